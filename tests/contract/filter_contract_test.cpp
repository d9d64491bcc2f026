// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine_fixture.h"
#include "test_program.h"

#include <tuplewright/adapter/related_tables.h>
#include <tuplewright/rendering/select_renderer.h>
#include <tuplewright/results/result_set.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

const QString kNothing;

}

/// What every engine must find by the same filter. A row's name is the letter that stands for it.
class FilterContractTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<EngineFixture> m_fixture;
    std::shared_ptr<Adapter> m_adapter;

    [[nodiscard]] bool isPostgres() const { return m_fixture->schema() == "public"_L1; }

    void execute(const QString& sql) const
    {
        const auto outcome = m_adapter->run({sql, {}}, nullptr, {});
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().toText() + u'\n' + sql));
    }

    [[nodiscard]] Result<QString> found(const QString& table, const Filter& filter) const
    {
        TW_TRY(const TablePtr info, m_adapter->describe({{}, table}, {}));
        TW_TRY(const TableSet related, loadRelatedTables(*m_adapter, *info, filter, {}));
        SelectQuery query;
        query.table = info->name;
        query.columns = {u"name"_s};
        query.sort = {{u"id"_s}};
        query.filter = filter;
        query.deleted = DeletedRows::All;
        TW_TRY(const Statement statement,
            SelectRenderer({m_adapter->dialect(), *info, &related}).all(query));
        ResultSet rows;
        TW_TRY_VOID(m_adapter->run(statement, &rows, {}));
        QString names;
        for (qint64 row = 0; row < rows.rowCount(); ++row)
            names += rows.cell(row, 0).toValue().toText();
        return names;
    }

    [[nodiscard]] Result<QString> found(const QString& table, const QByteArray& json) const
    {
        TW_TRY(const Json parsed, Json::parse(json));
        TW_TRY(const Filter filter, Filter::fromJson(parsed));
        const Result<Filter> again = Filter::fromJson(filter.toJson());
        if (!again || !(*again == filter))
            return fail(ErrorKind::Internal, u"the filter changed on its way through JSON"_s);
        return found(table, filter);
    }

    void compare(const QString& table, const QByteArray& json, const QString& names) const
    {
        const Result<QString> result = found(table, json);
        QVERIFY2(result, result ? "" : qPrintable(result.error().toText()));
        QCOMPARE(*result, names);
    }

    void createPeople() const
    {
        execute(u"CREATE TABLE people (id integer PRIMARY KEY, name text NOT NULL, age integer,"
                " note text, price numeric(10,2), active boolean, data %1)"_s.arg(
                    isPostgres() ? u"jsonb"_s : u"JSON"_s));
        execute(
            u"INSERT INTO people VALUES"
            " (1, 'a', 10, 'Red fox', 1.50, true, '{\"n\":1,\"s\":\"x\",\"t\":[1,2],\"z\":null}'),"
            " (2, 'b', 20, 'red%wolf', 2, false, '{\"n\":2.0,\"s\":\"1\",\"o\":{\"k\":true}}'),"
            " (3, 'c', NULL, NULL, NULL, NULL, NULL),"
            " (4, 'd', 40, '', -3, true, '{\"n\":\"1\",\"t\":[]}'),"
            " (5, 'e', 20, 'the quick red foxes', 2.00, NULL, '[\"s\",1,{\"k\":1}]')"_s);
    }

    void createAuthors() const
    {
        execute(u"CREATE TABLE authors (id integer PRIMARY KEY, name text, mentor_id integer"
                " REFERENCES authors (id))"_s);
        execute(u"CREATE TABLE posts (id integer PRIMARY KEY, name text, author_id integer"
                " REFERENCES authors (id), editor_id integer REFERENCES authors (id))"_s);
        execute(u"INSERT INTO authors VALUES (1, 'a', NULL), (2, 'b', 1), (3, 'c', 2)"_s);
        execute(u"INSERT INTO posts VALUES (1, 'p', 1, 2), (2, 'q', 1, NULL), (3, 'r', 2, 2),"
                " (4, 's', NULL, 3)"_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = makeEngineFixture();
        if (!m_fixture)
            QSKIP("this engine cannot be had here");
        m_adapter = m_fixture->adapter();
        createPeople();
        createAuthors();
    }

    void cleanupTestCase()
    {
        m_adapter.reset();
        m_fixture.reset();
    }

    void findsBy_data()
    {
        QTest::addColumn<QByteArray>("filter");
        QTest::addColumn<QString>("names");
        const auto row = [](const char* name, const char* json, const QString& names) {
            QTest::newRow(name) << QByteArray(json) << names;
        };
        row("between", R"({"column":"age","op":"BETWEEN","value":[10,20]})", u"abe"_s);
        row("not between", R"({"not":{"column":"age","op":"BETWEEN","value":[10,20]}})", u"d"_s);
        row("between decimals", R"({"column":"price","op":"BETWEEN","value":[1.5,2]})", u"abe"_s);
        row("pattern", R"({"column":"note","op":"LIKE_PATTERN","value":"%red%"})", u"be"_s);
        row("pattern of one sign", R"({"column":"note","op":"LIKE_PATTERN","value":"_ed fox"})",
            u"a"_s);
        row("pattern with plain sign",
            "{\"column\":\"note\",\"op\":\"LIKE_PATTERN\",\"value\":\"%\\\\%%\"}", u"b"_s);
        row("pattern of nothing", R"({"column":"note","op":"LIKE_PATTERN","value":""})", u"d"_s);
        row("pattern, any case", R"({"column":"note","op":"ILIKE_PATTERN","value":"RED%"})",
            u"ab"_s);
        row("pattern, case asked away",
            R"({"column":"note","op":"LIKE_PATTERN","value":"RED%","ignoreCase":true})", u"ab"_s);
        row("regex", R"({"column":"note","op":"REGEX","value":"^[rt].*x?"})", u"be"_s);
        row("regex, any case", R"({"column":"note","op":"IREGEX","value":"FOX(es)?$"})", u"ae"_s);
        row("contains, case asked for",
            R"({"column":"note","op":"CONTAINS","value":"Red","ignoreCase":false})", u"a"_s);
        row("starts, any case",
            R"({"column":"note","op":"STARTS_WITH","value":"RED","ignoreCase":true})", u"ab"_s);
        row("ends, any case",
            R"({"column":"note","op":"ENDS_WITH","value":"FOX","ignoreCase":true})", u"a"_s);
        row("starts with nothing", R"({"column":"note","op":"STARTS_WITH","value":""})", u"abde"_s);
        row("not equal or null",
            R"({"column":"age","op":"NOT_EQUAL","value":20,"includeNulls":true})", u"acd"_s);
        row("not in or null",
            R"({"column":"age","op":"NOT_IN_LIST","value":[10,20],"includeNulls":true})", u"cd"_s);
        row("in duplicates", R"({"column":"age","op":"IN_LIST","value":[10,10,10]})", u"a"_s);
        row("is true", R"({"column":"active","op":"IS_TRUE"})", u"ad"_s);
        row("is false", R"({"column":"active","op":"IS_FALSE"})", u"b"_s);
        row("is unknown", R"({"column":"active","op":"IS_UNKNOWN"})", u"ce"_s);
        row("not is true", R"({"not":{"column":"active","op":"IS_TRUE"}})", u"bce"_s);
        row("length of text", R"({"column":"note","measure":"LENGTH","op":"EQUAL","value":7})",
            u"a"_s);
        row("length compared",
            R"({"column":"note","measure":"LENGTH","op":"GREATER_THAN","value":7})", u"be"_s);
        row("JSON number", R"({"column":"data","path":["n"],"op":"EQUAL","value":1})", u"a"_s);
        row("JSON number of other spelling",
            R"({"column":"data","path":["n"],"op":"EQUAL","value":2})", u"b"_s);
        row("JSON number by order",
            R"({"column":"data","path":["n"],"op":"GREATER_THAN_OR_EQUAL","value":1})", u"ab"_s);
        row("JSON text", R"({"column":"data","path":["s"],"op":"EQUAL","value":"1"})", u"b"_s);
        row("JSON text is no number", R"({"column":"data","path":["n"],"op":"EQUAL","value":"1"})",
            u"d"_s);
        row("JSON list", R"({"column":"data","path":["n"],"op":"IN_LIST","value":[1,2]})", u"ab"_s);
        row("JSON truth", R"({"column":"data","path":["o","k"],"op":"IS_TRUE"})", u"b"_s);
        row("JSON truth as value",
            R"({"column":"data","path":["o","k"],"op":"EQUAL","value":true})", u"b"_s);
        row("JSON place in an array", R"({"column":"data","path":["t",1],"op":"EQUAL","value":2})",
            u"a"_s);
        row("JSON place from the end",
            R"({"column":"data","path":["t",-2],"op":"EQUAL","value":1})", u"a"_s);
        row("JSON search", R"({"column":"data","path":["s"],"op":"CONTAINS","value":"X"})", u"a"_s);
        row("JSON null", R"({"column":"data","path":["z"],"op":"JSON_IS_NULL"})", u"a"_s);
        row("JSON missing", R"({"column":"data","path":["z"],"op":"IS_NULL"})", u"bcde"_s);
        row("JSON there", R"({"column":"data","path":["z"],"op":"IS_NOT_NULL"})", u"a"_s);
        row("JSON length",
            R"({"column":"data","path":["t"],"measure":"LENGTH","op":"LESS_THAN","value":5})",
            u"ad"_s);
        row("JSON contains members", R"({"column":"data","op":"JSON_CONTAINS","value":{"n":1}})",
            u"a"_s);
        row("JSON contains equal numbers",
            R"({"column":"data","op":"JSON_CONTAINS","value":{"n":2}})", u"b"_s);
        row("JSON contains elements",
            R"({"column":"data","path":["t"],"op":"JSON_CONTAINS","value":[2]})", u"a"_s);
        row("JSON array contains a bare value",
            R"({"column":"data","op":"JSON_CONTAINS","value":"s"})", u"e"_s);
        row("JSON contains deep",
            R"({"column":"data","op":"JSON_CONTAINS","value":{"o":{"k":true}}})", u"b"_s);
        row("JSON key", R"({"column":"data","op":"JSON_HAS_KEY","value":"z"})", u"a"_s);
        row("JSON key or element", R"({"column":"data","op":"JSON_HAS_KEY","value":"s"})",
            u"abe"_s);
        row("JSON any key", R"({"column":"data","op":"JSON_HAS_ANY_KEY","value":["z","o"]})",
            u"ab"_s);
        row("JSON all keys", R"({"column":"data","op":"JSON_HAS_ALL_KEYS","value":["n","t"]})",
            u"ad"_s);
        row("JSON key below", R"({"column":"data","path":["o"],"op":"JSON_HAS_KEY","value":"k"})",
            u"b"_s);
        row("full text", R"({"column":"note","op":"FULL_TEXT","value":"fox red","config":"X"})",
            u"a"_s);
        row("full text phrase",
            R"({"column":"note","op":"FULL_TEXT","mode":"phrase","value":"fox red","config":"X"})",
            kNothing);
        row("full text web search",
            "{\"column\":\"note\",\"op\":\"FULL_TEXT\",\"mode\":\"websearch\",\"value\":\"\\\"red "
            "fox\\\" or quick -wolf\",\"config\":\"X\"}",
            u"ae"_s);
        row("full text prefix",
            R"({"column":"note","op":"FULL_TEXT","mode":"prefix","value":"re fo","config":"X"})",
            u"ae"_s);
    }
    void findsBy()
    {
        QFETCH(QByteArray, filter);
        QFETCH(const QString, names);
        // Only PostgreSQL has languages; SQLite's words are those of its `simple`.
        filter.replace(R"(,"config":"X")", isPostgres() ? R"(,"config":"simple")" : "");
        compare(u"people"_s, filter, names);
    }

    void hostileTextIsSearchedForAndNeverAnError_data()
    {
        QTest::addColumn<QString>("text");
        const char* texts[]
            = {"", " ", "'", "foo & ", "a:*", "!!", "a | (b", "\\", "\"", "<->", "foo\" OR 1=1 --",
                "\xF0\x9F\x98\x80", "a\"b\"c", "-", "- -\"", "or or", "*", "NEAR(a b)"};
        for (const char* text : texts)
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void hostileTextIsSearchedForAndNeverAnError()
    {
        QFETCH(const QString, text);
        for (const auto mode : {TextSearchMode::Plain, TextSearchMode::Phrase,
                 TextSearchMode::WebSearch, TextSearchMode::Prefix}) {
            FilterCondition condition{u"note"_s, FilterOperator::FullText, {Value::text(text)}};
            condition.searchMode = mode;
            const Result<QString> result = found(u"people"_s, Filter::condition(condition));
            QVERIFY2(result, result ? "" : qPrintable(result.error().toText()));
        }
        for (const auto op : {FilterOperator::Like, FilterOperator::ILike, FilterOperator::Contains,
                 FilterOperator::JsonHasKey}) {
            const QString column = op == FilterOperator::JsonHasKey ? u"data"_s : u"note"_s;
            const Result<QString> result
                = found(u"people"_s, Filter::condition(column, op, {Value::text(text)}));
            QVERIFY2(result, result ? "" : qPrintable(result.error().toText()));
        }
    }

    void refusesBeforeAnySql_data()
    {
        QTest::addColumn<QByteArray>("filter");
        const auto row
            = [](const char* name, const char* json) { QTest::newRow(name) << QByteArray(json); };
        row("empty between", R"({"column":"age","op":"BETWEEN","value":[2,1]})");
        row("between null", R"({"column":"age","op":"BETWEEN","value":[1,null]})");
        row("pattern that ends in its escape",
            "{\"column\":\"note\",\"op\":\"LIKE_PATTERN\",\"value\":\"a\\\\\"}");
        row("days of a number", R"({"column":"age","op":"IN_LAST","value":[1,"days"]})");
        row("range of a number", R"({"column":"age","op":"RANGE_CONTAINS","value":"[1,1]"})");
        row("truth of a text", R"({"column":"note","op":"IS_TRUE"})");
        row("length of a search",
            R"({"column":"note","measure":"LENGTH","op":"CONTAINS","value":"x"})");
        row("case of a number", R"({"column":"age","op":"EQUAL","value":1,"ignoreCase":true})");
        row("mode without search", R"({"column":"note","op":"LIKE","value":"x","mode":"prefix"})");
        row("nulls included in equality",
            R"({"column":"age","op":"EQUAL","value":1,"includeNulls":true})");
        row("mixed JSON list", R"({"column":"data","path":["n"],"op":"IN_LIST","value":[1,"1"]})");
        row("unknown relation", R"({"column":"nobody.name","op":"EQUAL","value":"a"})");
    }
    void refusesBeforeAnySql()
    {
        QFETCH(const QByteArray, filter);
        const Result<QString> result = found(u"people"_s, filter);
        QVERIFY(!result);
        QVERIFY2(result.error().kind == ErrorKind::InvalidArgument
                || result.error().kind == ErrorKind::Unsupported,
            qPrintable(result.error().toText()));
    }

    void findsByTimeFromNow_data()
    {
        QTest::addColumn<QString>("type");
        QTest::newRow("date") << u"date"_s;
        QTest::newRow("timestamp") << u"timestamp"_s;
    }
    void findsByTimeFromNow()
    {
        QFETCH(const QString, type);
        execute(u"DROP TABLE IF EXISTS events"_s);
        execute(u"CREATE TABLE events (id integer PRIMARY KEY, name text, at %1)"_s.arg(type));
        const QString shifted = isPostgres()
            ? u"(now() + interval '%1 days')::"_s + type
            : (type == "date"_L1 ? u"date"_s : u"datetime"_s) + u"('now', '%1 days')"_s;
        const std::pair<QString, int> days[]
            = {{u"a"_s, -40}, {u"b"_s, -7}, {u"c"_s, -2}, {u"d"_s, 2}, {u"e"_s, 20}};
        int id = 0;
        for (const auto& [name, day] : days)
            execute(u"INSERT INTO events VALUES (%1, '%2', %3)"_s.arg(
                QString::number(++id), name, shifted.arg(day)));
        compare(u"events"_s, R"({"column":"at","op":"IN_LAST","value":[5,"days"]})", u"c"_s);
        compare(u"events"_s, R"({"column":"at","op":"IN_LAST","value":[2,"weeks"]})", u"bc"_s);
        compare(u"events"_s, R"({"column":"at","op":"IN_NEXT","value":[1,"month"]})", u"de"_s);
        compare(
            u"events"_s, R"({"not":{"column":"at","op":"IN_LAST","value":[1,"years"]}})", u"de"_s);
    }

    void findsByArray_data()
    {
        QTest::addColumn<QByteArray>("filter");
        QTest::addColumn<QString>("names");
        const auto row = [](const char* name, const char* json, const QString& names) {
            QTest::newRow(name) << QByteArray(json) << names;
        };
        row("any", R"({"column":"tags","op":"ARRAY_ANY","value":"x"})", u"ab"_s);
        row("not any, unknown beside null",
            R"({"not":{"column":"tags","op":"ARRAY_ANY","value":"x"}})", u"c"_s);
        row("contains", R"({"column":"tags","op":"ARRAY_CONTAINS","value":["y","x"]})", u"a"_s);
        row("contains nothing", R"({"column":"tags","op":"ARRAY_CONTAINS","value":[]})", u"abcd"_s);
        row("contains null is false", R"({"column":"tags","op":"ARRAY_CONTAINS","value":[null]})",
            kNothing);
        row("contained", R"({"column":"tags","op":"CONTAINED_BY","value":["x","z"]})", u"bc"_s);
        row("overlaps", R"({"column":"tags","op":"OVERLAPS","value":["y","q"]})", u"ad"_s);
        row("length", R"({"column":"tags","measure":"LENGTH","op":"EQUAL","value":2})", u"ad"_s);
        row("length from to",
            R"({"column":"tags","measure":"LENGTH","op":"BETWEEN","value":[0,1]})", u"bc"_s);
    }
    void findsByArray()
    {
        QFETCH(const QByteArray, filter);
        QFETCH(const QString, names);
        execute(u"DROP TABLE IF EXISTS tagged"_s);
        execute(u"CREATE TABLE tagged (id integer PRIMARY KEY, name text, tags %1)"_s.arg(
            isPostgres() ? u"text[]"_s : u"JSON"_s));
        const QStringList rows = isPostgres()
            ? QStringList{u"{x,y}"_s, u"{x}"_s, u"{}"_s, u"{NULL,q}"_s}
            : QStringList{u"[\"x\",\"y\"]"_s, u"[\"x\"]"_s, u"[]"_s, u"[null,\"q\"]"_s};
        for (int i = 0; i < rows.size(); ++i)
            execute(u"INSERT INTO tagged VALUES (%1, '%2', '%3')"_s.arg(
                QString::number(i), QString(QChar(u'a' + i)), rows[i]));
        execute(u"INSERT INTO tagged VALUES (9, 'n', NULL)"_s);
        compare(u"tagged"_s, filter, names);
    }

    void findsByRange_data()
    {
        QTest::addColumn<QByteArray>("filter");
        QTest::addColumn<QString>("names");
        const auto row = [](const char* name, const char* json, const QString& names) {
            QTest::newRow(name) << QByteArray(json) << names;
        };
        row("element", R"({"column":"span","op":"RANGE_CONTAINS","value":5})", u"ac"_s);
        row("range", R"({"column":"span","op":"RANGE_CONTAINS","value":"[2,3]"})", u"ac"_s);
        row("overlaps", R"({"column":"span","op":"OVERLAPS","value":"[9,11]"})", u"abc"_s);
        row("contained", R"({"column":"span","op":"CONTAINED_BY","value":"[0,30]"})", u"abd"_s);
        row("adjacent", R"({"column":"span","op":"ADJACENT","value":"[20,29]"})", u"b"_s);
    }
    void findsByRange()
    {
        QFETCH(const QByteArray, filter);
        QFETCH(const QString, names);
        if (!isPostgres())
            QSKIP("SQLite has no ranges.");
        execute(u"DROP TABLE IF EXISTS spans"_s);
        execute(u"CREATE TABLE spans (id integer PRIMARY KEY, name text, span int4range)"_s);
        execute(u"INSERT INTO spans VALUES (1, 'a', '[1,10)'), (2, 'b', '[10,20)'),"
                " (3, 'c', '(,)'), (4, 'd', 'empty'), (5, 'n', NULL)"_s);
        compare(u"spans"_s, filter, names);
    }

    void aLongListIsFound()
    {
        QList<Value> many;
        for (int i = 0; i < 100'000; ++i)
            many.append(Value::integer(i));
        const Filter filter = Filter::condition(u"age"_s, FilterOperator::InList, many);
        QCOMPARE(found(u"people"_s, filter).value_or(u"error"_s), u"abde"_s);
    }

    void findsAcrossForeignKeys_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QByteArray>("filter");
        QTest::addColumn<QString>("names");
        const auto posts = [](const char* name, const char* json, const QString& names) {
            QTest::newRow(name) << u"posts"_s << QByteArray(json) << names;
        };
        const auto authors = [](const char* name, const char* json, const QString& names) {
            QTest::newRow(name) << u"authors"_s << QByteArray(json) << names;
        };
        posts("parent's column", R"({"column":"author.name","op":"EQUAL","value":"a"})", u"pq"_s);
        posts("parent by key column", R"({"column":"editor_id.name","op":"EQUAL","value":"b"})",
            u"pr"_s);
        posts("parent's parent", R"({"column":"author.mentor.name","op":"EQUAL","value":"a"})",
            u"r"_s);
        posts("no parent's column", R"({"not":{"column":"author.name","op":"EQUAL","value":"a"}})",
            u"rs"_s);
        posts("parent exists", R"({"parent":["editor_id"]})", u"prs"_s);
        posts("parent where",
            R"({"parent":["editor_id"],"where":{"column":"id","op":"GREATER_THAN","value":2}})",
            u"s"_s);
        posts("beside other conditions",
            R"({"or":[{"column":"id","op":"EQUAL","value":4},{"column":"author.id","op":"EQUAL","value":2}]})",
            u"rs"_s);
        authors("has children", R"({"children":{"table":"posts","key":["author_id"]}})", u"ab"_s);
        authors("has no children", R"({"not":{"children":{"table":"posts","key":["author_id"]}}})",
            u"c"_s);
        authors("children where",
            R"({"children":{"table":"posts","key":["editor_id"]},"where":{"column":"author.name","op":"EQUAL","value":"a"}})",
            u"b"_s);
        authors("its own table", R"({"column":"mentor.name","op":"EQUAL","value":"a"})", u"b"_s);
        authors("children of its own table",
            R"({"children":{"table":"authors"},"where":{"column":"name","op":"EQUAL","value":"c"}})",
            u"b"_s);
    }
    void findsAcrossForeignKeys()
    {
        QFETCH(const QString, table);
        QFETCH(const QByteArray, filter);
        QFETCH(const QString, names);
        compare(table, filter, names);
    }

    void anAmbiguousRelationIsToldBeforeAnySql()
    {
        const Result<QString> result
            = found(u"authors"_s, R"({"column":"posts.name","op":"EQUAL","value":"p"})"_ba);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Ambiguous);
    }
};

TW_TEST(FilterContractTest)
#include "filter_contract_test.moc"
