// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostile_names.h"
#include "table_of.h"
#include "test_dialect.h"
#include "test_program.h"

#include <tuplewright/rendering/condition_renderer.h>
#include <tuplewright/rendering/count_renderer.h>
#include <tuplewright/rendering/keyset_renderer.h>
#include <tuplewright/rendering/select_renderer.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;
using namespace tw::test;

namespace {

const TestDialect kRendererDialect;

Filter equal(const QString& column, qint64 number)
{
    return Filter::condition(column, FilterOperator::Equal, {Value::integer(number)});
}

Result<Statement> selectedRenderer(const Table& table, const SelectQuery& query)
{
    return SelectRenderer({kRendererDialect, table}).all(query);
}

QString sqlOf(const Table& table, const SelectQuery& query)
{
    const Result<Statement> statement = selectedRenderer(table, query);
    return statement ? statement->sql : statement.error().message;
}

/// The part of the statement after WHERE and before ORDER BY.
QString whereOf(const Table& table, const SelectQuery& query)
{
    const QString sql = sqlOf(table, query);
    return sql.section(u" WHERE "_s, 1).section(u" ORDER BY "_s, 0, 0);
}

Table physicalTable()
{
    Table table = tableOf(u"log: line text"_s);
    table.rowAddress = RowAddress::Physical;
    table.physicalColumn = u"ctid"_s;
    return table;
}

}

class RendererTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void selectsAllColumnsInTableOrder();
    void selectsAskedColumnsInAskedOrder();
    void unknownColumnIsRefused();
    void maskedColumnsDoNotLeaveTheServer();
    void aMaskedColumnOrdersNothing();
    void aMarkOfAStatusIsBound();
    void physicalAddressIsAppendedWhenAsked();
    void keyedRowsNeedNoAppendedAddress();
    void emptyFilterIsNoCondition();
    void valuesAreBoundInOrder();
    void groupsAreParenthesised_data();
    void groupsAreParenthesised();
    void badFilterIsRefusedBeforeAnySql();
    void lifecycleIsExactlyDeletedOrLive_data();
    void lifecycleIsExactlyDeletedOrLive();
    void deletedRowsNeedALifecycle();
    void allRowsHaveNoLifecycleCondition();
    void userConditionStandsOnItsOwnLines();
    void blankUserConditionIsNone();
    void badUserConditionIsRefused();
    void everyConditionIsJoined();
    void pageReadsOneRowMore();
    void pageOutOfRangeIsRefused_data();
    void pageOutOfRangeIsRefused();
    void lastRepresentablePageIsRendered();
    void countHasTheSameConditions();
    void lifecycleCountReadsBothInOneStatement();
    void lifecycleCountNeedsALifecycle();
    void descriptionHoldsLiterals();
    void descriptionOfEveryLiteral_data();
    void descriptionOfEveryLiteral();
    void descriptionOfNoFilterIsEmpty();
    void descriptionReadsQuestionMarks();
    void hostileNamesAreQuotedEverywhere_data();
    void hostileNamesAreQuotedEverywhere();
};

void RendererTest::selectsAllColumnsInTableOrder()
{
    QCOMPARE(sqlOf(tableOf(u"people: id* int, name text"_s), {}),
        u"SELECT \"id\", \"name\" FROM \"people\" ORDER BY \"id\""_s);
}

void RendererTest::selectsAskedColumnsInAskedOrder()
{
    SelectQuery query;
    query.columns = QStringList{u"name"_s, u"id"_s};
    QCOMPARE(sqlOf(tableOf(u"people: id* int, name text"_s), query),
        u"SELECT \"name\", \"id\" FROM \"people\" ORDER BY \"id\""_s);
}

void RendererTest::maskedColumnsDoNotLeaveTheServer()
{
    Table people = tableOf(u"people: id* int, na\"me text"_s);
    people.columns[1].isMasked = true;
    QCOMPARE(sqlOf(people, {}),
        u"SELECT \"id\", CASE WHEN COALESCE(\"na\"\"me\", NULL) IS NULL THEN NULL ELSE '***' END"
        " AS \"na\"\"me\" FROM \"people\" ORDER BY \"id\""_s);
}

