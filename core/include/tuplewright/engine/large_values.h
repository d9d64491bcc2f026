// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/editing/change.h>
#include <tuplewright/engine/session.h>
#include <tuplewright/query/renderer.h>

#include <QHash>

namespace tw {

/// Rows without their large values. Takes those of a query with SelectQuery::longestValue on their
/// way to `target`, which sees NULL in the place of what was left out, and tells how many bytes
/// that has. The target must outlive it.
class TW_CORE_EXPORT LargeValues final : public RowSink
{
public:
    LargeValues(const Dialect& dialect, TablePtr table, const SelectQuery& query, RowSink& target);

    [[nodiscard]] Result<void> begin(const ResultHeader& header) override;
    [[nodiscard]] Result<void> push(RowChunkPtr chunk) override;

    /// How many bytes a value has that was left out; unset for one that is there.
    [[nodiscard]] std::optional<qint64> leftOut(qint64 row, int column) const;
    [[nodiscard]] qsizetype count() const { return m_leftOut.size(); }

private:
    [[nodiscard]] bool isSize(int column) const;
    void noteSizes(const RowChunk& chunk, qint64 row);

    TablePtr m_table;
    QStringList m_columns; ///< those asked for
    QStringList m_measured;
    qint64 m_longest;
    RowSink& m_target;
    qint64 m_rows = 0;
    QHash<std::pair<qint64, int>, qint64> m_leftOut;
};

/// One value, exactly as it is stored. Fails with NotFound when the row is gone and with
/// InvalidArgument for an unknown column or an identity of another table.
[[nodiscard]] TW_CORE_EXPORT Result<Value> loadCell(Session& session, const Table& table,
    const RowIdentity& row, const QString& column, const CallOptions& options = {});

}
