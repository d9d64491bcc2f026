// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/actions.h"
#include "models/connections/connection_list.h"
#include "toolkit/context.h"

#include <QToolBar>

class QMenu;
class QToolButton;

namespace tw {

/// The row of buttons below the menus: the connection in use, then what is done most. Where there
/// is not enough room, buttons with an icon lose their words before any of them goes.
class MainToolBar final : public QToolBar
{
    Q_OBJECT

public:
    MainToolBar(UiContext context, const Actions& actions, const ConnectionList& connections,
        QWidget* parent = nullptr);

    void showConnection(const ConnectionEntry* entry); ///< null: none
    void showPendingChanges(int count); ///< on the button, and in the menu, that save them

Q_SIGNALS:
    void connectionChosen(const QUuid& id); ///< in the list of connections

protected:
    void resizeEvent(QResizeEvent* event) override;
    void actionEvent(QActionEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void addConnectionButton(const Icons& icons);
    void addButtons();
    void addButton(const CommandSpec& spec);
    void addRoom();
    void fillConnectionMenu();
    void fit();

    const Actions& m_actions;
    const ConnectionList& m_connections;
    QToolButton* m_connection = nullptr;
    QMenu* m_menu = nullptr;
    QList<QToolButton*> m_shrinking; ///< those that can do without words, the last one first
};

}
