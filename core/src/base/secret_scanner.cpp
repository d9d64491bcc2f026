// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "base/secret_scanner.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr auto kPasswordWords
    = std::to_array<QStringView>({u"password", u"passwd", u"passphrase", u"pwd"});

// More of them would be there only to make the search slow.
constexpr int kMostComments = 100; // in a row
constexpr int kMostStrings = 100; // of one string
constexpr int kMostTags = 100; // of dollar quotes

bool isPasswordWord(QStringView word)
{
    // Names of settings and environment variables end in the word: sslpassword, DB_PASSWORD.
    return std::any_of(kPasswordWords.begin(), kPasswordWords.end(),
        [word](QStringView ending) { return word.endsWith(ending, Qt::CaseInsensitive); });
}

bool isWord(QStringView word, QStringView wanted)
{
    return word.compare(wanted, Qt::CaseInsensitive) == 0;
}

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c.isSurrogate();
}

bool isQuote(QChar c)
{
    return c == u'\'' || c == u'"' || c == u'`';
}

bool isComparison(QChar c)
{
    return QStringView(u"=<>!~:").contains(c);
}

}

QList<SecretRange> SecretScanner::find()
{
    for (qsizetype index = 0; index < m_maskedFrom;)
        index = scanAt(index);
    std::sort(m_ranges.begin(), m_ranges.end(),
        [](const SecretRange& a, const SecretRange& b) { return a.start < b.start; });
    return std::move(m_ranges);
}

QChar SecretScanner::at(qsizetype index) const
{
    return index >= 0 && index < m_text.size() ? m_text[index] : QChar(u'\0');
}

bool SecretScanner::isWordStart(qsizetype index) const
{
    return isWordPart(at(index)) && !isWordPart(at(index - 1));
}

qsizetype SecretScanner::endOfWord(qsizetype from) const
{
    while (from < m_text.size() && isWordPart(m_text[from]))
        ++from;
    return from;
}

qsizetype SecretScanner::endOfRun(qsizetype from)
{
    if (from >= m_runStart && from < m_runEnd)
        return m_runEnd;
    m_runStart = from;
    m_runEnd = from;
    while (m_runEnd < m_text.size() && !m_text[m_runEnd].isSpace())
        ++m_runEnd;
    return m_runEnd;
}

QStringView SecretScanner::textBetween(qsizetype from, qsizetype to) const
{
    return m_text.sliced(from, to - from);
}

qsizetype SecretScanner::skipBlanks(qsizetype from)
{
    for (int comments = 0; comments < kMostComments; ++comments) {
        while (from < m_text.size() && m_text[from].isSpace())
            ++from;
        const QChar c = at(from);
        const QChar following = at(from + 1);
        if (c == u'/' && following == u'*')
            from = endOfComment(from);
        else if (c == u'*' && following == u'/') // of a comment that the search began inside of
            from += 2;
        else if (c == u'-' && following == u'-')
            from = endOfLine(from);
        else
            return from;
    }
    return from;
}

qsizetype SecretScanner::endOfLine(qsizetype from)
{
    if (m_lineEnd < from) {
        const qsizetype found = m_text.indexOf(u'\n', from);
        m_lineEnd = found < 0 ? m_text.size() : found;
    }
    return m_lineEnd;
}

qsizetype SecretScanner::endOfComment(qsizetype open)
{
    if (!m_comments)
        matchComments();
    return m_comments->value(open, m_text.size());
}

void SecretScanner::matchComments()
{
    m_comments.emplace();
    QList<qsizetype> open;
    for (qsizetype i = 0; i + 1 < m_text.size(); ++i) {
        const bool opens = m_text[i] == u'/' && m_text[i + 1] == u'*';
        const bool closes = m_text[i] == u'*' && m_text[i + 1] == u'/';
        if (opens)
            open.append(i++);
        else if (closes && !open.isEmpty())
            m_comments->insert(open.takeLast(), ++i + 1);
    }
}

std::optional<QStringView> SecretScanner::takeWord(qsizetype& at)
{
    const qsizetype start = skipBlanks(at);
    const qsizetype end = endOfWord(start);
    if (start == end)
        return std::nullopt;
    at = end;
    return textBetween(start, end);
}

qsizetype SecretScanner::scanAt(qsizetype index)
{
    if (at(index) == u':' && at(index + 1) == u'/' && at(index + 2) == u'/') {
        addUrlPassword(index + 3);
        return index + 3;
    }
    if (!isWordStart(index))
        return index + 1;
    const qsizetype end = endOfWord(index);
    const QStringView word = textBetween(index, end);
    if (isPasswordWord(word))
        afterPasswordWord(index, end);
    else if (isWord(word, u"identified"))
        afterIdentified(end);
    return end;
}

