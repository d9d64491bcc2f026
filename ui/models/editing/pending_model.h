// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit_controller.h"

#include <QAbstractItemModel>

namespace tw {

/// All that is staged, table by table: below each table a line for each changed cell, or for a row
/// that comes or goes. Made anew by refresh(); lives in the GUI thread.
class PendingModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column
    {
        Row,
        Cell,
        Before,
        After,
        State,
        ColumnCount
    };

    enum class LineState
    {
        Ready,
        Incomplete, ///< a value is missing, or one that the table does not take
        Saving,
        Unknown,
        Failed
    };

    /// One table with staged edits.
    struct Source
    {
        QObject* owner = nullptr; ///< whose edits they are; never followed
        QString title;
        EditController* edits = nullptr; ///< must live until the next refresh
    };

    /// Nobody reads more lines of a table than these; the last one tells how many are left out.
    static constexpr int kMostLines = 2000;

    using QAbstractItemModel::QAbstractItemModel;

    void refresh(const QList<Source>& sources); ///< those without edits are left out

    /// How many tables have staged edits.
    [[nodiscard]] int tableCount() const { return int(m_tables.size()); }
    [[nodiscard]] qsizetype rowsStaged() const; ///< in all tables

    /// "3 updates, 1 new row, 2 deletions, 1 failed".
    [[nodiscard]] QString summary() const;

    /// Of a line or of a table; null when the index is not valid.
    [[nodiscard]] const Source* source(const QModelIndex& index) const;
    /// Null for a table.
    [[nodiscard]] const RowKey* rowOf(const QModelIndex& index) const;
    [[nodiscard]] int columnOf(const QModelIndex& index) const; ///< -1: all of the row

    /// What the line does to its row.
    [[nodiscard]] ChangeKind kindOf(const QModelIndex& index) const;

    /// Whether the row of a line is ready, incomplete, being saved, unknown or failed.
    [[nodiscard]] LineState stateOf(const QModelIndex& index) const;

    /// The line that stands for the same as `index` did before a refresh, or the nearest.
    struct Place
    {
        const QObject* owner = nullptr;
        std::optional<RowKey> row;
        int column = -1;
        int line = 0;
    };

    /// Where an index is, to find() it after refresh().
    [[nodiscard]] Place placeOf(const QModelIndex& index) const;

    /// The line of a place, else the nearest one.
    [[nodiscard]] QModelIndex find(const Place& place) const;

    [[nodiscard]] QModelIndex index(
        int row, int column, const QModelIndex& parent = {}) const final;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const final;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const final;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const final;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const final;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final;

private:
    struct Line
    {
        std::optional<RowKey> row; ///< unset: tells how many rows are left out
        int column = -1;
        ChangeKind kind = ChangeKind::Update;
        LineState state = LineState::Ready;
        QStringList texts;
        QString why; ///< of a failure
    };
    struct TableLines
    {
        Source source;
        QList<Line> lines;
    };

    static void addRow(TableLines& table, const RowKey& row, const TableRules& rules);
    [[nodiscard]] const Line* lineAt(const QModelIndex& index) const;
    [[nodiscard]] QString titleOf(const TableLines& table) const;

    QList<TableLines> m_tables;
};

}
