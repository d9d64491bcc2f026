// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/dialect.h>
#include <tuplewright/results/result_set.h>
#include <tuplewright/schema/table.h>
#include <tuplewright/values/row_source.h>

#include <optional>

namespace tw {

/// Cuts a source into chunks whose rows fill the same columns, and keeps the rows of the present
/// one, packed: most are never looked at again. A chunk of large rows ends early. Values come as
/// the engine stores them, without those that are left to the server.
class ChunkReader final : public RowSource
{
public:
    /// Each row of the source must have a value for each column.
    ChunkReader(RowSource& source, QList<const Column*> columns, const Dialect& dialect,
        qsizetype rowsInChunk)
        : m_source(source)
        , m_columns(std::move(columns))
        , m_dialect(dialect)
        , m_rowsInChunk(rowsInChunk)
    { }

    /// Goes on to the next chunk; false at the end of the source.
    [[nodiscard]] Result<bool> beginChunk();

    /// The next row of the chunk.
    Result<bool> next(QList<Value>& row) override;

    /// Reads the rest of the chunk.
    [[nodiscard]] Result<void> finishChunk();

    [[nodiscard]] const QList<const Column*>& columns() const { return m_filled; } ///< of the chunk
    [[nodiscard]] qsizetype rowCount() const { return m_count; } ///< of the chunk, so far
    [[nodiscard]] qint64 firstRow() const { return m_firstRow; } ///< number in the source
    /// Rows taken from the source so far.
    [[nodiscard]] qint64 rowsRead() const { return m_firstRow + m_count; }

    /// Some rows of the chunk, which must have been read to its end.
    [[nodiscard]] QList<QList<Value>> rows(qsizetype first, qsizetype count) const;

    /// Set when the source itself failed, in whatever way that was reported.
    [[nodiscard]] const std::optional<Error>& sourceError() const { return m_error; }

private:
    [[nodiscard]] Result<bool> fetch();
    [[nodiscard]] bool fillsTheSame(const QList<Value>& row) const;
    [[nodiscard]] QList<const Column*> columnsFilledBy(const QList<Value>& row) const;
    [[nodiscard]] Result<void> keep(const QList<Value>& row);

    RowSource& m_source;
    const QList<const Column*> m_columns;
    const Dialect& m_dialect;
    const qsizetype m_rowsInChunk;
    QList<const Column*> m_filled;
    RowChunkBuilder m_last{0}; ///< rows that are not in m_rows yet
    ResultSet m_rows;
    qsizetype m_count = 0;
    qsizetype m_bytes = 0; ///< of the values of the chunk
    QList<Value> m_fetched; ///< while m_hasFetched: read and not yet part of a chunk
    bool m_hasFetched = false;
    qint64 m_firstRow = 0;
    std::optional<Error> m_error;
};

}
