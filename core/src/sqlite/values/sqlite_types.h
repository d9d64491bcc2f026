// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/schema/column_type.h>

namespace tw {

/// What SQLite makes of a value stored in a column, by the words of the column's declaration.
enum class SqliteAffinity
{
    None,
    Text,
    Integer,
    Real,
    Numeric
};

/// By SQLite's rules for declared types.
[[nodiscard]] SqliteAffinity sqliteAffinity(QStringView declaredType);

/// What the declared type promises. SQLite holds nobody to it outside STRICT tables, so each cell
/// still carries its own storage class.
[[nodiscard]] ColumnType sqliteColumnType(const QString& declaredType);

}
