// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/call_options.h>
#include <tuplewright/structure/model_rename.h>
#include <tuplewright/structure/structure_plan.h>
#include <tuplewright/structure/table_draft.h>

namespace tw {

class Connection;

/// Statements by which one program at a time changes the structure of a database.
struct StructureLock
{
    QString take; ///< answers with one cell: t when it was to be had; empty: none is needed
    QString release;
    QString patience = {}; ///< sets how long its statements wait for others; empty: nothing does
};

/// PORT. What one engine knows of changing structures. Shared by all threads.
class TW_CORE_EXPORT StructureEngine
{
public:
    virtual ~StructureEngine();

    /// The structure of the database behind the connection, as far as its role may see it, in a
    /// number of statements that does not grow with the objects.
    [[nodiscard]] virtual Result<SchemaModelPtr> read(
        Connection& connection, const CallOptions& options) const
        = 0;

    /// The model as it is once these were renamed, one after the other, with the texts that name
    /// them. Fails with InvalidArgument as renameSteps() does, and where the engine would refuse.
    [[nodiscard]] virtual Result<SchemaModelPtr> renamed(
        const SchemaModel& model, const QList<ModelRename>& renames) const
        = 0;

    /// How one model becomes another: what is renamed first, then the rest in the order in which
    /// its objects need each other. Nothing is dropped that the difference does not name: what
    /// stands in the way is made anew with its owner, privileges and comment, or the change is
    /// refused. Renames that cannot be are refused, and nothing else is planned then.
    [[nodiscard]] virtual StructurePlan plan(
        const SchemaModel& from, const SchemaModel& to, const QList<ModelRename>& renames) const
        = 0;
    /// Likewise without renames: an object of another name is another object.
    [[nodiscard]] StructurePlan plan(const SchemaModel& from, const SchemaModel& to) const
    {
        return plan(from, to, {});
    }

    /// A table as it is, to be edited. Fails with NotFound where the model has none of that name,
    /// and with Unsupported, and the reason, where its columns are not its own.
    [[nodiscard]] virtual Result<TableDraft> draft(
        const SchemaModel& model, const QualifiedName& table) const
        = 0;

    /// A table that is to be made: it has the key that tables of the engine usually have.
    [[nodiscard]] virtual TableDraft newDraft(const QualifiedName& table) const = 0;

    /// What the model is to become by a draft. Fails with InvalidArgument where the draft names
    /// what is not there, leaves out what is needed, or takes away what others stand on, with the
    /// list of them.
    [[nodiscard]] virtual Result<DraftTarget> target(
        const SchemaModel& model, const TableDraft& draft) const
        = 0;

    /// For the session that runs its statements.
    [[nodiscard]] virtual StructureLock lock() const { return {}; }
};

}
