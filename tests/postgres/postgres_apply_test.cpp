// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "apply_cuts.h"
#include "postgres_session.h"
#include "wire_proxy.h"

#include <tuplewright/editing/change_planner.h>
#include <tuplewright/engine/adapter.h>
#include <tuplewright/postgres/postgres_backend.h>

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

QTEST_GUILESS_MAIN(PostgresApplyTest)
#include "postgres_apply_test.moc"
