// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostile_names.h"
#include "table_of.h"
#include "test_dialect.h"

#include <tuplewright/editing/change_planner.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;
using test::tableOf;

class ChangePlannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void updateNamesOnlyEditedColumns();
    void updateGoesByTheOldKey();
    void insertLeavesDefaultsOut();
    void insertOfDefaultsAlone();
    void deletionIsGuardedByExpectedValues();
    void lifecycleMarksFollowTheirKind_data();
    void lifecycleMarksFollowTheirKind();
    void physicalRowsAreGuardedByAllValues();
    void aKeylessRowMayBeNamedByAllItsColumns();
    void aRowMayBeNamedByAnyDeclaredKey();
    void existenceLooksByTheKeyAlone();
    void theRowComesBackWhole();
    void hostileNamesAreQuoted();
    void valuesAreNeverPartOfTheText();
    void refusesWhatCannotBeOneRow_data();
    void refusesWhatCannotBeOneRow();
    void refusesComputedColumns_data();
    void refusesComputedColumns();
    void readOnlyTablesSayWhy();

private:
    test::TestDialect m_dialect;
};

namespace {

Value number(qint64 value)
{
    return Value::integer(value);
}

Value text(const QString& value)
{
    return Value::text(value);
}

Change changeOf(const Table& table, ChangeKind kind, ColumnValues key = {})
{
    Change change;
    change.kind = kind;
    change.row = {table.name, RowAddress::Key, std::move(key)};
    return change;
}

BatchStep planned(const Dialect& dialect, const Change& change, const Table& table)
{
    Result<BatchStep> step = ChangePlanner(dialect).plan(change, table);
    if (!step)
        qFatal("%s", qPrintable(step.error().message));
    return *std::move(step);
}

Table people()
{
    return tableOf(u"people: id* int, name text, is_deleted bool"_s);
}

const QString kReturning = u" RETURNING \"id\", \"name\", \"is_deleted\""_s;

}

void ChangePlannerTest::updateNamesOnlyEditedColumns()
{
    Change change = changeOf(people(), ChangeKind::Update, {{u"id"_s, number(1)}});
    change.values = {{u"name"_s, text(u"Ada"_s)}};
    change.expected = {{u"name"_s, Value()}};
    const BatchStep step = planned(m_dialect, change, people());
    QCOMPARE(step.statement.sql,
        u"UPDATE \"people\" SET \"name\" = $1 WHERE \"id\" IS $2 AND \"name\" IS $3"_s
            + kReturning);
    QVERIFY(step.statement.values == (QList<Value>{text(u"Ada"_s), number(1), Value()}));
}

void ChangePlannerTest::updateGoesByTheOldKey()
{
    Change change = changeOf(people(), ChangeKind::Update, {{u"id"_s, number(1)}});
    change.values = {{u"id"_s, number(2)}};
    const BatchStep step = planned(m_dialect, change, people());
    QCOMPARE(
        step.statement.sql, u"UPDATE \"people\" SET \"id\" = $1 WHERE \"id\" IS $2"_s + kReturning);
    QVERIFY(step.statement.values == (QList<Value>{number(2), number(1)}));
}

void ChangePlannerTest::insertLeavesDefaultsOut()
{
    Change change = changeOf(people(), ChangeKind::Insert);
    change.values = {{u"id"_s, Value::defaultMarker()}, {u"name"_s, Value()}};
    const BatchStep step = planned(m_dialect, change, people());
    QCOMPARE(step.statement.sql, u"INSERT INTO \"people\" (\"name\") VALUES ($1)"_s + kReturning);
    QVERIFY(step.statement.values == QList<Value>{Value()});
    QVERIFY(step.existence.sql.isEmpty());
}

void ChangePlannerTest::insertOfDefaultsAlone()
{
    const Change change = changeOf(people(), ChangeKind::Insert);
    QCOMPARE(planned(m_dialect, change, people()).statement.sql,
        u"INSERT INTO \"people\" DEFAULT VALUES"_s + kReturning);
}

void ChangePlannerTest::deletionIsGuardedByExpectedValues()
{
    Change change = changeOf(people(), ChangeKind::Delete, {{u"id"_s, number(1)}});
    change.expected = {{u"name"_s, text(u"Ada"_s)}};
    QCOMPARE(planned(m_dialect, change, people()).statement.sql,
        u"DELETE FROM \"people\" WHERE \"id\" IS $1 AND \"name\" IS $2"_s + kReturning);
}

