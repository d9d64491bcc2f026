// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_text.h"
#include "test_program.h"

#include <tuplewright/values/decimal.h>
#include <tuplewright/values/decimal_scanner.h>
#include <tuplewright/values/value.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

constexpr int kRounds = 3'000;
constexpr auto kAfterNoBreakSpace = "\xC2\xA0"
                                    "1";
constexpr auto kAfterMinusSign = "\xE2\x88\x92"
                                 "1";
constexpr int kPlaces = 6; ///< digits behind the point of the random numbers

/// A random whole number of 10^-6 with few digits as often as with many.
qint64 randomMillionths(test::RandomText& random)
{
    qint64 number = random.below(10);
    for (int digits = random.below(15); digits > 0; --digits)
        number = number * 10 + random.below(10);
    return random.below(2) == 0 ? number : -number;
}

/// One of the many spellings of a number of millionths.
QByteArray spelled(qint64 millionths, test::RandomText& random)
{
    QByteArray digits = QByteArray::number(qAbs(millionths));
    digits.prepend(random.below(4) + (digits.size() <= kPlaces ? kPlaces : 0), '0');
    const qsizetype point = random.below(int(digits.size()) + 1);
    const qint64 exponent = digits.size() - kPlaces - point;
    QByteArray text = digits.first(point);
    if (point < digits.size() || random.below(2) == 0)
        text += '.' + digits.sliced(point) + QByteArray(random.below(3), '0');
    if (exponent != 0 || random.below(3) == 0)
        text += (random.below(2) == 0 ? "e" : "E")
            + QByteArray(exponent >= 0 && random.below(2) == 0 ? "+" : "")
            + QByteArray::number(exponent);
    const QByteArray sign = millionths < 0 ? "-" : random.below(3) == 0 ? "+" : "";
    return QByteArray(random.below(2), ' ') + sign + text + QByteArray(random.below(2), '\n');
}

}

class DecimalScannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreTakenApart_data();
    void numbersAreTakenApart();
    void whatIsNoNumberIsRefused_data();
    void whatIsNoNumberIsRefused();
    void numbersAreOrderedToTheirLastDigit_data();
    void numbersAreOrderedToTheirLastDigit();
    void whatIsNoNumberHasNoOrder();
    void anySpellingHasTheSameOrder();
    void anySpellingHasTheSameSum();
    void numbersWithoutDigitsAreKnown_data();
    void numbersWithoutDigitsAreKnown();
    void largeExponentsAreOrderedButNotComputed();
    void theSpellingChoosesTheStorageClass_data();
    void theSpellingChoosesTheStorageClass();
};

void DecimalScannerTest::numbersAreTakenApart_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isNegative");
    QTest::addColumn<QByteArray>("whole");
    QTest::addColumn<QByteArray>("fraction");
    QTest::addColumn<qint64>("exponent");
    QTest::addColumn<qsizetype>("scale");
    const auto row = [](const char* text, bool isNegative, const char* whole, const char* fraction,
                         qint64 exponent, qsizetype scale) {
        QTest::newRow(text) << QByteArray(text) << isNegative << QByteArray(whole)
                            << QByteArray(fraction) << exponent << scale;
    };
    row("0", false, "0", "", 0, 0);
    row("-12.50", true, "12", "50", 0, 2);
    row("+.5", false, "", "5", 0, 1);
    row("5.", false, "5", "", 0, 0);
    row("007.00", false, "007", "00", 0, 2);
    row("1e-3", false, "1", "", -3, 0);
    row("-1.25E+07", true, "1", "25", 7, 0);
    row(" \t1\n", false, "1", "", 0, 0);
    row("1e1000000000", false, "1", "", 1'000'000'000, 0);
}

void DecimalScannerTest::numbersAreTakenApart()
{
    QFETCH(const QByteArray, text);
    const std::optional<ScannedDecimal> number = scanDecimal(text);
    QVERIFY(number);
    QTEST(number->isNegative, "isNegative");
    QTEST(number->whole.toByteArray(), "whole");
    QTEST(number->fraction.toByteArray(), "fraction");
    QTEST(number->exponent, "exponent");
    QTEST(number->scale(), "scale");
}

void DecimalScannerTest::whatIsNoNumberIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"", " ", "-", "+", ".", "-.", "e5", ".e5", "1e", "1e+", "1e-", "1e 5",
             "1e5.0", "1e++5", "1 2", "1 e5", "- 1", "--1", "+-1", "1.2.3", "1..2", "0x10", "1_000",
             "1,5", "1'000", "1f", "1e5f", "one", "NaN", "Infinity", "inf", "1e1000000001",
             "1e-99999999999999999999", kAfterNoBreakSpace, kAfterMinusSign, "\xD9\xA1", "1\xFF",
             "$1"})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("NUL behind") << "1\0"_ba;
    QTest::newRow("NUL before") << "\0001"_ba;
}

void DecimalScannerTest::whatIsNoNumberIsRefused()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!scanDecimal(text));
    QVERIFY(!Decimal::parse(QByteArrayView(text)));
    QVERIFY(!Decimal::parse(QString::fromUtf8(text)));
}

