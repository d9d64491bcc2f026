// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oracle.h"
#include "pgbouncer.h"
#include "postgres_session.h"
#include "test_program.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

class TestServersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStandbyFollowsAndCanBePromoted();
    void aServerListensOnAPortWhenAsked();
    void aCertificateIsForTheNameItWasMadeFor();
    void pgbouncerSharesOneBackendBetweenTransactions();
    void pgbouncerInSessionModeKeepsTheBackend();
    void theOracleNamesTheRowsThatChanged();

private:
    [[nodiscard]] static QString fateOf(const ConnectionConfig& config);

    PostgresServer m_server;
};

/// What becomes of an attempt to connect.
QString TestServersTest::fateOf(const ConnectionConfig& config)
{
    const auto connection = openPostgres(config);
    return connection ? u"open"_s : errorKindName(connection.error().kind);
}

void TestServersTest::aStandbyFollowsAndCanBePromoted()
{
    if (!m_server.canReplicate())
        QSKIP("there is no pg_basebackup for this server");
    const auto standby = m_server.makeStandby();
    m_server.psql(u"CREATE TABLE followed AS SELECT 1 AS a"_s);
    standby->catchUpWith(m_server);
    QCOMPARE(standby->psql(u"SELECT a, pg_is_in_recovery() FROM followed"_s), u"1|t"_s);
    QCOMPARE(
        PostgresSession(*standby).error(u"INSERT INTO followed VALUES (2)"_s).sqlState, u"25006"_s);
    standby->promote();
    standby->psql(u"INSERT INTO followed VALUES (2)"_s);
    QCOMPARE(standby->psql(u"SELECT count(*), pg_is_in_recovery() FROM followed"_s), u"2|f"_s);
    QCOMPARE(m_server.psql(u"SELECT count(*) FROM followed"_s), u"1"_s);
}

void TestServersTest::aServerListensOnAPortWhenAsked()
{
    PostgresServer server;
    server.listenOnPort();
    QCOMPARE(PostgresSession(server.portConfig()).cell(u"SELECT host(inet_server_addr())"_s),
        u"127.0.0.1"_s);
    QCOMPARE(PostgresSession(server).cell(u"SELECT inet_server_addr() IS NULL"_s), u"t"_s);
}

void TestServersTest::aCertificateIsForTheNameItWasMadeFor()
{
    PostgresServer server;
    server.listenOnPort();
    server.useTls(u"localhost"_s);
    ConnectionConfig config = server.portConfig();
    config.options.insert(u"sslmode"_s, u"verify-full"_s);
    config.options.insert(u"sslrootcert"_s, server.certificateAuthority());
    config.options.insert(u"hostaddr"_s, u"127.0.0.1"_s);
    config.host = u"localhost"_s;
    QCOMPARE(
        PostgresSession(config).cell(u"SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"_s),
        u"t"_s);
    config.host = u"elsewhere.test"_s;
    QVERIFY(fateOf(config) != u"open"_s);
}

void TestServersTest::pgbouncerSharesOneBackendBetweenTransactions()
{
    if (!PgBouncer::isInstalled())
        QSKIP("pgbouncer is not installed");
    const PgBouncer pooler(m_server, PgBouncer::Mode::Transaction, {u"default_pool_size = 1"_s});
    const PostgresSession first(pooler.config());
    const PostgresSession second(pooler.config());
    QCOMPARE(first.backendPid(), second.backendPid());
}

void TestServersTest::pgbouncerInSessionModeKeepsTheBackend()
{
    if (!PgBouncer::isInstalled())
        QSKIP("pgbouncer is not installed");
    const PgBouncer pooler(m_server, PgBouncer::Mode::Session);
    const PostgresSession first(pooler.config());
    const PostgresSession second(pooler.config());
    QVERIFY(first.backendPid() != second.backendPid());
}

void TestServersTest::theOracleNamesTheRowsThatChanged()
{
    m_server.psql(u"CREATE TABLE seen (a int, b text);"
                  "INSERT INTO seen VALUES (1, E'two\\nlines'), (2, NULL), (2, NULL)"_s);
    const Oracle oracle(m_server, u"seen"_s);
    QCOMPARE(oracle.rows(), QStringList({u"(1,\"two\\nlines\")"_s, u"(2,)"_s, u"(2,)"_s}));
    QCOMPARE(oracle.changes(), QStringList());
    const QByteArray before = oracle.digest();
    m_server.psql(u"DELETE FROM seen WHERE ctid = '(0,2)'; UPDATE seen SET b = '' WHERE a = 1"_s);
    QCOMPARE(
        oracle.changes(), QStringList({u"- (1,\"two\\nlines\")"_s, u"- (2,)"_s, u"+ (1,\"\")"_s}));
    QVERIFY(oracle.digest() != before);
}

TW_TEST(TestServersTest)
#include "test_servers_test.moc"
