// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console_fixture.h"
#include "models/console/console_words.h"
#include "models/console/repeated_export.h"
#include "test_program.h"

#include <tuplewright/postgres/postgres_backend.h>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

using ResultState = StatementResult::State;

const QString kConsolePeople = u"CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT);"
                               "INSERT INTO people VALUES (1, 'Ada'), (2, NULL), (3, '');"_s;

/// One row more than is kept.
QString manyRows(bool isPostgres)
{
    return isPostgres ? u"SELECT CAST(i AS TEXT) FROM generate_series(1, 1000001) i"_s
                      : u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                        "WHERE i < 1000001) SELECT CAST(i AS TEXT) FROM n"_s;
}

/// Has the statement of a result run once more, into a file with names and values.
Result<ExportReport> writtenAgain(
    ConsoleFixture& fixture, const StatementResult& result, const QString& path)
{
    const RepeatedExport rows(
        fixture.console, result, fixture.store.reaper, fixture.database.adapter()->pool());
    return rows.write({path, {}, {}, {}}).wait();
}

}

/// Statements of a console: what runs, what becomes of it, and the transaction.
class ConsoleControllerTest final : public QObject
{
    Q_OBJECT

    PostgresServer m_server;
    std::unique_ptr<ConsoleFixture> m_fixture;

    ConsoleFixture& fresh(bool isPostgres)
    {
        m_fixture = std::make_unique<ConsoleFixture>(m_server, isPostgres, kConsolePeople);
        return *m_fixture;
    }

    ConsoleFixture& freshByRow()
    {
        const bool isPostgres = QLatin1StringView(QTest::currentDataTag()) == "postgres"_L1;
        return fresh(isPostgres);
    }

private Q_SLOTS:
    void cleanup() { m_fixture.reset(); }

    void everyStatementHasItsOutcome_data() { EngineDatabase::addEngines(); }
    void everyStatementHasItsOutcome()
    {
        ConsoleFixture& fixture = freshByRow();
        QSignalSpy ended(&fixture.console, &ConsoleController::ended);
        fixture.run(u"SELECT id, name FROM people ORDER BY id;\n"
                    "UPDATE people SET name = 'Bob' WHERE id = 2; CREATE TABLE other (a INT)"_s);
        QCOMPARE(ended.size(), 1);
        QCOMPARE(fixture.console.results().size(), 3u);
        QCOMPARE(fixture.result(0).state, ResultState::Done);
        QCOMPARE(fixture.result(0).rows->kept().rowCount(), 3);
        QCOMPARE(fixture.result(0).rows->model().totalRows(), 3);
        QVERIFY(fixture.result(0).rows->kept().cell(1, 1).isNull());
        QVERIFY(!fixture.result(0).rows->kept().cell(2, 1).isNull());
        QCOMPARE(ConsoleWords::outcome(fixture.result(0)), u"3 rows"_s);
        QCOMPARE(fixture.result(1).outcome.rowsAffected, 1);
        QVERIFY(!fixture.result(1).rows);
        QCOMPARE(ConsoleWords::outcome(fixture.result(1)), u"1 row affected"_s);
        QCOMPARE(fixture.result(2).state, ResultState::Done);
        QCOMPARE(fixture.database.column(u"SELECT name FROM people WHERE id = 2"_s),
            QStringList{u"Bob"_s});
    }

