// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse_commands.h"

#include "browse/commands/browse_specs.h"
#include "browse_features.h"
#include "browse_page.h"
#include "filtering/filter_bar.h"
#include "find_bar.h"
#include "grid/blocks/grid_clipboard.h"
#include "grid/blocks/grid_selection.h"
#include "grid/blocks/selection_edits.h"
#include "grid/grid_view.h"
#include "models/navigator/comparison_target.h"
#include "models/text/clipboard_text.h"
#include "pages/page_commands.h"

#include <QApplication>
#include <QClipboard>
#include <QTableView>
#include <QUndoStack>

#include <algorithm>
#include <array>

namespace tw {

namespace {

/// What is saved, reviewed and discarded as a whole belongs to the page that holds the others.
constexpr std::array kOfWholePage{PageCommand::Save, PageCommand::Review, PageCommand::Discard,
    PageCommand::Inspect, PageCommand::GoBack};

constexpr CommandId kSeparator; ///< in the list of a menu

/// Whether the value a command gives may stand in the column.
bool suits(CommandId command, const Column& column)
{
    if (command == PageCommand::SetNull)
        return column.nullable;
    if (command == PageCommand::SetEmpty)
        return column.type.typeClass == TypeClass::Text;
    if (command == PageCommand::SetDefault)
        return !column.defaultExpression.isNull() || column.generation != Generation::None;
    return true;
}

/// Those of the commands that can do something at the cursor.
QList<CommandId> offered(const BrowsePage& page, const PageParts& parts, QList<CommandId> commands)
{
    const int at = parts.grid.currentColumn();
    const QList<Column>& columns = parts.model().columns();
    const TablePtr& table = parts.controller.table();
    const QModelIndex cell = parts.grid.currentCell();
    const bool isOne = cell.isValid() && parts.grid.selection().rows().size() <= 1;
    const RowState state = isOne ? parts.model().rowState(cell.row()) : RowState::Clean;
    commands.removeIf([&](CommandId command) {
        if (command.isNull())
            return false;
        if (command == PageCommand::DeletePermanently && !(table && table->lifecycle))
            return true; // any deletion is for good
        if (isOne && command == PageCommand::RevertSelection && state == RowState::Clean)
            return true; // nothing is staged there
        if (isOne && command == PageCommand::RestoreRows && state != RowState::Deleted)
            return true;
        return !page.can(command)
            || (at >= 0 && at < columns.size() && !suits(command, columns.at(at)));
    });
    return commands;
}

}

BrowseCommands::BrowseCommands(BrowsePage& page, BrowseFeatures& features, CommandTable& table)
    : m_page(page)
    , m_features(features)
    , m_columns(features, table)
{
    for (const auto add :
        {&BrowseCommands::addSaving, &BrowseCommands::addCells, &BrowseCommands::addRows,
            &BrowseCommands::addPast, &BrowseCommands::addCopying, &BrowseCommands::addFinding,
            &BrowseCommands::addReading, &BrowseCommands::addPosition, &BrowseCommands::addFilters,
            &BrowseCommands::addPresets, &BrowseCommands::addReferences, &BrowseCommands::addViews})
        (this->*add)(table);
    const GridView& grid = features.parts.grid;
    connect(&grid, &GridView::contextMenuRequested, this, &BrowseCommands::showContextMenu);
    connect(&grid, &GridView::headerMenuRequested, this, &BrowseCommands::showHeaderMenu);
    connect(
        &features.rows.views, &RowViews::fieldMenuRequested, this, &BrowseCommands::showFieldMenu);
}

BrowsePage* BrowseCommands::childFor(CommandId command) const
{
    const bool isOfWholePage = std::ranges::find(kOfWholePage, command) != kOfWholePage.end();
    return isOfWholePage ? nullptr : m_features.children.active();
}

BrowseCommands::Test BrowseCommands::hasTable() const
{
    return [this] { return m_features.parts.controller.table() != nullptr; };
}

BrowseCommands::Test BrowseCommands::hasCell() const
{
    return [this] { return m_features.parts.grid.currentCell().isValid(); };
}

BrowseCommands::Test BrowseCommands::isEditable() const
{
    return [this] { return m_features.parts.isEditable(); };
}

BrowseCommands::Test BrowseCommands::hasEditableCell() const
{
    return [this] {
        return m_features.parts.grid.currentCell().isValid() && m_features.parts.isEditable();
    };
}

BrowseCommands::Test BrowseCommands::hasEditableRows() const
{
    return [this] {
        return !m_features.parts.grid.selection().rows().isEmpty() && m_features.parts.isEditable();
    };
}

/// What the table itself says of that; empty when something else is in the way.
std::function<QString()> BrowseCommands::whyReadOnly() const
{
    return [this] {
        const TablePtr& table = m_features.parts.controller.table();
        return table ? table->readOnlyReason : QString();
    };
}

void BrowseCommands::addSaving(CommandTable& table)
{
    EditController& edits = *m_features.parts.controller.edits();
    SaveFlow& flow = m_features.saving.flow;
    const Test canSave = [&flow] { return flow.canSave(); };
    table.add(PageCommand::Save, {[&flow] { flow.save(); }, canSave});
    table.add(PageCommand::Review, {[&flow] { flow.review(); }, canSave});
    table.add(PageCommand::Discard, {[&flow] { flow.discard(); }, canSave});
    table.add(PageCommand::Undo,
        {[&edits] { edits.undoStack()->undo(); },
            [&edits] { return edits.undoStack()->canUndo() && !edits.isSaving(); }});
    table.add(PageCommand::Redo,
        {[&edits] { edits.undoStack()->redo(); },
            [&edits] { return edits.undoStack()->canRedo() && !edits.isSaving(); }});
}

void BrowseCommands::addCells(CommandTable& table)
{
    GridView& grid = m_features.parts.grid;
    RowOperations& rows = m_features.saving.rows;
    const auto edit = [this, &table](CommandId id, std::function<void()> run) {
        table.add(id, {std::move(run), hasEditableCell(), {}, whyReadOnly()});
    };
    edit(PageCommand::SetNull, [&grid] { grid.edits().setNull(); });
    edit(PageCommand::SetEmpty, [&grid] { grid.edits().setEmpty(); });
    edit(PageCommand::SetDefault, [&grid] { grid.edits().setDefault(); });
    edit(PageCommand::EditCell, [&grid] { grid.editCurrentCell(); });
    edit(PageCommand::Paste,
        [&grid] { grid.clipboard().pasteText(QApplication::clipboard()->text()); });
    edit(PageCommand::PasteSpecial, [&rows] { rows.pasteSpecial(); });
    edit(PageCommand::FillDown, [&grid] { grid.edits().fillDown(); });
    edit(PageCommand::InsertToday, [&grid] { grid.edits().insertMade(todayFor); });
    edit(PageCommand::InsertNow, [&grid] { grid.edits().insertMade(nowFor); });
    edit(PageCommand::InsertUuid, [&grid] { grid.edits().insertMade(uuidFor); });
    edit(PageCommand::InsertPasswordHash, [&rows] { rows.insertPasswordHash(); });
    table.add(PageCommand::EditValue, {[&grid] { grid.editInWindow(); }, hasCell()});
}

void BrowseCommands::addRows(CommandTable& table)
{
    const PageParts& parts = m_features.parts;
    RowOperations& rows = m_features.saving.rows;
    const EditController& edits = *parts.controller.edits();
    table.add(PageCommand::NewRow, {[&rows] { rows.addRow(); }, isEditable(), {}, whyReadOnly()});
    table.add(PageCommand::DuplicateRows,
        {[&parts] { parts.grid.edits().duplicateRows(); }, hasEditableCell(), {}, whyReadOnly()});
    table.add(PageCommand::DeleteRows,
        {[&rows] { rows.removeRows(); }, hasEditableRows(), {}, whyReadOnly()});
    table.add(PageCommand::DeleteWithChildren,
        {[&rows] { rows.removeWithChildren(); },
            [&parts, hasRows = hasEditableRows()] {
                const TablePtr& shown = parts.controller.table();
                return hasRows() && shown->lifecycle && shown->rowAddress == RowAddress::Key
                    && parts.edits.pendingChanges() == 0;
            }});
    table.add(PageCommand::DeletePermanently,
        {[&rows] { rows.removeForGood(); }, hasEditableRows(), {}, whyReadOnly()});
    table.add(PageCommand::RestoreRows,
        {[&rows] { rows.restoreRows(); },
            [&parts, hasRows = hasEditableRows()] {
                return hasRows() && parts.controller.table()->lifecycle;
            }});
    table.add(PageCommand::ShowTrash,
        {[this, &parts] {
             Q_EMIT m_page.pageRequested(PageDescriptor::trash({}, parts.controller.name()));
         },
            [&parts] { return parts.controller.table() && parts.controller.table()->lifecycle; }});
    table.add(PageCommand::CompareData,
        {[this, &parts] {
             Q_EMIT m_page.pageRequested(comparisonPage({}, parts.controller.name()));
         },
            [&parts] { return parts.controller.table() != nullptr; }});
    table.add(PageCommand::ChooseLifecycle,
        {[this, &parts] { Q_EMIT m_page.lifecycleRequested(parts.controller.name()); },
            [&parts] {
                const TablePtr& shown = parts.controller.table();
                return shown && !shown->columns.isEmpty();
            }});
    VersionFlow& versions = m_features.saving.versions;
    const auto whyNot = [&versions] { return versions.whyNot(); };
    table.add(PageCommand::KeepVersion,
        {[&versions] { versions.keep(); }, [&versions] { return versions.canKeep(); }, {}, whyNot});
    table.add(PageCommand::RestoreVersion,
        {[&versions] { versions.restoreCurrent(); }, [&versions] { return versions.canRestore(); },
            {}, whyNot});
    table.add(PageCommand::ChangeManyRows,
        {[&rows] { rows.changeMany(); },
            [&parts] { return parts.isEditable() && parts.edits.pendingChanges() == 0; }});
    table.add(PageCommand::RevertSelection,
        {[&rows] { rows.revertRows(); },
            [&parts, &edits] {
                return !edits.changes().isEmpty() && !parts.grid.selection().rows().isEmpty()
                    && !edits.isSaving();
            }});
}

void BrowseCommands::addPast(CommandTable& table)
{
    VersionFlow& versions = m_features.saving.versions;
    const PageParts& parts = m_features.parts;
    table.add(PageCommand::ShowPast,
        {[this, &versions, &parts] {
             Q_EMIT m_page.pastRequested(
                 parts.controller.table(), versions.current()->key, &m_page);
         },
            [&versions, &parts] {
                const TablePtr& shown = parts.controller.table();
                return shown && shown->rowAddress == RowAddress::Key && versions.current();
            }});
}

void BrowseCommands::addCopying(CommandTable& table)
{
    GridView& grid = m_features.parts.grid;
    for (const auto& [id, format] : {std::pair(PageCommand::Copy, CopyFormat::Tsv),
             std::pair(PageCommand::CopyWithHeaders, CopyFormat::TsvWithHeaders),
             std::pair(PageCommand::CopyInList, CopyFormat::InList),
             std::pair(PageCommand::CopyCppStruct, CopyFormat::CppStruct)})
        table.add(id, {[&grid, as = format] { grid.clipboard().copy(as); }, hasCell()});
    BrowseController& controller = m_features.parts.controller;
    for (const FormatCopy& copy : formatCopies())
        table.add(copy.command,
            {[&grid, &controller, format = copy.format] {
                 if (controller.table())
                     grid.clipboard().copyAs(format,
                         ExportSource::of(*controller.table(), controller.adapter().dialect()));
             },
                hasCell()});
    table.add(PageCommand::ChooseCopy, {[this] { showCopyMenu(); }, hasCell()});
    RowExport& exporting = m_features.exporting;
    table.add(
        PageCommand::CopyCommandLine, {[&exporting] { exporting.copyCommandLine(); }, hasTable()});
    table.add(PageCommand::Export, {[&exporting] { exporting.exportRows(); }, hasTable()});
    RowImport& importing = m_features.importing;
    table.add(PageCommand::Import,
        {[&importing] { importing.importRows(); }, [&importing] { return importing.canImport(); },
            {}, whyReadOnly()});
    table.add(PageCommand::ImportClipboard,
        {[&importing] { importing.importClipboard(); },
            [&importing] { return importing.canImport() && hasClipboardText(); }, {},
            [&importing, otherwise = whyReadOnly()] {
                return importing.canImport() ? tr("the clipboard holds no text") : otherwise();
            }});
}

void BrowseCommands::addFinding(CommandTable& table)
{
    FindBar& find = m_features.find;
    table.add(PageCommand::Find, {[&find] { find.open(false); }, hasTable()});
    table.add(PageCommand::Replace, {[&find] { find.open(true); }, hasEditableCell()});
    table.add(PageCommand::FindNext, {[&find] { find.findNext(); }, hasCell()});
}

void BrowseCommands::addReading(CommandTable& table)
{
    BrowseController& controller = m_features.parts.controller;
    table.add(PageCommand::Refresh,
        {[this, &controller] {
             m_features.news.remind();
             controller.refresh();
         },
            [&controller] { return controller.state() != BrowseController::State::Opening; }});
    table.add(PageCommand::Stop,
        {[this, &controller] {
             m_features.whole.stop();
             controller.loader().stop();
         },
            [this, &controller] {
                return controller.loader().isReading() || controller.loader().count().isCounting()
                    || controller.loader().isSeeking() || m_features.whole.isReading();
            }});
    table.add(PageCommand::CountExactly,
        {[&controller] { controller.loader().countExactly(); },
            [&controller] {
                return controller.table()
                    && controller.loader().page().totalKind != TotalKind::Exact;
            }});
}

void BrowseCommands::addPosition(CommandTable& table)
{
    PagePosition& position = m_features.rows.position;
    const BrowseController& controller = m_features.parts.controller;
    const Test hasPrevious = [&position] { return position.hasPrevious(); };
    const Test hasNext = [&position] { return position.hasNext(); };
    table.add(PageCommand::FirstPage, {[&position] { position.goToFirst(); }, hasPrevious});
    table.add(PageCommand::PreviousPage, {[&position] { position.goToPrevious(); }, hasPrevious});
    table.add(PageCommand::NextPage, {[&position] { position.goToNext(); }, hasNext});
    table.add(PageCommand::LastPage, {[&position] { position.goToLast(); }, hasNext});
    table.add(PageCommand::GoToRow, {[&position] { position.goToRow(); }, hasTable()});
    table.add(PageCommand::ContinuousRows,
        {[&position] { position.toggleContinuous(); },
            [&controller] {
                return controller.table() && controller.table()->rowAddress != RowAddress::None;
            },
            [&controller] { return controller.loader().isContinuous(); }});
}

void BrowseCommands::addFilters(CommandTable& table)
{
    PageFilter& filter = m_features.filters.page;
    BrowseController& controller = m_features.parts.controller;
    const Test isFiltered = [&controller] { return !controller.query().rows().isEmpty(); };
    const Test canAddByValue = [&filter] { return filter.canAddByValue(); };
    table.add(PageCommand::FocusFilter, {[&filter] { filter.focus(); }, hasTable()});
    table.add(PageCommand::ClearFilter,
        {[&controller] { controller.query().clearFilter(); }, isFiltered});
    table.add(PageCommand::FilterByValue,
        {[&filter] { filter.addByValue(FilterOperator::Equal); }, canAddByValue});
    table.add(PageCommand::ExcludeValue,
        {[&filter] { filter.addByValue(FilterOperator::NotEqual); }, canAddByValue});
    table.add(PageCommand::AddFilter, {[&filter] { filter.addAtCursor(); }, hasTable()});
    table.add(PageCommand::BuildFilter, {[&filter] { filter.buildFilter(); }, hasTable()});
    table.add(PageCommand::SaveFilter, {[this] { m_features.filters.named.save(); }, isFiltered});
}

void BrowseCommands::addPresets(CommandTable& table)
{
    const BrowseController& controller = m_features.parts.controller;
    auto& presets = m_features.filters.presets;
    auto& words = m_features.filters.words;
    table.add(PageCommand::KeepRelated, {[&presets] { presets.keepRelated(); }, hasTable()});
    table.add(PageCommand::KeepFirst,
        {[&presets] { presets.keepFirst(); },
            [&controller] {
                return controller.table() && controller.table()->rowAddress != RowAddress::None;
            }});
    table.add(PageCommand::UniqueRows, {[&presets] { presets.uniqueRows(); }, hasTable()});
    table.add(PageCommand::GroupRows, {[&presets] { presets.groupRows(); }, hasTable()});
    table.add(PageCommand::SearchWords,
        {[this, &words] { words.search(m_columns.currentName()); },
            [&words] { return words.canSearch(); }, {}, [&words] { return words.whyNotSearch(); }});
    table.add(PageCommand::SetUpSearch,
        {[&words] { words.setUpIndex(); },
            [this, &words] {
                return words.canSetUpIndex() && m_features.freshness.offlineReason().isEmpty();
            },
            {}, [&words] { return words.whyNotSetUp(); }});
}

void BrowseCommands::addReferences(CommandTable& table)
{
    auto& references = m_features.rows.references;
    table.add(PageCommand::FollowReference,
        {[&references] { references.followCurrent(); },
            [&references] { return references.canFollow(); }});
    table.add(PageCommand::PreviewReference,
        {[&references] { references.previewCurrent(); },
            [&references] { return references.canPreview(); }});
    table.add(PageCommand::PickReference,
        {[&references] { references.pick(); }, [&references] { return references.canPick(); }});
    table.add(PageCommand::ShowStructure,
        {[this] {
             Q_EMIT m_page.pageRequested(PageDescriptor::structure(
                 {}, ObjectReference::relation(m_features.parts.controller.name())));
         },
            hasTable()});
    auto& trail = m_features.rows.trail;
    table.add(
        PageCommand::GoBack, {[&trail] { trail.back(); }, [&trail] { return !trail.isEmpty(); }});
}

void BrowseCommands::addViews(CommandTable& table)
{
    RowViews& views = m_features.rows.views;
    PageInspector& inspector = m_features.rows.inspector;
    table.add(PageCommand::Inspect,
        {[&inspector] { inspector.toggle(); }, hasTable(),
            [&inspector] { return inspector.isShown(); }});
    table.add(PageCommand::ShowForm, {[&views] { views.toggleForm(); }, hasTable()});
    table.add(PageCommand::ShowTree,
        {[&views] { views.toggleTree(); }, [&views] { return views.canShowTree(); }});
    table.add(PageCommand::PreviousRow,
        {[&views] { views.step(-1); }, [&views] { return views.canStep(-1); }});
    table.add(
        PageCommand::NextRow, {[&views] { views.step(1); }, [&views] { return views.canStep(1); }});
}

void BrowseCommands::showContextMenu(const QPoint& globalPosition)
{
    Q_EMIT m_page.menuRequested(globalPosition,
        offered(m_page, m_features.parts,
            {PageCommand::EditCell, PageCommand::EditValue, PageCommand::SetNull,
                PageCommand::SetEmpty, PageCommand::SetDefault, kSeparator,
                PageCommand::FollowReference, PageCommand::PreviewReference,
                PageCommand::PickReference, kSeparator, PageCommand::Copy, PageCommand::CopyInList,
                PageCommand::CopyInsert, PageCommand::Paste, PageCommand::PasteSpecial,
                PageCommand::FillDown, kSeparator, PageCommand::FilterByValue,
                PageCommand::ExcludeValue, PageCommand::AddFilter, PageCommand::ShowColumnValues,
                kSeparator, PageCommand::NewRow, PageCommand::DuplicateRows,
                PageCommand::DeleteRows, PageCommand::DeletePermanently, PageCommand::RestoreRows,
                PageCommand::RevertSelection, kSeparator, PageCommand::ShowPast,
                PageCommand::Inspect, PageCommand::ShowStructure}));
}

void BrowseCommands::showFieldMenu(const QPoint& globalPosition)
{
    Q_EMIT m_page.menuRequested(globalPosition,
        offered(m_page, m_features.parts,
            {PageCommand::EditValue, PageCommand::SetNull, PageCommand::SetDefault, kSeparator,
                PageCommand::PickReference, PageCommand::PreviewReference,
                PageCommand::FollowReference, kSeparator, PageCommand::Copy,
                PageCommand::RevertSelection}));
}

void BrowseCommands::showCopyMenu()
{
    const GridView& grid = m_features.parts.grid;
    const QRect cell = grid.table()->visualRect(grid.currentCell());
    QList<CommandId> commands{PageCommand::Copy, PageCommand::CopyWithHeaders};
    for (const FormatCopy& copy : formatCopies())
        commands.append(copy.command);
    commands += {PageCommand::CopyInList, PageCommand::CopyCppStruct, PageCommand::CopyCommandLine};
    Q_EMIT m_page.menuRequested(grid.table()->viewport()->mapToGlobal(cell.bottomLeft()), commands);
}

void BrowseCommands::showHeaderMenu(const QPoint& globalPosition)
{
    QList<CommandId> commands{PageCommand::SortAscending, PageCommand::SortDescending,
        PageCommand::Unsort, PageCommand::TopRows, PageCommand::ShowColumnValues,
        PageCommand::GroupRows, PageCommand::AddFilter, PageCommand::TreatColumn,
        PageCommand::FitColumn, PageCommand::HideColumn, PageCommand::FreezeColumns,
        PageCommand::ColourRules, PageCommand::MaskColumn, PageCommand::RevealMasked,
        PageCommand::ChooseColumns, PageCommand::AddComputed};
    if (m_features.columns.computed.current())
        commands += {PageCommand::EditComputed, PageCommand::RemoveComputed};
    commands.append(PageCommand::CopyColumnName);
    Q_EMIT m_page.menuRequested(globalPosition, offered(m_page, m_features.parts, commands));
}

}
