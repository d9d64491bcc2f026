// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "described_file.h"
#include "models/feed/row_count.h"
#include "test_program.h"

#include <QSignalSpy>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

const QString kLifecycle
    = u"CREATE TABLE items (id INTEGER PRIMARY KEY, is_deleted BOOLEAN NOT NULL DEFAULT 0);"
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100)"
      "INSERT INTO items SELECT i, i % 10 = 0 FROM n;"_s;

TablePtr withEstimate(const TablePtr& table, std::optional<qint64> rows)
{
    Table estimated = *table;
    estimated.rowEstimate = rows;
    return std::make_shared<const Table>(estimated);
}

}

/// Counting the rows of a page.
class RowCountTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<DescribedFile> m_items;
    std::unique_ptr<AsyncAdapter> m_reader;
    std::unique_ptr<RowCount> m_count;
    SelectQuery m_query;

    void open(const QString& schema)
    {
        m_items = std::make_unique<DescribedFile>(schema, u"items"_s);
        m_reader = std::make_unique<AsyncAdapter>(m_items->adapter, Lane::Counts);
        m_count = std::make_unique<RowCount>(*m_reader);
        m_query = {};
        m_query.table = m_items->description.name();
    }

    [[nodiscard]] const TablePtr& table() const { return m_items->description.table(); }

private Q_SLOTS:
    void init() { open(kItems); }

    void cleanup()
    {
        m_count.reset();
        m_reader.reset();
        m_items.reset();
    }

    void countsTheRowsOfAQuery()
    {
        QSignalSpy counted(m_count.get(), &RowCount::counted);
        m_query.filter = Filter::condition(u"note"_s, FilterOperator::IsNull);
        m_count->count(table(), m_query);
        QVERIFY(m_count->isCounting());
        QVERIFY(counted.wait());
        QCOMPARE(counted.first().first().toLongLong(), 125);
        QVERIFY(!m_count->isCounting());
        QVERIFY(!m_count->lifecycle());
    }

    void aFailureEndsTheCount()
    {
        QSignalSpy failed(m_count.get(), &RowCount::failed);
        m_query.whereSql = u"nope(id)"_s;
        m_count->count(table(), m_query);
        QVERIFY(failed.wait());
        QVERIFY(!m_count->isCounting());
    }

    void aNewerCountTakesThePlaceOfAnOlder()
    {
        QSignalSpy counted(m_count.get(), &RowCount::counted);
        m_count->count(table(), m_query);
        m_query.filter = Filter::condition(u"note"_s, FilterOperator::IsNull);
        m_count->count(table(), m_query);
        QVERIFY(counted.wait());
        m_items->drain(Lane::Counts);
        QCOMPARE(counted.size(), 1);
        QCOMPARE(counted.first().first().toLongLong(), 125);
    }

    void nothingIsHeardOfAStoppedCount()
    {
        QSignalSpy counted(m_count.get(), &RowCount::counted);
        QSignalSpy failed(m_count.get(), &RowCount::failed);
        m_count->count(table(), m_query);
        m_count->stop();
        QVERIFY(!m_count->isCounting());
        m_items->drain(Lane::Counts);
        QVERIFY(counted.isEmpty());
        QVERIFY(failed.isEmpty());
    }

    void unaskedOnlyWhatIsCountedSoon_data()
    {
        QTest::addColumn<std::optional<qint64>>("estimate");
        QTest::addColumn<TotalKind>("known");
        QTest::addColumn<bool>("isCounted");
        QTest::newRow("no estimate") << std::optional<qint64>() << TotalKind::None << true;
        QTest::newRow("small") << std::optional<qint64>(RowCount::kMostUnasked)
                               << TotalKind::Estimate << true;
        QTest::newRow("large") << std::optional<qint64>(RowCount::kMostUnasked + 1)
                               << TotalKind::Estimate << false;
        QTest::newRow("known") << std::optional<qint64>(250) << TotalKind::Exact << false;
    }

    void unaskedOnlyWhatIsCountedSoon()
    {
        QFETCH(const std::optional<qint64>, estimate);
        QFETCH(const TotalKind, known);
        m_count->countUnasked(withEstimate(table(), estimate), m_query, known);
        QTEST(m_count->isCounting(), "isCounted");
    }

    void liveAndDeletedRowsAreCountedTogether_data()
    {
        QTest::addColumn<DeletedRows>("shown");
        QTest::addColumn<qint64>("total");
        QTest::newRow("live") << DeletedRows::Live << qint64(90);
        QTest::newRow("deleted") << DeletedRows::Deleted << qint64(10);
        QTest::newRow("all") << DeletedRows::All << qint64(100);
    }

    void liveAndDeletedRowsAreCountedTogether()
    {
        QFETCH(const DeletedRows, shown);
        open(kLifecycle);
        QVERIFY(table()->lifecycle);
        QSignalSpy counted(m_count.get(), &RowCount::counted);
        m_query.deleted = shown;
        m_count->countUnasked(table(), m_query, TotalKind::Exact);
        QVERIFY(counted.wait());
        QTEST(counted.first().first().toLongLong(), "total");
        QCOMPARE(m_count->lifecycle()->live, 90);
        QCOMPARE(m_count->lifecycle()->all, 100);
    }
};

TW_TEST(RowCountTest)
#include "row_count_test.moc"
