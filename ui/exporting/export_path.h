// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/exporting/export_recipe.h>

#include <QString>

namespace tw {

/// Where an export of the table is proposed to go: a file that does not exist yet, in the person's
/// documents, or in the home folder of somebody without such a folder.
[[nodiscard]] QString freeExportPath(const QString& table, const ExportRecipe& recipe);

/// Where an export of several tables is proposed to go: a folder that does not exist yet, beside
/// such files.
[[nodiscard]] QString freeExportFolder(const QString& name);

/// The path with the suffix of the recipe in place of the one that an export gave it.
[[nodiscard]] QString withExportSuffix(const QString& path, const ExportRecipe& recipe);

}
