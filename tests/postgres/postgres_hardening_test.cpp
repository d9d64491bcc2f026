// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../unit/hostile_names.h"
#include "postgres_session.h"
#include "test_program.h"
#include "wire_proxy.h"

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/connection/server_advice.h>
#include <tuplewright/connection/statement_log.h>
#include <tuplewright/postgres/postgres_backend.h>

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

ConnectionConfig with(ConnectionConfig config, const SessionOptions& session)
{
    config.session = session;
    return config;
}

SessionOptions readOnly()
{
    SessionOptions session;
    session.readOnly = true;
    return session;
}

/// A name of at most 63 bytes, which is what the server keeps.
QString randomName()
{
    static const QString alphabet
        = u"abcXYZ019_ \"\"'';--/*$.,()[]{}<>&%\\`~!?:@#^|+=\t\n\u00e9\u4e2d\u202e"_s;
    QString name;
    const int length = QRandomGenerator::global()->bounded(1, 20);
    for (int i = 0; i < length; ++i)
        name += alphabet[QRandomGenerator::global()->bounded(alphabet.size())];
    return name;
}

const QStringList& injections()
{
    static const QStringList texts{u"' OR '1'='1"_s, u"'; DROP TABLE victim; --"_s,
        u"\\'; DROP TABLE victim; --"_s, u"$$; DROP TABLE victim; $$"_s, u"1; DROP TABLE victim"_s,
        u"' UNION SELECT usename FROM pg_user --"_s, u"\u02bc; DROP TABLE victim; --"_s, u"/*"_s,
        u"%'; DROP TABLE victim; --"_s, u"x' AND 1=(SELECT count(*) FROM victim); --"_s};
    return texts;
}

}

class PostgresHardeningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server.psql(u"CREATE TABLE victim (a text)"_s); }
    void settingsOfTheConfigurationAreObeyed();
    void aRefusedSettingFailsTheConnecting();
    void aTouchedSessionIsAsGoodAsNew();
    void anUntouchedSessionIsLeftAlone();
    void aSessionThatCannotBeRestoredIsClosed();
    void eachNameReachesExactlyItself();
    void halfACharacterIsRefused();
    void bytesThatAreNoTextNeverReachAStatement_data();
    void bytesThatAreNoTextNeverReachAStatement();
    void aValueIsNeverAStatement();
    void oneCallIsOneStatement();
    void aReadOnlySessionStopsMistakes_data();
    void aReadOnlySessionStopsMistakes();
    void aReadOnlySessionCannotBeUndone_data();
    void aReadOnlySessionCannotBeUndone();
    void anOpenTransactionThatOnlyReadsCannotBeUndone_data();
    void anOpenTransactionThatOnlyReadsCannotBeUndone();
    void aReadOnlySessionIsNoSandbox();
    void aViewThatWritesIsStoppedWhenItIsLookedAt();
    void superusersAndOldServersAreAdvisedAgainst();
    void theSessionTellsNothingOfItsUser();
    void shadowedFunctionsAreNeverCalledForTheCatalog();
    void shadowedOperatorsAreNeverCalledByTheSession();
    void unreadableBytesOfOneRowLeaveTheOthers();
    void textOfAnyEncodingArrivesAsUtf8_data();
    void textOfAnyEncodingArrivesAsUtf8();

private:
    [[nodiscard]] int count(const QString& sql) const { return m_server.psql(sql).toInt(); }

    PostgresServer m_server;
};

