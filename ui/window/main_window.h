// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions.h"
#include "close_guard.h"
#include "page_opener.h"

#include <QMainWindow>

namespace tw {

class BackendSet;
class BottomDocks;
class CommandPalette;
class ConnectionCommands;
class NoticeBar;
class MainToolBar;
class NavigatorDock;
class PageArea;
class Preferences;
class StatementLogModel;
class StatusBar;

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
        PageFactory makePage;
    };

    explicit MainWindow(Parts parts, QWidget* parent = nullptr);
    ~MainWindow() override;

    void openConnection(const QUuid& id);

    /// Opens the table as a page, or shows the page that it has; connects first where needed.
    void openTable(const QUuid& connection, const QualifiedName& name);

    /// Shows a failure above the pages.
    void showError(const QString& what, const Error& error);

    [[nodiscard]] Page* currentPage() const;

Q_SIGNALS:
    void pageOpened(tw::Page* page);

protected:
    void closeEvent(QCloseEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void createWidgets();
    void createLayout();
    void connectSignals();
    void restoreLayout();
    void run(ActionId id);
    void onConnectionChanged(int index);
    void closePage(Page* page);
    void closePagesThen(const QUuid& connection, std::function<void()> then);
    void removeConnection(const QUuid& id);
    void setTheme(ThemeName name);
    [[nodiscard]] CommandPalette& palette();
    void focusNextPane();
    void updateState();
    [[nodiscard]] QUuid frontConnection() const;

    Parts m_parts;
    CloseGuard* m_guard = nullptr;
    PageArea* m_pages = nullptr;
    PageOpener* m_opener = nullptr;
    Actions* m_actions = nullptr;
    NoticeBar* m_notice = nullptr;
    NavigatorDock* m_navigator = nullptr;
    BottomDocks* m_docks = nullptr;
    MainToolBar* m_toolBar = nullptr;
    StatusBar* m_status = nullptr;
    ConnectionCommands* m_commands = nullptr;
    CommandPalette* m_palette = nullptr; ///< made when it is first wanted
    bool m_mayClose = false;
};

}
