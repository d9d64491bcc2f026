// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cells/selection_figures.h"
#include "test_program.h"

#include <QTest>

using namespace tw;
using namespace Qt::StringLiterals;

namespace {

ColumnType columnTypeOf(TypeClass typeClass)
{
    ColumnType type;
    type.typeClass = typeClass;
    return type;
}

QString figuresOf(const QStringList& numbers)
{
    SelectionFigures figures;
    for (const QString& number : numbers)
        figures.add(
            number.isNull() ? Value() : Value::text(number), columnTypeOf(TypeClass::Decimal));
    return figures.text();
}

Decimal number(const QString& text)
{
    return Decimal::parse(text).value();
}

}

/// Sums and averages of what is selected, to the last digit.
class SelectionFiguresTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sumsExactly()
    {
        QCOMPARE(
            figuresOf({u"0.1"_s, u"0.2"_s}), u"2 cells · sum 0.3 · avg 0.15 · min 0.1 · max 0.2"_s);
        QCOMPARE(figuresOf({u"9007199254740993"_s, u"1"_s, QString()}),
            u"3 cells · 1 NULL · sum 9007199254740994 · avg 4503599627370497.00 · min 1 · max "
            "9007199254740993"_s);
        QCOMPARE(figuresOf({u"-2.50"_s, u"1.5"_s}),
            u"2 cells · sum -1.00 · avg -0.50 · min -2.50 · max 1.5"_s);
    }

    void textIsCountedOnly()
    {
        SelectionFigures figures;
        figures.add(Value::text(u"12"_s), columnTypeOf(TypeClass::Text));
        figures.add(Value::text(u"13"_s), columnTypeOf(TypeClass::Text));
        QCOMPARE(figures.text(), u"2 cells"_s);
    }

    void whatIsNoNumberHasNoSum()
    {
        QCOMPARE(figuresOf({u"1"_s, u"NaN"_s}), u"2 cells · min 1 · max 1"_s);
    }

    void addsDecimals_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<QString>("sum");
        QTest::newRow("carry") << u"99.95"_s << u"0.05"_s << u"100"_s;
        QTest::newRow("signs") << u"-5"_s << u"7"_s << u"2"_s;
        QTest::newRow("opposite") << u"5"_s << u"-7.25"_s << u"-2.25"_s;
        QTest::newRow("nothing left") << u"1e3"_s << u"-1000.0"_s << u"0"_s;
        QTest::newRow("far apart") << u"1e20"_s << u"1e-3"_s << u"100000000000000000000.001"_s;
    }
    void addsDecimals()
    {
        QFETCH(const QString, a);
        QFETCH(const QString, b);
        QFETCH(const QString, sum);
        QCOMPARE(number(a).plus(number(b))->toText(), sum);
        QCOMPARE(number(b).plus(number(a))->toText(), sum);
    }

    void dividesAndRounds_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<int>("divisor");
        QTest::addColumn<int>("digits");
        QTest::addColumn<QString>("quotient");
        QTest::newRow("third") << u"1"_s << 3 << 4 << u"0.3333"_s;
        QTest::newRow("two thirds") << u"-2"_s << 3 << 2 << u"-0.67"_s;
        QTest::newRow("half") << u"0.5"_s << 1 << 0 << u"1"_s;
        QTest::newRow("cut digits") << u"2.7"_s << 1 << 0 << u"3"_s;
        QTest::newRow("below half") << u"2.4999"_s << 1 << 0 << u"2"_s;
        QTest::newRow("tiny") << u"1e-9"_s << 2 << 2 << u"0.00"_s;
        QTest::newRow("large") << u"1e30"_s << 4 << 1 << u"250000000000000000000000000000.0"_s;
    }
    void dividesAndRounds()
    {
        QFETCH(const QString, a);
        QFETCH(const int, divisor);
        QFETCH(const int, digits);
        QFETCH(const QString, quotient);
        QCOMPARE(number(a).dividedBy(divisor, digits)->toText(digits), quotient);
        QVERIFY(!number(a).dividedBy(0, digits));
    }

    void aSumOfEndlessDigitsIsRefused()
    {
        QVERIFY(!number(u"1e900000"_s).plus(number(u"1e-900000"_s)));
    }
};

TW_TEST(SelectionFiguresTest)
#include "selection_figures_test.moc"
