// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/schema/column_type.h>
#include <tuplewright/validation/rule.h>

namespace tw {

/// What an engine that enforces its types demands of the values of one.
[[nodiscard]] QList<Rule> rulesOfType(const ColumnType& type);

/// The same for the elements of an array or the bounds of a range, whose type has only a name.
[[nodiscard]] QList<Rule> rulesOfPart(const QString& type);

}
