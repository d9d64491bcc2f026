// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/select_query.h>
#include <tuplewright/query/table_lookup.h>

namespace tw {

/// Fails with InvalidArgument where a computed column of the query has no name, one that a server
/// shortens or does not take, or that of another column. Engines may ignore the case of letters.
[[nodiscard]] Result<void> checkComputedNames(const SelectQuery& query, const Table& table);

/// Fails with InvalidArgument where a condition, resolved against the table, tests a masked column:
/// what is computed by it would tell of each row's value.
[[nodiscard]] Result<void> checkTested(
    const Filter& filter, const Table& table, const TableLookup* lookup);

/// Fails with Unsupported for reading paths that do not compute columns.
[[nodiscard]] Result<void> checkWithoutComputed(const SelectQuery& query);

}
