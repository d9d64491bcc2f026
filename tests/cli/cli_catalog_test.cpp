// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"
#include "postgres_server.h"
#include "sqlite_file.h"
#include "test_program.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace tw::test;

class CliCatalogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void testTellsTheStages_data();
    void testTellsTheStages();
    void testFailsWhereNobodyAnswers();
    void tablesAreListed();
    void tablesAsJson_data();
    void tablesAsJson();
    void columnsAsJson();
    void columnsOfSqliteAsJson();
    void columnsAreListed();
    void awkwardNamesAreFound_data();
    void awkwardNamesAreFound();
    void namesAreNotFolded();
    void anUnknownTableIsAnError();

private:
    [[nodiscard]] QString url(const QString& engine) const;

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<SqliteFile> m_file;
};

namespace {

const QString kCliCatalogTables
    = u"CREATE TABLE people (id INTEGER PRIMARY KEY, name text NOT NULL);"
      "CREATE VIEW names AS SELECT name FROM people;"
      "CREATE TABLE \"My.Odd\"\"Table\" (\"a b\" text);"_s;

}

void CliCatalogTest::initTestCase()
{
    m_file = std::make_unique<SqliteFile>(kCliCatalogTables
        + u"CREATE TABLE typed (k TEXT PRIMARY KEY NOT NULL, n DECIMAL(10,2) DEFAULT 1.50,"
          " g INTEGER GENERATED ALWAYS AS (1) VIRTUAL);"_s);
    m_server = std::make_unique<PostgresServer>();
    m_server->psql(kCliCatalogTables
        + u"COMMENT ON TABLE people IS 'who there is';"
          "CREATE TABLE typed (k uuid PRIMARY KEY, n numeric(10,2) DEFAULT 1.50,"
          " g int GENERATED ALWAYS AS (1) STORED, t timestamptz NOT NULL DEFAULT now());"
          "COMMENT ON COLUMN typed.n IS 'how much';"_s);
}

void CliCatalogTest::cleanupTestCase()
{
    m_server.reset();
}

QString CliCatalogTest::url(const QString& engine) const
{
    return engine == u"sqlite"_s ? m_file->config().toUrl() : m_server->url();
}

void CliCatalogTest::testTellsTheStages_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QByteArrayList>("words");
    QTest::newRow("PostgreSQL") << u"postgresql"_s
                                << QByteArrayList{"connect", "authenticate", "version", "ms",
                                       "PostgreSQL", "database"};
    QTest::newRow("SQLite") << u"sqlite"_s << QByteArrayList{"open", "version", "ms", "SQLite"};
}

void CliCatalogTest::testTellsTheStages()
{
    QFETCH(const QString, engine);
    QFETCH(const QByteArrayList, words);
    const Ended ended = CommandLine(url(engine)).run({u"test"_s});
    // The server of the tests is worked on as a superuser, which is advised against.
    QVERIFY2(ended.err.contains("superuser") == (engine != u"sqlite"_s), ended.err.constData());
    QCOMPARE(ended.code, 0);
    for (const QByteArray& word : words)
        QVERIFY2(ended.out.contains(word), ended.out.constData());
}

void CliCatalogTest::testFailsWhereNobodyAnswers()
{
    const Ended ended = CommandLine(u"postgresql://127.0.0.1:1/d"_s).run({u"test"_s});
    QCOMPARE(ended.code, 1);
    QVERIFY(!ended.err.isEmpty());
}

void CliCatalogTest::tablesAreListed()
{
    const Ended ended = CommandLine(url(u"postgresql"_s)).run({u"tables"_s});
    QCOMPARE(ended.code, 0);
    QVERIFY(ended.out.contains("public.people"));
    QVERIFY(ended.out.contains("who there is"));
    QVERIFY2(ended.out.contains("public.\"My.Odd\"\"Table\""), ended.out.constData());
}

void CliCatalogTest::tablesAsJson_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QString>("schema");
    QTest::newRow("PostgreSQL") << u"postgresql"_s << u"public"_s;
    QTest::newRow("SQLite") << u"sqlite"_s << u"main"_s;
}

