// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_of.h"
#include "test_program.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;
using namespace tw::test;

class TableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsColumnsByTheirExactName();
    void requiredColumnIsReturned();
    void unknownColumnIsNamedWithTheNearestOne();
    void firstOfEquallyNearNamesIsSuggested();
    void farNamesAreNotSuggested();
    void columnNamesKeepTheirOrder();
    void everyKindOfRelationHasAName();
};

void TableTest::findsColumnsByTheirExactName()
{
    const Table people = tableOf(u"people: id* int, Name text"_s);
    QCOMPARE(people.columnIndex(u"Name"), 1);
    QCOMPARE(people.columnIndex(u"name"), -1);
    QCOMPARE(people.find(u"Name"), &people.columns[1]);
    QCOMPARE(people.find(u"name"), nullptr);
}

void TableTest::requiredColumnIsReturned()
{
    const Table people = tableOf(u"people: id* int, name text"_s);
    QCOMPARE(people.require(u"name"_s).value(), &people.columns[1]);
}

void TableTest::unknownColumnIsNamedWithTheNearestOne()
{
    const Table people = tableOf(u"people: id* int, name text"_s);
    const Result<const Column*> column = people.require(u"Nmae"_s);
    QVERIFY(!column);
    QCOMPARE(column.error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(column.error().message, u"people has no column Nmae."_s);
    QCOMPARE(column.error().table, u"people"_s);
    QCOMPARE(column.error().column, u"Nmae"_s);
    const Result<const Column*> near = people.require(u"nam"_s);
    QCOMPARE(near.error().hint, u"Did you mean name?"_s);
}

void TableTest::firstOfEquallyNearNamesIsSuggested()
{
    const Table people = tableOf(u"people: nam text, mame text"_s);
    QCOMPARE(people.require(u"name"_s).error().hint, u"Did you mean nam?"_s);
}

void TableTest::farNamesAreNotSuggested()
{
    const Table people = tableOf(u"people: id* int, name text"_s);
    QCOMPARE(people.require(u"salary"_s).error().hint, QString());
}

void TableTest::columnNamesKeepTheirOrder()
{
    QCOMPARE(tableOf(u"t: b int, a int"_s).columnNames(), (QStringList{u"b"_s, u"a"_s}));
}

void TableTest::everyKindOfRelationHasAName()
{
    QSet<QString> names;
    for (int kind = 0; kind <= int(RelationKind::VirtualTable); ++kind)
        names.insert(relationKindName(RelationKind(kind)));
    QCOMPARE(names.size(), 6);
    QVERIFY(!names.contains(QString()));
}

TW_TEST(TableTest)
#include "table_test.moc"
