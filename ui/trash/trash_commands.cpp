// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trash_commands.h"

#include "commands/menus.h"

#include <array>

namespace tw {

namespace {

constexpr std::array kTrashSpecs{
    CommandSpec{.id = PageCommand::RestoreWithChildren,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Restore rows with children…"),
        .icon = "restore",
        .menu = Menu::Trash,
        .place = 10,
        .scope = CommandSpec::Scope::Page,
        .reason = QT_TRANSLATE_NOOP("tw::Actions", "the tab is not the trash of a table")},
    CommandSpec{.id = PageCommand::PurgeOlder,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "&Purge old rows of the trash…"),
        .icon = "calendar-time",
        .menu = Menu::Trash,
        .place = 15,
        .scope = CommandSpec::Scope::Page,
        .reason = QT_TRANSLATE_NOOP("tw::Actions", "the tab is not the trash of a table")},
};

}

void addTrashCommands(CommandSet& commands)
{
    commands.add(kTrashSpecs);
}

}
