// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_text.h"
#include "test_program.h"

#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/sql/statement_kind.h>
#include <tuplewright/sqlite/sqlite_backend.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

StatementKind postgres(const QString& sql, int serverMajor = kNewestServer)
{
    static const BackendPtr backend = makePostgresBackend();
    return classifyStatement(sql, backend->dialect().syntax(), serverMajor);
}

StatementKind sqlite(const QString& sql)
{
    static const BackendPtr backend = makeSqliteBackend();
    return classifyStatement(sql, backend->dialect().syntax());
}

/// "VERB effect" with a word for each thing that is special about the statement.
QString summary(const StatementKind& kind)
{
    static const QStringList effects{
        u"none"_s, u"reads"_s, u"writes"_s, u"defines"_s, u"transaction"_s, u"session"_s};
    static const QStringList commands{QString(), u" begin"_s, u" commit"_s, u" rollback"_s,
        u" savepoint"_s, u" back"_s, u" release"_s, u" prepare"_s, u" resolve"_s,
        u" characteristics"_s};
    static const QStringList copies{QString(), u" from-client"_s, u" to-client"_s};
    QString text = kind.verb + u' ' + effects[int(kind.effect)] + commands[int(kind.transaction)]
        + copies[int(kind.copy)];
    if (kind.changesSession)
        text += u" touches"_s;
    if (kind.refusesTransaction)
        text += u" alone"_s;
    if (kind.pairsAllRows)
        text += u" pairs"_s;
    if (kind.lacksWhere)
        text += u" everything"_s;
    return text;
}

struct Case
{
    const char* sql;
    const char* summary;
};

void addRows(std::initializer_list<Case> cases)
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("expected");
    for (const Case& entry : cases)
        QTest::newRow(entry.sql) << QString::fromUtf8(entry.sql)
                                 << QString::fromUtf8(entry.summary);
}

}

class StatementKindTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void postgresStatementsAreRecognised_data();
    void postgresStatementsAreRecognised();
    void sqliteStatementsAreRecognised_data();
    void sqliteStatementsAreRecognised();
    void addingAnEnumValueNeedsNoTransactionBlockSince12();
    void anyTextHasAKind();
    void deeplyNestedTextIsReadInTime();
};

