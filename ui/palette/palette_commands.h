// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command_set.h"

namespace tw {

/// Commands that show the palette.
namespace WindowCommand {
inline constexpr CommandId QuickOpen("view.quickOpen.action");
inline constexpr CommandId CommandPalette("view.commandPalette.action");
}

void addPaletteCommands(CommandSet& commands);

}
