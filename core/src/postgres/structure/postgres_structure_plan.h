// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/structure/structure_plan.h>

namespace tw {

/// See StructureEngine::plan(): the labels of enumerations first, then one transaction, then what
/// looks through rows while others go on writing. `from` is what `renames` have left, which come
/// first.
[[nodiscard]] StructurePlan planPostgresStructure(
    const SchemaModel& from, const SchemaModel& to, const QList<PlannedStatement>& renames);

}
