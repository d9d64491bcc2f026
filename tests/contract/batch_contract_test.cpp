// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "goods_fixture.h"
#include "test_program.h"

#include <tuplewright/editing/change_planner.h>

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

constexpr int kBatchContractRows = 40;

QString nameOf(int id)
{
    return u"good %1"_s.arg(id, 2, 10, QChar(u'0'));
}

}

/// Batches so long that engines run their steps together. Nobody may notice.
class BatchContractTest final : public GoodsFixture
{
    Q_OBJECT

    [[nodiscard]] ApplyReport apply(const QList<Change>& changes, bool returnsRows = true) const
    {
        ChangePolicy unchecked;
        unchecked.rules = TableRules(); // what is wrong is for the server to find
        unchecked.returnsRows = returnsRows;
        const ChangePlanner planner = adapter().planner(unchecked);
        Batch batch;
        for (const Change& change : changes)
            batch.append(planner.plan(change, *goods()).value());
        return adapter().apply(batch, ApplyMode::Save, {});
    }

    [[nodiscard]] Change change(ChangeKind kind, int id, const ColumnValues& values,
        const ColumnValues& expected = {}) const
    {
        Change change;
        change.kind = kind;
        change.row.table = goods()->name;
        if (kind != ChangeKind::Insert)
            change.row.key = {{u"id"_s, Value::integer(id)}};
        change.values = values;
        change.expected = expected;
        return change;
    }

    /// Gives each row the note `note`, if it still has the name it was made with.
    [[nodiscard]] QList<Change> notes(const QString& note) const
    {
        QList<Change> changes;
        for (int id = kBatchContractRows; id > 0; --id)
            changes.append(change(ChangeKind::Update, id,
                {{u"note"_s, Value::text(note + QString::number(id))}},
                {{u"name"_s, Value::text(nameOf(id))}}));
        return changes;
    }

    [[nodiscard]] QString valueOf(const StepReport& step, const QString& name) const
    {
        return step.returned.value(goods()->columnIndex(name)).toText();
    }

    static void waysToAnswer()
    {
        QTest::addColumn<bool>("returnsRows");
        QTest::newRow("with its rows") << true;
        QTest::newRow("counted") << false;
    }

private Q_SLOTS:
    void init()
    {
        execute(u"DELETE FROM offers"_s);
        execute(u"DELETE FROM goods"_s);
        QStringList values;
        for (int id = 1; id <= kBatchContractRows; ++id)
            values.append(u"(%1, '%2')"_s.arg(id).arg(nameOf(id)));
        execute(u"INSERT INTO goods(id, name) VALUES "_s + values.join(u','));
    }

