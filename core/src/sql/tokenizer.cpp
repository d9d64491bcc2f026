// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/sql/tokenizer.h>

namespace tw {

namespace {

bool isSpace(QChar c)
{
    return c == u' ' || (c >= u'\t' && c <= u'\r');
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isHexDigit(QChar c)
{
    return isDigit(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

/// Engines take every character beyond ASCII for a letter.
bool isNameStart(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_' || c.unicode() >= 0x80;
}

bool isNamePart(QChar c)
{
    return isNameStart(c) || isDigit(c);
}

bool isWordPart(QChar c)
{
    return isNamePart(c) || c == u'$';
}

}

QChar SqlTokenizer::at(qsizetype index) const
{
    return index < m_text.size() ? m_text[index] : QChar(u'\0');
}

SqlToken SqlTokenizer::next()
{
    SqlToken token;
    token.start = m_position;
    qsizetype end = m_position;
    token.kind = classify(end, token.terminated);
    token.length = end - m_position;
    m_position = end;
    return token;
}

SqlTokenKind SqlTokenizer::classify(qsizetype& end, bool& terminated) const
{
    const QChar c = at(m_position);
    const QChar following = at(m_position + 1);
    if (isSpace(c)) {
        end = endOfWhitespace(m_position);
        return SqlTokenKind::Whitespace;
    }
    if (c == u'-' && following == u'-') {
        end = endOfLine(m_position);
        return SqlTokenKind::Comment;
    }
    if (c == u'/' && following == u'*') {
        end = endOfBlockComment(m_position, terminated);
        return SqlTokenKind::Comment;
    }
    if (isStringPrefix(m_position)) {
        const bool backslash = c.toLower() == u'e';
        end = backslash ? endOfEscapeString(m_position + 1, terminated)
                        : endOfQuoted(m_position + 1, u'\'', false, terminated);
        return SqlTokenKind::String;
    }
    if (isNameStart(c)) {
        end = endOfWord(m_position + 1);
        return SqlTokenKind::Word;
    }
    if (isDigit(c) || (c == u'.' && isDigit(following))) {
        end = endOfNumber(m_position);
        return SqlTokenKind::Number;
    }
    return classifySymbol(end, terminated);
}

SqlTokenKind SqlTokenizer::classifySymbol(qsizetype& end, bool& terminated) const
{
    const QChar c = at(m_position);
    const QChar following = at(m_position + 1);
    end = m_position + 1;
    if (c == u';')
        return SqlTokenKind::Semicolon;
    if (c == u'(')
        return SqlTokenKind::OpenParenthesis;
    if (c == u')')
        return SqlTokenKind::CloseParenthesis;
    if (c == u'\'') {
        end = endOfQuoted(m_position, c, false, terminated);
        return SqlTokenKind::String;
    }
    if (c == u'"' || (m_syntax.bracketIdentifiers && (c == u'`' || c == u'['))) {
        end = endOfQuoted(m_position, c == u'[' ? QChar(u']') : c, false, terminated);
        return SqlTokenKind::QuotedIdentifier;
    }
    if (m_syntax.dollarQuotes && endOfDollarTag(m_position) > 0) {
        end = endOfDollarQuoted(m_position, terminated);
        return SqlTokenKind::String;
    }
    if (isNamedParameter(m_position)) {
        end = m_syntax.questionParameters ? endOfWord(m_position + 1) : endOfName(m_position + 1);
        return SqlTokenKind::NamedParameter;
    }
    if ((c == u'$' && isDigit(following)) || (c == u'?' && m_syntax.questionParameters)) {
        end = endOfDigits(m_position + 1);
        return SqlTokenKind::PositionalParameter;
    }
    if (c == u':' && (following == u':' || following == u'='))
        end = m_position + 2;
    return SqlTokenKind::Operator;
}

qsizetype SqlTokenizer::endOfWhitespace(qsizetype from) const
{
    while (isSpace(at(from)))
        ++from;
    return from;
}

qsizetype SqlTokenizer::endOfLine(qsizetype from) const
{
    while (from < m_text.size() && m_text[from] != u'\n'
        && !(m_syntax.returnEndsComment && m_text[from] == u'\r'))
        ++from;
    return from;
}

qsizetype SqlTokenizer::endOfBlockComment(qsizetype from, bool& terminated) const
{
    int depth = 0;
    for (qsizetype i = from; i + 1 < m_text.size(); ++i) {
        const bool opens = m_text[i] == u'/' && m_text[i + 1] == u'*';
        const bool closes = m_text[i] == u'*' && m_text[i + 1] == u'/';
        if (!opens && !closes)
            continue;
        if (closes)
            --depth;
        else if (depth == 0 || m_syntax.nestedComments)
            ++depth;
        else
            continue;
        ++i;
        if (depth == 0)
            return i + 1;
    }
    terminated = false;
    return m_text.size();
}

qsizetype SqlTokenizer::endOfQuoted(
    qsizetype from, QChar quote, bool backslash, bool& terminated) const
{
    for (qsizetype i = from + 1; i < m_text.size(); ++i) {
        if (backslash && m_text[i] == u'\\') {
            ++i;
            continue;
        }
        if (m_text[i] != quote)
            continue;
        // A bracket cannot be doubled: the first one ends the name.
        if (quote == u']' || at(i + 1) != quote)
            return i + 1;
        ++i;
    }
    terminated = false;
    return m_text.size();
}

qsizetype SqlTokenizer::endOfEscapeString(qsizetype from, bool& terminated) const
{
    // Backslashes keep their meaning when the string goes on in another line.
    qsizetype end = endOfQuoted(from, u'\'', true, terminated);
    while (terminated) {
        const qsizetype continuation = continuationOfString(end);
        if (continuation < 0)
            break;
        end = endOfQuoted(continuation, u'\'', true, terminated);
    }
    return end;
}

qsizetype SqlTokenizer::continuationOfString(qsizetype from) const
{
    bool newLine = false;
    for (qsizetype i = from; i < m_text.size();) {
        if (isSpace(m_text[i])) {
            newLine = newLine || m_text[i] == u'\n' || m_text[i] == u'\r';
            ++i;
        } else if (m_text[i] == u'-' && at(i + 1) == u'-') {
            i = endOfLine(i);
        } else {
            return newLine && m_text[i] == u'\'' ? i : -1;
        }
    }
    return -1;
}

/// The position after the second dollar sign of `$tag$`, or 0 when there is no tag.
qsizetype SqlTokenizer::endOfDollarTag(qsizetype from) const
{
    if (at(from) != u'$')
        return 0;
    const qsizetype end = isNameStart(at(from + 1)) ? endOfName(from + 1) : from + 1;
    return at(end) == u'$' ? end + 1 : 0;
}

qsizetype SqlTokenizer::endOfDollarQuoted(qsizetype from, bool& terminated) const
{
    const qsizetype bodyStart = endOfDollarTag(from);
    const QStringView tag = m_text.sliced(from, bodyStart - from);
    const qsizetype close = m_text.indexOf(tag, bodyStart);
    if (close >= 0)
        return close + tag.size();
    terminated = false;
    return m_text.size();
}

qsizetype SqlTokenizer::endOfDigits(qsizetype from) const
{
    while (isDigit(at(from)) || (at(from) == u'_' && isDigit(at(from + 1))))
        ++from;
    return from;
}

qsizetype SqlTokenizer::endOfNumber(qsizetype from) const
{
    if (at(from) == u'0' && at(from + 1).toLower() == u'x' && isHexDigit(at(from + 2))) {
        qsizetype end = from + 2;
        while (isHexDigit(at(end)) || (at(end) == u'_' && isHexDigit(at(end + 1))))
            ++end;
        return end;
    }
    qsizetype end = endOfDigits(from);
    // Two dots are an operator of their own.
    if (at(end) == u'.' && at(end + 1) != u'.')
        end = endOfDigits(end + 1);
    if (at(end).toLower() == u'e') {
        const bool hasSign = at(end + 1) == u'+' || at(end + 1) == u'-';
        const qsizetype digits = end + (hasSign ? 2 : 1);
        if (isDigit(at(digits)))
            end = endOfDigits(digits);
    }
    return end;
}

qsizetype SqlTokenizer::endOfName(qsizetype from) const
{
    while (isNamePart(at(from)))
        ++from;
    return from;
}

qsizetype SqlTokenizer::endOfWord(qsizetype from) const
{
    while (isWordPart(at(from)))
        ++from;
    return from;
}

bool SqlTokenizer::isStringPrefix(qsizetype index) const
{
    if (at(index + 1) != u'\'')
        return false;
    const QChar letter = at(index).toLower();
    const bool isOther = letter == u'e' || letter == u'b' || letter == u'n';
    return letter == u'x' || (m_syntax.escapeStrings && isOther);
}

bool SqlTokenizer::isNamedParameter(qsizetype index) const
{
    const QChar sign = at(index);
    if (!m_syntax.questionParameters)
        return sign == u':' && isNameStart(at(index + 1));
    return QStringView(u":@$#").contains(sign) && isWordPart(at(index + 1));
}

}
