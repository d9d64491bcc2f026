// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/postgres_connection.h"

#include "postgres/postgres_catalog.h"
#include "postgres/postgres_table.h"
#include "postgres/pq_wait.h"
#include "postgres/statement_run.h"

#include <tuplewright/results/result_set.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

using namespace std::chrono_literals;

constexpr auto kRollbackLimit = 5s;

const QString kPrepareSession
    = u"SELECT pg_catalog.current_setting('default_transaction_read_only') = 'on'"
      " OR pg_catalog.pg_is_in_recovery(),"
      " pg_catalog.set_config('DateStyle', 'ISO', false),"
      " pg_catalog.set_config('IntervalStyle', 'postgres', false),"
      " pg_catalog.set_config('extra_float_digits', '3', false),"
      " pg_catalog.set_config('bytea_output', 'hex', false),"
      " pg_catalog.set_config('standard_conforming_strings', 'on', false)"_s;

QString beginSql(const TransactionOptions& transaction)
{
    QString sql = u"BEGIN"_s;
    switch (transaction.isolation) {
    case Isolation::ServerDefault:
        break;
    case Isolation::ReadCommitted:
        sql += u" ISOLATION LEVEL READ COMMITTED"_s;
        break;
    case Isolation::RepeatableRead:
        sql += u" ISOLATION LEVEL REPEATABLE READ"_s;
        break;
    case Isolation::Serializable:
        sql += u" ISOLATION LEVEL SERIALIZABLE"_s;
        break;
    }
    return transaction.readOnly ? sql + u" READ ONLY"_s : sql;
}

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

ServerInfo serverOf(PGconn* connection)
{
    ServerInfo server;
    const QString version = text(PQparameterStatus(connection, "server_version"));
    server.product = u"PostgreSQL "_s + version.section(u' ', 0, 0);
    server.host = text(PQhost(connection));
    server.database = text(PQdb(connection));
    server.user = text(PQuser(connection));
    server.encrypted = PQsslInUse(connection) || PQgssEncInUse(connection);
    return server;
}

Error outcomeUnknown(const Error& cause)
{
    Error error = cause;
    error.kind = ErrorKind::OutcomeUnknown;
    error.message = u"The connection ended before the server confirmed the commit."_s;
    error.detail = cause.message;
    return error;
}

}

Result<void> PostgresConnection::prepareSession(const CallOptions& options)
{
    m_server = serverOf(m_link.handle());
    ResultSet row;
    TW_TRY_VOID(run({kPrepareSession, {}}, &row, options));
    m_server.readOnly = row.cell(0, 0).bytes == "t";
    return {};
}

Result<void> PostgresConnection::checkUsable() const
{
    if (isBroken())
        return fail(ErrorKind::ConnectionLost, u"The connection has ended."_s);
    return {};
}

Result<StatementOutcome> PostgresConnection::execute(
    const Statement& statement, RowSink* sink, const CallOptions& options)
{
    TW_TRY_VOID(checkUsable());
    return StatementRun(m_link, sink, options).run(statement);
}

Result<void> PostgresConnection::begin(
    const TransactionOptions& transaction, const CallOptions& options)
{
    TW_TRY_VOID(checkUsable());
    if (transactionState() != TransactionState::Idle)
        return fail(ErrorKind::TransactionActive, u"A transaction is already open."_s);
    TW_TRY_VOID(run({beginSql(transaction), {}}, nullptr, options));
    return {};
}

Result<void> PostgresConnection::commit(const CallOptions& options)
{
    TW_TRY_VOID(checkUsable());
    if (transactionState() == TransactionState::Idle)
        return fail(ErrorKind::NoActiveTransaction, u"No transaction is open."_s);
    TW_TRY_VOID(m_link.probe());

    StatementRun commit(m_link, nullptr, options);
    const Statement statement{u"COMMIT"_s, {}};
    const auto started = std::chrono::steady_clock::now();
    const Result<StatementOutcome> outcome = commit.run(statement);
    note(statement, outcome, std::chrono::steady_clock::now() - started);
    if (!outcome)
        return fail(
            commit.wasSent() && isBroken() ? outcomeUnknown(outcome.error()) : outcome.error());
    if (commit.commandTag() != "COMMIT")
        return fail(ErrorKind::Transaction,
            u"The transaction had failed before, so the server rolled it back."_s);
    return {};
}

Result<void> PostgresConnection::rollback(const CallOptions&)
{
    TW_TRY_VOID(checkUsable());
    if (transactionState() == TransactionState::Idle)
        return {};
    // Cleaning up must work after the caller was stopped or ran out of time.
    const auto outcome = run({u"ROLLBACK"_s, {}}, nullptr, {QDeadlineTimer(kRollbackLimit), {}});
    if (outcome && transactionState() == TransactionState::Idle)
        return {};
    m_link.close();
    return fail(
        outcome ? Error{ErrorKind::ConnectionLost, u"ROLLBACK had no effect."_s} : outcome.error());
}

Result<void> PostgresConnection::ping(const CallOptions& options)
{
    TW_TRY_VOID(m_link.probe());
    TW_TRY_VOID(run({}, nullptr, options));
    return {};
}

Result<CatalogPtr> PostgresConnection::catalog(const CallOptions& options)
{
    return loadCatalog(*this, options);
}

Result<TablePtr> PostgresConnection::describe(
    const QualifiedName& table, const CallOptions& options)
{
    return loadTable(*this, table, options);
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
