// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/aggregate_query.h>
#include <tuplewright/rendering/render_context.h>

namespace tw {

struct RelatedNumber;

/// Writes the statement that answers an AggregateQuery.
class TW_CORE_EXPORT AggregateRenderer
{
public:
    explicit AggregateRenderer(const RenderContext& context)
        : m_context(context)
    { }

    [[nodiscard]] Result<Statement> statement(const AggregateQuery& query) const;

    /// The columns of its rows but for the labels.
    [[nodiscard]] Result<Table> columns(const AggregateQuery& query) const;

private:
    [[nodiscard]] Result<QString> groupedRows(
        const AggregateQuery& query, Parameters& parameters) const;
    [[nodiscard]] Result<QString> aggregateSql(
        const Aggregate& aggregate, DeletedRows deleted, Parameters& parameters) const;
    [[nodiscard]] Result<RelatedNumber> numberSql(
        const Aggregate& aggregate, DeletedRows deleted, Parameters& parameters) const;

    RenderContext m_context;
};

}
