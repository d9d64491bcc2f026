// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/schema/column_type.h>
#include <tuplewright/values/value.h>

#include <QList>

namespace tw {

/// The one value that is stored when `value` is written into a column of that type.
[[nodiscard]] Value storedAs(const ColumnType& type, const Value& value);

/// All stored values that `value` can mean when rows are looked for: text of a truth value is also
/// found as it stands, and digits are found as number and as text in a column that tells the two
/// apart.
[[nodiscard]] QList<Value> meaningsOf(const ColumnType& type, const Value& value);

}
