// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_text.h"
#include "test_program.h"

#include <tuplewright/values/array_text.h>
#include <tuplewright/values/composite_text.h>
#include <tuplewright/values/range_text.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

QString shownValueText(const TextItem& item)
{
    return item ? u'<' + QString::fromLatin1(*item) + u'>' : u"null"_s;
}

template <class Items>
QString shownValueText(const Items& items)
{
    QStringList texts;
    for (const TextItem& item : items)
        texts.append(shownValueText(item));
    return texts.join(u' ');
}

TextItem randomItem(test::RandomText& random)
{
    static const QStringList awkward{u"NULL"_s, u"null"_s, u"{}"_s, u"\\"_s, u"\""_s, u" "_s,
        u"empty"_s, u"(,)"_s, u"[1,2)"_s, u";"_s, u"\t"_s};
    if (random.below(5) == 0)
        return std::nullopt;
    return random.below(3) == 0 ? random.pick(awkward).toUtf8() : random.unicode(6).toUtf8();
}

QList<TextItem> randomItems(test::RandomText& random, qsizetype count)
{
    QList<TextItem> items;
    while (items.size() < count)
        items.append(randomItem(random));
    return items;
}

ArrayText randomArray(test::RandomText& random)
{
    QList<ArrayText::Dimension> dimensions;
    qsizetype count = 1;
    for (int i = random.below(4); i > 0; --i) {
        dimensions.append({random.below(3) - random.below(3) + 1, 1 + random.below(3)});
        count *= dimensions.last().size;
    }
    const char delimiter = ",;"[random.below(2)];
    return ArrayText::shaped(
        dimensions, randomItems(random, dimensions.isEmpty() ? 0 : count), delimiter)
        .value();
}

RangeText randomRange(test::RandomText& random)
{
    if (random.below(6) == 0)
        return {};
    return {{randomItem(random), random.below(2) == 0}, {randomItem(random), random.below(2) == 0}};
}

}

class ValueTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arraysAreReadElementByElement_data();
    void arraysAreReadElementByElement();
    void anArrayKnowsItsBounds();
    void anArrayUsesTheDelimiterOfItsType();
    void malformedArraysNameTheByte_data();
    void malformedArraysNameTheByte();
    void anArrayOnlyTakesTheShapeItsElementsFill();
    void rowsAreReadFieldByField_data();
    void rowsAreReadFieldByField();
    void malformedRowsNameTheByte_data();
    void malformedRowsNameTheByte();
    void rangesAreReadBoundByBound();
    void malformedRangesNameTheByte_data();
    void malformedRangesNameTheByte();
    void aMultirangeIsAListOfRanges();
    void malformedMultirangesNameTheByte_data();
    void malformedMultirangesNameTheByte();
    void whatIsPrintedIsReadBack();
    void deepTextsEndAtOnce();
};

void ValueTextTest::arraysAreReadElementByElement_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("elements");
    QTest::addColumn<QByteArray>("printed");
    const auto add = [](const char* text, const QString& elements, const char* printed = nullptr) {
        QTest::newRow(text) << QByteArray(text) << elements << QByteArray(printed ? printed : text);
    };
    add("{}", u""_s);
    add("{1,2,3}", u"<1> <2> <3>"_s);
    add("{NULL,\"NULL\",\"null\"}", u"null <NULL> <null>"_s);
    add("{\"\",NULL}", u"<> null"_s);
    add("{\"a\\\"b\",\"c\\\\d\",\"{e}\",\"f,g\",\" h\"}", u"<a\"b> <c\\d> <{e}> <f,g> < h>"_s);
    add("{{1,2},{3,4},{5,6}}", u"<1> <2> <3> <4> <5> <6>"_s);
    add("{{{a}},{{b}}}", u"<a> <b>"_s);
    add("{a;b,c}", u"<a;b> <c>"_s);
    add(" { a b , null , \" c\" } ", u"<a b> null < c>"_s, "{\"a b\",NULL,\" c\"}");
    add("{\\N\\ULL,a\\,b,c\\ }", u"<NULL> <a,b> <c >"_s, "{\"NULL\",\"a,b\",\"c \"}");
    add("{\"a\\bc\"}", u"<abc>"_s, "{abc}");
    add("[1:2]={a,b}", u"<a> <b>"_s, "{a,b}");
    add("[2]={a,b}", u"<a> <b>"_s, "{a,b}");
}

void ValueTextTest::arraysAreReadElementByElement()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, elements);
    QFETCH(const QByteArray, printed);
    const auto array = ArrayText::parse(text);
    QVERIFY2(array, array ? "" : qPrintable(array.error().message));
    QCOMPARE(shownValueText(array->elements()), elements);
    QCOMPARE(array->print(), printed);
}

void ValueTextTest::anArrayKnowsItsBounds()
{
    const QByteArray text("[-1:0][5:7]={{1,2,3},{4,5,6}}");
    const auto array = ArrayText::parse(text);
    QVERIFY(array);
    QCOMPARE(array->dimensions(), QList<ArrayText::Dimension>({{-1, 2}, {5, 3}}));
    QCOMPARE(array->print(), text);
    QVERIFY(!(*array == ArrayText::parse("{{1,2,3},{4,5,6}}").value()));
}

