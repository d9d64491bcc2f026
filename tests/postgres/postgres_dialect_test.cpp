// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_session.h"
#include "test_program.h"

#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/query/engine_statements.h>
#include <tuplewright/query/filter.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

const QString kPostgresDialectNull = u"<NULL>"_s;

QList<Value> operandsOf(const QStringList& texts)
{
    QList<Value> values;
    for (const QString& text : texts)
        values.append(text == kPostgresDialectNull ? Value() : Value::text(text));
    return values;
}

/// One condition and the ids of the rows it is true for.
void add(const char* column, FilterOperator op, const QStringList& operands, const char* ids)
{
    const QString name = QString::fromUtf8(column) + u' ' + filterOperatorName(op) + u' '
        + operands.join(u" | "_s);
    QTest::newRow(qPrintable(name))
        << QString::fromUtf8(column) << int(op) << operands << QString::fromLatin1(ids);
}

void addNumberConditions()
{
    using enum FilterOperator;
    add("n", Equal, {u"10"_s}, "1");
    add("n", Equal, {kPostgresDialectNull}, "4");
    add("n", NotEqual, {u"10"_s}, "2,3");
    add("n", NotEqual, {kPostgresDialectNull}, "1,2,3");
    add("n", LessThan, {u"20"_s}, "1,3");
    add("n", LessThanOrEqual, {u"20"_s}, "1,2,3");
    add("n", GreaterThan, {u"10"_s}, "2");
    add("n", GreaterThanOrEqual, {u"10"_s}, "1,2");
    add("n", IsNull, {}, "4");
    add("n", IsNotNull, {}, "1,2,3");
    add("n", InList, {}, "");
    add("n", NotInList, {}, "1,2,3,4");
    add("n", InList, {u"10"_s, u"20"_s, u"10"_s}, "1,2");
    add("n", InList, {u"10"_s, kPostgresDialectNull}, "1,4");
    add("n", InList, {kPostgresDialectNull}, "4");
    add("n", NotInList, {u"10"_s}, "2,3");
    add("n", NotInList, {u"10"_s, kPostgresDialectNull}, "2,3");
    add("n", NotInList, {kPostgresDialectNull}, "1,2,3");
    add("n", Like, {u"0"_s}, "1,2");
    add("n", StartsWith, {u"-"_s}, "3");
}

void addTextConditions()
{
    using enum FilterOperator;
    add("t", Equal, {u"100% sure_ly \\ it's \"x\""_s}, "2");
    add("t", Equal, {QString()}, "3");
    add("t", InList, {u"100% sure_ly \\ it's \"x\""_s, QString(), u"{,}"_s}, "2,3");
    add("t", InList, {u"NULL"_s}, "");
    add("t", Like, {u"Alpha"_s}, "1");
    add("t", Like, {u"alpha"_s}, "");
    add("t", ILike, {u"ALPHA"_s}, "1");
    add("t", ILike, {u"É"_s}, "1");
    add("t", Contains, {u"alPHA"_s}, "1");
    add("t", Like, {u"%"_s}, "2");
    add("t", Like, {u"_"_s}, "2");
    add("t", Like, {u"\\"_s}, "2");
    add("t", ILike, {u"%SURE_"_s}, "");
    add("t", ILike, {u"% SURE_"_s}, "2");
    add("t", Contains, {u"'"_s}, "2");
    add("t", StartsWith, {u"100%"_s}, "2");
    add("t", StartsWith, {u"00"_s}, "");
    add("t", StartsWith, {QString()}, "1,2,3");
    add("t", EndsWith, {u"\"x\""_s}, "2");
    add("t", EndsWith, {u"\"x"_s}, "");
    add("t", LessThan, {u"B"_s}, "1,2,3");
    add("v", Equal, {u"vier"_s}, "1");
    add("v", Like, {u"IER"_s}, "");
    add("c", Equal, {u"ab"_s}, "1");
    add("c", EndsWith, {u"b"_s}, "1");
    add("c", InList, {u"ab"_s, u"xyz"_s}, "1,2");
    add("ci", Equal, {u"MIXED"_s}, "1");
    add("ci", Like, {u"MIXED"_s}, "");
    add("ci", ILike, {u"MIXED"_s}, "1");
    add("ci", InList, {u"mixed"_s, u"x"_s}, "1");
    add("d", Equal, {u"7"_s}, "1");
    add("d", InList, {u"7"_s, u"8"_s}, "1,2");
}

