// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/schema/column.h>
#include <tuplewright/values/value.h>

#include <optional>

namespace tw {

/// A value that no other row is likely to have, for a row that has to make room while rows exchange
/// values of a unique key. The n-th differs from all others. Nothing where the type has none.
[[nodiscard]] std::optional<Value> parkedValue(const Column& column, bool mayBeNull, qsizetype n);

}
