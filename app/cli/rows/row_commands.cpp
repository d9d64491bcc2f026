// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../arguments/options.h"
#include "../commands.h"
#include "row_access.h"

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

using Printing = Result<void> (*)(const CommandContext&, const TableRow&, const Table&);

template <class Work>
Result<void> withRow(const CommandContext& context, Work work, Printing print = printSavedRow)
{
    TW_TRY(const TableAdapter adapter, bindTable(context));
    TW_TRY(const RowIdentity row, readRow(context, adapter));
    TW_TRY(const TableRow result, checkedValues<TableRow>(work(adapter, row), true));
    return print(context, result, adapter.table());
}

Result<void> runGet(const CommandContext& context)
{
    SelectQuery query;
    TW_TRY_VOID(readDeleted(context.arguments, query));
    return withRow(
        context,
        [&](const TableAdapter& adapter, const RowIdentity& row) {
            return adapter.get(row, query.deleted, context.options);
        },
        printRow);
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
