// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite_file.h"

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
#include <tuplewright/sqlite/sqlite_backend.h>
#include <tuplewright/values/row_source.h>

#include <memory>

/// The kind of a failure in words, or "none".
template <class T>
[[nodiscard]] QString failureOf(const tw::Result<T>& result)
{
    return result ? QStringLiteral("none") : tw::errorKindName(result.error().kind);
}

/// One connection of the library to a file.
class SqliteSession
{
public:
    /// Aborts when the file cannot be opened.
    explicit SqliteSession(const tw::ConnectionConfig& config);
    explicit SqliteSession(const SqliteFile& file)
        : SqliteSession(file.config())
    { }
    explicit SqliteSession(std::unique_ptr<tw::Connection> connection)
        : m_connection(std::move(connection))
    { }

    tw::Connection* operator->() const { return m_connection.get(); }

    [[nodiscard]] tw::Result<tw::ResultSet> query(
        const QString& sql, const QList<tw::Value>& values = {}) const;
    [[nodiscard]] tw::Result<tw::StatementOutcome> run(
        const QString& sql, const QList<tw::Value>& values = {}) const;

    /// The error that the statement ends with, if it does.
    [[nodiscard]] std::optional<tw::Error> errorOf(
        const QString& sql, const QList<tw::Value>& values = {}) const;

    [[nodiscard]] QString failure(const QString& sql, const QList<tw::Value>& values = {}) const
    {
        return failureOf(run(sql, values));
    }

    /// The first column of a query; NULL as "NULL", an error as its message.
    [[nodiscard]] QStringList column(const QString& sql, const QList<tw::Value>& values = {}) const;

private:
    std::unique_ptr<tw::Connection> m_connection;
};
