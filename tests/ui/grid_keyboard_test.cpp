// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/blocks/grid_clipboard.h"
#include "grid/blocks/grid_selection.h"
#include "grid/blocks/selection_edits.h"
#include "grid_fixture.h"
#include "test_program.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QMessageBox>
#include <QSignalSpy>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kGridKeyboardManyRows = 10'000;

class GridKeyboardCountlessRows : public Grid
{
public:
    GridKeyboardCountlessRows()
        : Grid(tableOf(u"rows: id* int, name text"_s))
    {
        load(numberedRows(0, kGridKeyboardManyRows));
    }
};

class GridKeyboardPeople : public Grid
{
public:
    GridKeyboardPeople()
        : Grid(peopleTable())
    {
        load(threePeople());
    }
};

}

class GridKeyboardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysMoveTheCursor_data();
    void keysMoveTheCursor();
    void theCursorWalksAcrossWindows();
    void pagesAreAsLongAsTheGrid();
    void movedColumnsAreWalkedAsTheyLie();
    void hiddenColumnsAreSteppedOver();
    void controlAndArrowsStopWhereDataEnds();
    void escapeTwiceStopsWhatIsRead();
    void spaceTogglesABoolean();
    void spaceWithKeysSelects();
    void aSelectionOfAWindowSaysSo();
    void deleteIsNotForTheGrid();
    void escapeRevertsTheStagedCell();
    void nullAndDefaultAreForTheSelection();
    void copiedCellsComeBackByPasting();
    void copyingTakesTheOrderOnScreen();
    void keysWorkWithoutRows();
};

void GridKeyboardTest::keysMoveTheCursor_data()
{
    QTest::addColumn<QPoint>("from");
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<QPoint>("to");
    const auto row = [](const char* name, QPoint from, Qt::Key key, Qt::KeyboardModifiers modifiers,
                         QPoint to) { QTest::newRow(name) << from << int(key) << modifiers << to; };
    const int last = kGridKeyboardManyRows - 1;
    row("down", {3, 1}, Qt::Key_Down, {}, {4, 1});
    row("up at the top stays", {0, 1}, Qt::Key_Up, {}, {0, 1});
    row("to the first row", {3, 1}, Qt::Key_Up, Qt::ControlModifier, {0, 1});
    row("to the last row", {3, 1}, Qt::Key_Down, Qt::ControlModifier, {last, 1});
    row("to the first column", {3, 1}, Qt::Key_Left, Qt::ControlModifier, {3, 0});
    row("to the last column", {3, 0}, Qt::Key_Right, Qt::ControlModifier, {3, 1});
    row("home", {3, 1}, Qt::Key_Home, {}, {3, 0});
    row("end", {3, 0}, Qt::Key_End, {}, {3, 1});
    row("to the first cell", {3, 1}, Qt::Key_Home, Qt::ControlModifier, {0, 0});
    row("to the last cell", {3, 0}, Qt::Key_End, Qt::ControlModifier, {last, 1});
    row("tab", {3, 0}, Qt::Key_Tab, {}, {3, 1});
    row("tab at the end of a row", {3, 1}, Qt::Key_Tab, {}, {4, 0});
    row("back", {3, 1}, Qt::Key_Backtab, Qt::ShiftModifier, {3, 0});
    row("back at the start of a row", {3, 0}, Qt::Key_Backtab, Qt::ShiftModifier, {2, 1});
    row("enter goes down", {3, 1}, Qt::Key_Return, {}, {4, 1});
    row("shift and enter go up", {3, 1}, Qt::Key_Return, Qt::ShiftModifier, {2, 1});
}

void GridKeyboardTest::keysMoveTheCursor()
{
    QFETCH(const QPoint, from);
    QFETCH(const int, key);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    GridKeyboardCountlessRows grid;
    grid.show(from.x(), from.y());
    grid.press(key, modifiers);
    QTEST(grid.cursor(), "to");
    QCOMPARE(grid.view.selection().cells(), QModelIndexList{grid.view.currentCell()});
}

void GridKeyboardTest::theCursorWalksAcrossWindows()
{
    GridKeyboardCountlessRows grid;
    grid.show(0, 1);
    grid.press(Qt::Key_End, Qt::ControlModifier);
    QVERIFY(grid.model.windowStart() > 0);
    for (int step = 1; step <= 5000; ++step)
        grid.press(Qt::Key_Up);
    QCOMPARE(grid.cursor(), QPoint(kGridKeyboardManyRows - 1 - 5000, 1));
    QCOMPARE(grid.view.currentCell().data().toString(), u"name 4999"_s);
    QVERIFY(grid.view.table()->visualRect(grid.view.currentCell()).top() >= 0);
}

