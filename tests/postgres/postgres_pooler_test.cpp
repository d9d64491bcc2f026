// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pgbouncer.h"
#include "postgres_session.h"
#include "test_program.h"
#include "wire_proxy.h"

#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/restructuring/table_change.h>
#include <tuplewright/session/session.h>
#include <tuplewright/structure/structure_engine.h>

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

const QString kSettings = u"SELECT current_setting('search_path'), current_setting('TimeZone'),"
                          " current_setting('statement_timeout'), current_setting('DateStyle')"_s;

SessionOptions unusualSession()
{
    SessionOptions session;
    session.searchPath = u"\"Odd One\", public"_s;
    session.timeZone = u"Asia/Tehran"_s;
    session.statementTimeout = std::chrono::milliseconds(54'321);
    return session;
}

ConnectionConfig configWith(ConnectionConfig config, const SessionOptions& session)
{
    config.session = session;
    return config;
}

}

class PostgresPoolerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void thePoolerIsFoundWithoutBeingNamed();
    void whatDoesNotLastIsOffWithAReason();
    void settingsGoAlongWithEachStatement();
    void settingsGoAlongWithEachTransaction();
    void noSettingReachesAnotherClient();
    void aFailedStatementLeavesNoTransaction();
    void aConstraintCheckedAtTheEndFailsItsStatement();
    void aBadSettingIsNamedWhenConnecting();
    void aStopStillEndsTheStatement();
    void aReadOnlySessionRefusesWrites();
    void aLostReadIsNoLostSave_data();
    void aLostReadIsNoLostSave();
    void aTableIsDescribedInFewRounds();
    void aTouchedSessionNeedsNoCare();
    void aStatementThatStandsAloneIsRunByItself_data();
    void aStatementThatStandsAloneIsRunByItself();
    void whatWouldStayBehindIsRefused_data();
    void whatWouldStayBehindIsRefused();
    void clientsTakeTurnsWithoutMixingUp();
    void behindASessionPoolerSettingsLast();
    void aStatementPoolerIsRefusedByItsOwnWords();
    void aLimitForLocksEndsWithItsTransaction();
    void aStructureIsNotChanged();

private:
    [[nodiscard]] QString asAnotherClient(const QString& sql) const;

    PostgresServer m_server;
    std::optional<PgBouncer> m_pooler;
};

void PostgresPoolerTest::initTestCase()
{
    if (!PgBouncer::isInstalled())
        QSKIP("pgbouncer is not installed");
    m_pooler.emplace(m_server, PgBouncer::Mode::Transaction,
        QStringList{u"default_pool_size = 2"_s, u"server_reset_query ="_s});
}

QString PostgresPoolerTest::asAnotherClient(const QString& sql) const
{
    QProcess psql;
    psql.start(m_server.program(u"psql"_s),
        {u"-XqAt"_s, u"-d"_s, m_pooler->config().toUrl(), u"-c"_s, sql});
    psql.waitForFinished();
    return QString::fromUtf8(psql.readAllStandardOutput()).trimmed();
}

void PostgresPoolerTest::thePoolerIsFoundWithoutBeingNamed()
{
    const PostgresSession session(m_pooler->config());
    QCOMPARE(session->server().pooler, PoolerMode::Transaction);
    QCOMPARE(session->server().engine, u"PostgreSQL"_s);
    const PostgresSession direct(m_server);
    QCOMPARE(direct->server().pooler, PoolerMode::None);
    QCOMPARE(direct->server().backendPid, direct.backendPid());
}

void PostgresPoolerTest::whatDoesNotLastIsOffWithAReason()
{
    const PostgresSession session(m_pooler->config());
    for (const Feature feature : {Feature::SessionState, Feature::Listen, Feature::AdvisoryLocks,
             Feature::HeldCursors, Feature::NamedPreparedStatements})
        QVERIFY2(session->capabilities().reason(feature).startsWith(u"The pooler"_s),
            qPrintable(featureName(feature)));
    QVERIFY(session->capabilities().has(Feature::CommitStatus));
    QVERIFY(session->capabilities().has(Feature::Cancel));
}

