// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/call_options.h>
#include <tuplewright/base/result.h>
#include <tuplewright/values/value.h>

#include <optional>

namespace tw {

class Adapter;
class Dialect;
struct Table;

/// A value for a column of a new row that names it: the next number of what counts for the column,
/// or a new uuid. Needed where other rows are to name the row before it is there. Fails with
/// Unsupported when neither fits.
[[nodiscard]] TW_CORE_EXPORT Result<Value> nextKey(const Adapter& adapter, const Table& table,
    const QString& column, const CallOptions& options = {});

/// The number that a new row's column would get now, if nobody else adds a row first; nothing where
/// nothing counts for it or that may not be seen. Takes none.
[[nodiscard]] TW_CORE_EXPORT Result<std::optional<Value>> numberAhead(const Adapter& adapter,
    const Table& table, const QString& column, const CallOptions& options = {});

/// Whether nextKey() can be asked.
[[nodiscard]] TW_CORE_EXPORT bool hasNextKey(
    const Dialect& dialect, const Table& table, const QString& column);

}