void PostgresHardeningTest::settingsOfTheConfigurationAreObeyed()
{
    SessionOptions options;
    options.statementTimeout = std::chrono::milliseconds(61'001);
    options.lockTimeout = std::chrono::milliseconds(61'002);
    options.idleInTransactionTimeout = std::chrono::milliseconds(61'003);
    options.searchPath = u"\"Odd, One\", public"_s;
    options.timeZone = u"Asia/Tehran"_s;
    options.applicationName = u"night job"_s;
    options.isolation = IsolationLevel::RepeatableRead;
    const PostgresSession session(with(m_server.config(), options));
    const auto setting = [&](const QString& name) { return session.cell(u"SHOW "_s + name); };
    QCOMPARE(setting(u"statement_timeout"_s), u"61001ms"_s);
    QCOMPARE(setting(u"lock_timeout"_s), u"61002ms"_s);
    QCOMPARE(setting(u"idle_in_transaction_session_timeout"_s), u"61003ms"_s);
    QCOMPARE(setting(u"search_path"_s), u"\"Odd, One\", public"_s);
    QCOMPARE(setting(u"TimeZone"_s), u"Asia/Tehran"_s);
    QCOMPARE(setting(u"application_name"_s), u"night job"_s);
    QCOMPARE(setting(u"transaction_isolation"_s), u"repeatable read"_s);
    QVERIFY(session->begin({}, {}));
    QCOMPARE(setting(u"transaction_isolation"_s), u"repeatable read"_s);
    QVERIFY(session->rollback({}));
    QVERIFY(session->begin({.isolation = Isolation::ReadCommitted}, {}));
    QCOMPARE(setting(u"transaction_isolation"_s), u"read committed"_s);
}

void PostgresHardeningTest::aRefusedSettingFailsTheConnecting()
{
    SessionOptions options;
    options.timeZone = u"Middle/Earth"_s;
    const auto connection = openPostgres(with(m_server.config(), options));
    QVERIFY(!connection);
    QVERIFY(connection.error().message.contains(u"Middle/Earth"_s));
}

void PostgresHardeningTest::aTouchedSessionIsAsGoodAsNew()
{
    SessionOptions options;
    options.timeZone = u"Asia/Tehran"_s;
    const PostgresSession session(with(m_server.config(), options));
    const qint64 pid = session.backendPid();
    session->markTouched();
    for (const QString& sql : {u"SET TimeZone = 'Asia/Tokyo'"_s, u"SET DateStyle = 'German'"_s,
             u"SET client_encoding = 'LATIN1'"_s, u"SET search_path = pg_temp"_s,
             u"CREATE TEMP TABLE mine (a int)"_s, u"LISTEN news"_s,
             u"SELECT pg_advisory_lock(42)"_s, u"PREPARE mine AS SELECT 1"_s,
             u"SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY"_s, u"SET ROLE pg_monitor"_s})
        session.run(sql);
    QVERIFY(session->reset({}));
    QVERIFY(!session->isTouched());
    QCOMPARE(session.rows(u"SELECT current_setting('TimeZone'), current_setting('DateStyle'),"
                          " current_setting('client_encoding'), current_setting('search_path'),"
                          " current_setting('transaction_read_only'), current_user::text,"
                          " to_regclass('pg_temp.mine')::text,"
                          " (SELECT count(*) FROM pg_listening_channels()),"
                          " (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'),"
                          " (SELECT count(*) FROM pg_prepared_statements)"_s),
        (QList<QStringList>{{u"Asia/Tehran"_s, u"ISO, MDY"_s, u"UTF8"_s, u"\"$user\", public"_s,
            u"off"_s, m_server.config().user, u"<NULL>"_s, u"0"_s, u"0"_s, u"0"_s}}));
    QCOMPARE(session.backendPid(), pid);
}

void PostgresHardeningTest::anUntouchedSessionIsLeftAlone()
{
    const PostgresSession session(m_server);
    session.run(u"SET work_mem = '1234kB'"_s);
    QVERIFY(session->reset({}));
    QCOMPARE(session.cell(u"SHOW work_mem"_s), u"1234kB"_s);
}

void PostgresHardeningTest::aSessionThatCannotBeRestoredIsClosed()
{
    const PostgresSession session(m_server);
    QVERIFY(session->begin({}, {}));
    session->markTouched();
    QVERIFY(!session->reset({}));
    QVERIFY(session->isBroken());
}

void PostgresHardeningTest::eachNameReachesExactlyItself()
{
    const PostgresSession session(m_server);
    QStringList names = tw::test::hostileNames();
    constexpr int kRandomNames = 3000;
    for (int i = 0; i < kRandomNames; ++i)
        names.append(randomName());
    for (const QString& name : names) {
        if (name.contains(QChar::Null) || name.toUtf8().size() > 63)
            continue;
        ResultSet result;
        const auto outcome
            = session->run({u"SELECT 1 AS "_s + doubleQuoted(name), {}}, &result, {});
        QVERIFY2(outcome, qPrintable(name));
        QCOMPARE(result.header().columns.at(0).name, name);
    }
    QCOMPARE(session.cell(u"SELECT count(*) FROM victim"_s), u"0"_s);
}

void PostgresHardeningTest::halfACharacterIsRefused()
{
    const PostgresSession session(m_server);
    const QStringList names{
        QString(QChar(0xd83d)), u"a"_s + QChar(0xde00), u"nul"_s + QChar(QChar::Null)};
    for (const QString& name : names) {
        const Error error = session.error(u"SELECT 1 AS "_s + doubleQuoted(name));
        QCOMPARE(errorKindName(error.kind), u"InvalidText"_s);
    }
}

void PostgresHardeningTest::bytesThatAreNoTextNeverReachAStatement_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("lone lead byte before a quote") << QByteArray("\xc0'; DROP TABLE victim; --");
    QTest::newRow("lead of three") << QByteArray("\xe0\x80'; DROP TABLE victim; --");
    QTest::newRow("lead of four") << QByteArray("\xf0\x80\x80'; DROP TABLE victim; --");
    QTest::newRow("lead at the end") << QByteArray("x\xc3");
    QTest::newRow("lone continuation") << QByteArray("\x80'; DROP TABLE victim; --");
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80");
    QTest::newRow("backslash of Shift JIS") << QByteArray("\x83\x5c'; DROP TABLE victim; --");
    QTest::newRow("quote of GBK") << QByteArray("\xbf\x27; DROP TABLE victim; --");
}

void PostgresHardeningTest::bytesThatAreNoTextNeverReachAStatement()
{
    QFETCH(const QByteArray, bytes);
    for (const QString& encoding :
        {u"UTF8"_s, u"SJIS"_s, u"GBK"_s, u"BIG5"_s, u"GB18030"_s, u"EUC_JP"_s, u"LATIN1"_s}) {
        const PostgresSession session(m_server);
        session.run(u"SET client_encoding = "_s + encoding);
        const auto outcome = session->run({u"INSERT INTO victim SELECT $1::text WHERE false"_s,
                                              {Value::stored(StorageClass::Text, bytes)}},
            nullptr, {});
        QVERIFY2(outcome || outcome.error().kind == ErrorKind::Encoding
                || outcome.error().kind == ErrorKind::InvalidText,
            outcome ? "" : qPrintable(outcome.error().toText()));
        QCOMPARE(count(u"SELECT count(*) FROM victim"_s), 0);
    }
}

void PostgresHardeningTest::aValueIsNeverAStatement()
{
    PostgresServer server({u"log_statement=all"_s});
    server.psql(u"CREATE TABLE victim (a text)"_s);
    const PostgresSession session(server);
    for (const QString& text : injections()) {
        const qsizetype before = server.log().count(u"LOG:  execute"_s);
        QCOMPARE(session.cell(u"SELECT count(*) FROM victim WHERE a = $1"_s, {Value::text(text)}),
            u"0"_s);
        QCOMPARE(server.log().count(u"LOG:  execute"_s) - before, 1);
    }
    QCOMPARE(server.log().count(u"LOG:  statement: DROP"_s), 0);
}

void PostgresHardeningTest::oneCallIsOneStatement()
{
    const PostgresSession session(m_server);
    for (const QString& sql : {u"SELECT 1; DROP TABLE victim"_s,
             u"SELECT 1 WHERE true; DELETE FROM victim; --"_s, u"BEGIN; COMMIT"_s})
        QCOMPARE(session.error(sql).sqlState, u"42601"_s);
    QCOMPARE(session.cell(u"SELECT count(*) FROM victim"_s), u"0"_s);
}

void PostgresHardeningTest::aReadOnlySessionStopsMistakes_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("insert") << u"INSERT INTO victim VALUES ('x')"_s;
    QTest::newRow("update") << u"UPDATE victim SET a = 'x'"_s;
    QTest::newRow("delete") << u"DELETE FROM victim"_s;
    QTest::newRow("definition") << u"CREATE TABLE never (a int)"_s;
    QTest::newRow("truncate") << u"TRUNCATE victim"_s;
    QTest::newRow("inside of a query")
        << u"WITH gone AS (DELETE FROM victim RETURNING a) SELECT * FROM gone"_s;
    QTest::newRow("lock for update") << u"SELECT * FROM victim FOR UPDATE"_s;
}

void PostgresHardeningTest::aReadOnlySessionStopsMistakes()
{
    QFETCH(const QString, sql);
    const PostgresSession session(with(m_server.config(), readOnly()));
    QVERIFY(session->server().readOnly);
    QVERIFY(session->capabilities().reason(Feature::Write).contains(u"read-only"_s));
    QCOMPARE(session.error(sql).sqlState, u"25006"_s);
    QVERIFY(session->begin({}, {}));
    QCOMPARE(session.error(sql).sqlState, u"25006"_s);
    QVERIFY(session->rollback({}));
}

void PostgresHardeningTest::aReadOnlySessionCannotBeUndone_data()
{
    QTest::addColumn<QStringList>("statements");
    const QString write = u"CREATE TABLE undone (a int)"_s;
    QTest::newRow("the default") << QStringList{
        u"SET default_transaction_read_only = off"_s, write};
    QTest::newRow("the default by a function") << QStringList{
        u"SELECT set_config('default_transaction_read_only', 'off', false)"_s, write};
    QTest::newRow("all transactions to come")
        << QStringList{u"SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE"_s, write};
    QTest::newRow("a transaction that may write")
        << QStringList{u"BEGIN READ WRITE"_s, write, u"COMMIT"_s};
    QTest::newRow("a block that begins anew") << QStringList{
        u"DO $$ BEGIN ROLLBACK; SET TRANSACTION READ WRITE; CREATE TABLE undone (a int); END $$"_s};
    QTest::newRow("a block that sets and saves") << QStringList{
        u"DO $$ BEGIN PERFORM set_config('transaction_read_only', 'off', false); COMMIT;"
        " CREATE TABLE undone (a int); END $$"_s};
    QTest::newRow("a file of the server")
        << QStringList{u"COPY (SELECT 1) TO '%1/undone'"_s.arg(QDir::tempPath())};
    QTest::newRow("a program of the server")
        << QStringList{u"COPY (SELECT 1) TO PROGRAM 'cat >/dev/null'"_s};
    QTest::newRow("a setting of the server") << QStringList{u"ALTER SYSTEM SET work_mem = '5MB'"_s};
    QTest::newRow("upkeep") << QStringList{u"VACUUM victim"_s};
}

void PostgresHardeningTest::aReadOnlySessionCannotBeUndone()
{
    QFETCH(const QStringList, statements);
    const PostgresSession session(with(m_server.config(), readOnly()));
    session->markTouched();
    for (qsizetype i = 0; i + 1 < statements.size(); ++i)
        static_cast<void>(session->run({statements[i], {}}, nullptr, {}));
    const auto last = session->run({statements.last(), {}}, nullptr, {});
    QVERIFY(!last || statements.last() == u"COMMIT"_s);
    QCOMPARE(count(u"SELECT count(*) FROM pg_class WHERE relname = 'undone'"_s), 0);
}

void PostgresHardeningTest::anOpenTransactionThatOnlyReadsCannotBeUndone_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("the setting") << u"SET transaction_read_only = off"_s;
    QTest::newRow("of this transaction") << u"SET LOCAL transaction_read_only TO 'off'"_s;
    QTest::newRow("by an odd name") << u"SET U&\"transaction\\005fread_only\" = off"_s;
    QTest::newRow("the characteristics") << u"SET TRANSACTION READ WRITE"_s;
    QTest::newRow("by a function") << u"SELECT set_config('transaction_read_only', 'off', true)"_s;
}

