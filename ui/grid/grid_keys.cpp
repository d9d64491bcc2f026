// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid_keys.h"

#include "cursor_moves.h"
#include "grid/blocks/grid_selection.h"
#include "models/editing/edit_controller.h"

#include <QApplication>
#include <QKeyEvent>

namespace tw {

GridKeys::GridKeys(GridTable& table, CursorMoves& moves)
    : QObject(&table)
    , m_table(table)
    , m_moves(moves)
{ }

bool GridKeys::press(const QKeyEvent& event)
{
    if (onClipboardKey(event))
        return true;
    if (!m_table.currentIndex().isValid())
        return false;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return onEnter(event);
    case Qt::Key_Escape:
        onEscape();
        return true;
    case Qt::Key_Space:
        return onSpace(event);
    default:
        return false;
    }
}

bool GridKeys::isForWindow(const QKeyEvent& event)
{
    static constexpr int kForWindow[]{Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_Escape};
    const bool isMove = event.key() >= Qt::Key_Home && event.key() <= Qt::Key_PageDown;
    const bool isChord = event.modifiers() & (Qt::AltModifier | Qt::MetaModifier)
        || (event.modifiers().testFlag(Qt::ControlModifier) && !isMove
            && !event.matches(QKeySequence::SelectAll));
    return isChord || std::ranges::find(kForWindow, event.key()) != std::end(kForWindow);
}

bool GridKeys::onClipboardKey(const QKeyEvent& event)
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

bool GridKeys::onEnter(const QKeyEvent& event)
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier))
        return false;
    m_moves.step(0, event.modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    return true;
}

bool GridKeys::onSpace(const QKeyEvent& event)
{
    const QModelIndex current = m_table.currentIndex();
    if (event.modifiers() == Qt::ShiftModifier)
        m_table.selection().selectRow(current.row());
    else if (event.modifiers() == Qt::ControlModifier)
        m_table.selection().selectColumn(current.column());
    else if (m_model->flags(current).testFlag(Qt::ItemIsUserCheckable))
        Q_EMIT toggleRequested(current);
    else
        return false;
    return true;
}

void GridKeys::onEscape()
{
    const bool isSecond
        = m_lastEscape.isValid() && m_lastEscape.elapsed() < QApplication::doubleClickInterval();
    m_lastEscape.start();
    if (!revertCurrentCell() && isSecond)
        Q_EMIT stopRequested();
}

/// False when the cell is as it was loaded.
bool GridKeys::revertCurrentCell()
{
    const QModelIndex cell = m_table.currentIndex();
    if (!m_model->edits() || m_model->cellState(cell.row(), cell.column()) != CellState::Edited)
        return false;
    const RowKey row = m_model->rowKey(cell.row());
    const QList<Value> original = m_model->edits()->changes().find(row)->original;
    m_model->edits()->staged().stageCell(row, original, cell.column(), original.at(cell.column()));
    return true;
}

}
