// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "history/past_row.h"

#include <tuplewright/results/result_set.h>

#include <algorithm>

namespace tw {

bool PastRow::shows(const QString& column) const
{
    const Column* known = table.find(column);
    return known && known->readable && !known->isMasked;
}

bool PastRow::isNamedBy(const ColumnValues& values) const
{
    return std::ranges::all_of(key, [&values](const auto& part) {
        const Value value = valueIn(values, part.first);
        return !value.isNull() && !value.isShortened() && value.bytes() == part.second.bytes();
    });
}

Value valueIn(const ColumnValues& values, const QString& column)
{
    const auto found
        = std::ranges::find(values, column, [](const auto& cell) { return cell.first; });
    return found == values.end() ? Value() : found->second;
}

QStringList changedColumns(const ColumnValues& before, const ColumnValues& now)
{
    QStringList changed;
    for (const auto& cell : now) {
        const auto same
            = std::ranges::find(before, cell.first, [](const auto& other) { return other.first; });
        if (same != before.end() && same->second != cell.second)
            changed.append(cell.first);
    }
    return changed;
}

Result<QList<ColumnValues>> readPastRows(const PastRow& row, const Table& table,
    const Filter& filter, const QString& latestBy, qsizetype most)
{
    SelectQuery query;
    query.table = table.name;
    query.filter = filter;
    query.deleted = DeletedRows::All;
    for (const Column& column : table.columns) {
        if (column.readable && !column.isMasked)
            query.columns.append(column.name);
    }
    if (!latestBy.isEmpty())
        query.sort = {{latestBy, SortOrder::Descending}};
    PageRequest page;
    page.size = most;
    ResultSet found;
    TW_TRY_VOID(row.adapter.page(table, query, page, {}, AddressColumns::Omit, found, row.call));
    QList<ColumnValues> rows;
    for (qint64 number = 0; number < found.rowCount(); ++number) {
        ColumnValues values;
        for (int column = 0; column < query.columns.size(); ++column)
            values.append({query.columns[column], found.cell(number, column).toValue()});
        rows.append(std::move(values));
    }
    return rows;
}

QDateTime momentOf(const Value& value)
{
    QDateTime moment = QDateTime::fromString(value.toText(), Qt::ISODateWithMs);
    if (moment.timeSpec() == Qt::LocalTime)
        moment.setTimeSpec(Qt::UTC);
    return moment.toUTC();
}

}
