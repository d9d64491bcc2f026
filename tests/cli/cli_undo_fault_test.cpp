// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "both_engines.h"
#include "test_program.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw::test;

/// Receipts, plans, undo and resolve with what does not fit them: unknown and hostile IDs, receipts
/// of other databases, plans with mistakes, and output that takes nothing.
class CliUndoFaultTest final : public BothEngines
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        makeTables(u"CREATE TABLE items (id integer PRIMARY KEY, n integer NOT NULL)"_s);
    }

    void init()
    {
        execute(u"DELETE FROM items"_s);
        execute(u"INSERT INTO items VALUES (1, 0), (2, 0), (3, 0), (4, 0), (5, 0)"_s);
    }

    void anUnknownIdIsRefused_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("id");
        for (const QString& command : {u"resolve"_s, u"undo"_s}) {
            for (const QString& id : {u"nothing"_s, u""_s, u"../../etc/passwd"_s, u"/dev/zero"_s,
                     u"."_s, u".."_s, u"a/b"_s, u"%00"_s, u"*"_s, u"é😀"_s, QString(5'000, u'x'),
                     u"'; DROP TABLE items; --"_s})
                QTest::addRow("%s %s", qPrintable(command), qPrintable(id.left(20)))
                    << command << id;
        }
    }

    void anUnknownIdIsRefused()
    {
        QFETCH(const QString, command);
        QFETCH(const QString, id);
        const CommandLine program(url());
        const Ended ended = program.run({command, id});
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.err.startsWith("Error: "), ended.err.constData());
        QCOMPARE(ended.out, QByteArray());
        QCOMPARE(query(u"SELECT count(*) FROM items"_s), u"5"_s);
    }

    void anUnknownReceiptIsNotPrinted()
    {
        const CommandLine program(url());
        for (const QString& id : {u"nothing"_s, u"../profiles"_s}) {
            const Ended ended = program.run({u"receipts"_s, u"--id"_s, id});
            QCOMPARE(ended.code, 2);
            QCOMPARE(ended.out, QByteArray());
        }
    }

    void aReceiptOfAnotherServerIsRefused_data() { addEngines(); }
    void aReceiptOfAnotherServerIsRefused()
    {
        const CommandLine program(QString{});
        const Ended saved = program.run({u"--connect"_s, url(), u"update-where"_s, u"items"_s,
            u"--set"_s, u"n=7"_s, u"--all"_s});
        QVERIFY2(saved.code == 0, saved.err.constData());
        const QString id = idOfLatest(program);
        const SqliteFile other(u"CREATE TABLE items (id integer PRIMARY KEY, n integer NOT NULL);"
                               "INSERT INTO items VALUES (1, 7)"_s);
        for (const QString& command : {u"resolve"_s, u"undo"_s}) {
            const Ended ended = program.run({u"--connect"_s, other.config().toUrl(), command, id});
            QCOMPARE(ended.code, 2);
            QVERIFY2(
                ended.err.contains("is of another database") && ended.err.contains(id.toUtf8()),
                ended.err.constData());
            QCOMPARE(ended.out, QByteArray());
        }
        QCOMPARE(other.column(u"SELECT n FROM items"_s), QStringList{u"7"_s});
        const Ended none
            = program.run({u"--connect"_s, other.config().toUrl(), u"receipts"_s, u"--json"_s});
        QCOMPARE(none.json().items().size(), size_t(0));
        const Ended resolved = program.run({u"--connect"_s, url(), u"resolve"_s, id});
        QVERIFY2(resolved.code == 0, resolved.err.constData());
        QCOMPARE(at(resolved.json(), u"outcome"_s).toString(), u"saved"_s);
    }

    void resolveNeedsADatabase()
    {
        const Ended ended = CommandLine().run({u"resolve"_s, u"nothing"_s});
        QCOMPARE(ended.code, 2);
        const Ended bare = CommandLine(url()).run({u"resolve"_s});
        QCOMPARE(bare.code, 2);
        QVERIFY2(bare.err.contains("ID"), bare.err.constData());
    }

    void whatWasUndoneIsNotUndoneAgain_data() { addEngines(); }
    void whatWasUndoneIsNotUndoneAgain()
    {
        const CommandLine program(url());
        QCOMPARE(
            program.run({u"update-where"_s, u"items"_s, u"--set"_s, u"n=7"_s, u"--all"_s}).code, 0);
        const QString id = idOfLatest(program);
        QCOMPARE(program.run({u"undo"_s, id, u"--dry-run"_s}).code, 0);
        QCOMPARE(query(u"SELECT min(n) FROM items"_s), u"7"_s);
        QCOMPARE(program.run({u"undo"_s, id}).code, 0);
        QCOMPARE(query(u"SELECT max(n) FROM items"_s), u"0"_s);
        const Ended again = program.run({u"undo"_s, id});
        QVERIFY(again.code != 0);
        QCOMPARE(query(u"SELECT max(n) FROM items"_s), u"0"_s);
    }

    void badPlansChangeNothing_data()
    {
        QTest::addColumn<QByteArray>("plan");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("unknown member")
            << QByteArray(R"({"table":"items","op":"delete","all":true,"limit":1})")
            << QByteArray("\"limit\" is no member of a plan");
        QTest::newRow("a filter twice")
            << QByteArray(R"({"table":"items","op":"delete",)"
                          R"("filter":{"column":"id","op":"EQUAL","value":1},)"
                          R"("filter":{"column":"id","op":"GREATER_THAN","value":0}})")
            << QByteArray("\"filter\" is there twice");
        QTest::newRow("all in words")
            << QByteArray(R"({"table":"items","op":"delete","all":"true"})")
            << QByteArray("\"all\" is no truth value");
        QTest::newRow("neither filter nor all") << QByteArray(R"({"table":"items","op":"delete"})")
                                                << QByteArray("\"filter\" is missing");
        QTest::newRow("an unknown column")
            << QByteArray(R"({"table":"items","op":"update","all":true,"set":{"m":1}})")
            << QByteArray("m");
        QTest::newRow("an unknown table")
            << QByteArray(R"({"table":"none","op":"delete","all":true})") << QByteArray("none");
        QTest::newRow("no JSON") << QByteArray("{") << QByteArray("Bad JSON in line 1");
        QTest::newRow("a list") << QByteArray("[]") << QByteArray("is no JSON object");
        QTest::newRow("nothing") << QByteArray() << QByteArray("Bad JSON in line 1");
        QTest::newRow("a wait without an end")
            << QByteArray(
                   R"({"table":"items","op":"delete","all":true,"pause":9223372036854775807})")
            << QByteArray("\"pause\" is not a whole number in its range");
        QTest::newRow("deep") << QByteArray(200'000, '[') << QByteArray("nested deeper");
        QTest::newRow("SQL beside an expression")
            << QByteArray(R"({"table":"items","op":"update","all":true,)"
                          R"("set":{"n":{"expression":"1; DELETE FROM items"}}})")
            << QByteArray("semicolon");
        QTest::newRow("an expression that leaves its parentheses") << QByteArray(
            R"({"table":"items","op":"update","all":true,)"
            R"("set":{"n":{"expression":"1), id = (id + 10"}}})") << QByteArray("parenthesis");
    }

    void badPlansChangeNothing()
    {
        QFETCH(const QByteArray, plan);
        QFETCH(const QByteArray, said);
        const QString before = state();
        const Ended ended = CommandLine(url()).run({u"batch"_s, u"-"_s}, plan);
        QVERIFY(ended.code == 1 || ended.code == 2);
        QVERIFY2(ended.err.contains(said), ended.err.constData());
        QCOMPARE(ended.out, QByteArray());
        QCOMPARE(state(), before);
    }

    void whatWasSavedIsToldOnAFullDisk_data()
    {
        QTest::addColumn<QByteArray>("plan");
        QTest::newRow("as a whole")
            << QByteArray(R"({"table":"items","op":"update","all":true,"set":{"n":9}})");
        QTest::newRow("in chunks")
            << QByteArray(R"({"table":"items","op":"update","all":true,"chunk":2,"set":{"n":9}})");
    }

    void whatWasSavedIsToldOnAFullDisk()
    {
        QFETCH(const QByteArray, plan);
        const CommandLine program(url());
        program.write(u"plan.json"_s, plan);
        Ended ended = intoFullDisk(program, {u"batch"_s, u"plan.json"_s});
        QCOMPARE(ended.code, 6);
        QVERIFY2(ended.err.contains("The changes are saved."), ended.err.constData());
        QVERIFY2(ended.err.contains("\"rows\":5"), ended.err.constData());
        QCOMPARE(query(u"SELECT min(n) FROM items"_s), u"9"_s);
        const tw::Json receipts = program.run({u"receipts"_s, u"--json"_s}).json();
        const QString id = at(at(receipts, 0), u"id"_s).toString();
        ended = intoFullDisk(program, {u"undo"_s, id});
        QCOMPARE(ended.code, 6);
        QVERIFY2(ended.err.contains("The changes are saved."), ended.err.constData());
    }

    void aDryRunThatCannotBeToldSavesNothing()
    {
        const CommandLine program(url());
        program.write(
            u"plan.json"_s, R"({"table":"items","op":"update","all":true,"set":{"n":9}})");
        const Ended ended = intoFullDisk(program, {u"batch"_s, u"plan.json"_s, u"--dry-run"_s});
        QCOMPARE(ended.code, 2);
        QVERIFY2(!ended.err.contains("are saved"), ended.err.constData());
        QCOMPARE(query(u"SELECT max(n) FROM items"_s), u"0"_s);
    }

    void resumingWhatIsUnknownIsRefused()
    {
        const CommandLine program(url());
        program.write(u"plan.json"_s,
            R"({"table":"items","op":"update","all":true,"chunk":2,"set":{"n":9}})");
        program.write(
            u"whole.json"_s, R"({"table":"items","op":"update","all":true,"set":{"n":9}})");
        const Ended unknown
            = program.run({u"batch"_s, u"plan.json"_s, u"--resume"_s, u"nothing"_s});
        QCOMPARE(unknown.code, 2);
        const Ended whole = program.run({u"batch"_s, u"whole.json"_s, u"--resume"_s, u"x"_s});
        QCOMPARE(whole.code, 2);
        QVERIFY2(whole.err.contains("--resume needs a plan with chunks"), whole.err.constData());
        QCOMPARE(query(u"SELECT max(n) FROM items"_s), u"0"_s);
    }

    void aPlanThatExpectsOtherRowsChangesNothing()
    {
        const Ended ended = CommandLine(url()).run({u"batch"_s, u"-"_s},
            R"({"table":"items","op":"update","all":true,"expect":4,"set":{"n":9}})");
        QVERIFY(ended.code != 0);
        QCOMPARE(query(u"SELECT max(n) FROM items"_s), u"0"_s);
    }

private:
    [[nodiscard]] QString state() const
    {
        return query(u"SELECT id || '=' || n FROM items ORDER BY id"_s);
    }

    static QString idOfLatest(const CommandLine& program)
    {
        const tw::Json receipts = program.run({u"receipts"_s, u"--json"_s}).json();
        return at(at(receipts, 0), u"id"_s).toString();
    }

    static Ended intoFullDisk(const CommandLine& program, const QStringList& words)
    {
        QProcess process;
        program.prepare(process, words);
        process.setStandardOutputFile(u"/dev/full"_s);
        process.start();
        process.closeWriteChannel();
        if (!process.waitForFinished())
            qFatal("%s", qPrintable(process.errorString()));
        return {process.exitCode(), {}, process.readAllStandardError()};
    }
};

TW_TEST(CliUndoFaultTest)
#include "cli_undo_fault_test.moc"
