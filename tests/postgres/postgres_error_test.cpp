// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_session.h"
#include "test_program.h"
#include "wire_proxy.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

qint64 memoryInUse()
{
    QFile status(u"/proc/self/statm"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    return status.readAll().split(' ').at(1).toLongLong() * 4096;
}

StatementOutcome outcomeOf(const PostgresSession& session, const QString& sql)
{
    return session.run(sql);
}

}

/// What an error of a statement tells, and the notices beside a result.
class PostgresErrorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void placesCountLinesAndCharacters_data();
    void placesCountLinesAndCharacters();
    void constraintsNameWhatTheyConcern_data();
    void constraintsNameWhatTheyConcern();
    void aFunctionTellsWhereItWas();
    void severityAndOriginAreKnown();
    void valuesAreNamedOnlyWhenTheyMayBe();
    void hiddenValuesAreInNoWords_data();
    void hiddenValuesAreInNoWords();
    void aHiddenValueIsInNoWordsOfACommit();
    void secretsAreMaskedInEveryText();
    void aTransactionThatFailedKeepsItsFirstError();
    void rollingBackToASavepointForgetsTheError();
    void aCommitThatRollsBackNamesTheCause();
    void theFirstWordsOfADyingServerAreTheError();
    void timeoutCancelAndTerminationReadDifferently();
    void aCommitThatTheServerDoesNotKnowTheEndOfIsUnknown_data();
    void aCommitThatTheServerDoesNotKnowTheEndOfIsUnknown();
    void whatAnUnprovenServerSaysIsMarked();
    void warningsAreNoticesAndNeverErrors();
    void aRaisedWarningClassIsStillAnError();
    void noticesBelongToTheirStatement();
    void aFloodOfNoticesIsCountedAndTakesNoMemory();
    void aLongNoticeIsCutBetweenCharacters();
    void aFloodOfNotificationsTakesNoMemory();

private:
    std::unique_ptr<PostgresServer> m_server;
};

void PostgresErrorTest::initTestCase()
{
    m_server = std::make_unique<PostgresServer>();
    m_server->psql(u"CREATE TABLE parent (id int PRIMARY KEY);"
                   "CREATE TABLE child (id int CONSTRAINT child_id UNIQUE,"
                   " parent int CONSTRAINT child_parent REFERENCES parent,"
                   " size int CONSTRAINT child_size CHECK (size < 5), name varchar(3) NOT NULL);"
                   "INSERT INTO child VALUES (1, NULL, 1, 'a');"
                   "CREATE DOMAIN even AS int CONSTRAINT is_even CHECK (VALUE % 2 = 0)"_s);
}

void PostgresErrorTest::cleanupTestCase()
{
    m_server.reset();
}

void PostgresErrorTest::placesCountLinesAndCharacters_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("one line") << u"SELECT nothing FROM parent"_s << 1 << 8;
    QTest::newRow("emoji") << u"SELECT '😀é😀', nothing FROM parent"_s << 1 << 15;
    QTest::newRow("line feeds") << u"SELECT 1,\n\n  nothing FROM parent"_s << 3 << 3;
    QTest::newRow("CRLF") << u"SELECT '😀',\r\n\r\n  nothing\r\nFROM parent"_s << 3 << 3;
    QTest::newRow("the end") << u"SELECT (\n1"_s << 2 << 2;
}

void PostgresErrorTest::placesCountLinesAndCharacters()
{
    QFETCH(const QString, sql);
    QFETCH(const int, line);
    QFETCH(const int, column);
    const Error error = PostgresSession(*m_server).error(sql);
    QCOMPARE(error.facts().line, line);
    QCOMPARE(error.facts().columnNumber, column);
    QCOMPARE(error.facts().statement, sql);
}