void addScalarConditions()
{
    using enum FilterOperator;
    add("f", Equal, {u"NaN"_s}, "2");
    add("f", GreaterThan, {u"1e300"_s}, "2,3");
    add("f", Equal, {u"0"_s}, "1");
    add("num", Equal, {u"1.50"_s}, "1");
    add("num", GreaterThan, {u"99999999999999999999.5"_s}, "2,3");
    add("b", Equal, {u"true"_s}, "1");
    add("b", NotEqual, {u"t"_s}, "2");
    add("b", InList, {u"yes"_s, u"no"_s}, "1,2");
    add("u", Equal, {u"A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11"_s}, "1");
    add("u", StartsWith, {u"a0ee"_s}, "1");
    add("u", InList, {u"a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"_s}, "1");
    add("ts", Equal, {u"2024-01-02 04:04:05+01"_s}, "1");
    add("ts", LessThan, {u"infinity"_s}, "1");
    add("ts", StartsWith, {u"2024-01-02"_s}, "1");
    add("e", Equal, {u"o'k"_s}, "2");
    add("e", LessThan, {u"o'k"_s}, "1");
    add("e", InList, {u"sad"_s, u"o'k"_s}, "1,2");
    add("e", Contains, {u"SA"_s}, "1");
    add("y", Equal, {u"\\x00ff"_s}, "1");
    add("y", InList, {u"\\x00ff"_s}, "1");
}

void addContainerConditions()
{
    using enum FilterOperator;
    add("tags", Equal, {u"{a,\"b c\"}"_s}, "1");
    add("tags", Equal, {u"{ a , \"b c\" }"_s}, "1");
    add("tags", InList, {u"{a,\"b c\"}"_s, u"{}"_s}, "1,3");
    add("tags", NotInList, {u"{}"_s}, "1,2");
    add("tags", InList, {u"{}"_s, kPostgresDialectNull}, "3,4");
    add("tags", Contains, {u"{a}"_s}, "1,2");
    add("tags", Contains, {u"{}"_s}, "1,2,3");
    add("tags", Like, {u"b c"_s}, "1");
    add("codes", StartsWith, {u"{x"_s}, "1");
    add("codes", InList, {u"{x,y}"_s, kPostgresDialectNull}, "1,3,4");
    add("doc", Equal, {u"{\"b\": 2, \"a\": 1}"_s}, "1");
    add("doc", Contains, {u"{\"a\": 1}"_s}, "1,2");
    add("doc", Like, {u"\"a\""_s}, "1,2");
    add("doc", IsNull, {}, "4");
    add("doc", Equal, {u"null"_s}, "3");
    add("js", Equal, {u"{\"a\" : 1}"_s}, "1");
    add("js", NotEqual, {u"{\"a\" : 1}"_s}, "2");
    add("js", InList, {u"{\"a\" : 1}"_s, u"[2]"_s}, "1,2");
    add("js", Contains, {u"{\"a\": 1}"_s}, "1");
    add("r", Equal, {u"[1,4]"_s}, "1");
    add("r", InList, {u"[1,4]"_s, u"empty"_s}, "1,3");
    add("r", Contains, {u"[2,3]"_s}, "1,2");
    add("mr", Contains, {u"{[2,3]}"_s}, "1");
    add("p", Equal, {u"(1,2)"_s}, "1");
    add("p", InList, {u"(1,2)"_s, u"(3,4)"_s}, "1,2");
    add("p", LessThan, {u"(2"_s}, "1");
    add("place", Equal, {u"(\"High Street\",5)"_s}, "1");
    add("place", IsNull, {}, "4");
    add("place", IsNotNull, {}, "1,2,3");
    add("place", Equal, {kPostgresDialectNull}, "4");
    add("words", Contains, {u"CAT"_s}, "1");
    add("net", Equal, {u"10.0.0.1"_s}, "1");
    add("net", Like, {u"10.0"_s}, "1");
    add("ref", Equal, {u"sample"_s}, "1");
    add("a\"b%1", Equal, {u"odd"_s}, "1");
}

}

