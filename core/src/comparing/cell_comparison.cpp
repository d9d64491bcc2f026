// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "comparing/cell_comparison.h"

#include "comparing/moment.h"

#include <tuplewright/query/engine_statements.h>
#include <tuplewright/values/decimal_scanner.h>

#include <algorithm>
#include <charconv>
#include <cstring>

namespace tw {

namespace {

std::strong_ordering byBytes(QByteArrayView a, QByteArrayView b)
{
    const int order = std::memcmp(a.data(), b.data(), size_t(std::min(a.size(), b.size())));
    return order == 0 ? a.size() <=> b.size() : order <=> 0;
}

bool isNumber(StorageClass storage)
{
    return storage == StorageClass::Integer || storage == StorageClass::Real;
}

/// The usual key: an integer of few digits.
std::optional<qint64> shortInteger(QByteArrayView text)
{
    constexpr qsizetype kMostBytes = 18;
    qint64 number = 0;
    if (text.isEmpty() || text.size() > kMostBytes)
        return std::nullopt;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

/// Where a value stands among those that are ordered by what they are: the numbers in the middle.
int rankOf(const CellView& cell)
{
    if (cell.storage == StorageClass::Bytes)
        return 5;
    if (const std::optional<SpecialNumber> special = scanSpecialNumber(cell.bytes)) {
        if (isNumber(cell.storage) || cell.storage == StorageClass::Text)
            return special == SpecialNumber::NegativeInfinity ? 0
                : special == SpecialNumber::Infinity          ? 2
                                                              : 3;
    }
    return scanDecimal(cell.bytes) ? 1 : 4;
}

std::strong_ordering byValue(const CellView& a, const CellView& b)
{
    const auto shortA = shortInteger(a.bytes);
    const auto shortB = shortInteger(b.bytes);
    if (shortA && shortB)
        return *shortA <=> *shortB;
    const int rankA = rankOf(a);
    const int rankB = rankOf(b);
    if (rankA != rankB)
        return rankA <=> rankB;
    if (rankA == 1)
        return compareDecimals(*scanDecimal(a.bytes), *scanDecimal(b.bytes));
    return rankA < 4 ? std::strong_ordering::equal : byBytes(a.bytes, b.bytes);
}

/// As SQLite stores values: numbers, texts, bytes, each in an order of their own.
std::strong_ordering byStorage(const CellView& a, const CellView& b)
{
    const auto group = [](const CellView& cell) {
        return isNumber(cell.storage) ? 0 : cell.storage == StorageClass::Text ? 1 : 2;
    };
    if (group(a) != group(b))
        return group(a) <=> group(b);
    return group(a) == 0 ? byValue(a, b) : byBytes(a.bytes, b.bytes);
}

bool isNegative(QByteArrayView number)
{
    return number.startsWith('-');
}

}

CellComparison::CellComparison(const Column& a, const Column& b, const Adapter& sideA,
    const Adapter& sideB, const Tolerance& tolerance)
    : m_a{a.type, &sideA.dialect().engineStatements().exchange()}
    , m_b{b.type, &sideB.dialect().engineStatements().exchange()}
    , m_form(formOf(a, b, sideA.engine().id == sideB.engine().id,
          sideA.dialect().enforcesTypes() && sideB.dialect().enforcesTypes(), tolerance))
    , m_order(orderOf(a, b, sideA.dialect().enforcesTypes() || sideB.dialect().enforcesTypes()))
{ }

CellComparison::Form CellComparison::formOf(
    const Column& a, const Column& b, bool sameEngine, bool isTyped, const Tolerance& tolerance)
{
    const auto are
        = [&](TypeClass type) { return a.type.typeClass == type && b.type.typeClass == type; };
    const bool areNumbers = a.type.isNumeric() && b.type.isNumeric();
    if (tolerance.scale && areNumbers)
        return Form::Number;
    if (tolerance.timeZone && are(TypeClass::TimestampTz))
        return Form::Moment;
    if (sameEngine)
        return isTyped ? Form::Bytes : Form::Stored;
    const bool isReal = a.type.typeClass == TypeClass::Real || b.type.typeClass == TypeClass::Real;
    if (areNumbers && isReal)
        return Form::Float;
    return are(TypeClass::Boolean) || are(TypeClass::Bytes) ? Form::Neutral : Form::Bytes;
}

KeyOrder CellComparison::orderOf(const Column& a, const Column& b, bool isTyped)
{
    const auto are
        = [&](TypeClass type) { return a.type.typeClass == type && b.type.typeClass == type; };
    if (!isTyped || (a.type.isNumeric() && b.type.isNumeric()))
        return KeyOrder::Stored;
    if (are(TypeClass::Boolean))
        return KeyOrder::Truth;
    return are(TypeClass::Bytes) ? KeyOrder::Bytes : KeyOrder::Text;
}

/// Which side the cell is of does not matter: what one engine spells in a way of its own, the other
/// one never stores.
Value CellComparison::neutral(const CellView& cell) const
{
    const Value value = m_a.exchange->neutral(m_a.type, cell.toValue());
    return m_b.exchange->neutral(m_b.type, value);
}

bool CellComparison::isSame(const CellView& a, const CellView& b) const
{
    if (a.isNull() || b.isNull())
        return a.isNull() && b.isNull();
    switch (m_form) {
    case Form::Stored:
        return a.storage == b.storage && a.bytes == b.bytes;
    case Form::Bytes:
        return (a.storage == StorageClass::Bytes) == (b.storage == StorageClass::Bytes)
            && a.bytes == b.bytes;
    case Form::Neutral:
        return neutral(a) == neutral(b);
    case Form::Float:
        return a.bytes == b.bytes
            || (byValue(a, b) == 0 && isNegative(a.bytes) == isNegative(b.bytes));
    case Form::Number:
        return a.bytes == b.bytes || byValue(a, b) == 0;
    case Form::Moment:
        return isSameMoment(a.bytes, b.bytes);
    }
    return false;
}

std::strong_ordering CellComparison::order(const CellView& a, const CellView& b) const
{
    if (a.isNull() || b.isNull())
        return b.isNull() <=> a.isNull();
    switch (m_order) {
    case KeyOrder::Stored:
        return m_a.type.isNumeric() && m_b.type.isNumeric() ? byValue(a, b) : byStorage(a, b);
    case KeyOrder::Text:
        return byBytes(a.bytes, b.bytes);
    case KeyOrder::Bytes:
        if (a.storage == b.storage)
            return byBytes(a.bytes, b.bytes);
        break;
    case KeyOrder::Truth:
        break;
    }
    return byBytes(neutral(a).bytes(), neutral(b).bytes());
}

}
