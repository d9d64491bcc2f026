// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>
#include <tuplewright/query/dialect.h>

namespace tw {

/// True for the deleted rows of a table that has a lifecycle, or for exactly all others. Complete
/// in itself: it stands beside AND without parentheses.
[[nodiscard]] QString lifecycleCondition(
    const Dialect& dialect, const Table& table, bool deleted, Parameters& parameters);

/// What SET does to a row of such a table to mark it as deleted, or to take the mark away.
[[nodiscard]] QString lifecycleMark(
    const Dialect& dialect, const Table& table, bool deleted, Parameters& parameters);

/// Why there are no deleted rows to speak of.
[[nodiscard]] std::unexpected<Error> withoutLifecycle(const Table& table);

}