void ValueTextTest::anArrayUsesTheDelimiterOfItsType()
{
    const QByteArray boxes("{(1,1),(0,0);(2,2),(1,1)}");
    const auto array = ArrayText::parse(boxes, ';');
    QVERIFY(array);
    QCOMPARE(shownValueText(array->elements()), u"<(1,1),(0,0)> <(2,2),(1,1)>"_s);
    QCOMPARE(array->print(), boxes);
}

void ValueTextTest::malformedArraysNameTheByte_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("byte");
    const auto add
        = [](const char* text, int byte) { QTest::newRow(text) << QByteArray(text) << byte; };
    add("", 1);
    add("1", 1);
    add("{", 2);
    add("{1", 3);
    add("{1,", 4);
    add("{1,}", 4);
    add("{,1}", 2);
    add("{1}}", 4);
    add("{1} x", 5);
    add("{1,{2}}", 4);
    add("{{1},2}", 6);
    add("{{1,2},{3}}", 10);
    add("{{1},{}}", 7);
    add("{{}}", 3);
    add("{\"a}", 5);
    add("{\"a\"b}", 5);
    add("{a\"b\"}", 3);
    add("{a\\", 4);
    add("{a{b}}", 3);
    add("{{{{{{{1}}}}}}}", 7);
    add("[1:3]={1,2}", 12);
    add("[1:0]={}", 5);
    add("[1:2={1,2}", 5);
    add("[1:2]{1,2}", 6);
    add("[a]={1}", 2);
    add("[0:4294967296]={1}", 14);
    add("[2147483647:2147483647]={1}x", 28);
}

void ValueTextTest::malformedArraysNameTheByte()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, byte);
    const auto array = ArrayText::parse(text);
    QVERIFY(!array);
    QCOMPARE(errorKindName(array.error().kind), u"InvalidText"_s);
    QVERIFY2(
        array.error().message.contains(u"byte %1:"_s.arg(byte)), qPrintable(array.error().message));
}

void ValueTextTest::anArrayOnlyTakesTheShapeItsElementsFill()
{
    const QList<TextItem> six = ArrayText::parse("{1,2,3,4,5,6}")->elements();
    QCOMPARE(ArrayText::shaped({{1, 2}, {1, 3}}, six)->print(), "{{1,2,3},{4,5,6}}");
    QVERIFY(!ArrayText::shaped({{1, 2}, {1, 2}}, six));
    QVERIFY(!ArrayText::shaped({}, six));
    QVERIFY(!ArrayText::shaped({{1, 6}, {1, 0}}, six));
    QVERIFY(!ArrayText::shaped({{1, -2}, {1, -3}}, six));
    QVERIFY(!ArrayText::shaped({{2147483647, 6}}, six));
    QVERIFY(!ArrayText::shaped({{1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 6}}, six));
    QVERIFY(!ArrayText::shaped({{1, 2147483647}, {1, 2147483647}, {1, 2147483647}}, six));
    QVERIFY(ArrayText::shaped({}, {}));
}

void ValueTextTest::rowsAreReadFieldByField_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("fields");
    QTest::addColumn<QByteArray>("printed");
    const auto add = [](const char* text, const QString& fields, const char* printed = nullptr) {
        QTest::newRow(text) << QByteArray(text) << fields << QByteArray(printed ? printed : text);
    };
    add("()", u"null"_s);
    add("(1,,)", u"<1> null null"_s);
    add("(\"\",NULL)", u"<> <NULL>"_s);
    add("(\"a \"\"b\"\"\",\"c\\\\d\",\"(e)\",\"f,g\")", u"<a \"b\"> <c\\d> <(e)> <f,g>"_s);
    add("({1;2},[3])", u"<{1;2}> <[3]>"_s);
    add(" ( a,b ) ", u"< a> <b >"_s, "(\" a\",\"b \")");
    add("(a\"b,\"c\\,,\"d\\ne\")", u"<ab,c,> <dne>"_s, "(\"ab,c,\",dne)");
}

void ValueTextTest::rowsAreReadFieldByField()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, fields);
    QFETCH(const QByteArray, printed);
    const auto row = CompositeText::parse(text);
    QVERIFY2(row, row ? "" : qPrintable(row.error().message));
    QCOMPARE(shownValueText(row->fields), fields);
    QCOMPARE(row->print(), printed);
}

void ValueTextTest::malformedRowsNameTheByte_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("byte");
    const auto add
        = [](const char* text, int byte) { QTest::newRow(text) << QByteArray(text) << byte; };
    add("", 1);
    add("1", 1);
    add("(", 2);
    add("(a", 3);
    add("(\"a", 4);
    add("(a\\", 4);
    add("(\"a\\", 5);
    add("(a)b", 4);
}

void ValueTextTest::malformedRowsNameTheByte()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, byte);
    const auto row = CompositeText::parse(text);
    QVERIFY(!row);
    QCOMPARE(errorKindName(row.error().kind), u"InvalidText"_s);
    QVERIFY2(
        row.error().message.contains(u"byte %1:"_s.arg(byte)), qPrintable(row.error().message));
}

