// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../command_context.h"

#include <tuplewright/exporting/export_recipe.h>

namespace tw::cli {

/// Whether export was asked for more than one table.
[[nodiscard]] bool exportsTables(const Arguments& arguments);

/// Exports several tables, or those of schemas, each to a file of the folder --output.
[[nodiscard]] Result<void> exportTables(const CommandContext& context, const ExportRecipe& recipe);

}
