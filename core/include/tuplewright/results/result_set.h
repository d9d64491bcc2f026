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

    [[nodiscard]] const ResultHeader& header() const { return m_header; }
    [[nodiscard]] const std::vector<RowChunkPtr>& chunks() const { return m_chunks; }
    [[nodiscard]] qint64 rowCount() const { return m_starts.empty() ? 0 : m_rows; }
    [[nodiscard]] int columnCount() const { return int(m_header.columns.size()); }
    /// NULL where there is no such row or column.
    [[nodiscard]] CellView cell(qint64 row, int column) const;
    [[nodiscard]] QList<Value> values(qint64 row) const;
    [[nodiscard]] qint64 byteSize() const;
    void clear();

private:
    ResultHeader m_header;
    std::vector<RowChunkPtr> m_chunks;
    std::vector<qint64> m_starts; ///< first row of each chunk
    qint64 m_rows = 0;
};

}