void CliCatalogTest::tablesAsJson()
{
    QFETCH(const QString, engine);
    QFETCH(const QString, schema);
    const tw::Json tables = CommandLine(url(engine)).run({u"tables"_s, u"--json"_s}).json();
    QStringList kinds;
    for (const tw::Json& table : tables.items()) {
        QCOMPARE(table.members().size(), 5u);
        QCOMPARE(at(table, u"schema"_s).toString(), schema);
        QVERIFY(table.find(u"estimate"_s) && table.find(u"comment"_s));
        kinds.append(at(table, u"name"_s).toString() + u'=' + at(table, u"kind"_s).toString());
    }
    kinds.sort();
    QCOMPARE(kinds,
        (QStringList{
            u"My.Odd\"Table=table"_s, u"names=view"_s, u"people=table"_s, u"typed=table"_s}));
}

void CliCatalogTest::columnsAsJson()
{
    const Ended ended
        = CommandLine(url(u"postgresql"_s)).run({u"columns"_s, u"typed"_s, u"--json"_s});
    QCOMPARE(ended.out,
        QByteArray("[{\"name\":\"k\",\"type\":\"uuid\",\"nullable\":false,\"default\":null,"
                   "\"key\":true,\"generated\":false,\"comment\":null},"
                   "{\"name\":\"n\",\"type\":\"numeric(10,2)\",\"nullable\":true,"
                   "\"default\":\"1.50\",\"key\":false,\"generated\":false,"
                   "\"comment\":\"how much\"},"
                   "{\"name\":\"g\",\"type\":\"integer\",\"nullable\":true,\"default\":null,"
                   "\"key\":false,\"generated\":true,\"comment\":null},"
                   "{\"name\":\"t\",\"type\":\"timestamp with time zone\",\"nullable\":false,"
                   "\"default\":\"now()\",\"key\":false,\"generated\":false,\"comment\":null}]\n"));
}

void CliCatalogTest::columnsOfSqliteAsJson()
{
    const tw::Json columns
        = CommandLine(url(u"sqlite"_s)).run({u"columns"_s, u"main.typed"_s, u"--json"_s}).json();
    QCOMPARE(columns.items().size(), 3u);
    QVERIFY(at(at(columns, 0), u"key"_s).toBool());
    QCOMPARE(at(at(columns, 1), u"type"_s).toString(), u"DECIMAL(10,2)"_s);
    QCOMPARE(at(at(columns, 1), u"default"_s).toString(), u"1.50"_s);
    QVERIFY(at(at(columns, 2), u"generated"_s).toBool());
}

void CliCatalogTest::columnsAreListed()
{
    const Ended ended = CommandLine(url(u"postgresql"_s)).run({u"columns"_s, u"public.typed"_s});
    QCOMPARE(ended.code, 0);
    QVERIFY(ended.out.contains("how much"));
}

void CliCatalogTest::awkwardNamesAreFound_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QString>("name");
    QTest::newRow("PostgreSQL") << u"postgresql"_s << u"\"My.Odd\"\"Table\""_s;
    QTest::newRow("PostgreSQL, with schema") << u"postgresql"_s << u"public.\"My.Odd\"\"Table\""_s;
    QTest::newRow("SQLite") << u"sqlite"_s << u"main.\"My.Odd\"\"Table\""_s;
}

void CliCatalogTest::awkwardNamesAreFound()
{
    QFETCH(const QString, engine);
    QFETCH(const QString, name);
    const tw::Json columns = CommandLine(url(engine)).run({u"columns"_s, name, u"--json"_s}).json();
    QCOMPARE(at(at(columns, 0), u"name"_s).toString(), u"a b"_s);
}

void CliCatalogTest::namesAreNotFolded()
{
    QCOMPARE(CommandLine(url(u"postgresql"_s)).run({u"columns"_s, u"People"_s}).code, 1);
}

void CliCatalogTest::anUnknownTableIsAnError()
{
    const Ended ended
        = CommandLine(url(u"sqlite"_s)).run({u"rows"_s, u"peeple"_s, u"--json-errors"_s});
    QCOMPARE(ended.code, 1);
    QCOMPARE(at(ended.error(), u"kind"_s).toString(), u"UndefinedObject"_s);
}

TW_TEST(CliCatalogTest)
#include "cli_catalog_test.moc"
