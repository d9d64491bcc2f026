// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/pool/connection_pool.h>

#include "pool/pool_state.h"

namespace tw {

ConnectionPool::ConnectionPool(
    const BackendPtr& backend, ConnectionConfig config, Secret password, PoolSetup setup)
    : m_state(std::make_shared<PoolState>(
          backend, std::move(config), std::move(password), std::move(setup)))
{ }

ConnectionPool::~ConnectionPool()
{
    m_state->shutDown();
}

Result<Lease> ConnectionPool::acquire(const CallOptions& options, const LeaseRequest& request)
{
    auto member = m_state->borrow(options, request);
    if (!member)
        return fail(std::move(member).error());
    return Lease(m_state, *std::move(member));
}

void ConnectionPool::invalidateAll()
{
    m_state->invalidateAll();
}

void ConnectionPool::abandonAll()
{
    m_state->abandonAll();
}

Result<void> ConnectionPool::reconfigure(const PoolOptions& options)
{
    return m_state->reconfigure(options);
}

PoolOptions ConnectionPool::options() const
{
    return m_state->options();
}

void ConnectionPool::setPassword(Secret password)
{
    m_state->setPassword(std::move(password));
}

void ConnectionPool::close(std::optional<std::chrono::milliseconds> grace)
{
    m_state->close(grace);
}

void ConnectionPool::maintain()
{
    m_state->maintain();
}

int ConnectionPool::limit() const
{
    return m_state->limit();
}

PoolStats ConnectionPool::stats() const
{
    return m_state->stats();
}

const Backend& ConnectionPool::backend() const
{
    return m_state->backend();
}

const ConnectionConfig& ConnectionPool::config() const
{
    return m_state->config();
}

}
