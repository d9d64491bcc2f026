// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/editing/batch.h>
#include <tuplewright/engine/commit_evidence.h>

#include <optional>

namespace tw {

enum class ApplyMode
{
    Save,
    DryRun
};

/// Saved: it is in the database. NotSaved: nothing was changed. Unknown: the link died around the
/// commit, and nobody could tell what became of it.
enum class Outcome
{
    Saved,
    NotSaved,
    Unknown
};

[[nodiscard]] TW_CORE_EXPORT QString outcomeName(Outcome outcome);

/// What a look at the row of one change found after its commit got lost.
enum class RowFinding
{
    NotLooked,
    AsIntended,
    AsBefore,
    AsBoth, ///< the change alters nothing
    Otherwise, ///< changed by someone else, or without a key to find it by
};

/// What could be found out about a commit whose answer got lost.
struct Resolution
{
    Outcome outcome = Outcome::Unknown;
    QString reason; ///< why it stayed Unknown
    bool isOver = false; ///< the transaction has certainly ended, one way or the other
    QList<RowFinding> rows; ///< by step of the batch; empty when rows were not compared
};

/// A commit that stayed Unknown.
struct LostCommit
{
    std::optional<CommitEvidence> evidence; ///< unset when the server does not name transactions
    Resolution resolution;
};

struct StepReport
{
    bool done = false; ///< ran and matched exactly one row (undone again unless Saved)
    QList<Value> returned; ///< values of BatchStep::returning
};

/// The truth about a batch. In a dry run a clean end is NotSaved without an error.
struct ApplyReport
{
    Outcome outcome = Outcome::NotSaved;
    QList<StepReport> steps;
    std::optional<Error> error;
    qsizetype failedStep = -1; ///< index of the step the error belongs to, -1: the batch as a whole
    std::optional<LostCommit> lostCommit; ///< set when Unknown; Adapter::resolve() looks again
};

}