void SecretScanner::afterPasswordWord(qsizetype wordStart, qsizetype wordEnd)
{
    qsizetype next = wordEnd;
    while (at(next) == u'\\')
        ++next;
    const QChar closing = at(next);
    const bool mayBeQuoted = isQuote(closing);
    next = skipBlanks(mayBeQuoted ? next + 1 : wordEnd);

    const qsizetype operatorStart = next;
    while (isComparison(at(next)))
        ++next;
    const QStringView sign = textBetween(operatorStart, next);
    const bool isCast = sign == u"::";
    if (!sign.isEmpty() && !isCast) {
        const QChar before = at(wordStart - 1);
        const bool inUrl = before == u'?' || before == u'&';
        takeValues(skipBlanks(next), inUrl ? Bare::UntilAmpersand : Bare::UntilBlank);
    } else if (mayBeQuoted && closing == u'\'' && at(wordStart - 1) != closing) {
        takeValues(wordEnd, Bare::Refused);
    } else if (!isCast) {
        const bool isListed = closing == u'\'' && at(next) == u',';
        const qsizetype listed = isListed ? skipBlanks(next + 1) : next;
        takeValues(isListed && at(listed) == closing ? listed : next, Bare::Refused);
    }
}

void SecretScanner::afterIdentified(qsizetype wordEnd)
{
    qsizetype next = wordEnd;
    std::optional<QStringView> word = takeWord(next);
    if (word && isWord(*word, u"with")) {
        takeWord(next);
        word = takeWord(next);
    }
    if (!word || !(isWord(*word, u"by") || isWord(*word, u"as")))
        return;
    const qsizetype value = next;
    word = takeWord(next);
    const bool isNoise = word && (isWord(*word, u"password") || isWord(*word, u"values"));
    takeValues(skipBlanks(isNoise ? next : value), Bare::UntilBlank);
}

void SecretScanner::addUrlPassword(qsizetype authority)
{
    if (authority >= m_urlRunEnd) {
        m_urlRunEnd = endOfRun(authority);
        m_lastAt = textBetween(0, m_urlRunEnd).lastIndexOf(u'@');
        m_lastQuestion = m_lastAt < 0 ? -1 : textBetween(0, m_lastAt).lastIndexOf(u'?');
    }
    qsizetype colon = authority;
    while (colon < m_lastAt && at(colon) != u':')
        ++colon;
    // An at sign in the query may belong to a password there.
    if (colon < m_lastAt)
        add(colon + 1, m_lastQuestion > colon ? m_urlRunEnd : m_lastAt);
}

void SecretScanner::takeValues(qsizetype from, Bare bare)
{
    for (int values = 0; values < kMostStrings; ++values) {
        const qsizetype end = takeValue(from, bare);
        const qsizetype sign = skipBlanks(end);
        if (end == from || at(sign) != u'|' || at(sign + 1) != u'|')
            return;
        from = skipBlanks(sign + 2);
    }
}

qsizetype SecretScanner::takeValue(qsizetype from, Bare bare)
{
    qsizetype quote = from;
    if (QStringView(u"eEnN").contains(at(from)) && at(from + 1) == u'\'')
        quote = from + 1;
    else if (at(from).toLower() == u'u' && at(from + 1) == u'&' && isQuote(at(from + 2)))
        quote = from + 2;
    const qsizetype slashes = quote;
    while (at(quote) == u'\\')
        ++quote;
    if (isQuote(at(quote)))
        return takeQuoted(quote, quote - slashes);
    if (const qsizetype after = takeDollarQuoted(from); after > from)
        return after;
    return bare == Bare::Refused ? from : takeBare(from, bare);
}

qsizetype SecretScanner::takeQuoted(qsizetype quote, qsizetype backslashes)
{
    if (backslashes > 0)
        return takeEscaped(quote, backslashes);
    qsizetype run = 1;
    while (at(quote + run) == at(quote))
        ++run;
    // Inside of another string every quote is written twice, or four times in the next one.
    const bool isDoubled = run % 2 == 0;
    return isDoubled ? takeDoubled(quote, run) : takeString(quote);
}

qsizetype SecretScanner::takeDoubled(qsizetype quote, qsizetype run)
{
    const qsizetype width = run & -run;
    const QChar sign = at(quote);
    for (qsizetype i = quote + run; i < m_text.size(); ++i) {
        const qsizetype start = i;
        while (at(i) == sign)
            ++i;
        const qsizetype rest = (i - start) % (2 * width);
        if (rest >= width) {
            add(quote + width, i - rest);
            return i;
        }
    }
    return quote + run;
}

