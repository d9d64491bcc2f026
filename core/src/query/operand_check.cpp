// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "query/operand_check.h"

#include <tuplewright/values/decimal_scanner.h>

#include <QRegularExpression>

#include <algorithm>

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
        return isNumberText(trimmed.toUtf8()) ? QString() : u"a number"_s;
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

bool isNumber(const Value& value)
{
    return value.storage() == StorageClass::Integer || value.storage() == StorageClass::Real;
}

/// What is compared: the column itself, its length, or a place in its JSON, which has any type.
ColumnType comparedType(const FilterCondition& condition, const ColumnType& type)
{
    ColumnType compared = type;
    if (condition.measure == Measure::Length) {
        compared = {};
        compared.typeClass = TypeClass::Integer;
    } else if (!condition.path.isEmpty()) {
        compared = {};
    }
    return compared;
}

QString pairObjection(const FilterCondition& condition, const ColumnType& type)
{
    const Value& from = condition.operands[0];
    const Value& to = condition.operands[1];
    const bool areNumbers = type.isNumeric() || (isNumber(from) && isNumber(to));
    if (areNumbers && compareDecimals(from.bytes(), to.bytes()) > 0)
        return u"it is empty: %1 is greater than %2."_s.arg(from.toText(), to.toText());
    return {};
}

QString orderObjection(const FilterCondition& condition, const ColumnType& type, qsizetype operands)
{
    if (condition.operands.size() != operands)
        return operands == 1 ? u"it takes one value."_s : u"it takes two values."_s;
    for (const Value& operand : condition.operands) {
        if (operand.isNull())
            return u"NULL cannot be compared; use IS_NULL or IS_NOT_NULL."_s;
    }
    if (!type.hasOrder)
        return u"type %1 has no order."_s.arg(type.name);
    const QString objection = listObjection(condition.operands, type);
    return objection.isEmpty() && operands == 2 ? pairObjection(condition, type) : objection;
}

/// A pattern that ends in the mark that makes the next character plain has no next one.
bool endsInEscape(const QByteArray& pattern)
{
    qsizetype marks = 0;
    while (marks < pattern.size() && pattern[pattern.size() - 1 - marks] == '\\')
        ++marks;
    return marks % 2 == 1;
}

QString textObjection(const FilterCondition& condition)
{
    if (condition.operands.size() != 1)
        return u"it takes one value."_s;
    const Value& text = condition.operands.first();
    if (text.isNull())
        return u"NULL cannot be compared; use IS_NULL or IS_NOT_NULL."_s;
    if (text.isDefault())
        return u"it takes a text."_s;
    const bool isPattern = condition.op == FilterOperator::LikePattern
        || condition.op == FilterOperator::ILikePattern;
    if (isPattern && endsInEscape(text.bytes()))
        return u"the pattern ends in a backslash, which makes nothing plain."_s;
    return {};
}

QString keysObjection(const QList<Value>& keys)
{
    for (const Value& key : keys) {
        if (key.isNull() || key.isDefault())
            return u"a key is a text."_s;
    }
    return {};
}

QString jsonObjection(const QList<Value>& operands)
{
    if (operands.size() != 1 || operands.first().storage() != StorageClass::Text)
        return u"it takes one JSON text."_s;
    const Result<Json> json = Json::parse(operands.first().bytes());
    return json ? QString() : u"\"%1\" is not JSON."_s.arg(operands.first().toText());
}

QString timeSpanObjection(const QList<Value>& operands, const ColumnType& type)
{
    constexpr qint64 kLongest = 1'000'000;
    const bool isPointInTime = type.typeClass == TypeClass::Date
        || type.typeClass == TypeClass::Timestamp || type.typeClass == TypeClass::TimestampTz;
    if (!isPointInTime)
        return u"type %1 is no date or time stamp."_s.arg(type.name);
    if (operands.size() != 2)
        return u"it takes a number and a unit such as days."_s;
    bool ok = false;
    const qint64 amount = operands[0].toText().toLongLong(&ok);
    if (!ok || amount < 0 || amount > kLongest)
        return u"\"%1\" is not a whole number from 0 to %2."_s.arg(
            operands[0].toText(), QString::number(kLongest));
    const Result<TimeUnit> unit = timeUnitFromName(operands[1].toText());
    return unit ? QString() : unit.error().message;
}

