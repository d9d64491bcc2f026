// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/query/filter.h>

#include "query/filter_json.h"
#include "query/filter_resolver.h"

namespace tw {

bool FilterCondition::ignoresCase() const
{
    if (letterCase != LetterCase::Default)
        return letterCase == LetterCase::Ignore;
    return op == FilterOperator::ILike || op == FilterOperator::ILikePattern
        || op == FilterOperator::IRegex || op == FilterOperator::Contains;
}

Filter Filter::condition(QString column, FilterOperator op, QList<Value> operands)
{
    return condition({std::move(column), op, std::move(operands)});
}

Filter Filter::condition(FilterCondition condition)
{
    Filter filter;
    filter.m_kind = Kind::Condition;
    filter.m_condition = std::move(condition);
    return filter;
}

Filter Filter::all(std::vector<Filter> parts)
{
    Filter filter;
    filter.m_parts = std::move(parts);
    return filter;
}

Filter Filter::any(std::vector<Filter> parts)
{
    Filter filter;
    filter.m_kind = Kind::Or;
    filter.m_parts = std::move(parts);
    return filter;
}

Filter Filter::negate(Filter part)
{
    Filter filter;
    filter.m_kind = Kind::Not;
    filter.m_parts.push_back(std::move(part));
    return filter;
}

Filter Filter::exists(RelatedRows rows, Filter where)
{
    Filter filter;
    filter.m_kind = Kind::Related;
    filter.m_related = std::move(rows);
    filter.m_parts.push_back(std::move(where));
    return filter;
}

Filter Filter::first(FirstRows rows, Filter among)
{
    Filter filter;
    filter.m_kind = Kind::First;
    filter.m_first = std::move(rows);
    filter.m_parts.push_back(std::move(among));
    return filter;
}

Result<void> Filter::validate(const Table& table, const TableLookup* lookup) const
{
    TW_TRY_VOID(resolveFilter(*this, table, lookup, nullptr));
    return {};
}

Result<Filter> Filter::fromJson(const Json& json)
{
    return filterFromJson(json);
}

Json Filter::toJson() const
{
    return filterToJson(*this);
}

}
