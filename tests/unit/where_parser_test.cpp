// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_of.h"
#include "test_dialect.h"
#include "test_program.h"

#include <tuplewright/query/where_parser.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;
using namespace tw::test;

namespace {

Table peopleTable()
{
    return tableOf(
        u"people: id* int, name text, price numeric, active bool, body json, Odd text"_s);
}

QByteArray parsedWhere(const QString& sql)
{
    const Result<Filter> filter = parseWhere(sql, peopleTable(), TestDialect());
    return filter ? filter->toJson().toBytes() : filter.error().message.toUtf8();
}

}

class WhereParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatMeansTheSame_data();
    void readsWhatMeansTheSame();
    void saysWhyItCannot_data();
    void saysWhyItCannot();
    void columnsOfRelatedTablesAreNamedAlongForeignKeys();
    void anyNestingEndsInAnAnswer();
};

void WhereParserTest::readsWhatMeansTheSame_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QByteArray>("filter");
    const auto row = [](const char* sql, const char* filter) {
        QTest::newRow(sql) << QString::fromUtf8(sql) << QByteArray(filter);
    };
    row("id = 1", R"({"column":"id","op":"EQUAL","value":1})");
    row("ID <> -1", R"({"column":"id","op":"NOT_EQUAL","value":-1})");
    row("\"id\" != 1 -- one", R"({"column":"id","op":"NOT_EQUAL","value":1})");
    row("1.50 <= price", R"({"column":"price","op":"GREATER_THAN_OR_EQUAL","value":1.50})");
    row("\"Odd\" = 'a''b'", R"({"column":"Odd","op":"EQUAL","value":"a'b"})");
    row("name LIKE 'a\\_%'", "{\"column\":\"name\",\"op\":\"LIKE_PATTERN\",\"value\":\"a\\\\_%\"}");
    row("name not ilike 'a%'", R"({"not":{"column":"name","op":"ILIKE_PATTERN","value":"a%"}})");
    row("id BETWEEN 1 AND 2 AND active",
        R"({"and":[{"column":"id","op":"BETWEEN","value":[1,2]},{"column":"active","op":"EQUAL","value":"true"}]})");
    row("id IN (1, 2)", R"({"column":"id","op":"IN_LIST","value":[1,2]})");
    row("id NOT IN (1)", R"({"column":"id","op":"NOT_IN_LIST","value":[1]})");
    row("name IS NULL OR name IS NOT NULL",
        R"({"or":[{"column":"name","op":"IS_NULL"},{"column":"name","op":"IS_NOT_NULL"}]})");
    row("active IS NOT TRUE", R"({"not":{"column":"active","op":"IS_TRUE"}})");
    row("id IS DISTINCT FROM 1",
        R"({"column":"id","op":"NOT_EQUAL","value":1,"includeNulls":true})");
    row("id = 1 OR id = 2 AND NOT id = 3",
        R"({"or":[{"column":"id","op":"EQUAL","value":1},{"and":[{"column":"id","op":"EQUAL","value":2},{"not":{"column":"id","op":"EQUAL","value":3}}]}]})");
    row("(id = 1 OR id = 2) AND NOT (id = 3)",
        R"({"and":[{"or":[{"column":"id","op":"EQUAL","value":1},{"column":"id","op":"EQUAL","value":2}]},{"not":{"column":"id","op":"EQUAL","value":3}}]})");
}

void WhereParserTest::readsWhatMeansTheSame()
{
    QFETCH(const QString, sql);
    QFETCH(const QByteArray, filter);
    QCOMPARE(parsedWhere(sql), filter);
}

void WhereParserTest::saysWhyItCannot_data()
{
    QTest::addColumn<QString>("sql");
    for (const char* sql : {"", "id", "id =", "id = NULL", "id = id", "id = 1 + 1", "id + 1 = 2",
             "lower(name) = 'a'", "name = E'a'", "name = 'a'::text", "name LIKE 'a' ESCAPE 'b'",
             "name LIKE 'a\\'", "id IN ()", "id IN (1, NULL)", "id IN (SELECT 1)", "nope = 1",
             "Odd = 'a'", "id = 'x'", "id BETWEEN 2 AND 1", "body = '1' AND", "(id = 1", "id = 1)",
             "id = $1", "name = 'a' COLLATE \"C\"", "id = 1; DROP TABLE people", "id = 0x10",
             "name ~ 'a'", "EXISTS (SELECT 1)", "id IS 1", "active = true = false"})
        QTest::newRow(sql) << QString::fromUtf8(sql);
}

void WhereParserTest::saysWhyItCannot()
{
    QFETCH(const QString, sql);
    const Result<Filter> filter = parseWhere(sql, peopleTable(), TestDialect());
    QVERIFY2(!filter, filter ? filter->toJson().toBytes().constData() : "");
    QCOMPARE(filter.error().kind, ErrorKind::Unsupported);
    QVERIFY(!filter.error().message.isEmpty());
}

void WhereParserTest::columnsOfRelatedTablesAreNamedAlongForeignKeys()
{
    Table posts = tableOf(u"posts: id* int, author_id int, title text"_s);
    posts.foreignKeys = {{u"fk"_s, {u"author_id"_s}, {{}, u"users"_s}, {u"id"_s}}};
    auto users = std::make_shared<Table>(tableOf(u"users: id* int, name text, boss_id int"_s));
    users->foreignKeys = {{u"up"_s, {u"boss_id"_s}, {{}, u"users"_s}, {u"id"_s}}};
    TableSet known;
    known.insert(users->name, users);
    const auto parsed = [&](const QString& sql, const TableLookup* lookup) {
        const Result<Filter> filter = parseWhere(sql, posts, TestDialect(), lookup);
        return filter ? QString::fromUtf8(filter->toJson().toBytes()) : u"custom"_s;
    };
    QCOMPARE(parsed(u"author.name = 'Ada'"_s, &known),
        u"{\"column\":\"author.name\",\"op\":\"EQUAL\",\"value\":\"Ada\"}"_s);
    QCOMPARE(parsed(u"'Ada' = users.NAME AND title IS NULL"_s, &known),
        u"{\"and\":[{\"column\":\"users.name\",\"op\":\"EQUAL\",\"value\":\"Ada\"},"
        "{\"column\":\"title\",\"op\":\"IS_NULL\"}]}"_s);
    QCOMPARE(parsed(u"author.boss.\"name\" IN ('Ada')"_s, &known),
        u"{\"column\":\"author.boss.name\",\"op\":\"IN_LIST\",\"value\":[\"Ada\"]}"_s);
    for (const QString& sql : {u"author.nothing = 1"_s, u"posts.title = 'x'"_s, u"author. = 1"_s,
             u"author.name.first = 1"_s, u"editor.name = 'x'"_s})
        QCOMPARE(parsed(sql, &known), u"custom"_s);
    QCOMPARE(parsed(u"author.name = 'Ada'"_s, nullptr), u"custom"_s);
}

void WhereParserTest::anyNestingEndsInAnAnswer()
{
    const QString deep = QString(100'000, u'(') + u"id = 1"_s + QString(100'000, u')');
    QVERIFY(!parseWhere(deep, peopleTable(), TestDialect()));
    QVERIFY(parseWhere(u"((id = 1))"_s, peopleTable(), TestDialect()));
}

TW_TEST(WhereParserTest)
#include "where_parser_test.moc"
