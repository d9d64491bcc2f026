// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "copy_text.h"

#include <tuplewright/base/result.h>

#include <QModelIndexList>

#include <functional>

namespace tw {

class ResultModel;

// What a person does with blocks of cells as in a spreadsheet. Each staging is one undo step, or
// nothing is staged and the error says why, naming the column.

/// Cells of the model as a block: the columns in the order given, rows ascending. Masked columns
/// are left out.
[[nodiscard]] CellBlock blockOf(
    const ResultModel& model, const QModelIndexList& cells, const QList<int>& columns);

/// Clipboard text on its way into the grid.
class PasteBlock
{
public:
    /// `columns`: those from the cursor on, in their order on screen. A first row that holds
    /// nothing but names of columns says where the others go.
    PasteBlock(const QString& text, const ResultModel& model, const QList<int>& columns);

    /// Laid out by hand: for each column of the block one of the table, -1 where it is left out.
    PasteBlock(QList<QList<std::optional<QString>>> rows, const QList<int>& columns);

    [[nodiscard]] qsizetype rows() const { return m_rows.size(); }
    [[nodiscard]] bool isSingleCell() const { return m_rows.size() == 1 && m_columns.size() == 1; }

    /// Cells that have no column to go to.
    [[nodiscard]] qsizetype cellsWithoutColumn() const { return m_left; }

    struct Outcome
    {
        qsizetype rowsLeft = 0; ///< for which there was no place
        qsizetype misfits = 0; ///< cells staged with a value that their column will not hold
    };

    /// Lays it over the rows from `row` on; those beyond the last one become new rows, or are left
    /// away. What a save would refuse is staged as it is, so that nothing has to be pasted again;
    /// the model marks it. Fails with ReadOnly, and with what ValueCodec says where the engine
    /// would take a value that does not fit.
    [[nodiscard]] Result<Outcome> stage(ResultModel& model, int row, bool grows) const;

    /// The one cell into many.
    [[nodiscard]] Result<void> stageInto(ResultModel& model, const QModelIndexList& cells) const;

private:
    void measure();

    QList<int> m_columns;
    QList<QList<std::optional<QString>>> m_rows;
    qsizetype m_left = 0;
};

/// Rows as columns and columns as rows; what is missing in a short row is nothing.
[[nodiscard]] QList<QList<std::optional<QString>>> transposed(
    const QList<QList<std::optional<QString>>>& rows);

/// Columns that a row of headers names; empty when it is no such row.
[[nodiscard]] QList<int> columnsNamed(
    const QList<std::optional<QString>>& row, const ResultModel& model);

/// The uppermost selected cell of each column into those below it; a single cell takes the value
/// of the row above.
[[nodiscard]] Result<void> stageFillDown(ResultModel& model, const QModelIndexList& cells);

/// New rows like the given ones; what the server makes or what must be unique is left to it.
void stageDuplicates(ResultModel& model, const QList<int>& rows);

/// What is made when it is needed; text of the column's type.
using ValueMaker = std::function<QString(const Column&)>;

/// A made value into every cell, each its own. Fails with what ValueCodec says of it.
[[nodiscard]] Result<void> stageMade(
    ResultModel& model, const QModelIndexList& cells, const ValueMaker& make);

/// The local time as a column of that type takes it; text columns take the whole.
[[nodiscard]] QString nowFor(const Column& column);
[[nodiscard]] QString todayFor(const Column& column);
[[nodiscard]] QString uuidFor(const Column& column);

}
