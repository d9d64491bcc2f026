// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/query/filter_operator.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

struct OperatorFacts
{
    FilterOperator op;
    QLatin1StringView name;
    OperandShape shape;
    bool takesLetterCase = false;
};

constexpr OperatorFacts kOperators[] = {
    {FilterOperator::Equal, "EQUAL"_L1, OperandShape::Value},
    {FilterOperator::NotEqual, "NOT_EQUAL"_L1, OperandShape::Value},
    {FilterOperator::LessThan, "LESS_THAN"_L1, OperandShape::OrderedValue},
    {FilterOperator::LessThanOrEqual, "LESS_THAN_OR_EQUAL"_L1, OperandShape::OrderedValue},
    {FilterOperator::GreaterThan, "GREATER_THAN"_L1, OperandShape::OrderedValue},
    {FilterOperator::GreaterThanOrEqual, "GREATER_THAN_OR_EQUAL"_L1, OperandShape::OrderedValue},
    {FilterOperator::InList, "IN_LIST"_L1, OperandShape::List},
    {FilterOperator::NotInList, "NOT_IN_LIST"_L1, OperandShape::List},
    {FilterOperator::Like, "LIKE"_L1, OperandShape::Text, true},
    {FilterOperator::ILike, "ILIKE"_L1, OperandShape::Text, true},
    {FilterOperator::StartsWith, "STARTS_WITH"_L1, OperandShape::Text, true},
    {FilterOperator::EndsWith, "ENDS_WITH"_L1, OperandShape::Text, true},
    {FilterOperator::Contains, "CONTAINS"_L1, OperandShape::Text, true},
    {FilterOperator::IsNull, "IS_NULL"_L1, OperandShape::None},
    {FilterOperator::IsNotNull, "IS_NOT_NULL"_L1, OperandShape::None},
    {FilterOperator::Between, "BETWEEN"_L1, OperandShape::OrderedPair},
    {FilterOperator::LikePattern, "LIKE_PATTERN"_L1, OperandShape::Text, true},
    {FilterOperator::ILikePattern, "ILIKE_PATTERN"_L1, OperandShape::Text, true},
    {FilterOperator::Regex, "REGEX"_L1, OperandShape::Text, true},
    {FilterOperator::IRegex, "IREGEX"_L1, OperandShape::Text, true},
    {FilterOperator::InLast, "IN_LAST"_L1, OperandShape::TimeSpan},
    {FilterOperator::InNext, "IN_NEXT"_L1, OperandShape::TimeSpan},
    {FilterOperator::IsTrue, "IS_TRUE"_L1, OperandShape::None},
    {FilterOperator::IsFalse, "IS_FALSE"_L1, OperandShape::None},
    {FilterOperator::IsUnknown, "IS_UNKNOWN"_L1, OperandShape::None},
    {FilterOperator::ArrayAny, "ARRAY_ANY"_L1, OperandShape::Text},
    {FilterOperator::ArrayContains, "ARRAY_CONTAINS"_L1, OperandShape::Members},
    {FilterOperator::ContainedBy, "CONTAINED_BY"_L1, OperandShape::Members},
    {FilterOperator::Overlaps, "OVERLAPS"_L1, OperandShape::Members},
    {FilterOperator::JsonContains, "JSON_CONTAINS"_L1, OperandShape::Json},
    {FilterOperator::JsonHasKey, "JSON_HAS_KEY"_L1, OperandShape::Text},
    {FilterOperator::JsonHasAnyKey, "JSON_HAS_ANY_KEY"_L1, OperandShape::Keys},
    {FilterOperator::JsonHasAllKeys, "JSON_HAS_ALL_KEYS"_L1, OperandShape::Keys},
    {FilterOperator::JsonIsNull, "JSON_IS_NULL"_L1, OperandShape::None},
    {FilterOperator::RangeContains, "RANGE_CONTAINS"_L1, OperandShape::Text},
    {FilterOperator::Adjacent, "ADJACENT"_L1, OperandShape::Text},
    {FilterOperator::FullText, "FULL_TEXT"_L1, OperandShape::Text},
};

static_assert(std::size(kOperators) == kFilterOperatorCount);

constexpr QLatin1StringView kUnitNames[] = {
    "seconds"_L1,
    "minutes"_L1,
    "hours"_L1,
    "days"_L1,
    "weeks"_L1,
    "months"_L1,
    "years"_L1,
};

/// The table is written in the order of the enumeration.
const OperatorFacts& factsOf(FilterOperator op)
{
    return kOperators[size_t(op)];
}

}

QString filterOperatorName(FilterOperator op)
{
    return factsOf(op).name;
}

Result<FilterOperator> filterOperatorFromName(const QString& name)
{
    QStringList known;
    for (const OperatorFacts& entry : kOperators) {
        if (entry.name == name)
            return entry.op;
        known.append(entry.name);
    }
    return fail(ErrorKind::InvalidArgument, u"there is no operator %1."_s.arg(name), {},
        u"The operators are %1."_s.arg(known.join(u", "_s)));
}

OperandShape operandShape(FilterOperator op)
{
    return factsOf(op).shape;
}

bool takesLetterCase(FilterOperator op)
{
    return factsOf(op).takesLetterCase;
}

QString timeUnitName(TimeUnit unit)
{
    return kUnitNames[size_t(unit)];
}

Result<TimeUnit> timeUnitFromName(const QString& name)
{
    QStringList known;
    for (size_t i = 0; i < std::size(kUnitNames); ++i) {
        const QString plural = kUnitNames[i];
        if (name == plural || name == plural.chopped(1))
            return TimeUnit(i);
        known.append(plural);
    }
    return fail(ErrorKind::InvalidArgument, u"there is no unit of time %1."_s.arg(name), {},
        u"The units are %1."_s.arg(known.join(u", "_s)));
}

}