void ChangePlannerTest::lifecycleMarksFollowTheirKind_data()
{
    QTest::addColumn<QString>("columns");
    QTest::addColumn<ChangeKind>("kind");
    QTest::addColumn<QString>("mark");
    const ChangeKind remove = ChangeKind::SoftDelete;
    const ChangeKind restore = ChangeKind::Restore;
    QTest::newRow("flag, deleted")
        << u"t: id* int, is_deleted bool"_s << remove << u"\"is_deleted\" = TRUE"_s;
    QTest::newRow("flag, restored")
        << u"t: id* int, is_deleted bool"_s << restore << u"\"is_deleted\" = FALSE"_s;
    QTest::newRow("activity, deleted")
        << u"t: id* int, is_active bool"_s << remove << u"\"is_active\" = FALSE"_s;
    QTest::newRow("activity, restored")
        << u"t: id* int, is_active bool"_s << restore << u"\"is_active\" = TRUE"_s;
    QTest::newRow("time, deleted")
        << u"t: id* int, deleted_at timestamp"_s << remove << u"\"deleted_at\" = now()"_s;
    QTest::newRow("time, restored")
        << u"t: id* int, deleted_at timestamp"_s << restore << u"\"deleted_at\" = NULL"_s;
}

void ChangePlannerTest::lifecycleMarksFollowTheirKind()
{
    QFETCH(const QString, columns);
    QFETCH(const ChangeKind, kind);
    QFETCH(const QString, mark);
    const Table table = tableOf(columns);
    const Change change = changeOf(table, kind, {{u"id"_s, number(1)}});
    const QString sql = planned(m_dialect, change, table).statement.sql;
    QVERIFY2(sql.startsWith(u"UPDATE \"t\" SET "_s + mark + u" WHERE \"id\" IS $1 RETURNING"_s),
        qPrintable(sql));
}

void ChangePlannerTest::physicalRowsAreGuardedByAllValues()
{
    Table table = tableOf(u"t: a int, b text"_s);
    table.rowAddress = RowAddress::Physical;
    table.physicalColumn = u"ctid"_s;
    Change change = changeOf(table, ChangeKind::Update, {{u"ctid"_s, text(u"(0,1)"_s)}});
    change.row.address = RowAddress::Physical;
    change.values = {{u"b"_s, text(u"y"_s)}};
    change.expected = {{u"a"_s, number(1)}};
    QCOMPARE(ChangePlanner(m_dialect).plan(change, table).error().column, u"b"_s);

    change.expected.append({u"b"_s, text(u"x"_s)});
    const BatchStep step = planned(m_dialect, change, table);
    QCOMPARE(step.statement.sql,
        u"UPDATE \"t\" SET \"b\" = $1 WHERE ctid = $2 AND \"a\" IS $3 AND \"b\" IS $4 "
        "RETURNING \"a\", \"b\""_s);
    QCOMPARE(step.existence.sql, u"SELECT count(*) FROM \"t\" WHERE ctid = $1"_s);
}

void ChangePlannerTest::aKeylessRowMayBeNamedByAllItsColumns()
{
    const Table table = tableOf(u"t: a int, b text"_s);
    const ColumnValues all{{u"b"_s, Value()}, {u"a"_s, number(1)}};
    const Change change = changeOf(table, ChangeKind::Delete, all);
    QCOMPARE(planned(m_dialect, change, table).statement.sql,
        u"DELETE FROM \"t\" WHERE \"b\" IS $1 AND \"a\" IS $2 RETURNING \"a\", \"b\""_s);
}

void ChangePlannerTest::aRowMayBeNamedByAnyDeclaredKey()
{
    Table table = people();
    table.uniqueKeys = {{u"people_name_key"_s, {u"name"_s}}};
    const Change change = changeOf(table, ChangeKind::Delete, {{u"name"_s, text(u"Ada"_s)}});
    QCOMPARE(planned(m_dialect, change, table).statement.sql,
        u"DELETE FROM \"people\" WHERE \"name\" IS $1"_s + kReturning);
}

void ChangePlannerTest::existenceLooksByTheKeyAlone()
{
    Change change = changeOf(people(), ChangeKind::Delete, {{u"id"_s, number(1)}});
    change.expected = {{u"name"_s, text(u"Ada"_s)}};
    const BatchStep step = planned(m_dialect, change, people());
    QCOMPARE(step.existence.sql, u"SELECT count(*) FROM \"people\" WHERE \"id\" IS $1"_s);
    QVERIFY(step.existence.values == QList<Value>{number(1)});
}

void ChangePlannerTest::theRowComesBackWhole()
{
    Change change = changeOf(people(), ChangeKind::Delete, {{u"id"_s, number(1)}});
    change.row.table = {{}, u"people"_s};
    Table table = people();
    table.name = {u"public"_s, u"people"_s};
    const BatchStep step = planned(m_dialect, change, table);
    QCOMPARE(step.returning, table.columnNames());
    QVERIFY(step.row.table == table.name);
    QVERIFY(step.statement.sql.startsWith(u"DELETE FROM \"public\".\"people\" "_s));
}

void ChangePlannerTest::hostileNamesAreQuoted()
{
    for (const QString& name : test::hostileNames()) {
        Table table = people();
        table.name = {name, name};
        table.columns[1].name = name;
        Change change = changeOf(table, ChangeKind::Update, {{u"id"_s, number(1)}});
        change.values = {{name, text(name)}};
        const QString quoted = Dialect::quote(name);
        QCOMPARE(planned(m_dialect, change, table).statement.sql,
            u"UPDATE "_s + quoted + u'.' + quoted + u" SET "_s + quoted
                + u" = $1 WHERE \"id\" IS $2 RETURNING \"id\", "_s + quoted
                + u", \"is_deleted\""_s);
    }
}

