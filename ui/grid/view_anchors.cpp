// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "view_anchors.h"

#include "grid_table.h"

#include <QScrollBar>

namespace tw {

namespace {

constexpr qsizetype kMostRememberedRows = 1000;

}

ViewAnchors::ViewAnchors(GridTable& table)
    : m_table(table)
{ }

void ViewAnchors::setResultModel(const ResultModel* model)
{
    m_model = model;
    m_cursor.reset();
    m_top.reset();
}

void ViewAnchors::remember(int firstRow, int lastRow)
{
    const auto isLeaving = [&](int row) { return row >= firstRow && row <= lastRow; };
    const int top = m_table.verticalScrollBar()->value();
    if (isLeaving(top))
        m_top = placeOf(top, 0);
    const QModelIndex current = m_table.currentIndex();
    if (!current.isValid() || !isLeaving(current.row()))
        return;
    m_cursor = placeOf(current.row(), current.column());
    rememberSelection();
}

/// Of more cells than the cursor is in, as long as they are not too many to be found again.
void ViewAnchors::rememberSelection()
{
    m_selection.clear();
    QMap<int, QList<int>> columns;
    for (const QItemSelectionRange& range : m_table.selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            for (int column = range.left(); column <= range.right(); ++column)
                columns[row].append(column);
        if (columns.size() > kMostRememberedRows)
            return;
    }
    if (columns.size() == 1 && columns.first().size() < 2)
        return;
    for (auto row = columns.cbegin(); row != columns.cend(); ++row)
        m_selection.append({m_model->rowKey(row.key()), row.value()});
}

void ViewAnchors::onRowsCounted()
{
    const bool isReloading = m_model->loadedRows() == 0;
    for (std::optional<Place>* place : {&m_cursor, &m_top})
        if (isReloading && *place)
            (*place)->isReloaded = true;
    if (isReloading && m_cursor && m_cursor->key == RowKey())
        m_cursor.reset();
    if (!isReloading)
        restoreTop();
    restoreCursor();
}

void ViewAnchors::restoreCursor()
{
    if (!m_cursor || m_table.currentIndex().isValid())
        return;
    const std::optional<int> row = rowOf(*m_cursor);
    if (!row || m_cursor->column >= m_model->columnCount())
        return;
    QItemSelectionModel* selection = m_table.selectionModel();
    const auto selecting = selection->hasSelection() ? QItemSelectionModel::NoUpdate
                                                     : QItemSelectionModel::ClearAndSelect;
    const bool isReloaded = m_cursor->isReloaded;
    m_table.setAutoScroll(isReloaded);
    selection->setCurrentIndex(m_model->index(*row, m_cursor->column), selecting);
    m_table.setAutoScroll(true);
    if (isReloaded)
        restoreSelection();
}

void ViewAnchors::restoreSelection()
{
    QItemSelection cells;
    for (const auto& [key, columns] : std::exchange(m_selection, {})) {
        const int row = key == RowKey() ? -1 : m_model->findRow(key).value_or(-1);
        for (const int column : columns)
            if (const QModelIndex cell = m_model->index(row, column); cell.isValid())
                cells.select(cell, cell);
    }
    if (!cells.isEmpty())
        m_table.selectionModel()->select(cells, QItemSelectionModel::ClearAndSelect);
}

// The same rows again are shown where they were; other rows from their beginning.
void ViewAnchors::restoreTop()
{
    const std::optional<Place> top = std::exchange(m_top, std::nullopt);
    if (!top || !top->isReloaded)
        return;
    const bool isSame = top->key != RowKey() && m_model->findPosition(top->key) == top->position;
    m_table.executeDelayedItemsLayout();
    m_table.scrollToPosition(isSame ? top->position : 0);
}

ViewAnchors::Place ViewAnchors::placeOf(int row, int column) const
{
    return {m_model->rowKey(row), m_model->position(row), column, false};
}

std::optional<int> ViewAnchors::rowOf(const Place& place) const
{
    if (place.key != RowKey())
        return m_model->findRow(place.key);
    const qint64 row = place.position - m_model->windowStart();
    return row >= 0 && row < m_model->rowCount() ? std::optional(int(row)) : std::nullopt;
}

}
