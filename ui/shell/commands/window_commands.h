// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command_set.h"

namespace tw {

/// Commands of the window itself, its docks and the help.
namespace WindowCommand {
inline constexpr CommandId Quit("file.quit.action");
inline constexpr CommandId ShowToolBar("view.toolBar.action");
inline constexpr CommandId ShowNavigator("view.navigator.action");
inline constexpr CommandId ShowLog("view.log.action");
inline constexpr CommandId ShowPool("view.pool.action");
inline constexpr CommandId ShowPending("view.pending.action");
inline constexpr CommandId NextPane("view.nextPane.action");
inline constexpr CommandId PreviousPane("view.previousPane.action");
inline constexpr CommandId FullScreen("view.fullScreen.action");
inline constexpr CommandId ResetLayout("view.resetLayout.action");
inline constexpr CommandId Handbook("help.handbook.action");
inline constexpr CommandId Shortcuts("help.shortcuts.action");
inline constexpr CommandId OpenSample("help.sample.action");
inline constexpr CommandId Health("help.health.action");
inline constexpr CommandId About("help.about.action");
}

void addWindowCommands(CommandSet& commands);

}
