// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit_controller.h"

namespace tw {

/// One column of a row that was changed on both sides, or on one.
struct ConflictColumn
{
    enum class Side
    {
        Open, ///< nobody chose yet
        Mine,
        Theirs,
        Typed
    };

    int column = 0;
    Value base; ///< as it was read
    Value mine;
    Value theirs; ///< as the server holds it now
    Side side = Side::Open;
    Value typed; ///< when the side is Typed

    /// The value that the answer leads to.
    [[nodiscard]] const Value& result() const;
};

/// A staged row that is no longer on the server as it was read.
struct RowConflict
{
    RowKey row;
    StagedRow staged;
    bool hasVanished = false;
    bool isUnnamed = false; ///< it has no key by which it could be found again
    qint64 equalRows = 0; ///< of an unnamed one: rows that are now as it was read
    QList<Value> theirs; ///< the row now, in table order; empty when it vanished
    QList<ConflictColumn> columns; ///< those that differ anywhere

    /// Whether each cell in conflict has its answer.
    [[nodiscard]] bool isResolved() const;

    /// Columns that only one side changed are taken from that side; the others stay open.
    void mergeDisjoint();

    /// For all columns; what I never touched stays theirs.
    void take(ConflictColumn::Side side);

    /// What is staged when the choices are taken: nothing when all of it is theirs.
    [[nodiscard]] std::optional<StagedRow> result() const;
};

/// What became of a row: `now` is empty when it vanished. Unset when it is as it was read.
[[nodiscard]] std::optional<RowConflict> conflictOf(
    const RowKey& row, const StagedRow& staged, const QList<Value>& now);

/// Reads again the rows that are staged and exist; merged where that needs no choice. Of rows
/// without a key only those in `failed` are looked for, and no more is told than how many are as
/// they were. Blocks: for a thread of the core.
[[nodiscard]] Result<QList<RowConflict>> findConflicts(const Adapter& adapter,
    const ChangeSet& changes, const QSet<RowKey>& failed, const CallOptions& options);

}
