// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "columns/column_chooser.h"
#include "grid/blocks/grid_clipboard.h"
#include "grid/column_placement.h"
#include "page_fixture.h"
#include "test_program.h"

#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

const QString kBrowseColumnsSchema
    = u"CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, note TEXT, "
      "is_deleted BOOLEAN NOT NULL DEFAULT 0);"
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 250)"
      "INSERT INTO people SELECT i, 'name ' || i, CASE WHEN i % 2 THEN 'odd' END, i % 10 = 0 FROM "
      "n;"
      "CREATE VIEW names AS SELECT name FROM people;"_s;

}

/// Columns of a page, and what is done to many of its cells.
class BrowseColumnsTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TablePage> m_table;

    [[nodiscard]] BrowsePage& page() const { return *m_table->page; }

    void type(int row, int column, const QString& text) const
    {
        page().grid().setCurrentCell(row, column);
        page().run(PageCommand::EditCell);
        const auto editors = page().grid().table()->findChildren<QLineEdit*>();
        const auto open = std::ranges::find_if(editors, &QWidget::isVisible);
        QVERIFY(open != editors.end());
        (*open)->selectAll();
        QTest::keyClicks(*open, text);
        QTest::keyClick(*open, Qt::Key_Return);
    }

private Q_SLOTS:
    void init() { m_table = std::make_unique<TablePage>(kBrowseColumnsSchema, u"people"_s); }
    void cleanup() { m_table.reset(); }

    void aHiddenColumnIsNotReadAndItsRowsCanStillBeEdited()
    {
        QTableView* table = page().grid().table();
        page().grid().setCurrentCell(0, 1);
        page().run(PageCommand::HideColumn);
        QVERIFY(table->isColumnHidden(1));
        page().controller().refresh();
        QTRY_COMPARE(m_table->model().header().columns.size(), 3);
        QCOMPARE(m_table->cell(0, 2), u"odd"_s);
        type(0, 2, u"seen"_s);
        page().run(PageCommand::Save);
        QTRY_COMPARE(page().pendingChanges(), 0);
        QCOMPARE(m_table->file.column(u"SELECT name || note FROM people WHERE id = 1"_s),
            QStringList(u"name 1seen"_s));
        QVERIFY(!m_table->model().flags(m_table->model().index(0, 1)).testFlag(Qt::ItemIsEditable));

        page().run(PageCommand::ChooseColumns);
        auto* dialog = page().findChild<ColumnChooser*>();
        auto* search = dialog->findChild<QLineEdit*>(u"columns.search.edit"_s);
        QTest::keyClicks(search, u"NAM"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_COMPARE(m_table->cell(0, 1), u"name 1"_s);
        QVERIFY(!table->isColumnHidden(1));
        QCOMPARE(page().grid().currentCell().column(), 1);
    }

    void anEditOutlivesTheHidingOfItsColumn()
    {
        type(0, 1, u"renamed"_s);
        page().grid().setCurrentCell(0, 1);
        page().run(PageCommand::HideColumn);
        page().controller().refresh();
        QTRY_COMPARE(m_table->model().header().columns.size(), 3);
        type(0, 2, u"also"_s);
        page().run(PageCommand::Save);
        QTRY_COMPARE(page().pendingChanges(), 0);
        QCOMPARE(m_table->file.column(u"SELECT name || note FROM people WHERE id = 1"_s),
            QStringList(u"renamedalso"_s));
    }

    void theLayoutOfColumnsIsKeptForTheTable()
    {
        TableSettings memory(m_table->file.folder() + u"/tables.ini"_s);
        m_table->open(u"people"_s, &memory);
        page().grid().setCurrentCell(0, 2);
        page().run(PageCommand::HideColumn);
        page().grid().setCurrentCell(0, 1);
        page().run(PageCommand::FreezeColumns);
        page().grid().table()->setColumnWidth(1, 333);
        QSignalSpy changed(&page().grid().columns(), &ColumnPlacement::changed);
        QVERIFY(changed.wait());
        m_table->open(u"people"_s, &memory);
        const ColumnLayout layout = page().grid().columns().current();
        QCOMPARE(layout.hidden, QStringList(u"note"_s));
        QCOMPARE(layout.frozen, std::optional(2));
        QCOMPARE(page().grid().table()->columnWidth(1), 333);
        QVERIFY(page().findChild<QTableView*>(u"grid.frozen.table"_s)->isVisible());
        m_table->page.reset();
    }

    void theKeyOfAWideTableStaysInSight()
    {
        const QString wide = u"CREATE TABLE wide (a INTEGER, b INTEGER,"_s + [] {
            QStringList columns;
            for (int i = 0; i < 40; ++i)
                columns.append(u" some_column_%1 TEXT"_s.arg(i));
            return columns.join(u',');
        }() + u", PRIMARY KEY (a, b)); INSERT INTO wide (a, b) VALUES (1, 2);"_s;
        m_table = std::make_unique<TablePage>(wide, u"wide"_s);
        auto* frozen = page().findChild<QTableView*>(u"grid.frozen.table"_s);
        QTRY_VERIFY(frozen && frozen->isVisible());
        QVERIFY(!frozen->isColumnHidden(0) && !frozen->isColumnHidden(1));
        QVERIFY(frozen->isColumnHidden(2));
        page().grid().setCurrentCell(0, 41);
        QVERIFY(page().grid().table()->columnViewportPosition(0) < 0);
        QVERIFY(frozen->columnViewportPosition(0) >= 0);
    }

    void aFrozenColumnIsEditedInItsOwnCell()
    {
        page().grid().setCurrentCell(0, 1);
        page().run(PageCommand::FreezeColumns);
        type(0, 1, u"frozen"_s);
        QCOMPARE(m_table->cell(0, 1), u"frozen"_s);
    }

    void sumsUpWhatIsSelected()
    {
        QItemSelectionModel* selection = page().grid().table()->selectionModel();
        selection->select(
            QItemSelection(m_table->model().index(0, 0), m_table->model().index(3, 0)),
            QItemSelectionModel::ClearAndSelect);
        auto* label = m_table->child<QLabel>(u"grid.pager.selection.label"_s);
        QTRY_COMPARE(label->text(), u"4 cells · sum 10 · avg 2.50 · min 1 · max 4"_s);
    }

    void findsAndReplacesInAColumn()
    {
        page().grid().setCurrentCell(0, 1);
        page().run(PageCommand::Replace);
        auto* text = m_table->child<QLineEdit>(u"grid.find.text.edit"_s);
        QVERIFY(text->hasFocus() || text->isVisible());
        text->setText(u"NAME 2"_s);
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(page().grid().currentCell().row(), 1);
        page().run(PageCommand::FindNext);
        QCOMPARE(page().grid().currentCell().row(), 18); // name 21, after the deleted ones
        m_table->child<QLineEdit>(u"grid.find.replacement.edit"_s)->setText(u"person 2"_s);
        QTest::mouseClick(
            m_table->child<QToolButton>(u"grid.find.replaceAll.button"_s), Qt::LeftButton);
        QCOMPARE(m_table->cell(1, 1), u"person 2"_s);
        QCOMPARE(page().pendingChanges(), 10);
        page().run(PageCommand::Undo);
        QCOMPARE(page().pendingChanges(), 0);
        QTest::keyClick(text, Qt::Key_Escape);
        QVERIFY(!text->isVisible());
    }

    void findingBeginsInTheFirstColumnWithoutACursor()
    {
        page().grid().table()->setCurrentIndex({});
        QVERIFY(!page().grid().currentCell().isValid());
        page().grid().columns().hide(0);
        page().run(PageCommand::Find);
        QVERIFY(m_table->child<QLineEdit>(u"grid.find.text.edit"_s)->isVisible());
        QCOMPARE(m_table->child<QLabel>(u"grid.find.column.label"_s)->text(), u"In column name"_s);
    }

    void whatIsTypedIsFoundAndMarkedAtOnce()
    {
        page().grid().setCurrentCell(0, 1);
        page().run(PageCommand::Find);
        auto* text = m_table->child<QLineEdit>(u"grid.find.text.edit"_s);
        const auto* note = m_table->child<QLabel>(u"grid.find.note.label"_s);
        QTest::keyClicks(text, u"name 2"_s);
        QCOMPARE(page().grid().currentCell().row(), 1);
        QVERIFY2(note->text().startsWith(u"1 of "_s), qPrintable(note->text()));
        const auto marks = [this](int row) {
            const SearchedWords* searched
                = m_table->model().decorations().at(m_table->model().position(row), 1).searched;
            return searched ? matchedWords(m_table->cell(row, 1), *searched).size() : -1;
        };
        QCOMPARE(marks(1), 1);
        QCOMPARE(marks(0), 0);
        QTest::keyClicks(text, u"1"_s);
        QCOMPARE(page().grid().currentCell().row(), 18); // name 21
        QTest::keyClick(text, Qt::Key_Backspace);
        QCOMPARE(page().grid().currentCell().row(), 1); // as before
        QTest::keyClicks(text, u"x"_s);
        QCOMPARE(note->text(), u"Not found in the loaded rows."_s);
        QTest::keyClick(text, Qt::Key_Escape);
        QCOMPARE(marks(1), -1);
    }

    void whatTriggersMakeOfManySavedRowsIsShown()
    {
        m_table = std::make_unique<TablePage>(
            u"CREATE TABLE parts (a INTEGER NOT NULL, b INTEGER NOT NULL, name TEXT, PRIMARY KEY "
            u"(a, b));"
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 900)"
            "INSERT INTO parts SELECT i, i, 'part' FROM n;"
            "CREATE TRIGGER loud AFTER UPDATE OF name ON parts BEGIN UPDATE parts SET"
            " name = upper(NEW.name) WHERE a = NEW.a AND b = NEW.b; END;"_s,
            u"parts"_s);
        ResultModel& rows = m_table->model();
        page().controller().loader().setPageSize(1000);
        QTRY_COMPARE(rows.rowCount(), 900);
        QList<CellEdit> edits;
        for (int row = 0; row < 900; ++row)
            edits.append({rows.rowKey(row), rows.loadedRow(row), 2, Value::text(u"new"_s)});
        m_table->edits().staged().stageCells(edits, u"all"_s);
        m_table->edits().save();
        QTRY_COMPARE(m_table->cell(0, 2), u"NEW"_s);
        QCOMPARE(m_table->cell(899, 2), u"NEW"_s);
        QCOMPARE(rows.decorations().replacedCells(), 900);
        QVERIFY2(m_table->notice().contains(u"changed 900 saved values"_s),
            qPrintable(m_table->notice()));
    }

    void whatIsFoundFiltersTheWholeTable()
    {
        m_table->page->controller().loader().setPageSize(50);
        QTRY_COMPARE(m_table->model().rowCount(), 50);
        page().grid().setCurrentCell(0, 1);
        page().run(PageCommand::Find);
        auto* filter = m_table->child<QToolButton>(u"grid.find.filter.button"_s);
        QVERIFY(filter->isEnabled());
        m_table->child<QLineEdit>(u"grid.find.text.edit"_s)->setText(u"name 24"_s);
        QTest::mouseClick(filter, Qt::LeftButton);
        QTRY_COMPARE(m_table->model().rowCount(), 10); // 24 and 241 to 249
        QTRY_VERIFY(m_table->child<QToolButton>(u"grid.filter.chip.0"_s));
        QVERIFY(
            m_table->child<QToolButton>(u"grid.filter.chip.0"_s)->text().contains(u"name 24"_s));
    }

    void aPasteBelowTheLastRowAsksAndAddsRows()
    {
        page().controller().query().setLines(u"id > 248"_s, {});
        QTRY_COMPARE(m_table->model().rowCount(), 1);
        page().grid().setCurrentCell(0, 1);
        page().grid().clipboard().pasteText(u"one\ntwo\nthree"_s);
        auto* question = page().findChild<QMessageBox*>();
        QVERIFY(question);
        QVERIFY(
            question->text().contains(u"2 rows more"_s) || question->text().contains(u"rows"_s));
        const auto buttons = question->buttons();
        const auto add = std::ranges::find_if(buttons,
            [](const QAbstractButton* each) { return each->text().contains(u"new rows"_s); });
        QVERIFY(add != buttons.end());
        (*add)->click();
        QCOMPARE(page().pendingChanges(), 3);
        QCOMPARE(m_table->model().rowCount(), 3);
    }
};

TW_TEST(BrowseColumnsTest)
#include "browse_columns_test.moc"