void StatementKindTest::postgresStatementsAreRecognised_data()
{
    addRows({
        {"", " none"},
        {" -- nothing\n/* at all */ ;", " none"},
        {"select 1", "SELECT reads"},
        {";; SELECT 1; DROP TABLE t", "SELECT reads"},
        {"/* a */ (((SELECT 1) UNION SELECT 2))", "SELECT reads"},
        {"SELECT * FROM t FOR UPDATE", "SELECT reads"},
        {"SELECT 'insert into t' AS \"update\"", "SELECT reads"},
        {"SELECT a INTO t FROM b", "SELECT defines"},
        {"SELECT a INTO TEMP TABLE t FROM b", "SELECT defines touches"},
        {"SELECT a INTO LOCAL TEMPORARY t FROM b", "SELECT defines touches"},
        {"SELECT (SELECT x) AS y FROM b", "SELECT reads"},
        {"SELECT 1 FROM a, b", "SELECT reads pairs"},
        {"SELECT 1 FROM a AS x, b y GROUP BY 1", "SELECT reads pairs"},
        {"WITH c AS (SELECT 1 WHERE x) SELECT 1 FROM a, c", "SELECT reads pairs"},
        {"SELECT 1 FROM a, b WHERE a.x = b.x", "SELECT reads"},
        {"SELECT 1 FROM a ORDER BY x, y", "SELECT reads"},
        {"SELECT 1 FROM a CROSS JOIN b", "SELECT reads"},
        {"SELECT 1 FROM a, unnest(a.list)", "SELECT reads"},
        {"SELECT 1 FROM a, LATERAL (SELECT a.x)", "SELECT reads"},
        {"VALUES (1)", "VALUES reads"},
        {"TABLE t", "TABLE reads"},
        {"SHOW work_mem", "SHOW reads"},
        {"INSERT INTO t SELECT * FROM u", "INSERT writes"},
        {"INSERT INTO t VALUES (1) ON CONFLICT DO UPDATE SET a = 1", "INSERT writes"},
        {"MERGE INTO t USING u ON true WHEN MATCHED THEN DELETE", "MERGE writes"},
        {"UPDATE t SET a = 1", "UPDATE writes everything"},
        {"UPDATE t SET a = (SELECT b FROM u WHERE c)", "UPDATE writes everything"},
        {"UPDATE t SET a = 1 WHERE b", "UPDATE writes"},
        {"UPDATE t SET a = 1 WHERE CURRENT OF c", "UPDATE writes"},
        {"DELETE FROM t", "DELETE writes everything"},
        {"DELETE FROM t USING u WHERE t.a = u.a", "DELETE writes"},
        {"DELETE FROM \"where\"", "DELETE writes everything"},
        {"TRUNCATE t", "TRUNCATE writes"},
        {"CALL p()", "CALL writes"},
        {"DO $$ BEGIN END $$", "DO writes"},
        {"EXECUTE p(1)", "EXECUTE writes"},
        {"WITH a AS (SELECT 1) SELECT * FROM a", "SELECT reads"},
        {"WITH a(x, y) AS NOT MATERIALIZED (VALUES (1, 2)), b AS (TABLE a) SELECT 1",
            "SELECT reads"},
        {"WITH insert AS (SELECT 1) SELECT 1", "SELECT reads"},
        {"(WITH a AS (SELECT 1), b AS (SELECT 2) SELECT 1)", "SELECT reads"},
        {"WITH a AS (DELETE FROM t WHERE x RETURNING *) SELECT * FROM a", "SELECT writes"},
        {"WITH a AS (SELECT 1), b AS (DELETE FROM t) SELECT 1 WHERE true",
            "SELECT writes everything"},
        {"WITH a AS MATERIALIZED (SELECT 1) UPDATE t SET b = 1", "UPDATE writes everything"},
        {"WITH a AS (SELECT 1) INSERT INTO t TABLE a", "INSERT writes"},
        {"WITH RECURSIVE a AS (SELECT 1) SEARCH DEPTH FIRST BY x, y SET o CYCLE x, y SET c USING p"
         " DELETE FROM t WHERE true",
            "DELETE writes"},
        {"WITH RECURSIVE a AS (SELECT 1) CYCLE x SET c USING p, b AS (UPDATE t SET x = 1) SELECT 1",
            "SELECT writes everything"},
        {"EXPLAIN DELETE FROM t", "EXPLAIN reads"},
        {"EXPLAIN VERBOSE DELETE FROM t", "EXPLAIN reads"},
        {"EXPLAIN ANALYZE DELETE FROM t", "DELETE writes everything"},
        {"EXPLAIN ANALYZE VERBOSE SELECT 1", "SELECT reads"},
        {"EXPLAIN (ANALYZE, BUFFERS) WITH a AS (SELECT 1) UPDATE t SET b = 1 WHERE c",
            "UPDATE writes"},
        {"EXPLAIN (ANALYZE off) DELETE FROM t", "EXPLAIN reads"},
        {"EXPLAIN (FORMAT json) INSERT INTO t VALUES (1)", "EXPLAIN reads"},
        {"COPY t FROM STDIN", "COPY writes from-client"},
        {"COPY t(a, b) FROM STDIN WITH (FORMAT csv)", "COPY writes from-client"},
        {"COPY t TO STDOUT", "COPY reads to-client"},
        {"COPY (SELECT a FROM b) TO STDOUT", "COPY reads to-client"},
        {"COPY (DELETE FROM t RETURNING *) TO STDOUT", "COPY writes to-client"},
        {"COPY t FROM '/file'", "COPY writes"},
        {"COPY t TO PROGRAM 'rm'", "COPY writes"},
        {"COPY t TO '/file'", "COPY writes"},
        {"BEGIN", "BEGIN transaction begin"},
        {"begin isolation level serializable", "BEGIN transaction begin"},
        {"START TRANSACTION READ ONLY", "START transaction begin"},
        {"COMMIT WORK", "COMMIT transaction commit"},
        {"END", "END transaction commit"},
        {"ROLLBACK", "ROLLBACK transaction rollback"},
        {"ABORT TRANSACTION", "ABORT transaction rollback"},
        {"ROLLBACK TO s", "ROLLBACK transaction back"},
        {"ROLLBACK WORK TO SAVEPOINT s", "ROLLBACK transaction back"},
        {"SAVEPOINT s", "SAVEPOINT transaction savepoint"},
        {"RELEASE s", "RELEASE transaction release"},
        {"PREPARE TRANSACTION 'x'", "PREPARE transaction prepare"},
        {"COMMIT PREPARED 'x'", "COMMIT transaction resolve alone"},
        {"ROLLBACK PREPARED 'x'", "ROLLBACK transaction resolve alone"},
        {"SET TRANSACTION READ ONLY", "SET transaction characteristics"},
        {"SET CONSTRAINTS ALL DEFERRED", "SET transaction characteristics"},
        {"SET LOCAL work_mem = 1", "SET session"},
        {"SET work_mem = 1", "SET session touches"},
        {"SET SESSION AUTHORIZATION ada", "SET session touches"},
        {"SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY", "SET session touches"},
        {"RESET ALL", "RESET session touches"},
        {"DISCARD ALL", "DISCARD session touches alone"},
        {"DISCARD PLANS", "DISCARD session touches"},
        {"LISTEN a", "LISTEN session touches"},
        {"NOTIFY a", "NOTIFY session"},
        {"PREPARE p AS SELECT 1", "PREPARE session touches"},
        {"DEALLOCATE p", "DEALLOCATE session touches"},
        {"LOAD 'x'", "LOAD session touches"},
        {"DECLARE c CURSOR FOR SELECT 1", "DECLARE reads"},
        {"DECLARE c CURSOR WITH HOLD FOR SELECT 1", "DECLARE reads touches"},
        {"DECLARE c CURSOR WITHOUT HOLD FOR SELECT 1", "DECLARE reads"},
        {"SELECT pg_advisory_lock(1)", "SELECT reads touches"},
        {"SELECT pg_catalog.\"pg_try_advisory_lock\" (1)", "SELECT reads touches"},
        {"SELECT pg_advisory_xact_lock(1)", "SELECT reads"},
        {"SELECT set_config('a.b', 'c', false)", "SELECT reads touches"},
        {"SELECT pg_catalog.set_config('a.b', $1, true)", "SELECT reads"},
        {"SELECT set_config('a.b', 'c', NOT true)", "SELECT reads touches"},
        {"SELECT set_config('a', 'b', true), set_config('a', 'b', $1)", "SELECT reads touches"},
        {"SELECT pg_advisory_lock FROM t", "SELECT reads"},
        {"CREATE TABLE t ()", "CREATE defines"},
        {"CREATE TEMP TABLE t ()", "CREATE defines touches"},
        {"CREATE OR REPLACE TEMPORARY VIEW v AS SELECT 1", "CREATE defines touches"},
        {"CREATE TABLE pg_temp.t ()", "CREATE defines touches"},
        {"CREATE TABLE IF NOT EXISTS pg_temp.t ()", "CREATE defines touches"},
        {"CREATE DATABASE d", "CREATE defines alone"},
        {"DROP DATABASE IF EXISTS d", "DROP defines alone"},
        {"CREATE TABLESPACE s LOCATION '/x'", "CREATE defines alone"},
        {"DROP TABLESPACE s", "DROP defines alone"},
        {"CREATE INDEX i ON t (a)", "CREATE defines"},
        {"CREATE UNIQUE INDEX CONCURRENTLY i ON t (a)", "CREATE defines alone"},
        {"DROP INDEX CONCURRENTLY i", "DROP defines alone"},
        {"DROP INDEX i", "DROP defines"},
        {"REINDEX TABLE t", "REINDEX defines"},
        {"REINDEX TABLE CONCURRENTLY t", "REINDEX defines alone"},
        {"REINDEX (CONCURRENTLY) INDEX i", "REINDEX defines alone"},
        {"REINDEX (VERBOSE, CONCURRENTLY false) INDEX i", "REINDEX defines"},
        {"REINDEX (VERBOSE) DATABASE d", "REINDEX defines alone"},
        {"REINDEX SYSTEM d", "REINDEX defines alone"},
        {"REINDEX SCHEMA s", "REINDEX defines alone"},
        {"REFRESH MATERIALIZED VIEW CONCURRENTLY v", "REFRESH defines"},
        {"VACUUM", "VACUUM defines alone"},
        {"VACUUM (FULL) t", "VACUUM defines alone"},
        {"ANALYZE", "ANALYZE defines"},
        {"CLUSTER", "CLUSTER defines alone"},
        {"CLUSTER VERBOSE;", "CLUSTER defines alone"},
        {"CLUSTER (VERBOSE)", "CLUSTER defines alone"},
        {"CLUSTER t USING i", "CLUSTER defines"},
        {"ALTER SYSTEM SET work_mem = 1", "ALTER defines alone"},
        {"ALTER DATABASE d SET TABLESPACE s", "ALTER defines alone"},
        {"ALTER DATABASE d SET work_mem = 1", "ALTER defines"},
        {"ALTER TABLE p DETACH PARTITION q", "ALTER defines"},
        {"ALTER TABLE p DETACH PARTITION q CONCURRENTLY", "ALTER defines alone"},
        {"CREATE SUBSCRIPTION s CONNECTION 'x' PUBLICATION p", "CREATE defines alone"},
        {"CREATE SUBSCRIPTION s CONNECTION 'x' PUBLICATION p WITH (create_slot = false)",
            "CREATE defines"},
        {"CREATE SUBSCRIPTION s CONNECTION 'x' PUBLICATION p WITH (connect = off)",
            "CREATE defines"},
        {"ALTER SUBSCRIPTION s REFRESH PUBLICATION", "ALTER defines alone"},
        {"ALTER SUBSCRIPTION s SET PUBLICATION p WITH (refresh = false)", "ALTER defines"},
        {"ALTER SUBSCRIPTION s DISABLE", "ALTER defines"},
        {"GRANT SELECT ON t TO ada", "GRANT defines"},
        {"COMMENT ON TABLE t IS 'x'", "COMMENT defines"},
        {"FROBNICATE t", "FROBNICATE writes"},
    });
}

