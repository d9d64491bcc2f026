// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commit_cuts.h"
#include "postgres_session.h"
#include "test_program.h"
#include "wire_proxy.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

CommitEvidence evidenceOf(const PostgresSession& session)
{
    const auto evidence = session->commitEvidence({});
    if (!evidence || !*evidence)
        qFatal("There is no evidence.");
    return **evidence;
}

}

class PostgresCommitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server.psql(u"CREATE TABLE t (a int)"_s); }
    void init() { m_session.emplace(m_server); }
    void aTransactionThatChangedNothingHasNoEvidence();
    void evidenceNamesClusterTimelineAndTransaction();
    void anOpenTransactionIsInProgress();
    void aCommittedTransactionIsToldSo();
    void aRolledBackTransactionIsToldSo();
    void anotherClusterTellsNothing();
    void anotherTimelineTellsNothing();
    void aTransactionOfTheFutureTellsNothing();
    void aCommitBeforeARestartIsForTheRowsToProve();
    void aRollbackBeforeARestartIsStillTold();
    void outcomesBehindAPoolerCanBeAsked();
    void aServerThatDoesNotKnowTheOutcomeIsNotBelieved_data();
    void aServerThatDoesNotKnowTheOutcomeIsNotBelieved();
    void aCrashOfTheServerInCommitIsUnknown();
    void noVerdictOnACutCommitIsWrong();

private:
    [[nodiscard]] CommitStatus statusOf(const CommitEvidence& evidence) const
    {
        const PostgresSession judge(m_server);
        const auto status = judge->statusOf(evidence, {});
        if (!status)
            qFatal("%s", qPrintable(status.error().toText()));
        return *status;
    }

    [[nodiscard]] CommitEvidence begun() const
    {
        if (!(*m_session)->begin({}, {}))
            qFatal("begin failed");
        m_session->run(u"INSERT INTO t VALUES (1)"_s);
        return evidenceOf(*m_session);
    }

    PostgresServer m_server;
    std::optional<PostgresSession> m_session;
};

void PostgresCommitTest::aTransactionThatChangedNothingHasNoEvidence()
{
    PostgresSession& session = *m_session;
    QVERIFY(!session->commitEvidence({})->has_value());
    QVERIFY(session->begin({}, {}));
    session.run(u"SELECT count(*) FROM t"_s);
    QVERIFY(!session->commitEvidence({})->has_value());
    QVERIFY(session->commit({}));
}

void PostgresCommitTest::evidenceNamesClusterTimelineAndTransaction()
{
    const CommitEvidence evidence = begun();
    QCOMPARE(evidence.transactionId, m_session->cell(u"SELECT txid_current()::text"_s));
    QCOMPARE(evidence.systemIdentifier,
        m_server.psql(u"SELECT system_identifier FROM pg_control_system()"_s));
    QCOMPARE(evidence.timeline, u"00000001"_s);
    QCOMPARE((*m_session)->server().systemIdentifier, evidence.systemIdentifier);
    QCOMPARE((*m_session)->server().timeline, evidence.timeline);
}

void PostgresCommitTest::anOpenTransactionIsInProgress()
{
    QCOMPARE(statusOf(begun()), CommitStatus::InProgress);
}

void PostgresCommitTest::aCommittedTransactionIsToldSo()
{
    const CommitEvidence evidence = begun();
    QVERIFY((*m_session)->commit({}));
    QCOMPARE(statusOf(evidence), CommitStatus::Committed);
}

void PostgresCommitTest::aRolledBackTransactionIsToldSo()
{
    const CommitEvidence evidence = begun();
    QVERIFY((*m_session)->rollback({}));
    QCOMPARE(statusOf(evidence), CommitStatus::RolledBack);
}

void PostgresCommitTest::anotherClusterTellsNothing()
{
    CommitEvidence evidence = begun();
    QVERIFY((*m_session)->commit({}));
    evidence.systemIdentifier = u"1"_s;
    QCOMPARE(statusOf(evidence), CommitStatus::Untold);
}

void PostgresCommitTest::anotherTimelineTellsNothing()
{
    CommitEvidence evidence = begun();
    QVERIFY((*m_session)->commit({}));
    evidence.timeline = u"00000002"_s;
    QCOMPARE(statusOf(evidence), CommitStatus::Untold);
}

