// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"
#include "postgres_server.h"
#include "sqlite_file.h"
#include "test_program.h"

#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace tw::test;

class CliRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void jsonCarriesExactValues();
    void jsonOfSqliteGoesByTheStoredValue();
    void theDefaultIsATableOfLiveRows_data();
    void theDefaultIsATableOfLiveRows();
    void filtersAndSorts_data();
    void filtersAndSorts();
    void deletedRowsAreShownOnRequest_data();
    void deletedRowsAreShownOnRequest();
    void onlyTheAskedColumnsInTheirOrder();
    void pagesTellWhereTheyAre();
    void aPageBehindTheEndIsEmpty();
    void totalsSayTheirKind();
    void pagingVisitsEachRowOnceWithoutAKey_data();
    void pagingVisitsEachRowOnceWithoutAKey();
    void csvIsWhatCopyWrites();
    void columnsThatNeedQuotes();
    void aValueOnlyTheServerFindsIllTypedIsRefused();
    void jsonColumnsAreFilteredByJson();
    void walksByNeighbours_data();
    void walksByNeighbours();
    void columnsAreComputed_data();
    void columnsAreComputed();
    void refusesBadRequests_data();
    void refusesBadRequests();

private:
    [[nodiscard]] CommandLine on(const QString& engine) const;
    [[nodiscard]] tw::Json rows(const QString& engine, const QStringList& options) const;

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<SqliteFile> m_file;
};

namespace {

const QString kCliRowsPostgres = u"postgresql"_s;
const QString kCliRowsSqlite = u"sqlite"_s;

const QString kPeople = u"CREATE TABLE people (id integer PRIMARY KEY, name text, age integer,"
                        " is_deleted boolean NOT NULL, boss integer REFERENCES people (id));"
                        "INSERT INTO people VALUES (1, 'Ada', 36, false, NULL),"
                        " (2, 'Bob', NULL, false, 1), (3, '', 36, false, 1),"
                        " (4, 'Dan', 1, true, NULL);"
                        "CREATE TABLE twins (a integer, b text);"
                        "INSERT INTO twins VALUES (1,'x'),(1,'x'),(1,NULL),(2,'x'),(NULL,'y'),"
                        "(2,'x'),(3,'z');"_s;

void addEngines()
{
    QTest::addColumn<QString>("engine");
    QTest::newRow("PostgreSQL") << kCliRowsPostgres;
    QTest::newRow("SQLite") << kCliRowsSqlite;
}

/// The cells of one column as JSON, with commas in between.
QByteArray column(const tw::Json& answer, size_t index)
{
    QByteArrayList cells;
    for (const tw::Json& row : at(answer, u"rows"_s).items())
        cells.append(at(row, index).toBytes());
    return cells.join(',');
}

}

void CliRowsTest::initTestCase()
{
    m_file = std::make_unique<SqliteFile>(kPeople
        + u"CREATE TABLE mixed (n INTEGER PRIMARY KEY, v, j json, b boolean);"
          "INSERT INTO mixed VALUES (1, 9007199254740993, '{\"a\": 1.10}', 1),"
          " (2, 0.1, 'none', 0), (3, '12', NULL, 7), (4, x'00ff', '[1]', NULL),"
          " (5, 9e999, '\"x\"', 'true');"_s);
    m_server = std::make_unique<PostgresServer>();
    m_server->psql(kPeople
        + u"CREATE TABLE exact (id int PRIMARY KEY, big bigint, dec numeric, f float8, t text,"
          " b boolean, j jsonb, r json, bin bytea, arr text[], ts timestamptz);"
          "INSERT INTO exact VALUES (1, 9007199254740993, 12345678901234567890.10, 'NaN', '',"
          " true, 'null', E'{\"b\": 1.50,\n\"a\": 1}', '\\x00ff', '{a,\"b c\"}',"
          " '2026-01-02 03:04:05.678+00'), (2, NULL, 'Infinity', 1e300, NULL, false, NULL, NULL,"
          " NULL, NULL, 'infinity');"
          "ANALYZE;"_s);
}

