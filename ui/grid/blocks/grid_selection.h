// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rows/result_model.h"

#include <QTableView>

namespace tw {

/// What is selected in a grid: the cells and rows that commands act on. Lives in the GUI thread, as
/// long as its view.
class GridSelection final : public QObject
{
    Q_OBJECT

public:
    explicit GridSelection(QTableView& view);

    /// Follows the selection of the view, which shows this model already.
    void setResultModel(ResultModel* model);
    [[nodiscard]] ResultModel& model() const { return *m_model; } ///< shown by the view

    /// The cell of the cursor; invalid while the grid is empty or its row left the window.
    [[nodiscard]] QModelIndex current() const;
    void setCurrent(int row, int column); ///< and selects that cell alone

    /// The selected cells, else the current one.
    [[nodiscard]] QModelIndexList cells() const;

    /// The rows of the model with a selected cell, ascending, without those that are not loaded;
    /// the row of the cursor while nothing is selected.
    [[nodiscard]] QList<int> rows() const;

    /// False when one of the selected rows has not been read yet.
    [[nodiscard]] bool isLoaded() const;

    /// The first and the last row of the window that are loaded; the last is before the first when
    /// there are none.
    [[nodiscard]] std::pair<int, int> loadedRows() const;

    /// The columns from one to the last, in their order on screen, hidden ones too.
    [[nodiscard]] QList<int> columnsFrom(int column) const;
    [[nodiscard]] QList<int> columnsFromCurrent() const; ///< from the cursor on
    [[nodiscard]] QList<int> columns() const; ///< all of them

    void selectRow(int row); ///< all columns of it

    /// Selects what is loaded of a column, or of all; says so where that is not all rows.
    void selectColumn(int column);
    void selectAll(); ///< all columns of the loaded rows

Q_SIGNALS:
    void changed(); ///< other cells are selected
    void statusMessage(const QString& text); ///< how many of the rows were selected

private:
    void select(int firstRow, int lastRow, int firstColumn, int lastColumn);

    QTableView& m_view;
    ResultModel* m_model = nullptr;
};

}
