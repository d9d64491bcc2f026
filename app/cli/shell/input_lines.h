// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "line_editor.h"

namespace tw::cli {

/// Lines of standard input as they are, without a prompt.
[[nodiscard]] std::unique_ptr<LineEditor> makeInputLines(StopToken stop);

}
