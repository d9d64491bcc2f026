// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/results/row_sink.h>
#include <tuplewright/schema/table.h>

namespace tw {

/// Tells the types of what the engine computed, where it does not know them itself.
class TypedColumns final : public RowSink
{
public:
    TypedColumns(RowSink& target, Table columns)
        : m_target(target)
        , m_columns(std::move(columns))
    { }

    Result<void> begin(const ResultHeader& header) override
    {
        ResultHeader typed = header;
        for (ResultColumn& column : typed.columns) {
            const Column* const known = m_columns.find(column.name);
            if (known && column.type.name.isEmpty())
                column.type = known->type;
        }
        return m_target.begin(typed);
    }

    Result<void> push(RowChunkPtr chunk) override { return m_target.push(std::move(chunk)); }

private:
    RowSink& m_target;
    const Table m_columns;
};

}
