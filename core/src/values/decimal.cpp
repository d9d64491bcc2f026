// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/values/decimal.h>

#include <tuplewright/values/decimal_scanner.h>

#include <algorithm>

namespace tw {

namespace {

constexpr qint64 kMaximumExponent = 1'000'000;
constexpr qint64 kMostDigits = 100'000;

}

std::optional<Decimal> Decimal::parse(QByteArrayView text)
{
    const std::optional<ScannedDecimal> scanned = scanDecimal(text);
    return scanned ? from(*scanned) : std::nullopt;
}

std::optional<Decimal> Decimal::parse(QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    return parse(QByteArrayView(utf8));
}

std::optional<Decimal> Decimal::from(const ScannedDecimal& scanned)
{
    if (scanned.exponent > kMaximumExponent || scanned.exponent < -kMaximumExponent)
        return std::nullopt;
    return of(scanned.isNegative, scanned.whole.toByteArray() + scanned.fraction,
        scanned.whole.size() + scanned.exponent);
}

ScannedDecimal Decimal::scanned() const
{
    ScannedDecimal number;
    number.isNegative = m_negative;
    number.fraction = m_digits;
    number.exponent = m_point;
    return number;
}

Decimal Decimal::of(bool negative, QByteArray digits, qint64 point)
{
    qsizetype zeros = 0;
    while (zeros < digits.size() && digits[zeros] == '0')
        ++zeros;
    digits.remove(0, zeros);
    while (digits.endsWith('0'))
        digits.chop(1);
    Decimal number;
    if (digits.isEmpty())
        return number;
    number.m_negative = negative;
    number.m_point = point - zeros;
    number.m_digits = std::move(digits);
    return number;
}

/// All digits from 10^(highest-1) down to 10^lowest, with zeros where there are none.
QByteArray Decimal::digitsBetween(qint64 highest, qint64 lowest) const
{
    QByteArray digits(qsizetype(highest - lowest), '0');
    for (qsizetype i = 0; i < m_digits.size(); ++i)
        digits[qsizetype(highest - m_point) + i] = m_digits[i];
    return digits;
}

qsizetype Decimal::integerDigits() const
{
    return std::max<qint64>(0, m_point);
}

qsizetype Decimal::fractionDigits() const
{
    return std::max<qint64>(0, m_digits.size() - m_point);
}

std::optional<Decimal> Decimal::plus(const Decimal& other) const
{
    if (m_digits.isEmpty())
        return other;
    if (other.m_digits.isEmpty())
        return *this;
    const qint64 highest = std::max(m_point, other.m_point) + 1;
    const qint64 lowest
        = std::min(m_point - m_digits.size(), other.m_point - other.m_digits.size());
    if (highest - lowest > kMostDigits)
        return std::nullopt;
    QByteArray larger = digitsBetween(highest, lowest);
    QByteArray smaller = other.digitsBetween(highest, lowest);
    const bool isSwapped = larger < smaller;
    if (isSwapped)
        larger.swap(smaller);
    const int sign = m_negative == other.m_negative ? 1 : -1;
    int carry = 0;
    for (qsizetype i = larger.size() - 1; i >= 0; --i) {
        const int digit = larger[i] - '0' + sign * (smaller[i] - '0') + carry;
        carry = digit > 9 ? 1 : digit < 0 ? -1 : 0;
        larger[i] = char('0' + digit - 10 * carry);
    }
    return of(isSwapped ? other.m_negative : m_negative, larger, highest);
}

std::optional<Decimal> Decimal::dividedBy(qint64 divisor, qsizetype fractionDigits) const
{
    const qint64 highest = std::max<qint64>(m_point, 0) + 1;
    const bool isTooLong
        = highest + fractionDigits > kMostDigits || m_digits.size() - m_point > kMostDigits;
    if (divisor < 1 || divisor > kMaximumExponent * kMaximumExponent || isTooLong)
        return std::nullopt;
    const qint64 lowest = std::min<qint64>(m_point - m_digits.size(), -fractionDigits);
    const QByteArray all = digitsBetween(highest, lowest);
    const QByteArray digits = all.first(highest + fractionDigits);
    QByteArray quotient;
    qint64 rest = 0;
    for (const char digit : digits) {
        rest = rest * 10 + (digit - '0');
        quotient.append(char('0' + rest / divisor));
        rest %= divisor;
    }
    Decimal down = of(m_negative, quotient, highest);
    const char next = all.size() > digits.size() ? all[digits.size()] : '0';
    if (rest * 10 + (next - '0') < 5 * divisor)
        return down;
    return down.plus(of(m_negative, "1", 1 - fractionDigits));
}

QString Decimal::toText(qsizetype fractionDigits) const
{
    const qint64 highest = std::max<qint64>(m_point, 1);
    const qint64 lowest = std::min<qint64>(m_point - m_digits.size(), -fractionDigits);
    const QByteArray digits = digitsBetween(highest, std::min<qint64>(lowest, 0));
    QString text = QString::fromLatin1(digits.first(highest));
    if (digits.size() > highest)
        text += u'.' + QString::fromLatin1(digits.sliced(highest));
    return m_negative ? u'-' + text : text;
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b)
{
    return compareDecimals(a.scanned(), b.scanned());
}

}
