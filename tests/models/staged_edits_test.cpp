// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/staging/staged_edits.h"
#include "table_of.h"
#include "test_program.h"

#include <QSignalSpy>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

const QString kPeopleTable = u"people: id* int, name text, age int"_s;

QList<Value> loaded(int id)
{
    return {Value::integer(id), Value::text(u"name %1"_s.arg(id)), Value::integer(20 + id)};
}

}

/// Staging with undo and redo, without a database.
class StagedEditsTest : public QObject
{
    Q_OBJECT

    TablePtr m_table;
    std::unique_ptr<StagedEdits> m_edits;

    [[nodiscard]] RowKey key(int id) const
    {
        return {RowIdentity{m_table->name, RowAddress::Key, {{u"id"_s, Value::integer(id)}}}};
    }

    void setName(int id, const QString& name) const
    {
        m_edits->stageCell(key(id), loaded(id), 1, Value::text(name));
    }

    [[nodiscard]] const StagedRow* staged(int id) const { return m_edits->changes().find(key(id)); }

private Q_SLOTS:
    void init()
    {
        m_table = std::make_shared<const Table>(tableOf(kPeopleTable));
        m_edits = std::make_unique<StagedEdits>();
        m_edits->setTable(m_table);
    }

    void cleanup() { m_edits.reset(); }

    void eachStepTellsWhatIsStagedThen()
    {
        QSignalSpy steps(m_edits.get(), &StagedEdits::staged);
        setName(1, u"Ada"_s);
        m_edits->undoStack()->undo();
        QCOMPARE(steps.size(), 2);
        const auto forward = steps.at(0).first().value<QList<JournalRow>>();
        const auto back = steps.at(1).first().value<QList<JournalRow>>();
        QCOMPARE(forward.first().staged->cells.value(1), Value::text(u"Ada"_s));
        QCOMPARE(back.first().row, key(1));
        QVERIFY(!back.first().staged);
    }

    void cellsOfOneRowAreOneChange()
    {
        QSignalSpy changed(m_edits.get(), &StagedEdits::rowChanged);
        m_edits->stageCells(
            {{key(1), loaded(1), 1, Value::text(u"x"_s)}, {key(1), loaded(1), 2, Value::integer(7)},
                {key(2), loaded(2), 1, Value::text(u"y"_s)}},
            u"paste"_s);
        QCOMPARE(m_edits->undoStack()->count(), 1);
        QCOMPARE(m_edits->changes().size(), 2);
        QCOMPARE(staged(1)->cells.size(), 2);
        QCOMPARE(changed.size(), 2);
    }

    void aStepThatChangesNothingIsNone()
    {
        setName(1, loaded(1).at(1).toText());
        m_edits->revert({key(1)});
        m_edits->discardAll();
        QCOMPARE(m_edits->undoStack()->count(), 0);
    }

    void newRowsHoldWhatTheyMust()
    {
        QSignalSpy reset(m_edits.get(), &StagedEdits::reset);
        m_edits->setNewRowValues({{2, Value::integer(30)}});
        const RowKey row = m_edits->stageNewRow();
        QVERIFY(row.isNew());
        QCOMPARE(m_edits->changes().find(row)->cells.value(2), Value::integer(30));
        m_edits->stageBlock(
            {}, {{{2, Value::integer(31)}}, {{1, Value::text(u"x"_s)}}}, u"paste"_s);
        QCOMPARE(m_edits->changes().size(), 3);
        QCOMPARE(reset.size(), 2);
        QCOMPARE(m_edits->changes().find(m_edits->changes().newRows().at(1))->cells.value(2),
            Value::integer(31));
    }

    void oneCellIsRevertedAlone()
    {
        setName(1, u"x"_s);
        m_edits->stageCell(key(1), loaded(1), 2, Value::integer(7));
        m_edits->revertCell(key(1), 1);
        QCOMPARE(staged(1)->cells.keys(), QList<int>{2});
        m_edits->revertCell(key(1), 2);
        QVERIFY(m_edits->changes().isEmpty());
    }

