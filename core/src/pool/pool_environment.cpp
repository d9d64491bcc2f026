// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "pool/pool_environment.h"

#include "connection/event_log.h"
#include "connection/statement_echo.h"
#include "pool/pool_echo.h"

namespace tw {

namespace {

/// Null unless something is to be echoed.
std::shared_ptr<EventLog> logOf(const LogOptions& options)
{
    const bool isUsed = options.echo || options.echoPool != PoolEcho::Off;
    return isUsed ? std::make_shared<EventLog>(options) : nullptr;
}

}

PoolEnvironment::PoolEnvironment(
    const BackendPtr& engine, ConnectionConfig configuration, PoolSetup setup)
    : backend(engine->forPool(configuration))
    , config(std::move(configuration))
    , title(config.title())
    , isThreadBound(backend->affinity() == ThreadAffinity::Opening)
    , backendLimit(backend->connectionLimit(config))
    , log(logOf(config.log))
    , observer(config.log.echoPool == PoolEcho::Off
              ? std::move(setup.observer)
              : withPoolEcho(log, config.log.echoPool, title, std::move(setup.observer)))
    , statements(config.log.echo
              ? withEcho(log, std::move(setup.statements), config.log.hideParameters)
              : std::move(setup.statements))
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
