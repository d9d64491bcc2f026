// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "pool/pool_member.h"
#include "pool/time_histogram.h"

namespace tw {

/// What a pool has counted since it began. Guarded by the pool's lock.
class PoolMeters
{
public:
    /// Adds the time in use.
    void loanEnded(const PoolMember& member, PoolClock::TimePoint now)
    {
        m_waits.add(member.waited);
        m_uses.add(now - member.borrowedAt);
    }
    /// Counts a connection that was opened.
    void opened() { ++m_opened; }
    /// Counts a connection that was closed, by reason.
    void closed(CloseReason reason) { ++m_closed.at(size_t(reason)); }
    /// Counts a borrower that gave up.
    void timedOut() { ++m_timeouts; }
    /// Counts an attempt to connect that failed.
    void failed() { ++m_errors; }
    /// Keeps the longest line there was.
    void waiting(int count) { m_mostWaiting = std::max(m_mostWaiting, count); }

    /// Writes all counts and durations into the statistics.
    void addTo(PoolStats& stats) const;

private:
    TimeHistogram m_waits;
    TimeHistogram m_uses;
    std::array<qint64, kCloseReasons> m_closed{};
    qint64 m_opened = 0;
    qint64 m_timeouts = 0;
    qint64 m_errors = 0;
    int m_mostWaiting = 0;
};

}
