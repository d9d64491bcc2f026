// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/query/filter.h>

namespace tw {

// A filter taken apart and put together again.

/// What must be true together; nothing for a filter without a condition.
[[nodiscard]] std::vector<Filter> conjuncts(const Filter& filter);

/// The conditions on columns of the table itself that compare with a value, in their order.
[[nodiscard]] QList<FilterCondition> comparisons(const Filter& filter);

/// The filter with these in their places; as many as comparisons() finds.
[[nodiscard]] Filter withComparisons(const Filter& filter, const QList<Filter>& conditions);

}
