// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "results/placed_rows.h"

namespace tw {

void appendCell(RowChunkBuilder& builder, const CellView& cell)
{
    if (cell.isNull())
        builder.appendNull();
    else
        builder.append(cell.storage, cell.bytes.data(), size_t(cell.bytes.size()));
}

Result<void> PlacedRows::begin(const ResultHeader& header)
{
    m_columns = int(header.columns.size()) - m_numbers;
    // A list of keys that is too long for one statement comes in parts.
    if (!m_rows.header().columns.isEmpty())
        return {};
    return m_rows.begin({header.columns.first(m_columns)});
}

Result<void> PlacedRows::push(RowChunkPtr chunk)
{
    RowChunkBuilder builder(m_columns);
    for (qint64 row = 0; row < chunk->rowCount(); ++row) {
        for (int column = 0; column < m_columns; ++column)
            appendCell(builder, chunk->cell(row, column));
        QList<qint64> numbers;
        for (int column = m_columns; column < m_columns + m_numbers; ++column) {
            const CellView cell = chunk->cell(row, column);
            numbers.append(cell.isNull() ? -1 : cell.bytes.toByteArray().toLongLong());
        }
        m_found.append(numbers);
        if (builder.endRow())
            TW_TRY_VOID(m_rows.push(builder.seal()));
    }
    return builder.isEmpty() ? Result<void>() : m_rows.push(builder.seal());
}

}