void StatementKindTest::postgresStatementsAreRecognised()
{
    QFETCH(const QString, sql);
    QFETCH(const QString, expected);
    QCOMPARE(summary(postgres(sql)), expected);
}

void StatementKindTest::sqliteStatementsAreRecognised_data()
{
    addRows({
        {"SELECT [update] FROM `delete`", "SELECT reads"},
        {"SELECT pg_advisory_lock(1)", "SELECT reads"},
        {"WITH a AS (SELECT 1), b AS (SELECT 2) INSERT INTO t SELECT * FROM a", "INSERT writes"},
        {"WITH a AS (SELECT 1) DELETE FROM t", "DELETE writes everything"},
        {"REPLACE INTO t VALUES (?)", "REPLACE writes"},
        {"UPDATE OR IGNORE t SET a = 1", "UPDATE writes everything"},
        {"DELETE FROM t WHERE rowid = 1", "DELETE writes"},
        {"EXPLAIN QUERY PLAN DELETE FROM t", "EXPLAIN reads"},
        {"EXPLAIN DELETE FROM t", "EXPLAIN reads"},
        {"BEGIN IMMEDIATE", "BEGIN transaction begin"},
        {"END TRANSACTION", "END transaction commit"},
        {"ROLLBACK TRANSACTION TO SAVEPOINT s", "ROLLBACK transaction back"},
        {"ROLLBACK", "ROLLBACK transaction rollback"},
        {"SAVEPOINT s", "SAVEPOINT transaction savepoint"},
        {"RELEASE SAVEPOINT s", "RELEASE transaction release"},
        {"CREATE TABLE t (a)", "CREATE defines"},
        {"CREATE TEMP TABLE t (a)", "CREATE defines touches"},
        {"CREATE TABLE temp.t (a)", "CREATE defines touches"},
        {"CREATE TRIGGER g AFTER INSERT ON t BEGIN DELETE FROM u; END", "CREATE defines"},
        {"VACUUM", "VACUUM defines alone"},
        {"VACUUM INTO 'f'", "VACUUM defines alone"},
        {"ATTACH 'f' AS g", "ATTACH session touches alone"},
        {"DETACH g", "DETACH session touches alone"},
        {"PRAGMA table_info(t)", "PRAGMA reads"},
        {"PRAGMA journal_mode", "PRAGMA reads"},
        {"PRAGMA main.journal_mode = wal", "PRAGMA writes touches alone"},
        {"PRAGMA foreign_keys = on", "PRAGMA session touches alone"},
        {"PRAGMA foreign_keys(1)", "PRAGMA session touches alone"},
        {"PRAGMA cache_size = 100", "PRAGMA session touches"},
        {"PRAGMA user_version = 3", "PRAGMA writes touches"},
        {"PRAGMA optimize", "PRAGMA writes"},
        {"COPY t FROM STDIN", "COPY writes"},
    });
}