void CliRowsTest::cleanupTestCase()
{
    m_server.reset();
}

CommandLine CliRowsTest::on(const QString& engine) const
{
    return CommandLine(engine == kCliRowsSqlite ? m_file->config().toUrl() : m_server->url());
}

tw::Json CliRowsTest::rows(const QString& engine, const QStringList& options) const
{
    const Ended ended = on(engine).run(QStringList{u"rows"_s, u"--format"_s, u"json"_s} + options);
    if (ended.code != 0)
        qFatal("%s", ended.err.constData());
    return ended.json();
}

void CliRowsTest::jsonCarriesExactValues()
{
    m_server->psql(u"ALTER DATABASE postgres SET timezone = 'UTC'"_s);
    const Ended ended = on(kCliRowsPostgres).run({u"rows"_s, u"exact"_s, u"--format"_s, u"json"_s});
    QCOMPARE(ended.err, QByteArray());
    QVERIFY2(ended.out.contains(
                 "[1,9007199254740993,12345678901234567890.10,\"NaN\",\"\",true,null,"
                 "{\"b\": 1.50,\n\"a\": 1},\"\\\\x00ff\",\"{a,\\\"b c\\\"}\","
                 "\"2026-01-02 03:04:05.678+00\"],\n"
                 "[2,null,\"Infinity\",1e+300,null,false,null,null,null,null,\"infinity\"]"),
        ended.out.constData());
    QVERIFY(ended.out.startsWith("{\"columns\":[{\"name\":\"id\",\"type\":\"integer\"},"));
}

void CliRowsTest::jsonOfSqliteGoesByTheStoredValue()
{
    const Ended ended = on(kCliRowsSqlite).run({u"rows"_s, u"mixed"_s, u"--format"_s, u"json"_s});
    QVERIFY2(ended.out.contains("[1,9007199254740993,{\"a\": 1.10},true],\n"
                                "[2,0.1,\"none\",false],\n"
                                "[3,\"12\",null,7],\n"
                                "[4,\"\\\\x00ff\",[1],null],\n"
                                "[5,\"Inf\",\"x\",true]"),
        ended.out.constData());
}

void CliRowsTest::theDefaultIsATableOfLiveRows_data()
{
    addEngines();
}

void CliRowsTest::theDefaultIsATableOfLiveRows()
{
    QFETCH(const QString, engine);
    const Ended ended = on(engine).run({u"rows"_s, u"people"_s});
    QCOMPARE(ended.code, 0);
    QVERIFY2(ended.out.startsWith("id  name   age  is_deleted  boss\n"
                                  "--  ----  ----  ----------  ----\n"
                                  " 1  Ada     36  "),
        ended.out.constData());
    QVERIFY(ended.out.contains(" 2  Bob   NULL  "));
    QVERIFY(!ended.out.contains("Dan"));
    QVERIFY(ended.out.endsWith("3 rows, page 1\n"));
}

