// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cell_hover.h"

#include <QMouseEvent>
#include <QTableView>

namespace tw {

CellHover::CellHover(Test isWorthIt, QObject* parent)
    : QObject(parent)
    , m_isWorthIt(std::move(isWorthIt))
{
    m_resting.setSingleShot(true);
    m_resting.setInterval(kRestMs);
    connect(&m_resting, &QTimer::timeout, this, &CellHover::onRested);
}

void CellHover::watch(QTableView& view)
{
    view.viewport()->setMouseTracking(true);
    view.viewport()->installEventFilter(this);
}

bool CellHover::eventFilter(QObject* watched, QEvent* event)
{
    auto* view = qobject_cast<QTableView*>(watched->parent());
    switch (event->type()) {
    case QEvent::MouseMove:
        onMoved(*view, *static_cast<QMouseEvent*>(event));
        return false;
    case QEvent::Leave:
    case QEvent::Wheel:
    case QEvent::MouseButtonPress:
    case QEvent::Hide:
        leave();
        return false;
    case QEvent::ToolTip:
        return m_isResting;
    default:
        return false;
    }
}

void CellHover::onMoved(QTableView& view, const QMouseEvent& event)
{
    const QModelIndex cell = view.indexAt(event.position().toPoint());
    if (cell != m_cell || &view != m_view)
        leave();
    if (event.buttons() != Qt::NoButton || m_isResting || !cell.isValid())
        return;
    m_view = &view;
    m_cell = cell;
    m_resting.start();
}

void CellHover::onRested()
{
    if (!m_cell.isValid() || !m_isWorthIt(m_cell))
        return;
    m_isResting = true;
    const QRect cell = m_view->visualRect(m_cell);
    Q_EMIT rested(m_cell, {m_view->viewport()->mapToGlobal(cell.topLeft()), cell.size()});
}

void CellHover::leave()
{
    m_resting.stop();
    m_cell = QModelIndex();
    if (std::exchange(m_isResting, false))
        Q_EMIT left();
}

}
