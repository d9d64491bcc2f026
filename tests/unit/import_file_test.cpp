// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"

#include <tuplewright/exporting/exporter.h>
#include <tuplewright/importing/import_file.h>

#include "chunk_of.h"

#include <QProcess>
#include <QStringConverter>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

QString shownValue(const Value& value)
{
    if (value.isDefault())
        return u"DEFAULT"_s;
    return value.isNull() ? u"NULL"_s : u'<' + value.toText() + u'>';
}

/// Fields and rows, a line each; a row that cannot be read is its error.
QString contentOf(const ImportFile& file)
{
    const auto survey = file.survey(0);
    if (!survey)
        return survey.error().message;
    const auto rows = file.rows(survey->names());
    if (!rows)
        return rows.error().message;
    const auto fields = (*rows)->fields();
    if (!fields)
        return fields.error().message;
    QStringList lines{fields->join(u'|')};
    QList<Value> row;
    for (;;) {
        const auto more = (*rows)->next(row);
        if (!more) {
            lines.append(more.error().message);
            if (more.error().kind != ErrorKind::InvalidText)
                return lines.join(u'\n');
            continue;
        }
        if (!*more) {
            // The end stays the end.
            const auto again = (*rows)->next(row);
            return again && !*again ? lines.join(u'\n') : u"rows behind the end"_s;
        }
        QStringList cells;
        for (const Value& value : std::as_const(row))
            cells.append(shownValue(value));
        lines.append(cells.join(u'|'));
    }
}

RowChunkPtr textChunk(const QList<QStringList>& rows)
{
    QList<QList<Value>> values;
    for (const QStringList& row : rows) {
        QList<Value> cells;
        for (const QString& text : row)
            cells.append(text.isNull() ? Value() : Value::text(text));
        values.append(cells);
    }
    return test::chunkOf(values);
}

QByteArray utf16(const QString& text, QStringConverter::Encoding encoding, bool hasMark)
{
    QStringEncoder encoder(
        encoding, hasMark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder(text);
}

}

/// What a file of rows is like, and what is in it.
class ImportFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theShapeOfCsvIsFound_data();
    void theShapeOfCsvIsFound();
    void aHeaderIsTold_data();
    void aHeaderIsTold();
    void encodingsAreRecognised_data();
    void encodingsAreRecognised();
    void compressionIsRecognised_data();
    void compressionIsRecognised();
    void aCutCompressedFileIsDamaged();
    void formatsAreReadByNameAndContent_data();
    void formatsAreReadByNameAndContent();
    void rowsAreReadAsTheyAre_data();
    void rowsAreReadAsTheyAre();
    void typesKeepEveryValue_data();
    void typesKeepEveryValue();
    void aKeyIsUniqueAndFilled_data();
    void aKeyIsUniqueAndFilled();
    void anUnknownChoiceIsRefused_data();
    void anUnknownChoiceIsRefused();
    void aStopEndsTheReading();
    void aTextInMemoryIsRead_data();
    void aTextInMemoryIsRead();
    void aTextInMemoryIsTextWhateverItBeginsWith_data();
    void aTextInMemoryIsTextWhateverItBeginsWith();
    void aTextInMemoryTellsItsBytesAndStops();
    void aTextInMemoryIsNoWorkbook();
    void exportsAreReadAgain_data();
    void exportsAreReadAgain();
    void aWorkbookOfAnotherProgramIsRead();
    void workbooksThatDoHarmAreRefused_data();
    void workbooksThatDoHarmAreRefused();

private:
    [[nodiscard]] Result<ImportFile> opened(const QString& name, const QByteArray& bytes,
        const ImportRecipe& recipe = {}, const QStringList& columns = {}) const;
    [[nodiscard]] QString write(const QString& name, const QByteArray& bytes) const;

    QTemporaryDir m_folder;
};

QString ImportFileTest::write(const QString& name, const QByteArray& bytes) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the test's file cannot be written");
    return file.fileName();
}

