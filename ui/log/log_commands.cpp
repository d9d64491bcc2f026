// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_commands.h"

#include "commands/menus.h"

#include <array>

namespace tw {

namespace {

constexpr MenuId kLogMenu("menu.log.menu");

constexpr std::array kLogMenus{
    MenuSpec{kLogMenu, QT_TRANSLATE_NOOP("tw::Actions", "St&atements of the log"), 125, Menu::View},
};

constexpr std::array kLogSpecs{
    CommandSpec{.id = WindowCommand::SlowestStatements,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Slowest statements first"),
        .icon = "clock",
        .menu = kLogMenu,
        .place = 0},
    CommandSpec{.id = WindowCommand::ExplainStatement,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Ex&plain statement…"),
        .icon = "hierarchy",
        .keys = "F7",
        .menu = kLogMenu,
        .place = 100,
        .scope = CommandSpec::Scope::Log,
        .startsGroup = true,
        .reason = QT_TRANSLATE_NOOP("tw::Actions", "no statement of the log is selected")},
    CommandSpec{.id = WindowCommand::RunStatementAgain,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Run statement again…"),
        .icon = "player-play",
        .keys = "Ctrl+Shift+Return",
        .menu = kLogMenu,
        .place = 105,
        .scope = CommandSpec::Scope::Log,
        .reason = QT_TRANSLATE_NOOP("tw::Actions", "no statement of the log is selected")},
    CommandSpec{.id = WindowCommand::CopyStatements,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Copy selected statements"),
        .icon = "copy",
        .keys = "Ctrl+C",
        .menu = kLogMenu,
        .place = 200,
        .scope = CommandSpec::Scope::Log,
        .startsGroup = true,
        .reason = QT_TRANSLATE_NOOP("tw::Actions", "no statement of the log is selected")},
    CommandSpec{.id = WindowCommand::CopyStatementsWithValues,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Copy with &values and errors"),
        .keys = "Ctrl+Shift+C",
        .menu = kLogMenu,
        .place = 205,
        .scope = CommandSpec::Scope::Log,
        .reason = QT_TRANSLATE_NOOP("tw::Actions", "no statement of the log is selected")},
    CommandSpec{.id = WindowCommand::SaveLog,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "S&ave log without values…"),
        .icon = "download",
        .menu = kLogMenu,
        .place = 300,
        .scope = CommandSpec::Scope::Log,
        .startsGroup = true,
        .reason = QT_TRANSLATE_NOOP("tw::Actions", "the log is hidden or empty")},
    CommandSpec{.id = WindowCommand::ClearLog,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Cl&ear log"),
        .icon = "trash",
        .menu = kLogMenu,
        .place = 305,
        .scope = CommandSpec::Scope::Log,
        .reason = QT_TRANSLATE_NOOP("tw::Actions", "the log is hidden or empty")},
};

}

void addLogCommands(CommandSet& commands)
{
    commands.addMenus(kLogMenus);
    commands.add(kLogSpecs);
}

}
