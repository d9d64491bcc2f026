// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit_list.h"

#include "models/rows/result_model.h"

#include <QCoreApplication>

namespace tw {

namespace {

struct EditListTexts
{
    Q_DECLARE_TR_FUNCTIONS(CellCommands)
};

}

std::unexpected<Error> EditList::refuse(
    ErrorKind kind, const QString& message, const Column& column)
{
    Error error;
    error.kind = kind;
    error.message = message;
    error.column = column.name;
    return fail(std::move(error));
}

Result<void> EditList::add(const QModelIndex& cell, const Value& wanted)
{
    // What is there already was not entered.
    const bool isThere
        = m_model.cells().stored(m_model.position(cell.row()), cell.column()) == wanted;
    const Value value = isThere ? wanted : m_model.rules().treated(cell.column(), wanted);
    if (value.isShortened())
        return refuse(ErrorKind::InvalidArgument,
            EditListTexts::tr("A value that has not been read whole cannot be written."),
            m_model.columns().at(cell.column()));
    if (m_model.value(cell.row(), cell.column()) == value)
        return {};
    if (!m_model.flags(cell).testFlag(Qt::ItemIsEditable))
        return fail(m_model.rules().readOnlyError(m_model.position(cell.row()), cell.column()));
    m_edits.append(
        {m_model.rowKey(cell.row()), m_model.loadedRow(cell.row()), cell.column(), value});
    return {};
}

void EditList::addRow(QMap<int, Value> cells)
{
    for (auto cell = cells.begin(); cell != cells.end(); ++cell)
        *cell = m_model.rules().treated(cell.key(), *cell);
    m_rows.append(cells);
}

void EditList::stage(const QString& text) const
{
    if (!m_edits.isEmpty() || !m_rows.isEmpty())
        m_model.edits()->staged().stageBlock(m_edits, m_rows, text);
}

}
