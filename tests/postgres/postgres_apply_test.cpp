// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "apply_cuts.h"
#include "postgres_session.h"
#include "test_program.h"
#include "wire_proxy.h"

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/editing/change_planner.h>
#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/session/session.h>

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

/// What a batch reports when its link dies.
class PostgresApplyTest final : public QObject
{
    Q_OBJECT

    PostgresServer m_server;
    std::optional<WireProxy> m_proxy;
    std::optional<Adapter> m_adapter;

    [[nodiscard]] Batch batchOf(const QList<Change>& changes, const QString& name) const
    {
        const auto table = m_adapter->describe({u"public"_s, name}, {});
        Batch batch;
        for (const Change& change : changes)
            batch.append(ChangePlanner(m_adapter->dialect()).plan(change, **table).value());
        return batch;
    }

    [[nodiscard]] static Change insertion(const QString& table)
    {
        Change change;
        change.kind = ChangeKind::Insert;
        change.row.table = {u"public"_s, table};
        change.values = {{u"n"_s, Value::integer(7)}};
        return change;
    }

    /// Loses the answer to a COMMIT that was carried out, and the server's knowledge of it.
    ApplyReport applyAndForget(const Batch& batch)
    {
        m_proxy->removeRules();
        m_proxy->add({.containing = "COMMIT", .action = WireAction::CutAfter});
        const auto hold = m_proxy->add({.containing = "pg_xact_status"});
        ApplyReport report;
        {
            const std::jthread worker(
                [&] { report = m_adapter->apply(batch, ApplyMode::Save, {}); });
            if (!m_proxy->waitForHits(hold))
                qFatal("The outcome was not asked for.");
            m_proxy->removeRules();
            m_server.kill9();
            m_server.start();
        }
        return report;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_server.psql(
            u"CREATE TABLE keyed (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, n int);"
            "CREATE TABLE bare (n int)"_s);
    }

    void init()
    {
        m_server.psql(u"TRUNCATE keyed, bare"_s);
        m_proxy.emplace(m_server.socketPath());
        ConnectionConfig config = m_server.config();
        config.host = m_proxy->host();
        m_adapter.emplace(
            std::make_shared<ConnectionPool>(makePostgresBackend(), config, Secret()));
    }

    void aLinkCutBeforeCommitWasSentSavesNothing()
    {
        const Batch batch = batchOf({insertion(u"keyed"_s)}, u"keyed"_s);
        m_proxy->add({.containing = "INSERT", .action = WireAction::CutAfter});
        const ApplyReport report = m_adapter->apply(batch, ApplyMode::Save, {});
        QCOMPARE(report.outcome, Outcome::NotSaved);
        QCOMPARE(report.failedStep, 0);
        QCOMPARE(m_server.psql(u"SELECT count(*) FROM keyed"_s), u"0"_s);
    }

    void aBatchThatMetADeadlockIsBegunAgain()
    {
        m_server.psql(u"INSERT INTO keyed (n) VALUES (1), (2)"_s);
        const auto ids = m_server.psql(u"SELECT string_agg(id::text, ' ' ORDER BY id) FROM keyed"_s)
                             .split(u' ');
        const auto change = [&](const QString& id) {
            Change wanted;
            wanted.row = {{u"public"_s, u"keyed"_s}, RowAddress::Key,
                {{u"id"_s, Value::integer(id.toLongLong())}}};
            wanted.values = {{u"n"_s, Value::integer(9)}};
            return wanted;
        };
        const Batch batch = batchOf({change(ids[0]), change(ids[1])}, u"keyed"_s);
        // The other one holds the second row and waits for the first, which the batch holds by
        // then.
        Session other(m_adapter->pool(), u"other"_s);
        QVERIFY(other.begin({}));
        QVERIFY(other.run({u"UPDATE keyed SET n = 5 WHERE id = "_s + ids[1], {}}, nullptr));
        QVERIFY(other.run({u"SET LOCAL deadlock_timeout = '1h'"_s, {}}, nullptr));
        ApplyReport report;
        {
            const std::jthread worker(
                [&] { report = m_adapter->apply(batch, {.retry = RetryPolicy{}}, {}); });
            while (m_server.psql(u"SELECT count(*) FROM pg_locks WHERE NOT granted"_s) == u"0"_s) {
            }
            QVERIFY(other.run({u"UPDATE keyed SET n = 5 WHERE id = "_s + ids[0], {}}, nullptr));
            QVERIFY(other.rollback());
        }
        QVERIFY2(report.outcome == Outcome::Saved,
            qPrintable(report.error ? report.error->toText() : QString()));
        QCOMPARE(m_server.psql(u"SELECT sum(n) FROM keyed"_s), u"18"_s);
    }

