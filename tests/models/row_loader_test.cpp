// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "described_file.h"
#include "models/editing/edit_controller.h"
#include "models/page/row_loader.h"
#include "test_program.h"

#include <QSignalSpy>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

using State = RowLoader::State;
using Mode = RowLoader::Mode;

/// Loading, paging and counting, of a page with its query.
class RowLoaderTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<DescribedFile> m_items;
    std::unique_ptr<EditController> m_edits;
    std::unique_ptr<ResultModel> m_model;
    std::unique_ptr<BrowseQuery> m_query;
    std::unique_ptr<RowLoader> m_loader;

    void waitUntilReady() const
    {
        QTRY_VERIFY(m_loader->state() == State::Ready && !m_loader->isReading()
            && !m_loader->count().isCounting());
    }

    [[nodiscard]] QString firstId() const { return m_model->value(0, 0).toText(); }

private Q_SLOTS:
    void init()
    {
        m_items = std::make_unique<DescribedFile>(kItems, u"items"_s, u"secret"_s);
        m_edits = std::make_unique<EditController>(m_items->adapter);
        m_edits->setTable(m_items->description.table());
        m_model = std::make_unique<ResultModel>();
        m_model->setTable(m_items->description.table(), m_edits.get());
        m_query = std::make_unique<BrowseQuery>(m_items->adapter, m_items->description);
        m_query->begin();
        m_loader = std::make_unique<RowLoader>(
            m_items->adapter, m_items->description, *m_query, *m_model);
    }

    void cleanup()
    {
        m_loader.reset();
        m_query.reset();
        m_model.reset();
        m_edits.reset();
        m_items.reset();
    }

    void loadsAndCountsTheFirstPage()
    {
        QSignalSpy loaded(m_loader.get(), &RowLoader::loaded);
        QCOMPARE(m_loader->state(), State::Opening);
        m_loader->load(ReadFrom::Start);
        QCOMPARE(m_loader->state(), State::Loading);
        waitUntilReady();
        QCOMPARE(loaded.size(), 1);
        QCOMPARE(m_model->loadedRows(), 100);
        QCOMPARE(m_loader->page().total, std::optional<qint64>(250));
        QCOMPARE(m_loader->page().totalKind, TotalKind::Exact);
        QCOMPARE(m_loader->loadingFor().count(), 0);
    }

    void aNewRequestLoadsItsFirstPage()
    {
        m_loader->setPage(3);
        waitUntilReady();
        QCOMPARE(firstId(), u"201"_s);
        m_query->setSort({{u"id"_s, SortOrder::Descending}});
        waitUntilReady();
        QCOMPARE(firstId(), u"250"_s);
        QCOMPARE(m_loader->page().number, 1);
        QCOMPARE(m_query->shown().sort.size(), 1);
    }

    void theLastPageIsCountedFirst()
    {
        m_loader->load(ReadFrom::Start);
        QTRY_COMPARE(m_loader->state(), State::Ready);
        m_loader->goToLastPage();
        QTRY_COMPARE(m_loader->page().number, 3);
        waitUntilReady();
        QCOMPARE(firstId(), u"201"_s);
    }

    void stoppingEndsALoadWithItsReason()
    {
        QSignalSpy superseded(m_loader.get(), &RowLoader::superseded);
        m_loader->load(ReadFrom::Start);
        m_loader->stop();
        QCOMPARE(superseded.size(), 2);
        QCOMPARE(m_loader->state(), State::Ready);
        QCOMPARE(m_loader->error()->kind, ErrorKind::Cancelled);
        m_items->drain(Lane::Rows);
        QCOMPARE(m_model->loadedRows(), 0);
        m_loader->load(ReadFrom::Start);
        QVERIFY(!m_loader->error());
        waitUntilReady();
        QCOMPARE(m_model->loadedRows(), 100);
    }

    void aFailureIsLeftToWhoHearsOfIt()
    {
        QSignalSpy failed(m_loader.get(), &RowLoader::readFailed);
        m_query->setRows({{}, u"nope(id)"_s, {}});
        QVERIFY(failed.wait());
        QCOMPARE(m_loader->state(), State::Loading);
        m_loader->fail(failed.first().first().value<Error>());
        QCOMPARE(m_loader->state(), State::Failed);
        QVERIFY(m_loader->error());
    }

    void thePageShownIsKeptAfterARefusal()
    {
        m_loader->setPage(2);
        waitUntilReady();
        QSignalSpy failed(m_loader.get(), &RowLoader::readFailed);
        m_query->setRows({{}, u"nope(id)"_s, {}});
        QVERIFY(failed.wait());
        QVERIFY(m_query->returnToShown());
        m_loader->keepShown();
        QCOMPARE(m_loader->state(), State::Ready);
        m_loader->load(ReadFrom::View);
        waitUntilReady();
        QCOMPARE(firstId(), u"101"_s);
    }

    void continuousRowsAreReadAsTheyAreSeen()
    {
        m_loader->setLimits({.rows = 100, .bytes = 1 << 20, .block = 20});
        m_loader->setMode(Mode::Continuous);
        m_loader->load(ReadFrom::Start);
        QVERIFY(m_loader->isContinuous());
        waitUntilReady();
        QCOMPARE(m_model->totalRows(), 250);
        QVERIFY(m_model->loadedRows() < 250);
        QSignalSpy reached(m_loader.get(), &RowLoader::rowReached);
        m_loader->goTo({.kind = RowPlace::Kind::Number, .number = 200});
        QVERIFY(m_loader->isSeeking());
        QVERIFY(reached.wait());
        QCOMPARE(reached.first().first().toLongLong(), 199);
        QCOMPARE(m_model->value(199, 0).toText(), u"200"_s);
    }

    void modesTakeEachOthersPlace()
    {
        m_loader->load(ReadFrom::Start);
        waitUntilReady();
        m_loader->setMode(Mode::Continuous);
        waitUntilReady();
        QCOMPARE(m_loader->page().rows, m_model->loadedRows());
        m_loader->setMode(Mode::Pages);
        waitUntilReady();
        QCOMPARE(m_loader->page().rows, 100);
        QCOMPARE(m_model->totalRows(), 100);
    }

    void aPlaceThatIsNotThereIsReported()
    {
        for (const Mode mode : {Mode::Pages, Mode::Continuous}) {
            m_loader->setMode(mode);
            m_loader->load(ReadFrom::Start);
            waitUntilReady();
            QSignalSpy failed(m_loader.get(), &RowLoader::requestFailed);
            m_loader->goTo({.kind = RowPlace::Kind::Value, .value = Value::integer(1000)});
            QVERIFY(failed.wait());
            QCOMPARE(m_loader->state(), State::Ready);
            QVERIFY(!m_loader->isSeeking());
        }
    }

    void aColumnThatIsMissingIsReadInPlace()
    {
        m_query->columns().setHidden({u"note"_s});
        m_loader->setPage(2);
        waitUntilReady();
        QCOMPARE(m_model->header().columns.size(), 3);
        m_query->columns().setHidden({});
        QCOMPARE(m_loader->state(), State::Loading);
        waitUntilReady();
        QCOMPARE(m_model->header().columns.size(), 4);
        QCOMPARE(firstId(), u"101"_s);
    }

    void nothingIsLoadedWhileTheTableIsOpened()
    {
        m_loader->load(ReadFrom::Start);
        waitUntilReady();
        m_loader->setOpening();
        m_query->columns().setComputed({{.alias = u"loud"_s, .expression = u"upper(name)"_s}});
        QCOMPARE(m_loader->state(), State::Opening);
    }

    void maskedConditionsAreRemovedBeforeALoad()
    {
        m_items->description.setRevealed(true);
        m_query->setSort({{u"secret"_s}});
        m_loader->setPage(2);
        waitUntilReady();
        m_items->description.setRevealed(false);
        QSignalSpy removed(m_loader.get(), &RowLoader::requestFailed);
        m_loader->load(ReadFrom::View);
        QCOMPARE(removed.size(), 1);
        waitUntilReady();
        QCOMPARE(m_loader->page().number, 1);
        QVERIFY(m_query->shown().sort.isEmpty());
    }
};

TW_TEST(RowLoaderTest)
#include "row_loader_test.moc"
