// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_session.h"
#include "test_program.h"
#include "wire_proxy.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

Error loginError(const ConnectionConfig& config)
{
    auto connection = openPostgres(config);
    if (connection)
        qFatal("The connection was not refused");
    return std::move(connection).error();
}

}

/// Errors are understood in whatever language server and libpq write them.
class PostgresLanguageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void refusedLoginsAreClassified_data();
    void refusedLoginsAreClassified();
    void failedStatementsAreClassified();
    void anUnreachableServerIsAConnectionError();
    void aTextInAnotherLanguageDoesNotHideTheState();

private:
    std::unique_ptr<PostgresServer> m_server;
    bool m_translates = false;
};

void PostgresLanguageTest::initTestCase()
{
    // The C library translates for every locale but C itself, into what LANGUAGE names.
    qputenv("LANGUAGE", "fr");
    m_server = std::make_unique<PostgresServer>(QStringList{u"lc_messages=C.UTF-8"_s});
    m_server->psql(u"CREATE ROLE ada LOGIN; CREATE ROLE bob LOGIN PASSWORD 'x';"
                   "CREATE DATABASE closed ALLOW_CONNECTIONS false;"
                   "ALTER ROLE ada CONNECTION LIMIT 0"_s);
    m_translates
        = PostgresSession(*m_server).error(u"SELECT 1 / 0"_s).message != u"division by zero"_s;
}

void PostgresLanguageTest::cleanupTestCase()
{
    m_server.reset();
}

void PostgresLanguageTest::refusedLoginsAreClassified_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("database");
    QTest::addColumn<QString>("sqlState");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("no such database")
        << QString() << u"nothing"_s << u"3D000"_s << ErrorKind::Connection;
    QTest::newRow("no such role") << u"nobody_at_all"_s << u"postgres"_s << u"28000"_s
                                  << ErrorKind::Authentication;
    QTest::newRow("too many") << u"ada"_s << u"postgres"_s << u"53300"_s
                              << ErrorKind::TooManyConnections;
    QTest::newRow("closed database")
        << QString() << u"closed"_s << u"55000"_s << ErrorKind::InvalidState;
}

void PostgresLanguageTest::refusedLoginsAreClassified()
{
    if (!m_translates)
        QSKIP("This server was built without texts in other languages.");
    QFETCH(const QString, user);
    QFETCH(const QString, database);
    QFETCH(const QString, sqlState);
    QFETCH(const ErrorKind, kind);
    ConnectionConfig config = m_server->config(database);
    if (!user.isEmpty())
        config.user = user;
    const Error error = loginError(config);
    QCOMPARE(error.sqlState, sqlState);
    QCOMPARE(error.kind, kind);
    QVERIFY2(!error.message.contains(u" is not "_s) && !error.message.contains(u" does not "_s),
        qPrintable(error.message));
    QVERIFY2(!error.message.contains(sqlState), qPrintable(error.message));
}

void PostgresLanguageTest::failedStatementsAreClassified()
{
    if (!m_translates)
        QSKIP("This server was built without texts in other languages.");
    const PostgresSession session(*m_server);
    const Error error = session.error(u"SELECT 1 / 0"_s);
    QVERIFY2(error.message != u"division by zero"_s, qPrintable(error.message));
    QCOMPARE(error.kind, ErrorKind::DivisionByZero);
    QCOMPARE(error.facts().severity, u"ERROR"_s);
}

void PostgresLanguageTest::anUnreachableServerIsAConnectionError()
{
    ConnectionConfig config = m_server->config();
    config.host = u"/nothing/here"_s;
    QCOMPARE(loginError(config).kind, ErrorKind::Connection);
}

void PostgresLanguageTest::aTextInAnotherLanguageDoesNotHideTheState()
{
    WireProxy proxy(m_server->socketPath());
    proxy.add({.sender = Sender::Client,
        .type = kStartup,
        .action = WireAction::Answer,
        .bytes = errorResponse({{'S', "致命的"}, {'V', "FATAL"}, {'C', "28P01"},
            {'M', "ユーザー: \"ada\": 53300: パスワード認証に失敗しました"}, {'F', "auth.c"},
            {'L', "1"}, {'R', "auth_failed"}})});
    ConnectionConfig config = m_server->config();
    config.host = proxy.host();
    config.port = proxy.port();
    const Error error = loginError(config);
    QCOMPARE(error.sqlState, u"28P01"_s);
    QCOMPARE(error.kind, ErrorKind::Authentication);
}

TW_TEST(PostgresLanguageTest)
#include "postgres_language_test.moc"
