// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export_tables.h"

#include "../arguments/options.h"
#include "../output/progress_line.h"
#include "../output/text_table.h"
#include "../reading/live_rows.h"

#include <tuplewright/unloading/table_unload.h>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

Result<void> checkTables(const Arguments& arguments)
{
    for (const QString& option : {u"columns"_s, u"computed"_s, u"filter"_s, u"where"_s,
             u"condition"_s, u"sort"_s, u"mask"_s, u"caption"_s, u"sql"_s}) {
        if (arguments.has(option))
            return usage(u"--%1 goes with one --table only."_s.arg(option));
    }
    if (arguments.value(u"output"_s) == u"-"_s)
        return usage(u"Several tables need a folder as --output, not standard output."_s);
    return {};
}

Result<QList<QualifiedName>> readTables(const CommandContext& context, const Adapter& adapter)
{
    const Arguments& arguments = context.arguments;
    QList<QualifiedName> tables;
    for (const QString& text : arguments.values(u"table"_s)) {
        TW_TRY(const QualifiedName name, QualifiedName::parse(text));
        TW_TRY(const TablePtr table, adapter.describe(name, context.options));
        tables.append(table->name);
    }
    if (arguments.has(u"schema"_s)) {
        TW_TRY(const CatalogPtr catalog, adapter.catalog(context.options));
        TW_TRY(const QList<QualifiedName> all, tablesOf(*catalog, arguments.values(u"schema"_s)));
        tables.append(all);
    }
    QList<QualifiedName> once;
    for (const QualifiedName& table : std::as_const(tables)) {
        if (!once.contains(table))
            once.append(table);
    }
    if (once.isEmpty())
        return usage(u"There is no table in the schemas that were named."_s);
    return once;
}

Result<void> printTables(const CommandContext& context, const QList<UnloadedTable>& tables)
{
    TextTable lines({u"table"_s, u"file"_s, u"rows"_s}, {false, false, true});
    for (const UnloadedTable& each : tables) {
        lines.append({each.table->name.display(), each.file, QString::number(each.rows)});
        reportLeftOut(context, *each.table, each.count);
        for (const QString& remark : each.remarks)
            context.reporter.note(each.table->name.display() + u": "_s + remark);
    }
    return context.reporter.print(lines.take());
}

}

bool exportsTables(const Arguments& arguments)
{
    return arguments.values(u"table"_s).size() > 1 || arguments.has(u"schema"_s);
}

Result<void> exportTables(const CommandContext& context, const ExportRecipe& recipe)
{
    const Arguments& arguments = context.arguments;
    TW_TRY_VOID(checkTables(arguments));
    UnloadPlan plan{{}, arguments.value(u"output"_s), recipe};
    SelectQuery deleted;
    TW_TRY_VOID(readDeleted(arguments, deleted));
    plan.deleted = deleted.deleted;

    TW_TRY(const Adapter adapter, context.connect());
    TW_TRY(plan.tables, readTables(context, adapter));
    QList<UnloadedTable> tables;
    {
        ProgressLine progress;
        const UnloadOptions unload{[&progress](qint64 rows) { progress.show(rows); }};
        TW_TRY(tables, unloadTables(adapter, plan, unload, context.options));
    }
    return printTables(context, tables);
}

}
