// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cell_editing.h"

#include "cells/pick_editor.h"
#include "models/text/number_text.h"
#include "models/text/value_codec.h"

namespace tw {

CellEditing::CellEditing(GridTable& table)
    : QObject(&table)
    , m_table(table)
{ }

bool CellEditing::allows(const QModelIndex& cell, Trigger trigger)
{
    const qint64 position = m_model->position(cell.row());
    if (m_model->cells().shortened(position, cell.column())) {
        Q_EMIT wholeRequested(cell);
        return false;
    }
    const Qt::ItemFlags flags = m_model->flags(cell);
    if (!flags.testFlag(Qt::ItemIsEditable)) {
        if (m_model->isPresent(cell.row()))
            Q_EMIT refused(m_model->rules().readOnlyError(position, cell.column()));
        return true; // a click may still mean something to the delegate
    }
    if (flags.testFlag(Qt::ItemIsUserCheckable)) {
        if (trigger == QAbstractItemView::EditKeyPressed)
            Q_EMIT toggleRequested(cell);
        return false;
    }
    // Typing replaces a value as a whole; editing it must be able to keep what is not touched.
    return trigger == QAbstractItemView::AnyKeyPressed || isEditableAsText(cell);
}

bool CellEditing::isEditableAsText(const QModelIndex& cell)
{
    const Value value = m_model->value(cell.row(), cell.column());
    if (value.bytes().size() > CellEditor::kLongestEdited) {
        Q_EMIT statusMessage(tr("%1 is too long to be edited in place; typing replaces it.")
                .arg(sizeText(value.bytes().size())));
        return false;
    }
    if (!ValueCodec::isFaithful(value)) {
        Q_EMIT statusMessage(
            tr("This value is not valid text and cannot be edited; typing replaces it."));
        return false;
    }
    return true;
}

void CellEditing::start(QWidget* editor, const QModelIndex& cell, Trigger trigger)
{
    m_editor = editor;
    m_cell = cell;
    if (const auto* pick = qobject_cast<PickCellEditor*>(editor))
        connect(pick, &PickCellEditor::picked, this, [this] { finish(); });
    if (trigger != QAbstractItemView::AnyKeyPressed)
        openEditor()->placeCursorAtEnd();
}

CellEditor* CellEditing::openEditor() const
{
    return m_editor ? dynamic_cast<CellEditor*>(m_editor.data()) : nullptr;
}

bool CellEditing::finish()
{
    if (!openEditor())
        return true;
    QWidget* editor = m_editor;
    m_table.commitData(editor);
    if (openEditor() && openEditor()->isRefused())
        return false;
    m_table.closeEditor(editor, QAbstractItemDelegate::NoHint);
    return true;
}

bool CellEditing::mayClose(const QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    const CellEditor* open = openEditor();
    const bool mustStay = open && editor == m_editor && open->isRefused()
        && hint != QAbstractItemDelegate::RevertModelCache;
    if (!mustStay)
        m_editor = nullptr;
    return !mustStay;
}

void CellEditing::onCurrentChanged(const QModelIndex& current)
{
    const CellEditor* editor = openEditor();
    if (!editor || !editor->isRefused() || m_cell == current)
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (openEditor() && m_cell.isValid()) {
                m_table.setCurrentIndex(m_cell);
                m_editor->setFocus();
            }
        },
        Qt::QueuedConnection);
}

}