void PostgresErrorTest::constraintsNameWhatTheyConcern_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QStringList>("facts"); // schema, table, column, constraint, type
    QTest::addColumn<QString>("mentioned");
    QTest::newRow("unique") << u"INSERT INTO child VALUES (1, NULL, 1, 'a')"_s
                            << ErrorKind::AlreadyExists
                            << QStringList{u"public"_s, u"child"_s, u""_s, u"child_id"_s, u""_s}
                            << u"(id)=(1)"_s;
    QTest::newRow("foreign key") << u"INSERT INTO child VALUES (2, 77, 1, 'a')"_s
                                 << ErrorKind::ForeignKey
                                 << QStringList{u"public"_s, u"child"_s, u""_s, u"child_parent"_s,
                                        u""_s}
                                 << u"(parent)=(77)"_s;
    QTest::newRow("check") << u"INSERT INTO child VALUES (3, NULL, 9, 'a')"_s << ErrorKind::Check
                           << QStringList{u"public"_s, u"child"_s, u""_s, u"child_size"_s, u""_s}
                           << u"9"_s;
    QTest::newRow("not null") << u"INSERT INTO child VALUES (4, NULL, 1, NULL)"_s
                              << ErrorKind::NotNull
                              << QStringList{u"public"_s, u"child"_s, u"name"_s, u""_s, u""_s}
                              << u"name"_s;
    QTest::newRow("domain") << u"SELECT 3::even"_s << ErrorKind::Check
                            << QStringList{u"public"_s, u""_s, u""_s, u"is_even"_s, u"even"_s}
                            << u"is_even"_s;
    QTest::newRow("raised") << u"DO $$ BEGIN RAISE 'no' USING ERRCODE = '23514', TABLE = 'tab',"
                               " COLUMN = 'col', CONSTRAINT = 'con', DATATYPE = 'dat',"
                               " SCHEMA = 'sch'; END $$"_s
                            << ErrorKind::Check
                            << QStringList{u"sch"_s, u"tab"_s, u"col"_s, u"con"_s, u"dat"_s}
                            << u"table tab, column col, constraint con, type dat"_s;
}

void PostgresErrorTest::constraintsNameWhatTheyConcern()
{
    QFETCH(const QString, sql);
    QFETCH(const ErrorKind, kind);
    QFETCH(const QStringList, facts);
    QFETCH(const QString, mentioned);
    const Error error = PostgresSession(*m_server).error(sql);
    QCOMPARE(error.kind, kind);
    QCOMPARE(QStringList({error.schema, error.table, error.column, error.constraint,
                 error.facts().dataType}),
        facts);
    QVERIFY2(error.toText().contains(mentioned), qPrintable(error.toText()));
    for (const QString& name : facts.sliced(1))
        QVERIFY2(error.toText().contains(name), qPrintable(error.toText()));
}

void PostgresErrorTest::aFunctionTellsWhereItWas()
{
    const Error error
        = PostgresSession(*m_server).error(u"DO $$ BEGIN\n EXECUTE 'SELECT 1 +'; END $$"_s);
    QCOMPARE(error.kind, ErrorKind::Syntax);
    QCOMPARE(error.position, 0);
    QCOMPARE(error.facts().line, 0);
    QCOMPARE(error.facts().internalQuery, u"SELECT 1 +"_s);
    QCOMPARE(error.facts().internalPosition, 11);
    QVERIFY(error.facts().context.contains(u"line 2"_s));
}

void PostgresErrorTest::severityAndOriginAreKnown()
{
    const Error error = PostgresSession(*m_server).error(u"SELECT 1 / 0"_s);
    QCOMPARE(error.facts().backend, u"postgresql"_s);
    QCOMPARE(error.facts().severity, u"ERROR"_s);
    QCOMPARE(error.facts().sourceRoutine, u"int4div"_s);
    QCOMPARE(error.facts().transactionState, u"idle"_s);
    QVERIFY(!error.invalidatesConnection());
}

void PostgresErrorTest::valuesAreNamedOnlyWhenTheyMayBe()
{
    const PostgresSession session(*m_server);
    const QString sql = u"SELECT 1 / $1::int, $2"_s;
    const QList<Value> values{Value::text(u"0"_s), Value()};
    session->setLabel({.hideParameters = true});
    QCOMPARE(session.error(sql, values).facts().parameters, QStringList({u"***"_s, u"***"_s}));
    session->setLabel({.profile = u"staff"_s});
    const Error error = session.error(sql, values);
    QCOMPARE(error.facts().parameters, QStringList({u"'0'"_s, u"NULL"_s}));
    QCOMPARE(error.facts().profile, u"staff"_s);
}

