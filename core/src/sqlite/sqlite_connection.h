// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "sqlite/handle/sqlite_file_options.h"
#include "sqlite/handle/sqlite_statement.h"
#include "sqlite/sqlite_catalog_reader.h"

#include <tuplewright/connection/backend.h>
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
#include <tuplewright/values/row_source.h>

#include <QSqlDatabase>

namespace tw {

/// A file opened by Qt Sql and used through its sqlite3 handle. Belongs to the thread that opened
/// it, for its whole life.
class SqliteConnection final : public Connection
{
public:
    /// Opens or creates the file and sets what the options say.
    [[nodiscard]] static Result<std::unique_ptr<SqliteConnection>> open(
        const SqliteFileOptions& file, const CallOptions& options, const ConnectObserver& observer);

    ~SqliteConnection() override;
    SqliteConnection(const SqliteConnection&) = delete;
    SqliteConnection& operator=(const SqliteConnection&) = delete;

    Result<void> begin(const TransactionOptions& transaction, const CallOptions& options) override;
    Result<void> commit(const CallOptions& options) override;
    Result<void> rollback(const CallOptions& options) override;
    Result<void> probe() override;
    Result<void> ping(const CallOptions& options) override;
    Result<QString> databaseIdentity(const CallOptions& options) override;
    CatalogReader& catalogReader() override { return m_catalog; }
    const ServerInfo& server() const override { return m_server; }
    const Capabilities& capabilities() const override { return m_capabilities; }
    TransactionState transactionState() const override;
    bool isBroken() const override { return m_broken; }

protected:
    Result<StatementOutcome> execute(
        const Statement& statement, RowSink* sink, const CallOptions& options) override;

    Result<ManyOutcome> executeMany(const ManyRows& many, const CallOptions& options) override;

private:
    explicit SqliteConnection(SqliteFileOptions file);

    Result<void> openFile();
    Result<void> applyOptions(const CallOptions& options);
    Result<void> secure(const CallOptions& options);
    Result<void> attachFiles(const CallOptions& options);
    Result<void> readHeader(const CallOptions& options);

    [[nodiscard]] CallOptions withStatementTimeout(CallOptions options) const;
    [[nodiscard]] Result<void> checkUsable() const;
    Result<StatementOutcome> executeText(const Statement& text, RowSink* sink);
    Result<ManyOutcome> runPrepared(const QString& sql, const QList<QList<Value>>& rows);
    Result<qint64> stepAll(SqliteStatement& statement, QList<Value>& returned);
    Result<qint64> stepOn(SqliteStatement& statement, int code, RowSink* sink);
    Result<void> runText(const QString& sql, const CallOptions& options);
    [[nodiscard]] bool hasOpenTransaction() const;
    Result<void> endTransaction();

    SqliteFileOptions m_file;
    QString m_qtName;
    QSqlDatabase m_qtDatabase;
    sqlite3* m_database = nullptr; ///< owned by m_qtDatabase
    SqliteStatement::TextEncoding m_encoding = SqliteStatement::TextEncoding::Utf8;
    SqliteCatalogReader m_catalog{*this};
    ServerInfo m_server;
    Capabilities m_capabilities;
    bool m_began = false; ///< a transaction was begun and its end was not seen
    bool m_queryOnly = false;
    bool m_broken = false;
};

}
