// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter_words.h"

#include <QCoreApplication>

namespace tw {

namespace {

constexpr qsizetype kMostValues = 4;
constexpr qsizetype kFilterWordsLongestValue = 40;

struct FilterWordsTexts
{
    Q_DECLARE_TR_FUNCTIONS(FilterWords)
};

/// What operators are called that no sign stands for.
constexpr std::pair<FilterOperator, const char*> kOperatorWords[]{
    {FilterOperator::InList, QT_TRANSLATE_NOOP("FilterWords", "in")},
    {FilterOperator::NotInList, QT_TRANSLATE_NOOP("FilterWords", "not in")},
    {FilterOperator::StartsWith, QT_TRANSLATE_NOOP("FilterWords", "starts with")},
    {FilterOperator::EndsWith, QT_TRANSLATE_NOOP("FilterWords", "ends with")},
    {FilterOperator::Contains, QT_TRANSLATE_NOOP("FilterWords", "contains")},
    {FilterOperator::IsNull, QT_TRANSLATE_NOOP("FilterWords", "is NULL")},
    {FilterOperator::IsNotNull, QT_TRANSLATE_NOOP("FilterWords", "is not NULL")},
    {FilterOperator::Between, QT_TRANSLATE_NOOP("FilterWords", "between")},
    {FilterOperator::Regex, QT_TRANSLATE_NOOP("FilterWords", "matches regex")},
    {FilterOperator::InNext, QT_TRANSLATE_NOOP("FilterWords", "in the next")},
    {FilterOperator::JsonHasAnyKey, QT_TRANSLATE_NOOP("FilterWords", "has any key of")},
    {FilterOperator::JsonHasAllKeys, QT_TRANSLATE_NOOP("FilterWords", "has all keys of")},
    {FilterOperator::ArrayAny, QT_TRANSLATE_NOOP("FilterWords", "has the element")},
    {FilterOperator::ContainedBy, QT_TRANSLATE_NOOP("FilterWords", "is within")},
    {FilterOperator::RangeContains, QT_TRANSLATE_NOOP("FilterWords", "covers")},
    {FilterOperator::Adjacent, QT_TRANSLATE_NOOP("FilterWords", "is adjacent to")},
    {FilterOperator::IsTrue, QT_TRANSLATE_NOOP("FilterWords", "is true")},
    {FilterOperator::IsFalse, QT_TRANSLATE_NOOP("FilterWords", "is false")},
    {FilterOperator::IsUnknown, QT_TRANSLATE_NOOP("FilterWords", "is unknown")},
    {FilterOperator::InLast, QT_TRANSLATE_NOOP("FilterWords", "in the last")},
    {FilterOperator::JsonHasKey, QT_TRANSLATE_NOOP("FilterWords", "has key")},
    {FilterOperator::JsonContains, QT_TRANSLATE_NOOP("FilterWords", "contains")},
    {FilterOperator::JsonIsNull, QT_TRANSLATE_NOOP("FilterWords", "is JSON null")},
    {FilterOperator::ArrayContains, QT_TRANSLATE_NOOP("FilterWords", "has all of")},
    {FilterOperator::Overlaps, QT_TRANSLATE_NOOP("FilterWords", "overlaps")},
};

constexpr std::pair<FilterOperator, const char16_t*> kOperatorSigns[]{
    {FilterOperator::Equal, u"="},
    {FilterOperator::NotEqual, u"≠"},
    {FilterOperator::LessThan, u"<"},
    {FilterOperator::LessThanOrEqual, u"≤"},
    {FilterOperator::GreaterThan, u">"},
    {FilterOperator::GreaterThanOrEqual, u"≥"},
    {FilterOperator::LikePattern, u"LIKE"},
    {FilterOperator::ILikePattern, u"ILIKE"},
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
    return text.size() <= kFilterWordsLongestValue
        ? text
        : text.left(kFilterWordsLongestValue) + QChar(0x2026);
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
        return FilterWordsTexts::tr("has the phrase");
    case TextSearchMode::WebSearch:
        return FilterWordsTexts::tr("is found by");
    case TextSearchMode::Prefix:
        return FilterWordsTexts::tr("has words beginning with");
    }
    return FilterWordsTexts::tr("has the words");
}

}

QString operatorWords(FilterOperator op)
{
    for (const auto& [known, sign] : kOperatorSigns)
        if (known == op)
            return QString::fromUtf16(sign);
    for (const auto& [known, words] : kOperatorWords)
        if (known == op)
            return FilterWordsTexts::tr(words);
    return {};
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
    return words.join(FilterWordsTexts::tr(" and "));
}

