// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "pool/pool_core.h"

namespace tw {

PoolCore::PoolCore(
    const BackendPtr& backend, ConnectionConfig config, Secret password, PoolSetup setup)
    : environment(backend, std::move(config), setup)
    , credentials(std::move(password), std::move(setup.password))
    , places(environment)
    , line(places, credentials)
{ }

PoolOptions PoolCore::options() const
{
    const std::lock_guard lock(mutex);
    return places.options();
}

void PoolCore::beginGeneration()
{
    ++generation;
    line.policy().doubt();
}

void PoolCore::incident(const PoolMember& member, const Error* cause)
{
    quint64 begun = 0;
    {
        const std::lock_guard lock(mutex);
        // Many connections lost together are one incident: the first one that tells counts.
        if (member.generation != generation)
            return;
        beginGeneration();
        begun = generation;
    }
    if (environment.observer)
        environment.observer->invalidated(begun, cause);
}

void PoolCore::invalidateAll()
{
    quint64 begun = 0;
    {
        const std::lock_guard lock(mutex);
        beginGeneration();
        begun = generation;
    }
    if (environment.observer)
        environment.observer->invalidated(begun, nullptr);
}

}
