// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/export.h>

#include <QHashFunctions>
#include <QString>

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

/// The token in which a line ends and with which the next one goes on.
struct SqlOpenToken
{
    SqlTokenKind kind = SqlTokenKind::Whitespace; ///< Whitespace: no token is open
    QChar quote = {}; ///< that ends a string or a name
    bool backslash = false; ///< hides a quote; without a token: in a string that comes next
    int depth = 0; ///< of nested comments
    QString tag = {}; ///< of dollar quotes, with both signs

    /// The line ended inside of a token.
    [[nodiscard]] bool isOpen() const { return kind != SqlTokenKind::Whitespace; }

    friend bool operator==(const SqlOpenToken&, const SqlOpenToken&) = default;
    friend size_t qHash(const SqlOpenToken& open, size_t seed = 0)
    {
        return qHashMulti(seed, int(open.kind), open.quote, open.backslash, open.depth, open.tag);
    }
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

    /// Reads a line of a text, without its line feed, behind a line that ended in `open`.
    SqlTokenizer(QStringView line, SqlSyntax syntax, SqlOpenToken open)
        : m_text(line)
        , m_syntax(syntax)
        , m_open(std::move(open))
        , m_escapes(!m_open.isOpen() && m_open.backslash ? Escapes::InLineBefore : Escapes::None)
    { }

    /// All of the text has been handed out.
    [[nodiscard]] bool atEnd() const { return m_position >= m_text.size(); }

    /// The next token; call only while !atEnd(). Tokens cover the text without gaps.
    SqlToken next();

    /// What goes on in the next line; call only when atEnd().
    [[nodiscard]] SqlOpenToken open() const;

private:
    /// What stands right before the next token, apart from blanks.
    enum class Escapes : unsigned char
    {
        None,
        InLineBefore,
        InSameLine
    };

    SqlTokenKind classify(qsizetype& end);
    SqlTokenKind classifySymbol(qsizetype& end);
    SqlTokenKind resume(qsizetype& end);
    void rememberEscapes(const SqlToken& token);
    [[nodiscard]] qsizetype endOfWhitespace(qsizetype from) const;
    [[nodiscard]] qsizetype endOfLine(qsizetype from) const;
    qsizetype endOfBlockComment(qsizetype from, int depth);
    qsizetype endOfQuoted(qsizetype from, const SqlOpenToken& token);
    qsizetype endOfString(qsizetype from, bool backslash);
    [[nodiscard]] qsizetype continuationOfString(qsizetype from) const;
    [[nodiscard]] qsizetype endOfDollarTag(qsizetype from) const;
    qsizetype endOfDollarQuoted(qsizetype from, QStringView tag);
    [[nodiscard]] qsizetype endOfDigits(qsizetype from) const;
    [[nodiscard]] qsizetype endOfNumber(qsizetype from) const;
    [[nodiscard]] qsizetype endOfName(qsizetype from) const;
    [[nodiscard]] qsizetype endOfWord(qsizetype from) const;
    [[nodiscard]] bool isStringPrefix(qsizetype index) const;
    [[nodiscard]] bool isNamedParameter(qsizetype index) const;
    [[nodiscard]] QChar at(qsizetype index) const;

    QStringView m_text;
    SqlSyntax m_syntax;
    SqlOpenToken m_open; ///< at the start the token to resume, then the one that has no end
    qsizetype m_position = 0;
    Escapes m_escapes = Escapes::None; ///< a string with escapes
};

}
