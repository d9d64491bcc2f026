// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/dialect/sqlite_words.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

// clang-format off
// In the order of the alphabet.
constexpr auto kSqliteReserved = std::to_array<QLatin1StringView>({
    "add"_L1, "all"_L1, "alter"_L1, "and"_L1, "as"_L1, "autoincrement"_L1, "between"_L1, "case"_L1,
    "cast"_L1, "check"_L1, "collate"_L1, "commit"_L1, "constraint"_L1, "create"_L1, "cross"_L1,
    "current_date"_L1, "current_time"_L1, "current_timestamp"_L1, "default"_L1, "deferrable"_L1,
    "delete"_L1, "distinct"_L1, "drop"_L1, "else"_L1, "escape"_L1, "except"_L1, "exists"_L1,
    "foreign"_L1, "from"_L1, "full"_L1, "group"_L1, "having"_L1, "in"_L1, "index"_L1, "inner"_L1,
    "insert"_L1, "intersect"_L1, "into"_L1, "is"_L1, "isnull"_L1, "join"_L1, "left"_L1, "limit"_L1,
    "natural"_L1, "not"_L1, "nothing"_L1, "notnull"_L1, "null"_L1, "on"_L1, "or"_L1, "order"_L1,
    "outer"_L1, "primary"_L1, "raise"_L1, "references"_L1, "returning"_L1, "right"_L1, "select"_L1,
    "set"_L1, "table"_L1, "then"_L1, "to"_L1, "transaction"_L1, "union"_L1, "unique"_L1,
    "update"_L1, "using"_L1, "values"_L1, "when"_L1, "where"_L1,
});
// clang-format on

}

bool isReservedSqliteWord(QStringView word)
{
    const QString small = word.toString().toLower();
    return std::ranges::binary_search(kSqliteReserved, QStringView(small),
        [](auto one, auto other) { return one.compare(other) < 0; });
}

QStringList sqliteTypeWords()
{
    return {u"INTEGER"_s, u"TEXT"_s, u"REAL"_s, u"BLOB"_s, u"NUMERIC"_s};
}

}
