// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/browse_page.h"
#include "cells/pick_editor.h"
#include "engine_database.h"
#include "grid/grid_view.h"
#include "test_program.h"

#include <QApplication>
#include <QListWidget>
#include <QTableView>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

const QString kPickEditorSchema
    = u"CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT);"
      "INSERT INTO authors VALUES (1, 'Ada'), (2, 'Bob'), (30, 'Adam');"
      "CREATE TABLE tags (word TEXT PRIMARY KEY NOT NULL);"
      "INSERT INTO tags VALUES ('red'), ('green');"
      "CREATE TABLE pairs (x INTEGER, y INTEGER, PRIMARY KEY (x, y));"
      "CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT,"
      " author_id INTEGER REFERENCES authors(id), tag TEXT NOT NULL REFERENCES tags(word),"
      " px INTEGER, py INTEGER, FOREIGN KEY (px, py) REFERENCES pairs(x, y));"
      "INSERT INTO books VALUES (1, 'One', 1, 'red', NULL, NULL),"
      " (2, 'Two', NULL, 'green', NULL, NULL), (3, 'Three', 2, 'red', NULL, NULL);"_s;

}

/// Cells of foreign keys are edited with the rows in sight that they can name.
class PickEditorTest final : public QObject
{
    Q_OBJECT

    Theme m_theme;
    Icons m_icons{m_theme};
    PostgresServer m_server;
    std::unique_ptr<EngineDatabase> m_database;
    std::unique_ptr<BrowsePage> m_page;

