// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/session/run_warning.h>

namespace tw {

/// One line for a person: line, verb and why.
[[nodiscard]] QString warningText(const RunWarning& warning);

}
