// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../command_context.h"

namespace tw::cli {

[[nodiscard]] Syntax importSyntax();
[[nodiscard]] Result<void> runImport(const CommandContext& context);

}
