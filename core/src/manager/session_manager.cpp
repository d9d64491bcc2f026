// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/manager/session_manager.h>

namespace tw {

SessionManager::SessionManager(
    BackendPtr backend, ConnectionConfig config, Secret password, PoolSetup setup)
    : m_backend(std::move(backend))
    , m_config(std::move(config))
    , m_password(std::move(password))
    , m_setup(std::move(setup))
{ }

SessionManager::Parts SessionManager::parts()
{
    const std::lock_guard lock(m_mutex);
    if (!m_parts.pool) {
        m_parts.pool = std::make_shared<ConnectionPool>(m_backend, m_config, m_password, m_setup);
        m_parts.adapter = std::make_shared<const Adapter>(m_parts.pool);
        m_parts.workers = m_parts.adapter->workers();
    }
    return m_parts;
}

std::shared_ptr<ConnectionPool> SessionManager::pool()
{
    return parts().pool;
}

std::unique_ptr<Session> SessionManager::session(const QString& label)
{
    return std::make_unique<Session>(pool(), label);
}

std::unique_ptr<AsyncSession> SessionManager::asyncSession(const QString& label)
{
    return std::make_unique<AsyncSession>(pool(), label);
}

std::shared_ptr<const Adapter> SessionManager::adapter()
{
    return parts().adapter;
}

std::unique_ptr<AsyncAdapter> SessionManager::asyncAdapter(Lane lane)
{
    return std::make_unique<AsyncAdapter>(adapter(), lane);
}

std::shared_ptr<WorkerPool> SessionManager::workers()
{
    return parts().workers;
}

void SessionManager::close(std::chrono::milliseconds grace)
{
    Parts ended;
    {
        const std::lock_guard lock(m_mutex);
        std::swap(ended, m_parts);
    }
    if (!ended.pool)
        return;
    // Waits for loans, so not under the lock.
    ended.workers->close();
    ended.pool->close(grace);
}

}
