// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/link/pq_link.h"
#include "postgres/postgres_catalog_reader.h"
#include "postgres/session/grouped_statement.h"
#include "postgres/session/session_settings.h"

#include <tuplewright/connection/capabilities.h>
#include <tuplewright/connection/commit_evidence.h>
#include <tuplewright/connection/connection.h>
#include <tuplewright/connection/lock_holder.h>
#include <tuplewright/connection/many_outcome.h>
#include <tuplewright/connection/server_info.h>
#include <tuplewright/connection/statement_outcome.h>
#include <tuplewright/connection/transaction_options.h>
#include <tuplewright/query/statement.h>
#include <tuplewright/results/row_sink.h>
#include <tuplewright/sql/statement_kind.h>
#include <tuplewright/values/row_source.h>

#include <functional>

namespace tw {

class PostgresConnection final : public Connection
{
public:
    PostgresConnection(ConnectionHandle connection, SessionOptions session)
        : m_link(std::move(connection))
        , m_session(std::move(session))
    { }

    /// Learns what the server is and applies the settings of the session. Call once, before
    /// anything else.
    [[nodiscard]] Result<void> prepareSession(const CallOptions& options);

    Result<void> begin(const TransactionOptions& transaction, const CallOptions& options) override;
    Result<void> commit(const CallOptions& options) override;
    Result<void> rollback(const CallOptions& options) override;
    Result<std::optional<CommitEvidence>> commitEvidence(const CallOptions& options) override;
    Result<CommitStatus> statusOf(
        const CommitEvidence& evidence, const CallOptions& options) override;
    Result<void> probe() override { return m_link.probe(); }
    Result<void> ping(const CallOptions& options) override;
    CatalogReader& catalogReader() override { return m_catalog; }
    Result<QList<LockHolder>> lockHolders(
        const QList<qint64>& backendPids, const CallOptions& options) override;
    Result<void> createDatabase(const QString& name, const CallOptions& options) override;
    Result<QString> databaseIdentity(const CallOptions& options) override;
    const ServerInfo& server() const override { return m_server; }
    const Capabilities& capabilities() const override { return m_capabilities; }
    TransactionState transactionState() const override;
    bool isBroken() const override { return m_link.isBroken(); }

    /// For what libpq computes without asking the server.
    [[nodiscard]] PGconn* handle() const { return m_link.handle(); }

protected:
    Result<StatementOutcome> execute(
        const Statement& statement, RowSink* sink, const CallOptions& options) override;
    Result<ManyOutcome> executeMany(const ManyRows& many, const CallOptions& options) override;
    QString loadSql(const LoadTarget& target) const override;
    Result<StatementOutcome> executeLoad(
        const QString& sql, RowSource& rows, const CallOptions& options) override;
    Result<StatementOutcome> executeCopy(
        const QString& sql, const QByteArray& data, const CallOptions& options) override;
    Result<void> restoreSession(const CallOptions& options) override;

private:
    [[nodiscard]] Result<void> checkUsable() const;

    /// Nothing of a session lasts here: settings are given to each transaction.
    [[nodiscard]] bool isLentPerTransaction() const;
    [[nodiscard]] Result<void> startTransaction(
        const QString& sql, const CallOptions& options, std::chrono::milliseconds lockTimeout = {});
    [[nodiscard]] Result<void> sendCommit(const CallOptions& options);
    [[nodiscard]] Result<void> sendRollback(const CallOptions& options);

    [[nodiscard]] Result<QList<ParameterType>> parameterTypes(
        const QString& sql, const CallOptions& options);

    /// Does the work and tells the observer.
    [[nodiscard]] Result<void> told(const QString& sql, const std::function<Result<void>()>& work);
    [[nodiscard]] StatementKind kindOf(const QString& sql) const;
    /// What the server alone cannot keep from a session that shall only read.
    [[nodiscard]] Result<void> checkOnlyReads(
        const StatementKind& kind, const QString& sql, const CallOptions& options);
    [[nodiscard]] Result<StatementOutcome> runInTransaction(const Statement& statement,
        const StatementKind& kind, RowSink* sink, const CallOptions& options);
    [[nodiscard]] Result<void> commitStatement(
        const Statement& statement, const StatementKind& kind, const CallOptions& options);

    PqLink m_link;
    const SessionOptions m_session;
    QList<SessionSetting> m_settings;
    PostgresCatalogReader m_catalog{*this};
    ServerInfo m_server;
    Capabilities m_capabilities;
};

}
