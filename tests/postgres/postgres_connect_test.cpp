// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deaf_server.h"
#include "postgres_session.h"
#include "test_program.h"
#include "wire_proxy.h"

#include <tuplewright/query/dialect.h>

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

/// A port of this machine that nobody listens at.
QString closedPort()
{
    const int probe = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool isBound = bind(probe, reinterpret_cast<const sockaddr*>(&address), size) == 0
        && getsockname(probe, reinterpret_cast<sockaddr*>(&address), &size) == 0;
    close(probe);
    if (!isBound)
        return {};
    return QString::number(ntohs(address.sin_port));
}

ConnectionConfig withOption(ConnectionConfig config, const QString& keyword, const QString& value)
{
    config.options.insert(keyword, value);
    return config;
}

ConnectionConfig asUser(ConnectionConfig config, const QString& user)
{
    config.user = user;
    return config;
}

Error failureOf(
    const ConnectionConfig& config, const Secret& password = {}, const CallOptions& options = {})
{
    auto connection = openPostgres(config, password, options);
    if (connection)
        qFatal("The connection was opened.");
    return std::move(connection).error();
}

}

class PostgresConnectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anOpenConnectionTellsWhereItIs();
    void theStagesAreReportedInOrder();
    void theStagesTellWhatWasFound();
    void aRefusalFailsTheStageItBelongsTo_data();
    void aRefusalFailsTheStageItBelongsTo();
    void thePasswordOpensTheDoor();
    void aWrongOrMissingPasswordIsAnAuthenticationError_data();
    void aWrongOrMissingPasswordIsAnAuthenticationError();
    void aPasswordFileIsUsedWhenNoPasswordIsGiven();
    void anUnknownOrRejectedRoleIsAnAuthenticationError_data();
    void anUnknownOrRejectedRoleIsAnAuthenticationError();
    void aMissingDatabaseIsNamed();
    void nobodyListeningIsAConnectionError_data();
    void nobodyListeningIsAConnectionError();
    void aFullServerSaysSo();
    void anUnknownOptionIsNamed();
    void fieldsCannotHideInOptions_data();
    void fieldsCannotHideInOptions();
    void optionsReachTheServer();
    void theProgramNamesItselfUnlessToldOtherwise();
    void aDatabaseNameIsNeverReadAsConnectionWords();
    void valuesAreWrittenTheSameWhateverTheDatabaseIsSetTo();
    void aDatabaseInAnotherEncodingIsReadAsUtf8();
    void aSilentServerIsGivenUpAfterTheConnectTimeout();
    void connectingEndsWhenStopped();
    void connectingEndsAtTheDeadline();
    void aSecondHostIsTriedWhenTheFirstIsGone();
    void aStandbyIsKnownToBeReadOnly();

private:
    PostgresServer m_server;
};

void PostgresConnectTest::initTestCase()
{
    m_server.psql(u"SET password_encryption = 'scram-sha-256';"
                  "CREATE ROLE locked LOGIN PASSWORD 'ö p@ss:/?#%';"
                  "CREATE ROLE rejected LOGIN;"
                  "CREATE ROLE full LOGIN CONNECTION LIMIT 0;"_s);
    m_server.setClientRules(u"local all locked scram-sha-256\n"
                            "local all rejected reject\n"
                            "local all all trust"_s);
}

void PostgresConnectTest::anOpenConnectionTellsWhereItIs()
{
    const PostgresSession session(m_server);
    const ServerInfo server = session->server();
    const QString version = m_server.psql(u"SHOW server_version"_s).section(u' ', 0, 0);
    QCOMPARE(server.product, u"PostgreSQL "_s + version);
    QCOMPARE(server.host, m_server.config().host);
    QCOMPARE(server.database, u"postgres"_s);
    QCOMPARE(server.user, m_server.config().user);
    QVERIFY(!server.encrypted);
    QVERIFY(!server.readOnly);
    QVERIFY(!session->isBroken());
}

void PostgresConnectTest::theStagesAreReportedInOrder()
{
    QStringList stages;
    const auto connection
        = openPostgres(m_server.config(), {}, {}, [&stages](const ConnectStage& stage) {
              QVERIFY(stage.elapsedNs >= 0);
              stages.append(stage.name);
          });
    QVERIFY(connection);
    QCOMPARE(stages,
        QStringList({u"resolve"_s, u"connect"_s, u"encrypt"_s, u"authenticate"_s, u"open"_s,
            u"version"_s, u"privileges"_s}));
}

