// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/schema/table.h>
#include <tuplewright/values/value.h>

namespace tw {

/// The column that an error about a row is about, among those with a value in it; empty: none that
/// is known. What the server only quotes is looked for among the values.
[[nodiscard]] QString failedColumn(
    const Error& error, const Table& table, const ColumnValues& values);

}
