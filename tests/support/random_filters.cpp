// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_filters.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw::test {

namespace {

using Op = FilterOperator;

const QStringList kPieces{u"a"_s, u"A"_s, u"b"_s, u"%"_s, u"_"_s, u"\\"_s, u"'"_s};

bool isList(Op op)
{
    return op == Op::InList || op == Op::NotInList;
}

}

QList<MemoryRow> RandomFilters::rows(int count)
{
    QList<MemoryRow> rows;
    for (int i = 0; i < count; ++i) {
        MemoryRow row;
        row[u"id"_s] = Value::integer(i);
        for (const QString& column : {u"n"_s, u"p"_s, u"t"_s, u"b"_s, u"j"_s})
            row[column] = orNull(valueFor(column));
        row[u"parent_id"_s] = i == 0 ? Value() : orNull(Value::integer(below(i)));
        rows.append(row);
    }
    return rows;
}

Filter RandomFilters::tree(int depth)
{
    switch (depth > 1 ? below(7) : 6) {
    case 0:
    case 1:
        return group(depth);
    case 2:
        return Filter::negate(tree(depth - 1));
    case 3: {
        RelatedRows rows{RelatedRows::Direction::ToParent, {}, {u"parent_id"_s}};
        if (below(2) == 0)
            rows = {RelatedRows::Direction::ToChildren, {{}, u"oracle"_s}, {}};
        return Filter::exists(rows, tree(depth - 1));
    }
    case 4: {
        const QStringList groups{u"parent_id"_s, u"t"_s, u"b"_s, u"n"_s};
        const SortOrder order = below(2) == 0 ? SortOrder::Ascending : SortOrder::Descending;
        return Filter::first(
            {{groups[below(int(groups.size()))]}, {{u"id"_s, order}}}, tree(depth - 1));
    }
    default:
        return Filter::condition(condition());
    }
}

Filter RandomFilters::pivot(const MemoryRow& row)
{
    std::vector<Filter> parts;
    for (const QString& column : {u"id"_s, u"n"_s, u"p"_s, u"t"_s, u"b"_s}) {
        if (below(3) > 0)
            parts.push_back(Filter::condition(column, Op::Equal, {row.value(column)}));
    }
    return Filter::all(std::move(parts));
}

Value RandomFilters::integer()
{
    return Value::integer(below(5) - 1);
}

/// Quarters, which every engine and the evaluator know exactly.
Value RandomFilters::decimal()
{
    return Value::stored(StorageClass::Real, QByteArray::number(double(below(17) - 8) / 4, 'f', 2));
}

Value RandomFilters::text()
{
    QString text;
    for (int i = below(4); i > 0; --i)
        text += kPieces[below(int(kPieces.size()))];
    return Value::text(text);
}

Value RandomFilters::truth()
{
    return Value::text(below(2) == 0 ? u"true"_s : u"false"_s);
}

Value RandomFilters::json()
{
    const QStringList values{u"1"_s, u"2"_s, u"-1"_s, u"\"1\""_s, u"\"a\""_s, u"\"Ab\""_s,
        u"\"true\""_s, u"true"_s, u"false"_s, u"null"_s};
    switch (below(8)) {
    case 0:
        return Value::text(u"{}"_s);
    default:
        return Value::text(u"{\"k\":"_s + values[below(int(values.size()))] + u'}');
    }
}

Value RandomFilters::orNull(const Value& value)
{
    return below(4) == 0 ? Value() : value;
}

Value RandomFilters::valueFor(const QString& column)
{
    if (column == "n"_L1 || column == "parent_id"_L1 || column == "id"_L1)
        return integer();
    if (column == "p"_L1)
        return decimal();
    if (column == "b"_L1)
        return truth();
    return column == "j"_L1 ? json() : text();
}

Filter RandomFilters::group(int depth)
{
    std::vector<Filter> parts;
    for (int i = below(4); i > 0; --i)
        parts.push_back(tree(depth - 1));
    return below(2) == 0 ? Filter::all(std::move(parts)) : Filter::any(std::move(parts));
}

FilterCondition RandomFilters::condition()
{
    switch (below(6)) {
    case 0:
        return numberCondition(u"n"_s);
    case 1:
        return numberCondition(u"p"_s);
    case 2:
        return truthCondition();
    case 3:
        return jsonCondition();
    default:
        return textCondition(u"t"_s);
    }
}

