// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/browse_page.h"
#include "browse/child_rows_pane.h"
#include "browse/link_tags.h"
#include "cells/reference_picker.h"
#include "editing/review_dialog.h"
#include "engine_database.h"
#include "form/form_view.h"
#include "grid/grid_view.h"
#include "test_program.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTabBar>
#include <QTableWidget>
#include <QToolButton>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

const QString kChildRowsSchema
    = u"CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT);"
      "CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT NOT NULL,"
      " author_id INTEGER REFERENCES authors(id));"
      "CREATE TABLE tags (id INTEGER PRIMARY KEY, name TEXT NOT NULL);"
      "CREATE TABLE author_tags (author_id INTEGER NOT NULL REFERENCES authors(id),"
      " tag_id INTEGER NOT NULL REFERENCES tags(id), PRIMARY KEY (author_id, tag_id));"
      "INSERT INTO authors VALUES (1, 'Ada'), (2, 'Bob'), (3, 'Cleo');"
      "INSERT INTO books VALUES (1, 'One', 1), (2, 'Two', 1), (3, 'Three', 2), (4, 'Four', NULL);"
      "INSERT INTO tags VALUES (1, 'kind'), (2, 'it''s <b>'), (3, 'late');"
      "INSERT INTO author_tags VALUES (1, 1), (1, 2), (2, 3);"_s;

}

/// Below a table, the rows of others that belong to the row of the cursor.
class ChildRowsTest final : public QObject
{
    Q_OBJECT

    Theme m_theme;
    Icons m_icons{m_theme};
    PostgresServer m_server;
    std::unique_ptr<EngineDatabase> m_database;
    std::unique_ptr<BrowsePage> m_page;

    void open(const QString& table = u"authors"_s)
    {
        QFETCH(const bool, isPostgres);
        m_database = std::make_unique<EngineDatabase>(m_server, isPostgres, kChildRowsSchema);
        show(table);
    }
    void reopen()
    {
        m_page.reset();
        show(u"authors"_s);
    }
    void show(const QString& table)
    {
        m_page = std::make_unique<BrowsePage>(
            UiContext{m_theme, m_icons}, m_database->adapter(), QualifiedName{{}, table});
        m_page->resize(1100, 800);
        m_page->show();
        m_page->setOptions({.showsChildRows = true});
        QTRY_VERIFY(m_page->isLoaded());
        QTRY_VERIFY(!pane() || note().isEmpty() || tabs()->count() > 0 || note().startsWith(u"No"));
    }
    /// Rests on a parent until its children of a tab are there.
    void choose(int row, const QString& tab, int rows)
    {
        m_page->grid().setCurrentCell(row, 0);
        QTRY_VERIFY2(bringToFront(tab), qPrintable(note()));
        QTRY_VERIFY2(child(), qPrintable(note()));
        QTRY_COMPARE(child()->controller().state(), BrowseController::State::Ready);
        QTRY_COMPARE(childModel().rowCount(), rows);
    }
    [[nodiscard]] bool bringToFront(const QString& tab) const
    {
        for (int index = 0; index < tabs()->count(); ++index) {
            if (!tabs()->tabText(index).startsWith(tab))
                continue;
            tabs()->setCurrentIndex(index);
            return true;
        }
        return false;
    }
    void focusChild() const
    {
        QApplication::setActiveWindow(m_page.get());
        child()->grid().table()->setFocus();
        QTRY_VERIFY(pane()->active());
    }
    void stage(BrowsePage& page, int row, int column, const QString& text) const
    {
        ResultModel& model = *page.controller().model();
        QVERIFY(model.setData(model.index(row, column), text, Qt::EditRole));
    }
    void saveAll() const
    {
        startSaving();
        QTRY_COMPARE(m_page->pendingChanges(), 0);
    }
    /// More than one change is reviewed first.
    void startSaving() const
    {
        m_page->run(PageCommand::Save);
        if (auto* dialog = m_page->findChild<ReviewDialog*>())
            dialog->findChild<QPushButton*>(u"review.save.button"_s)->click();
    }
    [[nodiscard]] QString tabText(const QString& start) const
    {
        for (int index = 0; index < tabs()->count(); ++index)
            if (tabs()->tabText(index).startsWith(start))
                return tabs()->tabText(index);
        return {};
    }

