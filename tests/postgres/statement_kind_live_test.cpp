// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_session.h"
#include "test_program.h"

#include <tuplewright/sql/statement_kind.h>

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

constexpr auto kRefusal = "25001";

int majorOf(const PostgresSession& session)
{
    return session.cell(u"SHOW server_version_num"_s).toInt() / 10'000;
}

}

/// Whether the server agrees on which statements cannot run inside of a transaction block.
class StatementKindLiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void statementsThatStandAloneAreRefusedInATransaction_data();
    void statementsThatStandAloneAreRefusedInATransaction();
    void otherStatementsRunInATransaction_data();
    void otherStatementsRunInATransaction();

private:
    std::unique_ptr<PostgresServer> m_server;
};

void StatementKindLiveTest::initTestCase()
{
    m_server = std::make_unique<PostgresServer>(
        QStringList{u"max_prepared_transactions=4"_s, u"wal_level=logical"_s});
    m_server->psql(u"CREATE TABLE t (a int PRIMARY KEY);"
                   "CREATE INDEX i ON t (a); CLUSTER t USING i;"
                   "CREATE TABLE p (a int) PARTITION BY LIST (a);"
                   "CREATE TABLE q PARTITION OF p FOR VALUES IN (1);"
                   "CREATE TABLE r PARTITION OF p FOR VALUES IN (2);"
                   "CREATE MATERIALIZED VIEW m AS SELECT 1 AS a; CREATE UNIQUE INDEX ON m (a);"
                   "CREATE TYPE mood AS ENUM ('good');"
                   "CREATE SUBSCRIPTION s CONNECTION 'host=none' PUBLICATION o"
                   " WITH (connect = false);"
                   "BEGIN; PREPARE TRANSACTION 'first'; BEGIN; PREPARE TRANSACTION 'second'"_s);
    m_server->psql(u"CREATE DATABASE gone"_s);
}

void StatementKindLiveTest::cleanupTestCase()
{
    m_server.reset();
}

void StatementKindLiveTest::statementsThatStandAloneAreRefusedInATransaction_data()
{
    QTest::addColumn<QString>("sql");
    for (const QString& sql : {u"VACUUM"_s, u"VACUUM (ANALYZE) t"_s, u"CREATE DATABASE fresh"_s,
             u"DROP DATABASE gone"_s, u"CREATE INDEX CONCURRENTLY c ON t (a)"_s,
             u"DROP INDEX CONCURRENTLY c"_s, u"REINDEX TABLE CONCURRENTLY t"_s,
             u"REINDEX DATABASE postgres"_s, u"REINDEX SYSTEM postgres"_s,
             u"REINDEX SCHEMA public"_s, u"ALTER SYSTEM SET work_mem = '5MB'"_s, u"CLUSTER"_s,
             u"CLUSTER VERBOSE"_s, u"COMMIT PREPARED 'first'"_s, u"ROLLBACK PREPARED 'second'"_s,
             u"DISCARD ALL"_s, u"CREATE TABLESPACE z LOCATION '%1'"_s, u"DROP TABLESPACE z"_s,
             u"ALTER DATABASE fresh SET TABLESPACE pg_default"_s,
             u"ALTER TABLE p DETACH PARTITION q CONCURRENTLY"_s})
        QTest::newRow(qPrintable(sql)) << sql;
}

void StatementKindLiveTest::statementsThatStandAloneAreRefusedInATransaction()
{
    QFETCH(QString, sql);
    const PostgresSession session(*m_server);
    if (sql.contains(u"CONCURRENTLY"_s) && sql.contains(u"DETACH"_s) && majorOf(session) < 14)
        QSKIP("DETACH … CONCURRENTLY came with version 14");
    const QString folder = m_server->psql(u"SHOW data_directory"_s) + u"/../spaces"_s;
    if (sql.startsWith(u"CREATE TABLESPACE"_s)) {
        // The server takes a program that ends without reading all rows for a failure.
        m_server->psql(u"COPY (SELECT 1) TO PROGRAM 'cat >/dev/null; mkdir \"%1\"'"_s.arg(folder));
        sql = sql.arg(folder);
    }
    QVERIFY(classifyStatement(sql, makePostgresBackend()->dialect().syntax(), majorOf(session))
            .refusesTransaction);
    session.run(u"BEGIN"_s);
    QCOMPARE(session.error(sql).sqlState, QString::fromLatin1(kRefusal));
    session.run(u"ROLLBACK"_s);
    session.run(sql);
}

void StatementKindLiveTest::otherStatementsRunInATransaction_data()
{
    QTest::addColumn<QString>("sql");
    for (const QString& sql :
        {u"SELECT 1"_s, u"INSERT INTO t VALUES (1)"_s, u"DELETE FROM t"_s, u"TRUNCATE t"_s,
            u"CREATE TABLE n ()"_s, u"CREATE INDEX n ON t (a)"_s, u"DROP INDEX i"_s,
            u"REINDEX TABLE t"_s, u"REINDEX INDEX i"_s, u"CLUSTER t"_s, u"ANALYZE"_s,
            u"REFRESH MATERIALIZED VIEW CONCURRENTLY m"_s, u"ALTER TABLE p DETACH PARTITION r"_s,
            u"ALTER DATABASE postgres SET work_mem = '5MB'"_s,
            u"ALTER TYPE mood ADD VALUE 'fine'"_s, u"DISCARD PLANS"_s, u"DISCARD TEMP"_s,
            u"LISTEN x"_s, u"SET work_mem = '5MB'"_s, u"CREATE ROLE ada"_s,
            u"SET LOCAL work_mem = 64"_s,
            u"CREATE SUBSCRIPTION y CONNECTION 'host=none' PUBLICATION o WITH (connect = false)"_s,
            u"ALTER SUBSCRIPTION s DISABLE"_s,
            u"ALTER SUBSCRIPTION s SET PUBLICATION w WITH (refresh = false)"_s, u"DO 'BEGIN END'"_s,
            u"LOCK TABLE t"_s, u"DECLARE c CURSOR WITH HOLD FOR SELECT 1"_s,
            u"EXPLAIN ANALYZE DELETE FROM t"_s, u"CHECKPOINT"_s, u"SET CONSTRAINTS ALL DEFERRED"_s})
        QTest::newRow(qPrintable(sql)) << sql;
}

void StatementKindLiveTest::otherStatementsRunInATransaction()
{
    QFETCH(const QString, sql);
    const PostgresSession session(*m_server);
    const StatementKind kind
        = classifyStatement(sql, makePostgresBackend()->dialect().syntax(), majorOf(session));
    session.run(u"BEGIN"_s);
    const auto outcome = session->run({sql, {}}, nullptr, {});
    session.run(u"ROLLBACK"_s);
    const bool refused = !outcome && outcome.error().sqlState == QLatin1StringView(kRefusal);
    QCOMPARE(kind.refusesTransaction, refused);
    QVERIFY2(outcome || refused, qPrintable(outcome ? QString() : outcome.error().toText()));
}

TW_TEST(StatementKindLiveTest)
#include "statement_kind_live_test.moc"
