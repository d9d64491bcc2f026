// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "pool/pool_member.h"

namespace tw {

/// A borrower in line. Lives on its thread's stack; guarded by the pool's lock.
struct PoolWaiter
{
    using TimePoint = PoolClock::TimePoint;

    const CallOptions& options;
    const LeaseRequest& request;
    TimePoint since;
    TimePoint patience; ///< how long it waits in line
    TimePoint deadline; ///< of the whole call
    TimePoint retryUntil; ///< how long it waits for a server that is away
    quint64 ticket = 0; ///< its place in line, kept when it has to come back

    std::condition_variable wake = {};
    TimePoint wakeAt = TimePoint::max(); ///< when to look again whether one may be opened
    bool mayOpen = false; ///< a place is reserved, the attempt has not begun
    bool isOpening = false; ///< its own attempt is reserved or under way
    bool isRetrying = false; ///< there is room, but the server is away

    PoolMemberPtr member = {}; ///< what it was given
    std::optional<Error> error = {}; ///< why it gets nothing

    PoolMemberPtr spent = {}; ///< closed already; its place is what this borrower opens in
    CloseReason spentFor = CloseReason::Lost;

    /// It has a connection or an error and may leave the line.
    [[nodiscard]] bool isDone() const { return member || error; }
    /// When it gives up waiting in its present state.
    [[nodiscard]] TimePoint limit() const
    {
        return isOpening || isRetrying ? deadline : std::min(patience, deadline);
    }
    /// Its caller stopped or abandoned the call.
    [[nodiscard]] bool isStopped() const
    {
        return options.stop.stop_requested() || options.abandon.stop_requested();
    }
};

}
