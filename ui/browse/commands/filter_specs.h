// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page_commands.h"

namespace tw {

/// Commands that choose which rows are shown.
namespace PageCommand {
inline constexpr CommandId FocusFilter("data.filter.action");
inline constexpr CommandId ClearFilter("data.clearFilter.action");
inline constexpr CommandId FilterByValue("data.filterByValue.action");
inline constexpr CommandId ExcludeValue("data.excludeValue.action");
inline constexpr CommandId BuildFilter("data.buildFilter.action");
inline constexpr CommandId SearchWords("data.searchWords.action");
inline constexpr CommandId SaveFilter("data.saveFilter.action");
inline constexpr CommandId KeepRelated("data.keepRelated.action");
inline constexpr CommandId KeepFirst("data.keepFirst.action");
inline constexpr CommandId SetUpSearch("data.setUpSearch.action");
}

void addFilterCommands(CommandSet& commands);

}
