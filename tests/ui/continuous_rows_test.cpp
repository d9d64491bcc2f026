// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/blocks/grid_clipboard.h"
#include "grid/row_scroller.h"
#include "page_fixture.h"
#include "postgres_server.h"
#include "test_program.h"

#include <tuplewright/postgres/postgres_backend.h>

#include <QApplication>
#include <QClipboard>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QToolButton>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kContinuousRowsRows = 50'000;

// Ids are ten apart, so that a value is not a row number.
const QString kSqliteSchema
    = u"CREATE TABLE events (id INTEGER PRIMARY KEY, name text);"
      " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000)"
      " INSERT INTO events SELECT i * 10, 'event ' || i FROM n;"
      " CREATE VIEW names AS SELECT name FROM events;"_s;
const QString kPostgresSchema
    = u"CREATE TABLE events (id int PRIMARY KEY, name text);"
      " INSERT INTO events SELECT i * 10, 'event ' || i FROM generate_series(1, 50000) i;"
      " ANALYZE events"_s;

}

/// A page without pages, over both engines.
class ContinuousRowsTest : public QObject
{
    Q_OBJECT

    Theme m_theme;
    Icons m_icons{m_theme};
    QTemporaryDir m_folder;
    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<SqliteFile> m_file;
    std::unique_ptr<TableSettings> m_memory;
    std::unique_ptr<BrowsePage> m_page;

    [[nodiscard]] ResultModel& model() const { return *m_page->controller().model(); }
    [[nodiscard]] GridView& grid() const { return m_page->grid(); }
    [[nodiscard]] QScrollBar* scrollBar() const
    {
        return m_page->findChild<QScrollBar*>(u"grid.rows.scrollbar"_s);
    }
    [[nodiscard]] QString pager() const
    {
        return m_page->findChild<QLabel*>(u"grid.pager.rows.label"_s)->text();
    }
    [[nodiscard]] bool isThere(qint64 position) const
    {
        const qint64 row = position - model().windowStart();
        return row >= 0 && row < model().rowCount() && model().isPresent(int(row));
    }
    [[nodiscard]] QString idAt(qint64 position) const
    {
        return model().cells().value(position, 0).toText();
    }
    [[nodiscard]] qint64 top() const { return grid().scroller().visibleRows().first; }

    void open(const QString& engine, const QString& table = u"events"_s)
    {
        openView(engine, {}, table);
    }

    void openView(const QString& engine, const QString& view, const QString& table = u"events"_s)
    {
        std::shared_ptr<ConnectionPool> pool;
        if (engine == u"postgres") {
            if (!m_server) {
                m_server = std::make_unique<PostgresServer>();
                m_server->psql(kPostgresSchema);
            }
            pool = std::make_shared<ConnectionPool>(
                makePostgresBackend(), m_server->config(), Secret{});
        } else {
            m_file = std::make_unique<SqliteFile>(kSqliteSchema);
            pool
                = std::make_shared<ConnectionPool>(makeSqliteBackend(), m_file->config(), Secret{});
        }
        m_page = std::make_unique<BrowsePage>(UiContext{m_theme, m_icons},
            std::make_shared<const Adapter>(std::move(pool)), QualifiedName{{}, table},
            m_memory.get());
        m_page->restoreView(view);
        m_page->resize(1100, 600);
        m_page->show();
        QTRY_VERIFY(m_page->isLoaded());
        QTRY_COMPARE(m_page->controller().loader().page().totalKind, TotalKind::Exact);
    }

    void beside(const QString& engine, const QString& sql)
    {
        if (engine == u"postgres")
            m_server->psql(sql);
        else
            m_file->execute(sql);
    }

    void engines()
    {
        QTest::addColumn<QString>("engine");
        QTest::newRow("sqlite") << u"sqlite"_s;
        QTest::newRow("postgres") << u"postgres"_s;
    }

private Q_SLOTS:
    void init()
    {
        m_memory = std::make_unique<TableSettings>(m_folder.filePath(u"tables.ini"_s));
        m_memory->setContinuousByDefault(true);
    }

    void cleanup()
    {
        m_page.reset();
        m_memory.reset();
        QFile::remove(m_folder.filePath(u"tables.ini"_s));
    }

    void allRowsCanBeScrolledThrough_data() { engines(); }
    void allRowsCanBeScrolledThrough()
    {
        QFETCH(const QString, engine);
        open(engine);
        QCOMPARE(model().totalRows(), kContinuousRowsRows);
        QVERIFY(model().loadedRows() < 2000);
        QVERIFY(pager().startsWith(u"Rows 1–"_s));
        QVERIFY(pager().endsWith(u"of exactly 50,000"_s));
        QVERIFY(!m_page->findChild<QToolButton*>(u"grid.pager.next.button"_s)->isVisible());
        QCOMPARE(scrollBar()->maximum() + scrollBar()->pageStep(), int(kContinuousRowsRows));
        m_page->run(PageCommand::LastPage);
        QTRY_VERIFY(isThere(kContinuousRowsRows - 1));
        QCOMPARE(idAt(kContinuousRowsRows - 1), u"500000"_s);
        QCOMPARE(grid().scroller().visibleRows().second, kContinuousRowsRows - 1);
        QVERIFY(!m_page->can(PageCommand::NextPage));
        m_page->run(PageCommand::PreviousPage);
        QTRY_VERIFY(isThere(top()));
        m_page->run(PageCommand::FirstPage);
        QTRY_VERIFY(isThere(0));
        QCOMPARE(idAt(0), u"10"_s);
    }

