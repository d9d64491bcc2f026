// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "query/type_loss.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

QString momentLoss(TypeClass from, TypeClass into)
{
    const bool hasTime = from == TypeClass::Timestamp || from == TypeClass::TimestampTz;
    if (hasTime && into == TypeClass::Date)
        return u"the time of day is lost"_s;
    if (hasTime && into == TypeClass::Time)
        return u"the date is lost"_s;
    if (from == TypeClass::TimestampTz && into == TypeClass::Timestamp)
        return u"the time zone is lost"_s;
    return {};
}

QString numberLoss(const ColumnType& from, const ColumnType& into)
{
    if (into.typeClass == TypeClass::Decimal) {
        const std::optional<DecimalType> room = decimalType(into);
        const std::optional<DecimalType> has = decimalType(from);
        const bool isWhole = from.typeClass == TypeClass::Integer;
        if (room && !isWhole && (!has || has->scale > room->scale))
            return u"digits behind the point are rounded to %1"_s.arg(room->scale);
    }
    if (into.typeClass == TypeClass::Real && from.typeClass != TypeClass::Real)
        return u"digits beyond 15 are rounded"_s;
    return {};
}

}

std::optional<DecimalType> decimalType(const ColumnType& type)
{
    static const QRegularExpression places(u"\\(\\s*(\\d+)\\s*(?:,\\s*(\\d+)\\s*)?\\)"_s);
    const QRegularExpressionMatch match = places.match(type.name);
    if (type.typeClass != TypeClass::Decimal || !match.hasMatch())
        return std::nullopt;
    return DecimalType{match.captured(1).toInt(), match.captured(2).toInt()};
}

QString decimalPlaces(const ColumnType& type)
{
    const std::optional<DecimalType> places = decimalType(type);
    if (!places)
        return {};
    return u"(%1,%2)"_s.arg(QString::number(places->precision), QString::number(places->scale));
}

QString typeLoss(const ColumnType& from, const ColumnType& into)
{
    return from.isNumeric() && into.isNumeric() ? numberLoss(from, into)
                                                : momentLoss(from.typeClass, into.typeClass);
}

}
