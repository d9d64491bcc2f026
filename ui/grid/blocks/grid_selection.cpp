// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid_selection.h"

#include <QHeaderView>
#include <QLocale>

#include <algorithm>

namespace tw {

GridSelection::GridSelection(QTableView& view)
    : QObject(&view)
    , m_view(view)
{ }

void GridSelection::setResultModel(ResultModel* model)
{
    m_model = model;
    connect(m_view.selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &GridSelection::changed);
}

QModelIndex GridSelection::current() const
{
    return m_view.currentIndex();
}

void GridSelection::setCurrent(int row, int column)
{
    m_view.selectionModel()->setCurrentIndex(
        m_model->index(row, column), QItemSelectionModel::ClearAndSelect);
}

QModelIndexList GridSelection::cells() const
{
    QModelIndexList cells = m_view.selectionModel()->selectedIndexes();
    if (cells.isEmpty() && current().isValid() && m_model->isPresent(current().row()))
        cells.append(current());
    return cells;
}

QList<int> GridSelection::rows() const
{
    QList<int> rows;
    for (const QItemSelectionRange& range : m_view.selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    if (rows.isEmpty() && current().isValid())
        rows.append(current().row());
    rows.removeIf([this](int row) { return !m_model->isPresent(row); });
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

bool GridSelection::isLoaded() const
{
    for (const QItemSelectionRange& range : m_view.selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            if (!m_model->isPresent(row))
                return false;
    return true;
}

std::pair<int, int> GridSelection::loadedRows() const
{
    const int rows = m_model->rowCount();
    const auto [from, to] = m_model->presentRows();
    const qint64 start = m_model->windowStart();
    const int first
        = start < m_model->newRows() ? 0 : int(std::clamp<qint64>(from - start, 0, rows));
    return {first, int(std::clamp<qint64>(to - start, 0, rows)) - 1};
}

QList<int> GridSelection::columnsFrom(int column) const
{
    QList<int> columns;
    const QHeaderView* header = m_view.horizontalHeader();
    for (int visual = header->visualIndex(column); visual < header->count(); ++visual)
        columns.append(header->logicalIndex(visual));
    return columns;
}

QList<int> GridSelection::columnsFromCurrent() const
{
    return columnsFrom(current().column());
}

QList<int> GridSelection::columns() const
{
    return columnsFrom(m_view.horizontalHeader()->logicalIndex(0));
}

void GridSelection::selectRow(int row)
{
    select(row, row, 0, m_model->columnCount() - 1);
}

void GridSelection::selectColumn(int column)
{
    const auto [first, last] = loadedRows();
    if (first <= last)
        select(first, last, column, column);
}

void GridSelection::selectAll()
{
    const auto [first, last] = loadedRows();
    if (first <= last)
        select(first, last, 0, m_model->columnCount() - 1);
}

void GridSelection::select(int firstRow, int lastRow, int firstColumn, int lastColumn)
{
    const QItemSelection cells(
        m_model->index(firstRow, firstColumn), m_model->index(lastRow, lastColumn));
    m_view.selectionModel()->select(cells, QItemSelectionModel::ClearAndSelect);
    const int rows = lastRow - firstRow + 1;
    const bool isPartial
        = std::pair(firstRow, lastRow) == loadedRows() && rows < m_model->totalRows();
    if (isPartial)
        Q_EMIT statusMessage(tr("Selected %1 of %2 rows: only loaded rows can be selected.")
                .arg(QLocale().toString(rows), QLocale().toString(m_model->totalRows())));
}

}
