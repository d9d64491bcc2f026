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

/// tw_like(pattern, text): LIKE that tells letter case apart, with a backslash before plain signs.
inline constexpr QLatin1StringView kLikeFunction("tw_like");

/// tw_json_contains(document, path, part): jsonb's @> at a path given as a JSON array of texts.
inline constexpr QLatin1StringView kJsonContainsFunction("tw_json_contains");

/// tw_full_text(mode, words, text): what a TextSearchMode finds, without an index.
inline constexpr QLatin1StringView kFullTextFunction("tw_full_text");

/// regexp(pattern, text): what the operator REGEXP calls.
inline constexpr QLatin1StringView kRegexpFunction("regexp");

/// tw_sum(value) and tw_avg(value): exact, of integers, reals as they are written, and texts that
/// are decimal numbers, NaN or an infinity; results as PostgreSQL's numeric has them. Texts unless
/// the sum is an integer that fits; fail for any other value.
inline constexpr QLatin1StringView kSumFunction("tw_sum");
inline constexpr QLatin1StringView kAverageFunction("tw_avg");

/// The order of decimal numbers written as texts: behind all others Infinity, and then NaN.
inline constexpr QLatin1StringView kDecimalCollation("tw_decimal");

/// Adds the functions that the dialect's SQL calls. Returns a result code of SQLite.
[[nodiscard]] int addSqliteFunctions(sqlite3* database);

}
