// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "pool/upkeep_thread.h"

namespace tw {

UpkeepThread::UpkeepThread(PoolClockPtr clock, std::function<void()> round,
    std::function<std::chrono::milliseconds()> period)
    : m_clock(std::move(clock))
    , m_round(std::move(round))
    , m_period(std::move(period))
{ }

void UpkeepThread::adapt()
{
    const bool isNeeded = m_period().count() > 0;
    std::jthread ended;
    const std::lock_guard lock(m_mutex);
    if (isNeeded && !m_thread.joinable()) {
        m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
    } else if (!isNeeded && m_thread.joinable()) {
        ended = std::move(m_thread);
        ended.request_stop();
        m_wake.notify_all();
    }
}

void UpkeepThread::stop()
{
    std::jthread ended;
    const std::lock_guard lock(m_mutex);
    ended = std::move(m_thread);
    ended.request_stop();
    m_wake.notify_all();
}

void UpkeepThread::run(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        m_round();
        const std::chrono::milliseconds period = m_period();
        std::unique_lock<std::mutex> lock(m_mutex);
        if (!stop.stop_requested() && period.count() > 0)
            m_clock->waitUntil(m_wake, lock, m_clock->now() + period);
    }
}

}
