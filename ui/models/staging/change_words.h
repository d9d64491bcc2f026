// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/editing/change_set.h>

namespace tw {

/// "id 7", or "new row".
[[nodiscard]] QString rowWords(const RowKey& row);

/// What becomes of a row of which no cell is staged.
[[nodiscard]] QString changeWords(ChangeKind kind);

/// A value as a grid shows it, on one short line.
[[nodiscard]] QString shortWords(const Value& value, const Column& column);

}
