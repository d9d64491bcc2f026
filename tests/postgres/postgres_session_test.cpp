// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_session.h"
#include "test_program.h"
#include "wire_proxy.h"

#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/session/async_session.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

template <class T>
QString kindOfSession(const Result<T>& result)
{
    return result ? u"success"_s : errorKindName(result.error().kind);
}

Result<StatementOutcome> type(Session& session, const QString& sql)
{
    return session.run({sql, {}}, nullptr);
}

qint64 backendPid(Session& session)
{
    ResultSet rows;
    if (!session.run({u"SELECT pg_backend_pid()"_s, {}}, &rows))
        return 0;
    return rows.cell(0, 0).bytes.toByteArray().toLongLong();
}

AtomicOptions retrying(Isolation isolation)
{
    AtomicOptions options;
    options.transaction.isolation = isolation;
    options.retry = RetryPolicy();
    options.retry->sleep = [](std::chrono::milliseconds, const StopToken&) { return true; };
    return options;
}

}

/// Sessions over links and servers that fail, and with others at work.
class PostgresSessionTest final : public QObject
{
    Q_OBJECT

    PostgresServer m_server;
    std::shared_ptr<ConnectionPool> m_pool;

    [[nodiscard]] static std::shared_ptr<ConnectionPool> poolOf(const ConnectionConfig& config)
    {
        return std::make_shared<ConnectionPool>(makePostgresBackend(), config, Secret());
    }

