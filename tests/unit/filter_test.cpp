// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_of.h"
#include "test_program.h"

#include <tuplewright/query/table_lookup.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;
using namespace tw::test;

namespace {

Table tableWithEveryType()
{
    Table table = tableOf(u"t: id* int, flag bool, price numeric, ratio real, name text, day date, "
                          "at timestamptz, tag uuid, mood enum, body json, raw bytea"_s);
    table.columns[table.columnIndex(u"mood")].type.enumValues = {u"sad"_s, u"happy"_s};
    return table;
}

Result<void> validated(const QString& column, FilterOperator op, const QList<Value>& operands)
{
    return Filter::condition(column, op, operands).validate(tableWithEveryType());
}

}

class FilterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultIsTheEmptyAnd();
    void unknownColumnIsNamedWithTheNearestOne();
    void faultsAreFoundAtAnyDepth();
    void operandsThatFitAreAccepted_data();
    void operandsThatFitAreAccepted();
    void operandsThatCannotFitAreRefused_data();
    void operandsThatCannotFitAreRefused();
    void everyElementOfAListIsChecked();
    void nullFitsEveryType_data();
    void nullFitsEveryType();
    void textIsLookedForInAnyType();
    void bytesAreLeftToTheServer();
    void operandsMatchTheOperator_data();
    void operandsMatchTheOperator();
    void comparisonNeedsAnOrder();
    void refusalNamesOperatorColumnAndValue();
    void numbersAreOrderedToTheirLastDigit_data();
    void numbersAreOrderedToTheirLastDigit();
    void relatedTablesMustBeLoadedBefore();
};

void FilterTest::defaultIsTheEmptyAnd()
{
    QVERIFY(Filter().isEmpty());
    QVERIFY(Filter() == Filter::all({}));
    QVERIFY(!Filter::any({}).isEmpty());
}

void FilterTest::unknownColumnIsNamedWithTheNearestOne()
{
    const Result<void> result = validated(u"prise"_s, FilterOperator::IsNull, {});
    QCOMPARE(result.error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(result.error().column, u"prise"_s);
    QCOMPARE(result.error().hint, u"Did you mean price?"_s);
}

void FilterTest::faultsAreFoundAtAnyDepth()
{
    const Filter bad = Filter::condition(u"nothing"_s, FilterOperator::IsNull);
    const Filter good = Filter::condition(u"id"_s, FilterOperator::IsNull);
    const Filter tree = Filter::all({good, Filter::any({good, Filter::negate(bad)})});
    QCOMPARE(tree.validate(tableWithEveryType()).error().column, u"nothing"_s);
}

void FilterTest::operandsThatFitAreAccepted_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("integer") << u"id"_s
                             << QStringList{u"0"_s, u"-1"_s, u"+1"_s, u" 7 "_s,
                                    u"9223372036854775807"_s, u"-9223372036854775808"_s};
    QTest::newRow("boolean") << u"flag"_s
                             << QStringList{u"true"_s, u"FALSE"_s, u"t"_s, u"f"_s, u"0"_s, u"1"_s,
                                    u"yes"_s, u"off"_s};
    QTest::newRow("decimal") << u"price"_s
                             << QStringList{u"1"_s, u"-1.50"_s, u".5"_s, u"5."_s, u"1e400"_s,
                                    u"NaN"_s, u"Infinity"_s, u"-inf"_s};
    QTest::newRow("real") << u"ratio"_s << QStringList{u"1E-7"_s, u"nan"_s};
    QTest::newRow("text") << u"name"_s << QStringList{u""_s, u"anything"_s};
    QTest::newRow("date") << u"day"_s << QStringList{u"2024-02-29"_s, u"today"_s, u"-infinity"_s};
    QTest::newRow("timestamp") << u"at"_s << QStringList{u"now"_s, u"2024-01-01 00:00+02"_s};
    QTest::newRow("uuid") << u"tag"_s
                          << QStringList{u"a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"_s,
                                 u"{A0EEBC999C0B4EF8BB6D6BB9BD380A11}"_s};
    QTest::newRow("enum") << u"mood"_s << QStringList{u"sad"_s, u"happy"_s};
}

