// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "pool/pool_member.h"

#include <deque>
#include <vector>

namespace tw {

/// A connection on its way out of the pool.
struct DoomedMember
{
    PoolMemberPtr member;
    CloseReason reason;
};

/// The connections that wait for a borrower, the longest idle first. Guarded by the pool's lock.
class IdleStack
{
public:
    /// No connection is idle.
    [[nodiscard]] bool isEmpty() const { return m_members.empty(); }
    /// Idle connections.
    [[nodiscard]] int size() const { return int(m_members.size()); }

    /// Takes a connection in as the latest.
    void put(PoolMemberPtr member, PoolClock::TimePoint now)
    {
        member->idleSince = now;
        m_members.push_back(std::move(member));
    }

    /// The one that was returned last; null when there is none.
    [[nodiscard]] PoolMemberPtr takeLatest()
    {
        PoolMemberPtr member = std::move(m_members.back());
        m_members.pop_back();
        return member;
    }

    /// The one that was returned first; null when there is none.
    [[nodiscard]] PoolMemberPtr takeOldest()
    {
        PoolMemberPtr member = std::move(m_members.front());
        m_members.pop_front();
        return member;
    }

    /// Takes out those that `reasonOf` a member has a reason to close.
    template <class ReasonOf>
    [[nodiscard]] std::vector<DoomedMember> takeDoomed(ReasonOf reasonOf)
    {
        std::vector<DoomedMember> doomed;
        for (size_t i = 0; i < m_members.size();) {
            const std::optional<CloseReason> reason = reasonOf(*m_members[i]);
            if (!reason) {
                ++i;
                continue;
            }
            doomed.push_back({std::move(m_members[i]), *reason});
            m_members.erase(m_members.begin() + qsizetype(i));
        }
        return doomed;
    }

private:
    std::deque<PoolMemberPtr> m_members;
};

}
