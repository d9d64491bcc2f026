// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite_file.h"
#include "test_program.h"

#include <tuplewright/session/script_run.h>
#include <tuplewright/sqlite/sqlite_backend.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

/// Scripts over what only SQLite has: statements that end a transaction by themselves, triggers,
/// pragmas.
class SqliteScriptTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_file = std::make_unique<SqliteFile>(
            u"CREATE TABLE t (a INTEGER PRIMARY KEY);"
            "CREATE TABLE guarded (a INTEGER);"
            "CREATE TRIGGER watch BEFORE INSERT ON guarded WHEN new.a < 0"
            " BEGIN SELECT raise(ROLLBACK, 'below zero'); END;"_s);
        m_pool = std::make_shared<ConnectionPool>(makeSqliteBackend(), m_file->config(), Secret());
    }
    void cleanup()
    {
        m_pool.reset();
        m_file.reset();
    }

    /// They end the transaction around them, which is then not what was saved.
    void aStatementThatRollsBackTakesAllBack_data()
    {
        QTest::addColumn<QString>("failing");
        QTest::newRow("or rollback") << u"INSERT OR ROLLBACK INTO t VALUES (1)"_s;
        QTest::newRow("update or rollback") << u"UPDATE OR ROLLBACK t SET a = 2"_s;
        QTest::newRow("a trigger") << u"INSERT INTO guarded VALUES (-1)"_s;
    }

    void aStatementThatRollsBackTakesAllBack()
    {
        QFETCH(const QString, failing);
        Session session(m_pool);
        const ScriptReport report = executeScript(session,
            u"INSERT INTO t VALUES (1); INSERT INTO t VALUES (2); INSERT INTO t VALUES (3);"_s
                + failing + u"; INSERT INTO t VALUES (4)"_s);
        QVERIFY(report.error);
        QCOMPARE(report.outcome, Outcome::NotSaved);
        QCOMPARE(report.done, 3);
        QCOMPARE(m_file->column(u"SELECT count(*) FROM t"_s), QStringList{u"0"_s});
        QVERIFY(!session.isInTransaction());
    }

    void aTransactionOfTheScriptThatWasRolledBackIsNotSaved()
    {
        Session session(m_pool);
        const ScriptReport report = executeScript(session,
            u"BEGIN; INSERT INTO t VALUES (1); INSERT OR ROLLBACK INTO t VALUES (1); COMMIT"_s,
            {.mode = ScriptMode::EachStatement});
        QVERIFY(report.error);
        QCOMPARE(report.outcome, Outcome::NotSaved);
        QCOMPARE(m_file->column(u"SELECT count(*) FROM t"_s), QStringList{u"0"_s});
    }

    void outsideOfATransactionWhatWasDoneStays()
    {
        Session session(m_pool);
        const ScriptReport report = executeScript(session,
            u"INSERT INTO t VALUES (1); INSERT OR ROLLBACK INTO t VALUES (1)"_s,
            {.mode = ScriptMode::EachStatement});
        QVERIFY(report.error);
        QCOMPARE(report.outcome, Outcome::Saved);
        QCOMPARE(report.done, 1);
        QCOMPARE(m_file->column(u"SELECT count(*) FROM t"_s), QStringList{u"1"_s});
    }

    void whatIsReplacedOrIgnoredIsNoFailure()
    {
        Session session(m_pool);
        const ScriptReport report = executeScript(session,
            u"INSERT INTO t VALUES (1); INSERT OR IGNORE INTO t VALUES (1);"
            "INSERT OR REPLACE INTO t VALUES (1); INSERT OR ABORT INTO t VALUES (2)"_s);
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->toText()) : "");
        QCOMPARE(report.outcome, Outcome::Saved);
        QCOMPARE(m_file->column(u"SELECT count(*) FROM t"_s), QStringList{u"2"_s});
    }

    void bodiesOfTriggersStayWhole()
    {
        Session session(m_pool);
        const ScriptReport report = executeScript(session,
            u"CREATE TRIGGER doubled AFTER INSERT ON guarded BEGIN\n"
            "  INSERT INTO t VALUES (new.a); /* END; */\n"
            "  INSERT INTO t SELECT CASE WHEN new.a > 0 THEN new.a * 100 ELSE 0 END;\nEND;\n"
            "INSERT INTO guarded VALUES (7)"_s);
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->toText()) : "");
        QCOMPARE(report.statements, 2);
        QCOMPARE(m_file->column(u"SELECT a FROM t ORDER BY a"_s), (QStringList{u"7"_s, u"700"_s}));
    }

    void whatStandsAloneIsRefusedInAWhole_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("vacuum") << u"VACUUM"_s;
        QTest::newRow("begin immediate") << u"BEGIN IMMEDIATE"_s;
        QTest::newRow("end") << u"END"_s;
        QTest::newRow("rollback") << u"ROLLBACK TRANSACTION"_s;
    }

    void whatStandsAloneIsRefusedInAWhole()
    {
        QFETCH(const QString, sql);
        Session session(m_pool);
        const ScriptReport report = executeScript(session, u"INSERT INTO t VALUES (1);\n"_s + sql);
        QVERIFY(report.error);
        QCOMPARE(report.error->kind, ErrorKind::InvalidState);
        QCOMPARE(report.done, 0);
        QCOMPARE(m_file->column(u"SELECT count(*) FROM t"_s), QStringList{u"0"_s});
        QVERIFY(!executeScript(session, u"VACUUM"_s, {.mode = ScriptMode::EachStatement}).error);
    }

    void aSessionIsKeptFromStatementToStatement()
    {
        Session session(m_pool);
        const ScriptReport report = executeScript(session,
            u"CREATE TEMP TABLE mine (a); INSERT INTO mine VALUES (5); INSERT INTO t SELECT a FROM mine"_s,
            {.mode = ScriptMode::EachStatement});
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->toText()) : "");
        QCOMPARE(m_file->column(u"SELECT a FROM t"_s), QStringList{u"5"_s});
    }

    void copyIsNoWordOfIts()
    {
        Session session(m_pool);
        const ScriptReport report
            = executeScript(session, u"INSERT INTO t VALUES (1);\nCOPY t FROM STDIN;\n2\n\\.\n"_s);
        QVERIFY(report.error);
        QVERIFY2(report.error->message.startsWith(u"Statement 2, line 2: "_s),
            qPrintable(report.error->message));
        QCOMPARE(m_file->column(u"SELECT count(*) FROM t"_s), QStringList{u"0"_s});
    }

    void whoHoldsTheFileIsNamed()
    {
        ConnectionConfig config = m_file->config();
        config.sqlite.busyTimeout = std::chrono::milliseconds(20);
        Session holder(m_pool);
        QVERIFY(!executeScript(holder, u"SELECT 1"_s).error);
        QVERIFY(holder.run({u"BEGIN IMMEDIATE"_s, {}}, nullptr));
        Session other(std::make_shared<ConnectionPool>(makeSqliteBackend(), config, Secret()));
        const ScriptReport report
            = executeScript(other, u"SELECT count(*) FROM t; INSERT INTO t VALUES (1)"_s);
        QVERIFY(report.error);
        QCOMPARE(report.outcome, Outcome::NotSaved);
        QVERIFY(holder.rollback());
        QVERIFY(!executeScript(other, u"INSERT INTO t VALUES (1)"_s).error);
    }

private:
    std::unique_ptr<SqliteFile> m_file;
    std::shared_ptr<ConnectionPool> m_pool;
};

TW_TEST(SqliteScriptTest)
#include "sqlite_script_test.moc"