    void open()
    {
        QFETCH(const bool, isPostgres);
        m_database = std::make_unique<EngineDatabase>(m_server, isPostgres, kPickEditorSchema);
        m_page = std::make_unique<BrowsePage>(
            UiContext{m_theme, m_icons}, m_database->adapter(), QualifiedName{{}, u"books"_s});
        m_page->resize(1000, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QApplication::setActiveWindow(m_page.get());
        QTRY_VERIFY(m_page->isLoaded());
        m_page->grid().setFocus();
    }
    [[nodiscard]] ResultModel& model() const { return *m_page->controller().model(); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return model().display(row, column).text;
    }
    [[nodiscard]] bool isUnchanged() const
    {
        return m_page->controller().edits()->changes().isEmpty();
    }
    [[nodiscard]] PickCellEditor* editor() const
    {
        for (PickCellEditor* each : m_page->findChildren<PickCellEditor*>())
            if (each->isVisible())
                return each;
        return nullptr;
    }
    [[nodiscard]] QListWidget* list() const { return editor()->findChild<QListWidget*>(); }
    [[nodiscard]] QStringList listed() const
    {
        QStringList texts;
        for (int row = 0; row < list()->count(); ++row)
            texts.append(list()->item(row)->text());
        return texts;
    }
    static void press(int key) { QTest::keyClick(QApplication::focusWidget(), Qt::Key(key)); }
    static void type(const QString& text)
    {
        for (const QChar letter : text)
            QTest::keyClicks(QApplication::focusWidget(), QString(letter));
    }
    void edit(int row, int column) const
    {
        m_page->grid().setCurrentCell(row, column);
        press(Qt::Key_F2);
    }

private Q_SLOTS:
    void cleanup()
    {
        m_page.reset();
        m_database.reset();
    }

    void f2ShowsTheRowsAndKeepsTheKey_data() { EngineDatabase::addEngines(); }
    void f2ShowsTheRowsAndKeepsTheKey()
    {
        open();
        edit(2, 2);
        QVERIFY(editor());
        QCOMPARE(editor()->text(), u"2"_s);
        const QStringList wanted{u"NULL"_s, u"1   Ada"_s, u"30   Adam"_s, u"2   Bob"_s};
        QTRY_COMPARE(listed(), wanted);
        QVERIFY(list()->isVisible());
        QCOMPARE(list()->currentRow(), 3);
        QVERIFY(editor()->hasFocus());
        QCOMPARE(editor()->selectedText(), u"2"_s); // so that typing looks for another
        press(Qt::Key_Return);
        QVERIFY(!editor());
        QVERIFY(isUnchanged());
    }

    void arrowsWalkTheList_data() { EngineDatabase::addEngines(); }
    void arrowsWalkTheList()
    {
        open();
        edit(2, 2);
        QTRY_COMPARE(list()->count(), 4);
        press(Qt::Key_Up);
        QCOMPARE(editor()->text(), u"30"_s);
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QVERIFY(isUnchanged()); // the same again
        edit(2, 2);
        QTRY_COMPARE(list()->count(), 4);
        press(Qt::Key_Up);
        press(Qt::Key_Up);
        press(Qt::Key_Tab);
        QCOMPARE(cell(2, 2), u"1"_s);
        edit(2, 2);
        QTRY_COMPARE(list()->count(), 4);
        press(Qt::Key_PageUp);
        press(Qt::Key_Return);
        QVERIFY(model().value(2, 2).isNull());
    }

    void typingFindsByName_data() { EngineDatabase::addEngines(); }
    void typingFindsByName()
    {
        open();
        m_page->grid().setCurrentCell(1, 2);
        type(u"bo"_s);
        QTRY_COMPARE(listed(), QStringList{u"2   Bob"_s});
        QCOMPARE(list()->currentRow(), 0);
        press(Qt::Key_Return);
        QVERIFY(!editor());
        QCOMPARE(cell(1, 2), u"2"_s);
        QCOMPARE(model().value(1, 2).storage(), model().value(0, 2).storage());
    }

    void enterWaitsForWhatIsLookedFor_data() { EngineDatabase::addEngines(); }
    void enterWaitsForWhatIsLookedFor()
    {
        open();
        m_page->grid().setCurrentCell(1, 2);
        type(u"adam"_s);
        press(Qt::Key_Return);
        QTRY_COMPARE(cell(1, 2), u"30"_s);
        QVERIFY(!editor());
        QCOMPARE(m_page->grid().currentCell().row(), 2);
    }

    void aTypedKeyCountsListedOrNot_data() { EngineDatabase::addEngines(); }
    void aTypedKeyCountsListedOrNot()
    {
        open();
        m_page->grid().setCurrentCell(1, 2);
        type(u"77"_s);
        press(Qt::Key_Return);
        QCOMPARE(cell(1, 2), u"77"_s);
        m_page->grid().setCurrentCell(0, 2);
        type(u"3"_s);
        QTRY_COMPARE(listed(), QStringList{u"No rows found."_s});
        press(Qt::Key_Return);
        QCOMPARE(cell(0, 2), u"3"_s);
    }

    void aTypedTextIsAKeyWhereKeysAreTexts_data() { EngineDatabase::addEngines(); }
    void aTypedTextIsAKeyWhereKeysAreTexts()
    {
        open();
        m_page->grid().setCurrentCell(0, 3);
        type(u"gre"_s);
        press(Qt::Key_Return);
        QCOMPARE(cell(0, 3), u"gre"_s);
        edit(1, 3);
        const QStringList wanted{u"green"_s, u"red"_s};
        QTRY_COMPARE(listed(), wanted); // no NULL
    }

    void whatNamesNothingIsRefused_data() { EngineDatabase::addEngines(); }
    void whatNamesNothingIsRefused()
    {
        open();
        m_page->grid().setCurrentCell(1, 2);
        type(u"nobody"_s);
        QTRY_COMPARE(listed(), QStringList{u"No rows found."_s});
        press(Qt::Key_Return);
        QVERIFY2(editor(), qPrintable(cell(1, 2)));
        QVERIFY(editor()->isRefused());
        QVERIFY(!list()->isVisible());
        QVERIFY(isUnchanged());
        press(Qt::Key_Escape);
        QVERIFY(!editor());
        QVERIFY(isUnchanged());
    }

    void aClickTakesARow_data() { EngineDatabase::addEngines(); }
    void aClickTakesARow()
    {
        open();
        m_page->grid().setCurrentCell(0, 2);
        const QTableView* table = m_page->grid().table();
        const QPoint place = table->visualRect(model().index(0, 2)).center();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, place);
        QVERIFY(editor());
        QTRY_COMPARE(list()->count(), 4);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
            list()->visualItemRect(list()->item(3)).center());
        QVERIFY(!editor());
        QCOMPARE(cell(0, 2), u"2"_s);
        QCOMPARE(m_page->grid().currentCell().row(), 0);
    }

    void keysOfSeveralColumnsAreTyped_data() { EngineDatabase::addEngines(); }
    void keysOfSeveralColumnsAreTyped()
    {
        open();
        edit(0, 4);
        QVERIFY(!editor());
        const auto* line = m_page->findChild<LineCellEditor*>();
        QVERIFY(line && line->isVisible());
    }
};

TW_TEST(PickEditorTest)
#include "pick_editor_test.moc"
