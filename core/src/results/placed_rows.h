// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/results/result_set.h>

namespace tw {

/// Takes the numbers off the end of rows and keeps the rest. In the order of the columns they came
/// from; a NULL is -1.
class PlacedRows final : public RowSink
{
public:
    PlacedRows(ResultSet& rows, int numbers)
        : m_rows(rows)
        , m_numbers(numbers)
    { }

    [[nodiscard]] Result<void> begin(const ResultHeader& header) override;
    [[nodiscard]] Result<void> push(RowChunkPtr chunk) override;

    /// One list for each row that was pushed.
    [[nodiscard]] const QList<QList<qint64>>& numbers() const { return m_found; }

private:
    ResultSet& m_rows;
    int m_numbers;
    int m_columns = 0;
    QList<QList<qint64>> m_found;
};

/// Appends one cell to the row under construction.
void appendCell(RowChunkBuilder& builder, const CellView& cell);

}
