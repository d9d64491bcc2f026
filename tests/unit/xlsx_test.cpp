// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chunk_of.h"
#include "table_of.h"
#include "test_program.h"

#include "exporting/xlsx/cell_value.h"
#include "exporting/xlsx/xlsx_book.h"
#include "exporting/xlsx/xlsx_parts.h"

#include <tuplewright/exporting/exporter.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

/// Workbooks: what a cell keeps, and what another reader of workbooks finds in the file.
class XlsxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreKeptDigitForDigit_data();
    void numbersAreKeptDigitForDigit();
    void daysAndTimesAreCounted_data();
    void daysAndTimesAreCounted();
    void textsAreEscapedAndCut_data();
    void textsAreEscapedAndCut();
    void sheetsAreNamedAsSpreadsheetsAllow_data();
    void sheetsAreNamedAsSpreadsheetsAllow();
    void columnsAreLettered();
    void anotherReaderFindsTheSameCells();
    void whatDiffersIsRemarked();
    void aSheetThatIsFullIsFollowedByAnother();
    void numbersInDateColumnsStayNumbers();
    void tooManyColumnsAreRefused();
    void theSameRowsMakeTheSameFile();

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"out.xlsx"_s); }
    [[nodiscard]] QJsonArray readBack(const QString& sheet) const;
    [[nodiscard]] Result<QStringList> write(const ResultHeader& header,
        const QList<RowChunkPtr>& chunks, const QMap<QString, QString>& choices = {}) const;

    QTemporaryDir m_folder;
};

namespace {

Value cellText(const QByteArray& bytes)
{
    return Value::stored(StorageClass::Text, bytes);
}

ResultHeader headerOfSheet(const QString& columns)
{
    ResultHeader header;
    for (const Column& column : test::tableOf(u"t: "_s + columns).columns)
        header.columns.append({column.name, column.type});
    return header;
}

}

Result<QStringList> XlsxTest::write(const ResultHeader& header, const QList<RowChunkPtr>& chunks,
    const QMap<QString, QString>& choices) const
{
    FileExport file(path(), {u"xlsx"_s, choices}, {nullptr, {{}, u"people"_s}, {}, {}, false});
    TW_TRY_VOID(file.open());
    TW_TRY_VOID(file.begin(header));
    qint64 rows = 0;
    for (const RowChunkPtr& chunk : chunks) {
        TW_TRY_VOID(file.push(chunk));
        rows += chunk->rowCount();
    }
    TW_TRY_VOID(file.finish(rows));
    return file.remarks();
}

/// The cells of a sheet, each with its value and the format it is shown in.
QJsonArray XlsxTest::readBack(const QString& sheet) const
{
    const QByteArray script = "import json, sys, openpyxl\n"
                              "book = openpyxl.load_workbook(sys.argv[1], read_only=True)\n"
                              "rows = [[[str(c.value) if c.value is not None else None, "
                              "c.data_type, c.number_format] for c in row] "
                              "for row in book[sys.argv[2]].iter_rows()]\n"
                              "print(json.dumps(rows))\n";
    QProcess reader;
    reader.start(u"/usr/bin/python3"_s, {u"-c"_s, QString::fromUtf8(script), path(), sheet});
    if (!reader.waitForFinished() || reader.exitCode() != 0)
        qWarning("%s", reader.readAllStandardError().constData());
    return QJsonDocument::fromJson(reader.readAllStandardOutput()).array();
}

void XlsxTest::numbersAreKeptDigitForDigit_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<int>("decimals");
    const auto row = [](const char* number, int decimals) {
        QTest::newRow(number) << QByteArray(number) << decimals;
    };
    row("0", 0);
    row("-12.50", 2);
    row("123456789012345", 0);
    row("1234567890123456", -1);
    row("0.000000000000001", 15);
    row("0.0000000000000001", -1);
    row("100000000000000.0", -1);
    row("1e20", 0);
    row("1.5e-290", 1);
    row("1.5e-300", -1);
    row("1e400", -1);
    row("1e-310", -1);
    row("0.30000000000000004", -1);
}

void XlsxTest::numbersAreKeptDigitForDigit()
{
    QFETCH(const QByteArray, number);
    QFETCH(const int, decimals);
    QCOMPARE(exactDecimals(number).value_or(-1), decimals);
}

