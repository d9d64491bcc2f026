// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine_fixture.h"
#include "test_program.h"

#include <tuplewright/connection/capabilities.h>
#include <tuplewright/connection/statement_log.h>
#include <tuplewright/pool/connection_pool.h>
#include <tuplewright/results/result_set.h>

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace tw;
using namespace Qt::StringLiterals;

/// What every engine's connections tell of the statements they ran.
class StatementLogContractTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<EngineFixture> m_fixture;

    [[nodiscard]] std::unique_ptr<Connection> connectionWith(
        const std::shared_ptr<StatementLog>& log) const
    {
        auto connection = m_fixture->backend()->open(m_fixture->config(), {}, {}, {}).value();
        connection->setLabel({log, u"shop"_s, 7});
        return connection;
    }

    static QStringList sqlOf(const StatementLog& log)
    {
        QStringList texts;
        for (const StatementRecord& record : log.records())
            texts.append(record.sql);
        return texts;
    }

    static std::shared_ptr<StatementLog> openLog()
    {
        StatementLogOptions options;
        options.hideParameters = false;
        return std::make_shared<StatementLog>(options);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = makeEngineFixture();
        if (!m_fixture)
            QSKIP("this engine cannot be had here");
    }

    void eachStatementIsToldOnceWithItsTimings()
    {
        const auto log = openLog();
        const auto connection = connectionWith(log);
        connection->beginLoan(u"browse"_s, 5'000'000);
        ResultSet rows;
        QVERIFY(connection->run({u"SELECT 1 UNION ALL SELECT 2"_s, {}}, &rows, {}));
        QVERIFY(connection->run({u"SELECT 3"_s, {}}, &rows, {}));

        const QList<StatementRecord> records = log->records();
        QCOMPARE(records.size(), 2);
        const StatementRecord& first = records.first();
        QCOMPARE(first.sql, u"SELECT 1 UNION ALL SELECT 2"_s);
        QCOMPARE(first.profile, u"shop"_s);
        QCOMPARE(first.purpose, u"browse"_s);
        QCOMPARE(first.connection, 7);
        QCOMPARE(first.rows, 2);
        QCOMPARE(first.poolWaitNs, 5'000'000);
        QVERIFY(first.executeNs > 0 && first.fetchNs >= 0);
        QCOMPARE(first.totalNs(), first.poolWaitNs + first.executeNs + first.fetchNs);
        QCOMPARE(records.last().poolWaitNs, 0); // the loan waited once
    }

    void transactionsAndTheCatalogueAreToldToo()
    {
        const auto log = openLog();
        const auto connection = connectionWith(log);
        QVERIFY(connection->begin({}, {}));
        QVERIFY(connection->commit({}));
        QVERIFY(connection->begin({}, {}));
        QVERIFY(connection->rollback({}));
        const QStringList texts = sqlOf(*log);
        QVERIFY2(texts.size() >= 4, qPrintable(texts.join(u'\n')));
        QVERIFY(texts.first().startsWith(u"BEGIN"_s));
        QCOMPARE(texts.count(u"COMMIT"_s), 1);
        QCOMPARE(texts.count(u"ROLLBACK"_s), 1);
        const qint64 before = log->count();
        QVERIFY(connection->catalogReader().catalog({}));
        QVERIFY(log->count() > before);
    }

    void whatIsNeededToAskAgainIsKeptByPolicy()
    {
        const QString sql = u"SELECT "_s + m_fixture->backend()->dialect().placeholder(1);
        const auto shown = openLog();
        ConnectionPool pool(m_fixture->backend(), m_fixture->config(), {}, {.statements = shown});
        const Value small = Value::text(u"Ada"_s);
        const auto runOn = [&](const Value& value) {
            const auto lease = pool.acquire({});
            return lease && (*lease)->run({sql, {value}}, nullptr, {});
        };
        QVERIFY(runOn(small));
        QCOMPARE(shown->records().last().values, QList<Value>{small});
        QCOMPARE(shown->records().last().url, m_fixture->config().toUrl());
        QVERIFY(!shown->records().last().isMasked);
        QVERIFY(runOn(Value::text(QString(20'000, u'x'))));
        QVERIFY(!shown->records().last().values); // too much to keep for each statement
        QVERIFY(!shown->records().last().parametersHidden);

        const auto hidden = std::make_shared<StatementLog>();
        QVERIFY(connectionWith(hidden)->run({sql, {small}}, nullptr, {}));
        QVERIFY(!hidden->records().first().values);
        const QString secret = u"SELECT 1 AS a -- password = 'canary'"_s;
        QVERIFY(connectionWith(hidden)->run({secret, {}}, nullptr, {}));
        QVERIFY(hidden->records().last().isMasked);
    }

    void failuresKeepTheirError()
    {
        const auto log = openLog();
        const auto connection = connectionWith(log);
        QVERIFY(!connection->run({u"SELECT nothing_of_this_name"_s, {}}, nullptr, {}));
        QVERIFY(log->records().first().error);
        QCOMPARE(log->records().first().rows, 0);
    }

    void valuesAreShownOrHiddenByPolicy()
    {
        const QString secret = u"canary-7f3a"_s;
        const Statement statement{
            u"SELECT "_s + m_fixture->backend()->dialect().placeholder(1), {Value::text(secret)}};
        const auto shown = openLog();
        QVERIFY(connectionWith(shown)->run(statement, nullptr, {}));
        QCOMPARE(shown->records().first().parameters, QStringList{u"'canary-7f3a'"_s});
        QVERIFY(!shown->records().first().parametersHidden);

        const auto hidden = std::make_shared<StatementLog>();
        QVERIFY(connectionWith(hidden)->run(statement, nullptr, {}));
        QVERIFY(hidden->records().first().parameters.isEmpty());
        QVERIFY(hidden->records().first().parametersHidden);
    }

    void errorsNameValuesOnlyWhereTheyMay()
    {
        const Statement statement{
            u"SELECT nothing_of_this_name, "_s + m_fixture->backend()->dialect().placeholder(1),
            {Value::text(u"canary-7f3a"_s)}};
        const auto log = std::make_shared<StatementLog>();
        for (const bool hide : {true, false}) {
            ConnectionConfig config = m_fixture->config();
            config.log.hideParameters = hide;
            ConnectionPool pool(m_fixture->backend(), config, {}, {.statements = log});
            auto lease = pool.acquire({});
            QVERIFY(lease);
            const auto outcome = (*lease)->run(statement, nullptr, {});
            QVERIFY(!outcome);
            const QString shown = hide ? u"***"_s : u"'canary-7f3a'"_s;
            QCOMPARE(outcome.error().facts().parameters, QStringList{shown});
            // The log has a policy of its own.
            QCOMPARE(log->records().last().error->facts().parameters, QStringList{u"***"_s});
        }
    }

    void theServersWordsRepeatNoHiddenValue()
    {
        ConnectionConfig config = m_fixture->config();
        config.log.hideParameters = true;
        const auto log = std::make_shared<StatementLog>();
        ConnectionPool pool(m_fixture->backend(), config, {}, {.statements = log});
        auto lease = pool.acquire({}).value();
        if (!lease->capabilities().has(Feature::SessionState))
            QSKIP("Nothing of a session lasts here.");
        QVERIFY(lease->run(
            {u"CREATE TEMP TABLE secrets (username text PRIMARY KEY, n integer CHECK (n < 5))"_s,
                {}},
            nullptr, {}));
        const Dialect& dialect = m_fixture->backend()->dialect();
        const Statement insert{u"INSERT INTO secrets VALUES (%1, %2)"_s.arg(
                                   dialect.placeholder(1), dialect.placeholder(2)),
            {Value::text(u"canary-7f3a"_s), Value::integer(1)}};
        QVERIFY(lease->run(insert, nullptr, {}));
        for (const Statement& statement :
            {insert, Statement{insert.sql, {Value::text(u"canary-7f3b"_s), Value::integer(4711)}},
                Statement{u"SELECT json_extract(username, '$.canary') FROM secrets"_s, {}},
                Statement{u"SELECT username::int FROM secrets"_s, {}}}) {
            const auto outcome = lease->run(statement, nullptr, {});
            QVERIFY(!outcome);
            for (const Error& error : {outcome.error(), *log->records().last().error}) {
                const QByteArray json = QJsonDocument(error.toJson()).toJson();
                QVERIFY2(!json.contains("canary-7") && !json.contains("4711"), json.constData());
            }
        }
    }

    void longValuesAreCut()
    {
        const auto log = openLog();
        const Statement statement{u"SELECT "_s + m_fixture->backend()->dialect().placeholder(1),
            {Value::text(QString(1'000'000, u'x'))}};
        QVERIFY(connectionWith(log)->run(statement, nullptr, {}));
        const QString logged = log->records().first().parameters.first();
        QVERIFY(logged.size() < 2'000);
        QVERIFY2(logged.endsWith(u"(1000000 bytes)"_s), qPrintable(logged.right(40)));
    }

    void secretsInTheTextAreMasked_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("role") << u"ALTER ROLE nobody_here PASSWORD 'canary-7f3a'"_s;
        QTest::newRow("connection words")
            << u"SELECT 'host=db password=canary-7f3a', nothing_of_this_name"_s;
        QTest::newRow("address")
            << u"SELECT 'postgresql://ada:canary-7f3a@db/shop', nothing_of_this_name"_s;
    }

    void secretsInTheTextAreMasked()
    {
        QFETCH(const QString, sql);
        const auto log = openLog();
        QVERIFY(!connectionWith(log)->run({sql, {}}, nullptr, {}));
        const StatementRecord record = log->records().first();
        QVERIFY2(!record.sql.contains(u"canary"_s), qPrintable(record.sql));
        const QByteArray error = QJsonDocument(record.error->toJson()).toJson();
        QVERIFY2(!error.contains("canary"), error.constData());
    }

    void theOldestAreDroppedAndStillCounted()
    {
        StatementLogOptions options;
        options.capacity = 3;
        const auto log = std::make_shared<StatementLog>(options);
        const auto connection = connectionWith(log);
        for (int i = 0; i < 5; ++i)
            QVERIFY(connection->run({u"SELECT %1"_s.arg(i), {}}, nullptr, {}));
        QCOMPARE(sqlOf(*log), (QStringList{u"SELECT 2"_s, u"SELECT 3"_s, u"SELECT 4"_s}));
        QCOMPARE(log->count(), 5);
    }

    void echoWritesToItsLoggingCategory()
    {
        StatementLogOptions options;
        options.echo = true;
        const auto log = std::make_shared<StatementLog>(options);
        const auto connection = connectionWith(log);
        QTest::ignoreMessage(QtInfoMsg, QRegularExpression(u"shop#7 .*SELECT 41"_s));
        QVERIFY(connection->run({u"SELECT 41"_s, {}}, nullptr, {}));
    }
};

TW_TEST(StatementLogContractTest)
#include "statement_log_contract_test.moc"