/// Every condition is run by the server on a table whose rows are told by their id.
class PostgresDialectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void conditionsFindTheirRows_data();
    void conditionsFindTheirRows();
    void aListOfManyValuesIsOneParameter();
    void conditionsStandBesideOthersWithoutParentheses_data();
    void conditionsStandBesideOthersWithoutParentheses();
    void illTypedValuesAreTheServersError();
    void everyStoredValueIsFoundAgain_data();
    void everyStoredValueIsFoundAgain();
    void aKeyIsLookedUpThroughItsIndex();
    void everyStoredValueCanBeWrittenBack_data();
    void everyStoredValueCanBeWrittenBack();
    void defaultIsWrittenNotBound();
    void aPhysicalAddressFindsItsRow();
    void ordersPutNullsWhereTheyAreAskedFor_data();
    void ordersPutNullsWhereTheyAreAskedFor();
    void identifiersAreQuoted();
    void deferredConstraintsCanBeCheckedEarly();
    void theCurrentTimeIsTheTransactions();

private:
    void addStoredColumns();
    [[nodiscard]] QString idsWhere(const QString& condition, const QList<Value>& values) const;
    [[nodiscard]] const Column& column(const QString& name) const;
    [[nodiscard]] const Dialect& dialect() const { return m_backend->dialect(); }

    PostgresServer m_server;
    BackendPtr m_backend = makePostgresBackend();
    PostgresSession m_session{m_server};
    TablePtr m_table;
};

void PostgresDialectTest::initTestCase()
{
    m_server.loadFile(QStringLiteral(TW_TEST_DATA "dialect.sql"));
    m_table = m_session->catalogReader().describe({u"public"_s, u"sample"_s}, {}).value();
}

const Column& PostgresDialectTest::column(const QString& name) const
{
    return *m_table->require(name).value();
}

QString PostgresDialectTest::idsWhere(const QString& condition, const QList<Value>& values) const
{
    return m_session.cell(
        u"SELECT coalesce(string_agg(id::text, ',' ORDER BY id), '') FROM sample WHERE "_s
            + condition,
        values);
}

void PostgresDialectTest::conditionsFindTheirRows_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<int>("op");
    QTest::addColumn<QStringList>("operands");
    QTest::addColumn<QString>("ids");
    addNumberConditions();
    addTextConditions();
    addScalarConditions();
    addContainerConditions();
}

void PostgresDialectTest::conditionsFindTheirRows()
{
    QFETCH(const QString, column);
    QFETCH(const int, op);
    QFETCH(const QStringList, operands);
    QFETCH(const QString, ids);
    if (column == u"mr"_s && this->column(column).type.typeClass != TypeClass::Range)
        QSKIP("the server is older than multiranges");
    const Filter filter = Filter::condition(column, FilterOperator(op), operandsOf(operands));
    Parameters parameters;
    const QString sql
        = dialect().condition(dialect().term(this->column(column)), filter.leaf(), parameters);
    QCOMPARE(idsWhere(sql, parameters.take()), ids);
}

