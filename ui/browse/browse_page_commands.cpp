// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browse_page.h"

#include "filtering/filter_bar.h"
#include "filtering/page_filter.h"
#include "find_bar.h"
#include "grid/column_placement.h"
#include "grid/grid_view.h"
#include "models/page/whole_values.h"
#include "table_news.h"
#include "toolkit/plain_text.h"

#include <QApplication>
#include <QClipboard>
#include <QTableView>

namespace tw {

bool BrowsePage::canEdit(PageCommand command) const
{
    const EditController& edits = *m_controller.edits();
    const bool hasChanges = pendingChanges() > 0;
    const bool hasCell = m_grid->currentCell().isValid();
    const bool hasRows = !m_grid->selectedRows().isEmpty();
    switch (command) {
    case PageCommand::Save:
    case PageCommand::Review:
    case PageCommand::Discard:
        return hasChanges && !edits.isSaving();
    case PageCommand::Undo:
        return edits.undoStack()->canUndo() && !edits.isSaving();
    case PageCommand::Redo:
        return edits.undoStack()->canRedo() && !edits.isSaving();
    case PageCommand::NewRow:
        return isEditable();
    case PageCommand::ChangeAllRows:
        return isEditable() && !hasChanges;
    case PageCommand::DeleteRows:
    case PageCommand::DeletePermanently:
        return isEditable() && hasRows;
    case PageCommand::RestoreRows:
        return isEditable() && hasRows && m_controller.table()->lifecycle;
    case PageCommand::RevertSelection:
        return !edits.changes().isEmpty() && hasRows && !edits.isSaving();
    case PageCommand::SetNull:
    case PageCommand::SetEmpty:
    case PageCommand::SetDefault:
    case PageCommand::EditCell:
        return isEditable() && hasCell;
    case PageCommand::EditValue:
        return hasCell;
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
        return m_controller.isReading() || m_controller.isCounting() || m_controller.isSeeking()
            || m_whole->isReading();
    case PageCommand::FilterByValue:
    case PageCommand::ExcludeValue:
        return m_grid->currentCell().isValid()
            && !m_controller.model()->isMasked(m_grid->currentColumn())
            && !m_controller.model()->computed(m_grid->currentColumn());
    case PageCommand::FocusFilter:
    case PageCommand::AddFilter:
    case PageCommand::BuildFilter:
    case PageCommand::GroupRows:
    case PageCommand::UniqueRows:
    case PageCommand::KeepRelated:
    case PageCommand::ChooseColumns:
    case PageCommand::ColourRules:
    case PageCommand::Export:
    case PageCommand::CopyCommandLine:
    case PageCommand::GoToRow:
        return hasTable;
    case PageCommand::KeepFirst:
        return hasTable && m_controller.table()->rowAddress != RowAddress::None;
    case PageCommand::SetUpSearch:
        return hasTable && m_offline.isEmpty() && m_pageFilter->isPostgres()
            && m_controller.table()->kind == RelationKind::Table;
    case PageCommand::SearchWords:
        return hasTable && canSearchWords(*m_controller.readTable());
    case PageCommand::SaveFilter:
        return !m_controller.rows().isEmpty();
    case PageCommand::ClearFilter:
        return !m_controller.rows().isEmpty();
    case PageCommand::ChooseKey:
        return hasTable && m_controller.describedTable()->needsOnlyKey
            && !m_controller.edits()->isSaving();
    case PageCommand::CountExactly:
        return hasTable && page.totalKind != TotalKind::Exact;
    case PageCommand::ContinuousRows:
        return hasTable && m_controller.table()->rowAddress != RowAddress::None;
    case PageCommand::FirstPage:
    case PageCommand::PreviousPage:
        if (m_controller.isContinuous())
            return m_grid->visibleRows().first > 0;
        return page.hasPrevious;
    case PageCommand::NextPage:
    case PageCommand::LastPage:
        if (m_controller.isContinuous())
            return m_grid->visibleRows().second < m_controller.model()->totalRows() - 1;
        return page.hasNext;
    default:
        return false;
    }
}

bool BrowsePage::can(PageCommand command) const
{
    if (const BrowsePage* child = childFor(command))
        return child->can(command);
    return canEdit(command) || canBrowse(command) || canColumn(command) || canBlock(command)
        || canGo(command) || canMask(command) || canCompute(command);
}

void BrowsePage::run(PageCommand command)
{
    if (BrowsePage* child = childFor(command))
        return child->run(command);
    if (can(command) && !runEdit(command) && !runColumn(command) && !runBlock(command)
        && !runGo(command) && !runScroll(command) && !runMask(command) && !runCompute(command))
        runBrowse(command);
}

bool BrowsePage::isOn(PageCommand command) const
{
    if (const BrowsePage* child = childFor(command))
        return child->isOn(command);
    switch (command) {
    case PageCommand::ContinuousRows:
        return m_controller.isContinuous();
    case PageCommand::RevealMasked:
        return m_controller.isRevealed();
    case PageCommand::MaskColumn:
        return m_controller.table() && m_grid->currentColumn() >= 0
            && m_controller.model()->columns().at(m_grid->currentColumn()).isMasked;
    default:
        return false;
    }
}

bool BrowsePage::canBlock(PageCommand command) const
{
    const bool hasCell = m_grid->currentCell().isValid();
    switch (command) {
    case PageCommand::Copy:
    case PageCommand::CopyWithHeaders:
    case PageCommand::CopyCsv:
    case PageCommand::CopyJson:
    case PageCommand::CopyInsert:
    case PageCommand::CopyInList:
    case PageCommand::CopyMarkdown:
    case PageCommand::CopyCppStruct:
    case PageCommand::ChooseCopy:
    case PageCommand::Find:
    case PageCommand::FindNext:
        return hasCell;
    case PageCommand::Paste:
    case PageCommand::PasteSpecial:
    case PageCommand::FillDown:
    case PageCommand::DuplicateRows:
    case PageCommand::InsertToday:
    case PageCommand::InsertNow:
    case PageCommand::InsertUuid:
    case PageCommand::InsertPasswordHash:
    case PageCommand::Replace:
        return hasCell && isEditable();
    default:
        return false;
    }
}

bool BrowsePage::runBlock(PageCommand command)
{
    switch (command) {
    case PageCommand::Copy:
        m_grid->copySelection(CopyFormat::Tsv);
        return true;
    case PageCommand::CopyWithHeaders:
        m_grid->copySelection(CopyFormat::TsvWithHeaders);
        return true;
    case PageCommand::CopyCsv:
        m_grid->copySelection(CopyFormat::Csv);
        return true;
    case PageCommand::CopyJson:
        m_grid->copySelection(CopyFormat::Json);
        return true;
    case PageCommand::CopyInsert:
        m_grid->copySelection(CopyFormat::Insert);
        return true;
    case PageCommand::CopyInList:
        m_grid->copySelection(CopyFormat::InList);
        return true;
    case PageCommand::CopyMarkdown:
        m_grid->copySelection(CopyFormat::Markdown);
        return true;
    case PageCommand::CopyCppStruct:
        m_grid->copySelection(CopyFormat::CppStruct);
        return true;
    case PageCommand::ChooseCopy:
        chooseCopy();
        return true;
    case PageCommand::Paste:
        m_grid->pasteText(QApplication::clipboard()->text());
        return true;
    case PageCommand::PasteSpecial:
        pasteSpecial();
        return true;
    case PageCommand::FillDown:
        m_grid->fillDown();
        return true;
    case PageCommand::DuplicateRows:
        m_grid->duplicateRows();
        return true;
    case PageCommand::InsertToday:
        m_grid->insertMade(todayFor);
        return true;
    case PageCommand::InsertNow:
        m_grid->insertMade(nowFor);
        return true;
    case PageCommand::InsertUuid:
        m_grid->insertMade(uuidFor);
        return true;
    case PageCommand::InsertPasswordHash:
        insertPasswordHash();
        return true;
    case PageCommand::Find:
    case PageCommand::Replace:
        m_find->open(command == PageCommand::Replace);
        return true;
    case PageCommand::FindNext:
        m_find->findNext();
        return true;
    default:
        return false;
    }
}

bool BrowsePage::canColumn(PageCommand command) const
{
    const TablePtr& table = m_controller.table();
    const int column = m_grid->currentColumn();
    if (!table || column < 0)
        return false;
    const Column& definition = m_controller.model()->columns().at(column);
    const bool isMasked = m_controller.model()->isMasked(column);
    switch (command) {
    case PageCommand::SortAscending:
    case PageCommand::SortDescending:
        return definition.type.hasOrder && !isMasked;
    case PageCommand::Unsort:
        return std::ranges::find(m_controller.query().sort, definition.name, &SortKey::column)
            != m_controller.query().sort.end();
    case PageCommand::ShowColumnValues:
        return definition.type.hasEquality && !isMasked;
    case PageCommand::TopRows:
        return definition.type.hasOrder && !isMasked && !m_controller.model()->computed(column);
    case PageCommand::TreatColumn:
    case PageCommand::FitColumn:
    case PageCommand::HideColumn:
    case PageCommand::FreezeColumns:
    case PageCommand::CopyColumnName:
        return true;
    default:
        return false;
    }
}

bool BrowsePage::runColumn(PageCommand command)
{
    if (!canColumn(command))
        return false;
    const int column = m_grid->currentColumn();
    const QString name = m_controller.model()->columns().at(column).name;
    switch (command) {
    case PageCommand::SortAscending:
        m_pageFilter->sortBy(name, SortOrder::Ascending, false);
        return true;
    case PageCommand::SortDescending:
        m_pageFilter->sortBy(name, SortOrder::Descending, false);
        return true;
    case PageCommand::Unsort:
        m_pageFilter->sortBy(name, std::nullopt, true);
        return true;
    case PageCommand::ShowColumnValues:
        m_pageFilter->showValues(column, m_grid->headerPosition(column));
        return true;
    case PageCommand::TopRows:
        askForTop(name);
        return true;
    case PageCommand::TreatColumn:
        treatColumn(column);
        return true;
    case PageCommand::FitColumn:
        m_grid->fitColumn(column);
        return true;
    case PageCommand::HideColumn:
        m_grid->columns().hide(column);
        return true;
    case PageCommand::FreezeColumns:
        m_grid->columns().freezeUpTo(column);
        return true;
    case PageCommand::CopyColumnName:
        copyPlainly(name);
        return true;
    default:
        return false;
    }
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
        if (const auto row = m_controller.model()->findRow(edits.stageNewRow()))
            m_grid->setCurrentCell(*row, 0);
        tellNumberAhead();
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
    case PageCommand::ChangeAllRows:
        changeAllRows();
        return true;
    case PageCommand::RevertSelection:
        revertSelection();
        return true;
    case PageCommand::SetNull:
        m_grid->setSelectionNull();
        return true;
    case PageCommand::SetEmpty:
        m_grid->setSelectionEmpty();
        return true;
    case PageCommand::SetDefault:
        m_grid->setSelectionDefault();
        return true;
    case PageCommand::EditCell:
        m_grid->editCurrentCell();
        return true;
    case PageCommand::EditValue:
        m_grid->editInWindow();
        return true;
    default:
        return false;
    }
}

