// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "reading/chunk_pipe.h"

#include <tuplewright/query/engine_exchange.h>
#include <tuplewright/schema/table.h>
#include <tuplewright/values/row_source.h>

#include <vector>

namespace tw {

/// The rows of the statement at hand, with their values as the columns of the target take them. A
/// row is translated column by column; those without a target are passed over.
class TranslatedRows final : public RowSource
{
public:
    struct Column
    {
        ColumnType from;
        tw::Column into;
        int place = 0; ///< in the rows of the source
    };

    /// `isForeign`: the engines are different ones. The referenced must outlive it.
    TranslatedRows(ChunkPipe& rows, std::vector<Column> columns, const EngineExchange& from,
        const EngineExchange& into, bool isForeign);

    Result<bool> next(QList<Value>& row) override;

    [[nodiscard]] qint64 rowsRead() const { return m_rowsRead; }

private:
    [[nodiscard]] Value translated(const Column& column) const;

    ChunkPipe& m_rows;
    const std::vector<Column> m_columns;
    const EngineExchange& m_from;
    const EngineExchange& m_into;
    const bool m_isForeign;
    RowChunkPtr m_chunk;
    qint64 m_row = 0; ///< the next one of the chunk
    qint64 m_rowsRead = 0;
    bool m_isOver = false;
};

}
