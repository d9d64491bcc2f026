// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "importing/csv_record.h"

#include "importing/record_buffer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// Line feeds, and carriage returns that stand alone.
int lineEndsIn(QByteArrayView text)
{
    auto ends = std::ranges::count(text, '\n');
    for (qsizetype at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
        if (at + 1 == text.size() || text[at + 1] != '\n')
            ++ends;
    }
    return int(ends);
}

}

QByteArray CsvField::bytes() const
{
    if (quotePairs == '\0')
        return raw.toByteArray();
    QByteArray bytes;
    bytes.reserve(raw.size());
    qsizetype copied = 0;
    for (qsizetype pair = raw.indexOf(quotePairs); pair >= 0;
        pair = raw.indexOf(quotePairs, copied)) {
        bytes.append(raw.sliced(copied, pair + 1 - copied));
        copied = pair + 2;
    }
    return bytes.append(raw.sliced(copied));
}

std::unexpected<Error> CsvRecord::bad(qsizetype at, const QString& reason) const
{
    return atPlace(m_line, m_text, at, reason);
}

bool CsvRecord::isLineEnd(qsizetype at) const
{
    return m_text[at] == '\n' || m_text[at] == '\r';
}

/// False when a CR ends the text and may be followed by its LF.
bool CsvRecord::takeLineEnd()
{
    const bool isReturn = m_text[m_position] == '\r';
    if (isReturn && m_position + 1 == m_text.size() && !m_isAllText)
        return false;
    ++m_position;
    if (isReturn && m_position < m_text.size() && m_text[m_position] == '\n')
        ++m_position;
    ++m_lines;
    return true;
}

Result<bool> CsvRecord::parse(QByteArrayView text, CsvMarks marks, bool isAllText, qint64 line)
{
    m_text = text;
    m_marks = marks;
    m_isAllText = isAllText;
    m_line = line;
    m_fields.clear();
    m_position = 0;
    m_lines = 0;
    for (;;) {
        TW_TRY(const bool isWhole, parseField());
        if (!isWhole)
            return false;
        if (m_position == m_text.size())
            return m_isAllText;
        if (isLineEnd(m_position))
            return takeLineEnd();
        ++m_position;
    }
}

Result<bool> CsvRecord::parseField()
{
    if (m_marks.quote != '\0' && m_position < m_text.size() && m_text[m_position] == m_marks.quote)
        return parseQuoted();
    return parseBare();
}

Result<bool> CsvRecord::parseBare()
{
    const QByteArrayView rest = m_text.sliced(m_position);
    const auto end = std::ranges::find_if(rest,
        [separator = m_marks.separator, quote = m_marks.quote != '\0' ? m_marks.quote : '\n'](
            char byte) {
            return byte == separator || byte == '\n' || byte == '\r' || byte == quote;
        });
    if (end == rest.end() && !m_isAllText)
        return false;
    const qsizetype size = end - rest.begin();
    if (end != rest.end() && *end == m_marks.quote && m_marks.quote != '\0')
        return bad(m_position + size, u"a quote in a field that does not begin with one."_s);
    m_fields.append({rest.first(size), false, '\0', m_position});
    m_position += size;
    return true;
}

Result<bool> CsvRecord::parseQuoted()
{
    const qsizetype begin = m_position + 1;
    const char quote = m_marks.quote;
    char pairs = '\0';
    qsizetype end = m_text.indexOf(quote, begin);
    while (end >= 0 && end + 1 < m_text.size() && m_text[end + 1] == quote) {
        pairs = quote;
        end = m_text.indexOf(quote, end + 2);
    }
    if (!m_isAllText && (end < 0 || end + 1 == m_text.size()))
        return false;
    if (end < 0)
        return bad(m_position, u"the quoted field does not end."_s);
    const QByteArrayView raw = m_text.sliced(begin, end - begin);
    m_fields.append({raw, true, pairs, m_position});
    m_lines += lineEndsIn(raw);
    m_position = end + 1;
    if (m_position < m_text.size() && m_text[m_position] != m_marks.separator
        && !isLineEnd(m_position))
        return bad(m_position, u"after a closing quote the field must end."_s);
    return true;
}

}
