// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid_table.h"
#include "models/editing/edit_controller.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLocale>

namespace tw {

namespace {

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

qint64 GridTable::cursorPosition() const
{
    if (currentIndex().isValid())
        return currentIndex().row() + m_model->windowStart();
    return m_lostCursor && !m_lostCursor->isReloaded ? m_lostCursor->position : -1;
}

QModelIndex GridTable::cellAt(qint64 position, int visualColumn)
{
    const int lastColumn = m_model->columnCount() - 1;
    if (lastColumn < 0 || m_model->totalRows() == 0)
        return {};
    const qint64 wanted = std::clamp<qint64>(position, 0, m_model->totalRows() - 1);
    bringIntoWindow(wanted);
    return m_model->index(int(wanted - m_model->windowStart()),
        m_columnHeader->logicalIndex(std::clamp(visualColumn, 0, lastColumn)));
}

QModelIndex GridTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const qint64 position = cursorPosition();
    const QList<int> shown = shownColumns();
    if (position < 0 || shown.isEmpty())
        return cellAt(0, shown.value(0));
    const bool isEdge = modifiers.testFlag(Qt::ControlModifier);
    const int logical = currentIndex().isValid() ? currentIndex().column() : m_lostCursor->column;
    const int column = m_columnHeader->visualIndex(logical);
    const auto place = std::ranges::lower_bound(shown, column) - shown.begin();
    const auto cell = [&](qint64 at, qsizetype shownPlace) {
        return cellAt(at, shown.at(std::clamp<qsizetype>(shownPlace, 0, shown.size() - 1)));
    };
    const qsizetype last = shown.size() - 1;
    const qint64 lastRow = m_model->totalRows() - 1;
    const int row = int(position - m_model->windowStart());
    switch (action) {
    case MoveUp:
        return cellAt(isEdge ? edgeRow(row, logical, -1) : position - 1, column);
    case MoveDown:
        return cellAt(isEdge ? edgeRow(row, logical, 1) : position + 1, column);
    case MoveLeft:
        return cell(position, isEdge ? edgeColumn(row, shown, column, -1) : place - 1);
    case MoveRight:
        return cell(position, isEdge ? edgeColumn(row, shown, column, 1) : place + 1);
    case MoveHome:
        return cell(isEdge ? 0 : position, 0);
    case MoveEnd:
        return cell(isEdge ? lastRow : position, last);
    case MovePageUp:
        return cellAt(position - visibleRows(), column);
    case MovePageDown:
        return cellAt(position + visibleRows(), column);
    case MoveNext:
        return place < last || position == lastRow ? cell(position, place + 1)
                                                   : cell(position + 1, 0);
    case MovePrevious:
        return place > 0 || position == 0 ? cell(position, place - 1) : cell(position - 1, last);
    }
    return {};
}

QList<int> GridTable::shownColumns() const
{
    QList<int> shown;
    for (int visual = 0; visual < m_model->columnCount(); ++visual)
        if (!isColumnHidden(m_columnHeader->logicalIndex(visual)))
            shown.append(visual);
    return shown;
}

bool GridTable::isEmptyCell(int row, int column) const
{
    const Value value = m_model->value(row, column);
    return value.isNull() || value.isDefault() || value.bytes().isEmpty();
}

// Beyond the rows that are there nobody knows what is empty, so the way leads to the end of all.
qint64 GridTable::edgeRow(int row, int column, int step) const
{
    const qint64 end = step < 0 ? 0 : m_model->totalRows() - 1;
    const auto [first, last] = presentRows();
    if (row < first || row > last)
        return end;
    const std::optional<int> edge = dataEdge(row, step, step < 0 ? first - 1 : last + 1,
        [this, column](int at) { return isEmptyCell(at, column); });
    return edge ? *edge + m_model->windowStart() : end;
}

/// A place among the columns that are shown.
qsizetype GridTable::edgeColumn(int row, const QList<int>& shown, int column, int step) const
{
    const qsizetype end = step < 0 ? 0 : shown.size() - 1;
    if (row < 0 || row >= m_model->rowCount() || !m_model->isPresent(row))
        return end;
    const auto isEmpty = [&](int place) {
        return isEmptyCell(row, m_columnHeader->logicalIndex(shown.at(place)));
    };
    const int place = int(std::ranges::lower_bound(shown, column) - shown.begin());
    return dataEdge(place, step, step < 0 ? -1 : int(shown.size()), isEmpty).value_or(int(end));
}

void GridTable::step(int columns, int rows)
{
    if (cursorPosition() < 0)
        return;
    const QModelIndex next = columns != 0
        ? moveCursor(columns > 0 ? MoveNext : MovePrevious, Qt::NoModifier)
        : moveCursor(rows > 0 ? MoveDown : MoveUp, Qt::NoModifier);
    if (next.isValid())
        selectionModel()->setCurrentIndex(next, QItemSelectionModel::ClearAndSelect);
}

bool GridTable::revertCurrentCell()
{
    const QModelIndex cell = currentIndex();
    if (!m_model->edits() || m_model->cellState(cell.row(), cell.column()) != CellState::Edited)
        return false;
    const RowKey row = m_model->rowKey(cell.row());
    const QList<Value> original = m_model->edits()->changes().find(row)->original;
    m_model->edits()->staged().stageCell(row, original, cell.column(), original.at(cell.column()));
    return true;
}

void GridTable::onEscape()
{
    const bool isSecond
        = m_lastEscape.isValid() && m_lastEscape.elapsed() < QApplication::doubleClickInterval();
    m_lastEscape.start();
    if (!revertCurrentCell() && isSecond)
        Q_EMIT stopRequested();
}

void GridTable::keyPressEvent(QKeyEvent* event)
{
    if (onCommandKey(*event) || onPlainKey(*event)) {
        event->accept();
        return;
    }
    static constexpr int kForWindow[]{Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_Escape};
    const bool isMove = event->key() >= Qt::Key_Home && event->key() <= Qt::Key_PageDown;
    const bool isChord = event->modifiers() & (Qt::AltModifier | Qt::MetaModifier)
        || (event->modifiers().testFlag(Qt::ControlModifier) && !isMove
            && !event->matches(QKeySequence::SelectAll));
    if (isChord || std::ranges::find(kForWindow, event->key()) != std::end(kForWindow)) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

bool GridTable::onCommandKey(const QKeyEvent& event)
{
    if (event.matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested(false);
        return true;
    }
    if (event.matches(QKeySequence::Paste)) {
        Q_EMIT pasteRequested();
        return true;
    }
    const bool isShiftCtrl = event.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    if (isShiftCtrl && event.key() == Qt::Key_C) {
        Q_EMIT copyRequested(true);
        return true;
    }
    return false;
}

bool GridTable::onPlainKey(const QKeyEvent& event)
{
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return false;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier))
            return false;
        step(0, event.modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        return true;
    case Qt::Key_Escape:
        onEscape();
        return true;
    case Qt::Key_Space:
        if (event.modifiers() == Qt::ShiftModifier)
            select(current.row(), current.row(), 0, m_model->columnCount() - 1);
        else if (event.modifiers() == Qt::ControlModifier)
            select(presentRows().first, presentRows().second, current.column(), current.column());
        else if (m_model->flags(current).testFlag(Qt::ItemIsUserCheckable))
            m_delegate->toggle(current);
        else
            return false;
        return true;
    default:
        return false;
    }
}