void FilterTest::operandsThatFitAreAccepted()
{
    QFETCH(const QString, column);
    QFETCH(const QStringList, texts);
    for (const QString& text : texts)
        QVERIFY2(
            validated(column, FilterOperator::LessThan, {Value::text(text)}), qPrintable(text));
}

void FilterTest::operandsThatCannotFitAreRefused_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("integer") << u"id"_s
                             << QStringList{u""_s, u"abc"_s, u"1.5"_s, u"1e3"_s, u"0x10"_s,
                                    u"9223372036854775808"_s, u"1 2"_s};
    QTest::newRow("boolean") << u"flag"_s << QStringList{u""_s, u"maybe"_s, u"2"_s};
    QTest::newRow("decimal") << u"price"_s
                             << QStringList{u""_s, u"."_s, u"1,5"_s, u"1e"_s, u"12x"_s};
    QTest::newRow("real") << u"ratio"_s << QStringList{u"fast"_s};
    QTest::newRow("date") << u"day"_s << QStringList{u""_s, u" "_s};
    QTest::newRow("uuid") << u"tag"_s
                          << QStringList{u""_s, u"a0eebc99"_s,
                                 u"{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"_s,
                                 u"g0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"_s};
    QTest::newRow("enum") << u"mood"_s << QStringList{u"Sad"_s, u"angry"_s};
}

void FilterTest::operandsThatCannotFitAreRefused()
{
    QFETCH(const QString, column);
    QFETCH(const QStringList, texts);
    for (const QString& text : texts) {
        const Result<void> result = validated(column, FilterOperator::Equal, {Value::text(text)});
        QVERIFY2(!result, qPrintable(text));
        QCOMPARE(result.error().kind, ErrorKind::InvalidArgument);
        QCOMPARE(result.error().column, column);
    }
}

void FilterTest::everyElementOfAListIsChecked()
{
    const QList<Value> good{Value::integer(1), Value(), Value::text(u"2"_s)};
    QVERIFY(validated(u"id"_s, FilterOperator::InList, good).has_value());
    QVERIFY(!validated(u"id"_s, FilterOperator::NotInList, good + QList{Value::text(u"x"_s)}));
    QVERIFY(validated(u"id"_s, FilterOperator::InList, {}).has_value());
}

void FilterTest::nullFitsEveryType_data()
{
    QTest::addColumn<QString>("column");
    for (const QString& column : tableWithEveryType().columnNames())
        QTest::newRow(qPrintable(column)) << column;
}

void FilterTest::nullFitsEveryType()
{
    QFETCH(const QString, column);
    QVERIFY(validated(column, FilterOperator::Equal, {Value()}).has_value());
    QVERIFY(validated(column, FilterOperator::NotEqual, {Value()}).has_value());
}

void FilterTest::textIsLookedForInAnyType()
{
    for (const QString& column : tableWithEveryType().columnNames())
        QVERIFY(validated(column, FilterOperator::Contains, {Value::text(u"x%"_s)}).has_value());
}

void FilterTest::bytesAreLeftToTheServer()
{
    const Value bytes = Value::stored(StorageClass::Bytes, "\xFF\x00"_ba);
    QVERIFY(validated(u"tag"_s, FilterOperator::Equal, {bytes}).has_value());
}

