// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "pool/pool_line.h"

#include "pool/milliseconds.h"

namespace tw {

namespace {

Error poolClosed()
{
    return {ErrorKind::PoolClosed, QStringLiteral("The connection pool is closed.")};
}

}

int PoolLine::waiting() const
{
    return int(std::count_if(m_waiters.begin(), m_waiters.end(),
        [](const PoolWaiter* waiter) { return !waiter->isOpening; }));
}

QList<WaitInfo> PoolLine::infos(TimePoint now) const
{
    QList<WaitInfo> infos;
    for (const PoolWaiter* waiter : m_waiters)
        if (!waiter->isOpening)
            infos.append({waiter->request.label, now - waiter->since});
    return infos;
}

PoolWaiter* PoolLine::find(quint64 ticket) const
{
    const auto found = std::find_if(m_waiters.begin(), m_waiters.end(),
        [ticket](const PoolWaiter* waiter) { return waiter->ticket == ticket; });
    return found == m_waiters.end() ? nullptr : *found;
}

void PoolLine::enter(PoolWaiter& waiter, TimePoint now)
{
    if (waiter.spent) {
        m_places.dropLoan(*waiter.spent, waiter.spentFor);
        waiter.spent.reset();
    }
    if (m_places.isClosed()) {
        waiter.error = poolClosed();
        return;
    }
    const bool isBack = waiter.ticket != 0;
    if (isBack) {
        m_waiters.push_front(&waiter);
    } else {
        waiter.ticket = nextTicket();
        m_waiters.push_back(&waiter);
    }
    serve(now);
    if (waiter.isDone() || waiter.isOpening)
        return;
    const int count = waiting();
    const int most = m_places.options().maxWaiting;
    if (!isBack && most > 0 && count > most) {
        m_places.meters().failed();
        refuse(waiter,
            {ErrorKind::TooManyRequests,
                QStringLiteral("%1 others wait for a connection already.").arg(count - 1)});
    } else {
        m_places.meters().waiting(count);
    }
}

void PoolLine::leave(PoolWaiter& waiter)
{
    std::erase(m_waiters, &waiter);
    if (std::exchange(waiter.mayOpen, false))
        m_places.openingEnded();
    waiter.isOpening = false;
}

void PoolLine::give(PoolWaiter& waiter, PoolMemberPtr member, TimePoint now)
{
    leave(waiter);
    m_places.startLoan(*member, waiter.request.label, waiter.since, now);
    waiter.member = std::move(member);
    waiter.wake.notify_one();
}

void PoolLine::giveNext(PoolMemberPtr member, TimePoint now)
{
    give(*m_waiters.front(), std::move(member), now);
}

void PoolLine::refuse(PoolWaiter& waiter, Error error)
{
    leave(waiter);
    waiter.error = std::move(error);
    waiter.wake.notify_one();
}

void PoolLine::refuseAll()
{
    while (!m_waiters.empty())
        refuse(*m_waiters.front(), poolClosed());
}

void PoolLine::serve(TimePoint now)
{
    while (!m_waiters.empty() && m_places.hasIdle())
        giveNext(m_places.takeIdle(), now);
    for (size_t i = 0; i < m_waiters.size();) {
        PoolWaiter& waiter = *m_waiters[i];
        if (!waiter.isOpening && !letOpen(waiter, now)) {
            if (waiter.isDone())
                continue; // it has left the line
            return;
        }
        ++i;
    }
}

/// Where the answer is no, the waiter is refused or looks again in time; the others come after it.
bool PoolLine::letOpen(PoolWaiter& waiter, TimePoint now)
{
    const OpeningPolicy::Load load = this->load();
    const bool hasRoom = load.open < load.limit;
    waiter.isRetrying = hasRoom && m_policy.isOutage();
    if (const Error* error = m_policy.refusalUntil(waiter.retryUntil); error && hasRoom) {
        refuse(waiter, *error);
        return false;
    }
    const std::optional<TimePoint> moment = m_policy.mayOpenFrom(load, waiter.limit());
    const bool mayOpen = moment && *moment <= now;
    if (mayOpen) {
        waiter.mayOpen = true;
        waiter.isOpening = true;
        openingBegan(now);
    } else {
        waiter.wakeAt = moment.value_or(TimePoint::max());
    }
    waiter.wake.notify_one();
    return mayOpen;
}

OpeningPolicy::Load PoolLine::load() const
{
    OpeningPolicy::Load load = m_places.load();
    load.oneAtATime = m_credentials.mayBeRefused();
    return load;
}

bool PoolLine::mayOpenUnasked(TimePoint now) const
{
    const std::optional<TimePoint> moment = m_policy.mayOpenFrom(load(), TimePoint::max());
    return moment && *moment <= now;
}

void PoolLine::openingBegan(TimePoint now)
{
    m_places.openingBegan();
    m_policy.began(now);
}

Error PoolLine::overdue(const PoolWaiter& waiter, TimePoint now)
{
    const QString waited = inMilliseconds(now - waiter.since);
    if (waiter.isOpening) {
        m_places.meters().failed();
        return {ErrorKind::Timeout,
            QStringLiteral("No connection was opened within %1 ms.").arg(waited)};
    }
    if (const Error* error = m_policy.refusalUntil(TimePoint::min()); error && waiter.isRetrying)
        return *error;
    m_places.meters().timedOut();
    const PoolOptions& options = m_places.options();
    Error error{ErrorKind::PoolTimeout,
        QStringLiteral("No free connection after %1 ms: all %2 + %3 (size + overflow) are in use.")
            .arg(waited, QString::number(options.size), QString::number(options.overflow))};
    error.detail = m_places.holdersText(now);
    error.hint = QStringLiteral("Close a tab that is working, or raise the pool's size.");
    return error;
}

}
