// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "async/lane_schedule.h"

#include <tuplewright/async/worker_pool.h>

#include <algorithm>

namespace tw {

namespace {

struct LaneRule
{
    int most; ///< at a time
    bool isReserved; ///< one thread is kept free for it
};

/// In the order of the lanes, which is the order in which they start. With four threads a single
/// one is left for a second job of rows or writes, or for counts and control.
constexpr std::array<LaneRule, kLanes> kRules{{
    {1, false}, // Control
    {2, true}, // Rows
    {2, true}, // Writes
    {1, true}, // Facts
    {1, false}, // Counts
    {2, false}, // Exports
}};

constexpr const LaneRule& ruleOf(Lane lane)
{
    return kRules[size_t(lane)];
}

}

void LaneSchedule::add(LaneJob job)
{
    waiting(job.lane).push_back(std::move(job));
}

std::optional<Lane> LaneSchedule::nextLane() const
{
    const std::optional<Place> place = findNext();
    return place ? std::optional(place->lane) : std::nullopt;
}

std::optional<LaneJob> LaneSchedule::next()
{
    const std::optional<Place> place = findNext();
    if (!place)
        return std::nullopt;
    std::deque<LaneJob>& jobs = waiting(place->lane);
    LaneJob job = std::move(jobs[place->index]);
    jobs.erase(jobs.begin() + std::ptrdiff_t(place->index));
    m_running.push_back({job.id, job.owner, job.lane, job.stop});
    return job;
}

std::optional<LaneSchedule::Place> LaneSchedule::findNext() const
{
    for (int number = 0; number < kLanes; ++number) {
        const Lane lane{number};
        const std::deque<LaneJob>& jobs = m_waiting[size_t(number)];
        if (jobs.empty() || !mayStart(lane))
            continue;
        const auto free = std::ranges::find_if(
            jobs, [&](const LaneJob& job) { return !isBusy(job.owner, lane); });
        if (free != jobs.end())
            return Place{lane, size_t(free - jobs.begin())};
    }
    return std::nullopt;
}

bool LaneSchedule::mayStart(Lane lane) const
{
    if (running(lane) >= ruleOf(lane).most)
        return false;
    if (lane == Lane::Exports)
        return true;
    const int busy = int(m_running.size()) - running(Lane::Exports);
    return WorkerPool::kThreads - busy > reservedBeside(lane);
}

/// How many threads have to be left for others. Control is so short that only rows never wait for
/// it.
int LaneSchedule::reservedBeside(Lane lane) const
{
    if (lane == Lane::Control)
        return running(Lane::Rows) == 0 ? 1 : 0;
    int reserved = 0;
    for (int number = 0; number < kLanes; ++number) {
        const Lane other{number};
        if (other != lane && ruleOf(other).isReserved && running(other) == 0)
            ++reserved;
    }
    return reserved;
}

bool LaneSchedule::isBusy(quint64 owner, Lane lane) const
{
    return std::ranges::any_of(
        m_running, [=](const Running& job) { return job.owner == owner && job.lane == lane; });
}

int LaneSchedule::running(Lane lane) const
{
    return int(std::ranges::count(m_running, lane, &Running::lane));
}

void LaneSchedule::ended(quint64 id)
{
    std::erase_if(m_running, [id](const Running& job) { return job.id == id; });
}

std::optional<LaneJob> LaneSchedule::take(quint64 id)
{
    for (std::deque<LaneJob>& jobs : m_waiting) {
        const auto found = std::ranges::find(jobs, id, &LaneJob::id);
        if (found == jobs.end())
            continue;
        LaneJob job = std::move(*found);
        jobs.erase(found);
        return job;
    }
    return std::nullopt;
}

std::vector<LaneJob> LaneSchedule::takeAll()
{
    std::vector<LaneJob> taken;
    for (std::deque<LaneJob>& jobs : m_waiting) {
        std::ranges::move(jobs, std::back_inserter(taken));
        jobs.clear();
    }
    return taken;
}

std::vector<LaneJob> LaneSchedule::takeReads(quint64 owner)
{
    std::vector<LaneJob> taken;
    for (std::deque<LaneJob>& jobs : m_waiting) {
        const auto ended = std::stable_partition(jobs.begin(), jobs.end(),
            [owner](const LaneJob& job) { return job.owner != owner || job.lane == Lane::Writes; });
        std::move(ended, jobs.end(), std::back_inserter(taken));
        jobs.erase(ended, jobs.end());
    }
    return taken;
}

std::vector<std::stop_source> LaneSchedule::stops() const
{
    std::vector<std::stop_source> stops;
    stops.reserve(m_running.size());
    for (const Running& job : m_running)
        stops.push_back(job.stop);
    return stops;
}

std::vector<std::stop_source> LaneSchedule::stopsOfReads(quint64 owner) const
{
    std::vector<std::stop_source> stops;
    for (const Running& job : m_running)
        if (job.owner == owner && job.lane != Lane::Writes)
            stops.push_back(job.stop);
    return stops;
}

}
