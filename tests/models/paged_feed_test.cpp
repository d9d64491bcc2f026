// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "described_file.h"
#include "models/editing/edit_controller.h"
#include "models/feed/paged_feed.h"
#include "models/rows/result_model.h"
#include "test_program.h"

#include <QSignalSpy>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// Rows in result pages.
class PagedFeedTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<DescribedFile> m_items;
    std::unique_ptr<EditController> m_edits;
    std::unique_ptr<ResultModel> m_model;
    std::unique_ptr<AsyncAdapter> m_reader;
    std::unique_ptr<PagedFeed> m_feed;
    SelectQuery m_query;

    void read() const { m_feed->read(m_items->description.readTable(), m_query, ReadFrom::Start); }

    [[nodiscard]] bool readToTheEnd() const
    {
        QSignalSpy arrived(m_feed.get(), &RowFeed::arrived);
        read();
        return arrived.wait();
    }

    [[nodiscard]] QString firstId() const { return m_model->value(0, 0).toText(); }

private Q_SLOTS:
    void init()
    {
        m_items = std::make_unique<DescribedFile>(kItems, u"items"_s);
        m_edits = std::make_unique<EditController>(m_items->adapter);
        m_edits->setTable(m_items->description.table());
        m_model = std::make_unique<ResultModel>();
        m_model->setTable(m_items->description.table(), m_edits.get());
        m_reader = std::make_unique<AsyncAdapter>(m_items->adapter, Lane::Rows);
        m_feed = std::make_unique<PagedFeed>(*m_reader, *m_model);
        m_query = {};
        m_query.table = m_items->description.name();
        connect(m_feed.get(), &PagedFeed::pageRequested, this, &PagedFeedTest::read);
    }

    void cleanup()
    {
        m_feed.reset();
        m_reader.reset();
        m_model.reset();
        m_edits.reset();
        m_items.reset();
    }

    void readsTheRequestedPage()
    {
        m_feed->setNumber(3);
        QVERIFY(readToTheEnd());
        QCOMPARE(m_feed->page().number, 3);
        QCOMPARE(m_model->loadedRows(), 50);
        QCOMPARE(firstId(), u"201"_s);
        QVERIFY(!m_feed->isReading());
    }

    void aNewSizeKeepsTheFirstRowOnThePage()
    {
        m_feed->setNumber(3);
        m_feed->setSize(30);
        QCOMPARE(m_feed->request().number, 7);
        QVERIFY(readToTheEnd());
        QCOMPARE(firstId(), u"181"_s);
        m_feed->setNumber(0);
        QCOMPARE(m_feed->request().number, 1);
    }

    void rowsStayUntilOthersCome()
    {
        QVERIFY(readToTheEnd());
        bool isEverEmpty = false;
        QSignalSpy arrived(m_feed.get(), &RowFeed::arrived);
        m_query.computed = {{.alias = u"slow"_s, .expression = kSlowExpression}};
        m_feed->setSize(300);
        read();
        const QDeadlineTimer limit(60'000);
        while (arrived.isEmpty() && !limit.hasExpired()) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
            isEverEmpty = isEverEmpty || m_model->loadedRows() == 0;
        }
        QVERIFY(!isEverEmpty);
        QCOMPARE(m_model->loadedRows(), 250);
    }

    void anEmptyPageReplacesRowsToo()
    {
        QVERIFY(readToTheEnd());
        QSignalSpy replaced(m_feed.get(), &RowFeed::replaced);
        m_query.filter = Filter::condition(u"id"_s, FilterOperator::LessThan, {Value::integer(0)});
        m_query.columns = {u"id"_s, u"name"_s};
        QVERIFY(readToTheEnd());
        QCOMPARE(replaced.size(), 1);
        QCOMPARE(m_model->loadedRows(), 0);
        QCOMPARE(m_model->header().columns.size(), 2);
    }

    void rowsStayWhenTheReadFails()
    {
        QVERIFY(readToTheEnd());
        QSignalSpy failed(m_feed.get(), &RowFeed::failed);
        QSignalSpy replaced(m_feed.get(), &RowFeed::replaced);
        m_query.whereSql = u"abs(-9223372036854775808) = id"_s; // known to fail with the first row
        read();
        QVERIFY(failed.wait());
        QVERIFY(replaced.isEmpty());
        QCOMPARE(m_model->loadedRows(), 100);
    }

    void aNewerReadTakesThePlaceOfAnOlder()
    {
        QSignalSpy arrived(m_feed.get(), &RowFeed::arrived);
        read();
        m_feed->setNumber(2);
        read();
        QVERIFY(arrived.wait());
        m_items->drain(Lane::Rows);
        QCOMPARE(arrived.size(), 1);
        QCOMPARE(firstId(), u"101"_s);
    }

    void nothingIsHeardOfAStoppedRead()
    {
        QSignalSpy arrived(m_feed.get(), &RowFeed::arrived);
        QSignalSpy failed(m_feed.get(), &RowFeed::failed);
        read();
        m_feed->stop();
        QVERIFY(!m_feed->isReading());
        m_items->drain(Lane::Rows);
        QVERIFY(arrived.isEmpty());
        QVERIFY(failed.isEmpty());
        QCOMPARE(m_model->loadedRows(), 0);
    }

    void aRowIsGoneToByItsNumber()
    {
        QVERIFY(readToTheEnd());
        QSignalSpy reached(m_feed.get(), &RowFeed::reached);
        m_feed->goTo({.kind = RowPlace::Kind::Number, .number = 142});
        QVERIFY(reached.wait());
        QCOMPARE(reached.first().first().toLongLong(), 41);
        QCOMPARE(m_feed->page().number, 2);
    }

    void aRowIsGoneToByItsValue()
    {
        QVERIFY(readToTheEnd());
        QSignalSpy reached(m_feed.get(), &RowFeed::reached);
        QSignalSpy seeking(m_feed.get(), &RowFeed::seekingChanged);
        m_feed->goTo({.kind = RowPlace::Kind::Value, .value = Value::integer(203)});
        QVERIFY(m_feed->isSeeking());
        QVERIFY(reached.wait());
        QVERIFY(!m_feed->isSeeking());
        QCOMPARE(seeking.size(), 2);
        QCOMPARE(reached.first().first().toLongLong(), 2);
        QCOMPARE(firstId(), u"201"_s);
    }

    void aValueThatIsNotThereLeavesTheRows()
    {
        QVERIFY(readToTheEnd());
        QSignalSpy notFound(m_feed.get(), &RowFeed::notFound);
        m_feed->goTo({.kind = RowPlace::Kind::Value, .value = Value::integer(1000)});
        QVERIFY(notFound.wait());
        QCOMPARE(m_model->loadedRows(), 100);
    }

    void aNumberBeyondTheCountedRowsIsTheLast()
    {
        QVERIFY(readToTheEnd());
        m_feed->setTotal(250);
        QSignalSpy reached(m_feed.get(), &RowFeed::reached);
        m_feed->goTo({.kind = RowPlace::Kind::Number, .number = 4'000});
        QVERIFY(reached.wait());
        QCOMPARE(m_feed->page().number, 3);
        QCOMPARE(reached.first().first().toLongLong(), 49);
    }

    void aNumberBeyondUncountedRowsWantsTheLastPage()
    {
        m_feed->setSize(10);
        m_query.whereSql = u"id < 100"_s;
        QVERIFY(readToTheEnd());
        QSignalSpy wentPastEnd(m_feed.get(), &PagedFeed::wentPastEnd);
        m_feed->goTo({.kind = RowPlace::Kind::Number, .number = 4'000});
        QVERIFY(wentPastEnd.wait() || m_feed->page().totalKind == TotalKind::Exact);
    }

    void aPartOfCountedRowsIsANumber()
    {
        QVERIFY(readToTheEnd());
        m_feed->setTotal(250);
        QSignalSpy reached(m_feed.get(), &RowFeed::reached);
        m_feed->goTo({.kind = RowPlace::Kind::Part, .part = 0.5});
        QVERIFY(!m_feed->isSeeking());
        QVERIFY(reached.wait());
        QCOMPARE(reached.first().first().toLongLong(), 24);
        QCOMPARE(m_feed->page().number, 2);
    }
};

TW_TEST(PagedFeedTest)
#include "paged_feed_test.moc"
