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

bool isWord(QByteArrayView text, std::initializer_list<const char*> words)
{
    return std::ranges::any_of(
        words, [text](const char* word) { return text.compare(word, Qt::CaseInsensitive) == 0; });
}

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
    text = text.trimmed();
    if (!addShort(text) && !addLong(text) && !addWord(text))
        return false;
    ++m_count;
    return true;
}

bool DecimalSum::addShort(QByteArrayView text)
{
    const bool isNegative = text.startsWith('-');
    if (isNegative || text.startsWith('+'))
        text = text.sliced(1);
    if (text.isEmpty() || text.size() > kShortDigits)
        return false;
    qint64 number = 0;
    qsizetype digits = 0;
    qsizetype point = -1;
    for (const char c : text) {
        if (c == '.' && point < 0) {
            point = digits;
            continue;
        }
        if (c < '0' || c > '9')
            return false;
        number = number * 10 + (c - '0');
        ++digits;
    }
    if (digits == 0)
        return false;
    const qsizetype scale = point < 0 ? 0 : digits - point;
    Bucket& bucket = m_short[size_t(scale)];
    bucket.low += isNegative ? -number : number;
    const qint64 carry = bucket.low / kUnit;
    bucket.high += carry;
    bucket.low -= carry * kUnit;
    m_scale = std::max(m_scale, scale);
    return true;
}

bool DecimalSum::addLong(QByteArrayView text)
{
    const std::optional<Decimal> number = Decimal::parse(QString::fromLatin1(text));
    if (!number)
        return false;
    std::optional<Decimal> sum = m_long.plus(*number);
    if (!sum)
        return false;
    m_long = *std::move(sum);
    const qsizetype point = text.indexOf('.');
    const bool isPlain = std::ranges::none_of(text, [](char c) { return c == 'e' || c == 'E'; });
    const qsizetype written = isPlain && point >= 0 ? text.size() - point - 1 : 0;
    m_scale = std::max({m_scale, written, number->fractionDigits()});
    return true;
}

bool DecimalSum::addWord(QByteArrayView text)
{
    if (isWord(text, {"nan"}))
        m_hasNaN = true;
    else if (isWord(text, {"infinity", "+infinity", "inf", "+inf"}))
        m_hasInfinity = true;
    else if (isWord(text, {"-infinity", "-inf"}))
        m_hasNegativeInfinity = true;
    else
        return false;
    return true;
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
