// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_server.h"
#include "server_process.h"
#include "ssh_server.h"
#include "test_program.h"

#include <tuplewright/pool/connection_pool.h>
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

const QString kSshTunnelCanary = u"canary phrase 7f3a"_s;

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

/// A real agent that holds one key, as long as it lives; children of this process find it.
class SshAgent
{
public:
    explicit SshAgent(const QString& keyFile)
    {
        const QString socket = m_folder.filePath(u"agent"_s);
        m_process.start(u"ssh-agent"_s, {u"-D"_s, u"-a"_s, socket});
        if (!m_process.waitForStarted() || !QTest::qWaitFor([&] { return QFile::exists(socket); }))
            qFatal("ssh-agent did not start.");
        qputenv("SSH_AUTH_SOCK", socket.toUtf8());
        if (QProcess::execute(u"ssh-add"_s, {u"-q"_s, keyFile}) != 0)
            qFatal("The agent does not take the key.");
    }
    ~SshAgent()
    {
        qunsetenv("SSH_AUTH_SOCK");
        m_process.terminate();
        m_process.waitForFinished();
    }
    SshAgent(const SshAgent&) = delete;
    SshAgent& operator=(const SshAgent&) = delete;

private:
    QTemporaryDir m_folder;
    QProcess m_process;
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
    [[nodiscard]] TunnelSetup setup() const { return setupWith(u"none"_s); }
    /// `settings`: the user's own file of ssh's configuration.
    [[nodiscard]] TunnelSetup setupWith(const QString& settings) const
    {
        // Tells the process id of ssh, which replaces it, and what ssh is to do.
        const QString program = m_folder->filePath(u"ssh"_s);
        QFile::remove(program);
        write(program,
            "#!/bin/sh\necho $$ >>\"$0.pid\"\n"
            "ssh -F '"
                + settings.toUtf8() + "' -G \"$@\" >\"$0.effective\"\nexec ssh -F '"
                + settings.toUtf8() + "' \"$@\"\n");
        QFile::setPermissions(program, QFileDevice::ReadOwner | QFileDevice::ExeOwner);
        return {m_prompt, knownHosts(), program};
    }
    void write(const QString& path, const QByteArray& content) const
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s cannot be written.", qPrintable(path));
    }
    [[nodiscard]] QList<QByteArray> effectiveSettings() const
    {
        return contents(m_folder->filePath(u"ssh.effective"_s)).split('\n');
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
        return poolOf(config, setup());
    }
    [[nodiscard]] std::unique_ptr<ConnectionPool> poolOf(
        const ConnectionConfig& config, const TunnelSetup& setup) const
    {
        return std::make_unique<ConnectionPool>(
            tunnelled(makePostgresBackend(), setup), config, Secret());
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
        m_ssh->protectKey(kSshTunnelCanary);
        m_prompt->answer = Secret(kSshTunnelCanary);
        const auto it = pool(config());
        QCOMPARE(answerOf(*it), u"7"_s);
        QCOMPARE(m_prompt->questions.size(), 1);
        QVERIFY2(m_prompt->questions[0].contains(u"passphrase"_s), "ssh's own words");
        const QString process = u"/proc/"_s + QString::fromLatin1(processIds().constLast());
        QVERIFY(!contents(process + u"/cmdline").contains(kSshTunnelCanary.toUtf8()));
        QVERIFY(!contents(process + u"/environ").contains(kSshTunnelCanary.toUtf8()));
        QVERIFY(contents(process + u"/environ").contains("SSH_ASKPASS="));
    }

    void whoGivesNoPassphraseIsNotAskedAgain()
    {
        m_ssh->protectKey(kSshTunnelCanary);
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

    void aProfileBringsNoCommands_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QString>("value"); // %1: a file that must not appear
        QTest::newRow("host, an option") << u"ssh_host"_s << u"-oProxyCommand=touch %1"_s;
        QTest::newRow("host, a command") << u"ssh_host"_s << u"a;touch${IFS}%1"_s;
        QTest::newRow("user, an option") << u"ssh_user"_s << u"-oProxyCommand=touch %1"_s;
        QTest::newRow("user, a command") << u"ssh_user"_s << u"`touch %1`"_s;
        QTest::newRow("port, an option") << u"ssh_port"_s << u"-oProxyCommand=touch %1"_s;
        QTest::newRow("jump, an option") << u"ssh_jump"_s << u"-oProxyCommand=touch %1"_s;
        QTest::newRow("second jump, an option") << u"ssh_jump"_s << u"a,-oProxyCommand=touch %1"_s;
        QTest::newRow("jump, a command") << u"ssh_jump"_s << u"$(touch${IFS}%1)@a"_s;
        QTest::newRow("jump, a line") << u"ssh_jump"_s << u"a\ntouch %1"_s;
        QTest::newRow("ssh's own") << u"ProxyCommand"_s << u"touch %1"_s;
        QTest::newRow("ssh's own, dressed up") << u"ssh_proxy_command"_s << u"touch %1"_s;
    }
    void aProfileBringsNoCommands()
    {
        QFETCH(const QString, setting);
        QFETCH(const QString, value);
        const QString owned = m_folder->filePath(u"owned"_s);
        ConnectionConfig evil = config();
        evil.options.insert(setting, QString(value).replace(u"%1"_s, owned));
        const auto refused = pool(evil);
        const Result<Lease> lease = refused->acquire({});
        QVERIFY(!lease);
        QCOMPARE(lease.error().kind, ErrorKind::Configuration);
        QVERIFY2(lease.error().toText().contains(setting), qPrintable(lease.error().toText()));
        QVERIFY(!QFile::exists(owned));
    }

    void nothingButTheForwardGoesToTheServer()
    {
        const QString settings = m_folder->filePath(u"settings"_s);
        const QString owned = m_folder->filePath(u"owned"_s);
        write(settings,
            "ForwardAgent yes\nForwardX11 yes\nPermitLocalCommand yes\nLocalCommand touch "
                + owned.toUtf8()
                + "\nRemoteCommand touch /tmp\nStrictHostKeyChecking no\nRequestTTY force\n"
                  "UpdateHostKeys yes\nControlPersist yes\n");
        m_prompt->trustsAll = true;
        QCOMPARE(answerOf(*poolOf(config(), setupWith(settings))), u"7"_s);
        QCOMPARE(m_prompt->keys.size(), 1); // it asked, whatever the file says
        QVERIFY(!QFile::exists(owned));
        const QList<QByteArray> effective = effectiveSettings();
        for (const char* line : {"forwardagent no", "forwardx11 no", "permitlocalcommand no",
                 "requesttty false", "updatehostkeys false", "controlpersist no"})
            QVERIFY2(effective.contains(line), line);
    }

    void anAgentLetsInWhereItMayBeAsked()
    {
        ConnectionConfig byAgent = config();
        byAgent.options.remove(u"ssh_key"_s);
        byAgent.options.remove(u"ssh_agent"_s);
        const SshAgent agent(m_ssh->keyFile());
        QCOMPARE(answerOf(*pool(byAgent)), u"7"_s);
        byAgent.options.insert(u"ssh_agent"_s, u"no"_s);
        const QString alone = answerOf(*pool(byAgent));
        QVERIFY2(alone.contains(u"refused the login"_s), qPrintable(alone));
        QVERIFY(!m_ssh->log().contains(u"agent"_s));
    }

    void theWayOverAnotherHostIsProvedAtEachStep()
    {
        auto bastion = std::make_unique<SshServer>();
        // ssh asks the user's own file how to get to hosts on the way.
        const QString settings = m_folder->filePath(u"settings"_s);
        write(settings,
            "IdentityFile " + bastion->keyFile().toUtf8() + "\nUserKnownHostsFile "
                + m_folder->filePath(u"way"_s).toUtf8() + '\n');
        ConnectionConfig far = config();
        far.options.insert(
            u"ssh_jump"_s, u"%1@127.0.0.1:%2"_s.arg(bastion->user(), bastion->port()));
        const TunnelSetup setup = setupWith(settings);
        QCOMPARE(answerOf(*poolOf(far, setup)), u"7"_s);
        QCOMPARE(m_prompt->keys.size(), 2);
        QCOMPARE(m_prompt->keys[0].fingerprint, bastion->fingerprint());
        QCOMPARE(m_prompt->keys[1].fingerprint, m_ssh->fingerprint());
        QVERIFY2(bastion->log().contains(u"Accepted publickey"_s), qPrintable(bastion->log()));

        bastion->changeHostKey();
        const QString changed = answerOf(*poolOf(far, setup));
        QVERIFY2(changed.contains(u"another key than before"_s), qPrintable(changed));
        QCOMPARE(m_prompt->keys.size(), 2);
        bastion->stop();
        const QString gone = answerOf(*poolOf(far, setup));
        QVERIFY2(gone.contains(u"Connection refused"_s), qPrintable(gone));
    }

    void withoutTheTunnelNothingIsReachedDirectly()
    {
        const auto opened = makePostgresBackend()->open(config(), Secret(), {}, {});
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Configuration);
    }
};

TW_TEST(SshTunnelTest)
#include "ssh_tunnel_test.moc"