void BrowsePage::runBrowse(PageCommand command)
{
    switch (command) {
    case PageCommand::Refresh:
        m_news->remind();
        return m_controller.refresh();
    case PageCommand::Stop:
        m_whole->stop();
        return m_controller.stop();
    case PageCommand::FocusFilter:
        showFilterBar();
        return m_filter->focusCondition();
    case PageCommand::ClearFilter:
        return m_controller.clearFilter();
    case PageCommand::ChooseKey:
        return chooseKey();
    case PageCommand::FilterByValue:
        return addFilter(FilterOperator::Equal);
    case PageCommand::ExcludeValue:
        return addFilter(FilterOperator::NotEqual);
    case PageCommand::AddFilter:
        return askForFilter();
    case PageCommand::BuildFilter:
        return m_pageFilter->buildFilter();
    case PageCommand::SearchWords: {
        const int column = m_grid->currentColumn();
        return m_pageFilter->searchWords(
            column < 0 ? QString() : m_controller.model()->columns().at(column).name);
    }
    case PageCommand::SaveFilter:
        return m_pageFilter->saveFilter();
    case PageCommand::KeepRelated:
        return m_pageFilter->keepRelated();
    case PageCommand::KeepFirst:
        return m_pageFilter->keepFirst(m_grid->currentColumn());
    case PageCommand::UniqueRows:
        return m_pageFilter->uniqueRows();
    case PageCommand::SetUpSearch:
        return setUpSearch();
    case PageCommand::GroupRows:
        return m_pageFilter->groupRows(m_grid->currentColumn());
    case PageCommand::ChooseColumns:
        return chooseColumns();
    case PageCommand::ColourRules:
        return chooseColours();
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
    case PageCommand::GoToRow:
        return askForRow();
    case PageCommand::ContinuousRows:
        return toggleContinuous();
    case PageCommand::Export:
        return exportRows();
    case PageCommand::CopyCommandLine:
        return copyCommandLine();
    default:
        return;
    }
}

