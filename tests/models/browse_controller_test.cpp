// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "described_file.h"
#include "models/page/browse_controller.h"
#include "test_program.h"

#include <QSignalSpy>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

using State = BrowseController::State;

/// What the parts of a table page mean for each other.
class BrowseControllerTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<DescribedFile> m_items;
    std::unique_ptr<BrowseController> m_page;

    void open(const QString& table)
    {
        m_page = std::make_unique<BrowseController>(m_items->adapter, QualifiedName{{}, table});
        m_page->open();
    }

    [[nodiscard]] ResultModel& model() const { return *m_page->model(); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return model().value(row, column).toText();
    }

    void stage(int row, int column, const QString& text) const
    {
        QVERIFY(model().setData(model().index(row, column), text, Qt::EditRole));
    }

private Q_SLOTS:
    void init()
    {
        m_items = std::make_unique<DescribedFile>(
            kItems + u"CREATE VIEW names AS SELECT id, name FROM items;"_s, u"items"_s,
            u"secret"_s);
        open(u"items"_s);
        QTRY_COMPARE(m_page->state(), State::Ready);
    }

    void cleanup()
    {
        m_page.reset();
        m_items.reset();
    }

    void aTableThatDoesNotExistFails()
    {
        open(u"absent"_s);
        QTRY_COMPARE(m_page->state(), State::Failed);
        QCOMPARE(m_page->loader().error()->kind, ErrorKind::UndefinedObject);
        m_items->file.execute(u"CREATE TABLE absent (id INTEGER PRIMARY KEY)"_s);
        m_page->refresh();
        QTRY_COMPARE(m_page->state(), State::Ready);
    }

    void editsGoAlongWithAChangedTable()
    {
        stage(0, 1, u"renamed"_s);
        m_items->file.execute(u"ALTER TABLE items ADD COLUMN price REAL"_s);
        QSignalSpy changed(m_page.get(), &BrowseController::tableChanged);
        m_page->refresh();
        QVERIFY(changed.wait());
        QTRY_COMPARE(m_page->state(), State::Ready);
        QCOMPARE(m_page->table()->columns.size(), 5);
        QCOMPARE(m_page->edits()->changes().size(), 1);
        QCOMPARE(cell(0, 1), u"renamed"_s);
    }

    void aFailedReadHasTheTableDescribedAgain()
    {
        QSignalSpy gone(m_page.get(), &BrowseController::tableGone);
        m_items->file.execute(u"DROP VIEW names; DROP TABLE items"_s);
        m_page->reread(); // which alone describes nothing
        QVERIFY(gone.wait());
        QCOMPARE(m_page->state(), State::Failed);
        QCOMPARE(m_page->loader().error()->kind, ErrorKind::UndefinedObject);
    }

    void aTableThatIsGoneIsSaid()
    {
        QSignalSpy gone(m_page.get(), &BrowseController::tableGone);
        m_items->file.execute(u"DROP VIEW names; DROP TABLE items"_s);
        m_page->refresh();
        QVERIFY(gone.wait());
        QTRY_COMPARE(m_page->state(), State::Failed);
    }

    void aRefusedConditionLeavesTheRows()
    {
        QSignalSpy refused(&m_page->query(), &BrowseQuery::filterRefused);
        m_page->query().setRows({{}, u"nope(id)"_s, {}});
        QVERIFY(refused.wait());
        QCOMPARE(m_page->state(), State::Ready);
        QVERIFY(m_page->query().rows().isEmpty());
        QCOMPARE(model().loadedRows(), 100);
    }

    void aComputedColumnThatCannotBeReadIsRemoved()
    {
        QSignalSpy refused(&m_page->query().columns(), &QueryColumns::refused);
        m_page->query().columns().setComputed({{.alias = u"bad"_s, .expression = u"nope(id)"_s}});
        QVERIFY(refused.wait());
        QTRY_COMPARE(m_page->state(), State::Ready);
        QVERIFY(m_page->query().columns().computed().empty());
    }

    void revealedValuesAreMaskedAgainAtOnce()
    {
        const auto secret = [this] { return model().index(0, 3).data(Qt::DisplayRole).toString(); };
        QVERIFY(secret() != u"s1"_s);
        m_page->setRevealed(true);
        QTRY_COMPARE(m_page->state(), State::Ready);
        QCOMPARE(secret(), u"s1"_s);
        m_page->setRevealed(false);
        QVERIFY(secret() != u"s1"_s);
        QTRY_COMPARE(m_page->state(), State::Ready);
        QVERIFY(secret() != u"s1"_s);
    }

    void aSavedRowIsShownAndReadAgain()
    {
        QSignalSpy refreshed(&m_page->savedRows(), &SavedRows::refreshed);
        m_items->file.execute(
            u"CREATE TRIGGER shout AFTER UPDATE OF name ON items BEGIN UPDATE items "
            "SET note = 'loud' WHERE id = new.id; END"_s);
        stage(0, 1, u"renamed"_s);
        m_page->edits()->save();
        QVERIFY(refreshed.wait());
        QCOMPARE(cell(0, 1), u"renamed"_s);
        QCOMPARE(cell(0, 2), u"loud"_s);
        QCOMPARE(m_page->state(), State::Ready);
    }

    void aRemovedRowReadsThePageAgain()
    {
        m_page->edits()->staged().stageKind(
            {{model().rowKey(0), model().loadedRow(0)}}, ChangeKind::Delete);
        m_page->edits()->save();
        QTRY_COMPARE(cell(0, 0), u"2"_s);
        QTRY_COMPARE(m_page->loader().page().total, std::optional<qint64>(249));
    }

    void aScopeFillsNewRows()
    {
        m_page->query().setScope(
            {Filter::condition(u"note"_s, FilterOperator::Equal, {Value::text(u"odd"_s)}),
                {{u"note"_s, Value::text(u"odd"_s)}}});
        QTRY_COMPARE(m_page->loader().page().total, std::optional<qint64>(125));
        const RowKey row = m_page->edits()->staged().stageNewRow();
        QCOMPARE(m_page->edits()->changes().find(row)->cells.value(2), Value::text(u"odd"_s));
    }
};

TW_TEST(BrowseControllerTest)
#include "browse_controller_test.moc"
