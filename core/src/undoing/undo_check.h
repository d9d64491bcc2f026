// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "images/image_table.h"

#include <tuplewright/undoing/undo.h>

namespace tw {

/// A table of a receipt, as it is now.
struct UndoTable
{
    const ImageTable* now = nullptr; ///< null: it is not the same any more
    QList<qsizetype> places; ///< of the receipt's columns in the images of today

    /// An image of today in the order of the receipt's columns.
    [[nodiscard]] RowImage::Cells inOrder(const RowImage::Cells& cells) const;
};

/// Tables and columns are the same when the server says so, or by their names and types where it
/// does not tell. What differs becomes a conflict.
[[nodiscard]] Result<UndoTable> checkTable(
    ImageTables& tables, const ReceiptTable& table, QList<UndoConflict>& conflicts);

}
