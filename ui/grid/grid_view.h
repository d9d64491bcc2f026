// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rows/result_model.h"
#include "toolkit/context.h"

#include <tuplewright/query/filter.h>
#include <tuplewright/query/sort.h>

#include <QTableView>
#include <QWidget>

namespace tw {

class ColumnPlacement;
class GridClipboard;
class GridSelection;
class GridTable;
class ReferenceMouse;
class RowScroller;
class SelectionEdits;
class ValueWindow;
class WholeCells;

/// The grid: a table view over a ResultModel window with a scroll bar of its own, so that size
/// never matters. Puts the parts together that select, copy, change and scroll, and knows the
/// cursor; rules are not here. Lives in the GUI thread.
class GridView final : public QWidget
{
    Q_OBJECT

public:
    explicit GridView(UiContext context, QWidget* parent = nullptr);

    /// The model must outlive the view.
    void setModel(ResultModel* model);

    /// Where rows are looked for that foreign keys can name, while such a cell is edited.
    void setAdapter(const std::shared_ptr<const Adapter>& adapter);

    void setTitle(const QString& title); ///< "Data of public.users", for the accessibility bus
    void setEmptyText(const QString& text); ///< stands in place of rows while there are none
    void setStale(bool stale); ///< rows no longer match the question: text is muted

    [[nodiscard]] QModelIndex currentCell() const; ///< invalid while its row is not in the window
    void setCurrentCell(int row, int column); ///< and selects it alone

    /// The column of the cursor, or the one where it was last; -1: none.
    [[nodiscard]] int currentColumn() const;
    [[nodiscard]] QRect cellOnScreen(const QModelIndex& cell) const; ///< in global coordinates
    void goToColumn(const QString& name); ///< in the current row

    /// Brings a row on screen, wherever it is, and the cursor into it; does nothing when the row is
    /// not known.
    void goToRow(const RowKey& row);
    void goToPosition(qint64 position, int column); ///< a true position

    void editCurrentCell(); ///< opens its editor where it can be edited
    void editInWindow(); ///< the current value, or only shows it where it cannot be changed

    /// Stages what an open editor holds and closes it, to be called before staged edits are saved
    /// or shown; false when the text is refused, which the editor then says.
    [[nodiscard]] bool finishEditing();

    [[nodiscard]] QTableView* table() const; ///< for its geometry and its selection model

    /// Order, widths and visibility.
    [[nodiscard]] ColumnPlacement& columns() const { return *m_columns; }
    [[nodiscard]] GridSelection& selection() const; ///< the selected cells and rows
    [[nodiscard]] WholeCells& wholeCells() const { return *m_whole; } ///< reads shortened values
    [[nodiscard]] GridClipboard& clipboard() const { return *m_clipboard; } ///< copies and pastes
    [[nodiscard]] SelectionEdits& edits() const { return *m_edits; } ///< changes the selected cells

    /// Clicks on foreign keys.
    [[nodiscard]] ReferenceMouse& references() const { return *m_references; }

    /// Scrolls in true positions.
    [[nodiscard]] RowScroller& scroller() const { return *m_scroller; }

Q_SIGNALS:
    void sortRequested(const tw::Sort& sort); ///< a header click; Shift adds a level
    void currentCellChanged(); ///< the cursor moved, or its row left the window
    void headerMenuRequested(const QPoint& globalPosition); ///< of the current column
    void contextMenuRequested(const QPoint& globalPosition); ///< of the current cell
    void filterRequested(const tw::FilterCondition& condition); ///< beside those in force
    void firstRowsPainted(); ///< after the first paint event that held rows since the last load
    void stopRequested(); ///< of what is being read
    void statusMessage(const QString& text); ///< why something was not done
    void editRefused(const tw::Error& error); ///< the cell that was to be edited cannot be

private:
    void createLayout();
    void connectTable();
    void connectHeaders();
    void connectBlocks();
    void onHeaderMenu(int column, const QPoint& globalPosition);
    void onRowsCounted();
    void announceSize();

    ResultModel* m_model = nullptr;
    GridTable* m_table = nullptr;
    RowScroller* m_scroller = nullptr;
    ColumnPlacement* m_columns = nullptr;
    ReferenceMouse* m_references = nullptr;
    WholeCells* m_whole = nullptr;
    GridClipboard* m_clipboard = nullptr;
    SelectionEdits* m_edits = nullptr;
    ValueWindow* m_valueWindow = nullptr;
    QString m_emptyText;
    int m_headerColumn = -1; ///< where the cursor was, or whose menu was asked for, last
    bool m_mustFit = true; ///< columns have no width of their own yet
    bool m_isPainted = false; ///< rows of this load were on screen
};

}
