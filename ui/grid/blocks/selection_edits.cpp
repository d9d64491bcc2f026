// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "selection_edits.h"

#include "models/cells/cell_commands.h"
#include "whole_cells.h"

namespace tw {

SelectionEdits::SelectionEdits(GridSelection& selection, WholeCells& whole, QObject* parent)
    : QObject(parent)
    , m_selection(selection)
    , m_whole(whole)
{ }

void SelectionEdits::setNull()
{
    if (m_whole.ensure(m_selection.cells(), [this] { setNull(); }))
        report(stageNull(m_selection.model(), m_selection.cells()));
}

void SelectionEdits::setEmpty()
{
    if (m_whole.ensure(m_selection.cells(), [this] { setEmpty(); }))
        report(stageEmpty(m_selection.model(), m_selection.cells()));
}

void SelectionEdits::setDefault()
{
    if (m_whole.ensure(m_selection.cells(), [this] { setDefault(); }))
        report(stageDefault(m_selection.model(), m_selection.cells()));
}

void SelectionEdits::fillDown()
{
    QModelIndexList cells = m_selection.cells();
    const bool isSingle = cells.size() == 1;
    if (isSingle && cells.first().row() > 0)
        cells.prepend(cells.first().siblingAtRow(cells.first().row() - 1));
    if (m_whole.ensure(cells, [this] { fillDown(); }))
        report(stageFillDown(m_selection.model(), m_selection.cells()));
}

void SelectionEdits::fill(const QString& text)
{
    const QModelIndexList cells = m_selection.cells();
    if (cells.size() < 2 || !m_whole.ensure(cells, [this, text] { fill(text); }))
        return;
    report(PasteBlock({{text}}, {m_selection.current().column()})
            .stageInto(m_selection.model(), cells));
}

void SelectionEdits::duplicateRows()
{
    const QList<int> rows = m_selection.rows();
    if (!m_whole.ensure(cellsOf(rows), [this] { duplicateRows(); }))
        return;
    stageDuplicates(m_selection.model(), rows);
    Q_EMIT rowsAdded();
}

void SelectionEdits::insertMade(const ValueMaker& make)
{
    if (m_whole.ensure(m_selection.cells(), [this, make] { insertMade(make); }))
        report(stageMade(m_selection.model(), m_selection.cells(), make));
}

void SelectionEdits::report(const Result<void>& result)
{
    if (!result)
        Q_EMIT statusMessage(result.error().message);
}

QModelIndexList SelectionEdits::cellsOf(const QList<int>& rows) const
{
    const ResultModel& model = m_selection.model();
    QModelIndexList cells;
    for (const int row : rows)
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column));
    return cells;
}

}
