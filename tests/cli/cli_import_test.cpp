// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "both_engines.h"
#include "test_program.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw::test;
using tw::Json;

/// The command import, against both engines.
class CliImportTest : public BothEngines
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void rowsOfAFileAreImported_data() { addEngines(); }
    void rowsOfAFileAreImported();
    void standardInputIsRead_data() { addEngines(); }
    void standardInputIsRead();
    void rejectedRowsAreTold_data() { addEngines(); }
    void rejectedRowsAreTold();
    void withoutRejectsTheFirstBadRowEndsAll_data() { addEngines(); }
    void withoutRejectsTheFirstBadRowEndsAll();
    void aTableIsMade_data() { addEngines(); }
    void aTableIsMade();
    void aDryRunSaysSo_data() { addEngines(); }
    void aDryRunSaysSo();
    void exportsComeBackEqual_data();
    void exportsComeBackEqual();
    void identitiesAreTakenAndCountOn();
    void numbersNeverGoBack();
    void aReadOnlyConnectionRefuses_data() { addEngines(); }
    void aReadOnlyConnectionRefuses();
    void badUseIsRefused_data();
    void badUseIsRefused();
    void anImportIsUndone_data() { addEngines(); }
    void anImportIsUndone();
    void aScriptIsOneTransaction_data() { addEngines(); }
    void aScriptIsOneTransaction();
    void dataOfCopyIsRead();
    void aScriptWrittenByExportIsRead_data() { addEngines(); }
    void aScriptWrittenByExportIsRead();

private:
    [[nodiscard]] Ended import(const QByteArray& rows, const QStringList& options = {}) const
    {
        return CommandLine(url()).run(
            QStringList{u"import"_s, u"--table"_s, u"people"_s, u"-"_s} + options, rows);
    }
    void change(const QString& sql) const { static_cast<void>(query(sql)); }
    [[nodiscard]] QString names() const { return query(u"SELECT name FROM people ORDER BY id"_s); }
};

void CliImportTest::initTestCase()
{
    makeTables(u"CREATE TABLE people (id integer PRIMARY KEY, name text NOT NULL, age integer);"
               "CREATE TABLE hostile (id integer PRIMARY KEY, t text, n numeric, d date, b boolean,"
               " j json, y bytea);"
               "CREATE TABLE counted (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
               " s serial, name text)"_s,
        u"CREATE TABLE people (id integer PRIMARY KEY, name text NOT NULL, age integer);"
        "CREATE TABLE hostile (id integer PRIMARY KEY, t text, n numeric, d date, b boolean,"
        " j json, y blob)"_s);
}

void CliImportTest::init()
{
    execute(u"DELETE FROM people; DELETE FROM hostile;"
            "INSERT INTO people VALUES (1, 'Ada', 36), (2, 'Bob', 20)"_s);
}

void CliImportTest::rowsOfAFileAreImported()
{
    const CommandLine program(url());
    program.write(u"new.csv"_s, "id;name;shoe\n3;Cleo;7\n4;Dan;8\n");
    const Ended ended = program.run(
        {u"import"_s, u"--table"_s, u"people"_s, u"--json"_s, program.path(u"new.csv"_s)});
    QCOMPARE(ended.err,
        "Note: Read as csv: semicolon, quotes \", header, UTF-8.\n"
        "Note: Left out, as no column has their names: shoe.\n");
    QCOMPARE(ended.code, 0);
    QCOMPARE(at(ended.json(), u"inserted"_s).numberText(), "2");
    QCOMPARE(at(ended.json(), u"outcome"_s).toString(), u"saved"_s);
    QCOMPARE(names(), u"Ada\nBob\nCleo\nDan"_s);
}

void CliImportTest::standardInputIsRead()
{
    const Ended ended = import(
        "{\"id\":1,\"name\":\"Eve\"}\n{\"id\":5,\"name\":\"Fay\"}\n", {u"--mode"_s, u"upsert"_s});
    QCOMPARE(ended.code, 0);
    QCOMPARE(ended.out, "2 rows read, 1 inserted, 1 updated, 0 skipped, 0 rejected\n");
    QCOMPARE(names(), u"Eve\nBob\nFay"_s);
}

