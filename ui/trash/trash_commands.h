// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command_set.h"

namespace tw {

/// Commands of the trash of a table.
namespace PageCommand {
inline constexpr CommandId RestoreWithChildren("trash.restoreChildren.action");
inline constexpr CommandId PurgeOlder("trash.purgeOlder.action");
}

void addTrashCommands(CommandSet& commands);

}
