// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_text.h"
#include "test_program.h"

#include <tuplewright/base/json.h>
#include <tuplewright/base/json_scanner.h>

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

using Token = JsonScanner::Token;

constexpr int kRounds = 4'000;

/// One letter for each token, and its text behind names, strings and numbers.
QByteArray tokensOf(QByteArrayView text)
{
    constexpr QByteArrayView letters = "{}[]nsdtf0.!";
    QByteArray tokens;
    JsonScanner scanner(text);
    Token token = Token::Null;
    do {
        token = scanner.next();
        tokens += letters[qsizetype(token)];
        if (token == Token::Name || token == Token::String || token == Token::Number)
            tokens += '<' + scanner.text().toByteArray() + '>';
    } while (token != Token::End && token != Token::Bad);
    return tokens;
}

/// Any array, with escapes, blanks and every kind of number.
QByteArray randomArray(test::RandomText& random, int depth)
{
    static const QStringList scalars{u"null"_s, u"true"_s, u"false"_s, u"0"_s, u"-0.5"_s,
        u"12e+3"_s, u"1E-2"_s, u"\"\""_s, u"\"é😀\""_s, u"\"\\u00e9\\n\""_s, u"\"\\\\\\\"\""_s};
    QByteArray text("[");
    for (int left = random.below(4); left > 0; --left) {
        const int kind = depth > 0 ? random.below(4) : 0;
        const QByteArray value
            = kind < 2 ? random.pick(scalars).toUtf8() : randomArray(random, depth - 1);
        text += QByteArray(random.below(2), ' ');
        text += kind == 3 ? "{\"a\\tb\" :" + value + '}' : value;
        text += left > 1 ? "," : "\n";
    }
    return text + ']';
}

/// With one byte more, less or other than before.
QByteArray mutated(QByteArray text, test::RandomText& random)
{
    constexpr QByteArrayView bytes = "[]{},:\"\\ 01-+eutn\xC3\xA9\xFF";
    const qsizetype place = random.below(int(text.size()));
    const char byte = bytes[random.below(int(bytes.size()))];
    switch (random.below(3)) {
    case 0:
        return text.insert(place, byte);
    case 1:
        return text.remove(place, 1);
    default:
        text[place] = byte;
        return text;
    }
}

bool qtReads(const QByteArray& text)
{
    QJsonParseError error;
    QJsonDocument::fromJson(text, &error);
    return error.error == QJsonParseError::NoError;
}

}

class JsonScannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextIsReadTokenByToken_data();
    void aTextIsReadTokenByToken();
    void tokensKnowTheirPlace();
    void theLastTokenStays();
    void numbersAreThoseOfJsonOnly_data();
    void numbersAreThoseOfJsonOnly();
    void halfOfASurrogatePairIsGrammarButNoText();
    void aByteOrderMarkIsSkippedOnRequest();
    void nestingIsNotLimited();
    void itAcceptsWhatQtAccepts();
    void theTreeHoldsWhatTheScannerAccepts();
};

void JsonScannerTest::aTextIsReadTokenByToken_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("tokens");
    const auto row = [](const char* text, const char* tokens) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(tokens);
    };
    row("null", "0.");
    row(" [ true , false ] ", "[tf].");
    row("{\"a\":1,\"b\" : [\"c\"]}", "{n<\"a\">d<1>n<\"b\">[s<\"c\">]}.");
    row("[[],{}]", "[[]{}].");
    row("", "!");
    row("1 2", "d<1>!");
    row("[1,]", "[d<1>!");
    row("[,1]", "[!");
    row("[1}", "[d<1>!");
    row("{\"a\":1]", "{n<\"a\">d<1>!");
    row("{\"a\"}", "{!");
    row("{\"a\":}", "{n<\"a\">!");
    row("{1:2}", "{!");
    row("{\"a\":1,}", "{n<\"a\">d<1>!");
    row("\"\\ud8\"", "!");
    row("]", "!");
}

void JsonScannerTest::aTextIsReadTokenByToken()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, tokens);
    QCOMPARE(tokensOf(text), tokens);
    QCOMPARE(isJson(text), tokens.endsWith('.'));
}

void JsonScannerTest::tokensKnowTheirPlace()
{
    const QByteArray text = " { \"n\" : [ 10 ] }";
    JsonScanner scanner(text);
    QList<std::pair<qsizetype, qsizetype>> places;
    QList<qsizetype> depths;
    while (scanner.next() != Token::End) {
        places.append({scanner.start(), scanner.end()});
        depths.append(scanner.depth());
    }
    const QList<std::pair<qsizetype, qsizetype>> expected{
        {1, 2}, {3, 6}, {9, 10}, {11, 13}, {14, 15}, {16, 17}};
    QCOMPARE(places, expected);
    QCOMPARE(depths, (QList<qsizetype>{1, 1, 2, 2, 1, 0}));
}

