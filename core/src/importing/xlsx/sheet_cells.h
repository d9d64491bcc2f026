// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "importing/xlsx/workbook.h"
#include "importing/xlsx/xml_feed.h"

#include <tuplewright/values/value.h>

#include <optional>

namespace tw {

/// One row of a sheet.
struct SheetRow
{
    qint64 number = 0; ///< as people count, from 1
    QList<Value> cells; ///< from the first column on; empty cells are NULL
    std::optional<Error> error; ///< of a cell that holds no value

    [[nodiscard]] bool isBlank() const;
};

/// The rows of a sheet in their order, those alone that have a cell.
class SheetCells
{
public:
    /// The workbook must outlive it.
    SheetCells(Workbook& book, ZipReader::Bytes sheet)
        : m_book(book)
        , m_xml(std::move(sheet))
    { }

    /// Replaces `row` by the next one that is not blank; false at the end.
    [[nodiscard]] Result<bool> next(SheetRow& row);

private:
    struct Cell
    {
        qsizetype column = 0;
        QString type;
        int style = 0;
        QString text;
        bool hasText = false; ///< of itself, also an empty one
    };

    [[nodiscard]] Result<void> readRow(SheetRow& row);
    [[nodiscard]] Result<Cell> readCell(qsizetype column);
    [[nodiscard]] Result<void> take(SheetRow& row, const Cell& cell);
    [[nodiscard]] Result<Value> valueOf(const Cell& cell);
    [[nodiscard]] Value numberOf(const Cell& cell, SheetRow& row) const;

    Workbook& m_book;
    XmlFeed m_xml;
    qint64 m_number = 0;
};

}
