// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/browse_page.h"
#include "browse/rows/preview_card.h"
#include "engine_database.h"
#include "grid/cell_hover.h"
#include "grid/grid_view.h"
#include "test_program.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

const QString kReferencePreviewSchema
    = u"CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT, phone TEXT, note TEXT,"
      " a INTEGER, b INTEGER, c INTEGER, d INTEGER, e INTEGER);"
      "INSERT INTO authors VALUES (1, 'Ada', '555-1', '%1', 1, 2, 3, 4, 5),"
      " (2, 'Bob', NULL, 'NULL', 1, 2, 3, 4, 5);"
      "CREATE TABLE pairs (x INTEGER, y INTEGER, word TEXT, PRIMARY KEY (x, y));"
      "INSERT INTO pairs VALUES (1, 2, 'both');"
      "CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT,"
      " author_id INTEGER REFERENCES authors(id), px INTEGER, py INTEGER,"
      " FOREIGN KEY (px, py) REFERENCES pairs(x, y));"
      "INSERT INTO books VALUES (1, 'One', 1, 1, 2), (2, 'Two', NULL, 1, NULL),"
      " (3, 'Three', 2, NULL, NULL);"_s.arg(QString(6000, u'w'));

}

/// A look at the row that a cell names, without leaving the cell.
class ReferencePreviewTest final : public QObject
{
    Q_OBJECT

    Theme m_theme;
    Icons m_icons{m_theme};
    PostgresServer m_server;
    std::unique_ptr<EngineDatabase> m_database;
    std::unique_ptr<BrowsePage> m_page;