void BrowsePage::showContextMenu(const QPoint& globalPosition)
{
    Q_EMIT menuRequested(globalPosition,
        {PageCommand::EditCell, PageCommand::EditValue, PageCommand::SetNull, PageCommand::SetEmpty,
            PageCommand::SetDefault, PageCommand::Copy, PageCommand::CopyInList,
            PageCommand::CopyInsert, PageCommand::Paste, PageCommand::PasteSpecial,
            PageCommand::FillDown, PageCommand::FilterByValue, PageCommand::ExcludeValue,
            PageCommand::AddFilter, PageCommand::ShowColumnValues, PageCommand::NewRow,
            PageCommand::DeleteRows, PageCommand::DeletePermanently, PageCommand::RestoreRows,
            PageCommand::RevertSelection});
}

void BrowsePage::chooseCopy()
{
    const QRect cell = m_grid->table()->visualRect(m_grid->currentCell());
    Q_EMIT menuRequested(m_grid->table()->viewport()->mapToGlobal(cell.bottomLeft()),
        {PageCommand::Copy, PageCommand::CopyWithHeaders, PageCommand::CopyCsv,
            PageCommand::CopyJson, PageCommand::CopyInsert, PageCommand::CopyInList,
            PageCommand::CopyMarkdown, PageCommand::CopyCppStruct, PageCommand::CopyCommandLine});
}

void BrowsePage::showHeaderMenu(const QPoint& globalPosition)
{
    QList<PageCommand> commands{PageCommand::SortAscending, PageCommand::SortDescending,
        PageCommand::Unsort, PageCommand::TopRows, PageCommand::ShowColumnValues,
        PageCommand::GroupRows, PageCommand::AddFilter, PageCommand::TreatColumn,
        PageCommand::FitColumn, PageCommand::HideColumn, PageCommand::FreezeColumns,
        PageCommand::ColourRules, PageCommand::MaskColumn, PageCommand::RevealMasked,
        PageCommand::ChooseColumns, PageCommand::AddComputed};
    if (m_controller.model()->computed(m_grid->currentColumn()))
        commands += {PageCommand::EditComputed, PageCommand::RemoveComputed};
    commands.append(PageCommand::CopyColumnName);
    Q_EMIT menuRequested(globalPosition, commands);
}

}
