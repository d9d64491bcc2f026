// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/session/session.h>

#include "session/transaction_text.h"

#include <tuplewright/query/dialect.h>
#include <tuplewright/session/outcome_resolver.h>
#include <tuplewright/sql/statement_kind.h>

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

Q_LOGGING_CATEGORY(sessionLog, "tuplewright.session")

constexpr int kVersionsInMajor = 10'000;

/// Refuses what commits by itself, such as VACUUM.
Result<void> checkRunnable(const StatementKind& kind, SessionState state)
{
    if (state != SessionState::Active || !kind.refusesTransaction)
        return {};
    Error error{ErrorKind::TransactionActive,
        u"%1 cannot run inside of a transaction: it must begin and save its work by itself."_s.arg(
            kind.verb),
        {}, u"Commit or roll back first, then run it alone."_s};
    error.sqlState = u"25001"_s;
    return fail(std::move(error));
}

Notice joinWarning()
{
    return {.severity = u"WARNING"_s,
        .message = u"Several tables are read without a condition that joins them: each row is "
                   "paired with each."_s,
        .hint = u"Add a condition, or write CROSS JOIN if that is meant."_s};
}

/// The end of a transaction is not stopped halfway: only its answer, or the loss of the link,
/// counts.
CallOptions unstoppable(CallOptions options)
{
    options.stop = {};
    return options;
}

}

Session::Session(std::shared_ptr<ConnectionPool> pool, QString label)
    : m_pool(std::move(pool))
    , m_label(std::move(label))
{ }

Session::~Session()
{
    if (!isInTransaction())
        return;
    qCWarning(sessionLog).noquote() << u"Session \"%1\" ended inside of a transaction, which is "
                                       "rolled back."_s.arg(m_label);
    static_cast<void>(rollback());
}

const Connection* Session::connection() const
{
    return m_lease ? &**m_lease : nullptr;
}

Result<Connection*> Session::enter(const CallOptions& options)
{
    TW_TRY_VOID(m_transaction.checkUsable());
    return held(options);
}

Result<Connection*> Session::held(const CallOptions& options)
{
    if (!m_lease) {
        TW_TRY(m_lease, m_pool->acquire(options, {m_label}));
    }
    return &**m_lease;
}

/// Adopts what the connection says of the transaction after a call that ended with `error` or well.
void Session::updateState(const Error* error)
{
    if (!isInTransaction())
        return updateIdleState();
    const Error cause
        = error ? *error : Error{ErrorKind::Transaction, u"The transaction failed."_s};
    if ((*m_lease)->isBroken()) {
        m_transaction.markLost(cause);
        m_lease.reset();
        return;
    }
    switch ((*m_lease)->transactionState()) {
    case TransactionState::Idle:
        return endTransaction();
    case TransactionState::Active:
        return;
    case TransactionState::Failed:
    case TransactionState::Unknown:
        return m_transaction.markFailed(cause);
    }
}

void Session::updateIdleState()
{
    if ((*m_lease)->isBroken())
        m_lease.reset();
    else if ((*m_lease)->transactionState() == TransactionState::Active)
        m_transaction.begin();
    else
        releaseIfIdle();
}

void Session::markFailed(const Error& cause)
{
    if (isInTransaction())
        m_transaction.markFailed(cause);
}

void Session::endTransaction()
{
    m_transaction.end();
    if (m_lease && (*m_lease)->isBroken())
        m_lease.reset();
    releaseIfIdle();
}

void Session::releaseIfIdle()
{
    if (!isInTransaction() && !m_pinned && m_mode == SessionMode::Autocommit)
        m_lease.reset();
}

Result<void> Session::pin(const CallOptions& options)
{
    TW_TRY_VOID(held(options));
    m_pinned = true;
    return {};
}

void Session::unpin()
{
    m_pinned = false;
    releaseIfIdle();
}

