// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/connection/statement_log.h>

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

Q_LOGGING_CATEGORY(sqlLog, "tuplewright.sql")

QString inMilliseconds(qint64 nanoseconds)
{
    return QString::number(double(nanoseconds) / 1e6, 'f', 2);
}

void echo(const StatementRecord& record)
{
    const QString ending = record.error
        ? errorKindName(record.error->kind)
        : u"%1 rows"_s.arg(record.rowsAffected.value_or(record.rows));
    const QString values
        = record.parametersHidden ? u"(values hidden)"_s : record.parameters.join(u", "_s);
    qCInfo(sqlLog).noquote() << u"%1#%2 %3 | %4 | wait %5 execute %6 fetch %7 ms: %8 %9"_s.arg(
        record.profile, QString::number(record.connection), record.purpose, ending,
        inMilliseconds(record.poolWaitNs), inMilliseconds(record.executeNs),
        inMilliseconds(record.fetchNs), record.sql, values);
}

}

StatementObserver::~StatementObserver() = default;

StatementLog::StatementLog(StatementLogOptions options)
    : m_options(options)
{ }

void StatementLog::statementEnded(const StatementRecord& record)
{
    if (m_options.echo)
        echo(record);
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
