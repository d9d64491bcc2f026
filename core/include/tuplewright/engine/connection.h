// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/call_options.h>
#include <tuplewright/query/statement.h>
#include <tuplewright/results/row_sink.h>
#include <tuplewright/schema/catalog.h>

namespace tw {

enum class TransactionState
{
    Idle,
    Active,
    Failed,
    Unknown
};

enum class Isolation
{
    ServerDefault,
    ReadCommitted,
    RepeatableRead,
    Serializable
};

struct TransactionOptions
{
    Isolation isolation = Isolation::ServerDefault;
    bool readOnly = false;
};

/// How a statement ended.
struct StatementOutcome
{
    qint64 rowsReturned = 0;
    std::optional<qint64> rowsAffected; ///< unset when the statement has no such count
    qint64 firstRowNs = 0; ///< from sending to the first row
    qint64 totalNs = 0;
};

struct ServerInfo
{
    QString product; ///< "PostgreSQL 15.20", "SQLite 3.40.1"
    QString host; ///< where it runs, or the file
    QString database;
    QString user; ///< empty where there are no roles
    bool encrypted = false;
    bool readOnly = false; ///< the server refuses writes
};

/// PORT. One open connection to one engine. Confined to one thread at a time, synchronous. A broken
/// connection refuses everything but destruction. Cancelling (stop or deadline) ends the statement
/// on the server and leaves the connection usable, or broken when the server does not answer.
class TW_CORE_EXPORT Connection
{
public:
    virtual ~Connection();

    /// Runs one statement. Rows go to `sink` (null: dropped). Bound values only.
    [[nodiscard]] virtual Result<StatementOutcome> run(
        const Statement& statement, RowSink* sink, const CallOptions& options)
        = 0;

    [[nodiscard]] virtual Result<void> begin(
        const TransactionOptions& transaction, const CallOptions& options)
        = 0;

    /// Never reports a rolled back transaction as success. OutcomeUnknown when the link died after
    /// COMMIT was sent and before its answer.
    [[nodiscard]] virtual Result<void> commit(const CallOptions& options) = 0;

    /// Always ends the transaction locally; an error says that the connection is broken.
    [[nodiscard]] virtual Result<void> rollback(const CallOptions& options) = 0;

    /// A round trip, or the cheapest proof that the server is there.
    [[nodiscard]] virtual Result<void> ping(const CallOptions& options) = 0;

    [[nodiscard]] virtual Result<CatalogPtr> catalog(const CallOptions& options) = 0;
    [[nodiscard]] virtual Result<TablePtr> describe(
        const QualifiedName& table, const CallOptions& options)
        = 0;

    [[nodiscard]] virtual const ServerInfo& server() const = 0;
    [[nodiscard]] virtual TransactionState transactionState() const = 0;
    [[nodiscard]] virtual bool isBroken() const = 0;
};

}
