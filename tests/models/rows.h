// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rows/result_model.h"

#include <tuplewright/results/row_stream.h>

namespace tw::test {

inline Value text(const char* utf8)
{
    return Value::text(QString::fromUtf8(utf8));
}

inline ResultHeader headerOf(const Table& table)
{
    ResultHeader header;
    for (const Column& column : table.columns)
        header.columns.append({column.name, column.type});
    return header;
}

inline RowChunkPtr chunkOf(const QList<QList<Value>>& rows)
{
    RowChunkBuilder builder(int(rows.constFirst().size()));
    for (const QList<Value>& row : rows) {
        for (const Value& value : row)
            builder.append(
                value.storage(), value.bytes().constData(), size_t(value.bytes().size()));
        (void)builder.endRow();
    }
    return builder.seal();
}

/// What a load hands over: the header with the first rows.
inline RowStream::Batch batchOf(const ResultHeader& header, const QList<QList<Value>>& rows)
{
    RowStream::Batch batch;
    batch.header = header;
    if (!rows.isEmpty())
        batch.chunks.push_back(chunkOf(rows));
    return batch;
}

/// Rows `first` … `first + count - 1` of an endless table of id and name.
inline QList<QList<Value>> numberedRows(int first, int count)
{
    QList<QList<Value>> rows;
    for (int id = first; id < first + count; ++id)
        rows.append(
            {Value::text(QString::number(id)), Value::text(QStringLiteral("name %1").arg(id))});
    return rows;
}

inline QString shown(const ResultModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

}
