// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "importing/csv_record.h"

#include "importing/record_buffer.h"

using namespace Qt::StringLiterals;

namespace tw {

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

Result<bool> CsvRecord::parse(QByteArrayView text, char separator, bool isAllText, qint64 line)
{
    m_text = text;
    m_separator = separator;
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
    if (m_position < m_text.size() && m_text[m_position] == '"')
        return parseQuoted();
    return parseBare();
}

Result<bool> CsvRecord::parseBare()
{
    const qsizetype begin = m_position;
    for (; m_position < m_text.size(); ++m_position) {
        const char byte = m_text[m_position];
        if (byte == m_separator || byte == '\n' || byte == '\r')
            break;
        if (byte == '"')
            return bad(m_position, u"a quote in a field that does not begin with one."_s);
    }
    if (m_position == m_text.size() && !m_isAllText)
        return false;
    m_fields.append({m_text.sliced(begin, m_position - begin).toByteArray(), false, begin});
    return true;
}

Result<bool> CsvRecord::parseQuoted()
{
    CsvField field{{}, true, m_position};
    qsizetype copied = ++m_position;
    for (;; ++m_position) {
        if (m_position == m_text.size())
            return m_isAllText
                ? Result<bool>(bad(field.offset, u"the quoted field does not end."_s))
                : false;
        const char byte = m_text[m_position];
        const bool isPair
            = byte == '\r' && m_position + 1 < m_text.size() && m_text[m_position + 1] == '\n';
        if (byte == '\n' || (byte == '\r' && !isPair))
            ++m_lines;
        if (byte != '"')
            continue;
        if (m_position + 1 == m_text.size() && !m_isAllText)
            return false;
        field.bytes += m_text.sliced(copied, m_position - copied);
        copied = m_position + 1;
        if (copied == m_text.size() || m_text[copied] != '"')
            break;
        ++m_position;
    }
    m_position = copied;
    if (m_position < m_text.size() && m_text[m_position] != m_separator && !isLineEnd(m_position))
        return bad(m_position, u"after a closing quote the field must end."_s);
    m_fields.append(std::move(field));
    return true;
}

}
