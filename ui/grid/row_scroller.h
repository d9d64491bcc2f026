// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rows/result_model.h"
#include "scroll_mapping.h"

class QLabel;
class QScrollBar;
class QWidget;

namespace tw {

class GridTable;

/// The scroll bar of the rows, which works in true positions whatever their number, and the label
/// beside its thumb that says where the view is. Lives in the GUI thread.
class RowScroller final : public QObject
{
    Q_OBJECT

public:
    /// Makes both in `area`, which holds the table too.
    RowScroller(GridTable& table, QWidget& area);

    void setResultModel(ResultModel* model); ///< before the table takes it; must outlive it

    /// For the layout of the area.
    [[nodiscard]] QScrollBar* scrollBar() const { return m_bar; }

    /// Scrolls a true position to the upper edge; one beyond the rows leads to the last ones.
    void scrollToPosition(qint64 position);

    /// True positions of the first and the last row on screen; -1 as the last: there is none.
    [[nodiscard]] std::pair<qint64, qint64> visibleRows() const;

    /// Takes over how many rows there are and which are on screen.
    void refresh();

Q_SIGNALS:
    void moved(); ///< other rows are on screen, or they are known to be elsewhere

private:
    void onBarMoved(int value);
    void refreshBar(qint64 first, int visible);
    void showPlace();
    [[nodiscard]] bool isAwaited(qint64 position) const;
    [[nodiscard]] QString placeText(qint64 first) const;
    void movePlace(double part);

    GridTable& m_table;
    QWidget& m_area;
    ResultModel* m_model = nullptr;
    QScrollBar* m_bar = nullptr;
    QLabel* m_place = nullptr; ///< beside the thumb: where it is among all rows
    ScrollMapping m_mapping;
};

}