    void aConflictThatDoesNotEndIsToldWithItsAttempts()
    {
        m_server.psql(u"CREATE OR REPLACE FUNCTION clash() RETURNS trigger LANGUAGE plpgsql AS $f$"
                      " BEGIN PERFORM nextval('tries');"
                      " RAISE 'always' USING ERRCODE = 'serialization_failure'; END $f$;"
                      "DROP SEQUENCE IF EXISTS tries; CREATE SEQUENCE tries;"
                      "CREATE TRIGGER clash BEFORE INSERT ON bare FOR EACH ROW"
                      " EXECUTE FUNCTION clash()"_s);
        const Batch batch = batchOf({insertion(u"bare"_s)}, u"bare"_s);
        RetryPolicy policy;
        policy.sleep = [](std::chrono::milliseconds, const StopToken&) { return true; };
        const ApplyReport report = m_adapter->apply(batch, {.retry = policy}, {});
        QCOMPARE(report.outcome, Outcome::NotSaved);
        QCOMPARE(errorKindName(report.error->kind), u"Serialization"_s);
        QCOMPARE(report.error->facts().attempts, 3);
        QCOMPARE(report.failedStep, 0);
        QCOMPARE(m_server.psql(u"SELECT last_value FROM tries"_s), u"3"_s);
        const ApplyReport once = m_adapter->apply(batch, ApplyOptions{}, {});
        QCOMPARE(once.error->facts().attempts, 0);
        QCOMPARE(m_server.psql(u"SELECT last_value FROM tries"_s), u"4"_s);
        m_server.psql(u"DROP TRIGGER clash ON bare"_s);
    }

    void anotherTableUnderTheNameIsNotWritten_data()
    {
        QTest::addColumn<QByteArray>("held");
        QTest::newRow("replaced before it is looked at") << QByteArray("BEGIN");
        QTest::newRow("replaced after it was looked at") << QByteArray("INSERT");
    }

    void anotherTableUnderTheNameIsNotWritten()
    {
        QFETCH(const QByteArray, held);
        const QualifiedName name{u"public"_s, u"bare"_s};
        const Batch batch = batchOf({insertion(u"bare"_s)}, u"bare"_s);
        ApplyOptions options;
        {
            Session session(m_adapter->pool(), u"stamp"_s);
            options.tables = {{name, readStamp(session, name, {}).value()}};
        }
        const auto hold = m_proxy->add({.containing = held});
        ApplyReport report;
        {
            const std::jthread worker([&] { report = m_adapter->apply(batch, options, {}); });
            QVERIFY(m_proxy->waitForHits(hold));
            m_server.psql(u"DROP TABLE bare; CREATE TABLE bare (n int)"_s);
            m_proxy->removeRules();
            m_proxy->release();
        }
        QCOMPARE(report.outcome, Outcome::NotSaved);
        QVERIFY2(
            report.error->message.contains(u"was dropped"_s), qPrintable(report.error->toText()));
        QCOMPARE(m_server.psql(u"SELECT count(*) FROM bare"_s), u"0"_s);
        options.tables.clear();
        QCOMPARE(m_adapter->apply(batch, options, {}).outcome, Outcome::Saved);
    }

    void aServerThatStartedAnewIsAskedForTheRows()
    {
        const Batch batch = batchOf({insertion(u"keyed"_s)}, u"keyed"_s);
        const ApplyReport report = applyAndForget(batch);
        QCOMPARE(m_server.psql(u"SELECT count(*) FROM keyed"_s), u"1"_s);
        QCOMPARE(report.outcome, Outcome::Saved);
        QVERIFY(!report.error);
    }

    void rowsWithoutAKeyProveNothing()
    {
        const Batch batch = batchOf({insertion(u"bare"_s)}, u"bare"_s);
        const ApplyReport report = applyAndForget(batch);
        QCOMPARE(m_server.psql(u"SELECT count(*) FROM bare"_s), u"1"_s);
        QCOMPARE(report.outcome, Outcome::Unknown);
        QVERIFY(report.lostCommit);
        QVERIFY(report.lostCommit->evidence);
        QVERIFY(!report.lostCommit->resolution.reason.isEmpty());
        QCOMPARE(report.lostCommit->resolution.rows, {RowFinding::Otherwise});
        QCOMPARE(errorKindName(report.error->kind), u"OutcomeUnknown"_s);
    }

    void anUnknownOutcomeIsResolvedLater()
    {
        const Batch batch = batchOf({insertion(u"keyed"_s)}, u"keyed"_s);
        m_proxy->add({.containing = "COMMIT", .action = WireAction::CutAfter});
        const auto asked = m_proxy->add({.containing = "pg_xact_status"});
        ApplyReport report;
        {
            std::stop_source stop;
            CallOptions options;
            options.stop = stop.get_token();
            const std::jthread worker(
                [&] { report = m_adapter->apply(batch, ApplyMode::Save, options); });
            QVERIFY(m_proxy->waitForHits(asked));
            stop.request_stop();
        }
        QCOMPARE(report.outcome, Outcome::Unknown);
        m_proxy->removeRules();
        m_proxy->release();
        const ApplyReport resolved = m_adapter->resolve(report, batch, {});
        QCOMPARE(resolved.outcome, Outcome::Saved);
        QVERIFY(!resolved.error);
        QVERIFY(!resolved.lostCommit);
        QCOMPARE(m_server.psql(u"SELECT count(*) FROM keyed"_s), u"1"_s);
    }

    void everyReportOnACutCommitIsTrue()
    {
        const int count = qEnvironmentVariableIntValue("TUPLEWRIGHT_TEST_CUTS");
        QElapsedTimer timer;
        timer.start();
        const ApplyTally tally = cutApplies(m_server, count > 0 ? count : 100);
        qInfo("%d saved, %d not saved, %d unknown in %lld ms", tally.saved, tally.notSaved,
            tally.unknown, timer.elapsed());
        QVERIFY2(tally.wrong == 0, qPrintable(tally.firstWrong));
        QCOMPARE(tally.unknown, 0);
        QVERIFY(tally.saved > 0);
        QVERIFY(tally.notSaved > 0);
    }
};

TW_TEST(PostgresApplyTest)
#include "postgres_apply_test.moc"
