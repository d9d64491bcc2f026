// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/blocks/grid_clipboard.h"
#include "grid/blocks/grid_selection.h"
#include "grid/blocks/selection_edits.h"
#include "grid/row_scroller.h"
#include "grid_fixture.h"
#include "test_program.h"

#include <QClipboard>
#include <QSignalSpy>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// What of a grid is selected, copied, pasted and changed, apart from its keys.
class GridSelectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCursorStandsForAnEmptySelection();
    void rowsAreAscendingAndNamedOnce();
    void columnsComeInTheirOrderOnScreen();
    void aRowIsSelectedWithAllColumns();
    void aColumnOfNoRowsSelectsNothing();
    void changesOfTheSelectionAreAnnounced();
    void copiesHoldTheSelectedCells();
    void aPastedValueGoesIntoAllSelectedCells();
    void aPasteSaysWhatDidNotFit();
    void aRefusedChangeSaysWhyAndStagesNothing();
    void fillDownTakesTheValueAbove();
    void aDuplicatedRowIsTheCurrentOne();
    void scrollingBeyondTheEndShowsTheLastRows();

private:
    static void select(Grid& grid, int firstRow, int firstColumn, int lastRow, int lastColumn)
    {
        grid.view.table()->selectionModel()->select(
            QItemSelection(
                grid.model.index(firstRow, firstColumn), grid.model.index(lastRow, lastColumn)),
            QItemSelectionModel::ClearAndSelect);
    }
    static QString clipboardText() { return QApplication::clipboard()->text(); }
};

void GridSelectionTest::theCursorStandsForAnEmptySelection()
{
    Grid grid(peopleTable());
    QVERIFY(grid.view.selection().cells().isEmpty());
    QVERIFY(grid.view.selection().rows().isEmpty());
    grid.load(threePeople());
    grid.view.setCurrentCell(1, 2);
    grid.view.table()->clearSelection();
    QCOMPARE(grid.view.selection().cells(), QModelIndexList{grid.model.index(1, 2)});
    QCOMPARE(grid.view.selection().rows(), QList<int>{1});
}

void GridSelectionTest::rowsAreAscendingAndNamedOnce()
{
    Grid grid(peopleTable());
    grid.load(threePeople());
    QItemSelectionModel* model = grid.view.table()->selectionModel();
    for (const int row : {2, 0})
        for (const int column : {1, 3})
            model->select(grid.model.index(row, column), QItemSelectionModel::Select);
    QCOMPARE(grid.view.selection().rows(), QList<int>({0, 2}));
    QCOMPARE(grid.view.selection().cells().size(), 4);
    QVERIFY(grid.view.selection().isLoaded());
}

void GridSelectionTest::columnsComeInTheirOrderOnScreen()
{
    Grid grid(peopleTable());
    grid.load(threePeople());
    grid.view.table()->horizontalHeader()->moveSection(4, 0);
    QCOMPARE(grid.view.selection().columns(), QList<int>({4, 0, 1, 2, 3}));
    QCOMPARE(grid.view.selection().columnsFrom(1), QList<int>({1, 2, 3}));
    grid.view.setCurrentCell(0, 0);
    QCOMPARE(grid.view.selection().columnsFromCurrent(), QList<int>({0, 1, 2, 3}));
}

void GridSelectionTest::aRowIsSelectedWithAllColumns()
{
    Grid grid(peopleTable());
    grid.load(threePeople());
    grid.view.selection().selectRow(1);
    QCOMPARE(grid.view.selection().rows(), QList<int>{1});
    QCOMPARE(grid.view.selection().cells().size(), 5);
    grid.view.selection().selectColumn(3);
    QCOMPARE(grid.view.selection().rows(), QList<int>({0, 1, 2}));
    QCOMPARE(grid.view.selection().cells().size(), 3);
    grid.view.selection().selectAll();
    QCOMPARE(grid.view.selection().cells().size(), 15);
    QCOMPARE(grid.messages, QStringList()); // all rows are loaded
}

void GridSelectionTest::aColumnOfNoRowsSelectsNothing()
{
    Grid grid(peopleTable());
    grid.load({});
    grid.view.selection().selectColumn(0);
    grid.view.selection().selectAll();
    QVERIFY(grid.view.selection().cells().isEmpty());
    const auto [first, last] = grid.view.selection().loadedRows();
    QVERIFY(last < first);
}

