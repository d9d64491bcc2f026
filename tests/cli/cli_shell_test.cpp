// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "both_engines.h"
#include "pseudo_terminal.h"
#include "test_program.h"

#include <QFile>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace tw::test;

class CliShellTest : public BothEngines
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void pipedStatementsShareASession_data() { addEngines(); }
    void pipedStatementsShareASession();
    void theLastStatementNeedsNoSemicolon_data() { addEngines(); }
    void theLastStatementNeedsNoSemicolon();
    void statementsSpanLines_data() { addEngines(); }
    void statementsSpanLines();
    void theFirstErrorEndsPipedInput_data() { addEngines(); }
    void theFirstErrorEndsPipedInput();
    void aTransactionLeftOpenIsRolledBack_data() { addEngines(); }
    void aTransactionLeftOpenIsRolledBack();
    void copyReadsItsDataFromTheInput();
    void inProductionAYesIsWanted_data() { addEngines(); }
    void inProductionAYesIsWanted();

    void aTerminalShowsWhereTheSessionStands_data() { addEngines(); }
    void aTerminalShowsWhereTheSessionStands();
    void tabCompletesNamesOfTheDatabase_data() { addEngines(); }
    void tabCompletesNamesOfTheDatabase();
    void aPersonIsAskedBeforeAllRowsChange_data() { addEngines(); }
    void aPersonIsAskedBeforeAllRowsChange();
    void anErrorEndsNoTypedSession_data() { addEngines(); }
    void anErrorEndsNoTypedSession();
    void ctrlCStopsTheStatementAlone();
    void ctrlCDropsWhatIsTyped_data() { addEngines(); }
    void ctrlCDropsWhatIsTyped();
    void earlierStatementsComeBackWithoutSecrets();
    void anOpenTransactionIsNotLeftByMistake_data() { addEngines(); }
    void anOpenTransactionIsNotLeftByMistake();
    void itsCommandsDescribeAndSetThePrinting_data() { addEngines(); }
    void itsCommandsDescribeAndSetThePrinting();
    void namesFromTheServerCannotDriveTheTerminal();
};

namespace {

/// A shell on a terminal of its own.
class TypedShell
{
public:
    explicit TypedShell(const QString& url, const CommandLine* program = nullptr)
        : m_own(url)
        , m_program(program ? *program : m_own)
    {
        m_program.prepare(m_process, {u"shell"_s});
        m_process.setStandardInputFile(m_terminal.name());
        m_process.setStandardOutputFile(m_terminal.name(), QIODevice::Append);
        m_process.setStandardErrorFile(m_terminal.name(), QIODevice::Append);
        m_process.start();
    }
    ~TypedShell()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    TypedShell(const TypedShell&) = delete;
    TypedShell& operator=(const TypedShell&) = delete;

    /// Waits until the screen shows `text` behind what was seen before.
    bool shows(const QByteArray& text) { return m_terminal.waitFor(text); }
    bool type(const QByteArray& keys)
    {
        m_terminal.clear();
        return m_terminal.type(keys);
    }
    void interrupt() const { ::kill(pid_t(m_process.processId()), SIGINT); }
    bool ends() { return m_process.waitForFinished() && m_process.exitCode() == 0; }
    [[nodiscard]] const char* screen() const { return m_terminal.screen().constData(); }

private:
    PseudoTerminal m_terminal;
    CommandLine m_own;
    const CommandLine& m_program;
    QProcess m_process;
};

Ended piped(const QString& url, const QByteArray& input, const QStringList& options = {})
{
    return CommandLine(url).run(
        QStringList{u"shell"_s, u"--format"_s, u"csv"_s, u"--json-errors"_s} + options, input);
}

}

void CliShellTest::initTestCase()
{
    makeTables(u"CREATE TABLE people (id integer PRIMARY KEY, first_name text NOT NULL)"_s);
}

void CliShellTest::init()
{
    execute(u"DELETE FROM people"_s);
    execute(u"INSERT INTO people VALUES (1, 'Ada'), (2, 'Grace')"_s);
}