    [[nodiscard]] ChildRowsPane* pane() const { return m_page->findChild<ChildRowsPane*>(); }
    [[nodiscard]] QTabBar* tabs() const { return m_page->findChild<QTabBar*>(u"children.tabs"_s); }
    [[nodiscard]] QString note() const
    {
        return m_page->findChild<QLabel*>(u"children.note.label"_s)->text();
    }
    [[nodiscard]] QPushButton* keyButton() const
    {
        return m_page->findChild<QPushButton*>(u"children.key.button"_s);
    }
    /// The page of the tab in front.
    [[nodiscard]] BrowsePage* child() const
    {
        for (BrowsePage* page : pane()->pages())
            if (page->parentWidget()->isVisible())
                return page;
        return nullptr;
    }
    [[nodiscard]] ResultModel& childModel() const { return *child()->controller().model(); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return childModel().value(row, column).toText();
    }
    [[nodiscard]] QListWidget* tags() const
    {
        return child()->parentWidget()->findChild<QListWidget*>(u"children.tags.list"_s);
    }
    [[nodiscard]] QStringList tagTexts() const
    {
        QStringList texts;
        for (int row = 0; row < tags()->count(); ++row)
            texts.append(tags()->item(row)->text());
        return texts;
    }

private Q_SLOTS:
    void cleanup()
    {
        m_page.reset();
        m_database.reset();
    }

    void theyFollowTheCursor_data() { EngineDatabase::addEngines(); }
    void theyFollowTheCursor()
    {
        open();
        choose(0, u"books"_s, 2);
        QCOMPARE(cell(0, 1), u"One"_s);
        QTRY_COMPARE(tabText(u"books"_s), u"books  2"_s);
        choose(1, u"books"_s, 1);
        QCOMPARE(cell(0, 1), u"Three"_s);
        QTRY_COMPARE(tabText(u"books"_s), u"books  1"_s);
        choose(2, u"books"_s, 0);
        QTRY_COMPARE(tabText(u"books"_s), u"books  0"_s);
        QTRY_VERIFY(child()->grid().table()->accessibleDescription().startsWith(
            u"No row belongs to it."_s));
        m_page->setOptions({});
        QVERIFY(!pane()->isVisible());
    }

    void aTableThatNobodyNamesSaysSo_data() { EngineDatabase::addEngines(); }
    void aTableThatNobodyNamesSaysSo()
    {
        open(u"books"_s);
        m_page->grid().setCurrentCell(0, 0);
        QTRY_COMPARE(note(), u"No foreign key leads to this table."_s);
    }

    void theyAreFilteredWithoutLeavingTheirParent_data() { EngineDatabase::addEngines(); }
    void theyAreFilteredWithoutLeavingTheirParent()
    {
        open();
        choose(0, u"books"_s, 2);
        focusChild();
        child()->grid().setCurrentCell(1, 1);
        m_page->run(PageCommand::ExcludeValue);
        QTRY_COMPARE(childModel().rowCount(), 1);
        QCOMPARE(cell(0, 1), u"One"_s);
        QCOMPARE(m_page->controller().model()->rowCount(), 3);
        m_page->run(PageCommand::ClearFilter);
        QTRY_COMPARE(childModel().rowCount(), 2);
        const BrowseQuery& query = child()->controller().query();
        QVERIFY(!query.scoped(query.requested()).filter.isEmpty());
        QVERIFY(query.requested().filter.isEmpty());
    }

