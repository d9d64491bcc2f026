// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "pool/pool_state.h"

#include <QRandomGenerator>

namespace tw {

namespace {

double randomFraction()
{
    return QRandomGenerator::global()->generateDouble();
}

/// Connections opened together must not grow old together.
PoolState::TimePoint expiry(PoolState::TimePoint openedAt, std::chrono::seconds recycle)
{
    if (recycle.count() < 0)
        return PoolState::TimePoint::max();
    const std::chrono::duration<double> age = recycle * (0.9 + 0.2 * randomFraction());
    return openedAt + std::chrono::duration_cast<std::chrono::nanoseconds>(age);
}

}

OpeningPolicy::Load PoolState::load() const
{
    OpeningPolicy::Load load;
    load.open = int(m_idle.size()) + m_loans.count() + m_opening + m_closing;
    load.opening = m_opening;
    load.limit = limitNow();
    load.size = m_options.overflow < 0 ? load.limit : m_options.size;
    load.oneAtATime = m_credentials.mayBeRefused();
    return load;
}

int PoolState::limitNow() const
{
    const int wanted
        = m_options.overflow < 0 ? Backend::kAnyNumber : m_options.size + m_options.overflow;
    return std::min(wanted, m_backendLimit);
}

size_t PoolState::keptNow() const
{
    return size_t(std::min(m_options.size, m_backendLimit));
}

void PoolState::open(PoolWaiter& waiter, Lock& lock)
{
    waiter.mayOpen = false;
    const quint64 ticket = waiter.ticket;
    if (m_isThreadBound) {
        lock.unlock();
        openingEnded(ticket, openMember(waiter.options));
        lock.lock();
        return;
    }
    const std::stop_token stop = m_attempts[ticket].get_token();
    lock.unlock();
    m_openingThreads.start([this, ticket, stop] {
        openingEnded(ticket, openMember({.stop = stop, .abandon = stop}));
    });
    lock.lock();
}

void PoolState::stopAttempt(quint64 ticket)
{
    std::optional<std::stop_source> attempt;
    {
        const std::lock_guard lock(m_mutex);
        if (const auto found = m_attempts.find(ticket); found != m_attempts.end())
            attempt = found->second;
    }
    if (attempt)
        attempt->request_stop();
}

Result<PoolMemberPtr> PoolState::openMember(const CallOptions& options)
{
    PoolMemberPtr member(std::make_unique<PoolMember>().release());
    // Taken before connecting: what is invalidated meanwhile includes this connection.
    member->generation = m_generation;
    TW_TRY(const Secret secret, m_credentials.secret());
    CallOptions watched = options;
    watched.onSilence = silenceObserver();
    auto connection = m_backend->open(m_config, secret, watched, {});
    if (!connection) {
        m_credentials.judge(secret, connection.error());
        return fail(std::move(connection).error());
    }
    member->connection = *std::move(connection);
    member->backendPid = member->connection->server().backendPid;
    member->number = ++m_lastNumber;
    member->connection->setLabel(
        {m_statements, m_title, member->number, m_config.log.hideParameters, m_config.toUrl()});
    member->connection->setAbandonToken(member->abandon.get_token());
    member->connection->setSilenceObserver(silenceObserver());
    TW_TRY_VOID(prepare(*member->connection, options));
    if (m_observer)
        TW_TRY_VOID(m_observer->opened(*member->connection, member->number));
    return member;
}

SilenceObserver PoolState::silenceObserver() const
{
    if (!m_observer)
        return {};
    return
        [observer = m_observer](std::chrono::milliseconds silence) { observer->silent(silence); };
}

Result<void> PoolState::prepare(Connection& connection, const CallOptions& options) const
{
    for (const QString& sql : m_initSql)
        TW_TRY_VOID(connection.run({sql, {}}, nullptr, options));
    if (!m_initSql.isEmpty() && connection.transactionState() != TransactionState::Idle)
        return fail(ErrorKind::Configuration,
            QStringLiteral("The statements for new connections leave a transaction open."));
    return {};
}

void PoolState::openingEnded(quint64 ticket, Result<PoolMemberPtr> opened)
{
    if (opened)
        openingSucceeded(ticket, *std::move(opened));
    else
        openingFailed(ticket, std::move(opened).error());
}

void PoolState::openingSucceeded(quint64 ticket, PoolMemberPtr member)
{
    PoolMemberPtr unwanted;
    CloseReason reason = CloseReason::Overflow;
    const TimePoint now = m_clock->now();
    {
        const std::lock_guard lock(m_mutex);
        m_attempts.erase(ticket);
        m_policy.succeeded();
        ++m_opened;
        member->expiresAt = expiry(now, m_options.recycle);
        member->idleSince = now;
        PoolWaiter* waiter = waiterOf(ticket);
        if (!waiter && !m_line.empty())
            waiter = m_line.front();
        if (waiter) {
            --m_opening;
            give(*waiter, std::move(member), now);
        } else if (mayKeepNew()) {
            --m_opening;
            member->isFresh = false;
            m_idle.push_back(std::move(member));
        } else {
            unwanted = std::move(member);
            if (m_isClosed)
                reason = CloseReason::Shutdown;
        }
        serve(now);
    }
    if (!unwanted)
        return;
    unwanted->connection.reset();
    {
        const std::lock_guard lock(m_mutex);
        --m_opening;
        countClosed(reason);
        serve(now);
    }
    tellClosed(unwanted->number, reason);
}

bool PoolState::mayKeepNew() const
{
    return !m_isClosed && !m_isThreadBound && m_idle.size() < keptNow()
        && load().open <= limitNow();
}

void PoolState::openingFailed(quint64 ticket, Error error)
{
    std::optional<ReconnectNotice> notice;
    Error cause;
    {
        const std::lock_guard lock(m_mutex);
        const TimePoint now = m_clock->now();
        m_attempts.erase(ticket);
        --m_opening;
        if (error.kind != ErrorKind::Cancelled)
            ++m_errors;
        if (error.kind == ErrorKind::TooManyConnections && m_loans.first())
            error.detail = holdersText(now);
        notice = m_policy.failed(error, now, m_options, randomFraction());
        cause = error;
        if (PoolWaiter* const waiter = waiterOf(ticket)) {
            waiter->isOpening = false;
            if (!notice || now >= waiter->retryUntil || m_policy.refusalUntil(waiter->retryUntil))
                refuse(*waiter, std::move(error));
        }
        serve(now);
        if (m_options.reconnectTimeout.count() == 0)
            notice.reset();
    }
    if (!m_observer)
        return;
    m_observer->openingFailed(cause);
    if (notice)
        m_observer->reconnecting(*notice);
}

}
