// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostile_names.h"
#include "table_of.h"
#include "test_dialect.h"
#include "test_program.h"

#include <tuplewright/editing/change_planner.h>

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QUuid>

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
    void whatIsSetIsNoPartOfTheQuestions();
    void theRowComesBackWhole();
    void aCountedChangeReturnsNothing();
    void onlyTheTablesOwnKeyMatchesAtMostOneRow();
    void sharedTextsChangeNothing();
    void hostileNamesAreQuoted();
    void valuesAreNeverPartOfTheText();
    void refusesWhatCannotBeOneRow_data();
    void refusesWhatCannotBeOneRow();
    void refusesComputedColumns_data();
    void refusesComputedColumns();
    void readOnlyTablesSayWhy();
    void columnsFillThemselves();
    void whatIsGivenOrForbiddenIsNotFilled();
    void theTimeIsWhatTheColumnTakesForIt();
    void anActorOfAnotherTypeIsLeftOut();
    void anUpsertSaysWhatBecomesOfARowThatIsThere();
    void refusesBadUpserts_data();
    void refusesBadUpserts();
    void everyViolationIsToldBeforeAnySql();
    void valuesAreTransformedBeforeTheyAreChecked();
    void whatTriggersFillMayBeMissing();
    void whatTheTableDemandsIsWorkedOutOnceForAllChanges();
    void oneRowIsReadByItsLifecycle();
    void noStatementOfAnyTableGoesWithoutItsRow();

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

BatchStep planned(const Dialect& dialect, const Change& change, const Table& table,
    const ChangePolicy& policy = {})
{
    Result<BatchStep> step = ChangePlanner(dialect, policy).plan(change, table);
    if (!step)
        qFatal("%s", qPrintable(step.error().message));
    return *std::move(step);
}

Table people()
{
    Table table = tableOf(u"people: id* int, name text, is_deleted bool"_s);
    table.columns[0].generation = Generation::IdentityByDefault;
    table.columns[2].defaultExpression = u"false"_s;
    return table;
}

const QString kReturning = u" RETURNING \"id\", \"name\", \"is_deleted\""_s;

}

/// Tables and changes of every kind, most of them wrong in some way.
class RandomChanges
{
public:
    Table table()
    {
        Table table;
        table.name = {{}, u"t"_s};
        const int columns = below(6) + 1;
        for (int i = 0; i < columns; ++i)
            table.columns.append(column(i));
        table.physicalColumn = u"ctid"_s;
        table.rowAddress = RowAddress(below(3));
        if (table.rowAddress == RowAddress::Key)
            for (const Column& column : std::as_const(table.columns))
                if (below(2) == 0)
                    table.identityColumns.append(column.name);
        table.lifecycle = Lifecycle::detect(table.columns);
        return table;
    }

    Change change(const Table& table)
    {
        Change change;
        change.kind = ChangeKind(below(5));
        change.row = {table.name, below(8) == 0 ? RowAddress(below(3)) : table.rowAddress, {}};
        if (change.row.address == RowAddress::Physical)
            change.row.key = {{u"ctid"_s, text(u"(0,1)"_s)}};
        else
            for (const QString& name : table.identityColumns)
                if (below(8) != 0)
                    change.row.key.append({name, value()});
        change.values = some(table);
        if (below(2) == 0)
            change.expected = some(table);
        return change;
    }

private:
    int below(int limit) { return m_random.bounded(limit); }

    Column column(int number)
    {
        Column column;
        column.name = number == 5 ? u"is_deleted"_s : u"c%1"_s.arg(number);
        column.type.typeClass = number == 5 ? TypeClass::Boolean : TypeClass::Text;
        column.nullable = below(2) == 0;
        column.isMasked = below(8) == 0;
        column.generation = below(6) == 0 ? Generation::Expression : Generation::None;
        return column;
    }

    Value value()
    {
        const int kind = below(8);
        return kind == 0 ? Value() : kind == 1 ? Value::defaultMarker() : text(u"x"_s);
    }

    ColumnValues some(const Table& table)
    {
        ColumnValues values;
        for (const Column& column : table.columns)
            if (below(3) == 0)
                values.append({column.name, value()});
        return values;
    }

    QRandomGenerator m_random{20261123};
};

