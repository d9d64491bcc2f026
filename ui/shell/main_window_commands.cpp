// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window does when it is told to; MainWindow's other file puts its parts together.

#include "main_window.h"

#include "bottom_docks.h"
#include "commands/preferences.h"
#include "connections/connection_commands.h"
#include "main_tool_bar.h"
#include "navigator/navigator_dock.h"
#include "pages/connection_pages.h"
#include "pages/page_area.h"
#include "tab_commands.h"
#include "toolkit/pane_ring.h"
#include "window_dialogs.h"

#include <QApplication>

namespace tw {

void MainWindow::removeConnection(const QUuid& id)
{
    m_connectionPages->closeAround(id, [this, id] {
        if (const Result<void> removed = m_parts.connections.remove(id); !removed)
            showError(tr("The connection could not be removed."), removed.error());
        updateState();
        return false;
    });
}

void MainWindow::reconfigure(const QUuid& id, const ConnectionConfig& config)
{
    m_connectionPages->closeAround(id, [this, id, config] {
        const ConnectionEntry* entry = m_parts.connections.find(id);
        const bool wasOpen = entry && entry->state == ConnectionEntry::State::Open;
        if (const Result<void> changed = m_parts.connections.reconfigure(id, config); !changed)
            showError(tr("The connection could not be changed."), changed.error());
        else if (wasOpen)
            openConnection(id);
        return wasOpen;
    });
}

void MainWindow::run(WindowCommand command)
{
    if (m_tabs->run(command) || m_docks->run(command) || m_dialogs->run(command, m_opener->uses()))
        return;
    switch (command) {
    case WindowCommand::NewConnection:
        return m_commands->create();
    case WindowCommand::OpenFile:
        return m_commands->openFile();
    case WindowCommand::Quit:
        close();
        return;
    case WindowCommand::ZoomIn:
        return m_parts.preferences.stepZoom(1);
    case WindowCommand::ZoomOut:
        return m_parts.preferences.stepZoom(-1);
    case WindowCommand::ZoomReset:
        return m_parts.preferences.choose(Preference::Zoom, 0);
    case WindowCommand::NextPane:
        return focusPane(1);
    case WindowCommand::PreviousPane:
        return focusPane(-1);
    case WindowCommand::FullScreen:
        return setWindowState(windowState() ^ Qt::WindowFullScreen);
    case WindowCommand::ResetLayout:
        return resetLayout();
    default:
        runDock(command);
        runConnection(command);
    }
}

void MainWindow::runDock(WindowCommand command)
{
    switch (command) {
    case WindowCommand::ShowToolBar:
        return m_toolBar->setVisible(m_toolBar->isHidden());
    case WindowCommand::ShowNavigator:
        return m_navigator->setVisible(m_navigator->isHidden());
    case WindowCommand::ShowLabels:
        return m_parts.preferences.toggle(Preference::ReferenceLabels);
    case WindowCommand::ShowChildRows:
        return m_parts.preferences.toggle(Preference::ChildRows);
    default:
        return;
    }
}

void MainWindow::runConnection(WindowCommand command)
{
    const QUuid connection = m_navigator->currentConnection();
    switch (command) {
    case WindowCommand::Connect:
        return openConnection(connection);
    case WindowCommand::Disconnect:
        return m_connectionPages->closeAround(connection, [this, connection] {
            m_parts.connections.close(connection);
            return false;
        });
    case WindowCommand::EditConnection:
        return m_commands->edit(connection);
    case WindowCommand::RemoveConnection:
        return m_commands->remove(connection);
    case WindowCommand::AttachFile:
        return m_commands->attachFile(connection);
    case WindowCommand::DuplicateConnection:
        return m_commands->duplicate(connection);
    case WindowCommand::ImportConnections:
        return m_commands->importProfiles();
    case WindowCommand::ExportConnections:
        return m_commands->exportProfiles();
    default:
        return; // choices have a signal of their own, pages their commands
    }
}

void MainWindow::onPreferenceChanged(Preference id)
{
    const Preferences& preferences = m_parts.preferences;
    Theme& theme = m_parts.context.theme;
    if (id == Preference::Theme)
        theme.apply(*qApp, preferences.theme());
    if (id == Preference::Density)
        theme.setDensity(preferences.density());
    if (id == Preference::Zoom)
        theme.setZoom(preferences.zoom());
    m_actions->showChoice(id, preferences.choice(id));
    for (Page* page : m_pages->pages())
        page->setOptions(preferences.pageOptions());
}

void MainWindow::focusPane(int step)
{
    QList<QWidget*> panes{m_toolBar, m_navigator};
    for (Page* page : m_pages->shown())
        panes += page->panes();
    stepPane(panes + m_docks->panes(), step);
}

}
