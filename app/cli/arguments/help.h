// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"

namespace tw::cli {

[[nodiscard]] QString overallHelp(const QList<Syntax>& commands);
[[nodiscard]] QString commandHelp(const Syntax& command);

}
