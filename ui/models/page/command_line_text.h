// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/configuration/connection_config.h>
#include <tuplewright/query/page.h>
#include <tuplewright/query/select_query.h>

namespace tw {

/// The call of tuplewright-cli, for a POSIX shell, that prints a page of rows. Holds no password.
/// Columns that are computed by conditions are left away: that command computes SQL only.
[[nodiscard]] QString commandLineOf(const ConnectionConfig& config, const SelectQuery& query,
    const QStringList& masked, const PageRequest& page);

/// A word that a POSIX shell takes as it is.
[[nodiscard]] QString shellWord(const QString& text);

}
