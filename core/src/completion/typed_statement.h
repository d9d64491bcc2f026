// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/sql/text_range.h>

#include <tuplewright/query/dialect.h>

#include <QStringList>

namespace tw {

/// One statement as it is being typed: its tokens without blanks and comments, and apart from them
/// what stands at the caret. Tokens are named by their number; numbers beyond both ends are allowed
/// and name nothing.
class TypedStatement final
{
public:
    /// What the caret stands in or behind.
    enum class Typing
    {
        Nothing, ///< a new word would begin here
        Word,
        QuotedName,
        String,
        Elsewhere ///< a comment, number or parameter, where nothing is to be offered
    };

    TypedStatement(const QString& text, qsizetype caret, const Dialect& dialect);

    [[nodiscard]] qsizetype count() const { return m_tokens.size(); }
    [[nodiscard]] QStringView text(qsizetype token) const; ///< as written
    /// A word without quotes, in any letter case; `word` is in capitals.
    [[nodiscard]] bool is(qsizetype token, QLatin1StringView word) const;
    [[nodiscard]] bool isOneOf(
        qsizetype token, std::initializer_list<QLatin1StringView> words) const;
    [[nodiscard]] bool isSign(qsizetype token, QStringView sign) const;
    [[nodiscard]] bool isWord(qsizetype token) const; ///< without quotes
    [[nodiscard]] bool isName(qsizetype token) const; ///< a word, or between quotes
    [[nodiscard]] bool isValue(qsizetype token) const; ///< a string, number or parameter
    [[nodiscard]] QString name(qsizetype token) const; ///< as the engine reads it
    [[nodiscard]] bool isSameName(QStringView one, QStringView other) const;

    [[nodiscard]] bool opens(qsizetype token) const { return isSign(token, u"("); }
    [[nodiscard]] bool closes(qsizetype token) const { return isSign(token, u")"); }
    /// The parenthesis that belongs to another one; -1: there is none.
    [[nodiscard]] qsizetype partner(qsizetype token) const;
    /// The next token on the same level: behind parentheses that are closed, or open a query.
    [[nodiscard]] qsizetype behind(qsizetype token) const;
    /// The token before on the same level; what is left of parentheses.
    [[nodiscard]] qsizetype before(qsizetype token) const;
    /// SELECT and its like stand there.
    [[nodiscard]] bool beginsQuery(qsizetype token) const;

    /// How many tokens stand before the caret, without what is typed there.
    [[nodiscard]] qsizetype caret() const { return m_caret; }
    /// The parentheses around the caret, the outermost first.
    [[nodiscard]] const QList<qsizetype>& openings() const { return m_openings; }
    /// The innermost of them; -1: none.
    [[nodiscard]] qsizetype opening() const
    {
        return m_openings.isEmpty() ? -1 : m_openings.last();
    }

    [[nodiscard]] Typing typing() const { return m_typing; }
    /// The letters before the caret, without the quote they begin with.
    [[nodiscard]] const QString& typed() const { return m_typed; }
    /// What a choice would take the place of, in the text of the statement.
    [[nodiscard]] const TextRange& replaced() const { return m_replaced; }
    /// A parenthesis is the next sign behind it.
    [[nodiscard]] bool isCalled() const { return m_isCalled; }
    /// Its words are written in small letters.
    [[nodiscard]] bool isSmall() const { return m_isSmall; }

private:
    struct Part
    {
        SqlTokenKind kind;
        qsizetype start;
        qsizetype length;
        qsizetype partner = -1;
    };

    [[nodiscard]] const Part* at(qsizetype token) const;
    void read(qsizetype caret, SqlSyntax syntax);
    void readTyped(const SqlToken& token, qsizetype caret);
    void match(qsizetype caret);
    void readStyle();

    const QString m_text;
    const bool m_foldsNames;
    QList<Part> m_tokens;
    QList<qsizetype> m_openings;
    qsizetype m_caret = 0;
    Typing m_typing = Typing::Nothing;
    QString m_typed;
    TextRange m_replaced;
    bool m_isCalled = false;
    bool m_isSmall = false;
};

}
