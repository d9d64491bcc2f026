// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "column_values.h"
#include "commands.h"
#include "options.h"
#include "row_json.h"

#include <tuplewright/engine/table_adapter.h>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

Option keyOption()
{
    return {u"key"_s, u"COL=VALUE"_s, u"the row; repeat it for each column of the key"_s, true};
}

Option lifecycleOption()
{
    return {u"lifecycle"_s, u"COL[=DELETED:LIVE]"_s,
        u"the column that marks rows as deleted, and its values"_s};
}

Option maskOption()
{
    return {u"mask"_s, u"A,B"_s, u"show *** in place of the values of these columns"_s};
}

/// `status=deleted:active`, or the name of a flag or a time.
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
    const std::optional<Lifecycle> found = Lifecycle::candidate(*column);
    if (!found)
        return usage(
            u"--lifecycle: %1 does not tell by its name and type how it marks rows."_s.arg(text),
            u"Say it by %1=DELETED:LIVE."_s.arg(text));
    return *found;
}

Result<TableAdapter> bind(const CommandContext& context)
{
    TW_TRY(const QualifiedName name, QualifiedName::parse(context.arguments.operand(0)));
    TW_TRY(Adapter adapter, context.connect());
    TW_TRY(const TablePtr table, adapter.describe(name, context.options));
    TableSetup setup;
    if (context.arguments.has(u"lifecycle"_s)) {
        TW_TRY(setup.traits.softDelete,
            readLifecycle(context.arguments.value(u"lifecycle"_s), *table));
    }
    if (context.arguments.has(u"mask"_s)) {
        TW_TRY(setup.masked, parseColumnList(context.arguments.value(u"mask"_s)));
    }
    return TableAdapter::bind(std::move(adapter), table, setup);
}

Result<RowIdentity> readKey(const CommandContext& context, const TableAdapter& adapter)
{
    TW_TRY(ColumnValues key, readColumnValues(context.arguments, u"key"_s));
    if (key.isEmpty())
        return usage(u"The row is not named."_s,
            u"Name it by --key COL=VALUE for each of %1."_s.arg(
                adapter.table().identityColumns.join(u", "_s)));
    return adapter.key(std::move(key));
}

template <class Work>
Result<void> withRow(const CommandContext& context, Work work)
{
    TW_TRY(const TableAdapter adapter, bind(context));
    TW_TRY(const RowIdentity row, readKey(context, adapter));
    TW_TRY(const TableRow result, checkedValues<TableRow>(work(adapter, row), true));
    return context.reporter.print(rowJson(result.values, adapter.table()) + '\n');
}

Result<void> runGet(const CommandContext& context)
{
    SelectQuery query;
    TW_TRY_VOID(readDeleted(context.arguments, query));
    return withRow(context, [&](const TableAdapter& adapter, const RowIdentity& row) {
        return adapter.get(row, query.deleted, context.options);
    });
}

using RowWork
    = Result<TableRow> (TableAdapter::*)(const RowIdentity& row, const CallOptions& options) const;

template <RowWork Work>
Result<void> runOn(const CommandContext& context)
{
    return withRow(context, [&](const TableAdapter& adapter, const RowIdentity& row) {
        return (adapter.*Work)(row, context.options);
    });
}

Result<void> runDelete(const CommandContext& context)
{
    return withRow(context, [&](const TableAdapter& adapter, const RowIdentity& row) {
        return adapter.remove(row, {}, context.options);
    });
}

}

QList<Command> rowCommands()
{
    const QList<Option> marking{keyOption(), lifecycleOption()};
    const QString printed = u"Prints the row as one JSON object."_s;
    const QString printedGone = u"Prints the row as it was as one JSON object."_s;
    return {
        {{u"get"_s, {u"TABLE"_s}, {keyOption(), deletedOption(), lifecycleOption(), maskOption()},
             u"print one row of a table"_s, printed},
            runGet},
        {{u"delete"_s, {u"TABLE"_s}, {keyOption()}, u"remove one row for good"_s, printedGone},
            runDelete},
        {{u"soft-delete"_s, {u"TABLE"_s}, marking, u"mark one row as deleted"_s, printed},
            runOn<&TableAdapter::softDelete>},
        {{u"restore"_s, {u"TABLE"_s}, marking, u"take the mark of a deleted row away"_s, printed},
            runOn<&TableAdapter::restore>},
        {{u"purge"_s, {u"TABLE"_s}, marking, u"remove one row that is marked as deleted"_s,
             printedGone},
            runOn<&TableAdapter::purge>},
    };
}

}
