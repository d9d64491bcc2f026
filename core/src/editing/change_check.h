// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/editing/change.h>

namespace tw {

/// Fails with InvalidArgument or ReadOnly, naming table and column, unless a statement for exactly
/// one row can be made of the change.
[[nodiscard]] Result<void> checkChange(const Change& change, const Table& table);

/// Fails with InvalidArgument unless it can name one row of the table.
[[nodiscard]] Result<void> checkIdentity(const RowIdentity& row, const Table& table);

}