void GridTable::select(int firstRow, int lastRow, int firstColumn, int lastColumn)
{
    const QItemSelection cells(
        m_model->index(firstRow, firstColumn), m_model->index(lastRow, lastColumn));
    selectionModel()->select(cells, QItemSelectionModel::ClearAndSelect);
    const int rows = lastRow - firstRow + 1;
    const auto [first, last] = presentRows();
    const bool isPartial = firstRow == first && lastRow == last && rows < m_model->totalRows();
    if (isPartial)
        Q_EMIT statusMessage(tr("Selected %1 of %2 rows, those around the rows on screen.")
                .arg(QLocale().toString(rows), QLocale().toString(m_model->totalRows())));
}

void GridTable::selectAll()
{
    if (!m_model)
        return;
    const auto [first, last] = presentRows();
    if (first <= last)
        select(first, last, 0, m_model->columnCount() - 1);
}

/// The first and the last row of the window that are there.
std::pair<int, int> GridTable::presentRows() const
{
    const int rows = m_model->rowCount();
    const auto [from, to] = m_model->presentRows();
    const qint64 start = m_model->windowStart();
    const int first
        = start < m_model->newRows() ? 0 : int(std::clamp<qint64>(from - start, 0, rows));
    return {first, int(std::clamp<qint64>(to - start, 0, rows)) - 1};
}

// With Ctrl the cursor goes further; it does not leave the selection behind.
QItemSelectionModel::SelectionFlags GridTable::selectionCommand(
    const QModelIndex& index, const QEvent* event) const
{
    if (!event || event->type() != QEvent::KeyPress)
        return QTableView::selectionCommand(index, event);
    const auto& key = static_cast<const QKeyEvent&>(*event);
    const QKeyEvent plain(
        QEvent::KeyPress, key.key(), key.modifiers() & ~Qt::ControlModifier, key.text());
    return QTableView::selectionCommand(index, &plain);
}

}
