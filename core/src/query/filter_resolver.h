// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/dialect.h>
#include <tuplewright/query/table_lookup.h>

namespace tw {

/// Checks a filter against its table and the related ones, and returns it with each column of a
/// related table written as a test of related rows. Without a dialect nothing is said about what an
/// engine can do. Fails with InvalidArgument, Ambiguous or Unsupported.
[[nodiscard]] Result<Filter> resolveFilter(
    const Filter& filter, const Table& table, const TableLookup* lookup, const Dialect* dialect);

}
