// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "editing/writing_rules.h"

#include <tuplewright/editing/change.h>

namespace tw {

/// Writes the SQL of changes that were checked.
class ChangeWriter
{
public:
    ChangeWriter(const Dialect& dialect, const Table& table, Parameters& parameters)
        : m_dialect(dialect)
        , m_table(table)
        , m_parameters(parameters)
    { }

    /// The whole statement but what it returns. `onUpdate`: what fills itself where an upsert finds
    /// its row.
    [[nodiscard]] QString statement(const Change& change, const QList<SelfFilled>& filled,
        const QList<SelfFilled>& onUpdate) const;

    /// True for the row, if it still holds what the change expects.
    [[nodiscard]] QString rowCondition(const Change& change) const;
    /// True for the row of that key or physical address alone.
    [[nodiscard]] QString keyCondition(const RowIdentity& row) const;
    /// True where every one of the columns holds its value, NULL included.
    [[nodiscard]] QString sameValues(const ColumnValues& values) const;

    /// Columns and values of a new row, behind INSERT INTO and the table's name.
    [[nodiscard]] QString insertion(
        const ColumnValues& values, const QList<SelfFilled>& filled) const;

    /// The term of a SET for a column that fills itself.
    [[nodiscard]] QString assigned(const SelfFilled& filled) const;

private:
    [[nodiscard]] QString onConflict(const Change& change, const QList<SelfFilled>& onUpdate) const;
    [[nodiscard]] QString assignments(const Change& change, const QList<SelfFilled>& filled) const;

    const Dialect& m_dialect;
    const Table& m_table;
    Parameters& m_parameters;
};

}
