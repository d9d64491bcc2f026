// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/browse_page.h"
#include "editing/conflict_dialog.h"
#include "filter_chips.h"
#include "filtering/sql_line.h"
#include "grid/blocks/grid_clipboard.h"
#include "grid/grid_view.h"
#include "postgres_server.h"
#include "test_program.h"

#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/session/session.h>

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

const QString kPagePostgresSchema
    = u"CREATE TYPE mood AS ENUM ('sad', 'ok', 'it''s');"
      "CREATE TABLE customer (id int PRIMARY KEY, name text NOT NULL);"
      "INSERT INTO customer VALUES (1, 'Ada'), (2, 'Grace');"
      "CREATE TABLE orders (id bigint PRIMARY KEY, customer_id int REFERENCES customer,"
      " status mood NOT NULL DEFAULT 'ok', total numeric(9,2), tags text[], doc jsonb,"
      " placed_at timestamptz);"
      "INSERT INTO orders SELECT i, 1 + i % 2, (ARRAY['sad','ok','it''s'])[1 + i % 3]::mood,"
      " i * 1.50, ARRAY['a', NULL], '{\"n\": 10.00}', '2025-11-18 09:41:07+00'"
      " FROM generate_series(1, 30) i;"_s;

}

/// The page over a real PostgreSQL: its types, what it says to a condition, and its conflicts.
class PagePostgresTest final : public QObject
{
    Q_OBJECT

    Theme m_theme;
    Icons m_icons{m_theme};
    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<BrowsePage> m_page;

    [[nodiscard]] ResultModel& model() const { return *m_page->controller().model(); }
    template <class Widget>
    [[nodiscard]] Widget* child(const QString& name) const
    {
        return m_page->findChild<Widget*>(name);
    }
    void filter(const QString& condition) const
    {
        auto* line = child<QLineEdit>(u"grid.filter.where.edit"_s);
        line->setText(condition);
        QTest::keyClick(line, Qt::Key_Return);
    }
    [[nodiscard]] QString error() const
    {
        const auto* label = child<QLabel>(u"grid.filter.error"_s);
        return label->isVisible() ? label->text() : QString();
    }

    [[nodiscard]] QLabel* locks() const { return child<QLabel>(u"page.locks.notice.text"_s); }
    /// A session that leaves its transaction open after a statement.
    [[nodiscard]] std::unique_ptr<Session> holderOf(const QString& sql) const
    {
        auto holder = std::make_unique<Session>(
            std::make_shared<ConnectionPool>(makePostgresBackend(), m_server->config(), Secret{}),
            u"holder"_s);
        if (!holder->begin() || !holder->run({sql, {}}, nullptr))
            qFatal("nobody holds a lock");
        return holder;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<PostgresServer>();
        m_server->psql(kPagePostgresSchema);
    }

    void init()
    {
        auto pool
            = std::make_shared<ConnectionPool>(makePostgresBackend(), m_server->config(), Secret{});
        m_page = std::make_unique<BrowsePage>(UiContext{m_theme, m_icons},
            std::make_shared<const Adapter>(std::move(pool)), QualifiedName{{}, u"orders"_s});
        m_page->resize(1200, 600);
        m_page->show();
        QTRY_VERIFY(m_page->isLoaded());
        QCOMPARE(model().rowCount(), 30);
    }

    void cleanup() { m_page.reset(); }

    void aConditionBecomesChipsOfItsTypes()
    {
        filter(u"status = 'it''s' AND total >= 10.50"_s);
        QTRY_COMPARE(model().rowCount(), 8);
        QVERIFY(chipText(*m_page, 1).contains(u"total"_s));
        removeChip(*m_page, 0);
        QTRY_COMPARE(model().rowCount(), 24);
        QTRY_VERIFY(chipText(*m_page, 0).contains(u"total"_s));
        filter(child<QLineEdit>(u"grid.filter.where.edit"_s)->text() + u" AND customer_id = 1"_s);
        QTRY_COMPARE(model().rowCount(), 12);
        QVERIFY2(error().isEmpty(), qPrintable(error()));
    }

