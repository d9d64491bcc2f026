// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "manual_clock.h"
#include "pgbouncer.h"
#include "postgres_session.h"
#include "test_program.h"
#include "wire_proxy.h"

#include <tuplewright/pool/connection_pool.h>
#include <tuplewright/postgres/postgres_backend.h>

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <future>
#include <thread>

using namespace tw;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

Result<QString> ask(const Lease& lease, const QString& sql)
{
    ResultSet rows;
    TW_TRY_VOID(lease->run({sql, {}}, &rows, {}));
    return rows.rowCount() > 0 ? QString::fromUtf8(rows.cell(0, 0).bytes.toByteArray()) : QString();
}

qint64 pidOf(const Lease& lease)
{
    return ask(lease, u"SELECT pg_backend_pid()"_s).value().toLongLong();
}

std::vector<Lease> borrowMany(ConnectionPool& pool, int count)
{
    std::vector<Lease> leases;
    for (int i = 0; i < count; ++i)
        leases.push_back(pool.acquire({}).value());
    return leases;
}

}

class PostgresPoolTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<PostgresServer> m_server;

    [[nodiscard]] static std::unique_ptr<ConnectionPool> poolOf(ConnectionConfig config,
        const PoolOptions& options, PoolSetup setup = {}, const Secret& password = {})
    {
        config.pool = options;
        return std::make_unique<ConnectionPool>(
            makePostgresBackend(), std::move(config), password, std::move(setup));
    }
    [[nodiscard]] std::unique_ptr<ConnectionPool> pool(
        const PoolOptions& options = {}, PoolSetup setup = {}) const
    {
        return poolOf(m_server->config(), options, std::move(setup));
    }

    void terminateAll() const { m_server->terminateClients(); }

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<PostgresServer>();
        m_server->psql(u"CREATE TABLE notes(text text)"_s);
    }

    void cleanup() { m_server->psql(u"TRUNCATE notes"_s); }

    void whatWasNotCommittedIsNotSeenByTheNextUser()
    {
        const auto p = pool();
        {
            const Lease lease = p->acquire({}).value();
            QVERIFY(lease->begin({}, {}).has_value());
            QVERIFY(ask(lease, u"INSERT INTO notes VALUES ('lost')"_s).has_value());
        }
        const Lease lease = p->acquire({}).value();
        QCOMPARE(lease->transactionState(), TransactionState::Idle);
        QCOMPARE(ask(lease, u"SELECT count(*) FROM notes"_s).value(), u"0"_s);
        QCOMPARE(p->stats().opened, 1);
    }

    void aPingLeavesAKeptTransactionOpen()
    {
        PoolOptions options;
        options.size = 1;
        options.resetOnReturn = ResetOnReturn::None;
        options.pingIdleThreshold = 0ms;
        const auto p = pool(options);
        {
            const Lease lease = p->acquire({}).value();
            QVERIFY(lease->begin({}, {}).has_value());
            QVERIFY(ask(lease, u"INSERT INTO notes VALUES ('kept')"_s).has_value());
        }
        const Lease lease = p->acquire({}).value();
        QCOMPARE(lease->transactionState(), TransactionState::Active);
        QCOMPARE(ask(lease, u"SELECT count(*) FROM notes"_s).value(), u"1"_s);
        QVERIFY(lease->commit({}).has_value());
        QCOMPARE(m_server->psql(u"TABLE notes"_s), u"kept"_s);
    }

    void aFailedTransactionCostsNoConnection()
    {
        const auto p = pool();
        qint64 before = 0;
        {
            const Lease lease = p->acquire({}).value();
            before = pidOf(lease);
            QVERIFY(lease->begin({}, {}).has_value());
            QVERIFY(!ask(lease, u"SELECT 1/0"_s));
        }
        QCOMPARE(pidOf(p->acquire({}).value()), before);
    }

    void aStatementThatWasAbandonedCostsTheConnection()
    {
        const auto p = pool();
        std::stop_source abandon;
        std::future<qint64> abandoned = std::async(std::launch::async, [&] {
            const Lease lease = p->acquire({}).value();
            const qint64 pid = pidOf(lease);
            const CallOptions options{.abandon = abandon.get_token()};
            static_cast<void>(lease->run({u"SELECT pg_sleep(100)"_s, {}}, nullptr, options));
            return pid;
        });
        while (m_server->psql(u"SELECT count(*) FROM pg_stat_activity"
                              " WHERE state = 'active' AND query LIKE '%pg_sleep(1%00)'"_s)
            != u"1"_s) { }
        abandon.request_stop();
        const qint64 before = abandoned.get();
        QVERIFY(pidOf(p->acquire({}).value()) != before);
        QCOMPARE(p->stats().closedBy(CloseReason::Lost), 1);
    }

    void settingsOfOneUserDoNotReachTheNext()
    {
        const auto p = pool();
        const QString settings = u"SELECT concat_ws(' ', current_setting('search_path'),"
                                 " current_user, current_setting('TimeZone'),"
                                 " current_setting('default_transaction_isolation'))"_s;
        QString before;
        qint64 pid = 0;
        {
            const Lease lease = p->acquire({}).value();
            pid = pidOf(lease);
            before = ask(lease, settings).value();
            lease->markTouched();
            for (const QString& sql : {u"SET search_path TO pg_catalog"_s, u"SET ROLE pg_monitor"_s,
                     u"SET TimeZone TO 'Asia/Tokyo'"_s,
                     u"SET default_transaction_isolation TO serializable"_s})
                QVERIFY(ask(lease, sql).has_value());
            QVERIFY(ask(lease, settings).value() != before);
        }
        const Lease lease = p->acquire({}).value();
        QCOMPARE(ask(lease, settings).value(), before);
        QCOMPARE(pidOf(lease), pid);
    }

    void temporaryTablesOfOneUserDoNotReachTheNext()
    {
        const auto p = pool();
        {
            const Lease lease = p->acquire({}).value();
            lease->markTouched();
            QVERIFY(ask(lease, u"CREATE TEMP TABLE mine(a int)"_s).has_value());
        }
        const Lease lease = p->acquire({}).value();
        QCOMPARE(ask(lease, u"TABLE mine"_s).error().kind, ErrorKind::UndefinedObject);
        QCOMPARE(p->stats().opened, 1);
    }

    void withoutPrePingOnlyTheFirstUserSeesAKilledConnection()
    {
        const auto p = pool({.prePing = false});
        static_cast<void>(borrowMany(*p, 3));
        terminateAll();
        QCOMPARE(
            ask(p->acquire({}).value(), u"SELECT 1"_s).error().kind, ErrorKind::ConnectionLost);
        for (int i = 0; i < 3; ++i)
            QVERIFY(ask(p->acquire({}).value(), u"SELECT 1"_s).has_value());
    }

    void aConnectionKilledInATransactionIsReplacedForTheNextUser()
    {
        const auto p = pool();
        {
            const Lease lease = p->acquire({}).value();
            QVERIFY(lease->begin({}, {}).has_value());
            QVERIFY(ask(lease, u"INSERT INTO notes VALUES ('lost')"_s).has_value());
            terminateAll();
            QVERIFY(!ask(lease, u"SELECT 1"_s));
            QVERIFY(!ask(lease, u"SELECT 1"_s));
            QVERIFY(!lease->commit({}));
        }
        QCOMPARE(ask(p->acquire({}).value(), u"SELECT count(*) FROM notes"_s).value(), u"0"_s);
    }

    void connectionsKilledWhileIdleAreNoticedByNobody()
    {
        const auto p = pool({.size = 10, .overflow = 0});
        static_cast<void>(borrowMany(*p, 10));
        terminateAll();
        for (int i = 0; i < 1000; ++i)
            QVERIFY(ask(p->acquire({}).value(), u"SELECT 1"_s).has_value());
        QCOMPARE(p->stats().errors, 0);
    }

    void aRestartWithTenIdleConnectionsIsNoticedByNobody()
    {
        const auto p = pool({.size = 10, .overflow = 0});
        static_cast<void>(borrowMany(*p, 10));
        m_server->restart();
        const std::vector<Lease> leases = borrowMany(*p, 10);
        for (const Lease& lease : leases)
            QVERIFY(ask(lease, u"SELECT 1"_s).has_value());
        QCOMPARE(p->stats().generation, 2);
    }

    void whoeverWaitsForAServerGetsItWhenItIsBack()
    {
        const auto p = pool({.reconnectTimeout = 60s});
        static_cast<void>(borrowMany(*p, 1));
        m_server->stop();
        std::future<Result<QString>> answer
            = std::async(std::launch::async, [&]() -> Result<QString> {
                  TW_TRY(const Lease lease, p->acquire({}));
                  return ask(lease, u"SELECT 'back'"_s);
              });
        while (p->stats().errors < 2)
            std::this_thread::yield();
        m_server->start();
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(answer.get().value(), u"back"_s);
        qInfo("first answer %lld ms after the server was back", timer.elapsed());
    }

    void aSilentNetworkCostsThePingTimeoutOnly()
    {
        WireProxy proxy(m_server->socketPath());
        ConnectionConfig config = m_server->config();
        config.host = proxy.host();
        const auto p = poolOf(
            config, {.pingIdleThreshold = 0ms, .pingTimeout = 100ms, .reconnectTimeout = 30s});
        static_cast<void>(borrowMany(*p, 1));
        proxy.holdAll();
        std::future<Result<Lease>> lease
            = std::async(std::launch::async, [&] { return p->acquire({}); });
        while (p->stats().generation == 1)
            std::this_thread::yield();
        proxy.release();
        QVERIFY(ask(lease.get().value(), u"SELECT 1"_s).has_value());
    }

    void otherProcessesDoNotInheritConnections()
    {
        const auto p = pool();
        const Lease lease = p->acquire({}).value();
        QProcess child;
        child.start(u"ls"_s, {u"-l"_s, u"/proc/self/fd"_s});
        QVERIFY(child.waitForFinished());
        const QByteArray files = child.readAllStandardOutput();
        QVERIFY(files.contains("->"));
        QVERIFY2(!files.contains("socket:"), files.constData());
        QVERIFY(ask(lease, u"SELECT 1"_s).has_value());
    }

    void aFullServerIsReportedAndUsedAgainLater()
    {
        const PostgresServer server({u"max_connections=8"_s});
        const auto clock = std::make_shared<ManualClock>();
        const auto p = poolOf(server.config(), {.size = 20, .overflow = 0}, {.clock = clock});
        std::vector<Lease> leases;
        Result<Lease> next = p->acquire({}, {.label = u"tab 1"_s});
        while (next) {
            leases.push_back(*std::move(next));
            next = p->acquire({});
        }
        QCOMPARE(next.error().kind, ErrorKind::TooManyConnections);
        QVERIFY(next.error().detail.contains(u"tab 1"_s));
        QCOMPARE(leases.size(), size_t(8));
        QCOMPARE(p->stats().inUse, 8);
        QCOMPARE(p->stats().opening, 0);
        leases.front().invalidate();
        clock->advance(1s);
        Result<Lease> later = p->acquire({});
        // The server may need a moment to notice that a connection has ended.
        while (!later && later.error().kind == ErrorKind::TooManyConnections) {
            clock->advance(1s);
            later = p->acquire({});
        }
        QVERIFY(later.has_value());
        QCOMPARE(p->stats().inUse, 8);
    }

    void aChangedPasswordIsTriedOnce()
    {
        PostgresServer server;
        server.psql(u"SET password_encryption = 'scram-sha-256';"
                    "CREATE ROLE keeper LOGIN PASSWORD 'old'"_s);
        server.setClientRules(u"local all keeper scram-sha-256\nlocal all all trust\n"_s);
        ConnectionConfig config = server.config();
        config.user = u"keeper"_s;
        const auto p = poolOf(config, {.size = 5, .overflow = 0}, {}, Secret(u"old"_s));
        static_cast<void>(borrowMany(*p, 5));
        server.psql(
            u"SET password_encryption = 'scram-sha-256'; ALTER ROLE keeper PASSWORD 'new'"_s);
        server.terminateClients();
        for (int i = 0; i < 5; ++i)
            QCOMPARE(p->acquire({}).error().kind, ErrorKind::Authentication);
        QCOMPARE(server.log().count(u"password authentication failed"_s), 1);
        p->setPassword(Secret(u"new"_s));
        QVERIFY(ask(p->acquire({}).value(), u"SELECT 1"_s).has_value());
    }

    void nothingIsPreparedInVainBehindATransactionPooler()
    {
        if (!PgBouncer::isInstalled())
            QSKIP("pgbouncer is not installed");
        const PgBouncer bouncer(*m_server);
        const auto p = poolOf(bouncer.config(), {.size = 4, .overflow = 0});
        std::atomic<int> failures{0};
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i) {
                threads.emplace_back([&] {
                    for (int round = 0; round < 250; ++round) {
                        const Result<Lease> lease = p->acquire({});
                        for (int query = 0; query < 3; ++query)
                            if (!lease || ask(*lease, u"SELECT 1"_s) != u"1"_s)
                                ++failures;
                    }
                });
            }
        }
        QCOMPARE(failures.load(), 0);
    }
};

TW_TEST(PostgresPoolTest)
#include "postgres_pool_test.moc"