void CliShellTest::pipedStatementsShareASession()
{
    const Ended ended = piped(url(),
        "CREATE TEMP TABLE kept (a integer);\n"
        "INSERT INTO kept VALUES (7);\n"
        "-- a comment alone\n"
        "\n"
        "SELECT a FROM kept; SELECT a + 1 AS b FROM kept;\n");
    QCOMPARE(ended.err, "");
    QCOMPARE(ended.code, 0);
    QCOMPARE(ended.out, "a\n7\nb\n8\n");
}

void CliShellTest::theLastStatementNeedsNoSemicolon()
{
    QCOMPARE(piped(url(), "SELECT 1 AS a").out, "a\n1\n");
}

void CliShellTest::statementsSpanLines()
{
    const Ended ended = piped(url(), "SELECT ';\n' AS a,\n  2 AS b;\n");
    QCOMPARE(ended.out, "a,b\n\";\n\",2\n");
}

void CliShellTest::theFirstErrorEndsPipedInput()
{
    const Ended ended = piped(
        url(), "INSERT INTO people VALUES (3, 'Joan');\nSELECT nowhere;\nDELETE FROM people;\n");
    QCOMPARE(ended.code, 1);
    QVERIFY2(
        at(ended.error(), u"message"_s).toString().contains(u"nowhere"_s), ended.err.constData());
    QCOMPARE(query(u"SELECT count(*) FROM people"_s), u"3"_s);
}

void CliShellTest::aTransactionLeftOpenIsRolledBack()
{
    const Ended ended = piped(url(), "BEGIN;\nDELETE FROM people WHERE id = 1;\n");
    QCOMPARE(ended.code, 1);
    QVERIFY2(at(ended.error(), u"message"_s).toString().contains(u"rolled back"_s),
        ended.err.constData());
    QCOMPARE(query(u"SELECT count(*) FROM people"_s), u"2"_s);
}

void CliShellTest::copyReadsItsDataFromTheInput()
{
    const Ended ended = piped(url(),
        "COPY people FROM STDIN;\n3\tO'Brien; \"x\"\n4\t--\n\\.\nSELECT first_name FROM people\n"
        "WHERE id > 2 ORDER BY id;\n");
    QCOMPARE(ended.err, "");
    QCOMPARE(ended.out, "first_name\n\"O'Brien; \"\"x\"\"\"\n--\n");
}

void CliShellTest::inProductionAYesIsWanted()
{
    const QString production
        = url() + (url().contains(u'?') ? u"&"_s : u"?"_s) + u"guard=production"_s;
    const QByteArray input = "DELETE FROM people;\n";
    const Ended refused = piped(production, input);
    QCOMPARE(refused.code, 2);
    QVERIFY2(refused.err.contains("has no WHERE"), refused.err.constData());
    QCOMPARE(query(u"SELECT count(*) FROM people"_s), u"2"_s);
    QCOMPARE(piped(production, input, {u"--yes"_s}).code, 0);
    QCOMPARE(query(u"SELECT count(*) FROM people"_s), u"0"_s);
}

void CliShellTest::aTerminalShowsWhereTheSessionStands()
{
    TypedShell shell(url());
    QVERIFY2(shell.shows("> "), shell.screen());
    QVERIFY(shell.type("BEGIN;\n"));
    QVERIFY2(shell.shows("*> "), shell.screen());
    QVERIFY(shell.type("SELECT count(*)\n"));
    QVERIFY2(shell.shows("*-> "), shell.screen());
    QVERIFY(shell.type("FROM people;\n"));
    QVERIFY2(shell.shows("1 row"), shell.screen());
    QVERIFY(shell.type("ROLLBACK;\n"));
    QVERIFY2(shell.shows("ROLLBACK\r\n"), shell.screen());
    QVERIFY(shell.type("\\q\n"));
    QVERIFY(shell.ends());
}

