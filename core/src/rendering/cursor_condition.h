// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "rendering/order_key.h"

#include <tuplewright/query/dialect.h>
#include <tuplewright/query/page.h>

namespace tw {

/// One term of an order in the direction of reading, and the cursor's value of it.
struct CursorKey
{
    QString sql;
    QString mark; ///< placeholder of the value; empty for NULL and behind the cursor's end
    bool descending = false;
    bool nullsFirst = false;
    bool nullable = false;

    /// The term of ORDER BY that the cursor's value belongs to.
    [[nodiscard]] QString orderTerm(const Dialect& dialect) const;
};

using CursorKeys = QList<CursorKey>;

/// The order, turned around when `reversed`, with the values of the cursor bound.
[[nodiscard]] CursorKeys cursorKeys(const QList<OrderKey>& order, const QList<Value>& cursor,
    bool reversed, const Dialect& dialect, Parameters& parameters);

enum class CursorBound
{
    After, ///< without the rows that have the cursor's values
    From ///< with them
};

/// Whether a page at this place starts at a cursor.
[[nodiscard]] bool startsAtCursor(PagePlace place);

/// Fails with InvalidArgument where a cursor has another number of values than the place and the
/// terms of the order need.
[[nodiscard]] Result<void> checkCursorSize(
    PagePlace place, const QList<Value>& cursor, qsizetype terms);

/// The rows that come after, or from, the values of these keys.
[[nodiscard]] QString cursorCondition(const CursorKeys& keys, CursorBound bound);

}
