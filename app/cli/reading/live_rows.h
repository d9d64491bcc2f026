// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../command_context.h"

namespace tw::cli {

/// Whether rows that are marked as deleted are left out although nobody said so.
[[nodiscard]] bool leavesOutDeleted(const Arguments& arguments, const Table& table);

/// How many of the rows that match are live; unset where none are left out unasked.
[[nodiscard]] Result<std::optional<LifecycleCount>> countLive(
    const CommandContext& context, const Adapter& adapter, const Table& table, SelectQuery query);

/// Tells on standard error which rows were left out, if any were.
void reportLeftOut(
    const CommandContext& context, const Table& table, const std::optional<LifecycleCount>& count);

}
