// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/pool/pool_clock.h>

#include <atomic>

/// A clock that stands still until a test moves it. Thread-safe.
class ManualClock final : public tw::PoolClock
{
public:
    [[nodiscard]] TimePoint now() const override { return TimePoint(Duration(m_now.load())); }

    /// Returns often, so that whoever waits looks at the time that a test has set.
    void waitUntil(
        std::condition_variable& wake, std::unique_lock<std::mutex>& lock, TimePoint until) override
    {
        if (now() < until)
            wake.wait_for(lock, std::chrono::milliseconds(1));
    }

    void advance(std::chrono::nanoseconds by) { m_now += by.count(); }

private:
    using Duration = TimePoint::duration;

    std::atomic<Duration::rep> m_now{Duration(std::chrono::hours(1)).count()};
};
