// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/pool/pool_clock.h>

#include <functional>
#include <mutex>
#include <thread>

namespace tw {

/// A thread that does something again and again, and exists only while that is wanted. Thread-safe.
class UpkeepThread
{
public:
    /// `round` does what is due; `period` says how long to rest after it, 0: it is not wanted.
    UpkeepThread(PoolClockPtr clock, std::function<void()> round,
        std::function<std::chrono::milliseconds()> period);

    /// Starts or ends the thread by what the period is now. Waits for a round under way to end.
    void adapt();

    /// Ends it for good.
    void stop();

private:
    void run(const std::stop_token& stop);

    const PoolClockPtr m_clock;
    const std::function<void()> m_round;
    const std::function<std::chrono::milliseconds()> m_period;
    std::mutex m_mutex; ///< guards the thread, not what it does
    std::condition_variable m_wake;
    std::jthread m_thread;
};

}