void RandomFilters::addList(FilterCondition& condition)
{
    if (condition.op == Op::Equal || condition.op == Op::NotEqual) {
        condition.operands = {orNull(valueFor(condition.column))};
    } else {
        for (int i = below(4); i > 0; --i)
            condition.operands.append(orNull(valueFor(condition.column)));
    }
    const auto isNull = [](const Value& value) { return value.isNull(); };
    const bool namesNull
        = std::any_of(condition.operands.begin(), condition.operands.end(), isNull);
    const bool isNegative = condition.op == Op::NotEqual || condition.op == Op::NotInList;
    condition.includeNulls = isNegative && !namesNull && below(3) == 0;
}

FilterCondition RandomFilters::numberCondition(const QString& column)
{
    constexpr Op kOps[]
        = {Op::Equal, Op::NotEqual, Op::InList, Op::NotInList, Op::LessThan, Op::LessThanOrEqual,
            Op::GreaterThan, Op::GreaterThanOrEqual, Op::Between, Op::IsNull, Op::IsNotNull};
    FilterCondition condition{column, kOps[below(int(std::size(kOps)))]};
    if (below(5) == 0 && column == "n"_L1)
        condition = {u"t"_s, condition.op, {}, {}, Measure::Length};
    const QString kind = condition.measure == Measure::Length ? u"n"_s : column;
    switch (operandShape(condition.op)) {
    case OperandShape::None:
        return condition;
    case OperandShape::OrderedValue:
        condition.operands = {valueFor(kind)};
        return condition;
    case OperandShape::OrderedPair: {
        condition.operands = {valueFor(kind), valueFor(kind)};
        if (condition.operands[0].bytes().toDouble() > condition.operands[1].bytes().toDouble())
            condition.operands.swapItemsAt(0, 1);
        return condition;
    }
    default:
        break;
    }
    const QString tested = std::exchange(condition.column, kind);
    addList(condition);
    condition.column = tested;
    return condition;
}

FilterCondition RandomFilters::textCondition(const QString& column)
{
    constexpr Op kOps[] = {Op::Equal, Op::NotEqual, Op::InList, Op::NotInList, Op::LessThan,
        Op::GreaterThanOrEqual, Op::Between, Op::Like, Op::ILike, Op::StartsWith, Op::EndsWith,
        Op::Contains, Op::LikePattern, Op::ILikePattern, Op::IsNull};
    FilterCondition condition{column, kOps[below(int(std::size(kOps)))]};
    switch (operandShape(condition.op)) {
    case OperandShape::None:
        return condition;
    case OperandShape::OrderedPair:
        condition.operands = {text(), text()};
        return condition;
    case OperandShape::Text:
        condition.operands = {text()};
        condition.letterCase = LetterCase(below(3));
        // A pattern may not end in the sign that makes the next one plain.
        if (condition.op == Op::LikePattern || condition.op == Op::ILikePattern)
            condition.operands = {Value::text(condition.operands[0].toText() + u"%"_s)};
        return condition;
    case OperandShape::OrderedValue:
        condition.operands = {text()};
        return condition;
    default:
        break;
    }
    addList(condition);
    return condition;
}

FilterCondition RandomFilters::truthCondition()
{
    constexpr Op kOps[] = {Op::Equal, Op::NotEqual, Op::InList, Op::NotInList, Op::IsTrue,
        Op::IsFalse, Op::IsUnknown, Op::IsNull};
    FilterCondition condition{u"b"_s, kOps[below(int(std::size(kOps)))]};
    if (operandShape(condition.op) != OperandShape::None)
        addList(condition);
    return condition;
}

FilterCondition RandomFilters::jsonCondition()
{
    constexpr Op kOps[] = {Op::Equal, Op::NotEqual, Op::InList, Op::NotInList, Op::IsNull,
        Op::IsNotNull, Op::JsonIsNull, Op::IsTrue, Op::IsFalse, Op::IsUnknown, Op::LessThan,
        Op::GreaterThanOrEqual, Op::Contains, Op::StartsWith};
    FilterCondition condition{u"j"_s, kOps[below(int(std::size(kOps)))]};
    condition.path = {u"k"_s};
    const OperandShape shape = operandShape(condition.op);
    const QStringList texts{u"1"_s, u"a"_s, u"ab"_s, u"true"_s, u"false"_s};
    if (shape == OperandShape::OrderedValue)
        condition.operands = {integer()};
    else if (shape == OperandShape::Text)
        condition.operands = {Value::text(texts[below(int(texts.size()))])};
    else if (shape != OperandShape::None)
        condition.operands
            = {below(2) == 0 ? integer() : Value::text(texts[below(int(texts.size()))])};
    if (isList(condition.op) && below(3) == 0)
        condition.operands.append(Value());
    return condition;
}

}
