// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "values/text_cursor.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

bool TextCursor::isAtOneOf(std::string_view characters) const
{
    return !isAtEnd() && characters.find(m_text[m_at]) != std::string_view::npos;
}

void TextCursor::skipBlanks()
{
    while (!isAtEnd() && isBlank(m_text[m_at]))
        ++m_at;
}

bool TextCursor::skip(char c)
{
    if (!isAt(c))
        return false;
    ++m_at;
    return true;
}

bool TextCursor::skipWord(QByteArrayView lowerCase)
{
    if (ahead(lowerCase.size()).compare(lowerCase, Qt::CaseInsensitive) != 0)
        return false;
    m_at += lowerCase.size();
    return true;
}

Result<void> TextCursor::expect(char c)
{
    if (!skip(c))
        return bad(u"\"%1\" is missing"_s.arg(QLatin1Char(c)));
    return {};
}

Result<void> TextCursor::expectEnd()
{
    skipBlanks();
    if (!isAtEnd())
        return bad(u"text after the end of the value"_s);
    return {};
}

Result<QByteArray> TextCursor::quotable(std::string_view ends)
{
    QByteArray out;
    while (!isAtEnd() && !isAtOneOf(ends)) {
        if (skip('"')) {
            quoted(out);
            if (!skip('"'))
                return bad(u"a quotation mark is not closed"_s);
            continue;
        }
        if (skip('\\') && isAtEnd())
            return bad(u"nothing follows the backslash"_s);
        out.append(next());
    }
    return out;
}

/// Stops at the closing quotation mark, or at the end when there is none.
void TextCursor::quoted(QByteArray& out)
{
    while (!isAtEnd()) {
        const bool isDoubled = ahead(2) == "\"\"";
        if (isAt('"') && !isDoubled)
            return;
        if (isDoubled || isAt('\\'))
            ++m_at;
        if (!isAtEnd())
            out.append(next());
    }
}

QByteArrayView TextCursor::ahead(qsizetype size) const
{
    return m_text.sliced(m_at, std::min(size, m_text.size() - m_at));
}

std::unexpected<Error> TextCursor::bad(const QString& reason) const
{
    return fail(ErrorKind::InvalidText,
        u"Malformed value at byte %1: %2"_s.arg(QString::number(m_at + 1), reason));
}

void appendQuotable(QByteArray& out, QByteArrayView item, std::string_view special)
{
    const bool isPlain = !item.isEmpty() && std::none_of(item.begin(), item.end(), [&](char c) {
        return isBlank(c) || c == '"' || c == '\\' || special.find(c) != std::string_view::npos;
    });
    if (isPlain) {
        out.append(item.data(), item.size());
        return;
    }
    out.append('"');
    for (const char c : item) {
        if (c == '"' || c == '\\')
            out.append(c);
        out.append(c);
    }
    out.append('"');
}

}
