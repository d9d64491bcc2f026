// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/actions.h"

#include "toolkit/context.h"

#include <QObject>

class QDockWidget;
class QMainWindow;

namespace tw {

class ConnectionList;
class PageArea;
class PendingDock;
class PoolDock;
class StatementLogDock;
class StatementLogModel;
struct ConnectionEntry;

/// The docks at the bottom of the window, one in front of the other, and the commands that show
/// them.
class BottomDocks final : public QObject
{
    Q_OBJECT

public:
    /// Adds them, hidden, to the window; a command shows a hidden one with the keyboard in it, or
    /// hides it.
    BottomDocks(UiContext context, StatementLogModel& log, const ConnectionList& connections,
        PageArea& pages, Actions& actions, QMainWindow& window);

    /// Where F6 stops, in order.
    [[nodiscard]] QList<QWidget*> panes() const;

    /// Whose pool is shown; null: nobody's.
    void showConnection(const ConnectionEntry* entry);

Q_SIGNALS:
    void stateChanged(); ///< of the log

private:
    void addCommands(CommandTable& table);
    void toggleLog();
    void togglePending();
    void showSlowest();
    void follow(QDockWidget* dock);
    void toggle(QDockWidget* dock);
    void nameTabs();

    QMainWindow& m_window;
    StatementLogDock* m_log = nullptr;
    PoolDock* m_pool = nullptr;
    PendingDock* m_pending = nullptr;
};

}