    void theThumbLeadsAnywhereAndSaysWhere_data() { engines(); }
    void theThumbLeadsAnywhereAndSaysWhere()
    {
        QFETCH(const QString, engine);
        open(engine);
        auto* place = m_page->findChild<QLabel*>(u"grid.place.label"_s);
        QVERIFY(!place->isVisible());
        scrollBar()->setSliderDown(true);
        for (int at = 0; at <= 20'000; at += 1000)
            scrollBar()->setValue(at);
        QVERIFY(place->isVisible());
        QVERIFY2(place->text().startsWith(u"about 40"_s), qPrintable(place->text()));
        QVERIFY(!isThere(top())); // a row that is awaited, not one of another place
        QTRY_VERIFY(isThere(top()) && isThere(grid().scroller().visibleRows().second));
        scrollBar()->setSliderDown(false);
        QTRY_VERIFY(!place->isVisible());
        const qint64 row = idAt(top()).toLongLong() / 10;
        QVERIFY2(std::abs(row - 20'001) < kContinuousRowsRows / 50, qPrintable(idAt(top())));
        // In order and without a gap, as far as they are there.
        const auto [first, end] = model().presentRows();
        for (qint64 at = first + 1; at < end; ++at)
            QCOMPARE(idAt(at).toLongLong(), idAt(at - 1).toLongLong() + 10);
    }

    void goesToANumberAValueAndAPart_data() { engines(); }
    void goesToANumberAValueAndAPart()
    {
        QFETCH(const QString, engine);
        open(engine);
        const auto current = [this] {
            const QModelIndex cell = grid().currentCell();
            return cell.isValid() && model().isPresent(cell.row())
                ? model().value(cell.row(), 0).toText()
                : QString();
        };
        m_page->controller().loader().goTo({.kind = RowPlace::Kind::Number, .number = 34'567});
        QTRY_COMPARE(current(), u"345670"_s);
        QVERIFY(model().window().isPlaceExact());
        m_page->controller().loader().goTo(
            {.kind = RowPlace::Kind::Value, .value = Value::text(u"123455"_s)});
        QTRY_COMPARE(current(), u"123460"_s);
        QVERIFY(model().window().isPlaceExact());
        m_page->controller().loader().goTo({.kind = RowPlace::Kind::Part, .part = 0.8});
        QTRY_VERIFY(std::abs(current().toLongLong() - 400'000) < 10'000);
        m_page->controller().loader().goTo({.kind = RowPlace::Kind::Number, .number = 99'999});
        QTRY_COMPARE(current(), u"500000"_s);
        m_page->controller().loader().goTo(
            {.kind = RowPlace::Kind::Value, .value = Value::text(u"600000"_s)});
        QTRY_VERIFY(
            m_page->findChild<QLabel*>(u"page.notice.text"_s)->text().contains(u"600000"_s));
    }

    void aRefreshForgetsWhatWasCounted_data() { engines(); }
    void aRefreshForgetsWhatWasCounted()
    {
        QFETCH(const QString, engine);
        open(engine);
        const auto idOfNumber = [this](qint64 number) {
            m_page->controller().loader().goTo({.kind = RowPlace::Kind::Number, .number = number});
            const bool isReached = QTest::qWaitFor(
                [&] { return !m_page->controller().loader().isReading() && isThere(number - 1); });
            return isReached ? idAt(number - 1) : u"none"_s;
        };
        QCOMPARE(idOfNumber(30'000), u"300000"_s);
        QCOMPARE(idOfNumber(29'000), u"290000"_s); // counted back from the row before
        beside(engine, u"UPDATE events SET id = id + 1000000 WHERE id <= 50"_s);
        m_page->run(PageCommand::Refresh);
        QTRY_VERIFY(!m_page->controller().loader().isReading());
        QCOMPARE(idOfNumber(28'000), u"280050"_s);
        beside(engine, u"UPDATE events SET id = id - 1000000 WHERE id > 1000000"_s);
    }

    void anEditWaitsWhereItWasMadeAndIsSaved_data() { engines(); }
    void anEditWaitsWhereItWasMadeAndIsSaved()
    {
        QFETCH(const QString, engine);
        open(engine);
        QVERIFY(model().setData(model().index(3, 1), u"changed"_s, Qt::EditRole));
        const RowKey key = model().rowKey(3);
        m_page->run(PageCommand::LastPage);
        QTRY_VERIFY(isThere(kContinuousRowsRows - 1));
        QVERIFY(!model().findPosition(key));
        m_page->run(PageCommand::Save);
        QTRY_COMPARE(m_page->pendingChanges(), 0);
        m_page->run(PageCommand::FirstPage);
        QTRY_VERIFY(isThere(3));
        QCOMPARE(model().cells().value(3, 1).toText(), u"changed"_s);
        QCOMPARE(model().rowState(3), RowState::Clean);
    }

    void aRefreshStaysWhereItIs_data() { engines(); }
    void aRefreshStaysWhereItIs()
    {
        QFETCH(const QString, engine);
        open(engine);
        m_page->controller().loader().goTo({.kind = RowPlace::Kind::Number, .number = 20'000});
        QTRY_VERIFY(isThere(19'999) && idAt(19'999) == u"200000");
        beside(engine, u"UPDATE events SET name = 'by somebody else' WHERE id = 200000"_s);
        m_page->run(PageCommand::Refresh);
        QTRY_COMPARE(model().value(grid().currentCell().row(), 1).toText(), u"by somebody else"_s);
        QCOMPARE(model().value(grid().currentCell().row(), 0).toText(), u"200000"_s);
    }

    void aFilterAndAnOrderStartAtTheTop()
    {
        open(u"sqlite"_s);
        m_page->run(PageCommand::LastPage);
        QTRY_VERIFY(isThere(kContinuousRowsRows - 1));
        m_page->controller().query().setLines(u"id <= 1000"_s, u"id DESC"_s);
        QTRY_COMPARE(model().totalRows(), 100);
        QTRY_COMPARE(idAt(0), u"1000"_s);
        QCOMPARE(top(), 0);
        QVERIFY(pager().endsWith(u"of exactly 100"_s));
    }

    void aConditionThatIsRefusedKeepsTheRows()
    {
        open(u"sqlite"_s);
        m_page->controller().query().setLines(u"nope(id)"_s, {});
        QTRY_VERIFY(m_page->findChild<QLabel*>(u"grid.filter.error"_s)->isVisible());
        QCOMPARE(model().totalRows(), kContinuousRowsRows);
        QCOMPARE(idAt(0), u"10"_s);
        m_page->run(PageCommand::LastPage);
        QTRY_VERIFY(isThere(kContinuousRowsRows - 1));
    }

    void whatWasNotReadIsNotCopied()
    {
        open(u"sqlite"_s);
        QApplication::clipboard()->setText(u"before"_s);
        grid().setCurrentCell(0, 0);
        grid().table()->selectionModel()->select(
            QItemSelection(model().index(0, 0), model().index(3000, 1)),
            QItemSelectionModel::ClearAndSelect);
        grid().clipboard().copy(CopyFormat::Tsv);
        QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
        QVERIFY(m_page->statusTexts().join(u' ').contains(u"not been read"_s));
        grid().table()->selectAll();
        grid().clipboard().copy(CopyFormat::Tsv);
        QVERIFY(QApplication::clipboard()->text().startsWith(u"10\tevent 1\n20\t"_s));
    }

    void pagesAreOneKeyAwayAndRememberedForTheTable()
    {
        open(u"sqlite"_s);
        QVERIFY(m_page->isOn(PageCommand::ContinuousRows));
        m_page->run(PageCommand::ContinuousRows);
        QTRY_COMPARE(model().totalRows(), 100);
        QTRY_COMPARE(pager(), u"Rows 1–100 of exactly 50,000"_s);
        QVERIFY(m_page->findChild<QToolButton*>(u"grid.pager.next.button"_s)->isVisible());
        QVERIFY(!m_page->isOn(PageCommand::ContinuousRows));
        const QString place = TableSettings::placeOf(
            m_page->controller().adapter().pool()->config(), m_page->controller().name());
        QVERIFY(!m_memory->isContinuous(place));
        m_page->run(PageCommand::ContinuousRows);
        QTRY_COMPARE(model().totalRows(), kContinuousRowsRows);
    }

    void aViewIsRestoredWhereItWas_data() { engines(); }
    void aViewIsRestoredWhereItWas()
    {
        QFETCH(const QString, engine);
        open(engine);
        m_page->controller().query().setLines(u"id > 100"_s, u"id DESC"_s);
        QTRY_COMPARE(model().totalRows(), kContinuousRowsRows - 10);
        m_page->controller().loader().goTo({.kind = RowPlace::Kind::Number, .number = 30'000});
        QTRY_VERIFY(top() > 29'000 && isThere(top()) && model().window().isPlaceExact());
        QTRY_VERIFY(!m_page->controller().loader().isReading());
        const qint64 before = top();
        const QString id = idAt(before);
        openView(engine, m_page->viewState());
        QTRY_COMPARE(top(), before);
        QTRY_VERIFY(isThere(before));
        QCOMPARE(idAt(before), id);
        QVERIFY(!grid().currentCell().isValid());
    }

    void rowsWithoutAKeyComeInPages()
    {
        open(u"sqlite"_s, u"names"_s);
        QVERIFY(!m_page->isOn(PageCommand::ContinuousRows));
        QVERIFY(!m_page->can(PageCommand::ContinuousRows));
        QCOMPARE(model().totalRows(), 100);
        QVERIFY(m_page->findChild<QToolButton*>(u"grid.pager.next.button"_s)->isVisible());
    }
};

TW_TEST(ContinuousRowsTest)
#include "continuous_rows_test.moc"