void PostgresPoolerTest::settingsGoAlongWithEachStatement()
{
    const PostgresSession session(configWith(m_pooler->config(), unusualSession()));
    for (int round = 0; round < 5; ++round)
        QCOMPARE(session.rows(kSettings),
            (QList<QStringList>{
                {u"\"Odd One\", public"_s, u"Asia/Tehran"_s, u"54321ms"_s, u"ISO, MDY"_s}}));
}

void PostgresPoolerTest::settingsGoAlongWithEachTransaction()
{
    const PostgresSession session(configWith(m_pooler->config(), unusualSession()));
    QVERIFY(session->begin({}, {}));
    QCOMPARE(session.cell(u"SELECT current_setting('TimeZone')"_s), u"Asia/Tehran"_s);
    QCOMPARE(session->transactionState(), TransactionState::Active);
    QVERIFY(session->rollback({}));
    QCOMPARE(session->transactionState(), TransactionState::Idle);
}

void PostgresPoolerTest::noSettingReachesAnotherClient()
{
    const PostgresSession session(configWith(m_pooler->config(), unusualSession()));
    const QString settings = u"SELECT current_setting('search_path'), current_setting('TimeZone'),"
                             " current_setting('statement_timeout'),"
                             " current_setting('extra_float_digits'),"
                             " current_setting('default_transaction_read_only')"_s;
    for (int round = 0; round < 20; ++round) {
        session.run(u"SELECT 1"_s);
        QCOMPARE(asAnotherClient(settings), u"\"$user\", public|UTC|0|1|off"_s);
    }
}

void PostgresPoolerTest::aFailedStatementLeavesNoTransaction()
{
    const PostgresSession session(m_pooler->config());
    QCOMPARE(session.error(u"SELECT 1/0"_s).sqlState, u"22012"_s);
    QCOMPARE(session->transactionState(), TransactionState::Idle);
    QCOMPARE(session.cell(u"SELECT 1"_s), u"1"_s);
}

void PostgresPoolerTest::aConstraintCheckedAtTheEndFailsItsStatement()
{
    const PostgresSession session(m_pooler->config());
    session.run(u"CREATE TABLE late (a int UNIQUE DEFERRABLE INITIALLY DEFERRED)"_s);
    session.run(u"INSERT INTO late VALUES (1)"_s);
    QCOMPARE(session.error(u"INSERT INTO late VALUES (1)"_s).sqlState, u"23505"_s);
    QCOMPARE(m_server.psql(u"SELECT count(*) FROM late"_s), u"1"_s);
}

void PostgresPoolerTest::aBadSettingIsNamedWhenConnecting()
{
    SessionOptions session;
    session.timeZone = u"Middle/Earth"_s;
    const auto connection = openPostgres(configWith(m_pooler->config(), session));
    QVERIFY(!connection);
    QCOMPARE(connection.error().sqlState, u"22023"_s);
    QVERIFY(connection.error().message.contains(u"Middle/Earth"_s));
}

void PostgresPoolerTest::aStopStillEndsTheStatement()
{
    const PostgresSession session(m_pooler->config());
    std::stop_source stop;
    const std::jthread stopper([&] {
        while (m_server.psql(u"SELECT count(*) FROM pg_stat_activity"
                             " WHERE wait_event = 'PgSleep'"_s)
            == u"0"_s) { }
        stop.request_stop();
    });
    const auto outcome = session->run({u"SELECT pg_sleep(3600)"_s, {}}, nullptr,
        {QDeadlineTimer(QDeadlineTimer::Forever), stop.get_token()});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().sqlState, u"57014"_s);
    QCOMPARE(session->transactionState(), TransactionState::Idle);
    QCOMPARE(session.cell(u"SELECT 1"_s), u"1"_s);
}

void PostgresPoolerTest::aReadOnlySessionRefusesWrites()
{
    SessionOptions session;
    session.readOnly = true;
    const PostgresSession reader(configWith(m_pooler->config(), session));
    QVERIFY(reader->server().readOnly);
    QCOMPARE(reader.error(u"CREATE TABLE never (a int)"_s).sqlState, u"25006"_s);
    const PostgresSession writer(m_pooler->config());
    writer.run(u"CREATE TABLE once (a int)"_s);
}

