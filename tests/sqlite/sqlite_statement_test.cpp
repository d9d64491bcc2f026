// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite_session.h"
#include "test_program.h"

#include "sqlite/sqlite_connection.h"

#include <tuplewright/query/engine_statements.h>

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tw;

namespace {

constexpr qint64 kSoonMs = 1000;

const QString kEndless
    = u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"_s;

/// Takes rows and calls back at the first of them.
class Watcher final : public RowSink
{
public:
    explicit Watcher(std::function<Result<void>()> onRows)
        : m_onRows(std::move(onRows))
    { }

    Result<void> begin(const ResultHeader&) override
    {
        ++headers;
        return {};
    }
    Result<void> push(RowChunkPtr chunk) override
    {
        rows += chunk->rowCount();
        return m_onRows();
    }

    int headers = 0;
    qint64 rows = 0;

private:
    std::function<Result<void>()> m_onRows;
};

/// Gives up on a lock after 50 ms instead of 5 s.
std::unique_ptr<Connection> openImpatiently(const SqliteFile& file)
{
    SqliteFileOptions options = SqliteFileOptions::of(file.config()).value();
    options.sqlite.busyTimeout = 50ms;
    return SqliteConnection::open(options, CallOptions(), {}).value();
}

}

/// One statement from its text to its end, and transactions around it.
class SqliteStatementTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextIsExactlyOneStatement_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("one") << u"SELECT 1"_s << true;
        QTest::newRow("semicolon") << u"SELECT 1 ; "_s << true;
        QTest::newRow("comment behind") << u"SELECT 1; -- note\n/* more */ ;"_s << true;
        QTest::newRow("two") << u"SELECT 1; SELECT 2"_s << false;
        QTest::newRow("second unfinished") << u"SELECT 1; SELEC"_s << false;
        QTest::newRow("nothing") << u""_s << false;
        QTest::newRow("comment") << u"-- SELECT 1"_s << false;
        QTest::newRow("zero character") << u"SELECT 1"_s + QChar(u'\0') + u"; x"_s << false;
    }

    void aTextIsExactlyOneStatement()
    {
        QFETCH(const QString, sql);
        QFETCH(const bool, accepted);
        const SqliteFile file;
        const auto error = SqliteSession(file).errorOf(sql);
        QCOMPARE(error.has_value(), !accepted);
        if (error)
            QCOMPARE(error->kind, ErrorKind::InvalidArgument);
    }

    void parametersAndValuesAreEqualInNumber()
    {
        const SqliteFile file;
        const SqliteSession session(file);
        QCOMPARE(session.failure(u"SELECT ?1"_s), u"InvalidArgument"_s);
        QCOMPARE(session.failure(u"SELECT 1"_s, {Value()}), u"InvalidArgument"_s);
        QCOMPARE(session.column(u"SELECT ?2 || ?1"_s, {Value::text(u"a"_s), Value::text(u"b"_s)}),
            QStringList(u"ba"_s));
    }

    void countsChangedRows_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<qint64>("affected");
        QTest::newRow("insert") << u"INSERT INTO t VALUES (4), (5)"_s << qint64(2);
        QTest::newRow("update") << u"/* x */ update t SET a = a + 10 WHERE a > 1"_s << qint64(2);
        QTest::newRow("update of nothing") << u"UPDATE t SET a = 1 WHERE a = 99"_s << qint64(0);
        QTest::newRow("delete") << u"DELETE FROM t"_s << qint64(3);
        QTest::newRow("with") << u"WITH x(a) AS (SELECT 1) DELETE FROM t WHERE a IN x"_s
                              << qint64(1);
        QTest::newRow("returning") << u"UPDATE t SET a = a RETURNING a"_s << qint64(3);
        QTest::newRow("select") << u"SELECT * FROM t"_s << qint64(-1);
        QTest::newRow("create") << u"CREATE TABLE u(a)"_s << qint64(-1);
        QTest::newRow("explain") << u"EXPLAIN DELETE FROM t"_s << qint64(-1);
    }

    void countsChangedRows()
    {
        QFETCH(const QString, sql);
        QFETCH(const qint64, affected);
        const SqliteFile file(u"CREATE TABLE t(a)"_s);
        const SqliteSession session(file);
        QVERIFY(session.run(u"INSERT INTO t VALUES (1), (2), (3)"_s));
        const auto outcome = session.run(sql);
        QVERIFY(outcome);
        QCOMPARE(outcome->rowsAffected.value_or(-1), affected);
    }

    void headersComeOnceAlsoWithoutRows()
    {
        const SqliteFile file(u"CREATE TABLE t(a)"_s);
        const SqliteSession session(file);
        Watcher watcher([] { return Result<void>(); });
        QVERIFY(session->run({u"SELECT a FROM t"_s, {}}, &watcher, CallOptions()));
        QCOMPARE(watcher.headers, 1);
        QVERIFY(session->run({u"DELETE FROM t"_s, {}}, &watcher, CallOptions()));
        QCOMPARE(watcher.headers, 1);
        QCOMPARE(watcher.rows, 0);
    }

    void columnsAreThoseOfTheSchemaAtTheFirstRow()
    {
        const SqliteFile file(u"CREATE TABLE t(a); INSERT INTO t VALUES (1)"_s);
        const SqliteSession session(file);
        QCOMPARE(session.query(u"SELECT * FROM t"_s)->columnCount(), 1);
        file.execute(u"ALTER TABLE t ADD COLUMN b DEFAULT 'x'"_s);
        const auto rows = session.query(u"SELECT * FROM t"_s);
        QVERIFY(rows);
        QCOMPARE(rows->columnCount(), 2);
        QCOMPARE(rows->cell(0, 1).toValue(), Value::text(u"x"_s));
    }

    void anErrorOfTheSinkEndsTheStatement()
    {
        const SqliteFile file;
        const SqliteSession session(file);
        Watcher full([] { return Result<void>(fail(ErrorKind::DiskFull, u"full"_s)); });
        const auto outcome = session->run({kEndless, {}}, &full, CallOptions());
        QVERIFY(!outcome);
        QCOMPARE(failureOf(outcome), u"DiskFull"_s);
        QCOMPARE(session.column(u"SELECT 1"_s), QStringList(u"1"_s));
    }

    void cancellingEndsAStatementSoonAndLeavesTheConnectionUsable()
    {
        const SqliteFile file;
        const SqliteSession session(file);
        std::stop_source stop;
        QElapsedTimer sinceStop;
        std::jthread canceller;
        Watcher watcher([&] {
            if (!canceller.joinable())
                canceller = std::jthread([&] {
                    sinceStop.start();
                    stop.request_stop();
                });
            return Result<void>();
        });
        const auto outcome
            = session->run({kEndless, {}}, &watcher, {QDeadlineTimer::Forever, stop.get_token()});
        canceller.join();
        QVERIFY(!outcome);
        QCOMPARE(failureOf(outcome), u"Cancelled"_s);
        QVERIFY(sinceStop.elapsed() < kSoonMs);
        QVERIFY(!session->isBroken());
        QCOMPARE(session.column(u"SELECT 1"_s), QStringList(u"1"_s));
    }

    void aStopThatCameBeforeTheStatementEndsItToo()
    {
        const SqliteFile file;
        const SqliteSession session(file);
        std::stop_source stop;
        stop.request_stop();
        const auto outcome
            = session->run({kEndless, {}}, nullptr, {QDeadlineTimer::Forever, stop.get_token()});
        QCOMPARE(failureOf(outcome), u"Cancelled"_s);
    }

    void theDeadlineEndsAStatement()
    {
        const SqliteFile file;
        const SqliteSession session(file);
        QElapsedTimer clock;
        clock.start();
        const auto outcome
            = session->run({kEndless, {}}, nullptr, {QDeadlineTimer(100ms), StopToken()});
        QVERIFY(!outcome);
        QCOMPARE(failureOf(outcome), u"Timeout"_s);
        QVERIFY(clock.elapsed() < kSoonMs);
        QCOMPARE(session.column(u"SELECT 1"_s), QStringList(u"1"_s));
    }

    void aLockOfAnotherWriterIsWaitedForAndThenReported()
    {
        const SqliteFile file(u"CREATE TABLE t(a)"_s);
        const SqliteSession first(file);
        const SqliteSession second(openImpatiently(file));
        QVERIFY(first->begin({}, CallOptions()));
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(second.failure(u"INSERT INTO t VALUES (1)"_s), u"LockNotAvailable"_s);
        QVERIFY(clock.elapsed() >= 50);
        QVERIFY(first->rollback(CallOptions()));
        QVERIFY(second.run(u"INSERT INTO t VALUES (1)"_s));
    }

    void waitingForALockCanBeStopped()
    {
        const SqliteFile file(u"CREATE TABLE t(a)"_s);
        const SqliteSession first(file);
        const SqliteSession second(file);
        QVERIFY(first->begin({}, CallOptions()));
        std::stop_source stop;
        std::jthread canceller([&stop] { stop.request_stop(); });
        QElapsedTimer clock;
        clock.start();
        const auto begun = second->begin({}, {QDeadlineTimer::Forever, stop.get_token()});
        QCOMPARE(failureOf(begun), u"Cancelled"_s);
        const auto late = second->begin({}, {QDeadlineTimer(50ms), StopToken()});
        QCOMPARE(failureOf(late), u"Timeout"_s);
        QVERIFY(clock.elapsed() < kSoonMs);
        QCOMPARE(second->transactionState(), TransactionState::Idle);
    }

    void transactionsKeepAndUndoWork()
    {
        const SqliteFile file(u"CREATE TABLE t(a)"_s);
        const SqliteSession session(file);
        QVERIFY(session->begin({}, CallOptions()));
        QCOMPARE(session->transactionState(), TransactionState::Active);
        QCOMPARE(failureOf(session->begin({}, CallOptions())), u"TransactionActive"_s);
        QVERIFY(session.run(u"INSERT INTO t VALUES (1)"_s));
        QVERIFY(session->commit(CallOptions()));
        QCOMPARE(session->transactionState(), TransactionState::Idle);
        QVERIFY(session->begin({}, CallOptions()));
        QVERIFY(session.run(u"INSERT INTO t VALUES (2)"_s));
        QVERIFY(session->rollback(CallOptions()));
        QCOMPARE(file.column(u"SELECT a FROM t"_s), QStringList(u"1"_s));
        QCOMPARE(failureOf(session->commit(CallOptions())), u"NoActiveTransaction"_s);
    }

    void readOnlyTransactionsRefuseWritesAndKeepOneSnapshot()
    {
        const SqliteFile file(u"PRAGMA journal_mode = WAL; CREATE TABLE t(a)"_s);
        const SqliteSession session(file);
        QVERIFY(session->begin({Isolation::RepeatableRead, true}, CallOptions()));
        QCOMPARE(session.column(u"SELECT count(*) FROM t"_s), QStringList(u"0"_s));
        file.execute(u"INSERT INTO t VALUES (1)"_s);
        QCOMPARE(session.column(u"SELECT count(*) FROM t"_s), QStringList(u"0"_s));
        QCOMPARE(session.failure(u"INSERT INTO t VALUES (2)"_s), u"ReadOnly"_s);
        QVERIFY(session->rollback(CallOptions()));
        QCOMPARE(session.column(u"SELECT count(*) FROM t"_s), QStringList(u"1"_s));
        QVERIFY(session.run(u"INSERT INTO t VALUES (2)"_s));
    }

    void aTransactionThatSqliteRolledBackTakesNoMoreWork()
    {
        const SqliteFile file(u"CREATE TABLE t(a UNIQUE ON CONFLICT ROLLBACK)"_s);
        const SqliteSession session(file);
        QVERIFY(session->begin({}, CallOptions()));
        QVERIFY(session.run(u"INSERT INTO t VALUES (1)"_s));
        QCOMPARE(session.failure(u"INSERT INTO t VALUES (1)"_s), u"AlreadyExists"_s);
        QCOMPARE(session->transactionState(), TransactionState::Failed);
        QCOMPARE(session.failure(u"INSERT INTO t VALUES (2)"_s), u"InFailedTransaction"_s);
        QCOMPARE(failureOf(session->commit(CallOptions())), u"Transaction"_s);
        QCOMPARE(session->transactionState(), TransactionState::Idle);
        QVERIFY(file.column(u"SELECT a FROM t"_s).isEmpty());
    }

    void transactionsTypedAsTextCountToo()
    {
        const SqliteFile file(u"CREATE TABLE t(a)"_s);
        const SqliteSession session(file);
        QVERIFY(session.run(u"BEGIN"_s));
        QCOMPARE(session->transactionState(), TransactionState::Active);
        QVERIFY(session.run(u"COMMIT"_s));
        QCOMPARE(session->transactionState(), TransactionState::Idle);
    }

    void aCommitThatViolatesADeferredKeySavesNothing()
    {
        const SqliteFile file(u"CREATE TABLE p(id INTEGER PRIMARY KEY);"
                              "CREATE TABLE c(p REFERENCES p DEFERRABLE INITIALLY DEFERRED)"_s);
        const SqliteSession session(file);
        const QString check
            = makeSqliteBackend()->dialect().engineStatements().checkDeferredConstraints();
        QVERIFY(session->begin({}, CallOptions()));
        QVERIFY(session.run(check));
        QVERIFY(session.run(u"INSERT INTO c VALUES (1)"_s));
        QCOMPARE(session.failure(check), u"ForeignKey"_s);
        const auto committed = session->commit(CallOptions());
        QVERIFY(!committed);
        QCOMPARE(failureOf(committed), u"ForeignKey"_s);
        QCOMPARE(session->transactionState(), TransactionState::Idle);
        QVERIFY(file.column(u"SELECT p FROM c"_s).isEmpty());
    }

    void aCommitThatMeetsALockSavesNothingAndSaysSo()
    {
        const SqliteFile file(u"CREATE TABLE t(a)"_s);
        const SqliteSession writer(openImpatiently(file));
        const SqliteSession reader(file);
        QVERIFY(writer->begin({}, CallOptions()));
        QVERIFY(writer.run(u"INSERT INTO t VALUES (1)"_s));
        QVERIFY(reader->begin({Isolation::RepeatableRead, true}, CallOptions()));
        QCOMPARE(reader.column(u"SELECT count(*) FROM t"_s), QStringList(u"0"_s));
        const auto committed = writer->commit(CallOptions());
        QVERIFY(!committed);
        QCOMPARE(failureOf(committed), u"LockNotAvailable"_s);
        QCOMPARE(writer->transactionState(), TransactionState::Idle);
        QVERIFY(reader->rollback(CallOptions()));
        QVERIFY(file.column(u"SELECT a FROM t"_s).isEmpty());
    }
};

TW_TEST(SqliteStatementTest)
#include "sqlite_statement_test.moc"
