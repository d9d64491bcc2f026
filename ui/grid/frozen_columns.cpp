// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frozen_columns.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

namespace tw {

FrozenColumns::FrozenColumns(UiContext context, QTableView& grid)
    : QTableView(&grid)
    , m_context(context)
    , m_grid(grid)
    , m_header(new GridHeader(context, this))
{
    setObjectName(QStringLiteral("grid.frozen.table"));
    setAccessibleName(tr("Frozen columns"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setHorizontalHeader(m_header);
    m_header->setObjectName(QStringLiteral("grid.frozen.header"));
    m_header->setSectionsMovable(false);
    m_header->setContextMenuPolicy(Qt::DefaultContextMenu);
    verticalHeader()->hide();
    setSelectionBehavior(SelectItems);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerItem);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setAutoScroll(false);
    setItemDelegate(grid.itemDelegate());
    // It paints for both; what it says of editors is for the grid, which opened them.
    disconnect(grid.itemDelegate(), &QAbstractItemDelegate::commitData, this, nullptr);
    disconnect(grid.itemDelegate(), &QAbstractItemDelegate::closeEditor, this, nullptr);
    setFocusProxy(&grid);
    hide();
    connect(this, &QWidget::customContextMenuRequested, &m_grid, [this](const QPoint& position) {
        Q_EMIT m_grid.customContextMenuRequested(
            m_grid.viewport()->mapFromGlobal(viewport()->mapToGlobal(position)));
    });
    connect(this, &QAbstractItemView::doubleClicked, &m_grid,
        [this](const QModelIndex& cell) { m_grid.edit(cell); });
    connect(m_header, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (!m_isFollowing)
            m_grid.setColumnWidth(column, width);
    });
}

void FrozenColumns::setResultModel(ResultModel* model)
{
    m_header->setResultModel(model);
    setModel(model);
    QItemSelectionModel* own = selectionModel();
    setSelectionModel(m_grid.selectionModel());
    delete own;
}

void FrozenColumns::refreshFonts(int rowHeight)
{
    m_header->refreshFonts();
    verticalHeader()->setMinimumSectionSize(rowHeight);
    verticalHeader()->setDefaultSectionSize(rowHeight);
}

void FrozenColumns::setCount(int count)
{
    m_count = count;
    follow();
}

bool FrozenColumns::holds(int column) const
{
    const QHeaderView* header = m_grid.horizontalHeader();
    int place = 0;
    for (int visual = 0; visual < header->count() && place < m_count; ++visual) {
        const int logical = header->logicalIndex(visual);
        if (header->isSectionHidden(logical))
            continue;
        if (logical == column)
            return true;
        ++place;
    }
    return false;
}

int FrozenColumns::frozenWidth() const
{
    return isVisible() ? width() : 0;
}

void FrozenColumns::setAside(bool aside)
{
    m_isAside = aside;
    follow();
}

void FrozenColumns::follow()
{
    const QHeaderView* header = m_grid.horizontalHeader();
    if (m_isFollowing || !model() || m_header->count() != header->count())
        return;
    m_isFollowing = true;
    int width = 0;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        m_header->moveSection(m_header->visualIndex(column), visual);
        setColumnHidden(column, !holds(column));
        if (!holds(column))
            continue;
        setColumnWidth(column, header->sectionSize(column));
        width += header->sectionSize(column);
    }
    // Where little of the rest would be left, nothing is frozen.
    const bool fits = width > 0 && width < m_grid.viewport()->width() * 3 / 4;
    setGeometry(
        m_grid.verticalHeader()->width(), 0, width, m_grid.viewport()->height() + header->height());
    m_header->setFixedHeight(header->height());
    verticalScrollBar()->setValue(m_grid.verticalScrollBar()->value());
    setVisible(fits && !m_isAside);
    raise();
    m_isFollowing = false;
}

// The edge tells where the scrolled columns go under.
void FrozenColumns::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    const int last = model() ? model()->rowCount() - 1 : -1;
    if (last < 0)
        return;
    const int height = rowViewportPosition(last) + rowHeight(last);
    QPainter painter(viewport());
    painter.fillRect(viewport()->width() - 1, 0, 1, std::min(viewport()->height(), height),
        m_context.theme.color(Token::LineControl));
}

void FrozenColumns::wheelEvent(QWheelEvent* event)
{
    QApplication::sendEvent(m_grid.viewport(), event);
}

void FrozenColumns::keyPressEvent(QKeyEvent* event)
{
    QApplication::sendEvent(&m_grid, event);
}

}
