// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/reading/keyset_reader.h>

#include <QCoreApplication>

namespace tw {

/// A place among the rows of a query, as a person names it.
struct RowPlace
{
    Q_DECLARE_TR_FUNCTIONS(RowPlace)

public:
    enum class Kind
    {
        Number,
        Part,
        Value,
    };

    /// What was typed: a number ("4 300 000"), a part of all rows in percent ("43 %", also where
    /// a number is asked for), or a value of `column`. Fails with InvalidText or OutOfRange.
    [[nodiscard]] static Result<RowPlace> parse(
        Kind kind, const QString& text, const Column* column);

    /// The one-based number of the row at the place, by counting or, for a part of many rows, by
    /// what the engine expects. A value stands for the first row that has it or comes after it;
    /// NotFound when there is none. Blocks.
    [[nodiscard]] Result<qint64> find(const Adapter& adapter, const TablePtr& table,
        const SelectQuery& query, const CallOptions& options) const;

    Kind kind = Kind::Number;
    qint64 number = 1; ///< one-based
    double part = 0; ///< 0 … 1
    Value value = {}; ///< of the first column of the order
};

/// The column that rows are put in order by first; null: there is none that has a name.
[[nodiscard]] const Column* firstOfOrder(
    const Adapter& adapter, const Table& table, const Sort& sort);

}
