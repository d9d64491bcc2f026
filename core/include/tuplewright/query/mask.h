// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>
#include <tuplewright/schema/table.h>
#include <tuplewright/sql/tokenizer.h>
#include <tuplewright/values/value.h>

namespace tw {

class Dialect;

/// What stands in the place of every value of a masked column: three asterisks. NULL stays NULL.
[[nodiscard]] TW_CORE_EXPORT Value maskedValue(const Value& value);

/// The table with these columns masked, besides those that are: no reading path of the library
/// shows their values, not even to the rest of it, and the mask is refused as a new value. Fails
/// with InvalidArgument naming a column that is unknown, or that cannot be masked: what tells rows
/// apart or leads to others shows through. A table without a key can then only be read.
[[nodiscard]] TW_CORE_EXPORT Result<TablePtr> withMasked(
    const TablePtr& table, const QStringList& columns);

/// Whether an item of a list names the column: as `ssn` in any table, `users.email` or
/// `public.users.email`.
[[nodiscard]] TW_CORE_EXPORT bool maskNames(
    const QString& item, const Table& table, const Column& column);

/// The table with those of its columns masked that a list names. Fails with Configuration as above.
[[nodiscard]] Result<TablePtr> maskedBySetting(const TablePtr& table, const QString& list);

/// The table with nothing masked, for what is compared with or made of stored values, and for who
/// asked to see them.
[[nodiscard]] TW_CORE_EXPORT TablePtr unmasked(const TablePtr& table);

/// The first of the names that typed SQL speaks of, however it is quoted and spelled; empty: none.
/// A name written by escapes, as U&"…", counts as any.
[[nodiscard]] TW_CORE_EXPORT QString spokenName(
    const QString& sql, const QStringList& names, SqlSyntax syntax);

/// `sql` is the column's value as a statement writes it; the server puts the mask on.
[[nodiscard]] QString maskedSql(const Column& column, const QString& sql);

/// A term of a selection that has the column's name.
[[nodiscard]] QString selectedColumn(const Dialect& dialect, const Column& column);

/// Fails with InvalidArgument for a masked column, whose values `purpose` would tell of.
[[nodiscard]] Result<void> checkShown(
    const Column& column, const Table& table, const QString& purpose);

/// Fails with InvalidArgument for an expression that names a masked column of the table, or that
/// holds whole rows or reads other ones where the table has any.
[[nodiscard]] Result<void> checkShown(
    const QString& expression, const Table& table, SqlSyntax syntax);

}
