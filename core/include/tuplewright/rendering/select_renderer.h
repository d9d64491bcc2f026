// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/address_columns.h>
#include <tuplewright/query/page.h>
#include <tuplewright/query/select_query.h>
#include <tuplewright/rendering/render_context.h>

namespace tw {

/// Writes the statements that read rows in the order of a query.
class TW_CORE_EXPORT SelectRenderer
{
public:
    /// The table of the context must outlive it.
    explicit SelectRenderer(const RenderContext& context)
        : m_context(context)
    { }

    /// All rows of the query.
    [[nodiscard]] Result<Statement> all(
        const SelectQuery& query, AddressColumns address = AddressColumns::Omit) const;

    /// One page, and one row more that tells whether a next page exists. The order ends in a
    /// tie-breaker, so that paging visits each row once.
    [[nodiscard]] Result<Statement> page(
        const SelectQuery& query, const PageRequest& page, AddressColumns address) const;

private:
    RenderContext m_context;
};

}
