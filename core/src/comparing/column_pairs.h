// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/comparing/comparison.h>

namespace tw {

/// The key that a row is named by in both tables: of A, or else of B. Empty: no key does.
[[nodiscard]] QStringList commonKey(const Table& a, const Table& b);

/// The key and the columns by which the rows of two tables are compared. Fails with InvalidArgument
/// when no key tells the rows of both apart, or a column that was asked for is missing.
[[nodiscard]] Result<ComparedTable> pairColumns(
    const TablePtr& a, const TablePtr& b, const ComparisonOptions& options);

}