Result<ImportFile> ImportFileTest::opened(const QString& name, const QByteArray& bytes,
    const ImportRecipe& recipe, const QStringList& columns) const
{
    TW_TRY(ImportInput input, ImportInput::ofFile(write(name, bytes)));
    return ImportFile::open(std::move(input), recipe, columns);
}

void ImportFileTest::theShapeOfCsvIsFound_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("said");
    QTest::newRow("comma") << QByteArray("id,name\n1,Ada\n2,Bob\n")
                           << u"comma, quotes \", header"_s;
    QTest::newRow("semicolon and decimal commas")
        << QByteArray("a;b\n1,5;2,5\n3,5;4,5\n7,25;8,5\n") << u"semicolon, quotes \", header"_s;
    QTest::newRow("tab") << QByteArray("a\tb\n1, x\t2\n3, y\t4\n") << u"tab, quotes \", header"_s;
    QTest::newRow("pipe") << QByteArray("a|b\n1|2\n3|4\n") << u"pipe, quotes \", header"_s;
    QTest::newRow("single quotes")
        << QByteArray("a,b\n'1,0','x'\n'2,5','y''s'\n") << u"comma, quotes ', header"_s;
    QTest::newRow("inches are no quotes")
        << QByteArray("size,what\n5\" pipe,3\n7\" pipe,4\n") << u"comma, no quotes, header"_s;
    QTest::newRow("separators in quotes")
        << QByteArray("a;b\n\"x,y,z\";1\n\"u,v\";2\n") << u"semicolon, quotes \", header"_s;
    QTest::newRow("line ends in quotes")
        << QByteArray("a,b\n\"x\ny\nz\",1\n\"u\",2\n") << u"comma, quotes \", header"_s;
    QTest::newRow("carriage returns")
        << QByteArray("a;b\r1;2\r3;4\r") << u"semicolon, quotes \", header"_s;
    QTest::newRow("one column of sentences")
        << QByteArray("text\nYes, it is, indeed\nNo\nWell, no\nperhaps\n")
        << u"comma, quotes \", header"_s;
    QTest::newRow("one column") << QByteArray("id\n1\n2\n") << u"comma, quotes \", header"_s;
    QTest::newRow("nothing") << QByteArray() << u"comma, quotes \", header"_s;
}

void ImportFileTest::theShapeOfCsvIsFound()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, said);
    const auto file = opened(u"a.csv"_s, text);
    QVERIFY(file);
    QCOMPARE(file->recipe().said(), said + u", UTF-8"_s);
}

void ImportFileTest::aHeaderIsTold_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("columns");
    QTest::addColumn<bool>("hasHeader");
    QTest::newRow("names over numbers") << QByteArray("a,b\nx,1\ny,2\n") << QStringList() << true;
    QTest::newRow("numbers alone") << QByteArray("1,2\n3,4\n") << QStringList() << false;
    QTest::newRow("names of columns")
        << QByteArray("2020,name\nx,y\n") << QStringList{u"2020"_s, u"name"_s} << true;
    QTest::newRow("in other letters")
        << QByteArray("NAME,Note\nname,x\n") << QStringList{u"name"_s, u"note"_s} << true;
    QTest::newRow("texts that recur")
        << QByteArray("red,a\nblue,b\nred,c\n") << QStringList() << false;
    QTest::newRow("an empty name") << QByteArray("a,\n1,2\n") << QStringList() << false;
    QTest::newRow("a name that repeats") << QByteArray("a,a\nx,y\n") << QStringList() << false;
}

void ImportFileTest::aHeaderIsTold()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, columns);
    QFETCH(bool, hasHeader);
    const auto file = opened(u"a.csv"_s, text, {}, columns);
    QVERIFY(file);
    QCOMPARE(file->recipe().choice(u"header"_s), hasHeader ? u"yes"_s : u"no"_s);
}

