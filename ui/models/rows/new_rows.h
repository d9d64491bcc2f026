// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/editing/change_set.h>

namespace tw {

/// New rows of a page, which stand above the loaded ones: those that are not saved first, then
/// those that were saved since the rows were loaded. Tells nobody of changes.
class NewRows
{
public:
    /// How many new rows there are.
    [[nodiscard]] qint64 size() const { return m_rows.size(); }

    /// Whether a position among all rows is that of a new one.
    [[nodiscard]] bool contains(qint64 position) const
    {
        return position >= 0 && position < m_rows.size();
    }

    /// Of the row at a position that contains() knows.
    [[nodiscard]] const RowKey& key(qint64 at) const { return m_rows.at(at).key; }

    /// Whether the row was saved since the rows were loaded.
    [[nodiscard]] bool isSaved(qint64 at) const { return m_rows.at(at).saved.has_value(); }

    /// The values of a saved row; null while it is not saved.
    [[nodiscard]] const QList<Value>* values(qint64 at) const;

    /// Keys of the rows that are not saved; they have the first positions.
    [[nodiscard]] QList<RowKey> unsaved() const;

    /// The position of a row; unset where it is none of these.
    [[nodiscard]] std::optional<qint64> find(const RowKey& key) const;

    /// Adds a row that is not saved at a position among these.
    void insert(qsizetype at, const RowKey& key) { m_rows.insert(at, {key, std::nullopt}); }

    /// Removes the row at a position.
    void remove(qsizetype at) { m_rows.removeAt(at); }

    /// The row at a position was saved: with this key, and these values.
    void setSaved(qint64 at, const RowKey& key, const QList<Value>& values);

    /// Drops the saved rows, which come with the loaded ones from now on.
    void removeSaved();

private:
    struct Row
    {
        RowKey key;
        std::optional<QList<Value>> saved;
    };

    QList<Row> m_rows; ///< unsaved ones first
};

}
