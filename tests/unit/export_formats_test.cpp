// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chunk_of.h"
#include "hostile_names.h"
#include "table_of.h"
#include "test_program.h"

#include <tuplewright/exporting/exporter.h>
#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/sqlite/sqlite_backend.h>

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace tw;

/// What each option of each format makes of rows.
class ExportFormatsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void optionsAct_data();
    void optionsAct();
    void everyOptionOfEveryFormatChangesTheFile();
    void momentsBecomeIso_data();
    void momentsBecomeIso();
    void sqlIsWrittenForItsEngine_data();
    void sqlIsWrittenForItsEngine();
    void sqlNeedsATableAndAnEngine();
    void upsertsFindRowsByTheirKey();
    void computedColumnsAreLeftToTheServer();
    void markupHoldsHostileTexts();
    void xmlHoldsWhatItsCharactersCannot();
    void encodings_data();
    void encodings();
    void latin1RefusesWhatItCannotHold();
    void utf16RefusesWhatIsNoText();
    void compressedFilesAreReadByTheirPrograms_data();
    void compressedFilesAreReadByTheirPrograms();
    void recipesAreChecked_data();
    void recipesAreChecked();
    void recipesAreKept();
};

namespace {

Value text(const QByteArray& bytes)
{
    return Value::stored(StorageClass::Text, bytes);
}

ResultHeader headerOfFormats(const QString& columns)
{
    ResultHeader header;
    for (const Column& column : test::tableOf(u"t: "_s + columns).columns)
        header.columns.append({column.name, column.type});
    return header;
}

Result<QByteArray> writtenAs(const ExportRecipe& recipe, const ResultHeader& header,
    const QList<QList<Value>>& rows, const ExportSource& source = {})
{
    TW_TRY(const auto writer, makeRowWriter(recipe, source));
    QByteArray out;
    TW_TRY_VOID(writer->begin(recipe.captioned(header), out));
    TW_TRY_VOID(writer->append(*test::chunkOf(rows), out));
    TW_TRY_VOID(writer->end(out));
    return out;
}

ExportSource sourceOf(const Dialect& dialect)
{
    return {&dialect, {{}, u"t"_s}, {u"id"_s}, {}, false};
}

/// Rows with something for each option to act on.
const QString kColumns = u"id int, name text, price numeric, at timestamptz, data bytea"_s;
QList<QList<Value>> mixedRows()
{
    return {{text("1"), text("=a\t\"b\""), text("1.50"), text("2026-01-31 08:00:00+02"),
                Value::stored(StorageClass::Bytes, QByteArray("\x00\xff", 2))},
        {text("2"), Value(), Value(), Value(), Value()}};
}

QByteArray fileOf(const ExportRecipe& recipe, const QList<QList<Value>>& rows)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"out"_s);
    const auto backend = makeSqliteBackend();
    FileExport file(path, recipe, sourceOf(backend->dialect()));
    if (!file.open() || !file.begin(headerOfFormats(kColumns)) || !file.push(test::chunkOf(rows))
        || !file.finish(rows.size()))
        return "not written";
    QFile written(path);
    return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
}

}

