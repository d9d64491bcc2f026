// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command_set.h"

namespace tw {

/// Commands that edit, copy and find cells.
namespace PageCommand {
inline constexpr CommandId CopyWithHeaders("copy.headers.action");
inline constexpr CommandId CopyInList("copy.inList.action");
inline constexpr CommandId CopyCppStruct("copy.cppStruct.action");
inline constexpr CommandId CopyCommandLine("copy.commandLine.action");
inline constexpr CommandId ChooseCopy("copy.choose.action");
inline constexpr CommandId Paste("edit.paste.action");
inline constexpr CommandId PasteSpecial("edit.pasteSpecial.action");
inline constexpr CommandId FillDown("edit.fillDown.action");
inline constexpr CommandId InsertToday("insert.today.action");
inline constexpr CommandId InsertNow("insert.now.action");
inline constexpr CommandId InsertUuid("insert.uuid.action");
inline constexpr CommandId InsertPasswordHash("insert.passwordHash.action");
inline constexpr CommandId Find("edit.find.action");
inline constexpr CommandId FindNext("edit.findNext.action");
inline constexpr CommandId Replace("edit.replace.action");
inline constexpr CommandId EditCell("edit.cell.action");
inline constexpr CommandId EditValue("edit.value.action");
inline constexpr CommandId SetNull("edit.setNull.action");
inline constexpr CommandId SetEmpty("edit.setEmpty.action");
inline constexpr CommandId SetDefault("edit.setDefault.action");
}

void addEditCommands(CommandSet& commands);

}
