// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter_specs.h"

#include "commands/menus.h"

#include <array>

namespace tw {

namespace {

constexpr MenuId kFiltersMenu("menu.filters.menu");

constexpr std::array kFilterMenus{
    MenuSpec{kFiltersMenu, QT_TRANSLATE_NOOP("tw::Actions", "More filters"), 320, Menu::Data},
};

constexpr std::array kFilterSpecs{
    CommandSpec{.id = PageCommand::FocusFilter,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Filter"),
        .icon = "filter",
        .keys = "Ctrl+Shift+F",
        .menu = Menu::Data,
        .place = 300,
        .startsGroup = true,
        .tool = ToolSpec{.name = "toolbar.filter.button",
            .place = 200,
            .text = "",
            .startsGroup = true,
            .isClear = true}},
    CommandSpec{.id = PageCommand::ClearFilter,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Clear filter"),
        .icon = "filter-off",
        .keys = "Ctrl+Shift+Backspace",
        .menu = Menu::Data,
        .place = 305,
        .reason = QT_TRANSLATE_NOOP("tw::Actions", "there is no filter")},
    CommandSpec{.id = PageCommand::FilterByValue,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Filter &by this value"),
        .keys = "Ctrl+K",
        .menu = Menu::Data,
        .place = 310,
        .scope = CommandSpec::Scope::Page},
    CommandSpec{.id = PageCommand::ExcludeValue,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "E&xclude this value"),
        .keys = "Ctrl+Shift+K",
        .menu = Menu::Data,
        .place = 315,
        .scope = CommandSpec::Scope::Page},
    CommandSpec{.id = PageCommand::AddFilter,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Add filter…"),
        .icon = "plus",
        .menu = kFiltersMenu,
        .place = 0},
    CommandSpec{.id = PageCommand::BuildFilter,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Build a filter…"),
        .icon = "hierarchy",
        .keys = "Ctrl+Alt+F",
        .menu = kFiltersMenu,
        .place = 5},
    CommandSpec{.id = PageCommand::SearchWords,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Search &words…"),
        .icon = "search",
        .keys = "Ctrl+Alt+W",
        .menu = kFiltersMenu,
        .place = 10,
        .reason = QT_TRANSLATE_NOOP("tw::Actions", "no column holds text")},
    CommandSpec{.id = PageCommand::SaveFilter,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Save filter…"),
        .icon = "bookmark",
        .menu = kFiltersMenu,
        .place = 15},
    CommandSpec{.id = PageCommand::KeepRelated,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "With &related rows…"),
        .icon = "link",
        .keys = "Ctrl+Alt+J",
        .menu = kFiltersMenu,
        .place = 20},
    CommandSpec{.id = PageCommand::KeepFirst,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&One of each group…"),
        .keys = "Ctrl+Alt+G",
        .menu = kFiltersMenu,
        .place = 25},
    CommandSpec{.id = PageCommand::SetUpSearch,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Set up word searc&h…"),
        .menu = kFiltersMenu,
        .place = 30},
};

}

void addFilterCommands(CommandSet& commands)
{
    commands.addMenus(kFilterMenus);
    commands.add(kFilterSpecs);
}

}