void ValueTextTest::rangesAreReadBoundByBound()
{
    const RangeText dates = RangeText::parse("[2020-01-01,\"2020-01-02 00:00:00\")").value();
    QCOMPARE(shownValueText(dates.lower().value), u"<2020-01-01>"_s);
    QCOMPARE(shownValueText(dates.upper().value), u"<2020-01-02 00:00:00>"_s);
    QVERIFY(dates.lower().isInclusive && !dates.upper().isInclusive);
    QCOMPARE(dates.print(), "[2020-01-01,\"2020-01-02 00:00:00\")");

    const RangeText open = RangeText::parse("(,\"\"]").value();
    QCOMPARE(shownValueText(open.lower().value), u"null"_s);
    QCOMPARE(shownValueText(open.upper().value), u"<>"_s);
    QVERIFY(!open.isEmpty() && open.upper().isInclusive);
    QCOMPARE(open.print(), "(,\"\"]");

    QVERIFY(RangeText::parse(" EMPTY ")->isEmpty());
    QCOMPARE(RangeText().print(), "empty");
    QCOMPARE(RangeText::parse("(\"a\"\"\\\\\",b\\))")->print(), "(\"a\"\"\\\\\",\"b)\")");
}

void ValueTextTest::malformedRangesNameTheByte_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("byte");
    const auto add
        = [](const char* text, int byte) { QTest::newRow(text) << QByteArray(text) << byte; };
    add("", 1);
    add("empt", 1);
    add("emptyx", 6);
    add("{1,2}", 1);
    add("[1", 3);
    add("[1)", 3);
    add("[1,2", 5);
    add("[1,2,3)", 5);
    add("[1,2)]", 6);
    add("[\"1,2)", 7);
}

void ValueTextTest::malformedRangesNameTheByte()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, byte);
    const auto range = RangeText::parse(text);
    QVERIFY(!range);
    QCOMPARE(errorKindName(range.error().kind), u"InvalidText"_s);
    QVERIFY2(
        range.error().message.contains(u"byte %1:"_s.arg(byte)), qPrintable(range.error().message));
}

void ValueTextTest::aMultirangeIsAListOfRanges()
{
    QCOMPARE(MultirangeText::parse("{}")->ranges.size(), 0);
    QCOMPARE(MultirangeText().print(), "{}");
    const auto days = MultirangeText::parse("{(,3),[5,\"7 8\"]}");
    QVERIFY(days);
    QCOMPARE(days->ranges.size(), 2);
    QCOMPARE(shownValueText(days->ranges.last().upper().value), u"<7 8>"_s);
    QCOMPARE(days->print(), "{(,3),[5,\"7 8\"]}");
    QCOMPARE(MultirangeText::parse(" { empty , [1,2) } ")->print(), "{empty,[1,2)}");
}

void ValueTextTest::malformedMultirangesNameTheByte_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("byte");
    const auto add
        = [](const char* text, int byte) { QTest::newRow(text) << QByteArray(text) << byte; };
    add("", 1);
    add("[1,2)", 1);
    add("{", 2);
    add("{[1,2)", 7);
    add("{[1,2),}", 8);
    add("{[1,2)[3,4)}", 7);
    add("{}x", 3);
}

void ValueTextTest::malformedMultirangesNameTheByte()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, byte);
    const auto multirange = MultirangeText::parse(text);
    QVERIFY(!multirange);
    QCOMPARE(errorKindName(multirange.error().kind), u"InvalidText"_s);
    QVERIFY2(multirange.error().message.contains(u"byte %1:"_s.arg(byte)),
        qPrintable(multirange.error().message));
}

void ValueTextTest::whatIsPrintedIsReadBack()
{
    test::RandomText random(20);
    for (int round = 0; round < 3000; ++round) {
        const ArrayText array = randomArray(random);
        QVERIFY2(
            ArrayText::parse(array.print(), array.delimiter()) == array, array.print().constData());
        const CompositeText row{randomItems(random, 1 + random.below(5))};
        QVERIFY2(CompositeText::parse(row.print()) == row, row.print().constData());
        const RangeText range = randomRange(random);
        QVERIFY2(RangeText::parse(range.print()) == range, range.print().constData());
        MultirangeText multirange;
        for (int i = random.below(4); i > 0; --i)
            multirange.ranges.append(randomRange(random));
        QVERIFY2(MultirangeText::parse(multirange.print()) == multirange,
            multirange.print().constData());
    }
}

void ValueTextTest::deepTextsEndAtOnce()
{
    QVERIFY(!ArrayText::parse(QByteArray(10 << 20, '{')));
    QVERIFY(!CompositeText::parse(QByteArray(10 << 20, '(')));
    const QByteArray elements = QByteArray("1,").repeated(kMostTextItems);
    const auto wide = ArrayText::parse(QByteArray('{' + elements + "1}"));
    QVERIFY(!wide);
    QCOMPARE(errorKindName(wide.error().kind), u"Limit"_s);
}

TW_TEST(ValueTextTest)
#include "value_text_test.moc"
