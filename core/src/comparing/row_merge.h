// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "comparing/cell_comparison.h"
#include "reading/chunk_pipe.h"

#include <vector>

namespace tw {

/// The cells of two rows, side by side.
using RowComparison = std::vector<CellComparison>;

/// A place in the rows of one side, which must come in the strict order of their key: that proves
/// that no row is missed and none is there twice.
class RowCursor
{
public:
    /// The comparison begins with the columns of the key.
    RowCursor(ChunkPipe& rows, const RowComparison& comparison, const ComparedTable& table);

    /// Goes to the next row; false behind the last one.
    [[nodiscard]] Result<bool> advance();

    [[nodiscard]] CellView cell(int column) const { return m_chunk->cell(m_row, column); }
    [[nodiscard]] QList<Value> values() const;
    [[nodiscard]] qint64 rowsRead() const { return m_rowsRead; }

private:
    [[nodiscard]] Result<void> checkOrder(const RowChunk& before, qint64 rowBefore) const;

    ChunkPipe& m_rows;
    const RowComparison& m_comparison;
    const ComparedTable& m_table;
    RowChunkPtr m_chunk;
    qint64 m_row = 0;
    qint64 m_rowsRead = 0;
};

/// Compares the rows of two sides, both in the order of their keys.
class RowMerge
{
public:
    RowMerge(const ComparedTable& table, const RowComparison& comparison, ChunkPipe& a,
        ChunkPipe& b, DifferenceSink* sink, const std::function<void(qint64 rows)>& progress);

    [[nodiscard]] Result<RowCounts> run();

private:
    [[nodiscard]] std::strong_ordering order() const;
    [[nodiscard]] Result<void> step();
    [[nodiscard]] Result<void> compareRow();
    [[nodiscard]] Result<void> takeAlone(DifferenceKind kind);
    void reportProgress();

    const RowComparison& m_comparison;
    const int m_keyColumns;
    RowCursor m_a;
    RowCursor m_b;
    DifferenceSink* m_sink;
    const std::function<void(qint64 rows)>& m_progress;
    RowCounts m_counts;
    bool m_hasA = false;
    bool m_hasB = false;
    qint64 m_steps = 0;
};

}
