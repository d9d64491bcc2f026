// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "computed_columns.h"

#include "columns/computed_dialog.h"
#include "grid/grid_view.h"
#include "models/text/error_text.h"
#include "page_columns.h"
#include "toolkit/notice_bar.h"

namespace tw {

ComputedColumns::ComputedColumns(const PageParts& parts, PageColumns& columns)
    : m_parts(parts)
    , m_columns(columns)
{
    connect(&m_parts.controller.query().columns(), &QueryColumns::refused, this,
        &ComputedColumns::onRefused);
}

void ComputedColumns::restore()
{
    if (m_parts.memory)
        m_parts.controller.query().columns().setComputed(m_parts.memory->computed(m_parts.place()));
}

const ComputedColumn* ComputedColumns::current() const
{
    return m_parts.model().computed(m_parts.grid.currentColumn());
}

void ComputedColumns::add()
{
    edit(std::nullopt);
}

void ComputedColumns::editCurrent()
{
    edit(*current());
}

void ComputedColumns::removeCurrent()
{
    std::vector<ComputedColumn> columns = m_parts.controller.query().columns().computed();
    const QString name = current()->alias;
    std::erase_if(columns, [&name](const ComputedColumn& column) { return column.alias == name; });
    set(columns);
}

void ComputedColumns::edit(const std::optional<ComputedColumn>& edited)
{
    auto* dialog = new ComputedDialog(m_parts.controller, edited, &m_parts.page);
    connect(dialog, &ComputedDialog::chosen, this,
        [this, replaced = edited ? edited->alias : QString()](
            const ComputedColumn& column) { replace(replaced, column); });
    dialog->open();
}

void ComputedColumns::replace(const QString& name, const ComputedColumn& column)
{
    std::vector<ComputedColumn> columns = m_parts.controller.query().columns().computed();
    const auto old = std::ranges::find(columns, name, &ComputedColumn::alias);
    if (old == columns.end())
        columns.push_back(column);
    else
        *old = column;
    set(columns);
    m_parts.grid.goToColumn(column.alias);
}

void ComputedColumns::set(const std::vector<ComputedColumn>& columns)
{
    if (!m_parts.edits.finishEditing())
        return;
    const QModelIndex cell = m_parts.grid.currentCell();
    const int row = cell.row();
    const int column = cell.column();
    m_parts.controller.query().columns().setComputed(columns);
    m_columns.updateRead();
    const ResultModel& model = m_parts.model();
    if (row >= 0 && row < model.rowCount())
        m_parts.grid.setCurrentCell(row, std::min(column, model.columnCount() - 1));
    if (m_parts.memory)
        m_parts.memory->setComputed(m_parts.place(), columns);
    Q_EMIT stateChanged();
}

void ComputedColumns::onRefused(const Error& error)
{
    ErrorText text = explain(error);
    text.what = tr("A computed column was left out: %1").arg(text.what);
    m_parts.notice.show(NoticeBar::Kind::Error, text);
    Q_EMIT stateChanged();
}

}
