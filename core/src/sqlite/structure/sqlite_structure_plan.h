// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/structure/structure_plan.h>

namespace tw {

/// See StructureEngine::plan(): one transaction, with foreign keys off around it where a table has
/// to be rebuilt. `from` is what `renames` have left, which come first.
[[nodiscard]] StructurePlan planSqliteStructure(
    const SchemaModel& from, const SchemaModel& to, const QList<PlannedStatement>& renames);

}
