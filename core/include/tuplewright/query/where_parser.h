// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/dialect.h>

namespace tw {

/// Reads a condition that was typed as SQL into a filter that means exactly the same. Fails with
/// Unsupported and the reason where no filter does; the condition itself may well be right.
[[nodiscard]] TW_CORE_EXPORT Result<Filter> parseWhere(
    const QString& sql, const Table& table, const Dialect& dialect);

}
