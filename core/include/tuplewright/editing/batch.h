// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/editing/change.h>
#include <tuplewright/query/statement.h>

namespace tw {

/// One statement that must affect exactly one row.
struct BatchStep
{
    Statement statement;
    ChangeKind kind = ChangeKind::Update;
    RowIdentity row;
    QStringList returning; ///< columns of the row as the server now holds it, in result order
    Statement existence; ///< counts rows with the same key; tells a changed row from a vanished one
};

using Batch = QList<BatchStep>;

enum class ApplyMode
{
    Save,
    DryRun
};

/// Saved: the server confirmed the commit. NotSaved: nothing was changed. Unknown: the link died
/// around the commit, and only a look at the rows can tell.
enum class Outcome
{
    Saved,
    NotSaved,
    Unknown
};

[[nodiscard]] TW_CORE_EXPORT QString outcomeName(Outcome outcome);

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
};

}
