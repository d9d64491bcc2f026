// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine_database.h"
#include "models/plan/plan_hints.h"
#include "models/plan/plan_model.h"
#include "test_program.h"

#include <tuplewright/query/engine_statements.h>
#include <tuplewright/results/result_set.h>

#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;
using namespace tw;
using namespace tw::test;

namespace {

const QString kManyPeople
    = u"CREATE TABLE people (id INTEGER PRIMARY KEY, city TEXT);"
      "CREATE TABLE visits (id INTEGER PRIMARY KEY, person INTEGER);"
      "INSERT INTO people SELECT n, 'city ' || (n % 2000) FROM "
      "(WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 20000)"
      " SELECT n FROM c) AS numbers;"_s;

/// As psql writes it, with the frame that a copy has.
const QString kTextPlan = uR"(                              QUERY PLAN
-----------------------------------------------------------------------
 Sort  (cost=100.00..101.00 rows=10 width=8) (actual time=20.000..21.000 rows=5000 loops=1)
   Sort Key: p.city
   Sort Method: external merge  Disk: 2048kB
   Buffers: shared hit=12 read=3, temp read=9 written=9
   ->  Gather  (cost=10.00..90.00 rows=10 width=8) (actual time=1.000..15.000 rows=5000 loops=1)
         Workers Planned: 1
         Workers Launched: 1
         ->  Parallel Seq Scan on people p  (cost=0.00..80.00 rows=5 width=8) (actual time=0.500..12.000 rows=2500 loops=2)
               Filter: (id > 7)
               Rows Removed by Filter: 50000
   SubPlan 1
     ->  Index Scan using visits_pkey on visits v  (cost=0.28..8.29 rows=1 width=4) (never executed)
           Index Cond: (id = 1)
 Planning Time: 0.250 ms
 Execution Time: 22.500 ms
(15 rows)
)"_s;

Result<PlanTree> read(const BackendPtr& backend, const QString& text)
{
    return backend->dialect().engineStatements().readPlanTree({{Value::text(text)}});
}

PlanTree planOf(const Adapter& adapter, const QString& sql)
{
    ResultSet answer;
    const Result<StatementOutcome> outcome = adapter.run({sql, {}}, &answer, {});
    QList<QList<Value>> rows;
    for (qint64 row = 0; outcome && row < answer.rowCount(); ++row)
        rows.append(answer.values(row));
    return adapter.dialect().engineStatements().readPlanTree(rows).value_or(PlanTree());
}

const PlanStep* stepNamed(const std::vector<PlanStep>& steps, const QString& start)
{
    for (const PlanStep& step : steps) {
        if (step.title.startsWith(start))
            return &step;
        if (const PlanStep* found = stepNamed(step.steps, start))
            return found;
    }
    return nullptr;
}

QString cell(const PlanModel& model, const QModelIndex& row, const QString& column)
{
    for (int i = 0; i < model.columnCount(); ++i)
        if (model.headerData(i, Qt::Horizontal, Qt::DisplayRole) == column)
            return row.siblingAtColumn(i).data().toString();
    return u"no such column"_s;
}

}

/// Plans as trees with figures, and what they make people think of.
class PlanModelTest final : public QObject
{
    Q_OBJECT

    PostgresServer m_server;

private Q_SLOTS:
    void linesOfTextAreRead()
    {
        const PlanTree plan = read(makePostgresBackend(), kTextPlan).value();
        QCOMPARE(plan.steps.size(), size_t(1));
        const PlanStep& sort = plan.steps.front();
        QCOMPARE(sort.title, u"Sort"_s);
        QCOMPARE(sort.details.first(), u"Sort Key: p.city"_s);
        QCOMPARE(sort.measure->spilledKilobytes, 2048.0);
        QCOMPARE(sort.measure->blocksHit, 12.0);
        QCOMPARE(sort.measure->blocksRead, 3.0);
        QCOMPARE(sort.steps.size(), size_t(2));
        const PlanStep& scan = sort.steps.front().steps.front();
        QCOMPARE(scan.title, u"Parallel Seq Scan on people p"_s);
        QCOMPARE(scan.relation, u"people"_s);
        QVERIFY(scan.readsAll);
        QCOMPARE(scan.measure->rows, 5000.0); // of both processes
        QCOMPARE(scan.measure->removedRows, 100000.0);
        QCOMPARE(scan.measure->milliseconds, 12.0); // side by side
        QCOMPARE(sort.steps.back().measure->loops, 0.0);
        QVERIFY(sort.steps.back().title.startsWith(u"SubPlan 1: Index Scan"_s));
        QCOMPARE(plan.planningMs, std::optional(0.25));
        QCOMPARE(plan.executionMs, std::optional(22.5));
    }

    void theWorstStepIsMarkedAndWhatNeverRanIsSaid()
    {
        const PlanModel model(read(makePostgresBackend(), kTextPlan).value());
        QVERIFY(model.isMeasured());
        QCOMPARE(model.step(model.worst()).title, u"Parallel Seq Scan on people p"_s);
        const QModelIndex sort = model.index(0, 0);
        QCOMPARE(cell(model, sort, u"Rows"_s), u"5,000"_s);
        QCOMPARE(cell(model, sort, u"Total ms"_s), u"21.0"_s);
        QCOMPARE(cell(model, sort, u"Own ms"_s), u"6.0"_s);
        QCOMPARE(cell(model, model.worst(), u"Loops"_s), u"2"_s);
        QCOMPARE(cell(model, model.index(1, 0, sort), u"Rows"_s), u"never executed"_s);
        QCOMPARE(cell(model, model.index(1, 0, sort), u"Own ms"_s), QString());
        QVERIFY(model.summary().contains(u"22.5 ms"_s));
        QVERIFY(model.worst().data(Qt::AccessibleTextRole).toString().contains(u"worst"_s));
        QVERIFY(
            model.text().contains(u"\n    Parallel Seq Scan on people p  (Rows expected: 10"_s));
        QVERIFY(model.text().contains(u"Filter: (id > 7)"_s));
    }