void GridSelectionTest::changesOfTheSelectionAreAnnounced()
{
    Grid grid(peopleTable());
    grid.load(threePeople());
    const QSignalSpy changes(&grid.view.selection(), &GridSelection::changed);
    grid.view.setCurrentCell(0, 0);
    QCOMPARE(changes.size(), 1);
    grid.view.selection().selectRow(2);
    QCOMPARE(changes.size(), 2);
}

void GridSelectionTest::copiesHoldTheSelectedCells()
{
    Grid grid(peopleTable());
    grid.load(threePeople());
    select(grid, 0, 1, 2, 2);
    grid.view.clipboard().copy(CopyFormat::Tsv);
    QCOMPARE(clipboardText().trimmed(), u"Ada\t36\n\t\nAlan\t41"_s);
    grid.view.clipboard().copy(CopyFormat::TsvWithHeaders);
    QVERIFY2(clipboardText().startsWith(u"name\tage\n"_s), qPrintable(clipboardText()));
}

void GridSelectionTest::aPastedValueGoesIntoAllSelectedCells()
{
    Grid grid(peopleTable());
    grid.load(threePeople());
    grid.view.setCurrentCell(0, 1);
    select(grid, 0, 1, 2, 1);
    grid.view.clipboard().pasteText(u"Eve"_s);
    for (int row = 0; row < 3; ++row)
        QCOMPARE(grid.cell(row, 1), u"Eve"_s);
    grid.edits.undoStack()->undo();
    QCOMPARE(grid.cell(0, 1), u"Ada"_s);
    QCOMPARE(grid.cell(2, 1), u"Alan"_s);
}

void GridSelectionTest::aPasteSaysWhatDidNotFit()
{
    Grid grid(peopleTable());
    grid.load(threePeople());
    grid.view.setCurrentCell(0, 4);
    grid.view.clipboard().pasteText(u"sad\tone too many"_s);
    QCOMPARE(grid.cell(0, 4), u"sad"_s);
    QCOMPARE(grid.messages, QStringList{u"1 cell did not fit."_s});
}

void GridSelectionTest::aRefusedChangeSaysWhyAndStagesNothing()
{
    Grid grid(peopleTable());
    grid.load(threePeople());
    grid.view.setCurrentCell(0, 0);
    grid.view.edits().setNull();
    QCOMPARE(grid.messages.size(), 1);
    QVERIFY(grid.edits.changes().isEmpty());
    grid.view.setCurrentCell(0, 2);
    grid.view.edits().setEmpty(); // a number is no text
    QCOMPARE(grid.messages.size(), 2);
    QVERIFY(grid.edits.changes().isEmpty());
}

void GridSelectionTest::fillDownTakesTheValueAbove()
{
    Grid grid(peopleTable());
    grid.load(threePeople());
    grid.view.setCurrentCell(1, 1);
    grid.view.edits().fillDown();
    QCOMPARE(grid.cell(1, 1), u"Ada"_s);
    select(grid, 0, 2, 2, 2);
    grid.view.edits().fillDown();
    QCOMPARE(grid.cell(1, 2), u"36"_s);
    QCOMPARE(grid.cell(2, 2), u"36"_s);
}

void GridSelectionTest::aDuplicatedRowIsTheCurrentOne()
{
    Grid grid(peopleTable());
    grid.load(threePeople());
    grid.view.setCurrentCell(2, 1);
    grid.view.edits().duplicateRows();
    QCOMPARE(grid.model.rowCount(), 4);
    QCOMPARE(grid.cursor(), QPoint(0, 1));
    QCOMPARE(grid.cell(0, 1), u"Alan"_s);
}

void GridSelectionTest::scrollingBeyondTheEndShowsTheLastRows()
{
    Grid grid(peopleTable());
    QList<QList<Value>> rows;
    for (int row = 0; row < 100; ++row)
        rows.append(
            {text(QByteArray::number(row).constData()), Value(), Value(), Value(), Value()});
    grid.load(rows);
    grid.show();
    const QSignalSpy moves(&grid.view.scroller(), &RowScroller::moved);
    grid.view.scroller().scrollToPosition(1000);
    QCOMPARE(grid.view.scroller().visibleRows().second, 99);
    QVERIFY(!moves.isEmpty());
    grid.view.scroller().scrollToPosition(-5);
    QCOMPARE(grid.view.scroller().visibleRows().first, 0);
}

TW_TEST(GridSelectionTest)
#include "grid_selection_test.moc"
