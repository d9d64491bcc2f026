// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/review_dialog.h"
#include "grid/grid_view.h"
#include "models/editing/pending_model.h"
#include "sqlite_window.h"
#include "test_program.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QPushButton>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeView>

using namespace tw;
using namespace tw::test;

/// The list of all that is staged, in all tables.
class PendingDockTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteFile> m_file;
    std::unique_ptr<Run> m_run;
    QPointer<BrowsePage> m_people;
    QPointer<BrowsePage> m_books;

    [[nodiscard]] QTreeView& lines() const { return *m_run->find<QTreeView>("pending.lines.view"); }
    [[nodiscard]] QString text(int table, int line, int column) const
    {
        const QAbstractItemModel& model = *lines().model();
        return model.index(line, column, model.index(table, 0)).data().toString();
    }
    [[nodiscard]] int lineCount(int table) const
    {
        return lines().model()->rowCount(lines().model()->index(table, 0));
    }
    void choose(int table, int line) const
    {
        const QAbstractItemModel& model = *lines().model();
        lines().setCurrentIndex(model.index(line, 0, model.index(table, 0)));
    }
    static void stage(BrowsePage& page, int row, int column, const QString& value)
    {
        ResultModel& model = *page.controller().model();
        QVERIFY(model.setData(model.index(row, column), value, Qt::EditRole));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = std::make_unique<SqliteFile>(
            u"CREATE TABLE people(id INTEGER PRIMARY KEY, name TEXT NOT NULL, note TEXT);"
            "INSERT INTO people(id, name) VALUES (1, 'Ada'), (2, 'Grace'), (3, 'Alan');"
            "CREATE TABLE books(id INTEGER PRIMARY KEY, title TEXT NOT NULL);"
            "INSERT INTO books VALUES (1, 'One'), (2, 'Two');"
            "CREATE TABLE notes(id INTEGER PRIMARY KEY, body TEXT,"
            " book_id INTEGER REFERENCES books(id));"
            "INSERT INTO notes VALUES (1, 'a', 1), (2, 'b', 1);"_s);
        m_run = std::make_unique<Run>(m_folder->path(), *m_file);
        m_run->open(u"people"_s);
        m_people = m_run->page;
        m_run->open(u"books"_s);
        m_books = m_run->page;
        m_run->find<QAction>("view.pending.action")->trigger();
    }
    void cleanup()
    {
        if (m_people)
            m_people->abandonChanges();
        if (m_books)
            m_books->abandonChanges();
        m_run.reset();
    }

    void aStructurePageStagesNoRows()
    {
        stage(*m_people, 0, 1, u"Ada L."_s);
        m_run->find<QAction>("data.structure.action")->trigger();
        QTRY_VERIFY(m_run->find<QWidget>("structure.editing.strip"));
        QTRY_COMPARE(lineCount(0), 1);
        QCOMPARE(lines().model()->rowCount(), 1);
    }

    void saysSoWhenNothingIsStaged()
    {
        QVERIFY(
            m_run->find<QLabel>("pending.title.label")->text().contains(u"No pending changes"_s));
        QVERIFY(!m_run->find<QPushButton>("pending.review.button")->isVisible());
    }

    void listsWhatIsStagedBelowAPage()
    {
        m_run->find<QAction>("view.childRows.action")->trigger();
        m_books->grid().setCurrentCell(0, 0);
        QTRY_COMPARE(m_books->inside().size(), 1);
        auto* notes = static_cast<BrowsePage*>(m_books->inside().first());
        QTRY_COMPARE(notes->controller().model()->rowCount(), 2);
        stage(*notes, 1, 1, u"longer"_s);
        stage(*m_books, 0, 1, u"First"_s);
        QTRY_COMPARE(lines().model()->rowCount(), 2);
        QCOMPARE(
            lines().model()->index(1, 0).data().toString(), u"notes below books: 1 changed row"_s);
        QCOMPARE(text(1, 0, PendingModel::After), u"longer"_s);
        choose(1, 0);
        m_run->find<QToolButton>("pending.revert.button")->click();
        QTRY_VERIFY(notes->edits()->changes().isEmpty());
        QCOMPARE(m_books->edits()->changes().size(), 1);
        m_run->find<QAction>("view.childRows.action")->trigger();
    }

    void listsAllTablesWithBeforeAndAfter()
    {
        const QAbstractItemModelTester tester(lines().model());
        stage(*m_people, 0, 1, u"Ada L."_s);
        stage(*m_people, 0, 2, u"first"_s);
        stage(*m_books, 1, 1, u"Second"_s);
        m_people->controller().edits()->staged().stageKind(
            {{m_people->controller().model()->rowKey(2),
                m_people->controller().model()->loadedRow(2)}},
            ChangeKind::Delete);
        QTRY_COMPARE(lines().model()->rowCount(), 2);
        QCOMPARE(lineCount(0), 3);
        QCOMPARE(text(0, 0, PendingModel::Row), u"id 3"_s);
        QCOMPARE(text(0, 0, PendingModel::After), u"delete permanently"_s);
        QCOMPARE(text(0, 1, PendingModel::Cell), u"name"_s);
        QCOMPARE(text(0, 1, PendingModel::Before), u"Ada"_s);
        QCOMPARE(text(0, 1, PendingModel::After), u"Ada L."_s);
        QCOMPARE(text(0, 1, PendingModel::State), u"ready"_s);
        QCOMPARE(text(1, 0, PendingModel::After), u"Second"_s);
        QCOMPARE(m_run->find<QLabel>("pending.title.label")->text(), u"3 pending changes"_s);
        QCOMPARE(m_run->find<QLabel>("pending.summary.label")->text(), u"2 updates, 1 deletion"_s);
    }

    void enterGoesToTheRow()
    {
        stage(*m_people, 1, 1, u"x"_s);
        QTRY_COMPARE(lines().model()->rowCount(), 1);
        choose(0, 0);
        QCOMPARE(m_run->window->currentPage(), m_books);
        QTest::keyClick(&lines(), Qt::Key_Return);
        QCOMPARE(m_run->window->currentPage(), m_people);
        QCOMPARE(m_people->grid().currentCell().row(), 1);
    }

    void delTakesOneCellBackAndAnotherTheRow()
    {
        stage(*m_people, 0, 1, u"x"_s);
        stage(*m_people, 0, 2, u"y"_s);
        QTRY_COMPARE(lines().model()->rowCount(), 1);
        choose(0, 0);
        QTest::keyClick(&lines(), Qt::Key_Delete);
        QTRY_COMPARE(lineCount(0), 1);
        QCOMPARE(text(0, 0, PendingModel::Cell), u"note"_s);
        QCOMPARE(m_people->controller().model()->value(0, 1).toText(), u"Ada"_s);
        m_run->find<QToolButton>("pending.revert.button")->click();
        QTRY_COMPARE(lines().model()->rowCount(), 0);
        m_people->run(PageCommand::Undo);
        QTRY_COMPARE(lines().model()->rowCount(), 1);
    }

    void aNewRowTellsWhatItLacks()
    {
        EditController& edits = *m_people->controller().edits();
        const RowKey key = edits.staged().stageNewRow();
        QTRY_COMPARE(lineCount(0), 1);
        QCOMPARE(text(0, 0, PendingModel::State), u"name is missing"_s);
        edits.staged().stageCell(key, {}, 1, Value::text(u"Eve"_s));
        QTRY_COMPARE(text(0, 0, PendingModel::State), u"ready"_s);
    }

    void failuresAreToldInTheirLine()
    {
        m_file->execute(u"UPDATE people SET name = 'else' WHERE id = 1"_s);
        stage(*m_people, 0, 1, u"x"_s);
        m_people->controller().edits()->save();
        QTRY_VERIFY(m_people->controller().edits()->saving().failureCount() == 1);
        QTRY_VERIFY2(text(0, 0, PendingModel::State).contains(u"Someone changed"_s),
            qPrintable(text(0, 0, PendingModel::State)));
        QVERIFY(m_run->find<QLabel>("pending.summary.label")->text().contains(u"1 failed"_s));
    }

    void reviewActsOnTheTableOfTheLine()
    {
        stage(*m_people, 0, 1, u"x"_s);
        stage(*m_books, 0, 1, u"y"_s);
        QTRY_COMPARE(lines().model()->rowCount(), 2);
        choose(0, 0);
        auto* review = m_run->find<QPushButton>("pending.review.button");
        QCOMPARE(review->accessibleName(), u"Review and save 1 change of people"_s);
        review->click();
        QVERIFY(m_people->findChild<ReviewDialog*>());
        QVERIFY(!m_books->findChild<ReviewDialog*>());
    }

    void aPageThatClosesTakesItsLinesAlong()
    {
        stage(*m_people, 0, 1, u"x"_s);
        stage(*m_books, 0, 1, u"y"_s);
        QTRY_COMPARE(lines().model()->rowCount(), 2);
        m_books->abandonChanges();
        m_run->find<QAction>("file.closeTab.action")->trigger();
        QTRY_VERIFY(!m_books);
        QTRY_COMPARE(lines().model()->rowCount(), 1);
        QVERIFY(text(0, 0, PendingModel::After) == u"x"_s);
    }
};

TW_TEST(PendingDockTest)
#include "pending_dock_test.moc"