void CliImportTest::rejectedRowsAreTold()
{
    const CommandLine program(url());
    const Ended ended = program.run({u"import"_s, u"--table"_s, u"people"_s, u"--rejects"_s,
                                        program.path(u"bad.csv"_s), u"-"_s},
        "id,name\n3,Cleo\n4\n5,Eve\n");
    QCOMPARE(ended.code, 1);
    QCOMPARE(ended.out, "3 rows read, 2 inserted, 0 updated, 0 skipped, 1 rejected\n");
    QVERIFY(program.contentOf(u"bad.csv"_s).startsWith("line,column,value,reason\n3,\"\",\"\","));
    QCOMPARE(names(), u"Ada\nBob\nCleo\nEve"_s);
}

void CliImportTest::withoutRejectsTheFirstBadRowEndsAll()
{
    const Ended file = import("id,name\n3,Cleo\n4\n");
    QCOMPARE(file.code, 2);
    QVERIFY(file.err.contains("Line 3, column 1: the record has 1 fields"));
    const Ended known = import("id,name\n3,Cleo\n1,Zed\n");
    QCOMPARE(known.code, 1);
    QVERIFY2(known.err.contains("Line 3: "), known.err.constData());
    QCOMPARE(names(), u"Ada\nBob"_s);
}

void CliImportTest::aTableIsMade()
{
    const Ended ended = CommandLine(url()).run(
        {u"import"_s, u"--table"_s, u"made"_s, u"--create"_s, u"-"_s}, "id,code\n1,007\n2,010\n");
    QCOMPARE(ended.code, 0);
    QCOMPARE(query(u"SELECT code FROM made ORDER BY id"_s), u"007\n010"_s);
    const Ended again = CommandLine(url()).run(
        {u"import"_s, u"--table"_s, u"made"_s, u"--create"_s, u"-"_s}, "id\n1\n");
    QCOMPARE(again.code, 1);
    change(u"DROP TABLE made"_s);
}

void CliImportTest::aDryRunSaysSo()
{
    const Ended ended = import("id,name\n3,Cleo\n", {u"--dry-run"_s});
    QCOMPARE(ended.code, 0);
    QCOMPARE(ended.out,
        "Dry run, nothing was saved: 1 row read, 1 inserted, 0 updated, 0 skipped, 0 rejected\n");
    QCOMPARE(names(), u"Ada\nBob"_s);
}

void CliImportTest::exportsComeBackEqual_data()
{
    QTest::addColumn<QString>("format");
    for (const char* engine : {"PostgreSQL", "SQLite"}) {
        for (const char* format : {"csv", "tsv", "json", "ndjson", "xlsx"})
            QTest::addRow("%s", engine) << QString::fromLatin1(format); // the tag names the engine
    }
}

void CliImportTest::exportsComeBackEqual()
{
    QFETCH(QString, format);
    const QString bytes = isSqlite() ? u"x'00ff5c'"_s : u"'\\x00ff5c'"_s;
    const QString bell = isSqlite() ? u"char(7, 9, 10, 13)"_s : u"E'\\u0007\\t\\n\\r'"_s;
    const QStringList texts{u"''"_s, u"'007'"_s, u"'\"q\" ''s'"_s, u"'a,b;c|d'"_s, u"'\\N'"_s,
        u"'\\.'"_s, u"'NULL'"_s, u"' x '"_s, u"'=1+1'"_s, u"'_x0041_'"_s, u"'<b>&amp;'"_s,
        u"'\U0001F600'"_s, bell, u"NULL"_s};
    for (qsizetype i = 0; i < texts.size(); ++i)
        change(u"INSERT INTO hostile VALUES (%1, %2, 1234567890.50, '2024-02-29', %3,"
               " '{\"a\": [1, null]}', %4)"_s.arg(
                   QString::number(i), texts[i], i % 2 == 0 ? u"true"_s : u"NULL"_s, bytes));
    const QString all = isSqlite()
        ? u"SELECT id, typeof(t), hex(t), n, d, b, j, typeof(y), hex(y) FROM hostile ORDER BY id"_s
        : u"SELECT * FROM hostile ORDER BY id"_s;
    const QString before = query(all);
    const CommandLine program(url());
    const QString path = program.path(u"all."_s + format);
    QCOMPARE(program
                 .run({u"export"_s, u"--table"_s, u"hostile"_s, u"--format"_s, format,
                     u"--output"_s, path})
                 .code,
        0);
    change(u"DELETE FROM hostile"_s);
    const Ended ended = program.run({u"import"_s, u"--table"_s, u"hostile"_s, path});
    QVERIFY2(ended.code == 0, ended.err.constData());
    QCOMPARE(query(all), before);
}

