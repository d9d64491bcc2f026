// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostile_names.h"
#include "rendering/keyed_renderer.h"
#include "rendering/latest_renderer.h"
#include "table_of.h"
#include "test_dialect.h"
#include "test_program.h"

#include "rendering/keyed_renderer.h"
#include "rendering/latest_renderer.h"
#include <tuplewright/query/mask.h>

#include <tuplewright/rendering/aggregate_renderer.h>
#include <tuplewright/rendering/count_renderer.h>
#include <tuplewright/rendering/keyset_renderer.h>
#include <tuplewright/rendering/select_renderer.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;
using namespace tw::test;

namespace {

const TestDialect kComputedColumnDialect;

ComputedColumn typed(const QString& name, const QString& expression)
{
    return {.alias = name, .expression = expression};
}

Filter above(const QString& column, qint64 number)
{
    return Filter::condition(column, FilterOperator::GreaterThan, {Value::integer(number)});
}

ComputedColumn kinds()
{
    return {u"kind"_s,
        {{above(u"a"_s, 9), Value::text(u"many"_s)}, {above(u"a"_s, 0), Value::text(u"some"_s)}},
        Value::text(u"none"_s)};
}

Result<Statement> selected(const Table& table, const SelectQuery& query,
    const TestDialect& dialect = kComputedColumnDialect)
{
    return SelectRenderer({dialect, table}).all(query, AddressColumns::Append);
}

QString computedSql(const Table& table, const SelectQuery& query)
{
    const Result<Statement> statement = selected(table, query);
    return statement ? statement->sql : statement.error().message;
}

/// What `t(a key, b)` with `ssn` masked says to an expression.
Result<Statement> masking(
    const QString& expression, const TestDialect& dialect = kComputedColumnDialect)
{
    Table table = tableOf(u"t: a* int, b int, ssn text, Na-me text"_s);
    table.columns[2].isMasked = true;
    return selected(table, {.computed = {typed(u"x"_s, expression)}}, dialect);
}

TestDialect sqliteLike()
{
    SqlSyntax syntax;
    syntax.bracketIdentifiers = true;
    syntax.dollarQuotes = false;
    return TestDialect(syntax);
}

}

/// Columns that the server computes for each row.
class ComputedColumnTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void expressionsStandOnTheirOwnLines();
    void conditionsAreBound();
    void parametersComeInTheOrderOfTheText();
    void computedColumnsComeBeforeTheAddress();
    void pagesByNeighbourHaveThem();
    void countsLeaveThemAway();
    void namesAreQuoted();
    void badNamesAreRefused_data();
    void badNamesAreRefused();
    void badExpressionsAreRefused_data();
    void badExpressionsAreRefused();
    void oneIsEitherTypedOrMadeOfConditions();
    void expressionsThatShowWhatIsMaskedAreRefused_data();
    void expressionsThatShowWhatIsMaskedAreRefused();
    void otherExpressionsAreTakenBesideMasks_data();
    void otherExpressionsAreTakenBesideMasks();
    void conditionsOnMaskedColumnsAreRefused();
    void otherReadingPathsRefuseThem();
    void theyHaveAJsonForm();
};

void ComputedColumnTest::expressionsStandOnTheirOwnLines()
{
    const Table table = tableOf(u"t: a* int"_s);
    QCOMPARE(computedSql(table, {.computed = {typed(u"twice"_s, u"a * 2 -- double"_s)}}),
        u"SELECT \"a\", (\na * 2 -- double\n) AS \"twice\" FROM \"t\""
        " WHERE CASE WHEN TRUE THEN TRUE ELSE (\na * 2 -- double\n) IS NULL END"
        " ORDER BY \"a\""_s);
}

void ComputedColumnTest::conditionsAreBound()
{
    const Result<Statement> statement
        = selected(tableOf(u"t: a* int"_s), {.columns = {u"a"_s}, .computed = {kinds()}});
    QVERIFY(statement);
    QCOMPARE(statement->sql,
        u"SELECT \"a\", CASE WHEN \"a\" GREATER_THAN $1 THEN $2 WHEN \"a\" GREATER_THAN $3 THEN $4"
        " ELSE $5 END AS \"kind\" FROM \"t\" ORDER BY \"a\""_s);
    QCOMPARE(statement->values.size(), 5);
    QCOMPARE(statement->values.at(4), Value::text(u"none"_s));
}

void ComputedColumnTest::parametersComeInTheOrderOfTheText()
{
    const Result<Statement> statement
        = selected(tableOf(u"t: a* int"_s), {.filter = above(u"a"_s, 100), .computed = {kinds()}});
    QVERIFY(statement);
    QVERIFY(statement->sql.contains(u"WHERE \"a\" GREATER_THAN $6"_s));
    QCOMPARE(statement->values.at(5), Value::integer(100));
}

