// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/pool/pool_clock.h>

namespace tw {

namespace {

class SystemPoolClock final : public PoolClock
{
public:
    TimePoint now() const override { return std::chrono::steady_clock::now(); }
    void waitUntil(
        std::condition_variable& wake, std::unique_lock<std::mutex>& lock, TimePoint until) override
    {
        if (until == TimePoint::max())
            wake.wait(lock);
        else
            wake.wait_until(lock, until);
    }
};

}

PoolClock::~PoolClock() = default;

PoolClockPtr systemPoolClock()
{
    return std::make_shared<SystemPoolClock>();
}

}
