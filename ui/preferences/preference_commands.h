// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command_set.h"

namespace tw {

/// Commands that show or choose preferences.
namespace WindowCommand {
inline constexpr CommandId Preferences("edit.preferences.action");
inline constexpr CommandId ShowLabels("view.labels.action");
inline constexpr CommandId ShowTypes("view.types.action");
inline constexpr CommandId ShowChildRows("view.childRows.action");
inline constexpr CommandId ThemeSystem("view.themeSystem.action");
inline constexpr CommandId ThemeLight("view.themeLight.action");
inline constexpr CommandId ThemeDark("view.themeDark.action");
inline constexpr CommandId ThemeHighContrast("view.themeHighContrast.action");
inline constexpr CommandId DensityCompact("view.densityCompact.action");
inline constexpr CommandId DensityNormal("view.densityNormal.action");
inline constexpr CommandId DensityComfortable("view.densityComfortable.action");
inline constexpr CommandId ZoomIn("view.zoomIn.action");
inline constexpr CommandId ZoomOut("view.zoomOut.action");
inline constexpr CommandId ZoomReset("view.zoomReset.action");
inline constexpr CommandId ZoneServer("view.zoneServer.action");
inline constexpr CommandId ZoneUtc("view.zoneUtc.action");
inline constexpr CommandId ZoneLocal("view.zoneLocal.action");
inline constexpr CommandId ZoneNamed("view.zoneNamed.action");
}

void addPreferenceCommands(CommandSet& commands);

}
