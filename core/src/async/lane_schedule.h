// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/async/executor.h>
#include <tuplewright/async/lane.h>

#include <array>
#include <deque>
#include <optional>
#include <vector>

namespace tw {

/// A job that waits or runs.
struct LaneJob
{
    quint64 id = 0;
    quint64 owner = 0;
    Lane lane = Lane::Rows;
    Executor::Job run;
    std::stop_source stop = {};
};

/// Which of the jobs of a connection may run now. Knows no threads; not thread-safe.
class LaneSchedule
{
public:
    /// Puts a job at the end of its lane.
    void add(LaneJob job);

    /// The lane of the job that next() would give.
    [[nodiscard]] std::optional<Lane> nextLane() const;

    /// The first job that may start; it counts as running until ended(). Unset when none may.
    [[nodiscard]] std::optional<LaneJob> next();
    /// A job that was taken has ended and frees its place in the lane.
    void ended(quint64 id);

    /// A job that waits; unset when it has begun.
    [[nodiscard]] std::optional<LaneJob> take(quint64 id);
    /// Every waiting job, to be dropped.
    [[nodiscard]] std::vector<LaneJob> takeAll();
    /// The waiting reads of one owner, to be dropped.
    [[nodiscard]] std::vector<LaneJob> takeReads(quint64 owner);

    /// A job was taken and has not ended.
    [[nodiscard]] bool isRunning() const { return !m_running.empty(); }
    /// Jobs of a lane that were taken and have not ended.
    [[nodiscard]] int running(Lane lane) const;

    /// What asks those that run to stop.
    [[nodiscard]] std::vector<std::stop_source> stops() const;
    /// What stops the running reads of one owner.
    [[nodiscard]] std::vector<std::stop_source> stopsOfReads(quint64 owner) const;

private:
    struct Running
    {
        quint64 id;
        quint64 owner;
        Lane lane;
        std::stop_source stop;
    };
    struct Place
    {
        Lane lane;
        size_t index;
    };

    [[nodiscard]] std::deque<LaneJob>& waiting(Lane lane) { return m_waiting[size_t(lane)]; }
    [[nodiscard]] std::optional<Place> findNext() const;
    [[nodiscard]] bool mayStart(Lane lane) const;
    [[nodiscard]] int reservedBeside(Lane lane) const;
    [[nodiscard]] bool isBusy(quint64 owner, Lane lane) const;

    std::array<std::deque<LaneJob>, kLanes> m_waiting;
    std::vector<Running> m_running;
};

}