void PostgresPoolerTest::aLostReadIsNoLostSave_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("read") << u"SELECT 1"_s << ErrorKind::ConnectionLost;
    QTest::newRow("written") << u"INSERT INTO lost VALUES (1)"_s << ErrorKind::OutcomeUnknown;
    QTest::newRow("written by a function")
        << u"SELECT nextval('lost_number')"_s << ErrorKind::OutcomeUnknown;
}

void PostgresPoolerTest::aLostReadIsNoLostSave()
{
    QFETCH(const QString, sql);
    m_server.psql(u"DROP TABLE IF EXISTS lost; DROP SEQUENCE IF EXISTS lost_number;"
                  "CREATE TABLE lost (a int); CREATE SEQUENCE lost_number"_s);
    WireProxy proxy(m_pooler->socketPath());
    ConnectionConfig config = m_pooler->config();
    config.host = proxy.host();
    config.port = proxy.port();
    const PostgresSession session(config);
    proxy.add({.containing = "COMMIT", .action = WireAction::CutAfter});
    const auto lost = session->run({sql, {}}, nullptr, {});
    QVERIFY(!lost);
    QTEST(lost.error().kind, "kind");
}

void PostgresPoolerTest::aTableIsDescribedInFewRounds()
{
    m_server.psql(u"DROP TABLE IF EXISTS described; CREATE TABLE described (a int PRIMARY KEY)"_s);
    WireProxy proxy(m_pooler->socketPath());
    ConnectionConfig config = m_pooler->config();
    config.host = proxy.host();
    config.port = proxy.port();
    const PostgresSession session(config);
    const int before = proxy.messages(Sender::Server, 'Z');
    QVERIFY(session->catalogReader().describe({u"public"_s, u"described"_s}, {}));
    const int rounds = proxy.messages(Sender::Server, 'Z') - before;
    QVERIFY2(rounds <= 10, qPrintable(QString::number(rounds)));
}

void PostgresPoolerTest::aTouchedSessionNeedsNoCare()
{
    const PostgresSession session(m_pooler->config());
    session->markTouched();
    QVERIFY(session->reset({}));
    QVERIFY(!session->isBroken());
}

void PostgresPoolerTest::aStatementThatStandsAloneIsRunByItself_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("upkeep") << u"VACUUM pg_class"_s;
    QTest::newRow("database") << u"CREATE DATABASE lonely"_s;
    QTest::newRow("configuration") << u"ALTER SYSTEM RESET work_mem"_s;
    QTest::newRow("nothing") << u"-- nothing"_s;
}

void PostgresPoolerTest::aStatementThatStandsAloneIsRunByItself()
{
    QFETCH(const QString, sql);
    const PostgresSession session(m_pooler->config());
    session.run(sql);
    QCOMPARE(session->transactionState(), TransactionState::Idle);
}

void PostgresPoolerTest::whatWouldStayBehindIsRefused_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("setting") << u"SET search_path = elsewhere"_s;
    QTest::newRow("role") << u"SET ROLE pg_monitor"_s;
    QTest::newRow("prepared") << u"PREPARE mine AS SELECT 1"_s;
    QTest::newRow("channel") << u"LISTEN news"_s;
    QTest::newRow("temporary table") << u"CREATE TEMP TABLE mine (a int)"_s;
}

void PostgresPoolerTest::whatWouldStayBehindIsRefused()
{
    QFETCH(const QString, sql);
    const PostgresSession session(m_pooler->config());
    const Error error = session.error(sql);
    QCOMPARE(error.kind, ErrorKind::Unsupported);
    QVERIFY(error.detail.contains(u"one transaction"_s));
    QVERIFY(!session->isBroken());
    session.run(u"SELECT 1"_s);
}

