// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/export.h>

#include <QByteArray>
#include <QString>

#include <compare>
#include <optional>

namespace tw {

struct ScannedDecimal;

/// A decimal number of any length, kept exactly as digits; never passes through a double. The text
/// of an exponent is limited, so that hostile input cannot ask for gigabytes of zeros.
class TW_CORE_EXPORT Decimal
{
public:
    /// What scanDecimal() reads, with an exponent of at most a million either way; else unset.
    [[nodiscard]] static std::optional<Decimal> parse(QByteArrayView text);
    /// The same of a text in UTF-16.
    [[nodiscard]] static std::optional<Decimal> parse(QStringView text);
    /// A number that was scanned already; unset when its exponent is too large.
    [[nodiscard]] static std::optional<Decimal> from(const ScannedDecimal& scanned);

    /// Digits before the point, without leading zeros.
    [[nodiscard]] qsizetype integerDigits() const;
    /// Digits behind the point, without trailing zeros.
    [[nodiscard]] qsizetype fractionDigits() const;

    /// Unset when the exact result had more than a hundred thousand digits.
    [[nodiscard]] std::optional<Decimal> plus(const Decimal& other) const;

    /// A part of so many equal ones, rounded half away from zero to `fractionDigits`. Unset for a
    /// divisor below 1 or above 10^12, and as above.
    [[nodiscard]] std::optional<Decimal> dividedBy(qint64 divisor, qsizetype fractionDigits) const;

    /// `-12.5`, never with an exponent, with at least so many digits behind the point.
    [[nodiscard]] QString toText(qsizetype fractionDigits = 0) const;

    /// By value: 1.50 equals 15e-1.
    friend TW_CORE_EXPORT std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
    friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == 0; }

private:
    static Decimal of(bool negative, QByteArray digits, qint64 point);
    [[nodiscard]] ScannedDecimal scanned() const;
    [[nodiscard]] QByteArray digitsBetween(qint64 highest, qint64 lowest) const;

    bool m_negative = false;
    QByteArray m_digits; ///< without leading and trailing zeros; empty is zero
    qint64 m_point = 0; ///< the value is 0.digits × 10^point
};

}
