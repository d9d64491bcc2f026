// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/values/value.h>

#include <QList>

namespace tw {

// Longer lists go as one parameter: how many a statement may have differs between builds of SQLite,
// and the time to read them grows with the square of their number.
inline constexpr qsizetype kLongestInlineList = 500;

/// Whether a value is the same after it went through JSON.
[[nodiscard]] bool fitsJson(const Value& value);

/// The values as one JSON array, for each of which fitsJson() holds.
[[nodiscard]] QByteArray jsonArray(const QList<Value>& values);

}
