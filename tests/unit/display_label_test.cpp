// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_of.h"
#include "test_program.h"

#include <tuplewright/schema/display_label.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;
using namespace tw::test;

/// What names a row for a person.
class DisplayLabelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theColumnsThatNameARow_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("unique");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("a name") << u"t: id* int, email text, Name text"_s << u""_s
                                << QStringList{u"Name"_s};
        QTest::newRow("a title") << u"t: id* int, title text"_s << u""_s << QStringList{u"title"_s};
        QTest::newRow("a name before a unique code")
            << u"t: id* int, sku text, name text"_s << u"sku"_s << QStringList{u"name"_s};
        QTest::newRow("first and last name")
            << u"t: id* int, last_name text, first_name text, note text"_s << u""_s
            << QStringList{u"first_name"_s, u"last_name"_s};
        QTest::newRow("a unique text")
            << u"t: id* int, note text, sku text"_s << u"sku"_s << QStringList{u"sku"_s};
        QTest::newRow("a text that ends so") << u"t: id* int, note text, street_name text"_s
                                             << u""_s << QStringList{u"street_name"_s};
        QTest::newRow("a number called name")
            << u"t: id* int, name int"_s << u""_s << QStringList{u"id"_s};
        QTest::newRow("the key") << u"t: a* int, b* int, note text"_s << u""_s
                                 << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("nothing") << u"t: note text"_s << u""_s << QStringList();
    }

    void theColumnsThatNameARow()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, unique);
        Table table = tableOf(text);
        if (!unique.isEmpty())
            table.uniqueKeys.append({u"only_one"_s, {unique}});
        QTEST(displayColumns(table), "expected");
    }

    void declaredColumnsCountWhereTheTableHasThem()
    {
        const Table table = tableOf(u"t: id* int, name text, code text"_s);
        QCOMPARE(
            displayColumns(table, {u"code"_s, u"name"_s}), (QStringList{u"code"_s, u"name"_s}));
        QCOMPARE(displayColumns(table, {u"code"_s, u"gone"_s}), QStringList{u"name"_s});
    }

    void whatMayNotBeReadIsNoLabel()
    {
        Table table = tableOf(u"t: id* int, name text"_s);
        table.columns[1].readable = false;
        QCOMPARE(displayColumns(table), QStringList{u"id"_s});
    }
};

TW_TEST(DisplayLabelTest)
#include "display_label_test.moc"