void ComputedColumnTest::computedColumnsComeBeforeTheAddress()
{
    Table table = tableOf(u"log: line text"_s);
    table.rowAddress = RowAddress::Physical;
    table.physicalColumn = u"ctid"_s;
    QVERIFY(computedSql(table, {.computed = {typed(u"n"_s, u"length(line)"_s)}})
            .startsWith(u"SELECT \"line\", (\nlength(line)\n) AS \"n\", ctid::text FROM"_s));
}

void ComputedColumnTest::pagesByNeighbourHaveThem()
{
    const Table table = tableOf(u"t: a* int"_s);
    const auto page = KeysetRenderer({kComputedColumnDialect, table})
                          .page({.filter = above(u"a"_s, 7), .computed = {kinds()}},
                              {PagePlace::After, {Value::integer(3)}, 10}, AddressColumns::Append);
    QVERIFY(page);
    QVERIFY(page->statement.sql.contains(u" END AS \"kind\", \"a\" FROM \"t\""_s));
    QCOMPARE(page->cursorColumns, 1);
    QCOMPARE(page->statement.values.at(5), Value::integer(7));
    QCOMPARE(page->statement.values.at(6), Value::integer(3));
}

void ComputedColumnTest::countsLeaveThemAway()
{
    const Table table = tableOf(u"t: a* int"_s);
    const SelectQuery query{.computed = {typed(u"x"_s, u"a + 1"_s), kinds()}};
    QCOMPARE(CountRenderer({kComputedColumnDialect, table}).exact(query)->sql,
        u"SELECT count(*) FROM \"t\""_s);
}

void ComputedColumnTest::namesAreQuoted()
{
    const Table table = tableOf(u"t: a* int"_s);
    for (const QString& name : hostileNames()) {
        if (name.trimmed().isEmpty() || name.toUtf8().size() > 63)
            continue;
        const QString sql = computedSql(table, {.computed = {typed(name, u"1"_s)}});
        QVERIFY2(
            sql.contains(u"(\n1\n) AS "_s + Dialect::quote(name) + u" FROM"_s), qPrintable(sql));
    }
}

void ComputedColumnTest::badNamesAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("none") << QString();
    QTest::newRow("blanks") << u" \t"_s;
    QTest::newRow("of a column") << u"price"_s;
    QTest::newRow("of a column, in other letters") << u"PRICE"_s;
    QTest::newRow("of a column that is not asked for") << u"id"_s;
    QTest::newRow("of another computed one") << u"Other"_s;
    QTest::newRow("of a related column") << u"author.name"_s;
    QTest::newRow("NUL") << QString(u"a\0b"_s);
    QTest::newRow("half a surrogate pair") << QString(u"a"_s + QChar(0xD83D));
    QTest::newRow("64 bytes") << QString(64, u'x');
    QTest::newRow("64 bytes of other letters") << QString(32, QChar(0x00E9));
}

void ComputedColumnTest::badNamesAreRefused()
{
    QFETCH(const QString, name);
    const Table table = tableOf(u"t: id* int, price int"_s);
    const SelectRenderer renderer({kComputedColumnDialect, table});
    SelectQuery query{.columns = {u"price"_s}, .computed = {typed(u"other"_s, u"1"_s)}};
    QVERIFY(renderer.all(query));
    query.computed.push_back(typed(name, u"2"_s));
    if (name.contains(u'.'))
        query.columns.append(name);
    const Result<Statement> refused = renderer.all(query);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::InvalidArgument);
    QVERIFY(!refused.error().message.isEmpty());
}

void ComputedColumnTest::badExpressionsAreRefused_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<int>("position");
    QTest::newRow("blanks") << u"  "_s << 1;
    QTest::newRow("comment alone") << u"-- a"_s << 1;
    QTest::newRow("second statement") << u"1; DROP TABLE t"_s << 2;
    QTest::newRow("leaves its parentheses") << u"1) FROM t; --"_s << 2;
    QTest::newRow("another source") << u"1) AS x FROM secrets WHERE (1 = 1"_s << 2;
    QTest::newRow("never closed") << u"coalesce(a"_s << 9;
    QTest::newRow("open string") << u"'a"_s << 1;
    QTest::newRow("open comment") << u"a /* ) AS b"_s << 3;
    QTest::newRow("open dollar quotes") << u"$x$a"_s << 1;
    QTest::newRow("a line that a return ends") << u"a --\r) AS b FROM (t"_s << 6;
    QTest::newRow("parameter") << u"a + $1"_s << 5;
    QTest::newRow("NUL") << QString(u"a\0b"_s) << 2;
}

