// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cells/block_commands.h"
#include "models/rows/result_model.h"
#include "models/tables/table_settings.h"
#include "scroll_mapping.h"
#include "toolkit/context.h"

#include <tuplewright/query/filter.h>
#include <tuplewright/query/sort.h>

#include <QTableView>
#include <QWidget>

class QLabel;
class QScrollBar;

namespace tw {

class ColumnPlacement;
class GridHeader;
class GridTable;
class WholeValues;

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

    /// Where rows are looked for that foreign keys can name, while such a cell is edited.
    void setAdapter(const std::shared_ptr<const Adapter>& adapter);

    /// Reads what is shortened before it is copied or changed; it must outlive the view's use.
    void setWholeValues(WholeValues* whole) { m_whole = whole; }

    /// False while some of the cells are shortened: they are read, and `then` is done if the
    /// selection is still the same.
    [[nodiscard]] bool areWhole(const QModelIndexList& cells, std::function<void()> then);

    void setTitle(const QString& title); ///< "Data of public.users", for the accessibility bus
    void setSort(const Sort& sort); ///< arrows and ranks in the header
    void setTypesShown(bool shown); ///< below the names of columns
    void setFilteredColumns(const QStringList& columns); ///< funnels in the header
    void setEmptyText(const QString& text); ///< stands in place of rows while there are none
    void setStale(bool stale); ///< rows no longer match the question: text is muted

    [[nodiscard]] QModelIndex currentCell() const;
    [[nodiscard]] QList<int> selectedRows() const; ///< model rows, ascending; else the current one
    [[nodiscard]] QModelIndexList selectedCells() const; ///< else the current one
    void setCurrentCell(int row, int column);

    /// The column of the cursor, or the one where it was last; -1: none.
    [[nodiscard]] int currentColumn() const;
    [[nodiscard]] QRect cellOnScreen(const QModelIndex& cell) const;
    [[nodiscard]] QPoint headerPosition(int column) const; ///< on the screen, below its header
    void fitColumn(int column);
    [[nodiscard]] ColumnPlacement& columns() { return *m_columns; }
    void goToColumn(const QString& name); ///< in the current row
    void scrollToRow(int row);

    /// Brings a row on screen, wherever it is, and the cursor into it.
    void goToRow(const RowKey& row);
    void goToPosition(qint64 position, int column); ///< a true position

    /// True positions of the first and the last row on screen; -1 as the last: there is none.
    [[nodiscard]] std::pair<qint64, qint64> visibleRows() const;
    void scrollToPosition(qint64 position); ///< a true position, to the upper edge
    void editCurrentCell();
    void editInWindow(); ///< the current value, or only shows it where it cannot be changed

    /// Stages what an open editor holds and closes it, to be called before staged edits are saved
    /// or shown; false when the text is refused, which the editor then says.
    bool finishEditing();

    void copySelection(CopyFormat format);

    /// Each stages one undo step, or nothing and says why in statusMessage().
    void setSelectionNull();
    void setSelectionEmpty();
    void setSelectionDefault();
    void fillDown();
    void duplicateRows();
    void insertMade(const ValueMaker& make); ///< into each selected cell

    /// A block from the selection on; asks when it is longer than the table.
    void pasteText(const QString& text);
    void pasteBlock(const PasteBlock& block); ///< from the row of the cursor on
    [[nodiscard]] QList<int> columnsFromCursor() const; ///< in their order on screen

    [[nodiscard]] QTableView* table() const;

Q_SIGNALS:
    void sortRequested(const tw::Sort& sort); ///< a header click; Shift adds a level
    void currentCellChanged();
    void selectionChanged();
    void headerMenuRequested(const QPoint& globalPosition); ///< of the current column
    void referenceClicked(int column); ///< Ctrl and a click on a cell of a foreign key
    /// The pointer rests on a cell of a foreign key, which is at this place on the screen.
    void referenceRested(const QModelIndex& cell, const QRect& place);
    void referenceLeft();
    void contextMenuRequested(const QPoint& globalPosition);
    void filterWanted(const tw::FilterCondition& condition); ///< beside those in force
    void viewMoved(); ///< other rows are on screen, or they are known to be elsewhere
    void firstRowsPainted(); ///< after the first paint event that held rows since the last load
    void stopRequested(); ///< of what is being read
    void statusMessage(const QString& text); ///< why something was not done
    void editRefused(const tw::Error& error); ///< the cell that was to be edited cannot be

private:
    void createLayout();
    void connectTable();
    void watchPointer();
    void onHeaderMenu(int column, const QPoint& globalPosition);
    void onColumnsReset();
    void onRowsCounted();
    void onRowsPainted();
    void onScrolled(int position);
    void syncScrollBar();
    void showPlace();
    [[nodiscard]] bool isSelectionThere();
    [[nodiscard]] QModelIndexList cellsOf(const QList<int>& rows) const;
    [[nodiscard]] QModelIndexList blockFrom(const QModelIndex& corner, qsizetype rows) const;
    void leaveOutComputed(QList<int>& columns, const QModelIndexList& cells);
    void tellMasked(const QModelIndexList& cells); ///< that they were not copied
    void describe();
    void report(const Result<void>& result);
    [[nodiscard]] static int topRow(const QModelIndexList& cells);
    void askToGrow(const PasteBlock& block, int row, int beyond);
    void paste(const PasteBlock& block, int row, bool grows);

    UiContext m_context;
    WholeValues* m_whole = nullptr;
    ResultModel* m_model = nullptr;
    GridTable* m_table = nullptr;
    ColumnPlacement* m_columns = nullptr;
    QScrollBar* m_scrollBar = nullptr;
    ScrollMapping m_mapping;
    QLabel* m_place = nullptr; ///< beside the thumb: where it is among all rows
    int m_headerColumn = -1; ///< where the cursor was, or whose menu was asked for, last
    bool m_mustFit = true; ///< columns have no width of their own yet
    bool m_isPainted = false; ///< rows of this load were on screen
};

}
