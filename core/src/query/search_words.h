// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/filter_operator.h>

#include <QList>
#include <QStringList>

namespace tw {

/// The words of a text: letters, digits and marks. Everything else parts them.
[[nodiscard]] QStringList wordsOf(QStringView text);

/// Words that stand one after another, asked for or excluded.
struct SearchPhrase
{
    QStringList words;
    bool excluded = false;
};

/// A search is true when all phrases of one of its alternatives are.
using SearchAlternatives = QList<QList<SearchPhrase>>;

/// Any text can be read; what holds no word asks for nothing and finds nothing.
[[nodiscard]] SearchAlternatives readSearch(const QString& text, TextSearchMode mode);

/// Whether a document holds what is looked for, letter case aside.
[[nodiscard]] bool holdsSearch(
    const QString& document, const SearchAlternatives& search, TextSearchMode mode);

}
