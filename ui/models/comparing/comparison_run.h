// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/comparing/comparison.h>
#include <tuplewright/comparing/data_sync.h>

#include <atomic>
#include <memory>

namespace tw {

/// What a comparison of two tables found.
struct ComparisonResult
{
    ComparedTable table;
    RowCounts counts;
    Tolerance tolerance;
    QList<DifferentRow> rows; ///< in the order of the key; not all where there are very many

    /// Whether some rows are counted and not among `rows`.
    [[nodiscard]] bool isCut() const { return counts.differences() > rows.size(); }
};

/// How much of what differs is kept to be looked at.
struct KeptBounds
{
    qsizetype rowsOfKind = 10'000; ///< of each kind of difference
    qint64 bytes = 64LL << 20; ///< of all values
};

/// Compares two tables, one pair of the options, in the calling thread; `soFar` is told how many
/// rows were read of both. Fails as compareData() does.
[[nodiscard]] Result<ComparisonResult> compareTables(const Adapter& a, const Adapter& b,
    const ComparisonOptions& options, const KeptBounds& bounds,
    const std::shared_ptr<std::atomic<qint64>>& soFar, const CallOptions& call);

/// What became of a script.
struct SyncScriptReport
{
    QString path;
    qint64 rows = 0; ///< that it changes
    QStringList remarks; ///< what it does not bring about, in words
};

/// Compares them again and writes the script that turns B into A. Nothing remains where that fails.
[[nodiscard]] Result<SyncScriptReport> writeSyncScript(const Adapter& a, const Adapter& b,
    const ComparisonOptions& options, const QString& path,
    const std::shared_ptr<std::atomic<qint64>>& soFar, const CallOptions& call);

/// Compares them again and makes B as A, if the rows that differ are as many as a person was told.
/// What the comparison fails with is the report's error.
[[nodiscard]] SyncReport syncTables(const Adapter& a, const Adapter& b,
    const ComparisonOptions& options, const RowCounts& told,
    const std::shared_ptr<std::atomic<qint64>>& soFar, const CallOptions& call);

}
