// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cancel_race.h"
#include "pgbouncer.h"
#include "postgres_session.h"
#include "test_program.h"

#include <QTest>

#include <libpq-fe.h>

#include <thread>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

const QString kPostgresCancelSleep = u"SELECT pg_sleep(3600)"_s;

/// Runs a long statement and stops it once the server works on it.
Result<StatementOutcome> stopWhenAsleep(
    const PostgresServer& server, const PostgresSession& session)
{
    std::stop_source stop;
    const std::jthread stopper([&] {
        const QString asleep
            = u"SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'"_s;
        while (server.psql(asleep) == u"0"_s) { }
        stop.request_stop();
    });
    return session->run({kPostgresCancelSleep, {}}, nullptr,
        {QDeadlineTimer(QDeadlineTimer::Forever), stop.get_token()});
}

}

class PostgresCancelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noCancellationHitsTheNextStatement();
    void noCancellationHitsTheNextStatementBehindAPooler();
    void overAnEncryptedLinkTheCancelKeyStaysSecret();
    void anEncryptedLinkToAPoolerIsClosedInstead();

private:
    PostgresServer m_server;
};

void PostgresCancelTest::noCancellationHitsTheNextStatement()
{
    constexpr int kRounds = 2000;
    const CancelTally tally = raceCancels(m_server.config(), kRounds);
    QCOMPARE(tally.firstForeign, QString());
    QCOMPARE(tally.rounds, kRounds);
    QVERIFY2(tally.cancelled > kRounds / 10, qPrintable(QString::number(tally.cancelled)));
    QVERIFY2(tally.completed > kRounds / 10, qPrintable(QString::number(tally.completed)));
}

void PostgresCancelTest::noCancellationHitsTheNextStatementBehindAPooler()
{
    if (!PgBouncer::isInstalled())
        QSKIP("pgbouncer is not installed");
    constexpr int kRounds = 300;
    const PgBouncer pooler(m_server);
    const CancelTally tally = raceCancels(pooler.config(), kRounds);
    QCOMPARE(tally.firstForeign, QString());
    QCOMPARE(tally.rounds, kRounds);
}

void PostgresCancelTest::overAnEncryptedLinkTheCancelKeyStaysSecret()
{
#ifdef LIBPQ_HAS_ASYNC_CANCEL
    QSKIP("this libpq encrypts cancel requests");
#endif
    PostgresServer server({u"log_connections=on"_s, u"log_statement=all"_s});
    server.useTls(u"localhost"_s);
    server.listenOnPort();
    ConnectionConfig config = server.portConfig();
    config.options.insert(u"sslmode"_s, u"require"_s);
    const PostgresSession session(config);
    QVERIFY(session->server().encrypted);
    const auto outcome = stopWhenAsleep(server, session);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().sqlState, u"57014"_s);
    // Instead of a request in clear text, a second encrypted connection asked.
    const QString log = server.log();
    QCOMPARE(log.count(u"SSL enabled"_s), 2);
    QCOMPARE(log.count(u"SELECT pg_catalog.pg_cancel_backend("_s), 1);
    QCOMPARE(session.cell(u"SELECT 1"_s), u"1"_s);
}

void PostgresCancelTest::anEncryptedLinkToAPoolerIsClosedInstead()
{
    PostgresServer server;
    server.useTls(u"localhost"_s);
    server.listenOnPort();
    ConnectionConfig config = server.portConfig();
    config.options.insert(u"sslmode"_s, u"require"_s);
    config.session.pooler = PoolerMode::Transaction;
    const PostgresSession session(config);
    QVERIFY(session->server().encrypted);
    if (session->capabilities().has(Feature::Cancel))
        QSKIP("this libpq encrypts cancel requests");
    QVERIFY(session->capabilities().reason(Feature::Cancel).contains(u"clear text"_s));
    const auto outcome = stopWhenAsleep(server, session);
    QVERIFY(!outcome);
    QCOMPARE(errorKindName(outcome.error().kind), u"Cancelled"_s);
    QVERIFY(session->isBroken());
}

TW_TEST(PostgresCancelTest)
#include "postgres_cancel_test.moc"
