// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../command_context.h"

namespace tw::cli {

/// Opens a database that an operand names, by the name of a profile or else by a URL, for reading
/// only. Asks for a password as CommandContext::connect() does.
[[nodiscard]] Result<Adapter> openNamed(const CommandContext& context, const QString& text);

}
