// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"
#include "sqlite_file.h"
#include "test_program.h"

#include <QDir>
#include <QTest>

#include <csignal>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace tw::test;

namespace {

const QByteArray kTwoChanges = R"([
  {"table":"goods","op":"update","key":{"id":1},"values":{"name":"a"}},
  {"table":"goods","op":"update","key":{"id":2},"values":{"name":"b"}}])";

}

/// Slips of hands: streams that take nothing, words that are no text, files without an end, and
/// large changes of a production database.
class CliHandsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_url.clear();
        m_file = std::make_unique<SqliteFile>(
            u"CREATE TABLE goods (id integer PRIMARY KEY, name text,"
            " is_deleted boolean NOT NULL DEFAULT false);"
            "INSERT INTO goods VALUES (1, 'pen', false), (2, 'ink', false), (3, 'cap', false);"_s);
    }

    void standardOutputThatTakesNothing_data()
    {
        QTest::addColumn<QString>("redirection");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("saved");
        QTest::newRow("closed") << u">&-"_s << 2 << u"0"_s;
        QTest::newRow("nobody reads") << u"| true"_s << 2 << u"0"_s;
        QTest::newRow("full") << u">/dev/full"_s << 6 << u"3"_s;
    }

    void standardOutputThatTakesNothing()
    {
        QFETCH(const QString, redirection);
        QFETCH(const int, code);
        QFETCH(const QString, saved);
        const QString words = u"update-where goods --set name=x --all"_s;
        // In front of the pipe the program waits until its reader has gone.
        const bool isPipe = redirection.startsWith(u'|');
        const Ended ended = isPipe
            ? shell(u"{ sleep 0.3; $CLI %1; echo $? >code; } %2; exit $(cat code)"_s.arg(
                  words, redirection))
            : shell(u"$CLI %1 %2"_s.arg(words, redirection));
        QCOMPARE(ended.code, code);
        QVERIFY2(ended.err.contains("Standard output cannot be written"), ended.err.constData());
        QCOMPARE(ended.err.contains("The changes are saved"), code == 6);
        QCOMPARE(ended.err.contains(R"("rows":3)"), code == 6);
        QCOMPARE(column(u"SELECT count(*) FROM goods WHERE name = 'x'"_s), saved);
    }

    void everyWriterTellsWhatItSaved_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("apply") << u"apply changes.json"_s;
        QTest::newRow("bulk-insert") << u"bulk-insert goods --from rows.csv"_s;
        QTest::newRow("upsert") << u"upsert goods --set id=1 --set name=x"_s;
        QTest::newRow("delete") << u"delete goods --key id=1"_s;
        QTest::newRow("soft-delete") << u"soft-delete goods --key id=1"_s;
        QTest::newRow("delete-where") << u"delete-where goods --where id=1"_s;
    }

    void everyWriterTellsWhatItSaved()
    {
        QFETCH(const QString, words);
        const Ended ended = shell(u"$CLI %1 >/dev/full"_s.arg(words));
        QCOMPARE(ended.code, 6);
        QVERIFY2(ended.err.contains("The changes are saved"), ended.err.constData());
        QVERIFY2(ended.err.contains('{'), ended.err.constData());
    }

    void wordsThatAreNoTextAreRefused()
    {
        const Ended ended
            = shell(u"$CLI update-where goods --all --set \"$(printf 'name=a\\377b')\""_s);
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.err.contains("Argument 7 is not UTF-8 text: name%3Da%FFb"),
            ended.err.constData());
        QCOMPARE(column(u"SELECT name FROM goods WHERE id = 1"_s), u"pen"_s);
    }

    void filesWithoutAnEndHaveOne()
    {
        const Ended ended = shell(u"$CLI query --file /dev/zero"_s);
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.err.contains("/dev/zero is larger than 256 MiB"), ended.err.constData());
    }

    void ctrlCStopsTheReadingOfAPipe_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("query") << QStringList{u"query"_s, u"--file"_s, u"pipe"_s};
        QTest::newRow("apply") << QStringList{u"apply"_s, u"pipe"_s};
        QTest::newRow("bulk-insert")
            << QStringList{u"bulk-insert"_s, u"goods"_s, u"--from"_s, u"pipe"_s};
    }

    void ctrlCStopsTheReadingOfAPipe()
    {
        QFETCH(const QStringList, words);
        const CommandLine program(m_file->config().toUrl());
        const QByteArray pipe = program.path(u"pipe"_s).toUtf8();
        QCOMPARE(mkfifo(pipe.constData(), 0600), 0);
        QProcess process;
        program.prepare(process, words);
        process.start();
        const QString handles = u"/proc/%1/fd"_s.arg(process.processId());
        const auto isOpen = [&] {
            for (const QFileInfo& handle :
                QDir(handles).entryInfoList(QDir::Files | QDir::System)) {
                if (handle.symLinkTarget().endsWith(u"/pipe"_s))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(isOpen());
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 5);
    }

    void productionWantsANumberOrAYes_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("consent");
        QTest::newRow("all rows") << u"update-where goods --set name=x --all"_s << u"--expect 3"_s;
        QTest::newRow("many rows")
            << u"update-where goods --set name=x --filter '{\"column\":\"id\",\"op\":\"GREATER_THAN\",\"value\":1}'"_s
            << u"--yes"_s;
        QTest::newRow("for good") << u"delete-where goods --hard --where id=1"_s << u"--yes"_s;
        QTest::newRow("changes") << u"apply changes.json"_s << u"--expect 2"_s;
        QTest::newRow("a file") << u"bulk-insert goods --from rows.csv"_s << u"--yes"_s;
    }

    void productionWantsANumberOrAYes()
    {
        QFETCH(const QString, words);
        QFETCH(const QString, consent);
        const QString before = column(u"SELECT group_concat(name) FROM goods"_s);
        useProduction();
        const Ended refused = shell(u"$CLI "_s + words);
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("is a production database"), refused.err.constData());
        QVERIFY2(refused.err.contains("--yes"), refused.err.constData());
        QCOMPARE(shell(u"$CLI %1 --dry-run"_s.arg(words)).code, 0);
        QCOMPARE(column(u"SELECT group_concat(name) FROM goods"_s), before);
        const Ended done = shell(u"$CLI %1 %2"_s.arg(words, consent));
        QVERIFY2(done.code == 0, done.err.constData());
        QVERIFY(column(u"SELECT group_concat(name) FROM goods"_s) != before);
    }

    void statementsOnProductionWantAYes_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("reason");
        QTest::newRow("all rows") << u"UPDATE goods SET name = 1"_s << u"has no WHERE"_s;
        QTest::newRow("in a script")
            << u"SELECT 1; DELETE FROM goods; SELECT 2"_s << u"has no WHERE"_s;
        QTest::newRow("the structure")
            << u"ALTER TABLE goods RENAME name TO title"_s << u"changes the structure"_s;
        QTest::newRow("an object") << u"DROP TABLE goods"_s << u"removes an object"_s;
    }

    void statementsOnProductionWantAYes()
    {
        QFETCH(const QString, sql);
        QFETCH(const QString, reason);
        const QString words = u"$CLI query --sql '%1'"_s.arg(sql);
        useProduction();
        const Ended refused = shell(words);
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.contains("is a production database"), refused.err.constData());
        QVERIFY2(refused.err.contains(reason.toUtf8()), refused.err.constData());
        QCOMPARE(column(u"SELECT count(name) FROM goods"_s), u"3"_s);
        QCOMPARE(shell(words + u" --explain"_s).err.contains("production"), false);
        const Ended done = shell(words + u" --yes"_s);
        QVERIFY2(done.code == 0, done.err.constData());
    }

    void aFewRowsOfProductionNeedNoConsent()
    {
        useProduction();
        QCOMPARE(shell(u"$CLI update-where goods --set name=x --where id=1"_s).code, 0);
        QCOMPARE(shell(u"$CLI query --sql 'UPDATE goods SET name = 2 WHERE id = 1'"_s).code, 0);
    }

private:
    /// `$CLI` is the program with the database.
    Ended shell(const QString& line)
    {
        if (m_url.isEmpty())
            m_url = m_file->config().toUrl();
        const CommandLine program;
        program.write(u"changes.json"_s, kTwoChanges);
        program.write(u"rows.csv"_s, "id,name\n7,cup\n");
        QProcess process;
        program.prepare(process, {});
        QProcessEnvironment environment = process.processEnvironment();
        environment.insert(u"CLI"_s, QStringLiteral(TW_COMMAND_LINE) + u" --connect "_s + m_url);
        process.setProcessEnvironment(environment);
        process.setProgram(u"/bin/sh"_s);
        process.setArguments({u"-c"_s, line});
        process.start();
        process.closeWriteChannel();
        if (!process.waitForFinished())
            return {};
        return {
            process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    void useProduction()
    {
        tw::ConnectionConfig config = m_file->config();
        config.guard.environment = tw::Environment::Production;
        m_url = config.toUrl();
    }

    [[nodiscard]] QString column(const QString& sql) const
    {
        return m_file->column(sql).join(u'\n');
    }

    std::unique_ptr<SqliteFile> m_file;
    QString m_url;
};

TW_TEST(CliHandsTest)
#include "cli_hands_test.moc"
