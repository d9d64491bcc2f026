// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse_commands.h"

#include "browse_features.h"
#include "browse_page.h"
#include "filtering/filter_bar.h"
#include "find_bar.h"
#include "grid/column_placement.h"
#include "grid/grid_view.h"
#include "toolkit/plain_text.h"

#include <QApplication>
#include <QClipboard>
#include <QTableView>
#include <QUndoStack>

namespace tw {

BrowseCommands::BrowseCommands(BrowsePage& page, BrowseFeatures& features)
    : m_page(page)
    , m_features(features)
{
    const GridView& grid = features.parts.grid;
    connect(&grid, &GridView::contextMenuRequested, this, &BrowseCommands::showContextMenu);
    connect(&grid, &GridView::headerMenuRequested, this, &BrowseCommands::showHeaderMenu);
    connect(
        &features.rows.views, &RowViews::fieldMenuRequested, this, &BrowseCommands::showFieldMenu);
}

// What is saved, reviewed and discarded as a whole belongs to the page that holds the others.
BrowsePage* BrowseCommands::childFor(PageCommand command) const
{
    switch (command) {
    case PageCommand::Save:
    case PageCommand::Review:
    case PageCommand::Discard:
    case PageCommand::Inspect:
    case PageCommand::GoBack:
        return nullptr;
    default:
        return m_features.children.active();
    }
}

bool BrowseCommands::can(PageCommand command) const
{
    if (const BrowsePage* child = childFor(command))
        return child->can(command);
    return canEdit(command) || canBrowse(command) || canFilter(command) || canColumn(command)
        || canBlock(command) || canGo(command);
}

void BrowseCommands::run(PageCommand command)
{
    if (BrowsePage* child = childFor(command))
        return child->run(command);
    if (can(command))
        static_cast<void>(runEdit(command) || runColumn(command) || runBlock(command)
            || runGo(command) || runFilter(command) || runBrowse(command));
}

bool BrowseCommands::isOn(PageCommand command) const
{
    if (const BrowsePage* child = childFor(command))
        return child->isOn(command);
    switch (command) {
    case PageCommand::ContinuousRows:
        return m_features.parts.controller.isContinuous();
    case PageCommand::RevealMasked:
        return m_features.parts.controller.isRevealed();
    case PageCommand::MaskColumn:
        return m_features.columns.masks.isColumnMasked();
    default:
        return false;
    }
}

bool BrowseCommands::canEdit(PageCommand command) const
{
    const PageParts& parts = m_features.parts;
    const EditController& edits = *parts.controller.edits();
    const bool hasCell = parts.grid.currentCell().isValid();
    const bool hasRows = !parts.grid.selectedRows().isEmpty();
    switch (command) {
    case PageCommand::Save:
    case PageCommand::Review:
    case PageCommand::Discard:
        return m_features.saving.flow.canSave();
    case PageCommand::Undo:
        return edits.undoStack()->canUndo() && !edits.isSaving();
    case PageCommand::Redo:
        return edits.undoStack()->canRedo() && !edits.isSaving();
    case PageCommand::NewRow:
        return parts.isEditable();
    case PageCommand::ChangeAllRows:
        return parts.isEditable() && parts.edits.pendingChanges() == 0;
    case PageCommand::DeleteRows:
    case PageCommand::DeletePermanently:
        return parts.isEditable() && hasRows;
    case PageCommand::RestoreRows:
        return parts.isEditable() && hasRows && parts.controller.table()->lifecycle;
    case PageCommand::RevertSelection:
        return !edits.changes().isEmpty() && hasRows && !edits.isSaving();
    case PageCommand::SetNull:
    case PageCommand::SetEmpty:
    case PageCommand::SetDefault:
    case PageCommand::EditCell:
        return parts.isEditable() && hasCell;
    case PageCommand::EditValue:
        return hasCell;
    default:
        return false;
    }
}

bool BrowseCommands::canBrowse(PageCommand command) const
{
    const BrowseController& controller = m_features.parts.controller;
    const TablePtr& table = controller.table();
    switch (command) {
    case PageCommand::Refresh:
        return controller.state() != BrowseController::State::Opening;
    case PageCommand::Stop:
        return controller.isReading() || controller.isCounting() || controller.isSeeking()
            || m_features.whole.isReading();
    case PageCommand::ChooseColumns:
    case PageCommand::ColourRules:
    case PageCommand::Export:
    case PageCommand::CopyCommandLine:
    case PageCommand::GoToRow:
    case PageCommand::AddComputed:
        return table != nullptr;
    case PageCommand::ChooseKey:
        return table && controller.describedTable()->needsOnlyKey
            && !controller.edits()->isSaving();
    case PageCommand::CountExactly:
        return table && controller.page().totalKind != TotalKind::Exact;
    case PageCommand::ContinuousRows:
        return table && table->rowAddress != RowAddress::None;
    case PageCommand::FirstPage:
    case PageCommand::PreviousPage:
        return m_features.rows.position.hasPrevious();
    case PageCommand::NextPage:
    case PageCommand::LastPage:
        return m_features.rows.position.hasNext();
    case PageCommand::RevealMasked:
        return m_features.columns.masks.canReveal();
    default:
        return false;
    }
}

bool BrowseCommands::canFilter(PageCommand command) const
{
    const BrowseController& controller = m_features.parts.controller;
    const TablePtr& table = controller.table();
    switch (command) {
    case PageCommand::FilterByValue:
    case PageCommand::ExcludeValue:
        return m_features.filters.page.canAddByValue();
    case PageCommand::FocusFilter:
    case PageCommand::AddFilter:
    case PageCommand::BuildFilter:
    case PageCommand::GroupRows:
    case PageCommand::UniqueRows:
    case PageCommand::KeepRelated:
        return table != nullptr;
    case PageCommand::KeepFirst:
        return table && table->rowAddress != RowAddress::None;
    case PageCommand::SetUpSearch:
        return m_features.filters.words.canSetUpIndex()
            && m_features.freshness.offlineReason().isEmpty();
    case PageCommand::SearchWords:
        return m_features.filters.words.canSearch();
    case PageCommand::SaveFilter:
    case PageCommand::ClearFilter:
        return !controller.rows().isEmpty();
    default:
        return false;
    }
}

bool BrowseCommands::canBlock(PageCommand command) const
{
    const bool hasCell = m_features.parts.grid.currentCell().isValid();
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
        return hasCell && m_features.parts.isEditable();
    default:
        return false;
    }
}

