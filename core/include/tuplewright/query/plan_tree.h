// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

#include <optional>
#include <vector>

namespace tw {

/// What happened in one step of a plan when it ran. Numbers are those of all its loops together.
struct StepMeasure
{
    double loops = 0; ///< 0: it was never executed
    double rows = 0; ///< that it returned
    double removedRows = 0; ///< that a condition threw away
    double milliseconds = 0; ///< with the steps below it, as time went by
    double blocksHit = 0; ///< found in the server's memory
    double blocksRead = 0; ///< asked for from the system
    double spilledKilobytes = 0; ///< written because they had no room in memory

    friend bool operator==(const StepMeasure&, const StepMeasure&) = default;
};

/// One step of a plan and those whose rows it takes.
struct PlanStep
{
    QString title; ///< in the engine's words: "Seq Scan on people"
    QStringList details; ///< likewise: "Filter: (id = 1)"
    std::optional<double> cost; ///< with the steps below it, in the engine's own unit
    std::optional<double> expectedRows; ///< of all loops that are expected
    std::optional<StepMeasure> measure; ///< unset: the statement did not run
    QString relation; ///< that it reads; may be empty
    bool readsAll = false; ///< the whole relation
    std::vector<PlanStep> steps;

    friend bool operator==(const PlanStep&, const PlanStep&) = default;
};

/// How an engine runs a statement.
struct PlanTree
{
    std::vector<PlanStep> steps; ///< mostly one, which returns the result
    std::optional<double> planningMs;
    std::optional<double> executionMs;

    friend bool operator==(const PlanTree&, const PlanTree&) = default;
};

}