void ExportFormatsTest::optionsAct_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QByteArray>("part");
    const auto row
        = [](const char* format, const char* option, const char* choice, const QByteArray& part) {
              QTest::addRow("%s %s %s", format, option, choice)
                  << QString::fromLatin1(format) << QString::fromLatin1(option)
                  << QString::fromLatin1(choice) << part;
          };
    row("csv", "delimiter", "semicolon", "id;name;price;at;data\n1;\"=a\t\"\"b\"\"\";1.50;");
    row("csv", "delimiter", "tab", "id\tname\t");
    row("csv", "delimiter", "pipe", "2||||\n");
    row("csv", "quote", "always", "\"1\",\"=a\t\"\"b\"\"\",\"1.50\"");
    row("csv", "header", "no", "1,\"=a");
    row("csv", "formulas", "disarm", ",\"'=a\t");
    row("csv", "line-end", "crlf", "data\r\n1,");
    row("csv", "null", "NULL", "2,NULL,NULL,NULL,NULL\n");
    row("csv", "null", "1.50", ",\"1.50\",2026");
    row("csv", "decimal", "comma", ",\"1,50\",2026");
    row("csv", "dates", "iso", ",2026-01-31T08:00:00+02:00,");
    row("tsv", "null", "\\N", "1\t=a\\t\"b\"\t1.50\t2026-01-31 08:00:00+02\t\\\\x00ff\n2\t\\N");
    row("tsv", "null", "1.50", "1\t=a\\t\"b\"\t\\061.50\t2026");
    row("tsv", "header", "no", "1\t=a");
    row("tsv", "line-end", "crlf", "data\r\n");
    row("json", "layout", "objects", "[\n{\"id\":1,\"name\":\"=a\\t\\\"b\\\"\",\"price\":1.50,");
    row("json", "layout", "arrays", "\"rows\":[\n[1,\"=a\\t\\\"b\\\"\",1.50,");
    row("markdown", "null", "-", "| 2 | - | - | - | - |\n");
    row("markdown", "decimal", "comma", "| 1,50 |");
    row("html", "null", "none", "<td class=\"null\">none</td>");
    row("html", "dates", "iso", "<td>2026-01-31T08:00:00+02:00</td>");
}

void ExportFormatsTest::optionsAct()
{
    QFETCH(const QString, format);
    QFETCH(const QString, option);
    QFETCH(const QString, choice);
    QFETCH(const QByteArray, part);
    const auto out
        = writtenAs({format, {{option, choice}}}, headerOfFormats(kColumns), mixedRows());
    QVERIFY(out);
    QVERIFY2(out->contains(part), out->constData());
}

/// An option that changes nothing would be a promise without an act.
void ExportFormatsTest::everyOptionOfEveryFormatChangesTheFile()
{
    const auto rows = mixedRows()
        + QList<QList<Value>>{{text("3"), text("\xc3\xa9"), Value(), Value(), Value()}};
    for (const ExportFormat& format : exportFormats()) {
        const QByteArray preset = fileOf({format.id}, rows);
        QVERIFY2(preset != "not written", qPrintable(format.id));
        for (const FormatOption& option : format.options) {
            QStringList others = option.choices;
            others.removeAll(option.preset);
            if (option.choices.isEmpty())
                others = {option.isNumber ? u"1"_s : u"other"_s};
            others.removeAll(u"copy"_s); // SQLite has none
            for (const QString& choice : others)
                QVERIFY2(fileOf({format.id, {{option.id, choice}}}, rows) != preset,
                    qPrintable(format.id + u' ' + option.id + u' ' + choice));
        }
    }
}

void ExportFormatsTest::momentsBecomeIso_data()
{
    QTest::addColumn<QByteArray>("stored");
    QTest::addColumn<QByteArray>("iso");
    const auto row = [](const char* stored, const char* iso) {
        QTest::newRow(stored) << QByteArray(stored) << QByteArray(iso);
    };
    row("2026-01-31 08:00:00", "2026-01-31T08:00:00");
    row("2026-01-31 08:00:00.123456-05:30", "2026-01-31T08:00:00.123456-05:30");
    row("2026-01-31 08:00:00-08", "2026-01-31T08:00:00-08:00");
    row("12026-01-31 08:00:00+00", "12026-01-31T08:00:00+00:00");
    row("infinity", "infinity");
    row("0044-03-15 12:00:00 BC", "0044-03-15 12:00:00 BC");
    row("no moment at all", "no moment at all");
}

void ExportFormatsTest::momentsBecomeIso()
{
    QFETCH(const QByteArray, stored);
    QFETCH(const QByteArray, iso);
    const auto out = writtenAs({u"csv"_s, {{u"dates"_s, u"iso"_s}, {u"header"_s, u"no"_s}}},
        headerOfFormats(u"at timestamp"_s), {{text(stored)}});
    QCOMPARE(*out, iso + '\n');
}

