// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cells/cell_editor.h"
#include "grid_fixture.h"
#include "test_program.h"

#include <QLabel>
#include <QListWidget>
#include <QRegularExpression>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

class GridEditorPeople : public Grid
{
public:
    GridEditorPeople()
        : Grid(peopleTable())
    {
        load(threePeople());
    }

    [[nodiscard]] QLabel* note() const { return view.findChild<QLabel*>(u"grid.editor.note"_s); }
};

/// One row of a text column.
class Note : public Grid
{
public:
    explicit Note(const Value& value)
        : Grid(tableOf(u"notes: id* int, note text"_s))
    {
        load({{text("1"), value}});
        show(0, 1);
        press(Qt::Key_F2);
    }
};

}

class GridEditorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// An editor is told to one view alone, though two show its column.
    void init() { QTest::failOnWarning(QRegularExpression(u"does not belong to this view"_s)); }
    void typingReplacesTheValue();
    void controlEnterFillsTheSelection();
    void f2KeepsTheText();
    void doubleClickKeepsTheText();
    void enterAndTabGoOn_data();
    void enterAndTabGoOn();
    void escapeGivesTheTextUp();
    void leavingUnchangedStagesNothing_data();
    void leavingUnchangedStagesNothing();
    void emptyTextIsTypedOverNullByDeleting();
    void deleteInAnEditorIsForItsText();
    void refusedTextKeepsTheEditorOpen();
    void theCursorReturnsToARefusedText();
    void clickingElsewhereCommits();
    void anotherApplicationLeavesTheEditorOpen();
    void commandsOfTheWindowFindTheTextStaged();
    void aReloadKeepsWhatWasTypedOnItsRow();
    void aSortWhileTypingDoesNotChangeTheRow();
    void newRowsAboveDoNotChangeTheRow();
    void linesAreEditedInABox();
    void lineEndsStayWhatTheyWere();
    void longTextIsNotCut();
    void invalidTextIsNotEdited();
    void enumsAreChosen();
    void aClickOnTheBoxToggles();
    void readOnlyCellsDoNotOpen();
};

void GridEditorTest::typingReplacesTheValue()
{
    GridEditorPeople grid;
    grid.show(0, 1);
    grid.type("Bob");
    QVERIFY(grid.lineEditor());
    QCOMPARE(grid.lineEditor()->text(), u"Bob"_s);
    QVERIFY(grid.edits.changes().isEmpty());
    grid.press(Qt::Key_Return);
    QCOMPARE(grid.cell(0, 1), u"Bob"_s);
}

void GridEditorTest::controlEnterFillsTheSelection()
{
    GridEditorPeople grid;
    grid.show(0, 1);
    grid.press(Qt::Key_Down, Qt::ShiftModifier);
    grid.type("Bob");
    grid.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!grid.lineEditor());
    QCOMPARE(grid.cell(0, 1), u"Bob"_s);
    QCOMPARE(grid.cell(1, 1), u"Bob"_s);
    QVERIFY(grid.cell(2, 1) != u"Bob"_s);
    QCOMPARE(grid.edits.undoStack()->count(), 1);
    QVERIFY(grid.view.table()->hasFocus());
}

void GridEditorTest::f2KeepsTheText()
{
    GridEditorPeople grid;
    grid.show(0, 1);
    grid.press(Qt::Key_F2);
    grid.type(" L.");
    grid.press(Qt::Key_Return);
    QCOMPARE(grid.cell(0, 1), u"Ada L."_s);
}

void GridEditorTest::doubleClickKeepsTheText()
{
    GridEditorPeople grid;
    grid.show(1, 0);
    QWidget* viewport = grid.view.table()->viewport();
    QTest::mouseClick(viewport, Qt::LeftButton, {}, grid.centerOf(0, 1));
    QTest::mouseDClick(viewport, Qt::LeftButton, {}, grid.centerOf(0, 1));
    QVERIFY(grid.lineEditor());
    QCOMPARE(grid.lineEditor()->text(), u"Ada"_s);
    QVERIFY(!grid.lineEditor()->hasSelectedText());
}

