// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pool_bench.h"
#include "test_program.h"

#include <QTest>

using namespace tw;
using namespace tw::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class ConnectionPoolEventsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLeakIsReportedOnceWithItsLabel()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.leakThreshold = 1s});
        const Lease leaked = pool->acquire({}, {.label = u"page of orders"_s}).value();
        pool->maintain();
        QCOMPARE(bench.events->count(u"leaked page of orders"_s), 0);
        QTest::ignoreMessage(
            QtWarningMsg, "A connection has not been returned for 1001 ms: page of orders");
        bench.clock->advance(1001ms);
        QVERIFY(eventually([&] { return bench.events->count(u"leaked page of orders"_s) == 1; }));
        bench.clock->advance(1h);
        pool->maintain();
        pool->maintain();
        QCOMPARE(bench.events->count(u"leaked page of orders"_s), 1);
    }

    void anObserverMayRefuseALoan()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 1, .overflow = 0, .timeout = 0ms});
        bench.events->refusesLoans = true;
        QCOMPARE(pool->acquire({}).error().kind, ErrorKind::Permission);
        QCOMPARE(bench.script->open.load(), 0);
        QCOMPARE(pool->stats().inUse, 0);
        QCOMPARE(pool->stats().closedBy(CloseReason::Refused), 1);
        bench.events->refusesLoans = false;
        QVERIFY(pool->acquire({}).has_value());
    }

    void everyStepOfALoanIsTold()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 1, .overflow = 0});
        {
            std::vector<Lease> holder;
            holder.push_back(pool->acquire({}, {.label = u"first"_s}).value());
            FutureLease waiter = borrow(*pool, {.label = u"second"_s});
            QVERIFY(becomesWaiting(*pool, 1));
            QVERIFY(eventually([&] { return bench.events->count(u"waiting second 1"_s) == 1; }));
            holder.clear();
            QVERIFY(waiter.get().has_value());
        }
        QCOMPARE(bench.events->count(u"opened"_s), 1);
        QCOMPARE(bench.events->count(u"out first"_s), 1);
        QCOMPARE(bench.events->count(u"in first"_s), 1);
        QCOMPARE(bench.events->count(u"out second"_s), 1);
        QCOMPARE(bench.events->count(u"in second"_s), 1);
    }

    void countsHoldAtEveryInstant()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 3, .overflow = 5});
        std::atomic<bool> isDone{false};
        std::atomic<bool> holds{true};
        std::jthread sampler([&] {
            while (!isDone) {
                const PoolStats stats = pool->stats();
                if (stats.idle + stats.inUse + stats.opening > 8
                    || stats.holders.size() != stats.inUse || stats.waiters.size() != stats.waiting
                    || stats.opened - stats.closed > stats.idle + stats.inUse + stats.opening)
                    holds = false;
                std::this_thread::yield();
            }
        });
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 40; ++i) {
                threads.emplace_back([&] {
                    for (int round = 0; round < 10; ++round) {
                        const Lease lease = pool->acquire({}).value();
                        bench.clock->advance(1us);
                    }
                });
            }
        }
        isDone = true;
        sampler.join();
        QVERIFY(holds);
        const PoolStats stats = pool->stats();
        QCOMPARE(stats.uses.count, quint64(400));
        QCOMPARE(stats.waits.count, quint64(400));
        QVERIFY(stats.uses.total >= 400us); // each loan saw its own step of the clock
        QVERIFY(stats.uses.p50 <= stats.uses.p95 && stats.uses.p95 <= stats.uses.max);
        QCOMPARE(stats.opened - stats.closed, stats.idle);
    }

    void timesAreSummedUp()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 1, .overflow = 0});
        for (int i = 0; i < 90; ++i)
            use(bench, *pool, 1ms);
        for (int i = 0; i < 10; ++i)
            use(bench, *pool, 100ms);
        const TimeSummary uses = pool->stats().uses;
        QCOMPARE(uses.count, quint64(100));
        QCOMPARE(uses.total, 1090ms);
        QCOMPARE(uses.max, 100ms);
        QVERIFY(uses.p50 >= 1ms && uses.p50 <= 1250us);
        QVERIFY(uses.p95 >= 80ms && uses.p95 <= 100ms);
        QCOMPARE(pool->stats().waits.max, 0ms);
    }

    void waitingIsMeasured()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 1, .overflow = 0});
        {
            std::vector<Lease> holder = borrowMany(*pool, 1);
            FutureLease waiter = borrow(*pool);
            QVERIFY(becomesWaiting(*pool, 1));
            bench.clock->advance(40ms);
            QCOMPARE(pool->stats().waiters.first().waited, 40ms);
            QCOMPARE(pool->stats().holders.first().age, 40ms);
            holder.clear();
            QVERIFY(waiter.get().has_value());
        }
        QCOMPARE(pool->stats().waits.max, 40ms);
        QCOMPARE(pool->stats().waits.total, 40ms);
    }

private:
    static void use(const PoolBench& bench, ConnectionPool& pool, std::chrono::milliseconds time)
    {
        const Lease lease = pool.acquire({}).value();
        bench.clock->advance(time);
    }
};

TW_TEST(ConnectionPoolEventsTest)
#include "connection_pool_events_test.moc"