void JsonScannerTest::theLastTokenStays()
{
    JsonScanner whole("1");
    QCOMPARE(whole.next(), Token::Number);
    QCOMPARE(whole.next(), Token::End);
    QCOMPARE(whole.next(), Token::End);
    JsonScanner broken("[x]");
    QCOMPARE(broken.next(), Token::BeginArray);
    QCOMPARE(broken.next(), Token::Bad);
    const QString message = broken.error().message;
    QCOMPARE(message, u"Bad JSON in line 1, column 2: a value was expected."_s);
    QCOMPARE(broken.next(), Token::Bad);
    QCOMPARE(broken.error().message, message);
}

void JsonScannerTest::numbersAreThoseOfJsonOnly_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isNumber");
    for (const char* text :
        {"0", "-0", "10", "0.50", "1e5", "1E+5", "-1.25e-07", "1e9999999999999"})
        QTest::newRow(text) << QByteArray(text) << true;
    for (const char* text : {"", "-", "+1", "01", ".5", "5.", "1e", "1e+", "1.e5", "0x1", "1 ",
             " 1", "NaN", "Infinity", "1_000", "\"1\"", "1,2", "\xD9\xA1"})
        QTest::newRow(text) << QByteArray(text) << false;
    QTest::newRow("NUL") << "1\0"_ba << false;
}

void JsonScannerTest::numbersAreThoseOfJsonOnly()
{
    QFETCH(const QByteArray, text);
    QTEST(isJsonNumber(text), "isNumber");
}

void JsonScannerTest::halfOfASurrogatePairIsGrammarButNoText()
{
    const QByteArray text = R"(["\ud83d\ude00","\ud83d"])";
    QVERIFY(isJson(text));
    JsonScanner scanner(text);
    scanner.next();
    QCOMPARE(scanner.next(), Token::String);
    QCOMPARE(scanner.decoded().value(), u"😀"_s);
    QCOMPARE(scanner.next(), Token::String);
    QCOMPARE(scanner.decoded().error().message,
        u"Bad JSON in line 1, column 24: half of a surrogate pair."_s);
    QVERIFY(!Json::parse(text));
}

void JsonScannerTest::aByteOrderMarkIsSkippedOnRequest()
{
    const QByteArray text = "\xEF\xBB\xBF 1";
    QVERIFY(!isJson(text));
    JsonScanner scanner(text);
    scanner.skipByteOrderMark();
    QCOMPARE(scanner.next(), Token::Number);
    QCOMPARE(scanner.start(), qsizetype(4));
}

void JsonScannerTest::nestingIsNotLimited()
{
    constexpr qsizetype kDepth = 1'000'000;
    QByteArray text = QByteArray(kDepth, '[') + QByteArray(kDepth, ']');
    QVERIFY(isJson(text));
    text.chop(1);
    QVERIFY(!isJson(text));
}

void JsonScannerTest::itAcceptsWhatQtAccepts()
{
    // Qt is not strict about the digits around a point, nor about what a backslash stands before.
    static const QRegularExpression loose(u"(?<![0-9])\\.|\\.(?![0-9])|\\\\"_s);
    test::RandomText random(73);
    int accepted = 0;
    for (int round = 0; round < kRounds; ++round) {
        QByteArray text = randomArray(random, 3);
        QVERIFY2(isJson(text), text.constData());
        for (int changes = 1 + random.below(2); changes > 0; --changes)
            text = mutated(text, random);
        const bool isGood = isJson(text);
        accepted += isGood ? 1 : 0;
        if (!text.trimmed().startsWith('[')) // Qt knows objects and arrays only
            continue;
        const bool isLoose = QString::fromUtf8(text).contains(loose);
        QVERIFY2(isLoose || isGood == qtReads(text), text.constData());
        QVERIFY2(!isGood || qtReads(text), text.constData());
    }
    QVERIFY(accepted > kRounds / 20);
}

void JsonScannerTest::theTreeHoldsWhatTheScannerAccepts()
{
    test::RandomText random(74);
    for (int round = 0; round < kRounds; ++round) {
        const QByteArray text = mutated(randomArray(random, 3), random);
        const Result<Json> tree = Json::parse(text);
        QVERIFY2(tree.has_value() == isJson(text), text.constData());
        if (tree)
            QVERIFY2(isJson(tree->toBytes()), text.constData());
    }
}

TW_TEST(JsonScannerTest)
#include "json_scanner_test.moc"
