// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "completion/query_scope.h"

namespace tw {

/// The source whose ON or USING the caret stands in.
[[nodiscard]] QuerySource joinedSource(const TypedStatement& statement, const QueryScope& scope);

/// Conditions that foreign keys suggest for it, in either direction; of several columns joined by
/// AND.
[[nodiscard]] QStringList joinConditions(
    const TypedStatement& statement, const QueryScope& scope, const CompletionSchema& schema);

/// Tables that foreign keys of the statement's tables lead to.
[[nodiscard]] QList<QualifiedName> relatedTables(
    const QueryScope& scope, const CompletionSchema& schema);

}
