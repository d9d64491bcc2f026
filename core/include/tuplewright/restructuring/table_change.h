// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/call_options.h>
#include <tuplewright/structure/structure_plan.h>
#include <tuplewright/structure/table_draft.h>

#include <optional>

namespace tw {

class ConnectionPool;
class Session;
class StructureEngine;

/// A table to be edited, and the structure in which it stood.
struct TableReading
{
    SchemaModelPtr model;
    TableDraft draft;
};

/// Reads the structure over a connection of the pool; fails as StructureEngine::draft() does, and
/// with Unsupported where the engine changes no structures.
[[nodiscard]] TW_CORE_EXPORT Result<TableReading> readTableDraft(
    ConnectionPool& pool, const QualifiedName& table, const CallOptions& options);

/// Likewise for a table that is to be made.
[[nodiscard]] TW_CORE_EXPORT Result<TableReading> readNewTableDraft(
    ConnectionPool& pool, const QualifiedName& table, const CallOptions& options);

/// The statements that make the draft true. Fails as StructureEngine::target() does, and with
/// InvalidArgument and the reasons where the plan would leave something out.
[[nodiscard]] TW_CORE_EXPORT Result<StructurePlan> planTableDraft(
    const StructureEngine& engine, const SchemaModel& model, const TableDraft& draft);

/// What was read, what is wished, and what somebody has looked at.
struct PlannedDraft
{
    SchemaModelPtr base;
    TableDraft draft;
    StructurePlan reviewed;
};

/// A change written down to be run later.
struct DraftMigration
{
    QString up;
    std::optional<QString> down; ///< unset: no way back is known
    QString remark; ///< why there is none, or what it does not bring back; empty: nothing to say
};

/// The reviewed plan as a migration. The way back is planned from what the draft makes to what was
/// read: where that plan would leave something out there is none. Values of columns that go do not
/// come back by it.
[[nodiscard]] TW_CORE_EXPORT DraftMigration migrationOf(
    const StructureEngine& engine, const PlannedDraft& change);

/// What a change has left behind.
struct StructureReport
{
    enum class Outcome
    {
        Done,
        Nothing, ///< nothing of it stands
        Partly, ///< `standing` tells what
        Unknown ///< the link died around a commit
    };

    Outcome outcome = Outcome::Nothing;
    QList<PlannedStatement> standing; ///< those that change an object
    QList<PlannedStatement> takenBack; ///< that stood and were taken back, by their `undo`
    std::optional<PlannedStatement> failed;
    std::optional<Error> error;
};

/// Runs the reviewed plan over one connection of the session, group by group. The structure is read
/// again first: where it makes another plan of the draft nothing is run, and the error is
/// ConcurrentModification. Only one program at a time; others fail with LockNotAvailable. Blocks.
[[nodiscard]] TW_CORE_EXPORT StructureReport changeTable(
    Session& session, const PlannedDraft& change, const CallOptions& options);

}