QString relatedWords(const Filter& filter, bool isWithout)
{
    const RelatedRows& rows = filter.relatedRows();
    if (rows.direction != RelatedRows::Direction::ToChildren)
        return {};
    QString start = isWithout ? FilterWordsTexts::tr("has no %1").arg(rows.table.name)
                              : FilterWordsTexts::tr("has %1").arg(rows.table.name);
    const Filter& where = filter.parts().front();
    if (where.isEmpty())
        return start;
    const QString words = conditionsWords(where);
    return words.isEmpty() ? QString() : FilterWordsTexts::tr("%1 with %2").arg(start, words);
}

QString firstWords(const Filter& filter)
{
    QStringList order;
    for (const SortKey& key : filter.firstRows().order)
        order.append(key.column
            + (key.order == SortOrder::Descending ? QStringLiteral(" ↓") : QStringLiteral(" ↑")));
    QString start = FilterWordsTexts::tr("first of each %1 by %2")
                        .arg(filter.firstRows().groupBy.join(QStringLiteral(", ")),
                            order.join(QStringLiteral(", ")));
    const Filter& among = filter.parts().front();
    if (among.isEmpty())
        return start;
    const QString words = conditionsWords(among);
    return words.isEmpty() ? QString() : FilterWordsTexts::tr("%1, among %2").arg(start, words);
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
    const QString op = leaf.op == FilterOperator::FullText ? searchWords(leaf.searchMode)
                                                           : operatorWords(leaf.op);
    if (op.isEmpty() || leaf.measure != Measure::Value)
        return {};
    if (leaf.letterCase != LetterCase::Default) {
        FilterCondition usual = leaf;
        usual.letterCase = LetterCase::Default;
        const QString words = filterWords(Filter::condition(usual));
        return leaf.letterCase == LetterCase::Match
            ? FilterWordsTexts::tr("%1, letter case matters").arg(words)
            : FilterWordsTexts::tr("%1, in any letter case").arg(words);
    }
    const QString place
        = (QStringList{leaf.column} + leaf.path).join(QStringLiteral(" › ")).simplified();
    if (leaf.op == FilterOperator::Between && leaf.operands.size() == 2)
        return FilterWordsTexts::tr("%1 between %2 and %3")
            .arg(place, valueWords(leaf.operands.first()), valueWords(leaf.operands.last()));
    QString start = place + u' ' + op;
    return leaf.operands.isEmpty() ? start : start + u' ' + listWords(leaf.operands);
}

QList<FilterOperator> operatorsFor(const ColumnType& type)
{
    QList<FilterOperator> operators;
    if (type.typeClass == TypeClass::Boolean)
        operators = {FilterOperator::IsTrue, FilterOperator::IsFalse};
    else if (type.hasEquality)
        operators = {FilterOperator::Equal, FilterOperator::NotEqual, FilterOperator::InList,
            FilterOperator::NotInList};
    if (type.typeClass == TypeClass::Text)
        operators += {FilterOperator::Contains, FilterOperator::StartsWith,
            FilterOperator::EndsWith, FilterOperator::LikePattern, FilterOperator::Regex};
    if (type.hasOrder && type.typeClass != TypeClass::Boolean)
        operators += {FilterOperator::LessThan, FilterOperator::LessThanOrEqual,
            FilterOperator::GreaterThan, FilterOperator::GreaterThanOrEqual,
            FilterOperator::Between};
    const TypeClass kind = type.typeClass;
    if (kind == TypeClass::Date || kind == TypeClass::Timestamp || kind == TypeClass::TimestampTz)
        operators += {FilterOperator::InLast, FilterOperator::InNext};
    if (kind == TypeClass::Json)
        operators += {FilterOperator::JsonHasKey, FilterOperator::JsonHasAnyKey,
            FilterOperator::JsonHasAllKeys, FilterOperator::JsonContains,
            FilterOperator::JsonIsNull};
    if (kind == TypeClass::Array)
        operators += {FilterOperator::ArrayAny, FilterOperator::ArrayContains,
            FilterOperator::ContainedBy, FilterOperator::Overlaps};
    if (kind == TypeClass::Range)
        operators += {FilterOperator::RangeContains, FilterOperator::Overlaps,
            FilterOperator::ContainedBy, FilterOperator::Adjacent};
    return operators + QList<FilterOperator>{FilterOperator::IsNull, FilterOperator::IsNotNull};
}

QList<FilterOperator> placeOperators()
{
    return {FilterOperator::Equal, FilterOperator::NotEqual, FilterOperator::InList,
        FilterOperator::Contains, FilterOperator::StartsWith, FilterOperator::EndsWith,
        FilterOperator::LessThan, FilterOperator::LessThanOrEqual, FilterOperator::GreaterThan,
        FilterOperator::GreaterThanOrEqual, FilterOperator::Between, FilterOperator::JsonHasKey,
        FilterOperator::JsonContains, FilterOperator::JsonIsNull, FilterOperator::IsNull,
        FilterOperator::IsNotNull};
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