Result<void> Session::setMode(SessionMode mode)
{
    if (isInTransaction())
        return fail(
            ErrorKind::InvalidState, u"The mode cannot change while a transaction is open."_s);
    m_mode = mode;
    releaseIfIdle();
    return {};
}

StatementKind Session::classify(const QString& sql) const
{
    const int version = m_lease ? (*m_lease)->server().versionNumber : 0;
    const int major = version > 0 ? version / kVersionsInMajor : kNewestServer;
    return classifyStatement(sql, m_pool->backend().dialect().syntax(), major);
}

Result<StatementOutcome> Session::run(
    const Statement& statement, RowSink* sink, const CallOptions& options, StatementOrigin origin)
{
    const StatementKind kind
        = origin == StatementOrigin::Person ? classify(statement.sql) : StatementKind();
    if (isTransactionText(kind))
        return runCommand(kind, statement, options);
    TW_TRY_VOID(checkRunnable(kind, state()));
    if (m_mode == SessionMode::Manual && !isInTransaction() && !kind.refusesTransaction)
        TW_TRY_VOID(begin({}, options));
    Result<StatementOutcome> outcome = runText(statement, sink, options, origin);
    if (outcome && kind.pairsAllRows && m_pool->config().log.lintJoins)
        outcome->notices.kept.append(joinWarning());
    return outcome;
}

Result<StatementOutcome> Session::copyIn(
    const QString& sql, const QString& data, const CallOptions& options)
{
    if (m_mode == SessionMode::Manual && !isInTransaction())
        TW_TRY_VOID(begin({}, options));
    return use(options, [&](Connection& connection) {
        connection.markTouched();
        return connection.copyIn(sql, data.toUtf8(), options);
    });
}

Result<StatementOutcome> Session::runText(
    const Statement& statement, RowSink* sink, const CallOptions& options, StatementOrigin origin)
{
    return use(options, [&](Connection& connection) {
        if (origin == StatementOrigin::Person)
            connection.markTouched();
        return connection.run(statement, sink, options);
    });
}

Result<StatementOutcome> Session::runCommand(
    const StatementKind& kind, const Statement& statement, const CallOptions& options)
{
    TW_TRY(
        const QString name, transactionOperand(kind, statement.sql, m_pool->backend().dialect()));
    Result<void> done;
    switch (kind.transaction) {
    case TransactionCommand::Begin:
        done = beginAsTyped(statement, options);
        break;
    case TransactionCommand::Commit:
        done = commit(options);
        break;
    case TransactionCommand::Rollback:
        done = rollback(options);
        break;
    case TransactionCommand::Savepoint:
        done = savepoint(name, options);
        break;
    case TransactionCommand::RollbackToSavepoint:
        done = rollbackTo(name, options);
        break;
    default:
        done = release(name, options);
        break;
    }
    if (!done)
        return fail(std::move(done).error());
    return StatementOutcome();
}

Result<void> Session::beginAsTyped(const Statement& statement, const CallOptions& options)
{
    if (const auto asked = transactionOptionsOf(statement.sql, m_pool->backend().dialect()))
        return begin(*asked, options);
    TW_TRY_VOID(m_transaction.checkClosed());
    TW_TRY_VOID(runText(statement, nullptr, options, StatementOrigin::Person));
    return {};
}

Result<void> Session::begin(const TransactionOptions& transaction, const CallOptions& options)
{
    TW_TRY_VOID(m_transaction.checkClosed());
    TW_TRY_VOID(use(
        options, [&](Connection& connection) { return connection.begin(transaction, options); }));
    m_transaction.setOptions(transaction);
    return {};
}

Result<void> Session::commit(const CallOptions& options, const EvidenceObserver& beforeSending)
{
    TW_TRY_VOID(m_transaction.checkCommittable());
    if (options.stop.stop_requested())
        return fail(ErrorKind::Cancelled, u"Stopped before the commit."_s);

    m_lostCommit.reset();
    return sendCommit(options, beforeSending);
}

