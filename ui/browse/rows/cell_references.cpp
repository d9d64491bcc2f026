// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cell_references.h"

#include "cells/reference_picker.h"
#include "grid/grid_view.h"
#include "grid/reference_mouse.h"
#include "models/tables/row_relations.h"
#include "preview_card.h"
#include "row_views.h"

#include <QApplication>

namespace tw {

CellReferences::CellReferences(const PageParts& parts, RowViews& views)
    : m_parts(parts)
    , m_views(views)
{
    const ReferenceMouse& mouse = m_parts.grid.references();
    connect(&mouse, &ReferenceMouse::clicked, this, &CellReferences::follow);
    connect(&mouse, &ReferenceMouse::rested, this, &CellReferences::preview);
    connect(&mouse, &ReferenceMouse::left, this, &CellReferences::dismissPreview);
}

const ForeignKey* CellReferences::referenceOf(int column) const
{
    const TablePtr& table = m_parts.controller.table();
    if (!table)
        return nullptr;
    const QString& name = m_parts.model().columns().at(column).name;
    const auto found = std::ranges::find_if(
        table->foreignKeys, [&name](const ForeignKey& key) { return key.columns.contains(name); });
    return found == table->foreignKeys.end() ? nullptr : &*found;
}

bool CellReferences::canFollow() const
{
    const QModelIndex cell = m_parts.grid.currentCell();
    return cell.isValid() && referenceOf(cell.column());
}

bool CellReferences::canPreview() const
{
    const QModelIndex cell = m_parts.grid.currentCell();
    return cell.isValid() && !keyOf(cell).isEmpty();
}

bool CellReferences::canPick() const
{
    return m_parts.isEditable() && canFollow()
        && referenceOf(m_parts.grid.currentCell().column())->columns.size() == 1;
}

void CellReferences::followCurrent()
{
    follow(m_parts.grid.currentCell().column());
}

// The row's values as loaded: what is staged may name a row that does not exist yet.
void CellReferences::follow(int column)
{
    const ForeignKey* key = referenceOf(column);
    const QModelIndex cell = m_parts.grid.currentCell();
    if (!key || !cell.isValid())
        return;
    const QList<Value> row = m_parts.model().loadedRow(cell.row());
    if (const auto filter = filterAlong(*key, *m_parts.controller.table(), row))
        Q_EMIT rowsRequested(key->target, *filter);
    else
        Q_EMIT hinted(
            tr("%1 is NULL and names no row.").arg(key->columns.join(QStringLiteral(", "))));
}

/// With what is staged; NULL where the value may not be seen.
Value CellReferences::visibleValue(int row, int column) const
{
    const ResultModel& model = m_parts.model();
    const CellGlyph shown = model.display(row, column).glyph;
    const bool isHidden = shown == CellGlyph::Masked || shown == CellGlyph::Awaited;
    return isHidden ? Value() : model.value(row, column);
}

/// The key that a cell refers to, with what is staged; empty where it refers to nothing, or the key
/// may not be seen.
KeyValues CellReferences::keyOf(const QModelIndex& cell) const
{
    const ForeignKey* key = referenceOf(cell.column());
    if (!key || !m_parts.model().isPresent(cell.row()))
        return {};
    KeyValues values;
    for (const QString& name : key->columns) {
        const int column = m_parts.controller.table()->columnIndex(name);
        const Value value = column < 0 ? Value() : visibleValue(cell.row(), column);
        if (value.isNull() || value.isDefault())
            return {};
        values.append(value);
    }
    return values;
}

void CellReferences::preview(const QModelIndex& cell, const QRect& place)
{
    const KeyValues values = keyOf(cell);
    if (values.isEmpty())
        return;
    if (!m_preview)
        m_preview
            = new PreviewCard(m_parts.context, m_parts.controller.sharedAdapter(), &m_parts.page);
    m_preview->showFor(*referenceOf(cell.column()), values, place,
        cell.data(Qt::ToolTipRole).toString(), m_parts.model().decorations().displayZone());
}

void CellReferences::previewCurrent()
{
    const QModelIndex cell = m_parts.grid.currentCell();
    if (!m_views.isFormShown())
        return preview(cell, m_parts.grid.cellOnScreen(cell));
    const QWidget* focused = QApplication::focusWidget();
    const QWidget* field = focused ? focused : m_views.formPane();
    preview(cell, {field->mapToGlobal(QPoint()), field->size()});
}

void CellReferences::dismissPreview()
{
    if (m_preview)
        m_preview->dismiss();
}

// The row is known by its identity, wherever it is when something is chosen.
void CellReferences::pick()
{
    const QModelIndex cell = m_parts.grid.currentCell();
    const ForeignKey* key = referenceOf(cell.column());
    if (!key || !m_parts.grid.finishEditing())
        return;
    auto* picker = new ReferencePicker(
        m_parts.context, m_parts.controller.sharedAdapter(), *key, &m_parts.page);
    connect(picker, &ReferencePicker::chosen, this,
        [this, row = m_parts.model().rowKey(cell.row()), column = cell.column()](
            const Value& value) { stage(row, column, value); });
    picker->open();
}

void CellReferences::stage(const RowKey& row, int column, const Value& value)
{
    ResultModel& model = m_parts.model();
    if (const std::optional<int> found = model.findRow(row))
        model.setData(model.index(*found, column), QVariant::fromValue(value), Qt::EditRole);
}

}
