// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"
#include "postgres_server.h"
#include "test_program.h"

#include <QStandardPaths>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace tw::test;

/// Scripts, notices, plans, and what comes out of the program beside its rows.
class CliScriptTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<PostgresServer>();
        m_server->psql(u"CREATE TABLE t (a int, b text)"_s);
    }
    void init() { m_server->psql(u"TRUNCATE t"_s); }
    void cleanupTestCase() { m_server.reset(); }

    void aScriptRunsAsAWhole()
    {
        const CommandLine program(m_server->url());
        program.write(u"s.sql"_s,
            "INSERT INTO t VALUES (1, 'x');\nCOPY t FROM STDIN;\n2\ty\n\\.\nSELECT a FROM t;\n");
        const Ended ended = program.run({u"query"_s, u"--file"_s, u"s.sql"_s});
        QVERIFY2(ended.code == 0, ended.err.constData());
        QVERIFY2(ended.out.contains("1 row affected") && ended.out.contains("2 rows"),
            ended.out.constData());
        QCOMPARE(m_server->psql(u"SELECT count(*) FROM t"_s), u"2"_s);
    }

    void aMistakeIsPlacedAndNothingIsSaved()
    {
        const CommandLine program(m_server->url());
        const Ended whole
            = program.run({u"query"_s}, "INSERT INTO t VALUES (1, 'x');\nSELECT nothing;");
        QCOMPARE(whole.code, 1);
        QVERIFY2(
            whole.err.contains("Statement 2, line 2: ") && whole.err.contains("Nothing was saved"),
            whole.err.constData());
        QCOMPARE(m_server->psql(u"SELECT count(*) FROM t"_s), u"0"_s);
        const Ended each = program.run(
            {u"query"_s, u"--each"_s}, "INSERT INTO t VALUES (1, 'x');\nSELECT nothing;");
        QCOMPARE(each.code, 1);
        QVERIFY2(each.err.contains("1 of 2 statements were done."), each.err.constData());
        QCOMPARE(m_server->psql(u"SELECT count(*) FROM t"_s), u"1"_s);
    }

    void noticesAndPlansAreTold()
    {
        const CommandLine program(m_server->url());
        const Ended noticed
            = program.run({u"query"_s, u"--sql"_s, u"DROP TABLE IF EXISTS nowhere"_s});
        QVERIFY2(noticed.err.contains("NOTICE: table \"nowhere\" does not exist"),
            noticed.err.constData());
        const Ended plan
            = program.run({u"query"_s, u"--explain"_s, u"--sql"_s, u"SELECT * FROM t"_s});
        QVERIFY2(plan.out.contains("Seq Scan on t"), plan.out.constData());
        const Ended pairs = program.run({u"query"_s, u"--sql"_s, u"SELECT 1 FROM t x, t y"_s});
        QVERIFY2(pairs.err.contains("CROSS JOIN"), pairs.err.constData());
    }

    void aUrlInTheWrongPlaceIsMasked()
    {
        const CommandLine program(m_server->url());
        for (const QStringList& words : {QStringList{u"rows"_s, u"postgresql://ada:c4nary@db/x"_s},
                 QStringList{u"tables"_s, u"postgresql://ada:c4nary@db/x"_s},
                 QStringList{u"--conect=postgresql://ada:c4nary@db/x"_s, u"tables"_s}}) {
            for (const QStringList& more : {QStringList(), QStringList{u"--json-errors"_s}}) {
                const Ended ended = program.run(words + more);
                QVERIFY(ended.code != 0);
                QVERIFY2(!ended.err.contains("c4nary"), ended.err.constData());
            }
        }
    }

    void aTerminalIsNotObeyed()
    {
        const QString script = QStandardPaths::findExecutable(u"script"_s);
        if (script.isEmpty())
            QSKIP("script is not installed");
        const CommandLine program(m_server->url());
        QProcess process;
        program.prepare(process, {});
        process.setProgram(script);
        process.setArguments({u"-qec"_s,
            QStringLiteral(TW_COMMAND_LINE) + u" --connect '"_s + m_server->url()
                + u"' query --format csv --sql \"SELECT E'\\x1b[2Jx', chr(155)\""_s,
            u"/dev/null"_s});
        process.start();
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        const QByteArray shown = process.readAllStandardOutput();
        QVERIFY2(shown.contains("\\u{001b}[2Jx") && shown.contains("\\u{009b}"), shown.constData());
        QVERIFY(!shown.contains('\x1b') && !shown.contains("\xC2\x9B"));
    }

    void formulasAreDisarmedIfWanted()
    {
        m_server->psql(u"INSERT INTO t VALUES (-1, '=1+1'), (2, '@x'), (3, 'a=b')"_s);
        const CommandLine program(m_server->url());
        const QStringList words{u"export"_s, u"--table"_s, u"t"_s, u"--sort"_s, u"a"_s,
            u"--format"_s, u"csv"_s, u"--output"_s, u"-"_s};
        QCOMPARE(program.run(words).out, QByteArray("a,b\n-1,=1+1\n2,@x\n3,a=b\n"));
        QCOMPARE(program.run(words + QStringList{u"--formulas"_s, u"disarm"_s}).out,
            QByteArray("a,b\n-1,'=1+1\n2,'@x\n3,a=b\n"));
    }

    void aPipeTakesAnExport()
    {
        m_server->psql(u"INSERT INTO t VALUES (1, 'x')"_s);
        const CommandLine program(m_server->url());
        QCOMPARE(mkfifo(program.path(u"pipe"_s).toUtf8().constData(), 0600), 0);
        QProcess reader;
        reader.start(u"/bin/cat"_s, {program.path(u"pipe"_s)});
        const Ended ended = program.run(
            {u"export"_s, u"--table"_s, u"t"_s, u"--format"_s, u"csv"_s, u"--output"_s, u"pipe"_s});
        QVERIFY2(ended.code == 0, ended.err.constData());
        QVERIFY(reader.waitForFinished());
        QCOMPARE(reader.readAllStandardOutput(), QByteArray("a,b\n1,x\n"));
    }

private:
    std::unique_ptr<PostgresServer> m_server;
};

TW_TEST(CliScriptTest)
#include "cli_script_test.moc"
