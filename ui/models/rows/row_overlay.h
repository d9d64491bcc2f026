// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "loaded_columns.h"
#include "new_rows.h"
#include "row_patches.h"
#include "row_window.h"

namespace tw {

/// Rows by position: new rows first, then the loaded ones, with the values saved since the load and
/// the staged edits laid over them. Knows every row by its identity. Tells nobody of changes.
class RowOverlay
{
public:
    /// `changes` must outlive the overlay; null: nothing is ever staged.
    void setTable(TablePtr table, const ChangeSet* changes);

    /// Columns that rows come with beside those of the table.
    void setComputed(const QStringList& names) { m_columns.setComputed(names); }

    /// Drops everything but the new rows that are not saved.
    void clear();

    /// Rows of these columns follow by append(), all at once.
    void begin(const ResultHeader& header);

    /// Appends rows of the columns of begin().
    void append(RowChunkPtr chunk);

    /// See RowWindow::arrange(); for rows of no table, over which nothing is laid.
    void arrange(std::shared_ptr<const std::vector<quint32>> order)
    {
        m_rows.arrange(std::move(order));
    }

    /// From now on rows are read as they scroll into view. Drops everything as clear() does.
    void open(const ResultHeader& header, const RowWindow::Limits& limits);

    /// The loaded rows; their positions there come after those of new ones.
    [[nodiscard]] const RowWindow& window() const { return m_rows; }

    /// How many new rows there are, saved ones too, and how many rows in all.
    [[nodiscard]] qint64 newRows() const { return m_new.size(); }

    /// New and loaded rows, and those that could be loaded.
    [[nodiscard]] qint64 size() const { return m_new.size() + m_rows.size(); }

    /// See RowWindow, by positions among all rows.
    void setView(qint64 first, qint64 last);

    /// Takes the number of rows as counted or estimated; returns how far positions have moved.
    qint64 setSize(qint64 size, TotalKind kind) { return m_rows.setSize(size, kind); }

    /// See RowWindow::take(). Rows that are there already have moved since they were read: then
    /// only those that came now are kept.
    qint64 take(const RowRequest& request, const RowArrival& arrival);

    /// A saved new row that has come with the rows of its surroundings, by its place on top.
    [[nodiscard]] std::optional<qsizetype> arrivedOnTop() const;

    /// False for a row that was not read yet.
    [[nodiscard]] bool isPresent(qint64 position) const;

    /// New rows that are not saved; they have the first positions.
    [[nodiscard]] QList<RowKey> unsavedRows() const { return m_new.unsaved(); }

    /// Adds a new row at a position among these.
    void insertUnsaved(qsizetype at, const RowKey& key) { m_new.insert(at, key); }

    /// Removes a new row.
    void removeUnsaved(qsizetype at) { m_new.remove(at); }

    /// Whether a row is new and not saved.
    [[nodiscard]] bool isUnsaved(qint64 position) const;

    /// The key of a row; empty where it cannot be addressed.
    [[nodiscard]] RowKey key(qint64 position) const;

    /// Whether a row is there and has a key.
    [[nodiscard]] bool isAddressable(qint64 position) const;

    /// The position of a row; unset where it is not there.
    [[nodiscard]] std::optional<qint64> find(const RowKey& key) const;

    /// False for a column of the table that the rows came without.
    [[nodiscard]] bool isLoaded(int column) const { return m_columns.isLoaded(column); }

    /// A value as saved, else as loaded.
    [[nodiscard]] CellView cell(qint64 position, int column) const;

    /// The value of a computed column, counted from 0; unset where the row came without it, or was
    /// saved since.
    [[nodiscard]] std::optional<CellView> computed(qint64 position, int number) const;

    /// As saved or loaded, DEFAULT for what was not loaded, or not whole; empty if unsaved.
    [[nodiscard]] QList<Value> row(qint64 position) const;

    /// What is staged for a row; null when nothing is.
    [[nodiscard]] const StagedRow* staged(qint64 position) const;

    /// The key of a row with staged edits; null: there are none.
    [[nodiscard]] const RowKey* stagedKey(qint64 position) const;

    /// Lays saved values over a row, see ResultModel::showSaved().
    void setSaved(const RowKey& key, const QList<Value>& values);

    /// Lays the whole of a value over the one that was read shortened.
    void setWhole(const RowKey& key, int column, const Value& value);

    /// Looks up again what is staged for one row, or for all.
    void restage(const RowKey& key);

    /// Looks up again what is staged for all rows.
    void restageAll();

private:
    [[nodiscard]] RowKey keyOfLoaded(qint64 loaded) const;
    [[nodiscard]] qint64 loadedAt(qint64 position) const;
    void restageLoaded(qint64 from, qint64 to);
    [[nodiscard]] bool indexArrival(qint64 from, qint64 to);
    void drop(RowWindow::Side side);
    void forgetLoaded();
    void indexRows() const;

    const ChangeSet* m_changes = nullptr;
    LoadedColumns m_columns;
    RowWindow m_rows;
    NewRows m_new;
    RowPatches m_patches; ///< by the serial numbers of loaded rows
    // Of a page made when first needed, so that rows which only stream by cost nothing.
    mutable QHash<RowKey, qint64> m_index; ///< key → loaded row
    mutable qint64 m_indexed = 0; ///< loaded rows that m_index knows
};

}
