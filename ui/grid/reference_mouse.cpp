// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference_mouse.h"

#include "cell_hover.h"
#include "cells/cell_painter.h"
#include "frozen_columns.h"
#include "grid/blocks/grid_selection.h"
#include "grid_table.h"

#include <QApplication>
#include <QMouseEvent>

namespace tw {

ReferenceMouse::ReferenceMouse(GridTable& table)
    : QObject(&table)
    , m_table(table)
{
    auto* hover = new CellHover(
        [this](const QModelIndex& cell) { return isReference(cell) && hasValue(cell); }, this);
    hover->watch(m_table);
    hover->watch(m_table.frozen());
    connect(hover, &CellHover::rested, this, &ReferenceMouse::rested);
    connect(hover, &CellHover::left, this, &ReferenceMouse::left);
    connect(&m_table, &QAbstractItemView::clicked, this, &ReferenceMouse::onClicked);
    for (QTableView* view : std::initializer_list<QTableView*>{&m_table, &m_table.frozen()})
        view->viewport()->installEventFilter(this);
}

bool ReferenceMouse::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
        onMouse(*qobject_cast<QTableView*>(watched->parent()), *static_cast<QMouseEvent*>(event));
        return false;
    default:
        return false;
    }
}

void ReferenceMouse::onMouse(QTableView& view, const QMouseEvent& event)
{
    const QModelIndex cell = arrowAt(view, event.position().toPoint());
    const bool isPlain
        = event.button() == Qt::LeftButton && event.modifiers() == Qt::NoModifier && cell.isValid();
    if (event.type() == QEvent::MouseMove) {
        if (cell.isValid())
            view.viewport()->setCursor(Qt::PointingHandCursor);
        else
            view.viewport()->unsetCursor();
    } else if (event.type() == QEvent::MouseButtonPress) {
        m_pressed = isPlain ? cell : QModelIndex();
    } else if (isPlain && cell == m_pressed) {
        // The view has its own part of the click to do first.
        QMetaObject::invokeMethod(
            this, [this, target = QPersistentModelIndex(cell)] { follow(target); },
            Qt::QueuedConnection);
    }
}

/// The cell whose arrow is there; invalid: none.
QModelIndex ReferenceMouse::arrowAt(const QTableView& view, QPoint position) const
{
    const QModelIndex cell = view.indexAt(position);
    const bool isArrow = cell.isValid() && isReference(cell) && hasValue(cell)
        && CellPainter::linkRect(view.visualRect(cell)).contains(position);
    return isArrow ? cell : QModelIndex();
}

void ReferenceMouse::follow(const QModelIndex& cell)
{
    if (!cell.isValid())
        return;
    m_table.selection().setCurrent(cell.row(), cell.column());
    Q_EMIT clicked(cell.column());
}

void ReferenceMouse::onClicked(const QModelIndex& cell)
{
    if (QApplication::keyboardModifiers() != Qt::ControlModifier || !isReference(cell))
        return;
    follow(cell);
}

bool ReferenceMouse::isReference(const QModelIndex& cell) const
{
    return m_table.selection().model().facts(cell.column()).isReference;
}

bool ReferenceMouse::hasValue(const QModelIndex& cell) const
{
    return m_table.selection().model().display(cell.row(), cell.column()).glyph == CellGlyph::Text;
}

}
