// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_session.h"
#include "test_program.h"

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/editing/change_planner.h>
#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/session/script_run.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

/// Scripts with data, statements that are kept prepared, and odd types.
class PostgresScriptTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<PostgresServer>(); }
    void cleanupTestCase() { m_server.reset(); }

    void dataBehindACopyIsRead_data()
    {
        QTest::addColumn<ScriptMode>("mode");
        QTest::newRow("whole") << ScriptMode::OneTransaction;
        QTest::newRow("each") << ScriptMode::EachStatement;
    }

    void dataBehindACopyIsRead()
    {
        QFETCH(const ScriptMode, mode);
        m_server->psql(u"DROP TABLE IF EXISTS copied; CREATE TABLE copied (a int, b text)"_s);
        Session session(pool());
        const ScriptReport report = executeScript(session,
            u"COPY copied FROM STDIN;\n1\tone; two\n2\t\\N\n\\.\n"
            "COPY copied (b, a) FROM STDIN (FORMAT csv);\n\"x\ny\",3\n\\.\n"
            "UPDATE copied SET a = a * 10;"_s,
            {.mode = mode});
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->toText()) : "");
        QCOMPARE(report.done, 3);
        QCOMPARE(m_server->psql(u"SELECT string_agg(a || coalesce(b, '-'), ',' ORDER BY a)"
                                " FROM copied"_s),
            u"10one; two,20-,30x\ny"_s);
    }

    void badDataFailsItsStatement()
    {
        m_server->psql(u"DROP TABLE IF EXISTS copied; CREATE TABLE copied (a int)"_s);
        Session session(pool());
        const ScriptReport report
            = executeScript(session, u"COPY copied FROM STDIN;\n1\nx\n\\.\nSELECT 1"_s);
        QVERIFY(report.error);
        QCOMPARE(report.error->sqlState, u"22P02"_s);
        QCOMPARE(m_server->psql(u"SELECT count(*) FROM copied"_s), u"0"_s);
    }

    void whatComesAgainIsPrepared()
    {
        const auto own = pool();
        auto lease = own->acquire({}).value();
        const auto names = [&] {
            ResultSet rows;
            if (!lease->run({u"TABLE pg_prepared_statements"_s, {}}, &rows, {}))
                return qint64(-1);
            return rows.rowCount();
        };
        for (int i = 0; i < 5; ++i) {
            ResultSet rows;
            QVERIFY(lease->run({u"SELECT $1::int + 1"_s, {Value::integer(i)}}, &rows, {}));
            QCOMPARE(rows.cell(0, 0).toValue().toText(), QString::number(i + 1));
        }
        QCOMPARE(own->stats().preparable, 5);
        QCOMPARE(own->stats().prepared, 4);
        QCOMPARE(names(), 1);
    }

    void withoutACacheNothingIsPrepared()
    {
        ConnectionConfig config = m_server->config();
        config.session.statementCacheSize = 0;
        const PostgresSession session(config);
        for (int i = 0; i < 3; ++i)
            session.run(u"SELECT 1"_s);
        QCOMPARE(session.cell(u"SELECT count(*) FROM pg_prepared_statements"_s), u"0"_s);
    }

    void theOldestMakesRoom()
    {
        ConnectionConfig config = m_server->config();
        config.session.statementCacheSize = 2;
        const PostgresSession session(config);
        for (int round = 0; round < 3; ++round) {
            for (int i = 0; i < 4; ++i)
                session.run(u"SELECT %1"_s.arg(i));
        }
        QVERIFY(session.cell(u"SELECT count(*) FROM pg_prepared_statements"_s).toInt() <= 2);
    }

    void aChangedTableIsAskedAnew()
    {
        m_server->psql(u"DROP TABLE IF EXISTS changing; CREATE TABLE changing (a int);"
                       "INSERT INTO changing VALUES (1)"_s);
        const PostgresSession session(*m_server);
        const QString sql = u"SELECT * FROM changing"_s;
        for (int i = 0; i < 3; ++i)
            QCOMPARE(session.cell(sql), u"1"_s);
        m_server->psql(
            u"ALTER TABLE changing ADD b text; ALTER TABLE changing ALTER a TYPE text"_s);
        QCOMPARE(session.rows(sql), (QList<QStringList>{{u"1"_s, u"<NULL>"_s}}));
        session.run(u"DEALLOCATE ALL"_s);
        QCOMPARE(session.rows(sql), (QList<QStringList>{{u"1"_s, u"<NULL>"_s}}));
    }

    void aTableChangedInATransactionIsReadOn()
    {
        m_server->psql(u"DROP TABLE IF EXISTS changing; CREATE TABLE changing (a int);"
                       "INSERT INTO changing VALUES (1)"_s);
        const PostgresSession session(*m_server);
        const QString sql = u"SELECT * FROM changing"_s;
        for (int i = 0; i < 3; ++i)
            QCOMPARE(session.cell(sql), u"1"_s);
        session.run(u"BEGIN"_s);
        session.run(u"ALTER TABLE changing ADD b int DEFAULT 2"_s);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(session.rows(sql), (QList<QStringList>{{u"1"_s, u"2"_s}}));
        session.run(u"ROLLBACK"_s);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(session.rows(sql), (QList<QStringList>{{u"1"_s}}));
        // The one before the change was let go of.
        QCOMPARE(session.cell(u"SELECT count(*) FROM pg_prepared_statements"
                              " WHERE statement LIKE '%changing'"_s),
            u"1"_s);
    }

    void preparingIsStoppedAsAnyStatementIs()
    {
        m_server->psql(u"DROP TABLE IF EXISTS locked; CREATE TABLE locked (a int)"_s);
        const PostgresSession session(*m_server);
        const PostgresSession other(*m_server);
        session.run(u"SELECT a FROM locked"_s);
        other.run(u"BEGIN"_s);
        other.run(u"LOCK TABLE locked"_s);
        CallOptions options;
        options.deadline = QDeadlineTimer(300);
        const auto outcome = session->run({u"SELECT a FROM locked"_s, {}}, nullptr, options);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::Timeout);
        QVERIFY(!session->isBroken());
        other.run(u"ROLLBACK"_s);
        session.run(u"SELECT a FROM locked"_s);
    }

    void aReadOnlyConnectionTakesNoData()
    {
        m_server->psql(u"DROP TABLE IF EXISTS copied; CREATE TABLE copied (a int)"_s);
        ConnectionConfig config = m_server->config();
        config.session.readOnly = true;
        Session session(std::make_shared<ConnectionPool>(makePostgresBackend(), config, Secret()));
        const ScriptReport report = executeScript(session,
            u"SET default_transaction_read_only = off;\nCOPY copied FROM STDIN;\n1\n\\.\n"_s,
            {.mode = ScriptMode::EachStatement});
        QVERIFY(report.error);
        QCOMPARE(report.error->kind, ErrorKind::ReadOnly);
        QCOMPARE(m_server->psql(u"SELECT count(*) FROM copied"_s), u"0"_s);
    }

    void aDomainOverAnEnumIsEdited()
    {
        m_server->psql(u"CREATE TYPE colour AS ENUM ('red', 'green');"
                       "CREATE DOMAIN paint AS colour;"
                       "CREATE TABLE walls (id int PRIMARY KEY, paint paint, v int2vector,"
                       " o oidvector);"
                       "INSERT INTO walls VALUES (1, 'red', '1 2', '3 4')"_s);
        const Adapter adapter(pool());
        const TablePtr walls = adapter.describe({u"public"_s, u"walls"_s}, {}).value();
        const RowIdentity first{walls->name, RowAddress::Key, {{u"id"_s, Value::integer(1)}}};
        const Change change{ChangeKind::Update, first,
            {{u"paint"_s, Value::text(u"green"_s)}, {u"v"_s, Value::text(u"5 6"_s)},
                {u"o"_s, Value::text(u"7 8"_s)}},
            {{u"paint"_s, Value::text(u"red"_s)}, {u"v"_s, Value::text(u"1 2"_s)},
                {u"o"_s, Value::text(u"3 4"_s)}}};
        const auto step = adapter.planner().plan(change, *walls);
        QVERIFY2(step, step ? "" : qPrintable(step.error().toText()));
        const ApplyReport report = adapter.apply({*step}, ApplyMode::Save, {});
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->toText()) : "");
        QCOMPARE(
            m_server->psql(u"SELECT paint || v::text || o::text FROM walls"_s), u"green5 67 8"_s);
        SelectQuery query{.table = walls->name};
        query.filter
            = Filter::condition(u"paint"_s, FilterOperator::InList, {Value::text(u"green"_s)});
        QCOMPARE(adapter.count(*walls, query, {}).value_or(-1), 1);
    }

private:
    [[nodiscard]] std::shared_ptr<ConnectionPool> pool() const
    {
        return std::make_shared<ConnectionPool>(
            makePostgresBackend(), m_server->config(), Secret());
    }

    std::unique_ptr<PostgresServer> m_server;
};

TW_TEST(PostgresScriptTest)
#include "postgres_script_test.moc"
