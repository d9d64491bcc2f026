// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter_evaluator.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw::test {

namespace {

using Op = FilterOperator;

Truth truthOf(bool value)
{
    return value ? Truth::True : Truth::False;
}

Truth negated(Truth truth)
{
    return Truth(int(Truth::True) - int(truth));
}

bool isNumber(const Value& value)
{
    return value.storage() == StorageClass::Integer || value.storage() == StorageClass::Real;
}

/// Numbers of the generator are exact as doubles.
int compared(const Value& a, const Value& b)
{
    if (isNumber(a)) {
        const double left = a.bytes().toDouble();
        const double right = b.bytes().toDouble();
        return left < right ? -1 : int(left > right);
    }
    return a.bytes().compare(b.bytes());
}

/// LIKE by its definition: one sign at a time.
bool fitsPattern(QStringView text, QStringView pattern)
{
    if (pattern.isEmpty())
        return text.isEmpty();
    const QChar sign = pattern.front();
    if (sign == u'%')
        return fitsPattern(text, pattern.sliced(1))
            || (!text.isEmpty() && fitsPattern(text.sliced(1), pattern));
    if (text.isEmpty())
        return false;
    if (sign == u'\\')
        return text.front() == pattern[1] && fitsPattern(text.sliced(1), pattern.sliced(2));
    return (sign == u'_' || sign == text.front()) && fitsPattern(text.sliced(1), pattern.sliced(1));
}

bool isNull(const Value& value)
{
    return value.isNull();
}

/// One condition on one value: the column's, or what is at a place in its JSON.
class Condition
{
public:
    Condition(const FilterCondition& condition, Value stored)
        : m_condition(condition)
        , m_stored(std::move(stored))
    { }

    Truth evaluate()
    {
        if (!m_condition.path.isEmpty())
            return evaluateInJson();
        if (m_condition.measure == Measure::Length && !m_stored.isNull())
            m_stored = Value::integer(m_stored.toText().size());
        return evaluateValue();
    }

private:
    Truth evaluateInJson()
    {
        const Result<Json> document = Json::parse(m_stored.bytes());
        const Json* place = document ? document->find(m_condition.path.constFirst()) : nullptr;
        switch (m_condition.op) {
        case Op::JsonIsNull:
            return place ? truthOf(place->isNull()) : Truth::Unknown;
        case Op::IsNull:
            return truthOf(!place);
        case Op::IsNotNull:
            return truthOf(place);
        default:
            break;
        }
        if (std::all_of(m_condition.operands.begin(), m_condition.operands.end(), isNull)
            && operandShape(m_condition.op) != OperandShape::None
            && !m_condition.operands.isEmpty())
            return truthOf(isNegative() == (place != nullptr));
        m_stored = place ? valueOf(*place) : Value();
        return evaluateValue();
    }

    /// As the operands ask for it: numbers for numbers, else text.
    [[nodiscard]] Value valueOf(const Json& json) const
    {
        const bool asksTruth = operandShape(m_condition.op) == OperandShape::None;
        const bool asksNumber
            = std::any_of(m_condition.operands.begin(), m_condition.operands.end(), isNumber);
        const bool searches = operandShape(m_condition.op) == OperandShape::Text;
        switch (json.type()) {
        case Json::Type::Boolean:
            return asksNumber ? Value() : Value::text(json.toBool() ? u"true"_s : u"false"_s);
        case Json::Type::String:
            return asksNumber || asksTruth ? Value() : Value::text(json.toString());
        case Json::Type::Number:
            if (searches)
                return Value::stored(StorageClass::Text, json.numberText());
            return asksNumber ? Value::stored(StorageClass::Real, json.numberText()) : Value();
        default:
            return {};
        }
    }

    [[nodiscard]] bool isNegative() const
    {
        return m_condition.op == Op::NotEqual || m_condition.op == Op::NotInList;
    }

    Truth evaluateValue()
    {
        switch (m_condition.op) {
        case Op::IsNull:
            return truthOf(m_stored.isNull());
        case Op::IsNotNull:
            return truthOf(!m_stored.isNull());
        case Op::IsUnknown:
            return truthOf(m_stored.isNull());
        case Op::IsTrue:
            return truthOf(m_stored.bytes() == "true");
        case Op::IsFalse:
            return truthOf(m_stored.bytes() == "false");
        case Op::Equal:
        case Op::NotEqual:
        case Op::InList:
        case Op::NotInList:
            return membership();
        default:
            break;
        }
        if (m_stored.isNull())
            return Truth::Unknown;
        return truthOf(operandShape(m_condition.op) == OperandShape::Text ? matches() : ordered());
    }

