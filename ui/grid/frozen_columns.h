// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid/headers/grid_header.h"

#include <QTableView>

namespace tw {

/// The first columns of a grid again, standing still above the scrolled ones. Shares model,
/// selection, painter and focus with the grid, which does all editing itself.
class FrozenColumns final : public QTableView
{
    Q_OBJECT

public:
    FrozenColumns(UiContext context, QTableView& grid);

    void setResultModel(ResultModel* model); ///< that the grid shows already
    void refreshFonts(int rowHeight); ///< after the zoom or the font was changed; in pixels

    /// Freezes the first `count` columns that are shown.
    void setCount(int count);
    [[nodiscard]] int count() const { return m_count; } ///< columns that are frozen
    [[nodiscard]] bool holds(int column) const; ///< whether a column is frozen
    [[nodiscard]] int frozenWidth() const; ///< 0 while nothing covers the grid

    /// Takes place, widths, order and rows from the grid.
    void follow();

    /// Steps aside while a cell below is edited.
    void setAside(bool aside);

    [[nodiscard]] GridHeader& header() const { return *m_header; } ///< above the frozen columns

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    UiContext m_context;
    QTableView& m_grid;
    GridHeader* m_header = nullptr;
    int m_count = 0;
    bool m_isAside = false;
    bool m_isFollowing = false;
};

}
