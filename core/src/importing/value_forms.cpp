// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "importing/value_forms.h"

#include "base/ascii.h"

#include <QDate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

bool isNumberBody(QByteArrayView text)
{
    return !text.isEmpty()
        && std::ranges::all_of(text, [](char c) { return isDigitByte(c) || c == '.'; });
}

/// 1.234,5 as 1234.5; empty for what is no such number.
QByteArray pointNumber(QByteArrayView text)
{
    const qsizetype comma = text.indexOf(',');
    QByteArrayView whole = comma < 0 ? text : text.first(comma);
    const bool isSigned = whole.startsWith('-') || whole.startsWith('+');
    if (!isNumberBody(isSigned ? whole.sliced(1) : whole))
        return {};
    // Points are only where thousands are divided.
    const qsizetype point = whole.lastIndexOf('.');
    if (point >= 0 && whole.size() - point != 4)
        return {};
    QByteArray number = whole.toByteArray();
    number.replace(".", "");
    if (comma < 0)
        return number;
    const QByteArrayView decimals = text.sliced(comma + 1);
    if (!std::ranges::all_of(decimals, isDigitByte))
        return {};
    return number.append('.').append(decimals);
}

/// The day at the beginning of 24.12.2025 10:00, as ISO 8601 writes it; empty for other texts.
QByteArray isoDay(QByteArrayView text, bool isMonthFirst)
{
    const qsizetype blank = text.indexOf(' ');
    const QByteArray day = (blank < 0 ? text : text.first(blank)).toByteArray();
    const char sign = day.contains('.') ? '.' : day.contains('/') ? '/' : '-';
    const QList<QByteArray> parts = day.split(sign);
    if (parts.size() != 3 || parts[2].size() != 4)
        return {};
    const int first = parts[0].toInt();
    const int second = parts[1].toInt();
    const QDate date(
        parts[2].toInt(), isMonthFirst ? first : second, isMonthFirst ? second : first);
    if (!date.isValid())
        return {};
    QByteArray iso = date.toString(Qt::ISODate).toLatin1();
    return blank < 0 ? iso : iso.append(text.sliced(blank));
}

Value orElse(QByteArray bytes, const Value& value)
{
    return bytes.isEmpty() ? value : Value::stored(StorageClass::Text, std::move(bytes));
}

}

ValueForms::ValueForms(const ImportRecipe& recipe)
    : m_hasComma(recipe.has(u"decimal"_s, u"comma"_s))
    , m_hasDays(recipe.has(u"dates"_s, u"day-first"_s) || recipe.has(u"dates"_s, u"month-first"_s))
    , m_isMonthFirst(recipe.has(u"dates"_s, u"month-first"_s))
{ }

Value ValueForms::plain(const Value& value, TypeClass typeClass) const
{
    if (value.storage() != StorageClass::Text)
        return value;
    const bool isNumber = typeClass == TypeClass::Integer || typeClass == TypeClass::Decimal
        || typeClass == TypeClass::Real;
    const bool isDay = typeClass == TypeClass::Date || typeClass == TypeClass::Timestamp
        || typeClass == TypeClass::TimestampTz;
    if (m_hasComma && isNumber)
        return orElse(pointNumber(value.bytes()), value);
    if (m_hasDays && isDay)
        return orElse(isoDay(value.bytes(), m_isMonthFirst), value);
    return value;
}

Value ValueForms::plain(const Value& value) const
{
    const Value number = plain(value, TypeClass::Decimal);
    return number == value ? plain(value, TypeClass::Date) : number;
}

}
