// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deaf_server.h"
#include "postgres_session.h"
#include "test_program.h"
#include "wire_proxy.h"

#include <QElapsedTimer>
#include <QTest>

#include <net/if.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sched.h>
#include <semaphore>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

using namespace std::chrono_literals;

const QString kPostgresSilenceSleep = u"SELECT pg_sleep(3600)"_s;
constexpr qint64 kAtOnceMs = 100;

/// Insists after a while, and tells how long the other thread took to obey.
class Insistence
{
public:
    explicit Insistence(std::chrono::milliseconds patience)
        : m_thread([this, patience] {
            static_cast<void>(m_unneeded.try_acquire_for(patience));
            m_since.start();
            m_source.request_stop();
        })
    { }
    ~Insistence() { m_unneeded.release(); }
    Insistence(const Insistence&) = delete;
    Insistence& operator=(const Insistence&) = delete;

    [[nodiscard]] CallOptions options() const
    {
        CallOptions options;
        options.abandon = m_source.get_token();
        return options;
    }

    [[nodiscard]] bool wasObeyedAtOnce() const
    {
        return m_source.stop_requested() && m_since.elapsed() <= kAtOnceMs;
    }

private:
    std::binary_semaphore m_unneeded{0};
    std::stop_source m_source;
    QElapsedTimer m_since;
    std::jthread m_thread;
};

QString kindOfSilence(const auto& result)
{
    return result ? u"success"_s : errorKindName(result.error().kind);
}

/// The one socket of this process that is connected to a port.
int socketTo(quint16 port)
{
    constexpr int kHighest = 1024;
    for (int fd = 3; fd < kHighest; ++fd) {
        sockaddr_in peer{};
        socklen_t size = sizeof peer;
        if (getpeername(fd, reinterpret_cast<sockaddr*>(&peer), &size) == 0
            && peer.sin_family == AF_INET && ntohs(peer.sin_port) == port)
            return fd;
    }
    return -1;
}

int socketOption(int socket, int level, int option)
{
    int value = -1;
    socklen_t size = sizeof value;
    getsockopt(socket, level, option, &value, &size);
    return value;
}

/// Switches the network of the calling thread, which must have one of its own.
bool setLoopback(bool isUp)
{
    const int control = socket(AF_INET, SOCK_DGRAM, 0);
    ifreq request{};
    qstrcpy(request.ifr_name, "lo");
    request.ifr_flags = isUp ? IFF_UP : 0;
    const bool done = ioctl(control, SIOCSIFFLAGS, &request) == 0;
    close(control);
    return done;
}

/// What a client notices of a network that swallows its packets.
struct BlackHole
{
    bool possible = false;
    QString kind;
    qint64 elapsedMs = 0;
};

