// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite_file.h"
#include "test_program.h"

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/results/result_set.h>
#include <tuplewright/sqlite/sqlite_backend.h>

#include <QTest>

#include <atomic>
#include <thread>

using namespace tw;
using namespace Qt::StringLiterals;

namespace {

Result<QString> ask(ConnectionPool& pool, const QString& sql)
{
    TW_TRY(const Lease lease, pool.acquire({}));
    ResultSet rows;
    TW_TRY_VOID(lease->run({sql, {}}, &rows, {}));
    return rows.rowCount() > 0 ? QString::fromUtf8(rows.cell(0, 0).bytes.toByteArray()) : QString();
}

}

class SqlitePoolTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eightReadersAndAWriterNeverSeeABusyFile()
    {
        const SqliteFile file(u"CREATE TABLE t(a); INSERT INTO t VALUES(0)"_s);
        ConnectionConfig config = file.config();
        config.pool = {.size = 9, .overflow = 0};
        const auto pool = std::make_shared<ConnectionPool>(makeSqliteBackend(), config, Secret());
        std::atomic<int> failures{0};
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 8; ++i) {
                threads.emplace_back([&] {
                    for (int round = 0; round < 50; ++round)
                        if (!ask(*pool, u"SELECT sum(a) FROM t"_s))
                            ++failures;
                });
            }
            threads.emplace_back([&] {
                for (int round = 0; round < 50; ++round)
                    if (!ask(*pool, u"INSERT INTO t VALUES(1)"_s))
                        ++failures;
            });
        }
        QCOMPARE(failures.load(), 0);
        QCOMPARE(file.column(u"SELECT sum(a) FROM t"_s), QStringList(u"50"_s));
    }

    void aDatabaseInMemoryIsOneForAllWhateverTheSize()
    {
        ConnectionConfig config;
        config.backend = u"sqlite"_s;
        config.database = u":memory:"_s;
        config.pool = {.size = 5, .overflow = 5};
        const auto pool = std::make_shared<ConnectionPool>(makeSqliteBackend(), config, Secret());
        QVERIFY(ask(*pool, u"CREATE TABLE t(a)"_s).has_value());
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 5; ++i)
                threads.emplace_back([&] { ask(*pool, u"INSERT INTO t VALUES(1)"_s).value(); });
        }
        QCOMPARE(ask(*pool, u"SELECT count(*) FROM t"_s).value(), u"5"_s);
        QCOMPARE(pool->limit(), 1);
    }

    void everyLoanIsClosedAndCounted()
    {
        const SqliteFile file;
        const auto pool
            = std::make_shared<ConnectionPool>(makeSqliteBackend(), file.config(), Secret());
        for (int i = 0; i < 3; ++i)
            QVERIFY(ask(*pool, u"SELECT 1"_s).has_value());
        QCOMPARE(pool->stats().closedBy(CloseReason::ThreadBound), 3);
        QCOMPARE(pool->stats().idle, 0);
    }
};

TW_TEST(SqlitePoolTest)
#include "sqlite_pool_test.moc"
