// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../commands.h"

#include <tuplewright/results/result_set.h>

namespace tw::cli {

/// The row that a key on the command line names.
struct NamedRow
{
    TablePtr table;
    ResultSet row; ///< exactly one
};

/// Reads `7`, or `7,a` for a key of two columns. Fails with NotFound.
[[nodiscard]] Result<NamedRow> readNamedRow(const CommandContext& context, const Adapter& adapter,
    const QString& tableName, const QString& key);

/// The values of a key as they were typed; fails with InvalidArgument when they are too few or too
/// many for the table.
[[nodiscard]] Result<QList<Value>> readKey(const QString& text, const Table& table);

[[nodiscard]] Syntax relatedSyntax();
[[nodiscard]] Result<void> runRelated(const CommandContext& context);

}
