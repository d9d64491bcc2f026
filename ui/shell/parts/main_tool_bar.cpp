// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_tool_bar.h"

#include "connections/connection_specs.h"
#include "pages/page_commands.h"
#include "toolkit/plain_text.h"

#include <QMenu>
#include <QToolButton>

#include <ranges>

namespace tw {

MainToolBar::MainToolBar(
    UiContext context, const Actions& actions, const ConnectionList& connections, QWidget* parent)
    : QToolBar(parent)
    , m_actions(actions)
    , m_connections(connections)
{
    setObjectName(QStringLiteral("toolbar.main.bar"));
    setWindowTitle(tr("Toolbar"));
    setAccessibleName(tr("Toolbar"));
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    addConnectionButton(context.icons);
    addButtons();
    showConnection(nullptr);
}

void MainToolBar::addConnectionButton(const Icons& icons)
{
    m_connection = new QToolButton(this);
    m_connection->setObjectName(QStringLiteral("toolbar.connection.button"));
    m_connection->setProperty("kind", QStringLiteral("control"));
    m_connection->setIcon(icons.icon(QStringLiteral("database")));
    m_connection->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_connection->setPopupMode(QToolButton::InstantPopup);
    m_connection->setToolTip(tr("Choose a connection"));
    m_menu = new QMenu(m_connection);
    m_menu->setObjectName(QStringLiteral("toolbar.connection.menu"));
    m_connection->setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &MainToolBar::fillConnectionMenu);
    addWidget(m_connection);
}

void MainToolBar::addButtons()
{
    for (const CommandSpec* spec : m_actions.commands().tools())
        addButton(*spec);
}

void MainToolBar::addButton(const CommandSpec& spec)
{
    const ToolSpec& tool = *spec.tool;
    if (tool.startsGroup)
        addSeparator();
    if (tool.isAtEnd)
        addRoom();
    QAction* action = m_actions.action(spec.id);
    if (tool.text && *tool.text)
        action->setIconText(tr(tool.text));
    addAction(action);
    auto* button = qobject_cast<QToolButton*>(widgetForAction(action));
    button->setObjectName(QString::fromLatin1(tool.name));
    button->setProperty("kind", QString::fromLatin1(tool.kind));
    if (tool.text)
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    if (tool.isClear)
        m_shrinking.append(button);
}

void MainToolBar::showPendingChanges(int count)
{
    QAction* save = m_actions.action(PageCommand::Save);
    if (count == 0)
        save->setText(Actions::tr(m_actions.commands().spec(PageCommand::Save).text));
    else
        save->setText(count == 1 ? tr("&Save 1 change") : tr("&Save %n changes", nullptr, count));
    save->setIconText(count == 0 ? tr("Save") : tr("Save %L1").arg(count));
}

void MainToolBar::fit()
{
    for (QToolButton* button : m_shrinking)
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    for (QToolButton* button : m_shrinking | std::views::reverse) {
        if (sizeHint().width() <= width())
            return;
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
}

void MainToolBar::resizeEvent(QResizeEvent* event)
{
    fit();
    QToolBar::resizeEvent(event);
}

void MainToolBar::actionEvent(QActionEvent* event)
{
    QToolBar::actionEvent(event);
    if (event->type() == QEvent::ActionChanged)
        fit();
}

void MainToolBar::changeEvent(QEvent* event)
{
    QToolBar::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        fit();
}

/// What follows stands at the other end.
void MainToolBar::addRoom()
{
    auto* room = new QWidget(this);
    room->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(room);
}

void MainToolBar::fillConnectionMenu()
{
    m_menu->clear();
    for (int index = 0; index < m_connections.count(); ++index) {
        const ConnectionEntry& entry = m_connections.at(index);
        QAction* choice = m_menu->addAction(mnemonicText(entry.profile.name));
        connect(choice, &QAction::triggered, this,
            [this, id = entry.profile.id] { Q_EMIT connectionChosen(id); });
    }
    m_menu->addSeparator();
    m_menu->addAction(m_actions.action(WindowCommand::NewConnection));
    m_menu->addAction(m_actions.action(WindowCommand::OpenFile));
}

void MainToolBar::showConnection(const ConnectionEntry* entry)
{
    const QString name = entry ? entry->profile.name : tr("No connection");
    m_connection->setText(mnemonicText(name));
    m_connection->setAccessibleName(entry ? tr("Connection %1").arg(name) : name);
    fit();
}

}
