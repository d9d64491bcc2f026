// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preference_commands.h"

#include "commands/menus.h"

#include <array>

namespace tw {

namespace {

constexpr MenuId kThemeMenu("menu.theme.menu");
constexpr MenuId kDensityMenu("menu.density.menu");
constexpr MenuId kZoomMenu("menu.zoom.menu");
constexpr MenuId kZoneMenu("menu.zone.menu");

constexpr std::array kPreferencesMenus{
    MenuSpec{kThemeMenu, QT_TRANSLATE_NOOP("tw::Actions", "&Theme"), 310, Menu::View},
    MenuSpec{kDensityMenu, QT_TRANSLATE_NOOP("tw::Actions", "&Density"), 315, Menu::View},
    MenuSpec{kZoomMenu, QT_TRANSLATE_NOOP("tw::Actions", "&Zoom"), 320, Menu::View},
    MenuSpec{kZoneMenu, QT_TRANSLATE_NOOP("tw::Actions", "D&isplay time zone"), 325, Menu::View},
};

constexpr std::array kPreferencesSpecs{
    CommandSpec{.id = WindowCommand::Preferences,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Preference&s…"),
        .icon = "adjustments",
        .keys = "Ctrl+,",
        .menu = Menu::Edit,
        .place = 400,
        .startsGroup = true},
    CommandSpec{.id = WindowCommand::ShowLabels,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Names beside foreign &keys"),
        .menu = Menu::View,
        .place = 200,
        .startsGroup = true,
        .isCheckable = true},
    CommandSpec{.id = WindowCommand::ShowTypes,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Types below column na&mes"),
        .menu = Menu::View,
        .place = 205,
        .isCheckable = true},
    CommandSpec{.id = WindowCommand::ShowChildRows,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "C&hild rows"),
        .keys = "Shift+F7",
        .menu = Menu::View,
        .place = 210,
        .isCheckable = true},
    CommandSpec{.id = WindowCommand::ThemeSystem,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&System"),
        .menu = kThemeMenu,
        .place = 0,
        .isCheckable = true,
        .choice = "theme"},
    CommandSpec{.id = WindowCommand::ThemeLight,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Light"),
        .icon = "sun",
        .menu = kThemeMenu,
        .place = 5,
        .isCheckable = true,
        .choice = "theme"},
    CommandSpec{.id = WindowCommand::ThemeDark,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Dark"),
        .icon = "moon",
        .menu = kThemeMenu,
        .place = 10,
        .isCheckable = true,
        .choice = "theme"},
    CommandSpec{.id = WindowCommand::ThemeHighContrast,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&High contrast"),
        .icon = "contrast-2",
        .menu = kThemeMenu,
        .place = 15,
        .isCheckable = true,
        .choice = "theme"},
    CommandSpec{.id = WindowCommand::DensityCompact,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Compact"),
        .menu = kDensityMenu,
        .place = 0,
        .isCheckable = true,
        .choice = "density"},
    CommandSpec{.id = WindowCommand::DensityNormal,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Normal"),
        .menu = kDensityMenu,
        .place = 5,
        .isCheckable = true,
        .choice = "density"},
    CommandSpec{.id = WindowCommand::DensityComfortable,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "C&omfortable"),
        .menu = kDensityMenu,
        .place = 10,
        .isCheckable = true,
        .choice = "density"},
    CommandSpec{.id = WindowCommand::ZoomIn,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Larger text in tables"),
        .keys = "Ctrl+=; Ctrl++",
        .menu = kZoomMenu,
        .place = 0,
        .startsGroup = true},
    CommandSpec{.id = WindowCommand::ZoomOut,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Smaller text in tables"),
        .keys = "Ctrl+-",
        .menu = kZoomMenu,
        .place = 5},
    CommandSpec{.id = WindowCommand::ZoomReset,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Defa&ult size"),
        .keys = "Ctrl+0",
        .menu = kZoomMenu,
        .place = 10},
    CommandSpec{.id = WindowCommand::ZoneServer,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "As the &server writes them"),
        .menu = kZoneMenu,
        .place = 0,
        .isCheckable = true,
        .choice = "zone"},
    CommandSpec{.id = WindowCommand::ZoneUtc,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "In &UTC"),
        .menu = kZoneMenu,
        .place = 5,
        .isCheckable = true,
        .choice = "zone"},
    CommandSpec{.id = WindowCommand::ZoneLocal,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "In the zone of this &computer"),
        .menu = kZoneMenu,
        .place = 10,
        .isCheckable = true,
        .choice = "zone"},
    CommandSpec{.id = WindowCommand::ZoneNamed,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "In an&other zone…"),
        .icon = "world",
        .menu = kZoneMenu,
        .place = 15,
        .isCheckable = true,
        .choice = "zone"},
};

}

void addPreferenceCommands(CommandSet& commands)
{
    commands.addMenus(kPreferencesMenus);
    commands.add(kPreferencesSpecs);
}

}
