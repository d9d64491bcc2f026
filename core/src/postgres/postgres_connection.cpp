// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/postgres_connection.h"

#include "postgres/dialect/postgres_dialect.h"
#include "postgres/link/copy_feed.h"
#include "postgres/link/pq_cancel.h"
#include "postgres/link/statement_run.h"
#include "postgres/session/grouped_statement.h"
#include "postgres/session/lock_inquiry.h"
#include "postgres/session/server_capabilities.h"
#include "postgres/session/server_inquiry.h"
#include "postgres/session/transaction_fate.h"
#include "postgres/values/postgres_text.h"

#include <tuplewright/results/result_set.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

using namespace std::chrono_literals;

constexpr auto kRollbackLimit = 5s;
constexpr qsizetype kLongestName = 63; // bytes; NAMEDATALEN - 1
constexpr int kPostgresConnectionVersionsPerMajor = 10'000;
const QString kInvalidParameter = u"22023"_s; // a transaction "in the future" among others

QString isolationSql(Isolation isolation)
{
    switch (isolation) {
    case Isolation::ServerDefault:
        break;
    case Isolation::ReadCommitted:
        return u" ISOLATION LEVEL READ COMMITTED"_s;
    case Isolation::RepeatableRead:
        return u" ISOLATION LEVEL REPEATABLE READ"_s;
    case Isolation::Serializable:
        return u" ISOLATION LEVEL SERIALIZABLE"_s;
    }
    return {};
}

/// The level of transactions that name none. PostgreSQL reads no uncommitted rows at any level.
Isolation configuredIsolation(IsolationLevel level)
{
    switch (level) {
    case IsolationLevel::ServerDefault:
    case IsolationLevel::Autocommit:
        break;
    case IsolationLevel::ReadUncommitted:
    case IsolationLevel::ReadCommitted:
        return Isolation::ReadCommitted;
    case IsolationLevel::RepeatableRead:
        return Isolation::RepeatableRead;
    case IsolationLevel::Serializable:
        return Isolation::Serializable;
    }
    return Isolation::ServerDefault;
}

QString beginSql(const TransactionOptions& transaction, const SessionOptions& session)
{
    const bool namesLevel = transaction.isolation != Isolation::ServerDefault;
    QString sql = u"BEGIN"_s
        + isolationSql(namesLevel ? transaction.isolation : configuredIsolation(session.isolation));
    if (transaction.readOnly || session.readOnly)
        sql += u" READ ONLY"_s;
    if (transaction.deferrable)
        sql += u" DEFERRABLE"_s;
    return sql;
}

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

ServerInfo serverOf(PGconn* connection, const ServerFacts& facts)
{
    const ServerEngine engine = engineOf(facts);
    ServerInfo server;
    const QString version = text(PQparameterStatus(connection, "server_version"));
    server.product = u"PostgreSQL "_s + version.section(u' ', 0, 0);
    if (engine != ServerEngine::PostgreSql && engine != ServerEngine::Other)
        server.product += u" (%1)"_s.arg(engineName(engine));
    server.host = text(PQhost(connection));
    server.database = text(PQdb(connection));
    server.user = text(PQuser(connection));
    server.superuser = text(PQparameterStatus(connection, "is_superuser")) == u"on"_s;
    server.encrypted = PQsslInUse(connection) || PQgssEncInUse(connection);
    server.engine = engineName(engine);
    server.versionNumber = facts.versionNumber;
    server.encoding = facts.encoding;
    server.standby = facts.standby;
    server.pooler = poolerOf(facts);
    server.backendPid = facts.backendPid;
    server.systemIdentifier = facts.systemIdentifier;
    server.timeline = facts.timeline;
    return server;
}

Error rolledBack(const std::optional<Error>& cause)
{
    Error error;
    error.kind = ErrorKind::Transaction;
    error.message = u"The transaction had failed before, so the server rolled it back."_s;
    if (cause) {
        error.detail = cause->message;
        error.amend([&cause](ErrorFacts& facts) { facts.causes = {*cause}; });
    }
    return error;
}

