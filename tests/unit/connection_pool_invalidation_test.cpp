// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pool_bench.h"
#include "test_program.h"

#include <QTest>

using namespace tw;
using namespace tw::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class ConnectionPoolInvalidationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void invalidatingClosesAtOnceWithoutReset()
    {
        const PoolBench bench;
        const auto pool = bench.pool({});
        Lease lease = pool->acquire({}).value();
        QVERIFY(lease->begin({}, {}).has_value());
        lease.invalidate();
        QVERIFY(!lease.isValid());
        QCOMPARE(bench.script->open.load(), 0);
        QCOMPARE(bench.script->rollbacks.load(), 0);
        QCOMPARE(pool->stats().inUse, 0);
        QCOMPARE(numberOf(pool->acquire({}).value()), 2);
    }

    void invalidatingSoonWaitsForTheReturn()
    {
        const PoolBench bench;
        const auto pool = bench.pool({});
        {
            Lease lease = pool->acquire({}).value();
            lease.invalidateSoon();
            QVERIFY(lease->run({u"SELECT 1"_s, {}}, nullptr, {}).has_value());
            QCOMPARE(bench.script->open.load(), 1);
        }
        QCOMPARE(numberOf(pool->acquire({}).value()), 2);
    }

    void invalidatingTwiceClosesOnce()
    {
        const PoolBench bench;
        const auto pool = bench.pool({});
        Lease lease = pool->acquire({}).value();
        lease.invalidate();
        lease.invalidate();
        lease.invalidateSoon();
        lease.detach();
        QCOMPARE(bench.script->closed.load(), 1);
        QCOMPARE(pool->stats().closed, 1);
    }

    void invalidatingAfterTheEndOfThePoolClosesOnce()
    {
        const PoolBench bench;
        auto pool = bench.pool({});
        Lease lease = pool->acquire({}).value();
        pool.reset();
        lease.invalidate();
        QCOMPARE(bench.script->closed.load(), 1);
    }

    void manyLostTogetherAreOneIncident()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 22, .overflow = 0});
        std::vector<Lease> leases = borrowMany(*pool, 22);
        std::vector<Lease> busy;
        for (size_t i = 0; i < 15; ++i)
            busy.push_back(std::move(leases[i]));
        leases.clear();
        QCOMPARE(pool->stats().idle, 7);
        bench.script->loseAll();
        {
            std::vector<std::jthread> threads;
            for (Lease& lease : busy) {
                threads.emplace_back([&lease] {
                    const auto outcome = lease->run({u"SELECT 1"_s, {}}, nullptr, {});
                    if (!outcome && outcome.error().invalidatesConnection())
                        lease.invalidate();
                });
            }
        }
        QCOMPARE(pool->stats().closedBy(CloseReason::Invalidated), 15);
        QCOMPARE(bench.script->closed.load(), 15);
        QCOMPARE(pool->stats().generation, 2);
        QCOMPARE(bench.events->count(u"invalidated"_s), 1);
        const std::vector<Lease> again = borrowMany(*pool, 15);
        QCOMPARE(bench.script->opened.load(), 22 + 15);
        QCOMPARE(pool->stats().generation, 2);
    }

    void whatWasOpenedInTheSameInstantIsReplacedToo()
    {
        const PoolBench bench; // its clock stands still
        const auto pool = bench.pool({});
        fill(*pool, 1);
        pool->invalidateAll();
        QCOMPARE(numberOf(pool->acquire({}).value()), 2);
    }

    void whatIsBeingOpenedWhileAllAreInvalidatedIsReplaced()
    {
        const PoolBench bench;
        const auto pool = bench.pool({});
        bench.script->holdOpening();
        FutureLease lease = borrow(*pool);
        QVERIFY(eventually([&] { return bench.script->heldOpenings() == 1; }));
        pool->invalidateAll();
        bench.script->releaseOpening();
        QCOMPARE(numberOf(lease.get().value()), 2);
    }

    void waitersGoOnWhenAHolderInvalidates()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 2, .overflow = 0});
        std::vector<Lease> holders = borrowMany(*pool, 2);
        FutureLease one = borrow(*pool);
        FutureLease other = borrow(*pool);
        QVERIFY(becomesWaiting(*pool, 2));
        for (Lease& holder : holders)
            holder.invalidate();
        QVERIFY(numberOf(one.get().value()) > 2);
        QVERIFY(numberOf(other.get().value()) > 2);
        QCOMPARE(bench.script->mostOpen.load(), 2);
    }

    void withoutPrePingOneUserSeesTheLossAndTheNextDoesNot()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 3, .prePing = false});
        fill(*pool, 3);
        bench.script->loseAll();
        QCOMPARE(pool->acquire({}).value()->run({u"SELECT 1"_s, {}}, nullptr, {}).error().kind,
            ErrorKind::ConnectionLost);
        for (int i = 0; i < 3; ++i)
            QVERIFY(pool->acquire({}).value()->run({u"SELECT 1"_s, {}}, nullptr, {}).has_value());
    }
};

TW_TEST(ConnectionPoolInvalidationTest)
#include "connection_pool_invalidation_test.moc"