    void editsStayWhenTheCursorMovesOn_data() { EngineDatabase::addEngines(); }
    void editsStayWhenTheCursorMovesOn()
    {
        open();
        choose(0, u"books"_s, 2);
        stage(*child(), 0, 1, u"First"_s);
        focusChild();
        m_page->run(PageCommand::NewRow);
        QTRY_COMPARE(childModel().rowCount(), 3);
        QCOMPARE(cell(0, 2), u"1"_s);
        QCOMPARE(m_page->pendingChanges(), 2);
        choose(1, u"books"_s, 1);
        QCOMPARE(m_page->pendingChanges(), 2);
        QVERIFY(m_page->isDirty());
        choose(0, u"books"_s, 3);
        QCOMPARE(cell(1, 1), u"First"_s);
        stage(*child(), 0, 0, u"9"_s);
        stage(*child(), 0, 1, u"New"_s);
        saveAll();
        QCOMPARE(m_database->column(u"SELECT title FROM books WHERE author_id = 1 ORDER BY id"_s),
            QStringList({u"First"_s, u"Two"_s, u"New"_s}));
        QTRY_COMPARE(tabText(u"books"_s), u"books  3"_s);
    }

    void aNewParentIsSavedWithItsChildren_data() { EngineDatabase::addEngines(); }
    void aNewParentIsSavedWithItsChildren()
    {
        open();
        m_page->run(PageCommand::NewRow);
        m_page->grid().setCurrentCell(0, 0);
        QTRY_VERIFY2(note().contains(u"id"_s), qPrintable(note()));
        stage(*m_page, 0, 0, u"7"_s);
        stage(*m_page, 0, 1, u"Gus"_s);
        choose(0, u"books"_s, 0);
        focusChild();
        m_page->run(PageCommand::NewRow);
        stage(*child(), 0, 0, u"70"_s);
        stage(*child(), 0, 1, u"Seven"_s);
        QCOMPARE(m_page->pendingChanges(), 2);
        saveAll();
        QCOMPARE(
            m_database->column(
                u"SELECT title FROM books JOIN authors a ON a.id = author_id WHERE a.id = 7"_s),
            QStringList{u"Seven"_s});
    }

    void aNewParentIsGivenItsKeyForItsChildren_data() { EngineDatabase::addEngines(); }
    void aNewParentIsGivenItsKeyForItsChildren()
    {
        QFETCH(const bool, isPostgres);
        open();
        if (isPostgres)
            m_database->execute(
                u"CREATE SEQUENCE authors_id_seq OWNED BY authors.id START 40;"
                "ALTER TABLE authors ALTER COLUMN id SET DEFAULT nextval('authors_id_seq')"_s);
        reopen();
        const ResultModel& model = *m_page->controller().model();
        for (int row = 0; row < 2; ++row) {
            m_page->run(PageCommand::NewRow);
            QVERIFY(model.value(row, 0).toText().isEmpty());
            m_page->grid().setCurrentCell(row, 0);
            QTRY_VERIFY(keyButton()->isVisible());
            keyButton()->click();
            QTRY_VERIFY(model.value(row, 0).toText().toInt() > 0);
            stage(*m_page, row, 1, u"New"_s);
        }
        choose(0, u"books"_s, 0);
        focusChild();
        m_page->run(PageCommand::NewRow);
        stage(*child(), 0, 0, u"70"_s);
        stage(*child(), 0, 1, u"Seven"_s);
        saveAll();
        QCOMPARE(m_database->column(u"SELECT id FROM authors WHERE name LIKE 'New%' ORDER BY id"_s),
            isPostgres ? QStringList({u"40"_s, u"41"_s}) : QStringList({u"4"_s, u"5"_s}));
        QCOMPARE(m_database
                     ->column(u"SELECT a.name FROM books b JOIN authors a ON a.id ="
                              " b.author_id WHERE title = 'Seven'"_s)
                     .size(),
            1);
    }

    void aKeyThatNothingCountsForIsTyped()
    {
        m_database = std::make_unique<EngineDatabase>(m_server, true, kChildRowsSchema);
        show(u"authors"_s);
        m_page->run(PageCommand::NewRow);
        m_page->grid().setCurrentCell(0, 0);
        QTRY_VERIFY2(note().contains(u"id"_s), qPrintable(note()));
        QVERIFY(!keyButton()->isVisible());
    }

