// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/call_options.h>
#include <tuplewright/structure/model_rename.h>
#include <tuplewright/structure/structure_plan.h>

namespace tw {

class Connection;

/// Statements by which one program at a time changes the structure of a database.
struct StructureLock
{
    QString take; ///< answers with one cell: t when it was to be had; empty: none is needed
    QString release;
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

    /// For the session that runs its statements.
    [[nodiscard]] virtual StructureLock lock() const { return {}; }
};

}
