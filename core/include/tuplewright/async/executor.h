// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/call_options.h>
#include <tuplewright/base/export.h>

#include <QString>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace tw {

/// One thread that runs jobs in the order they were posted. The thread starts with the first job.
/// Destruction asks running work to stop, drops what has not begun and joins.
class TW_CORE_EXPORT Executor
{
public:
    /// `stop` fires when the executor is being destroyed.
    using Job = std::move_only_function<void(StopToken stop)>;

    /// The thread starts with the first job and has that name in debuggers.
    explicit Executor(QString name);
    ~Executor();
    Executor(const Executor&) = delete;
    Executor& operator=(const Executor&) = delete;

    /// Thread-safe.
    void post(Job job);

private:
    void run(const StopToken& stop);

    QString m_name;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Job> m_jobs;
    std::jthread m_thread;
};

}
