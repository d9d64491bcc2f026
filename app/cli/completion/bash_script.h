// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../arguments/arguments.h"

namespace tw::cli {

/// What bash sources to complete words of these commands; UTF-8, with its last line end.
[[nodiscard]] QString bashScript(const QList<Syntax>& commands);

}