void ImportFileTest::encodingsAreRecognised_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    const QString text = u"a,b\n\u00e4\u20ac\U0001F600,x\n"_s;
    QTest::newRow("UTF-8") << text.toUtf8() << u"utf-8"_s;
    QTest::newRow("UTF-8 with a mark") << QByteArray("\xEF\xBB\xBF") + text.toUtf8() << u"utf-8"_s;
    QTest::newRow("UTF-16LE with a mark")
        << utf16(text, QStringConverter::Utf16LE, true) << u"utf-16le"_s;
    QTest::newRow("UTF-16BE with a mark")
        << utf16(text, QStringConverter::Utf16BE, true) << u"utf-16be"_s;
    QTest::newRow("UTF-16LE") << utf16(text, QStringConverter::Utf16LE, false) << u"utf-16le"_s;
}

void ImportFileTest::encodingsAreRecognised()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    const auto file = opened(u"a.csv"_s, bytes);
    QVERIFY(file);
    QCOMPARE(file->recipe().choice(u"encoding"_s), encoding);
    QCOMPARE(contentOf(*file), u"a|b\n<\u00e4\u20ac\U0001F600>|<x>"_s);
    const auto windows = opened(u"b.csv"_s, "a,b\n\xE4\x80,1\n");
    QVERIFY(windows);
    QCOMPARE(contentOf(*windows), u"a|b\n<\u00e4\u20ac>|<1>"_s);
}

void ImportFileTest::compressionIsRecognised_data()
{
    QTest::addColumn<QString>("compression");
    QTest::newRow("gzip") << u"gzip"_s;
    QTest::newRow("zstd") << u"zstd"_s;
}

void ImportFileTest::compressionIsRecognised()
{
    QFETCH(QString, compression);
    FileExport written(
        m_folder.filePath(u"packed"_s), {u"csv"_s, {{u"compress"_s, compression}}, {}});
    QVERIFY(written.open());
    QVERIFY(written.begin({{{u"a"_s, {}}, {u"b"_s, {}}}}));
    QVERIFY(written.push(textChunk({{u"1"_s, u"x"_s}})));
    QVERIFY(written.finish(1));
    auto input = ImportInput::ofFile(m_folder.filePath(u"packed"_s));
    QVERIFY(input);
    const auto file = ImportFile::open(*input, {});
    QVERIFY(file);
    QCOMPARE(contentOf(*file), u"a|b\n<1>|<x>"_s);
}

void ImportFileTest::aCutCompressedFileIsDamaged()
{
    FileExport written(m_folder.filePath(u"whole"_s), {u"csv"_s, {{u"compress"_s, u"gzip"_s}}, {}});
    QVERIFY(written.open());
    QVERIFY(written.begin({{{u"a"_s, {}}}}));
    QVERIFY(written.push(textChunk({{u"1"_s}, {u"2"_s}})));
    QVERIFY(written.finish(2));
    QFile whole(m_folder.filePath(u"whole"_s));
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const auto cut = opened(u"cut.csv.gz"_s, whole.readAll().chopped(10));
    QVERIFY(!cut);
    QCOMPARE(errorKindName(cut.error().kind), u"Corruption"_s);
}

void ImportFileTest::formatsAreReadByNameAndContent_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("format");
    QTest::newRow("name") << u"a.tsv"_s << QByteArray("a\tb\n1\t2\n") << u"tsv"_s;
    QTest::newRow("array") << u"a"_s << QByteArray(" [{\"a\":1}]") << u"json"_s;
    QTest::newRow("objects") << u"a"_s << QByteArray("{\"a\":1}\n{\"a\":2}\n") << u"ndjson"_s;
    QTest::newRow("anything else") << u"a"_s << QByteArray("a;b\n1;2\n") << u"csv"_s;
}

void ImportFileTest::formatsAreReadByNameAndContent()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, text);
    QFETCH(QString, format);
    const auto file = opened(name, text);
    QVERIFY(file);
    QCOMPARE(file->recipe().format, format);
}

