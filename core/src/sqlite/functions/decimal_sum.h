// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/values/decimal.h>
#include <tuplewright/values/decimal_scanner.h>

#include <array>

namespace tw {

/// The exact sum of decimal numbers, with NaN and the infinities, as PostgreSQL's numeric has it.
class DecimalSum
{
public:
    /// False when the text is no number, or has more digits than a sum can.
    [[nodiscard]] bool add(QByteArrayView text);

    /// Numbers added, NaN and the infinities among them.
    [[nodiscard]] qint64 count() const { return m_count; }

    /// With as many digits behind the point as the number that has most; empty when there are too
    /// many digits.
    [[nodiscard]] QByteArray sum() const;

    /// With 16 digits at least, rounded half away from zero; empty as above. There must be a
    /// number.
    [[nodiscard]] QByteArray average() const;

private:
    /// Numbers of few digits, by how many stand behind the point: high × 10^18 + low.
    struct Bucket
    {
        qint64 high = 0;
        qint64 low = 0;
    };

    [[nodiscard]] bool addShort(const ScannedDecimal& number);
    [[nodiscard]] bool addLong(const ScannedDecimal& number);
    [[nodiscard]] bool addSpecial(QByteArrayView text);
    [[nodiscard]] QByteArray word() const;
    [[nodiscard]] std::optional<Decimal> total() const;

    static constexpr int kShortDigits = 18;

    std::array<Bucket, kShortDigits + 1> m_short;
    Decimal m_long;
    qint64 m_count = 0;
    qsizetype m_scale = 0;
    bool m_hasNaN = false;
    bool m_hasInfinity = false;
    bool m_hasNegativeInfinity = false;
};

}