    void open(const QString& masked = {})
    {
        QFETCH(const bool, isPostgres);
        m_database
            = std::make_unique<EngineDatabase>(m_server, isPostgres, kReferencePreviewSchema);
        m_page = std::make_unique<BrowsePage>(UiContext{m_theme, m_icons},
            m_database->adapter({}, {}, masked), QualifiedName{{}, u"books"_s});
        m_page->resize(1000, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QApplication::setActiveWindow(m_page.get());
        QTRY_VERIFY(m_page->isLoaded());
        m_page->grid().setFocus();
    }
    [[nodiscard]] ResultModel& model() const { return *m_page->controller().model(); }
    [[nodiscard]] PreviewCard* card() const { return m_page->findChild<PreviewCard*>(); }
    [[nodiscard]] bool isCardShown() const { return card() && card()->isVisible(); }
    [[nodiscard]] QString words() const
    {
        return card() ? card()->accessibleDescription() : QString();
    }
    void preview(int row, int column) const
    {
        m_page->grid().setCurrentCell(row, column);
        m_page->run(PageCommand::PreviewReference);
    }
    [[nodiscard]] bool canPreview(int row, int column) const
    {
        m_page->grid().setCurrentCell(row, column);
        return m_page->can(PageCommand::PreviewReference);
    }
    void pointAt(int row, int column) const
    {
        QTableView* table = m_page->grid().table();
        QTest::mouseMove(table->viewport(), table->visualRect(model().index(row, column)).center());
    }

private Q_SLOTS:
    void cleanup()
    {
        m_page.reset();
        m_database.reset();
    }

    void showsTheNamedRow_data() { EngineDatabase::addEngines(); }
    void showsTheNamedRow()
    {
        open();
        preview(0, 2);
        QVERIFY(isCardShown());
        QVERIFY2(words().contains(u"Loading…"_s), qPrintable(words()));
        QTRY_VERIFY2(words().contains(u"phone: 555-1"_s), qPrintable(words()));
        const auto* title = card()->findChild<QLabel*>(u"reference.preview.title"_s);
        QVERIFY2(title->text().endsWith(u"authors · Ada"_s), qPrintable(title->text()));
        QVERIFY(words().contains(u"\nid: 1\n"_s));
        QVERIFY(words().contains(u"\nd: 4"_s));
        QVERIFY(!words().contains(u"\ne: 5"_s)); // the ninth
        QVERIFY2(words().contains(u"note: 6"_s) && !words().contains(u"www"_s),
            qPrintable(words())); // its size alone was read
        QVERIFY(QApplication::focusWidget() == m_page->grid().table());
    }

    void momentsAreInTheDisplayZone_data() { EngineDatabase::addEngines(); }
    void momentsAreInTheDisplayZone()
    {
        open();
        m_database->execute(u"ALTER TABLE pairs ADD COLUMN at TIMESTAMP WITH TIME ZONE;"
                            "UPDATE pairs SET at = '2024-05-01 14:00:00.000001+00';"_s);
        m_page->setOptions({.zone = DisplayZone::named("Asia/Kolkata")});
        preview(0, 3);
        QTRY_VERIFY2(
            words().contains(u"at: 2024-05-01 19:30:00.000001+05:30"_s), qPrintable(words()));
    }

    void nullLooksDifferentFromTheWord_data() { EngineDatabase::addEngines(); }
    void nullLooksDifferentFromTheWord()
    {
        open();
        preview(2, 2);
        QTRY_VERIFY(words().contains(u"phone: NULL"_s));
        const auto value = [this](int line) {
            return card()->findChild<QLabel*>(u"reference.preview.value.%1"_s.arg(line));
        };
        QCOMPARE(value(2)->text(), u"NULL"_s);
        QVERIFY(value(2)->font().italic());
        QCOMPARE(value(3)->text(), u"NULL"_s);
        QVERIFY(!value(3)->font().italic());
    }

    void aStagedValueIsTheOneThatCounts_data() { EngineDatabase::addEngines(); }
    void aStagedValueIsTheOneThatCounts()
    {
        open();
        QVERIFY(model().setData(model().index(0, 2), u"2"_s, Qt::EditRole));
        preview(0, 2);
        QTRY_VERIFY2(words().contains(u"name: Bob"_s), qPrintable(words()));
        QVERIFY(model().setData(model().index(0, 2), u"77"_s, Qt::EditRole));
        preview(0, 2);
        QTRY_VERIFY2(words().endsWith(u"No row of authors has id 77"_s), qPrintable(words()));
    }

    void keysOfSeveralColumnsNeedAllOfThem_data() { EngineDatabase::addEngines(); }
    void keysOfSeveralColumnsNeedAllOfThem()
    {
        open();
        QVERIFY(!canPreview(1, 3));
        QVERIFY(!canPreview(2, 3));
        QVERIFY(!canPreview(1, 2)); // NULL
        QVERIFY(!canPreview(0, 1)); // no reference
        preview(0, 4);
        QTRY_VERIFY2(words().contains(u"word: both"_s), qPrintable(words()));
    }

    void maskedColumnsAreBullets_data() { EngineDatabase::addEngines(); }
    void maskedColumnsAreBullets()
    {
        open(u"authors.phone"_s);
        preview(0, 2);
        QTRY_VERIFY2(words().contains(u"phone: masked"_s), qPrintable(words()));
        QVERIFY(!words().contains(u"555"_s));
        QCOMPARE(card()->findChild<QLabel*>(u"reference.preview.value.2"_s)->text(),
            CellFormatter::masked().text);
    }

    void whatCannotBeReadIsSaid_data() { EngineDatabase::addEngines(); }
    void whatCannotBeReadIsSaid()
    {
        open();
        m_database->execute(
            u"DROP TABLE authors"_s + (m_database->isPostgres() ? u" CASCADE"_s : QString()));
        preview(0, 2);
        const auto note
            = [this] { return card()->findChild<QLabel*>(u"reference.preview.note"_s)->text(); };
        QTRY_VERIFY2(!note().isEmpty() && note() != u"Loading…"_s, qPrintable(words()));
        QVERIFY2(!note().startsWith(u"No row of"_s), qPrintable(note()));
    }

    void theNextKeyEndsIt_data() { EngineDatabase::addEngines(); }
    void theNextKeyEndsIt()
    {
        open();
        preview(0, 2);
        QVERIFY(isCardShown());
        QTest::keyClick(m_page->grid().table(), Qt::Key_Down);
        QVERIFY(!isCardShown());
        QCOMPARE(m_page->grid().currentCell().row(), 1);
        preview(0, 2);
        QTest::keyClick(m_page->grid().table(), Qt::Key_Control);
        QVERIFY(isCardShown());
        QTest::keyClick(m_page->grid().table(), Qt::Key_Escape);
        QVERIFY(!isCardShown());
        preview(0, 2);
        QTest::mouseClick(m_page->grid().table()->viewport(), Qt::LeftButton);
        QVERIFY(!isCardShown());
        QVERIFY(words().isEmpty() || !words().contains(u"Ada"_s));
    }

    void restingThePointerShowsIt_data() { EngineDatabase::addEngines(); }
    void restingThePointerShowsIt()
    {
        open();
        pointAt(0, 1);
        pointAt(0, 2);
        QVERIFY(!isCardShown());
        QTRY_VERIFY2(words().contains(u"name: Ada"_s), qPrintable(words()));
        QVERIFY(isCardShown());
        const QTableView* table = m_page->grid().table();
        const QRect cell = table->visualRect(model().index(0, 2));
        QVERIFY(card()->y() > table->viewport()->mapToGlobal(cell.center()).y());
        pointAt(1, 2);
        QVERIFY(!isCardShown());
        pointAt(2, 2);
        QTRY_VERIFY2(words().contains(u"name: Bob"_s), qPrintable(words()));
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(table->viewport(), &leave);
        QVERIFY(!isCardShown());
    }

    void aClickOnTheArrowFollows_data() { EngineDatabase::addEngines(); }
    void aClickOnTheArrowFollows()
    {
        open();
        QSignalSpy asked(m_page.get(), &RowsPage::rowsRequested);
        const QTableView* table = m_page->grid().table();
        const auto click = [table, this](int row, int column, bool isOnArrow) {
            const QRect cell = table->visualRect(model().index(row, column));
            const QPoint arrow(cell.right() - 8, cell.center().y());
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                isOnArrow ? arrow : QPoint(cell.left() + 8, arrow.y()));
        };
        click(2, 2, false); // on the value
        click(1, 2, true); // of NULL
        click(1, 1, true); // no reference
        click(2, 2, true);
        QTRY_COMPARE(asked.count(), 1);
        QTest::mouseMove(table->viewport(), table->visualRect(model().index(2, 2)).center());
        QVERIFY(table->viewport()->cursor().shape() != Qt::PointingHandCursor);
        const QRect cell = table->visualRect(model().index(0, 2));
        QTest::mouseMove(table->viewport(), {cell.right() - 8, cell.center().y()});
        QCOMPARE(table->viewport()->cursor().shape(), Qt::PointingHandCursor);
    }

    void cellsThatNameNothingShowNothing_data() { EngineDatabase::addEngines(); }
    void cellsThatNameNothingShowNothing()
    {
        open();
        CellHover hover([](const QModelIndex&) { return true; }, nullptr);
        hover.watch(*m_page->grid().table());
        int rested = 0;
        connect(&hover, &CellHover::rested, this, [&rested] { ++rested; });
        pointAt(1, 2); // NULL
        QTRY_COMPARE(rested, 1);
        QVERIFY(!isCardShown());
        pointAt(0, 1); // no reference
        QTRY_COMPARE(rested, 2);
        QVERIFY(!isCardShown());
        pointAt(1, 3); // half of a key
        QTRY_COMPARE(rested, 3);
        QVERIFY(!isCardShown());
    }
};

TW_TEST(ReferencePreviewTest)
#include "reference_preview_test.moc"
