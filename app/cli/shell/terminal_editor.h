// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "line_editor.h"

namespace tw::cli {

/// The editor of a terminal, with the keys of GNU Readline.
[[nodiscard]] std::unique_ptr<LineEditor> makeTerminalEditor(
    LineCompleter completer, StopToken stop);

}