void FilterTest::operandsMatchTheOperator_data()
{
    QTest::addColumn<FilterOperator>("op");
    QTest::addColumn<QList<Value>>("operands");
    const Value text = Value::text(u"x"_s);
    QTest::newRow("equal without") << FilterOperator::Equal << QList<Value>{};
    QTest::newRow("equal with two") << FilterOperator::Equal << QList<Value>{text, text};
    QTest::newRow("less than NULL") << FilterOperator::LessThan << QList<Value>{Value()};
    QTest::newRow("like NULL") << FilterOperator::Like << QList<Value>{Value()};
    QTest::newRow("contains without") << FilterOperator::Contains << QList<Value>{};
    QTest::newRow("NULL test with") << FilterOperator::IsNull << QList<Value>{text};
    QTest::newRow("DEFAULT") << FilterOperator::Equal << QList<Value>{Value::defaultMarker()};
    QTest::newRow("like DEFAULT") << FilterOperator::Like << QList<Value>{Value::defaultMarker()};
    QTest::newRow("DEFAULT in a list")
        << FilterOperator::InList << QList<Value>{text, Value::defaultMarker()};
}

void FilterTest::operandsMatchTheOperator()
{
    QFETCH(const FilterOperator, op);
    QFETCH(const QList<Value>, operands);
    const Result<void> result = validated(u"name"_s, op, operands);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::InvalidArgument);
}

void FilterTest::comparisonNeedsAnOrder()
{
    const QList<Value> operand{Value::text(u"{}"_s)};
    QVERIFY(!validated(u"body"_s, FilterOperator::LessThan, operand));
    QVERIFY(validated(u"body"_s, FilterOperator::Equal, operand).has_value());
}

void FilterTest::refusalNamesOperatorColumnAndValue()
{
    const Result<void> result
        = validated(u"id"_s, FilterOperator::LessThan, {Value::text(u"%1 %2"_s)});
    QCOMPARE(result.error().message,
        u"Filter LESS_THAN on column id of t: \"%1 %2\" is not a 64-bit integer."_s);
}

void FilterTest::numbersAreOrderedToTheirLastDigit_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char* from, const char* to, bool fits) {
        QTest::addRow("%s to %s", from, to)
            << QString::fromLatin1(from) << QString::fromLatin1(to) << fits;
    };
    row("1", "1", true);
    row("1.0", "1.00", true);
    row("-0", "0", true);
    row("-2", "-1", true);
    row("-1", "-2", false);
    row("9", "10", true);
    row("10", "9", false);
    row("1e2", "99.99", false);
    row("123456789012345678901234567890.1", "123456789012345678901234567890.2", true);
    row("123456789012345678901234567890.2", "123456789012345678901234567890.1", false);
    row("0.000000000000000000000000000002", "1e-30", false);
    row("NaN", "1", true);
}

void FilterTest::numbersAreOrderedToTheirLastDigit()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const bool, fits);
    const Result<void> result
        = validated(u"price"_s, FilterOperator::Between, {Value::text(from), Value::text(to)});
    QCOMPARE(result.has_value(), fits);
}

void FilterTest::relatedTablesMustBeLoadedBefore()
{
    Table posts = tableOf(u"posts: id* int, author_id int"_s);
    posts.foreignKeys = {{u"writer"_s, {u"author_id"_s}, {{}, u"people"_s}, {u"id"_s}}};
    const auto people = std::make_shared<const Table>(tableOf(u"people: id* int, name text"_s));
    const Filter filter
        = Filter::condition(u"author.name"_s, FilterOperator::Equal, {Value::text(u"a"_s)});
    TableSet known;
    QCOMPARE(missingTables(filter, posts, known), (QList<QualifiedName>{people->name}));
    QCOMPARE(filter.validate(posts, &known).error().kind, ErrorKind::InvalidState);
    known.insert(people->name, people);
    QVERIFY(missingTables(filter, posts, known).isEmpty());
    QVERIFY(filter.validate(posts, &known));
    const Filter unknown
        = Filter::condition(u"writer.nome"_s, FilterOperator::Equal, {Value::text(u"a"_s)});
    QCOMPARE(unknown.validate(posts, &known).error().hint, u"Did you mean name?"_s);
}

TW_TEST(FilterTest)
#include "filter_test.moc"