void XlsxTest::daysAndTimesAreCounted_data()
{
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<QByteArray>("serial");
    const auto row = [](const char* stored, const char* serial) {
        QTest::newRow(stored) << QByteArray(stored) << QByteArray(serial);
    };
    row("1900-03-01", "61");
    row("1900-02-28", "");
    row("2000-01-01", "36526");
    row("9999-12-31", "2958465");
    row("10000-01-01", "");
    row("0044-03-15 BC", "");
    row("infinity", "");
    row("2026-02-30", "");
    row("06:00:00", "0.25000000000");
    row("12:00:00.5", "0.50000578704");
    row("12:00:00.1234", "");
    row("24:00:00", "");
    row("12:00:00+01", "");
    row("2000-01-01 18:00:00", "36526.75000000000");
    row("2000-01-01 18:00:00.123456", "");
}

void XlsxTest::daysAndTimesAreCounted()
{
    QFETCH(const QByteArray, stored);
    QFETCH(const QByteArray, serial);
    const bool isMoment = stored.contains(' ') && stored.contains(':');
    const auto counted = isMoment ? momentSerial(stored)
        : stored.contains(':')    ? timeSerial(stored)
                                  : daySerial(stored);
    QCOMPARE(counted.value_or(QByteArray()), serial);
}

void XlsxTest::textsAreEscapedAndCut_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<bool>("isCut");
    QTest::newRow("plain") << QByteArray("plain") << QByteArray("plain") << false;
    QTest::newRow("markup") << QByteArray("<a&b>") << QByteArray("&lt;a&amp;b&gt;") << false;
    QTest::newRow("control") << QByteArray("a\x01") << QByteArray("a_x0001_") << false;
    QTest::newRow("return") << QByteArray("a\r\n") << QByteArray("a_x000D_\n") << false;
    QTest::newRow("an escape") << QByteArray("_x0041_") << QByteArray("_x005F_x0041_") << false;
    QTest::newRow("no escape") << QByteArray("_x041_ a_b") << QByteArray("_x041_ a_b") << false;
    QTest::newRow("not UTF-8") << QByteArray("\xff") << QByteArray("\xef\xbf\xbd") << false;
    QTest::newRow("long") << QByteArray("123456789") << QByteArray("12345678") << true;
    QTest::newRow("a pair at the end")
        << QByteArray("1234567\xf0\x9f\x98\x80") << QByteArray("1234567") << true;
}

void XlsxTest::textsAreEscapedAndCut()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, cell);
    QFETCH(const bool, isCut);
    QByteArray out;
    const TextOutcome outcome = appendCellText(out, text, isCut ? 8 : 100);
    QCOMPARE(outcome.isCut, isCut);
    QCOMPARE(outcome.isBroken, text == "\xff");
    QCOMPARE(out, cell);
}

void XlsxTest::sheetsAreNamedAsSpreadsheetsAllow_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"people"_s << 1 << u"people"_s;
    QTest::newRow("second") << u"people"_s << 2 << u"people (2)"_s;
    QTest::newRow("empty") << QString() << 1 << u"Rows"_s;
    QTest::newRow("signs") << u"a[b]:*?/\\c"_s << 1 << u"a_b______c"_s;
    QTest::newRow("apostrophes") << u"''a'b'"_s << 1 << u"a'b"_s;
    QTest::newRow("kept by Excel") << u"history"_s << 1 << u"history_"_s;
    QTest::newRow("long") << QString(40, u'x') << 12 << QString(26, u'x') + u" (12)"_s;
}

void XlsxTest::sheetsAreNamedAsSpreadsheetsAllow()
{
    QFETCH(const QString, wanted);
    QFETCH(const int, number);
    QFETCH(const QString, name);
    QCOMPARE(sheetName(wanted, number), name);
    QVERIFY(name.size() <= 31);
}

