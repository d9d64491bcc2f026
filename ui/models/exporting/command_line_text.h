// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/configuration/connection_config.h>
#include <tuplewright/exporting/export_recipe.h>
#include <tuplewright/query/page.h>
#include <tuplewright/query/select_query.h>

namespace tw {

/// The call of tuplewright-cli, for a POSIX shell, that prints a page of rows. Holds no password.
/// Columns that are computed by conditions are left away: that command computes SQL only.
[[nodiscard]] QString commandLineOf(const ConnectionConfig& config, const SelectQuery& query,
    const QStringList& masked, const PageRequest& page);

/// The call that exports the rows of a query into a file, likewise.
[[nodiscard]] QString exportCommandOf(const ConnectionConfig& config, const SelectQuery& query,
    const QStringList& masked, const ExportRecipe& recipe, const QString& path);

/// A word that a POSIX shell takes as it is.
[[nodiscard]] QString shellWord(const QString& text);

}
