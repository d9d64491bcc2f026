// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/tsv.h"
#include "test_program.h"

#include <QTest>

using namespace tw;
using namespace Qt::StringLiterals;

class TsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiedTextIsReadBack_data();
    void copiedTextIsReadBack();
    void foreignTextIsRead_data();
    void foreignTextIsRead();
};

void TsvTest::copiedTextIsReadBack_data()
{
    QTest::addColumn<QList<TsvRow>>("rows");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QList<TsvRow>{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}} << u"a\tb\nc\td"_s;
    QTest::newRow("NULL and empty text")
        << QList<TsvRow>{{std::nullopt, QString(), u"x"_s}} << u"\t\"\"\tx"_s;
    QTest::newRow("tabs and line ends")
        << QList<TsvRow>{{u"a\tb"_s, u"c\nd"_s, u"e\r"_s}} << u"\"a\tb\"\t\"c\nd\"\t\"e\r\""_s;
    QTest::newRow("quotes") << QList<TsvRow>{{u"\"q\""_s, u"in\"side"_s}}
                            << u"\"\"\"q\"\"\"\tin\"side"_s;
    QTest::newRow("NULL at the end of a row")
        << QList<TsvRow>{{u"a"_s, std::nullopt}, {std::nullopt, u"b"_s}} << u"a\t\n\tb"_s;
}

void TsvTest::copiedTextIsReadBack()
{
    QFETCH(const QList<TsvRow>, rows);
    QTEST(toTsv(rows), "text");
    QCOMPARE(fromTsv(toTsv(rows)), rows);
}

void TsvTest::foreignTextIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<TsvRow>>("rows");
    QTest::newRow("a line end behind the last row")
        << u"a\nb\n"_s << QList<TsvRow>{{u"a"_s}, {u"b"_s}};
    QTest::newRow("line ends of Windows")
        << u"a\tb\r\nc\td\r\n"_s << QList<TsvRow>{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
    QTest::newRow("a quote that never ends") << u"\"a\tb"_s << QList<TsvRow>{{u"a\tb"_s}};
    QTest::newRow("text behind a quote") << u"\"a\"b\tc"_s << QList<TsvRow>{{u"ab"_s, u"c"_s}};
}

void TsvTest::foreignTextIsRead()
{
    QFETCH(const QString, text);
    QTEST(fromTsv(text), "rows");
}

TW_TEST(TsvTest)
#include "tsv_test.moc"
