// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT

#include <tuplewright/async/executor.h>

#include "async/thread_name.h"

namespace tw {

Executor::Executor(QString name)
    : m_name(std::move(name))
{ }

Executor::~Executor()
{
    if (!m_thread.joinable())
        return;
    m_thread.request_stop();
    m_thread.join();
}

void Executor::post(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
        if (!m_thread.joinable())
            m_thread = std::jthread([this](const StopToken& stop) { run(stop); });
    }
    m_wake.notify_one();
}

void Executor::run(const StopToken& stop)
{
    nameThisThread(m_name);
    std::unique_lock lock(m_mutex);
    while (m_wake.wait(lock, stop, [this] { return !m_jobs.empty(); })) {
        if (stop.stop_requested())
            return;
        Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job(stop);
        job = nullptr; // what the job holds is released outside the lock
        lock.lock();
    }
}

}
