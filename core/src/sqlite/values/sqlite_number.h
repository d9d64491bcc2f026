// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/values/value.h>

#include <QByteArrayView>

#include <optional>

namespace tw {

/// Reads all of the text as a number of that kind; nothing when it is not one or does not fit.
[[nodiscard]] std::optional<qint64> readInteger(QByteArrayView text);
/// Unset unless the whole text is a number.
[[nodiscard]] std::optional<double> readReal(QByteArrayView text);

inline constexpr size_t kIntegerRoom = 20;
inline constexpr size_t kRealRoom = 32;

/// Write into at least kIntegerRoom or kRealRoom bytes and return how many were used. A real is the
/// shortest text that reads back as the same bits, and never looks like an integer.
size_t writeInteger(char* out, qint64 number);
/// The shortest digits that read as the same number; `out` has room for kRealRoom bytes.
size_t writeReal(char* out, double number);

/// The number that typed digits mean: an integer if they are one, else a real; nothing for other
/// text.
[[nodiscard]] std::optional<Value> numberMeantBy(const Value& text);

}