void ImportFileTest::rowsAreReadAsTheyAre_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("content");
    QTest::newRow("a bad record is passed over")
        << u"a.csv"_s << QByteArray("a,b\n1,2\n3\n4,5\n\"6\"x,7\n8,9\n")
        << u"a|b\n<1>|<2>\nLine 3, column 1: the record has 1 fields, the first line names 2.\n"
           "<4>|<5>\nLine 5, column 4: after a closing quote the field must end.\n<8>|<9>"_s;
    QTest::newRow("COPY's end is data in CSV")
        << u"a.csv"_s << QByteArray("a\nx\n\\.\ny\n") << u"a\n<x>\n<\\.>\n<y>"_s;
    QTest::newRow("COPY's text") << u"a.tsv"_s
                                 << QByteArray("a\tb\n\\N\t\\\\N\n\\t\\n\\r\\x41\\102\\q\t\r\n")
                                 << u"a|b\nNULL|<\\N>\n<\t\n\rABq>|<>"_s;
    QTest::newRow("an array of objects")
        << u"a.json"_s << QByteArray("[\n{\"a\":\"]}\\\"\",\"b\":1.50},\n{\"c\":[1, 2]}\n]\n")
        << u"a|b|c\n<]}\">|<1.50>|DEFAULT\nDEFAULT|DEFAULT|<[1, 2]>"_s;
    QTest::newRow("an empty array") << u"a.json"_s << QByteArray("[]") << u""_s;
    QTest::newRow("an array that does not end") << u"a.json"_s << QByteArray("[{\"a\":1}")
                                                << u"Line 1: a comma or the end of the array "
                                                   "was expected."_s;
    QTest::newRow("a bad object is passed over")
        << u"a.json"_s << QByteArray("[{\"a\":1},\n{\"a\":x},\n{\"a\":3}]")
        << u"a\n<1>\nLine 2: Bad JSON in line 1, column 6: a value was expected.\n<3>"_s;
}

void ImportFileTest::rowsAreReadAsTheyAre()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, text);
    QFETCH(QString, content);
    ImportRecipe recipe;
    if (name.endsWith(u".csv"_s))
        recipe = {u"csv"_s, {{u"quote"_s, u"double"_s}}};
    const auto file = opened(name, text, recipe);
    QVERIFY(file);
    QCOMPARE(contentOf(*file), content);
}

void ImportFileTest::typesKeepEveryValue_data()
{
    QTest::addColumn<QByteArray>("values");
    QTest::addColumn<int>("type");
    const auto row = [](const char* name, const char* values, TypeClass type) {
        QTest::newRow(name) << QByteArray(values) << int(type);
    };
    row("integers", "1\n-20\n0\n", TypeClass::Integer);
    row("leading zeros", "007\n12\n", TypeClass::Text);
    row("a plus", "+1\n", TypeClass::Text);
    row("decimals", "1.50\n2\n", TypeClass::Decimal);
    row("too long for an integer", "12345678901234567890\n1\n", TypeClass::Decimal);
    row("exponents", "1e5\n2.5\n", TypeClass::Real);
    row("an exponent and many digits", "1e5\n1.2345678901234567\n", TypeClass::Text);
    row("days", "2024-02-29\n2025-01-01\n", TypeClass::Date);
    row("no day of a calendar", "2023-02-29\n", TypeClass::Text);
    row("moments", "2025-01-01 10:00:00\n2025-01-01T10:00:00.5\n", TypeClass::Timestamp);
    row("with a zone", "2025-01-01 10:00:00+02\n", TypeClass::TimestampTz);
    row("days and moments", "2025-01-01\n2025-01-01 10:00:00\n", TypeClass::Text);
    row("truth", "true\nfalse\n", TypeClass::Boolean);
    row("a uuid", "0d5f6a4e-3c0b-4f6e-9a53-5d2c8f7f0a11\n", TypeClass::Uuid);
    row("JSON", "{\"a\":1}\n[]\n", TypeClass::Json);
    row("an empty text", "1\n\"\"\n", TypeClass::Text);
    row("nothing", "", TypeClass::Text);
}

