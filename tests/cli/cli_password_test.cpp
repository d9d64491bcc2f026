// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"
#include "postgres_server.h"
#include "pseudo_terminal.h"
#include "test_program.h"

#include <tuplewright/profiles/profile_store.h>

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw::test;

class CliPasswordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void withoutATerminalNobodyIsAsked();
    void theTerminalIsAskedAndShowsNothing();
    void aWrongPasswordIsAnError();
    void theEnvironmentIsUsed();
    void thePasswordFileIsUsed();
    void thePasswordInTheUrlWorks();
    void theCommandOfTheProfilePrintsIt();

private:
    [[nodiscard]] QString url(const QString& password = {}) const;

    std::unique_ptr<PostgresServer> m_server;
};

namespace {

const QStringList kQuery{
    u"query"_s, u"--sql"_s, u"SELECT current_user AS u"_s, u"--format"_s, u"csv"_s};
const QByteArray kAnswer = "u\nlocked\n";

}

void CliPasswordTest::initTestCase()
{
    m_server = std::make_unique<PostgresServer>();
    m_server->psql(u"CREATE ROLE locked LOGIN PASSWORD 's3c:r\\t'"_s);
    m_server->setClientRules(u"local all locked scram-sha-256\nlocal all all trust\n"_s);
}

void CliPasswordTest::cleanupTestCase()
{
    m_server.reset();
}

QString CliPasswordTest::url(const QString& password) const
{
    tw::ConnectionConfig config = m_server->config();
    config.user = u"locked"_s;
    const QString url = config.toUrl();
    return password.isEmpty() ? url : url + u"?password="_s + password;
}

void CliPasswordTest::withoutATerminalNobodyIsAsked()
{
    const Ended ended = CommandLine(url()).run(kQuery + QStringList{u"--json-errors"_s});
    QCOMPARE(ended.code, 1);
    QCOMPARE(at(ended.error(), u"kind"_s).toString(), u"Authentication"_s);
}

void CliPasswordTest::theTerminalIsAskedAndShowsNothing()
{
    PseudoTerminal terminal;
    QProcess process;
    const CommandLine program(url());
    program.prepare(process, kQuery);
    process.setStandardInputFile(terminal.name());
    process.setStandardErrorFile(terminal.name());
    process.start();
    QVERIFY(terminal.waitFor("Password for "));
    QVERIFY(terminal.type("s3c:r\\t\n"));
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(process.readAllStandardOutput(), kAnswer);
    QVERIFY(terminal.waitFor("\n"));
    QVERIFY(!terminal.screen().contains("s3c"));
}

void CliPasswordTest::aWrongPasswordIsAnError()
{
    PseudoTerminal terminal;
    QProcess process;
    const CommandLine program(url());
    program.prepare(process, kQuery);
    process.setStandardInputFile(terminal.name());
    process.setStandardErrorFile(terminal.name());
    process.start();
    QVERIFY(terminal.waitFor("Password for "));
    QVERIFY(terminal.type("wrong\n"));
    QVERIFY(terminal.waitFor("Error: "));
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 1);
}

void CliPasswordTest::theEnvironmentIsUsed()
{
    CommandLine program(url());
    program.setVariable(u"PGPASSWORD"_s, u"s3c:r\\t"_s);
    QCOMPARE(program.run(kQuery).out, kAnswer);
}

void CliPasswordTest::thePasswordFileIsUsed()
{
    const CommandLine program(url());
    program.write(u".pgpass"_s, "*:*:*:locked:s3c\\:r\\\\t\n");
    QVERIFY(QFile::setPermissions(
        program.path(u".pgpass"_s), QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    QCOMPARE(program.run(kQuery).out, kAnswer);
}

void CliPasswordTest::thePasswordInTheUrlWorks()
{
    const Ended ended = CommandLine(url(u"s3c:r%5Ct"_s)).run(kQuery);
    QCOMPARE(ended.out, kAnswer);
    QVERIFY(ended.err.startsWith("Warning: "));
    QVERIFY(!ended.err.contains("s3c"));
}

void CliPasswordTest::theCommandOfTheProfilePrintsIt()
{
    const CommandLine program;
    program.write(u"password"_s, "s3c:r\\t\n");
    tw::ConnectionProfile profile{QUuid::createUuid(), u"shop"_s, m_server->config()};
    profile.config.user = u"locked"_s;
    profile.passwordPlace = tw::PasswordPlace::Command;
    profile.passwordCommand = u"cat '%1'"_s.arg(program.path(u"password"_s));
    const QString file = program.path(u"config/tuplewright/profiles.json"_s);
    QVERIFY(tw::ProfileStore(file).save(profile));
    const QStringList named{u"--profile"_s, u"shop"_s};
    QCOMPARE(program.run(kQuery + named).out, kAnswer);
    profile.passwordCommand = u"false"_s;
    QVERIFY(tw::ProfileStore(file).save(profile));
    const Ended failed = program.run(kQuery + named);
    QCOMPARE(failed.code, 2);
    QVERIFY(failed.err.contains("password command"));
}

TW_TEST(CliPasswordTest)
#include "cli_password_test.moc"
