// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filter_lines.h"

#include <tuplewright/adapter/async_adapter.h>
#include <tuplewright/results/result_set.h>

namespace tw {

/// To be completed by what is asked of the rows.
[[nodiscard]] AggregateQuery aggregateOver(
    const Table& table, const RowFilter& rows, DeletedRows deleted);

/// Asks on shared threads, within `patience`.
[[nodiscard]] Operation<ResultSet> readAggregate(AsyncAdapter& reader, const TablePtr& table,
    const AggregateQuery& query, std::chrono::milliseconds patience);

}