void CliImportTest::identitiesAreTakenAndCountOn()
{
    change(u"TRUNCATE counted RESTART IDENTITY"_s);
    const CommandLine program(url());
    for (const QString& mode : {u"insert"_s, u"upsert"_s}) {
        const Ended ended
            = program.run({u"import"_s, u"--table"_s, u"counted"_s, u"--mode"_s, mode, u"-"_s},
                "id,s,name\n7,20,x\n9,30,y\n");
        QVERIFY2(ended.code == 0, ended.err.constData());
        change(u"INSERT INTO counted(name) VALUES ('z')"_s);
        QCOMPARE(query(u"SELECT id || ' ' || s FROM counted WHERE name = 'z'"_s), u"10 31"_s);
        change(u"TRUNCATE counted RESTART IDENTITY"_s);
    }
}

void CliImportTest::numbersNeverGoBack()
{
    change(u"TRUNCATE counted RESTART IDENTITY"_s);
    change(u"SELECT setval('counted_id_seq', 100), setval('counted_s_seq', 100)"_s);
    const CommandLine program(url());
    const QByteArray rows("id,s,name\n7,20,x\n");
    QCOMPARE(program.run({u"import"_s, u"--table"_s, u"counted"_s, u"-"_s}, rows).code, 0);
    change(u"INSERT INTO counted(name) VALUES ('z')"_s);
    QCOMPARE(query(u"SELECT id || ' ' || s FROM counted WHERE name = 'z'"_s), u"101 101"_s);
    QCOMPARE(program
                 .run({u"import"_s, u"--table"_s, u"counted"_s, u"--dry-run"_s, u"-"_s},
                     "id,s,name\n5000,5000,w\n")
                 .code,
        0);
    QCOMPARE(query(u"SELECT last_value FROM counted_id_seq"_s), u"101"_s);
}

void CliImportTest::aReadOnlyConnectionRefuses()
{
    const QString separator = url().contains(u'?') ? u"&"_s : u"?"_s;
    const CommandLine program(url() + separator + u"read_only=true"_s);
    const Ended ended
        = program.run({u"import"_s, u"--table"_s, u"people"_s, u"-"_s}, "id,name\n3,Cleo\n");
    QVERIFY2(ended.code == 1, ended.err.constData());
    const Ended made = program.run(
        {u"import"_s, u"--table"_s, u"other"_s, u"--create"_s, u"-"_s}, "id,name\n3,Cleo\n");
    QVERIFY2(made.code == 1, made.err.constData());
    QCOMPARE(names(), u"Ada\nBob"_s);
}

void CliImportTest::badUseIsRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("no table") << QStringList{u"-"_s} << QByteArray("import needs --table");
    QTest::newRow("no file") << QStringList{u"--table"_s, u"people"_s} << QByteArray("FILE");
    QTest::newRow("a file that is not there") << QStringList{u"--table"_s, u"people"_s,
        u"/no/such/file"_s} << QByteArray("there is no such file");
    QTest::newRow("an unknown format") << QStringList{u"--table"_s, u"people"_s, u"--format"_s,
        u"yaml"_s, u"-"_s} << QByteArray("There is no import format yaml");
    QTest::newRow("an option of another format") << QStringList{u"--table"_s, u"people"_s,
        u"--format"_s, u"json"_s, u"--header"_s, u"yes"_s,
        u"-"_s} << QByteArray("The format json has no option header");
    QTest::newRow("an unknown mode") << QStringList{u"--table"_s, u"people"_s, u"--mode"_s,
        u"merge"_s, u"-"_s} << QByteArray("--mode is");
    QTest::newRow("an unknown field") << QStringList{u"--table"_s, u"people"_s, u"--map"_s,
        u"x=name"_s, u"-"_s} << QByteArray("The file has no field x");
    QTest::newRow("rejects where nothing can be written") << QStringList{u"--table"_s, u"people"_s,
        u"--rejects"_s, u"/no/such/folder/r.csv"_s, u"-"_s}
                                                          << QByteArray("cannot be written");
}