void StatementKindTest::sqliteStatementsAreRecognised()
{
    QFETCH(const QString, sql);
    QFETCH(const QString, expected);
    QCOMPARE(summary(sqlite(sql)), expected);
}

void StatementKindTest::addingAnEnumValueNeedsNoTransactionBlockSince12()
{
    const QString sql = u"ALTER TYPE mood ADD VALUE 'fine'"_s;
    QVERIFY(postgres(sql, 11).refusesTransaction);
    QVERIFY(!postgres(sql, 12).refusesTransaction);
    QVERIFY(!postgres(u"ALTER TYPE mood RENAME TO humour"_s, 11).refusesTransaction);
}

void StatementKindTest::anyTextHasAKind()
{
    test::RandomText random(11);
    const QStringList pieces{u"WITH "_s, u"a "_s, u"AS "_s, u"("_s, u")"_s, u", "_s, u"SELECT "_s,
        u"DELETE FROM "_s, u"EXPLAIN "_s, u"ANALYZE "_s, u"COPY "_s, u"TO "_s, u"FROM "_s,
        u"SEARCH "_s, u"CYCLE "_s, u"SET "_s, u"USING "_s, u"WHERE "_s, u"CREATE "_s, u"TEMP "_s,
        u"INTO "_s, u"PRAGMA "_s, u"."_s, u"="_s, u"'x' "_s, u"\"q\" "_s, u"; "_s, u"$$"_s,
        u"ALTER "_s, u"SUBSCRIPTION "_s, u"PUBLICATION "_s, u"DECLARE "_s, u"HOLD "_s};
    for (int round = 0; round < 50'000; ++round) {
        const QString sql = random.joined(pieces, 20);
        QVERIFY(postgres(sql).verb.size() <= sql.size());
        QVERIFY(sqlite(sql).verb.size() <= sql.size());
    }
}

void StatementKindTest::deeplyNestedTextIsReadInTime()
{
    // With time that grows as the square the program would meet its time limit.
    QCOMPARE(postgres(u"WITH a AS ("_s.repeated(200'000)).effect, StatementEffect::Writes);
    QCOMPARE(postgres(u"EXPLAIN ANALYZE "_s.repeated(200'000)).effect, StatementEffect::Writes);
    QCOMPARE(postgres(u"COPY ("_s.repeated(200'000)).effect, StatementEffect::Writes);
    QCOMPARE(postgres(u"("_s.repeated(200'000) + u"SELECT 1").effect, StatementEffect::Reads);
}

TW_TEST(StatementKindTest)
#include "statement_kind_test.moc"
