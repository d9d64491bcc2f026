// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command_set.h"

namespace tw {

class PageKinds;

/// The commands of the window, of its features and of all kinds of page: the one registry.
[[nodiscard]] CommandSet allCommands(const PageKinds& kinds);

}
