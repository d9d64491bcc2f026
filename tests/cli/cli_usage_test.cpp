// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"
#include "sqlite_file.h"
#include "test_program.h"

#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace tw::test;

class CliUsageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpNamesEveryCommand();
    void eachCommandHasItsHelp_data();
    void eachCommandHasItsHelp();
    void versionIsOneLine();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
    void globalOptionsStandAnywhere_data();
    void globalOptionsStandAnywhere();
    void errorsAreWordsByDefault();
    void errorsAreOneJsonLineWhenAsked();
    void theLocaleAddsNoWarning();
    void missingFilesAreRefusedUnlessTheyMayBeCreated();
    void aPasswordInTheUrlIsWarnedAboutAndNotShown();
    void serverTextCannotMoveTheCursor();
    void outputThatCannotBeWrittenIsAnError();
    void aClosedStreamIsNotTakenByAFile();
};

void CliUsageTest::helpNamesEveryCommand()
{
    const Ended ended = CommandLine().run({u"--help"_s});
    QCOMPARE(ended.code, 0);
    for (const char* command : {"test", "tables", "columns TABLE", "describe TABLE", "rows TABLE",
             "query", "related TABLE KEY", "deletion-preview TABLE KEY", "export", "get TABLE",
             "delete TABLE", "soft-delete TABLE", "restore TABLE", "purge TABLE",
             "apply CHANGES.json", "profiles list", "profiles show NAME", "profiles add NAME URL",
             "profiles remove NAME"})
        QVERIFY2(ended.out.contains(command), command);
}

void CliUsageTest::eachCommandHasItsHelp_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("rows") << QStringList{u"rows"_s, u"--help"_s} << QByteArray("--page-size M");
    QTest::newRow("before") << QStringList{u"-h"_s, u"query"_s} << QByteArray("--param NAME=VALUE");
    QTest::newRow("export") << QStringList{u"export"_s, u"-h"_s} << QByteArray("csv|tsv|xlsx");
    QTest::newRow("two words") << QStringList{u"profiles"_s, u"add"_s, u"--help"_s}
                               << QByteArray("profiles add NAME URL");
}

void CliUsageTest::eachCommandHasItsHelp()
{
    QFETCH(const QStringList, words);
    QFETCH(const QByteArray, expected);
    const Ended ended = CommandLine().run(words);
    QCOMPARE(ended.code, 0);
    QVERIFY2(ended.out.contains(expected), ended.out.constData());
}

void CliUsageTest::versionIsOneLine()
{
    const Ended ended = CommandLine().run({u"--version"_s});
    QCOMPARE(ended.code, 0);
    QVERIFY(ended.out.startsWith("tuplewright-cli "));
    QCOMPARE(ended.out.count('\n'), 1);
}

void CliUsageTest::refusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("unknown command") << u"frobnicate"_s;
    QTest::newRow("half a command") << u"profiles"_s;
    QTest::newRow("unknown half") << u"profiles rename"_s;
    QTest::newRow("unknown option") << u"tables --yaml"_s;
    QTest::newRow("option of another command") << u"tables --filter {}"_s;
    QTest::newRow("option without its value") << u"rows t --page"_s;
    QTest::newRow("switch with a value") << u"tables --json=yes"_s;
    QTest::newRow("option given twice") << u"rows t --page 1 --page 2"_s;
    QTest::newRow("missing operand") << u"rows"_s;
    QTest::newRow("too many operands") << u"rows t u"_s;
    QTest::newRow("no database") << u"tables"_s;
    QTest::newRow("two databases") << u"tables --connect sqlite:///a --profile b"_s;
    QTest::newRow("bad URL") << u"tables --connect mysql://h/d"_s;
    QTest::newRow("unknown profile") << u"tables --profile none"_s;
    QTest::newRow("page 0") << u"rows t --page 0"_s;
    QTest::newRow("page is a word") << u"rows t --page x"_s;
    QTest::newRow("unknown format") << u"rows t --format xml"_s;
    QTest::newRow("unknown count") << u"rows t --count all"_s;
    QTest::newRow("unknown rows") << u"rows t --deleted some"_s;
    QTest::newRow("bad table") << u"rows a.b.c"_s;
    QTest::newRow("bad sort") << u"rows t --sort a:up"_s;
    QTest::newRow("bad filter") << u"rows t --filter {"_s;
    QTest::newRow("export of nothing") << u"export --format csv --output x"_s;
    QTest::newRow("export of two things") << u"export --table t --sql x --format csv --output x"_s;
    QTest::newRow("export without a file") << u"export --table t --format csv"_s;
    QTest::newRow("filter on a statement")
        << u"export --sql x --filter {} --format csv --output x"_s;
    QTest::newRow("missing changes") << u"apply none.json"_s;
    QTest::newRow("bad parameter") << u"query --sql x --param y"_s;
    QTest::newRow("SQL twice") << u"query --sql x --file y"_s;
}

void CliUsageTest::refusesWhatItDoesNotKnow()
{
    QFETCH(const QString, line);
    const Ended ended = CommandLine().run(line.split(u' ', Qt::SkipEmptyParts));
    QCOMPARE(ended.code, 2);
    QVERIFY(ended.out.isEmpty());
    QVERIFY2(ended.err.startsWith("Error: "), ended.err.constData());
}

