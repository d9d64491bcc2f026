// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "records/table_reads.h"

namespace tw {

/// The old versions that a table keeps beside its rows. All it is given must outlive it.
class RowVersions
{
public:
    RowVersions(const Table& table, const TraitSet& traits)
        : m_table(table)
        , m_traits(traits)
    { }

    /// Fails where the table keeps no versions, or the row is one itself.
    [[nodiscard]] Result<void> check(const TableRow& row) const;

    /// The row as a new one: with a key of its own, and the name of the row it is a version of.
    [[nodiscard]] ColumnValues versionOf(const TableRow& row) const;

    /// Asks for the versions of a row, newest first as far as a time column tells.
    [[nodiscard]] SelectQuery queryOf(const TableRow& row, const TableReads& reads) const;

    /// What gives a row the values of an old version; fails where it is none.
    [[nodiscard]] Result<ColumnValues> changesTo(const TableRow& version) const;

private:
    const Table& m_table;
    const TraitSet& m_traits;
};

}
