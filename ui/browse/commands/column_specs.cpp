// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "column_specs.h"

#include "commands/menus.h"

#include <array>

namespace tw {

namespace {

constexpr MenuId kColumnMenu("menu.column.menu");

constexpr std::array kColumnMenus{
    MenuSpec{kColumnMenu, QT_TRANSLATE_NOOP("tw::Actions", "Col&umn"), 330, Menu::Data},
};

constexpr std::array kColumnSpecs{
    CommandSpec{.id = PageCommand::SortAscending,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Sort &ascending"),
        .icon = "arrow-narrow-up",
        .menu = kColumnMenu,
        .place = 0,
        .scope = CommandSpec::Scope::Page},
    CommandSpec{.id = PageCommand::SortDescending,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Sort &descending"),
        .icon = "arrow-narrow-down",
        .menu = kColumnMenu,
        .place = 5,
        .scope = CommandSpec::Scope::Page},
    CommandSpec{.id = PageCommand::Unsort,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Clear sorti&ng"),
        .menu = kColumnMenu,
        .place = 10,
        .scope = CommandSpec::Scope::Page},
    CommandSpec{.id = PageCommand::ShowColumnValues,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Filter by &values…"),
        .icon = "filter",
        .keys = "Alt+Down",
        .menu = kColumnMenu,
        .place = 100,
        .scope = CommandSpec::Scope::Page,
        .startsGroup = true},
    CommandSpec{.id = PageCommand::GroupRows,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Group ro&ws…"),
        .keys = "Ctrl+Shift+G",
        .menu = kColumnMenu,
        .place = 105,
        .scope = CommandSpec::Scope::Page},
    CommandSpec{.id = PageCommand::UniqueRows,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Un&ique rows…"),
        .keys = "Ctrl+Alt+U",
        .menu = kColumnMenu,
        .place = 110},
    CommandSpec{.id = PageCommand::TopRows,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Top rows…"),
        .menu = kColumnMenu,
        .place = 115,
        .scope = CommandSpec::Scope::Page},
    CommandSpec{.id = PageCommand::TreatColumn,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Caption and ru&les…"),
        .menu = kColumnMenu,
        .place = 120,
        .scope = CommandSpec::Scope::Page},
    CommandSpec{.id = PageCommand::FitColumn,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Fit width"),
        .menu = kColumnMenu,
        .place = 200,
        .scope = CommandSpec::Scope::Page,
        .startsGroup = true},
    CommandSpec{.id = PageCommand::HideColumn,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Hide"),
        .icon = "eye-off",
        .menu = kColumnMenu,
        .place = 205,
        .scope = CommandSpec::Scope::Page},
    CommandSpec{.id = PageCommand::FreezeColumns,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "F&reeze up to here"),
        .icon = "table-column",
        .menu = kColumnMenu,
        .place = 210,
        .scope = CommandSpec::Scope::Page},
    CommandSpec{.id = PageCommand::MaskColumn,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Mask values"),
        .icon = "eye-off",
        .menu = kColumnMenu,
        .place = 215,
        .scope = CommandSpec::Scope::Page,
        .isCheckable = true,
        .reason
        = QT_TRANSLATE_NOOP("tw::Actions", "the column identifies rows or references others")},
    CommandSpec{.id = PageCommand::ChooseColumns,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "C&olumns…"),
        .icon = "columns-3",
        .menu = kColumnMenu,
        .place = 220,
        .tool = ToolSpec{.name = "toolbar.columns.button",
            .place = 210,
            .text = QT_TRANSLATE_NOOP("tw::MainToolBar", "Columns"),
            .isClear = true}},
    CommandSpec{.id = PageCommand::ChooseKey,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Key columns…"),
        .icon = "key",
        .menu = kColumnMenu,
        .place = 225},
    CommandSpec{.id = PageCommand::AddComputed,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Add com&puted column…"),
        .icon = "function",
        .menu = kColumnMenu,
        .place = 230},
    CommandSpec{.id = PageCommand::EditComputed,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Chan&ge computed column…"),
        .menu = kColumnMenu,
        .place = 235,
        .scope = CommandSpec::Scope::Page},
    CommandSpec{.id = PageCommand::RemoveComputed,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Remove comp&uted column"),
        .menu = kColumnMenu,
        .place = 240,
        .scope = CommandSpec::Scope::Page},
    CommandSpec{.id = PageCommand::CopyColumnName,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Copy name"),
        .icon = "copy",
        .menu = kColumnMenu,
        .place = 245,
        .scope = CommandSpec::Scope::Page},
};

}

void addColumnCommands(CommandSet& commands)
{
    commands.addMenus(kColumnMenus);
    commands.add(kColumnSpecs);
}

}
