// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bounded_rows.h"

#include <algorithm>

namespace tw {

qint64 RowBudget::take(const RowChunk& chunk)
{
    const qint64 kept = bytes > 0 ? std::min(rows, chunk.rowCount()) : 0;
    rows -= kept;
    bytes -= kept > 0 ? chunk.byteSize() : 0;
    return kept;
}

BoundedRows::BoundedRows(
    std::shared_ptr<RowStream> stream, std::shared_ptr<RowBudget> budget, AtBound atBound)
    : m_stream(std::move(stream))
    , m_budget(std::move(budget))
    , m_atBound(atBound)
{ }

Result<void> BoundedRows::begin(const ResultHeader& header)
{
    m_hasHeader = true;
    return m_stream->begin(header);
}

Result<void> BoundedRows::push(RowChunkPtr chunk)
{
    const qint64 rows = chunk->rowCount();
    m_seen += rows;
    if (m_isFull)
        return atBound();
    const qint64 kept = m_budget->take(*chunk);
    if (kept == rows)
        return m_stream->push(std::move(chunk));
    if (kept > 0)
        TW_TRY_VOID(m_stream->push(chunk->head(kept)));
    m_isFull = true;
    return atBound();
}

Result<void> BoundedRows::atBound() const
{
    if (m_atBound == AtBound::ReadOn)
        return {};
    return fail(
        ErrorKind::Limit, QStringLiteral("Reading stopped: no more rows are kept in memory."));
}

}
