// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "pool/pool_borrowing.h"
#include "pool/pool_upkeep.h"
#include "pool/upkeep_thread.h"

namespace tw {

/// What a pool and its leases share: its parts, and what concerns all of them. Thread-safe.
class PoolState final
{
public:
    PoolState(const BackendPtr& backend, ConnectionConfig config, Secret password, PoolSetup setup);

    /// See ConnectionPool::acquire().
    [[nodiscard]] Result<PoolMemberPtr> borrow(
        const CallOptions& options, const LeaseRequest& request)
    {
        return m_borrowing.borrow(options, request);
    }
    /// A lease ends.
    void takeBack(PoolMemberPtr member) { m_returns.takeBack(std::move(member)); }
    /// A lease ends and its connection is closed.
    void discard(PoolMemberPtr member, CloseReason reason)
    {
        m_exits.discard(std::move(member), reason);
    }
    /// See Lease::detach().
    void detach(PoolMember& member) { m_exits.detach(member); }

    /// See ConnectionPool::invalidateAll().
    void invalidateAll() { m_core.invalidateAll(); }
    /// See ConnectionPool::abandonAll().
    void abandonAll();
    /// See ConnectionPool::reconfigure().
    [[nodiscard]] Result<void> reconfigure(const PoolOptions& options);
    /// A copy, taken under the lock.
    [[nodiscard]] PoolOptions options() const { return m_core.options(); }
    /// See ConnectionPool::setPassword().
    void setPassword(Secret password) { m_core.credentials.replace(std::move(password)); }
    /// See ConnectionPool::close().
    void close(std::optional<std::chrono::milliseconds> grace);
    void shutDown(); ///< close(), and the end of all threads
    /// See ConnectionPool::maintain().
    void maintain() { m_upkeep.run(); }

    /// See ConnectionPool::limit().
    [[nodiscard]] int limit() const;
    /// One consistent snapshot.
    [[nodiscard]] PoolStats stats() const;
    /// The engine as this pool uses it.
    [[nodiscard]] const Backend& backend() const { return *m_core.environment.backend; }
    /// Without the password.
    [[nodiscard]] const ConnectionConfig& config() const { return m_core.environment.config; }
    /// By the clock of the pool, which tests replace.
    [[nodiscard]] PoolClock::TimePoint now() const { return m_core.now(); }

private:
    PoolCore m_core;
    PoolExits m_exits;
    PoolReturns m_returns;
    PoolOpenings m_openings;
    PoolBorrowing m_borrowing;
    PoolUpkeep m_upkeep;
    UpkeepThread m_upkeepThread;
};

}
