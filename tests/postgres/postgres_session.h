// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres_server.h"

#include <tuplewright/connection/backend.h>
#include <tuplewright/connection/capabilities.h>
#include <tuplewright/connection/catalog_reader.h>
#include <tuplewright/connection/commit_evidence.h>
#include <tuplewright/connection/connection.h>
#include <tuplewright/connection/lock_holder.h>
#include <tuplewright/connection/many_outcome.h>
#include <tuplewright/connection/server_info.h>
#include <tuplewright/connection/statement_outcome.h>
#include <tuplewright/connection/transaction_options.h>
#include <tuplewright/query/statement.h>
#include <tuplewright/results/result_set.h>
#include <tuplewright/results/row_sink.h>
#include <tuplewright/values/row_source.h>

/// One open connection to a test server, with short ways to ask it something.
class PostgresSession
{
public:
    /// Aborts when it cannot be opened.
    explicit PostgresSession(const tw::ConnectionConfig& config);
    explicit PostgresSession(const PostgresServer& server);

    tw::Connection* operator->() const { return m_connection.get(); }
    [[nodiscard]] tw::Connection& connection() const { return *m_connection; }
    void close() { m_connection.reset(); }

    /// Runs a statement that must succeed; aborts otherwise.
    tw::StatementOutcome run(const QString& sql, const QList<tw::Value>& values = {}) const;

    /// The rows of a statement that must succeed, NULL as "<NULL>".
    [[nodiscard]] QList<QStringList> rows(
        const QString& sql, const QList<tw::Value>& values = {}) const;

    /// The one cell of a statement that must succeed.
    [[nodiscard]] QString cell(const QString& sql, const QList<tw::Value>& values = {}) const;

    /// The error of a statement that must fail; aborts when it succeeds.
    [[nodiscard]] tw::Error error(const QString& sql, const QList<tw::Value>& values = {}) const;

    [[nodiscard]] qint64 backendPid() const;

private:
    std::unique_ptr<tw::Connection> m_connection;
};

/// Ends a session as an administrator would, and waits until it is gone.
void terminateBackend(const PostgresServer& server, qint64 pid);

[[nodiscard]] tw::Result<std::unique_ptr<tw::Connection>> openPostgres(
    const tw::ConnectionConfig& config, const tw::Secret& password = {},
    const tw::CallOptions& options = {}, const tw::ConnectObserver& observer = {});
