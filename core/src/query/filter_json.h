// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/filter.h>

namespace tw {

/// See Filter::fromJson().
[[nodiscard]] Result<Filter> filterFromJson(const Json& json);
/// What filterFromJson() reads.
[[nodiscard]] Json filterToJson(const Filter& filter);

}
