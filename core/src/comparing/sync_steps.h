// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "comparing/sync_columns.h"

#include <tuplewright/editing/batch.h>

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
    [[nodiscard]] QString name() const { return m_columns.dialect().quote(m_table.b->name); }
    [[nodiscard]] QString returning(BatchStep& step) const;
    [[nodiscard]] QString bound(const DifferentRow& row, int place, Parameters& parameters) const;
    [[nodiscard]] QString same(
        const DifferentRow& row, qsizetype from, qsizetype end, Parameters& parameters) const;
    [[nodiscard]] bool movesKeys(const DifferentRow& row) const;

    ComparedTable m_table;
    SyncColumns m_columns;
};

}