Error outcomeUnknown(const Error& cause)
{
    Error error = cause;
    error.kind = ErrorKind::OutcomeUnknown;
    error.message = u"The connection ended before the server confirmed the commit."_s;
    error.detail = cause.message;
    error.amend([&cause](ErrorFacts& facts) { facts.causes = {cause}; });
    return error;
}

}

Result<void> PostgresConnection::prepareSession(const CallOptions& options)
{
    TW_TRY(const PreparedSession prepared, prepareNewSession(m_link, m_session, options));
    m_settings = prepared.settings;
    m_capabilities = deduceCapabilities(prepared.facts);
    m_server = serverOf(m_link.handle(), prepared.facts);
    m_server.readOnly = !m_capabilities.has(Feature::Write);
    if (!m_capabilities.has(Feature::Cancel))
        m_link.forbidCancel();
    if (m_capabilities.has(Feature::NamedPreparedStatements))
        m_link.keepPrepared(m_session.statementCacheSize);
    return {};
}

Result<void> PostgresConnection::checkUsable() const
{
    if (isBroken())
        return fail(ErrorKind::ConnectionLost, u"The connection has ended."_s);
    return {};
}

bool PostgresConnection::isLentPerTransaction() const
{
    return !m_capabilities.has(Feature::SessionState);
}

StatementKind PostgresConnection::kindOf(const QString& sql) const
{
    return classifyStatement(sql, PostgresDialect().syntax(),
        m_server.versionNumber / kPostgresConnectionVersionsPerMajor);
}

Result<StatementOutcome> PostgresConnection::execute(
    const Statement& statement, RowSink* sink, const CallOptions& options)
{
    TW_TRY_VOID(checkUsable());
    // Until others have had a say, the session is still as it was set up.
    const bool guardsReading = m_session.readOnly && isTouched();
    if (!isLentPerTransaction() && !guardsReading) {
        Result<StatementOutcome> outcome = StatementRun(m_link, sink, options).run(statement);
        if (outcome)
            outcome->prepared = m_link.wasPrepared();
        return outcome;
    }

    const StatementKind kind = kindOf(statement.sql);
    if (guardsReading)
        TW_TRY_VOID(checkOnlyReads(kind, statement.sql, options));
    // On a borrowed session it would stay behind for somebody else.
    if (kind.changesSession && isLentPerTransaction())
        return fail(ErrorKind::Unsupported,
            u"%1 changes the session, which does not last here."_s.arg(kind.verb),
            m_capabilities.reason(Feature::SessionState), u"SET LOCAL in a transaction works."_s);
    const bool standsAlone = kind.effect == StatementEffect::None || kind.refusesTransaction
        || kind.transaction != TransactionCommand::None;
    if (standsAlone || transactionState() != TransactionState::Idle)
        return StatementRun(m_link, sink, options).run(statement);
    return runInTransaction(statement, kind, sink, options);
}

/// A transaction that was begun READ ONLY can be given back its writing as long as it has looked at
/// nothing, and what runs outside of any, or in files and programs of the server, is not bound by
/// it.
Result<void> PostgresConnection::checkOnlyReads(
    const StatementKind& kind, const QString& sql, const CallOptions& options)
{
    const bool writesFiles = kind.verb == "COPY"_L1 && kind.effect == StatementEffect::Writes;
    const bool actsOnServer = kind.verb == "CHECKPOINT"_L1 || kind.verb == "LOAD"_L1;
    const bool begins = kind.transaction == TransactionCommand::Begin
        || kind.transaction == TransactionCommand::Prepare
        || (kind.transaction == TransactionCommand::SetCharacteristics
            && sql.contains("WRITE"_L1, Qt::CaseInsensitive));
    if (kind.refusesTransaction || writesFiles || actsOnServer || begins)
        return fail(ErrorKind::ReadOnly,
            u"%1 is not run here: the connection is read-only."_s.arg(kind.verb), {},
            u"Switch read_only off in the settings of the connection, if that is meant."_s);
    const bool setsSomething = kind.verb == "SET"_L1 || kind.verb == "RESET"_L1;
    if (setsSomething && kind.transaction == TransactionCommand::None
        && transactionState() == TransactionState::Active)
        TW_TRY_VOID(StatementRun(m_link, nullptr, options).run({u"SELECT 1"_s, {}}));
    return {};
}

