// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/schema/column_type.h>

#include <optional>

namespace tw {

struct DecimalType
{
    int precision = 0; ///< digits in all
    int scale = 0; ///< of them behind the point
};

/// What the name of a decimal type promises, as `numeric(10,2)` does; unset: any number of digits.
[[nodiscard]] std::optional<DecimalType> decimalType(const ColumnType& type);

/// `(10,2)`, or nothing.
[[nodiscard]] QString decimalPlaces(const ColumnType& type);

/// What the values of a type lose without an error in a column of another type, in words; empty:
/// nothing.
[[nodiscard]] QString typeLoss(const ColumnType& from, const ColumnType& into);

}
