// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chunk_of.h"
#include "hostile_names.h"
#include "table_of.h"
#include "test_program.h"

#include <tuplewright/base/json.h>
#include <tuplewright/exporting/export_recipe.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

class RowWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvQuotesLikeCopy_data();
    void csvQuotesLikeCopy();
    void csvQuotesTheEndMarkOnlyWhenAlone();
    void csvWritesBytesInHexadecimal();
    void csvQuotesColumnNames();
    void csvOfManyCellsIsWhole();
    void jsonCells_data();
    void jsonCells();
    void ndjsonIsOneObjectALine();
    void ndjsonMakesRepeatedNamesUnique();
    void madeUpNamesAvoidRealOnes();
    void ndjsonSurvivesHostileNamesAndValues();
    void deepJsonIsEmbedded();
    void unknownFormatsAreNamed();
};

namespace {

using Storage = StorageClass;

ResultHeader headerOf(const QString& columns)
{
    ResultHeader header;
    for (const Column& column : test::tableOf(u"t: "_s + columns).columns)
        header.columns.append({column.name, column.type});
    return header;
}

QByteArray writtenRowWriter(
    const QString& format, const ResultHeader& header, const RowChunkPtr& chunk)
{
    QByteArray out;
    const auto writer = makeRowWriter({format});
    if (!writer || !(*writer)->begin(header, out) || !(*writer)->append(*chunk, out)
        || !(*writer)->end(out))
        return "not written";
    return out;
}

Value textRowWriter(const QByteArray& bytes)
{
    return Value::stored(Storage::Text, bytes);
}

}

void RowWriterTest::csvQuotesLikeCopy_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QByteArray>("csv");
    const auto row = [](const char* cell, const char* csv) {
        QTest::newRow(cell) << QByteArray(cell) << QByteArray(csv);
    };
    row("plain text", "plain text");
    row("", "\"\"");
    row("a,b", "\"a,b\"");
    row("say \"hi\"", "\"say \"\"hi\"\"\"");
    row("two\nlines", "\"two\nlines\"");
    row("carriage\rreturn", "\"carriage\rreturn\"");
    row("\"", "\"\"\"\"");
    row(" blanks ", " blanks ");
    row("tab\t;'\\", "tab\t;'\\");
    row("\\.", "\\.");
    row("NULL", "NULL");
    row("\xc3\xa9\xf0\x9f\x98\x80", "\xc3\xa9\xf0\x9f\x98\x80");
}

void RowWriterTest::csvQuotesLikeCopy()
{
    QFETCH(const QByteArray, cell);
    QFETCH(const QByteArray, csv);
    const auto chunk = test::chunkOf({{textRowWriter(cell), Value()}});
    QCOMPARE(
        writtenRowWriter(u"csv"_s, headerOf(u"a text, b text"_s), chunk), "a,b\n" + csv + ",\n");
}

void RowWriterTest::csvQuotesTheEndMarkOnlyWhenAlone()
{
    const auto chunk = test::chunkOf({{textRowWriter("\\.")}, {Value()}});
    QCOMPARE(
        writtenRowWriter(u"csv"_s, headerOf(u"a text"_s), chunk), QByteArray("a\n\"\\.\"\n\n"));
}

void RowWriterTest::csvWritesBytesInHexadecimal()
{
    const auto chunk = test::chunkOf({{Value::stored(Storage::Bytes, QByteArray("\x00,\xff", 3))},
        {Value::stored(Storage::Bytes, "")}});
    QCOMPARE(writtenRowWriter(u"csv"_s, headerOf(u"a bytea"_s), chunk),
        QByteArray("a\n\\x002cff\n\\x\n"));
}

void RowWriterTest::csvQuotesColumnNames()
{
    ResultHeader header = headerOf(u"a text, b text, c text"_s);
    header.columns[0].name = u"x,y"_s;
    header.columns[1].name = u"q\"q"_s;
    header.columns[2].name = u""_s;
    QCOMPARE(writtenRowWriter(u"csv"_s, header, test::chunkOf({})),
        QByteArray("\"x,y\",\"q\"\"q\",\"\"\n"));
}

void RowWriterTest::csvOfManyCellsIsWhole()
{
    constexpr int kRows = 3000;
    QList<QList<Value>> rows;
    QByteArray expected("a,b\n");
    for (int i = 0; i < kRows; ++i) {
        const QByteArray wide(i % 97, i % 2 == 0 ? 'x' : '"');
        rows.append({Value::integer(i), textRowWriter("v" + wide)});
        QByteArray quoted = wide;
        quoted.replace('"', "\"\"");
        const bool plain = !wide.contains('"');
        expected
            += QByteArray::number(i) + (plain ? ",v" : ",\"v") + quoted + (plain ? "\n" : "\"\n");
    }
    QVERIFY(
        writtenRowWriter(u"csv"_s, headerOf(u"a int, b text"_s), test::chunkOf(rows)) == expected);
}

