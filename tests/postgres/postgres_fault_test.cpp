// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_session.h"
#include "test_program.h"
#include "wire_proxy.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

const QString kPostgresFaultSleep = u"SELECT pg_sleep(3600)"_s;
const QString kEndlessRows = u"SELECT generate_series(1, 100000000000)"_s;

CallOptions stoppedBy(const std::stop_source& stop)
{
    return {QDeadlineTimer(QDeadlineTimer::Forever), stop.get_token()};
}

/// Does something in the middle of a result, once.
class InterruptingSink final : public RowSink
{
public:
    explicit InterruptingSink(std::function<void()> interrupt)
        : m_interrupt(std::move(interrupt))
    { }

    Result<void> begin(const ResultHeader&) override { return {}; }

    Result<void> push(RowChunkPtr chunk) override
    {
        m_rows += chunk->rowCount();
        if (m_interrupt)
            std::exchange(m_interrupt, {})();
        return {};
    }

    qint64 m_rows = 0;

private:
    std::function<void()> m_interrupt;
};

/// Calls `action` from a thread of its own as soon as a backend waits inside pg_sleep.
std::jthread whenAsleep(
    const PostgresServer& server, qint64 pid, std::function<void(const PostgresSession&)> action)
{
    return std::jthread([&server, pid, action = std::move(action)] {
        const PostgresSession observer(server);
        const QString asleep
            = u"SELECT count(*) FROM pg_stat_activity WHERE pid = %1 AND wait_event = 'PgSleep'"_s
                  .arg(pid);
        while (observer.cell(asleep) == u"0"_s) { }
        action(observer);
    });
}

/// Rows of the new table are slow to come, and a cancellation lets them in.
void makeStubborn(const PostgresSession& session, const QString& table)
{
    session.run(u"CREATE TABLE %1 (a int)"_s.arg(table));
    session.run(u"CREATE OR REPLACE FUNCTION stubborn() RETURNS trigger LANGUAGE plpgsql AS"
                " $$ BEGIN PERFORM pg_sleep(3600); RETURN new;"
                " EXCEPTION WHEN query_canceled THEN RETURN new; END $$"_s);
    session.run(u"CREATE TRIGGER stubborn BEFORE INSERT ON %1"
                " FOR EACH ROW EXECUTE FUNCTION stubborn()"_s.arg(table));
}

QString kindOf(const Result<StatementOutcome>& result)
{
    return result ? u"success"_s : errorKindName(result.error().kind);
}

}

class PostgresFaultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_session.emplace(m_server); }
    void aStopEndsASleepingStatementAtOnce();
    void aStopEndsAStreamOfRows();
    void aStopBeforehandSendsNothing();
    void aStopInATransactionLeavesItToBeRolledBack();
    void aLateCancellationNeverHitsTheNextStatement();
    void aStatementThatWonTheRaceIsReportedAsDone();
    void whatWonTheRaceStaysDoneWhenTheServerFallsSilent();
    void aDeadlineEndsAStatement();
    void aTimeoutOfTheServerIsATimeout();
    void anotherUsersCancellationIsATimeout();
    void aSilentServerIsGivenUpWithinSeconds();
    void theServersDeathInAStreamIsALostConnection();
    void aTerminatedStatementIsALostConnection();
    void aBrokenConnectionRefusesEverything();
    void aPingNoticesALinkThatEnded();
    void aPingLeavesTheConnectionIdle();
    void aLargeValueIsSentWhileTheServerTalks();
    void aRestartedServerIsReachedAgain();

private:
    PostgresServer m_server;
    std::optional<PostgresSession> m_session;
};

void PostgresFaultTest::aStopEndsASleepingStatementAtOnce()
{
    PostgresSession& session = *m_session;
    const qint64 pid = session.backendPid();
    std::stop_source stop;
    QElapsedTimer sinceStop;
    const std::jthread stopper = whenAsleep(m_server, pid, [&](const PostgresSession&) {
        sinceStop.start();
        stop.request_stop();
    });
    const auto outcome = session->run({kPostgresFaultSleep, {}}, nullptr, stoppedBy(stop));
    QVERIFY2(sinceStop.elapsed() < 1000, qPrintable(QString::number(sinceStop.elapsed())));
    QCOMPARE(kindOf(outcome), u"Cancelled"_s);
    QCOMPARE(outcome.error().sqlState, u"57014"_s);
    QCOMPARE(session.backendPid(), pid);
    QCOMPARE(session->transactionState(), TransactionState::Idle);
}

void PostgresFaultTest::aStopEndsAStreamOfRows()
{
    PostgresSession& session = *m_session;
    const qint64 pid = session.backendPid();
    std::stop_source stop;
    InterruptingSink sink([&stop] { stop.request_stop(); });
    const auto outcome = session->run({kEndlessRows, {}}, &sink, stoppedBy(stop));
    QCOMPARE(kindOf(outcome), u"Cancelled"_s);
    QVERIFY(sink.m_rows > 0);
    QCOMPARE(session.backendPid(), pid);
}

