// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"

#include <tuplewright/importing/row_file.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

/// Hands out so many bytes at a time.
ByteSource pieces(const QByteArray& text, qsizetype size)
{
    return [text, size, at = qsizetype(0)]() mutable -> Result<QByteArray> {
        const QByteArray piece = text.mid(at, size);
        at += piece.size();
        return piece;
    };
}

QString shown(const Value& value)
{
    if (value.isDefault())
        return u"DEFAULT"_s;
    return value.isNull() ? u"NULL"_s : u'<' + value.toText() + u'>';
}

/// All rows, a line each, or the error.
QString contentOfRowFile(RowFile& file)
{
    const auto fields = file.fields();
    if (!fields)
        return fields.error().message;
    QStringList lines{fields->join(u'|')};
    QList<Value> row;
    for (;;) {
        const auto more = file.next(row);
        if (!more)
            return more.error().message;
        if (!*more)
            return lines.join(u'\n');
        QStringList cells;
        for (const Value& value : std::as_const(row))
            cells.append(shown(value));
        lines.append(cells.join(u'|'));
    }
}

}

class RowFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvIsReadWhereverItIsCut_data();
    void csvIsReadWhereverItIsCut();
    void csvErrorsNameTheirPlace_data();
    void csvErrorsNameTheirPlace();
    void anotherTextCanMeanNull();
    void aLongRecordIsReadWhole();
    void ndjsonIsRead_data();
    void ndjsonIsRead();
    void anErrorOfTheSourceIsItsOwn();
};

void RowFileTest::csvIsReadWhereverItIsCut_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("content");
    QTest::newRow("plain") << QByteArray("a,b\n1,2\n") << u"a|b\n<1>|<2>"_s;
    QTest::newRow("no last line end") << QByteArray("a,b\n1,2") << u"a|b\n<1>|<2>"_s;
    QTest::newRow("CRLF") << QByteArray("a,b\r\n1,2\r\n") << u"a|b\n<1>|<2>"_s;
    QTest::newRow("CR") << QByteArray("a,b\r1,2\r") << u"a|b\n<1>|<2>"_s;
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                   "a\n1\n")
                                     << u"a\n<1>"_s;
    QTest::newRow("NULL and the empty text") << QByteArray("a,b\n,\"\"\n") << u"a|b\nNULL|<>"_s;
    QTest::newRow("quotes") << QByteArray("\"a \"\"x\"\"\",b\n\"1,\n2\r\n\"\"\",\" 3 \"\n")
                            << u"a \"x\"|b\n<1,\n2\r\n\">|< 3 >"_s;
    QTest::newRow("blanks belong to fields") << QByteArray("a,b\n 1 ,\t\n") << u"a|b\n< 1 >|<\t>"_s;
    QTest::newRow("one column, NULL") << QByteArray("a\n\n\"\"\n") << u"a\nNULL\n<>"_s;
    QTest::newRow("beyond ASCII") << QByteArray("ä\n\xF0\x9F\x98\x80\n") << u"ä\n<\U0001F600>"_s;
    QTest::newRow("names alone") << QByteArray("a,b\n") << u"a|b"_s;
}

void RowFileTest::csvIsReadWhereverItIsCut()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, content);
    for (qsizetype size = 1; size <= text.size(); ++size)
        QCOMPARE(contentOfRowFile(*makeCsvFile(pieces(text, size))), content);
}

void RowFileTest::csvErrorsNameTheirPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("nothing") << QByteArray() << u"The file is empty"_s;
    QTest::newRow("too few fields") << QByteArray("a,b\n1,2\n3\n") << u"Line 3, column 1:"_s;
    QTest::newRow("too many, after lines in quotes")
        << QByteArray("a,b\n\"1\n\n\",2\n3,4,5\n") << u"Line 5, column 1:"_s;
    QTest::newRow("quote inside") << QByteArray("a,b\n1,ä\"\n") << u"Line 2, column 4:"_s;
    QTest::newRow("text after quotes")
        << QByteArray("a,b\n\"1\nx\"y,2\n") << u"Line 3, column 3:"_s;
    QTest::newRow("open quote") << QByteArray("a,b\n1,\"2\n3,4\n") << u"Line 2, column 3:"_s;
    QTest::newRow("not UTF-8") << QByteArray("a,b\n1,\xC3(\n") << u"Line 2, column 3:"_s;
}

void RowFileTest::csvErrorsNameTheirPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    for (qsizetype size = 1; size <= text.size() + 1; ++size) {
        const QString content = contentOfRowFile(*makeCsvFile(pieces(text, size)));
        QVERIFY2(content.startsWith(place), qPrintable(content));
    }
}

void RowFileTest::anotherTextCanMeanNull()
{
    CsvOptions options;
    options.nullText = "\\N";
    options.separator = ';';
    const auto file = makeCsvFile(pieces("a;b\n\\N;\n\"\\N\";x,y\n", 100), options);
    QCOMPARE(contentOfRowFile(*file), u"a|b\nNULL|<>\n<\\N>|<x,y>"_s);
}

void RowFileTest::aLongRecordIsReadWhole()
{
    const QByteArray cell(3'000'000, 'x');
    const auto file = makeCsvFile(pieces("a,b\n\"" + cell + "\",1\n2,3\n", 10'000));
    QVERIFY(file->fields());
    QList<Value> row;
    QVERIFY(file->next(row).value());
    QCOMPARE(row[0].bytes(), cell);
    QVERIFY(file->next(row).value());
    QCOMPARE(row[1].bytes(), "3");
    QVERIFY(!file->next(row).value());
}

void RowFileTest::ndjsonIsRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("content");
    QTest::newRow("values") << QByteArray("{\"a\":1,\"b\":null}\n\n{\"b\":\"x\\n\",\"a\":true}")
                            << u"a|b\n<1>|NULL\n<true>|<x\n>"_s;
    QTest::newRow("exact numbers, nested values")
        << QByteArray("{\"a\":9007199254740993.10,\"b\":{\"c\": [1]}}\n")
        << u"a|b\n<9007199254740993.10>|<{\"c\": [1]}>"_s;
    QTest::newRow("left out") << QByteArray("{\"a\":1,\"b\":2}\n{\"b\":3}\n")
                              << u"a|b\n<1>|<2>\nDEFAULT|<3>"_s;
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("added") << QByteArray("{\"a\":1}\n{\"b\":3}\n")
                           << u"Line 2: the first object has no member b."_s;
    QTest::newRow("repeated") << QByteArray("{\"a\":1}\n{\"a\":3,\"a\":4}\n")
                              << u"Line 2: the member a is repeated."_s;
    QTest::newRow("no object") << QByteArray("{\"a\":1}\n[1]\n")
                               << u"Line 2: an object was expected."_s;
}

void RowFileTest::ndjsonIsRead()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, content);
    for (const qsizetype size : {qsizetype(1), qsizetype(7), text.size() + 1})
        QCOMPARE(contentOfRowFile(*makeNdjsonFile(pieces(text, size))), content);
}

void RowFileTest::anErrorOfTheSourceIsItsOwn()
{
    const auto broken = [] { return Result<QByteArray>(fail(ErrorKind::File, u"gone"_s)); };
    QCOMPARE(contentOfRowFile(*makeCsvFile(broken)), u"gone"_s);
    QCOMPARE(contentOfRowFile(*makeNdjsonFile(broken)), u"gone"_s);
}

TW_TEST(RowFileTest)
#include "row_file_test.moc"
