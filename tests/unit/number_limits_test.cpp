// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"

#include <tuplewright/base/json.h>
#include <tuplewright/base/json_scanner.h>
#include <tuplewright/values/decimal.h>
#include <tuplewright/values/decimal_scanner.h>

#include <QTest>

#include <array>
#include <limits>

using namespace Qt::StringLiterals;
using namespace tw;

/// Numbers and JSON at the limits of what is read: nothing overflows, nothing is asked for memory.
class NumberLimitsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exponentsHaveALimit_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isScanned");
        QTest::addColumn<bool>("isParsed");
        const auto row = [](const char* text, bool isScanned, bool isParsed) {
            QTest::newRow(text) << QByteArray(text) << isScanned << isParsed;
        };
        row("1e0", true, true);
        row("1e-0", true, true);
        row("1e+0", true, true);
        row("1e00000000000000000000000000000000000001", true, true);
        row("1e1000000", true, true);
        row("1e-1000000", true, true);
        row("1e1000001", true, false);
        row("1e-1000001", true, false);
        row("1e1000000000", true, false);
        row("1e-1000000000", true, false);
        row("1e1000000001", false, false);
        row("1e-1000000001", false, false);
        row("1e9223372036854775807", false, false);
        row("1e9223372036854775808", false, false);
        row("1e-9223372036854775808", false, false);
        row("1e-9223372036854775809", false, false);
        row("1e18446744073709551617", false, false);
        row("1e99999999999999999999999999999999999999", false, false);
        row("0e1000000001", false, false);
    }

    void exponentsHaveALimit()
    {
        QFETCH(const QByteArray, text);
        QTEST(scanDecimal(text).has_value(), "isScanned");
        QTEST(Decimal::parse(QByteArrayView(text)).has_value(), "isParsed");
        QTEST(Decimal::parse(QStringView(QString::fromLatin1(text))).has_value(), "isParsed");
    }

    void whatIsWrittenIsKept_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("plain");
        const auto row = [](const char* text, const QString& plain) {
            QTest::newRow(text) << QByteArray(text) << plain;
        };
        row("0", u"0"_s);
        row("-0", u"0"_s);
        row("-0.000", u"0"_s);
        row("000", u"0"_s);
        row("0e5", u"0"_s);
        row("1.50", u"1.5"_s);
        row("-1.50e1", u"-15"_s);
        row("1e-5", u"0.00001"_s);
        row("123e-2", u"1.23"_s);
        row("9223372036854775807", u"9223372036854775807"_s);
        row("9223372036854775808", u"9223372036854775808"_s);
        row("-9223372036854775809", u"-9223372036854775809"_s);
        row("18446744073709551616", u"18446744073709551616"_s);
        row("0.1", u"0.1"_s);
        row("0.30000000000000000000000000000004", u"0.30000000000000000000000000000004"_s);
        row("1.7976931348623157e3", u"1797.6931348623157"_s);
        row("00.0100", u"0.01"_s);
        row("5.", u"5"_s);
        row(".5", u"0.5"_s);
    }

    void whatIsWrittenIsKept()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, plain);
        const auto number = Decimal::parse(QByteArrayView(text));
        QVERIFY(number);
        QCOMPARE(number->toText(), plain);
        QVERIFY(*number == *Decimal::parse(QStringView(plain)));
    }

    void longNumbersAreReadInTime()
    {
        constexpr qsizetype kDigits = 1'000'000;
        const QByteArray nines(kDigits, '9');
        const QByteArray zeros(kDigits, '0');
        const auto order
            = [](const QByteArray& a, const QByteArray& b) { return compareDecimals(a, b); };
        QVERIFY(order(nines, '1' + zeros) < 0);
        QVERIFY(order('-' + nines, "-1" + zeros) > 0);
        QVERIFY(order(zeros + '1', "1") == 0);
        QVERIFY(order("1." + zeros, "1") == 0);
        QVERIFY(order("1." + zeros + '1', "1") > 0);
        QVERIFY(!scanDecimal(QByteArray("1e" + nines)));
        QVERIFY(scanDecimal(QByteArray("1e" + zeros + '1')));
    }

    void sumsThatWouldFillTheMemoryAreRefused()
    {
        const Decimal one = *Decimal::parse(u"1");
        QVERIFY(!one.plus(*Decimal::parse(u"1e1000000")));
        QVERIFY(!one.plus(*Decimal::parse(u"1e-1000000")));
        QVERIFY(!Decimal::parse(u"1e500000")->plus(*Decimal::parse(u"1e-500000")));
        QVERIFY(one.plus(*Decimal::parse(u"1e1000")));
        QVERIFY(one.plus(*Decimal::parse(u"1e-1000")));
        QVERIFY(Decimal::parse(u"1e1000000")->plus(*Decimal::parse(u"2e1000000")).has_value());
    }

    void dividingHasLimits()
    {
        const Decimal one = *Decimal::parse(u"1");
        QCOMPARE(one.dividedBy(3, 5)->toText(), u"0.33333"_s);
        QCOMPARE(one.dividedBy(2, 0)->toText(), u"1"_s);
        QCOMPARE(Decimal::parse(u"-1")->dividedBy(2, 0)->toText(), u"-1"_s);
        QCOMPARE(one.dividedBy(1'000'000'000'000, 3)->toText(), u"0"_s);
        QCOMPARE(one.dividedBy(1'000'000'000'000, 12)->toText(), u"0.000000000001"_s);
        QVERIFY2(!one.dividedBy(1'000'000'000'001, 3), "the limit that is told");
        for (const qint64 divisor : {qint64(0), qint64(-1), std::numeric_limits<qint64>::min()})
            QVERIFY(!one.dividedBy(divisor, 2));
        QVERIFY(!Decimal::parse(u"1e1000000")->dividedBy(3, 2));
    }

    void carriesRunThroughAllDigits()
    {
        const QByteArray nines(1'000, '9');
        const Decimal sum = *Decimal::parse(QByteArrayView(nines))->plus(*Decimal::parse(u"1"));
        QCOMPARE(sum.toText(), u'1' + QString(1'000, u'0'));
        const Decimal back = *sum.plus(*Decimal::parse(u"-1"));
        QCOMPARE(back.toText(), QString::fromLatin1(nines));
        QCOMPARE(Decimal::parse(u"0.999")->plus(*Decimal::parse(u"0.001"))->toText(), u"1"_s);
        QCOMPARE(Decimal::parse(u"-1")->plus(*Decimal::parse(u"1"))->toText(), u"0"_s);
        QCOMPARE(Decimal::parse(u"1")->plus(*Decimal::parse(u"-1.5"))->toText(), u"-0.5"_s);
    }

    void orderIsTotalAmongNumbers()
    {
        constexpr auto ascending = std::to_array<const char*>({"-1e1000000000", "-1e20", "-10",
            "-9.99", "-1", "-0.1", "-1e-1000000000", "0", "1e-1000000000", "0.0999", "0.1", "1",
            "1.0000001", "9.99", "10", "99e-1", "1e1", "1e20", "1e1000000000"});
        for (size_t i = 0; i < ascending.size(); ++i) {
            for (size_t j = 0; j < ascending.size(); ++j) {
                const auto order = compareDecimals(ascending[i], ascending[j]);
                const auto back = compareDecimals(ascending[j], ascending[i]);
                QVERIFY((order < 0) == (back > 0));
                QVERIFY((order == 0) == (back == 0));
            }
        }
        QVERIFY(compareDecimals("10", "1e1") == 0);
        QVERIFY(compareDecimals("9.9", "99e-1") == 0);
        QVERIFY(compareDecimals("-1e1000000000", "-1e20") < 0);
        QVERIFY(compareDecimals("-1e-1000000000", "0") < 0);
    }

    void deepJsonNeedsNoStack_data()
    {
        QTest::addColumn<QByteArray>("opening");
        QTest::addColumn<QByteArray>("middle");
        QTest::addColumn<QByteArray>("closing");
        QTest::newRow("lists") << QByteArray("[") << QByteArray() << QByteArray("]");
        QTest::newRow("objects") << QByteArray("{\"a\":") << QByteArray("1") << QByteArray("}");
        QTest::newRow("both") << QByteArray("[{\"a\":") << QByteArray("null") << QByteArray("}]");
        QTest::newRow("blanks") << QByteArray(" [ ") << QByteArray("\"x\"") << QByteArray(" ] ");
    }

    void deepJsonNeedsNoStack()
    {
        QFETCH(const QByteArray, opening);
        QFETCH(const QByteArray, middle);
        QFETCH(const QByteArray, closing);
        constexpr int kLevels = 1'000'000;
        const QByteArray deep = opening.repeated(kLevels) + middle + closing.repeated(kLevels);
        QVERIFY(isJson(deep));
        QVERIFY(!isJson(deep.chopped(closing.size())));
        QVERIFY(!isJson(QByteArray(deep + closing)));
        const Result<Json> tree = Json::parse(deep);
        QVERIFY(!tree);
        QVERIFY2(tree.error().message.contains(u"nested deeper than 512 levels"_s),
            qPrintable(tree.error().message));
    }

    void theDepthLimitIsExact()
    {
        const auto nested = [](int levels) {
            return QByteArray(QByteArray(levels, '[') + QByteArray(levels, ']'));
        };
        QVERIFY(Json::parse(nested(512)).has_value());
        QVERIFY(!Json::parse(nested(513)).has_value());
        QByteArray wide("[");
        for (int i = 0; i < 2'000; ++i)
            wide += nested(3) + ',';
        QVERIFY2(Json::parse(wide + "1]"), "siblings are not deep");
    }

    void numbersOfJsonKeepTheirText_data()
    {
        QTest::addColumn<QByteArray>("number");
        for (const char* number :
            {"0", "-0", "0.0", "1.50", "1E5", "1e+05", "-0.0e-0", "9223372036854775808",
                "123456789012345678901234567890.123456789", "1e999999999999"})
            QTest::newRow(number) << QByteArray(number);
        QTest::newRow("long") << QByteArray(100'000, '7');
    }

    void numbersOfJsonKeepTheirText()
    {
        QFETCH(const QByteArray, number);
        const Result<Json> json = Json::parse(QByteArray("[" + number + "]"));
        QVERIFY(json);
        QCOMPARE(json->items().front().numberText(), number);
        QCOMPARE(json->toBytes(), QByteArray("[" + number + "]"));
    }

    void brokenJsonIsPlaced_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        const auto row = [](const char* text, const QString& place) {
            QTest::newRow(text) << QByteArray(text) << place;
        };
        row("", u"line 1, column 1"_s);
        row("[1,\n2,\n]", u"line 3, column 1"_s);
        row("{\"a\" 1}", u"line 1, column 6"_s);
        row("{\"a\":1,}", u"line 1, column 8"_s);
        row("[\"\xC3\xA9\", x]", u"line 1, column 7"_s);
        row("\"a\nb\"", u"line 1"_s);
        row("[1] [2]", u"line 1, column 5"_s);
        row("nul", u"line 1, column 1"_s);
        row("\"\\x\"", u"line 1"_s);
        row("\"\\u12\"", u"line 1"_s);
        row("\"abc", u"line 1"_s);
        row("[1 2]", u"line 1, column 4"_s);
        row("\"\xFF\"", u"line 1"_s);
        row("\"\xED\xA0\x80\"", u"line 1"_s);
        row("\"\xC0\x80\"", u"line 1"_s);
    }

    void brokenJsonIsPlaced()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, place);
        const Result<Json> json = Json::parse(text);
        QVERIFY(!json);
        QVERIFY2(json.error().message.startsWith(u"Bad JSON in "_s + place),
            qPrintable(json.error().message));
        QVERIFY(!isJson(text));
    }

    void nulEndsNothing()
    {
        QVERIFY(!isJson(QByteArrayView("1\0", 2)));
        QVERIFY(!isJson(QByteArrayView("\0001", 2)));
        QVERIFY(!isJson(QByteArrayView("[1\0]", 4)));
        QVERIFY(!isJson(QByteArrayView("\"a\0b\"", 5)));
    }
};

TW_TEST(NumberLimitsTest)
#include "number_limits_test.moc"
