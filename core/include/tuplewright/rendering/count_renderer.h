// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/select_query.h>
#include <tuplewright/rendering/render_context.h>

#include <optional>

namespace tw {

/// Writes the statements that count the rows of a query.
class TW_CORE_EXPORT CountRenderer
{
public:
    /// The table of the context must outlive it.
    explicit CountRenderer(const RenderContext& context)
        : m_context(context)
    { }

    /// The dialect that the statements are written in.
    [[nodiscard]] const Dialect& dialect() const { return m_context.dialect; }

    /// Counts every row the query finds.
    [[nodiscard]] Result<Statement> exact(const SelectQuery& query) const;

    /// Counts no further than `limit`.
    [[nodiscard]] Result<Statement> upTo(const SelectQuery& query, qint64 limit) const;

    /// What the engine expects to find, see Dialect::estimateSql(); nothing when it does not tell.
    [[nodiscard]] Result<std::optional<Statement>> estimate(const SelectQuery& query) const;

    /// The same of rows whose " FROM … WHERE …" is written already.
    [[nodiscard]] std::optional<Statement> estimateOf(
        const QString& source, Parameters& parameters) const;

    /// Two columns, live and all, over the same filter. Needs a lifecycle.
    [[nodiscard]] Result<Statement> byLifecycle(const SelectQuery& query) const;

private:
    [[nodiscard]] Result<QString> source(const SelectQuery& query, Parameters& parameters) const;

    RenderContext m_context;
};

}