    Truth membership()
    {
        const QList<Value>& operands = m_condition.operands;
        if (operands.isEmpty())
            return truthOf(isNegative());
        const bool namesNull = std::any_of(operands.begin(), operands.end(), isNull);
        const bool onlyNull = std::all_of(operands.begin(), operands.end(), isNull);
        if (m_stored.isNull()) {
            if (m_condition.includeNulls)
                return Truth::True;
            // Unknown by the list, decided by the NULL that is named beside it.
            if (namesNull)
                return truthOf(!isNegative());
            return Truth::Unknown;
        }
        if (onlyNull)
            return truthOf(isNegative());
        const bool found = std::any_of(operands.begin(), operands.end(),
            [this](const Value& v) { return !v.isNull() && compared(m_stored, v) == 0; });
        return truthOf(found != isNegative());
    }

    [[nodiscard]] bool ordered() const
    {
        const int first = compared(m_stored, m_condition.operands[0]);
        switch (m_condition.op) {
        case Op::LessThan:
            return first < 0;
        case Op::LessThanOrEqual:
            return first <= 0;
        case Op::GreaterThan:
            return first > 0;
        case Op::GreaterThanOrEqual:
            return first >= 0;
        default:
            return first >= 0 && compared(m_stored, m_condition.operands[1]) <= 0;
        }
    }

    [[nodiscard]] bool matches() const
    {
        QString text = m_stored.toText();
        QString wanted = m_condition.operands[0].toText();
        if (m_condition.ignoresCase()) {
            text = text.toLower();
            wanted = wanted.toLower();
        }
        switch (m_condition.op) {
        case Op::StartsWith:
            return text.startsWith(wanted);
        case Op::EndsWith:
            return text.endsWith(wanted);
        case Op::LikePattern:
        case Op::ILikePattern:
            return fitsPattern(text, wanted);
        default:
            return text.contains(wanted);
        }
    }

    const FilterCondition& m_condition;
    Value m_stored;
};

}

Truth FilterEvaluator::evaluate(const Filter& filter, const MemoryRow& row) const
{
    switch (filter.kind()) {
    case Filter::Kind::Condition:
        return Condition(filter.leaf(), row.value(filter.leaf().column)).evaluate();
    case Filter::Kind::Related:
        return existence(filter, row);
    case Filter::Kind::First:
        return firstness(filter, row);
    case Filter::Kind::Not:
        return negated(evaluate(filter.parts().front(), row));
    case Filter::Kind::And:
    case Filter::Kind::Or:
        break;
    }
    const bool isAnd = filter.kind() == Filter::Kind::And;
    Truth truth = truthOf(isAnd);
    for (const Filter& part : filter.parts()) {
        const Truth next = evaluate(part, row);
        truth = isAnd ? std::min(truth, next) : std::max(truth, next);
    }
    return truth;
}

/// Of groups whose first rows are chosen by the key alone.
Truth FilterEvaluator::firstness(const Filter& filter, const MemoryRow& row) const
{
    const QString& group = filter.firstRows().groupBy.first();
    const bool isLast = filter.firstRows().order.first().order == SortOrder::Descending;
    const auto idOf = [](const MemoryRow& of) { return of.value(u"id"_s).bytes().toInt(); };
    const MemoryRow* first = nullptr;
    for (const MemoryRow& other : m_rows) {
        if (other.value(group) != row.value(group)
            || evaluate(filter.parts().front(), other) != Truth::True)
            continue;
        if (!first || (idOf(other) > idOf(*first)) == isLast)
            first = &other;
    }
    return truthOf(first && idOf(*first) == idOf(row));
}

Truth FilterEvaluator::existence(const Filter& filter, const MemoryRow& row) const
{
    const bool toParent = filter.relatedRows().direction == RelatedRows::Direction::ToParent;
    const Value own = row.value(toParent ? u"parent_id"_s : u"id"_s);
    const QString others = toParent ? u"id"_s : u"parent_id"_s;
    const bool found = std::any_of(m_rows.begin(), m_rows.end(), [&](const MemoryRow& other) {
        return !own.isNull() && other.value(others) == own
            && evaluate(filter.parts().front(), other) == Truth::True;
    });
    return truthOf(found);
}

}
