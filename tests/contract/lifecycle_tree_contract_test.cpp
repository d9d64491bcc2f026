// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blog_fixture.h"
#include "test_program.h"

#include <tuplewright/writing/lifecycle_tree.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

/// Rows that are soft-deleted and restored with their children, the same for every engine.
class LifecycleTreeContractTest final : public BlogFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void childrenAreCountedBeforeAnythingRuns();
    void childrenFollowWithOneTime();
    void childrenAreLeftWhereAskedFor();
    void childrenRefuseTheDeletion();
    void whatWasDeletedBeforeKeepsItsOwnTime();
    void whatWentTogetherComesBackTogether();
    void flagsComeBackOnlyWhenAskedFor();
    void aMarkOfMeanwhileIsNotOverwritten();
    void aCircleEnds();
    void boundsAreTold();
    void onlyTablesThatMarkRowsCan();
    void manyRowsTakeFewStatements();

private:
    [[nodiscard]] static QList<KeyValues> keys(const QList<qint64>& ids);
    [[nodiscard]] LifecyclePlan deletion(const QList<qint64>& ids, ChildrenPolicy children);
    [[nodiscard]] LifecyclePlan restore(const QList<qint64>& ids, RestoredChildren children);
    [[nodiscard]] ApplyReport applied(const LifecyclePlan& plan);
    /// Each step as "1 orders 2 follows".
    [[nodiscard]] static QStringList words(const LifecyclePlan& plan);
    [[nodiscard]] QStringList deleted(const QString& table)
    {
        return column(u"SELECT id FROM %1 WHERE deleted_at IS NOT NULL ORDER BY id"_s.arg(table));
    }
};

void LifecycleTreeContractTest::init()
{
    BlogFixture::init();
    run(u"CREATE TABLE IF NOT EXISTS clients (id integer PRIMARY KEY, deleted_at timestamp,"
        " led_by integer REFERENCES clients (id))"_s);
    run(u"CREATE TABLE IF NOT EXISTS orders (id integer PRIMARY KEY,"
        " client integer REFERENCES clients (id), deleted_at timestamp)"_s);
    run(u"CREATE TABLE IF NOT EXISTS items (id integer PRIMARY KEY,"
        " order_id integer REFERENCES orders (id), is_deleted boolean NOT NULL DEFAULT FALSE)"_s);
    run(u"CREATE TABLE IF NOT EXISTS notes (id integer PRIMARY KEY,"
        " client integer REFERENCES clients (id))"_s);
    for (const QString& table : {u"notes"_s, u"items"_s, u"orders"_s, u"clients"_s})
        run(u"DELETE FROM "_s + table);
    run(u"INSERT INTO clients (id) VALUES (1), (2)"_s);
    run(u"INSERT INTO orders VALUES (10, 1, NULL), (11, 1, '2020-01-02 03:04:05'), (12, 2, NULL)"_s);
    run(u"INSERT INTO items (id, order_id) VALUES (100, 10), (101, 10), (102, 11), (103, 12)"_s);
    run(u"INSERT INTO notes VALUES (1, 1)"_s);
    forgetGraph();
}

QList<KeyValues> LifecycleTreeContractTest::keys(const QList<qint64>& ids)
{
    QList<KeyValues> keys;
    for (const qint64 id : ids)
        keys.append({Value::integer(id)});
    return keys;
}

LifecyclePlan LifecycleTreeContractTest::deletion(const QList<qint64>& ids, ChildrenPolicy children)
{
    const auto plan
        = planSoftDeletion(session(), *graph(), nameOf(u"clients"_s), keys(ids), children);
    if (!plan)
        QTest::qFail(qPrintable(plan.error().toText()), __FILE__, __LINE__);
    return plan.value_or(LifecyclePlan());
}

LifecyclePlan LifecycleTreeContractTest::restore(
    const QList<qint64>& ids, RestoredChildren children)
{
    const auto plan = planRestore(session(), *graph(), nameOf(u"clients"_s), keys(ids), children);
    if (!plan)
        QTest::qFail(qPrintable(plan.error().toText()), __FILE__, __LINE__);
    return plan.value_or(LifecyclePlan());
}

ApplyReport LifecycleTreeContractTest::applied(const LifecyclePlan& plan)
{
    const Adapter adapter(pool());
    const auto batch = batchOf(plan, *graph(), adapter.planner());
    if (!batch)
        return {.error = batch.error()};
    return adapter.apply(*batch, ApplyMode::Save, {});
}