void PostgresPoolerTest::clientsTakeTurnsWithoutMixingUp()
{
    // Three clients share two connections; each sees its own settings and no other's.
    const auto work = [this](int number) {
        SessionOptions options;
        options.lockTimeout = std::chrono::milliseconds(1000 + number);
        const PostgresSession session(configWith(m_pooler->config(), options));
        for (int round = 0; round < 350; ++round) {
            const QString timeout
                = session.cell(u"SELECT setting FROM pg_settings WHERE name = 'lock_timeout'"_s);
            if (timeout != QString::number(1000 + number))
                return timeout;
            if (session.cell(u"SELECT $1::text"_s, {Value::integer(round)})
                != QString::number(round))
                return u"another's value"_s;
            if (!session->begin({}, {}) || session.cell(u"SELECT 'x'"_s) != u"x"_s
                || !session->commit({}))
                return u"no transaction"_s;
        }
        return QString();
    };
    std::array<QString, 3> troubles;
    {
        std::vector<std::jthread> clients;
        for (int number = 0; number < 3; ++number)
            clients.emplace_back([&, number] { troubles.at(size_t(number)) = work(number); });
    }
    for (const QString& trouble : troubles)
        QCOMPARE(trouble, QString());
}

void PostgresPoolerTest::behindASessionPoolerSettingsLast()
{
    const PgBouncer pooler(m_server, PgBouncer::Mode::Session);
    SessionOptions options = unusualSession();
    options.pooler = PoolerMode::Session;
    const PostgresSession session(configWith(pooler.config(), options));
    QVERIFY(session->capabilities().has(Feature::SessionState));
    session.run(u"SET TimeZone = 'Asia/Tokyo'"_s);
    QCOMPARE(session.cell(u"SHOW TimeZone"_s), u"Asia/Tokyo"_s);
    session->markTouched();
    QVERIFY(session->reset({}));
    QCOMPARE(session.cell(u"SHOW TimeZone"_s), u"Asia/Tehran"_s);
}

void PostgresPoolerTest::aStatementPoolerIsRefusedByItsOwnWords()
{
    const PgBouncer pooler(m_server, PgBouncer::Mode::Statement);
    const PostgresSession session(pooler.config());
    const auto answer = session->run({u"SELECT 1"_s, {}}, nullptr, {});
    QVERIFY(!answer);
    QVERIFY2(answer.error().message.contains(u"transaction blocks not allowed"_s),
        qPrintable(answer.error().toText()));
    QVERIFY(!session->begin({}, {}));
}

void PostgresPoolerTest::aLimitForLocksEndsWithItsTransaction()
{
    const PostgresSession session(m_pooler->config());
    const QString limit = u"SELECT current_setting('lock_timeout')"_s;
    for (int round = 0; round < 10; ++round) {
        QVERIFY(session->begin({.lockTimeout = std::chrono::milliseconds(1234)}, {}));
        QCOMPARE(session.cell(limit), u"1234ms"_s);
        QVERIFY(session->commit({}));
        QCOMPARE(asAnotherClient(limit), u"0"_s);
    }
}

void PostgresPoolerTest::aStructureIsNotChanged()
{
    m_server.psql(u"CREATE TABLE kept (a integer)"_s);
    const auto pool
        = std::make_shared<ConnectionPool>(makePostgresBackend(), m_pooler->config(), Secret());
    const Result<TableReading> reading = readTableDraft(*pool, {u"public"_s, u"kept"_s}, {});
    QVERIFY(reading);
    TableDraft draft = reading->draft;
    draft.columns[0].name = u"b"_s;
    const Result<StructurePlan> plan
        = planTableDraft(*pool->backend().structure(), *reading->model, draft);
    QVERIFY(plan);
    Session session(pool);
    const StructureReport report = changeTable(session, {reading->model, draft, *plan}, {});
    QCOMPARE(report.outcome, StructureReport::Outcome::Nothing);
    QCOMPARE(report.error->kind, ErrorKind::Unsupported);
    QCOMPARE(report.error->hint, u"Connect to the server itself."_s);
    QCOMPARE(m_server.psql(u"SELECT count(a) FROM kept"_s), u"0"_s);
}

TW_TEST(PostgresPoolerTest)
#include "postgres_pooler_test.moc"
