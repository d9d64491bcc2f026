// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/export.h>

#include <QByteArrayView>

#include <optional>

namespace tw {

/// Compares two finite decimal numbers as written, to their last digit: negative, zero or positive
/// as `a` is less than, equal to or greater than `b`. Nothing when either is no such number.
[[nodiscard]] std::optional<int> compareDecimals(QByteArrayView a, QByteArrayView b);

}
