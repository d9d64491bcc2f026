// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "colour_rules.h"

#include "filter_words.h"
#include "value_codec.h"

#include <tuplewright/validation/decimal.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tw {

namespace {

using Op = FilterOperator;

const QString kCondition = QStringLiteral("condition");
const QString kColour = QStringLiteral("colour");
const QString kWholeRow = QStringLiteral("row");

/// More digits than that are no number a person compares with.
constexpr qsizetype kLongestNumber = 1000;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ColourRules)
};

std::optional<Decimal> numberOf(QByteArrayView bytes)
{
    if (bytes.size() > kLongestNumber)
        return std::nullopt;
    return Decimal::parse(QString::fromUtf8(bytes));
}

bool isNumber(const CellView& cell, const ColumnType& type)
{
    return type.isNumeric() || cell.storage == StorageClass::Integer
        || cell.storage == StorageClass::Real;
}

/// Unordered where the two cannot be compared.
std::partial_ordering compared(const CellView& cell, const ColumnType& type, const Value& operand)
{
    if (operand.isNull())
        return std::partial_ordering::unordered;
    if (type.typeClass == TypeClass::Boolean) {
        const std::optional<bool> is = ValueCodec::toBoolean(cell);
        const std::optional<bool> wanted = ValueCodec::toBoolean(viewOf(operand));
        return is && wanted ? *is <=> *wanted : std::partial_ordering::unordered;
    }
    if (isNumber(cell, type)) {
        const std::optional<Decimal> is = numberOf(cell.bytes);
        const std::optional<Decimal> wanted = numberOf(operand.bytes());
        return is && wanted ? *is <=> *wanted : std::partial_ordering::unordered;
    }
    return std::lexicographical_compare_three_way(cell.bytes.begin(), cell.bytes.end(),
        operand.bytes().begin(), operand.bytes().end(), [](char a, char b) {
            return static_cast<unsigned char>(a) <=> static_cast<unsigned char>(b);
        });
}

bool isOneOf(const CellView& cell, const ColumnType& type, const QList<Value>& operands)
{
    return std::ranges::any_of(
        operands, [&](const Value& operand) { return compared(cell, type, operand) == 0; });
}

bool holdsText(Op op, const CellView& cell, const Value& operand)
{
    const QByteArrayView looked
        = cell.bytes.first(std::min(cell.bytes.size(), ColourRule::kLongestLooked));
    switch (op) {
    case Op::StartsWith:
        return looked.startsWith(operand.bytes());
    case Op::EndsWith:
        return cell.bytes.endsWith(operand.bytes());
    default:
        return QString::fromUtf8(looked).contains(operand.toText(), Qt::CaseInsensitive);
    }
}

bool isSupported(Op op)
{
    switch (op) {
    case Op::Equal:
    case Op::NotEqual:
    case Op::LessThan:
    case Op::LessThanOrEqual:
    case Op::GreaterThan:
    case Op::GreaterThanOrEqual:
    case Op::InList:
    case Op::NotInList:
    case Op::Between:
    case Op::StartsWith:
    case Op::EndsWith:
    case Op::Contains:
    case Op::IsNull:
    case Op::IsNotNull:
    case Op::IsTrue:
    case Op::IsFalse:
        return true;
    default:
        return false;
    }
}

std::optional<ColourRule> ruleFrom(const QJsonObject& json)
{
    const Result<Json> text = Json::parse(json.value(kCondition).toString().toUtf8());
    const Result<Filter> filter = text ? Filter::fromJson(*text) : Result<Filter>(Filter());
    const int colour = json.value(kColour).toInt(-1);
    if (!filter || filter->kind() != Filter::Kind::Condition || !isSupported(filter->leaf().op)
        || colour < 0 || colour >= kRuleColours)
        return std::nullopt;
    return ColourRule{filter->leaf(), RuleColour(colour), json.value(kWholeRow).toBool()};
}

}

QString ruleColourWords(RuleColour colour)
{
    switch (colour) {
    case RuleColour::Red:
        return Words::tr("Red");
    case RuleColour::Amber:
        return Words::tr("Amber");
    case RuleColour::Green:
        return Words::tr("Green");
    case RuleColour::Teal:
        return Words::tr("Teal");
    case RuleColour::Blue:
        return Words::tr("Blue");
    case RuleColour::Violet:
        return Words::tr("Violet");
    }
    return {};
}

bool ColourRule::holds(const CellView& cell, const ColumnType& type) const
{
    const QList<Value>& operands = condition.operands;
    const Value first = operands.value(0);
    if (cell.isNull() || condition.op == Op::IsNull || condition.op == Op::IsNotNull)
        return cell.isNull() ? condition.op == Op::IsNull : condition.op == Op::IsNotNull;
    const std::partial_ordering place = compared(cell, type, first);
    switch (condition.op) {
    case Op::Equal:
        return place == 0;
    case Op::NotEqual:
        return place < 0 || place > 0;
    case Op::LessThan:
        return place < 0;
    case Op::LessThanOrEqual:
        return place <= 0;
    case Op::GreaterThan:
        return place > 0;
    case Op::GreaterThanOrEqual:
        return place >= 0;
    case Op::Between:
        return place >= 0 && compared(cell, type, operands.value(1)) <= 0;
    case Op::InList:
        return isOneOf(cell, type, operands);
    case Op::NotInList:
        return !isOneOf(cell, type, operands);
    case Op::IsTrue:
    case Op::IsFalse:
        return ValueCodec::toBoolean(cell) == (condition.op == Op::IsTrue);
    default:
        return holdsText(condition.op, cell, first);
    }
}

QString ColourRule::words() const
{
    return filterWords(Filter::condition(condition));
}

QList<FilterOperator> ruleOperatorsFor(const ColumnType& type)
{
    QList<FilterOperator> operators = operatorsFor(type);
    operators.removeIf([](Op op) { return !isSupported(op); });
    return operators;
}

QByteArray colourRulesText(const QList<ColourRule>& rules)
{
    QJsonArray entries;
    for (const ColourRule& rule : rules)
        entries.append(QJsonObject{
            {kCondition, QString::fromUtf8(Filter::condition(rule.condition).toJson().toBytes())},
            {kColour, int(rule.colour)}, {kWholeRow, rule.wholeRow}});
    return QJsonDocument(entries).toJson(QJsonDocument::Compact);
}

QList<ColourRule> colourRulesFrom(const QByteArray& text)
{
    QList<ColourRule> rules;
    for (const QJsonValue& entry : QJsonDocument::fromJson(text).array())
        if (std::optional<ColourRule> rule = ruleFrom(entry.toObject()))
            rules.append(*std::move(rule));
    return rules;
}

}
