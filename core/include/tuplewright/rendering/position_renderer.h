// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/select_query.h>
#include <tuplewright/rendering/render_context.h>

#include <optional>

namespace tw {

/// Writes the statements that tell where a row stands in the order of a query: about the rows
/// before a cursor, or before the first values of one. Unsupported where there are no cursors.
class TW_CORE_EXPORT PositionRenderer
{
public:
    /// The table of the context must outlive it.
    explicit PositionRenderer(const RenderContext& context)
        : m_context(context)
    { }

    /// Their number.
    [[nodiscard]] Result<Statement> countBefore(
        const SelectQuery& query, const QList<Value>& cursor) const;

    /// A row when there are any.
    [[nodiscard]] Result<Statement> anyBefore(
        const SelectQuery& query, const QList<Value>& cursor) const;

    /// What the engine expects, which minds the first value only; nothing when it does not tell.
    [[nodiscard]] Result<std::optional<Statement>> estimateBefore(
        const SelectQuery& query, const QList<Value>& cursor) const;

    /// The least and the greatest value of a column.
    [[nodiscard]] Statement extremes(const Column& column) const;

private:
    [[nodiscard]] Result<QString> sourceBefore(
        const SelectQuery& query, const QList<Value>& cursor, Parameters& parameters) const;

    RenderContext m_context;
};

}
