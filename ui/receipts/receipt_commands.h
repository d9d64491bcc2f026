// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command_set.h"

namespace tw {

/// Commands about saves that are done.
namespace WindowCommand {
inline constexpr CommandId UndoSave("edit.undoSave.action");
inline constexpr CommandId ShowHistory("view.history.action");
}
namespace PageCommand {
inline constexpr CommandId UndoReceipt("history.undo.action");
inline constexpr CommandId CopyReceipt("history.copySql.action");
inline constexpr CommandId ResolveReceipt("history.resolve.action");
inline constexpr CommandId ExportReceipt("history.export.action");
}

/// Those that the window carries out.
void addReceiptCommands(CommandSet& commands);

/// Those of the page of receipts.
void addHistoryCommands(CommandSet& commands);

}
