// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oracle.h"
#include "postgres_session.h"
#include "test_program.h"
#include "wire_proxy.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

/// Counts rows and does something when enough have come.
class PostgresLossCountingSink final : public RowSink
{
public:
    PostgresLossCountingSink(qint64 limit, std::function<void()> action)
        : m_limit(limit)
        , m_action(std::move(action))
    { }

    Result<void> begin(const ResultHeader&) override { return {}; }
    Result<void> push(RowChunkPtr chunk) override
    {
        rows += chunk->rowCount();
        if (rows >= m_limit && m_action)
            std::exchange(m_action, {})();
        return {};
    }

    qint64 rows = 0;

private:
    qint64 m_limit;
    std::function<void()> m_action;
};

}

class PostgresLossTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rowsThatCameBeforeACrashStay();
    void aCrashInABatchSavesNothing_data();
    void aCrashInABatchSavesNothing();
    void aTerminatedTransactionIsNeverContinued_data();
    void aTerminatedTransactionIsNeverContinued();
    void theEndOfAnIdleSessionIsNamed();
    void theEndOfALongTransactionIsNamed();
    void aStartingServerIsToldFromOneThatIsGone();
    void aStartingHostIsPassedOverForTheNext();
    void aFullServerIsNamedAsSuch();
    void aRoleWithoutRoomIsNamedAsSuch();
    void aChangedPasswordIsTriedOnce();
    void anUnknownHostIsListedBesideTheOthers();
    void nothingStaysBehindAConnectionThatWasDropped();

private:
    PostgresServer m_server;
};

void PostgresLossTest::init()
{
    m_server.psql(u"DROP TABLE IF EXISTS t; CREATE TABLE t (a int)"_s);
}

