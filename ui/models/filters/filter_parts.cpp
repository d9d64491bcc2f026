// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter_parts.h"

namespace tw {

namespace {

bool isComparison(const Filter& filter)
{
    return filter.kind() == Filter::Kind::Condition && !filter.leaf().operands.isEmpty();
}

Filter replaced(const Filter& filter, const QList<Filter>& conditions, qsizetype& next)
{
    if (isComparison(filter))
        return conditions.value(next++, filter);
    std::vector<Filter> parts;
    if (filter.kind() != Filter::Kind::Related)
        for (const Filter& part : filter.parts())
            parts.push_back(replaced(part, conditions, next));
    switch (filter.kind()) {
    case Filter::Kind::And:
        return Filter::all(std::move(parts));
    case Filter::Kind::Or:
        return Filter::any(std::move(parts));
    case Filter::Kind::Not:
        return Filter::negate(std::move(parts.front()));
    case Filter::Kind::First:
        return Filter::first(filter.firstRows(), std::move(parts.front()));
    case Filter::Kind::Condition:
    case Filter::Kind::Related:
        break;
    }
    return filter;
}

}

std::vector<Filter> conjuncts(const Filter& filter)
{
    if (filter.isEmpty())
        return {};
    return filter.kind() == Filter::Kind::And ? filter.parts() : std::vector<Filter>{filter};
}

QList<FilterCondition> comparisons(const Filter& filter)
{
    if (isComparison(filter))
        return {filter.leaf()};
    QList<FilterCondition> found;
    if (filter.kind() != Filter::Kind::Related)
        for (const Filter& part : filter.parts())
            found += comparisons(part);
    return found;
}

Filter withComparisons(const Filter& filter, const QList<Filter>& conditions)
{
    qsizetype next = 0;
    return replaced(filter, conditions, next);
}

}
