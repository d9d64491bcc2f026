// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/query/dialect.h>
#include <tuplewright/query/select_query.h>

namespace tw {

// The WHERE and ORDER BY lines of a page: text that a person types, and what is asked of the core.

/// What narrows and orders the rows of a page.
struct RowFilter
{
    Filter filter;
    QString whereSql; ///< a condition that no filter can say, ANDed with the filter; empty: none
    Sort sort;

    [[nodiscard]] bool isEmpty() const { return filter.isEmpty() && whereSql.isEmpty(); }

    friend bool operator==(const RowFilter&, const RowFilter&) = default;
};

/// Puts a typed condition in place of the one in force: as single conditions where they mean the
/// same, else as the text. Columns of related tables are looked for in `lookup`.
void setCondition(RowFilter& rows, const QString& sql, const Table& table, const Dialect& dialect,
    const TableLookup* lookup = nullptr);

/// The condition in force as SQL, with values as literals. Related tables are looked for in
/// `lookup`.
[[nodiscard]] QString conditionText(const RowFilter& rows, const Table& table,
    const Dialect& dialect, const TableLookup* lookup = nullptr);

/// `placed_at DESC, "Odd name", relevance(body)`.
[[nodiscard]] QString orderText(const Sort& sort);

/// Reads columns with ASC or DESC and NULLS FIRST or LAST. Fails with InvalidArgument; `position`
/// is the 1-based character of the first word that is not understood.
[[nodiscard]] Result<Sort> parseOrder(
    const QString& text, const Table& table, const Dialect& dialect);

/// The name as this engine reads it without quotes, or else in quotes.
[[nodiscard]] QString plainName(const QString& name);

/// The 1-based character of a typed condition that a server's error points at; 0 when unknown.
[[nodiscard]] int placeInCondition(const Error& error, const QString& condition);

}