QStringList LifecycleTreeContractTest::words(const LifecyclePlan& plan)
{
    QStringList steps;
    for (const LifecycleStep& step : plan.steps)
        steps.append(u"%1 %2 %3 %4"_s.arg(QString::number(step.depth), step.table.name,
            QString::number(step.rows), step.follows ? u"follows"_s : u"stays"_s));
    steps.sort();
    return steps;
}

void LifecycleTreeContractTest::childrenAreCountedBeforeAnythingRuns()
{
    const LifecyclePlan plan = deletion({1}, ChildrenPolicy::Follow);
    QCOMPARE(words(plan),
        (QStringList{u"1 notes 1 stays"_s, u"1 orders 1 follows"_s, u"2 items 2 follows"_s}));
    QCOMPARE(plan.own, 1);
    QCOMPARE(plan.following(), 3);
    QCOMPARE(plan.staying(), 1);
    QVERIFY(plan.isComplete);
    QCOMPARE(deleted(u"clients"_s), QStringList());
}

void LifecycleTreeContractTest::childrenFollowWithOneTime()
{
    QCOMPARE(applied(deletion({1}, ChildrenPolicy::Follow)).outcome, Outcome::Saved);
    QCOMPARE(deleted(u"clients"_s), QStringList{u"1"_s});
    QCOMPARE(deleted(u"orders"_s), (QStringList{u"10"_s, u"11"_s}));
    QCOMPARE(column(u"SELECT count(*) FROM clients c JOIN orders o ON o.client = c.id"
                    " AND o.deleted_at = c.deleted_at"_s),
        QStringList{u"1"_s});
    QCOMPARE(column(u"SELECT id FROM items WHERE is_deleted ORDER BY id"_s),
        (QStringList{u"100"_s, u"101"_s}));
}

void LifecycleTreeContractTest::childrenAreLeftWhereAskedFor()
{
    const LifecyclePlan plan = deletion({1}, ChildrenPolicy::Leave);
    QCOMPARE(words(plan), (QStringList{u"1 notes 1 stays"_s, u"1 orders 1 stays"_s}));
    QCOMPARE(applied(plan).outcome, Outcome::Saved);
    QCOMPARE(deleted(u"clients"_s), QStringList{u"1"_s});
    QCOMPARE(deleted(u"orders"_s), QStringList{u"11"_s});
}

void LifecycleTreeContractTest::childrenRefuseTheDeletion()
{
    const auto plan = planSoftDeletion(
        session(), *graph(), nameOf(u"clients"_s), keys({1}), ChildrenPolicy::Refuse);
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, ErrorKind::ForeignKey);
    QVERIFY(plan.error().message.contains(u"orders (1)"));
    run(u"DELETE FROM notes"_s);
    run(u"UPDATE orders SET deleted_at = '2020-01-01 00:00:00'"_s);
    QVERIFY(planSoftDeletion(
        session(), *graph(), nameOf(u"clients"_s), keys({1}), ChildrenPolicy::Refuse));
}

void LifecycleTreeContractTest::whatWasDeletedBeforeKeepsItsOwnTime()
{
    const QString time = u"SELECT deleted_at FROM orders WHERE id = 11"_s;
    const QStringList before = column(time);
    QCOMPARE(applied(deletion({1}, ChildrenPolicy::Follow)).outcome, Outcome::Saved);
    QCOMPARE(column(time), before);
    QCOMPARE(applied(restore({1}, RestoredChildren::Together)).outcome, Outcome::Saved);
    QCOMPARE(column(time), before);
    QCOMPARE(deleted(u"orders"_s), QStringList{u"11"_s});
}

void LifecycleTreeContractTest::whatWentTogetherComesBackTogether()
{
    QCOMPARE(applied(deletion({1, 2}, ChildrenPolicy::Follow)).outcome, Outcome::Saved);
    const LifecyclePlan none = restore({1}, RestoredChildren::None);
    QCOMPARE(none.following(), 0);
    const LifecyclePlan plan = restore({1}, RestoredChildren::Together);
    QCOMPARE(words(plan), (QStringList{u"1 orders 1 follows"_s, u"2 items 2 stays"_s}));
    QCOMPARE(applied(plan).outcome, Outcome::Saved);
    QCOMPARE(deleted(u"clients"_s), QStringList{u"2"_s});
    QCOMPARE(deleted(u"orders"_s), (QStringList{u"11"_s, u"12"_s}));
}

