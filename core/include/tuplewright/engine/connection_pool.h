// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/engine/backend.h>
#include <tuplewright/profiles/pool_options.h>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>

namespace tw {

struct PoolStats
{
    int idle = 0;
    int inUse = 0;
    int opening = 0;
    int waiting = 0;
    qint64 opened = 0;
    qint64 closed = 0;
};

class ConnectionPool;

/// A connection on loan. Destruction resets it and gives it back, or discards it when broken.
class TW_CORE_EXPORT Lease
{
public:
    Lease(Lease&& other) noexcept;
    Lease& operator=(Lease&& other) noexcept;
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    ~Lease();

    Connection* operator->() const { return m_connection.get(); }
    Connection& operator*() const { return *m_connection; }

private:
    friend class ConnectionPool;
    using Clock = std::chrono::steady_clock;
    Lease(std::shared_ptr<ConnectionPool> pool, std::unique_ptr<Connection> connection,
        Clock::time_point openedAt);
    void giveBack();

    std::shared_ptr<ConnectionPool> m_pool;
    std::unique_ptr<Connection> m_connection;
    Clock::time_point m_openedAt;
};

/// Lends connections of one configuration to any thread: at most size + overflow at a time, waiters
/// strictly first come, first served. Backends bound to the opening thread are opened for each loan
/// and closed after it, still counted. Hold by shared_ptr; leases keep it alive.
class TW_CORE_EXPORT ConnectionPool : public std::enable_shared_from_this<ConnectionPool>
{
public:
    ConnectionPool(const BackendPtr& backend, ConnectionConfig config, Secret password,
        PoolOptions options = {});
    ~ConnectionPool();

    /// Waits for a free connection, opening one while fewer than size + overflow exist. Blocks;
    /// call from an executor. Fails with PoolTimeout, PoolClosed, Cancelled, or what opening said.
    [[nodiscard]] Result<Lease> acquire(const CallOptions& options);

    /// Wakes waiters with PoolClosed and closes idle connections; loans are closed on return.
    void close();

    /// How many connections may be open at a time: size and overflow, or fewer when the engine has
    /// a limit of its own.
    [[nodiscard]] int limit() const;

    [[nodiscard]] PoolStats stats() const;
    [[nodiscard]] const Backend& backend() const { return *m_backend; }
    [[nodiscard]] const ConnectionConfig& config() const { return m_config; }

private:
    friend class Lease;
    using Clock = std::chrono::steady_clock;
    struct Idle
    {
        std::unique_ptr<Connection> connection;
        Clock::time_point openedAt;
    };

    Result<void> waitForSlot(std::unique_lock<std::mutex>& lock, const CallOptions& options);
    std::optional<Idle> takeIdle();
    Result<Lease> lend(std::optional<Idle> idle, const CallOptions& options);
    bool isUsable(Idle& idle, const CallOptions& options) const;
    void takeBack(std::unique_ptr<Connection> connection, Clock::time_point openedAt);
    void releaseSlot();
    [[nodiscard]] bool mayKeep(const Connection& connection) const;

    const BackendPtr m_backend;
    const ConnectionConfig m_config;
    const Secret m_password;
    const PoolOptions m_options;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_slotFree;
    std::deque<Idle> m_idle;
    std::deque<quint64> m_waiters; ///< tickets, first come first
    quint64 m_nextTicket = 0;
    int m_busy = 0; ///< on loan or being opened
    int m_opening = 0;
    qint64 m_opened = 0;
    qint64 m_closed = 0;
    bool m_isClosed = false;
};

}
