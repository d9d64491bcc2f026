// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_server.h"
#include "server_process.h"
#include "ssh_server.h"

#include <tuplewright/engine/connection_pool.h>
#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/results/result_set.h>
#include <tuplewright/tunnel/tunnelled_backend.h>

#include <QDir>
#include <QTest>

#include <csignal>

using namespace tw;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QString kCanary = u"canary phrase 7f3a"_s;

/// A user who answers as the test says.
class ScriptedPrompt final : public TunnelPrompt
{
public:
    bool trusts(const HostKey& key, const StopToken& /*stop*/) override
    {
        keys.append(key);
        return trustsAll;
    }
    std::optional<Secret> secret(const QString& question, const StopToken& /*stop*/) override
    {
        questions.append(question);
        return answer;
    }

    bool trustsAll = true;
    std::optional<Secret> answer;
    QList<HostKey> keys;
    QStringList questions;
};

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}

/// A real PostgreSQL behind a real sshd.
class SshTunnelTest final : public QObject
{
    Q_OBJECT

    PostgresServer m_server;
    std::unique_ptr<SshServer> m_ssh;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<ScriptedPrompt> m_prompt;

    [[nodiscard]] QString knownHosts() const { return m_folder->filePath(u"known hosts"_s); }
    [[nodiscard]] TunnelSetup setup() const
    {
        // Tells the process id of ssh, which replaces it.
        const QString program = m_folder->filePath(u"ssh"_s);
        QFile file(program);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("The script cannot be written.");
        file.write("#!/bin/sh\necho $$ >>\"$0.pid\"\nexec ssh -F none \"$@\"\n");
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::ExeOwner);
        return {m_prompt, knownHosts(), program};
    }
    [[nodiscard]] QList<QByteArray> processIds() const
    {
        return contents(m_folder->filePath(u"ssh.pid"_s)).trimmed().split('\n');
    }
    [[nodiscard]] ConnectionConfig config() const
    {
        ConnectionConfig config = m_server.portConfig();
        config.options.insert(u"ssh_host"_s, u"127.0.0.1"_s);
        config.options.insert(u"ssh_port"_s, m_ssh->port());
        config.options.insert(u"ssh_user"_s, m_ssh->user());
        config.options.insert(u"ssh_key"_s, m_ssh->keyFile());
        config.options.insert(u"ssh_agent"_s, u"no"_s);
        return config;
    }
    [[nodiscard]] std::unique_ptr<ConnectionPool> pool(const ConnectionConfig& config) const
    {
        return std::make_unique<ConnectionPool>(
            tunnelled(makePostgresBackend(), setup()), config, Secret());
    }
    [[nodiscard]] static QString answerOf(ConnectionPool& pool, const QString& sql = u"SELECT 7"_s)
    {
        const Result<Lease> lease = pool.acquire({});
        if (!lease)
            return lease.error().toText();
        ResultSet rows;
        const auto done = (*lease)->run({sql, {}}, &rows, {});
        return done ? rows.cell(0, 0).toValue().toText() : done.error().toText();
    }
    [[nodiscard]] Error refusal() const
    {
        const auto refused = pool(config());
        const Result<Lease> lease = refused->acquire({});
        return lease ? Error{ErrorKind::Internal, u"It was let in."_s} : lease.error();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!SshServer::isInstalled())
            QSKIP("There is no sshd.");
        m_server.listenOnPort();
        m_server.useTls(u"db.example.com"_s);
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_prompt = std::make_shared<ScriptedPrompt>();
        m_ssh = std::make_unique<SshServer>();
    }
    void cleanup() { m_ssh.reset(); }

    void theKeyOfAServerIsShownOnceAndRemembered()
    {
        const auto first = pool(config());
        QCOMPARE(answerOf(*first), u"7"_s);
        QCOMPARE(m_prompt->keys.size(), 1);
        QCOMPARE(m_prompt->keys[0].fingerprint, m_ssh->fingerprint());
        QCOMPARE(m_prompt->keys[0].type, u"ED25519"_s);
        QVERIFY(contents(knownHosts()).contains("ssh-ed25519"));
        const auto second = pool(config());
        QCOMPARE(answerOf(*second), u"7"_s);
        QCOMPARE(m_prompt->keys.size(), 1);
    }

    void aKeyThatIsNotTrustedLeadsNowhere()
    {
        m_prompt->trustsAll = false;
        const Error error = refusal();
        QCOMPARE(error.kind, ErrorKind::Configuration);
        QVERIFY2(error.message.contains(u"not trusted"_s), qPrintable(error.toText()));
        QVERIFY2(error.detail.contains(m_ssh->fingerprint()), qPrintable(error.toText()));
        QVERIFY(contents(knownHosts()).isEmpty());
    }

    void nobodyToAskTrustsNobody()
    {
        TunnelSetup alone = setup();
        alone.prompt.reset();
        ConnectionPool lonely(tunnelled(makePostgresBackend(), alone), config(), Secret());
        const Result<Lease> lease = lonely.acquire({});
        QVERIFY(!lease);
        QVERIFY2(
            lease.error().message.contains(u"not trusted"_s), qPrintable(lease.error().toText()));
    }

    void aChangedKeyIsRefusedWithoutAQuestion()
    {
        QCOMPARE(answerOf(*pool(config())), u"7"_s);
        m_ssh->changeHostKey();
        const Error error = refusal();
        QVERIFY2(error.message.contains(u"another key than before"_s), qPrintable(error.toText()));
        QVERIFY(error.hint.contains(u"ssh-keygen -R"_s));
        QCOMPARE(m_prompt->keys.size(), 1);
    }

    void aRefusedLoginIsNamed()
    {
        m_ssh->allowNoKey();
        const Error error = refusal();
        QCOMPARE(error.kind, ErrorKind::Configuration); // not tried again and again
        QVERIFY2(error.message.contains(u"refused the login"_s), qPrintable(error.toText()));
        QVERIFY2(error.detail.contains(u"Permission denied"_s), qPrintable(error.toText()));
    }

    void aServerThatForwardsNothingIsNamed()
    {
        m_ssh = std::make_unique<SshServer>(QStringList{u"AllowTcpForwarding no"_s});
        const Error error = refusal();
        QVERIFY2(
            error.message.contains(u"does not allow the forward"_s), qPrintable(error.toText()));
    }

    void aDatabaseThatIsNotThereIsNamed()
    {
        ConnectionConfig nowhere = config();
        nowhere.port = QString::number(freePort());
        const auto refused = pool(nowhere);
        const Result<Lease> lease = refused->acquire({});
        QVERIFY(!lease);
        QVERIFY2(lease.error().message.contains(u"could not reach the database"_s),
            qPrintable(lease.error().toText()));
        QVERIFY(lease.error().detail.contains(u"Connection refused"_s));
    }

    void aMissingSshIsNamed()
    {
        TunnelSetup without = setup();
        without.program = u"/nowhere/ssh"_s;
        ConnectionPool lost(tunnelled(makePostgresBackend(), without), config(), Secret());
        const Result<Lease> lease = lost.acquire({});
        QVERIFY(!lease);
        QVERIFY2(lease.error().message.contains(u"ssh could not be started"_s),
            qPrintable(lease.error().toText()));
    }

    void aPassphraseIsAskedForAndSeenByNobodyElse()
    {
        m_ssh->protectKey(kCanary);
        m_prompt->answer = Secret(kCanary);
        const auto it = pool(config());
        QCOMPARE(answerOf(*it), u"7"_s);
        QCOMPARE(m_prompt->questions.size(), 1);
        QVERIFY2(m_prompt->questions[0].contains(u"passphrase"_s), "ssh's own words");
        const QString process = u"/proc/"_s + QString::fromLatin1(processIds().constLast());
        QVERIFY(!contents(process + u"/cmdline").contains(kCanary.toUtf8()));
        QVERIFY(!contents(process + u"/environ").contains(kCanary.toUtf8()));
        QVERIFY(contents(process + u"/environ").contains("SSH_ASKPASS="));
    }

    void whoGivesNoPassphraseIsNotAskedAgain()
    {
        m_ssh->protectKey(kCanary);
        const Error error = refusal();
        QCOMPARE(error.kind, ErrorKind::Configuration);
        QVERIFY2(error.message.contains(u"given no password"_s), qPrintable(error.toText()));
        QCOMPARE(m_prompt->questions.size(), 1);
    }

    void certificatesAreCheckedAgainstTheRealName()
    {
        ConnectionConfig strict = config();
        strict.options.insert(u"sslmode"_s, u"verify-full"_s);
        strict.options.insert(u"sslrootcert"_s, m_server.certificateAuthority());
        strict.options.insert(u"hostaddr"_s, u"127.0.0.1"_s); // as the SSH server sees it
        strict.host = u"db.example.com"_s;
        QCOMPARE(answerOf(*pool(strict),
                     u"SELECT ssl FROM pg_stat_ssl WHERE pid ="
                     " pg_backend_pid()"_s),
            u"t"_s);
        strict.host = u"other.example.com"_s;
        const QString refused = answerOf(*pool(strict));
        QVERIFY2(refused.contains(u"does not match host name"_s), qPrintable(refused));
    }

    void withoutTlsTheNearEndIsAPrivateSocket()
    {
        ConnectionConfig plain = config();
        plain.options.insert(u"sslmode"_s, u"disable"_s);
        const auto it = pool(plain);
        QCOMPARE(answerOf(*it), u"7"_s);
        const Lease lease = it->acquire({}).value();
        const QByteArray command
            = contents(u"/proc/%1/cmdline"_s.arg(QString::fromLatin1(processIds().constLast())));
        const qsizetype socket = command.indexOf("/.s.PGSQL.5432");
        QVERIFY(socket > 0);
        const qsizetype begin = command.lastIndexOf('\0', socket) + 1;
        const QFileInfo folder(QString::fromUtf8(command.sliced(begin, socket - begin)));
        QVERIFY(folder.isDir());
        QCOMPARE(folder.permissions()
                & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther),
            QFile::Permissions());
    }

    void oneTunnelServesAllConnectionsAndEndsWithThem()
    {
        auto it = pool(config());
        {
            const Lease first = it->acquire({}).value();
            const Lease second = it->acquire({}).value();
            QCOMPARE(processIds().size(), 1);
        }
        const pid_t ssh = processIds().constLast().toInt();
        QCOMPARE(kill(ssh, 0), 0);
        it.reset();
        QCOMPARE(kill(ssh, 0), -1);
    }

    void aTunnelThatDiedIsMadeAnew()
    {
        const auto it = pool(config());
        QCOMPARE(answerOf(*it), u"7"_s);
        const pid_t ssh = processIds().constLast().toInt();
        kill(ssh, SIGKILL);
        QTRY_COMPARE(answerOf(*it), u"7"_s);
        QCOMPARE(processIds().size(), 2);
    }

    void aStatementIsCancelledThroughTheTunnel_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::newRow("port") << u"prefer"_s;
        QTest::newRow("socket") << u"disable"_s;
    }
    void aStatementIsCancelledThroughTheTunnel()
    {
        QFETCH(const QString, mode);
        ConnectionConfig wanted = config();
        wanted.options.insert(u"sslmode"_s, mode);
        const auto it = pool(wanted);
        const Lease lease = it->acquire({}).value();
        const auto endless = lease->run(
            {u"SELECT pg_sleep(600)"_s, {}}, nullptr, {.deadline = QDeadlineTimer(200ms)});
        QCOMPARE(endless.error().kind, ErrorKind::Timeout);
        QVERIFY(!lease->isBroken());
        QVERIFY(lease->run({u"SELECT 1"_s, {}}, nullptr, {}).has_value());
    }

    void whatSshTakesForAnOptionIsRefused()
    {
        ConnectionConfig evil = config();
        evil.options.insert(u"ssh_host"_s, u"-oProxyCommand=touch /tmp/owned"_s);
        const auto refused = pool(evil);
        const Result<Lease> lease = refused->acquire({});
        QVERIFY(!lease);
        QCOMPARE(lease.error().kind, ErrorKind::Configuration);
        QVERIFY(contents(m_folder->filePath(u"ssh.pid"_s)).isEmpty());
    }

    void withoutTheTunnelNothingIsReachedDirectly()
    {
        const auto opened = makePostgresBackend()->open(config(), Secret(), {}, {});
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Configuration);
    }
};

QTEST_GUILESS_MAIN(SshTunnelTest)
#include "ssh_tunnel_test.moc"