    void aComputedColumnHasTheServersTypeAndFailsAlone()
    {
        constexpr int kFirst = 7;
        const ComputedColumn twice{.alias = u"twice"_s, .expression = u"total * 2"_s};
        m_page->controller().query().columns().setComputed({twice});
        QTRY_COMPARE(model().display(0, kFirst).text, u"3.00"_s);
        QCOMPARE(model().columns().at(kFirst).type.name, u"numeric"_s);
        QTRY_COMPARE(m_page->controller().state(), BrowseController::State::Ready);
        m_page->controller().query().columns().setComputed(
            {twice, {.alias = u"part"_s, .expression = u"1 / (id - 3)"_s}});
        QTRY_VERIFY(child<QLabel>(u"page.notice.text"_s)->text().contains(u"division by zero"_s));
        QTRY_COMPARE(model().display(0, kFirst).text, u"3.00"_s);
        QCOMPARE(model().columnCount(), kFirst + 1);
    }

    void theServersErrorPointsIntoTheTypedLine()
    {
        filter(u"total > 3 AND statuss = 'ok'"_s);
        QTRY_VERIFY(error().contains(u"statuss"_s));
        QVERIFY(child<QLabel>(u"grid.filter.caret"_s)->isVisible());
        QCOMPARE(child<QLineEdit>(u"grid.filter.where.edit"_s)->cursorPosition(), 14);
        QVERIFY2(!error().contains(u"column 15"_s), qPrintable(error()));
        QCOMPARE(model().rowCount(), 30);
    }

    void aFilterThatGoesThroughALargeTableSaysSo()
    {
        m_server->psql(u"CREATE TABLE IF NOT EXISTS large AS SELECT i AS id, 'k' || i AS kind"
                       " FROM generate_series(1, 120000) i; ANALYZE large;"_s);
        m_page = std::make_unique<BrowsePage>(UiContext{m_theme, m_icons},
            m_page->controller().sharedAdapter(), QualifiedName{{}, u"large"_s});
        m_page->show();
        QTRY_VERIFY(m_page->isLoaded());
        auto* notice = child<QLabel>(u"page.notice.text"_s);
        filter(u"kind = 'k7'"_s);
        QTRY_COMPARE(model().rowCount(), 1);
        QTRY_VERIFY2(notice->text().contains(u"CREATE INDEX ON"_s), qPrintable(notice->text()));
        QVERIFY(notice->text().contains(u"(kind)"_s));
    }

    void columnsOfAReferencedTableNarrowTheRows()
    {
        m_page->controller().query().setFilter(Filter::condition(
            u"customer.name"_s, FilterOperator::Equal, {Value::text(u"Grace"_s)}));
        QTRY_COMPARE(model().rowCount(), 15);
        const QString chip = chipText(*m_page, 0);
        QVERIFY(!chip.isEmpty());
        QVERIFY2(chip.contains(u"customer.name = Grace"_s), qPrintable(chip));
        auto* line = child<QLineEdit>(u"grid.filter.where.edit"_s);
        QTRY_VERIFY2(line->text().contains(u"EXISTS"_s), qPrintable(line->text()));
        QTest::keyClick(line, Qt::Key_Return); // the line as it stands changes nothing
        QTRY_COMPARE(model().rowCount(), 15);
        QCOMPARE(child<QToolButton>(u"grid.filter.chip.0"_s)->text(), chip);
    }

    void whatIsPastedAndDoesNotFitIsMarkedAndNotSaved()
    {
        ResultModel& rows = model();
        const int total = rows.table()->columnIndex(u"total"_s);
        m_page->grid().setCurrentCell(0, total);
        m_page->grid().clipboard().pasteText(u"7.25\nmuch\n12345678.123\n"_s);
        QCOMPARE(rows.cellState(0, total), CellState::Edited);
        QCOMPARE(rows.cellState(1, total), CellState::Failed);
        QCOMPARE(rows.cellState(2, total), CellState::Failed);
        QCOMPARE(rows.rowState(1), RowState::Failed);
        QVERIFY2(rows.data(rows.index(1, total), Qt::ToolTipRole)
                     .toString()
                     .contains(u"total takes a number"_s),
            qPrintable(rows.data(rows.index(1, total), Qt::ToolTipRole).toString()));
        QCOMPARE(m_page->edits()->undoStack()->count(), 1);
        m_page->edits()->save();
        QTRY_VERIFY(!m_page->edits()->isSaving());
        QCOMPARE(m_page->pendingChanges(), 3);
        QCOMPARE(m_server->psql(u"SELECT total FROM orders WHERE id = 1"_s), u"1.50"_s);
        rows.setData(rows.index(1, total), u"8"_s, Qt::EditRole);
        rows.setData(rows.index(2, total), u"9"_s, Qt::EditRole);
        QCOMPARE(rows.cellState(1, total), CellState::Edited);
        QCOMPARE(rows.rowState(2), RowState::Edited);
        m_page->edits()->undoStack()->undo();
        QCOMPARE(rows.cellState(2, total), CellState::Failed);
        m_page->edits()->undoStack()->redo();
        m_page->edits()->save();
        QTRY_COMPARE(m_page->pendingChanges(), 0);
        QCOMPARE(m_server->psql(u"SELECT string_agg(total::text, ' ' ORDER BY id) FROM orders"
                                " WHERE id < 4"_s),
            u"7.25 8.00 9.00"_s);
        m_server->psql(u"UPDATE orders SET total = id * 1.50 WHERE id < 4"_s);
    }