void PostgresDialectTest::aListOfManyValuesIsOneParameter()
{
    QList<Value> numbers;
    for (int number = 0; number < 100'000; ++number)
        numbers.append(Value::integer(number));
    Parameters parameters;
    const QString sql = dialect().condition(
        dialect().term(column(u"n"_s)), {u"n"_s, FilterOperator::InList, numbers}, parameters);
    const QList<Value> values = parameters.take();
    QCOMPARE(values.size(), 1);
    QCOMPARE(idsWhere(sql, values), u"1,2"_s);
}

void PostgresDialectTest::conditionsStandBesideOthersWithoutParentheses_data()
{
    QTest::addColumn<int>("op");
    QTest::addColumn<QStringList>("operands");
    using enum FilterOperator;
    QTest::newRow("list with null") << int(InList) << QStringList{u"20"_s, kPostgresDialectNull};
    QTest::newRow("list without") << int(NotInList) << QStringList{u"10"_s, kPostgresDialectNull};
    QTest::newRow("equality") << int(Equal) << QStringList{u"20"_s};
}

void PostgresDialectTest::conditionsStandBesideOthersWithoutParentheses()
{
    QFETCH(const int, op);
    QFETCH(const QStringList, operands);
    Parameters parameters;
    const QString sql = dialect().condition(dialect().term(column(u"n"_s)),
        {u"n"_s, FilterOperator(op), operandsOf(operands)}, parameters);
    const QList<Value> values = parameters.take();
    QCOMPARE(idsWhere(u"FALSE AND "_s + sql, values), QString());
    QCOMPARE(idsWhere(sql + u" AND FALSE"_s, values), QString());
    QCOMPARE(idsWhere(u"NOT "_s + sql + u" AND FALSE"_s, values), QString());
    QCOMPARE(idsWhere(u"TRUE OR "_s + sql, values), u"1,2,3,4"_s);
}

void PostgresDialectTest::illTypedValuesAreTheServersError()
{
    Parameters parameters;
    const QString sql = dialect().condition(dialect().term(column(u"n"_s)),
        {u"n"_s, FilterOperator::Equal, operandsOf({u"12 OR 1=1"_s})}, parameters);
    const Error error = m_session.error(u"SELECT 1 FROM sample WHERE "_s + sql, parameters.take());
    QCOMPARE(errorKindName(error.kind), u"InvalidText"_s);
}

void PostgresDialectTest::addStoredColumns()
{
    QTest::addColumn<QString>("name");
    for (const Column& stored : m_table->columns)
        QTest::newRow(qPrintable(stored.name)) << stored.name;
}

void PostgresDialectTest::everyStoredValueIsFoundAgain_data()
{
    addStoredColumns();
}

void PostgresDialectTest::everyStoredValueIsFoundAgain()
{
    QFETCH(const QString, name);
    ResultSet stored;
    QVERIFY(m_session->run(
        {u"SELECT id, "_s + doubleQuoted(name) + u" FROM sample ORDER BY id"_s, {}}, &stored, {}));
    for (qint64 row = 0; row < stored.rowCount(); ++row) {
        Parameters parameters;
        const QString same
            = dialect().sameValue(column(name), stored.cell(row, 1).toValue(), parameters);
        const QStringList ids = idsWhere(same, parameters.take()).split(u',');
        QVERIFY2(ids.contains(stored.cell(row, 0).toValue().toText()), qPrintable(same));
        QVERIFY2(ids.size() < stored.rowCount(), qPrintable(same));
    }
}

void PostgresDialectTest::aKeyIsLookedUpThroughItsIndex()
{
    m_session.run(u"SET enable_seqscan = off"_s);
    Parameters parameters;
    const QString same = dialect().sameValue(column(u"id"_s), Value::text(u"2"_s), parameters);
    const QString plan = m_session.cell(
        u"EXPLAIN (FORMAT json) SELECT 1 FROM sample WHERE "_s + same, parameters.take());
    m_session.run(u"RESET enable_seqscan"_s);
    QVERIFY2(plan.contains(u"Index Cond"_s), qPrintable(plan));
}

void PostgresDialectTest::everyStoredValueCanBeWrittenBack_data()
{
    addStoredColumns();
}

void PostgresDialectTest::everyStoredValueCanBeWrittenBack()
{
    QFETCH(const QString, name);
    const QString quoted = doubleQuoted(name);
    const QString all = u"SELECT "_s + quoted + u" FROM sample ORDER BY id"_s;
    const QList<QStringList> before = m_session.rows(all);
    QVERIFY(m_session->begin({}, {}));
    for (qsizetype row = 0; row < before.size(); ++row) {
        const Value value = operandsOf(before[row]).first();
        Parameters parameters;
        const QString written = dialect().valueFor(column(name), value, parameters);
        m_session.run(u"UPDATE sample SET %1 = %2 WHERE id = %3"_s.arg(
                          quoted, written, QString::number(row + 1)),
            parameters.take());
    }
    QCOMPARE(m_session.rows(all), before);
    QVERIFY(m_session->rollback({}));
}

void PostgresDialectTest::defaultIsWrittenNotBound()
{
    Parameters parameters;
    QCOMPARE(dialect().valueFor(column(u"n"_s), Value::defaultMarker(), parameters), u"DEFAULT"_s);
    QVERIFY(parameters.take().isEmpty());
}

void PostgresDialectTest::aPhysicalAddressFindsItsRow()
{
    m_session.run(u"CREATE TABLE keyless AS SELECT generate_series(1, 3) AS a"_s);
    const TablePtr table
        = m_session->catalogReader().describe({u"public"_s, u"keyless"_s}, {}).value();
    const QString address = m_session.cell(
        u"SELECT %1 FROM keyless WHERE a = 2"_s.arg(dialect().physicalRowExpression(*table)));
    Parameters parameters;
    const QString same = dialect().samePhysicalRow(*table, Value::text(address), parameters);
    QCOMPARE(m_session.cell(u"SELECT a FROM keyless WHERE "_s + same, parameters.take()), u"2"_s);
}

void PostgresDialectTest::ordersPutNullsWhereTheyAreAskedFor_data()
{
    QTest::addColumn<int>("order");
    QTest::addColumn<int>("nulls");
    QTest::addColumn<QString>("ids");
    using enum SortOrder;
    const auto add = [](SortOrder order, NullsOrder nulls, const char* ids) {
        QTest::newRow(ids) << int(order) << int(nulls) << QString::fromLatin1(ids);
    };
    add(Ascending, NullsOrder::Default, "3,1,2,4");
    add(Ascending, NullsOrder::First, "4,3,1,2");
    add(Descending, NullsOrder::Default, "4,2,1,3");
    add(Descending, NullsOrder::Last, "2,1,3,4");
}

void PostgresDialectTest::ordersPutNullsWhereTheyAreAskedFor()
{
    QFETCH(const int, order);
    QFETCH(const int, nulls);
    QFETCH(const QString, ids);
    const QString term
        = dialect().orderTerm(doubleQuoted(u"n"), {u"n"_s, SortOrder(order), NullsOrder(nulls)});
    QStringList found;
    for (const QStringList& row : m_session.rows(u"SELECT id FROM sample ORDER BY "_s + term))
        found.append(row.first());
    QCOMPARE(found.join(u','), ids);
}

void PostgresDialectTest::identifiersAreQuoted()
{
    const QString name = u"a\"b'; %1 --"_s;
    QCOMPARE(m_session.rows(u"SELECT 1 AS "_s + doubleQuoted(name)).size(), 1);
    QCOMPARE(doubleQuoted(name), u"\"a\"\"b'; %1 --\""_s);
    const QualifiedName qualified{u"s\"p"_s, u"T t"_s};
    QCOMPARE(doubleQuoted(qualified), u"\"s\"\"p\".\"T t\""_s);
}

void PostgresDialectTest::deferredConstraintsCanBeCheckedEarly()
{
    m_session.run(u"CREATE TABLE late (a int UNIQUE DEFERRABLE INITIALLY DEFERRED)"_s);
    QVERIFY(m_session->begin({}, {}));
    m_session.run(u"INSERT INTO late VALUES (1), (1)"_s);
    QCOMPARE(errorKindName(
                 m_session.error(dialect().engineStatements().checkDeferredConstraints()).kind),
        u"AlreadyExists"_s);
    QVERIFY(m_session->rollback({}));
}

void PostgresDialectTest::theCurrentTimeIsTheTransactions()
{
    QVERIFY(m_session->begin({}, {}));
    const QString sql = u"SELECT "_s + dialect().currentTimestamp();
    QCOMPARE(m_session.cell(sql), m_session.cell(sql));
    QVERIFY(m_session->rollback({}));
    QCOMPARE(m_session.cell(u"SELECT "_s + dialect().booleanLiteral(true)), u"t"_s);
}

TW_TEST(PostgresDialectTest)
#include "postgres_dialect_test.moc"
