// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pool_bench.h"
#include "test_program.h"

#include <QTest>

using namespace tw;
using namespace tw::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class ConnectionPoolResetTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOpenTransactionIsRolledBackWithAWarning()
    {
        const PoolBench bench;
        const auto pool = bench.pool({});
        QTest::ignoreMessage(QtWarningMsg, "A transaction was left open by query 7");
        {
            const Lease lease = pool->acquire({}, {.label = u"query 7"_s}).value();
            QVERIFY(lease->begin({}, {}).has_value());
        }
        QCOMPARE(bench.script->rollbacks.load(), 1);
        QCOMPARE(pool->stats().idle, 1);
        QCOMPARE(bench.events->count(u"reset query 7"_s), 1);
    }

    void aRollbackThatFailsDiscardsTheConnection()
    {
        const PoolBench bench;
        const auto pool = bench.pool({});
        bench.script->failsToRollBack = true;
        QVERIFY(pool->acquire({}).value()->begin({}, {}).has_value());
        QCOMPARE(bench.script->open.load(), 0);
        QCOMPARE(pool->stats().closedBy(CloseReason::Reset), 1);
        QCOMPARE(numberOf(pool->acquire({}).value()), 2);
    }

    void resettingMayCommit()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.resetOnReturn = ResetOnReturn::Commit});
        QVERIFY(pool->acquire({}).value()->begin({}, {}).has_value());
        QCOMPARE(bench.script->commits.load(), 1);
        QCOMPARE(bench.script->rollbacks.load(), 0);
    }

    void resettingMayLeaveTheTransactionAlone()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.resetOnReturn = ResetOnReturn::None});
        QVERIFY(pool->acquire({}).value()->begin({}, {}).has_value());
        QCOMPARE(bench.script->rollbacks + bench.script->commits, 0);
        QVERIFY(pool->acquire({}).value()->transactionState() == TransactionState::Active);
    }

    void anEndedTransactionCostsNoRoundTrip()
    {
        const PoolBench bench;
        const auto pool = bench.pool({});
        {
            const Lease lease = pool->acquire({}).value();
            QVERIFY(lease->begin({}, {}).has_value());
            QVERIFY(lease->commit({}).has_value());
        }
        QCOMPARE(bench.script->rollbacks.load(), 0);
        QCOMPARE(bench.script->restores.load(), 0);
    }

    void aConnectionWithARunningStatementIsClosed()
    {
        const PoolBench bench;
        const auto pool = bench.pool({});
        {
            const Lease lease = pool->acquire({}).value();
            leaveStatementUnderWay(*lease);
        }
        QCOMPARE(bench.script->open.load(), 0);
        QCOMPARE(pool->stats().closedBy(CloseReason::Reset), 1);
    }

    void onlyTouchedConnectionsAreRestored()
    {
        const PoolBench bench;
        const auto pool = bench.pool({});
        fill(*pool, 1);
        QCOMPARE(bench.script->restores.load(), 0);
        pool->acquire({}).value()->markTouched();
        QCOMPARE(bench.script->restores.load(), 1);
        fill(*pool, 1);
        QCOMPARE(bench.script->restores.load(), 1);
    }

    void aConnectionThatCannotBeRestoredIsClosed()
    {
        const PoolBench bench;
        const auto pool = bench.pool({});
        bench.script->failsToRestore = true;
        pool->acquire({}).value()->markTouched();
        QCOMPARE(bench.script->open.load(), 0);
    }
};

TW_TEST(ConnectionPoolResetTest)
#include "connection_pool_reset_test.moc"
