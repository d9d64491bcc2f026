// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "adapter/shortened_rows.h"

#include "rendering/select_list.h"
#include "results/placed_rows.h"

#include <tuplewright/values/shortened_value.h>

namespace tw {

ShortenedRows::ShortenedRows(
    const Dialect& dialect, const Table& table, const SelectQuery& query, RowSink& target)
    : m_table(table)
    , m_columns(query.columns.isEmpty() ? table.columnNames() : query.columns)
    , m_longest(query.longestValue.value_or(0))
    , m_target(target)
{
    const QStringList measured = SelectList({dialect, table}).measured(query);
    m_measured = int(measured.size());
    for (const QString& column : std::as_const(m_columns)) {
        const qsizetype place = measured.indexOf(column);
        m_sizes.append(place < 0 ? -1 : int(m_columns.size() + place));
    }
}

bool ShortenedRows::isSize(int column) const
{
    return column >= m_columns.size() && column < m_columns.size() + m_measured;
}

// What is cut off has no type of the column any more.
Result<void> ShortenedRows::begin(const ResultHeader& header)
{
    ResultHeader named;
    for (int i = 0; i < header.columns.size(); ++i) {
        if (isSize(i))
            continue;
        const Column* column = m_table.find(m_columns.value(i));
        named.columns.append(column ? ResultColumn{column->name, column->type} : header.columns[i]);
    }
    return m_target.begin(named);
}

Result<void> ShortenedRows::push(RowChunkPtr chunk)
{
    RowChunkBuilder builder(chunk->columnCount() - m_measured);
    for (qint64 row = 0; row < chunk->rowCount(); ++row) {
        for (int column = 0; column < chunk->columnCount(); ++column) {
            if (!isSize(column))
                append(builder, *chunk, row, column);
        }
        if (builder.endRow())
            TW_TRY_VOID(m_target.push(builder.seal()));
    }
    return builder.isEmpty() ? Result<void>() : m_target.push(builder.seal());
}

void ShortenedRows::append(
    RowChunkBuilder& builder, const RowChunk& chunk, qint64 row, int column) const
{
    const CellView cell = chunk.cell(row, column);
    const int place = m_sizes.value(column, -1);
    const CellView size = place < 0 ? CellView() : chunk.cell(row, place);
    const qint64 bytes = size.isNull() ? 0 : size.bytes.toLongLong();
    if (bytes <= m_longest)
        return appendCell(builder, cell);
    const Value shortened = ShortenedValue{bytes, cell.toValue()}.toValue();
    appendCell(builder, {shortened.storage(), shortened.bytes()});
}

}