    [[nodiscard]] QString stored() const
    {
        return m_server.psql(u"SELECT string_agg(a::text, ',' ORDER BY a) FROM t"_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_server.psql(u"CREATE TABLE t (a int UNIQUE DEFERRABLE INITIALLY DEFERRED, b int)"_s);
        m_pool = poolOf(m_server.config());
    }

    void init() { m_server.psql(u"TRUNCATE t"_s); }

    void theFirstErrorIsShownAndNothingElseIsSent()
    {
        Session session(m_pool);
        QVERIFY(session.begin());
        QCOMPARE(type(session, u"SELECT 1/0"_s).error().sqlState, u"22012"_s);
        const auto next = type(session, u"SELECT nonsense"_s);
        QCOMPARE(next.error().sqlState, u"22012"_s);
        QCOMPARE(kindOfSession(session.commit()), u"Transaction"_s);
        QCOMPARE(m_server.psql(u"SELECT state FROM pg_stat_activity WHERE query = 'SELECT 1/0'"_s),
            u"idle in transaction (aborted)"_s);
        QVERIFY(session.rollback());
    }

    void aSavepointLeadsOutOfFailure()
    {
        Session session(m_pool);
        QVERIFY(session.begin());
        QVERIFY(type(session, u"INSERT INTO t VALUES (1)"_s));
        QVERIFY(session.savepoint(u"here"_s));
        QVERIFY(!type(session, u"SELECT 1/0"_s));
        QCOMPARE(session.state(), SessionState::Failed);
        QVERIFY(session.rollbackTo(u"here"_s));
        QVERIFY(type(session, u"INSERT INTO t VALUES (2)"_s));
        QVERIFY(session.commit());
        QCOMPARE(stored(), u"1,2"_s);
    }

    void aLinkThatEndsInATransactionIsLostUntilRollback()
    {
        Session session(m_pool);
        QVERIFY(session.begin());
        QVERIFY(type(session, u"INSERT INTO t VALUES (1)"_s));
        terminateBackend(m_server, backendPid(session));
        QCOMPARE(kindOfSession(type(session, u"INSERT INTO t VALUES (2)"_s)), u"ConnectionLost"_s);
        const auto next = type(session, u"INSERT INTO t VALUES (3)"_s);
        QCOMPARE(kindOfSession(next), u"ConnectionLost"_s);
        QVERIFY(next.error().hint.contains(u"Roll back first"_s));
        QCOMPARE(kindOfSession(session.commit()), u"ConnectionLost"_s);
        QCOMPARE(kindOfSession(session.savepoint(u"s"_s)), u"ConnectionLost"_s);
        QVERIFY(session.rollback());
        QVERIFY(type(session, u"INSERT INTO t VALUES (4)"_s));
        QCOMPARE(stored(), u"4"_s);
    }

    void rollbackSucceedsWithoutItsServer()
    {
        Session session(m_pool);
        QVERIFY(session.begin());
        QVERIFY(type(session, u"INSERT INTO t VALUES (1)"_s));
        terminateBackend(m_server, backendPid(session));
        QVERIFY(session.rollback());
        QCOMPARE(session.state(), SessionState::Idle);
        QVERIFY(type(session, u"INSERT INTO t VALUES (2)"_s));
        QCOMPARE(stored(), u"2"_s);
    }

    void aLinkThatEndedBeforeTheCommitSavedNothing()
    {
        Session session(m_pool);
        QVERIFY(session.begin());
        QVERIFY(type(session, u"INSERT INTO t VALUES (1)"_s));
        terminateBackend(m_server, backendPid(session));
        QCOMPARE(kindOfSession(session.commit()), u"ConnectionLost"_s);
        QVERIFY(!session.lostCommit());
        QVERIFY(session.rollback());
        QCOMPARE(stored(), QString());
    }

    void aCommitWithoutAnAnswerIsLookedUp_data()
    {
        QTest::addColumn<int>("cut");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("rows");
        QTest::newRow("committed") << int(WireAction::CutAfter) << u"success"_s << u"1"_s;
        QTest::newRow("never arrived")
            << int(WireAction::CutBefore) << u"ConnectionLost"_s << QString();
    }

    void aCommitWithoutAnAnswerIsLookedUp()
    {
        QFETCH(const int, cut);
        QFETCH(const QString, kind);
        QFETCH(const QString, rows);
        WireProxy proxy(m_server.socketPath());
        ConnectionConfig config = m_server.config();
        config.host = proxy.host();
        proxy.add({.containing = "COMMIT", .action = WireAction(cut)});
        Session session(poolOf(config));
        QVERIFY(session.begin());
        QVERIFY(type(session, u"INSERT INTO t VALUES (1)"_s));
        QCOMPARE(kindOfSession(session.commit()), kind);
        QVERIFY(!session.lostCommit());
        QCOMPARE(session.state(), SessionState::Idle);
        QCOMPARE(stored(), rows);
    }

    void whatCannotBeLookedUpStaysUnknownWithItsEvidence()
    {
        WireProxy proxy(m_server.socketPath());
        ConnectionConfig config = m_server.config();
        config.host = proxy.host();
        proxy.add({.containing = "COMMIT", .action = WireAction::CutAfter});
        Session session(poolOf(config));
        QVERIFY(session.begin());
        QVERIFY(type(session, u"INSERT INTO t VALUES (1)"_s));
        proxy.refuse();
        CallOptions brief;
        brief.deadline = QDeadlineTimer(500);
        QCOMPARE(kindOfSession(session.commit(brief)), u"OutcomeUnknown"_s);
        QVERIFY(session.lostCommit());
        QVERIFY(session.lostCommit()->evidence);
        QVERIFY(!session.lostCommit()->resolution.reason.isEmpty());
        QCOMPARE(session.state(), SessionState::Idle);
    }

    void aSerializationFailureIsTriedAgain()
    {
        m_server.psql(u"INSERT INTO t VALUES (1, 0)"_s);
        Session session(m_pool);
        int runs = 0;
        const auto done
            = atomic(session, retrying(Isolation::RepeatableRead), [&](Session& s) -> Result<void> {
                  TW_TRY_VOID(type(s, u"SELECT * FROM t"_s));
                  if (++runs == 1)
                      m_server.psql(u"UPDATE t SET b = b + 1"_s);
                  TW_TRY_VOID(type(s, u"UPDATE t SET b = b + 10"_s));
                  return {};
              });
        QVERIFY2(done, done ? "" : qPrintable(done.error().toText()));
        QCOMPARE(done->attempts, 2);
        QCOMPARE(m_server.psql(u"SELECT b FROM t"_s), u"11"_s);
    }

    void aSerializationFailureAtCommitIsTriedAgain()
    {
        // Each reads what the other writes; only the commit of the second one finds out.
        m_server.psql(u"INSERT INTO t VALUES (1, 0), (2, 0)"_s);
        Session session(m_pool);
        Session other(m_pool);
        int runs = 0;
        const auto done
            = atomic(session, retrying(Isolation::Serializable), [&](Session& s) -> Result<void> {
                  TW_TRY_VOID(type(s, u"SELECT sum(b) FROM t"_s));
                  TW_TRY_VOID(type(s, u"UPDATE t SET b = b + 1 WHERE a = 1"_s));
                  if (++runs > 1)
                      return {};
                  TransactionOptions serializable;
                  serializable.isolation = Isolation::Serializable;
                  TW_TRY_VOID(other.begin(serializable));
                  TW_TRY_VOID(type(other, u"SELECT sum(b) FROM t"_s));
                  TW_TRY_VOID(type(other, u"UPDATE t SET b = b + 1 WHERE a = 2"_s));
                  return other.commit();
              });
        QVERIFY2(done, done ? "" : qPrintable(done.error().toText()));
        QCOMPARE(done->attempts, 2);
        QCOMPARE(m_server.psql(u"SELECT sum(b) FROM t"_s), u"2"_s);
    }

    void aDeadlockIsTriedAgainAndBothAreSaved()
    {
        m_server.psql(u"INSERT INTO t VALUES (1, 0), (2, 0)"_s);
        std::atomic<int> locked = 0;
        const auto cross = [&locked](int first, int second) {
            bool isFirstRun = true;
            return [&locked, first, second, isFirstRun](
                       Session& s, const CallOptions&) mutable -> Result<void> {
                TW_TRY_VOID(type(s, u"SET LOCAL deadlock_timeout = '20ms'"_s));
                TW_TRY_VOID(type(s, u"UPDATE t SET b = b + 1 WHERE a = %1"_s.arg(first)));
                if (std::exchange(isFirstRun, false)) {
                    ++locked;
                    while (locked < 2)
                        std::this_thread::yield();
                }
                TW_TRY_VOID(type(s, u"UPDATE t SET b = b + 1 WHERE a = %1"_s.arg(second)));
                return {};
            };
        };
        AsyncSession one(m_pool);
        AsyncSession other(m_pool);
        const auto first = one.atomic(retrying(Isolation::ServerDefault), cross(1, 2));
        const auto second = other.atomic(retrying(Isolation::ServerDefault), cross(2, 1));
        const auto firstDone = first.wait();
        const auto secondDone = second.wait();
        QVERIFY(firstDone);
        QVERIFY(secondDone);
        // Whoever gave way may be back before the other one noticed, and then has to give way
        // again.
        QVERIFY(firstDone->attempts + secondDone->attempts >= 3);
        QCOMPARE(m_server.psql(u"SELECT sum(b) FROM t"_s), u"4"_s);
    }

    void everyAttemptCountsWhenAllFail()
    {
        Session session(m_pool);
        const auto done
            = atomic(session, retrying(Isolation::ServerDefault), [](Session& s) -> Result<void> {
                  TW_TRY_VOID(type(
                      s, u"DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '40001'; END $$"_s));
                  return {};
              });
        QCOMPARE(kindOfSession(done), u"Serialization"_s);
        QCOMPARE(done.error().facts().attempts, 3);
    }

    void aDeferredConstraintFailsAtCommitAndNamesItself()
    {
        Session session(m_pool);
        const auto done = atomic(session, {}, [](Session& s) -> Result<void> {
            TW_TRY_VOID(type(s, u"INSERT INTO t VALUES (1), (1)"_s));
            return {};
        });
        QCOMPARE(kindOfSession(done), u"AlreadyExists"_s);
        QCOMPARE(done.error().constraint, u"t_a_key"_s);
        QCOMPARE(session.state(), SessionState::Idle);
    }

    void aReaderCanWaitForASafeSnapshot()
    {
        AtomicOptions options;
        options.transaction = {Isolation::Serializable, true, true};
        Session session(m_pool);
        const auto done = atomic(session, options, [](Session& s) -> Result<QString> {
            ResultSet rows;
            TW_TRY_VOID(s.run({u"SHOW transaction_deferrable"_s, {}}, &rows));
            return rows.cell(0, 0).toValue().toText();
        });
        QCOMPARE(done->value, u"on"_s);
    }

    void theModesOfATypedBeginAreKnown()
    {
        Session session(m_pool);
        QVERIFY(type(session, u"START TRANSACTION ISOLATION LEVEL SERIALIZABLE, READ ONLY"_s));
        QCOMPARE(session.transaction().options().isolation, Isolation::Serializable);
        QVERIFY(session.transaction().options().readOnly);
        QVERIFY(session.rollback());
    }

    void chainedTransactionsAreRefused()
    {
        Session session(m_pool);
        QVERIFY(session.begin());
        QCOMPARE(kindOfSession(type(session, u"COMMIT AND CHAIN"_s)), u"Unsupported"_s);
        QCOMPARE(session.state(), SessionState::Active);
        QVERIFY(session.commit());
    }

    void whatAPersonSetDoesNotReachTheNextOne()
    {
        {
            Session session(m_pool);
            QVERIFY(session.pin());
            QVERIFY(type(session, u"SET search_path = nowhere"_s));
        }
        for (int i = 0; i < 3; ++i) {
            Session next(m_pool);
            QVERIFY(type(next, u"SELECT count(*) FROM t"_s));
        }
    }
};

TW_TEST(PostgresSessionTest)
#include "postgres_session_test.moc"
