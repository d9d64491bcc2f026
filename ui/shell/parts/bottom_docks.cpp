// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bottom_docks.h"

#include "editing/pending_dock.h"
#include "log/log_commands.h"
#include "log/statement_log_dock.h"
#include "models/connections/connection_list.h"
#include "pool/pool_dock.h"
#include "shell/commands/window_commands.h"

#include <QMainWindow>
#include <QTabBar>

namespace tw {

namespace {

constexpr int kUsefulHeight = 240;

}

BottomDocks::BottomDocks(UiContext context, StatementLogModel& log,
    const ConnectionList& connections, PageArea& pages, Actions& actions, QMainWindow& window)
    : QObject(&window)
    , m_window(window)
    , m_log(new StatementLogDock(context, log, connections, actions, &window))
    , m_pool(new PoolDock(context, &window))
    , m_pending(new PendingDock(context, pages, &window))
{
    window.setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);
    window.addDockWidget(Qt::BottomDockWidgetArea, m_log);
    window.tabifyDockWidget(m_log, m_pool);
    window.tabifyDockWidget(m_pool, m_pending);
    connect(m_log, &StatementLogDock::stateChanged, this, &BottomDocks::stateChanged);
    for (QDockWidget* dock : QList<QDockWidget*>{m_log, m_pool, m_pending})
        follow(dock);
    addCommands(actions.ofWindow());
}

void BottomDocks::follow(QDockWidget* dock)
{
    dock->hide();
    nameTabs();
    connect(dock, &QDockWidget::visibilityChanged, this, &BottomDocks::nameTabs);
}

void BottomDocks::addCommands(CommandTable& table)
{
    const auto isShown = [](QDockWidget* dock) { return [dock] { return !dock->isHidden(); }; };
    table.add(WindowCommand::ShowLog, {[this] { toggleLog(); }, {}, isShown(m_log)});
    table.add(WindowCommand::ShowPool, {[this] { toggle(m_pool); }, {}, isShown(m_pool)});
    table.add(WindowCommand::ShowPending, {[this] { togglePending(); }, {}, isShown(m_pending)});
    table.add(WindowCommand::SlowestStatements, {[this] { showSlowest(); }});
}

/// Qt makes the bar of docks that share a place by itself, without a name.
void BottomDocks::nameTabs()
{
    for (QTabBar* bar : m_window.findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
        bar->setObjectName(QStringLiteral("window.docks.bar"));
        bar->setAccessibleName(tr("Panels at the bottom"));
    }
}

/// Shows a dock high enough to be of use, or hides it.
void BottomDocks::toggle(QDockWidget* dock)
{
    if (!dock->isHidden())
        return dock->hide();
    dock->show();
    dock->raise();
    if (dock->height() < kUsefulHeight)
        m_window.resizeDocks({dock}, {kUsefulHeight}, Qt::Vertical);
}

void BottomDocks::showSlowest()
{
    if (m_log->isHidden())
        toggle(m_log);
    m_log->raise();
    m_log->showSlowest();
}

void BottomDocks::toggleLog()
{
    toggle(m_log);
    if (!m_log->isHidden())
        m_log->focusFilter();
}

void BottomDocks::togglePending()
{
    toggle(m_pending);
    if (!m_pending->isHidden())
        m_pending->focusList();
}

QList<QWidget*> BottomDocks::panes() const
{
    return {m_log, m_pool, m_pending};
}

void BottomDocks::showConnection(const ConnectionEntry* entry)
{
    std::weak_ptr<ConnectionPool> pool;
    if (entry && entry->adapter)
        pool = entry->adapter->pool();
    m_pool->show(entry ? entry->profile.name : QString(), pool);
}

}
