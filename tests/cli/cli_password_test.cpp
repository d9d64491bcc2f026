// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"
#include "postgres_server.h"
#include "test_program.h"

#include <tuplewright/profiles/profile_store.h>

#include <QFile>
#include <QTest>

#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

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

constexpr int kCliPasswordTimeLimitMs = 60'000;
const QStringList kQuery{
    u"query"_s, u"--sql"_s, u"SELECT current_user AS u"_s, u"--format"_s, u"csv"_s};
const QByteArray kAnswer = "u\nlocked\n";

/// Both ends of a terminal that a program can be given.
class Terminal
{
public:
    Terminal()
        : m_master(posix_openpt(O_RDWR | O_NOCTTY))
    {
        if (m_master < 0 || grantpt(m_master) != 0 || unlockpt(m_master) != 0)
            qFatal("no terminal");
        m_name = QString::fromLocal8Bit(ptsname(m_master));
        // Keeps what was written when the program closes its end.
        m_slave = open(qPrintable(m_name), O_RDWR | O_NOCTTY);
    }
    ~Terminal()
    {
        close(m_slave);
        close(m_master);
    }
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    [[nodiscard]] const QString& name() const { return m_name; }

    bool type(const QByteArray& keys) const
    {
        return write(m_master, keys.constData(), size_t(keys.size())) == keys.size();
    }

    /// What is on the screen; waits until it holds `text`.
    bool waitFor(const QByteArray& text)
    {
        pollfd output{m_master, POLLIN, 0};
        while (!m_screen.contains(text) && poll(&output, 1, kCliPasswordTimeLimitMs) > 0) {
            QByteArray bytes(4096, Qt::Uninitialized);
            const ssize_t size = read(m_master, bytes.data(), size_t(bytes.size()));
            if (size <= 0)
                return false;
            m_screen += bytes.first(size);
        }
        return m_screen.contains(text);
    }

    [[nodiscard]] const QByteArray& screen() const { return m_screen; }

private:
    int m_master;
    int m_slave = -1;
    QString m_name;
    QByteArray m_screen;
};

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
    Terminal terminal;
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
    Terminal terminal;
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
