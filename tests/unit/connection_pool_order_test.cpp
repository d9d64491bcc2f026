// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pool_bench.h"
#include "test_program.h"

#include <QTest>

using namespace tw;
using namespace tw::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class ConnectionPoolOrderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastReturnedIsLentFirst()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.lifo = true});
        fill(*pool, 3);
        const std::vector<Lease> leases = borrowMany(*pool, 3);
        QCOMPARE(numberOf(leases[0]), 3);
        QCOMPARE(numberOf(leases[1]), 2);
        QCOMPARE(numberOf(leases[2]), 1);
    }

    void theFirstReturnedIsLentFirst()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.lifo = false});
        fill(*pool, 4);
        QMap<int, int> uses;
        for (int cycle = 0; cycle < 8; ++cycle)
            ++uses[numberOf(pool->acquire({}).value())];
        QCOMPARE(uses, (QMap<int, int>{{1, 2}, {2, 2}, {3, 2}, {4, 2}}));
    }

    void waitersAreServedInTheOrderTheyCame()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 1, .overflow = 0});
        std::mutex mutex;
        QList<int> served;
        {
            std::vector<Lease> holder = borrowMany(*pool, 1);
            std::vector<std::jthread> waiters;
            for (int i = 0; i < 5; ++i) {
                waiters.emplace_back([&, i] {
                    const Lease lease = pool->acquire({}).value();
                    const std::lock_guard lock(mutex);
                    served.append(i);
                });
                QVERIFY(becomesWaiting(*pool, i + 1));
            }
            QCOMPARE(pool->stats().waiters.size(), 5);
            holder.clear();
        }
        QCOMPARE(served, QList<int>({0, 1, 2, 3, 4}));
    }

    void aNewcomerNeverOvertakes()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 1, .overflow = 0, .timeout = 0ms});
        std::vector<Lease> holder = borrowMany(*pool, 1);
        FutureLease waiter = borrow(*pool, {.timeout = 1h});
        QVERIFY(becomesWaiting(*pool, 1));
        holder.clear();
        // Whether the waiter has woken or not: the connection is its own already.
        QCOMPARE(pool->acquire({}).error().kind, ErrorKind::PoolTimeout);
        QVERIFY(waiter.get().has_value());
    }

    void aReturnIsNotLostOnAWaiterWhoseTimeIsUp()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 1, .overflow = 0, .timeout = 5ms});
        for (int round = 0; round < 300; ++round) {
            std::vector<Lease> holder = borrowMany(*pool, 1);
            FutureLease waiter = borrow(*pool);
            QVERIFY(becomesWaiting(*pool, 1));
            std::jthread returner([&] { holder.clear(); });
            bench.clock->advance(5ms);
            returner.join();
            static_cast<void>(waiter.get());
            QCOMPARE(pool->stats().idle, 1);
            QCOMPARE(pool->stats().inUse, 0);
        }
        QCOMPARE(bench.script->opened.load(), 1);
    }

    void aStoppedWaiterLeavesTheLine()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 1, .overflow = 0});
        std::vector<Lease> holder = borrowMany(*pool, 1);
        std::stop_source stop;
        FutureLease stopped = borrow(*pool, {}, {.stop = stop.get_token()});
        QVERIFY(becomesWaiting(*pool, 1));
        FutureLease next = borrow(*pool);
        QVERIFY(becomesWaiting(*pool, 2));
        stop.request_stop();
        QCOMPARE(stopped.get().error().kind, ErrorKind::Cancelled);
        holder.clear();
        QVERIFY(next.get().has_value());
    }

    void stoppingWhileItOpensEndsTheAttempt()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 1, .overflow = 0});
        bench.script->holdOpening();
        std::stop_source stop;
        FutureLease stopped = borrow(*pool, {}, {.stop = stop.get_token()});
        QVERIFY(eventually([&] { return bench.script->heldOpenings() == 1; }));
        stop.request_stop();
        QCOMPARE(stopped.get().error().kind, ErrorKind::Cancelled);
        QVERIFY(eventually([&] { return pool->stats().opening == 0; }));
        bench.script->releaseOpening();
        QVERIFY(pool->acquire({}).has_value());
    }

    void aReturnedConnectionComesBeforeAHangingOne()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 2, .overflow = 0});
        std::vector<Lease> holder = borrowMany(*pool, 1);
        bench.script->holdOpening();
        FutureLease waiter = borrow(*pool);
        QVERIFY(eventually([&] { return bench.script->heldOpenings() == 1; }));
        holder.clear();
        std::vector<Lease> served;
        served.push_back(waiter.get().value());
        QCOMPARE(numberOf(served.front()), 1);
        bench.script->releaseOpening();
        QVERIFY(eventually([&] { return pool->stats().idle == 1; }));
        QCOMPARE(numberOf(pool->acquire({}).value()), 2);
    }

    void aSpikeOfShortLoansOpensFewConnections()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 5, .overflow = 5});
        fill(*pool, 5);
        std::vector<Lease> leases = borrowMany(*pool, 5);
        bench.script->holdOpening();
        std::vector<FutureLease> requests;
        requests.push_back(borrow(*pool));
        QVERIFY(eventually([&] { return bench.script->heldOpenings() == 1; }));
        for (int i = 1; i < 45; ++i) {
            requests.push_back(borrow(*pool));
            QVERIFY(becomesWaiting(*pool, i));
        }
        leases.clear();
        for (FutureLease& request : requests)
            QVERIFY(request.get().has_value());
        bench.script->releaseOpening();
        QVERIFY(eventually([&] { return pool->stats().opening == 0; }));
        QVERIFY(bench.script->opened.load() < 7);
    }

    void anOverflowConnectionThatHangsDelaysTheNextForAMomentOnly()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 1, .overflow = 2});
        const Lease holder = pool->acquire({}).value();
        bench.script->holdOpening();
        FutureLease first = borrow(*pool);
        FutureLease second = borrow(*pool);
        QVERIFY(becomesWaiting(*pool, 1));
        bench.clock->advance(10ms);
        QVERIFY(eventually([&] { return bench.script->heldOpenings() == 2; }));
        bench.script->releaseOpening();
        QVERIFY(first.get().has_value());
        QVERIFY(second.get().has_value());
    }

    void growingServesWaitersAtOnce()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 2, .overflow = 0});
        const std::vector<Lease> holders = borrowMany(*pool, 2);
        FutureLease one = borrow(*pool);
        FutureLease other = borrow(*pool);
        QVERIFY(becomesWaiting(*pool, 2));
        QVERIFY(pool->reconfigure({.size = 4, .overflow = 0}).has_value());
        QVERIFY(one.get().has_value());
        QVERIFY(other.get().has_value());
        QCOMPARE(pool->stats().generation, 1);
    }

    void shrinkingClosesWhatComesBack()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 4, .overflow = 0});
        std::vector<Lease> leases = borrowMany(*pool, 4);
        QVERIFY(pool->reconfigure({.size = 2, .overflow = 0}).has_value());
        QCOMPARE(bench.script->open.load(), 4);
        leases.clear();
        QCOMPARE(bench.script->open.load(), 2);
        QCOMPARE(pool->stats().idle, 2);
    }

    void shrinkingClosesIdleOnesAtOnce()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 4, .overflow = 0});
        fill(*pool, 4);
        QVERIFY(pool->reconfigure({.size = 1, .overflow = 0}).has_value());
        QCOMPARE(bench.script->open.load(), 1);
    }

    void badOptionsAreRefused_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("overflow");
        QTest::addColumn<int>("minIdle");
        QTest::newRow("no connection") << 0 << 5 << 0;
        QTest::newRow("negative size") << -1 << 5 << 0;
        QTest::newRow("negative overflow") << 5 << -2 << 0;
        QTest::newRow("less than the least") << 2 << 5 << 3;
    }
    void badOptionsAreRefused()
    {
        QFETCH(const int, size);
        QFETCH(const int, overflow);
        QFETCH(const int, minIdle);
        const PoolBench bench;
        const auto pool = bench.pool({.size = 3});
        const auto refused
            = pool->reconfigure({.size = size, .overflow = overflow, .minIdle = minIdle});
        QCOMPARE(refused.error().kind, ErrorKind::InvalidArgument);
        QCOMPARE(pool->options().size, 3);
    }

    void otherChangesReplaceConnections()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.recycle = 600s});
        fill(*pool, 1);
        QVERIFY(pool->reconfigure({.recycle = 60s}).has_value());
        QCOMPARE(numberOf(pool->acquire({}).value()), 2);
    }
};

TW_TEST(ConnectionPoolOrderTest)
#include "connection_pool_order_test.moc"
