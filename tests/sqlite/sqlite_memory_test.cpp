// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite_session.h"
#include "test_program.h"

#include <tuplewright/pool/connection_pool.h>

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

ConnectionConfig inMemory()
{
    ConnectionConfig config;
    config.backend = u"sqlite"_s;
    config.database = u":memory:"_s;
    return config;
}

QStringList tables(ConnectionPool& pool)
{
    const auto lease = pool.acquire({});
    ResultSet rows;
    if (!lease || !(*lease)->run({u"SELECT name FROM sqlite_schema"_s, {}}, &rows, {}))
        return {u"failed"_s};
    QStringList names;
    for (qint64 row = 0; row < rows.rowCount(); ++row)
        names.append(rows.cell(row, 0).toValue().toText());
    return names;
}

void makeTable(ConnectionPool& pool, const QString& name)
{
    const auto lease = pool.acquire({});
    QVERIFY(lease);
    QVERIFY((*lease)->run({u"CREATE TABLE %1(a)"_s.arg(name), {}}, nullptr, {}));
}

}

/// Databases without a file.
class SqliteMemoryTest final : public QObject
{
    Q_OBJECT

    const BackendPtr m_backend = makeSqliteBackend();

private Q_SLOTS:
    void theLoansOfOnePoolSeeTheSameDatabase()
    {
        const auto pool = std::make_shared<ConnectionPool>(m_backend, inMemory(), Secret());
        makeTable(*pool, u"kept"_s);
        QCOMPARE(tables(*pool), QStringList(u"kept"_s));
    }

    void aPoolIsUsedByThreadsOneAfterTheOther()
    {
        const auto pool = std::make_shared<ConnectionPool>(m_backend, inMemory(), Secret());
        std::jthread([&pool] { makeTable(*pool, u"kept"_s); }).join();
        QCOMPARE(tables(*pool), QStringList(u"kept"_s));
    }

    void twoPoolsHaveTwoDatabases()
    {
        const auto one = std::make_shared<ConnectionPool>(m_backend, inMemory(), Secret());
        const auto other = std::make_shared<ConnectionPool>(m_backend, inMemory(), Secret());
        makeTable(*one, u"kept"_s);
        QCOMPARE(tables(*other), QStringList());
    }

    void theDatabaseEndsWithItsPool()
    {
        for (int i = 0; i < 2; ++i) {
            const auto pool = std::make_shared<ConnectionPool>(m_backend, inMemory(), Secret());
            QCOMPARE(tables(*pool), QStringList());
            makeTable(*pool, u"kept"_s);
        }
    }

    void aPoolLendsOneConnectionAtATime()
    {
        ConnectionConfig config = inMemory();
        config.pool.timeout = std::chrono::milliseconds(20);
        const auto pool = std::make_shared<ConnectionPool>(m_backend, config, Secret());
        QCOMPARE(pool->limit(), 1);
        const auto first = pool->acquire({});
        QVERIFY(first);
        QCOMPARE(failureOf(pool->acquire({})), u"PoolTimeout"_s);
    }

    void aConnectionWithoutAPoolHasADatabaseOfItsOwn()
    {
        const SqliteSession one(inMemory());
        const SqliteSession other(inMemory());
        QVERIFY(one.run(u"CREATE TABLE t(a)"_s));
        QCOMPARE(other.column(u"SELECT name FROM sqlite_schema"_s), QStringList());
        QCOMPARE(one->server().database, u":memory:"_s);
        QVERIFY(one->ping(CallOptions()));
    }
};

TW_TEST(SqliteMemoryTest)
#include "sqlite_memory_test.moc"
