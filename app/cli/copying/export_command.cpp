// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export_command.h"

#include "../arguments/format_options.h"
#include "../arguments/options.h"
#include "../input/statement_input.h"
#include "../output/progress_line.h"
#include "../output/terminal.h"
#include "../reading/live_rows.h"
#include "export_tables.h"

#include <tuplewright/exporting/exporter.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

/// Passes rows on and tells a person who watches how many there were.
class WatchedRows final : public RowSink
{
public:
    explicit WatchedRows(RowSink& target)
        : m_target(target)
    { }

    Result<void> begin(const ResultHeader& header) override { return m_target.begin(header); }

    Result<void> push(RowChunkPtr chunk) override
    {
        m_rows += chunk->rowCount();
        TW_TRY_VOID(m_target.push(std::move(chunk)));
        m_progress.show(m_rows);
        return {};
    }

private:
    RowSink& m_target;
    ProgressLine m_progress;
    qint64 m_rows = 0;
};

/// A file that is opened once the rows' source is known.
struct ExportTarget
{
    QString path;
    ExportRecipe recipe;
    std::unique_ptr<FileExport> file = nullptr;

    Result<RowSink*> open(const CommandContext& context, ExportSource source)
    {
        file = std::make_unique<FileExport>(path, recipe, std::move(source));
        TW_TRY_VOID(file->open(context.options));
        return file.get();
    }
};

Result<StatementOutcome> streamTable(
    const CommandContext& context, const Adapter& adapter, SelectQuery query, ExportTarget& target)
{
    TW_TRY(const TablePtr table, context.describe(adapter, query.table));
    query.table = table->name;
    TW_TRY(RowSink* const file, target.open(context, ExportSource::of(*table, adapter.dialect())));
    WatchedRows progress(*file);
    TW_TRY(StatementOutcome outcome,
        checkedValues(adapter.stream(*table, query, progress, context.options),
            !query.filter.isEmpty() || !query.whereSql.isEmpty()));
    TW_TRY(const auto live, countLive(context, adapter, *table, std::move(query)));
    reportLeftOut(context, *table, live);
    return outcome;
}

Result<StatementOutcome> streamStatement(
    const CommandContext& context, const Adapter& adapter, const QString& sql, ExportTarget& target)
{
    TW_TRY(const Statement statement, oneStatement(sql, {}, adapter.dialect()));
    ExportSource source;
    source.dialect = &adapter.dialect();
    TW_TRY(RowSink* const file, target.open(context, std::move(source)));
    WatchedRows progress(*file);
    return adapter.run(statement, &progress, context.options);
}

Result<SelectQuery> readQuery(const Arguments& arguments)
{
    SelectQuery query;
    TW_TRY_VOID(readFilter(arguments, query));
    TW_TRY_VOID(readSort(arguments, query));
    TW_TRY_VOID(readDeleted(arguments, query));
    TW_TRY_VOID(readColumns(arguments, query));
    TW_TRY_VOID(readComputed(arguments, query));
    query.whereSql = arguments.value(u"condition"_s);
    if (arguments.has(u"table"_s)) {
        TW_TRY(query.table, QualifiedName::parse(arguments.value(u"table"_s)));
    }
    return query;
}

Result<void> checkOptions(const Arguments& arguments)
{
    const bool hasSql = arguments.has(u"sql"_s);
    if (hasSql == (arguments.has(u"table"_s) || arguments.has(u"schema"_s)))
        return usage(u"export needs either --table, --schema or --sql."_s);
    for (const QString& option : {u"columns"_s, u"computed"_s, u"filter"_s, u"where"_s,
             u"condition"_s, u"sort"_s, u"deleted"_s, u"mask"_s}) {
        if (hasSql && arguments.has(option))
            return usage(u"--%1 goes with --table only."_s.arg(option));
    }
    for (const QString& option : {u"format"_s, u"output"_s}) {
        if (arguments.value(option).isEmpty())
            return usage(u"export needs --%1."_s.arg(option));
    }
    return {};
}

Result<ExportRecipe> readRecipe(const Arguments& arguments)
{
    ExportRecipe recipe{arguments.value(u"format"_s), choicesOf(exportFormats(), arguments)};
    for (const QString& caption : arguments.values(u"caption"_s)) {
        const qsizetype sign = caption.indexOf(u'=');
        if (sign < 1)
            return usage(u"--caption is COLUMN=TEXT, not %1."_s.arg(caption));
        recipe.captions.insert(caption.first(sign), caption.sliced(sign + 1));
    }
    TW_TRY_VOID(recipe.check());
    return recipe;
}

}

Syntax exportSyntax()
{
    const QList<Option> own{
        {u"table"_s, u"T"_s, u"the table whose rows are exported; repeat it for more"_s, true},
        {u"schema"_s, u"S"_s, u"all tables of a schema; repeat it for more"_s, true},
        columnsOption(),
        computedOption(),
        filterOption(),
        whereOption(),
        conditionOption(),
        sortOption(),
        deletedOption(),
        maskOption(),
        sqlOption(),
        {u"format"_s, namesOf(exportFormats()).join(u'|'), u"the format of the file"_s},
        {u"output"_s, u"FILE"_s, u"the file, - is standard output; of several tables the folder"_s},
        {u"caption"_s, u"COLUMN=TEXT"_s, u"what the file calls a column; repeat it for more"_s,
            true},
    };
    return {u"export"_s, {}, own + optionsOf(exportFormats()),
        u"stream all rows of a table or statement into a file"_s,
        u"The file takes its name only when it is complete. Several tables are written as they "
        u"were at\n"
        "one moment, each to a file of a new folder. Behind the colon of an option stand the "
        "formats\n"
        "that have it."_s};
}

Result<void> runExport(const CommandContext& context)
{
    const Arguments& arguments = context.arguments;
    TW_TRY_VOID(checkOptions(arguments));
    ExportTarget target{arguments.value(u"output"_s), {}};
    TW_TRY(target.recipe, readRecipe(arguments));
    if (exportsTables(arguments))
        return exportTables(context, target.recipe);
    TW_TRY(SelectQuery query, readQuery(arguments));

    TW_TRY(const Adapter adapter, context.connect());
    TW_TRY(const StatementOutcome outcome,
        arguments.has(u"sql"_s)
            ? streamStatement(context, adapter, arguments.value(u"sql"_s), target)
            : streamTable(context, adapter, std::move(query), target));
    TW_TRY(const qint64 rows, target.file->finish(outcome.rowsReturned));
    for (const QString& remark : target.file->remarks())
        context.reporter.note(remark);
    if (target.path == u"-"_s)
        return {};
    return context.reporter.print(
        u"%1 rows written to %2\n"_s.arg(QString::number(rows), visibleText(target.path)));
}

}
