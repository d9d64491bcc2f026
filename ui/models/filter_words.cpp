// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter_words.h"

#include <QCoreApplication>

namespace tw {

namespace {

using Op = FilterOperator;

constexpr qsizetype kMostValues = 4;
constexpr qsizetype kLongestValue = 40;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FilterWords)
};

QString valueWords(const Value& value)
{
    if (value.isNull())
        return QStringLiteral("NULL");
    if (value.bytes().isEmpty())
        return QStringLiteral("''");
    if (value.storage() == StorageClass::Bytes)
        return QStringLiteral("\\x") + QString::fromLatin1(value.bytes().left(8).toHex());
    const QString text = value.toText().simplified();
    return text.size() <= kLongestValue ? text : text.left(kLongestValue) + QChar(0x2026);
}

QString listWords(const QList<Value>& values)
{
    QStringList words;
    for (const Value& value : values.first(std::min(values.size(), kMostValues)))
        words.append(valueWords(value));
    if (values.size() > kMostValues)
        words.append(QStringLiteral("+%1").arg(values.size() - kMostValues));
    return words.join(QStringLiteral(", "));
}

QString searchWords(TextSearchMode mode)
{
    switch (mode) {
    case TextSearchMode::Plain:
        break;
    case TextSearchMode::Phrase:
        return Words::tr("has the phrase");
    case TextSearchMode::WebSearch:
        return Words::tr("is found by");
    case TextSearchMode::Prefix:
        return Words::tr("has words beginning with");
    }
    return Words::tr("has the words");
}

}

QString operatorWords(FilterOperator op)
{
    switch (op) {
    case Op::Equal:
        return QStringLiteral("=");
    case Op::NotEqual:
        return QChar(0x2260);
    case Op::LessThan:
        return QStringLiteral("<");
    case Op::LessThanOrEqual:
        return QChar(0x2264);
    case Op::GreaterThan:
        return QStringLiteral(">");
    case Op::GreaterThanOrEqual:
        return QChar(0x2265);
    case Op::InList:
        return Words::tr("in");
    case Op::NotInList:
        return Words::tr("not in");
    case Op::StartsWith:
        return Words::tr("starts with");
    case Op::EndsWith:
        return Words::tr("ends with");
    case Op::Contains:
        return Words::tr("contains");
    case Op::IsNull:
        return Words::tr("is NULL");
    case Op::IsNotNull:
        return Words::tr("is not NULL");
    case Op::Between:
        return Words::tr("between");
    case Op::LikePattern:
        return QStringLiteral("LIKE");
    case Op::ILikePattern:
        return QStringLiteral("ILIKE");
    case Op::Regex:
        return Words::tr("matches regex");
    case Op::InNext:
        return Words::tr("in the next");
    case Op::JsonHasAnyKey:
        return Words::tr("has any key of");
    case Op::JsonHasAllKeys:
        return Words::tr("has all keys of");
    case Op::ArrayAny:
        return Words::tr("has the element");
    case Op::ContainedBy:
        return Words::tr("is within");
    case Op::RangeContains:
        return Words::tr("covers");
    case Op::Adjacent:
        return Words::tr("touches");
    case Op::IsTrue:
        return Words::tr("is true");
    case Op::IsFalse:
        return Words::tr("is false");
    case Op::IsUnknown:
        return Words::tr("is unknown");
    case Op::InLast:
        return Words::tr("in the last");
    case Op::JsonHasKey:
        return Words::tr("has key");
    case Op::JsonContains:
        return Words::tr("contains");
    case Op::JsonIsNull:
        return Words::tr("is JSON's null");
    case Op::ArrayContains:
        return Words::tr("has all of");
    case Op::Overlaps:
        return Words::tr("overlaps");
    default:
        return {};
    }
}

namespace {

/// Of rows that all of it must be true for; empty where only SQL can say it.
QString conditionsWords(const Filter& filter)
{
    if (filter.kind() != Filter::Kind::And)
        return filterWords(filter);
    QStringList words;
    for (const Filter& part : filter.parts()) {
        words.append(filterWords(part));
        if (words.constLast().isEmpty())
            return {};
    }
    return words.join(Words::tr(" and "));
}

QString relatedWords(const Filter& filter, bool isWithout)
{
    const RelatedRows& rows = filter.relatedRows();
    if (rows.direction != RelatedRows::Direction::ToChildren)
        return {};
    const QString start = isWithout ? Words::tr("has no %1").arg(rows.table.name)
                                    : Words::tr("has %1").arg(rows.table.name);
    const Filter& where = filter.parts().front();
    if (where.isEmpty())
        return start;
    const QString words = conditionsWords(where);
    return words.isEmpty() ? QString() : Words::tr("%1 with %2").arg(start, words);
}

QString firstWords(const Filter& filter)
{
    QStringList order;
    for (const SortKey& key : filter.firstRows().order)
        order.append(key.column
            + (key.order == SortOrder::Descending ? QStringLiteral(" ↓") : QStringLiteral(" ↑")));
    const QString start = Words::tr("first of each %1 by %2")
                              .arg(filter.firstRows().groupBy.join(QStringLiteral(", ")),
                                  order.join(QStringLiteral(", ")));
    const Filter& among = filter.parts().front();
    if (among.isEmpty())
        return start;
    const QString words = conditionsWords(among);
    return words.isEmpty() ? QString() : Words::tr("%1, among %2").arg(start, words);
}

}

