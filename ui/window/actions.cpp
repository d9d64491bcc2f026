// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"

#include <array>

namespace tw {

namespace {

/// When a command of the window is possible, and why not otherwise.
struct Condition
{
    // NOLINTNEXTLINE(google-explicit-constructor): a test alone is a condition without a reason
    constexpr Condition(bool (*isMet)(const WindowState&), const char* otherwise = nullptr)
        : test(isMet)
        , reason(otherwise)
    { }

    bool (*test)(const WindowState& state);
    const char* reason;
};

constexpr Condition always([](const WindowState& /*state*/) { return true; });
constexpr Condition hasPage([](const WindowState& state) { return state.page != nullptr; },
    QT_TRANSLATE_NOOP("tw::Actions", "no tab is open"));
constexpr Condition hasSeveralPages([](const WindowState& state) { return state.pages > 1; },
    QT_TRANSLATE_NOOP("tw::Actions", "there is no other tab"));
constexpr Condition hasTabsBeside([](const WindowState& state) { return state.tabsBeside > 0; },
    QT_TRANSLATE_NOOP("tw::Actions", "there is no other tab"));
constexpr Condition isSplit([](const WindowState& state) { return state.isSplit; },
    QT_TRANSLATE_NOOP("tw::Actions", "all tabs are in one group"));
constexpr Condition canConnect(
    [](const WindowState& state) { return state.hasConnection && !state.isConnected; },
    QT_TRANSLATE_NOOP("tw::Actions", "no closed connection is selected"));
constexpr Condition canDisconnect(
    [](const WindowState& state) { return state.hasConnection && state.isConnected; },
    QT_TRANSLATE_NOOP("tw::Actions", "no open connection is selected"));
constexpr Condition hasConnection([](const WindowState& state) { return state.hasConnection; },
    QT_TRANSLATE_NOOP("tw::Actions", "no connection is selected"));
constexpr Condition hasStoredConnection(
    [](const WindowState& state) { return state.hasConnection && state.isStored; },
    QT_TRANSLATE_NOOP("tw::Actions", "no stored connection is selected"));

constexpr Condition hasFile([](const WindowState& state) { return state.isFile; },
    QT_TRANSLATE_NOOP("tw::Actions", "no connection to a SQLite file is selected"));
constexpr Condition hasClosedTab([](const WindowState& state) { return state.closedTabs > 0; },
    QT_TRANSLATE_NOOP("tw::Actions", "no tab was closed"));
template <int Number>
constexpr Condition hasTab([](const WindowState& state) { return state.pages >= Number; },
    QT_TRANSLATE_NOOP("tw::Actions", "there is no such tab"));

using Scope = ActionSpec::Scope;

constexpr ActionSpec ofWindow(WindowCommand id, const char* name, const char* text,
    const char* icon, const char* keys, MenuId menu, Condition condition)
{
    return {id, name, text, icon, keys, menu, false, Scope::Window, condition.test,
        condition.reason, false};
}

constexpr ActionSpec ofPage(PageCommand id, const char* name, const char* text, const char* icon,
    const char* keys, MenuId menu, Scope scope)
{
    return {id, name, text, icon, keys, menu, false, scope, nullptr, nullptr, false};
}

constexpr ActionSpec group(ActionSpec spec)
{
    spec.startsGroup = true;
    return spec;
}

constexpr ActionSpec checkable(ActionSpec spec)
{
    spec.isCheckable = true;
    return spec;
}

constexpr std::array kSpecs{
    ofWindow(WindowCommand::NewConnection, "file.newConnection.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&New connection…"), "plug-connected", "Ctrl+N",
        MenuId::File, always),
    ofWindow(WindowCommand::OpenFile, "file.open.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Open SQLite file…"), "file-database", "Ctrl+O",
        MenuId::File, always),
    group(ofPage(PageCommand::Export, "file.export.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Export…"), "table-export", "Ctrl+E", MenuId::File,
        Scope::Window)),
    group(ofWindow(WindowCommand::CloseTab, "file.closeTab.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Close tab"), "x", "Ctrl+W", MenuId::File, hasPage)),
    ofWindow(WindowCommand::Quit, "file.quit.action", QT_TRANSLATE_NOOP("tw::Actions", "&Quit"), "",
        "Ctrl+Q", MenuId::File, always),

    ofPage(PageCommand::Undo, "edit.undo.action", QT_TRANSLATE_NOOP("tw::Actions", "&Undo"),
        "arrow-back-up", "Ctrl+Z", MenuId::Edit, Scope::Page),
    ofPage(PageCommand::Redo, "edit.redo.action", QT_TRANSLATE_NOOP("tw::Actions", "&Redo"),
        "arrow-forward-up", "Ctrl+Shift+Z; Ctrl+Y", MenuId::Edit, Scope::Page),
    group(ofPage(PageCommand::Copy, "edit.copy.action", QT_TRANSLATE_NOOP("tw::Actions", "&Copy"),
        "copy", "Ctrl+C", MenuId::Edit, Scope::Page)),
    ofPage(PageCommand::CopyWithHeaders, "copy.headers.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Copy with &headers"), "", "Ctrl+Shift+C", MenuId::CopyAs,
        Scope::Page),
    ofPage(PageCommand::CopyCsv, "copy.csv.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Copy as &CSV"), "", "", MenuId::CopyAs, Scope::Page),
    ofPage(PageCommand::CopyJson, "copy.json.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Copy as &JSON"), "", "", MenuId::CopyAs, Scope::Page),
    ofPage(PageCommand::CopyInsert, "copy.insert.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Copy as &INSERT"), "", "", MenuId::CopyAs, Scope::Page),
    ofPage(PageCommand::CopyInList, "copy.inList.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Copy as IN &list"), "", "", MenuId::CopyAs, Scope::Page),
    ofPage(PageCommand::CopyMarkdown, "copy.markdown.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Copy as &Markdown"), "", "", MenuId::CopyAs, Scope::Page),
    ofPage(PageCommand::Paste, "edit.paste.action", QT_TRANSLATE_NOOP("tw::Actions", "&Paste"),
        "clipboard", "Ctrl+V", MenuId::Edit, Scope::Page),
    ofPage(PageCommand::FillDown, "edit.fillDown.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Fill do&wn"), "", "Ctrl+D; Ctrl+'", MenuId::Edit,
        Scope::Page),
    ofPage(PageCommand::InsertToday, "insert.today.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Today"), "calendar-time", "Ctrl+;", MenuId::Insert,
        Scope::Page),
    ofPage(PageCommand::InsertNow, "insert.now.action", QT_TRANSLATE_NOOP("tw::Actions", "&Now"),
        "clock", "Ctrl+:", MenuId::Insert, Scope::Page),
    ofPage(PageCommand::InsertUuid, "insert.uuid.action", QT_TRANSLATE_NOOP("tw::Actions", "&UUID"),
        "", "", MenuId::Insert, Scope::Page),
    group(ofPage(PageCommand::Find, "edit.find.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Find in column…"), "search", "Ctrl+F", MenuId::Edit,
        Scope::Page)),
    ofPage(PageCommand::FindNext, "edit.findNext.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Find ne&xt"), "", "F3", MenuId::Edit, Scope::Page),
    ofPage(PageCommand::Replace, "edit.replace.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Rep&lace in column…"), "", "Ctrl+H", MenuId::Edit,
        Scope::Page),
    group(ofPage(PageCommand::EditCell, "edit.cell.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Edit cell"), "pencil", "F2", MenuId::Edit, Scope::Page)),
    ofPage(PageCommand::EditValue, "edit.value.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Edit in a wind&ow…"), "", "Shift+F2", MenuId::Edit,
        Scope::Page),
    ofPage(PageCommand::SetNull, "edit.setNull.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Set &NULL"), "", "Del; Alt+Del", MenuId::Edit,
        Scope::Page),
    ofPage(PageCommand::SetDefault, "edit.setDefault.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Set &DEFAULT"), "", "Ctrl+Backspace", MenuId::Edit,
        Scope::Page),
    group(ofWindow(WindowCommand::Preferences, "edit.preferences.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Preference&s…"), "adjustments", "Ctrl+,", MenuId::Edit,
        always)),

    ofWindow(WindowCommand::QuickOpen, "view.quickOpen.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Quick open…"), "search", "Ctrl+P", MenuId::View, always),
    ofWindow(WindowCommand::CommandPalette, "view.commandPalette.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Command palette…"), "keyboard", "Ctrl+Shift+P",
        MenuId::View, always),
    group(checkable(ofWindow(WindowCommand::ShowToolBar, "view.toolBar.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Tool&bar"), "", "", MenuId::View, always))),
    checkable(ofWindow(WindowCommand::ShowNavigator, "view.navigator.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Navigator"), "", "Ctrl+B", MenuId::View, always)),
    checkable(ofWindow(WindowCommand::ShowLog, "view.log.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Log"), "", "Ctrl+J", MenuId::View, always)),
    checkable(ofWindow(WindowCommand::ShowPool, "view.pool.action",
        QT_TRANSLATE_NOOP("tw::Actions", "P&ool"), "", "Ctrl+Shift+J", MenuId::View, always)),
    checkable(ofWindow(WindowCommand::ShowPending, "view.pending.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Pendin&g changes"), "", "Shift+F8", MenuId::View,
        always)),
    group(checkable(ofWindow(WindowCommand::ShowLabels, "view.labels.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Names beside foreign &keys"), "", "", MenuId::View,
        always))),
    checkable(ofWindow(WindowCommand::ShowChildRows, "view.childRows.action",
        QT_TRANSLATE_NOOP("tw::Actions", "C&hild rows"), "", "Shift+F7", MenuId::View, always)),
    checkable(ofPage(PageCommand::ContinuousRows, "view.continuousRows.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Rows &without pages"), "", "", MenuId::View,
        Scope::Window)),
    ofPage(PageCommand::ColourRules, "view.colourRules.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Colours b&y value…"), "adjustments", "", MenuId::View,
        Scope::Window),
    checkable(ofPage(PageCommand::RevealMasked, "view.revealMasked.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Re&veal masked values"), "eye", "", MenuId::View,
        Scope::Window)),
    group(ofWindow(WindowCommand::NextPane, "view.nextPane.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Next &pane"), "", "F6", MenuId::View, always)),
    ofWindow(WindowCommand::PreviousPane, "view.previousPane.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Previo&us pane"), "", "Shift+F6", MenuId::View, always),
    checkable(ofWindow(WindowCommand::ThemeSystem, "view.themeSystem.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&System"), "", "", MenuId::Theme, always)),
    checkable(ofWindow(WindowCommand::ThemeLight, "view.themeLight.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Light"), "sun", "", MenuId::Theme, always)),
    checkable(ofWindow(WindowCommand::ThemeDark, "view.themeDark.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Dark"), "moon", "", MenuId::Theme, always)),
    checkable(ofWindow(WindowCommand::ThemeHighContrast, "view.themeHighContrast.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&High contrast"), "contrast-2", "", MenuId::Theme,
        always)),
    checkable(ofWindow(WindowCommand::DensityCompact, "view.densityCompact.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Compact"), "", "", MenuId::Density, always)),
    checkable(ofWindow(WindowCommand::DensityNormal, "view.densityNormal.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Normal"), "", "", MenuId::Density, always)),
    checkable(ofWindow(WindowCommand::DensityComfortable, "view.densityComfortable.action",
        QT_TRANSLATE_NOOP("tw::Actions", "C&omfortable"), "", "", MenuId::Density, always)),
    group(checkable(ofWindow(WindowCommand::FullScreen, "view.fullScreen.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Full screen"), "", "F11", MenuId::View, always))),
    ofWindow(WindowCommand::ResetLayout, "view.resetLayout.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Reset layout"), "layout-columns", "", MenuId::View,
        always),

    ofPage(PageCommand::Refresh, "data.refresh.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Refresh"), "refresh", "F5; Ctrl+R", MenuId::Data,
        Scope::Window),
    ofPage(PageCommand::Stop, "data.stop.action", QT_TRANSLATE_NOOP("tw::Actions", "S&top"),
        "player-stop", "Ctrl+.; Ctrl+Pause", MenuId::Data, Scope::Window),
    group(ofPage(PageCommand::Save, "data.save.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Save changes"), "device-floppy", "Ctrl+S; Ctrl+Return",
        MenuId::Data, Scope::Window)),
    ofPage(PageCommand::Review, "data.review.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Re&view changes…"), "eye-check", "F8", MenuId::Data,
        Scope::Window),
    ofPage(PageCommand::Discard, "data.discard.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Discard changes"), "arrow-back-up", "", MenuId::Data,
        Scope::Window),
    ofPage(PageCommand::RevertSelection, "data.revertSelection.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Revert s&elected rows"), "", "Ctrl+Alt+Z", MenuId::Data,
        Scope::Page),
    group(ofPage(PageCommand::NewRow, "data.newRow.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&New row"), "plus", "Ins; Ctrl+Shift+I", MenuId::Data,
        Scope::Page)),
    ofPage(PageCommand::DuplicateRows, "data.duplicateRows.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Duplicate ro&ws"), "copy-plus", "Ctrl+Shift+D",
        MenuId::Data, Scope::Page),
    ofPage(PageCommand::DeleteRows, "data.deleteRows.action",
        QT_TRANSLATE_NOOP("tw::Actions", "De&lete rows"), "trash", "Ctrl+Del", MenuId::Data,
        Scope::Page),
    ofPage(PageCommand::DeletePermanently, "data.deletePermanently.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Delete rows &permanently"), "trash-x", "Ctrl+Shift+Del",
        MenuId::Data, Scope::Page),
    ofPage(PageCommand::RestoreRows, "data.restoreRows.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Rest&ore rows"), "restore", "", MenuId::Data,
        Scope::Page),
    ofPage(PageCommand::ChangeAllRows, "data.changeAll.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Change all &matching rows…"), "", "Ctrl+Shift+A",
        MenuId::Data, Scope::Page),
    group(ofPage(PageCommand::FocusFilter, "data.filter.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Filter"), "filter", "Ctrl+Shift+F", MenuId::Data,
        Scope::Window)),
    ofPage(PageCommand::ClearFilter, "data.clearFilter.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Clear filter"), "filter-off", "Ctrl+Shift+Backspace",
        MenuId::Data, Scope::Window),
    ofPage(PageCommand::FilterByValue, "data.filterByValue.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Filter &by this value"), "", "Ctrl+K", MenuId::Data,
        Scope::Page),
    ofPage(PageCommand::ExcludeValue, "data.excludeValue.action",
        QT_TRANSLATE_NOOP("tw::Actions", "E&xclude this value"), "", "Ctrl+Shift+K", MenuId::Data,
        Scope::Page),
    ofPage(PageCommand::AddFilter, "data.addFilter.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Add filter…"), "plus", "", MenuId::Filters,
        Scope::Window),
    ofPage(PageCommand::BuildFilter, "data.buildFilter.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Build a filter…"), "hierarchy", "Ctrl+Alt+F",
        MenuId::Filters, Scope::Window),
    ofPage(PageCommand::SearchWords, "data.searchWords.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Search &words…"), "search", "Ctrl+Alt+W", MenuId::Filters,
        Scope::Window),
    ofPage(PageCommand::SaveFilter, "data.saveFilter.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Save under a name…"), "bookmark", "", MenuId::Filters,
        Scope::Window),
    ofPage(PageCommand::CountExactly, "data.countExactly.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Count exactl&y"), "list-numbers", "", MenuId::Data,
        Scope::Window),
    ofPage(PageCommand::SortAscending, "column.sortAscending.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Sort &ascending"), "arrow-narrow-up", "", MenuId::Column,
        Scope::Page),
    ofPage(PageCommand::SortDescending, "column.sortDescending.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Sort &descending"), "arrow-narrow-down", "",
        MenuId::Column, Scope::Page),
    ofPage(PageCommand::Unsort, "column.unsort.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Do &not sort by it"), "", "", MenuId::Column,
        Scope::Page),
    group(ofPage(PageCommand::ShowColumnValues, "column.values.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Values and figures…"), "filter", "Alt+Down",
        MenuId::Column, Scope::Page)),
    group(ofPage(PageCommand::FitColumn, "column.fit.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Fit width"), "", "", MenuId::Column, Scope::Page)),
    ofPage(PageCommand::HideColumn, "column.hide.action", QT_TRANSLATE_NOOP("tw::Actions", "&Hide"),
        "eye-off", "", MenuId::Column, Scope::Page),
    ofPage(PageCommand::FreezeColumns, "column.freeze.action",
        QT_TRANSLATE_NOOP("tw::Actions", "F&reeze up to here"), "table-column", "", MenuId::Column,
        Scope::Page),
    checkable(ofPage(PageCommand::MaskColumn, "column.mask.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Mask values"), "eye-off", "", MenuId::Column,
        Scope::Page)),
    ofPage(PageCommand::ChooseColumns, "column.choose.action",
        QT_TRANSLATE_NOOP("tw::Actions", "C&olumns…"), "columns-3", "", MenuId::Column,
        Scope::Window),
    ofPage(PageCommand::CopyColumnName, "column.copyName.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Copy name"), "copy", "", MenuId::Column, Scope::Page),
    group(ofPage(PageCommand::Inspect, "data.inspect.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Inspector"), "eye", "F7", MenuId::Related, Scope::Page)),
    ofPage(PageCommand::FollowReference, "data.follow.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Follow reference"), "arrow-up-right", "Alt+Right",
        MenuId::Related, Scope::Page),
    ofPage(PageCommand::PickReference, "data.pickReference.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Pick &another row…"), "link", "Alt+Return",
        MenuId::Related, Scope::Page),
    ofPage(PageCommand::ShowForm, "data.form.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Row as a for&m"), "", "F9", MenuId::Related, Scope::Page),
    ofPage(PageCommand::ShowTree, "data.tree.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Rows as a &tree"), "", "Shift+F9", MenuId::Related,
        Scope::Page),
    ofPage(PageCommand::PreviousRow, "data.previousRow.action",
        QT_TRANSLATE_NOOP("tw::Actions", "P&revious row"), "", "Ctrl+Alt+PgUp", MenuId::Related,
        Scope::Page),
    ofPage(PageCommand::NextRow, "data.nextRow.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Next row"), "", "Ctrl+Alt+PgDown", MenuId::Related,
        Scope::Page),
    ofPage(PageCommand::GoBack, "data.back.action", QT_TRANSLATE_NOOP("tw::Actions", "&Back"),
        "arrow-back-up", "Alt+Left", MenuId::Related, Scope::Window),
    group(ofPage(PageCommand::FirstPage, "data.firstPage.action",
        QT_TRANSLATE_NOOP("tw::Actions", "F&irst page"), "chevron-left-pipe", "Alt+Home",
        MenuId::Data, Scope::Window)),
    ofPage(PageCommand::PreviousPage, "data.previousPage.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Previo&us page"), "chevron-left", "Alt+PgUp",
        MenuId::Data, Scope::Window),
    ofPage(PageCommand::NextPage, "data.nextPage.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Next p&age"), "chevron-right", "Alt+PgDown", MenuId::Data,
        Scope::Window),
    ofPage(PageCommand::LastPage, "data.lastPage.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Last pa&ge"), "chevron-right-pipe", "Alt+End",
        MenuId::Data, Scope::Window),
    ofPage(PageCommand::GoToRow, "data.goToRow.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Jump to row…"), "", "Ctrl+G", MenuId::Data, Scope::Page),

    ofWindow(WindowCommand::Connect, "connection.connect.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Connect"), "plug-connected", "", MenuId::Connection,
        canConnect),
    ofWindow(WindowCommand::Disconnect, "connection.disconnect.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Disconnect"), "plug-connected-x", "", MenuId::Connection,
        canDisconnect),
    group(ofWindow(WindowCommand::EditConnection, "connection.edit.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Edit…"), "pencil", "", MenuId::Connection,
        hasConnection)),
    ofWindow(WindowCommand::DuplicateConnection, "connection.duplicate.action",
        QT_TRANSLATE_NOOP("tw::Actions", "D&uplicate"), "copy-plus", "", MenuId::Connection,
        hasConnection),
    ofWindow(WindowCommand::RemoveConnection, "connection.remove.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Remove…"), "trash", "", MenuId::Connection,
        hasStoredConnection),
    ofWindow(WindowCommand::AttachFile, "connection.attach.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Attach SQLite file…"), "link", "", MenuId::Connection,
        hasFile),
    group(ofWindow(WindowCommand::ImportConnections, "connection.import.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Import connections…"), "file-import", "",
        MenuId::Connection, always)),
    ofWindow(WindowCommand::ExportConnections, "connection.export.action",
        QT_TRANSLATE_NOOP("tw::Actions", "E&xport connections…"), "database-export", "",
        MenuId::Connection, always),

    ofWindow(WindowCommand::RecentTab, "window.recentTab.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Recent tab"), "", "Ctrl+Tab", MenuId::Window,
        hasSeveralPages),
    ofWindow(WindowCommand::EarlierTab, "window.earlierTab.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Earlier tab"), "", "Ctrl+Shift+Tab", MenuId::Window,
        hasSeveralPages),
    ofWindow(WindowCommand::NextTab, "window.nextTab.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Next tab"), "", "Ctrl+PgDown", MenuId::Window,
        hasSeveralPages),
    ofWindow(WindowCommand::PreviousTab, "window.previousTab.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Previous tab"), "", "Ctrl+PgUp", MenuId::Window,
        hasSeveralPages),
    ofWindow(WindowCommand::Tab1, "window.tab1.action", QT_TRANSLATE_NOOP("tw::Actions", "Tab &1"),
        "", "Alt+1", MenuId::Tabs, hasTab<1>),
    ofWindow(WindowCommand::Tab2, "window.tab2.action", QT_TRANSLATE_NOOP("tw::Actions", "Tab &2"),
        "", "Alt+2", MenuId::Tabs, hasTab<2>),
    ofWindow(WindowCommand::Tab3, "window.tab3.action", QT_TRANSLATE_NOOP("tw::Actions", "Tab &3"),
        "", "Alt+3", MenuId::Tabs, hasTab<3>),
    ofWindow(WindowCommand::Tab4, "window.tab4.action", QT_TRANSLATE_NOOP("tw::Actions", "Tab &4"),
        "", "Alt+4", MenuId::Tabs, hasTab<4>),
    ofWindow(WindowCommand::Tab5, "window.tab5.action", QT_TRANSLATE_NOOP("tw::Actions", "Tab &5"),
        "", "Alt+5", MenuId::Tabs, hasTab<5>),
    ofWindow(WindowCommand::Tab6, "window.tab6.action", QT_TRANSLATE_NOOP("tw::Actions", "Tab &6"),
        "", "Alt+6", MenuId::Tabs, hasTab<6>),
    ofWindow(WindowCommand::Tab7, "window.tab7.action", QT_TRANSLATE_NOOP("tw::Actions", "Tab &7"),
        "", "Alt+7", MenuId::Tabs, hasTab<7>),
    ofWindow(WindowCommand::Tab8, "window.tab8.action", QT_TRANSLATE_NOOP("tw::Actions", "Tab &8"),
        "", "Alt+8", MenuId::Tabs, hasTab<8>),
    ofWindow(WindowCommand::Tab9, "window.tab9.action", QT_TRANSLATE_NOOP("tw::Actions", "Tab &9"),
        "", "Alt+9", MenuId::Tabs, hasTab<9>),
    group(checkable(ofWindow(WindowCommand::PinTab, "window.pinTab.action",
        QT_TRANSLATE_NOOP("tw::Actions", "P&in tab"), "pin", "", MenuId::Window, hasPage))),
    ofWindow(WindowCommand::CloseOtherTabs, "window.closeOtherTabs.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Close &other tabs"), "", "", MenuId::Window,
        hasTabsBeside),
    ofWindow(WindowCommand::CloseTabsBehind, "window.closeTabsBehind.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Close tabs &behind this one"), "", "", MenuId::Window,
        hasTabsBeside),
    ofWindow(WindowCommand::ReopenTab, "window.reopenTab.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Reopen closed &tab"), "history", "Ctrl+Shift+T",
        MenuId::Window, hasClosedTab),
    group(checkable(ofWindow(WindowCommand::TabsBeside, "window.tabsBeside.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Two groups, &side by side"), "layout-columns", "Ctrl+F12",
        MenuId::Window, hasSeveralPages))),
    checkable(ofWindow(WindowCommand::TabsBelow, "window.tabsBelow.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Two groups, one belo&w the other"), "", "Ctrl+Shift+F12",
        MenuId::Window, hasSeveralPages)),
    ofWindow(WindowCommand::MoveTab, "window.moveTab.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Move tab to the other group"), "", "Shift+F12",
        MenuId::Window, isSplit),
    ofWindow(WindowCommand::OtherGroup, "window.otherGroup.action",
        QT_TRANSLATE_NOOP("tw::Actions", "Go to the other gro&up"), "", "F12", MenuId::Window,
        isSplit),

    ofWindow(WindowCommand::Handbook, "help.handbook.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Handbook"), "help-circle", "F1", MenuId::Help, always),
    ofWindow(WindowCommand::Shortcuts, "help.shortcuts.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&Shortcuts"), "keyboard", "Shift+F1", MenuId::Help,
        always),
    ofWindow(WindowCommand::Health, "help.health.action",
        QT_TRANSLATE_NOOP("tw::Actions", "H&ealth"), "activity", "", MenuId::Help, always),
    ofWindow(WindowCommand::About, "help.about.action",
        QT_TRANSLATE_NOOP("tw::Actions", "&About Tuplewright"), "info-circle", "", MenuId::Help,
        always),
};

