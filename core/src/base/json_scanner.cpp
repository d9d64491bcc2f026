// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/base/json_scanner.h>

#include "base/ascii.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr QByteArrayView kByteOrderMark = "\xEF\xBB\xBF";
constexpr QByteArrayView kEscapes = "\"\\/bfnrt";
constexpr QStringView kEscaped = u"\"\\/\b\f\n\r\t";
constexpr qsizetype kHexDigits = 4;

/// The code unit of `uXXXX` at the start of `rest`, which moves behind it.
QChar takeUnit(QByteArrayView& rest)
{
    const QChar unit(rest.sliced(1, kHexDigits).toUShort(nullptr, 16));
    rest = rest.sliced(1 + kHexDigits);
    return unit;
}

/// Appends what an escape stands for, whose backslash was read. False for half of a pair.
bool takeEscape(QByteArrayView& rest, QString& out)
{
    if (rest.front() != 'u') {
        out += kEscaped[kEscapes.indexOf(rest.front())];
        rest = rest.sliced(1);
        return true;
    }
    const QChar first = takeUnit(rest);
    out += first;
    if (!first.isSurrogate())
        return true;
    if (!first.isHighSurrogate() || !rest.startsWith("\\u"))
        return false;
    rest = rest.sliced(1);
    const QChar second = takeUnit(rest);
    out += second;
    return second.isLowSurrogate();
}

bool isPlain(char c)
{
    return uchar(c) >= 0x20 && c != '"' && c != '\\';
}

}

JsonScanner::JsonScanner(QByteArrayView utf8)
    : m_text(utf8)
{ }

void JsonScanner::skipByteOrderMark()
{
    if (m_text.startsWith(kByteOrderMark))
        m_at = kByteOrderMark.size();
}

JsonScanner::Token JsonScanner::next()
{
    if (m_token != Token::End && m_token != Token::Bad)
        m_token = read();
    return m_token;
}

JsonScanner::Token JsonScanner::read()
{
    skipBlanks();
    m_start = m_at;
    switch (m_expected) {
    case Expected::Value:
        return value();
    case Expected::ValueOrEnd:
        return peek() == ']' ? close() : value();
    case Expected::NameOrEnd:
        return peek() == '}' ? close() : name();
    case Expected::Separator:
        break;
    }
    return separated();
}

JsonScanner::Token JsonScanner::separated()
{
    if (m_open.isEmpty())
        return m_at == m_text.size() ? finish(Token::End) : bad("text after the end of the value");
    const bool isObject = m_open.back() == '}';
    if (peek() == m_open.back())
        return close();
    if (!skip(','))
        return bad(isObject ? "a comma or } was expected" : "a comma or ] was expected");
    skipBlanks();
    m_start = m_at;
    return isObject ? name() : value();
}

JsonScanner::Token JsonScanner::value()
{
    switch (peek()) {
    case '{':
        return open('}', Token::BeginObject);
    case '[':
        return open(']', Token::BeginArray);
    case '"':
        return skipString() ? finish(Token::String) : Token::Bad;
    case 't':
        return word("true", Token::True);
    case 'f':
        return word("false", Token::False);
    case 'n':
        return word("null", Token::Null);
    default:
        return skipNumber() ? finish(Token::Number) : Token::Bad;
    }
}

JsonScanner::Token JsonScanner::name()
{
    if (peek() != '"')
        return bad("a member name in double quotes was expected");
    if (!skipString())
        return Token::Bad;
    m_end = m_at;
    skipBlanks();
    if (!skip(':'))
        return bad("a colon was expected");
    m_expected = Expected::Value;
    return Token::Name;
}

JsonScanner::Token JsonScanner::open(char closing, Token token)
{
    m_open.append(closing);
    ++m_at;
    finish(token);
    m_expected = closing == '}' ? Expected::NameOrEnd : Expected::ValueOrEnd;
    return token;
}

JsonScanner::Token JsonScanner::close()
{
    const Token token = m_open.back() == '}' ? Token::EndObject : Token::EndArray;
    m_open.chop(1);
    ++m_at;
    return finish(token);
}

JsonScanner::Token JsonScanner::finish(Token token)
{
    m_end = m_at;
    m_expected = Expected::Separator;
    return token;
}

