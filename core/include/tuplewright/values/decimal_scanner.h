// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/export.h>

#include <QByteArrayView>

#include <compare>
#include <optional>

namespace tw {

/// A decimal number as it is written. The digits are views of the text, which must live as long.
struct TW_CORE_EXPORT ScannedDecimal
{
    bool isNegative = false;
    bool hasPoint = false;
    bool hasExponent = false;
    QByteArrayView whole; ///< before the point, with leading zeros
    QByteArrayView fraction; ///< behind the point, with trailing zeros
    qint64 exponent = 0; ///< at most 10^9 either way

    /// Written as an integer is: neither a point nor an exponent.
    [[nodiscard]] bool isInteger() const { return !hasPoint && !hasExponent; }

    /// Digits written behind the point; none are meant where there is an exponent.
    [[nodiscard]] qsizetype scale() const { return hasExponent ? 0 : fraction.size(); }
};

/// Reads `-12.50`, `.5`, `5.`, `+1e-3` with ASCII blanks around it, as SQL does. Unset for anything
/// else, NaN and the infinities included. Allocates nothing.
[[nodiscard]] TW_CORE_EXPORT std::optional<ScannedDecimal> scanDecimal(QByteArrayView text);

/// The order of two numbers to their last digit, whatever their length.
[[nodiscard]] TW_CORE_EXPORT std::strong_ordering compareDecimals(
    const ScannedDecimal& a, const ScannedDecimal& b);

/// The same for numbers as they are written; unordered when either is no finite number.
[[nodiscard]] TW_CORE_EXPORT std::partial_ordering compareDecimals(
    QByteArrayView a, QByteArrayView b);

/// What engines have among the numbers although it has no digits.
enum class SpecialNumber
{
    NegativeInfinity,
    Infinity,
    NaN
};

/// Reads `nan`, `inf` and `infinity` in any letter case, the last two with a sign, with ASCII
/// blanks around them. Unset for anything else.
[[nodiscard]] TW_CORE_EXPORT std::optional<SpecialNumber> scanSpecialNumber(QByteArrayView text);

/// Whether either of the two scanners accepts the text.
[[nodiscard]] TW_CORE_EXPORT bool isNumberText(QByteArrayView text);

}
