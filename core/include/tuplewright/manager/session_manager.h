// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/adapter/async_adapter.h>
#include <tuplewright/session/async_session.h>

namespace tw {

/// Everything that works with one configuration: its pool, made when first needed, and the sessions
/// and adapters over it. Thread-safe. What it gave out stays valid after it is gone.
class TW_CORE_EXPORT SessionManager
{
public:
    /// `setup` is what its pool works with.
    SessionManager(
        BackendPtr backend, ConnectionConfig config, Secret password, PoolSetup setup = {});
    SessionManager(const SessionManager&) = delete;
    SessionManager& operator=(const SessionManager&) = delete;

    /// As the manager was made with it.
    [[nodiscard]] const ConnectionConfig& config() const { return m_config; }
    /// The engine its pool opens connections with.
    [[nodiscard]] const BackendPtr& backend() const { return m_backend; }

    /// The pool that all of the following share. Opens no connection.
    [[nodiscard]] std::shared_ptr<ConnectionPool> pool();

    /// A session for one thread; `label` says what it is for.
    [[nodiscard]] std::unique_ptr<Session> session(const QString& label);

    /// A session on a thread of its own.
    [[nodiscard]] std::unique_ptr<AsyncSession> asyncSession(const QString& label);

    /// Always the same one over a pool.
    [[nodiscard]] std::shared_ptr<const Adapter> adapter();

    /// Calls into a lane of the threads that all adapters from here share.
    [[nodiscard]] std::unique_ptr<AsyncAdapter> asyncAdapter(Lane lane);

    /// The threads of asyncAdapter(), which last as long as the manager, or until it is closed.
    [[nodiscard]] std::shared_ptr<WorkerPool> workers();

    /// Ends what the threads run and closes the pool: waits for loans up to `grace`, then abandons
    /// what runs on them. The next call of pool() makes a new one.
    void close(std::chrono::milliseconds grace);

private:
    struct Parts
    {
        std::shared_ptr<ConnectionPool> pool;
        std::shared_ptr<const Adapter> adapter;
        std::shared_ptr<WorkerPool> workers;
    };

    [[nodiscard]] Parts parts();

    const BackendPtr m_backend;
    const ConnectionConfig m_config;
    const Secret m_password;
    const PoolSetup m_setup;
    std::mutex m_mutex;
    Parts m_parts; ///< made when first needed
};

}
