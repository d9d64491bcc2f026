// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/writing/where_writer.h>

namespace tw {

class Json;

enum class BatchVerb
{
    Update,
    Delete, ///< for good
    SoftDelete,
    Restore,
    Purge, ///< for good, of rows that are marked as deleted
    JsonMerge
};

/// One change of all rows of a table that a filter finds, as a person writes it down.
struct TW_CORE_EXPORT BatchPlan
{
    QualifiedName table;
    BatchVerb verb = BatchVerb::Update;
    Filter filter;
    QString whereSql = {}; ///< a condition that a person typed, besides the filter; JSON has none
    bool allRows = false; ///< said where there is no filter
    DeletedRows deleted = DeletedRows::Live;
    QList<ColumnEdit> edits;
    qsizetype chunk = 0; ///< rows in each transaction; 0: one for all
    std::chrono::milliseconds pause{0}; ///< between those
    std::chrono::milliseconds lockTimeout{0};
    std::optional<qint64> expected;

    /// Reads `{"table":…,"op":…,"filter":…,"set":…}`; `all`, `deleted`, `chunk`, `pause`,
    /// `lock_timeout` and `expect` may be said too. A member of `set` is a value,
    /// `{"value":…}`, `{"expression":SQL}` or `{"find":…,"replace":…}`. Fails with InvalidArgument
    /// naming the member and what to write there.
    [[nodiscard]] static Result<BatchPlan> fromJson(const Json& json);
};

/// What differs from run to run of one plan.
struct BatchOptions
{
    ApplyMode mode = ApplyMode::Save;
    qsizetype samples = 10; ///< rows that a dry run shows
    QString batch; ///< the id that its parts share; empty: a new one
    QList<Value> after; ///< rows up to this key are done already
    ChangePolicy policy = {}; ///< what new values must fulfil, as for single changes
    std::function<void(const WhereProgress&)> progress = {}; ///< after each part, in this thread
};

/// The truth about a batch, and what its parts are called together.
struct BatchReport
{
    WhereReport where;
    TablePtr table; ///< null when it could not be described
    QString batch; ///< empty unless it has parts
};

/// The rows that a plan means, as a query.
[[nodiscard]] TW_CORE_EXPORT SelectQuery batchQuery(const BatchPlan& plan, const Table& table);

/// Carries a plan out, with receipts as the adapter has them. Blocks.
[[nodiscard]] TW_CORE_EXPORT BatchReport runBatch(const Adapter& adapter, const BatchPlan& plan,
    const BatchOptions& options, const CallOptions& call);

/// Where a batch that was interrupted goes on: behind the last part that was saved. Fails with
/// InvalidArgument when no part of it is known.
[[nodiscard]] TW_CORE_EXPORT Result<QList<Value>> endOfBatch(const Adapter& adapter,
    const ReceiptStore& store, const QString& batch, const CallOptions& call);

}
