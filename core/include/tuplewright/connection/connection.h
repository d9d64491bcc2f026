// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/call_options.h>
#include <tuplewright/base/result.h>

#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace tw {

class Capabilities;
class CatalogReader;
class RowSink;
class RowSource;
class StatementObserver;
enum class CommitStatus;
enum class TransactionState;
struct CommitEvidence;
struct LoadTarget;
struct LockHolder;
struct ManyOutcome;
struct ManyRows;
struct PreparedCounts;
struct ServerInfo;
struct Statement;
struct StatementOutcome;
struct TransactionOptions;

/// Whom a connection tells about its statements, and under which name.
struct ConnectionLabel
{
    std::shared_ptr<StatementObserver> observer; ///< null: nobody
    QString profile;
    quint64 number = 0;
    bool hideParameters = false; ///< errors name no values, bound or stored
    QString url = {}; ///< without a password
    std::shared_ptr<PreparedCounts> prepared = {}; ///< null: nobody counts
};

/// PORT. One open connection to one engine. Confined to one thread at a time, synchronous. A broken
/// connection refuses everything but destruction. Cancelling (stop or deadline) ends the statement
/// on the server and leaves the connection usable, or broken when the server does not answer;
/// abandoning breaks it at once.
class TW_CORE_EXPORT Connection
{
public:
    virtual ~Connection();

    /// Runs one statement. Rows go to `sink` (null: dropped). Bound values only.
    [[nodiscard]] Result<StatementOutcome> run(
        const Statement& statement, RowSink* sink, const CallOptions& options);

    /// Runs an INSERT of one row, or an UPDATE or DELETE with a WHERE clause, of a single table for
    /// each row of values, as fast as the engine can: it may be one statement for the server. Call
    /// it in a transaction and behind a savepoint: an error does not tell its row, nor how many
    /// were done.
    [[nodiscard]] Result<ManyOutcome> runMany(const ManyRows& many, const CallOptions& options);

    /// Streams rows into a table, see Feature::Load, and tells how many. Default markers are
    /// refused. Likewise behind a savepoint.
    [[nodiscard]] Result<qint64> load(
        const LoadTarget& target, RowSource& rows, const CallOptions& options);

    /// Runs a COPY … FROM STDIN with the data that it reads, in the statement's own format.
    [[nodiscard]] Result<StatementOutcome> copyIn(
        const QString& sql, const QByteArray& data, const CallOptions& options);

    [[nodiscard]] virtual Result<void> begin(
        const TransactionOptions& transaction, const CallOptions& options)
        = 0;

    /// Never reports a rolled back transaction as success. OutcomeUnknown when the link died after
    /// COMMIT was sent and before its answer.
    [[nodiscard]] virtual Result<void> commit(const CallOptions& options) = 0;

    /// Always ends the transaction locally; an error says that the connection is broken.
    [[nodiscard]] virtual Result<void> rollback(const CallOptions& options) = 0;

    /// What names the open transaction on its server, to be asked before commit(). Unset when it
    /// has changed nothing, or when the engine cannot lose the answer to a COMMIT.
    [[nodiscard]] virtual Result<std::optional<CommitEvidence>> commitEvidence(
        const CallOptions& options);

    /// The fate of a transaction of another connection to the same database.
    [[nodiscard]] virtual Result<CommitStatus> statusOf(
        const CommitEvidence& evidence, const CallOptions& options);

    /// A look at the link without a round trip. An error: it has ended.
    [[nodiscard]] virtual Result<void> probe() = 0;

    /// A round trip. Leaves the connection outside of a transaction.
    [[nodiscard]] virtual Result<void> ping(const CallOptions& options) = 0;

    /// Tells that statements of others than this library are going to run here, which may leave
    /// settings, temporary tables or locks behind.
    void markTouched() { m_touched = true; }
    [[nodiscard]] bool isTouched() const { return m_touched; }

    /// Makes a touched connection outside of a transaction as good as new; an error says that it
    /// must be closed. Does nothing when it was not touched.
    [[nodiscard]] Result<void> reset(const CallOptions& options);

