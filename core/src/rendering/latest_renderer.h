// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/aggregate_query.h>
#include <tuplewright/rendering/render_context.h>

namespace tw {

/// Writes the statement that reads the first row of each group in an order.
class LatestRenderer
{
public:
    explicit LatestRenderer(const RenderContext& context)
        : m_context(context)
    { }

    /// One SELECT of the first row of each group.
    [[nodiscard]] Result<Statement> statement(const LatestPerGroup& query) const;

private:
    RenderContext m_context;
};

}