void PostgresLossTest::rowsThatCameBeforeACrashStay()
{
    for (int round = 0; round < 5; ++round) {
        const PostgresSession session(m_server);
        const qint64 limit = QRandomGenerator::global()->bounded(1, 20'000);
        PostgresLossCountingSink sink(limit, [this] { m_server.kill9(); });
        const auto outcome
            = session->run({u"SELECT generate_series(1, 100000000000)"_s, {}}, &sink, {});
        QVERIFY(!outcome);
        QCOMPARE(errorKindName(outcome.error().kind), u"ConnectionLost"_s);
        QVERIFY(sink.rows >= limit);
        m_server.start();
    }
}

void PostgresLossTest::aCrashInABatchSavesNothing_data()
{
    QTest::addColumn<int>("sent");
    for (int sent = 0; sent <= 3; ++sent)
        QTest::addRow("after %d of 3 statements", sent) << sent;
}

void PostgresLossTest::aCrashInABatchSavesNothing()
{
    QFETCH(const int, sent);
    m_server.psql(u"INSERT INTO t VALUES (0)"_s);
    const Oracle oracle(m_server, u"t"_s);
    const PostgresSession session(m_server);
    QVERIFY(session->begin({}, {}));
    for (int i = 0; i < sent; ++i)
        session.run(u"INSERT INTO t VALUES (1)"_s);
    m_server.kill9();
    const auto next = session->run({u"INSERT INTO t VALUES (2)"_s, {}}, nullptr, {});
    QVERIFY(!next);
    QCOMPARE(errorKindName(next.error().kind), u"ConnectionLost"_s);
    QVERIFY(!session->commit({}));
    m_server.start();
    QCOMPARE(oracle.changes(), QStringList());
}

void PostgresLossTest::aTerminatedTransactionIsNeverContinued_data()
{
    aCrashInABatchSavesNothing_data();
}

void PostgresLossTest::aTerminatedTransactionIsNeverContinued()
{
    QFETCH(const int, sent);
    const Oracle oracle(m_server, u"t"_s);
    const PostgresSession session(m_server);
    const qint64 pid = session.backendPid();
    QVERIFY(session->begin({}, {}));
    for (int i = 0; i < sent; ++i)
        session.run(u"INSERT INTO t VALUES (1)"_s);
    terminateBackend(m_server, pid);
    const Error error = session.error(u"INSERT INTO t VALUES (2)"_s);
    QCOMPARE(errorKindName(error.kind), u"ConnectionLost"_s);
    QCOMPARE(error.sqlState, u"57P01"_s);
    QCOMPARE(session->transactionState(), TransactionState::Unknown);
    QCOMPARE(errorKindName(session->commit({}).error().kind), u"ConnectionLost"_s);
    QCOMPARE(oracle.changes(), QStringList());
}

void PostgresLossTest::theEndOfAnIdleSessionIsNamed()
{
    const PostgresSession session(m_server);
    if (session->server().versionNumber < 140'000)
        QSKIP("idle_session_timeout came with PostgreSQL 14");
    const qint64 pid = session.backendPid();
    session.run(u"SET idle_session_timeout = 50"_s);
    QTRY_COMPARE(
        m_server.psql(u"SELECT count(*) FROM pg_stat_activity WHERE pid = %1"_s.arg(pid)), u"0"_s);
    const Error error = session.error(u"SELECT 1"_s);
    QCOMPARE(error.sqlState, u"57P05"_s);
    QVERIFY(error.message.contains(u"idle-session timeout"_s));
}

void PostgresLossTest::theEndOfALongTransactionIsNamed()
{
    const PostgresSession session(m_server);
    if (session->server().versionNumber < 170'000)
        QSKIP("transaction_timeout came with PostgreSQL 17");
    session.run(u"SET transaction_timeout = 50"_s);
    QVERIFY(session->begin({}, {}));
    const Error error = session.error(u"SELECT pg_sleep(3600)"_s);
    QCOMPARE(error.sqlState, u"25P04"_s);
    QVERIFY(session->isBroken());
}

void PostgresLossTest::aStartingServerIsToldFromOneThatIsGone()
{
    WireProxy proxy(m_server.socketPath());
    proxy.add({.type = kStartup,
        .action = WireAction::Answer,
        .bytes = errorResponse("57P03", "the database system is starting up", "FATAL")});
    ConnectionConfig config = m_server.config();
    config.host = proxy.host();
    const auto connection = openPostgres(config);
    QVERIFY(!connection);
    QCOMPARE(errorKindName(connection.error().kind), u"ServerStarting"_s);
    QCOMPARE(connection.error().sqlState, u"57P03"_s);
}

void PostgresLossTest::aStartingHostIsPassedOverForTheNext()
{
    WireProxy proxy(m_server.socketPath());
    proxy.add({.type = kStartup,
        .action = WireAction::Answer,
        .bytes = errorResponse("57P03", "the database system is starting up", "FATAL")});
    ConnectionConfig config = m_server.config();
    config.host = proxy.host() + u","_s + config.host;
    const PostgresSession session(config);
    QCOMPARE(session->server().host, m_server.config().host);
}

void PostgresLossTest::aFullServerIsNamedAsSuch()
{
    const PostgresServer server({u"max_connections=8"_s});
    std::vector<std::unique_ptr<Connection>> open;
    constexpr size_t kTabs = 20;
    std::optional<Error> error;
    while (!error && open.size() < kTabs) {
        auto connection = openPostgres(server.config());
        if (connection)
            open.push_back(*std::move(connection));
        else
            error = connection.error();
    }
    QVERIFY(error);
    QCOMPARE(open.size(), size_t(8));
    QCOMPARE(errorKindName(error->kind), u"TooManyConnections"_s);
    QCOMPARE(error->sqlState, u"53300"_s);
}

void PostgresLossTest::aRoleWithoutRoomIsNamedAsSuch()
{
    m_server.psql(u"CREATE ROLE lonely LOGIN CONNECTION LIMIT 1"_s);
    ConnectionConfig config = m_server.config();
    config.user = u"lonely"_s;
    const PostgresSession first(config);
    const auto second = openPostgres(config);
    QVERIFY(!second);
    QCOMPARE(errorKindName(second.error().kind), u"TooManyConnections"_s);
    QVERIFY(second.error().message.contains(u"lonely"_s));
}

void PostgresLossTest::aChangedPasswordIsTriedOnce()
{
    // Before PostgreSQL 14 this was not what a server did unasked.
    m_server.psql(u"SET password_encryption = 'scram-sha-256';"
                  "CREATE ROLE guarded LOGIN PASSWORD 'old'"_s);
    m_server.setClientRules(u"local all guarded scram-sha-256\nlocal all all trust"_s);
    WireProxy proxy(m_server.socketPath());
    ConnectionConfig config = m_server.config();
    config.host = proxy.host() + u","_s + proxy.host();
    config.user = u"guarded"_s;
    QVERIFY(openPostgres(config, Secret(u"old"_s)));
    m_server.psql(
        u"SET password_encryption = 'scram-sha-256'; ALTER ROLE guarded PASSWORD 'new'"_s);
    const int before = proxy.connections();
    const auto refused = openPostgres(config, Secret(u"old"_s));
    QVERIFY(!refused);
    QCOMPARE(errorKindName(refused.error().kind), u"Authentication"_s);
    // Repeating a wrong password could lock the account.
    QCOMPARE(proxy.connections() - before, 1);
}

void PostgresLossTest::anUnknownHostIsListedBesideTheOthers()
{
    ConnectionConfig config = m_server.config();
    config.host = u"nobody.invalid,/nowhere"_s;
    const auto connection = openPostgres(config);
    QVERIFY(!connection);
    QCOMPARE(errorKindName(connection.error().kind), u"Connection"_s);
    QVERIFY2(connection.error().message.contains(u"nobody.invalid"_s)
            && connection.error().message.contains(u"/nowhere"_s),
        qPrintable(connection.error().message));
    config.host = u"nobody.invalid,"_s + m_server.config().host;
    QVERIFY(openPostgres(config));
}

void PostgresLossTest::nothingStaysBehindAConnectionThatWasDropped()
{
    qint64 pid = 0;
    {
        const PostgresSession session(m_server);
        pid = session.backendPid();
        QVERIFY(session->begin({}, {}));
        session.run(u"INSERT INTO t VALUES (1)"_s);
    }
    QTRY_COMPARE(
        m_server.psql(u"SELECT count(*) FROM pg_stat_activity WHERE pid = %1"_s.arg(pid)), u"0"_s);
    QCOMPARE(m_server.psql(u"SELECT count(*) FROM t"_s), u"0"_s);
}

TW_TEST(PostgresLossTest)
#include "postgres_loss_test.moc"
