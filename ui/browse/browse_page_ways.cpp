// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browse_page.h"

#include "grid/grid_view.h"
#include "grid/reference_picker.h"
#include "inspector/inspector_pane.h"
#include "models/row_relations.h"

#include <QSplitter>

namespace tw {

void BrowsePage::createInspector()
{
    m_inspector = new InspectorPane(m_context, m_controller.sharedAdapter(), this);
    m_inspector->hide();
    connect(m_inspector, &InspectorPane::closeRequested, this, &BrowsePage::toggleInspector);
    connect(m_inspector, &InspectorPane::rowsWanted, this, &Page::rowsRequested);
    connect(m_inspector, &InspectorPane::rowWanted, m_grid, &GridView::goToRow);
    connect(m_inspector, &InspectorPane::revertWanted, this,
        [this](const RowKey& row) { m_controller.edits()->revert({row}); });
    connect(m_inspector, &InspectorPane::columnWanted, this, [this](const QString& column) {
        m_grid->goToColumn(column);
        m_grid->editInWindow();
    });
}

void BrowsePage::toggleInspector()
{
    m_inspector->setVisible(m_inspector->isHidden());
    if (m_inspector->isHidden())
        m_grid->setFocus();
}

bool BrowsePage::canGo(PageCommand command) const
{
    const QModelIndex cell = m_grid->currentCell();
    switch (command) {
    case PageCommand::Inspect:
    case PageCommand::ShowChanges:
        return m_controller.table() != nullptr;
    case PageCommand::FollowReference:
        return cell.isValid() && referenceOf(cell.column());
    case PageCommand::PickReference:
        return isEditable() && cell.isValid() && referenceOf(cell.column())
            && referenceOf(cell.column())->columns.size() == 1;
    case PageCommand::GoBack:
        return !m_trail.isEmpty();
    default:
        return false;
    }
}

bool BrowsePage::runGo(PageCommand command)
{
    switch (command) {
    case PageCommand::Inspect:
        toggleInspector();
        return true;
    case PageCommand::ShowChanges:
        m_inspector->show();
        m_inspector->showTab(3);
        return true;
    case PageCommand::FollowReference:
        followReference(m_grid->currentCell().column());
        return true;
    case PageCommand::PickReference:
        pickReference();
        return true;
    case PageCommand::GoBack:
        goBack();
        return true;
    default:
        return false;
    }
}

const ForeignKey* BrowsePage::referenceOf(int column) const
{
    const TablePtr& table = m_controller.table();
    if (!table)
        return nullptr;
    const QString& name = table->columns.at(column).name;
    const auto found = std::ranges::find_if(
        table->foreignKeys, [&name](const ForeignKey& key) { return key.columns.contains(name); });
    return found == table->foreignKeys.end() ? nullptr : &*found;
}

// The row's values as loaded: what is staged may name a row that does not exist yet.
void BrowsePage::followReference(int column)
{
    const ForeignKey* key = referenceOf(column);
    const QModelIndex cell = m_grid->currentCell();
    if (!key || !cell.isValid())
        return;
    const QList<Value> row = m_controller.model()->loadedRow(cell.row());
    const std::optional<Filter> filter = filterAlong(*key, *m_controller.table(), row);
    if (filter) {
        Q_EMIT rowsRequested(key->target, *filter);
    } else {
        m_hint = tr("%1 is NULL and names no row.").arg(key->columns.join(QStringLiteral(", ")));
        Q_EMIT stateChanged();
    }
}

// The row is known by its identity, wherever it is when something is chosen.
void BrowsePage::pickReference()
{
    const QModelIndex cell = m_grid->currentCell();
    const ForeignKey* key = referenceOf(cell.column());
    if (!key || !m_grid->finishEditing())
        return;
    auto* picker = new ReferencePicker(m_context, m_controller.sharedAdapter(), *key, this);
    connect(picker, &ReferencePicker::chosen, this,
        [this, row = m_controller.model()->rowKey(cell.row()), column = cell.column()](
            const Value& value) {
            ResultModel& model = *m_controller.model();
            if (const std::optional<int> found = model.findRow(row))
                model.setData(
                    model.index(*found, column), QVariant::fromValue(value), Qt::EditRole);
        });
    picker->open();
}

void BrowsePage::narrow(const Filter& filter, Page* from)
{
    const std::optional<RowFilter> before
        = m_controller.table() ? std::optional(m_controller.rows()) : std::nullopt;
    m_trail.append({before, from});
    m_wantsCursor = true;
    m_controller.setRows({filter, {}, before ? before->sort : Sort()});
}

void BrowsePage::goBack()
{
    const Trail trail = m_trail.takeLast();
    if (trail.rows)
        m_controller.setRows(*trail.rows);
    if (trail.from && trail.from != this)
        Q_EMIT returnRequested(trail.from);
    Q_EMIT stateChanged();
}

}
