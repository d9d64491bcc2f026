// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/history/row_past.h>

namespace tw {

/// What has to be written into the row as it is to make it hold the values of the version. The key
/// stays, and so do the sign of deleted rows, columns that fill themselves, and what was not read
/// whole. Empty: nothing, or there is no such row.
[[nodiscard]] ColumnValues versionEdits(
    const Table& table, const RowVersion& version, const std::optional<ColumnValues>& present);

/// The row as staged edits have it: in the order of the table, DEFAULT where a value is not known.
[[nodiscard]] QList<Value> loadedValues(const Table& table, const ColumnValues& present);

}
