// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_rows.h"
#include "grid/blocks/grid_selection.h"
#include "grid/row_scroller.h"
#include "grid_fixture.h"
#include "test_program.h"

#include <QSignalSpy>
#include <QWheelEvent>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kGridScrollManyRows = 50'000;

class GridScrollCountlessRows : public Grid
{
public:
    GridScrollCountlessRows()
        : Grid(tableOf(u"rows: id* int, name text"_s))
    {
        load(numberedRows(0, kGridScrollManyRows));
        show();
    }

    /// What stands in the uppermost row on screen.
    [[nodiscard]] QString top() const { return shown(model, view.table()->rowAt(0), 0); }
};

}

class GridScrollTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theScrollBarSpansAllRows();
    void theScrollBarGoesAnywhere();
    void theLastRowIsReached();
    void theWheelTurnsAcrossWindows();
    void movingTheWindowKeepsTheRowsOnScreen();
    void walkingDownScrollsByOneRow();
    void theCursorComesBackWithItsRow();
    void aReloadKeepsTheCursorOnItsRow();
    void anotherPageBeginsAtItsTop();
    void aRowFarAwayIsBroughtOnScreen();
    void fewRowsNeedNoScrollBar();
    void paintingIsReportedOncePerLoad();
    void columnsFitTheirContentsOnce();
    void anyNumberOfRowsHasAPlaceOnTheBar();
    void tenBillionRowsAreScrolledFromEndToEnd();
};

void GridScrollTest::theScrollBarSpansAllRows()
{
    GridScrollCountlessRows grid;
    QCOMPARE(grid.scrollBar()->maximum(), kGridScrollManyRows - grid.scrollBar()->pageStep());
    QVERIFY(grid.scrollBar()->isVisible());
    QVERIFY(!grid.view.table()->verticalScrollBar()->isVisible());
}

