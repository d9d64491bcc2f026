// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/editing/row_filter.h>

namespace tw {

Filter rowFilter(const QList<RowIdentity>& rows)
{
    if (rows.first().key.size() == 1) {
        QList<Value> values;
        for (const RowIdentity& row : rows)
            values.append(row.key.first().second);
        return Filter::condition(
            rows.first().key.first().first, FilterOperator::InList, std::move(values));
    }
    std::vector<Filter> any;
    for (const RowIdentity& row : rows) {
        std::vector<Filter> all;
        for (const auto& [column, value] : row.key)
            all.push_back(Filter::condition(column, FilterOperator::Equal, {value}));
        any.push_back(Filter::all(std::move(all)));
    }
    return Filter::any(std::move(any));
}

}
