// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command_set.h"

namespace tw {

/// Commands that pages of more than one kind carry out, and those that the window asks a page for.
namespace PageCommand {
inline constexpr CommandId Undo("edit.undo.action");
inline constexpr CommandId Redo("edit.redo.action");
inline constexpr CommandId Copy("edit.copy.action");
inline constexpr CommandId Refresh("data.refresh.action");
inline constexpr CommandId Stop("data.stop.action");
inline constexpr CommandId Save("data.save.action");
inline constexpr CommandId Review("data.review.action");
inline constexpr CommandId Discard("data.discard.action");
inline constexpr CommandId Export("file.export.action");
inline constexpr CommandId AddFilter("data.addFilter.action");
inline constexpr CommandId Inspect("data.inspect.action");
}

void addPageCommands(CommandSet& commands);

}
