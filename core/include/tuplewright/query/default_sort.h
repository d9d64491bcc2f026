// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/sort.h>
#include <tuplewright/schema/table.h>

namespace tw {

/// The order of rows that nobody asked another one for, before the key decides: the newest first
/// where an index has them so, or else none.
[[nodiscard]] TW_CORE_EXPORT Sort defaultSort(const Table& table);

}
