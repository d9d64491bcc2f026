// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command_set.h"

namespace tw {

/// Commands of SQL consoles.
namespace PageCommand {
inline constexpr CommandId RunStatement("query.run.action");
inline constexpr CommandId RunAll("query.runAll.action");
inline constexpr CommandId TryStatement("query.try.action");
inline constexpr CommandId ExplainStatement("query.explain.action");
inline constexpr CommandId MeasureStatement("query.measure.action");
inline constexpr CommandId OpenPlan("query.openPlan.action");
inline constexpr CommandId CommitTransaction("query.commit.action");
inline constexpr CommandId RollBackTransaction("query.rollBack.action");
inline constexpr CommandId ManualTransactions("query.manual.action");
inline constexpr CommandId RunOnAfterErrors("query.runOn.action");
inline constexpr CommandId EditParameters("query.parameters.action");
inline constexpr CommandId Complete("query.complete.action");
inline constexpr CommandId FormatStatement("query.format.action");
inline constexpr CommandId ShowHistory("query.history.action");
inline constexpr CommandId FilterResult("query.filter_result.action");
inline constexpr CommandId PinResult("query.pin.action");
}

void addConsoleCommands(CommandSet& commands);

}