void CliShellTest::tabCompletesNamesOfTheDatabase()
{
    TypedShell shell(url());
    QVERIFY2(shell.shows("> "), shell.screen());
    QVERIFY(shell.type("SELECT first_n\t"));
    // Without a table nobody knows the column; the line stays as it is.
    QVERIFY(shell.type("ame FROM peop\t"));
    QVERIFY2(shell.shows("people"), shell.screen());
    QVERIFY(shell.type(" WHERE first_n\t"));
    QVERIFY2(shell.shows("first_name"), shell.screen());
    QVERIFY(shell.type(" = 'Ada';\n"));
    QVERIFY2(shell.shows("1 row"), shell.screen());
    QVERIFY(shell.type("\\tim\t"));
    QVERIFY2(shell.shows("timing"), shell.screen());
}

void CliShellTest::aPersonIsAskedBeforeAllRowsChange()
{
    TypedShell shell(url());
    QVERIFY2(shell.shows("> "), shell.screen());
    QVERIFY(shell.type("DELETE FROM people;\n"));
    QVERIFY2(shell.shows("DELETE has no WHERE and changes all rows."), shell.screen());
    QVERIFY2(shell.shows("[y/N]"), shell.screen());
    QVERIFY(shell.type("\n"));
    QVERIFY2(shell.shows("Nothing ran."), shell.screen());
    QCOMPARE(query(u"SELECT count(*) FROM people"_s), u"2"_s);
    QVERIFY(shell.type("DELETE FROM people;\n"));
    QVERIFY2(shell.shows("[y/N]"), shell.screen());
    QVERIFY(shell.type("y\n"));
    QVERIFY2(shell.shows("2 rows affected"), shell.screen());
    QCOMPARE(query(u"SELECT count(*) FROM people"_s), u"0"_s);
}

void CliShellTest::anErrorEndsNoTypedSession()
{
    TypedShell shell(url());
    QVERIFY2(shell.shows("> "), shell.screen());
    QVERIFY(shell.type("SELECT nowhere;\n"));
    QVERIFY2(shell.shows("Error: "), shell.screen());
    QVERIFY(shell.type("SELECT 6 * 7;\n"));
    QVERIFY2(shell.shows("42"), shell.screen());
}

