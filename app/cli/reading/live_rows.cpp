// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live_rows.h"

using namespace Qt::StringLiterals;

namespace tw::cli {

bool leavesOutDeleted(const Arguments& arguments, const Table& table)
{
    return table.lifecycle && !arguments.has(u"deleted"_s);
}

Result<std::optional<LifecycleCount>> countLive(
    const CommandContext& context, const Adapter& adapter, const Table& table, SelectQuery query)
{
    if (!leavesOutDeleted(context.arguments, table))
        return std::nullopt;
    query.sort.clear();
    query.computed.clear();
    query.deleted = DeletedRows::All;
    return adapter.lifecycleCount(table, query, context.options);
}

void reportLeftOut(
    const CommandContext& context, const Table& table, const std::optional<LifecycleCount>& count)
{
    if (!count || count->live == count->all)
        return;
    context.reporter.note(
        u"%1 live of %2 rows; those that %3 marks as deleted are left out (--deleted all)."_s.arg(
            QString::number(count->live), QString::number(count->all), table.lifecycle->column));
}

}
