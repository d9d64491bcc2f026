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

class CliQueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void readsTheStatementFrom_data();
    void readsTheStatementFrom();
    void bindsNamedParameters_data();
    void bindsNamedParameters();
    void parametersAreValuesWhateverTheyHold();
    void refusesParametersThatDoNotMatch_data();
    void refusesParametersThatDoNotMatch();
    void refusesASecondStatementWhereOneIsMeant();
    void refusesNoStatement();
    void statementsWithoutRowsTellWhatTheyDid();
    void resultsOfAnyLengthStream();
    void errorsCarryTheServersWords();

private:
    [[nodiscard]] CommandLine on(const QString& engine) const;

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<SqliteFile> m_file;
};

namespace {

const QString kCliQueryPostgres = u"postgresql"_s;
const QString kCliQuerySqlite = u"sqlite"_s;

void addQueryEngines()
{
    QTest::addColumn<QString>("engine");
    QTest::newRow("PostgreSQL") << kCliQueryPostgres;
    QTest::newRow("SQLite") << kCliQuerySqlite;
}

}

void CliQueryTest::initTestCase()
{
    m_file = std::make_unique<SqliteFile>(u"CREATE TABLE t (a integer, b text)"_s);
    m_server = std::make_unique<PostgresServer>();
    m_server->psql(u"CREATE TABLE t (a integer, b text)"_s);
}

void CliQueryTest::cleanupTestCase()
{
    m_server.reset();
}

CommandLine CliQueryTest::on(const QString& engine) const
{
    return CommandLine(engine == kCliQuerySqlite ? m_file->config().toUrl() : m_server->url());
}

void CliQueryTest::readsTheStatementFrom_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("input");
    QTest::newRow("the option") << QStringList{u"--sql"_s, u"SELECT 1 AS a -- end"_s}
                                << QByteArray();
    QTest::newRow("a comment in front")
        << QStringList{u"--sql"_s, u"-- first\nSELECT 1 AS a;"_s} << QByteArray();
    QTest::newRow("a file") << QStringList{u"--file"_s, u"q.sql"_s} << QByteArray();
    QTest::newRow("standard input")
        << QStringList{u"--file"_s, u"-"_s} << QByteArray("SELECT 1 AS a;\n");
    QTest::newRow("nothing named") << QStringList{} << QByteArray("SELECT 1 AS a");
}

void CliQueryTest::readsTheStatementFrom()
{
    QFETCH(const QStringList, options);
    QFETCH(const QByteArray, input);
    const CommandLine program = on(kCliQuerySqlite);
    program.write(u"q.sql"_s, "SELECT 1 AS a;\n");
    const Ended ended
        = program.run(QStringList{u"query"_s, u"--format"_s, u"csv"_s} + options, input);
    QCOMPARE(ended.err, QByteArray());
    QCOMPARE(ended.out, QByteArray("a\n1\n"));
}

void CliQueryTest::bindsNamedParameters_data()
{
    addQueryEngines();
}

void CliQueryTest::bindsNamedParameters()
{
    QFETCH(const QString, engine);
    const Ended ended = on(engine).run({u"query"_s, u"--format"_s, u"json"_s, u"--sql"_s,
        u"SELECT CAST(:n AS integer) AS n, CAST(:t AS text) AS t, ':t' AS s"_s, u"--param"_s,
        u"n=7"_s, u"--param"_s, u"t=a=b"_s});
    QVERIFY2(ended.out.contains("\n[7,\"a=b\",\":t\"]"), ended.err.constData());
}

void CliQueryTest::parametersAreValuesWhateverTheyHold()
{
    const QString hostile = u"'; DROP TABLE t; --"_s;
    const Ended ended = on(kCliQueryPostgres)
                            .run({u"query"_s, u"--format"_s, u"csv"_s, u"--sql"_s,
                                u"SELECT :v::text AS v"_s, u"--param"_s, u"v="_s + hostile});
    QCOMPARE(ended.out, "v\n" + hostile.toUtf8() + '\n');
}

void CliQueryTest::refusesParametersThatDoNotMatch_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("without a value") << QStringList{u"--sql"_s, u"SELECT :a"_s};
    QTest::newRow("without a place")
        << QStringList{u"--sql"_s, u"SELECT 1"_s, u"--param"_s, u"a=1"_s};
    QTest::newRow("given twice") << QStringList{
        u"--sql"_s, u"SELECT :a"_s, u"--param"_s, u"a=1"_s, u"--param"_s, u"a=2"_s};
}

void CliQueryTest::refusesParametersThatDoNotMatch()
{
    QFETCH(const QStringList, options);
    QCOMPARE(on(kCliQuerySqlite).run(QStringList{u"query"_s} + options).code, 2);
}

void CliQueryTest::refusesASecondStatementWhereOneIsMeant()
{
    const Ended ended = on(kCliQuerySqlite)
                            .run({u"query"_s, u"--explain"_s, u"--sql"_s,
                                u"INSERT INTO t VALUES (1, 'x'); DELETE FROM t"_s});
    QCOMPARE(ended.code, 2);
    QCOMPARE(m_file->column(u"SELECT count(*) FROM t"_s), QStringList{u"0"_s});
}

void CliQueryTest::refusesNoStatement()
{
    QCOMPARE(on(kCliQuerySqlite).run({u"query"_s, u"--sql"_s, u" ; -- nothing"_s}).code, 2);
}

void CliQueryTest::statementsWithoutRowsTellWhatTheyDid()
{
    const QString sql = u"INSERT INTO t VALUES (1, 'x'), (2, 'y')"_s;
    QCOMPARE(on(kCliQueryPostgres).run({u"query"_s, u"--sql"_s, sql}).out,
        QByteArray("2 rows affected\n"));
    const tw::Json answer
        = on(kCliQueryPostgres).run({u"query"_s, u"--sql"_s, sql, u"--format"_s, u"json"_s}).json();
    QCOMPARE(answer.toBytes(), QByteArray("{\"columns\":[],\"rows\":[],\"affected\":2}"));
    QCOMPARE(m_server->psql(u"SELECT count(*) FROM t"_s), u"4"_s);
}

void CliQueryTest::resultsOfAnyLengthStream()
{
    for (const QString& format : {u"csv"_s, u"json"_s, u"table"_s}) {
        const Ended ended
            = on(kCliQueryPostgres)
                  .run({u"query"_s, u"--format"_s, format, u"--sql"_s,
                      u"SELECT g AS id, 'row ' || g AS name FROM generate_series(1, 20000) AS g"_s});
        QCOMPARE(ended.code, 0);
        QVERIFY2(ended.out.contains("row 20000"), qPrintable(format));
        QVERIFY(ended.out.count('\n') >= 20000);
    }
}

void CliQueryTest::errorsCarryTheServersWords()
{
    const Ended ended = on(kCliQueryPostgres)
                            .run({u"query"_s, u"--sql"_s, u"SELECT nothing"_s, u"--json-errors"_s});
    QCOMPARE(ended.code, 1);
    QCOMPARE(at(ended.error(), u"kind"_s).toString(), u"UndefinedObject"_s);
    QCOMPARE(at(ended.error(), u"sqlstate"_s).toString(), u"42703"_s);
    QVERIFY(at(ended.error(), u"message"_s).toString().contains(u"nothing"_s));
}

TW_TEST(CliQueryTest)
#include "cli_query_test.moc"
