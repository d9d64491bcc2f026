// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/adapter/adapter.h>

#include <QMap>

#include <functional>

namespace tw {

/// What becomes of a row whose key is in the target already.
enum class TransferMode
{
    Insert, ///< it is refused
    Upsert, ///< the row there takes the values that are carried over
    Skip, ///< it is left out
    Replace ///< the row there takes them, and in all other columns the defaults
};

/// A row that was left out, with what the target says of it.
struct RejectedRow
{
    QualifiedName table; ///< of the target
    qint64 row = 0; ///< from 1, as the source was read
    ColumnValues values; ///< as the target was to store them
    Error error;
};

/// What is carried over, and how.
struct TransferOptions
{
    struct Pair
    {
        QualifiedName from;
        QualifiedName to;
    };

    QList<Pair> tables = {}; ///< empty: all tables of the source, unless there is a query
    QString query = {}; ///< a SELECT of the source in place of tables, typed by a person
    QualifiedName queryTarget = {}; ///< the table that takes its rows
    Filter filter = {}; ///< of the rows of tables
    QString whereSql = {}; ///< likewise, typed by a person in the SQL of the source
    QMap<QString, QString> columns = {}; ///< other names in the target; empty: not carried over
    bool create = false; ///< tables that the target lacks are made
    TransferMode mode = TransferMode::Insert;
    bool skipsBadRows = false; ///< a row that the target refuses is left out
    bool acceptsLoss = false; ///< values and constraints may be lost, as the report tells
    ApplyMode save = ApplyMode::Save;
    qsizetype chunk = 20'000; ///< most rows in memory and in one statement
    std::function<Result<void>(const RejectedRow& row)> onRejected = {}; ///< in this thread
    std::function<void(qint64 rows)> progress = {}; ///< rows read so far, in this thread
};

/// What became of one table.
struct TransferredTable
{
    QualifiedName from; ///< empty: a query
    QualifiedName to;
    bool isCreated = false;
    qint64 read = 0;
    qint64 written = 0; ///< inserted or changed
    qint64 skipped = 0;
    qint64 rejected = 0;
    QStringList losses; ///< in words: values, keys and defaults that are not kept
    QStringList changes; ///< in words: what is kept in another way
};

/// The truth about a transfer, which is one transaction of the target. In a dry run a clean end is
/// NotSaved without an error.
struct TransferReport
{
    Outcome outcome = Outcome::NotSaved;
    QList<TransferredTable> tables; ///< in the order of the foreign keys, parents first
    std::optional<Error> error; ///< what ended it all

    /// Something is lost.
    [[nodiscard]] bool hasLosses() const;
};

/// Carries rows from one database into another one, of the same engine or not, in constant memory:
/// the source is read in one snapshot on a thread of its own, the target written in one
/// transaction. Every loss is named before the first row is written, and refused unless it is
/// accepted. The numbers of rows are checked against the target before the commit; what counts up
/// there goes on behind the new rows. Blocks.
[[nodiscard]] TW_CORE_EXPORT TransferReport transferRows(const Adapter& from, const Adapter& to,
    const TransferOptions& options, const CallOptions& call);

}
