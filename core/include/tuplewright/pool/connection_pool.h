// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/connection/backend.h>
#include <tuplewright/pool/lease.h>
#include <tuplewright/pool/pool_clock.h>
#include <tuplewright/pool/pool_events.h>
#include <tuplewright/pool/pool_stats.h>

namespace tw {

/// Where a pool gets its password when it opens a connection. Called in the thread that opens, may
/// block; an error is what opening reports.
using PasswordSource = std::function<Result<Secret>()>;

/// What a pool works with besides the configuration.
struct PoolSetup
{
    std::shared_ptr<PoolObserver> observer = {};
    std::shared_ptr<StatementObserver> statements = {}; ///< told of what runs on its connections
    PasswordSource password = {}; ///< instead of the fixed one
    QStringList initSql = {}; ///< run once on each new connection; an error fails the opening
    PoolClockPtr clock = {}; ///< null: the computer's
};

/// Lends connections of one configuration to any thread: at most size + overflow at a time,
/// strictly first come, first served. Opens them on threads of its own, so that whoever waits for
/// one can take another that comes back sooner. Connections of backends that bind them to a thread
/// are opened and closed by each borrower, still counted. Thread-safe.
class TW_CORE_EXPORT ConnectionPool
{
public:
    /// Opens nothing yet. The options are `config.pool`.
    ConnectionPool(
        const BackendPtr& backend, ConnectionConfig config, Secret password, PoolSetup setup = {});

    /// Closes. Leases may outlive it; their connections are closed on return.
    ~ConnectionPool();
    ConnectionPool(const ConnectionPool&) = delete;
    ConnectionPool& operator=(const ConnectionPool&) = delete;

    /// Waits for a free connection, opening one while there may be more. Blocks; call from an
    /// executor. Fails with PoolTimeout, PoolClosed, TooManyRequests, Cancelled, Timeout when the
    /// call's own deadline passed, or with what opening said.
    [[nodiscard]] Result<Lease> acquire(
        const CallOptions& options, const LeaseRequest& request = {});

    /// Replaces every connection there is at its next use.
    void invalidateAll();

    /// Closes the links under whatever runs now, and gives up attempts to connect. What comes after
    /// this is not affected.
    void abandonAll();

    /// Takes effect at once: growing serves waiters, shrinking closes as connections come back,
    /// any other change replaces connections at their next use. Fails with InvalidArgument.
    [[nodiscard]] Result<void> reconfigure(const PoolOptions& options);
    /// As of the last reconfigure().
    [[nodiscard]] PoolOptions options() const;

    /// From now on. Ends the refusal to try a secret again that the server did not accept.
    void setPassword(Secret password);

    /// Wakes waiters with PoolClosed and closes idle connections; loans are closed on return.
    /// Given a grace period, waits so long for loans and then abandons what runs on them. May be
    /// called again.
    void close(std::optional<std::chrono::milliseconds> grace = {});

    /// Does what is due in the background: closes connections idle for too long, keeps the least
    /// number open, reports leaks. Called by a thread of the pool when its options ask for any of
    /// it.
    void maintain();

    /// How many connections may be open at a time: size and overflow, or fewer when the engine has
    /// a limit of its own.
    [[nodiscard]] int limit() const;

    /// One consistent snapshot of all counts and durations.
    [[nodiscard]] PoolStats stats() const;
    /// The engine that opens the connections.
    [[nodiscard]] const Backend& backend() const;
    /// Without the password, which setPassword() alone changes.
    [[nodiscard]] const ConnectionConfig& config() const;

private:
    std::shared_ptr<PoolState> m_state;
};

}