void ExportFormatsTest::sqlIsWrittenForItsEngine_data()
{
    QTest::addColumn<bool>("isSqlite");
    QTest::addColumn<QString>("statements");
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("PostgreSQL") << false << u"insert"_s
                                << QByteArray("INSERT INTO \"t\" (\"id\", \"name\", \"price\", "
                                              "\"at\", \"data\") VALUES\n"
                                              "(1, '=a\t\"b\"', 1.50, '2026-01-31 08:00:00+02', "
                                              "'\\x00ff'),\n(2, NULL, NULL, NULL, NULL);\n");
    QTest::newRow("SQLite") << true << u"insert"_s
                            << QByteArray("INSERT INTO \"t\" (\"id\", \"name\", \"price\", "
                                          "\"at\", \"data\") VALUES\n"
                                          "(1, '=a\t\"b\"', 1.50, '2026-01-31 08:00:00+02', "
                                          "x'00ff'),\n(2, NULL, NULL, NULL, NULL);\n");
    QTest::newRow("COPY") << false << u"copy"_s
                          << QByteArray("COPY \"t\" (\"id\", \"name\", \"price\", \"at\", "
                                        "\"data\") FROM stdin;\n"
                                        "1\t=a\\t\"b\"\t1.50\t2026-01-31 08:00:00+02\t\\\\x00ff\n"
                                        "2\t\\N\t\\N\t\\N\t\\N\n\\.\n");
}

void ExportFormatsTest::sqlIsWrittenForItsEngine()
{
    QFETCH(const bool, isSqlite);
    QFETCH(const QString, statements);
    QFETCH(const QByteArray, sql);
    const auto backend = isSqlite ? makeSqliteBackend() : makePostgresBackend();
    const auto out = writtenAs({u"sql"_s, {{u"statements"_s, statements}}},
        headerOfFormats(kColumns), mixedRows(), sourceOf(backend->dialect()));
    QVERIFY(out);
    QCOMPARE(*out, sql);
}

void ExportFormatsTest::sqlNeedsATableAndAnEngine()
{
    const auto backend = makeSqliteBackend();
    ExportSource nameless = sourceOf(backend->dialect());
    nameless.table = {};
    QCOMPARE(makeRowWriter({u"sql"_s}).error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(makeRowWriter({u"sql"_s}, nameless).error().kind, ErrorKind::InvalidArgument);
    QVERIFY(makeRowWriter({u"sql"_s, {{u"into"_s, u"main.t"_s}}}, nameless));
    const auto copy
        = makeRowWriter({u"sql"_s, {{u"statements"_s, u"copy"_s}}}, sourceOf(backend->dialect()));
    QCOMPARE(copy.error().kind, ErrorKind::InvalidArgument);
}

void ExportFormatsTest::upsertsFindRowsByTheirKey()
{
    const auto backend = makePostgresBackend();
    ExportSource source = sourceOf(backend->dialect());
    const ExportRecipe recipe{u"sql"_s, {{u"statements"_s, u"upsert"_s}, {u"batch"_s, u"1"_s}}};
    const auto out = writtenAs(recipe, headerOfFormats(u"id int, name text"_s),
        {{text("1"), text("it's")}, {text("2"), text("b")}}, source);
    QVERIFY(out);
    QCOMPARE(out->count("INSERT INTO"), 2);
    QVERIFY2(out->contains("(1, 'it''s')"), out->constData());
    QVERIFY2(out->contains("(\"id\") DO UPDATE SET \"name\" = "), out->constData());
    source.key.clear();
    QCOMPARE(makeRowWriter(recipe, source).error().kind, ErrorKind::InvalidArgument);
}

void ExportFormatsTest::computedColumnsAreLeftToTheServer()
{
    const auto backend = makePostgresBackend();
    ExportSource source = sourceOf(backend->dialect());
    source.computed = QStringList{u"total"_s};
    source.hasIdentity = true;
    const auto out = writtenAs({u"sql"_s}, headerOfFormats(u"id int, total int, name text"_s),
        {{text("1"), text("5"), text("a")}}, source);
    QCOMPARE(*out,
        QByteArray("INSERT INTO \"t\" (\"id\", \"name\") OVERRIDING SYSTEM VALUE VALUES\n"
                   "(1, 'a');\n"));
}

void ExportFormatsTest::markupHoldsHostileTexts()
{
    const QString hostile = u"<script>alert(1)</script> & \"q\" | `x` *b* [l](javascript:1)\nend"_s;
    for (const QString& format : {u"html"_s, u"xml"_s, u"markdown"_s}) {
        ResultHeader header = headerOfFormats(u"a text"_s);
        header.columns[0].name = hostile;
        const auto out = writtenAs({format}, header, {{text(hostile.toUtf8())}});
        QVERIFY(out);
        QVERIFY2(!out->contains("<script"), out->constData());
        QVERIFY2(format != u"markdown"_s || !out->contains("[l](j"), out->constData());
    }
    const auto xml
        = writtenAs({u"xml"_s}, headerOfFormats(u"a text"_s), {{text(hostile.toUtf8())}});
    QXmlStreamReader reader(*xml);
    QString read;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::Characters && !reader.isWhitespace())
            read += reader.text();
    }
    QVERIFY(!reader.hasError());
    QCOMPARE(read, hostile);
}