void PostgresFaultTest::aStopBeforehandSendsNothing()
{
    PostgresSession& session = *m_session;
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(kindOf(session->run({u"CREATE TABLE never (a int)"_s, {}}, nullptr, stoppedBy(stop))),
        u"Cancelled"_s);
    QCOMPARE(session.cell(u"SELECT to_regclass('never') IS NULL"_s), u"t"_s);
}

void PostgresFaultTest::aStopInATransactionLeavesItToBeRolledBack()
{
    PostgresSession& session = *m_session;
    QVERIFY(session->begin({}, {}));
    std::stop_source stop;
    const std::jthread stopper = whenAsleep(
        m_server, session.backendPid(), [&stop](const PostgresSession&) { stop.request_stop(); });
    QCOMPARE(
        kindOf(session->run({kPostgresFaultSleep, {}}, nullptr, stoppedBy(stop))), u"Cancelled"_s);
    QCOMPARE(session->transactionState(), TransactionState::Failed);
    QVERIFY(session->rollback({}));
    QCOMPARE(session.cell(u"SELECT 1"_s), u"1"_s);
}

void PostgresFaultTest::aLateCancellationNeverHitsTheNextStatement()
{
    PostgresSession& session = *m_session;
    for (int round = 0; round < 300; ++round) {
        std::stop_source stop;
        const auto offset = std::chrono::microseconds(QRandomGenerator::global()->bounded(2000));
        const auto due = std::chrono::steady_clock::now() + offset;
        const std::jthread stopper([&stop, due] {
            while (std::chrono::steady_clock::now() < due) { }
            stop.request_stop();
        });
        const auto outcome
            = session->run({u"SELECT pg_sleep(0.001)"_s, {}}, nullptr, stoppedBy(stop));
        QVERIFY2(outcome || outcome.error().kind == ErrorKind::Cancelled,
            outcome ? "" : qPrintable(outcome.error().toText()));
        QCOMPARE(session.cell(u"SELECT 'mine'"_s), u"mine"_s);
    }
}

void PostgresFaultTest::aStatementThatWonTheRaceIsReportedAsDone()
{
    PostgresSession& session = *m_session;
    makeStubborn(session, u"won"_s);
    std::stop_source stop;
    const std::jthread stopper = whenAsleep(
        m_server, session.backendPid(), [&stop](const PostgresSession&) { stop.request_stop(); });
    const auto outcome
        = session->run({u"INSERT INTO won VALUES (1)"_s, {}}, nullptr, stoppedBy(stop));
    QCOMPARE(kindOf(outcome), u"success"_s);
    QCOMPARE(outcome->rowsAffected.value_or(-1), 1);
    QCOMPARE(m_server.psql(u"SELECT a FROM won"_s), u"1"_s);
}

void PostgresFaultTest::whatWonTheRaceStaysDoneWhenTheServerFallsSilent()
{
    makeStubborn(*m_session, u"won_in_silence"_s);
    WireProxy proxy(m_server.socketPath());
    ConnectionConfig config = m_server.config();
    config.host = proxy.host();
    const PostgresSession session(config);
    const qint64 pid = session.backendPid();
    // The second statement is the empty one that takes a late cancellation.
    proxy.add({.type = 'P', .nth = 2, .action = WireAction::Hold});
    std::stop_source stop;
    const std::jthread stopper
        = whenAsleep(m_server, pid, [&stop](const PostgresSession&) { stop.request_stop(); });
    const auto outcome
        = session->run({u"INSERT INTO won_in_silence VALUES (1)"_s, {}}, nullptr, stoppedBy(stop));
    QCOMPARE(kindOf(outcome), u"success"_s);
    QCOMPARE(outcome->rowsAffected.value_or(-1), 1);
    QVERIFY(session->isBroken());
    QCOMPARE(m_server.psql(u"SELECT a FROM won_in_silence"_s), u"1"_s);
}

void PostgresFaultTest::aDeadlineEndsAStatement()
{
    PostgresSession& session = *m_session;
    const qint64 pid = session.backendPid();
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(kindOf(session->run({kPostgresFaultSleep, {}}, nullptr, {QDeadlineTimer(100), {}})),
        u"Timeout"_s);
    QVERIFY(timer.elapsed() >= 95 && timer.elapsed() < 1500);
    QCOMPARE(session.backendPid(), pid);
}

void PostgresFaultTest::aTimeoutOfTheServerIsATimeout()
{
    PostgresSession& session = *m_session;
    session.run(u"SET statement_timeout = 20"_s);
    const Error error = session.error(kPostgresFaultSleep);
    QCOMPARE(errorKindName(error.kind), u"Timeout"_s);
    QCOMPARE(error.sqlState, u"57014"_s);
}

