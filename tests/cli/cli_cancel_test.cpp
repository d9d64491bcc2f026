// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"
#include "postgres_server.h"
#include "sqlite_file.h"
#include "test_program.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace tw::test;

class CliCancelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ctrlCStopsTheStatementOnTheServer();
    void ctrlCStopsSqlite();
    void ctrlCLeavesNoHalfExport();
    void ctrlCStopsWaitingForInput();
};

namespace {

const QString kEndless = u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                         "SELECT i FROM n"_s;

void interrupt(const QProcess& process)
{
    ::kill(pid_t(process.processId()), SIGINT);
}

/// True once the program keeps SIGINT for itself.
bool watchesForCtrlC(const QProcess& process)
{
    QFile status(u"/proc/%1/status"_s.arg(process.processId()));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("SigBlk:"))
            return line.mid(7).trimmed().toULongLong(nullptr, 16) & (1u << (SIGINT - 1));
    }
    return false;
}

/// True while the program has a file of the folder open, whether it has a name yet or not.
bool writesInto(const QProcess& process, const QString& folder)
{
    const QDir handles(u"/proc/%1/fd"_s.arg(process.processId()));
    for (const QFileInfo& handle : handles.entryInfoList(QDir::Files | QDir::System)) {
        if (handle.symLinkTarget().startsWith(folder + u'/'))
            return true;
    }
    return false;
}

}

void CliCancelTest::ctrlCStopsTheStatementOnTheServer()
{
    PostgresServer server;
    const CommandLine program(server.url());
    QProcess process;
    program.prepare(
        process, {u"query"_s, u"--sql"_s, u"SELECT pg_sleep(600)"_s, u"--json-errors"_s});
    process.start();
    const QString sleeping = u"SELECT count(*) FROM pg_stat_activity WHERE state = 'active'"
                             " AND query = 'SELECT pg_sleep(600)'"_s;
    QTRY_COMPARE_WITH_TIMEOUT(server.psql(sleeping), u"1"_s, 30'000);
    interrupt(process);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 5);
    QCOMPARE(at(toJson(process.readAllStandardError()), u"kind"_s).toString(), u"Cancelled"_s);
    QTRY_COMPARE(server.psql(sleeping), u"0"_s);
}

void CliCancelTest::ctrlCStopsSqlite()
{
    const SqliteFile file(u"CREATE TABLE t(a)"_s);
    const CommandLine program(file.config().toUrl());
    QProcess process;
    program.prepare(process, {u"query"_s, u"--format"_s, u"csv"_s, u"--sql"_s, kEndless});
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start();
    QTRY_VERIFY(watchesForCtrlC(process));
    interrupt(process);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 5);
}

void CliCancelTest::ctrlCLeavesNoHalfExport()
{
    const SqliteFile file(u"CREATE TABLE t(a)"_s);
    const CommandLine program(file.config().toUrl());
    QProcess process;
    program.prepare(process,
        {u"export"_s, u"--format"_s, u"csv"_s, u"--output"_s, u"out.csv"_s, u"--sql"_s, kEndless});
    process.start();
    const QDir folder = QFileInfo(program.path(u"out.csv"_s)).dir();
    QTRY_VERIFY(writesInto(process, folder.path()));
    interrupt(process);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 5);
    QCOMPARE(folder.entryList(QDir::Files | QDir::Hidden), QStringList());
}

void CliCancelTest::ctrlCStopsWaitingForInput()
{
    const SqliteFile file(u"CREATE TABLE t(a)"_s);
    const CommandLine program(file.config().toUrl());
    QProcess process;
    program.prepare(process, {u"query"_s});
    process.start();
    QTRY_VERIFY(watchesForCtrlC(process));
    interrupt(process);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 5);
}

TW_TEST(CliCancelTest)
#include "cli_cancel_test.moc"
