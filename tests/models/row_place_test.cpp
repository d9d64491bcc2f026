// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feed/row_place.h"
#include "table_of.h"
#include "test_program.h"

#include <QTest>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

using Kind = RowPlace::Kind;

class RowPlaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNumbersAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("number");
        QTest::newRow("plain") << u"4300000"_s << qint64(4'300'000);
        QTest::newRow("spaces") << u" 4 300 000 "_s << qint64(4'300'000);
        QTest::newRow("commas") << u"4,300,000"_s << qint64(4'300'000);
        QTest::newRow("beyond 32 bits") << u"98412007123"_s << qint64(98'412'007'123);
    }

    void readsNumbersAsPeopleWriteThem()
    {
        QFETCH(const QString, text);
        const Result<RowPlace> place = RowPlace::parse(Kind::Number, text, nullptr);
        QVERIFY(place);
        QCOMPARE(place->kind, Kind::Number);
        QTEST(place->number, "number");
    }

    void aPercentSignTellsAPercentage()
    {
        const Result<RowPlace> place = RowPlace::parse(Kind::Number, u"43 %"_s, nullptr);
        QVERIFY(place);
        QCOMPARE(place->kind, Kind::Part);
        QCOMPARE(place->part, 0.43);
        QCOMPARE(RowPlace::parse(Kind::Part, u"99,5"_s, nullptr)->part, 0.995);
    }

    void aValueIsOneOfTheColumn()
    {
        const Table table = tableOf(u"rows: id* int, name text"_s);
        const Result<RowPlace> place = RowPlace::parse(Kind::Value, u"42"_s, &table.columns[0]);
        QVERIFY(place);
        QCOMPARE(place->value.toText(), u"42"_s);
        QVERIFY(!RowPlace::parse(Kind::Value, u"many"_s, &table.columns[0]));
        QVERIFY(!RowPlace::parse(Kind::Value, u"42"_s, nullptr));
    }

    void refusesWhatIsNoPlace_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<ErrorKind>("error");
        QTest::newRow("word") << Kind::Number << u"last"_s << ErrorKind::InvalidText;
        QTest::newRow("nothing") << Kind::Number << u" "_s << ErrorKind::InvalidText;
        QTest::newRow("row 0") << Kind::Number << u"0"_s << ErrorKind::OutOfRange;
        QTest::newRow("too much") << Kind::Part << u"101"_s << ErrorKind::OutOfRange;
        QTest::newRow("not a number") << Kind::Part << u"nan"_s << ErrorKind::InvalidText;
        QTest::newRow("negative") << Kind::Number << u"-1 %"_s << ErrorKind::OutOfRange;
    }

    void refusesWhatIsNoPlace()
    {
        QFETCH(const Kind, kind);
        QFETCH(const QString, text);
        const Result<RowPlace> place = RowPlace::parse(kind, text, nullptr);
        QVERIFY(!place);
        QTEST(place.error().kind, "error");
        QVERIFY(!place.error().message.isEmpty());
    }
};

TW_TEST(RowPlaceTest)
#include "row_place_test.moc"
