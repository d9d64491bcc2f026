// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/interval_text.h"
#include "models/text/json_outline.h"
#include "models/text/lexeme_text.h"
#include "test_program.h"

#include <QTest>

using namespace tw;
using namespace Qt::StringLiterals;

/// Values taken apart and put together: what is not changed keeps its bytes.
class ValuePartsTest final : public QObject
{
    Q_OBJECT

    /// The node at a path of places.
    static int at(const JsonOutline& outline, const QList<int>& path)
    {
        int node = 0;
        for (const int place : path)
            node = outline.nodes().at(node).children.at(place);
        return node;
    }
    static JsonOutline read(const QByteArray& text)
    {
        return JsonOutline::read(text).value_or(JsonOutline());
    }

private Q_SLOTS:
    void aJsonTextIsOutlined()
    {
        const JsonOutline outline = read(" {\"a\" : [1.00, \"x\\\"]\", null], \"a\": {}} ");
        QCOMPARE(outline.nodes().size(), 6);
        QCOMPARE(outline.nodes().at(0).children.size(), 2);
        QCOMPARE(outline.nodes().at(1).name, u"a"_s);
        QCOMPARE(outline.valueText(at(outline, {0, 0})), "1.00");
        QCOMPARE(outline.valueText(at(outline, {0, 1})), "\"x\\\"]\"");
        QCOMPARE(outline.nodes().at(at(outline, {0, 2})).type, Json::Type::Null);
        QCOMPARE(outline.valueText(at(outline, {1})), "{}");
    }

    void aChangeOfJsonTouchesOneValueOnly_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("changed");
        QTest::addColumn<QByteArray>("removed");
        QTest::addColumn<QByteArray>("added");
        QTest::newRow("first of two")
            << QByteArray("{\"a\":  1.00, \"b\" :2e5}") << QByteArray("{\"a\":  true, \"b\" :2e5}")
            << QByteArray("{\"b\" :2e5}") << QByteArray("{\"a\":  1.00, \"b\" :2e5, \"n\\\"\": 7}");
        QTest::newRow("the only one") << QByteArray("[ 1 ]") << QByteArray("[ true ]")
                                      << QByteArray("[  ]") << QByteArray("[ 1, 7 ]");
        QTest::newRow("one name twice")
            << QByteArray("{\"a\":1,\"a\":1}") << QByteArray("{\"a\":true,\"a\":1}")
            << QByteArray("{\"a\":1}") << QByteArray("{\"a\":1,\"a\":1, \"n\\\"\": 7}");
    }
    void aChangeOfJsonTouchesOneValueOnly()
    {
        QFETCH(const QByteArray, text);
        const JsonOutline outline = read(text);
        const int first = at(outline, {0});
        QTEST(outline.withValue(first, "true"), "changed");
        QTEST(outline.without(first), "removed");
        QTEST(outline.withAdded(0, u"n\""_s, "7"), "added");
    }

    void theLastOfSeveralIsRemovedWithItsComma()
    {
        const JsonOutline outline = read("[1 , 2 ,3]");
        QCOMPARE(outline.without(at(outline, {2})), "[1 , 2]");
        QCOMPARE(outline.without(at(outline, {1})), "[1 , 3]");
    }

    void aMemberGetsAnotherName()
    {
        const JsonOutline outline = read("{\"a\" : 1, \"b\": 2}");
        QCOMPARE(outline.withName(at(outline, {0}), u"x\n"_s), "{\"x\\n\" : 1, \"b\": 2}");
    }

    void whatIsNoJsonHasNoOutline()
    {
        QVERIFY(!JsonOutline::read("{"));
        const QByteArray many = '[' + QByteArray("1,").repeated(JsonOutline::kMostNodes) + "1]";
        QCOMPARE(JsonOutline::read(many).error().kind, ErrorKind::Limit);
    }

    void aVectorOfWordsIsReadAndWritten_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("words");
        QTest::newRow("none") << QByteArray() << 0;
        QTest::newRow("quotes") << QByteArray("'it''s':2 'a\\\\b':3A,17 'none'") << 3;
        QTest::newRow("blanks") << QByteArray("' ' ' a ':1") << 2;
    }
    void aVectorOfWordsIsReadAndWritten()
    {
        QFETCH(const QByteArray, text);
        const auto lexemes = lexemesOf(text);
        QVERIFY(lexemes);
        QTEST(int(lexemes->size()), "words");
        QCOMPARE(lexemeText(*lexemes), text);
    }

    void whatIsNoVectorOfWordsIsNotRead()
    {
        for (const char* text : {"a", "'a", "'a'b", "'a':1'b'", "'a\\b'"})
            QVERIFY2(!lexemesOf(text), text);
    }

    void anIntervalIsReadAndWritten_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"1 year 2 mons -3 days +04:05:06.7", "00:00:00", "-1 days",
                 "2 years", "1 day -00:00:01", "1 mon", "-1 years -2 mons +3 days 24:00:00"})
            QTest::newRow(text) << QByteArray(text);
    }
    void anIntervalIsReadAndWritten()
    {
        QFETCH(const QByteArray, text);
        const auto interval = IntervalText::parse(text);
        QVERIFY(interval);
        QCOMPARE(IntervalText::parse(interval->print()), interval);
    }

    void otherStylesOfIntervalsAreText()
    {
        for (const char* text : {"", "P1Y2M", "@ 1 year ago", "1-2", "1 year ", "year"})
            QVERIFY2(!IntervalText::parse(text), text);
    }
};

TW_TEST(ValuePartsTest)
#include "value_parts_test.moc"
