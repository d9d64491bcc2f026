// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/cell_formatter.h"
#include "models/text/value_codec.h"
#include "table_of.h"
#include "test_program.h"

#include <QElapsedTimer>
#include <QTest>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

class CellFormatterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyValueHasItsDisplay_data();
    void everyValueHasItsDisplay();
    void defaultsOfGeneratedColumnsAreAutomatic();
    void whatANewRowLeavesOutIsToldAsItWillBe();
    void longTextIsCutAtACharacter_data();
    void longTextIsCutAtACharacter();
    void theCostDoesNotDependOnTheSize();
    void numbersStandRightAndFlagsInTheMiddle();
};

void CellFormatterTest::everyValueHasItsDisplay_data()
{
    QTest::addColumn<StorageClass>("storage");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("text");
    QTest::addColumn<CellGlyph>("glyph");
    QTest::addColumn<bool>("moreLines");
    const auto row = [](const char* name, const char* type, const QByteArray& bytes,
                         const QString& text, CellGlyph glyph = CellGlyph::Text,
                         bool moreLines = false, StorageClass storage = StorageClass::Text) {
        QTest::newRow(name) << storage << bytes << QString::fromLatin1(type) << text << glyph
                            << moreLines;
    };
    row("NULL", "text", {}, u"NULL"_s, CellGlyph::Null, false, StorageClass::Null);
    row("the word NULL", "text", "NULL", u"NULL"_s);
    row("empty text", "text", {}, u"''"_s, CellGlyph::Empty);
    row("two quotes", "text", "''", u"''"_s);
    row("blanks", "text", "   ", u"···"_s, CellGlyph::Blank);
    row("blanks at the ends", "text", " a  b ", u"␣a  b␣"_s);
    row("one letter and blanks", "text", "  a", u"␣␣a"_s);
    row("blank before a line end", "text", "a \nb", u"a␣"_s, CellGlyph::Text, true);
    row("a no-break space", "text", "\xc2\xa0", u"·"_s, CellGlyph::Blank);
    row("first line", "text", "one\ntwo", u"one"_s, CellGlyph::Text, true);
    row("line end of Windows", "text", "one\r\ntwo", u"one"_s, CellGlyph::Text, true);
    row("only a line end", "text", "\n", QString(), CellGlyph::Text, true);
    row("blank first line", "text", "  \nx", u"··"_s, CellGlyph::Blank, true);
    row("tab", "text", "a\tb", u"a b"_s);
    row("control characters", "text", "a\x01\x7f", u"a\u2401\u2421"_s);
    row("invalid UTF-8", "text",
        "a\xff"
        "b",
        u"a\uFFFDb"_s);
    row("emoji", "text", "\xf0\x9f\x9a\x80", u"🚀"_s);
    row("right to left", "text", "שלום", u"שלום"_s);
    row("markup", "text", "<b>&amp;%1", u"<b>&amp;%1"_s);
    row("big integer", "int", "9223372036854775807", u"9223372036854775807"_s);
    row("exact decimal", "numeric", "10.00", u"10.00"_s);
    row("true of PostgreSQL", "bool", "t", u"true"_s);
    row("false of SQLite", "bool", "0", u"false"_s, CellGlyph::Text, false, StorageClass::Integer);
    row("no boolean", "bool", "maybe", u"maybe"_s);
    row("letter t in text", "text", "t", u"t"_s);
    row("bytes of PostgreSQL", "bytea", "\\x01ff", u"\\x01ff"_s, CellGlyph::Binary);
    row("bytes of SQLite", "bytea", QByteArray("\x00\xff", 2), u"\\x00ff"_s, CellGlyph::Binary,
        false, StorageClass::Bytes);
    row("no bytes of SQLite", "bytea", {}, u"\\x"_s, CellGlyph::Binary, false, StorageClass::Bytes);
}

void CellFormatterTest::everyValueHasItsDisplay()
{
    QFETCH(const StorageClass, storage);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, type);
    const CellDisplay display = CellFormatter::display(CellView{storage, bytes}, typeOf(type));
    QTEST(display.text, "text");
    QTEST(display.glyph, "glyph");
    QTEST(display.moreLines, "moreLines");
    QCOMPARE(display.shortenedFrom, 0);
}

