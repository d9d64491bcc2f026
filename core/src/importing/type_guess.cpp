// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "importing/type_guess.h"

#include "base/ascii.h"

#include <tuplewright/base/json_scanner.h>

#include <QDate>
#include <QUuid>

#include <algorithm>
#include <array>

namespace tw {

namespace {

constexpr int kExactDigits = 15;
constexpr int kIntegerDigits = 18;
constexpr qsizetype kDaySize = 10;

/// In the order of preference.
constexpr std::array kCandidates{TypeClass::Boolean, TypeClass::Integer, TypeClass::Decimal,
    TypeClass::Real, TypeClass::Uuid, TypeClass::Date, TypeClass::Time, TypeClass::Timestamp,
    TypeClass::TimestampTz, TypeClass::Json};

constexpr unsigned bitOf(TypeClass typeClass)
{
    return 1U << unsigned(typeClass);
}

qsizetype digitsFrom(QByteArrayView text, qsizetype from)
{
    qsizetype at = from;
    while (at < text.size() && isDigitByte(text[at]))
        ++at;
    return at - from;
}

int digitsIn(QByteArrayView number)
{
    const qsizetype mark = std::max(number.indexOf('e'), number.indexOf('E'));
    const QByteArrayView digits = mark < 0 ? number : number.first(mark);
    return int(std::ranges::count_if(digits, isDigitByte));
}

/// Which numbers the text is, as JSON writes them: without leading zeros and plus signs.
unsigned numbersIn(QByteArrayView text)
{
    if (!isJsonNumber(text) || text == "-0")
        return 0;
    const bool hasExponent = text.indexOf('e') >= 0 || text.indexOf('E') >= 0;
    const int digits = digitsIn(text);
    unsigned found = digits <= kExactDigits ? bitOf(TypeClass::Real) : 0;
    if (!hasExponent)
        found |= bitOf(TypeClass::Decimal);
    if (!hasExponent && text.indexOf('.') < 0 && digits <= kIntegerDigits)
        found |= bitOf(TypeClass::Integer);
    return found;
}

bool isDay(QByteArrayView text)
{
    if (text.size() != kDaySize || text[4] != '-' || text[7] != '-' || digitsFrom(text, 0) != 4
        || digitsFrom(text, 5) != 2 || digitsFrom(text, 8) != 2)
        return false;
    return QDate(text.first(4).toInt(), text.sliced(5, 2).toInt(), text.sliced(8).toInt())
        .isValid();
}

/// How many bytes at the beginning are hh:mm, hh:mm:ss or hh:mm:ss.ffffff; 0: none.
qsizetype timeSize(QByteArrayView text)
{
    constexpr qsizetype kMinutesEnd = 5;
    constexpr qsizetype kSecondsEnd = 8;
    constexpr qsizetype kMostDecimals = 6;
    if (text.size() < kMinutesEnd || digitsFrom(text, 0) != 2 || text[2] != ':'
        || digitsFrom(text, 3) != 2 || text.first(2).toInt() > 23 || text.sliced(3, 2).toInt() > 59)
        return 0;
    if (text.size() < kSecondsEnd || text[kMinutesEnd] != ':')
        return kMinutesEnd;
    if (digitsFrom(text, kMinutesEnd + 1) != 2 || text.sliced(kMinutesEnd + 1, 2).toInt() > 59)
        return 0;
    if (text.size() == kSecondsEnd || text[kSecondsEnd] != '.')
        return kSecondsEnd;
    const qsizetype decimals = digitsFrom(text, kSecondsEnd + 1);
    return decimals > 0 && decimals <= kMostDecimals ? kSecondsEnd + 1 + decimals : 0;
}

bool isZone(QByteArrayView text)
{
    constexpr qsizetype kShort = 3;
    constexpr qsizetype kLong = 6;
    if (text == "Z")
        return true;
    const bool isSigned = !text.isEmpty() && (text[0] == '+' || text[0] == '-');
    if (!isSigned || digitsFrom(text, 1) != 2)
        return false;
    return text.size() == kShort
        || (text.size() == kLong && text[kShort] == ':' && digitsFrom(text, kShort + 1) == 2);
}

unsigned momentsIn(QByteArrayView text)
{
    if (isDay(text))
        return bitOf(TypeClass::Date);
    if (text.size() > kDaySize && (text[kDaySize] == ' ' || text[kDaySize] == 'T')
        && isDay(text.first(kDaySize))) {
        const QByteArrayView rest = text.sliced(kDaySize + 1);
        const qsizetype size = timeSize(rest);
        if (size == 0)
            return 0;
        if (size == rest.size())
            return bitOf(TypeClass::Timestamp);
        return isZone(rest.sliced(size)) ? bitOf(TypeClass::TimestampTz) : 0;
    }
    return timeSize(text) == text.size() ? bitOf(TypeClass::Time) : 0;
}

bool isUuid(QByteArrayView text)
{
    constexpr qsizetype kUuidSize = 36;
    return text.size() == kUuidSize && !QUuid::fromString(QLatin1StringView(text)).isNull();
}

unsigned typesOf(QByteArrayView text)
{
    if (text.isEmpty())
        return 0;
    if (text == "true" || text == "false" || text == "t" || text == "f")
        return bitOf(TypeClass::Boolean);
    if (isDigitByte(text[0]) || text[0] == '-') {
        if (const unsigned found = numbersIn(text) | momentsIn(text))
            return found;
    }
    if (isUuid(text))
        return bitOf(TypeClass::Uuid);
    return (text[0] == '{' || text[0] == '[') && isJson(text) ? bitOf(TypeClass::Json) : 0;
}

}

void TypeGuess::add(const Value& value)
{
    if (value.isNull() || value.isDefault()) {
        ++m_nulls;
        return;
    }
    ++m_values;
    if (m_possible == 0)
        return;
    const unsigned found = typesOf(value.bytes());
    m_possible &= found;
    if (found & bitOf(TypeClass::Decimal))
        m_digits = std::max(m_digits, digitsIn(value.bytes()));
}

TypeClass TypeGuess::typeClass() const
{
    if (m_values == 0)
        return TypeClass::Text;
    const auto found = std::ranges::find_if(
        kCandidates, [this](TypeClass candidate) { return (m_possible & bitOf(candidate)) != 0; });
    return found == kCandidates.end() ? TypeClass::Text : *found;
}

bool isTypedText(QByteArrayView text)
{
    const bool hasDigit = std::ranges::any_of(text, isDigitByte);
    return hasDigit && std::ranges::all_of(text, [](char c) {
        return isDigitByte(c) || QByteArrayView("+-.,:/ TZeE%$").contains(c);
    });
}

}
