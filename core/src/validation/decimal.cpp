// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/validation/decimal.h>

#include <algorithm>

namespace tw {

namespace {

constexpr qint64 kMaximumExponent = 1'000'000;
constexpr qint64 kMostDigits = 100'000;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Moves the digits at the start of `text` behind `digits`.
qsizetype takeDigits(QStringView& text, QByteArray& digits)
{
    qsizetype count = 0;
    while (count < text.size() && isDigit(text[count]))
        digits.append(char(text[count++].unicode()));
    text = text.sliced(count);
    return count;
}

std::optional<qint64> readExponent(QStringView text)
{
    if (text.isEmpty())
        return 0;
    if (text.front().toLower() != u'e' || text.size() < 2 || text.back() == u'+'
        || text.back() == u'-')
        return std::nullopt;
    bool ok = false;
    const qint64 exponent = text.sliced(1).toLongLong(&ok);
    if (!ok || exponent > kMaximumExponent || exponent < -kMaximumExponent)
        return std::nullopt;
    return exponent;
}

}

std::optional<Decimal> Decimal::parse(QStringView text)
{
    text = text.trimmed();
    Decimal number;
    if (text.startsWith(u'-') || text.startsWith(u'+')) {
        number.m_negative = text.front() == u'-';
        text = text.sliced(1);
    }
    const qsizetype before = takeDigits(text, number.m_digits);
    qsizetype after = 0;
    if (text.startsWith(u'.')) {
        text = text.sliced(1);
        after = takeDigits(text, number.m_digits);
    }
    const std::optional<qint64> exponent = readExponent(text);
    if (before + after == 0 || !exponent)
        return std::nullopt;

    return of(number.m_negative, number.m_digits, before + *exponent);
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
    const auto sign = [](const Decimal& n) {
        return n.m_digits.isEmpty() ? 0 : n.m_negative ? -1 : 1;
    };
    if (sign(a) != sign(b) || sign(a) == 0)
        return sign(a) <=> sign(b);
    const std::strong_ordering magnitude
        = a.m_point != b.m_point ? a.m_point <=> b.m_point : a.m_digits.compare(b.m_digits) <=> 0;
    return a.m_negative ? 0 <=> magnitude : magnitude;
}

}