void PostgresConnectTest::theStagesTellWhatWasFound()
{
    ConnectionConfig config = m_server.config();
    config.pool.size = 5'000;
    QMap<QString, ConnectStage> stages;
    const auto connection = openPostgres(
        config, {}, {}, [&stages](const ConnectStage& stage) { stages.insert(stage.name, stage); });
    QVERIFY(connection);
    QCOMPARE(stages[u"resolve"_s].detail, config.host);
    QVERIFY(stages[u"connect"_s].detail.startsWith(config.host));
    QCOMPARE(stages[u"encrypt"_s].detail, u"not encrypted"_s);
    QCOMPARE(stages[u"authenticate"_s].detail, config.user);
    QCOMPARE(stages[u"open"_s].detail, u"postgres"_s);
    QVERIFY(stages[u"version"_s].detail.startsWith(u"PostgreSQL"_s));
    QVERIFY(stages[u"privileges"_s].detail.contains(u"superuser"_s));
    QCOMPARE(stages[u"privileges"_s].advice.size(), 1);
    QCOMPARE(stages[u"privileges"_s].advice.first().setting, u"pool_size"_s);
}

void PostgresConnectTest::aRefusalFailsTheStageItBelongsTo_data()
{
    QTest::addColumn<QByteArray>("sqlState");
    QTest::addColumn<QString>("lastStage");
    QTest::addColumn<bool>("hasHint");
    QTest::newRow("no such database") << QByteArray("3D000") << u"authenticate"_s << true;
    QTest::newRow("no right to connect") << QByteArray("42501") << u"authenticate"_s << true;
    QTest::newRow("wrong password") << QByteArray("28P01") << u"encrypt"_s << false;
    QTest::newRow("no entry") << QByteArray("28000") << u"encrypt"_s << false;
    QTest::newRow("starting") << QByteArray("57P03") << u"encrypt"_s << true;
    QTest::newRow("full") << QByteArray("53300") << u"encrypt"_s << true;
}

void PostgresConnectTest::aRefusalFailsTheStageItBelongsTo()
{
    QFETCH(const QByteArray, sqlState);
    WireProxy proxy(m_server.socketPath());
    proxy.add({.type = kStartup,
        .action = WireAction::Answer,
        .bytes = errorResponse(sqlState, "no", "FATAL")});
    ConnectionConfig config = m_server.config();
    config.host = proxy.host();
    QStringList stages;
    const auto refused = openPostgres(
        config, {}, {}, [&stages](const ConnectStage& stage) { stages.append(stage.name); });
    QVERIFY(!refused);
    QCOMPARE(refused.error().sqlState, QString::fromLatin1(sqlState));
    QTEST(stages.value(stages.size() - 1), "lastStage");
    QTEST(!refused.error().hint.isEmpty(), "hasHint");
}

void PostgresConnectTest::thePasswordOpensTheDoor()
{
    const auto connection
        = openPostgres(asUser(m_server.config(), u"locked"_s), Secret(u"ö p@ss:/?#%"_s));
    QVERIFY(connection);
    QCOMPARE((*connection)->server().user, u"locked"_s);
}

void PostgresConnectTest::aWrongOrMissingPasswordIsAnAuthenticationError_data()
{
    QTest::addColumn<bool>("given");
    QTest::addColumn<QString>("password");
    QTest::newRow("missing") << false << QString();
    QTest::newRow("wrong") << true << u"secret-that-is-wrong"_s;
}

void PostgresConnectTest::aWrongOrMissingPasswordIsAnAuthenticationError()
{
    QFETCH(const bool, given);
    QFETCH(const QString, password);
    const Error error
        = failureOf(asUser(m_server.config(), u"locked"_s), given ? Secret(password) : Secret());
    QCOMPARE(errorKindName(error.kind), u"Authentication"_s);
    QCOMPARE(error.sqlState, given ? u"28P01"_s : QString());
    QVERIFY(!error.message.isEmpty());
    QVERIFY(!error.toText().contains(u"secret-that-is-wrong"_s));
}

void PostgresConnectTest::aPasswordFileIsUsedWhenNoPasswordIsGiven()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"pgpass"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(u"*:*:*:locked:ö p@ss\\:/?#%\n"_s.toUtf8());
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const ConnectionConfig config = asUser(m_server.config(), u"locked"_s);
    QVERIFY(openPostgres(withOption(config, u"passfile"_s, file.fileName())));
}