void ImportFileTest::typesKeepEveryValue()
{
    QFETCH(QByteArray, values);
    QFETCH(int, type);
    const ImportRecipe recipe{u"csv"_s,
        {{u"delimiter"_s, u"pipe"_s}, {u"header"_s, u"yes"_s}, {u"quote"_s, u"double"_s}}};
    // JSON holds quotes, which would have to be doubled.
    QByteArray text = values;
    if (type == int(TypeClass::Json))
        text = "\"{\"\"a\"\":1}\"\n[]\n";
    const auto file = opened(u"a.csv"_s, "v|w\n" + text.replace("\n", "|x\n"), recipe);
    QVERIFY(file);
    const auto survey = file->survey(0);
    QVERIFY(survey);
    QCOMPARE(int(survey->fields[0].typeClass), type);
    QVERIFY(survey->isComplete);
}

void ImportFileTest::aKeyIsUniqueAndFilled_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isKey");
    QTest::newRow("numbers") << QByteArray("id,n\n3,a\n1,b\n") << true;
    QTest::newRow("twice") << QByteArray("id,n\n3,a\n1,b\n3,c\n") << false;
    QTest::newRow("missing") << QByteArray("id,n\n3,a\n,b\n") << false;
    QTest::newRow("another name") << QByteArray("number,n\n3,a\n1,b\n") << false;
}

void ImportFileTest::aKeyIsUniqueAndFilled()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isKey);
    const auto file = opened(u"a.csv"_s, text);
    QVERIFY(file);
    const auto survey = file->survey(0);
    QVERIFY(survey);
    QCOMPARE(survey->fields[0].isUnique && survey->fields[0].isFilled, isKey);
}

void ImportFileTest::anUnknownChoiceIsRefused_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("option");
    QTest::newRow("format") << u"yaml"_s << u"header"_s;
    QTest::newRow("option") << u"json"_s << u"header"_s;
    QTest::newRow("choice") << u"csv"_s << u"header"_s;
}

void ImportFileTest::anUnknownChoiceIsRefused()
{
    QFETCH(QString, format);
    QFETCH(QString, option);
    const auto file = opened(u"a"_s, "a\n1\n", {format, {{option, u"perhaps"_s}}});
    QVERIFY(!file);
    QCOMPARE(errorKindName(file.error().kind), u"InvalidArgument"_s);
    QVERIFY(!file.error().hint.isEmpty());
}

void ImportFileTest::aStopEndsTheReading()
{
    auto input = ImportInput::ofFile(write(u"a.csv"_s, "a\n1\n"));
    QVERIFY(input);
    std::stop_source stop;
    input->setStop(stop.get_token());
    stop.request_stop();
    const auto file = ImportFile::open(*input, {});
    QVERIFY(!file);
    QCOMPARE(errorKindName(file.error().kind), u"Cancelled"_s);
}

void ImportFileTest::aTextInMemoryIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("content");
    QTest::newRow("a spreadsheet")
        << u"id\tname\n1\t\"red,\nlight\"\n2\tgrün\n"_s << u"csv tab yes"_s
        << u"id|name\n<1>|<red,\nlight>\n<2>|<grün>"_s;
    QTest::newRow("semicolons") << u"id;name\r\n1;red\r\n"_s << u"csv semicolon yes"_s
                                << u"id|name\n<1>|<red>"_s;
    QTest::newRow("commas, no line end")
        << u"id,name\n1,قرمز"_s << u"csv comma yes"_s << u"id|name\n<1>|<قرمز>"_s;
    QTest::newRow("its own mark") << u"\uFEFFid,name\n1,red"_s << u"csv comma yes"_s
                                  << u"id|name\n<1>|<red>"_s;
}

void ImportFileTest::aTextInMemoryIsRead()
{
    QFETCH(QString, text);
    QFETCH(QString, said);
    const auto file = ImportFile::open(ImportInput::ofText(text, u"Clipboard"_s), {});
    QVERIFY(file);
    const ImportRecipe& recipe = file->recipe();
    QCOMPARE((QStringList{recipe.format, recipe.choice(u"delimiter"_s), recipe.choice(u"header"_s)})
                 .join(u' '),
        said);
    QCOMPARE(file->input().name(), u"Clipboard"_s);
    QTEST(contentOf(*file), "content");
    QTEST(contentOf(*file), "content"); // any number of times
}

