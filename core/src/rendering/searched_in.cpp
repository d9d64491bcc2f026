// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "rendering/searched_in.h"

namespace tw {

const FilterCondition* searchedIn(const Filter& filter, const QString& column)
{
    if (filter.kind() == Filter::Kind::Condition) {
        const FilterCondition& leaf = filter.leaf();
        const bool fits = leaf.op == FilterOperator::FullText && leaf.column == column;
        return fits ? &leaf : nullptr;
    }
    if (filter.kind() != Filter::Kind::And && filter.kind() != Filter::Kind::Or)
        return nullptr;
    for (const Filter& part : filter.parts()) {
        if (const FilterCondition* const found = searchedIn(part, column))
            return found;
    }
    return nullptr;
}

}
