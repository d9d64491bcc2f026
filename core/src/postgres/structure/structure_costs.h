// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/structure/structure_plan.h>

namespace tw {

// What statements cost others, by written rules: as of PostgreSQL 13 to 17, and never too mild.

/// Whether a column of one type takes another without its table being written anew.
[[nodiscard]] bool keepsRows(const QString& fromType, const QString& toType);

/// A default that is the same for all rows, so that adding it to a table writes none of them.
[[nodiscard]] bool isSameForAllRows(const QString& expression);

/// Fills in lock and work of a statement that makes `object`; `isNew`: its table is made by the
/// same plan.
void tellCostOfMaking(PlannedStatement& statement, const ModelObject& object, bool isNew);
/// Likewise of one that drops it.
void tellCostOfDropping(PlannedStatement& statement, const ModelObject& object);

/// "ACCESS EXCLUSIVE on shop.item".
[[nodiscard]] QString lockOn(const QString& lock, const QString& relation);

}
