// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/results/row_sink.h>

namespace tw {

/// Rows kept in memory: a header and chunks, read by position. As a RowSink it keeps all it is
/// given.
class TW_CORE_EXPORT ResultSet final : public RowSink
{
public:
    [[nodiscard]] Result<void> begin(const ResultHeader& header) override;
    [[nodiscard]] Result<void> push(RowChunkPtr chunk) override;

    /// Names and types of the columns.
    [[nodiscard]] const ResultHeader& header() const { return m_header; }
    /// The blocks of rows in the order they were pushed.
    [[nodiscard]] const std::vector<RowChunkPtr>& chunks() const { return m_chunks; }
    /// Rows of all chunks together.
    [[nodiscard]] qint64 rowCount() const { return m_starts.empty() ? 0 : m_rows; }
    /// Columns of the header, also without a row.
    [[nodiscard]] int columnCount() const { return int(m_header.columns.size()); }
    /// NULL where there is no such row or column.
    [[nodiscard]] CellView cell(qint64 row, int column) const;
    /// All cells of a row, NULL where there is no such row.
    [[nodiscard]] QList<Value> values(qint64 row) const;
    /// Memory the chunks hold, in bytes.
    [[nodiscard]] qint64 byteSize() const;
    /// Drops the rows and the header.
    void clear();

private:
    ResultHeader m_header;
    std::vector<RowChunkPtr> m_chunks;
    std::vector<qint64> m_starts; ///< first row of each chunk
    qint64 m_rows = 0;
};

}