void LifecycleTreeContractTest::flagsComeBackOnlyWhenAskedFor()
{
    QCOMPARE(applied(deletion({1}, ChildrenPolicy::Follow)).outcome, Outcome::Saved);
    const LifecyclePlan plan = restore({1}, RestoredChildren::All);
    QCOMPARE(words(plan), (QStringList{u"1 orders 1 follows"_s, u"2 items 2 follows"_s}));
    QVERIFY(
        std::ranges::any_of(plan.steps, [](const LifecycleStep& step) { return !step.isCertain; }));
    QCOMPARE(applied(plan).outcome, Outcome::Saved);
    QCOMPARE(column(u"SELECT id FROM items WHERE is_deleted"_s), QStringList());
}

void LifecycleTreeContractTest::aMarkOfMeanwhileIsNotOverwritten()
{
    const LifecyclePlan plan = deletion({1}, ChildrenPolicy::Follow);
    run(u"UPDATE orders SET deleted_at = '2021-01-01 00:00:00' WHERE id = 10"_s);
    const ApplyReport report = applied(plan);
    QCOMPARE(report.outcome, Outcome::NotSaved);
    QCOMPARE(report.error->kind, ErrorKind::ConcurrentModification);
    QCOMPARE(deleted(u"clients"_s), QStringList());
}

void LifecycleTreeContractTest::aCircleEnds()
{
    run(u"UPDATE clients SET led_by = 3 - id"_s);
    const LifecyclePlan plan = deletion({1}, ChildrenPolicy::Follow);
    QVERIFY(words(plan).contains(u"1 clients 1 follows"_s));
    QCOMPARE(applied(plan).outcome, Outcome::Saved);
    QCOMPARE(deleted(u"clients"_s), (QStringList{u"1"_s, u"2"_s}));
    QCOMPARE(applied(restore({1}, RestoredChildren::Together)).outcome, Outcome::Saved);
    QCOMPARE(deleted(u"clients"_s), QStringList());
}

void LifecycleTreeContractTest::boundsAreTold()
{
    const auto few = planSoftDeletion(session(), *graph(), nameOf(u"clients"_s), keys({1}),
        ChildrenPolicy::Follow, LifecycleBounds{.depth = 1});
    QVERIFY(few && !few->isComplete);
    const auto rows = planSoftDeletion(session(), *graph(), nameOf(u"clients"_s), keys({1}),
        ChildrenPolicy::Follow, LifecycleBounds{.rows = 1});
    QVERIFY(rows && !rows->isComplete);
}

void LifecycleTreeContractTest::onlyTablesThatMarkRowsCan()
{
    for (const QString& table : {u"notes"_s, u"nothing"_s}) {
        const auto plan = planSoftDeletion(
            session(), *graph(), nameOf(table), keys({1}), ChildrenPolicy::Leave);
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, ErrorKind::InvalidArgument);
    }
    QVERIFY(deletion({}, ChildrenPolicy::Leave).changes.isEmpty());
    QVERIFY(deletion({99}, ChildrenPolicy::Follow).changes.isEmpty());
}

void LifecycleTreeContractTest::manyRowsTakeFewStatements()
{
    QStringList rows;
    QList<qint64> ids;
    for (int id = 1000; id < 2000; ++id) {
        rows.append(u"(%1)"_s.arg(id));
        ids.append(id);
    }
    run(u"INSERT INTO clients (id) VALUES "_s + rows.join(u','));
    const QString orders
        = u"INSERT INTO orders (id, client) SELECT id, id FROM clients WHERE id >= 1000"_s;
    run(orders);
    static_cast<void>(graph());
    const auto before = log().records().size();
    const LifecyclePlan plan = deletion(ids, ChildrenPolicy::Follow);
    QCOMPARE(plan.changes.size(), 2000);
    QVERIFY(log().records().size() - before < 60);
    QCOMPARE(applied(plan).outcome, Outcome::Saved);
    QCOMPARE(column(u"SELECT count(*) FROM orders WHERE deleted_at IS NOT NULL"_s),
        QStringList{u"1001"_s});
}

TW_TEST(LifecycleTreeContractTest)
#include "lifecycle_tree_contract_test.moc"