void CliImportTest::badUseIsRefused()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, said);
    const Ended ended
        = CommandLine(url()).run(QStringList{u"import"_s} + words, "id,name\n3,Cleo\n");
    QCOMPARE(ended.code, 2);
    QVERIFY2(ended.err.contains(said), ended.err.constData());
    QCOMPARE(names(), u"Ada\nBob"_s);
}

void CliImportTest::anImportIsUndone()
{
    const CommandLine program(url());
    QCOMPARE(program
                 .run({u"import"_s, u"--table"_s, u"people"_s, u"--mode"_s, u"upsert"_s, u"-"_s},
                     "id,name\n1,Zed\n3,Cleo\n")
                 .code,
        0);
    QCOMPARE(names(), u"Zed\nBob\nCleo"_s);
    const Json receipts = program.run({u"receipts"_s, u"--json"_s}).json();
    const Ended undone = program.run({u"undo"_s, at(at(receipts, 0), u"id"_s).toString()});
    QVERIFY2(undone.code == 0, undone.err.constData());
    QCOMPARE(names(), u"Ada\nBob"_s);
}

void CliImportTest::aScriptIsOneTransaction()
{
    const CommandLine program(url());
    program.write(u"good.sql"_s,
        "BEGIN;\nINSERT INTO people VALUES (3, 'a;b', 1);\n-- note;\nINSERT INTO people\n"
        "VALUES (4, 'Dan', 2), (5, 'Eve', 3);\nCOMMIT;\n");
    const Ended ended = program.run({u"import"_s, program.path(u"good.sql"_s)});
    QVERIFY2(ended.code == 0, ended.err.constData());
    QCOMPARE(ended.out, "2 statements run, 3 rows written\n");
    QVERIFY(ended.err.contains("2 statements that begin or commit"));
    QCOMPARE(names(), u"Ada\nBob\na;b\nDan\nEve"_s);
    program.write(u"bad.sql"_s,
        "INSERT INTO people VALUES (6, 'Fay', 1);\n\nINSERT INTO nothing VALUES (1);");
    const Ended failed = program.run({u"import"_s, program.path(u"bad.sql"_s)});
    QCOMPARE(failed.code, 1);
    QVERIFY2(failed.err.contains("Line 3: "), failed.err.constData());
    QCOMPARE(names(), u"Ada\nBob\na;b\nDan\nEve"_s);
    const Ended tried = program.run(
        {u"import"_s, u"--format"_s, u"sql"_s, u"--dry-run"_s, u"-"_s}, "DELETE FROM people");
    QCOMPARE(tried.code, 0);
    QVERIFY(tried.out.startsWith("Dry run, nothing was saved: 1 statements run, 5 rows"));
    QCOMPARE(names(), u"Ada\nBob\na;b\nDan\nEve"_s);
}

void CliImportTest::dataOfCopyIsRead()
{
    const CommandLine program(url());
    program.write(u"dump.sql"_s,
        "\\restrict x1\nSET search_path = '';\nCOPY public.people (id, name) FROM stdin;\n"
        "3\ta;b\n4\tc\\nd\n\\.\nSELECT 1;\n\\unrestrict x1\n");
    const Ended ended = program.run({u"import"_s, program.path(u"dump.sql"_s)});
    QVERIFY2(ended.code == 0, ended.err.constData());
    QCOMPARE(names(), u"Ada\nBob\na;b\nc\nd"_s);
}

void CliImportTest::aScriptWrittenByExportIsRead()
{
    const CommandLine program(url());
    const QString before = names();
    const QString path = program.path(u"people.sql"_s);
    QCOMPARE(program
                 .run({u"export"_s, u"--table"_s, u"people"_s, u"--format"_s, u"sql"_s,
                     u"--output"_s, path})
                 .code,
        0);
    change(u"DELETE FROM people"_s);
    const Ended ended = program.run({u"import"_s, path});
    QVERIFY2(ended.code == 0, ended.err.constData());
    QCOMPARE(names(), before);
}

TW_TEST(CliImportTest)
#include "cli_import_test.moc"