void RowWriterTest::jsonCells_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<Storage>("storage");
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char* name, const char* type, Storage storage, const char* cell,
                         const char* json) {
        QTest::newRow(name) << QString::fromLatin1(type) << storage << QByteArray(cell)
                            << QByteArray(json);
    };
    row("wide integer", "int", Storage::Text, "12345678901234567890", "12345678901234567890");
    row("negative", "int", Storage::Text, "-7", "-7");
    row("decimal", "numeric", Storage::Text, "1.10", "1.10");
    row("huge", "numeric", Storage::Text, "1e400", "1e400");
    row("NaN", "numeric", Storage::Text, "NaN", "\"NaN\"");
    row("infinity", "real", Storage::Text, "-Infinity", "\"-Infinity\"");
    row("real", "real", Storage::Text, "1e+20", "1e+20");
    row("no number", "int", Storage::Text, "007", "\"007\"");
    row("digits in text", "text", Storage::Text, "12", "\"12\"");
    row("true", "bool", Storage::Text, "t", "true");
    row("false", "bool", Storage::Text, "f", "false");
    row("word", "bool", Storage::Text, "true", "true");
    row("integer truth", "bool", Storage::Integer, "1", "true");
    row("integer falsehood", "bool", Storage::Integer, "0", "false");
    row("no truth", "bool", Storage::Integer, "2", "2");
    row("t in text", "text", Storage::Text, "t", "\"t\"");
    row("object", "json", Storage::Text, "{\"b\":1.10,\"a\":[ ]}", "{\"b\":1.10,\"a\":[ ]}");
    row("JSON null", "json", Storage::Text, "null", "null");
    row("JSON string", "json", Storage::Text, "\"x\"", "\"x\"");
    row("no JSON", "json", Storage::Text, "{a:1}", "\"{a:1}\"");
    row("two JSON values", "json", Storage::Text, "1 2", "\"1 2\"");
    row("empty JSON", "json", Storage::Text, "", "\"\"");
    row("JSON that is no UTF-8", "json", Storage::Text, "\"\xff\"", "\"\\\"\xef\xbf\xbd\\\"\"");
    row("bytes", "bytea", Storage::Bytes, "a\"", "\"\\\\x6122\"");
    row("untyped integer", "text", Storage::Integer, "5", "5");
    row("untyped real", "text", Storage::Real, "0.5", "0.5");
    row("real infinity", "real", Storage::Real, "Inf", "\"Inf\"");
    row("date", "date", Storage::Text, "2026-01-01", "\"2026-01-01\"");
    row("NULL", "int", Storage::Null, "", "null");
    row("empty text", "text", Storage::Text, "", "\"\"");
}

void RowWriterTest::jsonCells()
{
    QFETCH(const QString, type);
    QFETCH(const Storage, storage);
    QFETCH(const QByteArray, cell);
    QFETCH(const QByteArray, json);
    QByteArray out("x");
    appendJsonCell(out, {storage, cell}, test::typeOf(type));
    QCOMPARE(out, "x" + json);
}

void RowWriterTest::ndjsonIsOneObjectALine()
{
    const auto chunk
        = test::chunkOf({{textRowWriter("1"), textRowWriter("{\"a\":\n 1,\r\n\"b\":\"x\\ny\"}")},
            {Value(), textRowWriter("two\nlines")}});
    QCOMPARE(writtenRowWriter(u"ndjson"_s, headerOf(u"id int, doc json"_s), chunk),
        QByteArray("{\"id\":1,\"doc\":{\"a\":  1,  \"b\":\"x\\ny\"}}\n"
                   "{\"id\":null,\"doc\":\"two\\nlines\"}\n"));
}

void RowWriterTest::ndjsonMakesRepeatedNamesUnique()
{
    const auto chunk
        = test::chunkOf({{textRowWriter("1"), textRowWriter("2"), textRowWriter("3")}});
    QCOMPARE(writtenRowWriter(u"ndjson"_s, headerOf(u"a int, a int, a int"_s), chunk),
        QByteArray("{\"a\":1,\"a_2\":2,\"a_3\":3}\n"));
}

void RowWriterTest::madeUpNamesAvoidRealOnes()
{
    QCOMPARE(uniqueNames(headerOf(u"a int, a int, a_2 int, a_2 int"_s)),
        (QStringList{u"a"_s, u"a_3"_s, u"a_2"_s, u"a_2_2"_s}));
}

void RowWriterTest::ndjsonSurvivesHostileNamesAndValues()
{
    for (const QString& name : test::hostileNames()) {
        ResultHeader header = headerOf(u"a text"_s);
        header.columns[0].name = name;
        const QByteArray line = writtenRowWriter(
            u"ndjson"_s, header, test::chunkOf({{textRowWriter(name.toUtf8())}}));
        QCOMPARE(line.count('\n'), 1);
        const Result<Json> json = Json::parse(line);
        QVERIFY2(json.has_value(), line.constData());
        QVERIFY(json->find(name));
        QCOMPARE(json->find(name)->toString(), name);
    }
}

void RowWriterTest::deepJsonIsEmbedded()
{
    constexpr int kDepth = 100'000;
    const QByteArray deep = QByteArray(kDepth, '[') + QByteArray(kDepth, ']');
    QByteArray out;
    appendJsonCell(out, {Storage::Text, deep}, test::typeOf(u"json"_s));
    QCOMPARE(out, deep);
}

void RowWriterTest::unknownFormatsAreNamed()
{
    const auto writer = makeRowWriter({u"docx"_s});
    QVERIFY(!writer);
    QCOMPARE(writer.error().kind, ErrorKind::InvalidArgument);
    QVERIFY(writer.error().toText().contains(u"ndjson"_s));
}

TW_TEST(RowWriterTest)
#include "row_writer_test.moc"