void ChangePlannerTest::noStatementOfAnyTableGoesWithoutItsRow()
{
    static const QRegularExpression update(
        u"^UPDATE \"t\" SET (?<set>.+?) WHERE (?<where>.+?)( RETURNING .*)?$"_s);
    static const QRegularExpression removal(
        u"^DELETE FROM \"t\" WHERE (?<where>.+?)( RETURNING .*)?$"_s);
    RandomChanges random;
    int planned = 0;
    for (int i = 0; i < 50'000; ++i) {
        const Table table = random.table();
        const Change change = random.change(table);
        const auto step = ChangePlanner(m_dialect).plan(change, table);
        if (!step || change.kind == ChangeKind::Insert)
            continue;
        ++planned;
        const QString& sql = step->statement.sql;
        const bool isRemoval = change.kind == ChangeKind::Delete;
        const auto match = (isRemoval ? removal : update).match(sql);
        QVERIFY2(match.hasMatch(), qPrintable(sql));
        const QString where = match.captured(u"where"_s);
        QVERIFY2(step->keyValues > 0, qPrintable(sql));
        if (table.rowAddress == RowAddress::Physical)
            QVERIFY2(where.contains(u"ctid = $"_s), qPrintable(sql));
        else
            for (const QString& name : table.identityColumns)
                QVERIFY2(where.contains(doubleQuoted(name) + u" IS $"_s), qPrintable(sql));
        if (!isRemoval)
            QVERIFY2(match.captured(u"set"_s).contains(u" = "_s), qPrintable(sql));
    }
    QVERIFY(planned > 1000);
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
    QVERIFY(step.existenceSql.isEmpty());
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
    QCOMPARE(step.existence().sql, u"SELECT count(*) FROM \"t\" WHERE ctid = $1"_s);
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
    QCOMPARE(step.existence().sql, u"SELECT count(*) FROM \"people\" WHERE \"id\" IS $1"_s);
    QVERIFY(step.existence().values == QList<Value>{number(1)});
    QCOMPARE(step.unchanged().sql,
        u"SELECT count(*) FROM \"people\" WHERE \"id\" IS $1 AND \"name\" IS $2"_s);
    QVERIFY(step.unchanged().values == (QList<Value>{number(1), text(u"Ada"_s)}));
}