/// `isUnderWay`: the packets vanish while the server works on the statement, else before it leaves.
BlackHole fallIntoBlackHole(const Statement& statement, bool isUnderWay)
{
    BlackHole hole;
    std::jthread([&] {
        if (unshare(CLONE_NEWNET) != 0 || !setLoopback(true))
            return;
        hole.possible = true;
        PostgresServer server;
        server.listenOnPort();
        ConnectionConfig config = server.portConfig();
        config.options.insert(u"keepalives_idle"_s, u"1"_s);
        config.options.insert(u"keepalives_interval"_s, u"1"_s);
        config.options.insert(u"tcp_user_timeout"_s, u"2000"_s);
        const PostgresSession session(config);
        if (!isUnderWay)
            setLoopback(false);
        // A thread of this one shares its network.
        const std::jthread breaker([&] {
            const QString sleeping = u"SELECT count(*) FROM pg_stat_activity"
                                     " WHERE wait_event = 'PgSleep'"_s;
            while (isUnderWay && server.psql(sleeping) == u"0"_s) { }
            setLoopback(false);
        });
        QElapsedTimer timer;
        timer.start();
        hole.kind = kindOfSilence(session->run(statement, nullptr, {QDeadlineTimer(20'000), {}}));
        hole.elapsedMs = timer.elapsed();
    }).join();
    return hole;
}

}

class PostgresSilenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void abandoningEndsAStatementAtOnce();
    void abandoningEndsAConnectingAtOnce();
    void abandoningEndsACancellationAtOnce();
    void abandoningACommitLeavesTheOutcomeUnknown();
    void abandoningBeforehandSendsNothing();
    void silenceIsToldEachSecond();
    void silenceIsToldWhileConnecting();
    void aServerThatTalksIsNotSilent();
    void silenceAtAnyStageOfConnectingEnds_data();
    void silenceAtAnyStageOfConnectingEnds();
    void aDeadAddressTakesOnlyItsOwnTime();
    void deadLinksAreNoticedByTheSystem();
    void aBlackHoleIsNoticedWhileWaiting();
    void aBlackHoleIsNoticedWhileSending();

private:
    PostgresServer m_server;
};

void PostgresSilenceTest::abandoningEndsAStatementAtOnce()
{
    const PostgresSession session(m_server);
    m_server.suspend();
    const Insistence insistence(100ms);
    const auto outcome = session->run({kPostgresSilenceSleep, {}}, nullptr, insistence.options());
    QVERIFY(insistence.wasObeyedAtOnce());
    m_server.resume();
    QCOMPARE(kindOfSilence(outcome), u"Cancelled"_s);
    QVERIFY(outcome.error().message.contains(u"Abandoned"_s));
    QVERIFY(session->isBroken());
}

void PostgresSilenceTest::abandoningEndsAConnectingAtOnce()
{
    const DeafServer deaf;
    ConnectionConfig config = m_server.config();
    config.host = deaf.host();
    const Insistence insistence(100ms);
    const auto connection = openPostgres(config, {}, insistence.options());
    QVERIFY(insistence.wasObeyedAtOnce());
    QCOMPARE(kindOfSilence(connection), u"Cancelled"_s);
}

void PostgresSilenceTest::abandoningEndsACancellationAtOnce()
{
    const PostgresSession session(m_server);
    m_server.suspend();
    const Insistence insistence(300ms);
    CallOptions options = insistence.options();
    options.deadline = QDeadlineTimer(50);
    const auto outcome = session->run({kPostgresSilenceSleep, {}}, nullptr, options);
    QVERIFY(insistence.wasObeyedAtOnce());
    m_server.resume();
    QCOMPARE(kindOfSilence(outcome), u"Timeout"_s);
    QVERIFY(session->isBroken());
}

void PostgresSilenceTest::abandoningACommitLeavesTheOutcomeUnknown()
{
    WireProxy proxy(m_server.socketPath());
    ConnectionConfig config = m_server.config();
    config.host = proxy.host();
    const PostgresSession session(config);
    session.run(u"CREATE TABLE abandoned (a int)"_s);
    QVERIFY(session->begin({}, {}));
    session.run(u"INSERT INTO abandoned VALUES (1)"_s);
    proxy.add({.sender = Sender::Server, .containing = "COMMIT", .action = WireAction::Hold});
    const Insistence insistence(100ms);
    const auto committed = session->commit(insistence.options());
    QVERIFY(insistence.wasObeyedAtOnce());
    QCOMPARE(kindOfSilence(committed), u"OutcomeUnknown"_s);
    QCOMPARE(m_server.psql(u"SELECT count(*) FROM abandoned"_s), u"1"_s);
}

void PostgresSilenceTest::abandoningBeforehandSendsNothing()
{
    const PostgresSession session(m_server);
    std::stop_source abandon;
    abandon.request_stop();
    CallOptions options;
    options.abandon = abandon.get_token();
    QCOMPARE(kindOfSilence(session->run({u"CREATE TABLE never (a int)"_s, {}}, nullptr, options)),
        u"Cancelled"_s);
    QCOMPARE(m_server.psql(u"SELECT to_regclass('never') IS NULL"_s), u"t"_s);
}

void PostgresSilenceTest::silenceIsToldEachSecond()
{
    const PostgresSession session(m_server);
    QList<qint64> told;
    std::stop_source abandon;
    CallOptions options;
    options.abandon = abandon.get_token();
    options.onSilence = [&](std::chrono::milliseconds silent) {
        told.append(silent.count());
        if (told.size() == 2)
            abandon.request_stop();
    };
    QCOMPARE(
        kindOfSilence(session->run({kPostgresSilenceSleep, {}}, nullptr, options)), u"Cancelled"_s);
    QCOMPARE(told.size(), 2);
    QVERIFY(told[0] >= 1000 && told[0] < 1500);
    QVERIFY(told[1] >= 2000 && told[1] < 2500);
}

void PostgresSilenceTest::silenceIsToldWhileConnecting()
{
    const DeafServer deaf;
    ConnectionConfig config = m_server.config();
    config.host = deaf.host();
    int told = 0;
    std::stop_source stop;
    CallOptions options;
    options.stop = stop.get_token();
    options.onSilence = [&](std::chrono::milliseconds) {
        ++told;
        stop.request_stop();
    };
    QCOMPARE(kindOfSilence(openPostgres(config, {}, options)), u"Cancelled"_s);
    QCOMPARE(told, 1);
}

void PostgresSilenceTest::aServerThatTalksIsNotSilent()
{
    const PostgresSession session(m_server);
    int told = 0;
    CallOptions options;
    options.onSilence = [&](std::chrono::milliseconds) { ++told; };
    QVERIFY(session->run({u"SELECT pg_sleep(0.3), repeat('x', 10000) FROM"
                          " generate_series(1, 5)"_s,
                             {}},
        nullptr, options));
    QCOMPARE(told, 0);
}

void PostgresSilenceTest::silenceAtAnyStageOfConnectingEnds_data()
{
    QTest::addColumn<Sender>("sender");
    QTest::addColumn<char>("type");
    QTest::newRow("startup") << Sender::Client << kStartup;
    QTest::newRow("password asked") << Sender::Server << 'R';
    QTest::newRow("password sent") << Sender::Client << 'p';
    QTest::newRow("settings") << Sender::Server << 'S';
    QTest::newRow("cancel key") << Sender::Server << 'K';
    QTest::newRow("ready") << Sender::Server << 'Z';
    QTest::newRow("first question") << Sender::Client << 'P';
}

void PostgresSilenceTest::silenceAtAnyStageOfConnectingEnds()
{
    QFETCH(const Sender, sender);
    QFETCH(const char, type);
    m_server.psql(u"SET password_encryption = 'scram-sha-256'; DROP ROLE IF EXISTS guarded;"
                  "CREATE ROLE guarded LOGIN PASSWORD 'x'"_s);
    if (m_server.psql(u"SELECT count(*) FROM pg_hba_file_rules WHERE 'guarded' = ANY(user_name)"_s)
        == u"0"_s)
        m_server.setClientRules(u"local all guarded scram-sha-256\nlocal all all trust"_s);
    WireProxy proxy(m_server.socketPath());
    proxy.add({.sender = sender, .type = type, .action = WireAction::Hold});
    ConnectionConfig config = m_server.config();
    config.host = proxy.host();
    config.user = u"guarded"_s;
    QElapsedTimer timer;
    timer.start();
    const auto connection = openPostgres(config, Secret(u"x"_s), {QDeadlineTimer(200), {}});
    QCOMPARE(kindOfSilence(connection), u"Timeout"_s);
    QVERIFY(timer.elapsed() < 4000);
}

void PostgresSilenceTest::aDeadAddressTakesOnlyItsOwnTime()
{
    const DeafServer deaf;
    ConnectionConfig config = m_server.config();
    config.host = deaf.host() + u","_s + deaf.host() + u","_s + config.host;
    config.options.insert(u"connect_timeout"_s, u"1"_s);
    QElapsedTimer timer;
    timer.start();
    const PostgresSession session(config);
    QVERIFY(timer.elapsed() >= 1900 && timer.elapsed() < 4000);
    QCOMPARE(session->server().host, m_server.config().host);
}

void PostgresSilenceTest::deadLinksAreNoticedByTheSystem()
{
    PostgresServer server;
    server.listenOnPort();
    const PostgresSession session(server.portConfig());
    const int socket = socketTo(server.portConfig().port.toUShort());
    QVERIFY(socket >= 0);
    QCOMPARE(socketOption(socket, SOL_SOCKET, SO_KEEPALIVE), 1);
    QCOMPARE(socketOption(socket, IPPROTO_TCP, TCP_KEEPIDLE), 10);
    QCOMPARE(socketOption(socket, IPPROTO_TCP, TCP_KEEPINTVL), 3);
    QCOMPARE(socketOption(socket, IPPROTO_TCP, TCP_KEEPCNT), 3);
    QCOMPARE(socketOption(socket, IPPROTO_TCP, TCP_USER_TIMEOUT), 15'000);
}

void PostgresSilenceTest::aBlackHoleIsNoticedWhileWaiting()
{
    const BlackHole hole = fallIntoBlackHole({kPostgresSilenceSleep, {}}, true);
    if (!hole.possible)
        QSKIP("this user may not make a network of its own");
    QCOMPARE(hole.kind, u"ConnectionLost"_s);
    QVERIFY2(hole.elapsedMs < 10'000, qPrintable(QString::number(hole.elapsedMs)));
}

void PostgresSilenceTest::aBlackHoleIsNoticedWhileSending()
{
    const BlackHole hole = fallIntoBlackHole(
        {u"SELECT length($1)"_s, {Value::text(QString(16'000'000, u'x'))}}, false);
    if (!hole.possible)
        QSKIP("this user may not make a network of its own");
    QCOMPARE(hole.kind, u"ConnectionLost"_s);
    QVERIFY2(hole.elapsedMs < 10'000, qPrintable(QString::number(hole.elapsedMs)));
}

TW_TEST(PostgresSilenceTest)
#include "postgres_silence_test.moc"
