// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine_fixture.h"
#include "test_program.h"

#include <tuplewright/rendering/aggregate_renderer.h>
#include <tuplewright/results/result_set.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

using Function = AggregateFunction;

Filter isEqual(const QString& column, const Value& value)
{
    return Filter::condition(column, FilterOperator::Equal, {value});
}

Filter isGreater(const QString& column, qint64 number)
{
    return Filter::condition(column, FilterOperator::GreaterThan, {Value::integer(number)});
}

}

/// Numbers over groups of rows, alike on every engine.
class AggregateContractTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<EngineFixture> m_fixture;
    std::shared_ptr<Adapter> m_adapter;
    TablePtr m_posts;
    TablePtr m_writers;
    TablePtr m_books;

    void execute(const QString& sql) const
    {
        const auto outcome = m_adapter->run({sql, {}}, nullptr, {});
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().toText() + sql));
    }

    /// Cells parted by blanks, NULL as a dash.
    [[nodiscard]] static QStringList linesOf(const ResultSet& rows)
    {
        QStringList lines;
        for (qint64 row = 0; row < rows.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < rows.columnCount(); ++column) {
                const Value value = rows.cell(row, column).toValue();
                cells.append(value.isNull() ? u"-"_s : value.toText());
            }
            lines.append(cells.join(u' '));
        }
        return lines;
    }

    /// Through the adapter, read back from its JSON: what is saved means the same.
    [[nodiscard]] QStringList rowsOf(const AggregateQuery& query) const
    {
        return rowsOf(query, m_posts);
    }

    [[nodiscard]] QStringList rowsOf(const AggregateQuery& query, const TablePtr& table) const
    {
        const auto saved = Json::parse(query.toJson().toBytes());
        const auto again = saved ? AggregateQuery::fromJson(*saved) : fail(saved.error());
        if (!again)
            return {again.error().toText()};
        ResultSet rows;
        const auto outcome = m_adapter->aggregate(*table, *again, rows, {});
        return outcome ? linesOf(rows) : QStringList{outcome.error().toText()};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = makeEngineFixture();
        if (!m_fixture)
            QSKIP("this engine cannot be had here");
        m_adapter = m_fixture->adapter();
        execute(u"CREATE TABLE posts (id integer PRIMARY KEY, author text, topic text,"
                " score integer, price numeric(6,2), is_deleted boolean)"_s);
        execute(u"INSERT INTO posts VALUES (1, 'ann', 'sea', 5, 1.5, false),"
                " (2, 'ann', 'sky', NULL, 2.5, false), (3, 'ann', 'sea', 7, NULL, false),"
                " (4, 'bob', 'sea', 1, 0.5, false), (5, 'bob', 'sky', 3, 4, true),"
                " (6, NULL, 'sky', 2, 1, false)"_s);
        m_posts = m_adapter->describe({{}, u"posts"_s}, {}).value_or(nullptr);
        QVERIFY(m_posts);
        execute(u"CREATE TABLE writers (id integer PRIMARY KEY, name text, age integer)"_s);
        execute(u"CREATE TABLE books (id integer PRIMARY KEY, writer_id integer REFERENCES writers,"
                " pages integer, is_deleted boolean)"_s);
        execute(u"INSERT INTO writers VALUES (1, 'ann', 30), (2, 'bob', 40), (3, 'eve', 50)"_s);
        execute(u"INSERT INTO books VALUES (1, 1, 100, false), (2, 1, 50, false),"
                " (3, 1, 7, true), (4, 2, 10, false), (5, NULL, 1, false)"_s);
        m_writers = m_adapter->describe({{}, u"writers"_s}, {}).value_or(nullptr);
        m_books = m_adapter->describe({{}, u"books"_s}, {}).value_or(nullptr);
        QVERIFY(m_writers && m_books);
    }

    void cleanupTestCase()
    {
        m_posts.reset();
        m_writers.reset();
        m_books.reset();
        m_adapter.reset();
        m_fixture.reset();
    }

    void countsByGroup()
    {
        AggregateQuery query;
        query.groupBy = {u"author"_s};
        query.aggregates = {{u"posts"_s}, {u"scored"_s, Function::Count, u"score"_s},
            {u"topics"_s, Function::Count, u"topic"_s, true}};
        query.sort = {{u"author"_s}};
        QCOMPARE(rowsOf(query), (QStringList{u"ann 3 2 2"_s, u"bob 1 1 1"_s, u"- 1 1 1"_s}));
    }

    void groupsByColumnsOfRelatedRows()
    {
        AggregateQuery query;
        query.groupBy = {u"writer.name"_s};
        query.aggregates = {{u"books"_s}, {u"pages"_s, Function::Sum, u"pages"_s},
            {u"age"_s, Function::Maximum, u"writer.age"_s}};
        query.sort = {{u"books"_s, SortOrder::Descending}};
        QCOMPARE(rowsOf(query, m_books),
            (QStringList{u"ann 2 150 30"_s, u"bob 1 10 40"_s, u"- 1 1 -"_s}));
        query.sort = {{u"writer.name"_s}};
        query.limit = 1;
        QCOMPARE(rowsOf(query, m_books), (QStringList{u"ann 2 150 30"_s}));
    }

    void countsRelatedRowsAndNoneToo()
    {
        AggregateQuery query;
        query.groupBy = {u"name"_s};
        query.aggregates = {{u"books"_s, Function::Count, u"books.*"_s},
            {u"pages"_s, Function::Sum, u"books.pages"_s},
            {u"longest"_s, Function::Maximum, u"books.pages"_s}};
        QCOMPARE(rowsOf(query, m_writers),
            (QStringList{u"ann 2 150 100"_s, u"bob 1 10 10"_s, u"eve 0 - -"_s}));
        query.deleted = DeletedRows::All;
        QCOMPARE(rowsOf(query, m_writers).first(), u"ann 3 157 100"_s);
        query.groupBy.clear();
        query.aggregates = {{u"all"_s, Function::Count, u"books.*"_s},
            {u"old"_s, Function::Count, u"books.*"_s, false, isGreater(u"age"_s, 35)}};
        QCOMPARE(rowsOf(query, m_writers), (QStringList{u"4 1"_s}));
    }

    void refusesNumbersThatRelatedRowsDoNotGive()
    {
        AggregateQuery query;
        query.groupBy = {u"name"_s};
        query.aggregates = {{u"mean"_s, Function::Average, u"books.pages"_s}};
        QVERIFY(rowsOf(query, m_writers).first().contains(u"mean cannot be made"_s));
        query.aggregates = {{u"sum"_s, Function::Sum, u"books.*"_s}};
        QVERIFY(rowsOf(query, m_writers).first().contains(u"sum needs a column"_s));
        query.aggregates = {{u"none"_s, Function::Count, u"nothing.*"_s}};
        QVERIFY(rowsOf(query, m_writers).first().contains(u"nothing"_s));
        query.aggregates.clear();
        query.groupBy = {u"books.pages"_s};
        QVERIFY(rowsOf(query, m_writers).first().contains(u"cannot be grouped by books.pages"_s));
    }

    void addsUpAndFindsExtremes()
    {
        AggregateQuery query;
        query.deleted = DeletedRows::All;
        query.aggregates
            = {{u"total"_s, Function::Sum, u"score"_s}, {u"least"_s, Function::Minimum, u"score"_s},
                {u"most"_s, Function::Maximum, u"topic"_s}};
        QCOMPARE(rowsOf(query), QStringList(u"18 1 sky"_s));
    }

    void anAverageOfDecimalsIsTheServersOwn()
    {
        AggregateQuery query;
        query.filter = isEqual(u"author"_s, Value::text(u"ann"_s));
        query.aggregates = {{u"mean"_s, Function::Average, u"price"_s}};
        const QStringList rows = rowsOf(query);
        QCOMPARE(rows.size(), 1);
        QVERIFY2(rows.first().startsWith(u"2.0"_s), qPrintable(rows.first()));
    }

    void sumsAndAveragesAreExact_data()
    {
        QTest::addColumn<QStringList>("numbers");
        QTest::addColumn<QString>("sum");
        QTest::addColumn<QString>("average");
        const QString nines = QString(1'000, u'9');
        const QString tiny = u"0."_s + QString(999, u'0') + u'1';
        const auto row
            = [](const char* name, const QStringList& numbers, const QString& sum,
                  const QString& average) { QTest::newRow(name) << numbers << sum << average; };
        row("a tenth and two", {u"0.1"_s, u"0.2"_s}, u"0.3"_s, u"0.15000000000000000000"_s);
        row("money", {u"0.10"_s, u"-0.30"_s}, u"-0.20"_s, u"-0.10000000000000000000"_s);
        row("thirds", {u"1"_s, u"0"_s, u"0"_s}, u"1"_s, u"0.33333333333333333333"_s);
        row("two thirds", {u"2"_s, u"0"_s, u"0"_s}, u"2"_s, u"0.66666666666666666667"_s);
        row("halves", {u"1"_s, u"2"_s}, u"3"_s, u"1.5000000000000000"_s);
        row("zeros", {u"0"_s, u"0.00"_s}, u"0.00"_s, u"0.00000000000000000000"_s);
        row("one below zero", {u"-5"_s}, u"-5"_s, u"-5.0000000000000000"_s);
        row("large", {u"12345678901234567890.5"_s, u"0.5"_s, u"9"_s}, u"12345678901234567900.0"_s,
            u"4115226300411522633.3"_s);
        row("full buckets",
            {u"999999999999999999"_s, u"999999999999999999"_s, u"-999999999999999999"_s},
            u"999999999999999999"_s, u"333333333333333333"_s);
        row("a thousand digits", {nines, u"1"_s}, u'1' + QString(1'000, u'0'),
            u'5' + QString(999, u'0'));
        row("a thousand behind the point", {tiny, u"-1"_s}, u"-0."_s + QString(1'000, u'9'),
            u"-0.5"_s + QString(999, u'0'));
        row("exponents", {u"1e3"_s, u"2.5e-1"_s}, u"1000.25"_s, u"500.1250000000000000"_s);
        row("NaN", {u"1"_s, u"NaN"_s, u"Infinity"_s}, u"NaN"_s, u"NaN"_s);
        row("infinity", {u"1"_s, u"Infinity"_s}, u"Infinity"_s, u"Infinity"_s);
        row("opposites", {u"Infinity"_s, u"-Infinity"_s}, u"NaN"_s, u"NaN"_s);
        row("NULL among them", {u"1"_s, {}, u"2"_s}, u"3"_s, u"1.5000000000000000"_s);
        row("nothing but NULL", {QString()}, u"-"_s, u"-"_s);
        row("nothing", {}, u"-"_s, u"-"_s);
    }
    void sumsAndAveragesAreExact()
    {
        QFETCH(QStringList, numbers);
        QFETCH(QString, sum);
        QFETCH(QString, average);
        QStringList rows{u"(NULL, 0)"_s};
        for (const QString& number : numbers)
            rows.append(number.isNull() ? u"(NULL, 1)"_s : u"('%1', 1)"_s.arg(number));
        const bool isPostgres = m_adapter->engine().id == "postgresql"_L1;
        const QString sql = isPostgres
            ? u"SELECT sum(column1::numeric), avg(column1::numeric) FROM (VALUES %1) AS v WHERE column2 = 1"_s
            : u"SELECT tw_sum(column1), tw_avg(column1) FROM (VALUES %1) AS v WHERE column2 = 1"_s;
        ResultSet found;
        if (isPostgres && rows.join(u',').contains(u"Infinity")
            && !m_adapter->run({u"SELECT 'Infinity'::numeric"_s, {}}, nullptr, {}))
            QSKIP("PostgreSQL has no infinite numeric before 14.");
        const auto done = m_adapter->run({sql.arg(rows.join(u", "_s)), {}}, &found, {});
        QVERIFY2(done, done ? "" : qPrintable(done.error().toText()));
        QCOMPARE(linesOf(found).join(u'|'), QString(sum + u' ' + average));
    }

    void groupsAreKeptAndSortedByExactSums()
    {
        execute(u"DELETE FROM posts WHERE id > 100"_s);
        execute(u"INSERT INTO posts VALUES (101, 'x', 'decimals', 0, 0.1, false),"
                " (102, 'x', 'decimals', 0, 0.2, false), (103, 'y', 'decimals', 0, 10, false),"
                " (104, 'z', 'decimals', 0, 9.5, false)"_s);
        AggregateQuery query;
        query.filter = isEqual(u"topic"_s, Value::text(u"decimals"_s));
        query.groupBy = {u"author"_s};
        query.aggregates = {{u"total"_s, Function::Sum, u"price"_s}};
        query.sort = {{u"total"_s, SortOrder::Descending}};
        const auto authors = [&] {
            QStringList names;
            for (const QString& line : rowsOf(query))
                names.append(line.section(u' ', 0, 0));
            return names;
        };
        QCOMPARE(authors(), QStringList({u"y"_s, u"z"_s, u"x"_s}));
        query.having = isEqual(u"total"_s, Value::text(u"0.30"_s));
        QCOMPARE(authors(), QStringList(u"x"_s));
        query.having = isGreater(u"total"_s, 9);
        QCOMPARE(authors(), QStringList({u"y"_s, u"z"_s}));
        query.aggregates = {{u"total"_s, Function::Average, u"price"_s}};
        query.having = Filter::condition(
            u"total"_s, FilterOperator::Between, {Value::text(u"0.15"_s), Value::text(u"9.5"_s)});
        QCOMPARE(authors(), QStringList({u"z"_s, u"x"_s}));
        query.having = Filter::condition(
            u"total"_s, FilterOperator::InList, {Value::text(u"9.50"_s), Value::integer(10)});
        QCOMPARE(authors(), QStringList({u"y"_s, u"z"_s}));
        execute(u"DELETE FROM posts WHERE id > 100"_s);
    }

    void nothingToAddUpIsNullAndCountsZero()
    {
        AggregateQuery query;
        query.filter = isEqual(u"author"_s, Value::text(u"nobody"_s));
        query.aggregates = {{u"posts"_s}, {u"total"_s, Function::Sum, u"score"_s}};
        QCOMPARE(rowsOf(query), QStringList(u"0 -"_s));
    }

    void activeOfAllIsOneStatement()
    {
        AggregateQuery query;
        query.deleted = DeletedRows::All;
        query.aggregates = {{u"all"_s},
            {u"sea"_s, Function::Count, {}, false, isEqual(u"topic"_s, Value::text(u"sea"_s))}};
        QCOMPARE(rowsOf(query), QStringList(u"6 3"_s));
    }

    void keepsGroupsByTheirNumbers()
    {
        AggregateQuery query;
        query.groupBy = {u"author"_s};
        query.aggregates = {{u"posts"_s}};
        query.having = isGreater(u"posts"_s, 1);
        QCOMPARE(rowsOf(query), QStringList(u"ann 3"_s));
    }

    void ordersByANumberAndStops()
    {
        AggregateQuery query;
        query.groupBy = {u"topic"_s};
        query.deleted = DeletedRows::All;
        query.aggregates = {{u"best"_s, Function::Maximum, u"score"_s}};
        query.sort = {{u"best"_s, SortOrder::Descending}};
        query.limit = 1;
        QCOMPARE(rowsOf(query), QStringList(u"sea 7"_s));
    }

    void labelsGroupsByTheirNumbers()
    {
        AggregateQuery query;
        query.groupBy = {u"author"_s};
        query.aggregates = {{u"posts"_s}};
        query.labels = {{u"kind"_s,
            {{isGreater(u"posts"_s, 2), Value::text(u"prolific"_s)},
                {isGreater(u"posts"_s, 1), Value::text(u"active"_s)}},
            Value::text(u"beginner"_s)}};
        query.sort = {{u"kind"_s, SortOrder::Descending}, {u"author"_s}};
        QCOMPARE(rowsOf(query),
            (QStringList{u"ann 3 prolific"_s, u"bob 1 beginner"_s, u"- 1 beginner"_s}));
    }

    void groupsByAComputedColumn()
    {
        AggregateQuery query;
        query.computed = {{u"level"_s,
            {{isGreater(u"score"_s, 4), Value::text(u"high"_s)},
                {isGreater(u"score"_s, 0), Value::text(u"low"_s)}},
            {}}};
        query.groupBy = {u"level"_s};
        query.deleted = DeletedRows::All;
        query.aggregates = {{u"posts"_s}};
        QCOMPARE(rowsOf(query), (QStringList{u"high 2"_s, u"low 3"_s, u"- 1"_s}));
    }

    void computedNumbersStayNumbers()
    {
        AggregateQuery query;
        query.computed = {{u"half"_s,
            {{isGreater(u"score"_s, 4), Value::integer(10)},
                {isGreater(u"score"_s, 0), Value::integer(9)}},
            Value::integer(0)}};
        query.groupBy = {u"half"_s};
        query.aggregates = {{u"posts"_s}};
        query.sort = {{u"half"_s}};
        QCOMPARE(rowsOf(query), (QStringList{u"0 1"_s, u"9 2"_s, u"10 2"_s}));
    }

    void groupsWithoutNumbersAreTheDistinctValues()
    {
        AggregateQuery query;
        query.groupBy = {u"topic"_s, u"author"_s};
        query.sort = {{u"topic"_s}, {u"author"_s}};
        QCOMPARE(
            rowsOf(query), (QStringList{u"sea ann"_s, u"sea bob"_s, u"sky ann"_s, u"sky -"_s}));
    }

    void findsTheFirstOfEachGroup()
    {
        LatestPerGroup latest;
        latest.query.columns = {u"author"_s, u"id"_s};
        latest.query.sort = {{u"author"_s}};
        latest.groupBy = {u"author"_s};
        latest.order = {{u"score"_s, SortOrder::Descending, NullsOrder::Last}};
        ResultSet rows;
        const auto outcome = m_adapter->latestPerGroup(*m_posts, latest, rows, {});
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().toText()));
        QCOMPARE(linesOf(rows), (QStringList{u"ann 3"_s, u"bob 4"_s, u"- 6"_s}));
    }

    void countsByWhatRelatedRowsSay()
    {
        execute(u"CREATE TABLE users (name text PRIMARY KEY, domain text)"_s);
        execute(
            u"CREATE TABLE notes (id integer PRIMARY KEY, writer text REFERENCES users (name))"_s);
        execute(u"INSERT INTO users VALUES ('ann', 'example.com'), ('bob', 'example.org')"_s);
        execute(u"INSERT INTO notes VALUES (1, 'ann'), (2, 'bob'), (3, 'bob'), (4, NULL)"_s);
        const TablePtr notes = m_adapter->describe({{}, u"notes"_s}, {}).value_or(nullptr);
        QVERIFY(notes);
        AggregateQuery query;
        query.filter = Filter::condition(u"writer"_s, FilterOperator::IsNotNull);
        query.computed = {{u"place"_s,
            {{isEqual(u"writer.domain"_s, Value::text(u"example.com"_s)), Value::text(u"in"_s)}},
            Value::text(u"out"_s)}};
        query.groupBy = {u"place"_s};
        query.aggregates = {{u"notes"_s},
            {u"bobs"_s, Function::Count, {}, false,
                isEqual(u"writer.name"_s, Value::text(u"bob"_s))}};
        ResultSet rows;
        const auto outcome = m_adapter->aggregate(*notes, query, rows, {});
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().toText()));
        QCOMPARE(linesOf(rows), (QStringList{u"in 1 0"_s, u"out 2 2"_s}));
    }

    void refusesJsonThatMeansNothing_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        const auto row = [](const char* name, const char* json, const char* place) {
            QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(place);
        };
        row("no object", R"([])", "query");
        row("unknown member", R"({"groupby":["a"]})", "query.groupby");
        row("repeated member", R"({"limit":1,"limit":2})", "query.limit");
        row("no function", R"({"aggregates":[{"as":"n"}]})", "query.aggregates[0].function");
        row("unknown function", R"({"aggregates":[{"as":"n","function":"median"}]})",
            "query.aggregates[0].function");
        row("distinct", R"({"aggregates":[{"as":"n","function":"count","distinct":1}]})",
            "query.aggregates[0].distinct");
        row("half a case", R"({"labels":[{"as":"n","when":[{"then":1}]}]})",
            "query.labels[0].when[0]");
        row("bad filter", R"({"having":{"column":"n","op":"NEAR","value":1}})", "query.having");
        row("bad sort", R"({"sort":["n:up"]})", "query.sort[0]");
        row("bad limit", R"({"limit":-1})", "query.limit");
        row("fraction", R"({"limit":1.5})", "query.limit");
        row("deleted", R"({"deleted":"some"})", "query.deleted");
    }
    void refusesJsonThatMeansNothing()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QString, place);
        const auto query = AggregateQuery::fromJson(Json::parse(json).value());
        QVERIFY(!query);
        QCOMPARE(query.error().kind, ErrorKind::InvalidArgument);
        QVERIFY2(query.error().message.contains(u" at "_s + place + u": "_s),
            qPrintable(query.error().message));
    }

    void refusesWhatHasNoMeaning_data()
    {
        QTest::addColumn<QStringList>("groupBy");
        QTest::addColumn<QString>("alias");
        QTest::addColumn<int>("function");
        QTest::addColumn<QString>("column");
        const auto row = [](const char* name, const QStringList& groupBy, const QString& alias,
                             Function function, const QString& column) {
            QTest::newRow(name) << groupBy << alias << int(function) << column;
        };
        row("sum of text", {}, u"n"_s, Function::Sum, u"topic"_s);
        row("least truth", {}, u"n"_s, Function::Minimum, u"is_deleted"_s);
        row("sum of nothing", {}, u"n"_s, Function::Sum, {});
        row("unknown column", {}, u"n"_s, Function::Count, u"nope"_s);
        row("unknown group", {u"nope"_s}, u"n"_s, Function::Count, {});
        row("no name", {}, {}, Function::Count, {});
        row("two of a name", {u"topic"_s}, u"topic"_s, Function::Count, {});
    }
    void refusesWhatHasNoMeaning()
    {
        QFETCH(const QStringList, groupBy);
        QFETCH(const QString, alias);
        QFETCH(const int, function);
        QFETCH(const QString, column);
        AggregateQuery query;
        query.groupBy = groupBy;
        query.aggregates = {{alias, Function(function), column}};
        const auto statement = AggregateRenderer({m_adapter->dialect(), *m_posts}).statement(query);
        QVERIFY(!statement);
        QCOMPARE(statement.error().kind, ErrorKind::InvalidArgument);
    }
};

TW_TEST(AggregateContractTest)
#include "aggregate_contract_test.moc"
