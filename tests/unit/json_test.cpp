// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_text.h"
#include "test_program.h"

#include <tuplewright/base/json.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

/// Any JSON value, at most `depth` levels deep.
Json randomJson(test::RandomText& random, int depth)
{
    static const QStringList numbers{
        u"0"_s, u"-0"_s, u"1e400"_s, u"12345678901234567890.10"_s, u"-1E-7"_s};
    const int kind = random.below(depth > 1 ? 6 : 4);
    std::vector<Json> items;
    std::vector<Json::Member> members;
    for (int i = random.below(4); i > 0 && kind > 3; --i) {
        items.push_back(randomJson(random, depth - 1));
        members.emplace_back(random.unicode(3), items.back());
    }
    switch (kind) {
    case 0:
        return {};
    case 1:
        return Json::boolean(random.below(2) == 0);
    case 2:
        return Json::number(random.pick(numbers).toLatin1());
    case 3:
        return Json::string(random.unicode(8));
    case 4:
        return Json::array(std::move(items));
    default:
        return Json::object(std::move(members));
    }
}

QByteArray written(const QByteArray& utf8)
{
    QByteArray out;
    appendJsonString(out, utf8);
    return out;
}

}

class JsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndWritesCompactly_data();
    void readsAndWritesCompactly();
    void partsKnowTheBytesTheyWereReadFrom();
    void numbersStayTheirBytes_data();
    void numbersStayTheirBytes();
    void stringsAreDecoded_data();
    void stringsAreDecoded();
    void repeatedMembersAreKeptAndTheLastIsFound();
    void missingMemberIsNotFound();
    void byteOrderMarkIsSkipped();
    void badTextIsRefusedWithItsPlace_data();
    void badTextIsRefusedWithItsPlace();
    void nestingIsLimited();
    void writtenStringsAreEscaped_data();
    void writtenStringsAreEscaped();
    void readsBackWhatItWrites();
    void everyCutOfATextIsHandled();
};

void JsonTest::readsAndWritesCompactly_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("compact");
    QTest::newRow("null") << "null"_ba << "null"_ba;
    QTest::newRow("booleans") << "[true, false]"_ba << "[true,false]"_ba;
    QTest::newRow("blanks") << " \r\n\t{ \"a\" : [ 1 , 2 ] } "_ba << "{\"a\":[1,2]}"_ba;
    QTest::newRow("empty") << "[[],{},\"\"]"_ba << "[[],{},\"\"]"_ba;
    QTest::newRow("order") << "{\"b\":1,\"a\":2}"_ba << "{\"b\":1,\"a\":2}"_ba;
}

void JsonTest::readsAndWritesCompactly()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, compact);
    QCOMPARE(Json::parse(text).value().toBytes(), compact);
}

void JsonTest::partsKnowTheBytesTheyWereReadFrom()
{
    const Json json = Json::parse(" [ {\"a\" : [1, 2]}, \"x\" ] "_ba).value();
    QCOMPARE(json.source(), "[ {\"a\" : [1, 2]}, \"x\" ]"_ba);
    QCOMPARE(json.items()[0].source(), "{\"a\" : [1, 2]}"_ba);
    QCOMPARE(json.items()[0].find(u"a")->source(), "[1, 2]"_ba);
    QCOMPARE(json.items()[1].source(), "\"x\""_ba);
    QCOMPARE(Json::array({Json::boolean(true)}).source(), "[true]"_ba);
    QVERIFY(json.items()[0] == Json::parse("{\"a\":[1,2]}"_ba).value());
}

void JsonTest::numbersStayTheirBytes_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"0", "-0", "9007199254740993", "12345678901234567890123", "0.10",
             "1e400", "-1.5E+3", "1.0e-7"})
        QTest::newRow(text) << QByteArray(text);
}

void JsonTest::numbersStayTheirBytes()
{
    QFETCH(const QByteArray, text);
    const Json json = Json::parse(text).value();
    QCOMPARE(json.type(), Json::Type::Number);
    QCOMPARE(json.numberText(), text);
    QCOMPARE(json.toBytes(), text);
}

void JsonTest::stringsAreDecoded_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("decoded");
    QTest::newRow("short escapes") << R"("\"\\\/\b\f\n\r\t")"_ba << u"\"\\/\b\f\n\r\t"_s;
    QTest::newRow("unicode escape") << R"("\u00e9\u20AC")"_ba << u"é€"_s;
    QTest::newRow("surrogate pair") << R"("\uD83D\uDE00")"_ba << u"😀"_s;
    QTest::newRow("escaped NUL") << R"("a\u0000b")"_ba << u"a\0b"_s;
    QTest::newRow("UTF-8") << "\"é😀\""_ba << u"é😀"_s;
}

void JsonTest::stringsAreDecoded()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, decoded);
    QCOMPARE(Json::parse(text).value().toString(), decoded);
}

void JsonTest::repeatedMembersAreKeptAndTheLastIsFound()
{
    const Json json = Json::parse(R"({"a":1,"b":2,"a":3})"_ba).value();
    QCOMPARE(json.members().size(), size_t(3));
    QCOMPARE(json.find(u"a")->numberText(), "3"_ba);
}

void JsonTest::missingMemberIsNotFound()
{
    QCOMPARE(Json::parse("{}"_ba).value().find(u"a"), nullptr);
    QCOMPARE(Json::parse("[1]"_ba).value().find(u"a"), nullptr);
}

void JsonTest::byteOrderMarkIsSkipped()
{
    QCOMPARE(Json::parse("\xEF\xBB\xBF[1]"_ba).value().toBytes(), "[1]"_ba);
}

