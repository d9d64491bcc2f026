// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "async/worker_state.h"

#include "async/thread_name.h"

#include <tuplewright/async/worker_pool.h>

namespace tw {

namespace {

constexpr std::chrono::seconds kEndGrace(1); ///< for reads, until they are abandoned

void callDropped(std::vector<LaneJob> jobs)
{
    std::stop_source stopped;
    stopped.request_stop();
    for (LaneJob& job : jobs)
        job.run(stopped.get_token());
}

void requestStops(const std::vector<std::stop_source>& stops)
{
    for (const std::stop_source& stop : stops)
        stop.request_stop();
}

}

quint64 WorkerState::newOwner()
{
    const std::lock_guard lock(m_mutex);
    return ++m_lastOwner;
}

quint64 WorkerState::post(quint64 owner, Lane lane, Executor::Job job)
{
    std::vector<LaneJob> dropped;
    quint64 id = 0;
    {
        const std::lock_guard lock(m_mutex);
        id = ++m_lastJob;
        LaneJob posted{id, owner, lane, std::move(job)};
        if (m_closedAt) {
            dropped.push_back(std::move(posted));
        } else {
            m_schedule.add(std::move(posted));
            summon();
        }
    }
    callDropped(std::move(dropped));
    return id;
}

void WorkerState::drop(quint64 id)
{
    std::vector<LaneJob> dropped;
    {
        const std::lock_guard lock(m_mutex);
        if (std::optional<LaneJob> job = m_schedule.take(id))
            dropped.push_back(*std::move(job));
    }
    callDropped(std::move(dropped));
}

// Jobs are called and stopped outside the lock: what they tell may ask for more.
void WorkerState::end(quint64 owner)
{
    std::vector<LaneJob> dropped;
    std::vector<std::stop_source> stops;
    {
        const std::lock_guard lock(m_mutex);
        dropped = m_schedule.takeReads(owner);
        stops = m_schedule.stopsOfReads(owner);
    }
    requestStops(stops);
    callDropped(std::move(dropped));
}

void WorkerState::close()
{
    std::vector<LaneJob> dropped;
    std::vector<std::stop_source> stops;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_closedAt)
            m_closedAt = std::chrono::steady_clock::now();
        dropped = m_schedule.takeAll();
        stops = m_schedule.stops();
    }
    requestStops(stops);
    callDropped(std::move(dropped));
}

void WorkerState::finish()
{
    close();
    std::list<Worker> workers;
    {
        std::unique_lock lock(m_mutex);
        m_ended.wait_until(
            lock, *m_closedAt + kEndGrace, [this] { return !m_schedule.isRunning(); });
        m_isFinishing = true;
        workers.swap(m_workers);
    }
    m_abandon.request_stop();
    m_wake.notify_all();
    for (Worker& worker : workers)
        worker.thread.join();
}

int WorkerState::threads() const
{
    const std::lock_guard lock(m_mutex);
    return m_threads;
}

/// Sees to it that what may run now does. Whoever takes a job calls it again, for the next one.
void WorkerState::summon()
{
    const std::optional<Lane> lane = m_schedule.nextLane();
    if (!lane)
        return;
    const int exports = m_schedule.running(Lane::Exports) + (lane == Lane::Exports ? 1 : 0);
    if (m_idle > 0)
        m_wake.notify_one();
    else if (m_threads < WorkerPool::kThreads + exports)
        startThread();
}

void WorkerState::startThread()
{
    std::erase_if(m_workers, [](Worker& worker) {
        if (worker.isDone)
            worker.thread.join(); // it has left everything but its own end behind
        return worker.isDone;
    });
    Worker& worker = m_workers.emplace_back();
    ++m_threads;
    worker.thread = std::thread([this, &worker] { run(worker); });
}

void WorkerState::run(Worker& self)
{
    nameThisThread(QStringLiteral("db worker"));
    std::unique_lock lock(m_mutex);
    while (std::optional<LaneJob> job = waitForJob(lock)) {
        summon();
        lock.unlock();
        job->run(job->stop.get_token());
        job->run = nullptr; // what the job holds is released outside the lock
        lock.lock();
        m_schedule.ended(job->id);
        m_ended.notify_all();
    }
    --m_threads;
    self.isDone = true;
}

std::optional<LaneJob> WorkerState::waitForJob(std::unique_lock<std::mutex>& lock)
{
    for (;;) {
        if (std::optional<LaneJob> job = m_schedule.next())
            return job;
        if (m_isFinishing || isSurplus())
            return std::nullopt;
        ++m_idle;
        m_wake.wait(lock);
        --m_idle;
    }
}

/// More threads than jobs could use, once exports have ended.
bool WorkerState::isSurplus() const
{
    return m_threads > WorkerPool::kThreads + m_schedule.running(Lane::Exports);
}

}
