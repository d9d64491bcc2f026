// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

struct sqlite3;

namespace tw {

/// Adds the exact sum, the exact average and the order of their texts; see sqlite_functions.h.
/// Returns a result code of SQLite.
[[nodiscard]] int addSqliteSums(sqlite3* database);

}
