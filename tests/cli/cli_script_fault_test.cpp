// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "both_engines.h"
#include "test_program.h"

#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace tw::test;

/// Scripts that fail, are stopped, or whose output nobody takes: what was kept is said.
class CliScriptFaultTest final : public BothEngines
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeTables(u"CREATE TABLE t (a integer PRIMARY KEY, b text)"_s); }
    void init() { execute(u"DELETE FROM t"_s); }

    void whatWasKeptIsSaid_data()
    {
        QTest::addColumn<bool>("isSqlite");
        QTest::addColumn<bool>("each");
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<QString>("rows");
        const QByteArray one = "INSERT INTO t VALUES (1, 'x');\n";
        const QByteArray two = "INSERT INTO t VALUES (2, 'y');\n";
        const QByteArray bad = "INSERT INTO nowhere VALUES (1);\n";
        for (const bool isSqlite : {false, true}) {
            const auto row = [isSqlite](const char* name, bool each, const QByteArray& script,
                                 const QByteArray& said, const QString& rows) {
                QTest::addRow("%s %s", isSqlite ? "SQLite" : "PostgreSQL", name)
                    << isSqlite << each << script << said << rows;
            };
            row("whole", false, one + bad + two, "Nothing was saved.", u"0"_s);
            row("each", true, one + bad + two, "1 of 3 statements were done.", u"1"_s);
            row("each, the first", true, bad + one, "0 of 2 statements were done.", u"0"_s);
            row("each, in a transaction", true, "BEGIN;\n" + one + bad,
                "2 of 3 statements were done. The transaction that was open was rolled back.",
                u"0"_s);
            row("each, left open", true, one + "BEGIN;\n" + two,
                "3 of 3 statements were done. The transaction that was open was rolled back.",
                u"1"_s);
            row("each, behind a transaction", true, "BEGIN;\n" + one + "COMMIT;\n" + bad,
                "3 of 4 statements were done.", u"1"_s);
        }
    }

    void whatWasKeptIsSaid()
    {
        QFETCH(const bool, each);
        QFETCH(const QByteArray, script);
        QFETCH(const QByteArray, said);
        const CommandLine program = this->program();
        QStringList words{u"query"_s};
        if (each)
            words.append(u"--each"_s);
        const Ended ended = program.run(words, script);
        QVERIFY(ended.code == 1 || ended.code == 2);
        QVERIFY2(ended.err.contains(said), ended.err.constData());
        QVERIFY2(said.contains("rolled back") == ended.err.contains("was open was rolled back"),
            ended.err.constData());
        QTEST(rows(), "rows");
    }

    void errorsAreJsonWhenAsked()
    {
        const Ended ended = onServer().run({u"query"_s, u"--json-errors"_s},
            "INSERT INTO t VALUES (1, 'x');\n\nINSERT INTO t VALUES (1, 'x');");
        QCOMPARE(ended.code, 1);
        const tw::Json error = ended.error();
        QVERIFY(at(error, u"message"_s).toString().startsWith(u"Statement 2, line 3: "_s));
        QVERIFY(at(error, u"detail"_s).toString().contains(u"Nothing was saved."_s));
        QCOMPARE(at(error, u"kind"_s).toString(), u"AlreadyExists"_s);
    }

    void outputThatTakesNothing_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<QString>("rows");
        const QByteArray two = "INSERT INTO t VALUES (1, 'x');\nINSERT INTO t VALUES (2, 'y');\n";
        QTest::newRow("whole") << QStringList{u"query"_s} << two << 2
                               << QByteArray("Nothing was saved.") << u"0"_s;
        QTest::newRow("each") << QStringList{u"query"_s, u"--each"_s} << two << 2
                              << QByteArray("1 of 2 statements were done.") << u"1"_s;
        QTest::newRow("one statement")
            << QStringList{u"query"_s} << QByteArray("INSERT INTO t VALUES (1, 'x')") << 6
            << QByteArray("The changes are saved.") << u"1"_s;
        QTest::newRow("only rows") << QStringList{u"query"_s} << QByteArray("SELECT 1") << 2
                                   << QByteArray("cannot be written") << u"0"_s;
    }

    void outputThatTakesNothing()
    {
        QFETCH(const QStringList, words);
        QFETCH(const QByteArray, script);
        QFETCH(const QByteArray, said);
        const Ended ended = intoFullDisk(onServer(), words, script);
        QTEST(ended.code, "code");
        QVERIFY2(ended.err.contains("Standard output cannot be written"), ended.err.constData());
        QVERIFY2(ended.err.contains(said), ended.err.constData());
        QTEST(rowsOfServer(), "rows");
    }

    void ctrlCTakesAWholeScriptBack_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("rows");
        QTest::newRow("whole") << QStringList{u"query"_s} << u"0"_s;
        QTest::newRow("each") << QStringList{u"query"_s, u"--each"_s} << u"1"_s;
    }

    void ctrlCTakesAWholeScriptBack()
    {
        QFETCH(const QStringList, words);
        const CommandLine program = onServer();
        program.write(u"s.sql"_s,
            "INSERT INTO t VALUES (1, 'x');\nSELECT pg_sleep(600);\nINSERT INTO t VALUES (2, "
            "'y');\n");
        QProcess process;
        program.prepare(process, words + QStringList{u"--file"_s, u"s.sql"_s});
        process.start();
        QTRY_COMPARE_WITH_TIMEOUT(
            query(u"SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%'"
                  " AND state = 'active'"_s),
            u"1"_s, 30'000);
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 5);
        const QByteArray err = process.readAllStandardError();
        QVERIFY2(err.contains("Statement 2, line 2: "), err.constData());
        QTEST(rowsOfServer(), "rows");
    }

    void copiesNeedTheirServer()
    {
        const Ended ended = onServer().run({u"query"_s},
            "COPY t FROM STDIN; SELECT 1 AS seen;\n"
            "1\tx\n2\ty\n\\.\nSELECT 2 AS last;\n");
        QVERIFY2(ended.code == 0, ended.err.constData());
        QVERIFY2(ended.out.contains("seen") && ended.out.contains("last"), ended.out.constData());
        QCOMPARE(rowsOfServer(), u"2"_s);
    }

    void badDataNamesItsStatement()
    {
        const Ended ended = onServer().run({u"query"_s},
            "INSERT INTO t VALUES (9, 'x');\nCOPY t FROM STDIN;\n1\tx\nthree\ty\n\\.\n");
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains("Statement 2, line 2: ") && ended.err.contains("three"),
            ended.err.constData());
        QCOMPARE(rowsOfServer(), u"0"_s);
    }

    void wordsThatExcludeEachOther_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArray>("said");
        const QByteArray two = "SELECT 1; SELECT 2";
        QTest::newRow("plan of each") << QStringList{u"--each"_s, u"--explain"_s} << two
                                      << QByteArray("--explain and --each exclude each other");
        QTest::newRow("text and file") << QStringList{u"--sql"_s, u"SELECT 1"_s, u"--file"_s,
            u"-"_s} << QByteArray() << QByteArray("--sql and --file exclude each other");
        QTest::newRow("parameters of a script") << QStringList{u"--param"_s, u"a=1"_s} << two
                                                << QByteArray("There is more than one statement");
        QTest::newRow("a plan of a script")
            << QStringList{u"--explain"_s} << two << QByteArray("There is more than one statement");
        QTest::newRow("a parameter without a value")
            << QStringList{u"--param"_s, u"a"_s} << two << QByteArray("--param is NAME=VALUE");
        QTest::newRow("a parameter twice")
            << QStringList{u"--param"_s, u"a=1"_s, u"--param"_s, u"a=2"_s}
            << QByteArray("SELECT :a") << QByteArray("The parameter a is given twice");
        QTest::newRow("nothing") << QStringList() << QByteArray(" ; -- x\n")
                                 << QByteArray("There is no statement to run");
        QTest::newRow("no text") << QStringList() << QByteArray("SELECT '\xFF'")
                                 << QByteArray("is not UTF-8");
        QTest::newRow("an unknown format")
            << QStringList{u"--format"_s, u"xml"_s} << two << QByteArray("--format is json, csv");
        QTest::newRow("no such file")
            << QStringList{u"--file"_s, u"none.sql"_s} << QByteArray() << QByteArray("none.sql");
        QTest::newRow("a folder") << QStringList{u"--file"_s, u"."_s} << QByteArray()
                                  << QByteArray(".");
    }

    void wordsThatExcludeEachOther()
    {
        QFETCH(const QStringList, words);
        QFETCH(const QByteArray, input);
        QFETCH(const QByteArray, said);
        const Ended ended = onServer().run(QStringList{u"query"_s} + words, input);
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.err.contains(said), ended.err.constData());
        QCOMPARE(ended.out, QByteArray());
    }

    void rowsOfEachStatementArePrinted_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("out");
        QTest::newRow("csv") << u"csv"_s << QByteArray("a\n1\nb\n2\n");
    }

    void rowsOfEachStatementArePrinted()
    {
        QFETCH(const QString, format);
        QFETCH(const QByteArray, out);
        const Ended ended
            = onServer().run({u"query"_s, u"--format"_s, format}, "SELECT 1 AS a; SELECT 2 AS b");
        QVERIFY2(ended.code == 0, ended.err.constData());
        QCOMPARE(ended.out, out);
    }

    void manyNoticesAreCounted()
    {
        const Ended ended = onServer().run({u"query"_s, u"--sql"_s,
            u"DO $$ BEGIN FOR i IN 1..5000 LOOP RAISE NOTICE 'number %', i; END LOOP; END $$"_s});
        QVERIFY2(ended.code == 0, ended.err.constData());
        QVERIFY(ended.err.contains("number 1\n"));
        QVERIFY2(ended.err.contains("more notices were dropped"), ended.err.right(300).constData());
        QVERIFY(ended.err.count('\n') < 5'000);
    }

    void noticesAreVisibleText()
    {
        const Ended ended = onServer().run({u"query"_s, u"--sql"_s,
            u"DO $$ BEGIN RAISE NOTICE E'a\\x1b[2Jb\\nError: c'; END $$"_s});
        QVERIFY2(ended.code == 0, ended.err.constData());
        QVERIFY(!ended.err.contains('\x1b'));
        QVERIFY2(!ended.err.contains("\nError: c"), ended.err.constData());
    }

private:
    [[nodiscard]] CommandLine onServer() const { return CommandLine(url()); }

    [[nodiscard]] CommandLine program() const
    {
        QFETCH(const bool, isSqlite);
        return CommandLine(isSqlite ? urlOfFile() : url());
    }

    [[nodiscard]] QString rows() const
    {
        QFETCH(const bool, isSqlite);
        return isSqlite ? columnOfFile(u"SELECT count(*) FROM t"_s) : rowsOfServer();
    }

    [[nodiscard]] QString rowsOfServer() const { return query(u"SELECT count(*) FROM t"_s); }

    static Ended intoFullDisk(
        const CommandLine& program, const QStringList& words, const QByteArray& input)
    {
        QProcess process;
        program.prepare(process, words);
        process.setStandardOutputFile(u"/dev/full"_s);
        process.start();
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished())
            qFatal("%s", qPrintable(process.errorString()));
        return {process.exitCode(), {}, process.readAllStandardError()};
    }
};

TW_TEST(CliScriptFaultTest)
#include "cli_script_fault_test.moc"
