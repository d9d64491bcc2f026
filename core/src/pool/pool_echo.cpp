// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "pool/pool_echo.h"

#include "connection/event_log.h"
#include "pool/milliseconds.h"
#include "pool/pool_log.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

class PoolEchoes final : public PoolObserver
{
public:
    PoolEchoes(std::shared_ptr<EventLog> log, PoolEcho echo, QString title,
        std::shared_ptr<PoolObserver> next)
        : m_log(std::move(log))
        , m_tellsLoans(echo == PoolEcho::Debug)
        , m_title(std::move(title))
        , m_next(next ? std::move(next) : std::make_shared<PoolObserver>())
    { }

    Result<void> opened(Connection& connection, quint64 number) override
    {
        write(LogLevel::Info, u"connection %1 opened"_s.arg(number));
        return m_next->opened(connection, number);
    }

    Result<void> checkedOut(Connection& connection, const LoanInfo& loan) override
    {
        writeLoan(loan, u"lent"_s);
        return m_next->checkedOut(connection, loan);
    }

    void checkedIn(const LoanInfo& loan) override
    {
        writeLoan(loan, u"returned after %1 ms"_s.arg(inMilliseconds(loan.age)));
        m_next->checkedIn(loan);
    }

    void wasReset(const LoanInfo& loan) override
    {
        writeLoan(loan, u"reset"_s);
        m_next->wasReset(loan);
    }

    void closed(quint64 connection, CloseReason reason) override
    {
        write(LogLevel::Info,
            u"connection %1 closed: %2"_s.arg(
                QString::number(connection), closeReasonName(reason)));
        m_next->closed(connection, reason);
    }

    void invalidated(quint64 generation, const Error* cause) override
    {
        write(cause ? LogLevel::Warning : LogLevel::Info,
            u"generation %1 begins%2"_s.arg(
                QString::number(generation), cause ? u": "_s + cause->message : QString()));
        m_next->invalidated(generation, cause);
    }

    void detached(const LoanInfo& loan) override
    {
        write(LogLevel::Info, u"connection %1 left the pool"_s.arg(loan.connection));
        m_next->detached(loan);
    }

    void waiting(const QString& label, int position) override
    {
        if (m_tellsLoans)
            write(LogLevel::Debug,
                u"\"%1\" waits as number %2"_s.arg(label, QString::number(position)));
        m_next->waiting(label, position);
    }

    void timedOut(const Error& error) override
    {
        write(LogLevel::Error, error.message);
        m_next->timedOut(error);
    }

    void leaked(const LoanInfo& loan) override
    {
        write(LogLevel::Warning,
            u"connection %1 is lent to \"%2\" for %3 ms"_s.arg(
                QString::number(loan.connection), loan.label, inMilliseconds(loan.age)));
        m_next->leaked(loan);
    }

    void reconnecting(const ReconnectNotice& notice) override
    {
        write(LogLevel::Warning,
            u"attempt %1 failed, the next one follows in %2 ms"_s.arg(
                QString::number(notice.attempt), inMilliseconds(notice.delay)));
        m_next->reconnecting(notice);
    }

    void openingFailed(const Error& error) override
    {
        write(LogLevel::Error, u"no connection: "_s + error.message);
        m_next->openingFailed(error);
    }

    void silent(std::chrono::milliseconds silence) override
    {
        write(LogLevel::Warning, u"the server has not answered for %1 ms"_s.arg(silence.count()));
        m_next->silent(silence);
    }

private:
    void write(LogLevel level, const QString& what) const
    {
        m_log->write(level, poolLog(), m_title + u' ' + what);
    }

    void writeLoan(const LoanInfo& loan, const QString& what) const
    {
        if (m_tellsLoans)
            write(LogLevel::Debug,
                u"connection %1 %2 %3"_s.arg(QString::number(loan.connection), what, loan.label));
    }

    std::shared_ptr<EventLog> m_log;
    bool m_tellsLoans;
    QString m_title;
    std::shared_ptr<PoolObserver> m_next;
};

}

std::shared_ptr<PoolObserver> withPoolEcho(std::shared_ptr<EventLog> log, PoolEcho echo,
    const QString& title, std::shared_ptr<PoolObserver> next)
{
    return std::make_shared<PoolEchoes>(std::move(log), echo, title, std::move(next));
}

}