void PostgresHardeningTest::anOpenTransactionThatOnlyReadsCannotBeUndone()
{
    QFETCH(const QString, sql);
    const PostgresSession session(with(m_server.config(), readOnly()));
    session->markTouched();
    QVERIFY(session->begin({}, {}));
    QVERIFY(!session->run({sql, {}}, nullptr, {}));
    QVERIFY(session->rollback({}));
    QVERIFY(session->begin({}, {}));
    session.run(u"SET TRANSACTION ISOLATION LEVEL SERIALIZABLE"_s);
    session.run(u"SET LOCAL search_path = public"_s);
    QCOMPARE(session.error(u"CREATE TABLE undone (a int)"_s).sqlState, u"25006"_s);
}

// The rights of a role alone keep a superuser's functions from the server, as core/MANUAL.md says.
void PostgresHardeningTest::aReadOnlySessionIsNoSandbox()
{
    const PostgresSession session(with(m_server.config(), readOnly()));
    session->markTouched();
    session.run(u"SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE false"_s);
    QVERIFY(session->server().superuser);
    const QList<Problem> advice = serverAdvice(session->server());
    QVERIFY(advice.first().message.contains(u"read-only session"_s));
}

void PostgresHardeningTest::aViewThatWritesIsStoppedWhenItIsLookedAt()
{
    m_server.psql(u"CREATE TABLE loot (a int);"
                  "CREATE FUNCTION take() RETURNS int LANGUAGE sql AS"
                  " 'INSERT INTO loot VALUES (1) RETURNING a';"
                  "CREATE VIEW trap AS SELECT take() AS a"_s);
    const auto log = std::make_shared<StatementLog>();
    const Adapter adapter(std::make_shared<ConnectionPool>(
        makePostgresBackend(), m_server.config(), Secret(), PoolSetup{.statements = log}));
    const TablePtr trap = adapter.describe({u"public"_s, u"trap"_s}, {}).value();
    SelectQuery query;
    query.table = trap->name;
    const auto look = [&](CountMode count) {
        ResultSet rows;
        const auto page = adapter.page(*trap, query, {}, count, AddressColumns::Omit, rows, {});
        return page ? u"shown"_s : errorKindName(page.error().kind);
    };
    for (const CountMode mode : {CountMode::None, CountMode::Estimate, CountMode::Exact})
        QCOMPARE(look(mode), u"ReadOnly"_s);
    QCOMPARE(count(u"SELECT count(*) FROM loot"_s), 0);
    m_server.psql(u"CREATE OR REPLACE VIEW trap AS SELECT 1 AS a"_s);
    log->clear();
    QCOMPARE(look(CountMode::Estimate), u"shown"_s);
    // What takes its own time is not counted unless a person asks for it.
    for (const StatementRecord& record : log->records())
        QVERIFY2(!record.sql.contains(u"count("_s), qPrintable(record.sql));
    m_server.psql(u"DROP VIEW trap; DROP FUNCTION take; DROP TABLE loot"_s);
}

