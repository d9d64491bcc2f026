// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "selection_summary.h"

#include "grid/blocks/grid_selection.h"
#include "grid/grid_view.h"
#include "models/cells/selection_figures.h"
#include "pager_bar.h"

#include <QLocale>

namespace tw {

namespace {

/// So many cells are summed up in a moment.
constexpr qsizetype kMostSummedCells = 20'000;

}

SelectionSummary::SelectionSummary(const PageParts& parts, PagerBar& pager)
    : m_parts(parts)
    , m_pager(pager)
{
    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, &SelectionSummary::update);
    connect(&m_parts.grid.selection(), &GridSelection::changed, this, [this] { m_delay.start(); });
}

void SelectionSummary::update()
{
    const QModelIndexList cells = m_parts.grid.selection().cells();
    if (cells.size() < 2)
        return m_pager.setSelectionText({});
    if (cells.size() > kMostSummedCells)
        return m_pager.setSelectionText(tr("%1 cells").arg(QLocale().toString(cells.size())));
    const ResultModel& model = m_parts.model();
    SelectionFigures figures;
    for (const QModelIndex& cell : cells)
        if (!model.isMasked(cell.column()))
            figures.add(
                model.value(cell.row(), cell.column()), model.columns().at(cell.column()).type);
    m_pager.setSelectionText(figures.text());
}

}
