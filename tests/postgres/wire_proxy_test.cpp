// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_session.h"
#include "test_program.h"
#include "wire_proxy.h"

#include <QElapsedTimer>
#include <QScopeGuard>
#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

const QString kManyRows = u"SELECT i, repeat('x', i % 50) FROM generate_series(1, 300) AS i"_s;

QString endingOf(const Result<StatementOutcome>& result)
{
    return result ? u"success"_s : errorKindName(result.error().kind);
}

}

class WireProxyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsNotNamedByARulePassesUnchanged();
    void aCutBeforeAMessageKeepsItFromTheServer();
    void aCutAfterAMessageLetsTheServerFinishIt();
    void aCutAfterAnAnswerReachesTheClient();
    void aCutInsideAMessageBreaksIt();
    void theNthMessageIsCountedOverAllConnections();
    void aHeldAnswerArrivesWhenReleased();
    void aHeldStatementIsDoneAfterItsClientLeft();
    void aDelayedMessageArrivesLate();
    void aReplacedMessageIsWhatTheClientHears();
    void aMessageCanBeInsertedAheadOfAnother();
    void aLoginCanBeAnsweredInPlaceOfTheServer();
    void theShapeOfTheStreamDoesNotMatter_data();
    void theShapeOfTheStreamDoesNotMatter();
    void aCoalescedAnswerComesAtOnce();
    void cancelRequestsFindTheServer();
    void aRefusingProxyIsAServerThatIsDown_data();
    void aRefusingProxyIsAServerThatIsDown();
    void aSilentNetworkLosesNothing();
    void everyLinkCanBeCutAtOnce();
    void messagesAndConnectionsAreCounted();

private:
    [[nodiscard]] ConnectionConfig config() const { return configOf(*m_proxy); }
    [[nodiscard]] ConnectionConfig configOf(const WireProxy& proxy) const;

    PostgresServer m_server;
    std::optional<WireProxy> m_proxy;
};

void WireProxyTest::init()
{
    m_proxy.reset();
    m_server.psql(u"DROP TABLE IF EXISTS t; CREATE TABLE t (a int)"_s);
    m_proxy.emplace(m_server.socketPath());
}

ConnectionConfig WireProxyTest::configOf(const WireProxy& proxy) const
{
    ConnectionConfig config = m_server.config();
    config.host = proxy.host();
    config.port = proxy.port();
    return config;
}

void WireProxyTest::whatIsNotNamedByARulePassesUnchanged()
{
    const PostgresSession session(config());
    const QString text(8 << 20, u'x');
    QCOMPARE(session.cell(u"SELECT $1::text"_s, {Value::text(text)}), text);
    QCOMPARE(session.rows(kManyRows), PostgresSession(m_server).rows(kManyRows));
}

void WireProxyTest::aCutBeforeAMessageKeepsItFromTheServer()
{
    m_proxy->add({.containing = "INSERT", .action = WireAction::CutBefore});
    const PostgresSession session(config());
    QCOMPARE(errorKindName(session.error(u"INSERT INTO t VALUES (1)"_s).kind), u"ConnectionLost"_s);
    QCOMPARE(m_server.psql(u"SELECT count(*) FROM t"_s), u"0"_s);
    QCOMPARE(m_proxy->openConnections(), 0);
}

void WireProxyTest::aCutAfterAMessageLetsTheServerFinishIt()
{
    m_proxy->add({.containing = "INSERT", .action = WireAction::CutAfter});
    const PostgresSession session(config());
    QCOMPARE(session.cell(u"SELECT 'before'"_s), u"before"_s);
    QCOMPARE(errorKindName(session.error(u"INSERT INTO t VALUES (1)"_s).kind), u"ConnectionLost"_s);
    QCOMPARE(m_server.psql(u"SELECT count(*) FROM t"_s), u"1"_s);
}

void WireProxyTest::aCutAfterAnAnswerReachesTheClient()
{
    const PostgresSession session(config());
    m_proxy->add({.sender = Sender::Server, .type = 'Z', .action = WireAction::CutAfter});
    QCOMPARE(session.cell(u"SELECT 'heard'"_s), u"heard"_s);
    QTRY_COMPARE(m_proxy->openConnections(), 0);
    QVERIFY(!session->ping({}));
}

void WireProxyTest::aCutInsideAMessageBreaksIt()
{
    const PostgresSession session(config());
    m_proxy->add(
        {.sender = Sender::Server, .type = 'D', .nth = 3, .action = WireAction::CutInside});
    ResultSet rows;
    const auto outcome = session->run({kManyRows, {}}, &rows, {});
    QCOMPARE(endingOf(outcome), u"ConnectionLost"_s);
    QCOMPARE(rows.rowCount(), 2);
}