bool BrowseCommands::canColumn(PageCommand command) const
{
    const PageParts& parts = m_features.parts;
    const int column = parts.grid.currentColumn();
    if (!parts.controller.table() || column < 0)
        return false;
    const Column& definition = parts.model().columns().at(column);
    const bool isMasked = parts.model().isMasked(column);
    const ComputedColumn* computed = m_features.columns.computed.current();
    const Sort& sort = parts.controller.query().sort;
    switch (command) {
    case PageCommand::SortAscending:
    case PageCommand::SortDescending:
        return definition.type.hasOrder && !isMasked;
    case PageCommand::Unsort:
        return std::ranges::find(sort, definition.name, &SortKey::column) != sort.end();
    case PageCommand::ShowColumnValues:
        return definition.type.hasEquality && !isMasked;
    case PageCommand::TopRows:
        return definition.type.hasOrder && !isMasked && !computed;
    case PageCommand::TreatColumn:
    case PageCommand::FitColumn:
    case PageCommand::HideColumn:
    case PageCommand::FreezeColumns:
    case PageCommand::CopyColumnName:
        return true;
    case PageCommand::MaskColumn:
        return m_features.columns.masks.canMask();
    case PageCommand::EditComputed:
        return computed && !computed->found;
    case PageCommand::RemoveComputed:
        return computed != nullptr;
    default:
        return false;
    }
}

bool BrowseCommands::canGo(PageCommand command) const
{
    const RowFeatures& rows = m_features.rows;
    switch (command) {
    case PageCommand::Inspect:
    case PageCommand::ShowForm:
    case PageCommand::ShowStructure:
        return m_features.parts.controller.table() != nullptr;
    case PageCommand::ShowTree:
        return rows.views.canShowTree();
    case PageCommand::PreviousRow:
        return rows.views.canStep(-1);
    case PageCommand::NextRow:
        return rows.views.canStep(1);
    case PageCommand::FollowReference:
        return rows.references.canFollow();
    case PageCommand::PreviewReference:
        return rows.references.canPreview();
    case PageCommand::PickReference:
        return rows.references.canPick();
    case PageCommand::GoBack:
        return !rows.trail.isEmpty();
    default:
        return false;
    }
}

