// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/dialect.h>
#include <tuplewright/query/select_query.h>
#include <tuplewright/results/row_sink.h>

namespace tw {

/// Takes the rows of a query with a longest value, behind whose columns the sizes of some stand,
/// and hands them on without sizes, long values as ShortenedValue. The target must outlive it.
class ShortenedRows final : public RowSink
{
public:
    ShortenedRows(
        const Dialect& dialect, const Table& table, const SelectQuery& query, RowSink& target);

    [[nodiscard]] Result<void> begin(const ResultHeader& header) override;
    [[nodiscard]] Result<void> push(RowChunkPtr chunk) override;

private:
    [[nodiscard]] bool isSize(int column) const;
    void append(RowChunkBuilder& builder, const RowChunk& chunk, qint64 row, int column) const;

    const Table& m_table;
    QStringList m_columns; ///< those asked for
    QList<int> m_sizes; ///< of each of them where its size stands, -1: it is always whole
    int m_measured = 0;
    qint64 m_longest;
    RowSink& m_target;
};

}