void PostgresHardeningTest::superusersAndOldServersAreAdvisedAgainst()
{
    const ServerInfo all = PostgresSession(m_server)->server();
    QVERIFY(all.superuser);
    QCOMPARE(serverAdvice(all).size(), 1);
    QVERIFY(serverAdvice(all).first().message.contains(u"superuser"_s));
    m_server.psql(u"CREATE ROLE guest LOGIN"_s);
    ConnectionConfig config = m_server.config();
    config.user = u"guest"_s;
    QVERIFY(!PostgresSession(config)->server().superuser);
    ServerInfo guest = PostgresSession(config)->server();
    QVERIFY(serverAdvice(guest).isEmpty());
    guest.versionNumber = 110'022;
    QVERIFY(serverAdvice(guest).first().message.contains(u"older than PostgreSQL 12"_s));
    guest.engine = u"CockroachDB"_s; // whose versions are counted otherwise
    QVERIFY(serverAdvice(guest).isEmpty());
    m_server.psql(u"DROP ROLE guest"_s);
}

void PostgresHardeningTest::theSessionTellsNothingOfItsUser()
{
    const PostgresSession session(m_server);
    QCOMPARE(session.cell(u"SHOW application_name"_s), u"tuplewright"_s);
    QCOMPARE(session.cell(u"SHOW row_security"_s), u"on"_s);
    QCOMPARE(session.cell(u"SHOW search_path"_s), u"\"$user\", public"_s);
    // What the session was started with; `options` would be among it.
    QCOMPARE(session.cell(u"SELECT string_agg(name, ',' ORDER BY name) FROM pg_settings"
                          " WHERE source = 'client'"_s),
        u"application_name,client_encoding"_s);
}