void CellFormatterTest::defaultsOfGeneratedColumnsAreAutomatic()
{
    Column plain{.name = u"a"_s, .type = typeOf(u"int"_s)};
    Column computed = plain;
    computed.generation = Generation::IdentityByDefault;
    QCOMPARE(CellFormatter::display(Value::defaultMarker(), plain).text, u"DEFAULT"_s);
    QCOMPARE(CellFormatter::display(Value::defaultMarker(), computed).text, u"auto"_s);
    QCOMPARE(CellFormatter::display(Value(), computed).text, u"NULL"_s);
}

void CellFormatterTest::whatANewRowLeavesOutIsToldAsItWillBe()
{
    const Column free{.name = u"a"_s, .type = typeOf(u"int"_s)};
    Column needed = free;
    needed.nullable = false;
    Column given = needed;
    given.defaultExpression = u"1"_s;
    Column counted = needed;
    counted.generation = Generation::IdentityByDefault;
    Table table;
    QCOMPARE(CellFormatter::unset(free, table).text, u"NULL"_s);
    QCOMPARE(CellFormatter::unset(free, table).glyph, CellGlyph::Null);
    QCOMPARE(CellFormatter::unset(needed, table).text, u"required"_s);
    QCOMPARE(CellFormatter::unset(given, table).text, u"DEFAULT"_s);
    QCOMPARE(CellFormatter::unset(counted, table).text, u"auto"_s);
    table.changesRowsItself = true; // what is missing may come from a trigger
    QCOMPARE(CellFormatter::unset(needed, table).text, u"DEFAULT"_s);
    table.kind = RelationKind::View; // which has the defaults of its table
    QCOMPARE(CellFormatter::unset(free, table).text, u"DEFAULT"_s);
}

void CellFormatterTest::longTextIsCutAtACharacter_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("a thousand letters are not cut") << QByteArray(1000, 'x') << QString(1000, u'x');
    QTest::newRow("one more is") << QByteArray(1001, 'x') << QString(1000, u'x');
    QTest::newRow("two bytes each") << QByteArray("é").repeated(3000) << QString(1000, u'é');
    QTest::newRow("four bytes each") << QByteArray("🚀").repeated(2000) << u"🚀"_s.repeated(500);
    QTest::newRow("not between the halves of a character")
        << QByteArray("x") + QByteArray("🚀").repeated(2000) << u"x"_s + u"🚀"_s.repeated(499);
    QTest::newRow("one megabyte of digits") << QByteArray(1 << 20, '7') << QString(1000, u'7');
}

void CellFormatterTest::longTextIsCutAtACharacter()
{
    QFETCH(const QByteArray, bytes);
    const CellDisplay display
        = CellFormatter::display(CellView{StorageClass::Text, bytes}, typeOf(u"text"_s));
    QTEST(display.text, "text");
    QCOMPARE(display.shortenedFrom, bytes.size() > 1000 ? bytes.size() : 0);
}

void CellFormatterTest::theCostDoesNotDependOnTheSize()
{
    const QByteArray large(64 << 20, '2');
    const QByteArray hex = "\\x" + large;
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < 1000; ++i) {
        (void)CellFormatter::display(CellView{StorageClass::Text, large}, typeOf(u"text"_s));
        (void)CellFormatter::display(CellView{StorageClass::Text, hex}, typeOf(u"bytea"_s));
        (void)CellFormatter::display(CellView{StorageClass::Bytes, large}, typeOf(u"bytea"_s));
    }
    QVERIFY(clock.elapsed() < 2000); // reading it all even once each would take minutes
    const CellDisplay display
        = CellFormatter::display(CellView{StorageClass::Text, hex}, typeOf(u"bytea"_s));
    QVERIFY(display.text.size() <= CellFormatter::kMaxCharacters);
    QCOMPARE(display.shortenedFrom, large.size() / 2);
}

void CellFormatterTest::numbersStandRightAndFlagsInTheMiddle()
{
    QCOMPARE(CellFormatter::alignment(typeOf(u"numeric"_s)), Qt::AlignRight | Qt::AlignVCenter);
    QCOMPARE(CellFormatter::alignment(typeOf(u"text"_s)), Qt::AlignLeft | Qt::AlignVCenter);
    QCOMPARE(CellFormatter::alignment(typeOf(u"bool"_s)), Qt::Alignment(Qt::AlignCenter));
}

TW_TEST(CellFormatterTest)
#include "cell_formatter_test.moc"
