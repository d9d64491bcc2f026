// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse_specs.h"

namespace tw {

void addBrowseCommands(CommandSet& commands)
{
    addEditCommands(commands);
    addCopyCommands(commands);
    addFilterCommands(commands);
    addColumnCommands(commands);
    addRowCommands(commands);
}

}
