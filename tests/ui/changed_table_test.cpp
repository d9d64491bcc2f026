// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/browse_page.h"
#include "grid/column_placement.h"
#include "grid/grid_view.h"
#include "page_fixture.h"
#include "postgres_server.h"
#include "test_program.h"

#include <tuplewright/postgres/postgres_backend.h>

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QTest>
#include <QToolButton>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// A page over a table that somebody alters, drops or makes anew while it is open.
class ChangedTableTest final : public QObject
{
    Q_OBJECT

    using State = BrowseController::State;

    Theme m_theme;
    Icons m_icons{m_theme};
    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<BrowsePage> m_page;

    [[nodiscard]] BrowseController& controller() const { return m_page->controller(); }
    [[nodiscard]] ResultModel& model() const { return *controller().model(); }
    [[nodiscard]] EditController& edits() const { return *controller().edits(); }
    [[nodiscard]] QStringList columns() const { return controller().table()->columnNames(); }
    [[nodiscard]] QString news() const { return m_page->findChild<QLabel*>(kNews)->text(); }
    void stage(int row, int column, const QString& text) const
    {
        QVERIFY(model().setData(model().index(row, column), text, Qt::EditRole));
    }
    void press(const QString& name) const
    {
        auto* button = m_page->findChild<QToolButton*>(name);
        QVERIFY(button && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void open(const QString& table)
    {
        auto pool
            = std::make_shared<ConnectionPool>(makePostgresBackend(), m_server->config(), Secret{});
        m_page = std::make_unique<BrowsePage>(UiContext{m_theme, m_icons},
            std::make_shared<const Adapter>(std::move(pool)), QualifiedName{{}, table});
        m_page->resize(1200, 600);
        m_page->show();
        QTRY_VERIFY(m_page->isLoaded());
    }

    void refresh(const QString& sql) const
    {
        m_server->psql(sql);
        m_page->run(PageCommand::Refresh);
    }

    const QString kNews = u"page.table.notice.text"_s;

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<PostgresServer>(); }

    void init()
    {
        m_server->psql(
            u"DROP TABLE IF EXISTS t; DROP TABLE IF EXISTS bag; DROP TYPE IF EXISTS mood;"
            "CREATE TYPE mood AS ENUM ('sad', 'ok');"
            "CREATE TABLE t (id int PRIMARY KEY, name text, feels mood, note text);"
            "INSERT INTO t SELECT i, 'row ' || i, 'ok', 'n' FROM generate_series(1, 60) i;"
            "CREATE TABLE bag (a int, b text); INSERT INTO bag VALUES (1, 'x'), (2, 'y');"_s);
        open(u"t"_s);
    }

    void cleanup() { m_page.reset(); }

    void anAddedColumnIsShownAndToldOf()
    {
        m_page->grid().setCurrentCell(3, 1);
        stage(4, 1, u"mine"_s);
        refresh(u"ALTER TABLE t ADD COLUMN extra int DEFAULT 7"_s);
        QTRY_COMPARE(model().columnCount(), 5);
        QTRY_COMPARE(controller().state(), State::Ready);
        QTRY_COMPARE(model().value(0, 4).toText(), u"7"_s);
        QVERIFY2(news().contains(u"Column extra was added."_s), qPrintable(news()));
        QVERIFY2(news().contains(u"Pending changes are kept."_s), qPrintable(news()));
        QCOMPARE(model().value(4, 1).toText(), u"mine"_s);
        QCOMPARE(m_page->grid().currentCell().row(), 3);
        QCOMPARE(m_page->grid().currentCell().column(), 1);
        edits().save();
        QTRY_VERIFY(edits().changes().isEmpty());
        QCOMPARE(m_server->psql(u"SELECT name FROM t WHERE id = 5"_s), u"mine"_s);
    }

    void nothingIsToldWhereNothingChanged()
    {
        const TablePtr before = controller().table();
        refresh(u"UPDATE t SET name = 'x' WHERE id = 1"_s);
        QTRY_COMPARE(model().value(0, 1).toText(), u"x"_s);
        QTRY_COMPARE(controller().state(), State::Ready);
        QCOMPARE(controller().table(), before);
        QVERIFY(news().isEmpty());
    }

    void aRenamedColumnTakesItsEditsFilterOrderAndLayoutAlong()
    {
        ColumnLayout layout = m_page->grid().columns().current();
        layout.order = {u"id"_s, u"note"_s, u"name"_s, u"feels"_s};
        layout.widths.insert(u"note"_s, 217);
        m_page->grid().columns().apply(layout);
        controller().query().setSort({{u"note"_s, SortOrder::Descending}});
        controller().query().setFilter(
            Filter::condition(u"note"_s, FilterOperator::Equal, {Value::text(u"n"_s)}));
        QTRY_COMPARE(controller().state(), State::Ready);
        stage(0, 3, u"mine"_s);
        const QString id = model().value(0, 0).toText();
        refresh(u"ALTER TABLE t RENAME note TO remark"_s);
        QTRY_COMPARE(columns().last(), u"remark"_s);
        QTRY_COMPARE(controller().state(), State::Ready);
        QVERIFY2(news().contains(u"Column note was renamed to remark."_s), qPrintable(news()));
        QCOMPARE(controller().query().requested().filter.leaf().column, u"remark"_s);
        QCOMPARE(controller().query().requested().sort.first().column, u"remark"_s);
        const ColumnLayout now = m_page->grid().columns().current();
        QCOMPARE(now.order, (QStringList{u"id"_s, u"remark"_s, u"name"_s, u"feels"_s}));
        QCOMPARE(now.widths.value(u"remark"_s), 217);
        edits().save();
        QTRY_VERIFY(edits().changes().isEmpty());
        QCOMPARE(m_server->psql(u"SELECT remark FROM t WHERE id = "_s + id), u"mine"_s);
    }

    void editsOfADroppedColumnAreToldOfCopiedAndDropped()
    {
        stage(0, 3, u"lost"_s);
        stage(0, 1, u"kept"_s);
        stage(1, 3, u"lost too"_s);
        refresh(u"ALTER TABLE t DROP COLUMN note"_s);
        QTRY_COMPARE(model().columnCount(), 3);
        QVERIFY2(news().contains(u"Column note is gone."_s), qPrintable(news()));
        QVERIFY2(news().contains(u"2 changed rows no longer fit"_s), qPrintable(news()));
        QCOMPARE(edits().changes().size(), 1);
        press(u"page.table.notice.action"_s);
        const QString copied = QApplication::clipboard()->text();
        QVERIFY2(copied.contains(u"id 1\tnote\tn\tlost\n"_s), qPrintable(copied));
        QVERIFY2(copied.contains(u"id 2\tnote\tn\tlost too"_s), qPrintable(copied));
        QVERIFY2(!copied.contains(u"kept"_s), qPrintable(copied));
        m_page->findChild<QToolButton*>(u"page.table.notice.close"_s)->click();
        m_page->run(PageCommand::Refresh);
        QTRY_VERIFY(m_page->findChild<QLabel*>(kNews)->isVisible());
        press(u"page.table.notice.other"_s);
        QCOMPARE(edits().orphaned().count(), 0);
        QTRY_COMPARE(controller().state(), State::Ready);
        edits().save();
        QTRY_VERIFY(edits().changes().isEmpty());
        QCOMPARE(m_server->psql(u"SELECT name FROM t WHERE id = 1"_s), u"kept"_s);
    }

    void newValuesOfAnEnumAreOffered()
    {
        stage(1, 1, u"mine"_s);
        edits().staged().stageNewRow();
        refresh(u"ALTER TYPE mood ADD VALUE 'great'"_s);
        QTRY_COMPARE(controller().table()->columns.at(2).type.enumValues.last(), u"great"_s);
        QVERIFY2(news().contains(u"Column feels takes other values now: sad, ok, great."_s),
            qPrintable(news()));
        QTRY_COMPARE(model().rowCount(), 61);
        QTRY_COMPARE(controller().state(), State::Ready);
        stage(1, 2, u"great"_s);
        const RowKey second = edits().staged().stageNewRow();
        QCOMPARE(edits().changes().newRows().size(), 2);
        QCOMPARE(edits().changes().newRows().last(), second);
        for (int step = 0; step < 3; ++step)
            edits().undoStack()->undo();
        QCOMPARE(edits().changes().size(), 1); // steps of before can still be undone
        edits().undoStack()->undo();
        QVERIFY(edits().changes().isEmpty());
    }

    void aRefusedValueOfAnEnumHasItsListReadAgain()
    {
        stage(0, 2, u"sad"_s);
        m_server->psql(u"ALTER TYPE mood RENAME VALUE 'sad' TO 'glum'"_s);
        m_page->run(PageCommand::Save);
        QTRY_COMPARE(controller().table()->columns.at(2).type.enumValues.first(), u"glum"_s);
        QVERIFY2(news().startsWith(u"Not saved: "_s), qPrintable(news()));
        QCOMPARE(edits().changes().size(), 1);
    }

    void aReadThatMeetsAnotherTableReadsItAnew()
    {
        m_server->psql(u"ALTER TABLE t DROP COLUMN note"_s);
        controller().query().setSort({{u"name"_s}}); // no refresh: it is asked for as it was
        QTRY_COMPARE(model().columnCount(), 3);
        QTRY_COMPARE(controller().state(), State::Ready);
        QVERIFY(!controller().loader().error());
        QCOMPARE(controller().query().requested().sort.first().column, u"name"_s);
    }

    void aSaveThatMeetsAnotherTableCanBeRepeated()
    {
        stage(0, 1, u"mine"_s);
        m_server->psql(u"ALTER TABLE t RENAME name TO label"_s);
        m_page->run(PageCommand::Save);
        QTRY_VERIFY2(news().contains(u"Column name was renamed to label."_s), qPrintable(news()));
        QVERIFY2(news().startsWith(u"Not saved: "_s), qPrintable(news()));
        QTRY_COMPARE(controller().state(), State::Ready);
        m_page->run(PageCommand::Save);
        QTRY_VERIFY(edits().changes().isEmpty());
        QCOMPARE(m_server->psql(u"SELECT label FROM t WHERE id = 1"_s), u"mine"_s);
    }

    void otherRightsAreNoticed()
    {
        QVERIFY(controller().table()->isEditable());
        m_server->psql(u"ALTER TABLE t RENAME TO t_rows;"
                       "CREATE VIEW t AS SELECT DISTINCT * FROM t_rows"_s);
        m_page->run(PageCommand::Refresh);
        QTRY_VERIFY(!controller().table()->isEditable());
        QVERIFY2(news().contains(u"Rows cannot be changed any more."_s), qPrintable(news()));
        m_server->psql(u"DROP VIEW t; DROP TABLE t_rows"_s);
    }

    void nothingIsSavedIntoAnotherTableOfTheSameName()
    {
        stage(0, 1, u"mine"_s);
        edits().staged().stageNewRow();
        m_server->psql(u"CREATE TABLE other AS SELECT * FROM t; ALTER TABLE other ADD PRIMARY KEY"
                       " (id); DROP TABLE t; ALTER TABLE other RENAME TO t"_s);
        edits().save();
        QTRY_VERIFY2(news().contains(u"was dropped, and another one"_s), qPrintable(news()));
        QVERIFY2(news().contains(u"2 changed rows no longer fit"_s), qPrintable(news()));
        QCOMPARE(m_server->psql(u"SELECT count(*) FROM t WHERE name = 'mine'"_s), u"0"_s);
        QCOMPARE(m_server->psql(u"SELECT count(*) FROM t"_s), u"60"_s);
        press(u"page.table.notice.action"_s);
        QVERIFY(QApplication::clipboard()->text().contains(u"id 1\tname\trow 1\tmine"_s));
        QVERIFY(edits().changes().isEmpty());
        QTRY_COMPARE(controller().state(), State::Ready);
        stage(0, 1, u"for the new one"_s);
        m_page->run(PageCommand::Save);
        QTRY_COMPARE(m_server->psql(u"SELECT name FROM t WHERE id = 1"_s), u"for the new one"_s);
    }

    void editsOfADroppedTableCanBeCopied()
    {
        stage(0, 1, u"mine"_s);
        refresh(u"DROP TABLE t"_s);
        QTRY_VERIFY2(
            news().startsWith(u"The table or view no longer exists."_s), qPrintable(news()));
        QCOMPARE(edits().changes().size(), 1);
        press(u"page.table.notice.action"_s);
        QVERIFY(QApplication::clipboard()->text().contains(u"id 1\tname\trow 1\tmine"_s));
        m_page->run(PageCommand::Save);
        QTRY_VERIFY(!edits().isSaving());
        QCOMPARE(edits().changes().size(), 1);
    }

    void rowsWithoutAKeyAreComparedWithColumnsThatCameLater()
    {
        open(u"bag"_s);
        stage(0, 1, u"mine"_s);
        refresh(u"ALTER TABLE bag ADD COLUMN c int"_s);
        QTRY_COMPARE(model().columnCount(), 3);
        QTRY_COMPARE(controller().state(), State::Ready);
        edits().save();
        QTRY_VERIFY(edits().changes().isEmpty());
        QCOMPARE(m_server->psql(u"SELECT b FROM bag WHERE a = 1"_s), u"mine"_s);
    }

    void aFileIsDescribedAgainByNames()
    {
        TablePage it(u"CREATE TABLE p(id INTEGER PRIMARY KEY, name TEXT, note TEXT);"
                     "INSERT INTO p VALUES (1, 'Ada', 'n'), (2, 'Grace', 'n');"_s,
            u"p"_s);
        it.stage(0, 1, u"mine"_s);
        it.stage(1, 2, u"lost"_s);
        it.file.execute(u"ALTER TABLE p DROP COLUMN note"_s);
        it.page->run(PageCommand::Refresh);
        QTRY_COMPARE(it.model().columnCount(), 2);
        QVERIFY(it.child<QLabel>(kNews)->text().contains(u"Column note is gone."_s));
        QCOMPARE(it.edits().changes().size(), 1);
        QCOMPARE(it.edits().orphaned().count(), 1);
        QTRY_COMPARE(it.page->controller().state(), State::Ready);
        it.edits().save();
        QTRY_VERIFY(it.edits().changes().isEmpty());
    }

    void whatCannotGoAlongIsOfferedByTheNextStart()
    {
        const QTemporaryDir folder;
        auto journal = std::make_unique<JournalFolder>(folder.path());
        edits().journal().open(*journal, {});
        stage(0, 3, u"lost"_s);
        refresh(u"ALTER TABLE t DROP COLUMN note"_s);
        QTRY_COMPARE(edits().orphaned().count(), 1);
        m_page.reset();
        journal.reset(); // ends when all is on the disk, as the program does
        JournalFolder next(folder.path());
        const Result<Recoverables> left = next.recoverable().wait();
        QVERIFY(left.has_value());
        QCOMPARE(left->edits.size(), 1);
        QCOMPARE(left->edits.first().rows.first().staged->cells.first().toText(), u"lost"_s);
    }
};

TW_TEST(ChangedTableTest)
#include "changed_table_test.moc"
