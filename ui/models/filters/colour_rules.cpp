// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "colour_rules.h"

#include "filter_words.h"
#include "models/text/value_codec.h"

#include <tuplewright/values/decimal.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tw {

namespace {

const QString kCondition = QStringLiteral("condition");
const QString kColour = QStringLiteral("colour");
const QString kWholeRow = QStringLiteral("row");

/// More digits than that are no number a person compares with.
constexpr qsizetype kLongestNumber = 1000;

struct ColourRulesTexts
{
    Q_DECLARE_TR_FUNCTIONS(ColourRules)
};

std::optional<Decimal> numberOf(QByteArrayView bytes)
{
    if (bytes.size() > kLongestNumber)
        return std::nullopt;
    return Decimal::parse(bytes);
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

bool holdsText(FilterOperator op, const CellView& cell, const Value& operand)
{
    const QByteArrayView looked
        = cell.bytes.first(std::min(cell.bytes.size(), ColourRule::kLongestLooked));
    switch (op) {
    case FilterOperator::StartsWith:
        return looked.startsWith(operand.bytes());
    case FilterOperator::EndsWith:
        return cell.bytes.endsWith(operand.bytes());
    default:
        return QString::fromUtf8(looked).contains(operand.toText(), Qt::CaseInsensitive);
    }
}

bool isSupported(FilterOperator op)
{
    switch (op) {
    case FilterOperator::Equal:
    case FilterOperator::NotEqual:
    case FilterOperator::LessThan:
    case FilterOperator::LessThanOrEqual:
    case FilterOperator::GreaterThan:
    case FilterOperator::GreaterThanOrEqual:
    case FilterOperator::InList:
    case FilterOperator::NotInList:
    case FilterOperator::Between:
    case FilterOperator::StartsWith:
    case FilterOperator::EndsWith:
    case FilterOperator::Contains:
    case FilterOperator::IsNull:
    case FilterOperator::IsNotNull:
    case FilterOperator::IsTrue:
    case FilterOperator::IsFalse:
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
        return ColourRulesTexts::tr("Red");
    case RuleColour::Amber:
        return ColourRulesTexts::tr("Amber");
    case RuleColour::Green:
        return ColourRulesTexts::tr("Green");
    case RuleColour::Teal:
        return ColourRulesTexts::tr("Teal");
    case RuleColour::Blue:
        return ColourRulesTexts::tr("Blue");
    case RuleColour::Violet:
        return ColourRulesTexts::tr("Violet");
    }
    return {};
}

bool ColourRule::holds(const CellView& cell, const ColumnType& type) const
{
    const QList<Value>& operands = condition.operands;
    const Value first = operands.value(0);
    if (cell.isNull() || condition.op == FilterOperator::IsNull
        || condition.op == FilterOperator::IsNotNull)
        return cell.isNull() ? condition.op == FilterOperator::IsNull
                             : condition.op == FilterOperator::IsNotNull;
    const std::partial_ordering place = compared(cell, type, first);
    switch (condition.op) {
    case FilterOperator::Equal:
        return place == 0;
    case FilterOperator::NotEqual:
        return place < 0 || place > 0;
    case FilterOperator::LessThan:
        return place < 0;
    case FilterOperator::LessThanOrEqual:
        return place <= 0;
    case FilterOperator::GreaterThan:
        return place > 0;
    case FilterOperator::GreaterThanOrEqual:
        return place >= 0;
    case FilterOperator::Between:
        return place >= 0 && compared(cell, type, operands.value(1)) <= 0;
    case FilterOperator::InList:
        return isOneOf(cell, type, operands);
    case FilterOperator::NotInList:
        return !isOneOf(cell, type, operands);
    case FilterOperator::IsTrue:
    case FilterOperator::IsFalse:
        return ValueCodec::toBoolean(cell) == (condition.op == FilterOperator::IsTrue);
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
    operators.removeIf([](FilterOperator op) { return !isSupported(op); });
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
    for (const QJsonValue entry : QJsonDocument::fromJson(text).array())
        if (std::optional<ColourRule> rule = ruleFrom(entry.toObject()))
            rules.append(*std::move(rule));
    return rules;
}

}
