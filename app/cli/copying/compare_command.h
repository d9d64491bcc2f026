// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../commands.h"

namespace tw::cli {

[[nodiscard]] QList<Command> compareCommands(); ///< compare

}
