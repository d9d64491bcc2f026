// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>
#include <tuplewright/query/sort.h>
#include <tuplewright/query/value.h>
#include <tuplewright/schema/table.h>

namespace tw {

/// What stands in the place of every value of a masked column: three asterisks. NULL stays NULL.
[[nodiscard]] TW_CORE_EXPORT Value maskedValue(const Value& value);
[[nodiscard]] TW_CORE_EXPORT ColumnValues maskedValues(
    ColumnValues values, const QStringList& masked);

/// The mask as the server puts it on, so that the values do not even leave it.
[[nodiscard]] QString maskedTerm(const Column& column);

/// Fails with InvalidArgument naming a column that is unknown, or that cannot be masked: what tells
/// rows apart or orders them shows through.
[[nodiscard]] TW_CORE_EXPORT Result<void> checkMask(
    const QStringList& masked, const Sort& sort, const Table& table);

}
