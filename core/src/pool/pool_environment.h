// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/connection/prepared_counts.h>
#include <tuplewright/pool/connection_pool.h>

namespace tw {

class EventLog;

/// What a pool works with. It never changes, so any thread may read it.
struct PoolEnvironment
{
    using TimePoint = PoolClock::TimePoint;

    PoolEnvironment(const BackendPtr& engine, ConnectionConfig configuration, PoolSetup setup);

    [[nodiscard]] TimePoint now() const { return clock->now(); }
    void tellClosed(quint64 number, CloseReason reason) const;

    const BackendPtr backend;
    const ConnectionConfig config;
    const QString title;
    const bool isThreadBound; ///< only the thread that opened a connection can use it
    const int backendLimit; ///< of connections
    const std::shared_ptr<EventLog> log; ///< of what is echoed; null when nothing is
    const std::shared_ptr<PoolObserver> observer; ///< may be null
    const std::shared_ptr<StatementObserver> statements; ///< may be null
    const std::shared_ptr<PreparedCounts> prepared; ///< of all its connections
    const QStringList initSql;
    const PoolClockPtr clock;
};

}
