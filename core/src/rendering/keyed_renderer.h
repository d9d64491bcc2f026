// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/address_columns.h>
#include <tuplewright/query/keyed_query.h>
#include <tuplewright/query/select_query.h>
#include <tuplewright/rendering/render_context.h>

namespace tw {

/// Writes the statements that read the rows belonging to a list of keys.
class KeyedRenderer
{
public:
    explicit KeyedRenderer(const RenderContext& context)
        : m_context(context)
    { }

    /// The rows in the order of the keys and then the query's. Behind the columns of a row stand
    /// its address where asked, the place of its key from 1, and when counted how many rows that
    /// key has.
    [[nodiscard]] Result<Statement> rows(const SelectQuery& query, const KeyedQuery& keyed,
        AddressColumns address = AddressColumns::Omit) const;

    /// Place and number of rows of each key that has any.
    [[nodiscard]] Result<Statement> counts(const SelectQuery& query, const KeyedQuery& keyed) const;

private:
    [[nodiscard]] Result<QString> rowsOfKeys(const SelectQuery& query, const KeyedQuery& keyed,
        const QStringList& columns, Parameters& parameters) const;
    [[nodiscard]] QString linkJoin(
        const SelectQuery& query, const KeyedQuery& keyed, Parameters& parameters) const;

    RenderContext m_context;
};

}
