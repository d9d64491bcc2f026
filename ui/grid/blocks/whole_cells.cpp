// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "whole_cells.h"

#include "models/page/whole_values.h"

namespace tw {

WholeCells::WholeCells(const GridSelection& selection, QObject* parent)
    : QObject(parent)
    , m_selection(selection)
{ }

bool WholeCells::ensure(const QModelIndexList& cells, std::function<void()> then)
{
    const QModelIndexList missing = m_source ? m_source->missing(cells) : QModelIndexList();
    if (missing.isEmpty())
        return true;
    Q_EMIT statusMessage(tr("Reading long values…"));
    m_source->read(missing, [this, before = selectedCells(), then = std::move(then)] {
        if (selectedCells() == before)
            then();
        else
            Q_EMIT statusMessage(tr("Nothing was done, because the selection has changed."));
    });
    return false;
}

QList<QPersistentModelIndex> WholeCells::selectedCells() const
{
    QList<QPersistentModelIndex> cells;
    for (const QModelIndex& cell : m_selection.cells())
        cells.append(cell);
    return cells;
}

}