void CliUsageTest::globalOptionsStandAnywhere_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("before") << u"--connect %1 --json-errors rows t --format csv"_s;
    QTest::newRow("after") << u"rows t --format csv --connect %1 --json-errors"_s;
    QTest::newRow("between") << u"rows --connect %1 t --json-errors --format csv"_s;
    QTest::newRow("with equals signs") << u"rows t --format=csv --connect=%1"_s;
    QTest::newRow("operand after --") << u"rows --connect %1 --format csv -- t"_s;
}

void CliUsageTest::globalOptionsStandAnywhere()
{
    QFETCH(const QString, line);
    const SqliteFile file(u"CREATE TABLE t(a); INSERT INTO t VALUES (1)"_s);
    const Ended ended = CommandLine().run(line.arg(file.config().toUrl()).split(u' '));
    QCOMPARE(ended.err, QByteArray());
    QCOMPARE(ended.code, 0);
    QCOMPARE(ended.out, QByteArray("a\n1\n"));
}

void CliUsageTest::errorsAreWordsByDefault()
{
    const SqliteFile file(u"CREATE TABLE t(name)"_s);
    const Ended ended
        = CommandLine(file.config().toUrl())
              .run({u"rows"_s, u"t"_s, u"--filter"_s, uR"({"column":"nome","op":"IS_NULL"})"_s});
    QCOMPARE(ended.code, 2);
    QVERIFY2(ended.err.contains("nome"), ended.err.constData());
    QVERIFY2(ended.err.contains("Did you mean name?"), ended.err.constData());
}

void CliUsageTest::errorsAreOneJsonLineWhenAsked()
{
    const SqliteFile file(u"CREATE TABLE t(a UNIQUE); INSERT INTO t VALUES (1)"_s);
    const Ended ended
        = CommandLine(file.config().toUrl())
              .run({u"query"_s, u"--sql"_s, u"INSERT INTO t VALUES (1)"_s, u"--json-errors"_s});
    QCOMPARE(ended.code, 1);
    QCOMPARE(ended.err.count('\n'), 1);
    const tw::Json error = ended.error();
    QCOMPARE(at(error, u"kind"_s).toString(), u"AlreadyExists"_s);
    for (const QString& member : {u"sqlstate"_s, u"message"_s, u"detail"_s, u"hint"_s, u"table"_s,
             u"column"_s, u"constraint"_s})
        QVERIFY2(error.find(member), qPrintable(member));
}

void CliUsageTest::theLocaleAddsNoWarning()
{
    const SqliteFile file(u"CREATE TABLE t(a)"_s);
    CommandLine program(file.config().toUrl());
    program.setVariable(u"LC_ALL"_s, u"C"_s);
    QCOMPARE(program.run({u"rows"_s, u"t"_s}).err, QByteArray());
}

void CliUsageTest::missingFilesAreRefusedUnlessTheyMayBeCreated()
{
    const CommandLine program;
    const Ended refused = program.run({u"tables"_s, u"--connect"_s, u"sqlite:///new.db"_s});
    QVERIFY(refused.code != 0);
    QVERIFY(refused.err.contains("new.db"));
    QVERIFY(!QFile::exists(program.path(u"new.db"_s)));
    const Ended created = program.run({u"query"_s, u"--sql"_s, u"CREATE TABLE t(a)"_s,
        u"--connect"_s, u"sqlite:///new.db?mode=rwc"_s});
    QCOMPARE(created.code, 0);
    QVERIFY(QFile::exists(program.path(u"new.db"_s)));
}

void CliUsageTest::aPasswordInTheUrlIsWarnedAboutAndNotShown()
{
    const Ended ended = CommandLine().run(
        {u"tables"_s, u"--connect"_s, u"postgresql://u:s3cret@localhost:1/d"_s});
    QCOMPARE(ended.code, 1);
    QVERIFY(ended.err.startsWith("Warning: "));
    QVERIFY(!ended.err.contains("s3cret"));
}

void CliUsageTest::serverTextCannotMoveTheCursor()
{
    const SqliteFile file(u"CREATE TABLE t(a); INSERT INTO t VALUES "
                          "(char(27) || '[2J' || char(10) || char(8238) || 'x')"_s);
    const CommandLine program(file.config().toUrl());
    const Ended rows = program.run({u"rows"_s, u"t"_s});
    QVERIFY2(rows.out.contains("\\u{001b}[2J\\n\\u{202e}x"), rows.out.constData());
    const Ended error = program.run({u"rows"_s, u"\x1b[31mred"_s});
    QVERIFY(error.code != 0);
    QVERIFY(!error.err.contains('\x1b'));
}

void CliUsageTest::outputThatCannotBeWrittenIsAnError()
{
    QProcess process;
    const CommandLine program;
    program.prepare(process, {u"--help"_s});
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 2);
    QVERIFY(process.readAllStandardError().contains("Standard output"));
}

void CliUsageTest::aClosedStreamIsNotTakenByAFile()
{
    QProcess process;
    const CommandLine program;
    program.prepare(process, {u"--help"_s});
    process.setChildProcessModifier([] { ::close(STDOUT_FILENO); });
    process.start();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 2);
    QVERIFY(process.readAllStandardError().contains("Bad file descriptor"));
}

TW_TEST(CliUsageTest)
#include "cli_usage_test.moc"
