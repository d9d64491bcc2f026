// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/batch_dialog.h"
#include "browse/browse_page.h"
#include "browse/child_rows_pane.h"
#include "grid/blocks/grid_selection.h"
#include "grid/grid_view.h"
#include "grid/row_scroller.h"
#include "sqlite_file.h"
#include "sqlite_window.h"
#include "test_program.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTemporaryDir>

using namespace tw;
using namespace tw::test;

namespace {

const QString kRowEchoesSchema
    = u"CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT);"
      "CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT, author_id INTEGER REFERENCES"
      " authors(id));"
      "INSERT INTO authors VALUES (1, 'Ada'), (2, 'Bob');"
      "INSERT INTO books VALUES (1, 'One', 1), (2, 'Two', 1), (3, 'Three', 2);"_s;

}

/// Pages that show rows which another page of the same connection changes.
class RefreshOnSaveTest final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<SqliteFile> m_file;
    std::unique_ptr<Run> m_run;
    BrowsePage* m_authors = nullptr;
    BrowsePage* m_books = nullptr;

    [[nodiscard]] static ResultModel& model(BrowsePage& page) { return *page.controller().model(); }
    [[nodiscard]] static QString cell(BrowsePage& page, int row)
    {
        return row < model(page).rowCount() ? model(page).value(row, 1).toText() : QString();
    }
    static void stage(BrowsePage& page, int row, const QString& text)
    {
        QVERIFY(model(page).setData(model(page).index(row, 1), text, Qt::EditRole));
    }
    /// Saves as the person who is in that page does.
    static void save(BrowsePage& page)
    {
        page.controller().edits()->save();
        QTRY_VERIFY(page.controller().edits()->changes().isEmpty());
    }
    [[nodiscard]] BrowsePage* child() const
    {
        const auto* pane = m_authors->findChild<ChildRowsPane*>();
        const QList<BrowsePage*> pages = pane ? pane->pages() : QList<BrowsePage*>();
        return pages.isEmpty() ? nullptr : pages.first();
    }
    void showChildren()
    {
        m_run->window->openTable(m_run->shop, {{}, u"authors"_s});
        m_authors->setOptions({.showsChildRows = true});
        m_authors->grid().setCurrentCell(0, 0);
        QTRY_VERIFY(child() && model(*child()).rowCount() == 2);
    }

private Q_SLOTS:
    void init()
    {
        m_file = std::make_unique<SqliteFile>(kRowEchoesSchema);
        m_run = std::make_unique<Run>(m_folder.path(), *m_file);
        m_run->open(u"authors"_s);
        m_authors = m_run->page;
        m_run->open(u"books"_s);
        m_books = m_run->page;
    }

    void cleanup()
    {
        m_run.reset();
        m_file.reset();
    }

    void aTabBehindReadsWhenItIsShown()
    {
        showChildren();
        const QString before = cell(*m_books, 0);
        stage(*child(), 0, u"Eins"_s);
        save(*child());
        QCOMPARE(cell(*m_books, 0), before);
        m_run->window->openTable(m_run->shop, {{}, u"books"_s});
        QTRY_COMPARE(cell(*m_books, 0), u"Eins"_s);
    }

    void childRowsOfAPageThatIsShownReadAtOnce()
    {
        showChildren();
        m_run->window->openTable(m_run->shop, {{}, u"books"_s});
        stage(*child(), 1, u"staged here"_s);
        stage(*m_books, 0, u"Eins"_s);
        save(*m_books);
        m_run->window->openTable(m_run->shop, {{}, u"authors"_s});
        QTRY_COMPARE(cell(*child(), 0), u"Eins"_s);
        QCOMPARE(cell(*child(), 1), u"staged here"_s);
    }

    void rowsThatAreGoneAreCountedAnew()
    {
        showChildren();
        auto* tabs = m_authors->findChild<QTabBar*>(u"children.tabs"_s);
        QTRY_VERIFY(tabs->tabText(0).endsWith(u"  2"_s));
        ResultModel& books = model(*m_books);
        m_books->controller().edits()->staged().stageKind(
            {{books.rowKey(0), books.loadedRow(0)}}, ChangeKind::Delete);
        save(*m_books);
        QTRY_COMPARE(model(*child()).rowCount(), 1);
        QTRY_VERIFY2(tabs->tabText(0).endsWith(u"  1"_s), qPrintable(tabs->tabText(0)));
    }

    void aBatchIsHeardOfToo()
    {
        showChildren();
        Q_EMIT m_books->rowsChanged(m_books->controller().name(), m_books); // nothing is old: read
        QTRY_COMPARE(child()->controller().state(), BrowseController::State::Ready);
        m_books->run(PageCommand::ChangeManyRows);
        auto* dialog = m_books->findChild<BatchDialog*>();
        QVERIFY(dialog);
        m_file->execute(u"UPDATE books SET title = 'x'"_s);
        Q_EMIT dialog->changed(3);
        QTRY_COMPARE(cell(*child(), 0), u"x"_s);
    }

    void placeCursorAndSelectionStay_data()
    {
        QTest::addColumn<bool>("isContinuous");
        QTest::newRow("without pages") << true;
        QTest::newRow("pages") << false;
    }

    void columnsChangedByAnotherPageAreShown()
    {
        const int columns = model(*m_books).columnCount();
        m_file->execute(u"ALTER TABLE books ADD COLUMN added TEXT"_s);
        m_books->outdate(m_books->controller().name(), nullptr);
        m_books->catchUp();
        QTRY_COMPARE(model(*m_books).columnCount(), columns + 1);
    }

    void placeCursorAndSelectionStay()
    {
        QFETCH(const bool, isContinuous);
        m_file->execute(u"WITH RECURSIVE n(i) AS (SELECT 4 UNION ALL SELECT i + 1 FROM n WHERE i <"
                        " 90) INSERT INTO books SELECT i, 'b' || i, 2 FROM n"_s);
        m_books->controller().loader().setMode(isContinuous ? BrowseController::RowMode::Continuous
                                                            : BrowseController::RowMode::Pages);
        m_books->run(PageCommand::Refresh);
        QTRY_COMPARE(model(*m_books).rowCount(), 90);
        QTRY_COMPARE(m_books->controller().state(), BrowseController::State::Ready);
        GridView& grid = m_books->grid();
        grid.scroller().scrollToPosition(40);
        grid.setCurrentCell(45, 1);
        QItemSelectionModel& selection = *grid.table()->selectionModel();
        selection.select({model(*m_books).index(44, 1), model(*m_books).index(47, 2)},
            QItemSelectionModel::ClearAndSelect);
        const qint64 top = grid.scroller().visibleRows().first;
        m_file->execute(u"UPDATE books SET title = 'changed' WHERE id = 46"_s);
        m_books->outdate(m_books->controller().name(), nullptr);
        m_books->catchUp();
        QTRY_COMPARE(cell(*m_books, 45), u"changed"_s);
        QTRY_COMPARE(m_books->controller().state(), BrowseController::State::Ready);
        QCOMPARE(grid.scroller().visibleRows().first, top);
        QCOMPARE(grid.currentCell(), model(*m_books).index(45, 1));
        QCOMPARE(grid.selection().cells().size(), 8);
        QCOMPARE(grid.selection().rows(), (QList<int>{44, 45, 46, 47}));
    }
};

TW_TEST(RefreshOnSaveTest)
#include "refresh_on_save_test.moc"
