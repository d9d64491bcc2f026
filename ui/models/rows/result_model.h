// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "column_headers.h"
#include "windowed_model.h"

#include <tuplewright/results/row_stream.h>

namespace tw {

/// What a cell or a row is at this moment, for painting and for the accessible text.
enum class CellState
{
    Clean,
    Edited,
    New,
    Removed,
    Failed,
    Replaced ///< saved, but the server keeps another value than was typed
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
    Conflict, ///< somebody else changed or deleted the row
    Deleted
};

enum ResultRole
{
    CellRole = Qt::UserRole, ///< tw::Value shown by the cell: staged, else saved, else loaded
    CellStateRole, ///< tw::CellState
    RowStateRole, ///< tw::RowState; Deleted marks a row that its lifecycle column says is deleted
    ColumnRole, ///< headerData: tw::Column of the section
};

/// The rows of one page or query with the staged edits laid over them, staged new rows first. Does
/// no I/O and holds no SQL. Rows are loaded as a whole, by append(), or as they are looked at,
/// between open() and clear(); then those that are not there yet are awaited. Its parts speak of
/// true positions, see WindowedModel::position().
class ResultModel final : public WindowedModel
{
    Q_OBJECT

public:
    explicit ResultModel(QObject* parent = nullptr);

    /// The table the rows come from (null: a query, read-only) and the edits laid over them.
    void setTable(TablePtr table, EditController* edits);

    /// New rows that are not saved are shown where the test holds; null: all.
    void setNewRowTest(std::function<bool(const StagedRow&)> test);

    /// Columns behind those of the table, which the server computes and nobody changes here. Their
    /// types come with the rows.
    void setComputed(const std::vector<ComputedColumn>& columns);

    /// Says that the rows which come from now on hold the values of masked columns, or that what is
    /// there must not be shown any more. Where a column is masked every value is maskedValue(),
    /// nothing can be changed but in new rows.
    void setRevealed(bool revealed);

    void append(RowStream::Batch batch); ///< the header comes with the first batch

    /// Of rows of no table, shows those whose numbers are named, in that order, until others come;
    /// null: all as they came.
    void arrange(std::shared_ptr<const std::vector<quint32>> order)
    {
        arrangeRows(std::move(order));
    }

    /// Drops the loaded rows; from now on take() brings those that neededRows() asks for.
    void open(const ResultHeader& header, const RowWindow::Limits& limits);

    /// Takes rows that were read for neededRows(), or for a jump.
    void take(const RowRequest& request, const RowArrival& arrival);

    /// Brings the rest of a value that was not read whole; until then it cannot be changed.
    void showWhole(const RowKey& key, int column, const Value& value);

    /// Shows what the server returned for a saved row until the next load: the columns in table
    /// order, and after them the new physical address where the row has one. A saved new row keeps
    /// its place as a loaded row.
    void showSaved(const RowKey& key, const QList<Value>& values);

    /// The values by position and column.
    [[nodiscard]] const ResultCells& cells() const { return m_cells; }

    /// Which values cells take, and staging them.
    [[nodiscard]] CellRules& rules() { return m_rules; }
    [[nodiscard]] const CellRules& rules() const { return m_rules; }

    /// Colours, marks, labels and time zone of cells.
    [[nodiscard]] CellDecorations& decorations() { return m_decorations; }
    [[nodiscard]] const CellDecorations& decorations() const { return m_decorations; }

    /// Captions and marks of columns.
    [[nodiscard]] ColumnHeaders& headers() { return m_headers; }
    [[nodiscard]] const ColumnHeaders& headers() const { return m_headers; }

    /// The table of the rows; null for rows of no table.
    [[nodiscard]] const TablePtr& table() const { return m_columns.table(); }

    /// What is staged over the rows; null: nothing can be.
    [[nodiscard]] EditController* edits() const { return m_rules.edits(); }

    /// All columns, computed ones last.
    [[nodiscard]] const QList<Column>& columns() const { return m_columns.all(); }

    /// What is known of a column.
    [[nodiscard]] ColumnFacts facts(int column) const { return m_columns.facts(column); }

    /// Whether values of the column are masked.
    [[nodiscard]] bool isMasked(int column) const { return m_columns.isMasked(column); }
    [[nodiscard]] const ComputedColumn* computed(int column) const ///< null: one of the table's
    {
        return m_columns.computed(column);
    }

    /// The value of a cell as staged, else as saved or loaded.
    [[nodiscard]] Value value(int row, int column) const
    {
        return m_cells.value(position(row), column);
    }

    /// A row as saved or loaded, DEFAULT for what was not loaded.
    [[nodiscard]] QList<Value> loadedRow(int row) const { return m_cells.loadedRow(position(row)); }

    /// The text of a cell and how it is to be painted.
    [[nodiscard]] CellDisplay display(int row, int column) const
    {
        return m_decorations.display(position(row), column);
    }

    /// Whether a cell is edited, failed or in conflict.
    [[nodiscard]] CellState cellState(int row, int column) const;

    /// Whether a row is new, edited, deleted or restored.
    [[nodiscard]] RowState rowState(int row) const;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const final;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const final;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const final;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const final;

    /// EditRole takes a tw::Value, or text that ValueCodec reads. CheckStateRole takes a check
    /// state, the partial one being NULL.
    bool setData(const QModelIndex& index, const QVariant& value, int role) final;

Q_SIGNALS:
    /// A value that was entered cannot be staged.
    void valueRejected(const QModelIndex& index, const tw::Error& error);

private:
    void onRowChanged(const RowKey& key);
    void onRowsReset();
    void onRowsCame();
    void adoptTypes();
    void announceHeaders();

    ResultColumns m_columns;
    ResultCells m_cells{overlay(), m_columns};
    CellRules m_rules{m_cells};
    CellDecorations m_decorations{m_cells};
    ColumnHeaders m_headers{m_columns, m_rules, m_decorations};
    std::function<bool(const StagedRow&)> m_newRowTest;
};

}
