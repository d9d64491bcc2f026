// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/pool/connection_pool.h>

#include "pool/pool_state.h"

namespace tw {

void PoolMemberDeleter::operator()(PoolMember* member) const
{
    delete member; // NOLINT(cppcoreguidelines-owning-memory)
}

Lease::Lease(std::shared_ptr<PoolState> pool, PoolMemberPtr member)
    : m_pool(std::move(pool))
    , m_member(std::move(member))
    , m_connection(m_member->connection.get())
{ }

Lease::Lease(Lease&& other) noexcept
    : m_pool(std::move(other.m_pool))
    , m_member(std::move(other.m_member))
    , m_connection(std::exchange(other.m_connection, nullptr))
{ }

Lease& Lease::operator=(Lease&& other) noexcept
{
    if (this != &other) {
        giveBack();
        m_pool = std::move(other.m_pool);
        m_member = std::move(other.m_member);
        m_connection = std::exchange(other.m_connection, nullptr);
    }
    return *this;
}

Lease::~Lease()
{
    giveBack();
}

void Lease::giveBack()
{
    m_connection = nullptr;
    if (m_member)
        m_pool->takeBack(std::move(m_member));
}

quint64 Lease::number() const
{
    return m_member ? m_member->number : 0;
}

QString Lease::label() const
{
    return m_member ? m_member->label : QString();
}

std::chrono::nanoseconds Lease::age() const
{
    return m_member ? m_pool->now() - m_member->borrowedAt : std::chrono::nanoseconds(0);
}

void Lease::invalidate()
{
    m_connection = nullptr;
    if (m_member)
        m_pool->discard(std::move(m_member), CloseReason::Invalidated);
}

void Lease::invalidateSoon()
{
    if (m_member)
        m_member->isInvalid = true;
}

void Lease::detach()
{
    if (m_member && !m_member->isDetached)
        m_pool->detach(*m_member);
}

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
