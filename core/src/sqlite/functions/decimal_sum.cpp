// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/functions/decimal_sum.h"

#include <algorithm>

namespace tw {

namespace {

constexpr qint64 kUnit = 1'000'000'000'000'000'000;

// How PostgreSQL chooses the digits of a quotient: in groups of four.
constexpr qsizetype kGroup = 4;
constexpr qsizetype kLeastSignificant = 16;
constexpr qsizetype kMostBehindPoint = 1'000;

/// The first group of digits that is not zero, and its place from the point.
struct Leading
{
    qsizetype weight = 0;
    int group = 0;
};

Leading leadingOf(const QByteArray& number)
{
    QByteArray text = number;
    if (text.startsWith('-'))
        text.remove(0, 1);
    const qsizetype point = text.indexOf('.');
    QByteArray whole = point < 0 ? text : text.first(point);
    const QByteArray fraction = point < 0 ? QByteArray() : text.sliced(point + 1);
    whole.prepend((kGroup - whole.size() % kGroup) % kGroup, '0');
    const qsizetype wholeGroups = whole.size() / kGroup;
    QByteArray all = whole + fraction;
    all.append((kGroup - all.size() % kGroup) % kGroup, '0');
    for (qsizetype group = 0; group < all.size() / kGroup; ++group) {
        const int value = all.sliced(group * kGroup, kGroup).toInt();
        if (value != 0)
            return {wholeGroups - 1 - group, value};
    }
    return {};
}

qsizetype digitsOfQuotient(const QByteArray& dividend, qint64 divisor, qsizetype scale)
{
    const Leading above = leadingOf(dividend);
    const Leading below = leadingOf(QByteArray::number(divisor));
    qsizetype weight = above.weight - below.weight;
    if (above.group <= below.group)
        --weight;
    const qsizetype digits = std::max({kLeastSignificant - weight * kGroup, scale, qsizetype(0)});
    return std::min(digits, kMostBehindPoint);
}

std::optional<Decimal> shifted(qint64 number, qint64 exponent)
{
    const QString text = QString::number(number) + u'e' + QString::number(exponent);
    return Decimal::parse(text);
}

}

bool DecimalSum::add(QByteArrayView text)
{
    const std::optional<ScannedDecimal> number = scanDecimal(text);
    if (number ? !addShort(*number) && !addLong(*number) : !addSpecial(text))
        return false;
    ++m_count;
    return true;
}

bool DecimalSum::addShort(const ScannedDecimal& number)
{
    if (number.hasExponent || number.whole.size() + number.fraction.size() > kShortDigits)
        return false;
    qint64 digits = 0;
    for (const QByteArrayView part : {number.whole, number.fraction}) {
        for (const char digit : part)
            digits = digits * 10 + (digit - '0');
    }
    Bucket& bucket = m_short[size_t(number.scale())];
    bucket.low += number.isNegative ? -digits : digits;
    const qint64 carry = bucket.low / kUnit;
    bucket.high += carry;
    bucket.low -= carry * kUnit;
    m_scale = std::max(m_scale, number.scale());
    return true;
}

bool DecimalSum::addLong(const ScannedDecimal& number)
{
    const std::optional<Decimal> decimal = Decimal::from(number);
    std::optional<Decimal> sum = decimal ? m_long.plus(*decimal) : std::nullopt;
    if (!sum)
        return false;
    m_long = *std::move(sum);
    m_scale = std::max({m_scale, number.scale(), decimal->fractionDigits()});
    return true;
}

bool DecimalSum::addSpecial(QByteArrayView text)
{
    const std::optional<SpecialNumber> special = scanSpecialNumber(text);
    m_hasNaN = m_hasNaN || special == SpecialNumber::NaN;
    m_hasInfinity = m_hasInfinity || special == SpecialNumber::Infinity;
    m_hasNegativeInfinity = m_hasNegativeInfinity || special == SpecialNumber::NegativeInfinity;
    return special.has_value();
}

QByteArray DecimalSum::word() const
{
    if (m_hasNaN || (m_hasInfinity && m_hasNegativeInfinity))
        return "NaN";
    if (m_hasInfinity)
        return "Infinity";
    return m_hasNegativeInfinity ? "-Infinity" : "";
}

std::optional<Decimal> DecimalSum::total() const
{
    std::optional<Decimal> total = m_long;
    for (size_t scale = 0; scale < m_short.size() && total; ++scale) {
        const Bucket& bucket = m_short[scale];
        if (bucket.high == 0 && bucket.low == 0)
            continue;
        for (const auto& part : {shifted(bucket.high, kShortDigits - qint64(scale)),
                 shifted(bucket.low, -qint64(scale))})
            total = total && part ? total->plus(*part) : std::nullopt;
    }
    return total;
}

QByteArray DecimalSum::sum() const
{
    if (QByteArray special = word(); !special.isEmpty())
        return special;
    const std::optional<Decimal> all = total();
    return all ? all->toText(m_scale).toLatin1() : QByteArray();
}

QByteArray DecimalSum::average() const
{
    if (QByteArray special = word(); !special.isEmpty())
        return special;
    const std::optional<Decimal> all = total();
    if (!all)
        return {};
    const qsizetype digits = digitsOfQuotient(all->toText(m_scale).toLatin1(), m_count, m_scale);
    const std::optional<Decimal> part = all->dividedBy(m_count, digits);
    return part ? part->toText(digits).toLatin1() : QByteArray();
}

}