void PostgresCommitTest::aTransactionOfTheFutureTellsNothing()
{
    CommitEvidence evidence = begun();
    QVERIFY((*m_session)->commit({}));
    evidence.transactionId = u"123456789012"_s;
    QCOMPARE(statusOf(evidence), CommitStatus::Untold);
}

void PostgresCommitTest::aCommitBeforeARestartIsForTheRowsToProve()
{
    // A crash may have undone the transaction and its number may have been given away since.
    const CommitEvidence evidence = begun();
    QVERIFY((*m_session)->commit({}));
    m_server.restart();
    QCOMPARE(statusOf(evidence), CommitStatus::Untold);
}

void PostgresCommitTest::aRollbackBeforeARestartIsStillTold()
{
    const CommitEvidence evidence = begun();
    m_server.restart();
    QCOMPARE(statusOf(evidence), CommitStatus::RolledBack);
}

void PostgresCommitTest::outcomesBehindAPoolerCanBeAsked()
{
    // A statement of its own asks; the settings of a transaction around it do not disturb.
    ConnectionConfig config = m_server.config();
    config.session.pooler = PoolerMode::Transaction;
    const PostgresSession pooled(config);
    QVERIFY(pooled->begin({}, {}));
    pooled.run(u"INSERT INTO t VALUES (2)"_s);
    const CommitEvidence evidence = evidenceOf(pooled);
    QVERIFY(pooled->commit({}));
    QCOMPARE(
        pooled->statusOf(evidence, {}).value_or(CommitStatus::Untold), CommitStatus::Committed);
}

void PostgresCommitTest::aServerThatDoesNotKnowTheOutcomeIsNotBelieved_data()
{
    QTest::addColumn<QByteArray>("sqlState");
    QTest::newRow("statement completion unknown") << QByteArray("40003");
    QTest::newRow("transaction resolution unknown") << QByteArray("08007");
}

void PostgresCommitTest::aServerThatDoesNotKnowTheOutcomeIsNotBelieved()
{
    QFETCH(const QByteArray, sqlState);
    WireProxy proxy(m_server.socketPath());
    ConnectionConfig config = m_server.config();
    config.host = proxy.host();
    const PostgresSession session(config);
    QVERIFY(session->begin({}, {}));
    session.run(u"INSERT INTO t VALUES (3)"_s);
    proxy.add({.sender = Sender::Server,
        .type = 'C',
        .containing = "COMMIT",
        .action = WireAction::Replace,
        .bytes = errorResponse(sqlState, "nobody knows")});
    const auto committed = session->commit({});
    QVERIFY(!committed);
    QCOMPARE(committed.error().kind, ErrorKind::OutcomeUnknown);
}

void PostgresCommitTest::aCrashOfTheServerInCommitIsUnknown()
{
    WireProxy proxy(m_server.socketPath());
    ConnectionConfig config = m_server.config();
    config.host = proxy.host();
    const PostgresSession session(config);
    QVERIFY(session->begin({}, {}));
    session.run(u"INSERT INTO t VALUES (4)"_s);
    const auto held = proxy.add({.containing = "COMMIT", .action = WireAction::Hold});
    Result<void> committed;
    {
        const std::jthread committer([&] { committed = session->commit({}); });
        QVERIFY(proxy.waitForHits(held));
        m_server.kill9();
        proxy.release();
    }
    QVERIFY(!committed);
    QCOMPARE(committed.error().kind, ErrorKind::OutcomeUnknown);
    m_server.start();
    QCOMPARE(m_server.psql(u"SELECT count(*) FROM t WHERE a = 4"_s), u"0"_s);
}

void PostgresCommitTest::noVerdictOnACutCommitIsWrong()
{
    const CutTally tally = cutCommits(m_server, 102);
    QCOMPARE(tally.firstWrong, QString());
    QCOMPARE(tally.wrong, 0);
    QCOMPARE(tally.untold, 0);
    QCOMPARE(tally.cuts, 102);
    QVERIFY(tally.unknown >= 68);
    QVERIFY(tally.committed >= 34 && tally.rolledBack >= 34);
}

TW_TEST(PostgresCommitTest)
#include "postgres_commit_test.moc"
