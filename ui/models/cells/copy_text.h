// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/schema/table.h>
#include <tuplewright/values/value.h>

namespace tw {

/// A block of cells on its way to the clipboard. Rows are as long as there are columns; cells that
/// were not selected are NULL.
struct CellBlock
{
    QualifiedName table;
    QList<Column> columns;
    QList<QList<Value>> rows;
};

/// What is copied in other ways than the exporter's: for spreadsheets, statements and programs.
enum class CopyFormat
{
    Tsv,
    TsvWithHeaders,
    InList,
    CppStruct
};

/// A value as SQL has it, exact.
[[nodiscard]] QString sqlLiteral(const Value& value, const ColumnType& type);

/// The block as text. Values are exact; SQL holds them as literals, to be read by people or run
/// where the same table is.
[[nodiscard]] QString copyText(const CellBlock& block, CopyFormat format);

}
