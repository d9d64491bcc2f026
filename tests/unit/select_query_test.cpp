// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostile_names.h"
#include "test_program.h"

#include <tuplewright/query/select_query.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

class SelectQueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsColumnLists_data();
    void readsColumnLists();
    void readsQuotedHostileNames();
    void refusesWhatIsNoColumnList_data();
    void refusesWhatIsNoColumnList();
};

void SelectQueryTest::readsColumnLists_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("columns");
    QTest::newRow("one") << u"a"_s << QStringList{u"a"_s};
    QTest::newRow("several") << u"b,a,b"_s << QStringList{u"b"_s, u"a"_s, u"b"_s};
    QTest::newRow("quoted") << u"\"a,b\",c"_s << QStringList{u"a,b"_s, u"c"_s};
    QTest::newRow("blanks are part of a name") << u"a, b"_s << QStringList{u"a"_s, u" b"_s};
}

void SelectQueryTest::readsColumnLists()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, columns);
    const Result<QStringList> read = parseColumnList(text);
    QVERIFY(read.has_value());
    QCOMPARE(*read, columns);
}

void SelectQueryTest::readsQuotedHostileNames()
{
    QStringList quoted;
    for (QString name : test::hostileNames())
        quoted.append(u'"' + name.replace(u"\""_s, u"\"\""_s) + u'"');
    const Result<QStringList> read = parseColumnList(quoted.join(u','));
    QVERIFY(read.has_value());
    QCOMPARE(*read, test::hostileNames());
}

void SelectQueryTest::refusesWhatIsNoColumnList_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("an empty name") << u"a,,b"_s;
    QTest::newRow("a comma at the end") << u"a,"_s;
    QTest::newRow("an open quote") << u"\"a,b"_s;
}

void SelectQueryTest::refusesWhatIsNoColumnList()
{
    QFETCH(const QString, text);
    const Result<QStringList> read = parseColumnList(text);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::InvalidArgument);
}

TW_TEST(SelectQueryTest)
#include "select_query_test.moc"
