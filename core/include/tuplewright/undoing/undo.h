// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/adapter/adapter.h>

#include <functional>

namespace tw {

/// Why one row, or one table, cannot be taken back.
struct UndoConflict
{
    QualifiedName table;
    ColumnValues key; ///< of the row; empty: it is about the table
    QString reason;
};

struct UndoOptions
{
    ApplyMode mode = ApplyMode::Save;
    std::chrono::milliseconds lockTimeout{0}; ///< where the connection has none
    std::function<void(qint64 rows)> progress = {}; ///< so many are taken back; in this thread
};

/// The truth about an undo. With conflicts nothing was changed; the error is ConcurrentModification
/// then.
struct UndoReport
{
    Outcome outcome = Outcome::NotSaved;
    QList<ReceiptCounts> counts; ///< what was done to take the save back
    QList<UndoConflict> conflicts; ///< the first of them
    QStringList notes; ///< triggers that write besides, and columns of which nothing was kept
    QString receipt; ///< of the undo itself; empty: none
    std::optional<Error> error;
    std::optional<LostCommit> lostCommit; ///< set when Unknown
};

/// Takes saves back in one transaction, the last one first, each row only while it is as the save
/// left it: rows are locked and compared, then updates get their bytes back, deleted rows are
/// inserted with their keys, and inserted ones deleted unless rows of others hang on them. Computed
/// columns are left to the server, sequences stay, triggers fire. The receipts come newest first,
/// their outcome is Saved. Blocks.
[[nodiscard]] TW_CORE_EXPORT UndoReport undoReceipts(const Adapter& adapter,
    const ReceiptStore& store, const QList<ReceiptSummary>& receipts, const UndoOptions& options,
    const CallOptions& call);

/// The receipts that an id, its beginning, or the id of a batch means, newest first. Fails with
/// InvalidArgument.
[[nodiscard]] TW_CORE_EXPORT Result<QList<ReceiptSummary>> receiptsNamed(
    const ReceiptStore& store, const QString& id);

/// Fails with InvalidArgument unless all are of the database that the adapter reaches.
[[nodiscard]] TW_CORE_EXPORT Result<void> requireSamePlace(
    const Adapter& adapter, const QList<ReceiptSummary>& receipts, const CallOptions& call);

/// What tells the database that the adapter reaches, see Connection::databaseIdentity().
[[nodiscard]] TW_CORE_EXPORT Result<QString> databaseIdentity(
    const Adapter& adapter, const CallOptions& call);

/// Finds out what became of a save whose program ended before it knew, and writes it down: by the
/// transaction's number, or by the rows. Unknown while that cannot be told, or the program runs.
[[nodiscard]] TW_CORE_EXPORT Result<ReceiptOutcome> resolveReceipt(const Adapter& adapter,
    const ReceiptStore& store, const ReceiptSummary& receipt, const CallOptions& call);

}
