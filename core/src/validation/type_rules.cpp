// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "validation/type_rules.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

struct IntegerBounds
{
    const char* type;
    const char* minimum;
    const char* maximum;
};

constexpr IntegerBounds kIntegerBounds[] = {
    {"smallint", "-32768", "32767"},
    {"integer", "-2147483648", "2147483647"},
    {"bigint", "-9223372036854775808", "9223372036854775807"},
};

/// The numbers between the parentheses of `numeric(10,2)`.
QList<qsizetype> modifiersOf(const QString& type)
{
    static const QRegularExpression pattern(u"\\(\\s*(\\d+)\\s*(?:,\\s*(-?\\d+)\\s*)?\\)"_s);
    const QRegularExpressionMatch match = pattern.match(type);
    QList<qsizetype> numbers;
    for (int group = 1; group <= match.lastCapturedIndex(); ++group)
        numbers.append(match.captured(group).toLongLong());
    return numbers;
}

QList<Rule> integerRules(const QString& type)
{
    for (const IntegerBounds& bounds : kIntegerBounds) {
        if (type == QLatin1StringView(bounds.type))
            return {IntegerRule{},
                NumberRule::between(
                    QString::fromLatin1(bounds.minimum), QString::fromLatin1(bounds.maximum))};
    }
    return {IntegerRule{}};
}

/// The form that values of a class are read from; unset: they have none of their own.
std::optional<TextForm> formOf(TypeClass typeClass)
{
    switch (typeClass) {
    case TypeClass::Date:
        return TextForm::Date;
    case TypeClass::Time:
        return TextForm::Time;
    case TypeClass::Timestamp:
    case TypeClass::TimestampTz:
        return TextForm::Moment;
    case TypeClass::Interval:
        return TextForm::Interval;
    case TypeClass::Uuid:
        return TextForm::Uuid;
    default:
        return std::nullopt;
    }
}

struct NamedClass
{
    QLatin1StringView name;
    TypeClass typeClass;
};

constexpr NamedClass kClasses[] = {
    {"smallint"_L1, TypeClass::Integer},
    {"integer"_L1, TypeClass::Integer},
    {"bigint"_L1, TypeClass::Integer},
    {"numeric"_L1, TypeClass::Decimal},
    {"real"_L1, TypeClass::Real},
    {"double precision"_L1, TypeClass::Real},
    {"date"_L1, TypeClass::Date},
    {"time without time zone"_L1, TypeClass::Time},
    {"time with time zone"_L1, TypeClass::Time},
    {"timestamp without time zone"_L1, TypeClass::Timestamp},
    {"timestamp with time zone"_L1, TypeClass::TimestampTz},
    {"interval"_L1, TypeClass::Interval},
    {"uuid"_L1, TypeClass::Uuid},
};

/// `time(3) without time zone` is a `time without time zone`.
QString withoutModifiers(QString type)
{
    static const QRegularExpression modifiers(u"\\(.*\\)"_s);
    return type.remove(modifiers).trimmed();
}

QList<Rule> rulesOfName(const QString& type)
{
    if (type == u"inet" || type == u"cidr")
        return {FormRule{TextForm::Network}};
    if (type == u"macaddr") // the longer macaddr8 takes anything behind its digits
        return {FormRule{TextForm::HardwareAddress}};
    return {};
}

QString partTypeOf(const ColumnType& type)
{
    return type.details ? type.details->elementType : QString();
}

}

QList<Rule> rulesOfPart(const QString& type)
{
    const QString plain = withoutModifiers(type);
    for (const NamedClass& known : kClasses)
        if (known.name == plain)
            return rulesOfType({known.typeClass, type, {}, true, true, {}});
    return rulesOfName(plain);
}

QList<Rule> rulesOfType(const ColumnType& type)
{
    const QList<qsizetype> modifiers = modifiersOf(type.name);
    switch (type.typeClass) {
    case TypeClass::Integer:
        return integerRules(type.name);
    case TypeClass::Decimal:
        if (!modifiers.isEmpty())
            return {DigitsRule{modifiers.value(0), modifiers.value(1)}};
        return {NumberRule{}};
    case TypeClass::Real:
        return {NumberRule{}};
    case TypeClass::Text:
        if (type.name.startsWith(u"char"_s) && !modifiers.isEmpty())
            return {LengthRule{0, modifiers.first(), true}};
        return {};
    case TypeClass::Enum:
        return type.enumValues.isEmpty() ? QList<Rule>() : QList<Rule>{OneOfRule{type.enumValues}};
    case TypeClass::Array:
        // The one type whose elements are parted by another character.
        return partTypeOf(type) == u"box"
            ? QList<Rule>()
            : QList<Rule>{PartsRule{PartsShape::Array, partTypeOf(type)}};
    case TypeClass::Range:
        return {PartsRule{PartsShape::Range, partTypeOf(type)}};
    case TypeClass::Composite:
        return {PartsRule{PartsShape::Row, {}}};
    default:
        if (const std::optional<TextForm> form = formOf(type.typeClass))
            return {FormRule{*form}};
        return rulesOfName(type.name);
    }
}

}