void GridEditorTest::enterAndTabGoOn_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<QPoint>("cursor");
    const Qt::KeyboardModifiers none;
    QTest::newRow("enter") << int(Qt::Key_Return) << none << QPoint(2, 1);
    QTest::newRow("shift and enter")
        << int(Qt::Key_Enter) << Qt::KeyboardModifiers(Qt::ShiftModifier) << QPoint(0, 1);
    QTest::newRow("tab") << int(Qt::Key_Tab) << none << QPoint(1, 2);
    QTest::newRow("back") << int(Qt::Key_Backtab) << Qt::KeyboardModifiers(Qt::ShiftModifier)
                          << QPoint(1, 0);
}

void GridEditorTest::enterAndTabGoOn()
{
    QFETCH(const int, key);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    GridEditorPeople grid;
    grid.show(1, 1);
    grid.type("Bob");
    grid.press(key, modifiers);
    QCOMPARE(grid.cell(1, 1), u"Bob"_s);
    QTEST(grid.cursor(), "cursor");
    QVERIFY(grid.view.table()->hasFocus());
}

void GridEditorTest::escapeGivesTheTextUp()
{
    GridEditorPeople grid;
    grid.show(0, 1);
    grid.type("Bob");
    grid.press(Qt::Key_Escape);
    QTRY_VERIFY(!grid.lineEditor());
    QCOMPARE(grid.cell(0, 1), u"Ada"_s);
    QCOMPARE(grid.cursor(), QPoint(0, 1));
}

void GridEditorTest::leavingUnchangedStagesNothing_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("column");
    QTest::newRow("text") << 0 << 1;
    QTest::newRow("number") << 0 << 2;
    QTest::newRow("NULL") << 1 << 1;
    QTest::newRow("enum") << 0 << 4;
    QTest::newRow("NULL of an enum") << 2 << 4;
}

void GridEditorTest::leavingUnchangedStagesNothing()
{
    QFETCH(const int, row);
    QFETCH(const int, column);
    GridEditorPeople grid;
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Tab, Qt::Key_Escape}) {
        grid.show(row, column);
        grid.press(Qt::Key_F2);
        QVERIFY(!grid.view.table()->hasFocus());
        grid.press(key);
        QVERIFY(grid.view.table()->hasFocus());
    }
    QCOMPARE(grid.edits.undoStack()->count(), 0);
}

void GridEditorTest::emptyTextIsTypedOverNullByDeleting()
{
    GridEditorPeople grid;
    grid.show(1, 1);
    grid.press(Qt::Key_F2);
    QCOMPARE(grid.lineEditor()->placeholderText(), u"NULL"_s);
    grid.press(Qt::Key_Backspace);
    grid.press(Qt::Key_Return);
    QCOMPARE(grid.model.value(1, 1), text(""));
}

void GridEditorTest::deleteInAnEditorIsForItsText()
{
    GridEditorPeople grid;
    grid.show(0, 1);
    grid.press(Qt::Key_F2);
    grid.press(Qt::Key_Home);
    QKeyEvent override(QEvent::ShortcutOverride, Qt::Key_Delete, Qt::ControlModifier);
    override.ignore();
    QApplication::sendEvent(grid.lineEditor(), &override);
    QVERIFY(override.isAccepted());
    grid.press(Qt::Key_Delete);
    QCOMPARE(grid.lineEditor()->text(), u"da"_s);
}

void GridEditorTest::refusedTextKeepsTheEditorOpen()
{
    GridEditorPeople grid;
    grid.show(0, 2);
    grid.type("12x");
    grid.press(Qt::Key_Return);
    QCOMPARE(grid.lineEditor()->text(), u"12x"_s);
    QVERIFY(grid.lineEditor()->hasFocus());
    QCOMPARE(grid.note()->text(), u"'12x' is not a whole number."_s);
    QCOMPARE(grid.note()->textFormat(), Qt::PlainText);
    QVERIFY(grid.edits.changes().isEmpty());
    QVERIFY(!grid.view.finishEditing());
    grid.press(Qt::Key_Backspace);
    QVERIFY(!grid.note());
    grid.press(Qt::Key_Return);
    QCOMPARE(grid.cell(0, 2), u"12"_s);
    QCOMPARE(grid.cursor(), QPoint(1, 2));
}

