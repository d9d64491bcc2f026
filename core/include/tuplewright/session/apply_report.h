// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/connection/commit_evidence.h>
#include <tuplewright/editing/batch.h>
#include <tuplewright/results/returned_row.h>
#include <tuplewright/session/relation_stamp.h>
#include <tuplewright/session/retry_policy.h>

#include <QMap>

#include <functional>
#include <optional>

namespace tw {

enum class ApplyMode
{
    Save,
    DryRun
};

/// What becomes of a batch when a single row cannot be saved.
enum class BadRows
{
    TakeAllBack,
    KeepOthers ///< each row stands behind a savepoint of its own; ApplyReport::failures tells which
};

/// Saved: it is in the database. NotSaved: nothing was changed. Unknown: the link died around the
/// commit, and nobody could tell what became of it.
enum class Outcome
{
    Saved,
    NotSaved,
    Unknown
};

/// The stable spelling in JSON and logs: "not-saved".
[[nodiscard]] TW_CORE_EXPORT QString outcomeName(Outcome outcome);

/// What a look at the row of one change found after its commit got lost.
enum class RowFinding
{
    NotLooked, ///< the step was left out
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
    ReturnedRow returned; ///< values of BatchStep::returning
};

/// Told right before each COMMIT is sent, in the thread that saves, by what the transaction can be
/// asked for later and what each step did. Whoever keeps both can find out what became of the save
/// even when this process ends before the answer comes.
using CommitObserver = std::function<void(
    const std::optional<CommitEvidence>& evidence, const QList<StepReport>& steps)>;

/// A table that a batch was made for, and what lay beneath its name then.
struct StampedTable
{
    QualifiedName name;
    RelationStamp stamp;
};

/// How a batch is run.
struct ApplyOptions
{
    ApplyMode mode = ApplyMode::Save;
    BadRows badRows = BadRows::TakeAllBack;
    CommitObserver beforeCommit = {};
    std::function<void(qsizetype steps)> onProgress = {}; ///< so many are done; in that thread too
    std::chrono::milliseconds lockTimeout{0}; ///< where the connection has none, see its options
    QList<StampedTable> tables = {}; ///< in whose place no other one is written
    std::optional<RetryPolicy> retry = {}; ///< set: a batch that met a conflict is begun again
};

/// The truth about a batch. In a dry run a clean end is NotSaved without an error. When all rows
/// failed nothing is saved, and the error is that of the first.
struct ApplyReport
{
    Outcome outcome = Outcome::NotSaved;
    QList<StepReport> steps;
    std::optional<Error> error;
    qsizetype failedStep = -1; ///< index of the step the error belongs to, -1: the batch as a whole
    QMap<qsizetype, Error> failures; ///< steps that were left out, see BadRows::KeepOthers
    std::optional<LostCommit> lostCommit; ///< set when Unknown; Adapter::resolve() looks again
};

}