void XlsxTest::columnsAreLettered()
{
    QCOMPARE(columnLetters(0), QByteArray("A"));
    QCOMPARE(columnLetters(25), QByteArray("Z"));
    QCOMPARE(columnLetters(26), QByteArray("AA"));
    QCOMPARE(columnLetters(16'383), QByteArray("XFD"));
}

void XlsxTest::anotherReaderFindsTheSameCells()
{
    const ResultHeader header = headerOfSheet(
        u"id int, price numeric, ok bool, born date, at timestamp, zoned timestamptz, note text, "
        "data bytea"_s);
    const auto chunk = test::chunkOf({
        {cellText("1"), cellText("12.50"), cellText("t"), cellText("2000-01-01"),
            cellText("2000-01-01 18:00:00"), cellText("2000-01-01 18:00:00+02"),
            cellText("=1+1 <b> _x0041_ \x01"),
            Value::stored(StorageClass::Bytes, QByteArray("\x00\xff", 2))},
        {cellText("12345678901234567"), Value(), cellText("f"), cellText("infinity"), Value(),
            Value(), cellText(""), Value()},
    });
    QVERIFY(write(header, {chunk}));
    const QJsonArray rows = readBack(u"people"_s);
    QCOMPARE(rows.size(), 3);
    const auto cell = [&rows](int row, int column) -> QString {
        const QJsonArray found = rows[row][column].toArray();
        return found[0].toString() + u'|' + found[1].toString() + u'|' + found[2].toString();
    };
    QCOMPARE(cell(0, 1), u"price|s|General"_s);
    QCOMPARE(cell(1, 0), u"1|n|0"_s);
    QCOMPARE(cell(1, 1), u"12.5|n|0.00"_s);
    QCOMPARE(cell(1, 2), u"True|b|General"_s);
    QCOMPARE(cell(1, 3), u"2000-01-01 00:00:00|d|yyyy\\-mm\\-dd"_s);
    QCOMPARE(cell(1, 4), u"2000-01-01 18:00:00|d|yyyy\\-mm\\-dd\\ hh:mm:ss"_s);
    QCOMPARE(cell(1, 5), u"2000-01-01 18:00:00+02|s|General"_s);
    QVERIFY2(cell(1, 6).startsWith(u"=1+1 <b> "_s), qPrintable(cell(1, 6)));
    QVERIFY2(!cell(1, 6).contains(u"|f|"_s), qPrintable(cell(1, 6))); // never a formula
    QCOMPARE(cell(1, 7), u"\\x00ff|s|General"_s);
    QCOMPARE(cell(2, 0), u"12345678901234567|s|General"_s);
    QCOMPARE(cell(2, 2), u"False|b|General"_s);
    QCOMPARE(cell(2, 3), u"infinity|s|General"_s);
    QVERIFY(rows[2][1].toArray()[0].isNull());
}

void XlsxTest::whatDiffersIsRemarked()
{
    const ResultHeader header = headerOfSheet(u"n numeric, note text, day date"_s);
    const auto chunk = test::chunkOf({{cellText("1"), cellText("a"), cellText("2026-01-01")},
        {cellText("1.2345678901234567"), cellText(QByteArray(40'000, 'x')), cellText("infinity")},
        {cellText("1"), cellText("\xff"), Value()}});
    const auto remarks = write(header, {chunk});
    QVERIFY(remarks);
    QCOMPARE(remarks->size(), 4);
    QVERIFY(remarks->at(0).contains(u"32,767"_s));
    QVERIFY(remarks->at(0).contains(u"B3"_s));
    QVERIFY(remarks->at(1).contains(u"A3"_s));
    QVERIFY(remarks->at(2).contains(u"C3"_s));
    QVERIFY(remarks->at(3).contains(u"B4"_s));
    QVERIFY(write(header, {test::chunkOf({{cellText("1"), cellText("a"), Value()}})})->isEmpty());
}

void XlsxTest::aSheetThatIsFullIsFollowedByAnother()
{
    XlsxBook book({.name = u"people"_s, .mostRows = 3});
    QByteArray bytes;
    QVERIFY(book.begin(headerOfSheet(u"a int"_s), bytes));
    book.append(
        *test::chunkOf({{Value::integer(5)}, {Value::integer(6)}, {Value::integer(7)}}), bytes);
    book.end(bytes);
    QCOMPARE(book.remarks().size(), 1);
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    QCOMPARE(readBack(u"people"_s).size(), 3); // the header takes a row of the sheet
    const QJsonArray rest = readBack(u"people (2)"_s);
    QCOMPARE(rest.size(), 2);
    QCOMPARE(rest[0][0].toArray()[0].toString(), u"a"_s);
    QCOMPARE(rest[1][0].toArray()[0].toString(), u"7"_s);
}

void XlsxTest::numbersInDateColumnsStayNumbers()
{
    const auto chunk = test::chunkOf({{Value::integer(1'700'000'000)}});
    QCOMPARE(write(headerOfSheet(u"born date"_s), {chunk}), QStringList());
    QCOMPARE(readBack(u"people"_s)[1][0].toArray()[1].toString(), u"n"_s);
}

void XlsxTest::tooManyColumnsAreRefused()
{
    ResultHeader header;
    for (int i = 0; i < 16'385; ++i)
        header.columns.append({QString::number(i), {}});
    const auto written = write(header, {});
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Limit);
}

void XlsxTest::theSameRowsMakeTheSameFile()
{
    const auto bytes = [this] {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const auto chunk = test::chunkOf({{cellText("a")}});
    QVERIFY(write(headerOfSheet(u"a text"_s), {chunk}));
    const QByteArray first = bytes();
    QVERIFY(write(headerOfSheet(u"a text"_s), {chunk}));
    QVERIFY(!first.isEmpty());
    QCOMPARE(bytes(), first);
}

TW_TEST(XlsxTest)
#include "xlsx_test.moc"