void GridEditorTest::theCursorReturnsToARefusedText()
{
    GridEditorPeople grid;
    grid.show(0, 2);
    grid.type("12x");
    QTest::mouseClick(grid.view.table()->viewport(), Qt::LeftButton, {}, grid.centerOf(2, 1));
    QTRY_COMPARE(grid.cursor(), QPoint(0, 2));
    QVERIFY(grid.lineEditor());
    QTRY_VERIFY(grid.lineEditor()->hasFocus());
    grid.press(Qt::Key_Escape);
    QTRY_VERIFY(!grid.lineEditor());
    QVERIFY(grid.edits.changes().isEmpty());
}

void GridEditorTest::clickingElsewhereCommits()
{
    GridEditorPeople grid;
    grid.show(0, 1);
    grid.type("Bob");
    QTest::mouseClick(grid.view.table()->viewport(), Qt::LeftButton, {}, grid.centerOf(2, 2));
    QCOMPARE(grid.cell(0, 1), u"Bob"_s);
    QCOMPARE(grid.cursor(), QPoint(2, 2));
    QTRY_VERIFY(!grid.lineEditor());
}

void GridEditorTest::anotherApplicationLeavesTheEditorOpen()
{
    GridEditorPeople grid;
    grid.show(0, 1);
    grid.type("Bob");
    QPointer<QLineEdit> editor = grid.lineEditor();
    QApplication::setActiveWindow(nullptr);
    QVERIFY(!editor->hasFocus());
    QVERIFY(grid.edits.changes().isEmpty());
    QApplication::setActiveWindow(&grid.view);
    QVERIFY(editor);
    QVERIFY(editor->hasFocus());
    QCOMPARE(editor->text(), u"Bob"_s);
}

void GridEditorTest::commandsOfTheWindowFindTheTextStaged()
{
    GridEditorPeople grid;
    grid.show(0, 1);
    grid.type("Bob");
    QKeyEvent override(QEvent::ShortcutOverride, Qt::Key_S, Qt::ControlModifier);
    override.ignore();
    QApplication::sendEvent(grid.lineEditor(), &override);
    QVERIFY(!override.isAccepted());
    QCOMPARE(grid.cell(0, 1), u"Bob"_s);

    grid.show(0, 2);
    grid.type("x");
    QApplication::sendEvent(QApplication::focusWidget(), &override);
    QVERIFY(override.isAccepted());
    QVERIFY(grid.note());
}

void GridEditorTest::aReloadKeepsWhatWasTypedOnItsRow()
{
    GridEditorPeople grid;
    grid.show(0, 1);
    grid.type("Bob");
    grid.load(threePeople());
    QCOMPARE(grid.cell(0, 1), u"Bob"_s);
    QCOMPARE(grid.edits.changes().size(), 1);
}

void GridEditorTest::aSortWhileTypingDoesNotChangeTheRow()
{
    GridEditorPeople grid;
    grid.show(0, 1);
    grid.type("Bob");
    QList<QList<Value>> sorted = threePeople();
    std::ranges::reverse(sorted);
    grid.load(sorted);
    QCOMPARE(grid.cell(2, 1), u"Bob"_s);
    QCOMPARE(grid.cell(0, 1), u"Alan"_s);
    QCOMPARE(grid.cursor(), QPoint(2, 1));
}

void GridEditorTest::newRowsAboveDoNotChangeTheRow()
{
    GridEditorPeople grid;
    grid.show(0, 1);
    grid.type("Bob");
    grid.edits.staged().stageNewRow();
    QVERIFY(grid.lineEditor());
    grid.press(Qt::Key_Return);
    QCOMPARE(grid.cell(0, 1), u"NULL"_s);
    QCOMPARE(grid.cell(1, 1), u"Bob"_s);
}

