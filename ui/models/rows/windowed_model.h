// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "row_overlay.h"

#include <QAbstractTableModel>

namespace tw {

/// The window of at most kWindow model rows over all rows of a RowOverlay. The true position of a
/// model row is row + windowStart(); rows that stay in the window keep their indexes valid when it
/// moves. Lives in the GUI thread.
class WindowedModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kWindow = 4096;

    /// How loaded rows lie among all. Positions there do not count new rows.
    [[nodiscard]] const RowWindow& window() const { return m_rows.window(); }

    /// The columns that the loaded rows came with.
    [[nodiscard]] const ResultHeader& header() const { return window().header(); }

    /// How many new rows stand above the loaded ones.
    [[nodiscard]] qint64 newRows() const { return m_rows.newRows(); }
    [[nodiscard]] qint64 totalRows() const { return m_rows.size(); } ///< new and loaded rows

    /// How many rows are in memory, new ones not counted.
    [[nodiscard]] qint64 loadedRows() const
    {
        return window().endSerial() - window().beginSerial();
    }

    /// True positions from which up to which loaded rows are there.
    [[nodiscard]] std::pair<qint64, qint64> presentRows() const;

    /// The true position of the first model row.
    [[nodiscard]] qint64 windowStart() const { return m_windowStart; }

    /// The true position of a model row.
    [[nodiscard]] qint64 position(int row) const { return row + m_windowStart; }

    /// False for a row that was not read yet.
    [[nodiscard]] bool isPresent(int row) const { return m_rows.isPresent(position(row)); }

    /// The key of a model row; empty where it cannot be addressed.
    [[nodiscard]] RowKey rowKey(int row) const { return m_rows.key(position(row)); }
    [[nodiscard]] std::optional<int> findRow(const RowKey& key) const; ///< inside the window

    /// The true position of a row; unset where it is not in memory.
    [[nodiscard]] std::optional<qint64> findPosition(const RowKey& key) const;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const final;

    /// Moves the window so that it covers `position` and its surroundings.
    void ensureVisible(qint64 position);

    void setView(qint64 first, qint64 last); ///< true positions on screen

    /// What should be read next; unset when all rows in view are there.
    [[nodiscard]] std::optional<RowRequest> neededRows() const { return m_rows.window().needed(); }
    void setLoadedTotal(qint64 rows, TotalKind kind); ///< what is known of them without loading
    void clear(); ///< drops the loaded rows

Q_SIGNALS:
    /// totalRows() is different.
    void totalRowsChanged();
    void viewMoved(); ///< by setView()
    void frontRemoved(int rows); ///< of the window: what is on screen has another row by as much

protected:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] RowOverlay& overlay() { return m_rows; }
    [[nodiscard]] const RowOverlay& overlay() const { return m_rows; }

    /// Other rows from the first one on; between beginResetModel() and endResetModel().
    void resetRows(TablePtr table, const ChangeSet* changes);
    void fillWindow(); ///< takes in rows that were appended
    void arrangeRows(std::shared_ptr<const std::vector<quint32>> order);
    void takeRows(const RowRequest& request, const RowArrival& arrival);
    void placeUnsavedRows(const QList<RowKey>& staged);
    void announceRow(qint64 position);
    void announceAll();

private:
    void shiftWindow(qint64 rows);
    void fitWindow();
    void moveWindow(qint64 start);
    void insertUnsaved(qsizetype at, const RowKey& key);
    void removeUnsaved(qsizetype at);

    RowOverlay m_rows;
    qint64 m_windowStart = 0;
    int m_windowRows = 0;
};

}
