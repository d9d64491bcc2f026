// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/dialect.h>
#include <tuplewright/query/table_lookup.h>

namespace tw {

/// Reads a condition that was typed as SQL into a filter that means exactly the same. Beyond SQL,
/// `author.username` is the column of a related table that `lookup` knows. Fails with Unsupported
/// and the reason where no filter does; the condition itself may well be right.
[[nodiscard]] TW_CORE_EXPORT Result<Filter> parseWhere(const QString& sql, const Table& table,
    const Dialect& dialect, const TableLookup* lookup = nullptr);

}
