// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cursor_moves.h"

#include "grid/blocks/grid_selection.h"
#include "view_anchors.h"

#include <QHeaderView>

namespace tw {

namespace {

using Move = GridTable::CursorAction;

/// The last cell of a run of cells that hold something, or the next such cell after empty ones;
/// unset where that is not known to be before the end.
template <class IsEmpty>
std::optional<int> dataEdge(int from, int step, int end, const IsEmpty& isEmpty)
{
    const bool isInRun = from + step != end && !isEmpty(from) && !isEmpty(from + step);
    for (int at = from + step; at != end; at += step)
        if (isEmpty(at) == isInRun)
            return isInRun ? at - step : at;
    return std::nullopt;
}

}

CursorMoves::CursorMoves(GridTable& table, const ViewAnchors& anchors)
    : m_table(table)
    , m_anchors(anchors)
{ }

/// The true position of the cursor, also after its row left the window; -1: there is none.
qint64 CursorMoves::position() const
{
    if (m_table.currentIndex().isValid())
        return m_model->position(m_table.currentIndex().row());
    const auto& lost = m_anchors.cursor();
    return lost && !lost->isReloaded ? lost->position : -1;
}

QModelIndex CursorMoves::cellAt(qint64 position, int visualColumn)
{
    const int lastColumn = m_model->columnCount() - 1;
    if (lastColumn < 0 || m_model->totalRows() == 0)
        return {};
    const qint64 inside = std::clamp<qint64>(position, 0, m_model->totalRows() - 1);
    m_table.bringIntoWindow(inside);
    const int column
        = m_table.horizontalHeader()->logicalIndex(std::clamp(visualColumn, 0, lastColumn));
    return m_model->index(int(inside - m_model->windowStart()), column);
}

QModelIndex CursorMoves::target(GridTable::CursorAction action, bool toEdge)
{
    const qint64 from = position();
    const QList<int> shown = shownColumns();
    if (from < 0 || shown.isEmpty())
        return cellAt(0, shown.value(0));
    const QModelIndex current = m_table.currentIndex();
    const int logical = current.isValid() ? current.column() : m_anchors.cursor()->column;
    const int column = m_table.horizontalHeader()->visualIndex(logical);
    const auto place = std::ranges::lower_bound(shown, column) - shown.begin();
    const auto cell = [&](qint64 at, qsizetype shownPlace) {
        return cellAt(at, shown.at(std::clamp<qsizetype>(shownPlace, 0, shown.size() - 1)));
    };
    const qsizetype last = shown.size() - 1;
    const qint64 lastRow = m_model->totalRows() - 1;
    const int row = int(from - m_model->windowStart());
    switch (action) {
    case Move::MoveUp:
        return cellAt(toEdge ? edgeRow(row, logical, -1) : from - 1, column);
    case Move::MoveDown:
        return cellAt(toEdge ? edgeRow(row, logical, 1) : from + 1, column);
    case Move::MoveLeft:
        return cell(from, toEdge ? edgeColumn(row, shown, column, -1) : place - 1);
    case Move::MoveRight:
        return cell(from, toEdge ? edgeColumn(row, shown, column, 1) : place + 1);
    case Move::MoveHome:
        return cell(toEdge ? 0 : from, 0);
    case Move::MoveEnd:
        return cell(toEdge ? lastRow : from, last);
    case Move::MovePageUp:
        return cellAt(from - m_table.visibleRows(), column);
    case Move::MovePageDown:
        return cellAt(from + m_table.visibleRows(), column);
    case Move::MoveNext:
        return place < last || from == lastRow ? cell(from, place + 1) : cell(from + 1, 0);
    case Move::MovePrevious:
        return place > 0 || from == 0 ? cell(from, place - 1) : cell(from - 1, last);
    }
    return {};
}

void CursorMoves::step(int columns, int rows)
{
    if (position() < 0)
        return;
    const QModelIndex next = columns != 0
        ? target(columns > 0 ? Move::MoveNext : Move::MovePrevious, false)
        : target(rows > 0 ? Move::MoveDown : Move::MoveUp, false);
    if (next.isValid())
        m_table.selectionModel()->setCurrentIndex(next, QItemSelectionModel::ClearAndSelect);
}

/// Visual indexes, ascending.
QList<int> CursorMoves::shownColumns() const
{
    QList<int> shown;
    for (int visual = 0; visual < m_model->columnCount(); ++visual)
        if (!m_table.isColumnHidden(m_table.horizontalHeader()->logicalIndex(visual)))
            shown.append(visual);
    return shown;
}

bool CursorMoves::isEmptyCell(int row, int column) const
{
    const Value value = m_model->value(row, column);
    return value.isNull() || value.isDefault() || value.bytes().isEmpty();
}

// Beyond the rows that are loaded nobody knows what is empty, so the way leads to the end of all.
qint64 CursorMoves::edgeRow(int row, int column, int step) const
{
    const qint64 end = step < 0 ? 0 : m_model->totalRows() - 1;
    const auto [first, last] = m_table.selection().loadedRows();
    if (row < first || row > last)
        return end;
    const std::optional<int> edge = dataEdge(row, step, step < 0 ? first - 1 : last + 1,
        [this, column](int at) { return isEmptyCell(at, column); });
    return edge ? m_model->position(*edge) : end;
}

/// A place among the columns that are shown.
qsizetype CursorMoves::edgeColumn(int row, const QList<int>& shown, int column, int step) const
{
    const qsizetype end = step < 0 ? 0 : shown.size() - 1;
    if (row < 0 || row >= m_model->rowCount() || !m_model->isPresent(row))
        return end;
    const auto isEmpty = [&](int place) {
        return isEmptyCell(row, m_table.horizontalHeader()->logicalIndex(shown.at(place)));
    };
    const int place = int(std::ranges::lower_bound(shown, column) - shown.begin());
    return dataEdge(place, step, step < 0 ? -1 : int(shown.size()), isEmpty).value_or(int(end));
}

}
