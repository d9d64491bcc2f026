// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "pool/pool_environment.h"

#include "connection/statement_echo.h"
#include "pool/pool_echo.h"

namespace tw {

namespace {

std::shared_ptr<PoolObserver> echoed(
    std::shared_ptr<PoolObserver> observer, const ConnectionConfig& config)
{
    if (config.log.echoPool == PoolEcho::Off)
        return observer;
    return withPoolEcho(config.log.echoPool, config.title(), std::move(observer));
}

std::shared_ptr<StatementObserver> echoed(
    std::shared_ptr<StatementObserver> statements, const ConnectionConfig& config)
{
    if (!config.log.echo)
        return statements;
    return withEcho(std::move(statements), config.log.hideParameters);
}

}

PoolEnvironment::PoolEnvironment(
    const BackendPtr& engine, ConnectionConfig configuration, PoolSetup setup)
    : backend(engine->forPool(configuration))
    , config(std::move(configuration))
    , title(config.title())
    , isThreadBound(backend->affinity() == ThreadAffinity::Opening)
    , backendLimit(backend->connectionLimit(config))
    , observer(echoed(std::move(setup.observer), config))
    , statements(echoed(std::move(setup.statements), config))
    , prepared(std::make_shared<PreparedCounts>())
    , initSql(std::move(setup.initSql))
    , clock(setup.clock ? std::move(setup.clock) : systemPoolClock())
{ }

void PoolEnvironment::tellClosed(quint64 number, CloseReason reason) const
{
    if (observer)
        observer->closed(number, reason);
}

}
