// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"
#include "preferences.h"
#include "toolkit/context.h"

#include <span>
#include <variant>

class QAction;
class QMenuBar;

namespace tw {

/// A command that is for the window itself.
enum class WindowCommand
{
    QuickOpen,
    CommandPalette,
    NewConnection,
    OpenFile,
    CloseTab,
    Quit,
    Preferences,
    ShowToolBar,
    ShowNavigator,
    ShowLog,
    ShowPool,
    ShowLabels,
    ShowTypes,
    ShowChildRows,
    ShowPending,
    SlowestStatements,
    ExplainStatement,
    RunStatementAgain,
    CopyStatements,
    CopyStatementsWithValues,
    SaveLog,
    ClearLog,
    NextPane,
    PreviousPane,
    ResetLayout,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    ThemeHighContrast,
    DensityNormal,
    DensityCompact,
    DensityComfortable,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    ZoneServer,
    ZoneUtc,
    ZoneLocal,
    ZoneNamed,
    FullScreen,
    Connect,
    Disconnect,
    EditConnection,
    RemoveConnection,
    DuplicateConnection,
    AttachFile,
    ImportConnections,
    ExportConnections,
    RecentTab,
    EarlierTab,
    NextTab,
    PreviousTab,
    PinTab,
    CloseOtherTabs,
    CloseTabsBehind,
    ReopenTab,
    TabsBeside,
    TabsBelow,
    MoveTab,
    OtherGroup,
    Tab1,
    Tab2,
    Tab3,
    Tab4,
    Tab5,
    Tab6,
    Tab7,
    Tab8,
    Tab9,
    Handbook,
    Shortcuts,
    Health,
    About,
};

/// Every command a person can give: one for the window itself, or one for the page in front.
class ActionId
{
public:
    // NOLINTNEXTLINE(google-explicit-constructor): a command is its own name
    constexpr ActionId(WindowCommand command)
        : m_command(command)
    { }
    // NOLINTNEXTLINE(google-explicit-constructor)
    constexpr ActionId(PageCommand command)
        : m_command(command)
    { }

    /// Null when it is for the other.
    [[nodiscard]] constexpr const WindowCommand* ofWindow() const
    {
        return std::get_if<WindowCommand>(&m_command);
    }
    [[nodiscard]] constexpr const PageCommand* ofPage() const
    {
        return std::get_if<PageCommand>(&m_command);
    }

    friend constexpr bool operator==(const ActionId&, const ActionId&) = default;

private:
    std::variant<WindowCommand, PageCommand> m_command;
};

enum class MenuId
{
    File,
    Edit,
    View,
    Log, ///< inside View
    Theme,
    Density,
    Zoom, ///< inside View
    Zone, ///< inside View
    Data,
    Column, ///< inside Data
    Filters, ///< inside Data
    Related, ///< inside Data
    CopyAs, ///< inside Edit
    Insert, ///< inside Edit
    Connection,
    Window,
    Tabs,
    Help,
};

/// What decides which commands are possible now.
struct WindowState
{
    const Page* page = nullptr; ///< the one in front
    int pages = 0;
    int tabsBeside = 0; ///< in the group of the page in front, without its own
    bool isSplit = false; ///< there are two groups of tabs
    bool hasConnection = false; ///< one is selected in the navigator
    bool isConnected = false;
    bool isStored = false; ///< kept in the profile file
    bool isFile = false; ///< of SQLite
    int closedTabs = 0; ///< that can be opened again
    bool hasStatement = false; ///< one is selected in the log
    bool hasStatements = false; ///< some are listed there
};

/// One line of the registry.
struct ActionSpec
{
    enum class Scope
    {
        Window, ///< the keys work wherever the focus is
        Page, ///< the keys work while the focus is in a page
        Log, ///< the keys work while the focus is in the log
    };

    ActionId id;
    const char* name; ///< object name
    const char* text; ///< source text for tr()
    const char* icon; ///< of `:/icons`; empty: none
    const char* keys; ///< portable, separated by "; "
    MenuId menu;
    bool startsGroup; ///< a separator stands before it
    Scope scope;
    bool (*isPossible)(const WindowState& state); ///< for what it asks of the window itself
    const char* reason; ///< source text: why it is not possible when it is not; null: see below
    bool isCheckable;
};

struct MenuSpec
{
    MenuId id;
    const char* name; ///< object name
    const char* text; ///< source text for tr()
    std::optional<MenuId> parent = {}; ///< the menu it is a part of; unset: it stands in the bar
};

/// The registry: makes every action once, puts them into the menus, and keeps them enabled by what
/// is possible.
class Actions final : public QObject
{
    Q_OBJECT

public:
    [[nodiscard]] static std::span<const ActionSpec> specs();
    [[nodiscard]] static std::span<const MenuSpec> menus(); ///< in their order in the bar

    /// `window` owns the actions; `pages` is where the keys of page commands work.
    Actions(const Icons& icons, QWidget& window, QWidget& pages);

    [[nodiscard]] QAction* action(const ActionId& id) const;
    void addTo(QWidget& widget, ActionSpec::Scope scope) const; ///< whose keys work there then
    void fill(QMenuBar& menuBar) const;
    void update(const WindowState& state);

    /// Why the command cannot be given now; empty when it can.
    [[nodiscard]] QString whyNot(const ActionId& id) const;

    /// What an action is called, without the mark of its mnemonic.
    [[nodiscard]] static QString plainText(const QAction& action);

    [[nodiscard]] static QString menuTitle(MenuId id);

    [[nodiscard]] static QList<QKeySequence> defaultKeys(const ActionSpec& spec);
    [[nodiscard]] bool hasDefaultKeys(const ActionId& id) const;

    /// The command that has the key where `except` has its own, which is apart.
    [[nodiscard]] std::optional<ActionId> ownerOf(
        const QKeySequence& key, const ActionId& except) const;

    /// Gives commands the keys the user chose, portable, by the name of the command; all others get
    /// their defaults.
    void bind(const QHash<QString, QString>& keys);

    /// Opens a menu of commands at a place on the screen.
    void showMenu(const QPoint& globalPosition, const QList<ActionId>& ids, QWidget* parent) const;

    /// Marks the choice that is in force.
    void showChoice(Preference preference, int choice) const;

Q_SIGNALS:
    void pageCommand(tw::PageCommand command);
    void windowCommand(tw::WindowCommand command);
    void preferenceChosen(tw::Preference preference, int choice);
    void keysChanged();

private:
    void create(const ActionSpec& spec, const Icons& icons);
    void groupChoices();
    void showPendingChanges(int count);

    void setPossible(const ActionSpec& spec, const WindowState& state);

    QList<QAction*> m_actions; ///< in the order of specs()
};

}
