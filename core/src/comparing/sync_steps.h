// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/comparing/difference.h>
#include <tuplewright/editing/batch.h>
#include <tuplewright/query/dialect.h>
#include <tuplewright/query/engine_exchange.h>

namespace tw {

/// Plans the step that makes one row of B as that of A: guarded by what the comparison read,
/// without filling or checking anything. The adapters must outlive it.
class SyncSteps
{
public:
    SyncSteps(ComparedTable table, const Adapter& a, const Adapter& b);

    /// False when no column can be written that differs.
    [[nodiscard]] bool canWrite(const DifferentRow& row) const;

    /// For a row that canWrite() accepts.
    [[nodiscard]] BatchStep stepFor(const DifferentRow& row) const;

    /// The key by which the row is known on either side.
    [[nodiscard]] ColumnValues keyOf(const DifferentRow& row) const;

    [[nodiscard]] const ComparedTable& table() const { return m_table; }

private:
    [[nodiscard]] BatchStep insertion(const DifferentRow& row) const;
    [[nodiscard]] BatchStep guarded(
        const DifferentRow& row, const QString& start, Parameters& parameters) const;
    [[nodiscard]] QString name() const { return m_dialect.quote(m_table.b->name); }
    [[nodiscard]] QString returning(BatchStep& step) const;
    [[nodiscard]] QString bound(const DifferentRow& row, int place, Parameters& parameters) const;
    [[nodiscard]] QString same(
        const DifferentRow& row, qsizetype from, qsizetype end, Parameters& parameters) const;
    [[nodiscard]] bool movesKeys(const DifferentRow& row) const;

    ComparedTable m_table;
    QList<Column> m_columnsOfA; ///< by ComparedTable::columns
    QList<Column> m_columns; ///< likewise of B
    const Dialect& m_dialect; ///< of B
    const EngineExchange& m_from;
    const EngineExchange& m_into;
    const bool m_isForeign; ///< the values are those of another engine
};

}