void PostgresErrorTest::hiddenValuesAreInNoWords_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QList<Value>>("values");
    const auto row = [](const char* name, const QString& sql, const QList<Value>& values = {}) {
        QTest::newRow(name) << sql << values;
    };
    const QList<Value> bound{Value::text(u"c4nary"_s)};
    row("bound text", u"SELECT $1::text::int"_s, bound);
    row("stored key",
        u"INSERT INTO child (id, name) SELECT 4711, 'a' FROM generate_series(1, 2)"_s);
    row("whole row", u"INSERT INTO child SELECT 5, NULL, 4711, 'c4n'"_s);
    row("raised", u"DO $$ BEGIN RAISE 'c4nary' USING DETAIL = 'c4nary', HINT = 'c4nary'; END $$"_s);
    row("raised as an unknown name",
        u"DO $$ BEGIN PERFORM set_config('my.text', 'c4nary', false);"
        " EXECUTE 'SELECT 1 ' || current_setting('my.text') || ' 2 3'; END $$"_s);
}

void PostgresErrorTest::hiddenValuesAreInNoWords()
{
    QFETCH(const QString, sql);
    QFETCH(const QList<Value>, values);
    const PostgresSession session(*m_server);
    session->setLabel({.hideParameters = true});
    Error error = session.error(sql, values);
    // The statement itself may be told, and holds what it says.
    error.amend([](ErrorFacts& facts) { facts.statement.clear(); });
    const QByteArray json = QJsonDocument(error.toJson()).toJson();
    QVERIFY2(!json.contains("c4n") && !json.contains("4711"), json.constData());
    QVERIFY(!error.sqlState.isEmpty());
    session->setLabel({.hideParameters = false});
    const QByteArray words = QJsonDocument(session.error(sql, values).toJson()).toJson();
    QVERIFY2(words.contains("c4n") || words.contains("4711"), words.constData());
}

void PostgresErrorTest::aHiddenValueIsInNoWordsOfACommit()
{
    const PostgresSession session(*m_server);
    session->setLabel({.hideParameters = true});
    session.run(u"CREATE TEMP TABLE late (id int UNIQUE DEFERRABLE INITIALLY DEFERRED)"_s);
    QVERIFY(session->begin({}, {}).has_value());
    session.run(u"INSERT INTO late VALUES (4711), (4711)"_s);
    const Result<void> committed = session->commit({});
    QVERIFY(!committed);
    QCOMPARE(committed.error().kind, ErrorKind::AlreadyExists);
    QVERIFY2(
        !committed.error().toText().contains(u"4711"_s), qPrintable(committed.error().toText()));
}

void PostgresErrorTest::secretsAreMaskedInEveryText()
{
    const PostgresSession session(*m_server);
    const QString canary = u"c4nary"_s;
    for (const QString& sql : {u"ALTER ROLE nobody PASSWORD 'c4nary' 'c4nary'"_s,
             u"ALTER ROLE nobody PASSWORD 'c4nary'"_s,
             u"DO $$ BEGIN EXECUTE 'ALTER ROLE nobody PASSWORD ''c4nary'''; END $$"_s,
             u"DO $$ BEGIN RAISE 'password=c4nary' USING DETAIL = 'PASSWORD ''c4nary''',"
             " HINT = 'postgres://ada:c4nary@host'; END $$"_s}) {
        const Error error = session.error(sql);
        const QByteArray json = QJsonDocument(error.toJson()).toJson();
        QVERIFY2(!json.contains(canary.toUtf8()), json.constData());
        QVERIFY(!error.toText().contains(canary));
        QVERIFY(json.contains("***"));
    }
}

void PostgresErrorTest::aTransactionThatFailedKeepsItsFirstError()
{
    const PostgresSession session(*m_server);
    session.run(u"BEGIN"_s);
    QCOMPARE(session.error(u"SELECT 1 / 0"_s).facts().transactionState, u"failed"_s);
    for (int again = 0; again < 2; ++again) {
        const Error error = session.error(u"SELECT nothing"_s);
        QCOMPARE(error.kind, ErrorKind::InFailedTransaction);
        QCOMPARE(error.sqlState, u"25P02"_s);
        QVERIFY(error.message.endsWith(u"division by zero"_s));
        QCOMPARE(error.rootCause().kind, ErrorKind::DivisionByZero);
        QCOMPARE(error.rootCause().facts().statement, u"SELECT 1 / 0"_s);
    }
    session.run(u"ROLLBACK"_s);
    QCOMPARE(session.error(u"SELECT nothing"_s).kind, ErrorKind::UndefinedObject);
}

void PostgresErrorTest::rollingBackToASavepointForgetsTheError()
{
    const PostgresSession session(*m_server);
    session.run(u"BEGIN"_s);
    session.run(u"SAVEPOINT s"_s);
    static_cast<void>(session.error(u"SELECT 1 / 0"_s));
    session.run(u"ROLLBACK TO s"_s);
    QCOMPARE(session.error(u"SELECT nothing"_s).kind, ErrorKind::UndefinedObject);
    QCOMPARE(session.error(u"SELECT 1"_s).rootCause().kind, ErrorKind::UndefinedObject);
}