void CliRowsTest::filtersAndSorts_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("ids");
    for (const QString& engine : {kCliRowsPostgres, kCliRowsSqlite}) {
        const auto row = [&engine](const char* name, const QStringList& options, const char* ids) {
            QTest::addRow("%s, %s", name, qPrintable(engine))
                << engine << options << QByteArray(ids);
        };
        row("condition", {u"--filter"_s, uR"({"column":"name","op":"EQUAL","value":"Bob"})"_s},
            "2");
        row("empty is not NULL", {u"--filter"_s, uR"({"column":"name","op":"EQUAL","value":""})"_s},
            "3");
        row("tree",
            {u"--filter"_s,
                uR"({"and":[{"column":"age","op":"EQUAL","value":36},{"not":)"
                uR"({"column":"name","op":"LIKE","value":"d"}}]})"_s},
            "3");
        row("list", {u"--filter"_s, uR"({"column":"id","op":"IN_LIST","value":[1,3,4]})"_s}, "1,3");
        row("value", {u"--where"_s, u"name=Bob"_s}, "2");
        row("empty value", {u"--where"_s, u"\"name\"="_s}, "3");
        row("values", {u"--where"_s, u"age=36"_s, u"--where=id=1"_s}, "1");
        row("value and filter",
            {u"--where"_s, u"age=36"_s, u"--filter"_s,
                uR"({"column":"id","op":"GREATER_THAN","value":1})"_s},
            "3");
        row("value of a parent", {u"--where"_s, u"boss.name=Ada"_s}, "2,3");
        row("no child", {u"--filter"_s, uR"({"not":{"children":{"table":"people"}}})"_s}, "2,3");
        row("NULL", {u"--filter"_s, uR"({"column":"age","op":"IS_NULL"})"_s}, "2");
        row("descending", {u"--sort"_s, u"id:desc"_s}, "3,2,1");
        row("two keys", {u"--sort"_s, u"age"_s, u"--sort"_s, u"id:desc"_s}, "3,1,2");
        row("NULLs first", {u"--sort"_s, u"age:asc:nullsfirst"_s}, "2,1,3");
    }
}

void CliRowsTest::filtersAndSorts()
{
    QFETCH(const QString, engine);
    QFETCH(const QStringList, options);
    QFETCH(const QByteArray, ids);
    QCOMPARE(column(rows(engine, QStringList{u"people"_s} + options), 0), ids);
}

void CliRowsTest::deletedRowsAreShownOnRequest_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QString>("which");
    QTest::addColumn<QByteArray>("ids");
    for (const QString& engine : {kCliRowsPostgres, kCliRowsSqlite}) {
        QTest::addRow("live, %s", qPrintable(engine)) << engine << u"live"_s << QByteArray("1,2,3");
        QTest::addRow("deleted, %s", qPrintable(engine))
            << engine << u"deleted"_s << QByteArray("4");
        QTest::addRow("all, %s", qPrintable(engine)) << engine << u"all"_s << QByteArray("1,2,3,4");
    }
}

void CliRowsTest::deletedRowsAreShownOnRequest()
{
    QFETCH(const QString, engine);
    QFETCH(const QString, which);
    QFETCH(const QByteArray, ids);
    QCOMPARE(column(rows(engine, {u"people"_s, u"--deleted"_s, which}), 0), ids);
}

void CliRowsTest::onlyTheAskedColumnsInTheirOrder()
{
    const tw::Json answer = rows(kCliRowsSqlite, {u"people"_s, u"--columns"_s, u"age,id"_s});
    QCOMPARE(at(answer, u"columns"_s).items().size(), 2u);
    QCOMPARE(column(answer, 0), QByteArray("36,null,36"));
}

void CliRowsTest::pagesTellWhereTheyAre()
{
    const tw::Json answer
        = rows(kCliRowsPostgres, {u"people"_s, u"--page"_s, u"2"_s, u"--page-size"_s, u"1"_s});
    QCOMPARE(at(answer, u"page"_s).toBytes(),
        QByteArray("{\"page\":2,\"page_size\":1,\"total\":null,\"total_kind\":\"none\","
                   "\"pages\":null,\"has_next\":true,\"has_prev\":true}"));
    QCOMPARE(column(answer, 0), QByteArray("2"));
}

void CliRowsTest::aPageBehindTheEndIsEmpty()
{
    const tw::Json answer
        = rows(kCliRowsSqlite, {u"people"_s, u"--page"_s, u"9"_s, u"--count"_s, u"exact"_s});
    QCOMPARE(at(answer, u"rows"_s).toBytes(), QByteArray("[]"));
    QCOMPARE(at(answer, u"page"_s).toBytes(),
        QByteArray("{\"page\":9,\"page_size\":100,\"total\":3,\"total_kind\":\"exact\","
                   "\"pages\":1,\"has_next\":false,\"has_prev\":true}"));
}

