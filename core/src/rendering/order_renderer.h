// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "rendering/order_key.h"

#include <tuplewright/query/filter.h>
#include <tuplewright/rendering/render_context.h>

namespace tw {

/// Writes the order of rows, which always ends in what tells equal rows apart.
class OrderRenderer
{
public:
    explicit OrderRenderer(const RenderContext& context)
        : m_context(context)
    { }

    /// " ORDER BY …", or nothing when there is no order. The filter is the one that relevance is
    /// about.
    [[nodiscard]] Result<QString> clause(
        const Sort& sort, const Filter& filter, Parameters& parameters) const;

    /// The asked keys, each column once, or the default order.
    [[nodiscard]] Result<Sort> keys(const Sort& asked) const;

    /// The terms that cursors are made of. Unsupported for relations without a key or physical
    /// address, and for an order by relevance.
    [[nodiscard]] Result<QList<OrderKey>> cursorKeys(const Sort& sort) const;

private:
    [[nodiscard]] Result<QString> relevanceTerm(
        const SortKey& key, const Filter& filter, Parameters& parameters) const;
    [[nodiscard]] QList<OrderKey> tieBreaker(const QStringList& sorted) const;
    [[nodiscard]] OrderKey orderKey(const SortKey& key) const;

    RenderContext m_context;
};

}
