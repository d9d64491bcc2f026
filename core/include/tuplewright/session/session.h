// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/pool/connection_pool.h>
#include <tuplewright/session/apply_report.h>
#include <tuplewright/session/session_transaction.h>

#include <functional>

namespace tw {

struct StatementKind;

enum class SessionMode
{
    Autocommit, ///< each statement is saved by itself unless a transaction was begun
    Manual, ///< the first statement begins a transaction; it ends when told to
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

    /// Runs a COPY … FROM STDIN that a person wrote, with the lines of its data, as run() does.
    [[nodiscard]] Result<StatementOutcome> copyIn(
        const QString& sql, const QString& data, const CallOptions& options = {});

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

    /// SAVEPOINT. Fails with NoActiveTransaction in Idle, as the next two do.
    [[nodiscard]] Result<void> savepoint(const QString& name, const CallOptions& options = {});
    /// Leaves Failed. Fails with InvalidArgument for an unknown name.
    [[nodiscard]] Result<void> rollbackTo(const QString& name, const CallOptions& options = {});
    /// Forgets a savepoint and those set after it; fails as rollbackTo() does.
    [[nodiscard]] Result<void> release(const QString& name, const CallOptions& options = {});
    /// A name for savepoint() that this session did not give out before.
    [[nodiscard]] QString newSavepointName() { return m_transaction.savepoints().newName(); }

    /// Enters Failed as if a statement had failed with `cause`. Outside of a transaction nothing.
    void markFailed(const Error& cause);

    /// Options, savepoints, age and cause of failure of the transaction.
    [[nodiscard]] const SessionTransaction& transaction() const { return m_transaction; }
    /// Of transaction(), see there.
    [[nodiscard]] SessionState state() const { return m_transaction.state(); }
    /// Active or Failed.
    [[nodiscard]] bool isInTransaction() const { return m_transaction.isOpen(); }

    /// Set after a commit that failed with OutcomeUnknown, until the next one.
    [[nodiscard]] const std::optional<LostCommit>& lostCommit() const { return m_lostCommit; }

    /// Keeps one connection between statements, with its settings and temporary tables.
    [[nodiscard]] Result<void> pin(const CallOptions& options = {});
    /// Gives it back unless a transaction is open or the mode is manual.
    void unpin();
    /// Between pin() and unpin().
    [[nodiscard]] bool isPinned() const { return m_pinned; }

    /// Fails with InvalidState inside of a transaction.
    [[nodiscard]] Result<void> setMode(SessionMode mode);
    /// Autocommit unless setMode() said otherwise.
    [[nodiscard]] SessionMode mode() const { return m_mode; }

    /// The pool it borrows from.
    [[nodiscard]] const std::shared_ptr<ConnectionPool>& pool() const { return m_pool; }
    /// What it is for, in logs and statistics.
    [[nodiscard]] const QString& label() const { return m_label; }

    /// The connection that is held just now; null: none.
    [[nodiscard]] const Connection* connection() const;

private:
    Result<Connection*> enter(const CallOptions& options);
    Result<Connection*> held(const CallOptions& options);
    void updateState(const Error* error);
    void updateIdleState();
    void endTransaction();
    void releaseIfIdle();
    [[nodiscard]] StatementKind classify(const QString& sql) const;
    Result<StatementOutcome> runCommand(
        const StatementKind& kind, const Statement& statement, const CallOptions& options);
    Result<void> beginAsTyped(const Statement& statement, const CallOptions& options);
    Result<StatementOutcome> runText(const Statement& statement, RowSink* sink,
        const CallOptions& options, StatementOrigin origin);
    Result<void> runSavepointCommand(
        const QString& command, const QString& name, Connection& on, const CallOptions& options);
    Result<void> sendCommit(const CallOptions& options, const EvidenceObserver& beforeSending);
    Result<void> resolveLostCommit(
        std::optional<CommitEvidence> evidence, Error error, const CallOptions& options);

    std::shared_ptr<ConnectionPool> m_pool;
    QString m_label;
    SessionMode m_mode = SessionMode::Autocommit;
    bool m_pinned = false;
    std::optional<Lease> m_lease;
    SessionTransaction m_transaction;
    std::optional<LostCommit> m_lostCommit;
};

template <class Work>
auto Session::use(const CallOptions& options, Work&& work)
    -> std::invoke_result_t<Work&, Connection&>
{
    TW_TRY(Connection * connection, enter(options));
    auto outcome = work(*connection);
    updateState(outcome ? nullptr : &outcome.error());
    return outcome;
}

}
