// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "pool/pool_exits.h"
#include "pool/pool_openings.h"
#include "pool/pool_returns.h"

namespace tw {

/// Finds a connection for whoever asks: an idle one, or one that comes back, or a new one, and in
/// each case one that is fit to be used. Thread-safe; blocks.
class PoolBorrowing
{
public:
    PoolBorrowing(PoolCore& core, PoolOpenings& openings, PoolExits& exits, PoolReturns& returns)
        : m_core(core)
        , m_openings(openings)
        , m_exits(exits)
        , m_returns(returns)
    { }

    /// See ConnectionPool::acquire().
    [[nodiscard]] Result<PoolMemberPtr> borrow(
        const CallOptions& options, const LeaseRequest& request);

private:
    using TimePoint = PoolClock::TimePoint;
    using Lock = PoolCore::Lock;

    struct Unfit
    {
        CloseReason reason;
        Error error;
    };

    [[nodiscard]] PoolMemberPtr takeAtOnce(
        const LeaseRequest& request, TimePoint now, PoolOptions& options);
    [[nodiscard]] Result<PoolMemberPtr> borrowAnother(PoolMemberPtr member,
        std::optional<Unfit> unfit, const PoolOptions& options, PoolWaiter& waiter);
    [[nodiscard]] std::optional<Unfit> judge(
        PoolMember& member, const PoolOptions& options, const CallOptions& call, TimePoint now);
    [[nodiscard]] Result<PoolMemberPtr> handOver(PoolMemberPtr member, const LeaseRequest& request);
    [[nodiscard]] Result<PoolMemberPtr> waitInLine(PoolWaiter& waiter);
    void waitOnce(PoolWaiter& waiter, Lock& lock);
    void reportWaiting(const PoolWaiter& waiter, Lock& lock) const;

    PoolCore& m_core;
    PoolOpenings& m_openings;
    PoolExits& m_exits;
    PoolReturns& m_returns;
};

}