    void columnsOfAReferencedTableAreTyped()
    {
        filter(u"customer.name = 'Grace' AND total > 3"_s);
        QTRY_COMPARE(model().rowCount(), 14);
        const QString chip = chipText(*m_page, 0);
        QVERIFY2(chip.contains(u"customer.name = Grace"_s), qPrintable(chip));
        QVERIFY(error().isEmpty());
        auto* line = child<SqlLine>(u"grid.filter.where.edit"_s);
        QCOMPARE(line->text(), u"customer.name = 'Grace' AND total > 3"_s);
        filter(u"customer.nothing = 1"_s); // the server says what it thinks of that
        QTRY_VERIFY(!error().isEmpty());
        QCOMPARE(model().rowCount(), 14);
        QTest::keyClick(line, Qt::Key_Escape);
        QCOMPARE(line->text(), u"customer.name = 'Grace' AND total > 3"_s);
        line->setFocus();
        line->clear();
        QTest::keyClicks(line, u"cust"_s);
        QTRY_VERIFY(line->completes(u"customer."_s));
    }

    void aPlaceInJsonNarrowsTheRows()
    {
        m_page->grid().setCurrentCell(0, 5);
        m_page->run(PageCommand::EditValue);
        auto* tree = m_page->findChild<QTreeWidget*>(u"value.json.tree"_s);
        tree->setCurrentItem(tree->topLevelItem(0)->child(0));
        m_page->findChild<QToolButton*>(u"value.json.filter.button"_s)->click();
        QTRY_COMPARE(m_page->controller().state(), BrowseController::State::Ready);
        QVERIFY(chipText(*m_page, 0).contains(u"doc › n = 10.00"_s));
        QCOMPARE(model().rowCount(), 30);
    }

    void aSaveThatIsBegunAgainSaysSo()
    {
        // Sequences count on where a transaction is rolled back.
        m_server->psql(
            u"CREATE SEQUENCE tries;"
            "CREATE FUNCTION refuse_once() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
            " IF nextval('tries') = 1 THEN RAISE EXCEPTION 'serialize' USING ERRCODE = '40001';"
            " END IF; RETURN NEW; END $$;"
            "CREATE TRIGGER refuse_once BEFORE UPDATE ON orders FOR EACH ROW"
            " EXECUTE FUNCTION refuse_once();"_s);
        QVERIFY(model().setData(model().index(0, 3), u"7.25"_s, Qt::EditRole));
        m_page->run(PageCommand::Save);
        QTRY_VERIFY(m_page->controller().edits()->changes().isEmpty());
        const QString text = child<QLabel>(u"page.notice.text"_s)->text();
        QVERIFY2(text.contains(u"Saved at attempt 2"_s), qPrintable(text));
        m_server->psql(u"DROP TRIGGER refuse_once ON orders"_s);
        QVERIFY(model().setData(model().index(0, 3), u"7.50"_s, Qt::EditRole));
        m_page->run(PageCommand::Save);
        QTRY_VERIFY(m_page->controller().edits()->changes().isEmpty());
        QVERIFY(!child<QLabel>(u"page.notice.text"_s)->text().contains(u"attempt"_s));
    }

