// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres_server.h"
#include "sqlite_file.h"

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/sqlite/sqlite_backend.h>

#include <QTest>

namespace tw::test {

/// The same tables in a new database of either engine, for tests of what shall be alike. One server
/// serves all databases of a program.
class EngineDatabase
{
public:
    static void addEngines()
    {
        QTest::addColumn<bool>("isPostgres");
        QTest::newRow("sqlite") << false;
        QTest::newRow("postgres") << true;
    }

    EngineDatabase(PostgresServer& server, bool isPostgres, const QString& sql)
        : m_server(server)
        , m_isPostgres(isPostgres)
    {
        if (isPostgres) {
            static int number = 0;
            m_name = QStringLiteral("engine_%1").arg(++number);
            server.psql(QStringLiteral("CREATE DATABASE %1").arg(m_name));
            server.psql(sql, m_name);
        } else {
            m_file = std::make_unique<SqliteFile>(sql);
        }
    }

    /// Behind the back of the library.
    void execute(const QString& sql) const
    {
        if (m_isPostgres)
            m_server.psql(sql, m_name);
        else
            m_file->execute(sql);
    }

    /// The first column of a query as the engine's own program writes it.
    [[nodiscard]] QStringList column(const QString& sql) const
    {
        if (!m_isPostgres)
            return m_file->column(sql);
        const QString text = m_server.psql(sql, m_name);
        return text.isEmpty() ? QStringList() : text.split(u'\n');
    }

    [[nodiscard]] std::shared_ptr<const Adapter> adapter(std::shared_ptr<StatementLog> log = {},
        const GuardOptions& guard = {}, const QString& maskedColumns = {}) const
    {
        ConnectionConfig config = m_isPostgres ? m_server.config(m_name) : m_file->config();
        config.guard = guard;
        config.session.maskedColumns = maskedColumns;
        auto pool = std::make_shared<ConnectionPool>(
            m_isPostgres ? makePostgresBackend() : makeSqliteBackend(), config, Secret{},
            PoolSetup{.statements = std::move(log)});
        return std::make_shared<const Adapter>(std::move(pool));
    }

    /// How a program of its own reaches it.
    [[nodiscard]] QString url() const
    {
        return m_isPostgres ? m_server.url(m_name) : m_file->config().toUrl();
    }

    [[nodiscard]] bool isPostgres() const { return m_isPostgres; }

private:
    PostgresServer& m_server;
    bool m_isPostgres;
    QString m_name;
    std::unique_ptr<SqliteFile> m_file;
};

}