    void oneThatFailsKeepsAllFromBeingSaved_data() { EngineDatabase::addEngines(); }
    void oneThatFailsKeepsAllFromBeingSaved()
    {
        open();
        choose(0, u"books"_s, 2);
        stage(*m_page, 0, 1, u"Changed"_s);
        stage(*child(), 0, 2, u"99"_s); // no such author
        startSaving();
        QTRY_VERIFY(!m_page->controller().edits()->isSaving());
        QTRY_VERIFY(!child()->findChild<QLabel*>(u"page.notice.text"_s)->text().isEmpty());
        QCOMPARE(m_page->pendingChanges(), 2);
        QCOMPARE(
            m_database->column(u"SELECT name FROM authors WHERE id = 1"_s), QStringList{u"Ada"_s});
        QCOMPARE(childModel().rowState(0), RowState::Failed);
        QCOMPARE(m_page->controller().model()->rowState(0), RowState::Edited);
    }

    void anotherTableOfTheSameNameKeepsAllFromBeingSaved()
    {
        m_database = std::make_unique<EngineDatabase>(m_server, true, kChildRowsSchema);
        show(u"authors"_s);
        choose(0, u"books"_s, 2);
        stage(*m_page, 0, 1, u"mine"_s);
        stage(*child(), 0, 1, u"mine"_s);
        m_database->execute(u"CREATE TABLE new_books (LIKE books INCLUDING ALL);"
                            "INSERT INTO new_books SELECT * FROM books; DROP TABLE books;"
                            "ALTER TABLE new_books RENAME TO books"_s);
        startSaving();
        QTRY_COMPARE(child()->controller().edits()->orphaned().count(), 1);
        QCOMPARE(m_page->controller().edits()->changes().size(), 1);
        QVERIFY(m_database->column(u"SELECT 1 FROM books WHERE title = 'mine'"_s).isEmpty());
        QVERIFY(m_database->column(u"SELECT 1 FROM authors WHERE name = 'mine'"_s).isEmpty());
    }

    void whatIsStagedInThemSurvivesAChangeOfTheParent_data() { EngineDatabase::addEngines(); }

    void whatIsStagedInThemSurvivesAChangeOfTheParent()
    {
        open();
        choose(0, u"books"_s, 2);
        stage(*child(), 0, 1, u"mine"_s);
        m_database->execute(u"ALTER TABLE authors ADD COLUMN born INTEGER"_s);
        m_page->controller().refresh();
        QTRY_COMPARE(m_page->controller().table()->columns.size(), 3);
        QTRY_COMPARE(m_page->controller().state(), BrowseController::State::Ready);
        QTRY_VERIFY(child());
        QCOMPARE(cell(0, 1), u"mine"_s);
        saveAll();
        QCOMPARE(m_database->column(u"SELECT title FROM books WHERE id = 1"_s).first(), u"mine"_s);
    }

    void aParentGoesAfterItsChildren_data() { EngineDatabase::addEngines(); }
    void aParentGoesAfterItsChildren()
    {
        open();
        choose(1, u"tags"_s, 1);
        tags()->setCurrentRow(0);
        QTest::keyClick(tags(), Qt::Key_Delete);
        choose(1, u"books"_s, 1);
        stage(*child(), 0, 2, u"1"_s); // the book goes to another author
        m_page->grid().table()->setFocus();
        m_page->run(PageCommand::DeletePermanently);
        QCOMPARE(m_page->pendingChanges(), 3);
        m_page->run(PageCommand::Save);
        auto* dialog = m_page->findChild<ReviewDialog*>();
        QVERIFY(dialog);
        const QString sql = dialog->findChild<QPlainTextEdit*>()->toPlainText();
        QVERIFY2(sql.indexOf(u"UPDATE"_s) < sql.lastIndexOf(u"DELETE"_s), qPrintable(sql));
        dialog->findChild<QPushButton*>(u"review.save.button"_s)->click();
        QTRY_COMPARE(m_page->pendingChanges(), 0);
        QCOMPARE(m_database->column(u"SELECT count(*) FROM authors"_s), QStringList{u"2"_s});
        QCOMPARE(
            m_database->column(u"SELECT author_id FROM books WHERE id = 3"_s), QStringList{u"1"_s});
    }

