// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/actions.h"
#include "commands/preferences.h"
#include "pages/close_guard.h"
#include "tabs/page_opener.h"

#include <QMainWindow>

namespace tw {

class BackendSet;
class BottomDocks;
class ConnectionCommands;
class ConnectionFlow;
class ConnectionPages;
class EditRecovery;
class JournalFolder;
class ConnectionBanners;
class MainToolBar;
class NavigatorDock;
class NoticeBar;
class RecentConnections;
class RecoveryBar;
class SaveUndo;
class SessionKeeper;
class StallLog;
class StatementLogModel;
class StatusBar;
class WindowLayout;

/// The window: navigator, pages, commands. Puts the parts together and holds no rule of its own.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// All must outlive the window.
    struct Parts
    {
        UiContext context;
        ConnectionList& connections;
        const BackendSet& backends;
        Preferences& preferences;
        StatementLogModel& log;
        const PageKinds& kinds;
        const StallLog* stalls = nullptr; ///< null: nobody watches
        JournalFolder* journal = nullptr; ///< null: nothing is kept for after a crash
    };

    explicit MainWindow(const Parts& parts, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens what was open when the program was left. False when this is the first start.
    [[nodiscard]] bool restoreSession();
    void takeOver(); ///< the same, all of it, from the window that this one replaces

    /// Remembers what is open, for a window that takes the place of this one. False when something
    /// would get lost.
    [[nodiscard]] bool prepareReplacement();

    /// Writes down what is open and how the window is placed.
    void keepState();

    /// Closes without a question, for when the desktop or the system wants it: keeps the state,
    /// ends what runs, and goes within two seconds. Emits left().
    void leave();

    void openConnection(const QUuid& id); ///< connects and shows it in the navigator

    /// Opens a page, or shows the one that is open; connects first where needed.
    void open(const PageDescriptor& page);

    /// Its rows, as open() does.
    void openTable(const QUuid& connection, const QualifiedName& name);

    /// Gives one of its commands, as its menus do.
    void run(CommandId command);

    /// Shows itself over other windows, as far as the desktop lets it.
    void comeToFront();

    /// Offers what an earlier run left unsaved.
    void offerLeftEdits();

    /// Shows a failure above the pages.
    void showError(const QString& what, const Error& error);

    [[nodiscard]] Page* currentPage() const; ///< null when none is open

Q_SIGNALS:
    void pageOpened(tw::Page* page); ///< a tab was made
    void left(); ///< after leave(): nothing runs any more
    void sampleRequested(); ///< the sample database is to be opened

protected:
    void closeEvent(QCloseEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void createPages();
    void createParts();
    void createLayout();
    void connectPages();
    void connectParts();
    void onOpened(Page* page, const PageDescriptor& descriptor);
    void updateState();
    void showTitle(const ConnectionEntry* front, const Page* page);
    [[nodiscard]] QWidget* makeEmptyState();
    [[nodiscard]] QUuid frontConnection() const;

    Parts m_parts;
    CloseGuard* m_guard = nullptr;
    RecentConnections* m_recent = nullptr;
    PageArea* m_pages = nullptr;
    PageOpener* m_opener = nullptr;
    Actions* m_actions = nullptr;
    NoticeBar* m_notice = nullptr;
    EditRecovery* m_recovery = nullptr;
    NavigatorDock* m_navigator = nullptr;
    BottomDocks* m_docks = nullptr;
    MainToolBar* m_toolBar = nullptr;
    StatusBar* m_status = nullptr;
    std::unique_ptr<ConnectionPages> m_connectionPages;
    ConnectionFlow* m_connections = nullptr;
    SaveUndo* m_saveUndo = nullptr;
    SessionKeeper* m_session = nullptr;
    WindowLayout* m_layout = nullptr;
    bool m_mayClose = false;
};

}
