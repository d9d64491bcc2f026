// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../command_context.h"

#include <tuplewright/records/table_adapter.h>

namespace tw::cli {

/// What the commands about one row share.
[[nodiscard]] Option keyOption();
[[nodiscard]] Option lifecycleOption();

/// `status=deleted:active`, or the name of a flag or a time. Fails with usage().
[[nodiscard]] Result<Lifecycle> readLifecycle(const QString& text, const Table& table);

/// The table of the first operand, with what --mask and --lifecycle say of it.
[[nodiscard]] Result<TableAdapter> bindTable(const CommandContext& context);

/// The row that --key names; fails with InvalidArgument.
[[nodiscard]] Result<RowIdentity> readRow(
    const CommandContext& context, const TableAdapter& adapter);

/// As a JSON object in one line.
Result<void> printRow(const CommandContext& context, const TableRow& row, const Table& table);

/// The same of a row that was changed, which is told even where nothing can be printed.
Result<void> printSavedRow(const CommandContext& context, const TableRow& row, const Table& table);

}