    void whoHoldsALockIsNamedAndStoppingKeepsTheEdit()
    {
        const auto holder = holderOf(u"SELECT 'x<b>' FROM orders WHERE id = 1 FOR UPDATE"_s);
        QVERIFY(model().setData(model().index(0, 3), u"7.00"_s, Qt::EditRole));
        EditController* edits = m_page->controller().edits();
        edits->save();
        QTRY_VERIFY(locks()->isVisible());
        const QString text = locks()->text();
        QVERIFY2(text.startsWith(u"Saving waits for a lock held by "_s), qPrintable(text));
        QVERIFY2(text.contains(m_server->config().user + u" (tuplewright"_s), qPrintable(text));
        QVERIFY2(text.contains(u"idle in transaction: SELECT 'x<b>'"_s), qPrintable(text));
        QVERIFY(edits->isSaving());
        child<QToolButton>(u"page.locks.notice.action"_s)->click();
        QTRY_VERIFY(!edits->isSaving());
        QVERIFY(!locks()->isVisible());
        QCOMPARE(edits->changes().size(), 1);
        QVERIFY(holder->rollback());
        edits->save();
        QTRY_VERIFY(edits->changes().isEmpty());
        m_server->psql(u"UPDATE orders SET total = 1.50 WHERE id = 1"_s);
    }

    void aLockThatReadingWaitsForIsNamedUntilItIsFree()
    {
        const auto holder = holderOf(u"LOCK TABLE orders IN ACCESS EXCLUSIVE MODE"_s);
        m_page->controller().refresh();
        QTRY_VERIFY(locks()->isVisible());
        QVERIFY2(locks()->text().startsWith(u"Reading waits for a lock held by "_s),
            qPrintable(locks()->text()));
        QVERIFY(holder->rollback());
        QTRY_VERIFY(!locks()->isVisible());
        QTRY_COMPARE(m_page->controller().state(), BrowseController::State::Ready);
        QVERIFY(!m_page->controller().loader().error());
    }

    void whatAColumnCannotTakeIsRefusedInTheCell()
    {
        const QModelIndex total = model().index(0, 3);
        QVERIFY(!model().setData(total, u"12345678.00"_s, Qt::EditRole));
        QVERIFY(!model().setData(model().index(0, 2), u"glad"_s, Qt::EditRole));
        QVERIFY(!model().setData(model().index(0, 2), QVariant::fromValue(Value()), Qt::EditRole));
        QVERIFY(model().setData(total, u"1234567.00"_s, Qt::EditRole));
        QCOMPARE(m_page->pendingChanges(), 1);
    }

    void aConflictIsMergedAndSaved()
    {
        const int row = 4;
        const QString id = model().value(row, 0).toText();
        QVERIFY(model().setData(model().index(row, 3), u"7.77"_s, Qt::EditRole));
        m_server->psql(u"UPDATE orders SET doc = '{\"n\": 11}', total = 8 WHERE id = "_s + id);
        m_page->controller().edits()->save();
        QTRY_VERIFY(m_page->findChild<ConflictDialog*>());
        auto* dialog = m_page->findChild<ConflictDialog*>();
        QTest::mouseClick(
            dialog->findChild<QPushButton*>(u"conflict.mine.button"_s), Qt::LeftButton);
        QTest::mouseClick(
            dialog->findChild<QPushButton*>(u"conflict.merge.button"_s), Qt::LeftButton);
        QTest::mouseClick(
            dialog->findChild<QPushButton*>(u"conflict.confirm.button"_s), Qt::LeftButton);
        QTRY_COMPARE(m_page->pendingChanges(), 0);
        QTRY_COMPARE(m_server->psql(u"SELECT total || ' ' || doc FROM orders WHERE id = "_s + id),
            u"7.77 {\"n\": 11}"_s);
    }

    void hiddenColumnsAreNotReadAndAChangeStillFindsItsRow()
    {
        m_page->grid().setCurrentCell(0, 5);
        m_page->run(PageCommand::HideColumn);
        m_page->controller().refresh();
        QTRY_COMPARE(model().header().columns.size(), 6);
        const QString id = model().value(0, 0).toText();
        QVERIFY(model().setData(model().index(0, 4), u"{x,NULL}"_s, Qt::EditRole));
        m_page->controller().edits()->save();
        QTRY_COMPARE(m_page->pendingChanges(), 0);
        QCOMPARE(m_server->psql(u"SELECT tags FROM orders WHERE id = "_s + id), u"{x,NULL}"_s);
    }
};

TW_TEST(PagePostgresTest)
#include "page_postgres_test.moc"
