// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/query/keyed_query.h>
#include <tuplewright/schema/schema_graph.h>
#include <tuplewright/session/session.h>

namespace tw {

/// The rows that one foreign key leads to from rows that are soft-deleted or restored.
struct LifecycleStep
{
    QualifiedName table;
    ForeignKey key; ///< of `table`
    int depth = 1; ///< how many foreign keys away from the rows
    qint64 rows = 0; ///< without those counted before
    bool follows = false; ///< they are marked as well; otherwise they stay as they are
    bool isMarkable = true; ///< false: the table marks no rows as deleted, or they have no key
    bool isCertain = true; ///< of a restore: false where it is not recorded when they were deleted
    bool isCut = false; ///< there are more
};

/// How far a plan looks.
struct LifecycleBounds
{
    int depth = 32;
    qint64 rows = 100'000; ///< of one step
};

/// Rows that are soft-deleted or restored together with their children.
struct TW_CORE_EXPORT LifecyclePlan
{
    QList<LifecycleStep> steps; ///< only those that have rows; nearest first
    QList<Change> changes; ///< of the rows themselves first, then of those that follow
    qsizetype own = 0; ///< how many changes are of the rows themselves
    bool isComplete = true; ///< false: a bound was reached, every number is "at least"

    /// How many children are marked with the rows.
    [[nodiscard]] qint64 following() const { return changes.size() - own; }
    /// How many children will refer to a row that is marked as deleted.
    [[nodiscard]] qint64 staying() const;
};

/// What becomes of live children of rows that are soft-deleted.
enum class ChildrenPolicy
{
    Leave,
    Follow, ///< they are marked as well, where their table can
    Refuse ///< nothing is marked while there are some
};

/// Plans a soft deletion, by what the tables hold now. Children that are deleted already keep their
/// own mark. Times of deletion are one and the same for all rows, so that a restore knows which
/// went together. `keys` are of the table's identity columns; those of no live row count for
/// nothing. Changes nothing; one statement for each foreign key and depth. Fails with
/// InvalidArgument where rows cannot be marked, or have no key, and for Refuse with
/// ForeignKey naming the tables and numbers.
[[nodiscard]] TW_CORE_EXPORT Result<LifecyclePlan> planSoftDeletion(Session& session,
    const SchemaGraph& graph, const QualifiedName& table, const QList<KeyValues>& keys,
    ChildrenPolicy children, const LifecycleBounds& bounds = {}, const CallOptions& options = {});

/// Which children come back with rows that are restored.
enum class RestoredChildren
{
    None,
    Together, ///< those that were deleted at the same time
    All ///< those too of which it is not recorded when they were deleted
};

/// Likewise for a restore of rows that are marked as deleted.
[[nodiscard]] TW_CORE_EXPORT Result<LifecyclePlan> planRestore(Session& session,
    const SchemaGraph& graph, const QualifiedName& table, const QList<KeyValues>& keys,
    RestoredChildren children, const LifecycleBounds& bounds = {}, const CallOptions& options = {});

/// The statements of a plan, to be applied as one batch.
[[nodiscard]] TW_CORE_EXPORT Result<Batch> batchOf(
    const LifecyclePlan& plan, const SchemaGraph& graph, const ChangePlanner& planner);

}
