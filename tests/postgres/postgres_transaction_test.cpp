// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_session.h"
#include "test_program.h"
#include "wire_proxy.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

QString kindOfTransaction(const Result<void>& result)
{
    return result ? u"success"_s : errorKindName(result.error().kind);
}

}

class PostgresTransactionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aCommittedChangeIsSeenByOthers();
    void aRolledBackChangeIsNot();
    void theStateFollowsTheServer();
    void beginInsideATransactionIsRefused();
    void commitWithoutATransactionIsRefused();
    void rollbackWithoutATransactionDoesNothing();
    void theIsolationLevelReachesTheServer_data();
    void theIsolationLevelReachesTheServer();
    void aReadOnlyTransactionRefusesWrites();
    void afterAnErrorOnlyRollbackIsLeft();
    void commitOfAFailedTransactionIsAnError();
    void aDeferredConstraintFailsAtCommit();
    void aSerializationFailureIsRetryable();
    void rollbackWorksAfterTheCallerWasStopped();
    void aCommitThatIsStoppedBeforehandIsNotSent();
    void aLinkThatEndedBeforeCommitIsLost();
    void anAnswerThatNeverCameLeavesTheOutcomeUnknown_data();
    void anAnswerThatNeverCameLeavesTheOutcomeUnknown();
    void aServerThatHangsInCommitLeavesTheOutcomeUnknown();
    void theEndOfAnIdleTransactionIsNamed();

private:
    [[nodiscard]] QString storedRows() const
    {
        return m_server.psql(u"SELECT string_agg(a::text, ',' ORDER BY a) FROM t"_s);
    }

    PostgresServer m_server;
    std::optional<PostgresSession> m_session;
};

void PostgresTransactionTest::initTestCase()
{
    m_server.psql(u"CREATE TABLE t (a int PRIMARY KEY DEFERRABLE INITIALLY DEFERRED);"_s);
}

void PostgresTransactionTest::init()
{
    m_session.emplace(m_server);
    m_session->run(u"TRUNCATE t"_s);
}

void PostgresTransactionTest::aCommittedChangeIsSeenByOthers()
{
    PostgresSession& session = *m_session;
    QVERIFY(session->begin({}, {}));
    session.run(u"INSERT INTO t VALUES (1)"_s);
    QCOMPARE(storedRows(), QString());
    QVERIFY(session->commit({}));
    QCOMPARE(storedRows(), u"1"_s);
}

void PostgresTransactionTest::aRolledBackChangeIsNot()
{
    PostgresSession& session = *m_session;
    QVERIFY(session->begin({}, {}));
    session.run(u"INSERT INTO t VALUES (1)"_s);
    QVERIFY(session->rollback({}));
    QCOMPARE(session->transactionState(), TransactionState::Idle);
    QCOMPARE(storedRows(), QString());
}

void PostgresTransactionTest::theStateFollowsTheServer()
{
    PostgresSession& session = *m_session;
    QCOMPARE(session->transactionState(), TransactionState::Idle);
    session.run(u"BEGIN"_s);
    QCOMPARE(session->transactionState(), TransactionState::Active);
    QCOMPARE(session.error(u"SELECT 1/0"_s).sqlState, u"22012"_s);
    QCOMPARE(session->transactionState(), TransactionState::Failed);
    session.run(u"ROLLBACK"_s);
    QCOMPARE(session->transactionState(), TransactionState::Idle);
}

void PostgresTransactionTest::beginInsideATransactionIsRefused()
{
    PostgresSession& session = *m_session;
    QVERIFY(session->begin({}, {}));
    QCOMPARE(kindOfTransaction(session->begin({}, {})), u"TransactionActive"_s);
    QCOMPARE(session->transactionState(), TransactionState::Active);
}

void PostgresTransactionTest::commitWithoutATransactionIsRefused()
{
    QCOMPARE(kindOfTransaction((*m_session)->commit({})), u"NoActiveTransaction"_s);
}

void PostgresTransactionTest::rollbackWithoutATransactionDoesNothing()
{
    QVERIFY((*m_session)->rollback({}));
}

