// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "value_window.h"

#include "cells/value_dialog.h"
#include "models/cells/typed_draft.h"
#include "whole_cells.h"

namespace tw {

ValueWindow::ValueWindow(
    UiContext context, GridSelection& selection, WholeCells& whole, QWidget& area)
    : QObject(&area)
    , m_context(context)
    , m_selection(selection)
    , m_whole(whole)
    , m_area(area)
{ }

void ValueWindow::open()
{
    const QModelIndex cell = m_selection.current();
    if (!cell.isValid() || !m_whole.ensure({cell}, [this] { open(); }))
        return;
    const ResultModel& model = m_selection.model();
    if (model.display(cell.row(), cell.column()).glyph == CellGlyph::Masked)
        return Q_EMIT statusMessage(cell.data(Qt::ToolTipRole).toString());
    auto* dialog = new ValueDialog(m_context, model.columns().at(cell.column()),
        model.value(cell.row(), cell.column()),
        model.cells().stored(model.position(cell.row()), cell.column()),
        model.flags(cell).testFlag(Qt::ItemIsEditable), &m_area);
    dialog->setUnset(model.display(cell.row(), cell.column()).text);
    if (model.table())
        dialog->offerFilter();
    connect(dialog, &ValueDialog::filterRequested, this, &ValueWindow::filterRequested);
    connectTarget(*dialog, cell);
    dialog->open();
}

// The row is known by its identity, wherever it is when the window closes.
void ValueWindow::connectTarget(ValueDialog& dialog, const QModelIndex& cell)
{
    ResultModel& model = m_selection.model();
    const auto place = [this, row = model.rowKey(cell.row()), column = cell.column()] {
        return cellOf(row, column);
    };
    dialog.setTarget(
        [&model, place](const Value& value) -> Result<void> {
            TW_TRY(const QModelIndex index, place());
            TW_TRY_VOID(model.rules().valueFor(
                model.position(index.row()), index.column(), QVariant::fromValue(value)));
            return {};
        },
        [&model, place](const Value& value) -> Result<void> {
            TW_TRY(const QModelIndex index, place());
            return model.rules().enter(
                model.position(index.row()), index.column(), QVariant::fromValue(value));
        });
    new TypedDraft(model, cell, [&dialog] { return dialog.draft(); }, dialog);
}

Result<QModelIndex> ValueWindow::cellOf(const RowKey& row, int column) const
{
    const std::optional<int> found = m_selection.model().findRow(row);
    if (!found)
        return fail(ErrorKind::NotFound, tr("The row is no longer shown."));
    return m_selection.model().index(*found, column);
}

}