void ImportFileTest::aTextInMemoryIsTextWhateverItBeginsWith_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a workbook's mark") << u"PK\u0003\u0004,b\n1,2\n"_s;
    QTest::newRow("zeros, as of UTF-16") << QString::fromUtf8("a\0,\0b\0\n\0", 8);
    QTest::newRow("a packed file's mark") << u"\u001F\u008B\u0008,b\n1,2\n"_s;
    QTest::newRow("nothing but a quote") << u"\""_s;
    QTest::newRow("half a character") << QString(QChar(0xD800)) + u",b\n1,2\n"_s;
}

void ImportFileTest::aTextInMemoryIsTextWhateverItBeginsWith()
{
    QFETCH(QString, text);
    const auto file = ImportFile::open(ImportInput::ofText(text, u"Clipboard"_s), {});
    QVERIFY(file);
    QCOMPARE(file->recipe().format, u"csv"_s);
    QCOMPARE(file->recipe().choice(u"encoding"_s), u"utf-8"_s);
    QVERIFY(file->survey(0));
}

void ImportFileTest::aTextInMemoryTellsItsBytesAndStops()
{
    const QString text = u"a,b\n"_s + QString(300'000, u'x') + u",2\n"_s;
    ImportInput input = ImportInput::ofText(text, u"Clipboard"_s);
    QVERIFY(input.path().isEmpty());
    QCOMPARE(input.size(), qint64(text.size()));
    qint64 told = 0;
    input.setObserver([&told](qint64 bytes) { told += bytes; });
    const auto bytes = input.bytes();
    QVERIFY(bytes);
    QByteArray all;
    for (auto piece = (*bytes)(); piece && !piece->isEmpty(); piece = (*bytes)())
        all += *piece;
    QCOMPARE(all, "\xEF\xBB\xBF" + text.toUtf8());
    QCOMPARE(told, input.size());
    std::stop_source stop;
    input.setStop(stop.get_token());
    stop.request_stop();
    const auto file = ImportFile::open(input, {});
    QVERIFY(!file);
    QCOMPARE(errorKindName(file.error().kind), u"Cancelled"_s);
}

void ImportFileTest::aTextInMemoryIsNoWorkbook()
{
    const auto file
        = ImportFile::open(ImportInput::ofText(u"a\n1\n", u"Clipboard"_s), {u"xlsx"_s, {}});
    QVERIFY(!file);
    QCOMPARE(file.error().message, u"Clipboard is text and no workbook."_s);
}

void ImportFileTest::exportsAreReadAgain_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<bool>("keepsEmptyRows");
    for (const char* format : {"csv", "tsv", "json", "ndjson"})
        QTest::newRow(format) << QString::fromLatin1(format) << true;
    QTest::newRow("xlsx") << u"xlsx"_s << false;
}

void ImportFileTest::exportsAreReadAgain()
{
    QFETCH(QString, format);
    QFETCH(bool, keepsEmptyRows);
    const QStringList hostile{u"plain"_s, u"'"_s, u"\"quoted\""_s, u"a,b;c\td|e"_s, u"x\ny\n"_s,
        u"\\N"_s, u"\\."_s, u"NULL"_s, u"007"_s, u" padded "_s, u"=1+1"_s, u"_x0041_"_s,
        u"<b>&amp;</b>"_s, u"\u202E\U0001F600"_s, u"{\"a\":1}"_s, u"]]>"_s, u""_s};
    ResultHeader header;
    header.columns = {{u"id"_s, {}}, {u"odd, \"name\""_s, {}}};
    FileExport written(m_folder.filePath(u"again."_s + format), {format, {}, {}});
    QVERIFY(written.open());
    QVERIFY(written.begin(header));
    QList<QStringList> rows;
    QString content = u"id|odd, \"name\""_s;
    for (qsizetype i = 0; i < hostile.size(); ++i) {
        rows.append({QString::number(i), hostile[i]});
        content += u"\n<%1>|<%2>"_s.arg(QString::number(i), hostile[i]);
    }
    if (keepsEmptyRows) {
        rows.append({QString(), QString()});
        content += u"\nNULL|NULL"_s;
    }
    QVERIFY(written.push(textChunk(rows)));
    QVERIFY(written.finish(rows.size()));
    auto input = ImportInput::ofFile(m_folder.filePath(u"again."_s + format));
    QVERIFY(input);
    const auto file = ImportFile::open(*input, {});
    QVERIFY2(file, file ? "" : qPrintable(file.error().toText()));
    QCOMPARE(contentOf(*file), content);
}