void WireProxyTest::theNthMessageIsCountedOverAllConnections()
{
    const PostgresSession first(config());
    const PostgresSession second(config());
    const auto rule
        = m_proxy->add({.containing = "SELECT 'n'", .nth = 3, .action = WireAction::CutBefore});
    QCOMPARE(first.cell(u"SELECT 'n'"_s), u"n"_s);
    QCOMPARE(second.cell(u"SELECT 'n'"_s), u"n"_s);
    QCOMPARE(m_proxy->hits(rule), 0);
    QCOMPARE(errorKindName(first.error(u"SELECT 'n'"_s).kind), u"ConnectionLost"_s);
    QCOMPARE(m_proxy->hits(rule), 1);
    QCOMPARE(second.cell(u"SELECT 'n'"_s), u"n"_s);
}

void WireProxyTest::aHeldAnswerArrivesWhenReleased()
{
    const PostgresSession session(config());
    const auto rule = m_proxy->add({.sender = Sender::Server, .type = 'C'});
    auto outcome = std::async(std::launch::async,
        [&] { return endingOf(session->run({u"INSERT INTO t VALUES (1)"_s, {}}, nullptr, {})); });
    const auto releaser = qScopeGuard([this] { m_proxy->release(); });
    QVERIFY(m_proxy->waitForHits(rule));
    QCOMPARE(m_server.psql(u"SELECT count(*) FROM t"_s), u"1"_s);
    QVERIFY(outcome.wait_for(std::chrono::milliseconds(20)) == std::future_status::timeout);
    m_proxy->release();
    QCOMPARE(outcome.get(), u"success"_s);
}

void WireProxyTest::aHeldStatementIsDoneAfterItsClientLeft()
{
    const auto rule = m_proxy->add({.containing = "INSERT"});
    {
        const StreamSocket client = StreamSocket::connectTo(m_proxy->host() + u"/.s.PGSQL.5432"_s);
        const QByteArray login("\0\0\0\x2c\0\3\0\0user\0tuplewright\0database\0postgres\0\0", 44);
        const QByteArray insert
            = login + wireMessage('Q', QByteArrayLiteral("INSERT INTO t VALUES (1)\0"));
        QCOMPARE(client.write(insert), insert.size());
        QVERIFY(m_proxy->waitForHits(rule));
    }
    QCOMPARE(m_server.psql(u"SELECT count(*) FROM t"_s), u"0"_s);
    m_proxy->release();
    QTRY_COMPARE(m_server.psql(u"SELECT count(*) FROM t"_s), u"1"_s);
}

void WireProxyTest::aDelayedMessageArrivesLate()
{
    const PostgresSession session(config());
    m_proxy->add({.sender = Sender::Server,
        .type = 'Z',
        .action = WireAction::Delay,
        .delay = std::chrono::milliseconds(80)});
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(session.cell(u"SELECT 'late'"_s), u"late"_s);
    QVERIFY(timer.elapsed() >= 80);
}

void WireProxyTest::aReplacedMessageIsWhatTheClientHears()
{
    const PostgresSession session(config());
    m_proxy->add({.sender = Sender::Server,
        .type = 'C',
        .containing = "INSERT",
        .action = WireAction::Replace,
        .bytes = errorResponse("40001", "somebody was faster")});
    const Error error = session.error(u"INSERT INTO t VALUES (1)"_s);
    QCOMPARE(error.sqlState, u"40001"_s);
    QCOMPARE(error.message, u"somebody was faster"_s);
    QCOMPARE(session.cell(u"SELECT 'whole'"_s), u"whole"_s);
}

void WireProxyTest::aMessageCanBeInsertedAheadOfAnother()
{
    const PostgresSession session(config());
    m_proxy->add({.sender = Sender::Server,
        .type = 'C',
        .action = WireAction::InsertBefore,
        .bytes = wireMessage('S', QByteArray("application_name\0inserted\0", 26))});
    QCOMPARE(session.cell(u"SELECT 'whole'"_s), u"whole"_s);
    QCOMPARE(m_proxy->messages(Sender::Client, 'X'), 0);
}

void WireProxyTest::aLoginCanBeAnsweredInPlaceOfTheServer()
{
    m_proxy->add({.type = kStartup,
        .action = WireAction::Answer,
        .bytes = errorResponse("53300", "sorry, too many clients already", "FATAL")});
    const auto connection = openPostgres(config());
    QVERIFY(!connection);
    QCOMPARE(errorKindName(connection.error().kind), u"TooManyConnections"_s);
    QVERIFY(openPostgres(config()));
}

void WireProxyTest::theShapeOfTheStreamDoesNotMatter_data()
{
    QTest::addColumn<int>("action");
    QTest::newRow("single bytes") << int(WireAction::Split);
    QTest::newRow("gathered") << int(WireAction::Coalesce);
}

void WireProxyTest::theShapeOfTheStreamDoesNotMatter()
{
    QFETCH(const int, action);
    for (const Sender sender : {Sender::Client, Sender::Server})
        m_proxy->add({.sender = sender, .times = WireRule::kAlways, .action = WireAction(action)});
    const PostgresSession session(config());
    QCOMPARE(session.rows(kManyRows), PostgresSession(m_server).rows(kManyRows));
    QVERIFY(session->begin({}, {}));
    session.run(u"INSERT INTO t VALUES (1)"_s);
    QVERIFY(session->commit({}));
    QCOMPARE(m_server.psql(u"SELECT count(*) FROM t"_s), u"1"_s);
}

