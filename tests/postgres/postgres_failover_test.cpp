// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_session.h"
#include "test_program.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

/// A primary and a standby that follows it; each test gets both afresh where it promotes.
class PostgresFailoverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aStandbyIsReadOnlyWithAReason();
    void aWriteToAStandbyIsRefusedAndTheConnectionSurvives();
    void theWantedKindOfServerIsChosen_data();
    void theWantedKindOfServerIsChosen();
    void noServerOfTheWantedKindIsAnError();
    void theSameConfigurationReachesTheNewPrimary();
    void aCommitLostInAFailoverIsNotMisjudged();

private:
    [[nodiscard]] ConnectionConfig both(const QString& wanted) const
    {
        ConnectionConfig config = m_primary->config();
        config.host += u","_s + m_standby->config().host;
        config.options.insert(u"target_session_attrs"_s, wanted);
        return config;
    }

    std::unique_ptr<PostgresServer> m_primary;
    std::unique_ptr<PostgresServer> m_standby;
};

void PostgresFailoverTest::init()
{
    if (m_standby)
        return;
    if (!m_primary)
        m_primary = std::make_unique<PostgresServer>();
    if (!m_primary->canReplicate())
        QSKIP("pg_basebackup is missing");
    m_primary->psql(u"CREATE TABLE t (a int)"_s);
    m_standby = m_primary->makeStandby();
    m_standby->catchUpWith(*m_primary);
}

void PostgresFailoverTest::cleanup()
{
    const bool isPair = m_standby && m_primary->processId() != 0
        && m_standby->psql(u"SELECT pg_is_in_recovery()"_s) == u"t"_s;
    if (isPair)
        return;
    m_standby.reset();
    m_primary.reset();
}

void PostgresFailoverTest::aStandbyIsReadOnlyWithAReason()
{
    const PostgresSession session(*m_standby);
    QVERIFY(session->server().standby);
    QVERIFY(session->server().readOnly);
    QVERIFY(session->capabilities().reason(Feature::Write).contains(u"follows another"_s));
    QVERIFY(!session->capabilities().has(Feature::CommitStatus));
    const PostgresSession primary(*m_primary);
    QVERIFY(!primary->server().standby && !primary->server().readOnly);
    QCOMPARE(session->server().systemIdentifier, primary->server().systemIdentifier);
}

void PostgresFailoverTest::aWriteToAStandbyIsRefusedAndTheConnectionSurvives()
{
    const PostgresSession session(*m_standby);
    QVERIFY(session->begin({}, {}));
    const Error error = session.error(u"INSERT INTO t VALUES (1)"_s);
    QCOMPARE(errorKindName(error.kind), u"ReadOnly"_s);
    QCOMPARE(error.sqlState, u"25006"_s);
    QVERIFY(session->rollback({}));
    QCOMPARE(session.cell(u"SELECT count(*) FROM t"_s), u"0"_s);
}

void PostgresFailoverTest::theWantedKindOfServerIsChosen_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<bool>("standby");
    QTest::newRow("any") << u"any"_s << false;
    QTest::newRow("read-write") << u"read-write"_s << false;
    QTest::newRow("primary") << u"primary"_s << false;
    QTest::newRow("read-only") << u"read-only"_s << true;
    QTest::newRow("standby") << u"standby"_s << true;
    QTest::newRow("prefer-standby") << u"prefer-standby"_s << true;
}

void PostgresFailoverTest::theWantedKindOfServerIsChosen()
{
    QFETCH(const QString, wanted);
    QTEST(PostgresSession(both(wanted))->server().standby, "standby");
}

void PostgresFailoverTest::noServerOfTheWantedKindIsAnError()
{
    ConnectionConfig config = both(u"standby"_s);
    config.host = m_primary->config().host;
    const auto connection = openPostgres(config);
    QVERIFY(!connection);
    QCOMPARE(errorKindName(connection.error().kind), u"Connection"_s);
    config.options.insert(u"target_session_attrs"_s, u"prefer-standby"_s);
    QVERIFY(openPostgres(config));
}

void PostgresFailoverTest::theSameConfigurationReachesTheNewPrimary()
{
    const ConnectionConfig config = both(u"read-write"_s);
    const PostgresSession before(config);
    before.run(u"INSERT INTO t VALUES (1)"_s);
    m_standby->catchUpWith(*m_primary);
    m_primary->kill9();
    QCOMPARE(errorKindName(before.error(u"SELECT 1"_s).kind), u"ConnectionLost"_s);
    m_standby->promote();
    const PostgresSession after(config);
    QCOMPARE(after->server().host, m_standby->config().host);
    QVERIFY(!after->server().readOnly);
    QCOMPARE(after->server().timeline, u"00000002"_s);
    QCOMPARE(after.cell(u"SELECT count(*) FROM t"_s), u"1"_s);
}

void PostgresFailoverTest::aCommitLostInAFailoverIsNotMisjudged()
{
    // The standby misses the commit; after its promotion others get the same numbers.
    m_standby->catchUpWith(*m_primary);
    m_standby->stop();
    const PostgresSession lost(*m_primary);
    QVERIFY(lost->begin({}, {}));
    lost.run(u"INSERT INTO t VALUES (1)"_s);
    const auto evidence = lost->commitEvidence({});
    QVERIFY(evidence && *evidence);
    QVERIFY(lost->commit({}));
    m_primary->kill9();
    m_standby->start();
    m_standby->promote();
    const PostgresSession judge(*m_standby);
    const qint64 number = (*evidence)->transactionId.toLongLong();
    while (judge.cell(u"SELECT txid_current()::text"_s).toLongLong() <= number) { }
    const auto status = judge->statusOf(**evidence, {});
    QVERIFY(status);
    QCOMPARE(*status, CommitStatus::Untold);
    QCOMPARE(judge.cell(u"SELECT count(*) FROM t"_s), u"0"_s);
}

TW_TEST(PostgresFailoverTest)
#include "postgres_failover_test.moc"
