// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/address_columns.h>
#include <tuplewright/query/select_query.h>
#include <tuplewright/rendering/render_context.h>

namespace tw {

/// What a statement selects of each row of a query.
class SelectList
{
public:
    explicit SelectList(const RenderContext& context)
        : m_context(context)
    { }

    /// The columns, the sizes of those that may be cut, the computed columns, the address.
    [[nodiscard]] Result<QString> sql(
        const SelectQuery& query, AddressColumns address, Parameters& parameters) const;

    /// The columns of a query that has a longest value whose numbers of bytes stand behind the
    /// others. Those of the key are always read.
    [[nodiscard]] QStringList measured(const SelectQuery& query) const;

private:
    [[nodiscard]] QStringList namesOf(const SelectQuery& query) const;

    RenderContext m_context;
};

}