QString shapeObjection(const FilterCondition& condition, const ColumnType& type)
{
    switch (operandShape(condition.op)) {
    case OperandShape::None:
        return condition.operands.isEmpty() ? QString() : u"it takes no value."_s;
    case OperandShape::Value:
        return condition.operands.size() == 1 ? listObjection(condition.operands, type)
                                              : u"it takes one value."_s;
    case OperandShape::OrderedValue:
        return orderObjection(condition, type, 1);
    case OperandShape::OrderedPair:
        return orderObjection(condition, type, 2);
    case OperandShape::Text:
        return textObjection(condition);
    case OperandShape::List:
        return listObjection(condition.operands, type);
    case OperandShape::Members:
        return listObjection(condition.operands, {});
    case OperandShape::Keys:
        return keysObjection(condition.operands);
    case OperandShape::Json:
        return jsonObjection(condition.operands);
    case OperandShape::TimeSpan:
        break;
    }
    return timeSpanObjection(condition.operands, type);
}

bool namesNull(const QList<Value>& operands)
{
    return std::any_of(
        operands.begin(), operands.end(), [](const Value& value) { return value.isNull(); });
}

QString optionObjection(const FilterCondition& condition)
{
    const bool isNegative
        = condition.op == FilterOperator::NotEqual || condition.op == FilterOperator::NotInList;
    if (condition.includeNulls && !isNegative)
        return u"NULLs can be included by NOT_EQUAL and NOT_IN_LIST only."_s;
    if (condition.includeNulls && namesNull(condition.operands))
        return u"it cannot both leave NULLs out and include them."_s;
    if (condition.letterCase != LetterCase::Default && !takesLetterCase(condition.op))
        return u"letter case can be asked of text operators only."_s;
    const bool asksSearch
        = condition.searchMode != TextSearchMode::Plain || !condition.searchConfig.isEmpty();
    if (asksSearch && condition.op != FilterOperator::FullText)
        return u"a mode and a language belong to FULL_TEXT."_s;
    return {};
}

/// Numbers in JSON are compared as numbers and texts as texts, so a list holds one of them.
QString pathObjection(const FilterCondition& condition)
{
    if (condition.path.isEmpty())
        return {};
    qsizetype numbers = 0;
    qsizetype values = 0;
    for (const Value& operand : condition.operands) {
        values += operand.isNull() ? 0 : 1;
        numbers += isNumber(operand) ? 1 : 0;
    }
    const OperandShape shape = operandShape(condition.op);
    const bool compares = shape == OperandShape::List || shape == OperandShape::OrderedPair;
    return compares && numbers != 0 && numbers != values
        ? u"numbers and texts in JSON are not compared with each other."_s
        : QString();
}

bool measuresLength(FilterOperator op)
{
    switch (operandShape(op)) {
    case OperandShape::Value:
    case OperandShape::OrderedValue:
    case OperandShape::OrderedPair:
    case OperandShape::List:
        return true;
    default:
        return op == FilterOperator::IsNull || op == FilterOperator::IsNotNull;
    }
}

}

QString operandObjection(const FilterCondition& condition, const ColumnType& type)
{
    if (condition.measure == Measure::Length && !measuresLength(condition.op))
        return u"a length is a number and can only be compared."_s;
    QString objection = shapeObjection(condition, comparedType(condition, type));
    if (objection.isEmpty())
        objection = optionObjection(condition);
    return objection.isEmpty() ? pathObjection(condition) : objection;
}

}
