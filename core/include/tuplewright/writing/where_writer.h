// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/adapter/adapter.h>

#include <functional>

namespace tw {

/// What one column becomes in every row that a filter finds.
struct ColumnEdit
{
    enum class Kind
    {
        Set,
        JsonMerge, ///< the members of `value`, an object, laid over the column's; see Dialect
        JsonSet, ///< the value at `path`
        JsonRemove, ///< nothing at `path`
        Expression, ///< what the SQL in `value` makes of the row
        Replace ///< its text with each `value` replaced by `with`
    };

    QString column;
    Kind kind = Kind::Set;
    Value value = {}; ///< JSON text for the JSON kinds
    Value with = {}; ///< of Replace
    QStringList path = {}; ///< digits are the place in an array
};

/// How much is done. `rows` counts saved ones only.
struct WhereProgress
{
    qint64 rows = 0;
    qint64 chunks = 0;
    qint64 chunkRows = 0; ///< of the last one
    QString receipt = {}; ///< of the last one; empty: none
};

/// A row as it was and as a dry run made it. Without values: there is none.
struct WhereSample
{
    ColumnValues was;
    ColumnValues is;
};

struct WhereOptions
{
    bool allRows = false; ///< must be said when the query has no condition
    std::optional<qint64> expected = {}; ///< refused when another number of rows is found
    bool returnsKeys = false; ///< the report holds the keys of the rows as they are afterwards
    qsizetype chunk = 0; ///< rows in each transaction; 0: one transaction for all
    std::chrono::milliseconds lockTimeout{0}; ///< where the connection has none, see its options
    ApplyMode save = ApplyMode::Save; ///< a dry run is one transaction
    qsizetype samples = 0; ///< rows that a dry run shows; tables without a key show none
    QString batch = {}; ///< written into the receipts of all chunks
    QList<Value> after = {}; ///< with chunks: rows up to this key are left alone
    std::chrono::milliseconds pause{0}; ///< between chunks
    const TableLookup* lookup = nullptr; ///< for filters that speak of related tables
    ChangePolicy policy = {}; ///< as for single changes
    std::function<void(const WhereProgress&)> progress = {}; ///< after each chunk, in this thread
};

/// The truth about a change of all rows that a query finds. `outcome` is that of the last
/// transaction; in chunks, those before it are saved whatever became of it.
struct WhereReport
{
    Outcome outcome = Outcome::NotSaved;
    qint64 rows = 0; ///< saved; in a dry run those that would have been
    qint64 chunks = 0; ///< transactions saved
    QList<QList<Value>> keys; ///< by Table::identityColumns
    QList<WhereSample> samples; ///< of a dry run
    QString receipt; ///< of the last transaction that was saved; empty: none
    std::optional<Error> error;
    std::optional<LostCommit> lostCommit; ///< set when Unknown
};

/// Changes or deletes all rows of one table that a query finds. Thread-safe; blocks. Everything is
/// checked before any SQL is made, values by the rules of the policy too; columns that fill
/// themselves are filled. A query without a condition is refused unless all rows are meant. Sort
/// and columns of the query do not count.
class TW_CORE_EXPORT WhereWriter
{
public:
    /// The table must outlive it.
    WhereWriter(const Adapter& adapter, const Table& table)
        : m_adapter(adapter)
        , m_table(table)
    { }

    /// How many rows the query finds; up to `rows` of them go to `sink` (null: none) first.
    [[nodiscard]] Result<qint64> preview(const SelectQuery& query, const WhereOptions& options,
        qint64 rows, RowSink* sink, const CallOptions& call) const;

    /// Applies the edits to every row the query finds.
    [[nodiscard]] WhereReport update(const SelectQuery& query, const QList<ColumnEdit>& edits,
        const WhereOptions& options, const CallOptions& call) const;
    /// Deletes every row the query finds for good.
    [[nodiscard]] WhereReport remove(
        const SelectQuery& query, const WhereOptions& options, const CallOptions& call) const;

    /// Mark live rows as deleted, or deleted ones as live, whatever lifecycle the query names.
    [[nodiscard]] WhereReport softDelete(
        SelectQuery query, const WhereOptions& options, const CallOptions& call) const;
    /// As softDelete(), the other way round.
    [[nodiscard]] WhereReport restore(
        SelectQuery query, const WhereOptions& options, const CallOptions& call) const;

private:
    const Adapter m_adapter;
    const Table& m_table;
};

}
