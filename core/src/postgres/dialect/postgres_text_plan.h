// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>
#include <tuplewright/query/plan_tree.h>

namespace tw {

/// The steps from the lines that EXPLAIN writes for people. Fails with InvalidText.
[[nodiscard]] Result<PlanTree> readPostgresTextPlan(const QStringList& lines);

}