void PostgresHardeningTest::shadowedFunctionsAreNeverCalledForTheCatalog()
{
    m_server.psql(u"CREATE DATABASE hostile"_s);
    m_server.psql(
        u"CREATE FUNCTION trap(text) RETURNS text LANGUAGE plpgsql AS"
        " $$ BEGIN RAISE EXCEPTION 'trapped'; END $$;"
        "CREATE FUNCTION lower(text) RETURNS text LANGUAGE sql AS 'SELECT public.trap($1)';"
        "CREATE FUNCTION version() RETURNS text LANGUAGE sql AS 'SELECT public.trap(NULL)';"
        "CREATE FUNCTION set_config(text, text, boolean) RETURNS text LANGUAGE sql AS"
        " 'SELECT public.trap($1)';"
        "CREATE FUNCTION current_setting(text) RETURNS text LANGUAGE sql AS"
        " 'SELECT public.trap($1)';"
        "CREATE FUNCTION format_type(oid, integer) RETURNS text LANGUAGE sql AS"
        " 'SELECT public.trap(NULL)';"
        "CREATE FUNCTION quote_ident(text) RETURNS text LANGUAGE sql AS 'SELECT public.trap($1)';"
        "CREATE TABLE pg_class (relname text);"
        "CREATE TABLE pg_attribute (attname text);"
        "CREATE TABLE mine (id int PRIMARY KEY, v text DEFAULT 'x');"_s,
        u"hostile"_s);
    SessionOptions options;
    options.searchPath = u"public, pg_catalog"_s;
    const PostgresSession session(with(m_server.config(u"hostile"_s), options));
    const auto catalog = session->catalogReader().catalog({});
    QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().toText()));
    const auto table = session->catalogReader().describe({u"public"_s, u"mine"_s}, {});
    QVERIFY2(table, table ? "" : qPrintable(table.error().toText()));
    QCOMPARE((*table)->identityColumns, QStringList(u"id"_s));
    session->markTouched();
    QVERIFY(session->reset({}));
}

