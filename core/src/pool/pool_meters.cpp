// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "pool/pool_meters.h"

#include <numeric>

namespace tw {

void PoolMeters::addTo(PoolStats& stats) const
{
    stats.mostWaiting = m_mostWaiting;
    stats.opened = m_opened;
    stats.closed = std::accumulate(m_closed.begin(), m_closed.end(), qint64(0));
    stats.closedFor = m_closed;
    stats.timeouts = m_timeouts;
    stats.errors = m_errors;
    stats.waits = m_waits.summary();
    stats.uses = m_uses.summary();
}

}