JsonScanner::Token JsonScanner::bad(const char* reason)
{
    m_reason = reason;
    m_end = m_at;
    return Token::Bad;
}

JsonScanner::Token JsonScanner::word(QByteArrayView spelling, Token token)
{
    if (!m_text.sliced(m_at).startsWith(spelling))
        return bad("a value was expected");
    m_at += spelling.size();
    return finish(token);
}

bool JsonScanner::fails(const char* reason)
{
    bad(reason);
    return false;
}

bool JsonScanner::skipNumber()
{
    skip('-');
    if (!isDigitByte(peek()))
        return fails(m_at == m_start ? "a value was expected" : "a digit was expected");
    if (!skip('0'))
        skipDigits();
    if (skip('.') && !skipDigits())
        return fails("a digit was expected");
    if (!skip('e') && !skip('E'))
        return true;
    if (!skip('+'))
        skip('-');
    return skipDigits() || fails("a digit was expected");
}

bool JsonScanner::skipString()
{
    ++m_at;
    while (skipRun()) {
        if (skip('"'))
            return true;
        if (!skip('\\'))
            return fails(m_at < m_text.size() ? "a control character inside a string"
                                              : "the string never ends");
        if (!skipEscape())
            return false;
    }
    return false;
}

/// The bytes up to the next quote, backslash or control character.
bool JsonScanner::skipRun()
{
    const qsizetype start = m_at;
    uchar bits = 0;
    while (m_at < m_text.size() && isPlain(m_text[m_at]))
        bits |= uchar(m_text[m_at++]);
    if (bits < 0x80 || m_text.sliced(start, m_at - start).isValidUtf8())
        return true;
    m_at = start;
    return fails("the string is not UTF-8");
}

bool JsonScanner::skipEscape()
{
    const char letter = peek();
    if (m_at == m_text.size() || (letter != 'u' && !kEscapes.contains(letter)))
        return fails("an unknown escape");
    ++m_at;
    for (qsizetype i = 0; letter == 'u' && i < kHexDigits; ++i) {
        if (!isHexDigitByte(peek()))
            return fails("four hexadecimal digits were expected");
        ++m_at;
    }
    return true;
}

bool JsonScanner::skipDigits()
{
    const qsizetype start = m_at;
    while (isDigitByte(peek()))
        ++m_at;
    return m_at > start;
}

void JsonScanner::skipBlanks()
{
    while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t')
        ++m_at;
}

bool JsonScanner::skip(char expected)
{
    if (m_at == m_text.size() || m_text[m_at] != expected)
        return false;
    ++m_at;
    return true;
}

Result<QString> JsonScanner::decoded() const
{
    QByteArrayView rest = text().sliced(1).chopped(1);
    QString out;
    for (qsizetype plain = rest.indexOf('\\'); plain >= 0; plain = rest.indexOf('\\')) {
        out += QString::fromUtf8(rest.first(plain));
        rest = rest.sliced(plain + 1);
        if (!takeEscape(rest, out))
            return fail(errorAt(m_end - 1 - rest.size(), u"half of a surrogate pair"_s));
    }
    out += QString::fromUtf8(rest);
    return out;
}

Error JsonScanner::error() const
{
    return errorAt(m_at, QString::fromLatin1(m_reason));
}

Error JsonScanner::errorAt(qsizetype place, const QString& reason) const
{
    const QByteArrayView before = m_text.first(place);
    const qsizetype line = before.count('\n') + 1;
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    const qsizetype column = QString::fromUtf8(before.sliced(lineStart)).size() + 1;
    return {ErrorKind::InvalidText,
        u"Bad JSON in line %1, column %2: %3."_s.arg(
            QString::number(line), QString::number(column), reason)};
}

bool isJsonNumber(QByteArrayView text)
{
    JsonScanner scanner(text);
    return scanner.next() == JsonScanner::Token::Number && scanner.text().size() == text.size();
}

bool isJson(QByteArrayView text)
{
    using Token = JsonScanner::Token;
    JsonScanner scanner(text);
    Token token = scanner.next();
    while (token != Token::End && token != Token::Bad)
        token = scanner.next();
    return token == Token::End;
}

}
