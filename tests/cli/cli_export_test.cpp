// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"
#include "postgres_server.h"
#include "sqlite_file.h"
#include "test_program.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace tw::test;

class CliExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void csvEqualsCopy();
    void csvOfAStatementEqualsCopy();
    void ndjsonKeepsExactValues();
    void filterSortAndDeletedRowsApply_data();
    void filterSortAndDeletedRowsApply();
    void sqliteExports();
    void standardOutputTakesTheRowsAlone();
    void aFailureMidwayKeepsTheOldFile();
    void anUnwritableTargetIsSeenBeforeTheStatementRuns_data();
    void anUnwritableTargetIsSeenBeforeTheStatementRuns();
    void aStatementWithoutRowsIsRefused();
    void aFullDiskIsTold();
    void unknownFormatsAreRefused();
    void sqlWritesTheRowsAgain_data();
    void sqlWritesTheRowsAgain();
    void columnsConditionsAndCaptionsApply();
    void aWorkbookSaysWhatItCannotHold();
    void optionsOfOtherFormatsAreRefused();
    void aSchemaBecomesAFolder();
    void severalTablesRefuseWhatIsOfOne_data();
    void severalTablesRefuseWhatIsOfOne();

private:
    [[nodiscard]] CommandLine onPostgres() const { return CommandLine(m_server->url()); }
    [[nodiscard]] QByteArray copied(const QString& query) const;

    std::unique_ptr<PostgresServer> m_server;
};

namespace {

const QString kItems
    = u"CREATE TABLE items (id integer PRIMARY KEY, name text, price numeric(20,2),"
      " is_deleted boolean NOT NULL);"
      "INSERT INTO items VALUES (1, 'pen, \"blue\"', 1234567.25, false),"
      " (2, NULL, NULL, true), (3, '', 0, false);"_s;

}

void CliExportTest::initTestCase()
{
    m_server = std::make_unique<PostgresServer>();
    m_server->psql(kItems
        + u"INSERT INTO items SELECT g, repeat(chr(33 + g % 90), g % 40), g / 7.0, false"
          " FROM generate_series(10, 9000) AS g;"_s);
}

void CliExportTest::cleanupTestCase()
{
    m_server.reset();
}

QByteArray CliExportTest::copied(const QString& query) const
{
    const QString sql = u"COPY (%1) TO STDOUT (FORMAT csv, HEADER)"_s.arg(query);
    return m_server->psql(sql).toUtf8() + '\n';
}

void CliExportTest::csvEqualsCopy()
{
    const CommandLine program = onPostgres();
    const Ended ended = program.run({u"export"_s, u"--table"_s, u"items"_s, u"--deleted"_s,
        u"all"_s, u"--format"_s, u"csv"_s, u"--output"_s, u"out.csv"_s});
    QCOMPARE(ended.err, QByteArray());
    QCOMPARE(ended.out, QByteArray("8994 rows written to out.csv\n"));
    QVERIFY(program.contentOf(u"out.csv"_s) == copied(u"SELECT * FROM items ORDER BY id"_s));
}

void CliExportTest::csvOfAStatementEqualsCopy()
{
    const QString sql = u"SELECT name, name, E'\\\\.' AS dot FROM items ORDER BY id DESC"_s;
    const CommandLine program = onPostgres();
    QCOMPARE(program
                 .run({u"export"_s, u"--sql"_s, sql, u"--format"_s, u"csv"_s, u"--output"_s,
                     u"out.csv"_s})
                 .code,
        0);
    QVERIFY(program.contentOf(u"out.csv"_s) == copied(sql));
}

void CliExportTest::ndjsonKeepsExactValues()
{
    const CommandLine program = onPostgres();
    const Ended ended = program.run({u"export"_s, u"--sql"_s,
        u"SELECT 12345678901234567890.10 AS n, 1 AS a, 2 AS a, NULL AS z, "
        "E'{\"x\":\n 1.50}'::json AS j, true AS b, 'NaN'::float8 AS f, '' AS e"_s,
        u"--format"_s, u"ndjson"_s, u"--output"_s, u"out.ndjson"_s});
    QCOMPARE(ended.code, 0);
    QCOMPARE(program.contentOf(u"out.ndjson"_s),
        QByteArray("{\"n\":12345678901234567890.10,\"a\":1,\"a_2\":2,\"z\":null,"
                   "\"j\":{\"x\":  1.50},\"b\":true,\"f\":\"NaN\",\"e\":\"\"}\n"));
}

void CliExportTest::filterSortAndDeletedRowsApply_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("ids");
    const QString small = uR"({"column":"id","op":"LESS_THAN","value":10})"_s;
    QTest::newRow("live") << QStringList{u"--filter"_s, small} << QByteArray("1 3");
    QTest::newRow("deleted") << QStringList{u"--deleted"_s, u"deleted"_s} << QByteArray("2");
    QTest::newRow("sorted") << QStringList{u"--filter"_s, small, u"--deleted"_s, u"all"_s,
        u"--sort"_s, u"id:desc"_s}
                            << QByteArray("3 2 1");
}

