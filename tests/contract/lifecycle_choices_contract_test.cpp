// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blog_fixture.h"
#include "test_program.h"

#include <tuplewright/schema/lifecycle_choices.h>
#include <tuplewright/writing/lifecycle_tree.h>
#include <tuplewright/writing/where_writer.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

/// What a person said of how a table marks deleted rows holds wherever the table is read and
/// written, the same for every engine.
class LifecycleChoicesContractTest final : public BlogFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void chosenColumnsMarkRows_data();
    void chosenColumnsMarkRows();
    void nothingMarksRowsWhereSaidSo();
    void whatIsNotThereAnyMoreChangesNothing();
    void aDamagedSettingIsTold();
    void notesOfASchemaTellTheChoice();

private:
    [[nodiscard]] Adapter choosing(const std::optional<Lifecycle>& lifecycle) const
    {
        LifecycleChoices choices;
        choices.set(nameOf(u"things"_s), lifecycle);
        ConnectionConfig config = engine().config();
        config.options.insert(LifecycleChoices::kOption, choices.text());
        return Adapter(engine().pool(config));
    }
    [[nodiscard]] SelectQuery live() const
    {
        return {.table = nameOf(u"things"_s), .deleted = DeletedRows::Live};
    }
};

void LifecycleChoicesContractTest::init()
{
    BlogFixture::init();
    run(u"DROP TABLE IF EXISTS things"_s);
    run(u"CREATE TABLE things (id integer PRIMARY KEY, gone boolean, shown boolean,"
        " removed_at timestamp, state varchar(10), active integer, is_active boolean)"_s);
    run(u"INSERT INTO things VALUES (1, FALSE, TRUE, NULL, 'ok', 1, TRUE),"
        " (2, TRUE, FALSE, '2020-01-02 03:04:05', 'dead', 0, TRUE),"
        " (3, NULL, NULL, NULL, NULL, NULL, TRUE)"_s);
    forgetGraph();
}

void LifecycleChoicesContractTest::chosenColumnsMarkRows_data()
{
    using Kind = Lifecycle::Kind;
    QTest::addColumn<Lifecycle>("lifecycle");
    QTest::newRow("flag") << Lifecycle{u"gone"_s, Kind::DeletedFlag};
    QTest::newRow("inverted flag") << Lifecycle{u"shown"_s, Kind::ActiveFlag};
    QTest::newRow("time") << Lifecycle{u"removed_at"_s, Kind::DeletedAt};
    QTest::newRow("status") << Lifecycle{u"state"_s, Kind::Mark, u"dead"_s, u"ok"_s};
    QTest::newRow("number") << Lifecycle{u"active"_s, Kind::Mark, u"0"_s, u"1"_s};
}

void LifecycleChoicesContractTest::chosenColumnsMarkRows()
{
    QFETCH(const Lifecycle, lifecycle);
    const Adapter adapter = choosing(lifecycle);
    const TablePtr table = adapter.describe(nameOf(u"things"_s), {}).value();
    QCOMPARE(table->lifecycle, lifecycle);
    const auto all = adapter.describeAll(RelationScope::of(table->name), {});
    QCOMPARE(all.value().constFirst()->lifecycle, lifecycle);
    const auto count = adapter.lifecycleCount(*table, {.table = table->name}, {});
    QCOMPARE(count->live, 2);
    QCOMPARE(count->all, 3);

    const SchemaGraph graph(*all);
    Session session(adapter.pool(), u"test"_s);
    const auto apply = [&](const Result<LifecyclePlan>& plan) {
        const auto batch = batchOf(plan.value(), graph, adapter.planner());
        return batch && adapter.apply(*batch, ApplyMode::Save, {}).outcome == Outcome::Saved;
    };
    QVERIFY(apply(planSoftDeletion(
        session, graph, table->name, {{Value::integer(1)}}, ChildrenPolicy::Leave)));
    QCOMPARE(adapter.count(*table, live(), {}).value(), 1);
    QVERIFY(apply(planRestore(session, graph, table->name,
        {{Value::integer(1)}, {Value::integer(2)}}, RestoredChildren::None)));
    QCOMPARE(adapter.count(*table, live(), {}).value(), 3);
}

void LifecycleChoicesContractTest::nothingMarksRowsWhereSaidSo()
{
    run(u"UPDATE things SET is_active = FALSE WHERE id = 1"_s);
    const TablePtr usual = Adapter(pool()).describe(nameOf(u"things"_s), {}).value();
    QCOMPARE(usual->lifecycle->column, u"is_active"_s);
    const Adapter adapter = choosing(std::nullopt);
    const TablePtr table = adapter.describe(nameOf(u"things"_s), {}).value();
    QVERIFY(!table->lifecycle);
    QCOMPARE(adapter.count(*table, {.table = table->name}, {}).value(), 3);
    QCOMPARE(adapter.lifecycleCount(*table, {.table = table->name}, {}).error().kind,
        ErrorKind::InvalidArgument);
}

void LifecycleChoicesContractTest::whatIsNotThereAnyMoreChangesNothing()
{
    const Adapter adapter = choosing(Lifecycle{u"dropped"_s});
    const TablePtr table = adapter.describe(nameOf(u"things"_s), {}).value();
    QCOMPARE(table->lifecycle->column, u"is_active"_s);
}

void LifecycleChoicesContractTest::aDamagedSettingIsTold()
{
    ConnectionConfig config = engine().config();
    config.options.insert(LifecycleChoices::kOption, u"{"_s);
    const auto table = Adapter(engine().pool(config)).describe(nameOf(u"things"_s), {});
    QCOMPARE(table.error().kind, ErrorKind::Configuration);
}

void LifecycleChoicesContractTest::notesOfASchemaTellTheChoice()
{
    const QString schema = nameOf(u"things"_s).schema;
    const auto markOf = [&](const Adapter& adapter) {
        const auto notes = adapter.schemaNotes(schema, {});
        for (const RelationNote& note : notes.value().relations)
            if (note.name.name == u"things"_s)
                return note.traits.softDelete ? note.traits.softDelete->column : u"none"_s;
        return u"missing"_s;
    };
    QCOMPARE(markOf(Adapter(pool())), u"is_active"_s);
    QCOMPARE(markOf(choosing(Lifecycle{u"gone"_s})), u"gone"_s);
    QCOMPARE(markOf(choosing(std::nullopt)), u"none"_s);
}

TW_TEST(LifecycleChoicesContractTest)
#include "lifecycle_choices_contract_test.moc"
