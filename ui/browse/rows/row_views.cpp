// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_views.h"

#include "form/form_view.h"
#include "grid/grid_view.h"
#include "row_tree_view.h"

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

RowViews::RowViews(
    UiContext context, BrowseController& controller, PageEdits& edits, QWidget* parent)
    : QStackedWidget(parent)
    , m_context(context)
    , m_controller(controller)
    , m_edits(edits)
    , m_grid(new GridView(context, this))
{
    addWidget(m_grid);
}

QWidget* RowViews::formPane() const
{
    return m_form;
}

void RowViews::createForm()
{
    m_form = new FormView(m_context, this);
    addWidget(m_form);
    m_form->setModel(m_controller.model());
    connect(m_form, &FormView::rowRequested, this, &RowViews::step);
    connect(m_form, &FormView::closeRequested, this, &RowViews::toggleForm);
    connect(m_form, &FormView::fieldEntered, this, &RowViews::onFieldEntered);
    connect(m_form, &FormView::fieldMenuRequested, this, &RowViews::fieldMenuRequested);
}

void RowViews::onFieldEntered(int column)
{
    if (const QModelIndex cell = m_grid->currentCell(); cell.isValid() && cell.column() != column)
        m_grid->setCurrentCell(cell.row(), column);
}

bool RowViews::isFormShown() const
{
    return m_form && currentWidget() == m_form;
}

void RowViews::showForm()
{
    if (!m_form)
        createForm();
    placeCursorOnLoad();
    setCurrentWidget(m_form);
    if (!m_grid->currentCell().isValid() && m_controller.model()->rowCount() > 0)
        m_grid->setCurrentCell(0, 0);
    m_form->setCell(m_grid->currentCell());
}

void RowViews::toggleForm()
{
    if (!m_edits.finishEditing())
        return;
    if (isFormShown()) {
        setCurrentWidget(m_grid);
        m_grid->setFocus();
    } else {
        showForm();
        m_form->focusField(std::max(0, m_grid->currentCell().column()));
    }
    Q_EMIT stateChanged();
}

bool RowViews::canShowTree() const
{
    return m_controller.table() && RowTree::keyToItself(*m_controller.table());
}

void RowViews::createTree()
{
    const TablePtr& table = m_controller.table();
    m_tree = new RowTreeView(
        m_context, m_controller.sharedAdapter(), table, *RowTree::keyToItself(*table), this);
    addWidget(m_tree);
    connect(m_tree, &RowTreeView::closeRequested, this, &RowViews::toggleTree);
    connect(m_tree, &RowTreeView::rowRequested, this, [this](const Filter& filter) {
        toggleTree();
        Q_EMIT rowRequested(filter);
    });
}

void RowViews::toggleTree()
{
    if (!m_edits.finishEditing())
        return;
    if (m_tree && currentWidget() == m_tree) {
        setCurrentWidget(m_grid);
        return m_grid->setFocus();
    }
    if (m_tree)
        m_tree->reload();
    else
        createTree();
    setCurrentWidget(m_tree);
    m_tree->setFocus();
}

void RowViews::setCell(const QModelIndex& cell)
{
    if (m_form)
        m_form->setCell(cell);
}

bool RowViews::canStep(int rows) const
{
    const QModelIndex cell = m_grid->currentCell();
    return cell.isValid() && rowsBefore(cell) + rows >= 0 && rowsBehind(cell) >= rows;
}

void RowViews::step(int rows)
{
    const QModelIndex cell = m_grid->currentCell();
    if (!canStep(rows) || !m_edits.finishEditing())
        return;
    m_grid->goToPosition(rowsBefore(cell) + rows, cell.column());
    if (isFormShown())
        m_form->focusField(cell.column());
}

void RowViews::onRowsLoaded()
{
    if (std::exchange(m_mustPlaceCursor, false) && m_controller.model()->rowCount() > 0
        && !m_grid->currentCell().isValid())
        m_grid->setCurrentCell(0, 0);
}

bool RowViews::finishEditing()
{
    return m_grid->finishEditing() && (!m_form || m_form->finishEditing());
}

}