constexpr std::array kMenus{
    MenuSpec{MenuId::File, "menu.file.menu", QT_TRANSLATE_NOOP("tw::Actions", "&File")},
    MenuSpec{MenuId::Edit, "menu.edit.menu", QT_TRANSLATE_NOOP("tw::Actions", "&Edit")},
    MenuSpec{MenuId::CopyAs, "menu.copyAs.menu", QT_TRANSLATE_NOOP("tw::Actions", "Copy &as"),
        MenuId::Edit},
    MenuSpec{MenuId::Insert, "menu.insert.menu", QT_TRANSLATE_NOOP("tw::Actions", "&Insert"),
        MenuId::Edit},
    MenuSpec{MenuId::View, "menu.view.menu", QT_TRANSLATE_NOOP("tw::Actions", "&View")},
    MenuSpec{
        MenuId::Theme, "menu.theme.menu", QT_TRANSLATE_NOOP("tw::Actions", "&Theme"), MenuId::View},
    MenuSpec{MenuId::Density, "menu.density.menu", QT_TRANSLATE_NOOP("tw::Actions", "&Density"),
        MenuId::View},
    MenuSpec{MenuId::Data, "menu.data.menu", QT_TRANSLATE_NOOP("tw::Actions", "&Data")},
    MenuSpec{MenuId::Filters, "menu.filters.menu", QT_TRANSLATE_NOOP("tw::Actions", "More filters"),
        MenuId::Data},
    MenuSpec{MenuId::Related, "menu.related.menu", QT_TRANSLATE_NOOP("tw::Actions", "Related rows"),
        MenuId::Data},
    MenuSpec{MenuId::Column, "menu.column.menu", QT_TRANSLATE_NOOP("tw::Actions", "Col&umn"),
        MenuId::Data},
    MenuSpec{MenuId::Connection, "menu.connection.menu",
        QT_TRANSLATE_NOOP("tw::Actions", "&Connection")},
    MenuSpec{MenuId::Window, "menu.window.menu", QT_TRANSLATE_NOOP("tw::Actions", "&Window")},
    MenuSpec{MenuId::Tabs, "menu.tabs.menu", QT_TRANSLATE_NOOP("tw::Actions", "&Go to tab"),
        MenuId::Window},
    MenuSpec{MenuId::Help, "menu.help.menu", QT_TRANSLATE_NOOP("tw::Actions", "&Help")},
};

}

std::span<const ActionSpec> Actions::specs()
{
    return kSpecs;
}

std::span<const MenuSpec> Actions::menus()
{
    return kMenus;
}

}
