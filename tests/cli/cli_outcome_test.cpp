// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"
#include "postgres_server.h"
#include "test_program.h"

#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace tw::test;

/// What the program says when something happens while the server commits.
class CliOutcomeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServerThatDiesWhileCommittingLeavesTheOutcomeUnknown();
    void ctrlCDoesNotStopACommit();
    void aConstraintThatFailsAtCommitTakesAllBack_data();
    void aConstraintThatFailsAtCommitTakesAllBack();
};

namespace {

const QByteArray kInsert = R"([{"table":"slow","op":"insert","values":{"id":1}}])";

/// A table whose COMMIT takes that many seconds.
QString slowTable(int seconds)
{
    return u"CREATE TABLE slow (id integer PRIMARY KEY);"
           "CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS"
           " 'BEGIN PERFORM pg_sleep(%1); RETURN NULL; END';"
           "CREATE CONSTRAINT TRIGGER at_commit AFTER INSERT ON slow"
           " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wait();"_s.arg(seconds);
}

bool isCommitting(const PostgresServer& server)
{
    return server.psql(u"SELECT count(*) FROM pg_stat_activity WHERE state = 'active'"
                       " AND query = 'COMMIT'"_s)
        == u"1"_s;
}

}

void CliOutcomeTest::aServerThatDiesWhileCommittingLeavesTheOutcomeUnknown()
{
    PostgresServer server;
    server.psql(slowTable(600));
    const CommandLine program(server.url());
    program.write(u"changes.json"_s, kInsert);
    QProcess process;
    program.prepare(process, {u"apply"_s, u"changes.json"_s, u"--json-errors"_s});
    process.start();
    QTRY_VERIFY_WITH_TIMEOUT(isCommitting(server), 30'000);
    server.kill9();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 4);
    QCOMPARE(at(toJson(process.readAllStandardError()), u"kind"_s).toString(), u"OutcomeUnknown"_s);
    QCOMPARE(at(toJson(process.readAllStandardOutput()), u"outcome"_s).toString(), u"unknown"_s);
}

void CliOutcomeTest::ctrlCDoesNotStopACommit()
{
    PostgresServer server;
    server.psql(slowTable(2));
    const CommandLine program(server.url());
    program.write(u"changes.json"_s, kInsert);
    QProcess process;
    program.prepare(process, {u"apply"_s, u"changes.json"_s});
    process.start();
    QTRY_VERIFY_WITH_TIMEOUT(isCommitting(server), 30'000);
    ::kill(pid_t(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(at(toJson(process.readAllStandardOutput()), u"outcome"_s).toString(), u"saved"_s);
    QCOMPARE(server.psql(u"SELECT count(*) FROM slow"_s), u"1"_s);
}

void CliOutcomeTest::aConstraintThatFailsAtCommitTakesAllBack_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("saving") << QStringList{};
    QTest::newRow("dry run") << QStringList{u"--dry-run"_s};
}

void CliOutcomeTest::aConstraintThatFailsAtCommitTakesAllBack()
{
    QFETCH(const QStringList, options);
    PostgresServer server;
    server.psql(u"CREATE TABLE parent (id integer PRIMARY KEY);"
                "CREATE TABLE child (id integer PRIMARY KEY,"
                " parent integer REFERENCES parent DEFERRABLE INITIALLY DEFERRED)"_s);
    const Ended ended
        = CommandLine(server.url())
              .run(QStringList{u"apply"_s, u"-"_s, u"--json-errors"_s} + options,
                  R"([{"table":"child","op":"insert","values":{"id":1,"parent":7}}])");
    QCOMPARE(ended.code, 1);
    QCOMPARE(at(ended.error(), u"kind"_s).toString(), u"ForeignKey"_s);
    QCOMPARE(at(ended.json(), u"outcome"_s).toString(), u"not-saved"_s);
    QCOMPARE(server.psql(u"SELECT count(*) FROM child"_s), u"0"_s);
}

TW_TEST(CliOutcomeTest)
#include "cli_outcome_test.moc"
