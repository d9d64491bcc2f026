// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/adapter/adapter.h>

namespace tw {

class ResultSet;

/// What a program says of a table beyond what the server tells.
struct TableSetup
{
    TraitSet traits = {}; ///< what it does not say is detected
    QStringList key = {}; ///< names a row of a view, or of another relation without a key
    std::optional<TableRules> rules = {}; ///< unset: what the table itself demands
    Value actor = {}; ///< who writes; NULL: the connection's actor
    QStringList masked = {}; ///< columns whose values no result shows, see withMasked()
};

/// One row as the server holds it.
struct TableRow
{
    RowIdentity identity;
    ColumnValues values; ///< of all columns, in the order of the table

    /// NULL for a column that there is not.
    [[nodiscard]] TW_CORE_EXPORT Value value(QStringView column) const;
};

/// Why an update was not made. Stands wherever an Error does.
struct Refusal
{
    /// A refusal without the row as it is now.
    Refusal(Error itsError) // NOLINT(google-explicit-constructor): most refusals are no more
        : error(std::move(itsError))
    { }
    /// The error alone, where the row does not matter.
    explicit operator Error() const { return error; }

    Error error;
    std::optional<TableRow> current; ///< the row as it is now, with ConcurrentModification
};

class TableReads;

/// Creates, reads, changes and removes single rows of one described table. Each call is a
/// transaction of its own that touches exactly the rows it names, or none; columns that fill
/// themselves are filled, and values are checked before any SQL is made. Reads leave out deleted
/// rows and old versions unless asked. Blocks; thread-safe.
class TW_CORE_EXPORT TableAdapter
{
public:
    /// Fails with InvalidArgument naming a column that the setup misnames.
    [[nodiscard]] static Result<TableAdapter> bind(
        Adapter adapter, const TablePtr& table, const TableSetup& setup = {});

    /// The table with what the setup says of it.
    [[nodiscard]] const Table& table() const { return *m_table; }
    /// What the table's columns mean, declared or recognized.
    [[nodiscard]] const TraitSet& traits() const { return m_traits; }

    /// The identity of the row with these values in a key, or with this value as its whole key.
    [[nodiscard]] RowIdentity key(ColumnValues values) const;
    [[nodiscard]] RowIdentity key(const Value& value) const;

    /// Fails with NotFound.
    [[nodiscard]] Result<TableRow> get(const RowIdentity& row,
        DeletedRows deleted = DeletedRows::Live, const CallOptions& options = {}) const;

    /// In the order of the keys, with nothing in the place of what there is not. Thousands of keys
    /// are one statement, other than of several columns.
    [[nodiscard]] Result<QList<std::optional<TableRow>>> getMany(const QList<RowIdentity>& rows,
        DeletedRows deleted = DeletedRows::Live, const CallOptions& options = {}) const;

    /// Fails with NotFound, or with MultipleResults when there are more.
    [[nodiscard]] Result<TableRow> findOne(const Filter& filter,
        DeletedRows deleted = DeletedRows::Live, const CallOptions& options = {}) const;
    /// The first row in that order; unset when the filter finds none.
    [[nodiscard]] Result<std::optional<TableRow>> first(const Filter& filter, const Sort& sort = {},
        DeletedRows deleted = DeletedRows::Live, const CallOptions& options = {}) const;
    /// Whether the filter finds a row; reads at most one.
    [[nodiscard]] Result<bool> exists(const Filter& filter, DeletedRows deleted = DeletedRows::Live,
        const CallOptions& options = {}) const;
    /// Rows the filter finds, counted exactly.
    [[nodiscard]] Result<qint64> count(const Filter& filter,
        DeletedRows deleted = DeletedRows::Live, const CallOptions& options = {}) const;

    /// AlreadyExists has a hint when a deleted row stands in the way.
    [[nodiscard]] Result<TableRow> create(
        const ColumnValues& values, const CallOptions& options = {}) const;

    /// Changes the row if it still holds what is expected. Nothing is sent when nothing is changed.
    /// Fails with NotFound or ConcurrentModification.
    [[nodiscard]] std::expected<TableRow, Refusal> update(const RowIdentity& row,
        const ColumnValues& changes, const ColumnValues& expected = {},
        const CallOptions& options = {}) const;

    /// Creates the row, or changes the one that has the same values in the columns of a key.
    [[nodiscard]] Result<TableRow> upsert(
        const ColumnValues& values, const Upsert& conflict, const CallOptions& options = {}) const;

    /// The row as it was. Removes it whatever its lifecycle.
    Result<TableRow> remove(const RowIdentity& row, const ColumnValues& expected = {},
        const CallOptions& options = {}) const;

    /// Both leave alone, and return, a row that is so already.
    Result<TableRow> softDelete(const RowIdentity& row, const CallOptions& options = {}) const;
    /// Takes the mark of softDelete() back; the row as it then is.
    Result<TableRow> restore(const RowIdentity& row, const CallOptions& options = {}) const;

    /// Removes a row that is marked as deleted; fails with InvalidState for any other.
    Result<TableRow> purge(const RowIdentity& row, const CallOptions& options = {}) const;

    struct Archived
    {
        TableRow row;
        TableRow version; ///< the copy of the row as it was
    };

    /// Keeps a copy of the row as it is beside it, and changes the row if there are changes, both
    /// or neither. Fails with ConcurrentModification when someone else changes the row meanwhile.
    Result<Archived> archive(const RowIdentity& row, const ColumnValues& changes = {},
        const ColumnValues& expected = {}, const CallOptions& options = {}) const;

    /// The old versions of a row, newest first as far as a time column tells.
    [[nodiscard]] Result<QList<TableRow>> versions(
        const RowIdentity& row, const CallOptions& options = {}) const;

    /// Gives the row of an old version that version's values. What it holds now becomes a version.
    Result<Archived> restoreVersion(
        const RowIdentity& version, const CallOptions& options = {}) const;

private:
    TableAdapter(Adapter adapter, TablePtr table, ChangePolicy policy);

    [[nodiscard]] TableReads reads() const;
    [[nodiscard]] Result<QList<TableRow>> save(
        const QList<Change>& changes, const CallOptions& options) const;
    [[nodiscard]] Result<TableRow> saveOne(const Change& change, const CallOptions& options) const;
    [[nodiscard]] Change newRow(const ColumnValues& values) const;
    [[nodiscard]] ColumnValues guard(const TableRow& row) const;
    [[nodiscard]] Result<TableRow> mark(
        const RowIdentity& row, ChangeKind kind, const CallOptions& options) const;
    [[nodiscard]] Error withDeletedRival(
        Error error, const ColumnValues& values, const CallOptions& options) const;

    Adapter m_adapter;
    TablePtr m_table;
    TraitSet m_traits;
    TablePlanner m_planner;
    TablePtr m_stored; ///< the table with nothing masked
};

}
