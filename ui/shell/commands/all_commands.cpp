// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "all_commands.h"

#include "commands/menus.h"
#include "connections/connection_specs.h"
#include "log/log_commands.h"
#include "pages/page_commands.h"
#include "pages/page_kind.h"
#include "palette/palette_commands.h"
#include "preferences/preference_commands.h"
#include "receipts/receipt_commands.h"
#include "tab_specs.h"
#include "window_commands.h"

namespace tw {

CommandSet allCommands(const PageKinds& kinds)
{
    CommandSet commands;
    addMenus(commands);
    addWindowCommands(commands);
    addTabCommands(commands);
    addPaletteCommands(commands);
    addPreferenceCommands(commands);
    addConnectionCommands(commands);
    addLogCommands(commands);
    addPageCommands(commands);
    addReceiptCommands(commands);
    kinds.addCommands(commands);
    return commands;
}

}
