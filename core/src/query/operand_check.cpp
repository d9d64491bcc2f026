// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "query/operand_check.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

bool matches(const QRegularExpression& pattern, const QString& text)
{
    return pattern.match(text).hasMatch();
}

bool isInteger(const QString& text)
{
    bool fits = false;
    text.toLongLong(&fits);
    return fits;
}

bool isNumber(const QString& text)
{
    static const QRegularExpression pattern(
        u"^[+-]?(\\d+(\\.\\d*)?|\\.\\d+)(e[+-]?\\d+)?$|^nan$|^[+-]?inf(inity)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return matches(pattern, text);
}

bool isBoolean(const QString& text)
{
    static const QStringList spellings{u"true"_s, u"false"_s, u"t"_s, u"f"_s, u"yes"_s, u"no"_s,
        u"y"_s, u"n"_s, u"on"_s, u"off"_s, u"1"_s, u"0"_s};
    return spellings.contains(text, Qt::CaseInsensitive);
}

bool isUuid(const QString& text)
{
    static const QRegularExpression pattern(u"^(\\{)?([0-9a-f]{4}-?){7}[0-9a-f]{4}(?(1)\\})$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return matches(pattern, text);
}

/// What the text is not, though the column needs it; empty when the server decides.
QString typeObjection(const QString& text, const ColumnType& type)
{
    const QString trimmed = text.trimmed();
    switch (type.typeClass) {
    case TypeClass::Integer:
        return isInteger(trimmed) ? QString() : u"a 64-bit integer"_s;
    case TypeClass::Decimal:
    case TypeClass::Real:
        return isNumber(trimmed) ? QString() : u"a number"_s;
    case TypeClass::Boolean:
        return isBoolean(trimmed) ? QString() : u"true or false"_s;
    case TypeClass::Uuid:
        return isUuid(trimmed) ? QString() : u"a UUID"_s;
    case TypeClass::Date:
    case TypeClass::Time:
    case TypeClass::Timestamp:
    case TypeClass::TimestampTz:
    case TypeClass::Interval:
        return trimmed.isEmpty() ? u"a date or time"_s : QString();
    case TypeClass::Enum:
        return type.enumValues.isEmpty() || type.enumValues.contains(text)
            ? QString()
            : u"one of %1"_s.arg(type.enumValues.join(u", "_s));
    default:
        return {};
    }
}

QString valueObjection(const Value& value, const ColumnType& type)
{
    if (value.isDefault())
        return u"DEFAULT is no value to compare with."_s;
    if (value.isNull() || value.storage() == StorageClass::Bytes)
        return {};
    const QString expected = typeObjection(value.toText(), type);
    return expected.isEmpty() ? QString() : u"\"%1\" is not %2."_s.arg(value.toText(), expected);
}

QString listObjection(const QList<Value>& values, const ColumnType& type)
{
    for (const Value& value : values) {
        if (const QString objection = valueObjection(value, type); !objection.isEmpty())
            return objection;
    }
    return {};
}

}

OperandShape operandShape(FilterOperator op)
{
    switch (op) {
    case FilterOperator::Equal:
    case FilterOperator::NotEqual:
        return OperandShape::Value;
    case FilterOperator::LessThan:
    case FilterOperator::LessThanOrEqual:
    case FilterOperator::GreaterThan:
    case FilterOperator::GreaterThanOrEqual:
        return OperandShape::OrderedValue;
    case FilterOperator::InList:
    case FilterOperator::NotInList:
        return OperandShape::List;
    case FilterOperator::Like:
    case FilterOperator::ILike:
    case FilterOperator::StartsWith:
    case FilterOperator::EndsWith:
    case FilterOperator::Contains:
        return OperandShape::Text;
    case FilterOperator::IsNull:
    case FilterOperator::IsNotNull:
        break;
    }
    return OperandShape::None;
}

QString operandObjection(const FilterCondition& condition, const ColumnType& type)
{
    const QList<Value>& operands = condition.operands;
    const OperandShape shape = operandShape(condition.op);
    if (shape == OperandShape::List)
        return listObjection(operands, type);
    if (shape == OperandShape::None)
        return operands.isEmpty() ? QString() : u"it takes no value."_s;
    if (operands.size() != 1)
        return u"it takes one value."_s;
    if (shape == OperandShape::Value)
        return listObjection(operands, type);
    if (operands.first().isNull())
        return u"NULL cannot be compared; use IS_NULL or IS_NOT_NULL."_s;
    if (shape == OperandShape::Text)
        return operands.first().isDefault() ? u"it takes a text."_s : QString();
    if (!type.hasOrder)
        return u"type %1 has no order."_s.arg(type.name);
    return listObjection(operands, type);
}

}