void GridEditorTest::linesAreEditedInABox()
{
    Note grid(text("one\ntwo"));
    QVERIFY(grid.textEditor());
    QVERIFY(grid.textEditor()->height() > 100);
    grid.press(Qt::Key_Return, Qt::ShiftModifier);
    grid.type("three");
    grid.press(Qt::Key_Return);
    QCOMPARE(grid.model.value(0, 1), text("one\ntwo\nthree"));
}

void GridEditorTest::lineEndsStayWhatTheyWere()
{
    for (const char* value : {"one\r\ntwo", "one\rtwo",
             "no\xc2\xa0"
             "break\ntwo"}) {
        Note grid(text(value));
        grid.type("!");
        grid.press(Qt::Key_Return);
        QCOMPARE(grid.model.value(0, 1).bytes(), QByteArray(value).append('!'));
    }
}

void GridEditorTest::longTextIsNotCut()
{
    const QByteArray value(100'000, 'x');
    Note grid(text(value.constData()));
    grid.type("!");
    grid.press(Qt::Key_Return);
    QCOMPARE(grid.model.value(0, 1).bytes(), QByteArray(value).append('!'));
}

void GridEditorTest::invalidTextIsNotEdited()
{
    Note grid(Value::stored(StorageClass::Text, "a\xff"));
    QVERIFY(!grid.lineEditor());
    QCOMPARE(grid.messages.size(), 1);
    grid.type("new");
    grid.press(Qt::Key_Return);
    QCOMPARE(grid.model.value(0, 1), text("new"));
}

void GridEditorTest::enumsAreChosen()
{
    GridEditorPeople grid;
    grid.show(0, 4);
    grid.press(Qt::Key_F2);
    auto* list = grid.view.findChild<QListWidget*>();
    QVERIFY(list);
    QVERIFY(list->isVisible());
    QCOMPARE(grid.lineEditor()->text(), u"ok"_s);
    QCOMPARE(list->count(), 3); // with NULL
    QCOMPARE(list->currentItem()->text(), u"ok"_s);
    grid.press(Qt::Key_Return);
    QVERIFY(grid.edits.changes().isEmpty());
    grid.view.setCurrentCell(0, 4);
    grid.type("s");
    QTRY_COMPARE(grid.view.findChild<QListWidget*>()->count(), 1);
    grid.press(Qt::Key_Return);
    QCOMPARE(grid.cell(0, 4), u"sad"_s);
    grid.view.setCurrentCell(0, 4);
    grid.press(Qt::Key_F2);
    grid.press(Qt::Key_PageUp);
    grid.press(Qt::Key_Return);
    QVERIFY(grid.model.value(0, 4).isNull());
    grid.view.setCurrentCell(0, 4);
    grid.type("glad");
    grid.press(Qt::Key_Return);
    QTRY_VERIFY(dynamic_cast<CellEditor*>(grid.lineEditor())->isRefused());
}

void GridEditorTest::aClickOnTheBoxToggles()
{
    GridEditorPeople grid;
    grid.show(0, 0);
    QWidget* viewport = grid.view.table()->viewport();
    QTest::mouseClick(viewport, Qt::LeftButton, {}, grid.centerOf(0, 3));
    QCOMPARE(grid.cell(0, 3), u"false"_s);
    QTest::mouseClick(viewport, Qt::LeftButton, {}, grid.centerOf(0, 3) + QPoint(14, 0));
    QCOMPARE(grid.cell(0, 3), u"false"_s);
    QCOMPARE(grid.cursor(), QPoint(0, 3));
}

void GridEditorTest::readOnlyCellsDoNotOpen()
{
    Table table = peopleTable();
    table.readOnlyReason = u"It is a view."_s;
    Grid grid(table);
    grid.load(threePeople());
    grid.show(0, 1);
    grid.press(Qt::Key_F2);
    grid.type("x");
    grid.view.setCurrentCell(0, 3);
    grid.press(Qt::Key_Space);
    QVERIFY(!grid.lineEditor());
    QVERIFY(grid.edits.changes().isEmpty());
}

TW_TEST(GridEditorTest)
#include "grid_editor_test.moc"
