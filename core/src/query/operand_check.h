// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/filter.h>

namespace tw {

/// What kind of operands an operator takes.
enum class OperandShape
{
    None, ///< the NULL tests
    Value, ///< one value or NULL
    OrderedValue, ///< one value that is compared by order
    Text, ///< one text that is looked for
    List, ///< any number of values and NULLs
};

[[nodiscard]] OperandShape operandShape(FilterOperator op);

/// Why no server could run this condition on a column of that type; empty when one may.
[[nodiscard]] QString operandObjection(const FilterCondition& condition, const ColumnType& type);

}
