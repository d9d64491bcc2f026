// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_of.h"
#include "test_program.h"

#include <tuplewright/editing/change_set.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

class ChangeSetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void editingStagesTheCell();
    void typingTheLoadedValueTakesTheEditBack();
    void nullAndEmptyAreDifferentEdits();
    void editingADeletedRowTakesTheDeletionBack();
    void newRowsKeepTheirCells();
    void newRowsNeverShareAKey();
    void newRowsStayInOrderAfterUndo();
    void undoIsTheSameCallBackwards();
    void copiesAreIndependent();
    void deletionsComeBeforeUpdatesBeforeInserts();
    void rowsThatNameEachOtherAreWrittenInTheirOrder();
    void rowsInACircleStayAsTheyAre();
    void visitsEachChangeWithItsRow();
    void updatesExpectTheValuesTheyOverwrite();
    void deletionsExpectTheWholeRow();
    void softDeletionsExpectTheMark();
    void physicalRowsExpectTheWholeRow();
    void insertsExpectNothing();

private:
    [[nodiscard]] RowKey row(qint64 id) const;
    [[nodiscard]] QList<Value> loaded(qint64 id) const;
    void edit(const RowKey& key, const QList<Value>& original, int column, const Value& value);
    void stage(const RowKey& key, ChangeKind kind, const QList<Value>& original);

    TablePtr m_table;
    ChangeSet m_edits;
};

namespace {

constexpr int kName = 1;

const Value kAda = Value::text(u"Ada"_s);

}

void ChangeSetTest::init()
{
    m_table
        = std::make_shared<Table>(test::tableOf(u"people: id* int, name text, is_deleted bool"_s));
    m_edits = ChangeSet(m_table);
}

RowKey ChangeSetTest::row(qint64 id) const
{
    return {RowIdentity{m_table->name, RowAddress::Key, {{u"id"_s, Value::integer(id)}}}};
}

QList<Value> ChangeSetTest::loaded(qint64 id) const
{
    return {Value::integer(id), Value::text(u"Bob"_s), Value::integer(0)};
}

void ChangeSetTest::edit(
    const RowKey& key, const QList<Value>& original, int column, const Value& value)
{
    m_edits.set(key, m_edits.withCell(key, original, column, value));
}

void ChangeSetTest::stage(const RowKey& key, ChangeKind kind, const QList<Value>& original)
{
    m_edits.set(key, StagedRow{kind, original, {}});
}

void ChangeSetTest::editingStagesTheCell()
{
    edit(row(1), loaded(1), kName, kAda);
    const StagedRow* staged = m_edits.find(row(1));
    QVERIFY(staged);
    QCOMPARE(staged->kind, ChangeKind::Update);
    QVERIFY(staged->cells == (QMap<int, Value>{{kName, kAda}}));
    QVERIFY(staged->original == loaded(1));
}

void ChangeSetTest::typingTheLoadedValueTakesTheEditBack()
{
    edit(row(1), loaded(1), kName, kAda);
    edit(row(1), loaded(1), kName, Value::text(u"Bob"_s));
    QVERIFY(m_edits.isEmpty());
}

void ChangeSetTest::nullAndEmptyAreDifferentEdits()
{
    QList<Value> original = loaded(1);
    original[kName] = Value();
    edit(row(1), original, kName, Value::text(u""_s));
    QCOMPARE(m_edits.size(), 1);
    edit(row(1), original, kName, Value());
    QCOMPARE(m_edits.size(), 0);
}

void ChangeSetTest::editingADeletedRowTakesTheDeletionBack()
{
    stage(row(1), ChangeKind::Delete, loaded(1));
    edit(row(1), loaded(1), kName, kAda);
    QCOMPARE(m_edits.find(row(1))->kind, ChangeKind::Update);
}