void CliShellTest::ctrlCStopsTheStatementAlone()
{
    TypedShell shell(url());
    QVERIFY2(shell.shows("> "), shell.screen());
    QVERIFY(shell.type("CREATE TEMP TABLE kept AS SELECT 6 * 7 AS a;\n"));
    QVERIFY2(shell.shows("1 row affected"), shell.screen());
    QVERIFY(shell.type("SELECT pg_sleep(600);\n"));
    const QString sleeping = u"SELECT count(*) FROM pg_stat_activity WHERE state = 'active'"
                             " AND query = 'SELECT pg_sleep(600)'"_s;
    QTRY_COMPARE_WITH_TIMEOUT(query(sleeping), u"1"_s, 30'000);
    shell.interrupt();
    QVERIFY2(shell.shows("Error: "), shell.screen());
    QCOMPARE(query(sleeping), u"0"_s);
    // The session is the same one.
    QVERIFY(shell.type("SELECT a FROM kept;\n"));
    QVERIFY2(shell.shows("42"), shell.screen());
}

void CliShellTest::ctrlCDropsWhatIsTyped()
{
    TypedShell shell(url());
    QVERIFY2(shell.shows("> "), shell.screen());
    QVERIFY(shell.type("DELETE FROM people\nWHERE id "));
    QVERIFY2(shell.shows("WHERE id "), shell.screen());
    shell.interrupt();
    QVERIFY2(shell.shows("^C"), shell.screen());
    QVERIFY(shell.type("SELECT 6 * 7;\n"));
    QVERIFY2(shell.shows("42"), shell.screen());
    QCOMPARE(query(u"SELECT count(*) FROM people"_s), u"2"_s);
}

void CliShellTest::earlierStatementsComeBackWithoutSecrets()
{
    const CommandLine program(url());
    {
        TypedShell shell(url(), &program);
        QVERIFY2(shell.shows("> "), shell.screen());
        QVERIFY(shell.type("SELECT 6\n* 7;\n"));
        QVERIFY2(shell.shows("42"), shell.screen());
        QVERIFY(shell.type("CREATE ROLE shell_keeper PASSWORD 'canary';\n"));
        QVERIFY2(shell.shows("CREATE\r\n"), shell.screen());
        QVERIFY(shell.type("\\q\n"));
        QVERIFY(shell.ends());
    }
    const QString path = u"data/tuplewright/shell-history.jsonl"_s;
    QCOMPARE(program.contentOf(path), "[\"SELECT 6\\n* 7;\"]\n[\"\\\\q\"]\n");
    QCOMPARE(QFile::permissions(program.path(path))
            & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
        QFile::Permissions());
    TypedShell again(url(), &program);
    QVERIFY2(again.shows("> "), again.screen());
    QVERIFY(again.type("\x1b[A\x1b[A\n"));
    QVERIFY2(again.shows("42"), again.screen());
}

void CliShellTest::anOpenTransactionIsNotLeftByMistake()
{
    TypedShell shell(url());
    QVERIFY2(shell.shows("> "), shell.screen());
    QVERIFY(shell.type("BEGIN;\n"));
    QVERIFY2(shell.shows("*> "), shell.screen());
    QVERIFY(shell.type("DELETE FROM people WHERE id = 1;\n"));
    QVERIFY2(shell.shows("1 row affected"), shell.screen());
    QVERIFY2(shell.shows("*> "), shell.screen());
    QVERIFY(shell.type("\\q\n"));
    QVERIFY2(shell.shows("A transaction is open."), shell.screen());
    // Before the prompt the terminal itself would take the key.
    QVERIFY2(shell.shows("*> "), shell.screen());
    QVERIFY(shell.type("\x04"));
    QVERIFY2(shell.shows("Ctrl+D once more"), shell.screen());
    QVERIFY(shell.type("\\q !\n"));
    QVERIFY(shell.ends());
    QCOMPARE(query(u"SELECT count(*) FROM people"_s), u"2"_s);
}

void CliShellTest::itsCommandsDescribeAndSetThePrinting()
{
    const CommandLine program(url());
    program.write(u"sum.sql"_s, "SELECT 40\n  + 2 AS answer");
    const Ended ended = program.run({u"shell"_s},
        "\\?\n\\dt\n\\d people\n\\x\n\\i sum.sql\n\\timing\nSELECT 1 AS timed;\n\\q\nSELECT 2;\n");
    QCOMPARE(ended.code, 0);
    QVERIFY2(ended.out.contains("\\i FILE"), ended.out.constData());
    QVERIFY2(ended.out.contains("first_name"), ended.out.constData());
    QVERIFY2(ended.out.contains("-- row 1\nanswer  42\n"), ended.out.constData());
    QVERIFY2(ended.err.contains(" ms, first row after "), ended.err.constData());
    QVERIFY2(ended.out.endsWith("-- row 1\ntimed  1\n1 row\n"), ended.out.constData());

    const Ended unknown = program.run({u"shell"_s}, "\\gexec\n");
    QCOMPARE(unknown.code, 2);
    QVERIFY2(unknown.err.contains("no command \\gexec"), unknown.err.constData());
}

void CliShellTest::namesFromTheServerCannotDriveTheTerminal()
{
    execute(u"DROP TABLE IF EXISTS \"evil\x1b[2Jone\""_s);
    execute(u"DROP TABLE IF EXISTS \"evil\x1b[2Jtwo\""_s);
    execute(u"CREATE TABLE \"evil\x1b[2Jone\" (a integer)"_s);
    execute(u"CREATE TABLE \"evil\x1b[2Jtwo\" (a integer)"_s);
    TypedShell shell(url());
    QVERIFY2(shell.shows("> "), shell.screen());
    QVERIFY(shell.type("SELECT * FROM \"ev\t\t"));
    QVERIFY2(shell.shows("evil\\u{001b}[2Jtwo"), shell.screen());
    QVERIFY(!QByteArrayView(shell.screen()).contains("evil\x1b[2J"));
}

TW_TEST(CliShellTest)
#include "cli_shell_test.moc"
