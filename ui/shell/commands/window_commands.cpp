// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_commands.h"

#include "commands/menus.h"

#include <array>

namespace tw {

namespace {

constexpr std::array kShellSpecs{
    CommandSpec{.id = WindowCommand::Quit,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Quit"),
        .keys = "Ctrl+Q",
        .menu = Menu::File,
        .place = 205},
    CommandSpec{.id = WindowCommand::ShowToolBar,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Tool&bar"),
        .menu = Menu::View,
        .place = 100,
        .startsGroup = true,
        .isCheckable = true},
    CommandSpec{.id = WindowCommand::ShowNavigator,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Navigator"),
        .keys = "Ctrl+B",
        .menu = Menu::View,
        .place = 105,
        .isCheckable = true},
    CommandSpec{.id = WindowCommand::ShowLog,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Log"),
        .keys = "Ctrl+J",
        .menu = Menu::View,
        .place = 110,
        .isCheckable = true},
    CommandSpec{.id = WindowCommand::ShowPool,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "P&ool"),
        .keys = "Ctrl+Shift+J",
        .menu = Menu::View,
        .place = 115,
        .isCheckable = true},
    CommandSpec{.id = WindowCommand::ShowPending,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Pendin&g changes"),
        .keys = "Shift+F8",
        .menu = Menu::View,
        .place = 120,
        .isCheckable = true},
    CommandSpec{.id = WindowCommand::NextPane,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Next &pane"),
        .keys = "F6",
        .menu = Menu::View,
        .place = 300,
        .startsGroup = true},
    CommandSpec{.id = WindowCommand::PreviousPane,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Previo&us pane"),
        .keys = "Shift+F6",
        .menu = Menu::View,
        .place = 305},
    CommandSpec{.id = WindowCommand::FullScreen,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Full screen"),
        .keys = "F11",
        .menu = Menu::View,
        .place = 400,
        .startsGroup = true,
        .isCheckable = true},
    CommandSpec{.id = WindowCommand::ResetLayout,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Reset layout"),
        .icon = "layout-columns",
        .menu = Menu::View,
        .place = 405},
    CommandSpec{.id = WindowCommand::Handbook,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Handbook"),
        .icon = "help-circle",
        .keys = "F1",
        .menu = Menu::Help,
        .place = 0},
    CommandSpec{.id = WindowCommand::Shortcuts,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Shortcuts"),
        .icon = "keyboard",
        .keys = "Shift+F1",
        .menu = Menu::Help,
        .place = 5},
    CommandSpec{.id = WindowCommand::OpenSample,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Open sa&mple database"),
        .icon = "database",
        .menu = Menu::Help,
        .place = 8},
    CommandSpec{.id = WindowCommand::Health,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "H&ealth"),
        .icon = "activity",
        .menu = Menu::Help,
        .place = 10},
    CommandSpec{.id = WindowCommand::About,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&About Tuplewright"),
        .icon = "info-circle",
        .menu = Menu::Help,
        .place = 15},
};

}

void addWindowCommands(CommandSet& commands)
{
    commands.add(kShellSpecs);
}

}
