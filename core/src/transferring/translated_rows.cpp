// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "transferring/translated_rows.h"

namespace tw {

TranslatedRows::TranslatedRows(ChunkPipe& rows, std::vector<Column> columns,
    const EngineExchange& from, const EngineExchange& into, bool isForeign)
    : m_rows(rows)
    , m_columns(std::move(columns))
    , m_from(from)
    , m_into(into)
    , m_isForeign(isForeign)
{ }

Value TranslatedRows::translated(const Column& column) const
{
    Value value = m_chunk->cell(m_row, column.place).toValue();
    if (!m_isForeign || value.isNull())
        return value;
    return m_into.taken(column.into, m_from.neutral(column.from, value));
}

Result<bool> TranslatedRows::next(QList<Value>& row)
{
    while (!m_isOver && (!m_chunk || m_row == m_chunk->rowCount())) {
        TW_TRY(m_chunk, m_rows.next());
        m_row = 0;
        m_isOver = !m_chunk;
    }
    if (m_isOver)
        return false;
    row.clear();
    for (const Column& column : m_columns)
        row.append(translated(column));
    ++m_row;
    ++m_rowsRead;
    return true;
}

}
