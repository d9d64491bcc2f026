// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration_commands.h"

#include "commands/menus.h"

#include <array>

namespace tw {

namespace {

constexpr MenuId kMigrationsMenu("menu.migrations.menu");

constexpr std::array kMigrationMenus{
    MenuSpec{kMigrationsMenu, QT_TRANSLATE_NOOP("tw::Actions", "Mi&grations"), 340, Menu::Data},
};

constexpr const char* kNoMigrations
    = QT_TRANSLATE_NOOP("tw::Actions", "the tab does not show migrations");

constexpr std::array kMigrationSpecs{
    CommandSpec{.id = PageCommand::ApplyMigrations,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Apply all pending migrations…"),
        .icon = "player-track-next",
        .menu = kMigrationsMenu,
        .place = 0,
        .scope = CommandSpec::Scope::Page,
        .reason = kNoMigrations},
    CommandSpec{.id = PageCommand::ApplyUpToHere,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Apply &up to the selected migration…"),
        .icon = "player-play",
        .menu = kMigrationsMenu,
        .place = 5,
        .scope = CommandSpec::Scope::Page,
        .reason = kNoMigrations},
    CommandSpec{.id = PageCommand::TryMigrations,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Try pending migrations out…"),
        .icon = "eye-check",
        .menu = kMigrationsMenu,
        .place = 10,
        .scope = CommandSpec::Scope::Page,
        .reason = kNoMigrations},
    CommandSpec{.id = PageCommand::TakeBackToHere,
        .text
        = QT_TRANSLATE_NOOP("tw::Actions", "Take &back the selected migration and newer ones…"),
        .icon = "arrow-back-up",
        .menu = kMigrationsMenu,
        .place = 15,
        .scope = CommandSpec::Scope::Page,
        .reason = kNoMigrations},
    CommandSpec{.id = PageCommand::VerifyMigrations,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Verify applied migrations"),
        .icon = "check",
        .menu = kMigrationsMenu,
        .place = 20,
        .scope = CommandSpec::Scope::Page,
        .startsGroup = true,
        .reason = kNoMigrations},
    CommandSpec{.id = PageCommand::NewMigration,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&New migration…"),
        .icon = "plus",
        .menu = kMigrationsMenu,
        .place = 25,
        .scope = CommandSpec::Scope::Page,
        .reason = kNoMigrations},
    CommandSpec{.id = PageCommand::MigrationFolder,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Folder of the migrations…"),
        .icon = "folder-open",
        .menu = kMigrationsMenu,
        .place = 30,
        .scope = CommandSpec::Scope::Page,
        .reason = kNoMigrations},
};

}

void addMigrationCommands(CommandSet& commands)
{
    commands.addMenus(kMigrationMenus);
    commands.add(kMigrationSpecs);
}

}
