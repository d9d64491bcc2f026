// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "undoing/parking.h"

#include <tuplewright/schema/traits.h>

#include <QDate>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// The length in `character varying(20)`; unset where there is none.
std::optional<qsizetype> lengthIn(const QString& type)
{
    const qsizetype open = type.indexOf(u'(');
    const qsizetype end = type.indexOf(u')', open);
    if (open < 0 || end < 0)
        return std::nullopt;
    bool isNumber = false;
    const qsizetype length = type.sliced(open + 1, end - open - 1).toLongLong(&isNumber);
    return isNumber ? std::optional(length) : std::nullopt;
}

QString parkedText(const QString& type, qsizetype n)
{
    const QString number = QString::number(n, 36);
    const QString whole = newUuid(UuidVersion::V4) + u'-' + number;
    return whole.right(lengthIn(type).value_or(whole.size()));
}

}

std::optional<Value> parkedValue(const Column& column, bool mayBeNull, qsizetype n)
{
    // Numbers below those that people give, and within the smallest type.
    constexpr qint64 kLowest = -32'000;
    constexpr int kFarYear = 4000;
    if (mayBeNull && column.nullable)
        return Value();
    switch (column.type.typeClass) {
    case TypeClass::Integer:
    case TypeClass::Decimal:
    case TypeClass::Real:
        return Value::integer(kLowest + n);
    case TypeClass::Text:
        return Value::text(parkedText(column.type.name, n));
    case TypeClass::Uuid:
        return Value::text(newUuid(UuidVersion::V4));
    case TypeClass::Date:
    case TypeClass::Timestamp:
    case TypeClass::TimestampTz:
        return Value::text(QDate(kFarYear, 1, 1).addDays(n).toString(Qt::ISODate));
    default:
        return std::nullopt;
    }
}

}
