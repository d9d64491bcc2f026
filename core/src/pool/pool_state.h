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

    [[nodiscard]] Result<PoolMemberPtr> borrow(
        const CallOptions& options, const LeaseRequest& request)
    {
        return m_borrowing.borrow(options, request);
    }
    void takeBack(PoolMemberPtr member) { m_returns.takeBack(std::move(member)); }
    void discard(PoolMemberPtr member, CloseReason reason)
    {
        m_exits.discard(std::move(member), reason);
    }
    void detach(PoolMember& member) { m_exits.detach(member); }

    void invalidateAll() { m_core.invalidateAll(); }
    void abandonAll();
    [[nodiscard]] Result<void> reconfigure(const PoolOptions& options);
    [[nodiscard]] PoolOptions options() const { return m_core.options(); }
    void setPassword(Secret password) { m_core.credentials.replace(std::move(password)); }
    void close(std::optional<std::chrono::milliseconds> grace);
    void shutDown(); ///< close(), and the end of all threads
    void maintain() { m_upkeep.run(); }

    [[nodiscard]] int limit() const;
    [[nodiscard]] PoolStats stats() const;
    [[nodiscard]] const Backend& backend() const { return *m_core.environment.backend; }
    [[nodiscard]] const ConnectionConfig& config() const { return m_core.environment.config; }
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
