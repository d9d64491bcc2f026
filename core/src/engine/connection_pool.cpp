// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT

#include <tuplewright/engine/connection_pool.h>

#include <algorithm>

namespace tw {

namespace {

using namespace std::chrono_literals;

constexpr auto kPingTimeout = 1s;
constexpr auto kResetTimeout = 5s;

std::chrono::steady_clock::time_point earlier(
    std::chrono::milliseconds wait, const QDeadlineTimer& deadline)
{
    const auto now = std::chrono::steady_clock::now();
    if (deadline.isForever())
        return now + wait;
    return now + std::min(wait, std::chrono::milliseconds(deadline.remainingTime()));
}

Error poolClosed()
{
    return {ErrorKind::PoolClosed, QStringLiteral("The connection pool is closed.")};
}

}

Lease::Lease(std::shared_ptr<ConnectionPool> pool, std::unique_ptr<Connection> connection,
    Clock::time_point openedAt)
    : m_pool(std::move(pool))
    , m_connection(std::move(connection))
    , m_openedAt(openedAt)
{ }

Lease::Lease(Lease&& other) noexcept = default;

Lease& Lease::operator=(Lease&& other) noexcept
{
    if (this != &other) {
        giveBack();
        m_pool = std::move(other.m_pool);
        m_connection = std::move(other.m_connection);
        m_openedAt = other.m_openedAt;
    }
    return *this;
}

Lease::~Lease()
{
    giveBack();
}

void Lease::giveBack()
{
    if (m_connection)
        m_pool->takeBack(std::move(m_connection), m_openedAt);
}

ConnectionPool::ConnectionPool(
    const BackendPtr& backend, ConnectionConfig config, Secret password, PoolOptions options)
    : m_backend(backend->forPool(config))
    , m_config(std::move(config))
    , m_password(std::move(password))
    , m_options(options)
{ }

ConnectionPool::~ConnectionPool() = default;

int ConnectionPool::limit() const
{
    const int wanted
        = m_options.overflow < 0 ? Backend::kAnyNumber : m_options.size + m_options.overflow;
    return std::min(wanted, m_backend->connectionLimit(m_config));
}

Result<Lease> ConnectionPool::acquire(const CallOptions& options)
{
    std::unique_lock lock(m_mutex);
    TW_TRY_VOID(waitForSlot(lock, options));
    std::optional<Idle> idle = takeIdle();
    lock.unlock();

    // An idle connection that died or grew old is replaced without the caller noticing.
    while (idle && !isUsable(*idle, options)) {
        idle.reset();
        lock.lock();
        ++m_closed;
        idle = takeIdle();
        lock.unlock();
    }
    return lend(std::move(idle), options);
}

Result<void> ConnectionPool::waitForSlot(
    std::unique_lock<std::mutex>& lock, const CallOptions& options)
{
    const quint64 ticket = m_nextTicket++;
    m_waiters.push_back(ticket);
    const auto mayGo = [this, ticket] {
        return m_isClosed || (m_waiters.front() == ticket && m_busy < limit());
    };
    const auto started = Clock::now();
    const bool free = m_slotFree.wait_until(
        lock, options.stop, earlier(m_options.timeout, options.deadline), mayGo);
    std::erase(m_waiters, ticket);
    m_slotFree.notify_all();

    if (m_isClosed)
        return fail(poolClosed());
    if (free) {
        ++m_busy;
        return {};
    }
    if (options.stop.stop_requested())
        return fail(
            ErrorKind::Cancelled, QStringLiteral("Stopped while waiting for a connection."));
    const auto waited
        = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - started);
    return fail(ErrorKind::PoolTimeout,
        QStringLiteral("No free connection after %1 ms: all %2 + %3 (size + overflow) are in use.")
            .arg(QString::number(waited.count()), QString::number(m_options.size),
                QString::number(m_options.overflow)),
        {}, QStringLiteral("Close a tab that is working, or raise the pool's size."));
}

std::optional<ConnectionPool::Idle> ConnectionPool::takeIdle()
{
    if (m_idle.empty())
        return {};
    Idle idle;
    if (m_options.lifo) {
        idle = std::move(m_idle.back());
        m_idle.pop_back();
    } else {
        idle = std::move(m_idle.front());
        m_idle.pop_front();
    }
    return idle;
}

bool ConnectionPool::isUsable(Idle& idle, const CallOptions& options) const
{
    if (m_options.recycle.count() >= 0 && Clock::now() - idle.openedAt > m_options.recycle)
        return false;
    if (!m_options.prePing)
        return true;
    return idle.connection->ping({QDeadlineTimer(kPingTimeout), options.stop}).has_value();
}

Result<Lease> ConnectionPool::lend(std::optional<Idle> idle, const CallOptions& options)
{
    if (idle)
        return Lease(shared_from_this(), std::move(idle->connection), idle->openedAt);

    {
        const std::lock_guard lock(m_mutex);
        ++m_opening;
    }
    auto connection = m_backend->open(m_config, m_password, options, {});
    {
        const std::lock_guard lock(m_mutex);
        --m_opening;
        if (connection)
            ++m_opened;
    }
    if (!connection) {
        releaseSlot();
        return fail(std::move(connection).error());
    }
    return Lease(shared_from_this(), *std::move(connection), Clock::now());
}

void ConnectionPool::releaseSlot()
{
    {
        const std::lock_guard lock(m_mutex);
        --m_busy;
    }
    m_slotFree.notify_all();
}

bool ConnectionPool::mayKeep(const Connection& connection) const
{
    return m_backend->affinity() == ThreadAffinity::Any && !connection.isBroken()
        && connection.transactionState() == TransactionState::Idle;
}

void ConnectionPool::takeBack(std::unique_ptr<Connection> connection, Clock::time_point openedAt)
{
    const TransactionState state = connection->transactionState();
    if (!connection->isBroken()
        && (state == TransactionState::Active || state == TransactionState::Failed))
        static_cast<void>(connection->rollback({QDeadlineTimer(kResetTimeout), {}}));

    if (mayKeep(*connection)) {
        const std::lock_guard lock(m_mutex);
        if (!m_isClosed && m_idle.size() < size_t(m_options.size))
            m_idle.push_back({std::move(connection), openedAt});
    }
    if (connection) {
        connection.reset(); // closing may block, so not under the lock
        const std::lock_guard lock(m_mutex);
        ++m_closed;
    }
    releaseSlot();
}

void ConnectionPool::close()
{
    std::deque<Idle> idle;
    {
        const std::lock_guard lock(m_mutex);
        m_isClosed = true;
        idle.swap(m_idle);
        m_closed += qint64(idle.size());
    }
    m_slotFree.notify_all();
}

PoolStats ConnectionPool::stats() const
{
    const std::lock_guard lock(m_mutex);
    PoolStats stats;
    stats.idle = int(m_idle.size());
    stats.opening = m_opening;
    stats.inUse = m_busy - m_opening;
    stats.waiting = int(m_waiters.size());
    stats.opened = m_opened;
    stats.closed = m_closed;
    return stats;
}

}