void ChangeSetTest::newRowsKeepTheirCells()
{
    const RowKey key = m_edits.newRow();
    edit(key, {}, kName, kAda);
    edit(key, {}, kName, Value());
    const StagedRow* staged = m_edits.find(key);
    QVERIFY(staged);
    QCOMPARE(staged->kind, ChangeKind::Insert);
    QVERIFY(staged->cells.value(kName).isNull());
}

void ChangeSetTest::newRowsNeverShareAKey()
{
    const RowKey first = m_edits.newRow();
    m_edits.clear();
    QVERIFY(!(m_edits.newRow() == first));
}

void ChangeSetTest::newRowsStayInOrderAfterUndo()
{
    const RowKey first = m_edits.newRow();
    const RowKey second = m_edits.newRow();
    edit(first, {}, kName, kAda);
    edit(second, {}, kName, kAda);
    const StagedRow removed = *m_edits.find(first);
    m_edits.set(first, std::nullopt);
    m_edits.set(first, removed);
    QVERIFY(m_edits.newRows() == (QList<RowKey>{first, second}));
}

void ChangeSetTest::undoIsTheSameCallBackwards()
{
    edit(row(1), loaded(1), kName, kAda);
    const StagedRow before = *m_edits.find(row(1));
    edit(row(1), loaded(1), 2, Value::integer(1));
    m_edits.set(row(1), before);
    QVERIFY(*m_edits.find(row(1)) == before);
}

void ChangeSetTest::copiesAreIndependent()
{
    edit(row(1), loaded(1), kName, kAda);
    ChangeSet copy = m_edits;
    copy.clear();
    QCOMPARE(m_edits.size(), 1);
}

void ChangeSetTest::deletionsComeBeforeUpdatesBeforeInserts()
{
    edit(m_edits.newRow(), {}, kName, kAda);
    edit(row(1), loaded(1), kName, kAda);
    stage(row(2), ChangeKind::Restore, loaded(2));
    stage(row(3), ChangeKind::SoftDelete, loaded(3));
    stage(row(4), ChangeKind::Delete, loaded(4));
    QList<ChangeKind> kinds;
    for (const Change& change : m_edits.changes())
        kinds.append(change.kind);
    QCOMPARE(kinds,
        (QList<ChangeKind>{ChangeKind::SoftDelete, ChangeKind::Delete, ChangeKind::Update,
            ChangeKind::Restore, ChangeKind::Insert}));
    QVERIFY(m_edits.keys().first() == row(3));
}

namespace {

/// Staff with a boss among them, and what is staged there, as `+7`, `-3`, `~2`.
struct Staff
{
    static constexpr int kBoss = 1;

    Staff()
    {
        auto staff
            = std::make_shared<Table>(test::tableOf(u"staff: id* int, boss int, name text"_s));
        staff->foreignKeys = {{u"up"_s, {u"boss"_s}, staff->name, {u"id"_s}}};
        edits = ChangeSet(staff);
    }

    static Value idOf(int id) { return id == 0 ? Value() : Value::integer(id); }
    [[nodiscard]] RowKey key(int id) const
    {
        return {RowIdentity{edits.table()->name, RowAddress::Key, {{u"id"_s, idOf(id)}}}};
    }
    static QList<Value> loaded(int id, int boss) { return {idOf(id), idOf(boss), kAda}; }

    void add(int id, int boss)
    {
        edits.set(
            edits.newRow(), StagedRow{ChangeKind::Insert, {}, {{0, idOf(id)}, {1, idOf(boss)}}});
    }
    void remove(int id, int boss)
    {
        edits.set(key(id), StagedRow{ChangeKind::Delete, loaded(id, boss), {}});
    }
    void move(int id, int from, int to)
    {
        edits.set(key(id), StagedRow{ChangeKind::Update, loaded(id, from), {{kBoss, idOf(to)}}});
    }

    [[nodiscard]] QString order() const
    {
        QStringList steps;
        edits.visit([&](const RowKey& row, const Change& change) {
            const QString id = row.isNew() ? change.values.first().second.toText()
                                           : row.identity()->key.first().second.toText();
            steps.append((change.kind == ChangeKind::Insert          ? u'+'
                                 : change.kind == ChangeKind::Delete ? u'-'
                                                                     : u'~')
                + id);
        });
        return steps.join(u' ');
    }

