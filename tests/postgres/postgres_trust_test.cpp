// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_session.h"
#include "stream_socket.h"
#include "test_program.h"
#include "wire_message.h"

#include <QTest>
#include <QtEndian>

#include <poll.h>
#include <thread>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

const QString kPostgresTrustCanary = u"canary-4e1d"_s;
const QByteArray kNoEncryption = "N";

QByteArray networkOrder(qint32 number)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

/// A request to prove oneself in one of the protocol's ways.
QByteArray request(qint32 way, const QByteArray& rest = {})
{
    return wireMessage('R', networkOrder(way) + rest);
}

/// Poses as a server: gives the next of its answers each time something arrives, byte by byte when
/// asked to, and keeps what it was told. One client.
class Impostor
{
public:
    explicit Impostor(QList<QByteArray> answers, bool inPieces = false)
        : m_listener(StreamSocket::listenAtPort(0))
        , m_answers(std::move(answers))
        , m_inPieces(inPieces)
        , m_thread([this](const std::stop_token& stop) { serve(stop); })
    { }

    /// A loopback address that is not written as one, so that it counts as another machine.
    [[nodiscard]] ConnectionConfig config(const QString& host = u"0.0.0.0"_s) const
    {
        ConnectionConfig config;
        config.backend = u"postgresql"_s;
        config.host = host;
        config.port = QString::number(m_listener.port());
        config.user = u"ada"_s;
        config.database = u"shop"_s;
        config.options.insert(u"gssencmode"_s, u"disable"_s);
        config.options.insert(u"sslmode"_s, u"prefer"_s);
        return config;
    }

    [[nodiscard]] QByteArray told()
    {
        m_thread.request_stop();
        if (m_thread.joinable())
            m_thread.join();
        return m_told;
    }

private:
    void serve(const std::stop_token& stop)
    {
        StreamSocket client;
        while (!stop.stop_requested()) {
            pollfd watched{
                client.isValid() ? client.descriptor() : m_listener.descriptor(), POLLIN, 0};
            if (poll(&watched, 1, 20) <= 0)
                continue;
            if (!client.isValid()) {
                client = m_listener.accept();
                continue;
            }
            const std::optional<QByteArray> bytes = client.read();
            if (bytes && bytes->isEmpty())
                return;
            m_told += bytes.value_or(QByteArray());
            if (!m_answers.isEmpty())
                answer(client, m_answers.takeFirst(), stop);
        }
    }

    void answer(
        const StreamSocket& client, const QByteArray& bytes, const std::stop_token& stop) const
    {
        if (!m_inPieces) {
            static_cast<void>(client.write(bytes));
            return;
        }
        for (const char byte : bytes) {
            static_cast<void>(client.write(QByteArrayView(&byte, 1)));
            while (!client.isDrained() && !stop.stop_requested())
                std::this_thread::yield();
        }
    }

    StreamSocket m_listener;
    QList<QByteArray> m_answers;
    bool m_inPieces;
    QByteArray m_told;
    std::jthread m_thread;
};

Error refusal(const ConnectionConfig& config)
{
    const auto connection
        = openPostgres(config, Secret(kPostgresTrustCanary), {QDeadlineTimer(2000), {}});
    if (connection)
        qFatal("it connected");
    return connection.error();
}

}

/// Servers that are not who they should be, or want what they should not get.
class PostgresTrustTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void passwordsAreNotSentInTheOpen_data();
    void passwordsAreNotSentInTheOpen();
    void whoWantsNoEncryptionIsObeyed();
    void aServerElsewhereMustProveItselfUnlessToldOtherwise();
    void onThisMachineThePasswordIsSent();
    void withoutEncryptionNothingIsSaid_data();
    void withoutEncryptionNothingIsSaid();
    void whatIsSentAheadOfTheEncryptionIsNotRead();
    void aServerThatCannotProveItselfIsRefused_data();
    void aServerThatCannotProveItselfIsRefused();
    void aCertificateOutOfItsTimeProvesNothing_data();
    void aCertificateOutOfItsTimeProvesNothing();
    void outdatedEncryptionIsRefused_data();
    void outdatedEncryptionIsRefused();
    void wordsBeforeTheProofAreMarked();
    void aSocketOfAnotherAccountIsRefused();

private:
    std::unique_ptr<PostgresServer> m_server;
};

void PostgresTrustTest::initTestCase()
{
    m_server = std::make_unique<PostgresServer>(QStringList{u"log_connections=on"_s});
    m_server->psql(u"CREATE ROLE ada LOGIN PASSWORD '%1'"_s.arg(kPostgresTrustCanary));
    m_server->useTls(u"db.example.com"_s);
    m_server->listenOnPort();
    m_server->restart();
}

