// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/comparing/difference.h>

#include <functional>
#include <memory>
#include <vector>

namespace tw {

/// How B is made as A.
struct SyncOptions
{
    ApplyMode save = ApplyMode::Save;
    qsizetype chunk = 2'000; ///< most rows in memory, at least 1
    qsizetype mostConflicts = 1'000; ///< so many are looked for, at least 1
    std::function<void(qint64 rows)> progress = {}; ///< after each chunk, in this thread
};

/// A row of B that could not be made as that of A.
struct SyncConflict
{
    QualifiedName table;
    DifferenceKind kind = DifferenceKind::Different;
    ColumnValues key;
    Error error;
};

/// The truth about a sync. All of it is one transaction. In a dry run a clean end is NotSaved
/// without an error.
struct SyncReport
{
    Outcome outcome = Outcome::NotSaved;
    qint64 inserted = 0; ///< would have been, unless Saved; likewise the others
    qint64 updated = 0;
    qint64 deleted = 0;
    QList<SyncConflict> conflicts; ///< with any of them nothing is saved
    std::optional<Error> error;
    std::optional<LostCommit> lostCommit; ///< set when Unknown
    QString receipt; ///< of rows that are Saved; empty: none

    /// All of them together.
    [[nodiscard]] qint64 rows() const { return inserted + updated + deleted; }
};

/// Takes what a comparison finds and then makes B as A: each row is named by its key and by all
/// that the comparison read of it, and exactly one is written, or nothing is saved at all. Tables
/// are in the order of their foreign keys. What differs waits on the disk, so that memory does not
/// grow with it. Used once; blocks.
class TW_CORE_EXPORT DataSync final : public DifferenceSink
{
public:
    /// The sides as they are compared.
    DataSync(const Adapter& a, const Adapter& b);
    ~DataSync() override;

    /// Fails with ReadOnly for a table of B that cannot be written.
    Result<void> begin(const ComparedTable& table) override;
    Result<void> add(const DifferentRow& row) override;
    Result<void> end(const RowCounts& counts) override;

    /// Writes what was found, when the comparison has ended well. Leaves a receipt where B has
    /// them. Conflicts are listed in the order of writing; stopping takes all back.
    [[nodiscard]] SyncReport save(const SyncOptions& options, const CallOptions& call);

    /// Rows of B that save() changes.
    [[nodiscard]] qint64 rows() const { return m_rows; }
    /// Those of them that it deletes.
    [[nodiscard]] qint64 deletions() const { return m_deletions; }

    /// In words, what save() does not bring about.
    [[nodiscard]] const QStringList& remarks() const { return m_remarks; }

private:
    struct Part;

    const Adapter m_a;
    const Adapter m_b;
    std::vector<Part> m_parts; ///< one for each table, parents first
    qint64 m_rows = 0;
    qint64 m_deletions = 0;
    QStringList m_remarks;
};

}
