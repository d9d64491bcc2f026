// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>

#include <QByteArray>
#include <QString>

namespace tw {

/// Reads a JSON text token by token and builds nothing: what it needs grows with the depth of
/// nesting only, which is not limited. The text must live as long. One thread at a time.
class TW_CORE_EXPORT JsonScanner
{
public:
    enum class Token
    {
        BeginObject,
        EndObject,
        BeginArray,
        EndArray,
        Name, ///< of a member, its colon read as well
        String,
        Number,
        True,
        False,
        Null,
        End, ///< of the text, behind its one value
        Bad ///< see error()
    };

    /// Reads nothing yet. Invalid UTF-8 in a string becomes a Bad token.
    explicit JsonScanner(QByteArrayView utf8);

    /// For texts of files, before the first next(); within a document the mark is no JSON.
    void skipByteOrderMark();

    /// Moves to the next token. End and Bad are the last ones and stay.
    Token next();

    /// The bytes of the token in the text, quotes and escapes included.
    [[nodiscard]] QByteArrayView text() const { return m_text.sliced(m_start, m_end - m_start); }
    /// Where the token begins, in bytes from the start of the text.
    [[nodiscard]] qsizetype start() const { return m_start; }
    /// Where the token ends, as start().
    [[nodiscard]] qsizetype end() const { return m_end; }
    /// Arrays and objects that are open, the one that BeginArray or BeginObject opens among them.
    [[nodiscard]] qsizetype depth() const { return m_open.size(); }

    /// What a Name or String stands for. InvalidText for half of a surrogate pair, which the
    /// grammar allows and no text can hold.
    [[nodiscard]] Result<QString> decoded() const;

    /// InvalidText with line, column and what was expected there; of Bad.
    [[nodiscard]] Error error() const;
    /// The same with another reason, such as a limit of the caller, at a place in the text.
    [[nodiscard]] Error errorAt(qsizetype place, const QString& reason) const;

private:
    enum class Expected
    {
        Value,
        ValueOrEnd,
        NameOrEnd,
        Separator
    };

    Token read();
    Token value();
    Token name();
    Token separated();
    Token open(char closing, Token token);
    Token close();
    Token finish(Token token);
    Token bad(const char* reason);
    Token word(QByteArrayView spelling, Token token);
    bool fails(const char* reason);
    bool skipNumber();
    bool skipString();
    bool skipRun();
    bool skipEscape();
    bool skipDigits();
    void skipBlanks();
    bool skip(char expected);
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    qsizetype m_start = 0;
    qsizetype m_end = 0;
    Expected m_expected = Expected::Value;
    Token m_token = Token::Null;
    const char* m_reason = "";
    QByteArray m_open; ///< the brackets that are to be closed, innermost last
};

/// Whether the text can stand in JSON as a number, digit for digit.
[[nodiscard]] TW_CORE_EXPORT bool isJsonNumber(QByteArrayView text);

/// Whether the text is one complete JSON value of any depth.
[[nodiscard]] TW_CORE_EXPORT bool isJson(QByteArrayView text);

}
