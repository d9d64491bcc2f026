// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/comparing/difference.h>
#include <tuplewright/query/dialect.h>
#include <tuplewright/query/engine_exchange.h>

namespace tw {

/// The compared columns of one table, and how B takes over what A has in them. Places are those of
/// ComparedTable::columns. The adapters must outlive it.
class SyncColumns
{
public:
    SyncColumns(const ComparedTable& table, const Adapter& a, const Adapter& b);

    /// Of B.
    [[nodiscard]] const Column& operator[](qsizetype place) const { return m_columns[place]; }
    [[nodiscard]] qsizetype size() const { return m_columns.size(); }

    /// Those of the places whose column takes a value in a row that is there.
    [[nodiscard]] QList<int> changeable(const QList<int>& places) const;

    /// The columns that a new row has values for.
    [[nodiscard]] const QList<int>& inserted() const { return m_inserted; }
    /// The beginning of the statement for a new row, up to VALUES.
    [[nodiscard]] QString insertInto(const QualifiedName& table) const;

    /// The value of A, as B stores it.
    [[nodiscard]] Value taken(const DifferentRow& row, int place) const;

    [[nodiscard]] const Dialect& dialect() const { return m_dialect; } ///< of B
    [[nodiscard]] const EngineExchange& exchange() const { return m_into; } ///< of B

private:
    QList<Column> m_columnsOfA;
    QList<Column> m_columns;
    QList<int> m_inserted;
    const Dialect& m_dialect;
    const EngineExchange& m_from;
    const EngineExchange& m_into;
    const bool m_isForeign; ///< the values are those of another engine
};

}