void PostgresHardeningTest::shadowedOperatorsAreNeverCalledByTheSession()
{
    QString traps = u"CREATE TABLE mine (a int);"_s;
    for (const QString& type : {u"name"_s, u"text"_s, u"integer"_s, u"double precision"_s})
        traps += u"CREATE FUNCTION trap(%1, %1) RETURNS boolean LANGUAGE plpgsql AS"
                 " $$ BEGIN RAISE EXCEPTION 'trapped'; END $$;"
                 "CREATE OPERATOR public.= (LEFTARG = %1, RIGHTARG = %1, FUNCTION = trap);"
                 "CREATE OPERATOR public.<> (LEFTARG = %1, RIGHTARG = %1, FUNCTION = trap);"
                 "CREATE OPERATOR public.* (LEFTARG = %1, RIGHTARG = %1, FUNCTION = trap);"_s.arg(
                     type);
    m_server.psql(u"CREATE DATABASE operators"_s);
    m_server.psql(traps, u"operators"_s);
    m_server.psql(u"ALTER DATABASE operators SET search_path = public, pg_catalog"_s);
    WireProxy proxy(m_server.socketPath());
    ConnectionConfig config = m_server.config(u"operators"_s);
    config.host = proxy.host();
    const PostgresSession session(config);
    // A trap would make it ask for each part by itself.
    QCOMPARE(proxy.messages(Sender::Client, 'P'), 1);
    QCOMPARE(session.error(u"SELECT 1 = 1"_s).message, u"trapped"_s);
    QVERIFY(session->begin({}, {}));
    session.run(u"INSERT INTO mine VALUES (1)"_s);
    const auto evidence = session->commitEvidence({});
    QVERIFY(evidence && *evidence);
    QVERIFY(session->commit({}));
    QCOMPARE(
        session->statusOf(**evidence, {}).value_or(CommitStatus::Untold), CommitStatus::Committed);
}

