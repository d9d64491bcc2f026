// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLatin1StringView>

struct sqlite3;

namespace tw {

/// tw_casefold(text): the text with the letter case of all of Unicode taken away.
inline constexpr QLatin1StringView kCasefoldFunction("tw_casefold");

/// tw_check_deferred(): fails as COMMIT would while a deferred foreign key is violated.
inline constexpr QLatin1StringView kCheckDeferredFunction("tw_check_deferred");

/// Adds the functions that the dialect's SQL calls. Returns a result code of SQLite.
[[nodiscard]] int addSqliteFunctions(sqlite3* database);

}
