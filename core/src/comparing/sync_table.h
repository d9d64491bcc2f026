// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "comparing/sync_columns.h"

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
    [[nodiscard]] QByteArray literal(const DifferentRow& row, int place) const;
    [[nodiscard]] QByteArray condition(const DifferentRow& row) const;
    [[nodiscard]] QString rowName(const DifferentRow& row) const;
    [[nodiscard]] QByteArray name() const;

    ComparedTable m_table;
    SyncColumns m_columns;
};

}
