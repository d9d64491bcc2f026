// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pool_bench.h"
#include "test_program.h"

#include <tuplewright/configuration/pool_presets.h>

#include <QTest>

using namespace tw;
using namespace tw::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class ConnectionPoolLimitsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewPoolHasOpenedNothing()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 5});
        QCOMPARE(pool->stats().opened, 0);
        QCOMPARE(pool->stats().idle, 0);
        QCOMPARE(bench.script->attempts.load(), 0);
    }

    void aReturnedConnectionIsLentAgain()
    {
        const PoolBench bench;
        const auto pool = bench.pool({});
        for (int i = 0; i < 3; ++i)
            QCOMPARE(numberOf(pool->acquire({}).value()), 1);
        QCOMPARE(bench.script->opened.load(), 1);
    }

    void theFourthOfThreeHasToWait()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 2, .overflow = 1});
        std::vector<Lease> leases = borrowMany(*pool, 3);
        QCOMPARE(pool->stats().overflowing(), 1);
        QCOMPARE(pool->stats().inUse, 3);
        FutureLease fourth = borrow(*pool);
        QVERIFY(becomesWaiting(*pool, 1));
        leases.clear();
        QVERIFY(fourth.get().has_value());
        QCOMPARE(bench.script->mostOpen.load(), 3);
    }

    void keepsSizeAndClosesTheRest()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 2, .overflow = 1});
        fill(*pool, 3);
        QCOMPARE(bench.script->open.load(), 2);
        QCOMPARE(pool->stats().idle, 2);
        QCOMPARE(pool->stats().closedBy(CloseReason::Overflow), 1);
        QCOMPARE(bench.script->mostOpen.load(), 3);
    }

    void overflowIsClosedAfterEachRound()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 2, .overflow = 2});
        for (int round = 0; round < 5; ++round)
            fill(*pool, 4);
        QCOMPARE(pool->stats().closedBy(CloseReason::Overflow), 10);
        QCOMPARE(bench.script->open.load(), 2);
    }

    void timesOutNamingItsLimitsAndHolders()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 3, .overflow = 0, .timeout = 2s});
        const Lease named = pool->acquire({}, {.label = u"export %1 of orders"_s}).value();
        const std::vector<Lease> others = borrowMany(*pool, 2);
        FutureLease refused = borrow(*pool);
        QVERIFY(becomesWaiting(*pool, 1));
        bench.clock->advance(1999ms);
        QVERIFY(!isReady(refused));
        QCOMPARE(pool->stats().waiting, 1);
        bench.clock->advance(1ms);
        const Error error = refused.get().error();
        QCOMPARE(error.kind, ErrorKind::PoolTimeout);
        QVERIFY(error.message.contains(u"2000 ms"_s));
        QVERIFY(error.message.contains(u"3 + 0 (size + overflow)"_s));
        QVERIFY(error.detail.contains(u"export %1 of orders (for 2000 ms)"_s));
        QCOMPARE(pool->stats().timeouts, 1);
        QCOMPARE(bench.events->count(u"timed out PoolTimeout"_s), 1);
    }

    void halfASecondIsHalfASecond()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 1, .overflow = 0, .timeout = 500ms});
        const Lease holder = pool->acquire({}).value();
        FutureLease refused = borrow(*pool);
        QVERIFY(becomesWaiting(*pool, 1));
        bench.clock->advance(499ms);
        QVERIFY(refused.wait_for(20ms) == std::future_status::timeout);
        bench.clock->advance(1ms);
        QCOMPARE(refused.get().error().kind, ErrorKind::PoolTimeout);
    }

    void aTimeoutOfZeroDoesNotWait()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 1, .overflow = 1, .timeout = 0ms});
        const std::vector<Lease> holders = borrowMany(*pool, 2);
        QCOMPARE(pool->acquire({}).error().kind, ErrorKind::PoolTimeout);
        QCOMPARE(pool->stats().waiting, 0);
    }

    void aTimeoutOfZeroStillOpensWhileThereIsRoom()
    {
        const PoolBench bench;
        bench.script->holdOpening();
        const auto pool = bench.pool({.size = 1, .overflow = 1, .timeout = 0ms});
        FutureLease first = borrow(*pool);
        FutureLease second = borrow(*pool);
        QVERIFY(eventually([&] { return bench.script->heldOpenings() == 2; }));
        bench.script->releaseOpening();
        QVERIFY(first.get().has_value());
        QVERIFY(second.get().has_value());
    }

    void aCallsOwnTimeoutCountsInsteadOfThePools_data()
    {
        QTest::addColumn<int>("ofPool");
        QTest::addColumn<int>("ofCall");
        QTest::newRow("shorter") << 2000 << 100;
        QTest::newRow("longer") << 100 << 2000;
    }
    void aCallsOwnTimeoutCountsInsteadOfThePools()
    {
        QFETCH(const int, ofPool);
        QFETCH(const int, ofCall);
        const PoolBench bench;
        const auto pool
            = bench.pool({.size = 1, .overflow = 0, .timeout = std::chrono::milliseconds(ofPool)});
        const Lease holder = pool->acquire({}).value();
        FutureLease refused = borrow(*pool, {.timeout = std::chrono::milliseconds(ofCall)});
        QVERIFY(becomesWaiting(*pool, 1));
        bench.clock->advance(std::chrono::milliseconds(ofCall - 1));
        QVERIFY(refused.wait_for(10ms) == std::future_status::timeout);
        bench.clock->advance(1ms);
        QCOMPARE(refused.get().error().kind, ErrorKind::PoolTimeout);
    }

    void nobodyTimesOutBeforeItsTime()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 2, .overflow = 1, .timeout = 3s});
        std::vector<Lease> holders = borrowMany(*pool, 3);
        std::vector<FutureLease> waiters;
        for (int i = 0; i < 7; ++i)
            waiters.push_back(borrow(*pool));
        QVERIFY(becomesWaiting(*pool, 7));
        // Some are served, whereupon the others must not lose their patience early.
        bench.clock->advance(1s);
        holders.pop_back();
        QVERIFY(becomesWaiting(*pool, 6));
        bench.clock->advance(1999ms);
        QVERIFY(!eventuallyLessWaiting(*pool, 6));
        bench.clock->advance(1ms);
        QVERIFY(becomesWaiting(*pool, 0));
        int timeouts = 0;
        for (FutureLease& waiter : waiters) {
            const Result<Lease> lease = waiter.get();
            if (!lease) {
                ++timeouts;
                QVERIFY(lease.error().message.contains(u"3000 ms"_s));
            }
        }
        QVERIFY(timeouts >= 6);
    }

    void fortyThreadsNeverExceedTheLimit_data()
    {
        QTest::addColumn<int>("overflow");
        QTest::newRow("with overflow") << 5;
        QTest::newRow("without") << 0;
    }
    void fortyThreadsNeverExceedTheLimit()
    {
        QFETCH(const int, overflow);
        const PoolBench bench;
        const auto pool = bench.pool({.size = 3, .overflow = overflow});
        std::atomic<bool> isDone{false};
        std::atomic<bool> holds{true};
        std::jthread sampler([&] {
            while (!isDone) {
                const PoolStats stats = pool->stats();
                if (stats.idle + stats.inUse + stats.opening > 3 + overflow || stats.idle > 3)
                    holds = false;
                std::this_thread::yield();
            }
        });
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 40; ++i) {
                threads.emplace_back([&] {
                    for (int round = 0; round < 10'000; ++round)
                        static_cast<void>(pool->acquire({}).value());
                });
            }
        }
        isDone = true;
        sampler.join();
        QVERIFY(holds);
        QVERIFY(bench.script->mostOpen.load() <= 3 + overflow);
        const PoolStats stats = pool->stats();
        QCOMPARE(stats.inUse, 0);
        QCOMPARE(stats.opening, 0);
        QCOMPARE(stats.waiting, 0);
        QCOMPARE(stats.uses.count, quint64(400'000));
    }

    void withoutAnOverflowLimitNobodyWaits()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 5, .overflow = -1, .timeout = 0ms});
        const std::vector<Lease> leases = borrowMany(*pool, 200);
        QCOMPARE(pool->stats().inUse, 200);
        QCOMPARE(pool->stats().timeouts, 0);
    }

    void aFailedOpeningFreesItsPlace()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 1, .overflow = 1, .timeout = 0ms});
        const Lease holder = pool->acquire({}).value();
        bench.script->failOpening(Error{ErrorKind::Connection, u"refused"_s});
        QCOMPARE(pool->acquire({}).error().kind, ErrorKind::Connection);
        QCOMPARE(pool->stats().overflowing(), 0);
        QCOMPARE(pool->stats().errors, 1);
        bench.script->failOpening({});
        QVERIFY(pool->acquire({}).has_value());
    }

    void aFailedOpeningLetsTheNextOneTry()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 1, .overflow = 0});
        bench.script->failNextOpenings(1, {ErrorKind::Connection, u"refused"_s});
        bench.script->holdOpening();
        FutureLease first = borrow(*pool);
        QVERIFY(eventually([&] { return bench.script->heldOpenings() == 1; }));
        FutureLease second = borrow(*pool);
        QVERIFY(becomesWaiting(*pool, 1));
        bench.script->releaseOpening();
        QCOMPARE(first.get().error().kind, ErrorKind::Connection);
        QVERIFY(second.get().has_value());
    }

    void aHangingOpeningBlocksNobody()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 3, .overflow = 0});
        std::vector<Lease> leases = borrowMany(*pool, 2);
        bench.script->holdOpening();
        FutureLease hanging = borrow(*pool);
        QVERIFY(eventually([&] { return bench.script->heldOpenings() == 1; }));
        leases.pop_back(); // whoever asked for the hanging one gets this
        QCOMPARE(numberOf(hanging.get().value()), 2);
        for (int i = 0; i < 3; ++i) {
            leases.clear();
            leases = borrowMany(*pool, 2);
        }
        QCOMPARE(bench.script->heldOpenings(), 1);
        QCOMPARE(bench.script->opened.load(), 2);
    }

    void tooManyWaitersAreRefusedAtOnce()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 1, .overflow = 0, .maxWaiting = 3});
        std::vector<Lease> holder = borrowMany(*pool, 1);
        std::vector<FutureLease> waiters;
        for (int i = 0; i < 3; ++i) {
            waiters.push_back(borrow(*pool));
            QVERIFY(becomesWaiting(*pool, i + 1));
        }
        QCOMPARE(pool->acquire({}).error().kind, ErrorKind::TooManyRequests);
        QCOMPARE(pool->stats().errors, 1);
        QCOMPARE(pool->stats().mostWaiting, 3);
        holder.clear();
        for (FutureLease& waiter : waiters)
            QVERIFY(waiter.get().has_value());
    }

    void aBackendsOwnLimitCounts()
    {
        const PoolBench bench;
        bench.script->connectionLimit = 1;
        const auto pool = bench.pool({.size = 5, .overflow = 5, .timeout = 0ms});
        QCOMPARE(pool->limit(), 1);
        const Lease holder = pool->acquire({}).value();
        QCOMPARE(pool->acquire({}).error().kind, ErrorKind::PoolTimeout);
    }

    void withoutPoolingEachLoanOpensAConnection()
    {
        const PoolBench bench;
        const auto pool = bench.pool(findPoolPreset(u"off"_s)->options);
        {
            const Lease first = pool->acquire({}).value();
            const Lease second = pool->acquire({}).value(); // nobody waits for another
            QCOMPARE(bench.script->open.load(), 2);
        }
        QCOMPARE(numberOf(pool->acquire({}).value()), 3);
    }

    void connectionsBoundToTheirThreadAreOpenedForEachLoan()
    {
        const PoolBench bench;
        bench.script->affinity = ThreadAffinity::Opening;
        const auto pool = bench.pool({.size = 1, .overflow = 0, .timeout = 0ms});
        {
            const Lease holder = pool->acquire({}).value();
            QCOMPARE(pool->acquire({}).error().kind, ErrorKind::PoolTimeout);
        }
        QCOMPARE(numberOf(pool->acquire({}).value()), 2);
        QCOMPARE(bench.script->open.load(), 0);
        QCOMPARE(pool->stats().closedBy(CloseReason::ThreadBound), 2);
    }

private:
    /// Looks for a moment only: that nothing happens cannot be waited for.
    static bool eventuallyLessWaiting(const ConnectionPool& pool, int count)
    {
        const QDeadlineTimer moment(20ms);
        while (!moment.hasExpired())
            if (pool.stats().waiting < count)
                return true;
        return false;
    }
};

TW_TEST(ConnectionPoolLimitsTest)
#include "connection_pool_limits_test.moc"
