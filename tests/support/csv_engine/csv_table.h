// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/schema/table.h>
#include <tuplewright/values/value.h>

namespace tw::test {

using CsvRow = QList<Value>;

/// One file of a folder, read whole. A bare empty field is NULL. A column whose values are all
/// whole numbers holds numbers, any other one texts.
struct CsvTable
{
    QString name; ///< of the file, without its ending
    QStringList columns;
    QList<bool> areNumbers; ///< by column
    QList<CsvRow> rows;
    QByteArray bytes; ///< of the file these were read from

    /// The first column tells rows apart when each has a value of its own there.
    [[nodiscard]] bool hasKey() const;
    [[nodiscard]] int columnIndex(const QString& column) const; ///< -1 when unknown
    [[nodiscard]] ColumnType columnType(int column) const;
    [[nodiscard]] TablePtr described(const QString& schema) const;
};

[[nodiscard]] QStringList csvTableNames(const QString& folder);

/// Fails with UndefinedObject when there is no such file.
[[nodiscard]] Result<CsvTable> readCsvTable(const QString& folder, const QString& name);

/// Replaces the file in one step. Fails with Serialization when it is no longer what was read.
[[nodiscard]] Result<void> writeCsvTable(const QString& folder, const CsvTable& table);

/// The value as the column keeps it. Fails with InvalidText where a number is wanted.
[[nodiscard]] Result<Value> csvStored(const CsvTable& table, int column, const Value& value);

}
