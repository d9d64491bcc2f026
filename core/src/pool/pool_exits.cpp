// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "pool/pool_exits.h"

namespace tw {

void PoolExits::discard(PoolMemberPtr member, CloseReason reason)
{
    if (member->isDetached) {
        closeDetached(std::move(member));
        return;
    }
    if (reason == CloseReason::Invalidated && member->connection->isBroken())
        m_core.incident(*member, nullptr);
    member->connection.reset();
    const PoolClock::TimePoint now = m_core.now();
    {
        const std::lock_guard lock(m_core.mutex);
        m_core.places.endLoan(*member, now);
        m_core.places.meters().closed(reason);
        m_core.line.serve(now);
    }
    m_core.environment.reportClosed(member->number, reason);
}

void PoolExits::closeAll(std::vector<DoomedMember> doomed)
{
    if (doomed.empty())
        return;
    for (DoomedMember& one : doomed)
        one.member->connection.reset();
    {
        const std::lock_guard lock(m_core.mutex);
        m_core.places.closed(doomed);
        m_core.line.serve(m_core.now());
    }
    for (const DoomedMember& one : doomed)
        m_core.environment.reportClosed(one.member->number, one.reason);
}

void PoolExits::detach(PoolMember& member)
{
    const PoolClock::TimePoint now = m_core.now();
    {
        const std::lock_guard lock(m_core.mutex);
        m_core.places.detach(member, now);
        m_core.line.serve(now);
    }
    if (m_core.environment.observer)
        m_core.environment.observer->detached(member.loan(now));
}

void PoolExits::closeDetached(PoolMemberPtr member)
{
    member->connection.reset();
    {
        const std::lock_guard lock(m_core.mutex);
        m_core.places.detachedClosed();
    }
    m_core.environment.reportClosed(member->number, CloseReason::Detached);
}

}
