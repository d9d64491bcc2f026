// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/fuzzy_pattern.h"
#include "test_program.h"

#include <QTest>

using namespace tw;
using namespace Qt::StringLiterals;

class FuzzyPatternTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsByAFewLetters_data();
    void findsByAFewLetters();
    void theBetterFitCounts_data();
    void theBetterFitCounts();
    void tellsWhichLettersAreMeant();
    void lettersRuleOutOnlyWhatCannotMatch();
    void foldingKeepsTheLength();
};

void FuzzyPatternTest::findsByAFewLetters_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fits");
    QTest::newRow("nothing typed fits all") << u""_s << u"orders"_s << true;
    QTest::newRow("a part") << u"rde"_s << u"public.orders"_s << true;
    QTest::newRow("letters in order") << u"pord"_s << u"public.orders"_s << true;
    QTest::newRow("letters out of order") << u"drop"_s << u"public.orders"_s << false;
    QTest::newRow("a letter too many") << u"orderss"_s << u"public.orders"_s << false;
    QTest::newRow("case does not matter") << u"ORD"_s << u"public.Orders"_s << true;
    QTest::newRow("beyond ASCII") << u"ÜBER"_s << u"public.übersicht"_s << true;
    QTest::newRow("words in any order") << u"orders pub"_s << u"public.orders"_s << true;
    QTest::newRow("all words") << u"orders audit"_s << u"public.orders"_s << false;
    QTest::newRow("tied to the beginning") << u"^pub"_s << u"public.orders"_s << true;
    QTest::newRow("not at the beginning") << u"^ord"_s << u"public.orders"_s << false;
    QTest::newRow("tied to the end") << u"ers$"_s << u"public.orders"_s << true;
    QTest::newRow("not at the end") << u"ord$"_s << u"public.orders"_s << false;
    QTest::newRow("tied to both") << u"^orders$"_s << u"orders"_s << true;
    QTest::newRow("tied to both, longer") << u"^orders$"_s << u"orders_orders"_s << false;
    QTest::newRow("a sign alone is no word") << u"^ $"_s << u"orders"_s << true;
}

void FuzzyPatternTest::findsByAFewLetters()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, text);
    QFETCH(const bool, fits);
    const FuzzyPattern pattern(typed);
    QCOMPARE(pattern.score(FuzzyPattern::fold(text)).has_value(), fits);
}

void FuzzyPatternTest::theBetterFitCounts_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("together") << u"ord"_s << u"very.long.name.of.orders"_s << u"o_r_d"_s;
    QTest::newRow("at the beginning of a word") << u"ord"_s << u"public.orders"_s << u"records"_s;
    QTest::newRow("the whole word") << u"order"_s << u"public.order"_s << u"public.orders"_s;
    QTest::newRow("the shorter") << u"cust"_s << u"customers"_s << u"customers_of_last_year"_s;
    QTest::newRow("scattered over beginnings") << u"oi"_s << u"order_items"_s << u"recordings"_s;
}

void FuzzyPatternTest::theBetterFitCounts()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, better);
    QFETCH(const QString, worse);
    const FuzzyPattern pattern(typed);
    QVERIFY(pattern.score(better).has_value());
    QVERIFY(pattern.score(worse).has_value());
    QVERIFY(*pattern.score(better) > *pattern.score(worse));
}

void FuzzyPatternTest::tellsWhichLettersAreMeant()
{
    QCOMPARE(FuzzyPattern(u"conn"_s).places(u"new connection"), (QList{4, 5, 6, 7}));
    QCOMPARE(FuzzyPattern(u"nct"_s).places(u"new connection"), (QList{0, 4, 10}));
    QCOMPARE(FuzzyPattern(u"conn new"_s).places(u"new connection"), (QList{0, 1, 2, 4, 5, 6, 7}));
    QCOMPARE(FuzzyPattern(u"xyz"_s).places(u"new connection"), QList<int>{});
}

void FuzzyPatternTest::lettersRuleOutOnlyWhatCannotMatch()
{
    const FuzzyPattern pattern(u"ord"_s);
    QVERIFY((pattern.letters() & ~FuzzyPattern::letters(u"public.orders")) == 0);
    QVERIFY((pattern.letters() & ~FuzzyPattern::letters(u"public.events")) != 0);
}

void FuzzyPatternTest::foldingKeepsTheLength()
{
    const QString text = u"Straße İstanbul 🙂"_s;
    QCOMPARE(FuzzyPattern::fold(text).size(), text.size());
}

TW_TEST(FuzzyPatternTest)
#include "fuzzy_pattern_test.moc"