void CliRowsTest::totalsSayTheirKind()
{
    const auto total = [this](const QStringList& options) -> QByteArray {
        const tw::Json page = at(
            rows(kCliRowsPostgres, QStringList{u"--page-size"_s, u"2"_s} + options), u"page"_s);
        return at(page, u"total"_s).toBytes() + ' ' + at(page, u"total_kind"_s).toBytes() + ' '
            + at(page, u"pages"_s).toBytes();
    };
    QCOMPARE(total({u"people"_s, u"--count"_s, u"exact"_s}), QByteArray("3 \"exact\" 2"));
    QCOMPARE(total({u"twins"_s, u"--count"_s, u"estimate"_s}), QByteArray("7 \"estimate\" 4"));
    QCOMPARE(total({u"twins"_s, u"--count"_s, u"at-least"_s}), QByteArray("7 \"exact\" 4"));
    QCOMPARE(total({u"twins"_s, u"--where"_s, u"a=1"_s, u"--count"_s, u"estimate"_s}),
        QByteArray("3 \"estimate\" 2"));
    QCOMPARE(total({u"people"_s, u"--page"_s, u"2"_s, u"--count"_s, u"estimate"_s}),
        QByteArray("3 \"exact\" 2"));
}

void CliRowsTest::pagingVisitsEachRowOnceWithoutAKey_data()
{
    addEngines();
}

void CliRowsTest::pagingVisitsEachRowOnceWithoutAKey()
{
    QFETCH(const QString, engine);
    QByteArrayList seen;
    bool more = true;
    for (int page = 1; more; ++page) {
        const tw::Json answer = rows(engine,
            {u"twins"_s, u"--page-size"_s, u"2"_s, u"--page"_s, QString::number(page), u"--sort"_s,
                u"b"_s});
        for (const tw::Json& row : at(answer, u"rows"_s).items())
            seen.append(row.toBytes());
        more = at(at(answer, u"page"_s), u"has_next"_s).toBool();
    }
    std::sort(seen.begin(), seen.end());
    QCOMPARE(seen,
        (QByteArrayList{"[1,\"x\"]", "[1,\"x\"]", "[1,null]", "[2,\"x\"]", "[2,\"x\"]", "[3,\"z\"]",
            "[null,\"y\"]"}));
}

void CliRowsTest::csvIsWhatCopyWrites()
{
    const QByteArray expected
        = m_server->psql(u"COPY (SELECT * FROM exact ORDER BY id) TO STDOUT (FORMAT csv, HEADER)"_s)
              .toUtf8();
    QCOMPARE(on(kCliRowsPostgres).run({u"rows"_s, u"exact"_s, u"--format"_s, u"csv"_s}).out,
        expected + '\n');
}

void CliRowsTest::columnsThatNeedQuotes()
{
    m_file->execute(u"CREATE TABLE \"a.b\" (\"x,y\" INTEGER PRIMARY KEY, \"q\"\"q\" text);"
                    "INSERT INTO \"a.b\" VALUES (1, 'v')"_s);
    const Ended ended = on(kCliRowsSqlite)
                            .run({u"rows"_s, u"\"a.b\""_s, u"--columns"_s, u"\"q\"\"q\",\"x,y\""_s,
                                u"--sort"_s, u"\"q\"\"q\":desc"_s, u"--format"_s, u"csv"_s});
    QCOMPARE(ended.out, QByteArray("\"q\"\"q\",\"x,y\"\nv,1\n"));
}

void CliRowsTest::aValueOnlyTheServerFindsIllTypedIsRefused()
{
    const QString filter = uR"({"column":"ts","op":"LESS_THAN","value":"soon"})"_s;
    QCOMPARE(on(kCliRowsPostgres).run({u"rows"_s, u"exact"_s, u"--filter"_s, filter}).code, 2);
    QCOMPARE(on(kCliRowsPostgres)
                 .run({u"export"_s, u"--table"_s, u"exact"_s, u"--filter"_s, filter, u"--format"_s,
                     u"csv"_s, u"--output"_s, u"-"_s})
                 .code,
        2);
    QCOMPARE(on(kCliRowsPostgres)
                 .run({u"query"_s, u"--sql"_s, u"SELECT :d::date"_s, u"--param"_s, u"d=soon"_s})
                 .code,
        2);
    QCOMPARE(on(kCliRowsPostgres).run({u"query"_s, u"--sql"_s, u"SELECT 'soon'::date"_s}).code, 1);
}

