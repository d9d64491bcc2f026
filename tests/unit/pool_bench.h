// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manual_clock.h"
#include "scripted_backend.h"

#include <tuplewright/pool/connection_pool.h>

#include <functional>
#include <future>
#include <thread>

namespace tw::test {

/// What a pool told, one line each, and what it is to be answered.
class PoolEvents final : public PoolObserver
{
public:
    std::atomic<bool> refusesLoans{false};

    Result<void> checkedOut(Connection&, const LoanInfo& loan) override
    {
        add(QStringLiteral("out ") + loan.label);
        if (refusesLoans)
            return fail(ErrorKind::Permission, QStringLiteral("No."));
        return {};
    }
    Result<void> opened(Connection&, quint64) override
    {
        add(QStringLiteral("opened"));
        return {};
    }
    void checkedIn(const LoanInfo& loan) override { add(QStringLiteral("in ") + loan.label); }
    void wasReset(const LoanInfo& loan) override { add(QStringLiteral("reset ") + loan.label); }
    void closed(quint64, CloseReason reason) override
    {
        add(QStringLiteral("closed ") + closeReasonName(reason));
    }
    void invalidated(quint64, const Error*) override { add(QStringLiteral("invalidated")); }
    void detached(const LoanInfo& loan) override { add(QStringLiteral("detached ") + loan.label); }
    void waiting(const QString& label, int position) override
    {
        add(QStringLiteral("waiting %1 %2").arg(label, QString::number(position)));
    }
    void timedOut(const Error& error) override
    {
        add(QStringLiteral("timed out ") + errorKindName(error.kind));
    }
    void leaked(const LoanInfo& loan) override { add(QStringLiteral("leaked ") + loan.label); }
    void reconnecting(const ReconnectNotice& notice) override
    {
        const std::lock_guard lock(m_mutex);
        m_notices.append(notice);
    }
    void openingFailed(const Error& error) override
    {
        add(QStringLiteral("failed ") + errorKindName(error.kind));
    }
    void silent(std::chrono::milliseconds) override { add(QStringLiteral("silent")); }

    [[nodiscard]] QStringList all() const
    {
        const std::lock_guard lock(m_mutex);
        return m_lines;
    }
    [[nodiscard]] qsizetype count(const QString& line) const
    {
        const std::lock_guard lock(m_mutex);
        return m_lines.count(line);
    }
    [[nodiscard]] QList<ReconnectNotice> notices() const
    {
        const std::lock_guard lock(m_mutex);
        return m_notices;
    }

private:
    void add(const QString& line)
    {
        const std::lock_guard lock(m_mutex);
        m_lines.append(line);
    }

    mutable std::mutex m_mutex;
    QStringList m_lines;
    QList<ReconnectNotice> m_notices;
};

/// A pool of scripted connections under a clock that stands still.
struct PoolBench
{
    std::shared_ptr<Script> script = std::make_shared<Script>();
    std::shared_ptr<ManualClock> clock = std::make_shared<ManualClock>();
    std::shared_ptr<PoolEvents> events = std::make_shared<PoolEvents>();

    [[nodiscard]] std::unique_ptr<ConnectionPool> pool(
        const PoolOptions& options, PoolSetup setup = {}, const Secret& password = {}) const
    {
        ConnectionConfig config;
        config.pool = options;
        setup.clock = clock;
        setup.observer = events;
        return std::make_unique<ConnectionPool>(
            std::make_shared<ScriptedBackend>(script), config, password, std::move(setup));
    }
};

using FutureLease = std::future<Result<Lease>>;

/// Borrows in a thread of its own.
[[nodiscard]] inline FutureLease borrow(
    ConnectionPool& pool, LeaseRequest request = {}, CallOptions options = {})
{
    return std::async(
        std::launch::async, [&pool, request = std::move(request), options = std::move(options)] {
            return pool.acquire(options, request);
        });
}

/// False when it has not become true within a long while.
[[nodiscard]] inline bool eventually(const std::function<bool()>& condition)
{
    const QDeadlineTimer patience(std::chrono::seconds(30));
    while (!condition()) {
        if (patience.hasExpired())
            return false;
        std::this_thread::yield();
    }
    return true;
}

[[nodiscard]] inline bool becomesWaiting(const ConnectionPool& pool, int count)
{
    return eventually([&] { return pool.stats().waiting == count; });
}

[[nodiscard]] inline bool isReady(const FutureLease& future)
{
    return future.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

[[nodiscard]] inline int numberOf(const Lease& lease)
{
    return scriptedNumber(*lease);
}

/// As many leases at a time.
[[nodiscard]] inline std::vector<Lease> borrowMany(ConnectionPool& pool, int count)
{
    std::vector<Lease> leases;
    for (int i = 0; i < count; ++i)
        leases.push_back(pool.acquire({}).value());
    return leases;
}

/// Borrows and returns the connections so that as many are idle, in the order of their numbers.
inline void fill(ConnectionPool& pool, int count)
{
    std::vector<Lease> leases = borrowMany(pool, count);
    for (Lease& lease : leases)
        const Lease gone = std::move(lease);
}

}