bool BrowseCommands::runEdit(PageCommand command)
{
    GridView& grid = m_features.parts.grid;
    RowOperations& rows = m_features.saving.rows;
    SaveFlow& flow = m_features.saving.flow;
    switch (command) {
    case PageCommand::Save:
        flow.save();
        return true;
    case PageCommand::Review:
        flow.review();
        return true;
    case PageCommand::Discard:
        flow.discard();
        return true;
    case PageCommand::Undo:
        m_features.parts.controller.edits()->undoStack()->undo();
        return true;
    case PageCommand::Redo:
        m_features.parts.controller.edits()->undoStack()->redo();
        return true;
    case PageCommand::NewRow:
        rows.addRow();
        return true;
    case PageCommand::DeleteRows:
        rows.removeRows();
        return true;
    case PageCommand::DeletePermanently:
        rows.removeForGood();
        return true;
    case PageCommand::RestoreRows:
        rows.restoreRows();
        return true;
    case PageCommand::ChangeAllRows:
        rows.changeAll();
        return true;
    case PageCommand::RevertSelection:
        rows.revertRows();
        return true;
    case PageCommand::SetNull:
        grid.setSelectionNull();
        return true;
    case PageCommand::SetEmpty:
        grid.setSelectionEmpty();
        return true;
    case PageCommand::SetDefault:
        grid.setSelectionDefault();
        return true;
    case PageCommand::EditCell:
        grid.editCurrentCell();
        return true;
    case PageCommand::EditValue:
        grid.editInWindow();
        return true;
    default:
        return false;
    }
}

bool BrowseCommands::runBrowse(PageCommand command)
{
    BrowseController& controller = m_features.parts.controller;
    PagePosition& position = m_features.rows.position;
    switch (command) {
    case PageCommand::Refresh:
        m_features.news.remind();
        controller.refresh();
        return true;
    case PageCommand::Stop:
        m_features.whole.stop();
        controller.stop();
        return true;
    case PageCommand::ChooseKey:
        m_features.columns.page.chooseKey();
        return true;
    case PageCommand::ChooseColumns:
        m_features.columns.page.chooseLayout();
        return true;
    case PageCommand::ColourRules:
        m_features.columns.page.chooseColours();
        return true;
    case PageCommand::AddComputed:
        m_features.columns.computed.add();
        return true;
    case PageCommand::RevealMasked:
        m_features.columns.masks.toggleRevealed();
        return true;
    case PageCommand::CountExactly:
        controller.countExactly();
        return true;
    case PageCommand::FirstPage:
        position.goToFirst();
        return true;
    case PageCommand::PreviousPage:
        position.goToPrevious();
        return true;
    case PageCommand::NextPage:
        position.goToNext();
        return true;
    case PageCommand::LastPage:
        position.goToLast();
        return true;
    case PageCommand::GoToRow:
        position.goToRow();
        return true;
    case PageCommand::ContinuousRows:
        position.toggleContinuous();
        return true;
    case PageCommand::Export:
        m_features.exporting.exportRows();
        return true;
    case PageCommand::CopyCommandLine:
        m_features.exporting.copyCommandLine();
        return true;
    default:
        return false;
    }
}

