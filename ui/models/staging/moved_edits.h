// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/journal/journal_record.h"
#include "models/tables/table_change.h"

namespace tw {

/// Staged edits laid on a table that changed.
struct MovedEdits
{
    ChangeSet changes; ///< by the table now
    QList<JournalRow> lost; ///< by the table before: their row or their column is gone
};

/// Of a row of which a column is gone, the cell of that column is lost and the others are not. To
/// another table of the same name nothing goes along.
[[nodiscard]] MovedEdits movedEdits(const ChangeSet& staged, const TableChange& change);

/// The same staged edits for a table of the same columns and keys, under the same names.
[[nodiscard]] ChangeSet sameEdits(const ChangeSet& staged, const TablePtr& table);

/// As text for the clipboard, a line for each cell: row, column, the value loaded and the new one.
[[nodiscard]] QString editsAsText(const QList<JournalRow>& rows, const Table& table);

}
