// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browse_page.h"

#include "columns/computed_dialog.h"
#include "grid/grid_view.h"
#include "models/text/error_text.h"
#include "toolkit/notice_bar.h"

namespace tw {

bool BrowsePage::canCompute(PageCommand command) const
{
    const ComputedColumn* computed = m_controller.model()->computed(m_grid->currentColumn());
    switch (command) {
    case PageCommand::AddComputed:
        return m_controller.table() != nullptr;
    case PageCommand::EditComputed:
        return computed && !computed->found;
    case PageCommand::RemoveComputed:
        return computed != nullptr;
    default:
        return false;
    }
}

bool BrowsePage::runCompute(PageCommand command)
{
    switch (command) {
    case PageCommand::AddComputed:
        editComputed(std::nullopt);
        return true;
    case PageCommand::EditComputed:
        editComputed(*m_controller.model()->computed(m_grid->currentColumn()));
        return true;
    case PageCommand::RemoveComputed:
        removeComputed(m_controller.model()->computed(m_grid->currentColumn())->alias);
        return true;
    default:
        return false;
    }
}

void BrowsePage::editComputed(const std::optional<ComputedColumn>& edited)
{
    auto* dialog = new ComputedDialog(m_controller, edited, this);
    const QString replaced = edited ? edited->alias : QString();
    connect(dialog, &ComputedDialog::chosen, this, [this, replaced](const ComputedColumn& column) {
        std::vector<ComputedColumn> columns = m_controller.computed();
        const auto old = std::ranges::find(columns, replaced, &ComputedColumn::alias);
        if (old == columns.end())
            columns.push_back(column);
        else
            *old = column;
        setComputed(columns);
        m_grid->goToColumn(column.alias);
    });
    dialog->open();
}

void BrowsePage::removeComputed(const QString& name)
{
    std::vector<ComputedColumn> columns = m_controller.computed();
    std::erase_if(columns, [&name](const ComputedColumn& column) { return column.alias == name; });
    setComputed(columns);
}

void BrowsePage::setComputed(const std::vector<ComputedColumn>& columns)
{
    if (!finishEditing())
        return;
    const QModelIndex cell = m_grid->currentCell();
    const int row = cell.row();
    const int column = cell.column();
    m_controller.setComputed(columns);
    readColumns();
    ResultModel& model = *m_controller.model();
    if (row >= 0 && row < model.rowCount())
        m_grid->setCurrentCell(row, std::min(column, model.columnCount() - 1));
    if (m_memory)
        m_memory->setComputed(m_place, columns);
    Q_EMIT stateChanged();
}

void BrowsePage::onComputedRefused(const Error& error)
{
    ErrorText text = explain(error);
    text.what = tr("A computed column was left out: %1").arg(text.what);
    m_notice->show(NoticeBar::Kind::Error, text);
    Q_EMIT stateChanged();
}

/// The table with all that its rows show, for what asks about columns and reads nothing.
Table BrowsePage::shownTable() const
{
    Table shown = *m_controller.readTable();
    const QList<Column>& columns = m_controller.model()->columns();
    shown.columns += columns.sliced(std::min(shown.columns.size(), columns.size()));
    return shown;
}

}
