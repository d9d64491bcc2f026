// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/query/filter.h>
#include <tuplewright/query/sort.h>

namespace tw {

// Rows found by words of a text: what is looked for, and where it stands in what is shown.

/// Whether it is one condition that looks for words.
[[nodiscard]] bool isWordSearch(const Filter& filter);

/// The words that a filter looks for in one column.
struct SearchedWords
{
    QString column;
    QStringList words; ///< in small letters
    bool areBeginnings = false; ///< each is the start of what is found
    bool areStems = false; ///< the server finds other forms of them too
    bool areParts = false; ///< of any word, or of several

    friend bool operator==(const SearchedWords&, const SearchedWords&) = default;
};

/// What the conditions look for that rows must meet; `knowsForms`: the engine finds other forms of
/// a word.
[[nodiscard]] QList<SearchedWords> searchedWords(const Filter& filter, bool knowsForms);

/// Start and length of what fits in a line of text. Forms of a word are taken to begin alike; the
/// server may find others, which are not marked.
[[nodiscard]] QList<std::pair<qsizetype, qsizetype>> matchedWords(
    const QString& text, const SearchedWords& searched);

/// The order without relevance to words that are not looked for.
[[nodiscard]] Sort withoutUnsearched(Sort sort, const Filter& filter);

/// Whether words can be looked for in a column.
[[nodiscard]] bool canSearchWords(const Table& table, const Column& column);
[[nodiscard]] bool canSearchWords(const Table& table); ///< in one of its columns at least

/// The configurations that every PostgreSQL brings.
[[nodiscard]] QStringList searchLanguages();

/// Whether the engine can tell how well a row of the table fits.
[[nodiscard]] bool canRank(const Table& table, bool knowsForms);

}
