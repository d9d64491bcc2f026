// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command_set.h"

namespace tw {

/// Commands about tabs.
namespace WindowCommand {
inline constexpr CommandId CloseTab("file.closeTab.action");
inline constexpr CommandId RecentTab("window.recentTab.action");
inline constexpr CommandId EarlierTab("window.earlierTab.action");
inline constexpr CommandId NextTab("window.nextTab.action");
inline constexpr CommandId PreviousTab("window.previousTab.action");
inline constexpr CommandId Tab1("window.tab1.action");
inline constexpr CommandId Tab2("window.tab2.action");
inline constexpr CommandId Tab3("window.tab3.action");
inline constexpr CommandId Tab4("window.tab4.action");
inline constexpr CommandId Tab5("window.tab5.action");
inline constexpr CommandId Tab6("window.tab6.action");
inline constexpr CommandId Tab7("window.tab7.action");
inline constexpr CommandId Tab8("window.tab8.action");
inline constexpr CommandId Tab9("window.tab9.action");
inline constexpr CommandId PinTab("window.pinTab.action");
inline constexpr CommandId CloseOtherTabs("window.closeOtherTabs.action");
inline constexpr CommandId CloseTabsBehind("window.closeTabsBehind.action");
inline constexpr CommandId ReopenTab("window.reopenTab.action");
inline constexpr CommandId TabsBeside("window.tabsBeside.action");
inline constexpr CommandId TabsBelow("window.tabsBelow.action");
inline constexpr CommandId MoveTab("window.moveTab.action");
inline constexpr CommandId OtherGroup("window.otherGroup.action");
}

void addTabCommands(CommandSet& commands);

}
