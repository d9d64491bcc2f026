// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "pool/pool_state.h"

#include <numeric>

namespace tw {

PoolOptions PoolState::options() const
{
    const std::lock_guard lock(m_mutex);
    return m_options;
}

int PoolState::limit() const
{
    const std::lock_guard lock(m_mutex);
    return limitNow();
}

Error PoolState::closedError()
{
    return {ErrorKind::PoolClosed, QStringLiteral("The connection pool is closed.")};
}

PoolStats PoolState::stats() const
{
    const std::lock_guard lock(m_mutex);
    const TimePoint now = m_clock->now();
    PoolStats stats;
    stats.size = m_options.size;
    stats.overflow = m_options.overflow;
    stats.idle = int(m_idle.size());
    stats.inUse = m_loans.count();
    stats.opening = m_opening;
    stats.waiting = waiting();
    stats.mostWaiting = m_mostWaiting;
    stats.detached = m_detached;
    stats.generation = m_generation;
    stats.opened = m_opened;
    stats.closed = std::accumulate(m_closed.begin(), m_closed.end(), qint64(0));
    stats.closedFor = m_closed;
    stats.timeouts = m_timeouts;
    stats.errors = m_errors;
    stats.waits = m_waits.summary();
    stats.uses = m_uses.summary();
    for (const PoolMember* member = m_loans.first(); member; member = member->nextLoan)
        stats.holders.append(member->loan(now));
    for (const PoolWaiter* waiter : m_line)
        if (!waiter->isOpening)
            stats.waiters.append({waiter->request.label, now - waiter->since});
    return stats;
}

}
