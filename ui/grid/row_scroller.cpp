// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_scroller.h"

#include "grid_table.h"

#include <QLabel>
#include <QLocale>
#include <QScrollBar>

namespace tw {

namespace {

constexpr int kGapToBar = 8;
constexpr qint64 kRowsForDecimals = 100'000;

}

RowScroller::RowScroller(GridTable& table, QWidget& area)
    : QObject(&area)
    , m_table(table)
    , m_area(area)
    , m_bar(new QScrollBar(Qt::Vertical, &area))
    , m_place(new QLabel(&area))
{
    m_bar->setObjectName(QStringLiteral("grid.rows.scrollbar"));
    m_bar->setAccessibleName(tr("Rows"));
    m_table.setRowScrollBar(m_bar);
    m_place->setObjectName(QStringLiteral("grid.place.label"));
    m_place->setTextFormat(Qt::PlainText);
    m_place->setProperty("kind", QStringLiteral("bubble"));
    m_place->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_place->hide();
    connect(m_bar, &QScrollBar::valueChanged, this, &RowScroller::onBarMoved);
    connect(m_bar, &QScrollBar::sliderPressed, this, &RowScroller::showPlace);
    connect(m_bar, &QScrollBar::sliderReleased, this, &RowScroller::showPlace);
    connect(&m_table, &GridTable::rowsMoved, this, &RowScroller::refresh);
}

void RowScroller::setResultModel(ResultModel* model)
{
    m_model = model;
}

void RowScroller::scrollToPosition(qint64 position)
{
    m_table.scrollToPosition(std::clamp<qint64>(position, 0, m_mapping.greatest()));
}

std::pair<qint64, qint64> RowScroller::visibleRows() const
{
    const qint64 first = m_table.firstPosition();
    return {first, std::min(first + m_table.visibleRows(), m_model->totalRows()) - 1};
}

void RowScroller::onBarMoved(int value)
{
    m_table.scrollToPosition(m_mapping.positionOf(value));
    showPlace();
}

void RowScroller::refresh()
{
    if (!m_model)
        return;
    const int visible = m_table.visibleRows();
    const qint64 first = m_table.firstPosition();
    m_mapping.setGreatest(m_model->totalRows() - visible);
    refreshBar(first, visible);
    m_model->setView(first, first + visible);
    showPlace();
    Q_EMIT moved();
}

void RowScroller::refreshBar(qint64 first, int visible)
{
    const QSignalBlocker quiet(m_bar);
    m_bar->setPageStep(visible);
    m_bar->setRange(0, m_mapping.maximum());
    // The thumb stays under the pointer that holds it.
    if (!m_bar->isSliderDown())
        m_bar->setValue(m_mapping.valueOf(first));
    m_bar->setVisible(m_mapping.greatest() > 0);
}

/// Says where the view is while the thumb is held, and until the rows there have come.
void RowScroller::showPlace()
{
    if (!m_model)
        return;
    const qint64 first = m_table.firstPosition();
    const bool isShown = m_mapping.greatest() > 0 && (m_bar->isSliderDown() || isAwaited(first));
    m_place->setVisible(isShown);
    if (!isShown)
        return;
    m_place->setText(placeText(first));
    movePlace(double(first) / double(m_mapping.greatest()));
}

bool RowScroller::isAwaited(qint64 position) const
{
    const int row = int(position - m_model->windowStart());
    return m_model->window().isOpen() && row < m_model->rowCount() && !m_model->isPresent(row);
}

QString RowScroller::placeText(qint64 first) const
{
    const bool isExact = !isAwaited(first) && m_model->window().isPlaceExact();
    const double percents = double(first) / double(m_mapping.greatest()) * 100;
    const int decimals = m_model->totalRows() < kRowsForDecimals ? 0 : 1;
    const QString percent = QLocale().toString(percents, 'f', decimals);
    const QString number = QLocale().toString(std::max<qint64>(1, first - m_model->newRows() + 1));
    return isExact ? tr("%1 % · row %2").arg(percent, number)
                   : tr("about %1 % · row ~%2").arg(percent, number);
}

/// As far down beside the thumb as the view is in the rows.
void RowScroller::movePlace(double part)
{
    m_place->adjustSize();
    const int top = m_table.viewport()->mapTo(&m_area, QPoint(0, 0)).y();
    const int room = std::max(0, m_table.viewport()->height() - m_place->height());
    m_place->move(
        m_area.width() - m_bar->width() - kGapToBar - m_place->width(), top + int(part * room));
    m_place->raise();
}

}