void GridKeyboardTest::pagesAreAsLongAsTheGrid()
{
    GridKeyboardCountlessRows grid;
    grid.show(0, 0);
    const int page = grid.scrollBar()->pageStep();
    for (int step = 1; step <= 600; ++step)
        grid.press(Qt::Key_PageDown);
    QCOMPARE(grid.cursor().x(), std::min(600 * page, kGridKeyboardManyRows - 1));
    grid.press(Qt::Key_PageUp);
    QCOMPARE(grid.cursor().x(), std::min(600 * page, kGridKeyboardManyRows - 1) - page);
}

void GridKeyboardTest::movedColumnsAreWalkedAsTheyLie()
{
    GridKeyboardPeople grid;
    grid.show(0, 0);
    grid.view.table()->horizontalHeader()->moveSection(0, 2);
    grid.press(Qt::Key_Right);
    QCOMPARE(grid.cursor(), QPoint(0, 3));
    grid.press(Qt::Key_Home);
    QCOMPARE(grid.cursor(), QPoint(0, 1));
}

void GridKeyboardTest::hiddenColumnsAreSteppedOver()
{
    GridKeyboardPeople grid;
    grid.show(0, 0);
    QTableView* table = grid.view.table();
    table->setColumnHidden(0, true);
    table->setColumnHidden(2, true);
    table->setColumnHidden(4, true);
    grid.view.setCurrentCell(0, 1);
    grid.press(Qt::Key_Right);
    QCOMPARE(grid.cursor(), QPoint(0, 3));
    grid.press(Qt::Key_Right);
    QCOMPARE(grid.cursor(), QPoint(0, 3));
    grid.press(Qt::Key_Left);
    QCOMPARE(grid.cursor(), QPoint(0, 1));
    grid.press(Qt::Key_Left);
    QCOMPARE(grid.cursor(), QPoint(0, 1));
    grid.press(Qt::Key_End);
    grid.press(Qt::Key_Tab);
    QCOMPARE(grid.cursor(), QPoint(1, 1));
    grid.press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(grid.cursor(), QPoint(0, 3));
    grid.press(Qt::Key_Home);
    QCOMPARE(grid.cursor(), QPoint(0, 1));
    grid.press(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(grid.cursor(), QPoint(0, 3));
}

void GridKeyboardTest::controlAndArrowsStopWhereDataEnds()
{
    GridKeyboardPeople grid;
    grid.show(0, 1);
    grid.press(Qt::Key_Down, Qt::ControlModifier); // over the NULL below
    QCOMPARE(grid.cursor(), QPoint(2, 1));
    grid.press(Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(grid.cursor(), QPoint(0, 1));
    grid.view.setCurrentCell(2, 1);
    grid.press(Qt::Key_Right, Qt::ControlModifier); // before the NULL at the end
    QCOMPARE(grid.cursor(), QPoint(2, 3));
    grid.press(Qt::Key_Right, Qt::ControlModifier); // nothing behind it: the end
    QCOMPARE(grid.cursor(), QPoint(2, 4));
    grid.view.setCurrentCell(1, 0);
    grid.press(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(grid.cursor(), QPoint(1, 4));
}

void GridKeyboardTest::escapeTwiceStopsWhatIsRead()
{
    GridKeyboardPeople grid;
    grid.show(0, 1);
    const QSignalSpy stops(&grid.view, &GridView::stopRequested);
    grid.press(Qt::Key_Escape);
    QCOMPARE(stops.count(), 0);
    grid.press(Qt::Key_Escape);
    QCOMPARE(stops.count(), 1);
    grid.type("x");
    grid.press(Qt::Key_Return);
    grid.view.setCurrentCell(0, 1);
    grid.press(Qt::Key_Escape); // takes the edit back, however soon it comes
    QCOMPARE(stops.count(), 1);
    QVERIFY(grid.edits.changes().isEmpty());
}

void GridKeyboardTest::spaceTogglesABoolean()
{
    GridKeyboardPeople grid;
    grid.show(0, 3);
    grid.press(Qt::Key_Space);
    QCOMPARE(grid.model.value(0, 3), text("f"));
    grid.press(Qt::Key_Space);
    QCOMPARE(grid.model.value(0, 3), Value());
    grid.press(Qt::Key_F2);
    QCOMPARE(grid.model.cellState(0, 3), CellState::Clean);
    QVERIFY(!grid.lineEditor());
}

void GridKeyboardTest::spaceWithKeysSelects()
{
    GridKeyboardPeople grid;
    grid.show(1, 2);
    grid.press(Qt::Key_Space, Qt::ShiftModifier);
    QCOMPARE(grid.view.selection().cells().size(), 5);
    QCOMPARE(grid.view.selection().rows(), QList<int>{1});
    grid.press(Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(grid.view.selection().cells().size(), 3);
    QCOMPARE(grid.view.selection().rows(), QList<int>({0, 1, 2}));
    grid.press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(grid.view.selection().cells().size(), 15);
}

void GridKeyboardTest::aSelectionOfAWindowSaysSo()
{
    GridKeyboardCountlessRows grid;
    QLocale::setDefault(QLocale::c());
    grid.show();
    grid.press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(grid.view.selection().rows().size(), ResultModel::kWindow);
    QCOMPARE(grid.messages,
        QStringList{u"Selected 4096 of 10000 rows: only loaded rows can be selected."_s});
}

void GridKeyboardTest::deleteIsNotForTheGrid()
{
    GridKeyboardPeople grid;
    grid.show(0, 1);
    for (const Qt::KeyboardModifiers modifiers :
        {Qt::NoModifier, Qt::AltModifier, Qt::ControlModifier}) {
        grid.press(Qt::Key_Delete, modifiers);
        grid.press(Qt::Key_Backspace, modifiers);
    }
    QVERIFY(!grid.lineEditor());
    QVERIFY(grid.edits.changes().isEmpty());
}

void GridKeyboardTest::escapeRevertsTheStagedCell()
{
    GridKeyboardPeople grid;
    grid.show(0, 1);
    grid.type("x");
    grid.press(Qt::Key_Return);
    grid.view.setCurrentCell(0, 1);
    grid.press(Qt::Key_Escape);
    QCOMPARE(grid.cell(0, 1), u"Ada"_s);
    QVERIFY(grid.edits.changes().isEmpty());
}

void GridKeyboardTest::nullAndDefaultAreForTheSelection()
{
    GridKeyboardPeople grid;
    grid.show(0, 1);
    grid.press(Qt::Key_Down, Qt::ShiftModifier);
    grid.view.edits().setNull();
    QCOMPARE(grid.cell(0, 1), u"NULL"_s);
    QVERIFY(grid.messages.isEmpty());
    grid.view.setCurrentCell(0, 0);
    grid.view.edits().setNull();
    QCOMPARE(grid.messages.size(), 1);
    QVERIFY(grid.messages.constFirst().startsWith(u"id must have a value."_s));
    grid.view.setCurrentCell(2, 1);
    grid.view.edits().setDefault();
    QCOMPARE(grid.cell(2, 1), u"NULL"_s);
}

void GridKeyboardTest::copiedCellsComeBackByPasting()
{
    GridKeyboardPeople grid;
    grid.show(0, 1);
    grid.press(Qt::Key_Right, Qt::ShiftModifier);
    grid.press(Qt::Key_Down, Qt::ShiftModifier);
    grid.press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"Ada\t36\n\t"_s);
    grid.view.setCurrentCell(1, 1);
    grid.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(grid.cell(1, 1), u"Ada"_s);
    QCOMPARE(grid.cell(2, 2), u"NULL"_s);
    QCOMPARE(grid.edits.undoStack()->count(), 1);
    grid.view.setCurrentCell(2, 4);
    grid.view.clipboard().pasteText(u"ok\tmore\nok"_s);
    const auto buttons = grid.view.findChild<QMessageBox*>()->buttons();
    const auto fit = std::ranges::find_if(
        buttons, [](const QAbstractButton* each) { return each->text().contains(u"only"_s); });
    QVERIFY(fit != buttons.end());
    (*fit)->click();
    QCOMPARE(grid.cell(2, 4), u"ok"_s);
    QCOMPARE(grid.messages, QStringList{u"1 row did not fit."_s});
}

void GridKeyboardTest::copyingTakesTheOrderOnScreen()
{
    GridKeyboardPeople grid;
    grid.show(0, 0);
    grid.view.table()->horizontalHeader()->moveSection(0, 1);
    grid.view.table()->selectRow(0);
    grid.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"name\tid\tage\tok\tmood\nAda\t1\t36\tt\tok"_s);
}

void GridKeyboardTest::keysWorkWithoutRows()
{
    Grid grid(peopleTable());
    grid.view.show();
    QApplication::setActiveWindow(&grid.view);
    grid.view.table()->setFocus();
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_End, Qt::Key_PageDown, Qt::Key_Tab,
             Qt::Key_Return, Qt::Key_Space, Qt::Key_Escape, Qt::Key_F2, Qt::Key_X})
        grid.press(key);
    grid.press(Qt::Key_C, Qt::ControlModifier);
    grid.press(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(!grid.view.currentCell().isValid());
    grid.edits.staged().stageNewRow();
    grid.press(Qt::Key_Down);
    QCOMPARE(grid.cursor(), QPoint(0, 0));
}

TW_TEST(GridKeyboardTest)
#include "grid_keyboard_test.moc"
