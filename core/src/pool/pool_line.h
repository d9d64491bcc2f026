// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "pool/pool_credentials.h"
#include "pool/pool_places.h"
#include "pool/pool_waiter.h"

namespace tw {

/// The borrowers that wait for a connection, first come first, and when the next one may be opened.
/// Guarded by the pool's lock.
class PoolLine
{
public:
    using TimePoint = PoolClock::TimePoint;

    PoolLine(PoolPlaces& places, const PoolCredentials& credentials)
        : m_places(places)
        , m_credentials(credentials)
    { }

    /// Nobody waits.
    [[nodiscard]] bool isEmpty() const { return m_waiters.empty(); }
    [[nodiscard]] int waiting() const; ///< without a connection being opened for them
    /// Label and waiting time of each borrower, the first in line first.
    [[nodiscard]] QList<WaitInfo> infos(TimePoint now) const;

    /// The waiter of a ticket; null when it has left.
    [[nodiscard]] PoolWaiter* find(quint64 ticket) const;
    /// Tickets ascend in the order of arrival.
    [[nodiscard]] quint64 nextTicket() { return ++m_lastTicket; }

    /// Takes its place, the first one when it comes back, and is served at once where possible.
    void enter(PoolWaiter& waiter, TimePoint now);

    /// Hands out what is idle and lets those open who may.
    void serve(TimePoint now);
    /// Hands a connection to a waiter and wakes it.
    void give(PoolWaiter& waiter, PoolMemberPtr member, TimePoint now);
    /// To whoever is first.
    void giveNext(PoolMemberPtr member, TimePoint now);
    /// Ends a waiter's call with an error and wakes it.
    void refuse(PoolWaiter& waiter, Error error);
    /// PoolClosed for everybody in line.
    void refuseAll();
    /// Why the waiter's patience has ended.
    [[nodiscard]] Error overdue(const PoolWaiter& waiter, TimePoint now);

    /// Whether a connection may be opened now that nobody waits for.
    [[nodiscard]] bool mayOpenUnasked(TimePoint now) const;
    /// An attempt to connect begins, for somebody in line or in advance.
    void openingBegan(TimePoint now);
    /// When the next connection may be opened.
    [[nodiscard]] OpeningPolicy& policy() { return m_policy; }

private:
    void leave(PoolWaiter& waiter);
    [[nodiscard]] OpeningPolicy::Load load() const;
    [[nodiscard]] bool letOpen(PoolWaiter& waiter, TimePoint now);

    PoolPlaces& m_places;
    const PoolCredentials& m_credentials;
    std::deque<PoolWaiter*> m_waiters; ///< some have an attempt of their own
    OpeningPolicy m_policy;
    quint64 m_lastTicket = 0;
};

}
