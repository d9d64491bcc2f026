// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command_set.h"

namespace tw {

/// Commands of the structure of an object.
namespace PageCommand {
inline constexpr CommandId CopyDefinition("structure.copyDdl.action");
}

void addStructureCommands(CommandSet& commands);

}
