// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/actions.h"
#include "pages/close_guard.h"
#include "pages/page_opener.h"

#include <QMainWindow>

namespace tw {

class BackendSet;
class BottomDocks;
class ConnectionCommands;
class EditRecovery;
class JournalFolder;
class RecoveryBar;
class RowEchoes;
class LinkBanners;
class NoticeBar;
class MainToolBar;
class NavigatorDock;
class PageArea;
class SessionKeeper;
class StallLog;
class Preferences;
class StatementLogModel;
class StatusBar;
class ColumnMasks;
class ConnectionPages;
class TabCommands;
class WindowDialogs;

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

    explicit MainWindow(Parts parts, QWidget* parent = nullptr);
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

    void openConnection(const QUuid& id);

    /// Opens a page, or shows the one that is open; connects first where needed.
    void open(const PageDescriptor& page);
    void openTable(const QUuid& connection, const QualifiedName& name);

    /// Offers what an earlier run left unsaved.
    void offerLeftEdits();

    /// Shows a failure above the pages.
    void showError(const QString& what, const Error& error);

    [[nodiscard]] Page* currentPage() const;

Q_SIGNALS:
    void pageOpened(tw::Page* page);
    void left(); ///< after leave(): nothing runs any more

protected:
    void closeEvent(QCloseEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void createWidgets();
    void createLayout();
    void connectSignals();
    void connectCommands();
    void connectPages();
    void connectNavigator();
    void connectConnections();
    void restoreLayout();
    void run(WindowCommand command);
    void onConnectionChanged(int index);
    void removeConnection(const QUuid& id);
    void reconfigure(const QUuid& id, const ConnectionConfig& config);
    void runDock(WindowCommand command);
    void runConnection(WindowCommand command);
    void onPreferenceChanged(Preference id);
    void resetLayout();
    void focusPane(int step);
    void updateState();
    [[nodiscard]] QUuid frontConnection() const;

    Parts m_parts;
    CloseGuard* m_guard = nullptr;
    PageArea* m_pages = nullptr;
    PageOpener* m_opener = nullptr;
    Actions* m_actions = nullptr;
    NoticeBar* m_notice = nullptr;
    RecoveryBar* m_recoveryBar = nullptr;
    EditRecovery* m_recovery = nullptr;
    LinkBanners* m_links = nullptr;
    NavigatorDock* m_navigator = nullptr;
    BottomDocks* m_docks = nullptr;
    MainToolBar* m_toolBar = nullptr;
    StatusBar* m_status = nullptr;
    ConnectionCommands* m_commands = nullptr;
    TabCommands* m_tabs = nullptr;
    std::unique_ptr<ConnectionPages> m_connectionPages;
    ColumnMasks* m_masks = nullptr;
    RowEchoes* m_echoes = nullptr;
    WindowDialogs* m_dialogs = nullptr;
    SessionKeeper* m_session = nullptr;
    QByteArray m_firstLayout; ///< before anything was moved
    QUuid m_unreachable; ///< the connection whose failure was shown last
    bool m_mayClose = false;
};

}
