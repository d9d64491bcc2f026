// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/query/computed_column.h>

namespace tw {

/// What a column is computed from, in one line: `price * stock`, or `many if total > 10; else few`.
[[nodiscard]] QString computedFrom(const ComputedColumn& column);

/// One condition and what it gives: `many if total > 10`.
[[nodiscard]] QString branchWords(const ComputedColumn::Branch& branch);

}
