// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>
#include <tuplewright/query/plan_tree.h>
#include <tuplewright/values/value.h>

namespace tw {

/// The steps from the rows of EXPLAIN QUERY PLAN, each with its number, that of the step above it
/// and its words.
[[nodiscard]] Result<PlanTree> readSqlitePlan(const QList<QList<Value>>& rows);

}