    void aReviewShowsAndTriesTheRowsOfAllTables_data() { EngineDatabase::addEngines(); }
    void aReviewShowsAndTriesTheRowsOfAllTables()
    {
        open();
        choose(0, u"books"_s, 2);
        stage(*child(), 0, 1, u"Uno"_s);
        stage(*child(), 1, 2, u"99"_s); // an author that there is not
        stage(*m_page, 0, 1, u"Ada L."_s);
        m_page->run(PageCommand::Review);
        auto* dialog = m_page->findChild<ReviewDialog*>();
        QVERIFY(dialog);
        const auto shown = [dialog](int line, int column) {
            return dialog->findChild<QTableWidget*>(u"review.comparison.table"_s)
                ->item(line, column)
                ->text();
        };
        auto* list = dialog->findChild<QListWidget*>(u"review.changes.list"_s);
        QCOMPARE(shown(0, 1), u"Ada"_s);
        QCOMPARE(shown(1, 1), u"Ada L."_s);
        const QString title = dialog->findChild<QLabel*>(u"review.title.label"_s)->text();
        QVERIFY2(title.contains(u"authors"_s) && title.contains(u"books"_s), qPrintable(title));
        QVERIFY(list->item(0)->text().startsWith(u"authors · Update · id"_s));
        QVERIFY(list->item(1)->text().startsWith(u"books · Update · id"_s));
        list->setCurrentRow(1);
        QCOMPARE(shown(0, 1), u"One"_s);
        QCOMPARE(shown(1, 1), u"Uno"_s);
        // Rows of several tables stand or fall together.
        QVERIFY(!dialog->findChild<QRadioButton*>(u"review.good.radio"_s));

        const auto* told = dialog->findChild<QLabel*>(u"review.dryrun.text"_s);
        dialog->findChild<QPushButton*>(u"review.dryrun.button"_s)->click();
        QTRY_VERIFY2(told->text().contains(u"2 rows would be saved, 1 would fail"_s),
            qPrintable(told->text()));
        QCOMPARE(list->currentRow(), 2);
        QVERIFY(dialog->findChild<QLabel*>(u"review.failure.label"_s)->isVisible());
        QCOMPARE(
            m_database->column(u"SELECT name FROM authors WHERE id = 1"_s), QStringList{u"Ada"_s});
        QCOMPARE(m_page->pendingChanges(), 3);
    }

    void childrenAloneAreSavedAllOrNothingToo_data() { EngineDatabase::addEngines(); }
    void childrenAloneAreSavedAllOrNothingToo()
    {
        open();
        choose(0, u"books"_s, 2);
        stage(*child(), 0, 1, u"Uno"_s);
        stage(*child(), 1, 1, u"Due"_s);
        m_page->run(PageCommand::Review);
        auto* dialog = m_page->findChild<ReviewDialog*>();
        QVERIFY(dialog);
        const QString title = dialog->findChild<QLabel*>(u"review.title.label"_s)->text();
        QVERIFY2(title.contains(u"books"_s) && !title.contains(u"authors"_s), qPrintable(title));
        // A choice that the save would not heed must not be offered.
        QVERIFY(!dialog->findChild<QRadioButton*>(u"review.good.radio"_s));
        dialog->findChild<QPushButton*>(u"review.save.button"_s)->click();
        QTRY_COMPARE(m_page->pendingChanges(), 0);
        QCOMPARE(m_database->column(u"SELECT title FROM books WHERE id <= 2 ORDER BY id"_s),
            QStringList({u"Uno"_s, u"Due"_s}));
    }

