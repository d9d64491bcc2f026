// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "pool/opening_attempts.h"
#include "pool/pool_line.h"

#include <atomic>

namespace tw {

/// What the parts of a pool share. One lock guards its places, its line and its attempts to
/// connect; no connection is opened, used or closed and no observer is called while it is held.
struct PoolCore
{
    using TimePoint = PoolClock::TimePoint;
    using Lock = std::unique_lock<std::mutex>;

    PoolCore(const BackendPtr& backend, ConnectionConfig config, Secret password, PoolSetup setup);

    /// By the clock of the pool, which tests replace.
    [[nodiscard]] TimePoint now() const { return environment.now(); }
    /// A copy, taken under the lock.
    [[nodiscard]] PoolOptions options() const;

    /// Every connection of before is replaced at its next use. The lock is held.
    void beginGeneration();

    /// A connection was lost: a new generation, unless it belongs to an earlier one.
    void incident(const PoolMember& member, const Error* cause);
    /// Begins a generation and tells the observer.
    void invalidateAll();

    const PoolEnvironment environment;
    PoolCredentials credentials;
    std::atomic<quint64> generation{1};

    mutable std::mutex mutex;
    PoolPlaces places;
    PoolLine line;
    OpeningAttempts attempts;
};

}
