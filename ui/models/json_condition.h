// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json_outline.h"

#include <tuplewright/query/filter.h>

namespace tw {

/// The condition that a JSON column holds at the place of a node what is there now: a text or a
/// truth value as text, a number as that number, JSON's null as such. Of arrays and objects, and of
/// the root, that it contains them.
[[nodiscard]] FilterCondition conditionOf(
    const QString& column, const JsonOutline& outline, int node);

}
