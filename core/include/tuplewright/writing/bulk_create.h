// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/values/row_source.h>

#include <functional>

namespace tw {

class Session;

/// What becomes of the others when a row cannot be created.
enum class BulkMode
{
    AllOrNothing, ///< nothing is saved; the report names the row
    SkipConflicts, ///< a row that breaks a key or exclusion is left out; other failures end it all
    CollectErrors, ///< the others are saved; the report lists the failures
};

/// Whether rows are streamed (see Feature::Load) instead of sent as statements.
enum class BulkCopy
{
    Auto, ///< where the engine can, and neither keys nor conflicts have to be told
    Never,
    Always, ///< refused where Auto would not
};

/// What becomes of a row whose key is in the table already.
enum class KnownRows
{
    Refuse, ///< it cannot be created
    Skip, ///< left out, as one that breaks any other unique key
    Update, ///< the row of the table takes the given values
    Replace, ///< and its other columns their defaults
};

struct BulkProgress
{
    qint64 read = 0;
    qint64 created = 0; ///< saved only when all has ended well
    qint64 failed = 0;
};

struct RowFailure
{
    qint64 row = 0; ///< from 0, in the order of the source
    Error error;
    ColumnValues values = {}; ///< of the row, where the options ask for each failure
};

struct BulkReport;

/// How rows are created.
struct BulkOptions
{
    BulkMode mode = BulkMode::AllOrNothing;
    BulkCopy copy = BulkCopy::Auto;
    qsizetype chunk = 20'000; ///< most rows in memory and in one statement, at least 1
    bool returnsKeys = false; ///< the report holds the key of each created row
    qsizetype mostFailures = 1'000; ///< that are listed; all are counted
    ApplyMode save = ApplyMode::Save;
    ChangePolicy policy = {}; ///< as for single changes
    std::function<void(const BulkProgress&)> progress = {}; ///< after each chunk, in this thread
    KnownRows known = KnownRows::Refuse; ///< the last two need the key among the columns
    bool givesIdentities = false; ///< columns may be given that the server alone numbers
    /// In the transaction, before the first row and behind the last one; an error takes all back.
    std::function<Result<void>(Session& session)> before = {};
    std::function<Result<void>(Session& session, const BulkReport& so)> after = {};
    /// Told of every row that is left out by CollectErrors, in order; an error takes all back.
    std::function<Result<void>(const RowFailure& failure)> onFailure = {};
};

struct CreatedRow
{
    qint64 row = 0; ///< from 0, in the order of the source
    QList<Value> key; ///< by Table::identityColumns
};

/// The truth about a bulk creation. All of it is one transaction. In a dry run a clean end is
/// NotSaved without an error.
struct BulkReport
{
    Outcome outcome = Outcome::NotSaved;
    qint64 read = 0;
    qint64 created = 0; ///< would have been, unless Saved
    qint64 updated = 0; ///< that were there
    qint64 skipped = 0;
    qint64 failed = 0;
    QList<RowFailure> failures; ///< without their values
    QList<CreatedRow> rows; ///< when keys were wanted
    std::optional<Error> error; ///< what ended it all
    qint64 failedRow = -1; ///< the row that the error belongs to; -1: the work as a whole
    std::optional<LostCommit> lostCommit; ///< set when Unknown
    QString receipt; ///< of rows that are Saved; empty: none
};

/// Creates rows from `source`, whose values are those of `columns`. Columns that fill themselves
/// are filled where they are not among these. Names and options are checked before any SQL is made,
/// and rows by the policy's rules before they are sent; no more than a chunk of rows is in memory.
/// Stopping takes all back.
[[nodiscard]] TW_CORE_EXPORT BulkReport bulkCreate(const Adapter& adapter, const Table& table,
    const QStringList& columns, RowSource& source, const BulkOptions& options,
    const CallOptions& call);

}
