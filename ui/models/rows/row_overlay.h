// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "row_window.h"

#include <tuplewright/editing/change_set.h>

#include <functional>

namespace tw {

/// Rows by position: new rows first, then the loaded ones, with the values saved since the load and
/// the staged edits laid over them. Knows every row by its identity. Tells nobody of changes.
class RowOverlay
{
public:
    /// `changes` must outlive the overlay; null: nothing is ever staged.
    void setTable(TablePtr table, const ChangeSet* changes);

    /// Columns that rows come with beside those of the table.
    void setComputed(const QStringList& names);

    /// Drops everything but the new rows that are not saved.
    void clear();
    void begin(const ResultHeader& header);
    void append(RowChunkPtr chunk);

    /// From now on rows are read as they are looked at. Drops everything as clear() does.
    void open(const ResultHeader& header, const RowWindow::Limits& limits);

    /// What RowWindow says of loaded rows, whose positions there come after those of new ones.
    [[nodiscard]] const RowWindow& window() const { return m_rows; }
    [[nodiscard]] qint64 newRows() const { return m_top.size(); } ///< saved ones too
    void setView(qint64 first, qint64 last);
    qint64 setSize(qint64 size, TotalKind kind) { return m_rows.setSize(size, kind); }

    /// See RowWindow::take(). Rows that are there already have moved since they were read: then
    /// only those that came now are kept.
    qint64 take(const RowRequest& request, const RowArrival& arrival);

    /// A saved new row that has come with the rows of its surroundings, by its place on top.
    [[nodiscard]] std::optional<qsizetype> arrivedOnTop() const;

    [[nodiscard]] const ResultHeader& header() const { return m_rows.header(); }
    [[nodiscard]] qint64 loadedRows() const { return m_rows.endSerial() - m_rows.beginSerial(); }
    [[nodiscard]] qint64 size() const { return m_top.size() + m_rows.size(); }

    /// False for a row that was not read yet.
    [[nodiscard]] bool isPresent(qint64 position) const;

    /// Keys of the new rows that are not saved; they have the first positions.
    [[nodiscard]] QList<RowKey> unsavedRows() const;
    void insertUnsaved(qsizetype at, const RowKey& key);
    void removeUnsaved(qsizetype at);

    /// Empty where the row cannot be addressed.
    [[nodiscard]] RowKey key(qint64 position) const;
    [[nodiscard]] bool isAddressable(qint64 position) const;
    [[nodiscard]] std::optional<qint64> find(const RowKey& key) const;

    /// False for a column of the table that the rows came without.
    [[nodiscard]] bool isLoaded(int column) const;

    [[nodiscard]] bool isUnsaved(qint64 position) const;
    [[nodiscard]] CellView cell(qint64 position, int column) const; ///< as saved, else as loaded

    /// The value of a computed column, counted from 0; unset where the row came without it, or was
    /// saved since.
    [[nodiscard]] std::optional<CellView> computed(qint64 position, int number) const;

    /// As saved or loaded, DEFAULT for what was not loaded, or not whole; empty if unsaved.
    [[nodiscard]] QList<Value> row(qint64 position) const;
    [[nodiscard]] const StagedRow* staged(qint64 position) const;
    [[nodiscard]] const RowKey* stagedKey(qint64 position) const; ///< null when nothing is staged

    /// Lays saved values over a row, see ResultModel::showSaved().
    void setSaved(const RowKey& key, const QList<Value>& values);

    /// Lays the whole of a value over the one that was read shortened.
    void setWhole(const RowKey& key, int column, const Value& value);

    /// Looks again at what is staged for one row, or for all.
    void restage(const RowKey& key);
    void restageAll();

private:
    struct TopRow
    {
        RowKey key;
        std::optional<QList<Value>> saved;
    };

    [[nodiscard]] RowKey keyOf(const std::function<std::optional<Value>(int)>& valueAt) const;
    [[nodiscard]] RowKey keyOfLoaded(qint64 loaded) const;
    [[nodiscard]] bool isOnTop(qint64 position) const
    {
        return position >= 0 && position < m_top.size();
    }
    [[nodiscard]] qint64 loadedAt(qint64 position) const;
    [[nodiscard]] qint64 positionOf(qint64 loaded) const;
    void restageLoaded(qint64 from, qint64 to);
    [[nodiscard]] bool indexArrival(qint64 from, qint64 to);
    void drop(RowWindow::Side side);
    void forgetLoaded();
    [[nodiscard]] bool hasKeys() const;
    [[nodiscard]] int placeOf(int column) const;
    void placeComputed();
    void indexRows() const;

    TablePtr m_table;
    const ChangeSet* m_changes = nullptr;
    QList<int> m_identity; ///< columns that address a row; behind the last: its physical address
    QList<int> m_places; ///< column of the table → place in a loaded row, -1: not loaded
    QStringList m_computed;
    QList<int> m_computedPlaces; ///< in a loaded row, -1: not loaded
    RowWindow m_rows;
    QList<TopRow> m_top; ///< unsaved ones first
    // Loaded rows are known by their serial numbers in m_rows.
    QHash<qint64, QList<Value>> m_saved; ///< loaded row → what the server returned since
    QHash<qint64, QMap<int, Value>> m_whole; ///< loaded row → values by column
    QHash<qint64, RowKey> m_staged; ///< loaded rows with staged edits
    // Of a page made when first needed, so that rows which only stream by cost nothing.
    mutable QHash<RowKey, qint64> m_index; ///< key → loaded row
    mutable qint64 m_indexed = 0; ///< loaded rows that m_index knows
};

}
