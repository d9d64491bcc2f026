// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <tuplewright/editing/change.h>

namespace tw {

/// The sign of a kind of change, and its colour.
[[nodiscard]] std::pair<QString, Token> changeLook(ChangeKind kind);

}
