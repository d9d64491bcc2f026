// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "async/lane_schedule.h"

#include <list>

namespace tw {

/// What the queues and the threads of a WorkerPool share. The threads are gone when the pool is.
class WorkerState
{
public:
    /// A number for a WorkerQueue; never repeats.
    [[nodiscard]] quint64 newOwner();

    /// Returns the number of the job.
    quint64 post(quint64 owner, Lane lane, Executor::Job job);
    void drop(quint64 id); ///< unless it has begun
    /// Drops the waiting jobs of an owner and stops its running reads.
    void end(quint64 owner);

    /// See WorkerPool::close().
    void close();
    /// See WorkerPool::finish().
    void finish();
    /// Threads that have not ended.
    [[nodiscard]] int threads() const;
    /// Fires when running reads are given up.
    [[nodiscard]] StopToken abandonToken() const { return m_abandon.get_token(); }

private:
    struct Worker
    {
        std::thread thread;
        bool isDone = false;
    };

    void summon();
    void startThread();
    void run(Worker& self);
    [[nodiscard]] std::optional<LaneJob> waitForJob(std::unique_lock<std::mutex>& lock);
    [[nodiscard]] bool isSurplus() const;

    mutable std::mutex m_mutex;
    std::condition_variable m_wake; ///< for threads without a job
    std::condition_variable m_ended; ///< a job did
    LaneSchedule m_schedule;
    std::list<Worker> m_workers;
    std::stop_source m_abandon;
    quint64 m_lastOwner = 0;
    quint64 m_lastJob = 0;
    int m_threads = 0; ///< that are not done
    int m_idle = 0; ///< of them
    std::optional<std::chrono::steady_clock::time_point> m_closedAt;
    bool m_isFinishing = false;
};

}
