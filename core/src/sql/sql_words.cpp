// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/sql/sql_words.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

// clang-format off
constexpr auto kKeywords = std::to_array<QLatin1StringView>({
    "abort"_L1, "action"_L1, "add"_L1, "after"_L1, "all"_L1, "alter"_L1,
    "always"_L1, "analyze"_L1, "and"_L1, "any"_L1, "array"_L1, "as"_L1,
    "asc"_L1, "atomic"_L1, "attach"_L1, "autoincrement"_L1, "before"_L1, "begin"_L1,
    "between"_L1, "bigint"_L1, "bigserial"_L1, "boolean"_L1, "both"_L1, "by"_L1,
    "bytea"_L1, "call"_L1, "cascade"_L1, "case"_L1, "cast"_L1, "char"_L1,
    "character"_L1, "check"_L1, "checkpoint"_L1, "close"_L1, "cluster"_L1, "collate"_L1,
    "column"_L1, "comment"_L1, "commit"_L1, "committed"_L1, "concurrently"_L1, "conflict"_L1,
    "constraint"_L1, "copy"_L1, "create"_L1, "cross"_L1, "cube"_L1, "current"_L1,
    "current_date"_L1, "current_time"_L1, "current_timestamp"_L1, "current_user"_L1, "cursor"_L1, "cycle"_L1,
    "database"_L1, "date"_L1, "deallocate"_L1, "declare"_L1, "default"_L1, "deferrable"_L1,
    "deferred"_L1, "delete"_L1, "desc"_L1, "detach"_L1, "discard"_L1, "distinct"_L1,
    "do"_L1, "domain"_L1, "double"_L1, "drop"_L1, "each"_L1, "else"_L1,
    "end"_L1, "enum"_L1, "escape"_L1, "except"_L1, "exclude"_L1, "execute"_L1,
    "exists"_L1, "explain"_L1, "extension"_L1, "fetch"_L1, "filter"_L1, "first"_L1,
    "float"_L1, "following"_L1, "for"_L1, "foreign"_L1, "format"_L1, "from"_L1,
    "full"_L1, "function"_L1, "generated"_L1, "glob"_L1, "global"_L1, "grant"_L1,
    "group"_L1, "grouping"_L1, "groups"_L1, "having"_L1, "identity"_L1, "if"_L1,
    "ignore"_L1, "ilike"_L1, "immediate"_L1, "immutable"_L1, "in"_L1, "index"_L1,
    "indexed"_L1, "inherits"_L1, "initially"_L1, "inner"_L1, "input"_L1, "insert"_L1,
    "instead"_L1, "int"_L1, "integer"_L1, "intersect"_L1, "interval"_L1, "into"_L1,
    "is"_L1, "isnull"_L1, "isolation"_L1, "join"_L1, "json"_L1, "jsonb"_L1,
    "key"_L1, "language"_L1, "last"_L1, "lateral"_L1, "leading"_L1, "left"_L1,
    "level"_L1, "like"_L1, "limit"_L1, "listen"_L1, "local"_L1, "lock"_L1,
    "locked"_L1, "logged"_L1, "loop"_L1, "match"_L1, "materialized"_L1, "merge"_L1,
    "move"_L1, "natural"_L1, "next"_L1, "no"_L1, "not"_L1, "nothing"_L1,
    "notify"_L1, "notnull"_L1, "nowait"_L1, "nulls"_L1, "numeric"_L1, "of"_L1,
    "off"_L1, "offset"_L1, "on"_L1, "only"_L1, "open"_L1, "option"_L1,
    "or"_L1, "order"_L1, "others"_L1, "outer"_L1, "over"_L1, "overlaps"_L1,
    "overriding"_L1, "owner"_L1, "partition"_L1, "plan"_L1, "policy"_L1, "pragma"_L1,
    "preceding"_L1, "precision"_L1, "prepare"_L1, "primary"_L1, "privileges"_L1, "procedure"_L1,
    "publication"_L1, "query"_L1, "raise"_L1, "range"_L1, "read"_L1, "real"_L1,
    "recursive"_L1, "references"_L1, "refresh"_L1, "regexp"_L1, "reindex"_L1, "release"_L1,
    "rename"_L1, "repeatable"_L1, "replace"_L1, "replica"_L1, "reset"_L1, "restart"_L1,
    "restrict"_L1, "return"_L1, "returning"_L1, "returns"_L1, "revoke"_L1, "right"_L1,
    "role"_L1, "rollback"_L1, "rollup"_L1, "row"_L1, "rowid"_L1, "rows"_L1,
    "savepoint"_L1, "schema"_L1, "security"_L1, "select"_L1, "sequence"_L1, "serial"_L1,
    "serializable"_L1, "server"_L1, "session"_L1, "session_user"_L1, "set"_L1, "setof"_L1,
    "sets"_L1, "share"_L1, "similar"_L1, "smallint"_L1, "some"_L1, "stable"_L1,
    "start"_L1, "statement"_L1, "stdin"_L1, "stdout"_L1, "stored"_L1, "strict"_L1,
    "subscription"_L1, "symmetric"_L1, "system"_L1, "table"_L1, "tablesample"_L1, "tablespace"_L1,
    "temp"_L1, "temporary"_L1, "text"_L1, "then"_L1, "ties"_L1, "time"_L1,
    "timestamp"_L1, "timestamptz"_L1, "timetz"_L1, "to"_L1, "trailing"_L1, "transaction"_L1,
    "trigger"_L1, "truncate"_L1, "trusted"_L1, "type"_L1, "unbounded"_L1, "uncommitted"_L1,
    "union"_L1, "unique"_L1, "unknown"_L1, "unlisten"_L1, "unlogged"_L1, "until"_L1,
    "update"_L1, "user"_L1, "using"_L1, "uuid"_L1, "vacuum"_L1, "valid"_L1,
    "values"_L1, "varchar"_L1, "varying"_L1, "verbose"_L1, "view"_L1, "virtual"_L1,
    "volatile"_L1, "when"_L1, "where"_L1, "window"_L1, "with"_L1, "within"_L1,
    "without"_L1, "work"_L1, "write"_L1, "xml"_L1, "zone"_L1,
});
// clang-format on

constexpr auto kConstants = std::to_array<QLatin1StringView>({"false"_L1, "null"_L1, "true"_L1});

bool has(std::span<const QLatin1StringView> words, QStringView word)
{
    const auto isBefore = [](QLatin1StringView one, QStringView other) {
        return other.compare(one, Qt::CaseInsensitive) > 0;
    };
    const auto found = std::lower_bound(words.begin(), words.end(), word, isBefore);
    return found != words.end() && word.compare(*found, Qt::CaseInsensitive) == 0;
}

}

std::span<const QLatin1StringView> sqlKeywords()
{
    return kKeywords;
}

bool isSqlKeyword(QStringView word)
{
    return has(kKeywords, word);
}

bool isSqlConstant(QStringView word)
{
    return has(kConstants, word);
}

}
