// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pool_bench.h"
#include "test_program.h"

#include <QTest>

using namespace tw;
using namespace tw::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class ConnectionPoolClosingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closingWakesWaitersAndRefusesNewLoans()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 1, .overflow = 0});
        std::vector<Lease> holder = borrowMany(*pool, 1);
        FutureLease waiter = borrow(*pool);
        QVERIFY(becomesWaiting(*pool, 1));
        pool->close();
        QCOMPARE(waiter.get().error().kind, ErrorKind::PoolClosed);
        QCOMPARE(pool->acquire({}).error().kind, ErrorKind::PoolClosed);
        QVERIFY(holder.front()->run({u"SELECT 1"_s, {}}, nullptr, {}).has_value());
        holder.clear();
        QCOMPARE(bench.script->open.load(), 0);
        pool->close();
        QCOMPARE(pool->stats().closedBy(CloseReason::Shutdown), 1);
    }

    void closingEndsIdleConnectionsAtOnce()
    {
        const PoolBench bench;
        const auto pool = bench.pool({});
        fill(*pool, 3);
        pool->close();
        QCOMPARE(bench.script->open.load(), 0);
    }

    void closingStopsAnOpeningThatHangs()
    {
        const PoolBench bench;
        auto pool = bench.pool({});
        bench.script->holdOpening();
        FutureLease waiter = borrow(*pool);
        QVERIFY(eventually([&] { return bench.script->heldOpenings() == 1; }));
        pool->close();
        QCOMPARE(waiter.get().error().kind, ErrorKind::PoolClosed);
        pool.reset();
        QCOMPARE(bench.script->heldOpenings(), 0);
    }

    void afterTheGracePeriodRunningStatementsAreAbandoned()
    {
        const PoolBench bench;
        const auto pool = bench.pool({});
        bench.script->hangsOnRun = true;
        std::future<ErrorKind> statement = std::async(std::launch::async, [&] {
            const Lease lease = pool->acquire({}).value();
            return lease->run({u"SELECT 1"_s, {}}, nullptr, {}).error().kind;
        });
        QVERIFY(eventually([&] { return bench.script->statements == 1; }));
        std::future<void> closing = std::async(std::launch::async, [&] { pool->close(3s); });
        QVERIFY(statement.wait_for(10ms) == std::future_status::timeout);
        bench.clock->advance(3s);
        closing.get();
        QCOMPARE(statement.get(), ErrorKind::ConnectionLost);
        QCOMPARE(bench.script->broken.load(), 1);
        QCOMPARE(bench.script->open.load(), 0);
    }

    void abandoningEndsWhatRunsAndThePoolLivesOn()
    {
        const PoolBench bench;
        const auto pool = bench.pool({});
        bench.script->hangsOnRun = true;
        std::future<ErrorKind> statement = std::async(std::launch::async, [&] {
            const Lease lease = pool->acquire({}).value();
            return lease->run({u"SELECT 1"_s, {}}, nullptr, {}).error().kind;
        });
        QVERIFY(eventually([&] { return bench.script->statements == 1; }));
        pool->abandonAll();
        QCOMPARE(statement.get(), ErrorKind::ConnectionLost);
        bench.script->hangsOnRun = false;
        const Result<Lease> next = pool->acquire({});
        QVERIFY(next.has_value());
        QVERIFY((*next)->run({u"SELECT 1"_s, {}}, nullptr, {}).has_value());
    }

    void theGracePeriodEndsWithTheLastLoan()
    {
        const PoolBench bench;
        const auto pool = bench.pool({});
        std::vector<Lease> holder = borrowMany(*pool, 2);
        std::future<void> closing = std::async(std::launch::async, [&] { pool->close(1h); });
        holder.clear();
        closing.get();
        QCOMPARE(bench.script->open.load(), 0);
    }

    void aCallersOwnAbandonTokenStillWorks()
    {
        const PoolBench bench;
        const auto pool = bench.pool({});
        bench.script->hangsOnRun = true;
        std::stop_source abandon;
        std::future<ErrorKind> statement = std::async(std::launch::async, [&] {
            const Lease lease = pool->acquire({}).value();
            return lease->run({u"SELECT 1"_s, {}}, nullptr, {.abandon = abandon.get_token()})
                .error()
                .kind;
        });
        QVERIFY(eventually([&] { return bench.script->statements == 1; }));
        abandon.request_stop();
        QCOMPARE(statement.get(), ErrorKind::ConnectionLost);
    }

    void leasesMayOutliveThePool()
    {
        const PoolBench bench;
        auto pool = bench.pool({.leakThreshold = 1s});
        std::vector<Lease> leases = borrowMany(*pool, 3);
        pool.reset();
        QVERIFY(leases.front()->run({u"SELECT 1"_s, {}}, nullptr, {}).has_value());
        leases.clear();
        QCOMPARE(bench.script->open.load(), 0);
    }

    void aLeaseReturnsToThePoolItCameFrom()
    {
        const PoolBench one;
        const PoolBench other;
        const auto first = one.pool({});
        const auto second = other.pool({});
        {
            Lease lease = first->acquire({}).value();
            lease = second->acquire({}).value();
            QCOMPARE(first->stats().idle, 1);
            QCOMPARE(second->stats().inUse, 1);
        }
        QCOMPARE(second->stats().idle, 1);
        QCOMPARE(first->stats().idle, 1);
    }

    void aMovedLeaseReturnsOnce()
    {
        const PoolBench bench;
        const auto pool = bench.pool({});
        {
            Lease first = pool->acquire({}).value();
            const Lease second = std::move(first);
            QVERIFY(!first.isValid()); // NOLINT(bugprone-use-after-move)
            QVERIFY(second.isValid());
        }
        QCOMPARE(pool->stats().idle, 1);
        QCOMPARE(pool->stats().uses.count, quint64(1));
    }

    void aDetachedConnectionLeavesItsPlaceToOthers()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 1, .overflow = 0, .timeout = 0ms});
        {
            Lease lease = pool->acquire({}, {.label = u"listen"_s}).value();
            lease.detach();
            lease.detach();
            QCOMPARE(pool->stats().detached, 1);
            QCOMPARE(pool->stats().inUse, 0);
            QCOMPARE(numberOf(pool->acquire({}).value()), 2);
            QVERIFY(lease->run({u"SELECT 1"_s, {}}, nullptr, {}).has_value());
        }
        QCOMPARE(bench.events->count(u"detached listen"_s), 1);
        QCOMPARE(pool->stats().detached, 0);
        QCOMPARE(pool->stats().closedBy(CloseReason::Detached), 1);
        QCOMPARE(numberOf(pool->acquire({}).value()), 2);
        QCOMPARE(bench.script->open.load(), 1);
    }
};

TW_TEST(ConnectionPoolClosingTest)
#include "connection_pool_closing_test.moc"
