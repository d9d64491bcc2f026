// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/deletion_panel.h"
#include "editing/deletion_tree.h"
#include "editing/review_dialog.h"
#include "page_fixture.h"
#include "test_program.h"

#include <QSignalSpy>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// What a review tells of rows that depend on deleted ones.
class DeletionPanelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_table.reset(); }
    void whatGoesWithTheRowsIsATree();
    void rowsThatBlockAreAnError();
    void withoutDependentRowsThereIsNothing();
    void withoutDeletionsThereIsNoPanel();
    void aFailureIsShownInsteadOfTheTree();
    void aRestoreIsATreeToo();

private:
    void review(const QList<int>& deleted);
    [[nodiscard]] DeletionPanel* panel() const
    {
        return m_table->page->findChild<DeletionPanel*>();
    }
    [[nodiscard]] QLabel* label() const
    {
        return m_table->page->findChild<QLabel*>(u"review.deletion.label"_s);
    }

    std::unique_ptr<TablePage> m_table;
};

namespace {

constexpr auto kPanelSchema = R"(
CREATE TABLE people(id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE visits(id INTEGER PRIMARY KEY, person INTEGER REFERENCES people(id) ON DELETE CASCADE);
CREATE TABLE marks(id INTEGER PRIMARY KEY, visit INTEGER REFERENCES visits(id) ON DELETE SET NULL);
CREATE TABLE debts(id INTEGER PRIMARY KEY, person INTEGER REFERENCES people(id));
INSERT INTO people VALUES (1, 'Ada'), (2, 'Grace'), (3, 'Alan');
INSERT INTO visits VALUES (10, 1), (11, 1);
INSERT INTO marks VALUES (100, 10);
INSERT INTO debts VALUES (5, 2);
)";

}

void DeletionPanelTest::review(const QList<int>& deleted)
{
    m_table = std::make_unique<TablePage>(QString::fromLatin1(kPanelSchema), u"people"_s);
    QList<std::pair<RowKey, QList<Value>>> rows;
    for (const int row : deleted)
        rows.append({m_table->model().rowKey(row), m_table->model().loadedRow(row)});
    m_table->edits().staged().stageKind(rows, ChangeKind::Delete);
    if (deleted.isEmpty())
        m_table->stage(0, 1, u"Ada L."_s);
    m_table->page->run(PageCommand::Review);
    QVERIFY(m_table->page->findChild<ReviewDialog*>());
}

void DeletionPanelTest::whatGoesWithTheRowsIsATree()
{
    review({0});
    QTRY_VERIFY(panel()->isVisible());
    QCOMPARE(label()->text(), u"3 rows will be deleted for good, and 1 row changed."_s);
    QCOMPARE(label()->property("kind").toString(), QString());
    const QAbstractItemModel* tree = panel()->findChild<DeletionTree*>()->model();
    QCOMPARE(tree->rowCount(), 1);
    const QModelIndex own = tree->index(0, 0);
    QVERIFY(own.data().toString().endsWith(u"people"));
    QCOMPARE(tree->index(0, 1).data().toString(), u"1 row deleted"_s);
    const QModelIndex visits = tree->index(0, 0, own);
    QVERIFY(visits.data().toString().endsWith(u"visits"));
    QCOMPARE(tree->index(0, 1, own).data().toString(), u"2 rows deleted with it"_s);
    QCOMPARE(tree->index(0, 1, visits).data().toString(), u"1 row: visit becomes NULL"_s);
}

void DeletionPanelTest::rowsThatBlockAreAnError()
{
    review({1});
    QTRY_VERIFY(panel()->isVisible());
    QCOMPARE(label()->text(), u"Nothing can be deleted: other rows still refer to these."_s);
    QCOMPARE(label()->property("kind").toString(), u"error"_s);
}

void DeletionPanelTest::withoutDependentRowsThereIsNothing()
{
    review({2});
    QVERIFY(panel());
    QSignalSpy previewed(panel(), &DeletionPanel::previewed);
    QTRY_COMPARE(previewed.size(), 1);
    QVERIFY(!panel()->isVisible());
}

void DeletionPanelTest::withoutDeletionsThereIsNoPanel()
{
    review({});
    QVERIFY(!panel());
}

void DeletionPanelTest::aFailureIsShownInsteadOfTheTree()
{
    review({0});
    QTRY_VERIFY(panel()->isVisible());
    BatchStep lost;
    lost.kind = ChangeKind::Delete;
    lost.row.table = {u"main"_s, u"nowhere"_s};
    lost.row.key = {{u"id"_s, Value::integer(1)}};
    DeletionPanel failing(UiContext{m_table->theme, m_table->icons},
        m_table->page->controller().sharedAdapter(), {lost}, nullptr);
    QTRY_VERIFY(failing.isVisible());
    QVERIFY2(failing.findChild<QLabel*>()->text().startsWith(
                 u"What depends on the deleted rows could not be read"),
        qPrintable(failing.findChild<QLabel*>()->text()));
    QVERIFY(!failing.findChild<DeletionTree*>()->isVisible());
}

void DeletionPanelTest::aRestoreIsATreeToo()
{
    review({});
    LifecyclePlan plan;
    plan.own = 2;
    LifecycleStep step;
    step.table = {u"main"_s, u"visits"_s};
    step.key.target = {u"main"_s, u"people"_s};
    step.rows = 1;
    step.follows = true;
    plan.steps = {step};
    step.follows = false;
    step.isCertain = false;
    plan.steps.append(step);
    DeletionTree tree(UiContext{m_table->theme, m_table->icons});
    tree.showLifecycle({u"main"_s, u"people"_s}, plan, true);
    const QModelIndex own = tree.model()->index(0, 0);
    QCOMPARE(own.siblingAtColumn(1).data().toString(), u"2 rows restored"_s);
    QCOMPARE(tree.model()->rowCount(own), 2);
    QCOMPARE(tree.model()->index(0, 1, own).data().toString(), u"1 row restored with it"_s);
    QCOMPARE(tree.model()->index(1, 1, own).data().toString(),
        u"1 row left deleted: time of deletion not recorded"_s);
}

TW_TEST(DeletionPanelTest)
#include "deletion_panel_test.moc"
