// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/structure/sqlite_structure.h"

#include "sqlite/structure/sqlite_model.h"
#include "sqlite/structure/sqlite_structure_plan.h"

namespace tw {

Result<SchemaModelPtr> SqliteStructure::read(
    Connection& connection, const CallOptions& options) const
{
    return readSqliteModel(connection, options);
}

StructurePlan SqliteStructure::plan(const SchemaModel& from, const SchemaModel& to) const
{
    return planSqliteStructure(from, to);
}

}
