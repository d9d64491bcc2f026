// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/sql/text_range.h>

#include <QRegularExpression>
#include <QTextCursor>

#include <optional>

namespace tw {

/// What is looked for in a text. Matches lie within one line.
struct TextQuery
{
    QString text;
    bool isPattern = false; ///< a regular expression
    bool isWholeWord = false;
    bool matchesCase = false;

    friend bool operator==(const TextQuery&, const TextQuery&) = default;
};

/// Made of a query; not valid where its pattern is none. Ends in time whatever it is tried on.
[[nodiscard]] QRegularExpression compiled(const TextQuery& query);

/// The matches in a line, none of them empty, within the selection of `scope` if it has one.
[[nodiscard]] QList<TextRange> matchesIn(
    const QTextBlock& block, const QRegularExpression& pattern, const QTextCursor& scope);

/// The next match from a position on, around the end of the document if need be; unset: none.
[[nodiscard]] std::optional<TextRange> nextMatch(const QTextDocument& document, int position,
    const QRegularExpression& pattern, const QTextCursor& scope);

/// The match that ends last at or before a position, around the start if need be; unset: none.
[[nodiscard]] std::optional<TextRange> previousMatch(const QTextDocument& document, int position,
    const QRegularExpression& pattern, const QTextCursor& scope);

/// Replaces the match that stands exactly there, `\1` and `\0` by its groups where the query is a
/// pattern; false when none does.
bool replaceMatch(QTextDocument& document, const TextRange& match, const QString& replacement,
    const TextQuery& query, const QRegularExpression& pattern);

/// Replaces all matches in one step of undo; how many they were.
int replaceMatches(QTextDocument& document, const QString& replacement, const TextQuery& query,
    const QRegularExpression& pattern, const QTextCursor& scope);

}