void GridScrollTest::theScrollBarGoesAnywhere()
{
    GridScrollCountlessRows grid;
    for (const int position : {1, 3000, 4090, 25'000, 24'000, 17, 48'000, 0}) {
        grid.scrollBar()->setValue(position);
        QCOMPARE(grid.top(), QString::number(position));
        QCOMPARE(grid.scrollBar()->value(), position);
    }
}

void GridScrollTest::theLastRowIsReached()
{
    GridScrollCountlessRows grid;
    grid.scrollBar()->setValue(grid.scrollBar()->maximum());
    const int last = grid.model.rowCount() - 1;
    QCOMPARE(shown(grid.model, last, 0), QString::number(kGridScrollManyRows - 1));
    const QRect rect = grid.view.table()->visualRect(grid.model.index(last, 0));
    QVERIFY(grid.view.table()->viewport()->rect().contains(rect.center()));
}

void GridScrollTest::theWheelTurnsAcrossWindows()
{
    GridScrollCountlessRows grid;
    QWidget* viewport = grid.view.table()->viewport();
    const QPointF place(50, 50);
    for (int turn = 0; turn < 3000; ++turn) {
        QWheelEvent event(place, viewport->mapToGlobal(place), {}, QPoint(0, -120), Qt::NoButton,
            Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(viewport, &event);
    }
    QCOMPARE(grid.scrollBar()->value(), 3000 * QApplication::wheelScrollLines());
    QCOMPARE(grid.top(), QString::number(grid.scrollBar()->value()));
}

void GridScrollTest::movingTheWindowKeepsTheRowsOnScreen()
{
    GridScrollCountlessRows grid;
    grid.scrollBar()->setValue(3500);
    const qint64 start = grid.model.windowStart();
    QVERIFY(start > 0);
    grid.scrollBar()->setValue(3501);
    QCOMPARE(grid.model.windowStart(), start);
    grid.edits.staged().stageNewRow();
    QCOMPARE(grid.top(), u"3501"_s);
    QCOMPARE(grid.scrollBar()->value(), 3502);
}

void GridScrollTest::walkingDownScrollsByOneRow()
{
    GridScrollCountlessRows grid;
    grid.scrollBar()->setValue(3040);
    grid.view.setCurrentCell(3045, 0);
    int top = grid.scrollBar()->value();
    for (int step = 0; step < 100; ++step) {
        grid.press(Qt::Key_Down);
        QVERIFY(grid.scrollBar()->value() - top <= 1);
        top = grid.scrollBar()->value();
        QCOMPARE(grid.top(), QString::number(top));
    }
    QVERIFY(grid.model.windowStart() > 0);
}

void GridScrollTest::theCursorComesBackWithItsRow()
{
    GridScrollCountlessRows grid;
    grid.view.setCurrentCell(7, 1);
    grid.scrollBar()->setValue(40'000);
    QVERIFY(!grid.view.currentCell().isValid());
    QCOMPARE(grid.top(), u"40000"_s);
    grid.scrollBar()->setValue(0);
    QCOMPARE(grid.cursor(), QPoint(7, 1));
    grid.scrollBar()->setValue(40'000);
    grid.press(Qt::Key_Down);
    QCOMPARE(grid.cursor(), QPoint(8, 1));
    QVERIFY(grid.view.table()->visualRect(grid.view.currentCell()).isValid());
}

void GridScrollTest::aReloadKeepsTheCursorOnItsRow()
{
    GridScrollCountlessRows grid;
    grid.view.setCurrentCell(100, 1);
    grid.load(numberedRows(50, 200));
    QCOMPARE(grid.cursor(), QPoint(50, 1));
    QCOMPARE(grid.view.selection().rows(), QList<int>{50});
    const QRect rect = grid.view.table()->visualRect(grid.view.currentCell());
    QVERIFY(grid.view.table()->viewport()->rect().contains(rect.center()));
}

void GridScrollTest::anotherPageBeginsAtItsTop()
{
    GridScrollCountlessRows grid;
    grid.scrollBar()->setValue(200);
    grid.view.setCurrentCell(205, 1);
    grid.load(numberedRows(100'000, 500));
    QCOMPARE(grid.top(), u"100000"_s);
    grid.press(Qt::Key_Down);
    QCOMPARE(grid.cursor(), QPoint(0, 0));
}

void GridScrollTest::aRowFarAwayIsBroughtOnScreen()
{
    GridScrollCountlessRows grid;
    grid.scrollBar()->setValue(40'000);
    const RowKey row = grid.model.rowKey(grid.view.table()->rowAt(0));
    grid.scrollBar()->setValue(0);
    grid.view.goToRow(row);
    QCOMPARE(grid.cursor(), QPoint(40'000, 0));
    const QRect rect = grid.view.table()->visualRect(grid.view.currentCell());
    QVERIFY(grid.view.table()->viewport()->rect().contains(rect.center()));
}

void GridScrollTest::fewRowsNeedNoScrollBar()
{
    Grid grid(peopleTable());
    grid.load(threePeople());
    grid.show();
    QVERIFY(!grid.scrollBar()->isVisible());
    grid.view.resize(640, 90);
    QTRY_VERIFY(grid.scrollBar()->isVisible());
}

void GridScrollTest::paintingIsReportedOncePerLoad()
{
    Grid grid(peopleTable());
    QSignalSpy painted(&grid.view, &GridView::firstRowsPainted);
    grid.view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&grid.view));
    grid.view.grab();
    QCOMPARE(painted.size(), 0);
    grid.load(threePeople());
    QCOMPARE(painted.size(), 0);
    grid.view.grab();
    grid.view.grab();
    QCOMPARE(painted.size(), 1);
    grid.load(threePeople());
    grid.view.grab();
    QCOMPARE(painted.size(), 2);
}

void GridScrollTest::columnsFitTheirContentsOnce()
{
    Grid grid(peopleTable());
    grid.load({{text("1"), text("a name that is rather long"), Value(), Value(), Value()}});
    const int wide = grid.view.table()->columnWidth(1);
    QVERIFY(wide > grid.view.table()->columnWidth(0));
    grid.load({{text("1"), text(QByteArray(500, 'x').constData()), Value(), Value(), Value()}});
    QCOMPARE(grid.view.table()->columnWidth(1), wide);
    grid.view.table()->setColumnWidth(1, 99);
    grid.load(threePeople());
    QCOMPARE(grid.view.table()->columnWidth(1), 99);
}

void GridScrollTest::anyNumberOfRowsHasAPlaceOnTheBar()
{
    for (const qint64 greatest : {qint64(0), qint64(1), qint64(1'000'000'000),
             qint64(ScrollMapping::kMost), qint64(ScrollMapping::kMost) + 1, qint64(10'000'000'000),
             std::numeric_limits<qint64>::max() / 2}) {
        ScrollMapping mapping;
        mapping.setGreatest(greatest);
        QCOMPARE(mapping.positionOf(0), 0);
        QCOMPARE(mapping.valueOf(0), 0);
        QCOMPARE(mapping.valueOf(greatest), mapping.maximum());
        QCOMPARE(mapping.positionOf(mapping.maximum()), greatest);
        const qint64 step = greatest / ScrollMapping::kMost + 1;
        for (int part = 1; part < 10; ++part) {
            const qint64 position = greatest / 10 * part;
            const qint64 back = mapping.positionOf(mapping.valueOf(position));
            QVERIFY(std::abs(back - position) <= 2 * step);
        }
    }
    ScrollMapping exact;
    exact.setGreatest(1'000'000'000);
    QCOMPARE(exact.positionOf(exact.valueOf(987'654'321)), 987'654'321);
}

void GridScrollTest::tenBillionRowsAreScrolledFromEndToEnd()
{
    constexpr qint64 kRows = 10'000'000'000;
    Grid grid(tableOf(u"rows: id* int, name text"_s));
    FakeRows source;
    source.header = headerOf(*grid.table);
    source.count = [] { return kRows; };
    const auto readAll = [&] {
        while (const auto wanted = grid.model.neededRows())
            grid.model.take(*wanted, source.read(*wanted));
    };
    grid.model.open(source.header, {});
    grid.model.take({RowRequest::Kind::First, 256}, source.read({RowRequest::Kind::First, 256}));
    grid.model.setLoadedTotal(kRows, TotalKind::Exact);
    grid.show();
    for (const int value :
        {grid.scrollBar()->maximum(), 0, grid.scrollBar()->maximum() / 3, 12'345}) {
        grid.scrollBar()->setValue(value);
        const auto [first, last] = grid.view.scroller().visibleRows();
        QVERIFY(value != grid.scrollBar()->maximum() || last == kRows - 1);
        QVERIFY(value != 0 || first == 0);
        readAll();
        QCOMPARE(grid.model.cells().value(grid.view.scroller().visibleRows().first, 0).toText(),
            QString::number(grid.view.scroller().visibleRows().first * 3));
    }
    grid.press(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(grid.view.scroller().visibleRows().second, kRows - 1);
}

TW_TEST(GridScrollTest)
#include "grid_scroll_test.moc"