void PostgresTransactionTest::theIsolationLevelReachesTheServer_data()
{
    QTest::addColumn<int>("isolation");
    QTest::addColumn<QString>("name");
    QTest::newRow("default") << int(Isolation::ServerDefault) << u"read committed"_s;
    QTest::newRow("read committed") << int(Isolation::ReadCommitted) << u"read committed"_s;
    QTest::newRow("repeatable read") << int(Isolation::RepeatableRead) << u"repeatable read"_s;
    QTest::newRow("serializable") << int(Isolation::Serializable) << u"serializable"_s;
}

void PostgresTransactionTest::theIsolationLevelReachesTheServer()
{
    QFETCH(const int, isolation);
    QFETCH(const QString, name);
    PostgresSession& session = *m_session;
    QVERIFY(session->begin({Isolation(isolation), false}, {}));
    QCOMPARE(session.cell(u"SHOW transaction_isolation"_s), name);
}

void PostgresTransactionTest::aReadOnlyTransactionRefusesWrites()
{
    PostgresSession& session = *m_session;
    QVERIFY(session->begin({Isolation::ServerDefault, true}, {}));
    QCOMPARE(errorKindName(session.error(u"INSERT INTO t VALUES (1)"_s).kind), u"ReadOnly"_s);
}

void PostgresTransactionTest::afterAnErrorOnlyRollbackIsLeft()
{
    PostgresSession& session = *m_session;
    QVERIFY(session->begin({}, {}));
    QCOMPARE(session.error(u"SELECT 1/0"_s).sqlState, u"22012"_s);
    QCOMPARE(errorKindName(session.error(u"SELECT 1"_s).kind), u"InFailedTransaction"_s);
    QVERIFY(session->rollback({}));
    QCOMPARE(session.cell(u"SELECT 1"_s), u"1"_s);
}

void PostgresTransactionTest::commitOfAFailedTransactionIsAnError()
{
    PostgresSession& session = *m_session;
    QVERIFY(session->begin({}, {}));
    session.run(u"INSERT INTO t VALUES (1)"_s);
    QCOMPARE(session.error(u"SELECT 1/0"_s).sqlState, u"22012"_s);
    QCOMPARE(kindOfTransaction(session->commit({})), u"Transaction"_s);
    QCOMPARE(session->transactionState(), TransactionState::Idle);
    QCOMPARE(storedRows(), QString());
}

void PostgresTransactionTest::aDeferredConstraintFailsAtCommit()
{
    PostgresSession& session = *m_session;
    QVERIFY(session->begin({}, {}));
    session.run(u"INSERT INTO t VALUES (1), (1)"_s);
    const Result<void> outcome = session->commit({});
    QCOMPARE(kindOfTransaction(outcome), u"AlreadyExists"_s);
    QCOMPARE(outcome.error().constraint, u"t_pkey"_s);
    QCOMPARE(session->transactionState(), TransactionState::Idle);
    QCOMPARE(storedRows(), QString());
    // The same failure of a statement on its own comes after its command tag.
    QCOMPARE(
        errorKindName(session.error(u"INSERT INTO t VALUES (2), (2)"_s).kind), u"AlreadyExists"_s);
}

void PostgresTransactionTest::aSerializationFailureIsRetryable()
{
    PostgresSession& session = *m_session;
    session.run(u"INSERT INTO t VALUES (1)"_s);
    QVERIFY(session->begin({Isolation::RepeatableRead, false}, {}));
    QCOMPARE(session.cell(u"SELECT count(*) FROM t"_s), u"1"_s);
    m_server.psql(u"UPDATE t SET a = 2"_s);
    const Error error = session.error(u"UPDATE t SET a = 3"_s);
    QCOMPARE(errorKindName(error.kind), u"Serialization"_s);
    QVERIFY(error.isRetryable());
}

void PostgresTransactionTest::rollbackWorksAfterTheCallerWasStopped()
{
    PostgresSession& session = *m_session;
    QVERIFY(session->begin({}, {}));
    session.run(u"INSERT INTO t VALUES (1)"_s);
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(session->rollback({QDeadlineTimer(0), stop.get_token()}));
    QCOMPARE(session->transactionState(), TransactionState::Idle);
}