qsizetype SecretScanner::takeString(qsizetype quote)
{
    const qsizetype plain = endOfString(quote, false);
    const qsizetype escaped = endOfString(quote, true);
    add(quote + 1, std::max(plain, escaped));
    return std::min(plain, escaped) + 1;
}

qsizetype SecretScanner::endOfString(qsizetype quote, bool backslashEscapes)
{
    const QChar sign = at(quote);
    int pieces = 1;
    for (qsizetype i = quote + 1; i < m_text.size(); ++i) {
        const bool isEscape = backslashEscapes && m_text[i] == u'\\';
        if (isEscape || (m_text[i] == sign && at(i + 1) == sign)) {
            ++i;
        } else if (m_text[i] == sign) {
            // A string can go on in another line.
            const qsizetype next = skipBlanks(i + 1);
            const bool goesOn
                = sign == u'\'' && next > i + 1 && at(next) == sign && ++pieces < kMostStrings;
            if (!goesOn)
                return i;
            i = next;
        }
    }
    return m_text.size();
}

qsizetype SecretScanner::takeEscaped(qsizetype quote, qsizetype backslashes)
{
    const QChar sign = at(quote);
    qsizetype seen = 0;
    for (qsizetype i = quote + 1; i < m_text.size(); ++i) {
        if (m_text[i] == u'\\') {
            ++seen;
            continue;
        }
        const bool closes = m_text[i] == sign
            && (seen < backslashes || seen % (2 * (backslashes + 1)) == backslashes);
        if (closes) {
            add(quote + 1, i - std::min(seen, backslashes));
            return i + 1;
        }
        seen = 0;
    }
    add(quote + 1, m_text.size());
    return m_text.size();
}

qsizetype SecretScanner::takeDollarQuoted(qsizetype from)
{
    if (at(from) != u'$' || at(from + 1).isDigit())
        return from;
    const qsizetype tagEnd = endOfWord(from + 1);
    if (at(tagEnd) != u'$')
        return from;
    const qsizetype body = tagEnd + 1;
    const QStringView tag = textBetween(from, body);
    qsizetype& close = m_tags[tag];
    if (close < body)
        close = m_tags.size() > kMostTags ? -1 : m_text.indexOf(tag, body);
    if (close < 0)
        close = m_text.size();
    add(body, close);
    return std::min(close + tag.size(), m_text.size());
}

qsizetype SecretScanner::takeBare(qsizetype from, Bare bare)
{
    if (isPlaceholder(from))
        return from;
    qsizetype end = from;
    if (bare == Bare::UntilAmpersand) {
        while (end < m_text.size() && !m_text[end].isSpace() && m_text[end] != u'&')
            ++end;
    } else {
        end = endOfWord(from);
        const bool isCall = end > from && at(end) == u'(' && end >= m_callEnd;
        if (isCall)
            end = m_callEnd = endOfCall(end);
        end = endOfRun(end);
    }
    add(from, end);
    return end;
}

bool SecretScanner::isPlaceholder(qsizetype from) const
{
    qsizetype end = from + 1;
    if (at(from) == u'$') {
        while (at(end).isDigit())
            ++end;
    }
    const bool isMark = at(from) == u'?' || (at(from) == u'$' && end > from + 1);
    return isMark
        && (end >= m_text.size() || m_text[end].isSpace() || QStringView(u",;)").contains(at(end)));
}

qsizetype SecretScanner::endOfCall(qsizetype open) const
{
    qsizetype depth = 0;
    QChar string = u'\0';
    for (qsizetype i = open; i < m_text.size(); ++i) {
        const QChar c = m_text[i];
        if (!string.isNull()) {
            // A backslash before a quote can be read in two ways.
            if (c == u'\\' && at(i + 1) == string)
                return m_text.size();
            string = c == string ? QChar(u'\0') : string;
        } else if (c == u'\'' || c == u'"') {
            string = c;
        } else if (c == u'$' && !at(i + 1).isDigit()) {
            return m_text.size();
        } else if (c == u'(') {
            ++depth;
        } else if (c == u')' && --depth == 0) {
            return i + 1;
        }
    }
    return m_text.size();
}

void SecretScanner::add(qsizetype start, qsizetype end)
{
    if (start < end)
        m_ranges.append({start, end});
    if (end == m_text.size())
        m_maskedFrom = std::min(m_maskedFrom, start);
}

}
