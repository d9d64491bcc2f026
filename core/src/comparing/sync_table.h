// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/comparing/difference.h>
#include <tuplewright/query/engine_exchange.h>

namespace tw {

/// Writes the statements that make single rows of B as those of A. The adapters must outlive it.
class SyncTable
{
public:
    SyncTable(ComparedTable table, const Adapter& a, const Adapter& b);

    /// Empty when no column can be changed that differs.
    [[nodiscard]] QByteArray update(const DifferentRow& row) const;
    [[nodiscard]] QByteArray insert(const DifferentRow& row) const;
    [[nodiscard]] QByteArray remove(const DifferentRow& row) const;

    [[nodiscard]] const ComparedTable& table() const { return m_table; }

private:
    [[nodiscard]] const Column& column(int place) const;
    [[nodiscard]] QByteArray literal(const DifferentRow& row, int place) const;
    [[nodiscard]] QByteArray condition(const DifferentRow& row) const;
    [[nodiscard]] QString rowName(const DifferentRow& row) const;

    ComparedTable m_table;
    QList<Column> m_columnsOfA; ///< by ComparedTable::columns
    QList<Column> m_columns; ///< likewise of B
    const Dialect& m_dialect; ///< of B
    const EngineExchange& m_from;
    const EngineExchange& m_into;
    const bool m_isForeign; ///< the values are those of another engine
};

}
