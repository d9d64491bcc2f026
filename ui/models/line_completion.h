// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/query/dialect.h>

#include <QStringList>

namespace tw {

/// What may stand at the cursor of a typed line.
struct LineCompletion
{
    qsizetype start = 0; ///< of the word that a choice replaces; its end is the cursor
    QStringList choices; ///< those that begin with the word

    friend bool operator==(const LineCompletion&, const LineCompletion&) = default;
};

/// Columns, the operators of a column's type, and the values of enumerations.
[[nodiscard]] LineCompletion completeCondition(
    QStringView line, qsizetype cursor, const Table& table, const Dialect& dialect);

/// Columns and their directions.
[[nodiscard]] LineCompletion completeOrder(
    QStringView line, qsizetype cursor, const Table& table, const Dialect& dialect);

}
