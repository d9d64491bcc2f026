// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/editing/change_set.h>

namespace tw {

/// What was typed into cells of a saved row where the server keeps something else, as triggers and
/// rounding do. Another spelling of the same number or truth is the same. `kept` is in the order of
/// the table's columns.
[[nodiscard]] QMap<int, Value> replacedValues(
    const Table& table, const StagedRow& staged, const QList<Value>& kept);

}
