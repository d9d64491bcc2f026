// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/sql/tokenizer.h>

#include <QList>

#include <initializer_list>

namespace tw {

/// The words of one statement with the parentheses and signs between them, without its values.
class StatementWords
{
public:
    /// Ends at the first semicolon.
    StatementWords(QStringView sql, SqlSyntax syntax);

    /// Words, signs and parentheses of the statement.
    [[nodiscard]] qsizetype count() const { return m_words.size(); }

    /// How many parentheses are open around it; those of its own count as outside.
    [[nodiscard]] int depth(qsizetype at) const;

    /// An opening parenthesis stands there.
    [[nodiscard]] bool opens(qsizetype at) const { return isSign(at, u'('); }
    /// That single character stands there.
    [[nodiscard]] bool isSign(qsizetype at, QChar sign) const;

    /// True for an unquoted word, in capitals or not.
    [[nodiscard]] bool is(qsizetype at, QLatin1StringView word) const;
    /// Any of the words stands there, as is().
    [[nodiscard]] bool isOneOf(qsizetype at, std::initializer_list<QLatin1StringView> words) const;

    /// An unquoted word in capitals; empty for anything else.
    [[nodiscard]] QString word(qsizetype at) const;

    /// A word or quoted name as it is looked up.
    [[nodiscard]] QString name(qsizetype at) const;

    /// The first such word from `from` on at exactly that depth, or count(). Stops where the
    /// parentheses around `from` end.
    [[nodiscard]] qsizetype find(QLatin1StringView word, qsizetype from, int depth) const;
    /// find() finds the word.
    [[nodiscard]] bool has(QLatin1StringView word, qsizetype from, int depth) const
    {
        return find(word, from, depth) < count();
    }

    /// Behind the parentheses that open at `at`; `at` itself when none do.
    [[nodiscard]] qsizetype behindParentheses(qsizetype at) const;

private:
    struct Word
    {
        QStringView text;
        int depth = 0;
        SqlTokenKind kind = SqlTokenKind::Word;
    };

    QList<Word> m_words;
};

}
