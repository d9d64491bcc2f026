// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pool_bench.h"
#include "test_program.h"

#include <QTest>

using namespace tw;
using namespace tw::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const Error kRefused{ErrorKind::Connection, u"refused"_s};
const Error kFull{ErrorKind::TooManyConnections, u"full"_s};
const Error kWrongPassword{ErrorKind::Authentication, u"no"_s};

}

class ConnectionPoolReconnectTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutReconnectTimeTheErrorIsSeenAtOnce()
    {
        const PoolBench bench;
        const auto pool = bench.pool({});
        bench.script->failOpening(kRefused);
        QCOMPARE(pool->acquire({}).error().kind, ErrorKind::Connection);
        QCOMPARE(pool->acquire({}).error().kind, ErrorKind::Connection);
        QCOMPARE(bench.script->attempts.load(), 2);
        QVERIFY(bench.events->notices().isEmpty());
        QVERIFY(eventually([&] { return bench.events->count(u"failed Connection"_s) == 2; }));
    }

    void aServerThatStartsIsTriedAgainWithBackOff()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.reconnectTimeout = 60s});
        bench.script->failNextOpenings(6, {ErrorKind::ServerStarting, u"starting"_s});
        FutureLease lease = borrow(*pool);
        letTimePass(bench, lease);
        QVERIFY(lease.get().has_value());
        QCOMPARE(bench.script->attempts.load(), 7);
        const QList<ReconnectNotice> notices = bench.events->notices();
        QCOMPARE(notices.size(), 6);
        const QList<int> plain{100, 200, 400, 800, 800, 800};
        for (int i = 0; i < 6; ++i) {
            QCOMPARE(notices[i].attempt, i + 1);
            QVERIFY(notices[i].delay.count() <= plain[i]);
            QVERIFY(notices[i].delay.count() >= plain[i] * 3 / 4);
            QCOMPARE(notices[i].error.kind, ErrorKind::ServerStarting);
        }
    }

    void retryingEndsWithTheReconnectTime()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.reconnectTimeout = 1s});
        bench.script->failOpening(kRefused);
        const auto started = bench.clock->now();
        FutureLease lease = borrow(*pool);
        letTimePass(bench, lease);
        QCOMPARE(lease.get().error().kind, ErrorKind::Connection);
        QVERIFY(bench.clock->now() - started >= 500ms);
        QVERIFY(bench.script->attempts.load() >= 4);
        QCOMPARE(pool->stats().opening, 0);
    }

    void retryingCanBeStopped()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.reconnectTimeout = 60s});
        bench.script->failOpening(kRefused);
        std::stop_source stop;
        FutureLease lease = borrow(*pool, {}, {.stop = stop.get_token()});
        QVERIFY(eventually([&] { return bench.events->notices().size() == 1; }));
        stop.request_stop();
        QCOMPARE(lease.get().error().kind, ErrorKind::Cancelled);
    }

    void thereIsNoStormWhileTheServerIsAway()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 20, .overflow = 0, .reconnectTimeout = 60s});
        bench.script->failOpening(kRefused);
        std::vector<FutureLease> borrowers;
        borrowers.push_back(borrow(*pool));
        QVERIFY(eventually([&] { return bench.events->notices().size() == 1; }));
        for (int i = 0; i < 19; ++i)
            borrowers.push_back(borrow(*pool));
        QVERIFY(becomesWaiting(*pool, 20));
        bench.script->attemptsAtOnce = 0;
        for (int i = 0; i < 5; ++i) {
            bench.clock->advance(1s);
            QVERIFY(eventually([&] { return bench.events->notices().size() == i + 2; }));
        }
        QCOMPARE(bench.script->attempts.load(), 6);
        QCOMPARE(bench.script->attemptsAtOnce.load(), 1);
        bench.script->failOpening({});
        bench.clock->advance(1s);
        for (FutureLease& borrower : borrowers)
            QVERIFY(borrower.get().has_value());
    }

    void aFullServerIsAskedOnceASecond()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 20});
        const Lease holder = pool->acquire({}, {.label = u"tab 1"_s}).value();
        bench.script->failOpening(kFull);
        const Error error = pool->acquire({}).error();
        QCOMPARE(error.kind, ErrorKind::TooManyConnections);
        QVERIFY(error.detail.contains(u"tab 1"_s));
        for (int i = 0; i < 10; ++i)
            QCOMPARE(pool->acquire({}).error().kind, ErrorKind::TooManyConnections);
        QCOMPARE(bench.script->attempts.load(), 2);
        bench.clock->advance(1s);
        bench.script->failOpening({});
        QVERIFY(pool->acquire({}).has_value());
        QCOMPARE(pool->stats().inUse, 1);
    }

    void aRefusedSecretIsNotTriedAgain()
    {
        const PoolBench bench;
        const auto pool = bench.pool({}, {}, Secret(u"old"_s));
        bench.script->failOpening(kWrongPassword);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(pool->acquire({}).error().kind, ErrorKind::Authentication);
        QCOMPARE(bench.script->attempts.load(), 1);
        bench.script->failOpening({});
        pool->setPassword(Secret(u"new"_s));
        QVERIFY(pool->acquire({}).has_value());
        QCOMPARE(bench.script->attempts.load(), 2);
    }

    void manyAtOnceTryARefusedSecretOnce()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 10}, {}, Secret(u"old"_s));
        bench.script->failOpening(kWrongPassword);
        std::vector<FutureLease> borrowers;
        for (int i = 0; i < 10; ++i)
            borrowers.push_back(borrow(*pool));
        for (FutureLease& borrower : borrowers)
            QCOMPARE(borrower.get().error().kind, ErrorKind::Authentication);
        QCOMPARE(bench.script->attempts.load(), 1);
    }

    void aPasswordChangedMeanwhileIsTriedOnce()
    {
        const PoolBench bench;
        const auto pool = bench.pool({.size = 5, .overflow = 0}, {}, Secret(u"old"_s));
        fill(*pool, 5);
        bench.script->loseAll();
        bench.script->failOpening(kWrongPassword);
        std::vector<FutureLease> borrowers;
        for (int i = 0; i < 5; ++i)
            borrowers.push_back(borrow(*pool));
        for (FutureLease& borrower : borrowers)
            QCOMPARE(borrower.get().error().kind, ErrorKind::Authentication);
        QCOMPARE(bench.script->attempts.load(), 5 + 1);
    }

    void thePasswordMayComeFromASource()
    {
        const PoolBench bench;
        std::atomic<int> asked{0};
        const auto pool = bench.pool({.size = 1}, {.password = [&asked]() -> Result<Secret> {
            ++asked;
            return Secret(u"s"_s);
        }});
        fill(*pool, 1);
        fill(*pool, 1);
        QCOMPARE(asked.load(), 1);
    }

    void aSourceWithoutAPasswordFailsTheOpening()
    {
        const PoolBench bench;
        const auto pool = bench.pool({}, {.password = []() -> Result<Secret> {
            return fail(ErrorKind::Cancelled, u"Not given."_s);
        }});
        QCOMPARE(pool->acquire({}).error().kind, ErrorKind::Cancelled);
        QCOMPARE(bench.script->attempts.load(), 0);
    }

private:
    /// Moves the clock to each announced attempt, and no further, until the call ends.
    static void letTimePass(const PoolBench& bench, const FutureLease& lease)
    {
        for (qsizetype known = 1; !isReady(lease); ++known) {
            QVERIFY(eventually(
                [&] { return isReady(lease) || bench.events->notices().size() == known; }));
            if (!isReady(lease))
                bench.clock->advance(bench.events->notices().last().delay);
        }
    }
};

TW_TEST(ConnectionPoolReconnectTest)
#include "connection_pool_reconnect_test.moc"