namespace {

/// A zip file whose members are stored as they are.
class StoredZip
{
public:
    void add(const QByteArray& name, const QByteArray& bytes, quint32 saidSize = 0)
    {
        const auto size = quint32(bytes.size());
        const quint32 said = saidSize > 0 ? saidSize : size;
        const auto offset = quint32(m_bytes.size());
        m_bytes += "PK\x03\x04" + number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4)
            + number(0, 4) + number(size, 4) + number(said, 4) + number(quint32(name.size()), 2)
            + number(0, 2) + name + bytes;
        m_directory += "PK\x01\x02" + number(20, 2) + number(20, 2) + number(0, 2) + number(0, 2)
            + number(0, 4) + number(0, 4) + number(size, 4) + number(said, 4)
            + number(quint32(name.size()), 2) + number(0, 2) + number(0, 2) + number(0, 2)
            + number(0, 2) + number(0, 4) + number(offset, 4) + name;
        ++m_count;
    }

    [[nodiscard]] QByteArray bytes() const
    {
        return m_bytes + m_directory + "PK\x05\x06" + number(0, 4) + number(m_count, 2)
            + number(m_count, 2) + number(quint32(m_directory.size()), 4)
            + number(quint32(m_bytes.size()), 4) + number(0, 2);
    }

private:
    static QByteArray number(quint32 value, int bytes)
    {
        QByteArray number;
        for (int i = 0; i < bytes; ++i)
            number += char((value >> (8 * i)) & 0xFF);
        return number;
    }

    QByteArray m_bytes;
    QByteArray m_directory;
    quint32 m_count = 0;
};

/// A workbook with a sheet of these rows, as other programs write them.
StoredZip workbook(const QByteArray& rows, const QByteArray& properties = {})
{
    StoredZip zip;
    zip.add("xl/workbook.xml",
        "<workbook xmlns='m' xmlns:r='r'>" + properties
            + "<sheets><sheet name='First' r:id='rId1'/><sheet name='B &amp; C' r:id='rId4'/>"
              "</sheets></workbook>");
    zip.add("xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id='rId1' Type='t/worksheet' Target='worksheets/s1.xml'/>"
        "<Relationship Id='rId2' Type='t/sharedStrings' Target='/xl/texts.xml'/>"
        "<Relationship Id='rId4' Type='t/worksheet' Target='worksheets/s2.xml'/>"
        "<Relationship Id='rId3' Type='t/styles' Target='styles.xml'/></Relationships>");
    zip.add("xl/texts.xml",
        "<sst><si><t>id</t></si><si><r><t>rich </t></r><r><t xml:space='preserve'>text</t></r>"
        "<rPh><t>spoken</t></rPh></si></sst>");
    zip.add("xl/styles.xml",
        "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='[Red]\"d\"0.0'/>"
        "<numFmt numFmtId='171' formatCode='dd\\.mm\\.yyyy hh:mm'/></numFmts>"
        "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
        "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='171'/><xf numFmtId='20'/>"
        "<xf numFmtId='46'/><xf numFmtId='170'/></cellXfs></styleSheet>");
    zip.add("xl/worksheets/s1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    zip.add("xl/worksheets/s2.xml",
        "<worksheet><sheetData><row><c t='inlineStr'><is><t>x</t></is></c></row>"
        "<row><c><v>1</v></c></row></sheetData></worksheet>");
    return zip;
}

}