void ExportFormatsTest::xmlHoldsWhatItsCharactersCannot()
{
    const auto out = writtenAs(
        {u"xml"_s}, headerOfFormats(u"a text"_s), {{text("a\x01")}, {text("")}, {Value()}});
    QVERIFY(out->contains("<column name=\"a\" encoding=\"base64\">YQE=</column>"));
    QVERIFY(out->contains("<column name=\"a\"></column>"));
    QVERIFY(out->contains("<column name=\"a\" null=\"true\"/>"));
}

void ExportFormatsTest::encodings_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("utf-8") << u"utf-8"_s << QByteArray("a\n\xc3\xa9\n");
    QTest::newRow("with a mark") << u"utf-8-bom"_s
                                 << QByteArray("\xEF\xBB\xBF"
                                               "a\n\xc3\xa9\n");
    QTest::newRow("utf-16") << u"utf-16"_s
                            << QByteArray("\xFF\xFE"
                                          "a\0\n\0\xe9\0\n\0",
                                   10);
    QTest::newRow("latin-1") << u"latin-1"_s << QByteArray("a\n\xe9\n");
}

void ExportFormatsTest::encodings()
{
    QFETCH(const QString, encoding);
    QFETCH(const QByteArray, bytes);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"out.csv"_s);
    FileExport file(path, {u"csv"_s, {{u"encoding"_s, encoding}}});
    QVERIFY(file.open());
    QVERIFY(file.begin(headerOfFormats(u"a text"_s)));
    QVERIFY(file.push(test::chunkOf({{text("\xc3\xa9")}})));
    QVERIFY(file.finish(1));
    QFile written(path);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), bytes);
}

void ExportFormatsTest::latin1RefusesWhatItCannotHold()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"out.csv"_s);
    FileExport file(path, {u"csv"_s, {{u"encoding"_s, u"latin-1"_s}}});
    QVERIFY(file.open());
    QVERIFY(file.begin(headerOfFormats(u"a text"_s)));
    QVERIFY(file.push(test::chunkOf({{text("\xe2\x82\xac")}})));
    const auto written = file.finish(1);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::InvalidText);
    QVERIFY2(written.error().message.contains(u"U+20AC"_s), qPrintable(written.error().message));
    QVERIFY(!QFile::exists(path));
}

void ExportFormatsTest::utf16RefusesWhatIsNoText()
{
    const QTemporaryDir folder;
    FileExport file(folder.filePath(u"out.csv"_s), {u"csv"_s, {{u"encoding"_s, u"utf-16"_s}}});
    QVERIFY(file.open());
    QVERIFY(file.begin(headerOfFormats(u"a text"_s)));
    QVERIFY(file.push(test::chunkOf({{text("a\xff")}})));
    const auto written = file.finish(1);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::InvalidText);
}