void PostgresTrustTest::passwordsAreNotSentInTheOpen_data()
{
    QTest::addColumn<QList<QByteArray>>("answers");
    QTest::addColumn<bool>("inPieces");
    const QByteArray scram = request(10, QByteArray("SCRAM-SHA-256\0\0", 15));
    const QByteArray clear = request(3);
    const QByteArray md5 = request(5, "salt");
    QTest::newRow("in clear text") << QList<QByteArray>{kNoEncryption, clear} << false;
    QTest::newRow("as MD5") << QList<QByteArray>{kNoEncryption, md5} << false;
    QTest::newRow("in clear text, asked for byte by byte")
        << QList<QByteArray>{kNoEncryption, clear} << true;
    QTest::newRow("after a safer way") << QList<QByteArray>{kNoEncryption, scram, clear} << false;
    QTest::newRow("together with a safer way")
        << QList<QByteArray>{kNoEncryption, scram + clear} << false;
    QTest::newRow("after half of a safer way")
        << QList<QByteArray>{kNoEncryption, scram + clear} << true;
}

void PostgresTrustTest::passwordsAreNotSentInTheOpen()
{
    QFETCH(const QList<QByteArray>, answers);
    QFETCH(const bool, inPieces);
    Impostor impostor(answers, inPieces);
    const Error error = refusal(impostor.config());
    const QByteArray told = impostor.told();
    QVERIFY(told.contains("ada")); // it came as far as the request
    QVERIFY(!told.contains(kPostgresTrustCanary.toUtf8()));
    QVERIFY(!told.contains("md5"));
    QCOMPARE(errorKindName(error.kind), u"Configuration"_s);
    QVERIFY(error.hint.contains(u"sslmode"_s));
    QVERIFY(!error.toText().contains(kPostgresTrustCanary));
}

void PostgresTrustTest::whoWantsNoEncryptionIsObeyed()
{
    Impostor impostor({request(3)});
    ConnectionConfig config = impostor.config();
    config.options.insert(u"sslmode"_s, u"disable"_s);
    static_cast<void>(refusal(config));
    QVERIFY(impostor.told().contains(kPostgresTrustCanary.toUtf8()));
}

void PostgresTrustTest::aServerElsewhereMustProveItselfUnlessToldOtherwise()
{
    Impostor silent({"N"});
    ConnectionConfig config = silent.config();
    config.options.remove(u"sslmode"_s);
    QCOMPARE(refusal(config).kind, ErrorKind::Connection);
    QVERIFY(!silent.told().contains("ada"));
    // The environment says otherwise, once and for all programs.
    qputenv("PGSSLMODE", "prefer");
    Impostor obeyed({"N"});
    config.port = obeyed.config().port;
    static_cast<void>(refusal(config));
    qunsetenv("PGSSLMODE");
    QVERIFY(obeyed.told().contains("ada"));
}

void PostgresTrustTest::onThisMachineThePasswordIsSent()
{
    Impostor impostor({kNoEncryption, request(3)});
    static_cast<void>(refusal(impostor.config(u"127.0.0.1"_s)));
    QVERIFY(impostor.told().contains(kPostgresTrustCanary.toUtf8()));
}

void PostgresTrustTest::withoutEncryptionNothingIsSaid_data()
{
    QTest::addColumn<QString>("mode");
    for (const char* mode : {"require", "verify-ca", "verify-full"})
        QTest::newRow(mode) << QString::fromLatin1(mode);
}

void PostgresTrustTest::withoutEncryptionNothingIsSaid()
{
    QFETCH(const QString, mode);
    Impostor impostor({kNoEncryption, request(3)});
    ConnectionConfig config = impostor.config();
    config.options.insert(u"sslmode"_s, mode);
    config.options.insert(u"sslrootcert"_s, m_server->certificateAuthority());
    const Error error = refusal(config);
    QVERIFY2(error.message.contains(u"SSL"_s), qPrintable(error.message));
    QCOMPARE(
        impostor.told(), networkOrder(8) + networkOrder(80877103)); // the wish for encryption alone
}

void PostgresTrustTest::whatIsSentAheadOfTheEncryptionIsNotRead()
{
    Impostor impostor({"S" + request(3)});
    ConnectionConfig config = impostor.config();
    config.options.insert(u"sslmode"_s, u"require"_s);
    static_cast<void>(refusal(config));
    const QByteArray told = impostor.told();
    QVERIFY(!told.contains("ada"));
    QVERIFY(!told.contains(kPostgresTrustCanary.toUtf8()));
}

