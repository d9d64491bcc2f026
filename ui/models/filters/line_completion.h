// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/query/dialect.h>
#include <tuplewright/query/table_lookup.h>

#include <QStringList>

#include <functional>

namespace tw {

/// What may stand at the cursor of a typed line.
struct LineCompletion
{
    qsizetype start = 0; ///< of the word that a choice replaces; its end is the cursor
    QStringList choices; ///< those that begin with the word

    friend bool operator==(const LineCompletion&, const LineCompletion&) = default;
};

/// Values of a column as SQL, those to be offered first.
using KnownValues = std::function<QStringList(const Column& column)>;

/// Columns, also of related tables that are known, the operators of a column's type, and values: of
/// enumerations all, of other types what is known of the column.
[[nodiscard]] LineCompletion completeCondition(QStringView line, qsizetype cursor,
    const Table& table, const Dialect& dialect, const KnownValues& known = {},
    const TableLookup* related = nullptr);

/// Columns and their directions.
[[nodiscard]] LineCompletion completeOrder(
    QStringView line, qsizetype cursor, const Table& table, const Dialect& dialect);

}
