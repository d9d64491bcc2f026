// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/export.h>

#include <QStringView>

namespace tw {

struct StatementGrammar;

/// The lexical rules in which engines differ, and the statements that each has.
struct SqlSyntax
{
    bool dollarQuotes = true; ///< $tag$ … $tag$
    bool nestedComments = true; ///< /* /* */ */
    bool escapeStrings = true; ///< E'…\'…'
    bool bracketIdentifiers = false; ///< [name] and `name`
    bool questionParameters = false; ///< ?, ?1, @name, $name and #name as well as :name
    bool returnEndsComment = true; ///< a carriage return ends a -- comment as a line feed does
    bool triggerBodies = false; ///< CREATE TRIGGER … BEGIN …; …; END is one statement
    const StatementGrammar* statements = nullptr; ///< null: those of standard SQL
};

enum class SqlTokenKind
{
    Whitespace,
    Comment,
    Word, ///< keyword or unquoted identifier
    QuotedIdentifier,
    String,
    Number,
    NamedParameter, ///< :name, and what questionParameters adds
    PositionalParameter, ///< $1, ?, ?1
    Semicolon,
    OpenParenthesis,
    CloseParenthesis,
    Operator, ///< anything else, one operator or character at a time
};

struct SqlToken
{
    SqlTokenKind kind = SqlTokenKind::Operator;
    qsizetype start = 0;
    qsizetype length = 0;
    bool terminated = true; ///< false when the text ends inside the token
};

/// Reads SQL token by token without understanding it; never fails, also on half-typed text.
class TW_CORE_EXPORT SqlTokenizer
{
public:
    /// The text must outlive it.
    SqlTokenizer(QStringView text, SqlSyntax syntax)
        : m_text(text)
        , m_syntax(syntax)
    { }

    /// All of the text has been handed out.
    [[nodiscard]] bool atEnd() const { return m_position >= m_text.size(); }

    /// The next token; call only while !atEnd(). Tokens cover the text without gaps.
    SqlToken next();

private:
    SqlTokenKind classify(qsizetype& end, bool& terminated) const;
    SqlTokenKind classifySymbol(qsizetype& end, bool& terminated) const;
    qsizetype endOfWhitespace(qsizetype from) const;
    qsizetype endOfLine(qsizetype from) const;
    qsizetype endOfBlockComment(qsizetype from, bool& terminated) const;
    qsizetype endOfQuoted(qsizetype from, QChar quote, bool backslash, bool& terminated) const;
    qsizetype endOfEscapeString(qsizetype from, bool& terminated) const;
    qsizetype continuationOfString(qsizetype from) const;
    qsizetype endOfDollarTag(qsizetype from) const;
    qsizetype endOfDollarQuoted(qsizetype from, bool& terminated) const;
    qsizetype endOfDigits(qsizetype from) const;
    qsizetype endOfNumber(qsizetype from) const;
    qsizetype endOfName(qsizetype from) const;
    qsizetype endOfWord(qsizetype from) const;
    [[nodiscard]] bool isStringPrefix(qsizetype index) const;
    [[nodiscard]] bool isNamedParameter(qsizetype index) const;
    [[nodiscard]] QChar at(qsizetype index) const;

    QStringView m_text;
    SqlSyntax m_syntax;
    qsizetype m_position = 0;
};

}
