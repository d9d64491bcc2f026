// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>
#include <tuplewright/query/plan_tree.h>
#include <tuplewright/values/value.h>

namespace tw {

/// The steps from what EXPLAIN says, as JSON or in lines of text, in one row or in many.
[[nodiscard]] Result<PlanTree> readPostgresPlan(const QList<QList<Value>>& rows);

}
