// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <tuplewright/engine/connection_pool.h>

#include <QTest>

#include <atomic>
#include <latch>
#include <thread>

using namespace tw;
using namespace std::chrono_literals;

namespace {

/// Counts what a pool does to its connections; can be told to fail.
struct Script
{
    std::atomic<int> open{0};
    std::atomic<int> opened{0};
    std::atomic<int> mostOpen{0};
    std::atomic<int> pings{0};
    std::atomic<int> rollbacks{0};
    std::atomic<bool> failToOpen{false};
    std::atomic<bool> failToPing{false};
    ThreadAffinity affinity = ThreadAffinity::Any;
};

class ScriptedConnection final : public Connection
{
public:
    explicit ScriptedConnection(std::shared_ptr<Script> script)
        : m_script(std::move(script))
        , m_number(++m_script->opened)
    {
        const int now = ++m_script->open;
        int most = m_script->mostOpen;
        while (now > most && !m_script->mostOpen.compare_exchange_weak(most, now)) { }
        m_info.product = QString::number(m_number);
    }
    ~ScriptedConnection() override { --m_script->open; }

    Result<StatementOutcome> execute(const Statement&, RowSink*, const CallOptions&) override
    {
        return StatementOutcome{};
    }
    Result<void> begin(const TransactionOptions&, const CallOptions&) override
    {
        m_state = TransactionState::Active;
        return {};
    }
    Result<void> commit(const CallOptions&) override { return rollback({}); }
    Result<void> rollback(const CallOptions&) override
    {
        ++m_script->rollbacks;
        m_state = TransactionState::Idle;
        return {};
    }
    Result<void> probe() override { return {}; }
    Result<void> ping(const CallOptions&) override
    {
        ++m_script->pings;
        if (m_script->failToPing)
            return fail(ErrorKind::ConnectionLost, QStringLiteral("gone"));
        return {};
    }
    Result<CatalogPtr> catalog(const CallOptions&) override { return std::make_shared<Catalog>(); }
    Result<TablePtr> describe(const QualifiedName&, const CallOptions&) override
    {
        return std::make_shared<Table>();
    }
    const ServerInfo& server() const override { return m_info; }
    const Capabilities& capabilities() const override { return m_capabilities; }
    TransactionState transactionState() const override { return m_state; }
    bool isBroken() const override { return false; }

private:
    std::shared_ptr<Script> m_script;
    int m_number;
    ServerInfo m_info;
    Capabilities m_capabilities;
    TransactionState m_state = TransactionState::Idle;
};

class ScriptedBackend final : public Backend
{
public:
    explicit ScriptedBackend(std::shared_ptr<Script> script)
        : m_script(std::move(script))
    { }
    QString id() const override { return QStringLiteral("scripted"); }
    const Dialect& dialect() const override { qFatal("not used"); }
    ThreadAffinity affinity() const override { return m_script->affinity; }
    Result<std::unique_ptr<Connection>> open(const ConnectionConfig&, const Secret&,
        const CallOptions&, const ConnectObserver&) const override
    {
        if (m_script->failToOpen)
            return fail(ErrorKind::Connection, QStringLiteral("refused"));
        return std::make_unique<ScriptedConnection>(m_script);
    }

private:
    std::shared_ptr<Script> m_script;
};

}

class ConnectionPoolTest final : public QObject
{
    Q_OBJECT

    std::shared_ptr<Script> m_script;

    std::shared_ptr<ConnectionPool> pool(PoolOptions options) const
    {
        return std::make_shared<ConnectionPool>(
            std::make_shared<ScriptedBackend>(m_script), ConnectionConfig{}, Secret{}, options);
    }

    static QString number(const Lease& lease) { return lease->server().product; }

private Q_SLOTS:
    void init() { m_script = std::make_shared<Script>(); }

    void opensNothingUntilAsked()
    {
        const auto p = pool({});
        QCOMPARE(p->stats().opened, 0);
        QCOMPARE(m_script->opened.load(), 0);
    }

    void lendsTheSameConnectionAgain()
    {
        const auto p = pool({});
        for (int i = 0; i < 3; ++i)
            QCOMPARE(number(p->acquire({}).value()), QStringLiteral("1"));
        QCOMPARE(m_script->opened.load(), 1);
    }

    void keepsSizeAndClosesOverflowOnReturn()
    {
        const auto p = pool({.size = 2, .overflow = 1});
        {
            const auto a = p->acquire({});
            const auto b = p->acquire({});
            const auto c = p->acquire({});
            QCOMPARE(p->stats().inUse, 3);
        }
        QCOMPARE(m_script->open.load(), 2);
        QCOMPARE(p->stats().idle, 2);
    }

    void lifoLendsTheLastReturnedFirstAndFifoTheOldest_data()
    {
        QTest::addColumn<bool>("lifo");
        QTest::addColumn<QString>("expected");
        QTest::newRow("lifo") << true << QStringLiteral("2");
        QTest::newRow("fifo") << false << QStringLiteral("1");
    }
    void lifoLendsTheLastReturnedFirstAndFifoTheOldest()
    {
        QFETCH(const bool, lifo);
        const auto p = pool({.lifo = lifo});
        {
            auto a = p->acquire({});
            auto b = p->acquire({});
            Lease first = *std::move(a);
            {
                const Lease gone = std::move(first);
            }
            Lease second = *std::move(b);
            {
                const Lease gone = std::move(second);
            }
        }
        QTEST(number(p->acquire({}).value()), "expected");
    }