void ChangePlannerTest::valuesAreNeverPartOfTheText()
{
    for (const QString& value : test::hostileNames()) {
        Change change = changeOf(people(), ChangeKind::Insert);
        change.values = {{u"name"_s, text(value)}};
        const BatchStep step = planned(m_dialect, change, people());
        QCOMPARE(
            step.statement.sql, u"INSERT INTO \"people\" (\"name\") VALUES ($1)"_s + kReturning);
        QVERIFY(step.statement.values == QList<Value>{text(value)});
    }
}

void ChangePlannerTest::refusesWhatCannotBeOneRow_data()
{
    QTest::addColumn<ChangeKind>("kind");
    QTest::addColumn<ColumnValues>("key");
    QTest::addColumn<ColumnValues>("values");
    QTest::addColumn<ColumnValues>("expected");
    const ColumnValues none;
    const ColumnValues id{{u"id"_s, number(1)}};
    const ColumnValues name{{u"name"_s, text(u"x"_s)}};
    const ColumnValues unknown{{u"nome"_s, text(u"x"_s)}};
    const ColumnValues twice{{u"name"_s, text(u"x"_s)}, {u"name"_s, text(u"y"_s)}};
    const ColumnValues byDefault{{u"id"_s, Value::defaultMarker()}};
    QTest::newRow("no key") << ChangeKind::Delete << none << none << none;
    QTest::newRow("wrong key") << ChangeKind::Delete << name << none << none;
    QTest::newRow("too much of a key") << ChangeKind::Delete << id + name << none << none;
    QTest::newRow("unknown key") << ChangeKind::Delete << unknown << none << none;
    QTest::newRow("DEFAULT as a key") << ChangeKind::Delete << byDefault << none << none;
    QTest::newRow("nothing to set") << ChangeKind::Update << id << none << none;
    QTest::newRow("unknown value") << ChangeKind::Update << id << unknown << none;
    QTest::newRow("value given twice") << ChangeKind::Update << id << twice << none;
    QTest::newRow("unknown guard") << ChangeKind::Update << id << name << unknown;
    QTest::newRow("DEFAULT as a guard") << ChangeKind::Update << id << name << byDefault;
    QTest::newRow("insert with a key") << ChangeKind::Insert << id << name << none;
    QTest::newRow("insert with a guard") << ChangeKind::Insert << none << name << name;
    QTest::newRow("deletion with values") << ChangeKind::Delete << id << name << none;
}

void ChangePlannerTest::refusesWhatCannotBeOneRow()
{
    QFETCH(const ChangeKind, kind);
    QFETCH(const ColumnValues, key);
    QFETCH(const ColumnValues, values);
    QFETCH(const ColumnValues, expected);
    Change change = changeOf(people(), kind, key);
    change.values = values;
    change.expected = expected;
    const auto step = ChangePlanner(m_dialect).plan(change, people());
    QVERIFY(!step);
    QCOMPARE(step.error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(step.error().table, u"people"_s);
}

void ChangePlannerTest::refusesComputedColumns_data()
{
    QTest::addColumn<Generation>("generation");
    QTest::addColumn<bool>("mayBeWritten");
    QTest::newRow("expression") << Generation::Expression << false;
    QTest::newRow("always numbered") << Generation::IdentityAlways << false;
    QTest::newRow("numbered by default") << Generation::IdentityByDefault << true;
    QTest::newRow("plain") << Generation::None << true;
}

void ChangePlannerTest::refusesComputedColumns()
{
    QFETCH(const Generation, generation);
    QFETCH(const bool, mayBeWritten);
    Table table = people();
    table.columns[0].generation = generation;
    Change insertion = changeOf(table, ChangeKind::Insert);
    insertion.values = {{u"id"_s, number(1)}};
    const auto step = ChangePlanner(m_dialect).plan(insertion, table);
    QCOMPARE(step.has_value(), mayBeWritten);
    if (!step)
        QCOMPARE(step.error().column, u"id"_s);

    insertion.values = {{u"id"_s, Value::defaultMarker()}};
    QVERIFY(ChangePlanner(m_dialect).plan(insertion, table).has_value());
}

void ChangePlannerTest::readOnlyTablesSayWhy()
{
    Table table = people();
    table.readOnlyReason = u"it is a view"_s;
    const auto step = ChangePlanner(m_dialect).plan(changeOf(table, ChangeKind::Insert), table);
    QVERIFY(!step);
    QCOMPARE(step.error().kind, ErrorKind::ReadOnly);
    QVERIFY(step.error().message.contains(u"it is a view"_s));
}

QTEST_GUILESS_MAIN(ChangePlannerTest)
#include "change_planner_test.moc"