void ImportFileTest::aWorkbookOfAnotherProgramIsRead()
{
    const QByteArray rows
        = "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='inlineStr'><is><t>b</t></is></c>"
          "<c r='C1' t='str'><v>c</v></c></row>"
          "<row r='3'><c r='A3'><v>1.50</v></c><c r='C3' t='s'><v>1</v></c></row>"
          "<row r='4'><c r='A4' s='1'><v>45000</v></c><c r='B4' s='2'><v>45000.5</v></c>"
          "<c r='C4' s='3'><v>0.25</v></c><c r='D4' s='1'/></row>"
          "<row r='5'><c t='b'><v>1</v></c><c s='4'><f>1+1</f><v>1.5</v></c><c s='5'><v>7</v></c>"
          "</row>"
          "<row r='6'><c r='B6' t='e'><v>#N/A</v></c></row>"
          "<row r='7'><c r='A7' s='1'><v>60</v></c></row>"
          "<row r='8'><c r='A8' s='1'><v>59</v></c><c r='B8' s='1'><v>61</v></c></row>";
    const auto file = opened(u"book.xlsx"_s, workbook(rows).bytes());
    QVERIFY2(file, file ? "" : qPrintable(file.error().toText()));
    QCOMPARE(contentOf(*file),
        u"id|b|c\n<1.50>|NULL|<rich text>\n<2023-03-15>|<2023-03-15 12:00:00>|<06:00:00>\n"
        "<true>|<36:00:00>|<7>\nLine 6: the cell B6 holds the error #N/A.\n"
        "Line 7: the cell A7 holds the date 60, which there is not.\n"
        "<1900-02-28>|<1900-03-01>|NULL"_s);
    const auto later = opened(u"later"_s,
        workbook("<row><c t='str'><v>d</v></c></row><row><c s='1'><v>0</v></c></row>",
            "<workbookPr date1904='1'/>")
            .bytes());
    QVERIFY2(later, later ? "" : qPrintable(later.error().toText()));
    QCOMPARE(contentOf(*later), u"d\n<1904-01-01>"_s);
    const auto second
        = opened(u"book.xlsx"_s, workbook(rows).bytes(), {u"xlsx"_s, {{u"sheet"_s, u"B & C"_s}}});
    QVERIFY(second);
    QCOMPARE(contentOf(*second), u"x\n<1>"_s);
    const auto third
        = opened(u"book.xlsx"_s, workbook(rows).bytes(), {u"xlsx"_s, {{u"sheet"_s, u"D"_s}}});
    QVERIFY(!third);
    QVERIFY(third.error().hint.contains(u"First, B & C"_s));
}

void ImportFileTest::workbooksThatDoHarmAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray whole = workbook("<row><c><v>1</v></c></row>").bytes();
    QTest::newRow("no zip file") << QByteArray("PK\x03\x04 and nothing else");
    QTest::newRow("cut") << whole.first(whole.size() / 2);
    QTest::newRow("without its end") << whole.chopped(22);
    StoredZip entities;
    entities.add("xl/workbook.xml",
        "<!DOCTYPE w [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
        "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'>"
        "]><workbook>&d;&d;&d;&d;&d;&d;&d;</workbook>");
    QTest::newRow("entities that grow") << entities.bytes();
    QTest::newRow("columns without end")
        << workbook("<row><c r='ZZZZZZ1'><v>1</v></c></row>").bytes();
    QTest::newRow("a text there is not") << workbook("<row><c t='s'><v>9</v></c></row>").bytes();
}

void ImportFileTest::workbooksThatDoHarmAreRefused()
{
    QFETCH(QByteArray, bytes);
    const auto file = opened(u"bad.xlsx"_s, bytes);
    QVERIFY(!file);
    QCOMPARE(errorKindName(file.error().kind), u"Corruption"_s);
}

TW_TEST(ImportFileTest)
#include "import_file_test.moc"
