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

/// Where a node is: names and places in lists from the root on.
[[nodiscard]] QStringList pathOf(const JsonOutline& outline, int node);

/// `address.city`, with names that hold a dot, a blank or a quote in double quotes; what
/// parseJsonPath() reads. Reading fails with InvalidArgument.
[[nodiscard]] QString jsonPathText(const QStringList& path);
[[nodiscard]] Result<QStringList> parseJsonPath(const QString& text);

/// What a typed text is compared with inside of JSON: a number where it is one, a text where it
/// stands in double quotes or is anything else.
[[nodiscard]] Value jsonOperand(const QString& typed);
[[nodiscard]] QString jsonOperandText(const Value& operand); ///< what jsonOperand() reads back

}