void ChangePlannerTest::whatIsSetIsNoPartOfTheQuestions()
{
    Change change = changeOf(people(), ChangeKind::Update, {{u"id"_s, number(1)}});
    change.values = {{u"name"_s, text(u"Eve"_s)}, {u"id"_s, number(2)}};
    change.expected = {{u"name"_s, Value()}};
    const BatchStep step = planned(m_dialect, change, people());
    QVERIFY(step.existence().values == QList<Value>{number(1)});
    QVERIFY(step.unchanged().values == (QList<Value>{number(1), Value()}));
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

void ChangePlannerTest::aCountedChangeReturnsNothing()
{
    ChangePolicy counted;
    counted.returnsRows = false;
    const Change change = changeOf(people(), ChangeKind::Delete, {{u"id"_s, number(1)}});
    const BatchStep step = planned(m_dialect, change, people(), counted);
    QCOMPARE(step.statement.sql, u"DELETE FROM \"people\" WHERE \"id\" IS $1"_s);
    QCOMPARE(step.returning, QStringList());
}

void ChangePlannerTest::onlyTheTablesOwnKeyMatchesAtMostOneRow()
{
    Table table = people();
    table.uniqueKeys = {{u"people_name_key"_s, {u"name"_s}}};
    const Change byKey = changeOf(table, ChangeKind::Delete, {{u"id"_s, number(1)}});
    QVERIFY(!planned(m_dialect, byKey, table).matchesAtMostOne);
    table.keyIsUnique = true;
    QVERIFY(planned(m_dialect, byKey, table).matchesAtMostOne);
    const Change byName = changeOf(table, ChangeKind::Delete, {{u"name"_s, text(u"Ada"_s)}});
    QVERIFY(!planned(m_dialect, byName, table).matchesAtMostOne);
    table.changesRowsItself = true;
    QVERIFY(!planned(m_dialect, byKey, table).matchesAtMostOne);
}

void ChangePlannerTest::sharedTextsChangeNothing()
{
    Table table = people();
    table.uniqueKeys = {{u"both"_s, {u"id"_s, u"name"_s}}};
    const auto rename = [&table](const ColumnValues& key, const ColumnValues& expected) {
        Change change = changeOf(table, ChangeKind::Update, key);
        change.values = {{u"name"_s, text(u"Eve"_s)}};
        change.expected = expected;
        return change;
    };
    const ColumnValues id{{u"id"_s, number(1)}};
    const ColumnValues ada{{u"name"_s, text(u"Ada"_s)}};
    // Two of them read the same and ask differently: by one column of the key, and by both.
    const QList<Change> changes{rename(id, ada), rename({{u"id"_s, number(2)}}, ada),
        rename(id + ada, {}), rename(id, {{u"name"_s, Value()}}), rename(id, ada),
        rename(id + ada, {}), rename(id, {})};
    const TablePlanner planner = ChangePlanner(m_dialect).forTable(table);
    StepTexts texts;
    for (const Change& each : changes) {
        const BatchStep alone = planner.plan(each).value();
        const BatchStep shared = planner.plan(each, &texts).value();
        QCOMPARE(shared.statement.sql, alone.statement.sql);
        QVERIFY(shared.statement.values == alone.statement.values);
        QCOMPARE(shared.existence().sql, alone.existence().sql);
        QVERIFY(shared.existence().values == alone.existence().values);
        QCOMPARE(shared.unchanged().sql, alone.unchanged().sql);
        QVERIFY(shared.unchanged().values == alone.unchanged().values);
    }
}

void ChangePlannerTest::hostileNamesAreQuoted()
{
    for (const QString& name : test::hostileNames()) {
        Table table = people();
        table.name = {name, name};
        table.columns[1].name = name;
        Change change = changeOf(table, ChangeKind::Update, {{u"id"_s, number(1)}});
        change.values = {{name, text(name)}};
        const QString quoted = doubleQuoted(name);
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

namespace {

/// Counts how often the demands of a table are worked out, which begins with this question.
class CountingDialect final : public test::TestDialect
{
public:
    [[nodiscard]] bool enforcesTypes() const override
    {
        ++m_asked;
        return test::TestDialect::enforcesTypes();
    }
    [[nodiscard]] int timesAskedForChecks() const { return m_asked; }

private:
    mutable int m_asked = 0;
};

ChangePolicy policyOf(const QString& actor)
{
    ChangePolicy policy;
    policy.actor = Value::text(actor);
    return policy;
}

QString changed(const QString& sql)
{
    return sql.first(
        sql.indexOf(u" WHERE"_s) < 0 ? sql.indexOf(u" RETURNING"_s) : sql.indexOf(u" WHERE"_s));
}

Table audited()
{
    return tableOf(u"t: uuid* uuid, name text, is_active bool, created_at timestamp, updated_at"
                   " timestamp, created_by text, updated_by text"_s);
}

}

void ChangePlannerTest::columnsFillThemselves()
{
    Change insertion = changeOf(audited(), ChangeKind::Insert);
    insertion.values = {{u"name"_s, text(u"Ada"_s)}};
    const BatchStep step = planned(m_dialect, insertion, audited(), policyOf(u"eve"_s));
    QCOMPARE(changed(step.statement.sql),
        u"INSERT INTO \"t\" (\"name\", \"uuid\", \"is_active\", \"created_at\", \"updated_at\","
        " \"created_by\", \"updated_by\") VALUES ($1, $2, TRUE, now(), now(), $3, $4)"_s);
    QVERIFY(!QUuid::fromString(step.statement.values[1].toText()).isNull());
    QCOMPARE(step.statement.values[3], text(u"eve"_s));

    Change update = changeOf(audited(), ChangeKind::Update, {{u"uuid"_s, text(u"k"_s)}});
    update.values = {{u"name"_s, text(u"Ada"_s)}};
    const QString filled = u"\"updated_at\" = now(), \"updated_by\" = $"_s;
    QCOMPARE(changed(planned(m_dialect, update, audited(), policyOf(u"eve"_s)).statement.sql),
        u"UPDATE \"t\" SET \"name\" = $1, "_s + filled + u'2');
    const Change removal = changeOf(audited(), ChangeKind::SoftDelete, update.row.key);
    QCOMPARE(changed(planned(m_dialect, removal, audited(), policyOf(u"eve"_s)).statement.sql),
        u"UPDATE \"t\" SET \"is_active\" = FALSE, "_s + filled + u'1');
}

void ChangePlannerTest::whatIsGivenOrForbiddenIsNotFilled()
{
    Table table = audited();
    Change update = changeOf(table, ChangeKind::Update, {{u"uuid"_s, text(u"k"_s)}});
    update.values = {{u"updated_at"_s, Value()}, {u"updated_by"_s, Value::defaultMarker()}};
    QCOMPARE(changed(planned(m_dialect, update, table, policyOf(u"eve"_s)).statement.sql),
        u"UPDATE \"t\" SET \"updated_at\" = $1, \"updated_by\" = $2"_s);
    update.values = {{u"name"_s, text(u"Ada"_s)}};
    table.columns[4].updatable = false;
    QCOMPARE(changed(planned(m_dialect, update, table).statement.sql),
        u"UPDATE \"t\" SET \"name\" = $1"_s);
}

void ChangePlannerTest::theTimeIsWhatTheColumnTakesForIt()
{
    Table table = tableOf(u"t: id* int, name text, updated_at timestamp"_s);
    table.columns[2].defaultExpression = u"timezone('utc', now())"_s;
    Change update = changeOf(table, ChangeKind::Update, {{u"id"_s, number(1)}});
    update.values = {{u"name"_s, text(u"Ada"_s)}};
    const BatchStep step = planned(m_dialect, update, table);
    QCOMPARE(changed(step.statement.sql), u"UPDATE \"t\" SET \"name\" = $1, \"updated_at\" = $2"_s);
    QVERIFY(step.statement.values[1].isDefault());
    table.columns[2].defaultExpression = u"'1970-01-01'"_s;
    QVERIFY(planned(m_dialect, update, table).statement.sql.contains(u"= now()"_s));
}

void ChangePlannerTest::anActorOfAnotherTypeIsLeftOut()
{
    const Table table = tableOf(u"t: id* int, created_by int, updated_by uuid"_s);
    Change insertion = changeOf(table, ChangeKind::Insert);
    insertion.values = {{u"id"_s, number(1)}};
    const QString alone = u"INSERT INTO \"t\" (\"id\") VALUES ($1)"_s;
    QCOMPARE(
        changed(planned(m_dialect, insertion, table, policyOf(u"eve"_s)).statement.sql), alone);
    QCOMPARE(changed(planned(m_dialect, insertion, table).statement.sql), alone);
    QVERIFY(planned(m_dialect, insertion, table, policyOf(u"7"_s))
            .statement.sql.startsWith(u"INSERT INTO \"t\" (\"id\", \"created_by\")"_s));
}

void ChangePlannerTest::anUpsertSaysWhatBecomesOfARowThatIsThere()
{
    const Table table = tableOf(u"t: id* int, name text, size int, updated_at timestamp"_s);
    Change change = changeOf(table, ChangeKind::Insert);
    change.values = {{u"id"_s, number(1)}, {u"name"_s, Value()}, {u"size"_s, number(2)}};
    change.upsert.key = QStringList{u"id"_s};
    const QString insertion = u"INSERT INTO \"t\" (\"id\", \"name\", \"size\", \"updated_at\")"
                              " VALUES ($1, $2, $3, now()) ON CONFLICT (\"id\") DO UPDATE SET "_s;
    const QString time = u", \"updated_at\" = now()"_s;
    QCOMPARE(changed(planned(m_dialect, change, table).statement.sql),
        insertion + u"\"name\" = excluded.\"name\", \"size\" = excluded.\"size\""_s + time);
    change.upsert.updates = QStringList{u"size"_s};
    QCOMPARE(changed(planned(m_dialect, change, table).statement.sql),
        insertion + u"\"size\" = excluded.\"size\""_s + time);
}

void ChangePlannerTest::refusesBadUpserts_data()
{
    QTest::addColumn<QStringList>("key");
    QTest::addColumn<QStringList>("updates");
    QTest::newRow("no key") << QStringList{u"name"_s} << QStringList();
    QTest::newRow("unknown key") << QStringList{u"no"_s} << QStringList();
    QTest::newRow("key not given") << QStringList{u"id"_s, u"is_deleted"_s} << QStringList();
    QTest::newRow("unknown update") << QStringList{u"id"_s} << QStringList{u"no"_s};
    QTest::newRow("update not given") << QStringList{u"id"_s} << QStringList{u"is_deleted"_s};
}

void ChangePlannerTest::refusesBadUpserts()
{
    QFETCH(const QStringList, key);
    QFETCH(const QStringList, updates);
    Change change = changeOf(people(), ChangeKind::Insert);
    change.values = {{u"id"_s, number(1)}, {u"name"_s, Value()}};
    change.upsert = {key, updates};
    QCOMPARE(
        ChangePlanner(m_dialect).plan(change, people()).error().kind, ErrorKind::InvalidArgument);
    change = changeOf(people(), ChangeKind::Update, {{u"id"_s, number(1)}});
    change.values = {{u"name"_s, Value()}};
    change.upsert.key = QStringList{u"id"_s};
    QCOMPARE(
        ChangePlanner(m_dialect).plan(change, people()).error().kind, ErrorKind::InvalidArgument);
}

void ChangePlannerTest::everyViolationIsToldBeforeAnySql()
{
    Table table = tableOf(u"t: id* int, name text, age int"_s);
    table.columns[1].nullable = false;
    Change change = changeOf(table, ChangeKind::Insert);
    change.values = {{u"id"_s, number(1)}, {u"age"_s, text(u"old"_s)}};
    const auto step = ChangePlanner(m_dialect).plan(change, table);
    QVERIFY(!step);
    QCOMPARE(step.error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(step.error().message, u"age takes a whole number. name needs a value."_s);
    QCOMPARE(step.error().column, u"age"_s);
}

void ChangePlannerTest::valuesAreTransformedBeforeTheyAreChecked()
{
    ChangePolicy policy;
    policy.rules = TableRules::of(people(), TypeChecks::Strict);
    QVERIFY(policy.rules->declare(u"name"_s, Transform::Trim));
    QVERIFY(policy.rules->declare(u"name"_s, LengthRule{0, 3}));
    QVERIFY(!policy.rules->declare(u"nobody"_s, Transform::Trim));
    Change change = changeOf(people(), ChangeKind::Update, {{u"id"_s, number(1)}});
    change.values = {{u"name"_s, text(u"  Ada  "_s)}};
    change.expected = {{u"name"_s, text(u" was "_s)}};
    const BatchStep step = planned(m_dialect, change, people(), policy);
    QCOMPARE(step.statement.values.first(), text(u"Ada"_s));
    QCOMPARE(step.statement.values.last(), text(u" was "_s));
}

void ChangePlannerTest::whatTriggersFillMayBeMissing()
{
    Table table = tableOf(u"t: id* int, name text"_s);
    table.columns[1].nullable = false;
    Change change = changeOf(table, ChangeKind::Insert);
    change.values = {{u"id"_s, number(1)}};
    QVERIFY(!ChangePlanner(m_dialect).plan(change, table));
    table.changesRowsItself = true;
    QVERIFY(ChangePlanner(m_dialect).plan(change, table));
}

void ChangePlannerTest::whatTheTableDemandsIsWorkedOutOnceForAllChanges()
{
    const CountingDialect dialect;
    const Table table = audited();
    const TablePlanner planner = ChangePlanner(dialect, policyOf(u"eve"_s)).forTable(table);
    QSet<QString> keys;
    for (int i = 0; i < 10'000; ++i) {
        Change insertion = changeOf(table, ChangeKind::Insert);
        insertion.values = {{u"name"_s, text(QString::number(i))}};
        const auto step = planner.plan(insertion);
        QVERIFY(step);
        keys.insert(step->statement.values[1].toText());
    }
    QCOMPARE(dialect.timesAskedForChecks(), 1);
    QCOMPARE(keys.size(), 10'000);
}

void ChangePlannerTest::oneRowIsReadByItsLifecycle()
{
    const ChangePlanner planner(m_dialect);
    const RowIdentity row{people().name, RowAddress::Key, {{u"id"_s, number(1)}}};
    const QString sql
        = u"SELECT \"id\", \"name\", \"is_deleted\" FROM \"people\" WHERE \"id\" IS $1"_s;
    QCOMPARE(planner.rowAt(row, DeletedRows::All, people())->sql, sql);
    QCOMPARE(planner.rowAt(row, DeletedRows::Live, people())->sql,
        sql + u" AND \"is_deleted\" IS NOT TRUE"_s);
    const RowIdentity nameless{people().name, RowAddress::Key, {{u"name"_s, Value()}}};
    QCOMPARE(planner.rowAt(nameless, DeletedRows::All, people()).error().kind,
        ErrorKind::InvalidArgument);
}

TW_TEST(ChangePlannerTest)
#include "change_planner_test.moc"
