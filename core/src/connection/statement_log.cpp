// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/connection/statement_log.h>

#include "connection/statement_echo.h"

namespace tw {

StatementObserver::~StatementObserver() = default;

StatementLog::StatementLog(StatementLogOptions options)
    : m_options(options)
{ }

void StatementLog::statementEnded(const StatementRecord& record)
{
    if (m_options.echo)
        qCInfo(sqlCategory).noquote() << echoText(record);
    const std::lock_guard lock(m_mutex);
    ++m_count;
    m_records.push_back(record);
    if (qsizetype(m_records.size()) > m_options.capacity)
        m_records.pop_front();
}

QList<StatementRecord> StatementLog::records() const
{
    const std::lock_guard lock(m_mutex);
    return {m_records.begin(), m_records.end()};
}

qint64 StatementLog::count() const
{
    const std::lock_guard lock(m_mutex);
    return m_count;
}

void StatementLog::clear()
{
    const std::lock_guard lock(m_mutex);
    m_records.clear();
}

}