bool BrowseCommands::runFilter(PageCommand command)
{
    FilterFeatures& filters = m_features.filters;
    const PageParts& parts = m_features.parts;
    const int column = parts.grid.currentColumn();
    switch (command) {
    case PageCommand::FocusFilter:
        filters.page.focus();
        return true;
    case PageCommand::ClearFilter:
        parts.controller.clearFilter();
        return true;
    case PageCommand::FilterByValue:
        filters.page.addByValue(FilterOperator::Equal);
        return true;
    case PageCommand::ExcludeValue:
        filters.page.addByValue(FilterOperator::NotEqual);
        return true;
    case PageCommand::AddFilter:
        filters.page.addAtCursor();
        return true;
    case PageCommand::BuildFilter:
        filters.page.buildFilter();
        return true;
    case PageCommand::SearchWords:
        filters.words.search(column < 0 ? QString() : parts.model().columns().at(column).name);
        return true;
    case PageCommand::SetUpSearch:
        filters.words.setUpIndex();
        return true;
    case PageCommand::SaveFilter:
        filters.named.save();
        return true;
    case PageCommand::KeepRelated:
        filters.presets.keepRelated();
        return true;
    case PageCommand::KeepFirst:
        filters.presets.keepFirst();
        return true;
    case PageCommand::UniqueRows:
        filters.presets.uniqueRows();
        return true;
    case PageCommand::GroupRows:
        filters.presets.groupRows();
        return true;
    default:
        return false;
    }
}

bool BrowseCommands::runBlock(PageCommand command)
{
    GridView& grid = m_features.parts.grid;
    switch (command) {
    case PageCommand::Copy:
        grid.copySelection(CopyFormat::Tsv);
        return true;
    case PageCommand::CopyWithHeaders:
        grid.copySelection(CopyFormat::TsvWithHeaders);
        return true;
    case PageCommand::CopyCsv:
        grid.copySelection(CopyFormat::Csv);
        return true;
    case PageCommand::CopyJson:
        grid.copySelection(CopyFormat::Json);
        return true;
    case PageCommand::CopyInsert:
        grid.copySelection(CopyFormat::Insert);
        return true;
    case PageCommand::CopyInList:
        grid.copySelection(CopyFormat::InList);
        return true;
    case PageCommand::CopyMarkdown:
        grid.copySelection(CopyFormat::Markdown);
        return true;
    case PageCommand::CopyCppStruct:
        grid.copySelection(CopyFormat::CppStruct);
        return true;
    case PageCommand::ChooseCopy:
        showCopyMenu();
        return true;
    case PageCommand::Paste:
        grid.pasteText(QApplication::clipboard()->text());
        return true;
    case PageCommand::PasteSpecial:
        m_features.saving.rows.pasteSpecial();
        return true;
    case PageCommand::FillDown:
        grid.fillDown();
        return true;
    case PageCommand::DuplicateRows:
        grid.duplicateRows();
        return true;
    case PageCommand::InsertToday:
        grid.insertMade(todayFor);
        return true;
    case PageCommand::InsertNow:
        grid.insertMade(nowFor);
        return true;
    case PageCommand::InsertUuid:
        grid.insertMade(uuidFor);
        return true;
    case PageCommand::InsertPasswordHash:
        m_features.saving.rows.insertPasswordHash();
        return true;
    case PageCommand::Find:
    case PageCommand::Replace:
        m_features.find.open(command == PageCommand::Replace);
        return true;
    case PageCommand::FindNext:
        m_features.find.findNext();
        return true;
    default:
        return false;
    }
}

bool BrowseCommands::runColumn(PageCommand command)
{
    if (!canColumn(command))
        return false;
    GridView& grid = m_features.parts.grid;
    PageFilter& filter = m_features.filters.page;
    ColumnFeatures& columns = m_features.columns;
    const int column = grid.currentColumn();
    const QString name = m_features.parts.model().columns().at(column).name;
    switch (command) {
    case PageCommand::SortAscending:
        filter.sortBy(name, SortOrder::Ascending, false);
        return true;
    case PageCommand::SortDescending:
        filter.sortBy(name, SortOrder::Descending, false);
        return true;
    case PageCommand::Unsort:
        filter.sortBy(name, std::nullopt, true);
        return true;
    case PageCommand::ShowColumnValues:
        filter.showValues(column);
        return true;
    case PageCommand::TopRows:
        m_features.rows.position.showTopRows(name);
        return true;
    case PageCommand::TreatColumn:
        columns.page.treat(column);
        return true;
    case PageCommand::FitColumn:
        grid.fitColumn(column);
        return true;
    case PageCommand::HideColumn:
        grid.columns().hide(column);
        return true;
    case PageCommand::FreezeColumns:
        grid.columns().freezeUpTo(column);
        return true;
    case PageCommand::CopyColumnName:
        copyPlainly(name);
        return true;
    case PageCommand::MaskColumn:
        columns.masks.toggleMask();
        return true;
    case PageCommand::EditComputed:
        columns.computed.editCurrent();
        return true;
    case PageCommand::RemoveComputed:
        columns.computed.removeCurrent();
        return true;
    default:
        return false;
    }
}

