// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "importing/record_buffer.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr qsizetype kLeastRead = qsizetype(64) << 10;
constexpr qsizetype kLargestRecord = qsizetype(256) << 20;
constexpr QByteArrayView kByteOrderMark("\xEF\xBB\xBF");

}

Result<void> RecordBuffer::grow()
{
    if (view().size() > kLargestRecord)
        return fail(ErrorKind::Limit,
            u"Line %1: the record is larger than 256 MiB; is a quote missing?"_s.arg(m_line));
    m_buffer.remove(0, std::exchange(m_start, 0));
    const qsizetype wanted = std::max(kLeastRead, 2 * m_buffer.size());
    while (!m_ended && m_buffer.size() < wanted) {
        TW_TRY(const QByteArray more, m_bytes());
        m_ended = more.isEmpty();
        m_buffer += more;
    }
    if (!std::exchange(m_begun, true) && m_buffer.startsWith(kByteOrderMark))
        m_start = kByteOrderMark.size();
    return {};
}

void RecordBuffer::consume(qsizetype bytes, int lines)
{
    m_start += bytes;
    m_line += lines;
}

std::unexpected<Error> atPlace(
    qint64 line, QByteArrayView record, qsizetype offset, const QString& reason)
{
    const QString before = QString::fromUtf8(record.first(offset));
    const TextPlace place = placeInText(QString(before + u'.'), int(before.toUcs4().size()) + 1);
    Error error;
    error.kind = ErrorKind::InvalidText;
    error.message = u"Line %1, column %2: %3"_s.arg(
        QString::number(line + place.line - 1), QString::number(place.column), reason);
    error.amend([&](ErrorFacts& facts) {
        facts.line = int(line) + place.line - 1;
        facts.columnNumber = place.column;
    });
    return fail(std::move(error));
}

}