void ExportFormatsTest::compressedFilesAreReadByTheirPrograms_data()
{
    QTest::addColumn<QString>("compress");
    QTest::addColumn<QString>("program");
    QTest::newRow("gzip") << u"gzip"_s << u"gzip"_s;
    QTest::newRow("zstd") << u"zstd"_s << u"zstd"_s;
}

void ExportFormatsTest::compressedFilesAreReadByTheirPrograms()
{
    QFETCH(const QString, compress);
    QFETCH(const QString, program);
    constexpr int kRows = 50'000;
    const QTemporaryDir folder;
    const ExportRecipe recipe{u"csv"_s, {{u"compress"_s, compress}}};
    const QString path = folder.filePath(u"out"_s + recipe.suffix());
    FileExport file(path, recipe);
    QVERIFY(file.open());
    QVERIFY(file.begin(headerOfFormats(u"a int"_s)));
    QByteArray expected("a\n");
    for (int i = 0; i < kRows; i += 1000) {
        QList<QList<Value>> rows;
        for (int row = i; row < i + 1000; ++row) {
            rows.append({Value::integer(row * 7919)});
            expected += QByteArray::number(row * 7919) + '\n';
        }
        QVERIFY(file.push(test::chunkOf(rows)));
    }
    QVERIFY(file.finish(kRows));
    QVERIFY(QFileInfo(path).size() < expected.size());
    QProcess reader;
    reader.start(program, {u"-d"_s, u"-c"_s, path});
    QVERIFY(reader.waitForFinished());
    QCOMPARE(reader.exitCode(), 0);
    QVERIFY(reader.readAllStandardOutput() == expected);
}

void ExportFormatsTest::recipesAreChecked_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QString>("named");
    QTest::newRow("format") << u"docx"_s << u"null"_s << u"x"_s << u"ndjson"_s;
    QTest::newRow("option") << u"ndjson"_s << u"delimiter"_s << u"tab"_s << u"encoding"_s;
    QTest::newRow("choice") << u"csv"_s << u"delimiter"_s << u"dot"_s << u"semicolon"_s;
    QTest::newRow("number") << u"sql"_s << u"batch"_s << u"0"_s << u"batch"_s;
    QTest::newRow("no number") << u"sql"_s << u"batch"_s << u"many"_s << u"batch"_s;
    QTest::newRow("line end") << u"csv"_s << u"null"_s << u"a\nb"_s << u"null"_s;
}

void ExportFormatsTest::recipesAreChecked()
{
    QFETCH(const QString, format);
    QFETCH(const QString, option);
    QFETCH(const QString, choice);
    QFETCH(const QString, named);
    const Result<void> checked = ExportRecipe{format, {{option, choice}}}.check();
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, ErrorKind::InvalidArgument);
    QVERIFY2(checked.error().toText().contains(named), qPrintable(checked.error().toText()));
}

void ExportFormatsTest::recipesAreKept()
{
    const ExportRecipe recipe{u"csv"_s, {{u"delimiter"_s, u"tab"_s}, {u"compress"_s, u"gzip"_s}},
        {{u"id"_s, u"Nummer"_s}}};
    QCOMPARE(ExportRecipe::fromJson(recipe.toJson()), recipe);
    QCOMPARE(recipe.suffix(), u".csv.gz"_s);
    QCOMPARE(recipe.arguments(),
        (QStringList{u"--format=csv"_s, u"--compress=gzip"_s, u"--delimiter=tab"_s,
            u"--caption=id=Nummer"_s}));
    QVERIFY(!ExportRecipe::fromJson({{u"format"_s, u"docx"_s}}));
    const auto out = writtenAs(recipe, headerOfFormats(u"id int"_s), {{text("1")}});
    QCOMPARE(*out, QByteArray("Nummer\n1\n"));
}

TW_TEST(ExportFormatsTest)
#include "export_formats_test.moc"