void PostgresTrustTest::aServerThatCannotProveItselfIsRefused_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<bool>("knowsAuthority");
    QTest::addColumn<QString>("words");
    QTest::newRow("another name") << u"verify-full"_s << true << u"does not match host name"_s;
    QTest::newRow("an unknown authority")
        << u"verify-ca"_s << false << u"certificate verify failed"_s;
}

void PostgresTrustTest::aServerThatCannotProveItselfIsRefused()
{
    QFETCH(const QString, mode);
    QFETCH(const bool, knowsAuthority);
    QFETCH(const QString, words);
    PostgresServer other;
    other.useTls(u"other.example.com"_s);
    ConnectionConfig config = m_server->portConfig();
    config.user = u"ada"_s;
    config.options.insert(u"sslmode"_s, mode);
    config.options.insert(u"sslrootcert"_s,
        knowsAuthority ? m_server->certificateAuthority() : other.certificateAuthority());
    const Error error = refusal(config);
    QCOMPARE(errorKindName(error.kind), u"Connection"_s);
    QVERIFY2(error.message.contains(words), qPrintable(error.message));
    QVERIFY(!m_server->log().contains(u"user=ada"_s)); // it was not even told who wants in
}

void PostgresTrustTest::aCertificateOutOfItsTimeProvesNothing_data()
{
    QTest::addColumn<int>("validity");
    QTest::newRow("expired") << int(PostgresServer::Validity::Over);
    QTest::newRow("not yet valid") << int(PostgresServer::Validity::NotYet);
}

void PostgresTrustTest::aCertificateOutOfItsTimeProvesNothing()
{
    QFETCH(const int, validity);
    PostgresServer server({u"log_connections=on"_s});
    server.useTls(u"localhost"_s, PostgresServer::Validity(validity));
    server.listenOnPort();
    ConnectionConfig config = server.portConfig();
    config.options.insert(u"hostaddr"_s, config.host);
    config.host = u"localhost"_s; // the name is right
    config.options.insert(u"sslrootcert"_s, server.certificateAuthority()); // and so is who signed
    for (const QString& mode : {u"verify-full"_s, u"verify-ca"_s}) {
        config.options.insert(u"sslmode"_s, mode);
        const Error error = refusal(config);
        QCOMPARE(errorKindName(error.kind), u"Connection"_s);
        QVERIFY2(error.message.contains(u"certificate verify failed"_s), qPrintable(error.message));
        QVERIFY2(error.hint.contains(u"expired"_s), qPrintable(error.hint));
    }
    QVERIFY(!server.log().contains(u"user=tuplewright"_s));
}

void PostgresTrustTest::outdatedEncryptionIsRefused_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::newRow("TLS 1.0") << QByteArray("\x03\x01");
    QTest::newRow("TLS 1.1") << QByteArray("\x03\x02");
    QTest::newRow("SSL 3") << QByteArray("\x03\x00", 2);
}

void PostgresTrustTest::outdatedEncryptionIsRefused()
{
    QFETCH(const QByteArray, version);
    // What a server says that can do no better, in answer to what the client offers.
    const QByteArray choice = version + QByteArray(32, 'r') + QByteArray("\0\xC0\x13\0", 4);
    const QByteArray hello = QByteArray("\x02\0\0", 3) + char(choice.size()) + choice;
    const QByteArray record = '\x16' + version + '\0' + char(hello.size()) + hello;
    Impostor impostor({QByteArray("S"), record});
    ConnectionConfig config = impostor.config();
    config.options.insert(u"sslmode"_s, u"require"_s);
    const Error error = refusal(config);
    QVERIFY2(error.message.contains(u"unsupported protocol"_s), qPrintable(error.message));
    const QByteArray told = impostor.told();
    QVERIFY(!told.contains("ada"));
    QVERIFY(!told.contains(kPostgresTrustCanary.toUtf8()));
}

void PostgresTrustTest::wordsBeforeTheProofAreMarked()
{
    const QByteArray said("SFATAL\0VFATAL\0C28000\0Mcall <b>555-0100</b>\0", 43);
    Impostor impostor({kNoEncryption, wireMessage('E', said + '\0')});
    const Error error = refusal(impostor.config());
    QVERIFY2(error.message.contains(u"<b>555-0100</b>"_s), qPrintable(error.message));
    QCOMPARE(error.detail, u"The server said so before it had proved who it is."_s);
}

void PostgresTrustTest::aSocketOfAnotherAccountIsRefused()
{
    ConnectionConfig config = m_server->config();
    config.options.insert(u"requirepeer"_s, u"somebody-else"_s);
    const Error error = refusal(config);
    QVERIFY2(error.message.contains(u"requirepeer"_s), qPrintable(error.message));
}

TW_TEST(PostgresTrustTest)
#include "postgres_trust_test.moc"
