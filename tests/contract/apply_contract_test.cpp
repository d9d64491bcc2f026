// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "goods_fixture.h"
#include "test_program.h"

#include <tuplewright/editing/change_planner.h>
#include <tuplewright/editing/change_set.h>

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

constexpr int kApplyContractRows = 60;

}

/// How a batch may be run: all or none, without its bad rows, or only to see what would happen.
class ApplyContractTest final : public GoodsFixture
{
    Q_OBJECT

    [[nodiscard]] ApplyReport apply(
        const QList<Change>& changes, const TablePtr& table, const ApplyOptions& options) const
    {
        ChangePolicy unchecked;
        unchecked.rules = TableRules(); // what is wrong is for the server to find
        const ChangePlanner planner = adapter().planner(unchecked);
        Batch batch;
        for (const Change& change : changes)
            batch.append(planner.plan(change, *table).value());
        return adapter().apply(batch, options, {});
    }

    [[nodiscard]] ApplyReport apply(const QList<Change>& changes, const ApplyOptions& options) const
    {
        return apply(changes, goods(), options);
    }

    /// Names each row `new N`; those of `bad` get a name that another row has.
    [[nodiscard]] QList<Change> renames(const QSet<int>& bad) const
    {
        QList<Change> changes;
        for (int id = 1; id <= kApplyContractRows; ++id) {
            const QString name = bad.contains(id) ? u"taken"_s : u"new %1"_s.arg(id);
            changes.append({ChangeKind::Update,
                {goods()->name, RowAddress::Key, {{u"id"_s, Value::integer(id)}}},
                {{u"name"_s, Value::text(name)}}, {}});
        }
        return changes;
    }

    [[nodiscard]] Change newGood(const ColumnValues& values) const
    {
        return {ChangeKind::Insert, {goods()->name, RowAddress::Key, {}}, values, {}};
    }

    [[nodiscard]] QString valueOf(const StepReport& step, const QString& name) const
    {
        return step.returned.value(goods()->columnIndex(name)).toText();
    }

private Q_SLOTS:
    void init()
    {
        execute(u"DELETE FROM offers"_s);
        execute(u"DELETE FROM goods"_s);
        QStringList values{u"(1000, 'taken')"_s};
        for (int id = 1; id <= kApplyContractRows; ++id)
            values.append(u"(%1, 'good %1')"_s.arg(id));
        execute(u"INSERT INTO goods(id, name) VALUES "_s + values.join(u','));
    }

    void rowsOfATreeAreWrittenInTheOrderOfTheirKeys()
    {
        execute(u"CREATE TABLE tree (id int PRIMARY KEY, up int REFERENCES tree (id))"_s);
        execute(u"INSERT INTO tree VALUES (1, NULL), (2, 1), (3, 2), (4, 1)"_s);
        const TablePtr tree = adapter().describe({{}, u"tree"_s}, {}).value();
        ChangeSet edits(tree);
        const auto number = [](int value) { return Value::integer(value); };
        const auto key = [&](int id) {
            return RowKey{RowIdentity{tree->name, RowAddress::Key, {{u"id"_s, number(id)}}}};
        };
        const auto add = [&](int id, int up) {
            edits.set(edits.newRow(),
                StagedRow{ChangeKind::Insert, {}, {{0, number(id)}, {1, number(up)}}});
        };
        edits.set(key(2), StagedRow{ChangeKind::Delete, {number(2), number(1)}, {}});
        edits.set(key(3), StagedRow{ChangeKind::Delete, {number(3), number(2)}, {}});
        edits.set(key(4), StagedRow{ChangeKind::Update, {number(4), number(1)}, {{1, number(11)}}});
        add(11, 10);
        add(10, 1);
        const ApplyReport report = apply(edits.changes(), tree, {});
        QVERIFY2(report.outcome == Outcome::Saved,
            qPrintable(report.error ? report.error->toText() : QString()));
        QCOMPARE(column(u"SELECT id FROM tree ORDER BY id"_s),
            (QStringList{u"1"_s, u"4"_s, u"10"_s, u"11"_s}));
        QCOMPARE(cell(u"SELECT up FROM tree WHERE id = 4"_s), u"11"_s);
        execute(u"DROP TABLE tree"_s);
    }

