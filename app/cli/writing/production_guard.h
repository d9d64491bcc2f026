// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../command_context.h"

#include <tuplewright/session/run_warning.h>

namespace tw::cli {

/// How much a command is about to change.
struct WideChange
{
    std::optional<qint64> rows = {}; ///< unset: not known before it is done
    bool isAll = false; ///< every row of a table, without a condition
    bool isForGood = false; ///< rows that cannot come back
    bool takesNumber = false; ///< the command has --expect
};

[[nodiscard]] Option yesOption();

/// Whether a number or a yes is wanted: the database is one of production, and neither --expect,
/// --yes nor --dry-run was given.
[[nodiscard]] bool needsConsent(const CommandContext& context, const Adapter& adapter);

/// Refuses what the window would ask about, with InvalidArgument.
[[nodiscard]] Result<void> checkConsent(
    const CommandContext& context, const Adapter& adapter, const WideChange& change);

/// Each warning of a run as a sentence.
[[nodiscard]] QString warningLines(const QList<RunWarning>& warnings);

/// Refuses statements that the window would ask about in production, with InvalidArgument.
[[nodiscard]] Result<void> checkRunConsent(
    const CommandContext& context, const Adapter& adapter, const QList<RunWarning>& warnings);

}
