// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rows/result_model.h"

namespace tw {

class GridTable;

/// Brings cursor, selection and uppermost row back after their rows left the window or were loaded
/// anew. Rows are known by their keys, those without one by their positions.
class ViewAnchors final
{
public:
    /// The place of a cell whose row left the window.
    struct Place
    {
        RowKey key;
        qint64 position = 0; ///< true position
        int column = 0;
        bool isReloaded = false; ///< other rows were loaded since
    };

    /// The table must outlive it.
    explicit ViewAnchors(GridTable& table);

    /// Forgets what was remembered of another model.
    void setResultModel(const ResultModel* model);

    /// Remembers what is in rows of the window that are about to go.
    void remember(int firstRow, int lastRow);

    /// Restores what it can after rows came or the reload began.
    void onRowsCounted();

    /// Puts the cursor back if its row is in the window again; scrolls only after a reload.
    void restoreCursor();

    /// The cursor is in a cell again, so that its old place counts no more.
    void forgetCursor() { m_cursor.reset(); }

    /// Where the cursor was when its row left; unset while it is in a cell.
    [[nodiscard]] const std::optional<Place>& cursor() const { return m_cursor; }

private:
    [[nodiscard]] Place placeOf(int row, int column) const;
    [[nodiscard]] std::optional<int> rowOf(const Place& place) const;
    void rememberSelection();
    void restoreSelection();
    void restoreTop();

    GridTable& m_table;
    const ResultModel* m_model = nullptr;
    std::optional<Place> m_cursor;
    std::optional<Place> m_top; ///< the uppermost row on screen
    QList<std::pair<RowKey, QList<int>>> m_selection; ///< rows and their columns
};

}