void RendererTest::aMaskedColumnOrdersNothing()
{
    Table people = tableOf(u"people: id* int, name text, created_at timestamp"_s);
    people.columns[1].isMasked = true;
    people.indexedFirst = {u"created_at"_s};
    SelectQuery query;
    query.sort = {{u"name"_s}};
    QCOMPARE(selectedRenderer(people, query).error().column, u"name"_s);
    const KeysetRenderer renderer({kRendererDialect, people});
    QVERIFY(!renderer.page(query, {}, AddressColumns::Omit));
    query.sort.clear(); // newest first is what it then is, unless that would tell the time
    QVERIFY(sqlOf(people, query).contains(u"ORDER BY \"created_at\""_s));
    people.columns[2].isMasked = true;
    QVERIFY(sqlOf(people, query).endsWith(u"ORDER BY \"id\""_s));
}

void RendererTest::aMarkOfAStatusIsBound()
{
    Table table = tableOf(u"t: id* int, status text"_s);
    table.lifecycle = Lifecycle{u"status"_s, Lifecycle::Kind::Mark, u"gone"_s, u"here"_s};
    SelectQuery query;
    query.filter = Filter::condition(u"id"_s, FilterOperator::Equal, {Value::integer(7)});
    QCOMPARE(whereOf(table, query), u"(\"status\" IS $1) IS NOT TRUE AND \"id\" EQUAL $2"_s);
    query.deleted = DeletedRows::Deleted;
    QVERIFY(whereOf(table, query).startsWith(u"(\"status\" IS $1) IS TRUE"_s));
    const Statement counting = CountRenderer({kRendererDialect, table}).byLifecycle(query).value();
    QVERIFY(counting.sql.contains(u"FILTER (WHERE (\"status\" IS $1) IS NOT TRUE)"_s));
    QCOMPARE(counting.values, (QList<Value>{Value::text(u"gone"_s), Value::integer(7)}));
}

