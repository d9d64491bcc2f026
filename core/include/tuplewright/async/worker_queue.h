// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/async/executor.h>
#include <tuplewright/async/lane.h>
#include <tuplewright/async/worker_pool.h>

namespace tw {

/// The jobs of one owner, such as a page, for the threads that it shares with others. Those of one
/// lane run in the order they were posted, lanes beside each other. Its end drops what waits and
/// asks what runs to stop, except writes, and waits for nothing. Thread-safe.
class TW_CORE_EXPORT WorkerQueue
{
public:
    using Job = Executor::Job;

    /// One owner of jobs on the threads of `pool`; its end drops those that wait and stops those
    /// that run.
    explicit WorkerQueue(std::shared_ptr<WorkerPool> pool);
    ~WorkerQueue();
    WorkerQueue(const WorkerQueue&) = delete;
    WorkerQueue& operator=(const WorkerQueue&) = delete;

    /// Calls `job` exactly once. One that is dropped is called with a token that has fired, in the
    /// thread that drops it. What is returned drops the job if it has not begun.
    std::function<void()> post(Lane lane, Job job);

    /// Fires when what is read in a lane is to be given up, see CallOptions::abandon; never for
    /// writes.
    [[nodiscard]] StopToken abandonToken(Lane lane) const;

private:
    std::shared_ptr<WorkerPool> m_pool;
    quint64 m_owner;
};

}