    void aReadOnlyConnectionStaysOne_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("alone") << u"INSERT INTO people VALUES (4, 'Eve')"_s;
        QTest::newRow("the setting")
            << u"SET default_transaction_read_only = off; INSERT INTO people VALUES (4, 'Eve')"_s;
        QTest::newRow("a transaction")
            << u"BEGIN READ WRITE; INSERT INTO people VALUES (4, 'Eve'); COMMIT"_s;
        QTest::newRow("inside of one") << u"BEGIN; SET TRANSACTION READ WRITE;"
                                          " INSERT INTO people VALUES (4, 'Eve'); COMMIT"_s;
        QTest::newRow("data") << u"SET default_transaction_read_only = off;\n"
                                 "COPY people FROM STDIN;\n4\tEve\n\\.\n"_s;
    }
    void aReadOnlyConnectionStaysOne()
    {
        QFETCH(const QString, sql);
        for (const SessionMode mode : {SessionMode::Autocommit, SessionMode::Manual}) {
            ConsoleFixture& fixture = fresh(true);
            ConnectionConfig config = fixture.database.adapter()->pool()->config();
            config.session.readOnly = true;
            ConsoleController console(
                std::make_shared<ConnectionPool>(makePostgresBackend(), config, Secret{}),
                fixture.store, u"shop"_s);
            console.setMode(mode);
            console.run({.parts = readScript(sql, console.syntax()), .goesOn = true});
            QTRY_VERIFY_WITH_TIMEOUT(!console.isRunning(), 20'000);
            QVERIFY(console.failure());
            console.commit();
            QTRY_VERIFY(!console.isRunning());
            QCOMPARE(
                fixture.database.column(u"SELECT count(*) FROM people"_s), QStringList{u"3"_s});
        }
    }

    void anErrorEndsTheRunAndIsFoundInTheText_data() { EngineDatabase::addEngines(); }
    void anErrorEndsTheRunAndIsFoundInTheText()
    {
        ConsoleFixture& fixture = freshByRow();
        const QString text = u"SELECT 1;\n/* 😀 */ SELECT '😀', nothing FROM people;\nSELECT 2"_s;
        fixture.run(text);
        QCOMPARE(fixture.result(0).state, ResultState::Done);
        QCOMPARE(fixture.result(1).state, ResultState::Failed);
        QCOMPARE(fixture.result(2).state, ResultState::Skipped);
        QCOMPARE(fixture.console.failure(), &fixture.result(1));
        if (fixture.database.isPostgres())
            QCOMPARE(fixture.result(1).errorAt, text.indexOf(u"nothing"_s));
        QVERIFY(ConsoleWords::failure(fixture.result(1)).contains(u"nothing"_s));
        QCOMPARE(ConsoleWords::outcome(fixture.result(2)), u"Not run"_s);
    }

    void onRequestTheRestRunsAfterAnError_data() { EngineDatabase::addEngines(); }
    void onRequestTheRestRunsAfterAnError()
    {
        ConsoleFixture& fixture = freshByRow();
        fixture.run(u"SELECT nothing; SELECT 2"_s, {.parts = {}, .goesOn = true});
        QCOMPARE(fixture.result(0).state, ResultState::Failed);
        QCOMPARE(fixture.result(1).state, ResultState::Done);
        QCOMPARE(fixture.cell(1, 0, 0), u"2"_s);
    }

    void copyReadsTheDataBehindIt()
    {
        ConsoleFixture& fixture = fresh(true);
        fixture.run(u"COPY people FROM STDIN (FORMAT csv);\n7,Eve\n8,\n\\.\n"
                    "SELECT count(*) FROM people"_s);
        QCOMPARE(fixture.result(0).state, ResultState::Done);
        QCOMPARE(fixture.result(0).outcome.rowsAffected, 2);
        QCOMPARE(fixture.cell(1, 0, 0), u"5"_s);
    }

    void copyIsPartOfAManualTransaction()
    {
        ConsoleFixture& fixture = fresh(true);
        fixture.console.setMode(SessionMode::Manual);
        fixture.run(u"COPY people FROM STDIN (FORMAT csv);\n7,Eve\n\\.\n"_s);
        QCOMPARE(fixture.console.transaction().state, SessionState::Active);
        fixture.console.rollback();
        QTRY_VERIFY(!fixture.console.isRunning());
        QCOMPARE(fixture.database.column(u"SELECT count(*) FROM people"_s), QStringList{u"3"_s});
    }

    void settingsStayWithTheConsole()
    {
        ConsoleFixture& fixture = fresh(true);
        fixture.run(u"SET application_name = 'mine'; CREATE TEMP TABLE scratch (a int)"_s);
        fixture.run(u"SELECT a FROM scratch; SHOW application_name"_s);
        QCOMPARE(fixture.result(0).state, ResultState::Done);
        QCOMPARE(fixture.cell(1, 0, 0), u"mine"_s);
    }

    void aManualTransactionWaitsForItsEnd_data() { EngineDatabase::addEngines(); }
    void aManualTransactionWaitsForItsEnd()
    {
        ConsoleFixture& fixture = freshByRow();
        const QString count = u"SELECT count(*) FROM people"_s;
        fixture.console.setMode(SessionMode::Manual);
        fixture.run(u"DELETE FROM people WHERE id = 1; SELECT 1"_s);
        QCOMPARE(fixture.console.transaction().state, SessionState::Active);
        QCOMPARE(fixture.console.transactionStatements(), 2);
        QVERIFY(ConsoleWords::openTransaction(fixture.console).contains(u"2 statements"_s));
        QCOMPARE(fixture.database.column(count), QStringList{u"3"_s});
        fixture.console.commit();
        QVERIFY(fixture.console.isWriting());
        QTRY_VERIFY(!fixture.console.isRunning());
        QVERIFY(!fixture.console.transaction().isOpen());
        QCOMPARE(fixture.console.transactionStatements(), 0);
        QCOMPARE(fixture.database.column(count), QStringList{u"2"_s});
        QCOMPARE(ConsoleWords::transaction(fixture.console), u"No transaction open"_s);
    }

    void typedTransactionsAreKnown_data() { EngineDatabase::addEngines(); }
    void typedTransactionsAreKnown()
    {
        ConsoleFixture& fixture = freshByRow();
        QCOMPARE(ConsoleWords::transaction(fixture.console), u"Auto-commit"_s);
        fixture.run(u"BEGIN; SAVEPOINT one; DELETE FROM people WHERE id = 1"_s);
        QCOMPARE(fixture.console.transaction().state, SessionState::Active);
        QCOMPARE(fixture.console.transaction().savepoints, QStringList{u"one"_s});
        fixture.run(u"ROLLBACK TO one; COMMIT"_s);
        QCOMPARE(fixture.console.transaction().state, SessionState::Idle);
        QCOMPARE(fixture.database.column(u"SELECT count(*) FROM people"_s), QStringList{u"3"_s});
    }

    void aTransactionInWhichNothingRunsIsWarnedOf_data() { EngineDatabase::addEngines(); }
    void aTransactionInWhichNothingRunsIsWarnedOf()
    {
        ConsoleFixture& fixture = freshByRow();
        fixture.run(u"BEGIN; UPDATE people SET name = 'x'"_s);
        QVERIFY(!fixture.console.isTransactionForgotten());
        QVERIFY(!ConsoleWords::openTransaction(fixture.console).contains(u"Nothing has run"_s));
        fixture.store.quietLimit = std::chrono::milliseconds(300);
        QTRY_VERIFY(fixture.console.isTransactionForgotten());
        QVERIFY(ConsoleWords::openTransaction(fixture.console).contains(u"Nothing has run"_s));
        QVERIFY(fixture.console.transaction().ageNow() >= std::chrono::milliseconds(300));
        fixture.store.quietLimit = std::chrono::hours(1);
        QVERIFY(!fixture.console.isTransactionForgotten());
        fixture.store.quietLimit = std::chrono::milliseconds(0);
        fixture.run(u"COMMIT"_s);
        QVERIFY(!fixture.console.isTransactionForgotten());
        QVERIFY(ConsoleWords::openTransaction(fixture.console).isEmpty());
    }

    void aFailedTransactionTakesNothingButItsEnd()
    {
        ConsoleFixture& fixture = fresh(true);
        fixture.run(u"BEGIN; SELECT nothing"_s);
        QCOMPARE(fixture.console.transaction().state, SessionState::Failed);
        QVERIFY(ConsoleWords::openTransaction(fixture.console).contains(u"failed"_s));
        fixture.run(u"SELECT 1"_s);
        QCOMPARE(fixture.result(0).state, ResultState::Failed);
        QSignalSpy refused(&fixture.console, &ConsoleController::endingFailed);
        fixture.console.commit();
        QTRY_COMPARE(refused.size(), 1);
        QTRY_VERIFY(!fixture.console.isRunning());
        QCOMPARE(fixture.console.transaction().state, SessionState::Failed);
        fixture.run(u"ROLLBACK"_s);
        QCOMPARE(fixture.result(0).state, ResultState::Done);
        QVERIFY(!fixture.console.transaction().isOpen());
    }

    void stoppingEndsTheStatementOnTheServer()
    {
        ConsoleFixture& fixture = fresh(true);
        fixture.begin(u"SELECT 1; SELECT pg_sleep(60); SELECT 2"_s);
        QTRY_COMPARE(fixture.result(1).state, ResultState::Running);
        QVERIFY(!fixture.console.isWriting());
        fixture.console.stop();
        QVERIFY(fixture.console.isStopping());
        QTRY_VERIFY(!fixture.console.isRunning());
        QCOMPARE(fixture.result(1).state, ResultState::Stopped);
        QCOMPARE(fixture.result(2).state, ResultState::Skipped);
        fixture.run(u"SELECT 3"_s);
        QCOMPARE(fixture.cell(0, 0, 0), u"3"_s);
    }

    void insistingClosesTheConnection()
    {
        ConsoleFixture& fixture = fresh(true);
        fixture.begin(u"SELECT pg_sleep(60)"_s);
        QTRY_COMPARE(m_server.psql(u"SELECT count(*) FROM pg_stat_activity WHERE query = "
                                   "'SELECT pg_sleep(60)' AND state = 'active'"_s),
            u"1"_s);
        m_server.suspend();
        fixture.console.stop();
        fixture.console.stop();
        QTRY_VERIFY(!fixture.console.isRunning());
        m_server.resume();
        QCOMPARE(fixture.result(0).state, ResultState::Stopped);
        fixture.run(u"SELECT 3"_s);
        QCOMPARE(fixture.cell(0, 0, 0), u"3"_s);
    }

    void aLostConnectionIsToldAndLeftByRollback()
    {
        ConsoleFixture& fixture = fresh(true);
        fixture.run(u"BEGIN; SELECT pg_backend_pid()"_s);
        m_server.psql(u"SELECT pg_terminate_backend(%1)"_s.arg(fixture.cell(1, 0, 0)));
        fixture.run(u"SELECT 1"_s);
        QCOMPARE(fixture.result(0).state, ResultState::Failed);
        QVERIFY(fixture.console.transaction().isLost);
        QVERIFY(ConsoleWords::openTransaction(fixture.console).contains(u"lost"_s));
        fixture.console.rollback();
        QTRY_VERIFY(!fixture.console.isRunning());
        fixture.run(u"SELECT 1"_s);
        QCOMPARE(fixture.result(0).state, ResultState::Done);
    }

    void aTrialLeavesNothing_data() { EngineDatabase::addEngines(); }
    void aTrialLeavesNothing()
    {
        ConsoleFixture& fixture = freshByRow();
        const QString count = u"SELECT count(*) FROM people"_s;
        fixture.run(u"DELETE FROM people WHERE id > 0; "_s + count, {.parts = {}, .isTrial = true});
        QCOMPARE(fixture.cell(1, 0, 0), u"0"_s);
        QVERIFY(fixture.console.wasTrial());
        QVERIFY(!fixture.console.transaction().isOpen());
        QCOMPARE(fixture.database.column(count), QStringList{u"3"_s});
    }

    void aTrialCannotCommit_data() { EngineDatabase::addEngines(); }
    void aTrialCannotCommit()
    {
        ConsoleFixture& fixture = freshByRow();
        fixture.run(u"DELETE FROM people WHERE id = 1; COMMIT"_s, {.parts = {}, .isTrial = true});
        QCOMPARE(fixture.result(1).state, ResultState::Failed);
        QVERIFY(!fixture.console.transaction().isOpen());
        QCOMPARE(fixture.database.column(u"SELECT count(*) FROM people"_s), QStringList{u"3"_s});
    }

    void parametersAreBound_data() { EngineDatabase::addEngines(); }
    void parametersAreBound()
    {
        ConsoleFixture& fixture = freshByRow();
        const QString text = u"SELECT name FROM people WHERE id = :id AND name <> ':no'"_s;
        fixture.run(text, {.parts = {}, .values = {{u":id"_s, Value::number("1")}}});
        QCOMPARE(fixture.cell(0, 0, 0), u"Ada"_s);
        fixture.run(text);
        QCOMPARE(fixture.result(0).state, ResultState::Failed);
        QCOMPARE(fixture.result(0).errorAt, text.indexOf(u":id"_s));
    }

    void whatDoesNotFitIsNotKept_data() { EngineDatabase::addEngines(); }
    void whatDoesNotFitIsNotKept()
    {
        ConsoleFixture& fixture = freshByRow();
        const QString numbers = fixture.database.isPostgres()
            ? u"SELECT * FROM generate_series(1, 1100000)"_s
            : u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
              "WHERE i < 1100000) SELECT i FROM n"_s;
        fixture.run(numbers);
        QCOMPARE(fixture.result(0).state, ResultState::Done);
        QVERIFY(fixture.result(0).isCutShort());
        QCOMPARE(fixture.result(0).rows->kept().rowCount(), RowBudget::kRows);
        QVERIFY(ConsoleWords::rows(fixture.result(0)).contains(u"Reading stopped"_s));
        // In a transaction a statement that is ended early would make it fail.
        fixture.run(u"BEGIN; "_s + numbers + u"; COMMIT"_s);
        QCOMPARE(fixture.result(2).state, ResultState::Done);
        QVERIFY(!fixture.result(1).isCutShort());
        QCOMPARE(fixture.result(1).rows->seen(), 1'100'000);
        QVERIFY(ConsoleWords::rows(fixture.result(1)).contains(u"not kept"_s));
    }

    void allRowsAreWrittenByRunningTheStatementAgain_data() { EngineDatabase::addEngines(); }
    void allRowsAreWrittenByRunningTheStatementAgain()
    {
        ConsoleFixture& fixture = freshByRow();
        // The one row that is not kept is the one that the parameter makes.
        RunRequest request;
        request.values = {{u":last"_s, Value::text(u"the last one"_s)}};
        fixture.run(
            manyRows(fixture.database.isPostgres()) + u" UNION ALL SELECT :last"_s, request);
        const StatementResult result = fixture.result(0);
        QVERIFY(result.rows->isBounded());
        QVERIFY(result.isRepeatable());
        const qint64 kept = result.rows->kept().rowCount();

        const QString path = fixture.folder.filePath(u"all.csv"_s);
        const Result<ExportReport> report = writtenAgain(fixture, result, path);
        QVERIFY2(report, report ? "" : qPrintable(report.error().message));
        QCOMPARE(report->rows, 1'000'002);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QCOMPARE(bytes.count('\n'), 1'000'003); // and the names
        QVERIFY(bytes.trimmed().endsWith("the last one"));
        QCOMPARE(result.rows->kept().rowCount(), kept);
        QTRY_VERIFY(!fixture.console.isRunning());
        QCOMPARE(fixture.store.history.find({}).size(), 2);
        QCOMPARE(fixture.store.history.find({}).first().rows, 1'000'002);
    }

    void aStatementThatRunsAgainIsPartOfTheTransaction_data() { EngineDatabase::addEngines(); }
    void aStatementThatRunsAgainIsPartOfTheTransaction()
    {
        ConsoleFixture& fixture = freshByRow();
        fixture.run(u"BEGIN; UPDATE people SET name = 'Changed'; SELECT name FROM people"_s);
        const StatementResult result = fixture.result(2);
        const int statements = fixture.console.transactionStatements();
        const QString path = fixture.folder.filePath(u"all.csv"_s);
        const Result<ExportReport> report = writtenAgain(fixture, result, path);
        QVERIFY(report);
        QCOMPARE(report->rows, result.rows->kept().rowCount());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("Changed"));
        QTRY_VERIFY(!fixture.console.isRunning());
        QVERIFY(fixture.console.transaction().isOpen());
        QCOMPARE(fixture.console.transactionStatements(), statements + 1);
    }

    void whatChangesRowsIsNotRunAgain_data() { EngineDatabase::addEngines(); }
    void whatChangesRowsIsNotRunAgain()
    {
        ConsoleFixture& fixture = freshByRow();
        fixture.run(u"UPDATE people SET name = name || '!' RETURNING name"_s);
        const StatementResult result = fixture.result(0);
        QVERIFY(result.rows);
        QVERIFY(!result.isRepeatable());
        const QString first = fixture.cell(0, 0, 0);
        const QString path = fixture.folder.filePath(u"all.csv"_s);
        QVERIFY(!writtenAgain(fixture, result, path));
        QVERIFY(!QFile::exists(path));
        fixture.run(u"SELECT name FROM people"_s);
        QCOMPARE(fixture.cell(0, 0, 0), first);
    }

    void aRepetitionThatCannotBeWrittenIsTold_data() { EngineDatabase::addEngines(); }
    void aRepetitionThatCannotBeWrittenIsTold()
    {
        ConsoleFixture& fixture = freshByRow();
        fixture.run(u"SELECT name FROM people"_s);
        const StatementResult result = fixture.result(0);
        const Result<ExportReport> nowhere
            = writtenAgain(fixture, result, fixture.folder.filePath(u"missing/all.csv"_s));
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().kind, ErrorKind::File);
        QTRY_VERIFY(!fixture.console.isRunning());

        fixture.run(u"ALTER TABLE people RENAME TO persons"_s);
        const QString path = fixture.folder.filePath(u"all.csv"_s);
        QVERIFY(!writtenAgain(fixture, result, path));
        QVERIFY(!QFile::exists(path));
        QTRY_VERIFY(!fixture.console.isRunning());
        fixture.run(u"SELECT 1"_s);
        QCOMPARE(fixture.result(0).state, ResultState::Done);
    }

    void aRepetitionIsStoppedWithoutAFile()
    {
        ConsoleFixture& fixture = fresh(true);
        fixture.run(u"SELECT 1 AS seconds"_s);
        StatementResult result = fixture.result(0);
        result.sent = {u"SELECT i, pg_sleep(60) FROM generate_series(1, 3) i"_s, {}};
        const QString path = fixture.folder.filePath(u"all.csv"_s);
        const RepeatedExport rows(
            fixture.console, result, fixture.store.reaper, fixture.database.adapter()->pool());
        const Operation<ExportReport> writing = rows.write({path, {}, {}, {}});
        QVERIFY(fixture.console.isRunning());
        fixture.begin(u"SELECT 2"_s); // not beside it
        QCOMPARE(fixture.result(0).part.sql, u"SELECT 1 AS seconds"_s);
        const Result<ExportReport> busy = RepeatedExport(
            fixture.console, result, fixture.store.sorter, fixture.database.adapter()->pool())
                                              .write({path, {}, {}, {}})
                                              .wait();
        QVERIFY(!busy);
        QCOMPARE(busy.error().kind, ErrorKind::InvalidState);
        writing.requestCancel();
        QTRY_VERIFY(writing.isFinished());
        QCOMPARE(writing.wait().error().kind, ErrorKind::Cancelled);
        QVERIFY(!QFile::exists(path));
        QTRY_VERIFY(!fixture.console.isRunning());
        QCOMPARE(fixture.store.history.find({}).first().outcome, HistoryEntry::Outcome::Stopped);
    }

    void noticesComeWithTheirStatement()
    {
        ConsoleFixture& fixture = fresh(true);
        fixture.run(u"DO $$ BEGIN RAISE NOTICE 'hello'; END $$; SELECT 1"_s);
        QCOMPARE(fixture.result(0).outcome.notices.kept.size(), 1);
        QCOMPARE(fixture.result(0).outcome.notices.kept.first().message, u"hello"_s);
        QVERIFY(fixture.result(1).outcome.notices.kept.isEmpty());
    }

    void whatRanIsInTheHistoryWithoutSecrets()
    {
        ConsoleFixture& fixture = fresh(true);
        fixture.run(u"SELECT 17; CREATE ROLE r PASSWORD 'geheim'; SELECT nothing"_s);
        const QList<HistoryEntry> found = fixture.store.history.find({});
        QCOMPARE(found.size(), 2);
        QCOMPARE(found[0].sql, u"SELECT nothing"_s);
        QCOMPARE(found[0].outcome, HistoryEntry::Outcome::Failed);
        QCOMPARE(found[1].rows, 1);
        QCOMPARE(found[1].connection, u"shop"_s);
        QCOMPARE(fixture.store.history.find(u"17 SHOP"_s).size(), 1);
    }

    void aConsoleThatGoesRollsBackWithoutBeingWaitedFor_data() { EngineDatabase::addEngines(); }
    void aConsoleThatGoesRollsBackWithoutBeingWaitedFor()
    {
        const bool isPostgres = QLatin1StringView(QTest::currentDataTag()) == "postgres"_L1;
        const EngineDatabase database(m_server, isPostgres, kConsolePeople);
        QTemporaryDir folder;
        {
            ConsoleStore store(folder.path());
            auto console
                = std::make_unique<ConsoleController>(database.adapter()->pool(), store, QString());
            console->run({readScript(u"BEGIN; DELETE FROM people"_s, console->syntax())});
            QTRY_VERIFY(!console->isRunning());
            console.reset();
        }
        QCOMPARE(database.column(u"SELECT count(*) FROM people"_s), QStringList{u"3"_s});
    }
};

TW_TEST(ConsoleControllerTest)
#include "console_controller_test.moc"
