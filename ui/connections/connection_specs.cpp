// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection_specs.h"

#include "commands/menus.h"

#include <array>

namespace tw {

namespace {

constexpr std::array kConnectionsSpecs{
    CommandSpec{.id = WindowCommand::NewConnection,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&New connection…"),
        .icon = "plug-connected",
        .keys = "Ctrl+N",
        .menu = Menu::File,
        .place = 0},
    CommandSpec{.id = WindowCommand::NewConsole,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "New &SQL console"),
        .icon = "terminal-2",
        .keys = "Ctrl+T",
        .menu = Menu::File,
        .place = 2,
        .reason = QT_TRANSLATE_NOOP("tw::Actions", "no connection is selected"),
        .tool = ToolSpec{.name = "toolbar.console.button",
            .place = -10,
            .text = QT_TRANSLATE_NOOP("tw::MainToolBar", "New console"),
            .isClear = true}},
    CommandSpec{.id = WindowCommand::ShowTrashes,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Trash of &all tables"),
        .icon = "recycle",
        .menu = Menu::View,
        .place = 123,
        .reason = QT_TRANSLATE_NOOP("tw::Actions", "no connection is open")},
    CommandSpec{.id = WindowCommand::ShowMigrations,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Databas&e migrations"),
        .icon = "versions",
        .menu = Menu::View,
        .place = 124,
        .reason = QT_TRANSLATE_NOOP("tw::Actions", "no connection is open")},
    CommandSpec{.id = WindowCommand::OpenFile,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Open SQLite file…"),
        .icon = "file-database",
        .keys = "Ctrl+O",
        .menu = Menu::File,
        .place = 5},
    CommandSpec{.id = WindowCommand::Connect,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Connect"),
        .icon = "plug-connected",
        .menu = Menu::Connection,
        .place = 0,
        .reason = QT_TRANSLATE_NOOP("tw::Actions", "no closed connection is selected")},
    CommandSpec{.id = WindowCommand::Disconnect,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Disconnect"),
        .icon = "plug-connected-x",
        .menu = Menu::Connection,
        .place = 5,
        .reason = QT_TRANSLATE_NOOP("tw::Actions", "no open connection is selected")},
    CommandSpec{.id = WindowCommand::DisconnectAll,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Disconnect a&ll"),
        .icon = "plug-connected-x",
        .menu = Menu::Connection,
        .place = 10,
        .reason = QT_TRANSLATE_NOOP("tw::Actions", "no connection is open")},
    CommandSpec{.id = WindowCommand::DefaultConnection,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "De&fault connection"),
        .icon = "star",
        .menu = Menu::Connection,
        .place = 112,
        .isCheckable = true,
        .reason = QT_TRANSLATE_NOOP("tw::Actions", "no stored connection is selected")},
    CommandSpec{.id = WindowCommand::EditConnection,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Edit…"),
        .icon = "pencil",
        .menu = Menu::Connection,
        .place = 100,
        .startsGroup = true,
        .reason = QT_TRANSLATE_NOOP("tw::Actions", "no connection is selected")},
    CommandSpec{.id = WindowCommand::DuplicateConnection,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "D&uplicate"),
        .icon = "copy-plus",
        .menu = Menu::Connection,
        .place = 105,
        .reason = QT_TRANSLATE_NOOP("tw::Actions", "no connection is selected")},
    CommandSpec{.id = WindowCommand::RemoveConnection,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Remove…"),
        .icon = "trash",
        .menu = Menu::Connection,
        .place = 110,
        .reason = QT_TRANSLATE_NOOP("tw::Actions", "no stored connection is selected")},
    CommandSpec{.id = WindowCommand::AttachFile,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Attach SQLite file…"),
        .icon = "link",
        .menu = Menu::Connection,
        .place = 115,
        .reason = QT_TRANSLATE_NOOP("tw::Actions", "no connection to a SQLite file is selected")},
    CommandSpec{.id = WindowCommand::ImportConnections,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Import connections…"),
        .icon = "file-import",
        .menu = Menu::Connection,
        .place = 200,
        .startsGroup = true},
    CommandSpec{.id = WindowCommand::ExportConnections,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "E&xport connections…"),
        .icon = "database-export",
        .menu = Menu::Connection,
        .place = 205},
};

}

void addConnectionCommands(CommandSet& commands)
{
    commands.add(kConnectionsSpecs);
}

}
