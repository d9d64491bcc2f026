// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid_table.h"

namespace tw {

class ViewAnchors;

/// Where keys move the cursor: in true positions, over columns as they are on screen, so that the
/// edges of the window are never felt.
class CursorMoves final
{
public:
    /// What is given must outlive it.
    CursorMoves(GridTable& table, const ViewAnchors& anchors);

    /// In whose rows it moves; must outlive it.
    void setResultModel(const ResultModel* model) { m_model = model; }

    /// The cell that an action leads to, brought into the window; invalid in an empty table. With
    /// `toEdge` the move goes on to the edge of the cells that hold something, or to the end.
    [[nodiscard]] QModelIndex target(GridTable::CursorAction action, bool toEdge);

    /// Moves the cursor by so many cells and selects the one where it arrives.
    void step(int columns, int rows);

private:
    [[nodiscard]] qint64 position() const;
    [[nodiscard]] QModelIndex cellAt(qint64 position, int visualColumn);
    [[nodiscard]] bool isEmptyCell(int row, int column) const;
    [[nodiscard]] qint64 edgeRow(int row, int column, int step) const;
    [[nodiscard]] qsizetype edgeColumn(
        int row, const QList<int>& shown, int column, int step) const;
    [[nodiscard]] QList<int> shownColumns() const;

    GridTable& m_table;
    const ViewAnchors& m_anchors;
    const ResultModel* m_model = nullptr;
};

}
