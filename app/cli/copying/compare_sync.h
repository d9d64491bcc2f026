// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../command_context.h"

#include <tuplewright/base/json.h>
#include <tuplewright/comparing/data_sync.h>

namespace tw::cli {

/// Whether B is to be made as A: by --apply, tried by --dry-run as well. Fails for options that do
/// not go with it.
[[nodiscard]] Result<bool> readSync(const Arguments& arguments);

/// Makes B as A, or tries it, once the comparison has ended; asks for consent in production.
/// Conflicts are told on standard error.
[[nodiscard]] Result<SyncReport> runSync(
    const CommandContext& context, const Adapter& b, DataSync& sync);

/// What became of it, for people and for programs.
[[nodiscard]] QString syncText(const SyncReport& report, const QStringList& remarks);
[[nodiscard]] Json syncJson(const SyncReport& report, const QStringList& remarks);

}