    void goodRowsAreKeptAndBadOnesNamed()
    {
        const ApplyReport report = apply(renames({7, 8, 41}), {.badRows = BadRows::KeepOthers});
        QCOMPARE(report.outcome, Outcome::Saved);
        QVERIFY(!report.error);
        QCOMPARE(report.failures.keys(), QList<qsizetype>({6, 7, 40}));
        QCOMPARE(errorKindName(report.failures[40].kind), u"AlreadyExists"_s);
        QVERIFY(!report.steps[6].done);
        QVERIFY(report.steps[5].done);
        QCOMPARE(valueOf(report.steps[5], u"name"_s), u"new 6"_s);
        QCOMPARE(cell(u"SELECT count(*) FROM goods WHERE name LIKE 'new %'"_s),
            QString::number(kApplyContractRows - 3));
        QCOMPARE(cell(u"SELECT name FROM goods WHERE id = 8"_s), u"good 8"_s);
    }

    void whateverRowsAreBadTheNumbersAddUp()
    {
        QRandomGenerator random(1);
        for (int round = 0; round < 20; ++round) {
            init();
            QSet<int> bad;
            for (int id = 1; id <= kApplyContractRows; ++id)
                if (random.bounded(8) < round % 8)
                    bad.insert(id);
            const ApplyReport report = apply(renames(bad), {.badRows = BadRows::KeepOthers});
            QCOMPARE(report.failures.size(), bad.size());
            QCOMPARE(cell(u"SELECT count(*) FROM goods WHERE name LIKE 'new %'"_s),
                QString::number(kApplyContractRows - bad.size()));
            for (int id = 1; id <= kApplyContractRows; ++id)
                QCOMPARE(report.failures.contains(id - 1), bad.contains(id));
        }
    }

    void whenNoRowIsGoodNothingIsSaved()
    {
        QList<Change> changes = renames({3, 4});
        changes = changes.mid(2, 2);
        const ApplyReport report = apply(changes, {.badRows = BadRows::KeepOthers});
        QCOMPARE(report.outcome, Outcome::NotSaved);
        QVERIFY(report.error);
        QCOMPARE(report.failedStep, 0);
        QCOMPARE(report.failures.size(), 2);
    }

    void aRowThatIsGoneLeavesTheOthers()
    {
        execute(u"DELETE FROM goods WHERE id = 5"_s);
        const ApplyReport report = apply(renames({}), {.badRows = BadRows::KeepOthers});
        QCOMPARE(report.outcome, Outcome::Saved);
        QCOMPARE(report.failures.keys(), QList<qsizetype>({4}));
        QCOMPARE(errorKindName(report.failures[4].kind), u"NotFound"_s);
    }

    void aDryRunNamesEveryBadRowAndSavesNothing()
    {
        QList<Change> changes = renames({2, 50});
        changes.append(
            newGood({{u"id"_s, Value::integer(2000)}, {u"name"_s, Value::text(u"x"_s)}}));
        const ApplyReport report
            = apply(changes, {.mode = ApplyMode::DryRun, .badRows = BadRows::KeepOthers});
        QCOMPARE(report.outcome, Outcome::NotSaved);
        QVERIFY(!report.error);
        QCOMPARE(report.failures.keys(), QList<qsizetype>({1, 49}));
        QCOMPARE(valueOf(report.steps.last(), u"kind"_s), u"plain"_s); // what the default makes
        QCOMPARE(cell(u"SELECT count(*) FROM goods WHERE name LIKE 'good %'"_s),
            QString::number(kApplyContractRows));
        QCOMPARE(cell(u"SELECT count(*) FROM goods WHERE id = 2000"_s), u"0"_s);
    }