void WireProxyTest::aCoalescedAnswerComesAtOnce()
{
    m_proxy->add(
        {.sender = Sender::Server, .times = WireRule::kAlways, .action = WireAction::Coalesce});
    const PostgresSession session(config());
    const auto rule = m_proxy->add({.sender = Sender::Server, .type = 'Z'});
    ResultSet rows;
    auto outcome = std::async(
        std::launch::async, [&] { return endingOf(session->run({kManyRows, {}}, &rows, {})); });
    const auto releaser = qScopeGuard([this] { m_proxy->release(); });
    QVERIFY(m_proxy->waitForHits(rule));
    QVERIFY(outcome.wait_for(std::chrono::milliseconds(50)) == std::future_status::timeout);
    QCOMPARE(rows.columnCount(), 0);
    m_proxy->release();
    QCOMPARE(outcome.get(), u"success"_s);
    QCOMPARE(rows.rowCount(), 300);
}

void WireProxyTest::cancelRequestsFindTheServer()
{
    const PostgresSession session(config());
    const auto sleeps
        = m_proxy->add({.containing = "pg_sleep", .action = WireAction::InsertBefore});
    std::stop_source stop;
    auto outcome = std::async(std::launch::async, [&] {
        return endingOf(session->run({u"SELECT pg_sleep(3600)"_s, {}}, nullptr,
            {QDeadlineTimer(QDeadlineTimer::Forever), stop.get_token()}));
    });
    const auto stopper = qScopeGuard([&stop] { stop.request_stop(); });
    QVERIFY(m_proxy->waitForHits(sleeps));
    // A request that comes while the statement is only parsed finds nothing to cancel.
    QTRY_COMPARE(m_server.psql(u"SELECT count(*) FROM pg_stat_activity"
                               " WHERE wait_event = 'PgSleep' AND query LIKE 'SELECT pg_sleep%'"_s),
        u"1"_s);
    stop.request_stop();
    QCOMPARE(outcome.get(), u"Cancelled"_s);
    QVERIFY(m_proxy->messages(Sender::Client, kCancelRequest) >= 1);
    QCOMPARE(session.cell(u"SELECT 'alive'"_s), u"alive"_s);
}

void WireProxyTest::aRefusingProxyIsAServerThatIsDown_data()
{
    QTest::addColumn<int>("door");
    QTest::newRow("folder") << int(WireProxy::Door::Folder);
    QTest::newRow("port") << int(WireProxy::Door::Port);
}

void WireProxyTest::aRefusingProxyIsAServerThatIsDown()
{
    QFETCH(const int, door);
    WireProxy proxy(m_server.socketPath(), WireProxy::Door(door));
    const PostgresSession open(configOf(proxy));
    proxy.refuse();
    QVERIFY(!openPostgres(configOf(proxy)));
    QCOMPARE(open.cell(u"SELECT 'still open'"_s), u"still open"_s);
    proxy.accept();
    QCOMPARE(PostgresSession(configOf(proxy)).cell(u"SELECT 'back'"_s), u"back"_s);
}

void WireProxyTest::aSilentNetworkLosesNothing()
{
    const PostgresSession session(config());
    const int heard = m_proxy->messages(Sender::Server);
    m_proxy->holdAll();
    auto outcome
        = std::async(std::launch::async, [&] { return session.cell(u"SELECT 'arrived'"_s); });
    const auto releaser = qScopeGuard([this] { m_proxy->release(); });
    QVERIFY(outcome.wait_for(std::chrono::milliseconds(50)) == std::future_status::timeout);
    QCOMPARE(m_proxy->messages(Sender::Server), heard);
    m_proxy->release();
    QCOMPARE(outcome.get(), u"arrived"_s);
}

void WireProxyTest::everyLinkCanBeCutAtOnce()
{
    const PostgresSession first(config());
    const PostgresSession second(config());
    QCOMPARE(m_proxy->openConnections(), 2);
    m_proxy->cutAll();
    QCOMPARE(m_proxy->openConnections(), 0);
    QVERIFY(!first->ping({}));
    QVERIFY(!second->ping({}));
    QVERIFY(openPostgres(config()));
}

void WireProxyTest::messagesAndConnectionsAreCounted()
{
    QCOMPARE(m_proxy->connections(), 0);
    {
        const PostgresSession session(config());
        QCOMPARE(m_proxy->messages(Sender::Client, kStartup), 1);
        const int rows = m_proxy->messages(Sender::Server, 'D');
        QCOMPARE(session.rows(kManyRows).size(), 300);
        QCOMPARE(m_proxy->messages(Sender::Server, 'D') - rows, 300);
    }
    QTRY_COMPARE(m_proxy->openConnections(), 0);
    QCOMPARE(m_proxy->connections(), 1);
    QCOMPARE(m_proxy->messages(Sender::Client, 'X'), 1);
}

TW_TEST(WireProxyTest)
#include "wire_proxy_test.moc"