void PostgresConnectTest::anUnknownOrRejectedRoleIsAnAuthenticationError_data()
{
    QTest::addColumn<QString>("role");
    QTest::newRow("unknown") << u"nobody \"here\""_s;
    QTest::newRow("rejected") << u"rejected"_s;
}

void PostgresConnectTest::anUnknownOrRejectedRoleIsAnAuthenticationError()
{
    QFETCH(const QString, role);
    const Error error = failureOf(asUser(m_server.config(), role));
    QCOMPARE(errorKindName(error.kind), u"Authentication"_s);
    QCOMPARE(error.sqlState, u"28000"_s);
    QVERIFY2(error.message.contains(role), qPrintable(error.message));
}

void PostgresConnectTest::aMissingDatabaseIsNamed()
{
    const Error error = failureOf(m_server.config(u"no such database"_s));
    QCOMPARE(errorKindName(error.kind), u"Connection"_s);
    QCOMPARE(error.sqlState, u"3D000"_s);
    QVERIFY(error.message.endsWith(u"FATAL:  database \"no such database\" does not exist"_s));
}

void PostgresConnectTest::nobodyListeningIsAConnectionError_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("port");
    QTest::newRow("no socket") << u"/nowhere"_s << u"5432"_s;
    QTest::newRow("closed port") << u"127.0.0.1"_s << closedPort();
    QTest::newRow("unknown name") << u"no.such.host.invalid"_s << u"5432"_s;
    QTest::newRow("impossible port") << u"127.0.0.1"_s << u"99999"_s;
}

void PostgresConnectTest::nobodyListeningIsAConnectionError()
{
    QFETCH(const QString, host);
    QFETCH(const QString, port);
    ConnectionConfig config = m_server.config();
    config.host = host;
    config.port = port;
    const Error error = failureOf(config);
    QCOMPARE(errorKindName(error.kind), u"Connection"_s);
    QVERIFY(!error.message.isEmpty());
    QCOMPARE(error.sqlState, QString());
}

void PostgresConnectTest::aFullServerSaysSo()
{
    const Error error = failureOf(asUser(m_server.config(), u"full"_s));
    QCOMPARE(errorKindName(error.kind), u"TooManyConnections"_s);
    QCOMPARE(error.sqlState, u"53300"_s);
}

void PostgresConnectTest::anUnknownOptionIsNamed()
{
    const Error error = failureOf(withOption(m_server.config(), u"sslmod%1"_s, u"require"_s));
    QCOMPARE(errorKindName(error.kind), u"Configuration"_s);
    QVERIFY(error.message.contains(u"sslmod%1"_s));
}

void PostgresConnectTest::fieldsCannotHideInOptions_data()
{
    QTest::addColumn<QString>("keyword");
    for (const char* keyword : {"host", "port", "dbname", "user", "password"})
        QTest::newRow(keyword) << QString::fromLatin1(keyword);
}

void PostgresConnectTest::fieldsCannotHideInOptions()
{
    QFETCH(const QString, keyword);
    const Error error = failureOf(withOption(m_server.config(), keyword, u"hidden-value"_s));
    QCOMPARE(errorKindName(error.kind), u"Configuration"_s);
    QVERIFY(error.message.contains(keyword));
    QVERIFY(!error.toText().contains(u"hidden-value"_s));
}

void PostgresConnectTest::optionsReachTheServer()
{
    const PostgresSession session(
        withOption(m_server.config(), u"options"_s, u"-c work_mem=1234kB"_s));
    QCOMPARE(session.cell(u"SHOW work_mem"_s), u"1234kB"_s);
}

void PostgresConnectTest::theProgramNamesItselfUnlessToldOtherwise()
{
    const QString sql = u"SHOW application_name"_s;
    QCOMPARE(PostgresSession(m_server).cell(sql), u"tuplewright"_s);
    const auto named = withOption(m_server.config(), u"application_name"_s, u"night job"_s);
    QCOMPARE(PostgresSession(named).cell(sql), u"night job"_s);
}

