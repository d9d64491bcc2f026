// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/editing/change.h>
#include <tuplewright/query/filter.h>

namespace tw {

/// Exactly these rows; at least one, all named by values of the same columns.
[[nodiscard]] TW_CORE_EXPORT Filter rowFilter(const QList<RowIdentity>& rows);

}
