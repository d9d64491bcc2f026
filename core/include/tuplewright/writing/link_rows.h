// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/editing/change.h>
#include <tuplewright/query/keyed_query.h>
#include <tuplewright/schema/schema_graph.h>
#include <tuplewright/session/session.h>

namespace tw {

/// The rows of a link table, as what they are to people: that one row belongs to another. Every
/// change is one statement. A value.
class TW_CORE_EXPORT LinkRows
{
public:
    /// Fails with InvalidArgument when the relationship is not many to many.
    [[nodiscard]] static Result<LinkRows> of(
        const SchemaGraph& graph, const Relationship& relationship);

    /// Whether anything changed: a link that is there already is left alone, one that is marked as
    /// deleted is restored. The keys are the values that the relationship names on either side; the
    /// other columns of the link fill themselves as in any new row, in the name of the actor.
    [[nodiscard]] Result<bool> add(Session& session, const KeyValues& from, const KeyValues& to,
        const CallOptions& options = {}) const;

    /// Deletes exactly that link; fails with NotFound when it is not there.
    [[nodiscard]] Result<void> remove(Session& session, const KeyValues& from, const KeyValues& to,
        const CallOptions& options = {}) const;

private:
    LinkRows(TablePtr table, QStringList columns, qsizetype fromSize)
        : m_table(std::move(table))
        , m_columns(std::move(columns))
        , m_fromSize(fromSize)
    { }

    [[nodiscard]] Result<ColumnValues> valuesOf(const KeyValues& from, const KeyValues& to) const;

    TablePtr m_table;
    QStringList m_columns; ///< those of the key on the one side, then those of the other
    qsizetype m_fromSize;
};

}