    void timesOutNamingItsLimits()
    {
        const auto p = pool({.size = 1, .overflow = 0, .timeout = 20ms});
        const auto holder = p->acquire({});
        const auto refused = p->acquire({});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::PoolTimeout);
        QVERIFY(refused.error().message.contains(QStringLiteral("1 + 0")));
        QCOMPARE(p->stats().waiting, 0);
    }

    void aWaiterIsCancelledByItsToken()
    {
        const auto p = pool({.size = 1, .overflow = 0});
        const auto holder = p->acquire({});
        std::stop_source stop;
        ErrorKind kind = ErrorKind::Internal;
        {
            std::jthread waiter([&] {
                const auto refused
                    = p->acquire({QDeadlineTimer(QDeadlineTimer::Forever), stop.get_token()});
                kind = refused ? ErrorKind::Internal : refused.error().kind;
            });
            while (p->stats().waiting == 0)
                std::this_thread::yield();
            stop.request_stop();
        }
        QCOMPARE(kind, ErrorKind::Cancelled);
    }

    void waitersAreServedInTheOrderTheyCame()
    {
        const auto p = pool({.size = 1, .overflow = 0});
        std::mutex mutex;
        QList<int> served;
        {
            auto holder = std::make_unique<Lease>(p->acquire({}).value());
            std::vector<std::jthread> waiters;
            for (int i = 0; i < 5; ++i) {
                waiters.emplace_back([&, i] {
                    const auto lease = p->acquire({});
                    const std::lock_guard lock(mutex);
                    served.append(i);
                });
                while (p->stats().waiting != i + 1)
                    std::this_thread::yield();
            }
            holder.reset();
        }
        QCOMPARE(served, QList<int>({0, 1, 2, 3, 4}));
    }

    void aFailedOpeningFreesItsSlot()
    {
        const auto p = pool({.size = 1, .overflow = 0, .timeout = 50ms});
        m_script->failToOpen = true;
        QCOMPARE(p->acquire({}).error().kind, ErrorKind::Connection);
        m_script->failToOpen = false;
        QVERIFY(p->acquire({}).has_value());
    }

    void replacesADeadIdleConnectionUnnoticed()
    {
        const auto p = pool({});
        static_cast<void>(p->acquire({}).value());
        m_script->failToPing = true;
        QCOMPARE(number(p->acquire({}).value()), QStringLiteral("2"));
    }

    void doesNotPingAFreshConnectionAndPingsAReturnedOneOnce()
    {
        const auto p = pool({});
        static_cast<void>(p->acquire({}).value());
        QCOMPARE(m_script->pings.load(), 0);
        static_cast<void>(p->acquire({}).value());
        QCOMPARE(m_script->pings.load(), 1);
    }

    void rollsBackWhatAUserLeftOpen()
    {
        const auto p = pool({});
        {
            const auto lease = p->acquire({});
            QVERIFY((*lease)->begin({}, {}).has_value());
        }
        QCOMPARE(m_script->rollbacks.load(), 1);
        QCOMPARE(p->stats().idle, 1);
    }

    void neverKeepsAConnectionBoundToItsThread()
    {
        m_script->affinity = ThreadAffinity::Opening;
        const auto p = pool({});
        static_cast<void>(p->acquire({}).value());
        QCOMPARE(m_script->open.load(), 0);
        QCOMPARE(p->stats().idle, 0);
    }

    void closingRefusesNewLoansAndWakesWaiters()
    {
        const auto p = pool({.size = 1, .overflow = 0});
        ErrorKind kind = ErrorKind::Internal;
        {
            auto holder = std::make_unique<Lease>(p->acquire({}).value());
            std::jthread waiter([&] { kind = p->acquire({}).error().kind; });
            while (p->stats().waiting == 0)
                std::this_thread::yield();
            p->close();
            waiter.join();
            QCOMPARE(m_script->open.load(), 1);
        }
        QCOMPARE(kind, ErrorKind::PoolClosed);
        QCOMPARE(p->acquire({}).error().kind, ErrorKind::PoolClosed);
        QCOMPARE(m_script->open.load(), 0);
    }

    void fortyThreadsNeverExceedTheLimit()
    {
        const auto p = pool({.size = 3, .overflow = 5});
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 40; ++i) {
                threads.emplace_back([&] {
                    for (int round = 0; round < 50; ++round)
                        static_cast<void>(p->acquire({}).value());
                });
            }
        }
        QVERIFY(m_script->mostOpen.load() <= 8);
        QCOMPARE(p->stats().inUse, 0);
        QCOMPARE(p->stats().waiting, 0);
    }
};

QTEST_GUILESS_MAIN(ConnectionPoolTest)
#include "connection_pool_test.moc"