void PostgresErrorTest::aCommitThatRollsBackNamesTheCause()
{
    const PostgresSession session(*m_server);
    QVERIFY(session->begin({}, {}).has_value());
    static_cast<void>(session.error(u"SELECT 1 / 0"_s));
    const Result<void> committed = session->commit({});
    QVERIFY(!committed);
    QCOMPARE(committed.error().kind, ErrorKind::Transaction);
    QCOMPARE(committed.error().rootCause().kind, ErrorKind::DivisionByZero);
    QVERIFY(committed.error().toText().contains(u"division by zero"_s));
}

void PostgresErrorTest::theFirstWordsOfADyingServerAreTheError()
{
    const PostgresSession session(*m_server);
    const Error error = session.error(u"SELECT pg_terminate_backend(pg_backend_pid())"_s);
    QCOMPARE(error.sqlState, u"57P01"_s);
    QCOMPARE(error.kind, ErrorKind::ConnectionLost);
    QCOMPARE(error.facts().severity, u"FATAL"_s);
    QVERIFY(error.invalidatesConnection());
    QVERIFY(session->isBroken());
}

void PostgresErrorTest::timeoutCancelAndTerminationReadDifferently()
{
    const PostgresSession session(*m_server);
    session.run(u"SET statement_timeout = 10"_s);
    const Error timeout = session.error(u"SELECT pg_sleep(60)"_s);
    session.run(u"SET statement_timeout = 0"_s);
    const auto late = session->run({u"SELECT pg_sleep(60)"_s, {}}, nullptr, {QDeadlineTimer(10)});
    std::stop_source stop;
    stop.request_stop();
    const auto stopped
        = session->run({u"SELECT pg_sleep(60)"_s, {}}, nullptr, {.stop = stop.get_token()});
    const Error ended = session.error(u"SELECT pg_terminate_backend(pg_backend_pid())"_s);
    QCOMPARE(timeout.kind, ErrorKind::Timeout);
    QCOMPARE(late.error().kind, ErrorKind::Timeout);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    QCOMPARE(ended.kind, ErrorKind::ConnectionLost);
    const QStringList texts{
        timeout.message, late.error().message, stopped.error().message, ended.message};
    QCOMPARE(QSet<QString>(texts.begin(), texts.end()).size(), 4);
}

void PostgresErrorTest::aCommitThatTheServerDoesNotKnowTheEndOfIsUnknown_data()
{
    QTest::addColumn<QByteArray>("sqlState");
    QTest::newRow("transaction resolution unknown") << QByteArray("08007");
    QTest::newRow("statement completion unknown") << QByteArray("40003");
}

void PostgresErrorTest::aCommitThatTheServerDoesNotKnowTheEndOfIsUnknown()
{
    QFETCH(const QByteArray, sqlState);
    WireProxy proxy(m_server->socketPath());
    ConnectionConfig config = m_server->config();
    config.host = proxy.host();
    config.port = proxy.port();
    const PostgresSession session(config);
    QVERIFY(session->begin({}, {}).has_value());
    session.run(u"CREATE TEMP TABLE t ()"_s);
    proxy.add({.sender = Sender::Server,
        .type = 'C',
        .containing = "COMMIT",
        .action = WireAction::Replace,
        .bytes = errorResponse(sqlState, "who knows")});
    const Result<void> committed = session->commit({});
    QVERIFY(!committed);
    QCOMPARE(committed.error().kind, ErrorKind::OutcomeUnknown);
    QVERIFY(!committed.error().isRetryable());
    QVERIFY(committed.error().invalidatesConnection());
    QVERIFY(session->isBroken());
}

void PostgresErrorTest::whatAnUnprovenServerSaysIsMarked()
{
    for (const WireProxy::Door door : {WireProxy::Door::Port, WireProxy::Door::Folder}) {
        WireProxy proxy(m_server->socketPath(), door);
        proxy.add({.type = kStartup,
            .action = WireAction::Answer,
            .bytes = errorResponse("28P01", "Call 555-0100 to unlock", "FATAL")});
        ConnectionConfig config = m_server->config();
        config.host = proxy.host();
        config.port = proxy.port();
        config.options.insert(u"sslmode"_s, u"disable"_s);
        const auto refused = openPostgres(config);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Authentication);
        QCOMPARE(refused.error().detail.isEmpty(), door == WireProxy::Door::Folder);
    }
}