    void eachStepGetsItsOwnRow()
    {
        const ApplyReport report = apply(notes(u"{\"\\ '"_s));
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->toText() : QString()));
        QCOMPARE(report.outcome, Outcome::Saved);
        QCOMPARE(report.steps.size(), kBatchContractRows);
        for (int i = 0; i < kBatchContractRows; ++i) {
            QVERIFY(report.steps[i].done);
            QCOMPARE(valueOf(report.steps[i], u"id"_s), QString::number(kBatchContractRows - i));
            QCOMPARE(valueOf(report.steps[i], u"note"_s),
                u"{\"\\ '"_s + QString::number(kBatchContractRows - i));
            QVERIFY(report.steps[i].returned.value(goods()->columnIndex(u"data"_s)).isNull());
        }
        QCOMPARE(column(u"SELECT note FROM goods WHERE id = 7"_s), QStringList(u"{\"\\ '7"_s));
    }

    void theRowThatWasChangedIsNamed_data() { waysToAnswer(); }
    void theRowThatWasChangedIsNamed()
    {
        QFETCH(const bool, returnsRows);
        execute(u"UPDATE goods SET name = 'other' WHERE id = 12"_s);
        const ApplyReport report = apply(notes(u"x"_s), returnsRows);
        QCOMPARE(report.outcome, Outcome::NotSaved);
        QCOMPARE(errorKindName(report.error->kind), u"ConcurrentModification"_s);
        QCOMPARE(report.failedStep, kBatchContractRows - 12);
        QCOMPARE(cell(u"SELECT count(note) FROM goods"_s), u"0"_s);
    }

    void theRowThatVanishedIsNamed_data() { waysToAnswer(); }
    void theRowThatVanishedIsNamed()
    {
        QFETCH(const bool, returnsRows);
        execute(u"DELETE FROM goods WHERE id = 39"_s);
        const ApplyReport report = apply(notes(u"x"_s), returnsRows);
        QCOMPARE(report.outcome, Outcome::NotSaved);
        QCOMPARE(errorKindName(report.error->kind), u"NotFound"_s);
        QCOMPARE(report.failedStep, 1);
    }

    void theRowThatBreaksAKeyIsNamed()
    {
        QList<Change> changes;
        for (int id = 1; id <= kBatchContractRows; ++id)
            changes.append(change(ChangeKind::Update, id,
                {{u"name"_s, Value::text(id == 30 ? nameOf(40) : u"new %1"_s.arg(id))}}));
        const ApplyReport report = apply(changes);
        QCOMPARE(report.outcome, Outcome::NotSaved);
        QCOMPARE(errorKindName(report.error->kind), u"AlreadyExists"_s);
        QCOMPARE(report.failedStep, 29);
        QCOMPARE(cell(u"SELECT count(*) FROM goods WHERE name LIKE 'new%'"_s), u"0"_s);
    }

    void aValueThatIsTooLongIsNotCutOff()
    {
        if (adapter().engine().id == "sqlite"_L1)
            QSKIP("SQLite keeps texts of any length.");
        QList<Change> changes;
        for (int id = 1; id <= kBatchContractRows; ++id)
            changes.append(change(ChangeKind::Update, id,
                {{u"kind"_s, Value::text(QString(id == 20 ? 21 : 20, u'k'))}}));
        const ApplyReport report = apply(changes);
        QCOMPARE(errorKindName(report.error->kind), u"TooLong"_s);
        QCOMPARE(report.failedStep, 19);
    }

    void aRowThatIsChangedTwiceIsChangedInOrder()
    {
        QList<Change> changes = notes(u"first "_s);
        for (const Change& again : notes(u"second "_s))
            changes.append(again);
        const ApplyReport report = apply(changes);
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->toText() : QString()));
        QCOMPARE(cell(u"SELECT count(*) FROM goods WHERE note LIKE 'second %'"_s),
            QString::number(kBatchContractRows));
        QCOMPARE(valueOf(report.steps[0], u"note"_s), u"first 40"_s);
    }

    void newRowsAreToldInTheirOrder()
    {
        QList<Change> changes;
        for (int i = kBatchContractRows; i > 0; --i)
            changes.append(
                change(ChangeKind::Insert, 0, {{u"name"_s, Value::text(u"new %1"_s.arg(i))}}));
        const ApplyReport report = apply(changes);
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->toText() : QString()));
        qint64 last = 0;
        for (int i = 0; i < kBatchContractRows; ++i) {
            QCOMPARE(valueOf(report.steps[i], u"name"_s), u"new %1"_s.arg(kBatchContractRows - i));
            const qint64 id = valueOf(report.steps[i], u"id"_s).toLongLong();
            QVERIFY(id > last);
            last = id;
        }
    }

    void aCountedBatchChangesTheSameRows()
    {
        QList<Change> changes = notes(u"counted "_s);
        for (int i = 0; i < kBatchContractRows; ++i)
            changes.append(
                change(ChangeKind::Insert, 0, {{u"name"_s, Value::text(u"new %1"_s.arg(i))}}));
        for (int id = 1; id <= kBatchContractRows; ++id)
            changes.append(change(ChangeKind::SoftDelete, id, {}));
        const ApplyReport report = apply(changes, false);
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->toText() : QString()));
        QVERIFY(std::ranges::all_of(report.steps,
            [](const StepReport& step) { return step.done && step.returned.isEmpty(); }));
        QCOMPARE(cell(u"SELECT count(*) FROM goods"
                      " WHERE note = 'counted ' || id AND is_deleted"_s),
            QString::number(kBatchContractRows));
        QCOMPARE(cell(u"SELECT count(*) FROM goods WHERE name LIKE 'new %' AND NOT is_deleted"_s),
            QString::number(kBatchContractRows));
    }

    void aRowThatIsCountedTwiceIsChangedInOrder()
    {
        QList<Change> changes = notes(u"first "_s);
        for (const Change& again : notes(u"second "_s))
            changes.append(again);
        const ApplyReport report = apply(changes, false);
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->toText() : QString()));
        QCOMPARE(cell(u"SELECT count(*) FROM goods WHERE note LIKE 'second %'"_s),
            QString::number(kBatchContractRows));
    }

    void rowsAreRemovedTogether_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("for good") << int(ChangeKind::Delete);
        QTest::newRow("marked") << int(ChangeKind::SoftDelete);
    }
    void rowsAreRemovedTogether()
    {
        QFETCH(int, kind);
        QList<Change> changes;
        for (int id = 1; id <= kBatchContractRows; ++id)
            changes.append(change(ChangeKind(kind), id, {}));
        const ApplyReport report = apply(changes);
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->toText() : QString()));
        QCOMPARE(valueOf(report.steps[4], u"name"_s), nameOf(5));
        QCOMPARE(cell(u"SELECT count(*) FROM goods WHERE NOT is_deleted"_s), u"0"_s);
    }
};

TW_TEST(BatchContractTest)
#include "batch_contract_test.moc"