void PostgresConnectTest::aDatabaseNameIsNeverReadAsConnectionWords()
{
    const QString name = u"host=elsewhere dbname='%1' \"quoted\""_s;
    m_server.psql(u"CREATE DATABASE "_s + doubleQuoted(name));
    QCOMPARE(PostgresSession(m_server.config(name)).cell(u"SELECT current_database()"_s), name);
}

void PostgresConnectTest::valuesAreWrittenTheSameWhateverTheDatabaseIsSetTo()
{
    m_server.psql(u"CREATE DATABASE odd;"
                  "ALTER DATABASE odd SET DateStyle = 'German, DMY';"
                  "ALTER DATABASE odd SET IntervalStyle = 'iso_8601';"
                  "ALTER DATABASE odd SET extra_float_digits = -15;"
                  "ALTER DATABASE odd SET bytea_output = 'escape';"
                  "ALTER DATABASE odd SET standard_conforming_strings = off;"_s);
    const PostgresSession session(m_server.config(u"odd"_s));
    QCOMPARE(session.rows(u"SELECT date '2024-12-31', interval '1 day 2 hours', 0.1::float8 + 0.2,"
                          " decode('00ff', 'hex'), length('\\n')"_s),
        QList<QStringList>({{u"2024-12-31"_s, u"1 day 02:00:00"_s, u"0.30000000000000004"_s,
            u"\\x00ff"_s, u"2"_s}}));
    // How the person reads 1/2/2024 is left to the server.
    QCOMPARE(session.cell(u"SHOW DateStyle"_s), u"ISO, DMY"_s);
}

void PostgresConnectTest::aDatabaseInAnotherEncodingIsReadAsUtf8()
{
    m_server.psql(u"CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1'"
                  " LC_COLLATE 'C' LC_CTYPE 'C'"_s);
    const PostgresSession session(
        withOption(m_server.config(u"latin"_s), u"client_encoding"_s, u"LATIN1"_s));
    QCOMPARE(session.cell(u"SELECT 'é' || chr(233)"_s), u"éé"_s);
    const Error error = session.error(u"SELECT '漢'"_s);
    QCOMPARE(errorKindName(error.kind), u"Encoding"_s);
}

void PostgresConnectTest::aSilentServerIsGivenUpAfterTheConnectTimeout()
{
    const DeafServer deaf;
    ConnectionConfig config = withOption(m_server.config(), u"connect_timeout"_s, u"1"_s);
    config.host = deaf.host();
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(errorKindName(failureOf(config).kind), u"Connection"_s);
    QVERIFY(timer.elapsed() >= 900 && timer.elapsed() < 3000);
}

void PostgresConnectTest::connectingEndsWhenStopped()
{
    const DeafServer deaf;
    ConnectionConfig config = m_server.config();
    config.host = deaf.host();
    std::stop_source stop;
    // The first stage is over as soon as the socket is open: from then on nothing answers.
    const ConnectObserver stopThen = [&stop](const ConnectStage&) { stop.request_stop(); };
    QElapsedTimer timer;
    timer.start();
    const auto connection = openPostgres(
        config, {}, {QDeadlineTimer(QDeadlineTimer::Forever), stop.get_token()}, stopThen);
    QVERIFY(!connection);
    QCOMPARE(errorKindName(connection.error().kind), u"Cancelled"_s);
    QVERIFY(timer.elapsed() < 1000);
}

void PostgresConnectTest::connectingEndsAtTheDeadline()
{
    const DeafServer deaf;
    ConnectionConfig config = m_server.config();
    config.host = deaf.host();
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(errorKindName(failureOf(config, {}, {QDeadlineTimer(200), {}}).kind), u"Timeout"_s);
    QVERIFY(timer.elapsed() >= 190 && timer.elapsed() < 2000);
}

void PostgresConnectTest::aSecondHostIsTriedWhenTheFirstIsGone()
{
    ConnectionConfig config = m_server.config();
    config.host = u"/nowhere,"_s + config.host;
    config.port = u"5432,5432"_s;
    QCOMPARE(PostgresSession(config)->server().host, m_server.config().host);
}

void PostgresConnectTest::aStandbyIsKnownToBeReadOnly()
{
    m_server.becomeStandby();
    const PostgresSession session(m_server);
    QVERIFY(session->server().readOnly);
    QCOMPARE(errorKindName(session.error(u"CREATE TABLE refused (a int)"_s).kind), u"ReadOnly"_s);
}

TW_TEST(PostgresConnectTest)
#include "postgres_connect_test.moc"
