// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "connection/statement_echo.h"

#include "connection/event_log.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

Q_LOGGING_CATEGORY(sqlLog, "tuplewright.sql")

QString inMilliseconds(qint64 nanoseconds)
{
    return QString::number(double(nanoseconds) / 1e6, 'f', 2);
}

class StatementEcho final : public StatementObserver
{
public:
    StatementEcho(
        std::shared_ptr<EventLog> log, std::shared_ptr<StatementObserver> next, bool hideParameters)
        : m_log(std::move(log))
        , m_next(std::move(next))
        , m_wantsParameters(m_next ? m_next->wantsParameters() : !hideParameters)
    { }

    void statementEnded(const StatementRecord& record) override
    {
        m_log->write(
            record.error ? LogLevel::Error : LogLevel::Info, sqlCategory(), echoText(record));
        if (m_next)
            m_next->statementEnded(record);
    }

    bool wantsParameters() const override { return m_wantsParameters; }

private:
    std::shared_ptr<EventLog> m_log;
    std::shared_ptr<StatementObserver> m_next;
    bool m_wantsParameters;
};

}

const QLoggingCategory& sqlCategory()
{
    return sqlLog();
}

QString echoText(const StatementRecord& record)
{
    const QString ending = record.error
        ? errorKindName(record.error->kind)
        : u"%1 rows"_s.arg(record.rowsAffected.value_or(record.rows));
    const QString values
        = record.parametersHidden ? u"(values hidden)"_s : record.parameters.join(u", "_s);
    return u"%1#%2 %3 | %4 | wait %5 execute %6 fetch %7 ms: %8 %9"_s.arg(record.profile,
        QString::number(record.connection), record.purpose, ending,
        inMilliseconds(record.poolWaitNs), inMilliseconds(record.executeNs),
        inMilliseconds(record.fetchNs), record.sql, values);
}

std::shared_ptr<StatementObserver> withEcho(
    std::shared_ptr<EventLog> log, std::shared_ptr<StatementObserver> next, bool hideParameters)
{
    return std::make_shared<StatementEcho>(std::move(log), std::move(next), hideParameters);
}

}
