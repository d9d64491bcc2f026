// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette_commands.h"

#include "commands/menus.h"

#include <array>

namespace tw {

namespace {

constexpr std::array kPaletteSpecs{
    CommandSpec{.id = WindowCommand::QuickOpen,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Quick open…"),
        .icon = "search",
        .keys = "Ctrl+P",
        .menu = Menu::View,
        .place = 0,
        .tool = ToolSpec{.name = "toolbar.search.button",
            .place = 300,
            .text = QT_TRANSLATE_NOOP("tw::MainToolBar", "Search everything"),
            .kind = "button",
            .isAtEnd = true}},
    CommandSpec{.id = WindowCommand::CommandPalette,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Command palette…"),
        .icon = "keyboard",
        .keys = "Ctrl+Shift+P",
        .menu = Menu::View,
        .place = 5},
};

}

void addPaletteCommands(CommandSet& commands)
{
    commands.add(kPaletteSpecs);
}

}