void CliExportTest::filterSortAndDeletedRowsApply()
{
    QFETCH(const QStringList, options);
    QFETCH(const QByteArray, ids);
    const Ended ended = onPostgres().run(QStringList{u"export"_s, u"--table"_s, u"items"_s,
                                             u"--format"_s, u"ndjson"_s, u"--output"_s, u"-"_s}
        + options);
    QByteArrayList found;
    for (const QByteArray& line : ended.lines())
        found.append(at(toJson(line), u"id"_s).toBytes());
    QCOMPARE(found.join(' '), ids);
}

void CliExportTest::sqliteExports()
{
    const SqliteFile file(kItems);
    const CommandLine program(file.config().toUrl());
    QCOMPARE(program
                 .run({u"export"_s, u"--table"_s, u"main.items"_s, u"--format"_s, u"csv"_s,
                     u"--output"_s, u"out.csv"_s})
                 .code,
        0);
    QCOMPARE(program.contentOf(u"out.csv"_s),
        QByteArray("id,name,price,is_deleted\n"
                   "1,\"pen, \"\"blue\"\"\",1234567.25,0\n"
                   "3,\"\",0,0\n"));
}

void CliExportTest::standardOutputTakesTheRowsAlone()
{
    const Ended ended = onPostgres().run({u"export"_s, u"--sql"_s, u"SELECT 1 AS a"_s,
        u"--format"_s, u"csv"_s, u"--output"_s, u"-"_s});
    QCOMPARE(ended.out, QByteArray("a\n1\n"));
}

void CliExportTest::aFailureMidwayKeepsTheOldFile()
{
    const CommandLine program = onPostgres();
    program.write(u"out.csv"_s, "old");
    const Ended ended = program.run({u"export"_s, u"--sql"_s,
        u"SELECT repeat('x', 1000), 1 / (5000 - g) FROM generate_series(1, 6000) AS g"_s,
        u"--format"_s, u"csv"_s, u"--output"_s, u"out.csv"_s});
    QCOMPARE(ended.code, 1);
    QCOMPARE(program.contentOf(u"out.csv"_s), QByteArray("old"));
    QCOMPARE(QDir(program.path(u"."_s)).entryList(QDir::Files | QDir::Hidden),
        QStringList{u"out.csv"_s});
}

void CliExportTest::anUnwritableTargetIsSeenBeforeTheStatementRuns_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("a folder") << u"."_s;
    QTest::newRow("a missing folder") << u"none/out.csv"_s;
    QTest::newRow("a device") << u"/dev/full"_s;
}

void CliExportTest::anUnwritableTargetIsSeenBeforeTheStatementRuns()
{
    QFETCH(const QString, target);
    const Ended ended = onPostgres().run(
        {u"export"_s, u"--sql"_s, u"INSERT INTO items VALUES (-1, 'x', 0, true) RETURNING id"_s,
            u"--format"_s, u"csv"_s, u"--output"_s, target, u"--json-errors"_s});
    QCOMPARE(ended.code, 2);
    QCOMPARE(at(ended.error(), u"kind"_s).toString(), u"File"_s);
    QCOMPARE(m_server->psql(u"SELECT count(*) FROM items WHERE id = -1"_s), u"0"_s);
}

void CliExportTest::aStatementWithoutRowsIsRefused()
{
    const CommandLine program = onPostgres();
    const Ended ended = program.run({u"export"_s, u"--sql"_s, u"SET search_path = public"_s,
        u"--format"_s, u"csv"_s, u"--output"_s, u"out.csv"_s});
    QCOMPARE(ended.code, 2);
    QVERIFY(!QFile::exists(program.path(u"out.csv"_s)));
}

void CliExportTest::aFullDiskIsTold()
{
    const CommandLine program = onPostgres();
    QProcess process;
    program.prepare(process,
        {u"export"_s, u"--sql"_s, u"SELECT 1"_s, u"--format"_s, u"csv"_s, u"--output"_s, u"-"_s,
            u"--json-errors"_s});
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 1);
    QCOMPARE(at(toJson(process.readAllStandardError()), u"kind"_s).toString(), u"DiskFull"_s);
}

void CliExportTest::unknownFormatsAreRefused()
{
    const Ended ended = onPostgres().run(
        {u"export"_s, u"--sql"_s, u"SELECT 1"_s, u"--format"_s, u"docx"_s, u"--output"_s, u"-"_s});
    QCOMPARE(ended.code, 2);
    QVERIFY(ended.err.contains("ndjson"));
}

void CliExportTest::sqlWritesTheRowsAgain_data()
{
    QTest::addColumn<QString>("statements");
    QTest::newRow("INSERT") << u"insert"_s;
    QTest::newRow("INSERT that updates") << u"upsert"_s;
    QTest::newRow("COPY") << u"copy"_s;
}

