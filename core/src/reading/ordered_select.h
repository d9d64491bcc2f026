// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/engine_exchange.h>
#include <tuplewright/query/select_query.h>
#include <tuplewright/rendering/render_context.h>

namespace tw {

struct OrderedKey
{
    QString column;
    KeyOrder order = KeyOrder::Stored;
};

/// All rows of a query in the order of a key, as no collation changes it; without a key in any
/// order. The query's own order is not looked at.
[[nodiscard]] Result<Statement> orderedSelect(
    const RenderContext& context, const SelectQuery& query, const QList<OrderedKey>& key);

}
