// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"

#include <tuplewright/manager/session_manager_registry.h>
#include <tuplewright/sqlite/sqlite_backend.h>

#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tw;

namespace {

std::shared_ptr<SessionManager> inMemory(std::shared_ptr<StatementObserver> log = nullptr)
{
    ConnectionConfig config;
    config.backend = u"sqlite"_s;
    config.database = u":memory:"_s;
    return std::make_shared<SessionManager>(
        makeSqliteBackend(), config, Secret(), PoolSetup{.statements = std::move(log)});
}

template <class T>
QString kindOf(const Result<T>& result)
{
    return result ? u"success"_s : errorKindName(result.error().kind);
}

}

/// Who gets which session manager, and what it gives out.
class SessionManagerRegistryTest final : public QObject
{
    Q_OBJECT

    const QUuid m_one = QUuid::createUuid();
    const QUuid m_other = QUuid::createUuid();

private Q_SLOTS:
    void aManagerIsMadeOnceWhenFirstAskedFor()
    {
        int made = 0;
        SessionManagerRegistry registry([&made](const QUuid&) {
            ++made;
            return inMemory();
        });
        QCOMPARE(made, 0);
        QVERIFY(registry.profiles().isEmpty());
        const auto first = registry.get(m_one);
        QVERIFY(first);
        QCOMPARE(registry.get(m_one).value(), *first);
        QVERIFY(registry.get(m_other).value() != *first);
        QCOMPARE(made, 2);
        QCOMPARE(registry.profiles().size(), 2);
    }

    void manyThreadsGetTheSameManager()
    {
        std::atomic<int> made = 0;
        SessionManagerRegistry registry([&made](const QUuid&) {
            ++made;
            return inMemory();
        });
        std::array<std::shared_ptr<SessionManager>, 8> got;
        {
            std::vector<std::jthread> threads;
            for (auto& slot : got)
                threads.emplace_back([&, this] { slot = registry.get(m_one).value(); });
        }
        QCOMPARE(made.load(), 1);
        for (const auto& manager : got)
            QCOMPARE(manager, got[0]);
    }

    void aManagerThatWasSetIsGiven()
    {
        SessionManagerRegistry registry;
        const auto manager = inMemory();
        QVERIFY(registry.set(m_one, manager));
        QCOMPARE(registry.get(m_one).value(), manager);
        const auto replacement = inMemory();
        QVERIFY(registry.set(m_one, replacement));
        QCOMPARE(registry.get(m_one).value(), replacement);
    }

    void resettingClosesAndTheNextOneIsNew()
    {
        SessionManagerRegistry registry([](const QUuid&) { return inMemory(); });
        const auto first = registry.get(m_one).value();
        const auto pool = first->pool();
        QVERIFY(registry.reset(m_one, 0ms));
        QCOMPARE(kindOf(pool->acquire({})), u"PoolClosed"_s);
        QVERIFY(registry.get(m_one).value() != first);
    }

    void aRemovedManagerIsTheCallers()
    {
        SessionManagerRegistry registry([](const QUuid&) { return inMemory(); });
        const auto first = registry.get(m_one).value();
        QCOMPARE(registry.remove(m_one).value(), first);
        QVERIFY(first->pool()->acquire({}));
        QVERIFY(registry.profiles().isEmpty());
    }

    void wrongArgumentsAreNamed()
    {
        SessionManagerRegistry registry;
        QCOMPARE(kindOf(registry.get(QUuid())), u"InvalidArgument"_s);
        QCOMPARE(kindOf(registry.set(QUuid(), inMemory())), u"InvalidArgument"_s);
        QCOMPARE(kindOf(registry.reset(QUuid(), 0ms)), u"InvalidArgument"_s);
        QCOMPARE(kindOf(registry.remove(QUuid())), u"InvalidArgument"_s);
        QCOMPARE(kindOf(registry.set(m_one, nullptr)), u"InvalidArgument"_s);
        QCOMPARE(kindOf(registry.get(m_one)), u"NotFound"_s);
        QCOMPARE(kindOf(registry.reset(m_one, 0ms)), u"NotFound"_s);
        QCOMPARE(kindOf(registry.remove(m_one)), u"NotFound"_s);
    }

    void aFactoryThatFailsIsAskedAgain()
    {
        int asked = 0;
        SessionManagerRegistry registry(
            [&asked](const QUuid&) -> Result<std::shared_ptr<SessionManager>> {
                if (++asked == 1)
                    return fail(ErrorKind::Authentication, u"no password"_s);
                if (asked == 2)
                    return nullptr;
                return inMemory();
            });
        QCOMPARE(kindOf(registry.get(m_one)), u"Authentication"_s);
        QCOMPARE(kindOf(registry.get(m_one)), u"InvalidEntityType"_s);
        QVERIFY(registry.get(m_one));
    }

    void allThatAManagerGivesSharesOnePool()
    {
        const auto manager = inMemory();
        QVERIFY(manager->session(u"setup"_s)->run({u"CREATE TABLE t(a)"_s, {}}, nullptr));
        QVERIFY(manager->adapter()->run({u"INSERT INTO t VALUES (1)"_s, {}}, nullptr, {}));
        QVERIFY(manager->asyncSession(u"async"_s)->run({u"SELECT * FROM t"_s, {}}).wait());
        QVERIFY(manager->asyncAdapter(Lane::Facts)->catalog().wait());
        QCOMPARE(manager->session(u"s"_s)->pool(), manager->pool());
    }

    void statementsAreToldOfWithTheirPurpose()
    {
        const auto log = std::make_shared<StatementLog>();
        const auto manager = inMemory(log);
        QVERIFY(manager->session(u"my purpose"_s)->run({u"SELECT 4711"_s, {}}, nullptr));
        const auto records = log->records();
        const auto told = std::find_if(records.begin(), records.end(),
            [](const StatementRecord& record) { return record.sql == u"SELECT 4711"_s; });
        QVERIFY(told != records.end());
        QCOMPARE(told->purpose, u"my purpose"_s);
        QCOMPARE(told->profile, manager->config().title());
    }

    void closingAllEndsEveryPool()
    {
        SessionManagerRegistry registry([](const QUuid&) { return inMemory(); });
        const auto one = registry.get(m_one).value()->pool();
        const auto other = registry.get(m_other).value()->pool();
        registry.closeAll(0ms);
        QCOMPARE(kindOf(one->acquire({})), u"PoolClosed"_s);
        QCOMPARE(kindOf(other->acquire({})), u"PoolClosed"_s);
        QVERIFY(registry.profiles().isEmpty());
    }
};

TW_TEST(SessionManagerRegistryTest)
#include "session_manager_registry_test.moc"