void PostgresFaultTest::anotherUsersCancellationIsATimeout()
{
    PostgresSession& session = *m_session;
    const qint64 pid = session.backendPid();
    const std::jthread other = whenAsleep(m_server, pid, [pid](const PostgresSession& observer) {
        observer.run(u"SELECT pg_cancel_backend(%1)"_s.arg(pid));
    });
    QCOMPARE(errorKindName(session.error(kPostgresFaultSleep).kind), u"Timeout"_s);
    QVERIFY(!session->isBroken());
}

void PostgresFaultTest::aSilentServerIsGivenUpWithinSeconds()
{
    PostgresSession& session = *m_session;
    m_server.suspend();
    QElapsedTimer timer;
    timer.start();
    const auto outcome = session->run({u"SELECT 1"_s, {}}, nullptr, {QDeadlineTimer(100), {}});
    const qint64 elapsed = timer.elapsed();
    m_server.resume();
    QCOMPARE(kindOf(outcome), u"Timeout"_s);
    QVERIFY2(elapsed < 4000, qPrintable(QString::number(elapsed)));
    QVERIFY(session->isBroken());
}

void PostgresFaultTest::theServersDeathInAStreamIsALostConnection()
{
    PostgresSession& session = *m_session;
    InterruptingSink sink([this] { m_server.kill9(); });
    const auto outcome = session->run({kEndlessRows, {}}, &sink, {});
    QCOMPARE(kindOf(outcome), u"ConnectionLost"_s);
    QVERIFY(sink.m_rows > 0);
    QVERIFY(session->isBroken());
    QCOMPARE(session->transactionState(), TransactionState::Unknown);
    m_server.start();
}

void PostgresFaultTest::aTerminatedStatementIsALostConnection()
{
    PostgresSession& session = *m_session;
    const qint64 pid = session.backendPid();
    const std::jthread other = whenAsleep(m_server, pid, [pid](const PostgresSession& observer) {
        observer.run(u"SELECT pg_terminate_backend(%1)"_s.arg(pid));
    });
    const Error error = session.error(kPostgresFaultSleep);
    QCOMPARE(errorKindName(error.kind), u"ConnectionLost"_s);
    QCOMPARE(error.sqlState, u"57P01"_s);
    QVERIFY(session->isBroken());
}

void PostgresFaultTest::aBrokenConnectionRefusesEverything()
{
    PostgresSession& session = *m_session;
    terminateBackend(m_server, session.backendPid());
    QVERIFY(!session->ping({}));
    QCOMPARE(errorKindName(session.error(u"SELECT 1"_s).kind), u"ConnectionLost"_s);
    QVERIFY(!session->begin({}, {}));
    QVERIFY(!session->commit({}));
    QVERIFY(!session->rollback({}));
    QVERIFY(!session->ping({}));
    QVERIFY(!session->catalogReader().catalog({}));
    QVERIFY(!session->catalogReader().describe({QString(), u"pg_class"_s}, {}));
    QVERIFY(session->isBroken());
}

void PostgresFaultTest::aPingNoticesALinkThatEnded()
{
    PostgresSession& session = *m_session;
    QVERIFY(session->ping({}));
    terminateBackend(m_server, session.backendPid());
    const Result<void> ping = session->ping({});
    QVERIFY(!ping);
    QCOMPARE(errorKindName(ping.error().kind), u"ConnectionLost"_s);
    QCOMPARE(ping.error().sqlState, u"57P01"_s);
}

void PostgresFaultTest::aPingLeavesTheConnectionIdle()
{
    PostgresSession& session = *m_session;
    QVERIFY(session->ping({}));
    QCOMPARE(session->transactionState(), TransactionState::Idle);
    QVERIFY(session->begin({}, {}));
    QVERIFY(session->ping({}));
    QCOMPARE(session->transactionState(), TransactionState::Active);
}

void PostgresFaultTest::aLargeValueIsSentWhileTheServerTalks()
{
    // Far more than the socket holds, in both directions.
    PostgresSession& session = *m_session;
    const QString text(32 << 20, u'x');
    QCOMPARE(session.cell(u"SELECT length($1)"_s, {Value::text(text)}), QString::number(32 << 20));
    QCOMPARE(session.cell(u"SELECT $1::text"_s, {Value::text(text)}), text);
}

void PostgresFaultTest::aRestartedServerIsReachedAgain()
{
    PostgresSession& session = *m_session;
    m_server.restart();
    QCOMPARE(errorKindName(session.error(u"SELECT 1"_s).kind), u"ConnectionLost"_s);
    QCOMPARE(PostgresSession(m_server).cell(u"SELECT 1"_s), u"1"_s);
}

TW_TEST(PostgresFaultTest)
#include "postgres_fault_test.moc"
