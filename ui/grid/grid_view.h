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

    void setTitle(const QString& title); ///< "Data of public.users", for the accessibility bus
    void setSort(const Sort& sort); ///< arrows and ranks in the header
    void setEmptyText(const QString& text); ///< stands in place of rows while there are none
    void setStale(bool stale); ///< rows no longer match the question: text is muted

    [[nodiscard]] QModelIndex currentCell() const;
    [[nodiscard]] QList<int> selectedRows() const; ///< model rows, ascending; else the current one
    [[nodiscard]] QModelIndexList selectedCells() const; ///< else the current one
    void setCurrentCell(int row, int column);
    void scrollToRow(int row);

    /// Brings a row on screen, wherever it is, and the cursor into it.
    void goToRow(const RowKey& row);
    void editCurrentCell();

    /// Stages what an open editor holds and closes it, to be called before staged edits are saved
    /// or shown; false when the text is refused, which the editor then says.
    bool finishEditing();

    void copySelection(bool withHeaders) const; ///< TSV text; NULL as nothing

    /// Each stages one undo step, or nothing and says why in statusMessage().
    void setSelectionNull();
    void setSelectionDefault();
    void pasteText(const QString& text); ///< a block from the current cell on, over existing rows

    [[nodiscard]] QTableView* table() const;

Q_SIGNALS:
    void sortRequested(const tw::Sort& sort); ///< a header click; Shift adds a level
    void currentCellChanged();
    void selectionChanged();
    void contextMenuRequested(const QPoint& globalPosition);
    void firstRowsPainted(); ///< after the first paint event that held rows since the last load
    void statusMessage(const QString& text); ///< why something was not done

private:
    void createLayout();
    void connectTable();
    void onColumnsReset();
    void onRowsCounted();
    void onRowsPainted();
    void onScrolled(int position);
    void syncScrollBar();
    void describe();
    void report(const Result<void>& result);

    UiContext m_context;
    ResultModel* m_model = nullptr;
    GridTable* m_table = nullptr;
    QScrollBar* m_scrollBar = nullptr;
    QString m_title;
    bool m_mustFit = true; ///< columns have no width of their own yet
    bool m_isPainted = false; ///< rows of this load were on screen
};

}
