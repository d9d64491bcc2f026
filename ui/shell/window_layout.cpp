// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_layout.h"

#include "commands/command_table.h"
#include "commands/preferences.h"
#include "navigator/navigator_dock.h"
#include "shell/commands/window_commands.h"
#include "shell/parts/bottom_docks.h"
#include "shell/parts/main_tool_bar.h"
#include "tabs/page_area.h"
#include "toolkit/pane_ring.h"

#include <QMainWindow>
#include <QScreen>

namespace tw {

namespace {

constexpr QSize kMinimum(900, 560);
constexpr QSize kDefault(1280, 800);
constexpr QSize kFrame(16, 48);
constexpr int kNavigatorWidth = 260;

}

WindowLayout::WindowLayout(const Parts& parts, CommandTable& table)
    : QObject(&parts.window)
    , m_parts(parts)
{
    parts.window.setCorner(Qt::TopLeftCorner, Qt::LeftDockWidgetArea);
    parts.window.setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    addCommands(table);
}

void WindowLayout::addCommands(CommandTable& table)
{
    table.add(WindowCommand::NextPane, {[this] { focusPane(1); }});
    table.add(WindowCommand::PreviousPane, {[this] { focusPane(-1); }});
    table.add(WindowCommand::ResetLayout, {[this] { reset(); }});
    table.add(WindowCommand::FullScreen,
        {[this] {
             m_parts.window.setWindowState(m_parts.window.windowState() ^ Qt::WindowFullScreen);
         },
            {}, [this] { return m_parts.window.isFullScreen(); }});
    for (const auto& [command, widget] :
        {std::pair<CommandId, QWidget*>(WindowCommand::ShowToolBar, &m_parts.toolBar),
            std::pair<CommandId, QWidget*>(WindowCommand::ShowNavigator, &m_parts.navigator)})
        table.add(command,
            {[shown = widget] { shown->setVisible(shown->isHidden()); }, {},
                [shown = widget] { return !shown->isHidden(); }});
}

void WindowLayout::restore()
{
    QMainWindow& window = m_parts.window;
    window.setMinimumSize(kMinimum);
    // The first window fits a laptop's screen with its frame.
    window.resize(kDefault.boundedTo(window.screen()->availableSize() - kFrame));
    m_first = window.saveState();
    window.restoreGeometry(m_parts.preferences.windowGeometry());
    if (!window.restoreState(m_parts.preferences.windowLayout()))
        window.resizeDocks({&m_parts.navigator}, {kNavigatorWidth}, Qt::Horizontal);
}

void WindowLayout::keep()
{
    m_parts.preferences.setWindow(m_parts.window.saveGeometry(), m_parts.window.saveState());
}

void WindowLayout::reset()
{
    m_parts.window.restoreState(m_first);
    m_parts.toolBar.show();
    m_parts.window.resizeDocks({&m_parts.navigator}, {kNavigatorWidth}, Qt::Horizontal);
}

void WindowLayout::focusPane(int step)
{
    QList<QWidget*> panes{&m_parts.toolBar, &m_parts.navigator};
    for (Page* page : m_parts.pages.shown())
        panes += page->panes();
    stepPane(panes + m_parts.docks.panes(), step);
}

}
