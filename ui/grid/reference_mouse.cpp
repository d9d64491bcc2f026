// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference_mouse.h"

#include "cell_hover.h"
#include "frozen_columns.h"
#include "grid/blocks/grid_selection.h"
#include "grid_table.h"

#include <QApplication>

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
}

void ReferenceMouse::onClicked(const QModelIndex& cell)
{
    if (QApplication::keyboardModifiers() != Qt::ControlModifier || !isReference(cell))
        return;
    m_table.selection().setCurrent(cell.row(), cell.column());
    Q_EMIT clicked(cell.column());
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
