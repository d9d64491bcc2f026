// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>
#include <tuplewright/results/row_chunk.h>
#include <tuplewright/schema/column_type.h>

#include <QList>

namespace tw {

struct ResultColumn
{
    QString name;
    ColumnType type;
};

struct ResultHeader
{
    QList<ResultColumn> columns;
};

/// Takes the rows of a statement as they arrive, in the thread that runs it. An error from either
/// function stops the statement and becomes its result.
class TW_CORE_EXPORT RowSink
{
public:
    virtual ~RowSink();

    /// Called once for a statement that returns rows, also when there are none.
    [[nodiscard]] virtual Result<void> begin(const ResultHeader& header) = 0;
    /// The next rows, in order; the chunk may be kept.
    [[nodiscard]] virtual Result<void> push(RowChunkPtr chunk) = 0;
};

}
