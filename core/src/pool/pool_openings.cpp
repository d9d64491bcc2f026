// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "pool/pool_openings.h"

namespace tw {

namespace {

double randomFraction()
{
    return QRandomGenerator::global()->generateDouble();
}

/// Connections opened together must not grow old together.
PoolClock::TimePoint expiry(PoolClock::TimePoint openedAt, std::chrono::seconds recycle)
{
    if (recycle.count() < 0)
        return PoolClock::TimePoint::max();
    const std::chrono::duration<double> age = recycle * (0.9 + 0.2 * randomFraction());
    return openedAt + std::chrono::duration_cast<std::chrono::nanoseconds>(age);
}

}

void PoolOpenings::open(PoolWaiter& waiter, Lock& lock)
{
    waiter.mayOpen = false;
    const quint64 ticket = waiter.ticket;
    if (m_core.environment.isThreadBound) {
        lock.unlock();
        ended(ticket, m_opener.open(waiter.options));
        lock.lock();
        return;
    }
    const std::stop_token stop = m_core.attempts.begin(ticket);
    lock.unlock();
    m_threads.start(
        [this, ticket, stop] { ended(ticket, m_opener.open({.stop = stop, .abandon = stop})); });
    lock.lock();
}

void PoolOpenings::stop(quint64 ticket)
{
    std::optional<std::stop_source> attempt;
    {
        const std::lock_guard lock(m_core.mutex);
        attempt = m_core.attempts.find(ticket);
    }
    if (attempt)
        attempt->request_stop();
}

void PoolOpenings::fillUp()
{
    std::stop_token stop;
    while (const std::optional<quint64> ticket = reserveSpare(stop)) {
        Result<PoolMemberPtr> opened = m_opener.open({.stop = stop, .abandon = stop});
        {
            const std::lock_guard lock(m_core.mutex);
            m_fillPause.attemptEnded(opened.has_value(), m_core.now());
        }
        ended(*ticket, std::move(opened));
    }
}

std::optional<quint64> PoolOpenings::reserveSpare(std::stop_token& stop)
{
    const std::lock_guard lock(m_core.mutex);
    const PoolPlaces& places = m_core.places;
    const PoolClock::TimePoint now = m_core.now();
    const bool isFull = places.idle() + places.load().opening >= places.options().minIdle;
    if (isFull || places.isClosed() || m_core.environment.isThreadBound || !m_fillPause.isOver(now)
        || !m_core.line.mayOpenUnasked(now))
        return {};
    const quint64 ticket = m_core.line.nextTicket();
    stop = m_core.attempts.begin(ticket);
    m_core.line.openingBegan(now);
    return ticket;
}

void PoolOpenings::ended(quint64 ticket, Result<PoolMemberPtr> opened)
{
    if (opened)
        succeeded(ticket, *std::move(opened));
    else
        failed(ticket, opened.error());
}

void PoolOpenings::succeeded(quint64 ticket, PoolMemberPtr member)
{
    CloseReason reason = CloseReason::Overflow;
    PoolMemberPtr unwanted = place(ticket, std::move(member), reason);
    if (unwanted)
        closeUnwanted(std::move(unwanted), reason);
}

/// To its borrower, or else to whoever is first, or to the idle ones. Gives back what nobody needs.
PoolMemberPtr PoolOpenings::place(quint64 ticket, PoolMemberPtr member, CloseReason& reason)
{
    PoolMemberPtr unwanted;
    const PoolClock::TimePoint now = m_core.now();
    const std::lock_guard lock(m_core.mutex);
    PoolPlaces& places = m_core.places;
    PoolLine& line = m_core.line;
    m_core.attempts.end(ticket);
    line.policy().succeeded();
    places.meters().opened();
    member->expiresAt = expiry(now, places.options().recycle);
    PoolWaiter* const waiter = line.find(ticket);
    if (waiter || !line.isEmpty()) {
        places.openingEnded();
        if (waiter)
            line.give(*waiter, std::move(member), now);
        else
            line.giveNext(std::move(member), now);
    } else if (places.mayKeepNew()) {
        places.openingEnded();
        member->isFresh = false;
        places.keep(std::move(member), now);
    } else {
        unwanted = std::move(member);
        if (places.isClosed())
            reason = CloseReason::Shutdown;
    }
    line.serve(now);
    return unwanted;
}

void PoolOpenings::closeUnwanted(PoolMemberPtr member, CloseReason reason)
{
    const PoolClock::TimePoint now = m_core.now();
    member->connection.reset();
    {
        const std::lock_guard lock(m_core.mutex);
        m_core.places.openingEnded();
        m_core.places.meters().closed(reason);
        m_core.line.serve(now);
    }
    m_core.environment.reportClosed(member->number, reason);
}

void PoolOpenings::failed(quint64 ticket, const Error& error)
{
    Error cause = error;
    const std::optional<ReconnectNotice> notice = recordFailure(ticket, cause);
    PoolObserver* const observer = m_core.environment.observer.get();
    if (!observer)
        return;
    observer->openingFailed(cause);
    if (notice)
        observer->reconnecting(*notice);
}

/// Completes the error, and tells what is to be told of another attempt.
std::optional<ReconnectNotice> PoolOpenings::recordFailure(quint64 ticket, Error& error)
{
    const std::lock_guard lock(m_core.mutex);
    PoolPlaces& places = m_core.places;
    OpeningPolicy& policy = m_core.line.policy();
    const PoolClock::TimePoint now = m_core.now();
    m_core.attempts.end(ticket);
    places.openingEnded();
    if (error.kind != ErrorKind::Cancelled)
        places.meters().failed();
    if (error.kind == ErrorKind::TooManyConnections && !places.loans().isEmpty())
        error.detail = places.holdersText(now);
    std::optional<ReconnectNotice> notice
        = policy.failed(error, now, places.options(), randomFraction());
    if (PoolWaiter* const waiter = m_core.line.find(ticket)) {
        waiter->isOpening = false;
        if (!notice || now >= waiter->retryUntil || policy.refusalUntil(waiter->retryUntil))
            m_core.line.refuse(*waiter, error);
    }
    m_core.line.serve(now);
    if (places.options().reconnectTimeout.count() == 0)
        notice.reset();
    return notice;
}

}