void CliRowsTest::jsonColumnsAreFilteredByJson()
{
    const tw::Json answer = rows(kCliRowsPostgres,
        {u"exact"_s, u"--columns"_s, u"id"_s, u"--filter"_s,
            uR"({"column":"r","op":"CONTAINS","value":{"a":1}})"_s});
    QCOMPARE(column(answer, 0), "1"_ba);
}

void CliRowsTest::walksByNeighbours_data()
{
    addEngines();
}

void CliRowsTest::walksByNeighbours()
{
    QFETCH(const QString, engine);
    const QStringList order{u"twins"_s, u"--page-size"_s, u"2"_s, u"--sort"_s, u"b:desc"_s};
    QByteArrayList seen;
    QStringList place{u"--at"_s, u"0"_s};
    QByteArray first;
    for (bool more = true; more;) {
        const tw::Json answer = rows(engine, order + place);
        for (const tw::Json& row : at(answer, u"rows"_s).items())
            seen.append(row.toBytes());
        const tw::Json& page = at(answer, u"page"_s);
        more = at(page, u"has_next"_s).toBool();
        first = at(page, u"first"_s).toBytes();
        place = {u"--after"_s, QString::fromUtf8(at(page, u"last"_s).toBytes())};
    }
    QCOMPARE(seen.size(), 7);
    QCOMPARE(seen.first(), QByteArray("[1,null]"));
    std::sort(seen.begin(), seen.end());
    QCOMPARE(seen.count("[2,\"x\"]"), 2);
    QCOMPARE(seen.count("[1,\"x\"]"), 2);
    const tw::Json back
        = rows(engine, order + QStringList{u"--before"_s, QString::fromUtf8(first)});
    QCOMPARE(at(back, u"rows"_s).items().size(), 2u);
    QVERIFY(at(at(back, u"page"_s), u"has_prev"_s).toBool());
    const tw::Json from = rows(engine, order + QStringList{u"--from"_s, u"[\"y\"]"_s});
    QCOMPARE(column(from, 1), QByteArray("\"y\",\"x\""));
    const tw::Json middle = rows(engine, order + QStringList{u"--at"_s, u"0.5"_s});
    QCOMPARE(at(at(middle, u"page"_s), u"ordinal"_s).toBytes(), QByteArray("4"));
    QCOMPARE(at(at(middle, u"page"_s), u"ordinal_kind"_s).toBytes(), QByteArray("\"exact\""));
    const Ended table
        = on(engine).run(QStringList{u"rows"_s} + order + QStringList{u"--at"_s, u"0"_s});
    QVERIFY2(table.out.contains("2 rows, from row 1; --after '["), table.out.constData());
}

void CliRowsTest::columnsAreComputed_data()
{
    addEngines();
}

void CliRowsTest::columnsAreComputed()
{
    QFETCH(const QString, engine);
    const QStringList asked{u"people"_s, u"--columns"_s, u"id"_s, u"--computed"_s,
        u"\"next=\"=age + 1"_s, u"--computed"_s, u"who=name || '=' || id"_s};
    const QByteArray expected("[1,37,\"Ada=1\"][2,null,\"Bob=2\"][3,37,\"=3\"]");
    const auto lines = [](const tw::Json& answer) {
        QByteArray text;
        for (const tw::Json& row : at(answer, u"rows"_s).items())
            text += row.toBytes();
        return text;
    };
    const tw::Json answer = rows(engine, asked);
    QCOMPARE(at(at(at(answer, u"columns"_s), 1), u"name"_s).toBytes(), QByteArray("\"next=\""));
    QCOMPARE(lines(answer), expected);
    QCOMPARE(lines(rows(engine, asked + QStringList{u"--at"_s, u"0"_s})), expected);
    const Ended unknown = on(engine).run({u"rows"_s, u"people"_s, u"--computed"_s, u"x=nmae"_s});
    QCOMPARE(unknown.code, 1);
    QVERIFY2(unknown.err.contains("nmae"), unknown.err.constData());
}

