// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/call_options.h>
#include <tuplewright/base/export.h>

#include <memory>

namespace tw {

class WorkerState;

/// The few threads of one connection, which run the jobs of all that ask something of it; see Lane
/// and WorkerQueue. Threads start when they are needed. Thread-safe.
class TW_CORE_EXPORT WorkerPool
{
public:
    static constexpr int kThreads = 4; ///< at most, beside those of exports

    /// Starts no thread before the first job.
    WorkerPool();
    ~WorkerPool(); ///< finish(); not to be called by a job of its own
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    /// Drops the jobs that wait, asks those that run to stop, and drops whatever is posted from now
    /// on. Returns at once.
    void close();

    /// Closes and waits until no thread is left. Reads that do not stop within a second are
    /// abandoned, writes are waited for.
    void finish();

    /// How many threads there are now.
    [[nodiscard]] int threads() const;

private:
    friend class WorkerQueue;

    std::shared_ptr<WorkerState> m_state;
};

}
