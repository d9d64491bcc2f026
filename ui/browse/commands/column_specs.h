// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command_set.h"

namespace tw {

/// Commands about the columns of a table.
namespace PageCommand {
inline constexpr CommandId SortAscending("column.sortAscending.action");
inline constexpr CommandId SortDescending("column.sortDescending.action");
inline constexpr CommandId Unsort("column.unsort.action");
inline constexpr CommandId ShowColumnValues("column.values.action");
inline constexpr CommandId GroupRows("column.group.action");
inline constexpr CommandId UniqueRows("column.unique.action");
inline constexpr CommandId TopRows("column.top.action");
inline constexpr CommandId TreatColumn("column.treat.action");
inline constexpr CommandId FitColumn("column.fit.action");
inline constexpr CommandId HideColumn("column.hide.action");
inline constexpr CommandId FreezeColumns("column.freeze.action");
inline constexpr CommandId MaskColumn("column.mask.action");
inline constexpr CommandId ChooseColumns("column.choose.action");
inline constexpr CommandId ChooseKey("column.chooseKey.action");
inline constexpr CommandId AddComputed("column.addComputed.action");
inline constexpr CommandId EditComputed("column.editComputed.action");
inline constexpr CommandId RemoveComputed("column.removeComputed.action");
inline constexpr CommandId CopyColumnName("column.copyName.action");
}

void addColumnCommands(CommandSet& commands);

}
