// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/results/row_chunk.h>

#include <QList>

namespace tw::test {

inline RowChunkPtr chunkOf(const QList<QList<Value>>& rows)
{
    RowChunkBuilder builder(rows.isEmpty() ? 0 : int(rows.first().size()));
    for (const QList<Value>& row : rows) {
        for (const Value& value : row) {
            if (value.isNull())
                builder.appendNull();
            else
                builder.append(
                    value.storage(), value.bytes().constData(), size_t(value.bytes().size()));
        }
        [[maybe_unused]] const bool isFull = builder.endRow();
    }
    return builder.seal();
}

}