    void recoveredRowsDoNotReplaceStagedOnes()
    {
        setName(1, u"mine"_s);
        const StagedRow theirs{ChangeKind::Update, loaded(1), {{1, Value::text(u"theirs"_s)}}};
        const StagedRow added{ChangeKind::Insert, {}, {{1, Value::text(u"new"_s)}}};
        m_edits->stageRecovered(
            {{key(1), theirs}, {key(2), theirs}, {ChangeSet().newRow(), added}});
        QCOMPARE(m_edits->changes().size(), 3);
        QCOMPARE(staged(1)->cells.value(1), Value::text(u"mine"_s));
        QCOMPARE(m_edits->undoStack()->count(), 2);
        m_edits->undoStack()->undo();
        QCOMPARE(m_edits->changes().size(), 1);
    }

    void nothingIsStagedWhileLocked()
    {
        setName(1, u"x"_s);
        setName(2, u"y"_s);
        m_edits->lock();
        QVERIFY(m_edits->isLocked());
        setName(3, u"z"_s);
        QVERIFY(!m_edits->changes().find(m_edits->stageNewRow()));
        m_edits->undoStack()->undo();
        m_edits->complete(key(1), loaded(1));
        QCOMPARE(m_edits->changes().size(), 2);
        m_edits->unlock();
        QCOMPARE(m_edits->undoStack()->index(), 2);
        m_edits->undoStack()->undo();
        QCOMPARE(m_edits->changes().size(), 1);
    }

    void savedRowsAreRemovedUnlessTheyWereStagedAnew()
    {
        setName(1, u"x"_s);
        setName(2, u"y"_s);
        setName(3, u"z"_s);
        const ChangeSet saved = m_edits->changes();
        setName(2, u"later"_s);
        const QSet<RowKey> done = m_edits->removeSaved({key(1), key(2)}, saved);
        QCOMPARE(done, QSet<RowKey>{key(1)});
        QCOMPARE(m_edits->changes().size(), 2);
        QCOMPARE(m_edits->undoStack()->count(), 0);
        QCOMPARE(m_edits->removeSaved({key(2), key(3)}, m_edits->changes()).size(), 2);
        QVERIFY(m_edits->changes().isEmpty());
    }

    void aRowIsCompletedByWhatWasNotLoaded()
    {
        QList<Value> partly = loaded(1);
        partly[2] = Value::defaultMarker();
        m_edits->stageCell(key(1), partly, 1, Value::text(u"x"_s));
        QSignalSpy completed(m_edits.get(), &StagedEdits::completed);
        QSignalSpy steps(m_edits.get(), &StagedEdits::staged);
        m_edits->complete(key(1), loaded(1));
        QCOMPARE(staged(1)->original, loaded(1));
        QCOMPARE(completed.size(), 1);
        QVERIFY(steps.isEmpty());
        m_edits->complete(key(1), loaded(1));
        QCOMPARE(completed.size(), 1);
    }

    void undoGoesOnOnlyWhereColumnsKeepTheirPlaces()
    {
        setName(1, u"x"_s);
        m_edits->follow(m_edits->changes(), true);
        QCOMPARE(m_edits->undoStack()->count(), 1);
        m_edits->follow(m_edits->changes(), false);
        QCOMPARE(m_edits->undoStack()->count(), 0);
        QCOMPARE(m_edits->changes().size(), 1);
    }

    void anotherTableBeginsEmpty()
    {
        setName(1, u"x"_s);
        QSignalSpy reset(m_edits.get(), &StagedEdits::reset);
        m_edits->setTable(std::make_shared<const Table>(tableOf(u"other: id* int"_s)));
        QVERIFY(m_edits->changes().isEmpty());
        QVERIFY(m_edits->rows().isEmpty());
        QCOMPARE(m_edits->undoStack()->count(), 0);
        QCOMPARE(reset.size(), 1);
    }
};

TW_TEST(StagedEditsTest)
#include "staged_edits_test.moc"