void ComputedColumnTest::badExpressionsAreRefused()
{
    QFETCH(const QString, expression);
    QFETCH(const int, position);
    const Result<Statement> refused
        = selected(tableOf(u"t: a* int"_s), {.computed = {typed(u"x"_s, expression)}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(refused.error().position, position);
    QVERIFY(refused.error().message.startsWith(u"Bad expression at character"_s));
}

void ComputedColumnTest::oneIsEitherTypedOrMadeOfConditions()
{
    const Table table = tableOf(u"t: a* int"_s);
    ComputedColumn both = kinds();
    both.expression = u"1"_s;
    QCOMPARE(selected(table, {.computed = {both}}).error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(selected(table, {.computed = {{.alias = u"x"_s}}}).error().kind,
        ErrorKind::InvalidArgument);
}

void ComputedColumnTest::expressionsThatShowWhatIsMaskedAreRefused_data()
{
    QTest::addColumn<QString>("expression");
    QTest::newRow("plain") << u"ssn"_s;
    QTest::newRow("in other letters") << u"upper(SSN)"_s;
    QTest::newRow("quoted") << u"b || \"ssn\""_s;
    QTest::newRow("qualified") << u"t.ssn"_s;
    QTest::newRow("called") << u"ssn(t)"_s;
    QTest::newRow("escaped") << u"U&\"\\0073sn\""_s;
    QTest::newRow("behind a comment") << u"1 + /* ' */ length(ssn) /* ' */"_s;
    QTest::newRow("row") << u"t::text"_s;
    QTest::newRow("all columns") << u"row(t.*)"_s;
    QTest::newRow("quoted row") << u"row_to_json(\"t\")"_s;
    QTest::newRow("function of the row") << u"t.row_to_json"_s;
    QTest::newRow("other rows") << u"(select max(x) from v)"_s;
    QTest::newRow("all rows") << u"exists (TABLE v)"_s;
}

void ComputedColumnTest::expressionsThatShowWhatIsMaskedAreRefused()
{
    QFETCH(const QString, expression);
    const Result<Statement> refused = masking(expression);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::InvalidArgument);
    QVERIFY2(refused.error().message.contains(u"t.ssn is masked"_s),
        qPrintable(refused.error().message));
    for (const QString& quoted : {u"[ssn]"_s, u"`ssn`"_s, u"[SSN] || 'x'"_s})
        QVERIFY(!masking(quoted, sqliteLike()));
}

void ComputedColumnTest::otherExpressionsAreTakenBesideMasks_data()
{
    QTest::addColumn<QString>("expression");
    QTest::newRow("others") << u"a * b"_s;
    QTest::newRow("qualified") << u"t . a + \"t\".\"b\""_s;
    QTest::newRow("the name as a text") << u"'ssn' || 'select t'"_s;
    QTest::newRow("a longer name") << u"ssn2 + ts"_s;
}

void ComputedColumnTest::otherExpressionsAreTakenBesideMasks()
{
    QFETCH(const QString, expression);
    const Result<Statement> taken = masking(expression);
    QVERIFY2(taken, taken ? "" : qPrintable(taken.error().message));
}

void ComputedColumnTest::conditionsOnMaskedColumnsAreRefused()
{
    Table table = tableOf(u"t: a* int, ssn text"_s);
    const Filter known = Filter::condition(u"ssn"_s, FilterOperator::IsNotNull);
    const SelectQuery query{
        .computed = {{u"x"_s,
            {{Filter::negate(Filter::all({above(u"a"_s, 1), known})), Value::text(u"yes"_s)}}}}};
    QVERIFY(selected(table, query));
    table.columns[1].isMasked = true;
    QCOMPARE(selected(table, query).error().column, u"ssn"_s);
    const AggregateQuery groups{.computed = query.computed, .groupBy = {u"x"_s}};
    QCOMPARE(AggregateRenderer({kComputedColumnDialect, table}).statement(groups).error().column,
        u"ssn"_s);
}

void ComputedColumnTest::otherReadingPathsRefuseThem()
{
    const Table table = tableOf(u"t: a* int"_s);
    const RenderContext context{kComputedColumnDialect, table};
    const SelectQuery query{.computed = {typed(u"x"_s, u"1"_s)}};
    const KeyedQuery keyed{
        .types = {typeOf(u"int"_s)}, .keys = {{Value::integer(1)}}, .columns = {u"a"_s}};
    QCOMPARE(KeyedRenderer(context).rows(query, keyed).error().kind, ErrorKind::Unsupported);
    QCOMPARE(LatestRenderer(context).statement({query, {u"a"_s}, {}}).error().kind,
        ErrorKind::Unsupported);
}

void ComputedColumnTest::theyHaveAJsonForm()
{
    using Found = ComputedColumn::Found;
    const ComputedColumn fit{.alias = u"f"_s, .found = Found{Found::Fact::Relevance, u"a b"_s, {}}};
    const ComputedColumn part{
        .alias = u"p"_s, .found = Found{Found::Fact::Snippet, u"a"_s, u"b"_s}};
    for (const ComputedColumn& column : {kinds(), typed(u"x \"y\""_s, u"a * 1.10 -- ü"_s),
             ComputedColumn{.alias = u"n"_s}, fit, part}) {
        const auto read = ComputedColumn::fromJson(column.toJson(), u"column"_s);
        QVERIFY(read);
        QCOMPARE(*read, column);
    }
    const auto bad = ComputedColumn::fromJson(*Json::parse(R"({"as": 1})"), u"column"_s);
    QVERIFY(bad.error().message.contains(u"column.as"_s));
}

TW_TEST(ComputedColumnTest)
#include "computed_column_test.moc"
