// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browse_page.h"

#include "cells/reference_picker.h"
#include "form/form_view.h"
#include "grid/grid_view.h"
#include "inspector/inspector_pane.h"
#include "models/page/whole_values.h"
#include "models/tables/row_relations.h"
#include "preview_card.h"
#include "row_tree_view.h"

#include <QApplication>
#include <QSplitter>
#include <QStackedWidget>

namespace tw {

namespace {

qint64 rowsBefore(const QModelIndex& cell)
{
    return cell.row() + static_cast<const ResultModel*>(cell.model())->windowStart();
}

qint64 rowsBehind(const QModelIndex& cell)
{
    return static_cast<const ResultModel*>(cell.model())->totalRows() - rowsBefore(cell) - 1;
}

}

void BrowsePage::createInspector()
{
    m_inspector = new InspectorPane(m_context, m_controller.sharedAdapter(), m_body);
    m_inspector->setModel(m_controller.model());
    m_body->addWidget(m_inspector);
    connect(m_inspector, &InspectorPane::closeRequested, this, &BrowsePage::toggleInspector);
    connect(m_inspector, &InspectorPane::wholeWanted, this,
        [this](const QModelIndex& cell) { m_whole->read({cell}, [] { }); });
    connect(m_inspector, &InspectorPane::rowsWanted, this, &Page::rowsRequested);
    connect(m_inspector, &InspectorPane::columnWanted, this, [this](const QString& column) {
        m_grid->goToColumn(column);
        m_grid->editInWindow();
    });
}

void BrowsePage::toggleInspector()
{
    if (!m_inspector) {
        createInspector();
        inspectCurrent();
        return;
    }
    m_inspector->setVisible(m_inspector->isHidden());
    if (m_inspector->isHidden())
        m_grid->setFocus();
}

bool BrowsePage::canGo(PageCommand command) const
{
    const QModelIndex cell = m_grid->currentCell();
    switch (command) {
    case PageCommand::Inspect:
    case PageCommand::ShowForm:
    case PageCommand::ShowStructure:
        return m_controller.table() != nullptr;
    case PageCommand::ShowTree:
        return m_controller.table() && RowTree::keyToItself(*m_controller.table());
    case PageCommand::PreviousRow:
        return cell.isValid() && rowsBefore(cell) > 0;
    case PageCommand::NextRow:
        return cell.isValid() && rowsBehind(cell) > 0;
    case PageCommand::FollowReference:
        return cell.isValid() && referenceOf(cell.column());
    case PageCommand::PreviewReference:
        return cell.isValid() && !namedBy(cell).isEmpty();
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
    case PageCommand::ShowForm:
        toggleForm();
        return true;
    case PageCommand::ShowTree:
        toggleTree();
        return true;
    case PageCommand::PreviousRow:
        stepRow(-1);
        return true;
    case PageCommand::NextRow:
        stepRow(1);
        return true;
    case PageCommand::FollowReference:
        followReference(m_grid->currentCell().column());
        return true;
    case PageCommand::PreviewReference:
        previewCurrent();
        return true;
    case PageCommand::PickReference:
        pickReference();
        return true;
    case PageCommand::ShowStructure:
        Q_EMIT structureRequested(m_controller.name());
        return true;
    case PageCommand::GoBack:
        goBack();
        return true;
    default:
        return false;
    }
}

void BrowsePage::createForm()
{
    m_form = new FormView(m_context, m_rowViews);
    m_rowViews->addWidget(m_form);
    m_form->setModel(m_controller.model());
    connect(m_form, &FormView::rowWanted, this, &BrowsePage::stepRow);
    connect(m_form, &FormView::closeRequested, this, &BrowsePage::toggleForm);
    connect(m_form, &FormView::fieldEntered, this, [this](int column) {
        if (const QModelIndex cell = m_grid->currentCell();
            cell.isValid() && cell.column() != column)
            m_grid->setCurrentCell(cell.row(), column);
    });
    connect(m_form, &FormView::fieldMenuRequested, this, [this](const QPoint& position) {
        Q_EMIT menuRequested(position,
            {PageCommand::EditValue, PageCommand::SetNull, PageCommand::SetDefault,
                PageCommand::PickReference, PageCommand::PreviewReference,
                PageCommand::FollowReference, PageCommand::Copy, PageCommand::RevertSelection});
    });
}

bool BrowsePage::isFormShown() const
{
    return m_form && m_rowViews->currentWidget() == m_form;
}

void BrowsePage::showForm()
{
    if (!m_form)
        createForm();
    m_wantsCursor = true;
    m_rowViews->setCurrentWidget(m_form);
    if (!m_grid->currentCell().isValid() && m_controller.model()->rowCount() > 0)
        m_grid->setCurrentCell(0, 0);
    m_form->setCell(m_grid->currentCell());
}

void BrowsePage::toggleForm()
{
    if (!finishEditing())
        return;
    if (isFormShown()) {
        m_rowViews->setCurrentWidget(m_grid);
        m_grid->setFocus();
    } else {
        showForm();
        m_form->focusField(std::max(0, m_grid->currentCell().column()));
    }
    Q_EMIT stateChanged();
}

void BrowsePage::toggleTree()
{
    if (!finishEditing())
        return;
    if (m_tree && m_rowViews->currentWidget() == m_tree) {
        m_rowViews->setCurrentWidget(m_grid);
        return m_grid->setFocus();
    }
    if (m_tree) {
        m_tree->reload();
    } else {
        const TablePtr& table = m_controller.table();
        m_tree = new RowTreeView(m_context, m_controller.sharedAdapter(), table,
            *RowTree::keyToItself(*table), m_rowViews);
        m_rowViews->addWidget(m_tree);
        connect(m_tree, &RowTreeView::closeRequested, this, &BrowsePage::toggleTree);
        connect(m_tree, &RowTreeView::rowWanted, this, [this](const Filter& filter) {
            toggleTree();
            narrow(filter, this);
        });
    }
    m_rowViews->setCurrentWidget(m_tree);
    m_tree->setFocus();
}

void BrowsePage::stepRow(int step)
{
    const QModelIndex cell = m_grid->currentCell();
    const bool isThere = cell.isValid() && rowsBefore(cell) + step >= 0 && rowsBehind(cell) >= step;
    if (!isThere || !finishEditing())
        return;
    m_grid->goToPosition(rowsBefore(cell) + step, cell.column());
    if (isFormShown())
        m_form->focusField(cell.column());
}

const ForeignKey* BrowsePage::referenceOf(int column) const
{
    const TablePtr& table = m_controller.table();
    if (!table)
        return nullptr;
    const QString& name = m_controller.model()->columns().at(column).name;
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

/// What a cell of a foreign key names, with what is staged; empty where it names nothing, or what
/// it names may not be seen.
QList<Value> BrowsePage::namedBy(const QModelIndex& cell) const
{
    const ResultModel& model = *m_controller.model();
    const ForeignKey* key = referenceOf(cell.column());
    if (!key || !model.isPresent(cell.row()))
        return {};
    KeyValues values;
    for (const QString& name : key->columns) {
        const int column = m_controller.table()->columnIndex(name);
        if (column < 0)
            return {};
        const CellGlyph shown = model.display(cell.row(), column).glyph;
        const Value value = model.value(cell.row(), column);
        const bool isHidden = shown == CellGlyph::Masked || shown == CellGlyph::Awaited;
        if (isHidden || value.isNull() || value.isDefault())
            return {};
        values.append(value);
    }
    return values;
}

void BrowsePage::previewReference(const QModelIndex& cell, const QRect& place)
{
    const KeyValues values = namedBy(cell);
    if (values.isEmpty())
        return;
    if (!m_preview)
        m_preview = new PreviewCard(m_context, m_controller.sharedAdapter(), this);
    m_preview->showFor(*referenceOf(cell.column()), values, place,
        cell.data(Qt::ToolTipRole).toString(), m_controller.model()->decorations().displayZone());
}

void BrowsePage::previewCurrent()
{
    const QModelIndex cell = m_grid->currentCell();
    if (!isFormShown())
        return previewReference(cell, m_grid->cellOnScreen(cell));
    const QWidget* field = QApplication::focusWidget() ? QApplication::focusWidget() : m_form;
    previewReference(cell, {field->mapToGlobal(QPoint()), field->size()});
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
