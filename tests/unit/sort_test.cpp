// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"

#include <tuplewright/query/sort.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

class SortTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsKeys_data();
    void readsKeys();
    void readsRelevance();
    void refusesWhatIsNoKey_data();
    void refusesWhatIsNoKey();
};

void SortTest::readsKeys_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("column");
    QTest::addColumn<SortOrder>("order");
    QTest::addColumn<NullsOrder>("nulls");
    const SortOrder up = SortOrder::Ascending;
    const SortOrder down = SortOrder::Descending;
    QTest::newRow("column") << u"name"_s << u"name"_s << up << NullsOrder::Default;
    QTest::newRow("ascending") << u"name:asc"_s << u"name"_s << up << NullsOrder::Default;
    QTest::newRow("descending") << u"name:desc"_s << u"name"_s << down << NullsOrder::Default;
    QTest::newRow("capitals") << u"Name:DESC"_s << u"Name"_s << down << NullsOrder::Default;
    QTest::newRow("first") << u"name:desc:nullsfirst"_s << u"name"_s << down << NullsOrder::First;
    QTest::newRow("last") << u"name:asc:nullslast"_s << u"name"_s << up << NullsOrder::Last;
    QTest::newRow("quoted") << u"\"a:\"\"b\":desc"_s << u"a:\"b"_s << down << NullsOrder::Default;
    QTest::newRow("dots") << u"a.b:desc"_s << u"a.b"_s << down << NullsOrder::Default;
}

void SortTest::readsKeys()
{
    QFETCH(const QString, text);
    QFETCH(const QString, column);
    QFETCH(const SortOrder, order);
    QFETCH(const NullsOrder, nulls);
    const Result<SortKey> key = SortKey::parse(text);
    QVERIFY(key.has_value());
    QVERIFY(*key == (SortKey{column, order, nulls}));
    QVERIFY(SortKey::parse(key->toText()).value() == *key);
}

void SortTest::readsRelevance()
{
    const Result<SortKey> key = SortKey::parse(u"body:relevance"_s);
    QVERIFY(key && key->byRelevance);
    QCOMPARE(key->column, u"body"_s);
    QCOMPARE(key->toText(), u"body:relevance"_s);
}

void SortTest::refusesWhatIsNoKey_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("no column") << u":desc"_s;
    QTest::newRow("no direction") << u"name:"_s;
    QTest::newRow("unknown direction") << u"name:down"_s;
    QTest::newRow("NULLs without a direction") << u"name:nullsfirst"_s;
    QTest::newRow("unknown place of NULLs") << u"name:asc:nulls"_s;
    QTest::newRow("too much") << u"name:asc:nullsfirst:x"_s;
    QTest::newRow("direction of relevance") << u"name:relevance:desc"_s;
    QTest::newRow("open quote") << u"\"name:asc"_s;
}

void SortTest::refusesWhatIsNoKey()
{
    QFETCH(const QString, text);
    const Result<SortKey> key = SortKey::parse(text);
    QVERIFY(!key);
    QCOMPARE(key.error().kind, ErrorKind::InvalidArgument);
}

TW_TEST(SortTest)
#include "sort_test.moc"
