// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result_model.h"
#include "window/context.h"

#include <tuplewright/query/sort.h>

#include <QTableView>
#include <QWidget>

class QScrollBar;

namespace tw {

class GridHeader;
class GridTable;

/// The grid: a table view over a ResultModel window with a scroll bar of its own, so that size
/// never matters. Keyboard, clipboard, cell editors and the state of every row are here; rules are
/// not.
class GridView final : public QWidget
{
    Q_OBJECT

public:
    explicit GridView(UiContext context, QWidget* parent = nullptr);

    /// The model must outlive the view.
    void setModel(ResultModel* model);

    void setSort(const Sort& sort); ///< arrows and ranks in the header
    void setStale(bool stale); ///< rows no longer match the question: text is muted

    [[nodiscard]] QModelIndex currentCell() const;
    [[nodiscard]] QList<int> selectedRows() const; ///< model rows, ascending
    [[nodiscard]] QModelIndexList selectedCells() const;
    void setCurrentCell(int row, int column);
    void scrollToRow(int row);
    void editCurrentCell();
    void copySelection(bool withHeaders) const; ///< TSV text; NULL as nothing

    [[nodiscard]] QTableView* table() const;

Q_SIGNALS:
    void sortRequested(const tw::Sort& sort); ///< a header click; Shift adds a level
    void currentCellChanged();
    void selectionChanged();
    void contextMenuRequested(const QPoint& globalPosition);
    void firstRowsPainted(); ///< after the first paint event that held rows since the last reset

private:
    void createLayout();
    void syncScrollBar();
    void onScrolled(int position);

    UiContext m_context;
    ResultModel* m_model = nullptr;
    GridTable* m_table = nullptr;
    GridHeader* m_header = nullptr;
    QScrollBar* m_scrollBar = nullptr;
    Sort m_sort;
};

}