    ChangeSet edits;
};

}

void ChangeSetTest::rowsThatNameEachOtherAreWrittenInTheirOrder()
{
    Staff grown;
    grown.add(12, 11);
    grown.add(11, 10);
    grown.add(10, 1);
    grown.move(2, 1, 12);
    QCOMPARE(grown.order(), u"+10 +11 +12 ~2"_s);
    Staff shrunk;
    shrunk.remove(1, 0);
    shrunk.remove(3, 2);
    shrunk.remove(2, 1);
    shrunk.move(4, 1, 5);
    QCOMPARE(shrunk.order(), u"-3 -2 ~4 -1"_s);
    Staff apart;
    apart.add(9, 0);
    apart.move(5, 1, 2);
    apart.remove(7, 1);
    QCOMPARE(apart.order(), u"-7 ~5 +9"_s);
}

void ChangeSetTest::rowsInACircleStayAsTheyAre()
{
    Staff staff;
    staff.add(1, 2);
    staff.add(2, 1);
    staff.add(3, 3);
    staff.remove(8, 9);
    staff.remove(9, 8);
    QCOMPARE(staff.order(), u"+3 -8 -9 +1 +2"_s);
}

void ChangeSetTest::visitsEachChangeWithItsRow()
{
    edit(row(2), loaded(2), kName, kAda);
    edit(row(1), loaded(1), kName, kAda);
    stage(row(3), ChangeKind::Delete, loaded(3));
    QList<RowKey> rows;
    QList<Change> changes;
    m_edits.visit([&](const RowKey& key, const Change& change) {
        rows.append(key);
        changes.append(change);
    });
    QVERIFY(rows == (QList<RowKey>{row(3), row(2), row(1)}));
    QVERIFY(rows == m_edits.keys());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QVERIFY(changes.at(i).row == *rows.at(i).identity());
        QCOMPARE(changes.at(i).kind, m_edits.changes().at(i).kind);
    }
}

void ChangeSetTest::updatesExpectTheValuesTheyOverwrite()
{
    edit(row(1), loaded(1), kName, kAda);
    const Change change = m_edits.changes().first();
    QVERIFY(change.row == *row(1).identity());
    QVERIFY(change.values == (ColumnValues{{u"name"_s, kAda}}));
    QVERIFY(change.expected == (ColumnValues{{u"name"_s, Value::text(u"Bob"_s)}}));
}

void ChangeSetTest::deletionsExpectTheWholeRow()
{
    stage(row(1), ChangeKind::Delete, loaded(1));
    const Change change = m_edits.changes().first();
    QCOMPARE(change.expected.size(), 3);
    QVERIFY(change.values.isEmpty());
}

void ChangeSetTest::softDeletionsExpectTheMark()
{
    stage(row(1), ChangeKind::SoftDelete, loaded(1));
    QVERIFY(
        m_edits.changes().first().expected == (ColumnValues{{u"is_deleted"_s, Value::integer(0)}}));
}

void ChangeSetTest::physicalRowsExpectTheWholeRow()
{
    const RowIdentity identity{
        m_table->name, RowAddress::Physical, {{u"ctid"_s, Value::text(u"(0,1)"_s)}}};
    edit({identity}, loaded(1), kName, kAda);
    QCOMPARE(m_edits.changes().first().expected.size(), 3);
}

void ChangeSetTest::insertsExpectNothing()
{
    edit(m_edits.newRow(), {}, kName, kAda);
    const Change change = m_edits.changes().first();
    QVERIFY(change.row.table == m_table->name);
    QVERIFY(change.row.key.isEmpty());
    QVERIFY(change.expected.isEmpty());
}

TW_TEST(ChangeSetTest)
#include "change_set_test.moc"