Result<QList<ParameterType>> PostgresConnection::parameterTypes(
    const QString& sql, const CallOptions& options)
{
    TW_TRY(const QList<Oid> types, m_link.parameterTypes(sql, options));
    QList<Value> numbers;
    for (const Oid type : types)
        numbers.append(Value::integer(type));
    ResultSet answer;
    // Elements of an array literal are parted by commas, for all types but box; of composite types
    // unnest() makes many columns.
    TW_TRY_VOID(StatementRun(m_link, &answer, options)
            .run({u"SELECT pg_catalog.format_type(t.oid, -1),"
                  " y.typarray <> 0 AND y.typdelim = ',' AND y.typtype NOT IN ('c', 'd')"
                  " FROM unnest($1::pg_catalog.oid[]) WITH ORDINALITY AS t(oid, number)"
                  " LEFT JOIN pg_catalog.pg_type y ON y.oid = t.oid"
                  " ORDER BY t.number"_s,
                {Value::stored(StorageClass::Text, arrayLiteral(numbers))}, {.columns = 2}}));
    QList<ParameterType> names;
    names.reserve(answer.rowCount());
    for (qint64 row = 0; row < answer.rowCount(); ++row)
        names.append({answer.cell(row, 0).toValue().toText(), answer.cell(row, 1).bytes == "t"});
    return names;
}

Result<ManyOutcome> PostgresConnection::executeMany(
    const ManyRows& many, const CallOptions& options)
{
    TW_TRY_VOID(checkUsable());
    const std::optional<GroupedStatement> grouped = GroupedStatement::of(many);
    if (!grouped || many.rows.size() < 2 || grouped->parameterCount() == 0)
        return Connection::executeMany(many, options);
    TW_TRY(const QList<ParameterType> types, parameterTypes(many.sql, options));
    const auto answer = std::make_shared<ResultSet>();
    TW_TRY(const StatementOutcome outcome,
        StatementRun(m_link, answer.get(), options).run(grouped->statement(types, many.rows)));
    return grouped->outcomeOf(answer, outcome, many.rows.size());
}

QString PostgresConnection::loadSql(const LoadTarget& target) const
{
    const PostgresDialect dialect;
    return u"COPY %1 (%2) FROM STDIN"_s.arg(
        dialect.quote(target.table), dialect.quotedList(target.columns));
}

Result<StatementOutcome> PostgresConnection::executeLoad(
    const QString& sql, RowSource& rows, const CallOptions& options)
{
    TW_TRY_VOID(checkUsable());
    CopyRows feed(rows);
    return StatementRun(m_link, nullptr, options).runCopy(sql, feed);
}

Result<StatementOutcome> PostgresConnection::executeCopy(
    const QString& sql, const QByteArray& data, const CallOptions& options)
{
    TW_TRY_VOID(checkUsable());
    if (m_session.readOnly)
        TW_TRY_VOID(checkOnlyReads(kindOf(sql), sql, options));
    if (isLentPerTransaction() && transactionState() == TransactionState::Idle)
        return fail(ErrorKind::InvalidState,
            u"Behind this pooler data is copied within a transaction only."_s, {},
            u"Run the script as one transaction."_s);
    CopyText feed(data);
    return StatementRun(m_link, nullptr, options).runCopy(sql, feed);
}

// The transaction around it belongs to the way there and back: nobody is told of it.
Result<StatementOutcome> PostgresConnection::runInTransaction(const Statement& statement,
    const StatementKind& kind, RowSink* sink, const CallOptions& options)
{
    TW_TRY_VOID(startTransaction(beginSql({}, m_session), options));
    Result<StatementOutcome> outcome = StatementRun(m_link, sink, options).run(statement);
    if (outcome)
        if (const Result<void> committed = commitStatement(statement, kind, options); !committed)
            outcome = fail(committed.error());
    // The first error is the cause; a rollback that fails has closed the link.
    if (!outcome && !isBroken())
        static_cast<void>(sendRollback(options));
    return outcome;
}

