// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/editing/change_set.h>

#include <span>

namespace tw {

/// In which order rows of a table that refers to itself are to be written: a new row after the one
/// it names, a deleted one after all that name it no longer; otherwise as they are given. Rows that
/// name each other in a circle stay as they are. Returns indexes of `rows`.
[[nodiscard]] std::vector<size_t> orderedAlongOwnKeys(
    const Table& table, std::span<const StagedRow* const> rows);

/// Whether a foreign key of the table leads to the table.
[[nodiscard]] bool refersToItself(const Table& table);

}
