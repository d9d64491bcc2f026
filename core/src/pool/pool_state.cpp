// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "pool/pool_state.h"

#include <tuplewright/configuration/engine_descriptor.h>

namespace tw {

namespace {

/// Judges the options by the rules for whole configurations.
Result<void> check(const PoolOptions& options)
{
    ConnectionConfig config;
    config.backend = knownEngines().first()->id;
    config.host = QStringLiteral("localhost");
    config.pool = options;
    const QList<Problem> problems = config.validate();
    if (!hasErrors(problems))
        return {};
    Error error = configurationError(problems);
    error.kind = ErrorKind::InvalidArgument;
    return fail(std::move(error));
}

void stopAll(std::vector<std::stop_source>& works)
{
    for (std::stop_source& work : works)
        work.request_stop();
}

}

PoolState::PoolState(
    const BackendPtr& backend, ConnectionConfig config, Secret password, PoolSetup setup)
    : m_core(backend, std::move(config), std::move(password), std::move(setup))
    , m_exits(m_core)
    , m_returns(m_core, m_exits)
    , m_openings(m_core)
    , m_borrowing(m_core, m_openings, m_exits, m_returns)
    , m_upkeep(m_core, m_openings, m_exits)
    , m_upkeepThread(
          m_core.environment.clock, [this] { m_upkeep.run(); },
          [this] { return m_upkeep.period(); })
{
    m_upkeepThread.adapt();
}

Result<void> PoolState::reconfigure(const PoolOptions& options)
{
    TW_TRY_VOID(check(options));
    std::vector<DoomedMember> excess;
    {
        const std::lock_guard lock(m_core.mutex);
        PoolOptions resized = m_core.places.options();
        resized.size = options.size;
        resized.overflow = options.overflow;
        if (resized != options)
            m_core.beginGeneration();
        m_core.places.setOptions(options);
        excess = m_core.places.takeExcess();
        m_core.line.serve(m_core.now());
    }
    m_exits.closeAll(std::move(excess));
    m_upkeepThread.adapt();
    return {};
}

void PoolState::close(std::optional<std::chrono::milliseconds> grace)
{
    std::vector<DoomedMember> idle;
    std::vector<std::stop_source> ending;
    {
        const std::lock_guard lock(m_core.mutex);
        m_core.places.close();
        idle = m_core.places.takeAll();
        m_core.line.refuseAll();
        m_core.attempts.appendTo(ending);
    }
    stopAll(ending);
    m_exits.closeAll(std::move(idle));
    if (!grace)
        return;
    {
        PoolCore::Lock lock(m_core.mutex);
        m_core.places.awaitLoans(lock, m_core.now() + *grace);
    }
    abandonAll();
}

void PoolState::abandonAll()
{
    std::vector<std::stop_source> ending;
    {
        const std::lock_guard lock(m_core.mutex);
        m_core.attempts.appendTo(ending);
        m_core.places.loans().appendTo(ending);
    }
    stopAll(ending);
}

void PoolState::shutDown()
{
    close({});
    m_upkeepThread.stop();
    m_openings.join();
}

int PoolState::limit() const
{
    const std::lock_guard lock(m_core.mutex);
    return m_core.places.limit();
}

PoolStats PoolState::stats() const
{
    const std::lock_guard lock(m_core.mutex);
    const PoolClock::TimePoint now = m_core.now();
    PoolStats stats;
    m_core.places.addTo(stats, now);
    stats.generation = m_core.generation;
    stats.waiting = m_core.line.waiting();
    stats.preparable = m_core.environment.prepared->asked;
    stats.prepared = m_core.environment.prepared->found;
    stats.waiters = m_core.line.infos(now);
    return stats;
}

}
