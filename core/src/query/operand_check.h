// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/filter.h>

namespace tw {

/// Why no server could run this condition on a column of that type; empty when one may.
[[nodiscard]] QString operandObjection(const FilterCondition& condition, const ColumnType& type);

}