void DecimalScannerTest::numbersAreOrderedToTheirLastDigit_data()
{
    QTest::addColumn<QByteArray>("smaller");
    QTest::addColumn<QByteArray>("greater");
    const auto row = [](const QByteArray& smaller, const QByteArray& greater) {
        QTest::addRow("%s < %s", smaller.left(20).constData(), greater.left(20).constData())
            << smaller << greater;
    };
    row("-1", "0");
    row("0", "1e-1000000000");
    row("-2", "-1.99999999999999999999999");
    row("9007199254740992", "9007199254740993");
    row("0.1", "0.10000000000000000000000000001");
    row("1e999", "1e1000");
    row("-1e1000", "-1e999");
    row("99", "1e2");
    row(QByteArray(10'000, '9'), '1' + QByteArray(10'000, '0'));
}

void DecimalScannerTest::numbersAreOrderedToTheirLastDigit()
{
    QFETCH(const QByteArray, smaller);
    QFETCH(const QByteArray, greater);
    QVERIFY(compareDecimals(smaller, greater) < 0);
    QVERIFY(compareDecimals(greater, smaller) > 0);
    QVERIFY(compareDecimals(smaller, smaller) == 0);
}

void DecimalScannerTest::whatIsNoNumberHasNoOrder()
{
    for (const char* text : {"", "NaN", "Infinity", "x"}) {
        QVERIFY(compareDecimals("1", text) == std::partial_ordering::unordered);
        QVERIFY(compareDecimals(text, "1") == std::partial_ordering::unordered);
    }
    QVERIFY(compareDecimals("0", "-0.00e7") == 0);
}

void DecimalScannerTest::anySpellingHasTheSameOrder()
{
    test::RandomText random(71);
    for (int round = 0; round < kRounds; ++round) {
        const qint64 a = randomMillionths(random);
        const qint64 b = random.below(4) == 0 ? a : randomMillionths(random);
        const QByteArray left = spelled(a, random);
        const QByteArray right = spelled(b, random);
        const QByteArray both = left + " and "_ba + right;
        const Decimal first = *Decimal::parse(QByteArrayView(left));
        const Decimal second = *Decimal::parse(QByteArrayView(right));
        QVERIFY2(compareDecimals(left, right) == (a <=> b), both.constData());
        QVERIFY2((first <=> second) == (a <=> b), both.constData());
    }
}

void DecimalScannerTest::anySpellingHasTheSameSum()
{
    test::RandomText random(72);
    for (int round = 0; round < kRounds; ++round) {
        const qint64 a = randomMillionths(random);
        const qint64 b = randomMillionths(random);
        const Decimal left = *Decimal::parse(QByteArrayView(spelled(a, random)));
        const Decimal right = *Decimal::parse(QByteArrayView(spelled(b, random)));
        const Decimal sum = *Decimal::parse(QByteArrayView(spelled(a + b, random)));
        QCOMPARE(left.plus(right)->toText(kPlaces), sum.toText(kPlaces));
        QVERIFY(*left.plus(right) == sum);
    }
}

void DecimalScannerTest::numbersWithoutDigitsAreKnown_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isKnown");
    QTest::addColumn<SpecialNumber>("number");
    const auto known = [](const char* text, SpecialNumber number) {
        QTest::newRow(text) << QByteArray(text) << true << number;
    };
    known("NaN", SpecialNumber::NaN);
    known(" nan ", SpecialNumber::NaN);
    known("Infinity", SpecialNumber::Infinity);
    known("+INF", SpecialNumber::Infinity);
    known("-inf", SpecialNumber::NegativeInfinity);
    known("\t-infinity\n", SpecialNumber::NegativeInfinity);
    for (const char* text :
        {"", "1", "-", "-NaN", "+nan", "--inf", "infinit", "infinity!", "- inf"})
        QTest::newRow(text) << QByteArray(text) << false << SpecialNumber();
}

void DecimalScannerTest::numbersWithoutDigitsAreKnown()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, isKnown);
    QFETCH(const SpecialNumber, number);
    QCOMPARE(scanSpecialNumber(text).has_value(), isKnown);
    QVERIFY(scanSpecialNumber(text).value_or(number) == number);
    QCOMPARE(isNumberText(text), isKnown || scanDecimal(text).has_value());
}

void DecimalScannerTest::largeExponentsAreOrderedButNotComputed()
{
    QVERIFY(compareDecimals("1e999999999", "2e999999999") < 0);
    QVERIFY(!Decimal::parse(u"1e1000001"));
    QVERIFY(!Decimal::parse(u"1e-1000001"));
    QVERIFY(Decimal::parse(u"1e1000000"));
    QVERIFY(!Decimal::parse(u"1e1000000")->plus(*Decimal::parse(u"1")));
}

void DecimalScannerTest::theSpellingChoosesTheStorageClass_data()
{
    QTest::addColumn<QByteArray>("digits");
    QTest::addColumn<bool>("isInteger");
    QTest::newRow("whole") << "-12"_ba << true;
    QTest::newRow("long") << QByteArray(40, '9') << true;
    QTest::newRow("point") << "12.0"_ba << false;
    QTest::newRow("exponent") << "12e3"_ba << false;
    QTest::newRow("capital exponent") << "12E3"_ba << false;
}

void DecimalScannerTest::theSpellingChoosesTheStorageClass()
{
    QFETCH(const QByteArray, digits);
    QFETCH(const bool, isInteger);
    const Value value = Value::number(digits);
    QCOMPARE(value.storage() == StorageClass::Integer, isInteger);
    QCOMPARE(value.storage() == StorageClass::Real, !isInteger);
    QCOMPARE(value.bytes(), digits);
}

TW_TEST(DecimalScannerTest)
#include "decimal_scanner_test.moc"
