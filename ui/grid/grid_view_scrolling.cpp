// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid_table.h"
#include "grid_view.h"

#include <QLabel>
#include <QLocale>
#include <QScrollBar>

namespace tw {

void GridView::scrollToRow(int row)
{
    m_table->scrollToPosition(row + m_model->windowStart());
}

void GridView::goToRow(const RowKey& row)
{
    const std::optional<qint64> position = m_model->findPosition(row);
    if (!position)
        return;
    m_table->bringIntoWindow(*position);
    const int column = std::max(0, currentCell().column());
    setCurrentCell(int(*position - m_model->windowStart()), column);
}

void GridView::goToPosition(qint64 position, int column)
{
    m_table->bringIntoWindow(position);
    setCurrentCell(int(position - m_model->windowStart()), column);
}

void GridView::scrollToPosition(qint64 position)
{
    m_table->scrollToPosition(std::clamp<qint64>(position, 0, m_mapping.greatest()));
}

std::pair<qint64, qint64> GridView::visibleRows() const
{
    const qint64 first = m_table->firstPosition();
    return {first, std::min(first + m_table->visibleRows(), m_model->totalRows()) - 1};
}

void GridView::onScrolled(int value)
{
    m_table->scrollToPosition(m_mapping.positionOf(value));
    showPlace();
}

void GridView::syncScrollBar()
{
    if (!m_model)
        return;
    const int visible = m_table->visibleRows();
    const qint64 first = m_table->firstPosition();
    m_mapping.setGreatest(m_model->totalRows() - visible);
    {
        const QSignalBlocker quiet(m_scrollBar);
        m_scrollBar->setPageStep(visible);
        m_scrollBar->setRange(0, m_mapping.maximum());
        // The thumb stays under the pointer that holds it.
        if (!m_scrollBar->isSliderDown())
            m_scrollBar->setValue(m_mapping.valueOf(first));
        m_scrollBar->setVisible(m_mapping.greatest() > 0);
    }
    m_model->setView(first, first + visible);
    showPlace();
    Q_EMIT viewMoved();
}

/// Says where the view is while the thumb is held, and until the rows there have come.
void GridView::showPlace()
{
    if (!m_model)
        return;
    const qint64 first = m_table->firstPosition();
    const qint64 rows = m_model->totalRows();
    const int row = int(first - m_model->windowStart());
    const bool isAwaited
        = m_model->window().isOpen() && row < m_model->rowCount() && !m_model->isPresent(row);
    const bool isShown = m_mapping.greatest() > 0 && (m_scrollBar->isSliderDown() || isAwaited);
    m_place->setVisible(isShown);
    if (!isShown)
        return;
    const bool isExact = !isAwaited && m_model->window().isPlaceExact();
    const double part = double(first) / double(m_mapping.greatest());
    const QString percent = QLocale().toString(part * 100, 'f', rows < 100'000 ? 0 : 1);
    const QString number = QLocale().toString(std::max<qint64>(1, first - m_model->newRows() + 1));
    m_place->setText(isExact ? tr("%1 % · row %2").arg(percent, number)
                             : tr("about %1 % · row ~%2").arg(percent, number));
    m_place->adjustSize();
    const int top = m_table->viewport()->mapTo(this, QPoint(0, 0)).y();
    const int room = std::max(0, m_table->viewport()->height() - m_place->height());
    m_place->move(width() - m_scrollBar->width() - 8 - m_place->width(), top + int(part * room));
    m_place->raise();
}

}
