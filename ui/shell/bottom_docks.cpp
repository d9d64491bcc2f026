// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bottom_docks.h"

#include "editing/pending_dock.h"
#include "log/statement_log_dock.h"
#include "models/connections/connection_list.h"
#include "pool/pool_dock.h"

#include <QAction>
#include <QMainWindow>
#include <QTabBar>

namespace tw {

namespace {

constexpr int kUsefulHeight = 240;

}

BottomDocks::BottomDocks(UiContext context, StatementLogModel& log,
    const ConnectionList& connections, PageArea& pages, const Actions& actions, QMainWindow& window)
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
    follow(m_log, actions.action(WindowCommand::ShowLog));
    follow(m_pool, actions.action(WindowCommand::ShowPool));
    follow(m_pending, actions.action(WindowCommand::ShowPending));
}

void BottomDocks::follow(QDockWidget* dock, QAction* action)
{
    dock->hide();
    nameTabs();
    connect(dock, &QDockWidget::visibilityChanged, this, [this, dock, action] {
        action->setChecked(!dock->isHidden());
        nameTabs();
    });
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

bool BottomDocks::run(WindowCommand command)
{
    switch (command) {
    case WindowCommand::ShowLog:
        toggleLog();
        return true;
    case WindowCommand::ShowPool:
        toggle(m_pool);
        return true;
    case WindowCommand::ShowPending:
        togglePending();
        return true;
    case WindowCommand::SlowestStatements:
        if (m_log->isHidden())
            toggle(m_log);
        m_log->raise();
        break;
    default:
        break;
    }
    return m_log->run(command);
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