void PostgresErrorTest::warningsAreNoticesAndNeverErrors()
{
    const PostgresSession session(*m_server);
    const StatementOutcome outcome = outcomeOf(session,
        u"DO $$ BEGIN RAISE WARNING 'careful' USING ERRCODE = '01004',"
        " DETAIL = 'why', HINT = 'how'; RAISE NOTICE 'é'; END $$"_s);
    QCOMPARE(outcome.notices.kept.size(), 2);
    const Notice& warning = outcome.notices.kept.first();
    QCOMPARE(warning.severity, u"WARNING"_s);
    QCOMPARE(warning.sqlState, u"01004"_s);
    QCOMPARE(warning.message, u"careful"_s);
    QCOMPARE(warning.detail, u"why"_s);
    QCOMPARE(warning.hint, u"how"_s);
    QCOMPARE(outcome.notices.kept.last().message, u"é"_s);
    QCOMPARE(outcome.notices.dropped, 0);
}

void PostgresErrorTest::aRaisedWarningClassIsStillAnError()
{
    const Error error = PostgresSession(*m_server).error(
        u"DO $$ BEGIN RAISE 'odd' USING ERRCODE = '01000'; END $$"_s);
    QCOMPARE(error.kind, ErrorKind::Query);
    QCOMPARE(error.sqlState, u"01000"_s);
}

void PostgresErrorTest::noticesBelongToTheirStatement()
{
    const PostgresSession session(*m_server);
    QCOMPARE(outcomeOf(session, u"DROP TABLE IF EXISTS nothing"_s).notices.kept.size(), 1);
    QVERIFY(outcomeOf(session, u"SELECT 1"_s).notices.kept.isEmpty());
    static_cast<void>(session.error(u"DO $$ BEGIN RAISE NOTICE 'a'; RAISE 'b'; END $$"_s));
    QVERIFY(outcomeOf(session, u"SELECT 1"_s).notices.kept.isEmpty());
}

void PostgresErrorTest::aFloodOfNoticesIsCountedAndTakesNoMemory()
{
    const PostgresSession session(*m_server);
    const qint64 before = memoryInUse();
    const StatementOutcome outcome = outcomeOf(session,
        u"DO $$ BEGIN FOR i IN 1..1000000 LOOP RAISE NOTICE '% %', i, repeat('x', 50);"
        " END LOOP; END $$"_s);
    QCOMPARE(outcome.notices.kept.size(), kMostNotices);
    QCOMPARE(outcome.notices.dropped, 1'000'000 - kMostNotices);
    QVERIFY(outcome.notices.kept.first().message.startsWith(u"1 x"_s));
    QVERIFY(memoryInUse() - before < 32 * 1024 * 1024);
}

void PostgresErrorTest::aFloodOfNotificationsTakesNoMemory()
{
    const PostgresSession session(*m_server);
    session.run(u"LISTEN flood"_s);
    const qint64 before = memoryInUse();
    m_server->psql(u"SELECT count(pg_notify('flood', repeat('x', 50) || i))"
                   " FROM generate_series(1, 1000000) i"_s);
    QCOMPARE(session.cell(u"SELECT 1"_s), u"1"_s);
    // What came after the answer, on an idle connection.
    while (session.cell(u"SELECT pg_notification_queue_usage() > 0"_s) == u"t"_s)
        QVERIFY(session->probe());
    QVERIFY(session->probe());
    QVERIFY(memoryInUse() - before < 32 * 1024 * 1024);
    QCOMPARE(session.cell(u"SELECT 2"_s), u"2"_s);
}

void PostgresErrorTest::aLongNoticeIsCutBetweenCharacters()
{
    const StatementOutcome outcome = outcomeOf(PostgresSession(*m_server),
        u"DO $$ BEGIN RAISE NOTICE '%', 'a' || repeat('é', 1000000); END $$"_s);
    const QString text = outcome.notices.kept.first().message;
    QVERIFY(text.startsWith(u"aéé"_s));
    QVERIFY(text.endsWith(u"éé… (2000001 bytes)"_s));
    QVERIFY(!text.contains(QChar::ReplacementCharacter));
    QVERIFY(text.size() < kLongestNoticeText);
}

TW_TEST(PostgresErrorTest)
#include "postgres_error_test.moc"
