// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pool_bench.h"
#include "test_program.h"

#include <QTest>

using namespace tw;
using namespace tw::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class ConnectionPoolLifetimeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Ages differ by at most a tenth from what is asked for.
    void anOldConnectionIsReplaced()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 1, .overflow = 0, .recycle = 30s});
        fill(*pool, 1);
        bench.clock->advance(26s);
        QCOMPARE(numberOf(pool->acquire({}).value()), 1);
        bench.clock->advance(8s);
        QCOMPARE(numberOf(pool->acquire({}).value()), 2);
        QCOMPARE(bench.script->mostOpen.load(), 1);
        QCOMPARE(pool->stats().closedBy(CloseReason::Recycled), 1);
    }

    void replacingAnOldOneMayFail()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.recycle = 30s});
        fill(*pool, 1);
        bench.clock->advance(40s);
        bench.script->failOpening(Error{ErrorKind::Connection, u"refused"_s});
        QCOMPARE(pool->acquire({}).error().kind, ErrorKind::Connection);
        QCOMPARE(pool->stats().inUse, 0);
        bench.script->failOpening({});
        QVERIFY(pool->acquire({}).has_value());
    }

    void aConnectionInUseIsNeverTooOld()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.recycle = 30s});
        {
            const Lease lease = pool->acquire({}).value();
            bench.clock->advance(1h);
            pool->maintain();
            QVERIFY(lease->run({u"SELECT 1"_s, {}}, nullptr, {}).has_value());
            QCOMPARE(bench.script->open.load(), 1);
        }
        QCOMPARE(numberOf(pool->acquire({}).value()), 2);
    }

    void withoutRecyclingNoAgeIsTooOld()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.recycle = -1s});
        fill(*pool, 1);
        bench.clock->advance(24h * 365);
        QCOMPARE(numberOf(pool->acquire({}).value()), 1);
    }

    void connectionsOpenedTogetherDoNotGrowOldTogether()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 50, .overflow = 0, .recycle = 1000s});
        fill(*pool, 50);
        bench.clock->advance(899s);
        pool->maintain();
        QCOMPARE(pool->stats().idle, 50);
        QList<int> ends;
        for (int second = 900; second <= 1100; ++second) {
            bench.clock->advance(1s);
            pool->maintain();
            const int idle = pool->stats().idle;
            while (ends.size() < 50 - idle)
                ends.append(second);
        }
        QCOMPARE(ends.size(), 50);
        QVERIFY(ends.last() - ends.first() >= 50);
    }

    void aNewConnectionIsNotPingedAndAReturnedOneOnce()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.pingIdleThreshold = 0ms});
        fill(*pool, 1);
        QCOMPARE(bench.script->pings.load(), 0);
        fill(*pool, 1);
        QCOMPARE(bench.script->pings.load(), 1);
    }

    void aRoundTripIsMadeOnlyAfterTheThreshold()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.pingIdleThreshold = 30s});
        fill(*pool, 1);
        bench.clock->advance(30s);
        fill(*pool, 1);
        QCOMPARE(bench.script->pings.load(), 0);
        QCOMPARE(bench.script->looks.load(), 1);
        bench.clock->advance(31s);
        fill(*pool, 1);
        QCOMPARE(bench.script->pings.load(), 1);
    }

    void withoutPrePingNobodyLooks()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.prePing = false});
        fill(*pool, 1);
        bench.clock->advance(60s);
        fill(*pool, 1);
        QCOMPARE(bench.script->looks.load(), 0);
    }

    void oneDeadConnectionReplacesAllOlderOnes()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.pingIdleThreshold = 0ms});
        fill(*pool, 3);
        bench.script->lose(3);
        const std::vector<Lease> leases = borrowMany(*pool, 3);
        for (const Lease& lease : leases)
            QVERIFY(numberOf(lease) > 3);
        QCOMPARE(bench.script->opened.load(), 6);
        QCOMPARE(pool->stats().generation, 2);
        QCOMPARE(pool->stats().closedBy(CloseReason::Lost), 1);
        QCOMPARE(pool->stats().closedBy(CloseReason::Outdated), 2);
    }

    void tenDeadConnectionsAreNoticedByNobody()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 10, .overflow = 0});
        fill(*pool, 10);
        bench.script->loseAll();
        for (int i = 0; i < 1000; ++i)
            QVERIFY(pool->acquire({}).value()->run({u"SELECT 1"_s, {}}, nullptr, {}).has_value());
        QCOMPARE(pool->stats().generation, 2);
    }

    void aServerThatIsDownIsReportedOnce()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 3, .pingIdleThreshold = 0ms});
        fill(*pool, 3);
        bench.script->loseAll();
        bench.script->failOpening(Error{ErrorKind::Connection, u"refused"_s});
        const int before = bench.script->attempts;
        QCOMPARE(pool->acquire({}).error().kind, ErrorKind::Connection);
        QCOMPARE(bench.script->attempts - before, 1);
        QCOMPARE(pool->stats().inUse + pool->stats().opening + pool->stats().idle, 0);
    }

    void aPingThatHangsIsBounded()
    {
        const PoolBench bench; // its connections accept no ping without a limit
        const auto pool = bench.pool({.pingIdleThreshold = 0ms});
        fill(*pool, 1);
        bench.script->hangsOnPing = true;
        QCOMPARE(numberOf(pool->acquire({}).value()), 2);
        QCOMPARE(pool->stats().closedBy(CloseReason::Lost), 1);
    }

    void aPingDoesNotDisturbATransactionThatIsKept()
    {
        const PoolBench bench;
        const auto pool
            = bench.pool({.pingIdleThreshold = 0ms, .resetOnReturn = ResetOnReturn::None});
        QVERIFY(pool->acquire({}).value()->begin({}, {}).has_value());
        QVERIFY(pool->acquire({}).value()->transactionState() == TransactionState::Active);
        QCOMPARE(bench.script->pings.load(), 0);
    }

    void idleOnesAreClosedDownToTheLeastNumber()
    {
        const PoolBench bench;
        const auto pool
            = bench.pool({.size = 4, .recycle = -1s, .minIdle = 2, .idleTimeout = 200ms});
        fill(*pool, 4);
        pool->maintain();
        QCOMPARE(pool->stats().idle, 4);
        bench.clock->advance(200ms);
        QVERIFY(eventually([&] { return pool->stats().idle == 2; }));
        bench.clock->advance(1h);
        pool->maintain();
        QCOMPARE(pool->stats().idle, 2);
    }

    void theLeastNumberIsOpenedInTheBackground()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 4, .minIdle = 3});
        QVERIFY(eventually([&] { return pool->stats().idle == 3; }));
        QCOMPARE(pool->stats().opened, 3);
    }

    void fillingUpBacksOffWhileTheServerIsAway()
    {
        const PoolBench bench;
        bench.script->failOpening(Error{ErrorKind::Connection, u"refused"_s});
        const auto pool = bench.pool({.size = 4, .minIdle = 1});
        QVERIFY(eventually([&] { return pool->stats().errors == 1; }));
        pool->maintain();
        QCOMPARE(bench.script->attempts.load(), 1);
        bench.clock->advance(100ms);
        pool->maintain();
        QVERIFY(eventually([&] { return pool->stats().errors == 2; }));
        bench.clock->advance(100ms);
        pool->maintain();
        QCOMPARE(bench.script->attempts.load(), 2);
    }

    void initialStatementsRunOncePerConnection()
    {
        const PoolBench bench;
        const auto pool = bench.pool({}, {.initSql = {u"SET one"_s, u"SET two"_s}});
        fill(*pool, 1);
        fill(*pool, 1);
        QCOMPARE(bench.script->statements.load(), 2);
        bench.script->loseAll();
        fill(*pool, 1);
        QCOMPARE(bench.script->statements.load(), 4);
    }

    void aFailingInitialStatementFailsTheOpening()
    {
        const PoolBench bench;
        bench.script->failStatement(u"SET one"_s);
        const auto pool = bench.pool({}, {.initSql = {u"SET one"_s}});
        QCOMPARE(pool->acquire({}).error().kind, ErrorKind::Syntax);
        QCOMPARE(bench.script->open.load(), 0);
        QCOMPARE(pool->stats().idle + pool->stats().opening, 0);
    }

    void initialStatementsMayNotLeaveATransactionOpen()
    {
        const PoolBench bench;
        bench.script->leavesTransactionOpen = true;
        const auto pool = bench.pool({}, {.initSql = {u"BEGIN"_s}});
        QCOMPARE(pool->acquire({}).error().kind, ErrorKind::Configuration);
        QCOMPARE(bench.script->open.load(), 0);
    }
};

TW_TEST(ConnectionPoolLifetimeTest)
#include "connection_pool_lifetime_test.moc"