/// What only reads has no outcome that could be unknown. A function in a SELECT may write, which
/// the server is asked about; of our own questions none does.
Result<void> PostgresConnection::commitStatement(
    const Statement& statement, const StatementKind& kind, const CallOptions& options)
{
    bool changedNothing = m_session.readOnly || statement.answer.columns > 0;
    if (kind.effect != StatementEffect::Reads)
        changedNothing = m_session.readOnly;
    else if (!changedNothing && m_capabilities.has(Feature::CommitStatus)) {
        ResultSet answer; // a question of our own, of which nobody is told
        TW_TRY_VOID(
            StatementRun(m_link, &answer, options).run(evidenceQuery(m_server.versionNumber)));
        changedNothing = !evidenceOf(answer);
    }
    const Result<void> committed = sendCommit(options);
    if (committed || committed.error().kind != ErrorKind::OutcomeUnknown || !changedNothing)
        return committed;
    return fail(ErrorKind::ConnectionLost, u"The connection ended after the rows had been read."_s,
        committed.error().detail);
}

Result<void> PostgresConnection::startTransaction(
    const QString& sql, const CallOptions& options, std::chrono::milliseconds lockTimeout)
{
    QList<Statement> statements{{sql, {}}};
    if (isLentPerTransaction())
        statements.append(applySettings(m_settings, SettingScope::Transaction));
    if (lockTimeout.count() > 0)
        statements.append(lockLimit(lockTimeout));
    if (statements.size() == 1) {
        TW_TRY_VOID(StatementRun(m_link, nullptr, options).run(statements.constFirst()));
        return {};
    }
    const Result<void> begun = m_link.runTogether(statements, options);
    if (!begun && !isBroken())
        TW_TRY_VOID(sendRollback(options));
    return begun;
}

Result<void> PostgresConnection::sendCommit(const CallOptions& options)
{
    TW_TRY_VOID(m_link.probe());
    StatementRun commit(m_link, nullptr, options);
    const Result<StatementOutcome> outcome = commit.run({u"COMMIT"_s, {}});
    // The server's answer was lost here, not there: only another connection can ask what it was.
    if (!outcome && commit.wasSent() && outcome.error().sqlState.isEmpty())
        m_link.close();
    if (!outcome)
        return fail(
            commit.wasSent() && isBroken() ? outcomeUnknown(outcome.error()) : outcome.error());
    if (commit.commandTag() != "COMMIT")
        return fail(rolledBack(firstFailure()));
    return {};
}

Result<void> PostgresConnection::sendRollback(const CallOptions& options)
{
    if (transactionState() == TransactionState::Idle)
        return {};
    // Cleaning up must work after the caller was stopped or ran out of time.
    const CallOptions patient{
        QDeadlineTimer(kRollbackLimit), {}, options.abandon, options.onSilence};
    const auto outcome = StatementRun(m_link, nullptr, patient).run({u"ROLLBACK"_s, {}});
    if (outcome && transactionState() == TransactionState::Idle)
        return {};
    m_link.close();
    return fail(
        outcome ? Error{ErrorKind::ConnectionLost, u"ROLLBACK had no effect."_s} : outcome.error());
}

Result<void> PostgresConnection::told(const QString& sql, const std::function<Result<void>()>& work)
{
    const auto started = std::chrono::steady_clock::now();
    Result<void> done = work();
    if (!done)
        done = fail(shown(std::move(done).error(), {sql, {}}));
    recordStatement({sql, {}},
        done ? Result<StatementOutcome>(StatementOutcome()) : fail(done.error()),
        std::chrono::steady_clock::now() - started);
    return done;
}

Result<void> PostgresConnection::begin(
    const TransactionOptions& transaction, const CallOptions& options)
{
    TW_TRY_VOID(checkUsable());
    if (transactionState() != TransactionState::Idle)
        return fail(ErrorKind::TransactionActive, u"A transaction is already open."_s);
    const QString sql = beginSql(transaction, m_session);
    return told(sql, [&] {
        return startTransaction(sql, OwnedCall(*this, options).options(), transaction.lockTimeout);
    });
}

Result<void> PostgresConnection::commit(const CallOptions& options)
{
    TW_TRY_VOID(checkUsable());
    if (transactionState() == TransactionState::Idle)
        return fail(ErrorKind::NoActiveTransaction, u"No transaction is open."_s);
    return told(u"COMMIT"_s, [&] { return sendCommit(OwnedCall(*this, options).options()); });
}