    /// What the database holds. Part of the connection: for the same thread, as long as it lives.
    [[nodiscard]] virtual CatalogReader& catalogReader() = 0;

    /// Who holds what these sessions of the server wait for; empty where it does not tell.
    [[nodiscard]] virtual Result<QList<LockHolder>> lockHolders(
        const QList<qint64>& backendPids, const CallOptions& options);

    /// An empty one beside the one that is open.
    [[nodiscard]] virtual Result<void> createDatabase(
        const QString& name, const CallOptions& options);

    /// What tells the database that is open from every other one of its engine, copies of it too;
    /// empty: nothing does that lasts.
    [[nodiscard]] virtual Result<QString> databaseIdentity(const CallOptions& options);

    [[nodiscard]] virtual const ServerInfo& server() const = 0;
    [[nodiscard]] virtual const Capabilities& capabilities() const = 0;
    [[nodiscard]] virtual TransactionState transactionState() const = 0;
    [[nodiscard]] virtual bool isBroken() const = 0;

    void setLabel(ConnectionLabel label) { m_label = std::move(label); }

    /// Abandons whatever is being waited for once it is requested, beside what the caller's own
    /// token says; a commit then ends with OutcomeUnknown.
    void setAbandonToken(StopToken token) { m_abandon = std::move(token); }

    /// Told of silence in calls that name no observer of their own.
    void setSilenceObserver(SilenceObserver observer) { m_onSilence = std::move(observer); }

    /// Names what the next statements are for, and how long the borrower waited.
    void beginLoan(const QString& purpose, qint64 poolWaitNs);

protected:
    virtual Result<StatementOutcome> execute(
        const Statement& statement, RowSink* sink, const CallOptions& options)
        = 0;

    /// One statement after another, unless the engine knows better.
    virtual Result<ManyOutcome> executeMany(const ManyRows& many, const CallOptions& options);

    /// The statement that takes streamed rows; empty: there is none.
    [[nodiscard]] virtual QString loadSql(const LoadTarget& target) const;

    virtual Result<StatementOutcome> executeLoad(
        const QString& sql, RowSource& rows, const CallOptions& options);

    virtual Result<StatementOutcome> executeCopy(
        const QString& sql, const QByteArray& data, const CallOptions& options);

    /// Restores what statements of others may have changed. Called outside of a transaction.
    virtual Result<void> restoreSession(const CallOptions& options);

    /// What made the open transaction fail, or the one that was open last.
    [[nodiscard]] const std::optional<Error>& firstFailure() const { return m_firstFailure; }

    /// A caller's options for one call, with the owner's wishes beside them.
    class TW_CORE_EXPORT OwnedCall
    {
    public:
        OwnedCall(const Connection& connection, const CallOptions& options);
        [[nodiscard]] const CallOptions& options() const { return m_options; }

    private:
        struct Insist
        {
            std::stop_source* either;
            void operator()() const { either->request_stop(); }
        };

        CallOptions m_options;
        std::stop_source m_either{std::nostopstate};
        std::optional<std::stop_callback<Insist>> m_byCaller;
        std::optional<std::stop_callback<Insist>> m_byOwner;
    };

    /// The error of a statement that did not go through run(), as it may leave the connection.
    [[nodiscard]] Error shown(Error error, const Statement& statement) const;

    /// Tells the observer of a statement that did not go through run().
    void note(const Statement& statement, const Result<StatementOutcome>& outcome,
        std::chrono::nanoseconds elapsed);

private:
    /// Carries out `work` with options that end it when the owner insists as well, explains its
    /// error, and tells the observer.
    template <class Work>
    Result<StatementOutcome> watched(
        const Statement& statement, const CallOptions& options, Work&& work);
    [[nodiscard]] Error explained(Error error, const Statement& statement);

    ConnectionLabel m_label;
    StopToken m_abandon;
    SilenceObserver m_onSilence;
    std::optional<Error> m_firstFailure; ///< of the open transaction
    QString m_purpose;
    qint64 m_poolWaitNs = 0;
    bool m_touched = false;
};

}
