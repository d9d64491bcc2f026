// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid_selection.h"
#include "models/cells/block_commands.h"
#include "models/cells/exported_text.h"

#include <functional>

namespace tw {

class WholeCells;

/// The grid and the clipboard: copies the selected cells, and pastes blocks over the rows from the
/// cursor on. Lives in the GUI thread.
class GridClipboard final : public QObject
{
    Q_OBJECT

public:
    /// What is given must outlive it; questions are shown over `area`.
    GridClipboard(GridSelection& selection, WholeCells& whole, QWidget& area);

    /// Puts the selected cells on the clipboard, without masked columns. Copies nothing while some
    /// of them are not read yet.
    void copy(CopyFormat format);

    /// Likewise in a text format of the exporter. `source`: what it is told of the rows beside.
    void copyAs(const QString& format, const ExportSource& source = {});

    /// Lays text over the cells from the cursor on, or one value into all selected cells. Stages
    /// one undo step, or nothing and says why; asks when the block is longer than the table.
    void pasteText(const QString& text);
    void pasteBlock(const PasteBlock& block); ///< one that is taken apart already

Q_SIGNALS:
    void statusMessage(const QString& text); ///< what was left out, or why nothing was done

private:
    using Writing = std::function<Result<QString>(const CellBlock&)>;

    void put(bool isForTable, const Writing& writing);
    void leaveOutComputed(QList<int>& columns, const QModelIndexList& cells);
    void announceMasked(const QModelIndexList& cells);
    [[nodiscard]] QModelIndexList cellsBelow(const QModelIndex& corner, qsizetype rows) const;
    [[nodiscard]] static int topRow(const QModelIndexList& cells);
    void askToGrow(const PasteBlock& block, int row, int beyond);
    void stage(const PasteBlock& block, int row, bool grows);
    void announceLeft(const PasteBlock& block, const PasteBlock::Outcome& outcome);

    GridSelection& m_selection;
    WholeCells& m_whole;
    QWidget& m_area;
};

}