Result<void> Session::sendCommit(const CallOptions& options, const EvidenceObserver& beforeSending)
{
    Connection& connection = **m_lease;
    std::optional<CommitEvidence> evidence;
    if (!m_transaction.options().readOnly) {
        Result<std::optional<CommitEvidence>> taken
            = connection.commitEvidence(unstoppable(options));
        if (!taken) {
            updateState(&taken.error());
            return fail(std::move(taken).error());
        }
        evidence = *std::move(taken);
    }
    if (beforeSending)
        TW_TRY_VOID(beforeSending(evidence));
    const bool changedNothing = m_transaction.options().readOnly
        || (!evidence && connection.capabilities().has(Feature::CommitStatus));
    Result<void> done = connection.commit(unstoppable(options));
    if (done || done.error().kind != ErrorKind::OutcomeUnknown) {
        updateState(done ? nullptr : &done.error());
        return done;
    }
    endTransaction();
    if (changedNothing)
        return fail(ErrorKind::ConnectionLost,
            u"The connection ended at the end of a transaction that had changed nothing."_s,
            done.error().detail);
    return resolveLostCommit(std::move(evidence), std::move(done).error(), options);
}

Result<void> Session::resolveLostCommit(
    std::optional<CommitEvidence> evidence, Error error, const CallOptions& options)
{
    Resolution resolution = OutcomeResolver(m_pool).resolve(evidence, options);
    if (resolution.outcome == Outcome::Saved)
        return {};
    if (resolution.outcome == Outcome::NotSaved)
        return fail(ErrorKind::ConnectionLost,
            u"The connection ended before the server had committed; nothing was saved."_s,
            error.detail);
    error.detail
        = error.detail.isEmpty() ? resolution.reason : error.detail + u'\n' + resolution.reason;
    m_lostCommit = {std::move(evidence), std::move(resolution)};
    return fail(std::move(error));
}

Result<void> Session::rollback(const CallOptions& options)
{
    TW_TRY_VOID(m_transaction.checkOpen());
    // When it fails the link has ended, and with it the transaction on the server.
    if (m_lease)
        static_cast<void>((*m_lease)->rollback(unstoppable(options)));
    endTransaction();
    return {};
}

Result<void> Session::runSavepointCommand(
    const QString& command, const QString& name, Connection& on, const CallOptions& options)
{
    TW_TRY_VOID(on.run({command + m_pool->backend().dialect().quote(name), {}}, nullptr, options));
    return {};
}

Result<void> Session::savepoint(const QString& name, const CallOptions& options)
{
    TW_TRY_VOID(m_transaction.checkOpen());
    TW_TRY_VOID(use(options, [&](Connection& connection) {
        return runSavepointCommand(u"SAVEPOINT "_s, name, connection, options);
    }));
    m_transaction.savepoints().set(name);
    return {};
}

Result<void> Session::rollbackTo(const QString& name, const CallOptions& options)
{
    TW_TRY_VOID(m_transaction.checkOpen());
    TW_TRY_VOID(m_transaction.checkConnected());
    TW_TRY(const qsizetype index, m_transaction.savepoints().find(name));
    // Undoing must work after the caller was stopped.
    const Result<void> done
        = runSavepointCommand(u"ROLLBACK TO SAVEPOINT "_s, name, **m_lease, unstoppable(options));
    if (!done) {
        updateState(&done.error());
        TW_TRY_VOID(m_transaction.checkUsable());
        return done;
    }
    m_transaction.savepoints().keep(index + 1);
    m_transaction.recover();
    return {};
}

Result<void> Session::release(const QString& name, const CallOptions& options)
{
    TW_TRY_VOID(m_transaction.checkOpen());
    TW_TRY_VOID(m_transaction.checkUsable());
    TW_TRY(const qsizetype index, m_transaction.savepoints().find(name));
    TW_TRY_VOID(use(options, [&](Connection& connection) {
        return runSavepointCommand(u"RELEASE SAVEPOINT "_s, name, connection, options);
    }));
    m_transaction.savepoints().keep(index);
    return {};
}

}