    void hintsSayWhatWouldHelp()
    {
        const QStringList hints = PlanHints::of(read(makePostgresBackend(), kTextPlan).value());
        QCOMPARE(hints.size(), 3);
        QVERIFY2(hints[0].startsWith(u"Sort wrote 2"_s), qPrintable(hints[0]));
        QVERIFY(hints[1].contains(u"read 105,000 rows and kept 5,000"_s));
        QVERIFY(hints[2].contains(u"people p returned 5,000 rows where 10 were expected"_s));
    }

    void otherTextsAreNoPlans()
    {
        const BackendPtr postgres = makePostgresBackend();
        for (const QString& text : {QString(), u"hello\nworld"_s, u"[]"_s, u"{\"a\": 1}"_s,
                 u"[{\"Plan\": {}}]"_s, u"[{\"Plan\""_s, u"SELECT 1"_s})
            QVERIFY2(!read(postgres, text), qPrintable(text));
        QVERIFY(!read(makeSqliteBackend(), kTextPlan));
    }

    void theServersOwnPlanIsRead()
    {
        const EngineDatabase database(m_server, true, kManyPeople);
        const auto adapter = database.adapter();
        const EngineStatements& engine = adapter->dialect().engineStatements();
        const QString sql = u"SELECT * FROM people WHERE city = 'city 7'"_s;
        PlanModel expected(planOf(*adapter, engine.planTreeSql(sql)));
        const QAbstractItemModelTester tester(&expected);
        QVERIFY(!expected.isMeasured());
        QVERIFY(stepNamed(expected.plan().steps, u"Seq Scan on people"_s));
        QCOMPARE(cell(expected, expected.index(0, 0), u"Own ms"_s), u"no such column"_s);

        const PlanTree measured = planOf(*adapter, engine.measuredPlanTreeSql(sql));
        const PlanStep* scan = stepNamed(measured.steps, u"Seq Scan on people"_s);
        QVERIFY(scan && scan->readsAll && scan->measure);
        QCOMPARE(scan->measure->rows, 10.0);
        QCOMPARE(scan->measure->removedRows, 19990.0);
        QVERIFY(scan->measure->blocksHit + scan->measure->blocksRead > 50);
        QVERIFY(measured.executionMs.value_or(0) > 0);
        QVERIFY(PlanHints::of(measured).first().contains(u"kept 10 of them: an index"_s));
        PlanModel model(measured);
        const QAbstractItemModelTester second(&model);
        QVERIFY(model.columnCount() > expected.columnCount());
    }

    void loopsAreCountedAndWhatIsNotNeededIsNotRun()
    {
        const EngineDatabase database(m_server, true, kManyPeople);
        const auto adapter = database.adapter();
        const EngineStatements& engine = adapter->dialect().engineStatements();
        const PlanTree plan = planOf(*adapter,
            engine.measuredPlanTreeSql(
                u"SELECT p.id, (SELECT count(*) FROM visits v WHERE v.person = p.id) FROM "
                "people p WHERE p.id <= 50"_s));
        const PlanStep* inner = stepNamed(plan.steps, u"Seq Scan on visits"_s);
        QVERIFY(inner);
        QCOMPARE(inner->measure->loops, 50.0);
        const PlanTree idle = planOf(*adapter,
            engine.measuredPlanTreeSql(u"SELECT * FROM people WHERE id = 0 AND EXISTS "
                                       "(SELECT 1 FROM visits WHERE person = people.id)"_s));
        bool hasIdle = false;
        const auto look = [&hasIdle](const auto& self, const PlanStep& step) -> void {
            hasIdle = hasIdle || (step.measure && step.measure->loops <= 0);
            for (const PlanStep& below : step.steps)
                self(self, below);
        };
        look(look, idle.steps.front());
        QVERIFY(hasIdle);
    }

    void sqliteTellsItsStepsWithoutFigures()
    {
        const EngineDatabase database(m_server, false, kManyPeople);
        const auto adapter = database.adapter();
        const EngineStatements& engine = adapter->dialect().engineStatements();
        QVERIFY(engine.measuredPlanTreeSql(u"SELECT 1"_s).isEmpty());
        PlanModel model(planOf(*adapter,
            engine.planTreeSql(u"SELECT * FROM visits v, people p WHERE p.id = v.person "
                               "ORDER BY p.city"_s)));
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(model.columnCount(), 1);
        QVERIFY(model.rowCount() >= 3);
        QVERIFY(stepNamed(model.plan().steps, u"SEARCH p USING INTEGER PRIMARY KEY"_s));
        QVERIFY(!model.worst().isValid());
        QVERIFY(PlanHints::of(model.plan()).first().startsWith(u"SCAN v reads the whole"_s));
    }
};

TW_TEST(PlanModelTest)
#include "plan_model_test.moc"
