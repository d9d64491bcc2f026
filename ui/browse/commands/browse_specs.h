// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "column_specs.h"
#include "copy_specs.h"
#include "edit_specs.h"
#include "filter_specs.h"
#include "row_specs.h"

namespace tw {

/// Declares all commands of a table page.
void addBrowseCommands(CommandSet& commands);

}
