// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_session.h"
#include "test_program.h"

#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/session/script_run.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

/// Statements that are kept prepared never pile up on the server, whatever fails beside them; and
/// scripts whose connection ends.
class PostgresCacheTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<PostgresServer>(); }
    void cleanupTestCase() { m_server.reset(); }

    void whatFailsTwiceLeavesNothingBehind_data()
    {
        QTest::addColumn<QString>("bad");
        QTest::newRow("a grammar error") << u"SELECT FROM FROM"_s;
        QTest::newRow("no such table") << u"SELECT * FROM nowhere"_s;
        QTest::newRow("no such column") << u"SELECT nothing"_s;
        QTest::newRow("an untyped parameter") << u"SELECT $1 + $2 + $4"_s;
    }

    void whatFailsTwiceLeavesNothingBehind()
    {
        QFETCH(const QString, bad);
        const PostgresSession session(configOf(3));
        for (int round = 0; round < 20; ++round) {
            for (int i = 0; i < 2; ++i) {
                session.run(u"SELECT 1"_s);
                session.run(u"SELECT 2"_s);
                static_cast<void>(session->run({bad, {}}, nullptr, {}));
            }
        }
        QVERIFY2(kept(session) <= 3, qPrintable(QString::number(kept(session))));
        session.run(u"SELECT 1"_s);
    }

    void aFailureForgetsNoOther()
    {
        const PostgresSession session(configOf(10));
        for (int i = 0; i < 2; ++i)
            session.run(u"SELECT 1"_s);
        for (int i = 0; i < 3; ++i)
            static_cast<void>(session.error(u"SELECT * FROM nowhere"_s));
        QCOMPARE(session.run(u"SELECT 1"_s).prepared, true);
    }

    void statementsOfOthersArePreparedAndLetGoBeside()
    {
        const PostgresSession session(configOf(3));
        for (int round = 0; round < 20; ++round) {
            session.run(u"PREPARE mine AS SELECT 7"_s);
            for (int i = 0; i < 2; ++i)
                session.run(u"SELECT 1"_s);
            QCOMPARE(session.cell(u"EXECUTE mine"_s), u"7"_s);
            session.run(u"DEALLOCATE mine"_s);
        }
        QVERIFY2(kept(session) <= 3, qPrintable(QString::number(kept(session))));
    }

    void allMayBeLetGo_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("all") << u"DEALLOCATE ALL"_s;
        QTest::newRow("prepare all") << u"DEALLOCATE PREPARE ALL"_s;
        QTest::newRow("discard") << u"DISCARD ALL"_s;
        QTest::newRow("plans") << u"DISCARD PLANS"_s;
    }

    void allMayBeLetGo()
    {
        QFETCH(const QString, sql);
        const PostgresSession session(configOf(2));
        for (int round = 0; round < 3; ++round) {
            for (int i = 0; i < 3; ++i)
                QCOMPARE(session.cell(u"SELECT 1"_s), u"1"_s);
            session.run(sql);
        }
        QVERIFY(kept(session) <= 2);
    }

    void definitionsInvalidate_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QList<QStringList>>("rows");
        using Rows = QList<QStringList>;
        QTest::newRow("a column more")
            << u"ALTER TABLE t ADD b int DEFAULT 5"_s << Rows{{u"1"_s, u"5"_s}};
        QTest::newRow("another type")
            << u"ALTER TABLE t ALTER a TYPE text USING a || 'x'"_s << Rows{{u"1x"_s}};
        QTest::newRow("a new name") << u"ALTER TABLE t RENAME a TO \"A b\""_s << Rows{{u"1"_s}};
        QTest::newRow("a table of that name before it")
            << u"CREATE TEMP TABLE t AS SELECT 8 AS x, 9 AS y"_s << Rows{{u"8"_s, u"9"_s}};
        QTest::newRow("made anew") << u"DO $$ BEGIN DROP TABLE t; CREATE TABLE t (c text, d int);"
                                      " INSERT INTO t VALUES ('n', 2); END $$"_s
                                   << Rows{{u"n"_s, u"2"_s}};
        QTest::newRow("another path") << u"SET search_path = elsewhere"_s << Rows{{u"far"_s}};
    }

    void definitionsInvalidate()
    {
        QFETCH(const QString, change);
        using Rows = QList<QStringList>;
        QFETCH(const Rows, rows);
        m_server->psql(u"DROP TABLE IF EXISTS t; DROP SCHEMA IF EXISTS elsewhere CASCADE;"
                       "CREATE TABLE t (a int); INSERT INTO t VALUES (1);"
                       "CREATE SCHEMA elsewhere; CREATE TABLE elsewhere.t AS SELECT 'far'::text"_s);
        const PostgresSession session(configOf(5));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(session.cell(u"SELECT * FROM t"_s), u"1"_s);
        session.run(change);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(session.rows(u"SELECT * FROM t"_s), rows);
    }

    void whatAnotherClientChangesIsAskedAnew()
    {
        m_server->psql(
            u"DROP TABLE IF EXISTS t; CREATE TABLE t (a int); INSERT INTO t VALUES (1)"_s);
        const PostgresSession session(configOf(5));
        for (int round = 0; round < 4; ++round) {
            for (int i = 0; i < 3; ++i)
                QCOMPARE(session.rows(u"SELECT * FROM t"_s).first().size(), round + 1);
            m_server->psql(u"ALTER TABLE t ADD c%1 int"_s.arg(round));
        }
    }

    void oneStatementIsKeptByTheSmallestCache()
    {
        const PostgresSession session(configOf(1));
        for (int round = 0; round < 10; ++round) {
            QCOMPARE(session.cell(u"SELECT 1"_s), u"1"_s);
            QCOMPARE(session.cell(u"SELECT 2"_s), u"2"_s);
            QVERIFY(kept(session) <= 1);
        }
    }

    void valuesAreBoundAlsoWhenPrepared_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("quotes") << u"a'b\"c"_s;
        QTest::newRow("a statement") << u"'); DROP TABLE t; --"_s;
        QTest::newRow("backslashes") << u"\\n\\'"_s;
        QTest::newRow("placeholders") << u"$1 %1 :a ?"_s;
        QTest::newRow("emoji") << u"😀"_s;
        QTest::newRow("empty") << u""_s;
        QTest::newRow("long") << QString(100'000, u'x');
    }

    void valuesAreBoundAlsoWhenPrepared()
    {
        QFETCH(const QString, text);
        const PostgresSession session(configOf(5));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(session.cell(u"SELECT $1::text"_s, {Value::text(text)}), text);
        QCOMPARE(session.cell(u"SELECT $1::text"_s, {Value()}), u"<NULL>"_s);
    }

    void aScriptWhoseConnectionEndsIsToldAsNotSaved()
    {
        m_server->psql(u"DROP TABLE IF EXISTS t; CREATE TABLE t (a int)"_s);
        for (const ScriptMode mode : {ScriptMode::OneTransaction, ScriptMode::EachStatement}) {
            Session session(
                std::make_shared<ConnectionPool>(makePostgresBackend(), configOf(5), Secret()));
            const QString ending = u"SELECT pg_terminate_backend(pg_backend_pid());"_s;
            const bool isWhole = mode == ScriptMode::OneTransaction;
            const ScriptReport report = executeScript(session,
                (isWhole ? u""_s : u"BEGIN;"_s) + u"INSERT INTO t VALUES (1);"_s + ending
                    + u"INSERT INTO t VALUES (2)"_s,
                {.mode = mode});
            QVERIFY(report.error);
            QCOMPARE(report.outcome, Outcome::NotSaved);
            QCOMPARE(report.done, isWhole ? 1 : 2);
            QCOMPARE(m_server->psql(u"SELECT count(*) FROM t"_s), u"0"_s);
            QVERIFY(!session.isInTransaction());
        }
    }

    void aConstraintThatFailsAtTheEndIsToldAsNotSaved()
    {
        m_server->psql(u"DROP TABLE IF EXISTS later; CREATE TABLE later (a int UNIQUE"
                       " DEFERRABLE INITIALLY DEFERRED)"_s);
        const QString inserts = u"INSERT INTO later VALUES (1); INSERT INTO later VALUES (1);"_s;
        Session session(
            std::make_shared<ConnectionPool>(makePostgresBackend(), configOf(5), Secret()));
        ScriptReport report = executeScript(session, inserts);
        QVERIFY(report.error);
        QCOMPARE(report.outcome, Outcome::NotSaved);
        report = executeScript(
            session, u"BEGIN;"_s + inserts + u"COMMIT"_s, {.mode = ScriptMode::EachStatement});
        QVERIFY(report.error);
        QVERIFY2(
            report.error->message.startsWith(u"Statement 4"_s), qPrintable(report.error->message));
        QCOMPARE(report.outcome, Outcome::NotSaved);
        QCOMPARE(m_server->psql(u"SELECT count(*) FROM later"_s), u"0"_s);
    }

    void dataWithoutAnEndIsTheRestOfTheScript()
    {
        m_server->psql(u"DROP TABLE IF EXISTS words; CREATE TABLE words (w text)"_s);
        Session session(
            std::make_shared<ConnectionPool>(makePostgresBackend(), configOf(5), Secret()));
        const ScriptReport report
            = executeScript(session, u"COPY words FROM STDIN;\na\nDROP TABLE words;"_s);
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->toText()) : "");
        QCOMPARE(
            m_server->psql(u"SELECT string_agg(w, '|') FROM words"_s), u"a|DROP TABLE words;"_s);
    }

    void whatStandsBehindACopyIsRun()
    {
        m_server->psql(u"DROP TABLE IF EXISTS words; CREATE TABLE words (w text)"_s);
        Session session(
            std::make_shared<ConnectionPool>(makePostgresBackend(), configOf(5), Secret()));
        const ScriptReport report = executeScript(session,
            u"COPY words FROM STDIN; UPDATE words SET w = w || '!';\na\nb\n\\.\n"
            "INSERT INTO words VALUES ('c')"_s);
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->toText()) : "");
        QCOMPARE(report.done, 3);
        QCOMPARE(
            m_server->psql(u"SELECT string_agg(w, ' ' ORDER BY w) FROM words"_s), u"a! b! c"_s);
    }

private:
    [[nodiscard]] ConnectionConfig configOf(int cacheSize) const
    {
        ConnectionConfig config = m_server->config();
        config.session.statementCacheSize = cacheSize;
        return config;
    }

    /// How many statements of ours the session has.
    static int kept(const PostgresSession& session)
    {
        return session
            .cell(u"SELECT count(*) FROM pg_prepared_statements WHERE name LIKE 'tuplewright%'"_s)
            .toInt();
    }

    std::unique_ptr<PostgresServer> m_server;
};

TW_TEST(PostgresCacheTest)
#include "postgres_cache_test.moc"
