// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/call_options.h>
#include <tuplewright/base/result.h>
#include <tuplewright/values/value.h>

namespace tw {

class Adapter;
struct Table;

/// Values that many rows have in a column, the commonest first, at most `most`. From what the
/// engine keeps about the column, else from its first rows; so it costs the same in every table and
/// is a hint, not a count. Nothing of masked columns and of types without equality.
[[nodiscard]] TW_CORE_EXPORT Result<QList<Value>> commonValues(const Adapter& adapter,
    const Table& table, const QString& column, int most, const CallOptions& options = {});

}
