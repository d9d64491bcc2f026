// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "writing/chunk_reader.h"

#include <algorithm>

namespace tw {

namespace {

constexpr qsizetype kMostBytes = qsizetype(64) << 20;

bool isDefault(const Value& value)
{
    return value.isDefault();
}

}

Result<bool> ChunkReader::beginChunk()
{
    m_firstRow += std::exchange(m_count, 0);
    m_bytes = 0;
    m_rows.clear();
    TW_TRY(const bool more, fetch());
    if (!more)
        return false;
    m_filled = columnsFilledBy(m_fetched);
    ResultHeader header;
    header.columns.resize(m_filled.size());
    TW_TRY_VOID(m_rows.begin(header));
    m_last = RowChunkBuilder(int(m_filled.size()));
    return true;
}

Result<bool> ChunkReader::next(QList<Value>& row)
{
    if (m_count == m_rowsInChunk || m_bytes >= kMostBytes)
        return false;
    TW_TRY(const bool more, fetch());
    if (!more || !fillsTheSame(m_fetched))
        return false;
    // The memory of the row before is used again.
    row.swap(m_fetched);
    m_hasFetched = false;
    if (m_filled.size() < m_columns.size())
        row.removeIf(isDefault);
    for (qsizetype i = 0; i < row.size(); ++i)
        row[i] = m_dialect.storedValue(*m_filled[i], row[i]);
    TW_TRY_VOID(keep(row));
    return true;
}

Result<void> ChunkReader::keep(const QList<Value>& row)
{
    ++m_count;
    for (const Value& value : row) {
        m_bytes += value.bytes().size();
        if (value.isNull())
            m_last.appendNull();
        else
            m_last.append(value.storage(), value.bytes().constData(), size_t(value.bytes().size()));
    }
    return m_last.endRow() ? m_rows.push(m_last.seal()) : Result<void>();
}

Result<void> ChunkReader::finishChunk()
{
    QList<Value> row;
    for (bool more = true; more;) {
        TW_TRY(more, next(row));
    }
    return m_last.isEmpty() ? Result<void>() : m_rows.push(m_last.seal());
}

QList<QList<Value>> ChunkReader::rows(qsizetype first, qsizetype count) const
{
    QList<QList<Value>> rows;
    rows.reserve(count);
    for (qsizetype row = first; row < first + count; ++row)
        rows.append(m_rows.values(row));
    return rows;
}

Result<bool> ChunkReader::fetch()
{
    if (m_error)
        return fail(*m_error);
    if (m_hasFetched)
        return true;
    const Result<bool> more = m_source.next(m_fetched);
    if (!more) {
        m_error = more.error();
        return fail(*m_error);
    }
    m_hasFetched = *more;
    return *more;
}

bool ChunkReader::fillsTheSame(const QList<Value>& row) const
{
    if (std::ranges::none_of(row, isDefault))
        return m_filled.size() == m_columns.size();
    return columnsFilledBy(row) == m_filled;
}

QList<const Column*> ChunkReader::columnsFilledBy(const QList<Value>& row) const
{
    QList<const Column*> filled;
    filled.reserve(row.size());
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (!row[i].isDefault())
            filled.append(m_columns[i]);
    }
    return filled;
}

}
