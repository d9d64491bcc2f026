// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "engine/chunk_reader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

Result<bool> ChunkReader::beginChunk()
{
    m_firstRow += m_rows.size();
    m_rows.clear();
    m_rows.reserve(m_rowsInChunk);
    TW_TRY(const bool more, fetch());
    if (more)
        m_filled = columnsFilledBy(*m_fetched);
    return more;
}

Result<bool> ChunkReader::next(QList<Value>& row)
{
    if (m_rows.size() == m_rowsInChunk)
        return false;
    TW_TRY(const bool more, fetch());
    if (!more || columnsFilledBy(*m_fetched) != m_filled)
        return false;
    row = *std::move(m_fetched);
    m_fetched.reset();
    if (m_filled.size() < m_columns.size())
        row.removeIf([](const Value& value) { return value.isDefault(); });
    for (qsizetype i = 0; i < row.size(); ++i)
        row[i] = m_dialect.storedValue(*m_filled[i], row[i]);
    m_rows.append(row);
    return true;
}

Result<void> ChunkReader::finishChunk()
{
    QList<Value> row;
    for (;;) {
        TW_TRY(const bool more, next(row));
        if (!more)
            return {};
    }
}

Result<bool> ChunkReader::fetch()
{
    if (m_error)
        return fail(*m_error);
    if (m_fetched)
        return true;
    QList<Value> row;
    const Result<bool> more = m_source.next(row);
    Result<void> checked;
    if (!more)
        checked = fail(more.error());
    else if (*more && row.size() != m_columns.size())
        checked = fail(ErrorKind::InvalidArgument,
            u"Row %1 has %2 values for %3 columns."_s.arg(rowsRead() + 1)
                .arg(row.size())
                .arg(m_columns.size()));
    if (!checked) {
        m_error = checked.error();
        return fail(*m_error);
    }
    if (*more)
        m_fetched = std::move(row);
    return *more;
}

QList<const Column*> ChunkReader::columnsFilledBy(const QList<Value>& row) const
{
    if (std::ranges::none_of(row, &Value::isDefault))
        return m_columns;
    QList<const Column*> filled;
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (!row[i].isDefault())
            filled.append(m_columns[i]);
    }
    return filled;
}

}
