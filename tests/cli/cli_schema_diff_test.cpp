// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"
#include "postgres_server.h"
#include "sqlite_file.h"
#include "test_program.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;
using namespace tw::test;

/// Two structures compared on the command line.
class CliSchemaDiffTest : public QObject
{
    Q_OBJECT

    SqliteFile m_from{u"CREATE TABLE t (a TEXT, b INTEGER); CREATE TABLE gone (x)"_s};
    SqliteFile m_to{u"CREATE TABLE t (a TEXT, b INTEGER, c TEXT); CREATE VIEW v AS SELECT 1"_s};

    [[nodiscard]] QStringList pair() const
    {
        return {u"schema-diff"_s, m_from.config().toUrl(), m_to.config().toUrl()};
    }

private Q_SLOTS:
    void differencesAreATree();
    void equalStructuresEndWithZero();
    void theScriptTurnsOneIntoTheOther();
    void aServerIsComparedToo();
    void jsonHasEachFact();
    void renamesAreSaid();
    void profilesAreNamed();
    void mistakesAreUsageErrors_data();
    void mistakesAreUsageErrors();
};

void CliSchemaDiffTest::differencesAreATree()
{
    const Ended ended = CommandLine().run(pair());
    QCOMPARE(ended.code, 3);
    QCOMPARE(QString::fromUtf8(ended.out),
        u"- table gone\n~ table t\n    definition: ( a TEXT , b INTEGER ) → ( a TEXT , b INTEGER ,"
        " c TEXT )\n  + column t.c\n+ view v\n"_s);
    QVERIFY(ended.err.contains("Not compared: attached files"));
}

void CliSchemaDiffTest::equalStructuresEndWithZero()
{
    const Ended ended
        = CommandLine().run({u"schema-diff"_s, m_to.config().toUrl(), m_to.config().toUrl()});
    QCOMPARE(ended.code, 0);
    QCOMPARE(ended.out, QByteArray());
}

void CliSchemaDiffTest::theScriptTurnsOneIntoTheOther()
{
    const SqliteFile copy(u"CREATE TABLE t (a TEXT, b INTEGER); CREATE TABLE gone (x)"_s);
    const CommandLine program;
    const QStringList words{u"schema-diff"_s, copy.config().toUrl(), m_to.config().toUrl()};
    QCOMPARE(program.run(words + QStringList{u"--script"_s, program.path(u"s.sql"_s)}).code, 3);
    const Ended printed = program.run(words + QStringList{u"--script"_s, u"-"_s});
    QCOMPARE(printed.out, program.contentOf(u"s.sql"_s));
    copy.execute(QString::fromUtf8(printed.out));
    QCOMPARE(program.run(words).code, 0);
}

void CliSchemaDiffTest::aServerIsComparedToo()
{
    const PostgresServer server;
    server.psql(u"CREATE DATABASE other; CREATE TABLE t (a integer)"_s);
    server.psql(u"CREATE TABLE t (a bigint)"_s, u"other"_s);
    const QStringList words{u"schema-diff"_s, server.url(), server.url(u"other"_s)};
    const Ended ended = CommandLine().run(words);
    QCOMPARE(ended.code, 3);
    QCOMPARE(QString::fromUtf8(ended.out),
        u"~ public.t\n  ~ column public.t.a\n      type: integer → bigint\n"_s);
    const Ended script = CommandLine().run(words + QStringList{u"--script"_s, u"-"_s});
    server.psql(QString::fromUtf8(script.out));
    QCOMPARE(CommandLine().run(words).code, 0);
}

void CliSchemaDiffTest::jsonHasEachFact()
{
    const Ended ended = CommandLine().run(pair() + QStringList{u"--json"_s});
    QCOMPARE(ended.code, 3);
    const Json json = ended.json();
    QCOMPARE(json.items().size(), size_t(5));
    QCOMPARE(at(at(json, 0), u"kind"_s).toString(), u"table"_s);
    QCOMPARE(at(at(json, 0), u"difference"_s).toString(), u"removed"_s);
}

void CliSchemaDiffTest::renamesAreSaid()
{
    const SqliteFile from(u"CREATE TABLE t (a TEXT, b INTEGER); INSERT INTO t VALUES ('x', 1)"_s);
    const SqliteFile to(u"CREATE TABLE u (a TEXT, c INTEGER)"_s);
    const CommandLine program;
    const QStringList words{u"schema-diff"_s, from.config().toUrl(), to.config().toUrl()};
    const QStringList renames{u"--rename"_s, u"t.b=c"_s, u"--rename"_s, u"t=u"_s};
    const Ended listed = program.run(words + renames);
    QCOMPARE(listed.code, 3);
    QCOMPARE(QString::fromUtf8(listed.out), u"= column t.b → c\n= table t → u\n"_s);
    const Json json = program.run(words + renames + QStringList{u"--json"_s}).json();
    QCOMPARE(json.items().size(), size_t(2));
    QCOMPARE(at(at(json, 0), u"difference"_s).toString(), u"renamed"_s);
    from.execute(
        QString::fromUtf8(program.run(words + renames + QStringList{u"--script"_s, u"-"_s}).out));
    QCOMPARE(program.run(words).code, 0);
    QCOMPARE(from.column(u"SELECT a || c FROM u"_s), QStringList{u"x1"_s});
}

void CliSchemaDiffTest::profilesAreNamed()
{
    const CommandLine program;
    QCOMPARE(program.run({u"profiles"_s, u"add"_s, u"new"_s, m_to.config().toUrl()}).code, 0);
    QCOMPARE(program.run({u"schema-diff"_s, u"new"_s, m_to.config().toUrl()}).code, 0);
    QCOMPARE(program.run({u"schema-diff"_s, u"unknown"_s, u"new"_s}).code, 2);
}

void CliSchemaDiffTest::mistakesAreUsageErrors_data()
{
    QTest::addColumn<QStringList>("words");
    const QString url = m_to.config().toUrl();
    QTest::newRow("one operand") << QStringList{u"schema-diff"_s, url};
    QTest::newRow("a source besides")
        << QStringList{u"--connect"_s, url, u"schema-diff"_s, url, url};
    QTest::newRow("a rename to nothing")
        << QStringList{u"schema-diff"_s, url, url, u"--rename"_s, u"t.a="_s};
    QTest::newRow("a rename of what is not there")
        << QStringList{u"schema-diff"_s, url, url, u"--rename"_s, u"t.z=y"_s};
    QTest::newRow("a script nowhere")
        << QStringList{u"schema-diff"_s, url, url, u"--script"_s, u"/nowhere/at/all.sql"_s};
}

void CliSchemaDiffTest::mistakesAreUsageErrors()
{
    QFETCH(const QStringList, words);
    QCOMPARE(CommandLine().run(words).code, 2);
}

TW_TEST(CliSchemaDiffTest)
#include "cli_schema_diff_test.moc"
