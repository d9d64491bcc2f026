// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/filter.h>

namespace tw {

/// The condition on the words of a column; null when there is none.
[[nodiscard]] const FilterCondition* searchedIn(const Filter& filter, const QString& column);

}
