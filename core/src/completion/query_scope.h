// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "completion/query_source.h"

namespace tw {

/// What the names at the caret of a statement may mean.
struct QueryScope
{
    QList<QuerySource> sources; ///< of the innermost query first, then of those around it
    qsizetype own = 0; ///< how many of them are the innermost query's
    NamedQueries named;
    QList<SourceColumn> outputs; ///< of the innermost query
    QuerySource target; ///< what INSERT, UPDATE, DELETE or MERGE write to; no alias: nothing
    qsizetype first = 0; ///< the token with which the innermost query begins
    QList<QualifiedName> missing; ///< tables whose columns are not known

    /// The source of that name, the innermost one; null: none.
    [[nodiscard]] const QuerySource* find(
        const TypedStatement& statement, const QString& alias) const;
};

[[nodiscard]] QueryScope scopeAtCaret(
    const TypedStatement& statement, const CompletionSchema& schema);

}
