// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/dialect/postgres_words.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

// clang-format off
// In the order of the alphabet.
constexpr auto kPostgresReserved = std::to_array<QLatin1StringView>({
    "all"_L1, "analyse"_L1, "analyze"_L1, "and"_L1, "any"_L1, "array"_L1, "as"_L1, "asc"_L1,
    "asymmetric"_L1, "authorization"_L1, "binary"_L1, "both"_L1, "case"_L1, "cast"_L1, "check"_L1,
    "collate"_L1, "collation"_L1, "column"_L1, "concurrently"_L1, "constraint"_L1, "create"_L1,
    "cross"_L1, "current_catalog"_L1, "current_date"_L1, "current_role"_L1, "current_schema"_L1,
    "current_time"_L1, "current_timestamp"_L1, "current_user"_L1, "default"_L1, "deferrable"_L1,
    "desc"_L1, "distinct"_L1, "do"_L1, "else"_L1, "end"_L1, "except"_L1, "false"_L1, "fetch"_L1,
    "for"_L1, "foreign"_L1, "freeze"_L1, "from"_L1, "full"_L1, "grant"_L1, "group"_L1, "having"_L1,
    "ilike"_L1, "in"_L1, "initially"_L1, "inner"_L1, "intersect"_L1, "into"_L1, "is"_L1,
    "isnull"_L1, "join"_L1, "lateral"_L1, "leading"_L1, "left"_L1, "like"_L1, "limit"_L1,
    "localtime"_L1, "localtimestamp"_L1, "natural"_L1, "not"_L1, "notnull"_L1, "null"_L1,
    "offset"_L1, "on"_L1, "only"_L1, "or"_L1, "order"_L1, "outer"_L1, "overlaps"_L1, "placing"_L1,
    "primary"_L1, "references"_L1, "returning"_L1, "right"_L1, "select"_L1, "session_user"_L1,
    "similar"_L1, "some"_L1, "symmetric"_L1, "system_user"_L1, "table"_L1, "tablesample"_L1,
    "then"_L1, "to"_L1, "trailing"_L1, "true"_L1, "union"_L1, "unique"_L1, "user"_L1, "using"_L1,
    "variadic"_L1, "verbose"_L1, "when"_L1, "where"_L1, "window"_L1, "with"_L1,
});
// clang-format on

}

bool isReservedPostgresWord(QStringView word)
{
    const QString small = word.toString().toLower();
    return std::ranges::binary_search(kPostgresReserved, QStringView(small),
        [](auto one, auto other) { return one.compare(other) < 0; });
}

QStringList postgresTypeWords()
{
    return {u"integer"_s, u"bigint"_s, u"text"_s, u"boolean"_s, u"numeric"_s, u"timestamptz"_s,
        u"timestamp"_s, u"date"_s, u"uuid"_s, u"jsonb"_s, u"json"_s, u"double precision"_s,
        u"real"_s, u"smallint"_s, u"varchar"_s, u"char"_s, u"time"_s, u"timetz"_s, u"interval"_s,
        u"bytea"_s, u"inet"_s, u"cidr"_s, u"macaddr"_s, u"xml"_s, u"money"_s, u"bit"_s, u"varbit"_s,
        u"tsvector"_s, u"tsquery"_s, u"point"_s, u"int4range"_s, u"int8range"_s, u"numrange"_s,
        u"tsrange"_s, u"tstzrange"_s, u"daterange"_s, u"regclass"_s, u"oid"_s, u"name"_s};
}

}
