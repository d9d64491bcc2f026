// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "pool/pool_upkeep.h"

#include "pool/milliseconds.h"
#include "pool/pool_log.h"

namespace tw {

using namespace std::chrono_literals;

void PoolUpkeep::run()
{
    closeUnneeded();
    m_openings.fillUp();
    reportLeaks();
}

std::chrono::milliseconds PoolUpkeep::period() const
{
    const PoolOptions options = m_core.options();
    std::chrono::milliseconds shortest = std::chrono::milliseconds::max();
    for (const std::chrono::milliseconds duration : {options.idleTimeout, options.leakThreshold})
        if (duration.count() > 0)
            shortest = std::min(shortest, duration);
    if (shortest == std::chrono::milliseconds::max() && options.minIdle == 0)
        return 0ms;
    return std::clamp<std::chrono::milliseconds>(shortest / 4, 20ms, 1s);
}

void PoolUpkeep::closeUnneeded()
{
    std::vector<DoomedMember> doomed;
    {
        const std::lock_guard lock(m_core.mutex);
        doomed = m_core.places.takeUnneeded(m_core.generation, m_core.now());
    }
    m_exits.closeAll(std::move(doomed));
}

void PoolUpkeep::reportLeaks()
{
    std::vector<LoanInfo> leaks;
    {
        const std::lock_guard lock(m_core.mutex);
        const std::chrono::milliseconds threshold = m_core.places.options().leakThreshold;
        if (threshold.count() > 0)
            leaks = m_core.places.loans().takeLeaks(threshold, m_core.now());
    }
    for (const LoanInfo& loan : leaks) {
        qCWarning(poolLog).noquote()
            << "A connection has not been returned for" << inMilliseconds(loan.age)
            << "ms:" << (loan.label.isEmpty() ? QStringLiteral("unnamed") : loan.label);
        if (m_core.environment.observer)
            m_core.environment.observer->leaked(loan);
    }
}

}
