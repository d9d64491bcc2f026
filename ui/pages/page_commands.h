// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command_set.h"

namespace tw {

/// Commands that pages of more than one kind carry out.
namespace PageCommand {
inline constexpr CommandId Undo("edit.undo.action");
inline constexpr CommandId Redo("edit.redo.action");
inline constexpr CommandId Copy("edit.copy.action");
inline constexpr CommandId Refresh("data.refresh.action");
inline constexpr CommandId Stop("data.stop.action");
inline constexpr CommandId Save("data.save.action");
inline constexpr CommandId Review("data.review.action");
inline constexpr CommandId Discard("data.discard.action");
}

void addPageCommands(CommandSet& commands);

}
