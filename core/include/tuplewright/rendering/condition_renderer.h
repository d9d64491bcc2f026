// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/select_query.h>
#include <tuplewright/rendering/render_context.h>

namespace tw {

/// Writes the conditions of a query: which rows of the table it is about.
class TW_CORE_EXPORT ConditionRenderer
{
public:
    /// The table of the context must outlive it.
    explicit ConditionRenderer(const RenderContext& context)
        : m_context(context)
    { }

    /// " WHERE …", or nothing when the query is about all rows.
    [[nodiscard]] Result<QString> where(const SelectQuery& query, Parameters& parameters) const;

    /// " FROM … WHERE …".
    [[nodiscard]] Result<QString> source(const SelectQuery& query, Parameters& parameters) const;

    /// " FROM … WHERE …" with conditions that are written already.
    [[nodiscard]] QString sourceOf(const QStringList& terms) const;

    /// Conditions that all have to hold.
    [[nodiscard]] Result<QStringList> terms(const SelectQuery& query, Parameters& parameters) const;

    /// A filter as shown to people, with values written as literals.
    [[nodiscard]] Result<QString> describe(const Filter& filter) const;

    /// " WHERE …" of conditions, or nothing when there are none.
    [[nodiscard]] static QString clause(const QStringList& terms);

private:
    [[nodiscard]] Result<QString> typedCondition(const QString& sql) const;

    RenderContext m_context;
};

}