void CliRowsTest::refusesBadRequests_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("unknown column")
        << QStringList{u"--filter"_s, uR"({"column":"x","op":"IS_NULL"})"_s};
    QTest::newRow("ill-typed value")
        << QStringList{u"--filter"_s, uR"({"column":"age","op":"EQUAL","value":"old"})"_s};
    QTest::newRow("ill-typed short value") << QStringList{u"--where"_s, u"age=old"_s};
    QTest::newRow("no value") << QStringList{u"--where"_s, u"age"_s};
    QTest::newRow("no column") << QStringList{u"--where"_s, u"=1"_s};
    QTest::newRow("broken quotes") << QStringList{u"--where"_s, u"\"age\"x=1"_s};
    QTest::newRow("unknown short column") << QStringList{u"--where"_s, u"agee=1"_s};
    QTest::newRow("column twice") << QStringList{u"--where"_s, u"id=1"_s, u"--where"_s, u"id=2"_s};
    QTest::newRow("unknown related column") << QStringList{u"--where"_s, u"boss.nme=Ada"_s};
    QTest::newRow("unknown relation") << QStringList{u"--where"_s, u"chef.name=Ada"_s};
    QTest::newRow("cursor of another order") << QStringList{u"--after"_s, u"[1,2]"_s};
    QTest::newRow("no cursor") << QStringList{u"--after"_s, u"1"_s};
    QTest::newRow("cursor and page") << QStringList{u"--after"_s, u"[1]"_s, u"--page"_s, u"2"_s};
    QTest::newRow("two cursors") << QStringList{u"--after"_s, u"[1]"_s, u"--before"_s, u"[2]"_s};
    QTest::newRow("ill-typed key") << QStringList{u"--from"_s, u"[\"x\"]"_s};
    QTest::newRow("fraction") << QStringList{u"--at"_s, u"2"_s};
    QTest::newRow("unknown operation")
        << QStringList{u"--filter"_s, uR"({"column":"age","op":"IS","value":1})"_s};
    QTest::newRow("unknown sort column") << QStringList{u"--sort"_s, u"x"_s};
    QTest::newRow("unknown shown column") << QStringList{u"--columns"_s, u"id,x"_s};
    QTest::newRow("computed without an expression") << QStringList{u"--computed"_s, u"x= "_s};
    QTest::newRow("computed without a name") << QStringList{u"--computed"_s, u"age + 1"_s};
    QTest::newRow("computed as a column") << QStringList{u"--computed"_s, u"AGE=1"_s};
    QTest::newRow("computed twice")
        << QStringList{u"--computed"_s, u"x=1"_s, u"--computed"_s, u"x=2"_s};
    QTest::newRow("computed beyond its end") << QStringList{u"--computed"_s, u"x=1; SELECT 2"_s};
    QTest::newRow("sort by a computed one")
        << QStringList{u"--computed"_s, u"x=1"_s, u"--sort"_s, u"x"_s};
    QTest::newRow("page too large") << QStringList{u"--page-size"_s, u"10001"_s};
    QTest::newRow("page out of reach") << QStringList{u"--page"_s, u"9223372036854775807"_s};
}

void CliRowsTest::refusesBadRequests()
{
    QFETCH(const QStringList, options);
    for (const QString& engine : {kCliRowsPostgres, kCliRowsSqlite}) {
        const Ended ended = on(engine).run(QStringList{u"rows"_s, u"people"_s} + options);
        QVERIFY2(ended.code == 2, ended.err.constData());
        QCOMPARE(ended.out, QByteArray());
    }
}

TW_TEST(CliRowsTest)
#include "cli_rows_test.moc"