    void aRowThatIsNamedOnceIsAForm_data()
    {
        QTest::addColumn<bool>("isPostgres");
        QTest::addColumn<QString>("key");
        for (const bool isPostgres : {false, true}) {
            const char* const engine = isPostgres ? "postgres" : "sqlite";
            QTest::addRow("%s, its key", engine)
                << isPostgres << u"author_id INTEGER PRIMARY KEY REFERENCES authors(id)"_s;
            QTest::addRow("%s, unique", engine)
                << isPostgres << u"author_id INTEGER UNIQUE REFERENCES authors(id)"_s;
        }
    }
    void aRowThatIsNamedOnceIsAForm()
    {
        QFETCH(const bool, isPostgres);
        QFETCH(const QString, key);
        m_database = std::make_unique<EngineDatabase>(m_server, isPostgres,
            kChildRowsSchema
                + u"CREATE TABLE profiles (%1, motto TEXT);"
                  "INSERT INTO profiles VALUES (1, 'fly');"_s.arg(key));
        show(u"authors"_s);
        choose(0, u"profiles"_s, 1);
        const auto form = [this] { return child()->findChild<FormView*>(); };
        const auto field = [&form]() -> QLineEdit* {
            for (auto* each : form()->findChildren<QLineEdit*>(u"form.input.1"_s))
                if (each->isVisible())
                    return each;
            return nullptr;
        };
        QVERIFY(form() && form()->isVisible());
        QVERIFY(!child()->grid().isVisible());
        QTRY_VERIFY(field());
        QCOMPARE(field()->text(), u"fly"_s);
        choose(1, u"profiles"_s, 0);
        QVERIFY(form()->isVisible());
        QVERIFY(!field());
        child()->run(PageCommand::NewRow);
        QTRY_VERIFY(field());
        QCOMPARE(childModel().value(0, 0).toText(), u"2"_s);
        field()->setFocus();
        QTest::keyClicks(field(), u"sail"_s);
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(childModel().value(0, 1).toText(), u"sail"_s);
        saveAll();
        QCOMPARE(m_database->column(u"SELECT motto FROM profiles ORDER BY author_id"_s),
            QStringList({u"fly"_s, u"sail"_s}));
    }

    void linksAreTags_data() { EngineDatabase::addEngines(); }
    void linksAreTags()
    {
        open();
        choose(0, u"tags"_s, 2);
        QTRY_COMPARE(tagTexts(), QStringList({u"kind"_s, u"it's <b>"_s}));
        tags()->setCurrentRow(0);
        QTest::keyClick(tags(), Qt::Key_Delete);
        QCOMPARE(m_page->pendingChanges(), 1);
        QVERIFY(tags()->item(0)->font().strikeOut());
        auto* add = child()->parentWidget()->findChild<QToolButton*>(u"children.tags.add.button"_s);
        QTest::mouseClick(add, Qt::LeftButton);
        auto* picker = m_page->findChild<ReferencePicker*>();
        QVERIFY(picker);
        auto* found = picker->findChild<QListWidget*>();
        QTRY_COMPARE(found->count(), 3);
        QTest::keyClicks(picker->findChild<QLineEdit*>(), u"late"_s);
        QTRY_COMPARE(found->count(), 1);
        QTest::keyClick(picker, Qt::Key_Return);
        QCOMPARE(m_page->pendingChanges(), 2);
        QTRY_VERIFY(tagTexts().contains(u"late"_s));
        saveAll();
        QCOMPARE(m_database->column(
                     u"SELECT tag_id FROM author_tags WHERE author_id = 1 ORDER BY tag_id"_s),
            QStringList({u"2"_s, u"3"_s}));
        choose(1, u"tags"_s, 1);
        QTRY_COMPARE(tagTexts(), QStringList{u"late"_s});
    }

    void theLinksCanBeSeenAsRows_data() { EngineDatabase::addEngines(); }
    void theLinksCanBeSeenAsRows()
    {
        open();
        choose(0, u"tags"_s, 2);
        QVERIFY(tags()->isVisible());
        QTest::mouseClick(
            m_page->findChild<QToolButton*>(u"children.rows.button"_s), Qt::LeftButton);
        QVERIFY(!tags()->isVisible());
        QVERIFY(child()->grid().isVisible());
    }
};

TW_TEST(ChildRowsTest)
#include "child_rows_test.moc"
