// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/records/table_adapter.h>

namespace tw {

/// Finds rows of one table, by keys or by queries. All it is given must outlive it.
class TableReads
{
public:
    using MaybeRow = std::optional<TableRow>;

    /// `stored`: the table with nothing masked.
    TableReads(
        const Adapter& adapter, const Table& table, const Table& stored, const TraitSet& traits)
        : m_adapter(adapter)
        , m_table(table)
        , m_stored(stored)
        , m_traits(traits)
    { }

    /// The row with the identity that its values give it.
    [[nodiscard]] TableRow rowOf(const ColumnValues& values) const;
    [[nodiscard]] TableRow shown(TableRow row) const; ///< with the masked values masked
    /// All columns of the rows that the filter finds.
    [[nodiscard]] SelectQuery queryFor(const Filter& filter, DeletedRows deleted) const;
    /// At most `limit` rows, unmasked.
    [[nodiscard]] Result<QList<TableRow>> select(
        const SelectQuery& query, qint64 limit, const CallOptions& options) const;
    /// Every row the query finds, unmasked.
    [[nodiscard]] Result<QList<TableRow>> selectAll(
        const SelectQuery& query, const CallOptions& options) const;

    /// The row with all its values, unmasked.
    [[nodiscard]] Result<MaybeRow> lookUp(
        const RowIdentity& row, DeletedRows deleted, const CallOptions& options) const;
    /// The same; fails with NotFound.
    [[nodiscard]] Result<TableRow> existing(
        const RowIdentity& row, const CallOptions& options) const;
    /// The error for a row that is not there.
    [[nodiscard]] std::unexpected<Error> notFound() const;

    /// See TableAdapter.
    [[nodiscard]] Result<TableRow> get(
        const RowIdentity& row, DeletedRows deleted, const CallOptions& options) const;
    /// In the order of the keys, unset where there is no row.
    [[nodiscard]] Result<QList<MaybeRow>> getMany(
        const QList<RowIdentity>& rows, DeletedRows deleted, const CallOptions& options) const;

private:
    [[nodiscard]] QList<TableRow> rowsOf(const ResultSet& rows) const;
    [[nodiscard]] Result<QList<TableRow>> selectKeys(
        const QList<RowIdentity>& rows, DeletedRows deleted, const CallOptions& options) const;

    const Adapter& m_adapter;
    const Table& m_table;
    const Table& m_stored;
    const TraitSet& m_traits;
};

}
