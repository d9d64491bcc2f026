// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/exporting/export_recipe.h>

namespace tw {

/// A file name made of a table's name that no file system takes for a path, with the suffix of the
/// recipe. Names of two tables may give the same one.
[[nodiscard]] TW_CORE_EXPORT QString exportFileName(
    const QString& table, const ExportRecipe& recipe);

}
