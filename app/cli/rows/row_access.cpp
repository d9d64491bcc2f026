// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_access.h"

#include "../input/column_values.h"
#include "../output/row_json.h"

#include <tuplewright/schema/lifecycle_choices.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw::cli {

Result<Lifecycle> readLifecycle(const QString& text, const Table& table)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals >= 0) {
        const QStringList marks = text.sliced(equals + 1).split(u':');
        if (marks.size() != 2)
            return usage(u"--lifecycle is COL or COL=DELETED:LIVE, not %1."_s.arg(text));
        return Lifecycle{text.first(equals), Lifecycle::Kind::Mark, marks[0], marks[1]};
    }
    TW_TRY(const Column* column, table.require(text));
    const QList<Lifecycle> candidates = lifecycleCandidates(table);
    const auto found = std::ranges::find(candidates, column->name, &Lifecycle::column);
    if (found == candidates.end())
        return usage(
            u"--lifecycle: %1 does not tell by its name and type how it marks rows."_s.arg(text),
            u"Say it by %1=DELETED:LIVE."_s.arg(text));
    return *found;
}

Option keyOption()
{
    return {u"key"_s, u"COL=VALUE"_s, u"the row; repeat it for each column of the key"_s, true};
}

Option lifecycleOption()
{
    return {u"lifecycle"_s, u"COL[=DELETED:LIVE]"_s,
        u"the column that marks rows as deleted, and its values"_s};
}

Result<TableAdapter> bindTable(const CommandContext& context)
{
    TW_TRY(const QualifiedName name, QualifiedName::parse(context.arguments.operand(0)));
    TW_TRY(Adapter adapter, context.connect());
    TW_TRY(const TablePtr table, context.describe(adapter, name));
    TableSetup setup;
    if (context.arguments.has(u"lifecycle"_s)) {
        TW_TRY(setup.traits.softDelete,
            readLifecycle(context.arguments.value(u"lifecycle"_s), *table));
    }
    return TableAdapter::bind(std::move(adapter), table, setup);
}

Result<RowIdentity> readRow(const CommandContext& context, const TableAdapter& adapter)
{
    TW_TRY(ColumnValues key, readColumnValues(context.arguments, u"key"_s));
    if (key.isEmpty())
        return usage(u"The row is not named."_s,
            u"Name it by --key COL=VALUE for each of %1."_s.arg(
                adapter.table().identityColumns.join(u", "_s)));
    for (const auto& [column, value] : key)
        TW_TRY_VOID(
            Filter::condition(column, FilterOperator::Equal, {value}).validate(adapter.table()));
    return adapter.key(std::move(key));
}

Result<void> printRow(const CommandContext& context, const TableRow& row, const Table& table)
{
    return context.reporter.print(rowJson(row.values, table) + '\n');
}

Result<void> printSavedRow(const CommandContext& context, const TableRow& row, const Table& table)
{
    return context.reporter.printSaved(rowJson(row.values, table) + '\n');
}

}