void CliExportTest::sqlWritesTheRowsAgain()
{
    QFETCH(const QString, statements);
    m_server->psql(
        u"DROP TABLE IF EXISTS copies; CREATE TABLE copies (LIKE items INCLUDING ALL)"_s);
    const CommandLine program = onPostgres();
    const Ended exported = program.run(
        {u"export"_s, u"--table"_s, u"items"_s, u"--deleted"_s, u"all"_s, u"--format"_s, u"sql"_s,
            u"--statements"_s, statements, u"--into"_s, u"copies"_s, u"--output"_s, u"out.sql"_s});
    QCOMPARE(exported.err, QByteArray());
    const Ended run = program.run({u"query"_s, u"--file"_s, u"out.sql"_s});
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.code, 0);
    QCOMPARE(m_server->psql(u"SELECT count(*) FROM copies"_s), u"8994"_s);
    QCOMPARE(
        m_server->psql(u"SELECT count(*) FROM (TABLE items EXCEPT ALL TABLE copies) d"_s), u"0"_s);
}

void CliExportTest::columnsConditionsAndCaptionsApply()
{
    const Ended ended = onPostgres().run(
        {u"export"_s, u"--table"_s, u"items"_s, u"--columns"_s, u"name,id"_s, u"--computed"_s,
            u"twice=id * 2"_s, u"--condition"_s, u"id < 10"_s, u"--caption"_s, u"name=Name of it"_s,
            u"--format"_s, u"csv"_s, u"--delimiter"_s, u"semicolon"_s, u"--output"_s, u"-"_s});
    QCOMPARE(ended.out, QByteArray("Name of it;id;twice\n\"pen, \"\"blue\"\"\";1;2\n\"\";3;6\n"));
}

void CliExportTest::aWorkbookSaysWhatItCannotHold()
{
    const CommandLine program = onPostgres();
    const Ended ended = program.run({u"export"_s, u"--sql"_s, u"SELECT 12345678901234567890 AS n"_s,
        u"--format"_s, u"xlsx"_s, u"--output"_s, u"out.xlsx"_s});
    QCOMPARE(ended.code, 0);
    QVERIFY2(ended.err.contains("15 digits"), ended.err.constData());
    QVERIFY(program.contentOf(u"out.xlsx"_s).startsWith("PK"));
}

void CliExportTest::optionsOfOtherFormatsAreRefused()
{
    const Ended ended = onPostgres().run({u"export"_s, u"--sql"_s, u"SELECT 1"_s, u"--format"_s,
        u"ndjson"_s, u"--delimiter"_s, u"tab"_s, u"--output"_s, u"-"_s});
    QCOMPARE(ended.code, 2);
    QVERIFY2(ended.err.contains("delimiter"), ended.err.constData());
}

void CliExportTest::aSchemaBecomesAFolder()
{
    m_server->psql(u"CREATE SCHEMA shop; CREATE TABLE shop.goods (id integer, name text);"
                   "INSERT INTO shop.goods VALUES (1, 'pen'); CREATE VIEW shop.seen AS SELECT 1"_s);
    const CommandLine program = onPostgres();
    const Ended ended = program.run({u"export"_s, u"--schema"_s, u"shop"_s, u"--table"_s,
        u"items"_s, u"--format"_s, u"csv"_s, u"--compress"_s, u"none"_s, u"--output"_s, u"all"_s});
    QVERIFY2(ended.code == 0, ended.err.constData());
    QCOMPARE(program.contentOf(u"all/shop_goods.csv"_s), "id,name\n1,pen\n");
    QVERIFY2(ended.out.contains("public.items"), ended.out.constData());
    QVERIFY2(ended.err.contains("live of"), ended.err.constData());
    QCOMPARE(QDir(program.path(u"all"_s)).entryList(QDir::Files),
        (QStringList{u"public_items.csv"_s, u"shop_goods.csv"_s}));
    QCOMPARE(program
                 .run({u"export"_s, u"--schema"_s, u"none"_s, u"--format"_s, u"csv"_s,
                     u"--output"_s, u"none"_s})
                 .code,
        1);
}

void CliExportTest::severalTablesRefuseWhatIsOfOne_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("filter") << QStringList{u"--where"_s, u"id=1"_s};
    QTest::newRow("columns") << QStringList{u"--columns"_s, u"id"_s};
    QTest::newRow("standard output") << QStringList{u"--output"_s, u"-"_s};
}

void CliExportTest::severalTablesRefuseWhatIsOfOne()
{
    QFETCH(const QStringList, options);
    QStringList words{
        u"export"_s, u"--table"_s, u"items"_s, u"--table"_s, u"items"_s, u"--format"_s, u"csv"_s};
    if (!options.contains(u"--output"_s))
        words += {u"--output"_s, u"folder"_s};
    const CommandLine program = onPostgres();
    QCOMPARE(program.run(words + options).code, 2);
    QVERIFY(!QFile::exists(program.path(u"folder"_s)));
}

TW_TEST(CliExportTest)
#include "cli_export_test.moc"