bool BrowseCommands::runGo(PageCommand command)
{
    RowFeatures& rows = m_features.rows;
    switch (command) {
    case PageCommand::Inspect:
        rows.inspector.toggle();
        return true;
    case PageCommand::ShowForm:
        rows.views.toggleForm();
        return true;
    case PageCommand::ShowTree:
        rows.views.toggleTree();
        return true;
    case PageCommand::PreviousRow:
        rows.views.step(-1);
        return true;
    case PageCommand::NextRow:
        rows.views.step(1);
        return true;
    case PageCommand::FollowReference:
        rows.references.followCurrent();
        return true;
    case PageCommand::PreviewReference:
        rows.references.previewCurrent();
        return true;
    case PageCommand::PickReference:
        rows.references.pick();
        return true;
    case PageCommand::ShowStructure:
        Q_EMIT m_page.structureRequested(m_features.parts.controller.name());
        return true;
    case PageCommand::GoBack:
        rows.trail.back();
        return true;
    default:
        return false;
    }
}

void BrowseCommands::showContextMenu(const QPoint& globalPosition)
{
    Q_EMIT m_page.menuRequested(globalPosition,
        {PageCommand::EditCell, PageCommand::EditValue, PageCommand::SetNull, PageCommand::SetEmpty,
            PageCommand::SetDefault, PageCommand::Copy, PageCommand::CopyInList,
            PageCommand::CopyInsert, PageCommand::Paste, PageCommand::PasteSpecial,
            PageCommand::FillDown, PageCommand::FilterByValue, PageCommand::ExcludeValue,
            PageCommand::AddFilter, PageCommand::ShowColumnValues, PageCommand::NewRow,
            PageCommand::DeleteRows, PageCommand::DeletePermanently, PageCommand::RestoreRows,
            PageCommand::RevertSelection});
}

void BrowseCommands::showFieldMenu(const QPoint& globalPosition)
{
    Q_EMIT m_page.menuRequested(globalPosition,
        {PageCommand::EditValue, PageCommand::SetNull, PageCommand::SetDefault,
            PageCommand::PickReference, PageCommand::PreviewReference, PageCommand::FollowReference,
            PageCommand::Copy, PageCommand::RevertSelection});
}

void BrowseCommands::showCopyMenu()
{
    const GridView& grid = m_features.parts.grid;
    const QRect cell = grid.table()->visualRect(grid.currentCell());
    Q_EMIT m_page.menuRequested(grid.table()->viewport()->mapToGlobal(cell.bottomLeft()),
        {PageCommand::Copy, PageCommand::CopyWithHeaders, PageCommand::CopyCsv,
            PageCommand::CopyJson, PageCommand::CopyInsert, PageCommand::CopyInList,
            PageCommand::CopyMarkdown, PageCommand::CopyCppStruct, PageCommand::CopyCommandLine});
}

void BrowseCommands::showHeaderMenu(const QPoint& globalPosition)
{
    QList<PageCommand> commands{PageCommand::SortAscending, PageCommand::SortDescending,
        PageCommand::Unsort, PageCommand::TopRows, PageCommand::ShowColumnValues,
        PageCommand::GroupRows, PageCommand::AddFilter, PageCommand::TreatColumn,
        PageCommand::FitColumn, PageCommand::HideColumn, PageCommand::FreezeColumns,
        PageCommand::ColourRules, PageCommand::MaskColumn, PageCommand::RevealMasked,
        PageCommand::ChooseColumns, PageCommand::AddComputed};
    if (m_features.columns.computed.current())
        commands += {PageCommand::EditComputed, PageCommand::RemoveComputed};
    commands.append(PageCommand::CopyColumnName);
    Q_EMIT m_page.menuRequested(globalPosition, commands);
}

}
