// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/filters/filter_lines.h"
#include "models/filters/filter_words.h"
#include "models/filters/line_completion.h"
#include "models/tables/table_settings.h"
#include "table_of.h"
#include "test_dialect.h"
#include "test_program.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

Table people()
{
    Table table = tableOf(u"people: id* int, name text, price numeric, active bool, mood enum, "
                          "body json, Odd text"_s);
    table.columns[4].type.enumValues = {u"sad"_s, u"it's"_s};
    table.columns[5].type.hasOrder = false;
    return table;
}

RowFilter typedFilterLines(const QString& sql)
{
    RowFilter rows;
    setCondition(rows, sql, people(), TestDialect());
    return rows;
}

QString choices(const QString& line)
{
    return completeCondition(line, line.size(), people(), TestDialect()).choices.join(u'|');
}

QString orderChoices(const QString& line)
{
    return completeOrder(line, line.size(), people(), TestDialect()).choices.join(u'|');
}

}

/// The lines of the filter bar: what is read from them and what they say, and what is kept of them.
class FilterLinesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aConditionBecomesSingleOnesWhereItCan()
    {
        const RowFilter rows = typedFilterLines(u"id = 1 AND name <> 'x'"_s);
        QCOMPARE(rows.whereSql, QString());
        QCOMPARE(rows.filter.parts().size(), size_t(2));
        QCOMPARE(filterWords(rows.filter.parts().at(1)), u"name ≠ x"_s);
    }

    void aConditionThatNoFilterSaysStaysText()
    {
        const RowFilter rows = typedFilterLines(u"lower(name) = 'x'"_s);
        QVERIFY(rows.filter.isEmpty());
        QCOMPARE(rows.whereSql, u"lower(name) = 'x'"_s);
        QCOMPARE(conditionText(rows, people(), TestDialect()), u"lower(name) = 'x'"_s);
    }

    void aConditionIsShownAsItWouldBeTyped_data()
    {
        QTest::addColumn<Filter>("filter");
        QTest::addColumn<QString>("text");
        const auto test = [](const QString& column, FilterOperator op, QList<Value> values = {}) {
            return Filter::condition(column, op, std::move(values));
        };
        const Filter list
            = test(u"id"_s, FilterOperator::InList, {Value::text(u"3"_s), Value::integer(6)});
        const Filter name = test(u"name"_s, FilterOperator::Equal, {Value::text(u"it's"_s)});
        QTest::newRow("numbers") << list << u"id IN (3, 6)"_s;
        QTest::newRow("one alone") << Filter::all({list}) << u"id IN (3, 6)"_s;
        QTest::newRow("none of") << test(
            u"name"_s, FilterOperator::NotInList, {Value::text(u"3"_s)})
                                 << u"name NOT IN ('3')"_s;
        QTest::newRow("together") << Filter::all({list, name})
                                  << u"id IN (3, 6) AND name = 'it''s'"_s;
        QTest::newRow("either") << Filter::all({name, Filter::any({list, name})})
                                << u"name = 'it''s' AND (id IN (3, 6) OR name = 'it''s')"_s;
        QTest::newRow("no value") << test(u"name"_s, FilterOperator::IsNull) << u"name IS NULL"_s;
        QTest::newRow("odd name") << test(u"Odd"_s, FilterOperator::IsNotNull)
                                  << u"\"Odd\" IS NOT NULL"_s;
        QTest::newRow("reserved name") << test(u"order"_s, FilterOperator::GreaterThan,
            {Value::text(u"-1.5"_s)}) << u"\"order\" > -1.5"_s;
    }
    void aConditionIsShownAsItWouldBeTyped()
    {
        QFETCH(const Filter, filter);
        QFETCH(const QString, text);
        const Table table = tableOf(u"people: id* int, name text, Odd text, order numeric"_s);
        QCOMPARE(conditionText({filter, {}, {}}, table, TestDialect()), text);
    }

    void whatTypedTextCannotSayIsWrittenByTheEngine()
    {
        FilterCondition condition{u"name"_s, FilterOperator::NotEqual, {Value::text(u"x"_s)}};
        condition.includeNulls = true;
        const QString text
            = conditionText({Filter::condition(condition), {}, {}}, people(), TestDialect());
        QVERIFY2(text.startsWith(u"\"name\" NOT_EQUAL"_s), qPrintable(text));
    }

    void anEmptyLineIsNoCondition() { QVERIFY(typedFilterLines({}).isEmpty()); }

    void whatAChipAddsIsPartOfTheLine()
    {
        RowFilter rows = typedFilterLines(u"id > 2 OR lower(name) = 'x'"_s);
        rows.filter = Filter::condition(u"name"_s, FilterOperator::Equal, {Value::text(u"it's"_s)});
        const QString text = conditionText(rows, people(), TestDialect());
        QVERIFY2(text.startsWith(u"(id > 2 OR lower(name) = 'x') AND "_s), qPrintable(text));
        QVERIFY2(text.endsWith(u"'it''s'"_s), qPrintable(text));
    }

    void readsAnOrder_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("again");
        QTest::newRow("none") << QString() << QString();
        QTest::newRow("column") << u"name"_s << u"name"_s;
        QTest::newRow("ascending") << u"NAME asc"_s << u"name"_s;
        QTest::newRow("all") << u"name desc nulls last , \"Odd\" nulls first"_s
                             << u"name DESC NULLS LAST, \"Odd\" NULLS FIRST"_s;
    }
    void readsAnOrder()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, again);
        const Result<Sort> sort = parseOrder(text, people(), TestDialect());
        QVERIFY(sort);
        QCOMPARE(orderText(*sort), again);
        QCOMPARE(*parseOrder(again, people(), TestDialect()), *sort);
    }

    void saysWhereAnOrderIsNotUnderstood_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("position");
        QTest::newRow("unknown") << u"name, nope"_s << 7;
        QTest::newRow("function") << u"lower(name)"_s << 1;
        QTest::newRow("no comma") << u"name id"_s << 6;
        QTest::newRow("ends early") << u"name,"_s << 6;
        QTest::newRow("unordered") << u"id, body"_s << 5;
        QTest::newRow("nulls") << u"id nulls second"_s << 10;
        QTest::newRow("statement") << u"id; DROP TABLE people"_s << 3;
    }
    void saysWhereAnOrderIsNotUnderstood()
    {
        QFETCH(const QString, text);
        QFETCH(const int, position);
        const Result<Sort> sort = parseOrder(text, people(), TestDialect());
        QVERIFY(!sort);
        QCOMPARE(sort.error().position, position);
    }

    void pointsAtTheCharacterTheServerBlames()
    {
        Error error;
        error.position = 29;
        error.locate(u"SELECT * FROM people WHERE (nope = 1) LIMIT 5"_s);
        QCOMPARE(placeInCondition(error, u"nope = 1"_s), 1);
        error.position = 3;
        QCOMPARE(placeInCondition(error, u"nope = 1"_s), 0);
        QCOMPARE(placeInCondition(error, {}), 0);
    }

    void offersWhatMayStandHere_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("expected");
        QTest::newRow("start") << u""_s << u"id|name|price|active|mood|body|\"Odd\"|NOT"_s;
        QTest::newRow("column") << u"pr"_s << u"price"_s;
        QTest::newRow("quoted") << u"od"_s << u"\"Odd\""_s;
        QTest::newRow("operators")
            << u"active "_s << u"=|<>|IN (|IS TRUE|IS FALSE|IS NULL|IS NOT NULL"_s;
        QTest::newRow("no equality") << u"name L"_s << u"LIKE"_s;
        QTest::newRow("values") << u"mood = "_s << u"'sad'|'it''s'"_s;
        QTest::newRow("begun value") << u"mood = 's"_s << u"'sad'"_s;
        QTest::newRow("list") << u"mood IN ('sad', "_s << u"'sad'|'it''s'"_s;
        QTest::newRow("next") << u"id = 1 "_s << u"AND|OR"_s;
        QTest::newRow("second") << u"id = 1 AND na"_s << u"name"_s;
        QTest::newRow("in text") << u"name = 'pri"_s << u""_s;
    }
    void offersWhatMayStandHere()
    {
        QFETCH(const QString, line);
        QFETCH(const QString, expected);
        QCOMPARE(choices(line), expected);
    }

    void offersWhatIsKnownOfAColumn()
    {
        const auto known = [](const Column& column) {
            return column.name == u"name" ? QStringList{u"'Ada'"_s, u"'Alan'"_s} : QStringList();
        };
        const auto offered = [&](const QString& line) {
            return completeCondition(line, line.size(), people(), TestDialect(), known)
                .choices.join(u'|');
        };
        QCOMPARE(offered(u"name = "_s), u"'Ada'|'Alan'"_s);
        QCOMPARE(offered(u"name = al"_s), u"'Alan'"_s);
        QCOMPARE(offered(u"name IN ('Ada', 'Al"_s), u"'Alan'"_s);
        QCOMPARE(offered(u"price > "_s), QString());
        QCOMPARE(offered(u"mood = "_s), u"'sad'|'it''s'"_s); // enumerations are known as a whole
    }

    void offersColumnsOfRelatedTables()
    {
        Table posts = tableOf(u"posts: id* int, author_id int"_s);
        posts.foreignKeys = {{u"fk"_s, {u"author_id"_s}, {{}, u"users"_s}, {u"id"_s}}};
        TableSet related;
        const auto offered = [&](const QString& line) {
            return completeCondition(line, line.size(), posts, TestDialect(), {}, &related)
                .choices.join(u'|');
        };
        QCOMPARE(offered(u"au"_s), u"author_id"_s); // nothing is known of the other table
        related.insert({{}, u"users"_s},
            std::make_shared<Table>(tableOf(u"users: id* int, name text, ok bool"_s)));
        QCOMPARE(offered(u"au"_s), u"author_id|author."_s);
        QCOMPARE(offered(u"author."_s), u"id|name|ok"_s);
        QCOMPARE(offered(u"id = 1 AND author.na"_s), u"name"_s);
        QCOMPARE(offered(u"author.ok "_s), u"=|<>|IN (|IS TRUE|IS FALSE|IS NULL|IS NOT NULL"_s);
        QCOMPARE(offered(u"author.ok = "_s), u"true|false"_s);
        QCOMPARE(offered(u"editor."_s), QString());
    }

    void offersDirectionsAfterAColumn()
    {
        QCOMPARE(orderChoices(u"name d"_s), u"DESC"_s);
        QCOMPARE(orderChoices(u"name desc, pri"_s), u"price"_s);
        QCOMPARE(orderChoices(u"name nulls "_s), u"FIRST|LAST"_s);
    }

    void remembersFiltersAndLayoutsOfATable()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"tables.ini"_s);
        const RowFilter big{Filter::condition(u"id"_s, FilterOperator::Equal,
                                {Value::stored(StorageClass::Integer, "9007199254740993")}),
            u"name LIKE 'a%'"_s, {{u"name"_s, SortOrder::Descending, NullsOrder::First}}};
        const ColumnLayout layout{{u"b"_s, u"a"_s}, {u"a"_s}, {{u"b"_s, 120}}, 1};
        {
            TableSettings memory(path);
            memory.saveFilter(u"here"_s, {u"mine, all"_s, {}});
            memory.saveFilter(u"here"_s, {u"mine, all"_s, big});
            memory.addToHistory(u"here"_s, typedFilterLines(u"id = 1"_s));
            memory.addToHistory(u"here"_s, big);
            memory.addToHistory(u"here"_s, typedFilterLines(u"id = 1"_s));
            memory.setLayout(u"here"_s, layout);
        }
        const TableSettings memory(path);
        QCOMPARE(memory.namedFilters(u"here"_s), QList({NamedFilter{u"mine, all"_s, big}}));
        QCOMPARE(memory.history(u"here"_s), QList({typedFilterLines(u"id = 1"_s), big}));
        QCOMPARE(memory.layout(u"here"_s), layout);
        QCOMPARE(memory.layout(u"there"_s), ColumnLayout());
        QVERIFY(memory.history(u"there"_s).isEmpty());
    }

    void aTableIsRememberedByItsPlaceAndNeverByASecret()
    {
        ConnectionConfig config;
        config.backend = u"postgresql"_s;
        config.host = u"db.example.com"_s;
        const QString place = TableSettings::placeOf(config, {u"a"_s, u"b.c"_s});
        QVERIFY(place != TableSettings::placeOf(config, {u"a.b"_s, u"c"_s}));
        config.options.insert(u"sslmode"_s, u"require"_s);
        QCOMPARE(TableSettings::placeOf(config, {u"a"_s, u"b.c"_s}), place);
        config.host = u"other.example.com"_s;
        QVERIFY(TableSettings::placeOf(config, {u"a"_s, u"b.c"_s}) != place);
    }
};

TW_TEST(FilterLinesTest)
#include "filter_lines_test.moc"
