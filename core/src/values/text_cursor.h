// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>

#include <QByteArrayView>

#include <string_view>

namespace tw {

/// What the server takes for white space in the text of a value, in every locale.
[[nodiscard]] constexpr bool isBlank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// A reader's place in the text of a value.
class TextCursor
{
public:
    explicit TextCursor(QByteArrayView text)
        : m_text(text)
    { }

    /// Nothing is left.
    [[nodiscard]] bool isAtEnd() const { return m_at == m_text.size(); }
    /// That character comes next.
    [[nodiscard]] bool isAt(char c) const { return !isAtEnd() && m_text[m_at] == c; }
    /// Any of the characters comes next.
    [[nodiscard]] bool isAtOneOf(std::string_view characters) const;
    char next() { return m_text[m_at++]; } ///< not at the end
    /// Passes over white space.
    void skipBlanks();
    /// Passes over that character; false when another comes next.
    bool skip(char c);
    /// Passes over the word in any letter case; false when it does not come next.
    bool skipWord(QByteArrayView lowerCase);

    /// Fails unless that character comes next, which is passed over.
    [[nodiscard]] Result<void> expect(char c);

    /// Fails unless only blanks are left.
    [[nodiscard]] Result<void> expectEnd();

    /// The characters up to one of `ends` that is neither quoted nor behind a backslash: the form
    /// that fields and bounds share, with a quotation mark doubled inside of quotation marks.
    [[nodiscard]] Result<QByteArray> quotable(std::string_view ends);

    /// InvalidText that names the byte.
    [[nodiscard]] std::unexpected<Error> bad(const QString& reason) const;

private:
    void quoted(QByteArray& out);
    [[nodiscard]] QByteArrayView ahead(qsizetype size) const;

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

/// Appends it as a field or bound, in quotation marks when it is empty or holds a blank, a
/// quotation mark, a backslash or one of the characters.
void appendQuotable(QByteArray& out, QByteArrayView item, std::string_view special);

}