void JsonTest::badTextIsRefusedWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    const auto row = [](const char* name, const QByteArray& text, const QString& place) {
        QTest::newRow(name) << text << place;
    };
    row("nothing", ""_ba, u"line 1, column 1"_s);
    row("two values", "1 2"_ba, u"line 1, column 3"_s);
    row("unknown word", "nul"_ba, u"line 1, column 1"_s);
    row("capitals", "True"_ba, u"line 1, column 1"_s);
    row("leading zero", "01"_ba, u"line 1, column 2"_s);
    row("plus", "+1"_ba, u"line 1, column 1"_s);
    row("lonely minus", "-"_ba, u"line 1, column 2"_s);
    row("no digit after the point", "1."_ba, u"line 1, column 3"_s);
    row("no digit in the exponent", "1e+"_ba, u"line 1, column 4"_s);
    row("NaN", "NaN"_ba, u"line 1, column 1"_s);
    row("comma at the end", "[1,]"_ba, u"line 1, column 4"_s);
    row("no comma", "[1 2]"_ba, u"line 1, column 4"_s);
    row("open array", "[1"_ba, u"line 1, column 3"_s);
    row("member without quotes", "{a:1}"_ba, u"line 1, column 2"_s);
    row("no colon", "{\"a\" 1}"_ba, u"line 1, column 6"_s);
    row("comma before the brace", "{\"a\":1,}"_ba, u"line 1, column 8"_s);
    row("comment", "[1] // x"_ba, u"line 1, column 5"_s);
    row("open string", "\"abc"_ba, u"line 1, column 5"_s);
    row("line break in a string", "\"a\nb\""_ba, u"line 1, column 3"_s);
    row("last control character", "\"a\x1f\""_ba, u"line 1, column 3"_s);
    row("unknown escape", R"("\x")"_ba, u"line 1, column 3"_s);
    row("short unicode escape", R"("\u12")"_ba, u"line 1, column 6"_s);
    row("lone high surrogate", R"("\uD83D")"_ba, u"line 1, column 8"_s);
    row("high surrogate twice", R"("\uD83D\uD83D")"_ba, u"line 1, column 14"_s);
    row("lone low surrogate", R"("\uDE00")"_ba, u"line 1, column 8"_s);
    row("broken UTF-8", "\"a\xFF\""_ba, u"line 1, column 2"_s);
    row("surrogate in UTF-8", "\"\xED\xA0\x80\""_ba, u"line 1, column 2"_s);
    row("overlong UTF-8", "\"\xC0\x80\""_ba, u"line 1, column 2"_s);
    row("NUL byte", "\0"_ba, u"line 1, column 1"_s);
    row("later line", "[1,\n \"é\" x]"_ba, u"line 2, column 6"_s);
}

void JsonTest::badTextIsRefusedWithItsPlace()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, place);
    const Result<Json> json = Json::parse(text);
    QVERIFY(!json);
    QCOMPARE(json.error().kind, ErrorKind::InvalidText);
    QVERIFY2(json.error().message.contains(place + u':'), qPrintable(json.error().message));
}

void JsonTest::nestingIsLimited()
{
    QVERIFY(Json::parse(QByteArray(512, '[') + QByteArray(512, ']')).has_value());
    QVERIFY(!Json::parse(QByteArray(513, '[') + QByteArray(513, ']')).has_value());
    QVERIFY(!Json::parse(QByteArray(1'000'000, '[')).has_value());
}

void JsonTest::writtenStringsAreEscaped_data()
{
    QTest::addColumn<QByteArray>("utf8");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("plain") << "abc"_ba << "\"abc\""_ba;
    QTest::newRow("empty") << ""_ba << "\"\""_ba;
    QTest::newRow("quote and backslash") << R"(a"b\c)"_ba << R"("a\"b\\c")"_ba;
    QTest::newRow("short escapes") << "\b\f\n\r\t"_ba << R"("\b\f\n\r\t")"_ba;
    QTest::newRow("control characters") << "\0\x01\x1f"_ba << R"("\u0000\u0001\u001f")"_ba;
    QTest::newRow("beyond ASCII stays") << "é€😀"_ba << "\"é€😀\""_ba;
    QTest::newRow("broken byte") << "a\xFF"
                                    "b"_ba
                                 << "\"a\xEF\xBF\xBD"
                                    "b\""_ba;
    QTest::newRow("cut sequence") << "a\xE2\x82"_ba << "\"a\xEF\xBF\xBD\xEF\xBF\xBD\""_ba;
    QTest::newRow("stray continuation") << "\x80x"_ba << "\"\xEF\xBF\xBDx\""_ba;
}

void JsonTest::writtenStringsAreEscaped()
{
    QFETCH(const QByteArray, utf8);
    QFETCH(const QByteArray, json);
    QCOMPARE(written(utf8), json);
}

void JsonTest::readsBackWhatItWrites()
{
    test::RandomText random(2);
    for (int i = 0; i < 3000; ++i) {
        const Json json = randomJson(random, 5);
        const QByteArray text = json.toBytes();
        const Result<Json> read = Json::parse(text);
        QVERIFY2(read && *read == json, text.constData());
    }
}

void JsonTest::everyCutOfATextIsHandled()
{
    const QByteArray text = R"({"a":[1.5e3,"\uD83D\uDE00é",null,true],"b":{"c":-0}})"_ba;
    for (qsizetype size = 0; size < text.size(); ++size)
        QVERIFY(!Json::parse(text.first(size)));
}

TW_TEST(JsonTest)
#include "json_test.moc"
