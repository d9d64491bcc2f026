// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/pool/connection_pool.h>
#include <tuplewright/session/apply_report.h>

#include <QStringList>

#include <functional>

namespace tw {

struct StatementKind;

enum class SessionMode
{
    Autocommit, ///< each statement is saved by itself unless a transaction was begun
    Manual, ///< the first statement begins a transaction; it ends when told to
};

enum class SessionState
{
    Idle, ///< outside of a transaction
    Active,
    Failed, ///< nothing but rollback() and rollbackTo() is taken
};

/// Who wrote a statement. What persons wrote may change the connection for those after them.
enum class StatementOrigin
{
    Person,
    Library,
};

/// Statements and transactions over one pool. It borrows a connection when it needs one and gives
/// it back when no transaction is open, unless it is pinned or manual. Used by one thread at a
/// time; blocks. The state is known without asking the server.
///
/// In Failed every call is answered with the error that caused it. When the link ended inside of a
/// transaction that lasts until rollback(), which then always succeeds.
class TW_CORE_EXPORT Session
{
public:
    /// `label` says what it is for, in logs and statistics.
    explicit Session(std::shared_ptr<ConnectionPool> pool, QString label = {});

    /// Rolls back what is open and logs a warning with the label.
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    /// Runs one statement. What begins, ends or divides a transaction works as the functions below
    /// do. One that cannot run in a transaction is refused inside of one.
    [[nodiscard]] Result<StatementOutcome> run(const Statement& statement, RowSink* sink,
        const CallOptions& options = {}, StatementOrigin origin = StatementOrigin::Person);

    /// Lends the connection to `work`, a callable of Connection& that returns a Result, with the
    /// same care for the state. It must not begin or end transactions.
    template <class Work>
    auto use(const CallOptions& options, Work&& work) -> std::invoke_result_t<Work&, Connection&>;

    /// Fails with TransactionActive when one is open.
    [[nodiscard]] Result<void> begin(
        const TransactionOptions& transaction = {}, const CallOptions& options = {});

    using EvidenceObserver
        = std::function<Result<void>(const std::optional<CommitEvidence>& evidence)>;

    /// A commit that lost its answer is looked up, see OutcomeResolver; OutcomeUnknown when even
    /// that does not tell. Once sent it is not stopped. Fails with Transaction in Failed and with
    /// NoActiveTransaction in Idle. Otherwise the transaction has ended afterwards, unless the link
    /// had ended before. `beforeSending` hears what names the transaction; with its error nothing
    /// is sent, and the transaction stays open.
    [[nodiscard]] Result<void> commit(
        const CallOptions& options = {}, const EvidenceObserver& beforeSending = {});

    /// Fails with NoActiveTransaction in Idle only.
    [[nodiscard]] Result<void> rollback(const CallOptions& options = {});

    [[nodiscard]] Result<void> savepoint(const QString& name, const CallOptions& options = {});
    /// Leaves Failed. Fails with InvalidArgument for an unknown name.
    [[nodiscard]] Result<void> rollbackTo(const QString& name, const CallOptions& options = {});
    [[nodiscard]] Result<void> release(const QString& name, const CallOptions& options = {});
    [[nodiscard]] const QStringList& savepoints() const { return m_savepoints; }
    [[nodiscard]] QString newSavepointName();

    /// Enters Failed as if a statement had failed with `cause`. Outside of a transaction nothing.
    void markFailed(const Error& cause);

    [[nodiscard]] SessionState state() const { return m_state; }
    [[nodiscard]] bool isInTransaction() const { return m_state != SessionState::Idle; }
    [[nodiscard]] const std::optional<Error>& cause() const { return m_cause; } ///< of Failed
    [[nodiscard]] const TransactionOptions& transaction() const { return m_transaction; }
    [[nodiscard]] std::chrono::nanoseconds transactionAge() const;

    /// Set after a commit that failed with OutcomeUnknown, until the next one.
    [[nodiscard]] const std::optional<LostCommit>& lostCommit() const { return m_lostCommit; }

    /// Keeps one connection between statements, with its settings and temporary tables.
    [[nodiscard]] Result<void> pin(const CallOptions& options = {});
    void unpin();
    [[nodiscard]] bool isPinned() const { return m_pinned; }

    /// Fails with InvalidState inside of a transaction.
    [[nodiscard]] Result<void> setMode(SessionMode mode);
    [[nodiscard]] SessionMode mode() const { return m_mode; }

    [[nodiscard]] const std::shared_ptr<ConnectionPool>& pool() const { return m_pool; }
    [[nodiscard]] const QString& label() const { return m_label; }

    /// The connection that is held just now; null: none.
    [[nodiscard]] const Connection* connection() const;

private:
    using Clock = std::chrono::steady_clock;

    Result<Connection*> enter(const CallOptions& options);
    Result<Connection*> held(const CallOptions& options);
    void settle(const Error* error);
    void settleOutside();
    void enterFailed(const Error& cause);
    void endTransaction();
    void releaseIfIdle();
    [[nodiscard]] Error refusal() const;
    [[nodiscard]] Result<void> checkRunnable(const StatementKind& kind) const;
    [[nodiscard]] StatementKind classify(const QString& sql) const;
    Result<StatementOutcome> runCommand(
        const StatementKind& kind, const Statement& statement, const CallOptions& options);
    Result<void> beginAsTyped(const Statement& statement, const CallOptions& options);
    Result<StatementOutcome> runText(const Statement& statement, RowSink* sink,
        const CallOptions& options, StatementOrigin origin);
    Result<void> runSavepointCommand(
        const QString& command, const QString& name, Connection& on, const CallOptions& options);
    [[nodiscard]] Result<qsizetype> findSavepoint(const QString& name) const;
    Result<void> sendCommit(const CallOptions& options, const EvidenceObserver& beforeSending);
    Result<void> resolveLostCommit(
        std::optional<CommitEvidence> evidence, Error error, const CallOptions& options);

    std::shared_ptr<ConnectionPool> m_pool;
    QString m_label;
    SessionMode m_mode = SessionMode::Autocommit;
    bool m_pinned = false;
    std::optional<Lease> m_lease;
    SessionState m_state = SessionState::Idle;
    std::optional<Error> m_cause;
    bool m_lost = false; ///< the link ended inside of the transaction
    TransactionOptions m_transaction;
    QStringList m_savepoints;
    quint64 m_savepointNumber = 0;
    std::optional<LostCommit> m_lostCommit;
    Clock::time_point m_begunAt;
};

template <class Work>
auto Session::use(const CallOptions& options, Work&& work)
    -> std::invoke_result_t<Work&, Connection&>
{
    TW_TRY(Connection * connection, enter(options));
    auto outcome = work(*connection);
    settle(outcome ? nullptr : &outcome.error());
    return outcome;
}

}
