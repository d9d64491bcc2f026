// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/export.h>

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>

namespace tw {

/// PORT. The time as a pool sees it. Monotonic: setting the computer's clock changes nothing.
/// Thread-safe.
class TW_CORE_EXPORT PoolClock
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    virtual ~PoolClock();

    /// Monotonic; called by any thread.
    [[nodiscard]] virtual TimePoint now() const = 0;

    /// Waits until `wake` is notified or it is `until`; may also return early.
    virtual void waitUntil(
        std::condition_variable& wake, std::unique_lock<std::mutex>& lock, TimePoint until)
        = 0;
};

using PoolClockPtr = std::shared_ptr<PoolClock>;

/// The clock of this computer.
[[nodiscard]] TW_CORE_EXPORT PoolClockPtr systemPoolClock();

}
