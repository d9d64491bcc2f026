// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/configuration/pool_options.h>
#include <tuplewright/pool/pool_clock.h>
#include <tuplewright/pool/pool_events.h>

#include <optional>

namespace tw {

/// Decides when a pool may begin to open one more connection. Guarded by the pool's lock.
class OpeningPolicy
{
public:
    using TimePoint = PoolClock::TimePoint;

    /// How full the pool is.
    struct Load
    {
        int open = 0; ///< idle, on loan and being opened
        int opening = 0;
        int size = 0;
        int limit = 0;
        bool oneAtATime = false; ///< until one has succeeded
    };

    /// The moment from which another connection may be opened for somebody who would wait for one
    /// until `patience`; unset: not before something else happens.
    [[nodiscard]] std::optional<TimePoint> mayOpenFrom(const Load& load, TimePoint patience) const;

    /// Why nobody can connect before `until`; null when there may be an attempt.
    [[nodiscard]] const Error* refusalUntil(TimePoint until) const;

    /// An attempt to connect begins.
    void began(TimePoint now) { m_lastBegin = now; }
    /// The server answers: the outage, if there was one, is over.
    void succeeded();

    /// The server was replaced or has ended: what was proven of it no longer counts.
    void doubt() { m_isProven = false; }

    /// The last attempt failed in a way that others would, too.
    [[nodiscard]] bool isOutage() const { return m_outage.has_value(); }

    /// When another attempt makes sense and how long it has to wait; unset when it need not wait,
    /// or makes no sense.
    std::optional<ReconnectNotice> failed(
        const Error& error, TimePoint now, const PoolOptions& options, double random);

private:
    struct Outage
    {
        Error error;
        TimePoint notBefore;
        int failures = 0;
    };

    TimePoint m_lastBegin;
    bool m_isProven = false;
    std::optional<Outage> m_outage;
};

}
