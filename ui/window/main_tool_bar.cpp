// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_tool_bar.h"

#include "plain_text.h"

#include <QMenu>
#include <QToolButton>

namespace tw {

namespace {

struct ButtonSpec
{
    ActionId id;
    const char* name;
    bool hasText;
    bool startsGroup;
};

constexpr ButtonSpec kButtons[]{
    {ActionId::Refresh, "toolbar.refresh.button", false, true},
    {ActionId::Stop, "toolbar.stop.button", false, false},
    {ActionId::Save, "toolbar.save.button", true, true},
    {ActionId::Review, "toolbar.review.button", true, false},
    {ActionId::Discard, "toolbar.discard.button", true, false},
    {ActionId::FocusFilter, "toolbar.filter.button", true, true},
    {ActionId::ChooseColumns, "toolbar.columns.button", true, false},
    {ActionId::Export, "toolbar.export.button", true, false},
    {ActionId::QuickOpen, "toolbar.search.button", true, false},
};

/// The words of a menu entry without what only a menu needs.
QString buttonText(ActionId id, const QString& text)
{
    switch (id) {
    case ActionId::Review:
        return MainToolBar::tr("Review");
    case ActionId::Discard:
        return MainToolBar::tr("Discard");
    case ActionId::ChooseColumns:
        return MainToolBar::tr("Columns");
    case ActionId::Export:
        return MainToolBar::tr("Export");
    case ActionId::QuickOpen:
        return MainToolBar::tr("Search everything");
    default:
        return text;
    }
}

/// Which rules of the style sheet a button follows.
QString kindOf(const ButtonSpec& spec)
{
    if (spec.id == ActionId::Save)
        return QStringLiteral("primary");
    if (spec.id == ActionId::QuickOpen)
        return QStringLiteral("button");
    return spec.hasText ? QString() : QStringLiteral("icon");
}

}

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
    for (const ButtonSpec& spec : kButtons) {
        if (spec.startsGroup)
            addSeparator();
        if (spec.id == ActionId::QuickOpen)
            addRoom();
        QAction* action = m_actions.action(spec.id);
        action->setIconText(buttonText(spec.id, action->iconText()));
        addAction(action);
        auto* button = qobject_cast<QToolButton*>(widgetForAction(action));
        button->setObjectName(QString::fromLatin1(spec.name));
        button->setProperty("kind", kindOf(spec));
        if (spec.hasText)
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
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
    m_menu->addAction(m_actions.action(ActionId::NewConnection));
    m_menu->addAction(m_actions.action(ActionId::OpenFile));
}

void MainToolBar::showConnection(const ConnectionEntry* entry)
{
    const QString name = entry ? entry->profile.name : tr("No connection");
    m_connection->setText(mnemonicText(name));
    m_connection->setAccessibleName(entry ? tr("Connection %1").arg(name) : name);
}

}
