// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/adapter/async_adapter.h>
#include <tuplewright/writing/deletion_preview.h>
#include <tuplewright/writing/lifecycle_tree.h>
#include <tuplewright/writing/where_writer.h>

#include <QDateTime>
#include <QObject>

namespace tw {

/// A restore that was tried: what it marks as live again, and which rows stand in the way.
struct RestoreTrial
{
    LifecyclePlan plan;
    Batch batch; ///< a step for each change of the plan
    QMap<qsizetype, Error> clashes; ///< by step: why the row cannot come back
    std::shared_ptr<const SchemaGraph> graph; ///< of the tables that the plan speaks of

    [[nodiscard]] qsizetype restorable() const { return batch.size() - clashes.size(); }
    /// The batch without the steps that clash; where one is of the rows themselves, without
    /// children.
    [[nodiscard]] Batch withoutClashes() const;
};

/// A soft-deleted row as it was read.
struct TrashRow
{
    KeyValues key; ///< of the table's identity columns
    Value mark; ///< of its lifecycle column
};

/// Soft-deletes rows of one table, restores and purges them. Everything runs on the threads of the
/// connection, one thing at a time: what only reads is overtaken by what comes after it and is not
/// heard of any more, and nothing begins while something is written. Lives in the GUI thread.
class TrashController final : public QObject
{
    Q_OBJECT

public:
    TrashController(
        std::shared_ptr<const Adapter> adapter, QualifiedName table, QObject* parent = nullptr);

    /// Finds out what a restore would do, in a transaction that is rolled back. Ends in tried() or
    /// failed().
    void tryRestore(const QList<TrashRow>& rows, RestoredChildren children);

    /// Does what was tried, except for rows that clash. Ends in restored() or failed().
    void restore(const RestoreTrial& trial);

    /// Finds out which children a soft deletion meets and marks. `keys` are of the table's identity
    /// columns. Ends in planned() or failed().
    void planSoftDelete(const QList<KeyValues>& keys, ChildrenPolicy children);

    /// Plans once more and does it as one transaction. Ends in softDeleted() or failed().
    void softDelete(const QList<KeyValues>& keys, ChildrenPolicy children);

    /// Finds out which rows would go with rows that are deleted for good. Ends in previewed() or
    /// failed().
    void previewPurge(const QList<TrashRow>& rows);

    /// Deletes rows for good while they are marked as they were read, all or none. Ends in purged()
    /// or failed().
    void purge(const QList<TrashRow>& rows);

    /// Counts rows that were soft-deleted before a moment. Ends in counted() or failed(); the table
    /// has to record the time.
    void countOlder(const TablePtr& table, const QDateTime& moment);

    /// Deletes these for good if they are as many as expected. Ends in purged() or failed().
    void purgeOlder(const TablePtr& table, const QDateTime& moment, qint64 expected);

    void stop(); ///< what runs; it ends as what really happened
    [[nodiscard]] bool isRunning() const { return m_running != Running::Nothing; }
    [[nodiscard]] bool isWriting() const { return m_running == Running::Writing; }

Q_SIGNALS:
    void runningChanged();
    void planned(const tw::LifecyclePlan& plan);
    void softDeleted(qint64 rows); ///< with the children among them
    void tried(const tw::RestoreTrial& trial);
    void restored(qint64 rows); ///< with the children among them
    void previewed(const tw::DeletionPreview& preview);
    void counted(qint64 rows);
    void purged(qint64 rows);
    void failed(const tw::Error& error);

private:
    enum class Running
    {
        Nothing,
        Reading, ///< also what is tried and rolled back
        Writing
    };

    template <class Work, class Done>
    void start(Lane lane, Work work, Done done);

    QualifiedName m_table;
    AsyncAdapter m_adapter;
    std::function<void()> m_stop; ///< what runs
    Running m_running = Running::Nothing;
    quint64 m_number = 0; ///< answers to earlier ones count no more
};

}
