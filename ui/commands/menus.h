// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command_set.h"

namespace tw {

/// Menus into which several features put commands. Those of one feature are declared by it.
namespace Menu {
inline constexpr MenuId File("menu.file.menu");
inline constexpr MenuId Edit("menu.edit.menu");
inline constexpr MenuId CopyAs("menu.copyAs.menu"); ///< inside Edit
inline constexpr MenuId View("menu.view.menu");
inline constexpr MenuId Data("menu.data.menu");
inline constexpr MenuId Query("menu.query.menu");
inline constexpr MenuId Trash("menu.trash.menu"); ///< inside Data
inline constexpr MenuId Connection("menu.connection.menu");
inline constexpr MenuId Window("menu.window.menu");
inline constexpr MenuId Help("menu.help.menu");
}

void addMenus(CommandSet& commands);

}