void RendererTest::unknownColumnIsRefused()
{
    SelectQuery query;
    query.columns = QStringList{u"nome"_s};
    const Table people = tableOf(u"people: id* int, name text"_s);
    const Result<Statement> statement = selectedRenderer(people, query);
    QCOMPARE(statement.error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(statement.error().hint, u"Did you mean name?"_s);
}

void RendererTest::physicalAddressIsAppendedWhenAsked()
{
    const Table log = physicalTable();
    const SelectRenderer renderer({kRendererDialect, log});
    QCOMPARE(renderer.all({}, AddressColumns::Append).value().sql,
        u"SELECT \"line\", ctid::text FROM \"log\" ORDER BY \"log\".ctid"_s);
    QCOMPARE(renderer.all({}).value().sql, u"SELECT \"line\" FROM \"log\" ORDER BY \"log\".ctid"_s);
}

void RendererTest::keyedRowsNeedNoAppendedAddress()
{
    const Table people = tableOf(u"people: id* int"_s);
    const SelectRenderer renderer({kRendererDialect, people});
    QVERIFY(renderer.all({}, AddressColumns::Append).value()
        == renderer.all({}, AddressColumns::Omit).value());
}

void RendererTest::emptyFilterIsNoCondition()
{
    QVERIFY(!sqlOf(tableOf(u"t: a* int"_s), {}).contains(u"WHERE"_s));
}

void RendererTest::valuesAreBoundInOrder()
{
    SelectQuery query;
    query.filter = Filter::all({equal(u"a"_s, 7),
        Filter::condition(
            u"b"_s, FilterOperator::InList, {Value::text(u"x'; --"_s), Value::text(u"y"_s)})});
    const Table table = tableOf(u"t: a* int, b text"_s);
    const Statement statement = selectedRenderer(table, query).value();
    QCOMPARE(statement.sql,
        u"SELECT \"a\", \"b\" FROM \"t\" WHERE (\"a\" EQUAL $1 AND \"b\" IN_LIST $2 $3) "
        "ORDER BY \"a\""_s);
    QVERIFY(statement.values
        == (QList{Value::integer(7), Value::text(u"x'; --"_s), Value::text(u"y"_s)}));
}

void RendererTest::groupsAreParenthesised_data()
{
    QTest::addColumn<Filter>("filter");
    QTest::addColumn<QString>("where");
    const Filter a = Filter::condition(u"a"_s, FilterOperator::IsNull);
    const QString sql = u"\"a\" IS_NULL"_s;
    QTest::newRow("condition") << a << sql;
    QTest::newRow("and of one") << Filter::all({a}) << sql;
    QTest::newRow("and of two") << Filter::all({a, a}) << u"(%1 AND %1)"_s.arg(sql);
    QTest::newRow("or of two") << Filter::any({a, a}) << u"(%1 OR %1)"_s.arg(sql);
    QTest::newRow("empty or") << Filter::any({}) << u"FALSE"_s;
    QTest::newRow("not") << Filter::negate(a) << u"NOT (%1)"_s.arg(sql);
    QTest::newRow("not of an or") << Filter::negate(Filter::any({a, a}))
                                  << u"NOT (%1 OR %1)"_s.arg(sql);
    QTest::newRow("not of nothing") << Filter::negate(Filter()) << u"NOT (TRUE)"_s;
    QTest::newRow("or inside and")
        << Filter::all({Filter::any({a, a}), a}) << u"((%1 OR %1) AND %1)"_s.arg(sql);
    QTest::newRow("and inside or")
        << Filter::any({a, Filter::all({a, a})}) << u"(%1 OR (%1 AND %1))"_s.arg(sql);
    QTest::newRow("empty groups inside")
        << Filter::all({Filter::any({}), Filter()}) << u"(FALSE AND TRUE)"_s;
}

void RendererTest::groupsAreParenthesised()
{
    QFETCH(const Filter, filter);
    QFETCH(const QString, where);
    SelectQuery query;
    query.filter = filter;
    QCOMPARE(whereOf(tableOf(u"t: a* int"_s), query), where);
}

void RendererTest::badFilterIsRefusedBeforeAnySql()
{
    SelectQuery query;
    query.filter = Filter::condition(u"a"_s, FilterOperator::Equal, {Value::text(u"x"_s)});
    const Table table = tableOf(u"t: a* int"_s);
    const RenderContext context{kRendererDialect, table};
    QCOMPARE(SelectRenderer(context).all(query).error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(CountRenderer(context).exact(query).error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(
        ConditionRenderer(context).describe(query.filter).error().kind, ErrorKind::InvalidArgument);
}

void RendererTest::lifecycleIsExactlyDeletedOrLive_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("live");
    QTest::addColumn<QString>("deleted");
    QTest::newRow("deleted flag") << u"is_deleted bool"_s << u"\"is_deleted\" IS NOT TRUE"_s
                                  << u"\"is_deleted\" IS TRUE"_s;
    QTest::newRow("active flag") << u"is_active bool"_s << u"\"is_active\" IS NOT FALSE"_s
                                 << u"\"is_active\" IS FALSE"_s;
    QTest::newRow("deleted at") << u"deleted_at timestamp"_s << u"\"deleted_at\" IS NULL"_s
                                << u"\"deleted_at\" IS NOT NULL"_s;
}

void RendererTest::lifecycleIsExactlyDeletedOrLive()
{
    QFETCH(const QString, column);
    QFETCH(const QString, live);
    QFETCH(const QString, deleted);
    const Table table = tableOf(u"t: id* int, "_s + column);
    SelectQuery query;
    QCOMPARE(whereOf(table, query), live);
    query.deleted = DeletedRows::Deleted;
    QCOMPARE(whereOf(table, query), deleted);
}

void RendererTest::deletedRowsNeedALifecycle()
{
    SelectQuery query;
    query.deleted = DeletedRows::Deleted;
    const Table table = tableOf(u"t: id* int"_s);
    QCOMPARE(selectedRenderer(table, query).error().kind, ErrorKind::InvalidArgument);
}

void RendererTest::allRowsHaveNoLifecycleCondition()
{
    SelectQuery query;
    query.deleted = DeletedRows::All;
    QCOMPARE(whereOf(tableOf(u"t: id* int, is_deleted bool"_s), query), QString());
}

void RendererTest::userConditionStandsOnItsOwnLines()
{
    SelectQuery query;
    query.whereSql = u"a = 1 or true -- all"_s;
    QCOMPARE(whereOf(tableOf(u"t: a* int"_s), query), u"(\na = 1 or true -- all\n)"_s);
}

void RendererTest::blankUserConditionIsNone()
{
    SelectQuery query;
    query.whereSql = u" \n"_s;
    QCOMPARE(whereOf(tableOf(u"t: a* int"_s), query), QString());
}

void RendererTest::badUserConditionIsRefused()
{
    SelectQuery query;
    query.whereSql = u"a = 1) or (true"_s;
    const Table table = tableOf(u"t: a* int"_s);
    QCOMPARE(selectedRenderer(table, query).error().kind, ErrorKind::InvalidArgument);
}

void RendererTest::everyConditionIsJoined()
{
    SelectQuery query;
    query.filter = Filter::any({equal(u"a"_s, 1), equal(u"a"_s, 2)});
    query.whereSql = u"a > 0"_s;
    QCOMPARE(whereOf(tableOf(u"t: a* int, is_deleted bool"_s), query),
        u"\"is_deleted\" IS NOT TRUE AND (\"a\" EQUAL $1 OR \"a\" EQUAL $2) AND (\na > 0\n)"_s);
}

void RendererTest::pageReadsOneRowMore()
{
    const Table table = tableOf(u"t: a* int"_s);
    const SelectRenderer renderer({kRendererDialect, table});
    QCOMPARE(renderer.page({}, {3, 50}, AddressColumns::Omit).value().sql,
        u"SELECT \"a\" FROM \"t\" ORDER BY \"a\" LIMIT 51 OFFSET 100"_s);
}

void RendererTest::pageOutOfRangeIsRefused_data()
{
    QTest::addColumn<qint64>("number");
    QTest::addColumn<qint64>("size");
    const qint64 most = std::numeric_limits<qint64>::max();
    QTest::newRow("page zero") << qint64(0) << qint64(10);
    QTest::newRow("negative page") << qint64(-1) << qint64(10);
    QTest::newRow("no rows") << qint64(1) << qint64(0);
    QTest::newRow("too many rows") << qint64(1) << qint64(10'001);
    QTest::newRow("overflow") << most << qint64(10'000);
    QTest::newRow("just too far") << most / 10'000 + 2 << qint64(10'000);
}

void RendererTest::pageOutOfRangeIsRefused()
{
    QFETCH(const qint64, number);
    QFETCH(const qint64, size);
    const Table table = tableOf(u"t: a* int"_s);
    const SelectRenderer renderer({kRendererDialect, table});
    const Result<Statement> statement = renderer.page({}, {number, size}, AddressColumns::Omit);
    QVERIFY(!statement);
    QCOMPARE(statement.error().kind, ErrorKind::OutOfRange);
}

void RendererTest::lastRepresentablePageIsRendered()
{
    const Table table = tableOf(u"t: a* int"_s);
    const SelectRenderer renderer({kRendererDialect, table});
    const qint64 number = std::numeric_limits<qint64>::max() / 10'000 + 1;
    const Statement statement = renderer.page({}, {number, 10'000}, AddressColumns::Omit).value();
    QVERIFY(statement.sql.endsWith(u" LIMIT 10001 OFFSET 9223372036854770000"_s));
}

void RendererTest::countHasTheSameConditions()
{
    SelectQuery query;
    query.filter = equal(u"a"_s, 1);
    query.sort = {{u"a"_s, SortOrder::Ascending, NullsOrder::Default}};
    const Table table = tableOf(u"t: a* int, is_deleted bool"_s);
    const Statement statement = CountRenderer({kRendererDialect, table}).exact(query).value();
    QCOMPARE(statement.sql,
        u"SELECT count(*) FROM \"t\" WHERE \"is_deleted\" IS NOT TRUE AND \"a\" EQUAL $1"_s);
    QCOMPARE(statement.values.size(), 1);
}

void RendererTest::lifecycleCountReadsBothInOneStatement()
{
    SelectQuery query;
    query.filter = equal(u"a"_s, 1);
    query.deleted = DeletedRows::Deleted;
    const Table table = tableOf(u"t: a* int, is_active bool"_s);
    QCOMPARE(CountRenderer({kRendererDialect, table}).byLifecycle(query).value().sql,
        u"SELECT count(*) FILTER (WHERE \"is_active\" IS NOT FALSE) AS live, "
        "count(*) AS total FROM \"t\" WHERE \"a\" EQUAL $1"_s);
}

void RendererTest::lifecycleCountNeedsALifecycle()
{
    const Table table = tableOf(u"t: a* int"_s);
    QCOMPARE(CountRenderer({kRendererDialect, table}).byLifecycle({}).error().kind,
        ErrorKind::InvalidArgument);
}

void RendererTest::descriptionHoldsLiterals()
{
    const Table table = tableOf(u"t: a* int, b text"_s);
    const Filter filter = Filter::any({equal(u"a"_s, 7),
        Filter::condition(u"b"_s, FilterOperator::Like, {Value::text(u"it's $1"_s)})});
    QCOMPARE(ConditionRenderer({kRendererDialect, table}).describe(filter).value(),
        u"\"a\" EQUAL 7 OR \"b\" LIKE 'it''s $1'"_s);
}

void RendererTest::descriptionOfEveryLiteral_data()
{
    QTest::addColumn<Value>("value");
    QTest::addColumn<QString>("literal");
    QTest::newRow("NULL") << Value() << u"NULL"_s;
    QTest::newRow("integer") << Value::integer(-7) << u"-7"_s;
    QTest::newRow("real") << Value::stored(StorageClass::Real, "1.50"_ba) << u"1.50"_s;
    QTest::newRow("text") << Value::text(u"a'b\\"_s) << u"'a''b\\'"_s;
    QTest::newRow("bytes") << Value::stored(StorageClass::Bytes, "\x01\xFF"_ba) << u"x'01ff'"_s;
}

void RendererTest::descriptionOfEveryLiteral()
{
    QFETCH(const Value, value);
    QFETCH(const QString, literal);
    const Table table = tableOf(u"t: a text"_s);
    const Filter filter = Filter::condition(u"a"_s, FilterOperator::Equal, {value});
    QCOMPARE(ConditionRenderer({kRendererDialect, table}).describe(filter).value(),
        u"\"a\" EQUAL "_s + literal);
}

void RendererTest::descriptionOfNoFilterIsEmpty()
{
    const Table table = tableOf(u"t: a text"_s);
    QCOMPARE(ConditionRenderer({kRendererDialect, table}).describe({}).value(), QString());
}

void RendererTest::descriptionReadsQuestionMarks()
{
    const TestDialect dialect(bracketSyntax());
    const Table table = tableOf(u"t: a text"_s);
    QList<Value> values;
    for (int i = 1; i <= 11; ++i)
        values.append(Value::integer(i));
    const Filter filter = Filter::condition(u"a"_s, FilterOperator::InList, values);
    QCOMPARE(ConditionRenderer({dialect, table}).describe(filter).value(),
        u"\"a\" IN_LIST 1 2 3 4 5 6 7 8 9 10 11"_s);
}

void RendererTest::hostileNamesAreQuotedEverywhere_data()
{
    QTest::addColumn<QString>("name");
    int number = 0;
    for (const QString& name : hostileNames())
        QTest::addRow("hostile name %d", ++number) << name;
}

void RendererTest::hostileNamesAreQuotedEverywhere()
{
    QFETCH(const QString, name);
    Table table = tableOf(u"t: a* text"_s);
    table.name = {name, name};
    table.columns[0].name = name;
    table.identityColumns = QStringList{name};
    SelectQuery query;
    query.filter = Filter::condition(name, FilterOperator::IsNull);
    const QString quoted = doubleQuoted(name);
    QCOMPARE(sqlOf(table, query),
        QStringList({u"SELECT "_s, quoted, u" FROM "_s, quoted, u"."_s, quoted, u" WHERE "_s,
                        quoted, u" IS_NULL ORDER BY "_s, quoted})
            .join(QString()));
}

TW_TEST(RendererTest)
#include "renderer_test.moc"
