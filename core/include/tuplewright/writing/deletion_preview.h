// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/keyed_query.h>
#include <tuplewright/schema/schema_graph.h>
#include <tuplewright/session/session.h>

namespace tw {

/// What deleting rows does to rows that refer to them.
enum class DeletionEffect
{
    Deletes, ///< they go as well
    SetsNull,
    SetsDefault,
    Blocks ///< nothing is deleted while they are there
};

/// The stable spelling in JSON and listings: "set null".
[[nodiscard]] TW_CORE_EXPORT QString deletionEffectName(DeletionEffect effect);

/// The rows that one foreign key leads to from those that go.
struct DeletionStep
{
    DeletionEffect effect = DeletionEffect::Deletes;
    QualifiedName table;
    ForeignKey key; ///< of `table`; without a name for the rows themselves, at depth 0
    int depth = 0; ///< how many foreign keys away from the rows
    qint64 rows = 0; ///< without those counted before
    bool isCut = false; ///< there are more
};

/// How far a preview looks.
struct DeletionBounds
{
    int depth = 32;
    qint64 rows = 100'000; ///< of one step
};

/// What a DELETE would do along foreign keys, by what the tables hold now. Triggers and rules are
/// not foreseen. A key with RESTRICT blocks even where its rows would go along another way: which
/// of the two comes first is up to the server.
struct TW_CORE_EXPORT DeletionPreview
{
    QList<DeletionStep> steps; ///< only those that have rows; nearest first
    QList<QualifiedName> order; ///< of the tables that lose rows: children before their parents
    QList<QList<QualifiedName>> cycles; ///< of those, tables that name each other in a circle
    bool isComplete = true; ///< false: a bound was reached, every number is "at least"

    /// A foreign key would make the server refuse the deletion.
    [[nodiscard]] bool isBlocked() const;
    /// How many rows of all tables go, or change, or block.
    [[nodiscard]] qint64 rows(DeletionEffect effect) const;
};

/// Looks without changing anything. `keys` are of the table's identity columns, or physical
/// addresses; those that name no row count for nothing. One statement for each foreign key and
/// depth. Fails with InvalidArgument, and with what the server says to reading.
[[nodiscard]] TW_CORE_EXPORT Result<DeletionPreview> previewDeletion(Session& session,
    const SchemaGraph& graph, const QualifiedName& table, const QList<KeyValues>& keys,
    const DeletionBounds& bounds = {}, const CallOptions& options = {});

}
