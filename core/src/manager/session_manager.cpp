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

std::shared_ptr<ConnectionPool> SessionManager::pool()
{
    const std::lock_guard lock(m_mutex);
    if (!m_pool)
        m_pool = std::make_shared<ConnectionPool>(m_backend, m_config, m_password, m_setup);
    return m_pool;
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
    return std::make_shared<const Adapter>(pool());
}

std::unique_ptr<AsyncAdapter> SessionManager::asyncAdapter(const QString& label)
{
    return std::make_unique<AsyncAdapter>(adapter(), label);
}

void SessionManager::close(std::chrono::milliseconds grace)
{
    std::shared_ptr<ConnectionPool> pool;
    {
        const std::lock_guard lock(m_mutex);
        pool.swap(m_pool);
    }
    // Waits for loans, so not under the lock.
    if (pool)
        pool->close(grace);
}

}
