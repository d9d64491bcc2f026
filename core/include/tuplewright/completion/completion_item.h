// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/schema/catalog.h>
#include <tuplewright/sql/text_range.h>

#include <variant>

namespace tw {

/// Something that may stand at the caret.
struct CompletionItem
{
    enum class Kind
    {
        Keyword,
        Relation,
        Column,
        Routine,
        Schema,
        Alias, ///< of a table in the statement
        Join, ///< a condition from a foreign key
        Value, ///< of an enumeration
        Type
    };

    Kind kind = Kind::Keyword;
    QString label;
    QString insert; ///< what is written instead of what was typed
    QString detail = {}; ///< type, arguments or schema; may be empty
    /// What of the catalogue the item names.
    std::variant<std::monostate, RelationKind, ObjectKind> object = {};
    int caretBack = 0; ///< the caret stands so many characters before the end of it
};

/// What may stand at the caret, the best first.
struct Completions
{
    TextRange replaced; ///< in the text that was asked about
    QString typed; ///< the letters they were found by
    QList<CompletionItem> items;
    bool isWaiting = false; ///< columns are being read that may be among them
};

}