void PostgresHardeningTest::unreadableBytesOfOneRowLeaveTheOthers()
{
    m_server.psql(u"CREATE DATABASE ascii TEMPLATE template0 ENCODING 'SQL_ASCII'"
                  " LC_COLLATE 'C' LC_CTYPE 'C'"_s);
    m_server.psql(u"SET client_encoding = SQL_ASCII; CREATE TABLE old (id int, v text);"
                  "INSERT INTO old VALUES (1, 'fine'), (2, E'caf\\351'), (3, E'\\303\\251')"_s,
        u"ascii"_s);
    const PostgresSession session(m_server.config(u"ascii"_s));
    QCOMPARE(session->server().encoding, u"SQL_ASCII"_s);
    ResultSet rows;
    QVERIFY(session->run({u"SELECT v FROM old ORDER BY id"_s, {}}, &rows, {}));
    QCOMPARE(rows.rowCount(), 3);
    QCOMPARE(rows.cell(0, 0).bytes.toByteArray(), QByteArray("fine"));
    QCOMPARE(rows.cell(1, 0).bytes.toByteArray(), QByteArray("caf\xe9"));
    QCOMPARE(rows.cell(2, 0).bytes.toByteArray(), QByteArray("\xc3\xa9"));
}

void PostgresHardeningTest::textOfAnyEncodingArrivesAsUtf8_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("missing");
    QTest::newRow("Latin 1") << u"LATIN1"_s << u"é"_s << u"漢"_s;
    QTest::newRow("Japanese") << u"EUC_JP"_s << u"漢字"_s << u"ไทย"_s;
}

void PostgresHardeningTest::textOfAnyEncodingArrivesAsUtf8()
{
    QFETCH(const QString, encoding);
    QFETCH(const QString, text);
    QFETCH(const QString, missing);
    m_server.psql(u"CREATE DATABASE \"db_%1\" TEMPLATE template0 ENCODING '%1'"
                  " LC_COLLATE 'C' LC_CTYPE 'C'"_s.arg(encoding));
    const PostgresSession session(m_server.config(u"db_"_s + encoding));
    QCOMPARE(session->server().encoding, encoding);
    session.run(u"CREATE TABLE t (v text)"_s);
    session.run(u"INSERT INTO t VALUES ($1)"_s, {Value::text(text)});
    QCOMPARE(session.cell(u"SELECT v FROM t"_s), text);
    const Error error = session.error(u"INSERT INTO t VALUES ($1)"_s, {Value::text(missing)});
    QCOMPARE(errorKindName(error.kind), u"Encoding"_s);
    QCOMPARE(error.sqlState, u"22P05"_s);
    // A script that changes the encoding spoils no later one.
    session->markTouched();
    session.run(u"SET client_encoding = "_s + encoding);
    QVERIFY(session->reset({}));
    QCOMPARE(session.cell(u"SELECT v FROM t"_s), text);
}

TW_TEST(PostgresHardeningTest)
#include "postgres_hardening_test.moc"
