// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "structure_commands.h"

#include "commands/menus.h"

#include <array>

namespace tw {

namespace {

constexpr std::array kStructureSpecs{
    CommandSpec{.id = PageCommand::CopyDefinition,
        .text = QT_TRANSLATE_NOOP("tw::Actions", "Copy &DDL"),
        .menu = Menu::CopyAs,
        .place = 200,
        .scope = CommandSpec::Scope::Page,
        .startsGroup = true,
        .reason = QT_TRANSLATE_NOOP("tw::Actions", "no structure is shown")},
};

}

void addStructureCommands(CommandSet& commands)
{
    commands.add(kStructureSpecs);
}

}
