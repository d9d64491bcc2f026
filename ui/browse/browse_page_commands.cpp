// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browse_page.h"

#include "filter_bar.h"
#include "grid/grid_view.h"

namespace tw {

bool BrowsePage::canEdit(PageCommand command) const
{
    const EditController& edits = *m_controller.edits();
    const bool hasCell = m_grid->currentCell().isValid();
    const bool hasRows = !m_grid->selectedRows().isEmpty();
    switch (command) {
    case PageCommand::Save:
    case PageCommand::Review:
    case PageCommand::Discard:
        return !edits.changes().isEmpty() && !edits.isSaving();
    case PageCommand::Undo:
        return edits.undoStack()->canUndo() && !edits.isSaving();
    case PageCommand::Redo:
        return edits.undoStack()->canRedo() && !edits.isSaving();
    case PageCommand::NewRow:
        return isEditable();
    case PageCommand::DeleteRows:
    case PageCommand::DeletePermanently:
        return isEditable() && hasRows;
    case PageCommand::RestoreRows:
        return isEditable() && hasRows && m_controller.table()->lifecycle;
    case PageCommand::RevertSelection:
        return !edits.changes().isEmpty() && hasRows && !edits.isSaving();
    case PageCommand::SetNull:
    case PageCommand::SetDefault:
    case PageCommand::EditCell:
        return isEditable() && hasCell;
    default:
        return false;
    }
}

bool BrowsePage::canBrowse(PageCommand command) const
{
    using State = BrowseController::State;
    const State state = m_controller.state();
    const bool hasTable = m_controller.table() != nullptr;
    const PageInfo& page = m_controller.page();
    switch (command) {
    case PageCommand::Refresh:
        return state != State::Opening;
    case PageCommand::Stop:
        return state == State::Loading;
    case PageCommand::Copy:
    case PageCommand::FilterByValue:
    case PageCommand::ExcludeValue:
        return m_grid->currentCell().isValid();
    case PageCommand::FocusFilter:
    case PageCommand::Export:
        return hasTable;
    case PageCommand::ClearFilter:
        return m_filter->hasFilter();
    case PageCommand::CountExactly:
        return hasTable && page.totalKind != TotalKind::Exact;
    case PageCommand::FirstPage:
    case PageCommand::PreviousPage:
        return page.hasPrevious;
    case PageCommand::NextPage:
    case PageCommand::LastPage:
        return page.hasNext;
    default:
        return false;
    }
}

bool BrowsePage::can(PageCommand command) const
{
    return canEdit(command) || canBrowse(command);
}

void BrowsePage::run(PageCommand command)
{
    if (can(command) && !runEdit(command))
        runBrowse(command);
}

bool BrowsePage::runEdit(PageCommand command)
{
    EditController& edits = *m_controller.edits();
    const bool soft = m_controller.table() && m_controller.table()->lifecycle;
    switch (command) {
    case PageCommand::Save:
        saveOrReview();
        return true;
    case PageCommand::Review:
        review();
        return true;
    case PageCommand::Discard:
        discard();
        return true;
    case PageCommand::Undo:
        edits.undoStack()->undo();
        return true;
    case PageCommand::Redo:
        edits.undoStack()->redo();
        return true;
    case PageCommand::NewRow:
        static_cast<void>(edits.stageNewRow());
        m_grid->setCurrentCell(0, 0);
        return true;
    case PageCommand::DeleteRows:
        removeRows(soft ? ChangeKind::SoftDelete : ChangeKind::Delete);
        return true;
    case PageCommand::DeletePermanently:
        removeRows(ChangeKind::Delete);
        return true;
    case PageCommand::RestoreRows:
        removeRows(ChangeKind::Restore);
        return true;
    case PageCommand::RevertSelection:
        revertSelection();
        return true;
    case PageCommand::SetNull:
        m_grid->setSelectionNull();
        return true;
    case PageCommand::SetDefault:
        m_grid->setSelectionDefault();
        return true;
    case PageCommand::EditCell:
        m_grid->editCurrentCell();
        return true;
    default:
        return false;
    }
}

void BrowsePage::runBrowse(PageCommand command)
{
    switch (command) {
    case PageCommand::Refresh:
        return m_controller.refresh();
    case PageCommand::Stop:
        return m_controller.stop();
    case PageCommand::Copy:
        return m_grid->copySelection(false);
    case PageCommand::FocusFilter:
        return m_filter->focusCondition();
    case PageCommand::ClearFilter:
        return clearFilter();
    case PageCommand::FilterByValue:
        return addFilter(FilterOperator::Equal);
    case PageCommand::ExcludeValue:
        return addFilter(FilterOperator::NotEqual);
    case PageCommand::CountExactly:
        return m_controller.countExactly();
    case PageCommand::FirstPage:
        return m_controller.setPage(1);
    case PageCommand::PreviousPage:
        return m_controller.setPage(m_controller.page().number - 1);
    case PageCommand::NextPage:
        return m_controller.setPage(m_controller.page().number + 1);
    case PageCommand::LastPage:
        return m_controller.goToLastPage();
    case PageCommand::Export:
        return exportRows();
    default:
        return;
    }
}

void BrowsePage::showContextMenu(const QPoint& globalPosition)
{
    Q_EMIT menuRequested(globalPosition,
        {PageCommand::EditCell, PageCommand::SetNull, PageCommand::SetDefault, PageCommand::Copy,
            PageCommand::FilterByValue, PageCommand::ExcludeValue, PageCommand::NewRow,
            PageCommand::DeleteRows, PageCommand::DeletePermanently, PageCommand::RestoreRows,
            PageCommand::RevertSelection});
}

}
