// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "completion/completion_place.h"
#include "completion/query_scope.h"

namespace tw {

/// The column that a value at the caret is compared with, assigned to or inserted into; unset:
/// none that is known.
[[nodiscard]] std::optional<SourceColumn> comparedColumn(
    const TypedStatement& statement, const CompletionPlace& place, const QueryScope& scope);

}
