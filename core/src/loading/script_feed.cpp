// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "loading/script_feed.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr qsizetype kLargestStatement = qsizetype(128) << 20; // UTF-16 units
constexpr qsizetype kDataPart = qsizetype(8) << 20;

/// Only there is a line one row, unless its end is escaped.
bool isTextFormat(const QString& sql)
{
    return !sql.contains(u"csv"_s, Qt::CaseInsensitive)
        && !sql.contains(u"header"_s, Qt::CaseInsensitive);
}

/// Lines of psql alone that newer dumps begin and end with.
bool isDumpGuard(QStringView line)
{
    return line.startsWith(u"\\restrict ") || line.startsWith(u"\\unrestrict ");
}

}

ScriptFeed::ScriptFeed(ByteSource bytes, SqlSyntax syntax)
    : m_bytes(std::move(bytes))
    , m_reader(syntax)
{ }

Result<void> ScriptFeed::checkSize(qsizetype size) const
{
    if (size <= kLargestStatement)
        return {};
    return fail(ErrorKind::Limit,
        u"Line %1: the statement is larger than 256 MiB; is a quote missing?"_s.arg(m_begin));
}

Result<bool> ScriptFeed::readLine(QString& line)
{
    for (;;) {
        const qsizetype end = m_buffer.indexOf('\n', m_at);
        if (end >= 0 || (m_isRead && m_at < m_buffer.size())) {
            const qsizetype stop = end < 0 ? m_buffer.size() : end;
            QByteArrayView bytes = QByteArrayView(m_buffer).sliced(m_at, stop - m_at);
            ++m_number;
            if (m_number == 1 && bytes.startsWith("\xEF\xBB\xBF"))
                bytes = bytes.sliced(3);
            if (!bytes.isValidUtf8())
                return fail(ErrorKind::InvalidText, u"Line %1 is not UTF-8 text."_s.arg(m_number));
            line = QString::fromUtf8(bytes);
            m_at = end < 0 ? m_buffer.size() : end + 1;
            return true;
        }
        if (m_isRead)
            return false;
        TW_TRY_VOID(checkSize((m_buffer.size() - m_at) / 2));
        TW_TRY(const QByteArray piece, m_bytes());
        m_buffer.remove(0, std::exchange(m_at, 0));
        m_buffer += piece;
        m_isRead = piece.isEmpty();
    }
}

Result<bool> ScriptFeed::next(FedStatement& statement)
{
    QString line;
    while (m_ready.empty()) {
        TW_TRY(const bool more, readLine(line));
        if (!more) {
            endScript();
            break;
        }
        TW_TRY_VOID(takeLine(line));
    }
    if (m_ready.empty())
        return false;
    statement = std::move(m_ready.front());
    m_ready.pop_front();
    return true;
}

Result<void> ScriptFeed::takeLine(const QString& text)
{
    if (!m_isOpen && m_copies.empty() && isDumpGuard(text))
        return {};
    m_reader.read(text, m_state, m_line);
    m_state = m_line.after;
    if (m_line.isData)
        return takeData(text);
    takeMarks(text);
    // What began behind a COPY ends with its line.
    if (m_state.copies > 0 && std::exchange(m_isOpen, false))
        m_ready.push_back({std::exchange(m_sql, QString()), m_begin, {}});
    return checkSize(m_sql.size());
}

Result<void> ScriptFeed::takeData(const QString& text)
{
    if (m_copies.empty())
        return {};
    FedStatement& copy = m_copies.front();
    if (text == u"\\." || text == u"\\.\r") {
        m_ready.push_back(std::move(copy));
        m_copies.pop_front();
        return {};
    }
    copy.data->append(text);
    copy.data->append(u'\n');
    const bool isCut
        = copy.data->size() >= kDataPart && isTextFormat(copy.sql) && !text.endsWith(u'\\');
    if (isCut)
        m_ready.push_back({copy.sql, copy.line, std::exchange(copy.data, QString())});
    return checkSize(copy.data->size());
}

void ScriptFeed::takeMarks(const QString& text)
{
    qsizetype from = 0;
    for (const StatementMark& mark : std::as_const(m_line.marks)) {
        if (!mark.isEnd) {
            from = mark.position;
            m_isOpen = true;
            m_begin = m_number;
            m_sql.clear();
            continue;
        }
        if (m_isOpen)
            m_sql += QStringView(text).sliced(from, mark.position - from);
        end(mark);
        from = mark.position + 1;
    }
    if (m_isOpen) {
        m_sql += QStringView(text).sliced(std::min(from, text.size()));
        m_sql += u'\n';
    }
}

void ScriptFeed::end(const StatementMark& mark)
{
    m_isOpen = false;
    FedStatement statement{std::exchange(m_sql, QString()), m_begin, {}};
    if (!mark.hasText)
        return;
    if (mark.readsData) {
        statement.data = QString();
        m_copies.push_back(std::move(statement));
    } else {
        m_ready.push_back(std::move(statement));
    }
}

/// The last statement needs no semicolon, and data no line that ends it.
void ScriptFeed::endScript()
{
    for (FedStatement& copy : m_copies)
        m_ready.push_back(std::move(copy));
    m_copies.clear();
    if (std::exchange(m_isOpen, false) && m_state.statement.hasText)
        m_ready.push_back({std::exchange(m_sql, QString()), m_begin, {}});
}

}