Result<void> PostgresConnection::rollback(const CallOptions& options)
{
    TW_TRY_VOID(checkUsable());
    if (transactionState() == TransactionState::Idle)
        return {};
    return told(u"ROLLBACK"_s, [&] { return sendRollback(OwnedCall(*this, options).options()); });
}

Result<std::optional<CommitEvidence>> PostgresConnection::commitEvidence(const CallOptions& options)
{
    TW_TRY_VOID(checkUsable());
    if (!m_capabilities.has(Feature::CommitStatus)
        || transactionState() != TransactionState::Active)
        return std::nullopt;
    ResultSet answer;
    TW_TRY_VOID(run(evidenceQuery(m_server.versionNumber), &answer, options));
    return evidenceOf(answer);
}

Result<CommitStatus> PostgresConnection::statusOf(
    const CommitEvidence& evidence, const CallOptions& options)
{
    TW_TRY_VOID(checkUsable());
    if (!m_capabilities.has(Feature::CommitStatus)
        || evidence.systemIdentifier != m_server.systemIdentifier)
        return CommitStatus::Untold;
    ResultSet answer;
    const auto asked = run(fateQuery(evidence, m_server.versionNumber), &answer, options);
    if (!asked && asked.error().sqlState == kInvalidParameter)
        return CommitStatus::Untold;
    if (!asked)
        return fail(asked.error());
    return fateOf(answer);
}

Result<void> PostgresConnection::ping(const CallOptions& options)
{
    TW_TRY_VOID(m_link.probe());
    TW_TRY_VOID(run({}, nullptr, options));
    return {};
}

Result<void> PostgresConnection::restoreSession(const CallOptions& options)
{
    TW_TRY_VOID(checkUsable());
    // There is no session of ours behind such a pooler.
    if (isLentPerTransaction())
        return {};
    const QString discard = u"DISCARD ALL"_s;
    m_link.forgetPrepared();
    const Result<void> restored = told(discard, [&] {
        return m_link.runTogether(
            {{discard, {}}, applySettings(m_settings, SettingScope::Session)}, options);
    });
    if (!restored)
        m_link.close();
    return restored;
}

Result<QList<LockHolder>> PostgresConnection::lockHolders(
    const QList<qint64>& backendPids, const CallOptions& options)
{
    ResultSet answer;
    TW_TRY_VOID(run(lockHoldersQuery(backendPids), &answer, options));
    return lockHoldersIn(answer);
}

Result<void> PostgresConnection::createDatabase(const QString& name, const CallOptions& options)
{
    if (const qsizetype bytes = name.toUtf8().size(); bytes > kLongestName)
        return fail(ErrorKind::InvalidArgument,
            u"The name has %1 bytes; the server cuts names after %2."_s.arg(
                QString::number(bytes), QString::number(kLongestName)),
            {}, u"Shorten it."_s);
    TW_TRY_VOID(run({u"CREATE DATABASE "_s + doubleQuoted(name), {}}, nullptr, options));
    return {};
}

Result<QString> PostgresConnection::databaseIdentity(const CallOptions& options)
{
    ResultSet answer;
    TW_TRY_VOID(run({u"SELECT oid FROM pg_catalog.pg_database"
                     " WHERE datname OPERATOR(pg_catalog.=) pg_catalog.current_database()"_s,
                        {}},
        &answer, options));
    // Where the cluster does not tell its number, its address has to do.
    const QString& system
        = m_server.systemIdentifier.isEmpty() ? m_server.host : m_server.systemIdentifier;
    return system + u'/' + (answer.rowCount() == 1 ? answer.cell(0, 0).toValue().toText() : u""_s);
}

TransactionState PostgresConnection::transactionState() const
{
    if (isBroken())
        return TransactionState::Unknown;
    switch (PQtransactionStatus(m_link.handle())) {
    case PQTRANS_IDLE:
        return TransactionState::Idle;
    case PQTRANS_INTRANS:
        return TransactionState::Active;
    case PQTRANS_INERROR:
        return TransactionState::Failed;
    default:
        return TransactionState::Unknown;
    }
}

}