QString filterWords(const Filter& filter)
{
    if (filter.kind() == Filter::Kind::Related)
        return relatedWords(filter, false);
    if (filter.kind() == Filter::Kind::First)
        return firstWords(filter);
    if (filter.kind() == Filter::Kind::Not
        && filter.parts().front().kind() == Filter::Kind::Related)
        return relatedWords(filter.parts().front(), true);
    if (filter.kind() != Filter::Kind::Condition)
        return {};
    const FilterCondition& leaf = filter.leaf();
    const QString op
        = leaf.op == Op::FullText ? searchWords(leaf.searchMode) : operatorWords(leaf.op);
    if (op.isEmpty() || leaf.measure != Measure::Value)
        return {};
    if (leaf.letterCase != LetterCase::Default) {
        FilterCondition usual = leaf;
        usual.letterCase = LetterCase::Default;
        const QString words = filterWords(Filter::condition(usual));
        return leaf.letterCase == LetterCase::Match
            ? Words::tr("%1, letter case matters").arg(words)
            : Words::tr("%1, in any letter case").arg(words);
    }
    const QString place
        = (QStringList{leaf.column} + leaf.path).join(QStringLiteral(" › ")).simplified();
    if (leaf.op == Op::Between && leaf.operands.size() == 2)
        return Words::tr("%1 between %2 and %3")
            .arg(place, valueWords(leaf.operands.first()), valueWords(leaf.operands.last()));
    const QString start = place + u' ' + op;
    return leaf.operands.isEmpty() ? start : start + u' ' + listWords(leaf.operands);
}

QList<FilterOperator> operatorsFor(const ColumnType& type)
{
    QList<FilterOperator> operators;
    if (type.typeClass == TypeClass::Boolean)
        operators = {Op::IsTrue, Op::IsFalse};
    else if (type.hasEquality)
        operators = {Op::Equal, Op::NotEqual, Op::InList, Op::NotInList};
    if (type.typeClass == TypeClass::Text)
        operators += {Op::Contains, Op::StartsWith, Op::EndsWith, Op::LikePattern, Op::Regex};
    if (type.hasOrder && type.typeClass != TypeClass::Boolean)
        operators += {Op::LessThan, Op::LessThanOrEqual, Op::GreaterThan, Op::GreaterThanOrEqual,
            Op::Between};
    const TypeClass kind = type.typeClass;
    if (kind == TypeClass::Date || kind == TypeClass::Timestamp || kind == TypeClass::TimestampTz)
        operators += {Op::InLast, Op::InNext};
    if (kind == TypeClass::Json)
        operators += {Op::JsonHasKey, Op::JsonHasAnyKey, Op::JsonHasAllKeys, Op::JsonContains,
            Op::JsonIsNull};
    if (kind == TypeClass::Array)
        operators += {Op::ArrayAny, Op::ArrayContains, Op::ContainedBy, Op::Overlaps};
    if (kind == TypeClass::Range)
        operators += {Op::RangeContains, Op::Overlaps, Op::ContainedBy, Op::Adjacent};
    return operators + QList<FilterOperator>{Op::IsNull, Op::IsNotNull};
}

QList<FilterOperator> placeOperators()
{
    return {Op::Equal, Op::NotEqual, Op::InList, Op::Contains, Op::StartsWith, Op::EndsWith,
        Op::LessThan, Op::LessThanOrEqual, Op::GreaterThan, Op::GreaterThanOrEqual, Op::Between,
        Op::JsonHasKey, Op::JsonContains, Op::JsonIsNull, Op::IsNull, Op::IsNotNull};
}

QStringList testedColumns(const Filter& filter)
{
    if (filter.kind() == Filter::Kind::Condition)
        return {filter.leaf().column};
    if (filter.kind() == Filter::Kind::Related || filter.kind() == Filter::Kind::First)
        return {};
    QStringList columns;
    for (const Filter& part : filter.parts())
        columns += testedColumns(part);
    columns.removeDuplicates();
    return columns;
}

QString testedColumn(const Filter& filter)
{
    const QStringList columns = testedColumns(filter);
    return columns.size() == 1 ? columns.first() : QString();
}

}
