// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/call_options.h>
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

    /// How one model becomes another, in the order in which their objects need each other. Nothing
    /// is dropped that the difference does not name: what stands in the way is made anew with its
    /// owner, privileges and comment, or the change is refused.
    [[nodiscard]] virtual StructurePlan plan(const SchemaModel& from, const SchemaModel& to) const
        = 0;

    /// For the session that runs its statements.
    [[nodiscard]] virtual StructureLock lock() const { return {}; }
};

}
