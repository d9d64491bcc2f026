// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command_set.h"

namespace tw {

/// Commands of the log of statements.
namespace WindowCommand {
inline constexpr CommandId SlowestStatements("log.slowest.action");
inline constexpr CommandId ExplainStatement("log.explain.action");
inline constexpr CommandId RunStatementAgain("log.again.action");
inline constexpr CommandId CopyStatements("log.copy.action");
inline constexpr CommandId CopyStatementsWithValues("log.copyAll.action");
inline constexpr CommandId SaveLog("log.save.action");
inline constexpr CommandId ClearLog("log.clear.action");
}

void addLogCommands(CommandSet& commands);

}
