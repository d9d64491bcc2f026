// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/pool/lease.h>

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

}
