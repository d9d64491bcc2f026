// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT

#include <tuplewright/results/result_set.h>

#include <algorithm>

namespace tw {

Result<void> ResultSet::begin(const ResultHeader& header)
{
    m_header = header;
    return {};
}

Result<void> ResultSet::push(RowChunkPtr chunk)
{
    m_starts.push_back(m_rows);
    m_rows += chunk->rowCount();
    m_chunks.push_back(std::move(chunk));
    return {};
}

CellView ResultSet::cell(qint64 row, int column) const
{
    if (row < 0 || row >= m_rows || column < 0)
        return {};
    const auto next = std::ranges::upper_bound(m_starts, row);
    const auto index = size_t(next - m_starts.begin()) - 1;
    const RowChunk& chunk = *m_chunks[index];
    return column < chunk.columnCount() ? chunk.cell(row - m_starts[index], column) : CellView();
}

QList<Value> ResultSet::values(qint64 row) const
{
    QList<Value> values;
    values.reserve(columnCount());
    for (int column = 0; column < columnCount(); ++column)
        values.append(cell(row, column).toValue());
    return values;
}

qint64 ResultSet::byteSize() const
{
    qint64 bytes = 0;
    for (const RowChunkPtr& chunk : m_chunks)
        bytes += chunk->byteSize();
    return bytes;
}

void ResultSet::clear()
{
    *this = ResultSet();
}

}
