// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../command_context.h"

namespace tw::cli {

/// aggregate: numbers over groups of rows.
[[nodiscard]] Syntax aggregateSyntax();
[[nodiscard]] Result<void> runAggregate(const CommandContext& context);

}
