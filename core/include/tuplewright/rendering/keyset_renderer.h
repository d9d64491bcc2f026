// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/address_columns.h>
#include <tuplewright/query/page.h>
#include <tuplewright/query/select_query.h>
#include <tuplewright/rendering/render_context.h>

namespace tw {

/// A page that is found by its neighbour. The last columns are the cursor of each row; one row more
/// than asked tells whether the pages go on.
struct KeysetStatement
{
    Statement statement;
    int cursorColumns = 0;
    bool isReversed = false; ///< the rows come last to first
};

/// So many rows onward from a row, or back when negative.
struct CursorStep
{
    qint64 rows = 1; ///< never 0
    QList<Value> from = {}; ///< its cursor; empty: from before the first row, or behind the last
};

/// Writes the statements that read rows by their neighbours. Unsupported for relations without a
/// key or physical address: nothing tells equal rows apart.
class TW_CORE_EXPORT KeysetRenderer
{
public:
    /// The table of the context must outlive it.
    explicit KeysetRenderer(const RenderContext& context)
        : m_context(context)
    { }

    /// The page behind or before a cursor, `address` columns and cursor behind the query's own.
    [[nodiscard]] Result<KeysetStatement> page(
        const SelectQuery& query, const KeysetRequest& page, AddressColumns address) const;

    /// The terms of the order in which these pages stand.
    [[nodiscard]] Result<Sort> order(const Sort& sort) const;

    /// The cursor of the row that a step leads to; no row when it leads out of them.
    [[nodiscard]] Result<Statement> cursorAt(
        const SelectQuery& query, const CursorStep& step) const;

private:
    RenderContext m_context;
};

}
