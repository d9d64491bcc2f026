// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/editing/change_set.h>
#include <tuplewright/results/row_chunk.h>

namespace tw {

/// What is laid over loaded rows, each known by its serial number: values that were saved since,
/// the whole of values that were read shortened, and staged edits. Tells nobody of changes.
class RowPatches
{
public:
    /// Where staged edits are found; must outlive the patches. Null: nothing is ever staged.
    void setChanges(const ChangeSet* changes) { m_changes = changes; }

    /// Drops the patches of all rows, or of one.
    void clear();

    /// Drops the patches of one row.
    void remove(qint64 row);

    /// A row as it was saved, by the columns of the table; replaces what was staged for it.
    void setSaved(qint64 row, const QList<Value>& values);

    /// Whether the row was saved since it was loaded.
    [[nodiscard]] bool isSaved(qint64 row) const { return m_saved.contains(row); }

    /// Empty while the row was not saved.
    [[nodiscard]] QList<Value> saved(qint64 row) const { return m_saved.value(row); }

    /// The whole of a value that was read shortened.
    void setWhole(qint64 row, int column, const Value& value);

    /// The value in place of the loaded one; unset where that holds.
    [[nodiscard]] std::optional<CellView> cell(qint64 row, int column) const;

    /// Looks up what is staged for the row of this key.
    void restage(qint64 row, const RowKey& key);

    /// Forgets which rows have staged edits.
    void unstageAll() { m_staged.clear(); }

    /// The key of a row with staged edits; null: there are none.
    [[nodiscard]] const RowKey* stagedKey(qint64 row) const;

private:
    const ChangeSet* m_changes = nullptr;
    QHash<qint64, QList<Value>> m_saved;
    QHash<qint64, QMap<int, Value>> m_whole; ///< by column
    QHash<qint64, RowKey> m_staged;
};

}
