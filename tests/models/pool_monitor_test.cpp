// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diagnostics/pool_monitor.h"
#include "sqlite_file.h"
#include "test_program.h"

#include <tuplewright/sqlite/sqlite_backend.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace tw;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class PoolMonitorTest final : public QObject
{
    Q_OBJECT

    SqliteFile m_file{u"CREATE TABLE t (id INTEGER)"_s};

    [[nodiscard]] std::shared_ptr<ConnectionPool> makePool() const
    {
        ConnectionConfig config = m_file.config();
        config.pool.size = 2;
        config.pool.overflow = 1;
        return std::make_shared<ConnectionPool>(makeSqliteBackend(), config, Secret());
    }

private Q_SLOTS:
    void itShowsWhoHoldsConnections()
    {
        PoolMonitor monitor;
        const QAbstractItemModelTester tester(
            &monitor, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto pool = makePool();
        const auto lease = pool->acquire({}, {u"export <b>"_s, {}});
        QVERIFY(lease);
        monitor.watch(pool);
        QCOMPARE(monitor.limit(), 3);
        QCOMPARE(monitor.stats().inUse, 1);
        QCOMPARE(monitor.rowCount(), 1);
        const auto text = [&monitor](PoolMonitor::Column column) {
            return monitor.index(0, int(column)).data().toString();
        };
        QCOMPARE(text(PoolMonitor::Column::State), u"in use"_s);
        QCOMPARE(text(PoolMonitor::Column::Label), u"export <b>"_s);
        QCOMPARE(text(PoolMonitor::Column::Age), u"0:00"_s);
    }

    void itLooksOnlyWhileItRuns()
    {
        PoolMonitor monitor;
        const QSignalSpy sampled(&monitor, &PoolMonitor::sampled);
        const auto pool = makePool();
        monitor.watch(pool);
        QCOMPARE(sampled.size(), 1);
        monitor.setRunning(true);
        QCOMPARE(sampled.size(), 2);
        QTRY_COMPARE_WITH_TIMEOUT(sampled.size(), 3, 3000);
        monitor.setRunning(false);
        QCOMPARE(qint64(monitor.samples().size()), 3);
    }

    void theSamePoolKeepsItsPastAndAnotherDoesNot()
    {
        PoolMonitor monitor;
        const auto pool = makePool();
        for (int i = 0; i < PoolMonitor::kSamples + 5; ++i) {
            monitor.watch(pool);
            monitor.sample();
        }
        QCOMPARE(int(monitor.samples().size()), PoolMonitor::kSamples);
        const auto other = makePool();
        monitor.watch(other);
        QCOMPARE(int(monitor.samples().size()), 1);
    }

    void aPoolThatEndedShowsNothing()
    {
        PoolMonitor monitor;
        auto pool = makePool();
        monitor.watch(pool);
        QVERIFY(monitor.hasPool());
        pool.reset();
        monitor.sample();
        QVERIFY(!monitor.hasPool());
        QCOMPARE(monitor.rowCount(), 0);
        QVERIFY(monitor.samples().empty());
    }

    void agesAreShort_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("seconds") << 7 << u"0:07"_s;
        QTest::newRow("minutes") << 750 << u"12:30"_s;
        QTest::newRow("hours") << 7500 << u"2:05:00"_s;
    }

    void agesAreShort()
    {
        QFETCH(const int, seconds);
        QFETCH(const QString, text);
        QCOMPARE(ageText(std::chrono::seconds(seconds)), text);
    }

    void reasonsOfClosingAreNamed()
    {
        PoolStats stats;
        QVERIFY(closedText(stats).isEmpty());
        stats.closedFor[size_t(CloseReason::Recycled)] = 3;
        stats.closedFor[size_t(CloseReason::Lost)] = 1;
        QCOMPARE(closedText(stats), u"3 too old, 1 lost"_s);
    }
};

TW_TEST(PoolMonitorTest)
#include "pool_monitor_test.moc"