    void aDryRunForcesWhatIsDeferred()
    {
        execute(u"DROP TABLE IF EXISTS later"_s);
        execute(u"CREATE TABLE later (id integer PRIMARY KEY, good integer"
                " REFERENCES goods(id) DEFERRABLE INITIALLY DEFERRED)"_s);
        const TablePtr later = adapter().describe({goods()->name.schema, u"later"_s}, {}).value();
        const Change orphan{ChangeKind::Insert, {later->name, RowAddress::Key, {}},
            {{u"id"_s, Value::integer(1)}, {u"good"_s, Value::integer(777)}}, {}};
        const ApplyReport report = apply({orphan}, later, {.mode = ApplyMode::DryRun});
        QVERIFY(report.error);
        QCOMPARE(errorKindName(report.error->kind), u"ForeignKey"_s);
        QCOMPARE(report.failedStep, -1);
        QCOMPARE(cell(u"SELECT count(*) FROM later"_s), u"0"_s);
    }

    void theCommitIsToldBeforeItIsSent()
    {
        int told = 0;
        QString seen;
        ApplyOptions options;
        options.beforeCommit
            = [&](const std::optional<CommitEvidence>&, const QList<StepReport>& steps) {
                  ++told;
                  seen = cell(u"SELECT name FROM goods WHERE id = 1"_s);
                  QCOMPARE(steps.size(), kApplyContractRows);
                  QVERIFY(steps.first().done);
              };
        QCOMPARE(apply(renames({}), options).outcome, Outcome::Saved);
        QCOMPARE(told, 1);
        QCOMPARE(seen, u"good 1"_s); // for others nothing has happened yet
    }

    void aDryRunCommitsNothingAndSaysSo()
    {
        bool told = false;
        ApplyOptions options{.mode = ApplyMode::DryRun};
        options.beforeCommit = [&told](const auto&, const auto&) { told = true; };
        QCOMPARE(apply(renames({}), options).outcome, Outcome::NotSaved);
        QVERIFY(!told);
    }

    void aLargeBatchThatIsStoppedAnywhereIsSavedAsAWholeOrNotAtAll()
    {
        constexpr int kMany = 20'000;
        execute(u"DELETE FROM goods"_s);
        execute(u"INSERT INTO goods(id, name) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT"
                " i + 1 FROM n WHERE i < %1) SELECT i, 'good ' || i FROM n"_s.arg(kMany));
        const ChangePlanner planner = adapter().planner();
        Batch batch;
        for (int id = 1; id <= kMany; ++id)
            batch.append(planner
                    .plan({ChangeKind::Update,
                              {goods()->name, RowAddress::Key, {{u"id"_s, Value::integer(id)}}},
                              {{u"note"_s, Value::text(u"changed"_s)}}, {}},
                        *goods())
                    .value());
        QElapsedTimer whole;
        whole.start();
        QCOMPARE(adapter().apply(batch, ApplyMode::DryRun, {}).outcome, Outcome::NotSaved);
        const qint64 longest = std::max<qint64>(whole.nsecsElapsed(), 1);
        int stopped = 0;
        for (int round = 0; round < 8; ++round) {
            std::stop_source stop;
            const std::jthread stopper([&stop, longest] {
                const QDeadlineTimer moment(std::chrono::nanoseconds(
                    QRandomGenerator::global()->bounded(quint64(longest))));
                while (!moment.hasExpired())
                    std::this_thread::yield();
                stop.request_stop();
            });
            const ApplyReport report
                = adapter().apply(batch, ApplyMode::Save, {.stop = stop.get_token()});
            const bool isSaved = report.outcome == Outcome::Saved;
            QCOMPARE(cell(u"SELECT count(*) FROM goods WHERE note = 'changed'"_s),
                QString::number(isSaved ? kMany : 0));
            if (!isSaved) {
                QCOMPARE(errorKindName(report.error->kind), u"Cancelled"_s);
                ++stopped;
            }
            execute(u"UPDATE goods SET note = NULL"_s);
        }
        QVERIFY(stopped > 0);
    }

    void progressReachesTheEnd()
    {
        QList<qsizetype> told;
        ApplyOptions options;
        options.onProgress = [&told](qsizetype steps) { told.append(steps); };
        QCOMPARE(apply(renames({}), options).outcome, Outcome::Saved);
        QVERIFY(std::is_sorted(told.begin(), told.end()));
        QCOMPARE(told.last(), kApplyContractRows);
    }
};

TW_TEST(ApplyContractTest)
#include "apply_contract_test.moc"
