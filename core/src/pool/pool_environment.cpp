// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "pool/pool_environment.h"

namespace tw {

PoolEnvironment::PoolEnvironment(
    const BackendPtr& engine, ConnectionConfig configuration, PoolSetup setup)
    : backend(engine->forPool(configuration))
    , config(std::move(configuration))
    , title(config.title())
    , isThreadBound(backend->affinity() == ThreadAffinity::Opening)
    , backendLimit(backend->connectionLimit(config))
    , observer(std::move(setup.observer))
    , statements(std::move(setup.statements))
    , initSql(std::move(setup.initSql))
    , clock(setup.clock ? std::move(setup.clock) : systemPoolClock())
{ }

void PoolEnvironment::reportClosed(quint64 number, CloseReason reason) const
{
    if (observer)
        observer->closed(number, reason);
}

}