void PostgresTransactionTest::aCommitThatIsStoppedBeforehandIsNotSent()
{
    PostgresSession& session = *m_session;
    QVERIFY(session->begin({}, {}));
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(kindOfTransaction(
                 session->commit({QDeadlineTimer(QDeadlineTimer::Forever), stop.get_token()})),
        u"Cancelled"_s);
    QCOMPARE(session->transactionState(), TransactionState::Active);
}

void PostgresTransactionTest::aLinkThatEndedBeforeCommitIsLost()
{
    PostgresSession& session = *m_session;
    QVERIFY(session->begin({}, {}));
    session.run(u"INSERT INTO t VALUES (1)"_s);
    terminateBackend(m_server, session.backendPid());
    const Result<void> outcome = session->commit({});
    QCOMPARE(kindOfTransaction(outcome), u"ConnectionLost"_s);
    QCOMPARE(outcome.error().sqlState, u"57P01"_s);
    QVERIFY(session->isBroken());
    QCOMPARE(session->transactionState(), TransactionState::Unknown);
    QCOMPARE(kindOfTransaction(session->rollback({})), u"ConnectionLost"_s);
    QCOMPARE(storedRows(), QString());
}

void PostgresTransactionTest::anAnswerThatNeverCameLeavesTheOutcomeUnknown_data()
{
    QTest::addColumn<int>("cut");
    QTest::addColumn<QString>("stored");
    QTest::newRow("committed") << int(WireAction::CutAfter) << u"1"_s;
    QTest::newRow("never arrived") << int(WireAction::CutBefore) << QString();
}

void PostgresTransactionTest::anAnswerThatNeverCameLeavesTheOutcomeUnknown()
{
    QFETCH(const int, cut);
    QFETCH(const QString, stored);
    WireProxy proxy(m_server.socketPath());
    proxy.add({.containing = "COMMIT", .action = WireAction(cut)});
    ConnectionConfig config = m_server.config();
    config.host = proxy.host();
    const PostgresSession session(config);
    QVERIFY(session->begin({}, {}));
    session.run(u"INSERT INTO t VALUES (1)"_s);
    const Result<void> outcome = session->commit({});
    QCOMPARE(kindOfTransaction(outcome), u"OutcomeUnknown"_s);
    QVERIFY(!outcome.error().detail.isEmpty());
    QVERIFY(session->isBroken());
    // The server ends the other side of a cut link by itself.
    QTRY_COMPARE(
        m_server.psql(u"SELECT count(*) FROM pg_locks WHERE relation = 't'::regclass"_s), u"0"_s);
    QCOMPARE(storedRows(), stored);
}

void PostgresTransactionTest::aServerThatHangsInCommitLeavesTheOutcomeUnknown()
{
    PostgresSession& session = *m_session;
    QVERIFY(session->begin({}, {}));
    session.run(u"INSERT INTO t VALUES (1)"_s);
    m_server.suspend();
    QElapsedTimer timer;
    timer.start();
    const Result<void> outcome = session->commit({QDeadlineTimer(100), {}});
    const qint64 elapsed = timer.elapsed();
    m_server.resume();
    QCOMPARE(kindOfTransaction(outcome), u"OutcomeUnknown"_s);
    QVERIFY(session->isBroken());
    QVERIFY2(elapsed < 4000, qPrintable(QString::number(elapsed)));
}

void PostgresTransactionTest::theEndOfAnIdleTransactionIsNamed()
{
    PostgresSession& session = *m_session;
    session.run(u"SET idle_in_transaction_session_timeout = 50"_s);
    const qint64 pid = session.backendPid();
    QVERIFY(session->begin({}, {}));
    QTRY_COMPARE(
        m_server.psql(u"SELECT count(*) FROM pg_stat_activity WHERE pid = %1"_s.arg(pid)), u"0"_s);
    const Result<void> outcome = session->commit({});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().sqlState, u"25P03"_s);
    QVERIFY(session->isBroken());
}

TW_TEST(PostgresTransactionTest)
#include "postgres_transaction_test.moc"
