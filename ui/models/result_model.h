// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/editing/change_set.h>
#include <tuplewright/results/result_set.h>
#include <tuplewright/results/row_stream.h>

#include <QAbstractTableModel>

namespace tw {

class EditController;

/// What a cell or a row is at this moment, for painting and for the accessible text.
enum class CellState
{
    Clean,
    Edited,
    New,
    Removed,
    Failed
};
enum class RowState
{
    Clean,
    Edited,
    New,
    Removed,
    SoftRemoved,
    Restored,
    Failed,
    Deleted
};

enum ResultRole
{
    CellRole = Qt::UserRole, ///< tw::Value shown by the cell: staged, else saved, else loaded
    CellStateRole, ///< tw::CellState
    RowStateRole, ///< tw::RowState; Deleted marks a row that its lifecycle column says is deleted
    ColumnRole, ///< headerData: tw::Column of the section
};

/// A window of at most kWindow rows over the loaded rows of one page or query, with the staged
/// edits laid over it. Staged new rows come first. Does no I/O and holds no SQL. The true position
/// of a model row is row + windowStart().
class ResultModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kWindow = 4096;

    explicit ResultModel(QObject* parent = nullptr);

    /// The table the rows come from (null: a query, read-only) and the edits laid over them.
    void setTable(TablePtr table, EditController* edits);

    /// Drops the rows; the header comes with the first batch.
    void clear();
    void append(RowStream::Batch batch);

    [[nodiscard]] qint64 totalRows() const; ///< new rows and loaded rows
    [[nodiscard]] qint64 loadedRows() const { return m_rows.rowCount(); }
    [[nodiscard]] qint64 windowStart() const { return m_windowStart; }

    /// Moves the window so that it covers `position`; rows that stay keep their indexes valid.
    void ensureVisible(qint64 position);

    [[nodiscard]] RowKey rowKey(int row) const; ///< identity of a model row
    [[nodiscard]] QList<Value> loadedRow(int row) const; ///< as loaded (or last saved), table order
    [[nodiscard]] Value value(int row, int column) const;
    [[nodiscard]] const Error* rowFailure(int row) const;
    [[nodiscard]] std::optional<int> findRow(const RowKey& key) const;

    /// Shows what the server returned for a saved row until the next load. A saved new row keeps
    /// its place as a loaded row.
    void showSaved(const RowKey& key, const QList<Value>& values);

    [[nodiscard]] const TablePtr& table() const { return m_table; }
    [[nodiscard]] const ResultHeader& header() const { return m_rows.header(); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const final;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const final;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const final;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const final;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const final;

    /// EditRole takes a tw::Value, or text that ValueCodec reads.
    bool setData(const QModelIndex& index, const QVariant& value, int role) final;

Q_SIGNALS:
    void totalRowsChanged();
    void valueRejected(const QModelIndex& index, const tw::Error& error);

private:
    void onRowChanged(const RowKey& key);
    void onRowsReset();
    void updateWindow();

    TablePtr m_table;
    EditController* m_edits = nullptr;
    ResultSet m_rows;
    QList<RowKey> m_newRows;
    QHash<RowKey, QList<Value>> m_saved;
    QList<QList<Value>> m_savedNew;
    qint64 m_windowStart = 0;
    int m_windowRows = 0;
};

}

Q_DECLARE_METATYPE(tw::Value)
Q_DECLARE_METATYPE(tw::CellState)
Q_DECLARE_METATYPE(tw::RowState)
Q_DECLARE_METATYPE(tw::Column)
