// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/sql/tokenizer.h>

#include <array>

namespace tw {

namespace {

enum CharacterClass : uchar
{
    Space = 1,
    Letter = 2, ///< begins a name
    Digit = 4,
    Dollar = 8
};

/// Engines take every character beyond ASCII for a letter.
constexpr auto kClasses = [] {
    constexpr uchar kCaseBit = 'a' ^ 'A';
    std::array<uchar, 128> classes{};
    classes[' '] = Space;
    for (uchar c = '\t'; c <= '\r'; ++c)
        classes[c] = Space;
    for (uchar c = '0'; c <= '9'; ++c)
        classes[c] = Digit;
    for (uchar c = 'a'; c <= 'z'; ++c)
        classes[c] = classes[c ^ kCaseBit] = Letter;
    classes['_'] = Letter;
    classes['$'] = Dollar;
    return classes;
}();

constexpr bool isOf(QChar c, int classes)
{
    return c.unicode() < 128 ? (kClasses[c.unicode()] & classes) != 0 : (classes & Letter) != 0;
}

bool isSpace(QChar c)
{
    return isOf(c, Space);
}

bool isDigit(QChar c)
{
    return isOf(c, Digit);
}

bool isHexDigit(QChar c)
{
    return isDigit(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

bool isNameStart(QChar c)
{
    return isOf(c, Letter);
}

bool isWordPart(QChar c)
{
    return isOf(c, Letter | Digit | Dollar);
}

}

QChar SqlTokenizer::at(qsizetype index) const
{
    return index < m_text.size() ? m_text[index] : QChar(u'\0');
}

SqlOpenToken SqlTokenizer::open() const
{
    if (m_open.isOpen())
        return m_open;
    return {.backslash = m_escapes != Escapes::None};
}

SqlToken SqlTokenizer::next()
{
    SqlToken token;
    token.start = m_position;
    qsizetype end = m_position;
    token.kind = m_open.isOpen() ? resume(end) : classify(end);
    token.terminated = !m_open.isOpen();
    token.length = end - m_position;
    if (m_escapes != Escapes::None)
        rememberEscapes(token);
    m_position = end;
    return token;
}

/// The rest of the token in which the line before ended.
SqlTokenKind SqlTokenizer::resume(qsizetype& end)
{
    const SqlOpenToken open = std::exchange(m_open, {});
    if (open.kind == SqlTokenKind::Comment)
        end = endOfBlockComment(m_position, open.depth);
    else if (!open.tag.isEmpty())
        end = endOfDollarQuoted(m_position, open.tag);
    else if (open.kind == SqlTokenKind::String)
        end = endOfString(m_position, open.backslash);
    else
        end = endOfQuoted(m_position, open);
    return open.kind;
}

/// A string with escapes goes on behind blanks and a line feed, in lines that are not here yet.
void SqlTokenizer::rememberEscapes(const SqlToken& token)
{
    const bool isBlank = token.kind == SqlTokenKind::Whitespace
        || (token.kind == SqlTokenKind::Comment && m_text[token.start] == u'-');
    if (!isBlank && token.kind != SqlTokenKind::String)
        m_escapes = Escapes::None;
}

SqlTokenKind SqlTokenizer::classify(qsizetype& end)
{
    const QChar c = m_text[m_position];
    if (isSpace(c)) {
        end = endOfWhitespace(m_position);
        return SqlTokenKind::Whitespace;
    }
    if (isNameStart(c)) {
        if (!isStringPrefix(m_position)) {
            end = endOfWord(m_position + 1);
            return SqlTokenKind::Word;
        }
        end = endOfString(m_position + 2, c == u'e' || c == u'E');
        return SqlTokenKind::String;
    }
    const QChar following = at(m_position + 1);
    if (isDigit(c) || (c == u'.' && isDigit(following))) {
        end = endOfNumber(m_position);
        return SqlTokenKind::Number;
    }
    if (c == u'-' && following == u'-') {
        end = endOfLine(m_position);
        return SqlTokenKind::Comment;
    }
    if (c == u'/' && following == u'*') {
        end = endOfBlockComment(m_position + 2, 1);
        return SqlTokenKind::Comment;
    }
    return classifySymbol(end);
}

SqlTokenKind SqlTokenizer::classifySymbol(qsizetype& end)
{
    const QChar c = m_text[m_position];
    const QChar following = at(m_position + 1);
    end = m_position + 1;
    if (c == u';')
        return SqlTokenKind::Semicolon;
    if (c == u'(')
        return SqlTokenKind::OpenParenthesis;
    if (c == u')')
        return SqlTokenKind::CloseParenthesis;
    if (c == u'\'') {
        end = endOfString(end, m_escapes == Escapes::InLineBefore);
        return SqlTokenKind::String;
    }
    if (c == u'"' || (m_syntax.bracketIdentifiers && (c == u'`' || c == u'['))) {
        const QChar quote = c == u'[' ? QChar(u']') : c;
        end = endOfQuoted(end, {.kind = SqlTokenKind::QuotedIdentifier, .quote = quote});
        return SqlTokenKind::QuotedIdentifier;
    }
    if (const qsizetype body = m_syntax.dollarQuotes ? endOfDollarTag(m_position) : 0; body > 0) {
        end = endOfDollarQuoted(body, m_text.sliced(m_position, body - m_position));
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
    while (from < m_text.size() && isSpace(m_text[from]))
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

qsizetype SqlTokenizer::endOfBlockComment(qsizetype from, int depth)
{
    for (qsizetype i = from; i + 1 < m_text.size(); ++i) {
        const bool opens = m_text[i] == u'/' && m_text[i + 1] == u'*';
        const bool closes = m_text[i] == u'*' && m_text[i + 1] == u'/';
        if (!closes && !(opens && m_syntax.nestedComments))
            continue;
        depth += closes ? -1 : 1;
        ++i;
        if (depth == 0)
            return i + 1;
    }
    m_open = {.kind = SqlTokenKind::Comment, .depth = depth};
    return m_text.size();
}

/// Behind the quote that ends a token, of which `from` is behind the quote that began it.
qsizetype SqlTokenizer::endOfQuoted(qsizetype from, const SqlOpenToken& token)
{
    for (qsizetype i = from; i < m_text.size(); ++i) {
        if (token.backslash && m_text[i] == u'\\') {
            ++i;
            continue;
        }
        if (m_text[i] != token.quote)
            continue;
        // A bracket cannot be doubled: the first one ends the name.
        if (token.quote == u']' || at(i + 1) != token.quote)
            return i + 1;
        ++i;
    }
    m_open = token;
    return m_text.size();
}

qsizetype SqlTokenizer::endOfString(qsizetype from, bool backslash)
{
    const SqlOpenToken token{.kind = SqlTokenKind::String, .quote = u'\'', .backslash = backslash};
    qsizetype end = endOfQuoted(from, token);
    m_escapes = backslash ? Escapes::InSameLine : Escapes::None;
    // Backslashes keep their meaning when the string goes on in another line.
    while (backslash && !m_open.isOpen()) {
        const qsizetype continuation = continuationOfString(end);
        if (continuation < 0)
            break;
        end = endOfQuoted(continuation + 1, token);
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

qsizetype SqlTokenizer::endOfDollarQuoted(qsizetype from, QStringView tag)
{
    const qsizetype close = m_text.indexOf(tag, from);
    if (close >= 0)
        return close + tag.size();
    m_open = {.kind = SqlTokenKind::String, .tag = tag.toString()};
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
    while (from < m_text.size() && isOf(m_text[from], Letter | Digit))
        ++from;
    return from;
}

qsizetype SqlTokenizer::endOfWord(qsizetype from) const
{
    while (from < m_text.size() && isWordPart(m_text[from]))
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
