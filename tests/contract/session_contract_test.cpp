// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session_fixture.h"
#include "test_program.h"

#include <QRegularExpression>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace tw;

/// What a session does in each of its states, the same for every engine.
class SessionContractTest final : public SessionFixture
{
    Q_OBJECT

private Q_SLOTS:
    void aStatementAloneIsSavedAtOnce()
    {
        QVERIFY(insert(session(), u"a"_s));
        QCOMPARE(stored(), QStringList(u"a"_s));
        QCOMPARE(session().state(), SessionState::Idle);
    }

    void anIdleSessionHoldsNoConnection()
    {
        QVERIFY(insert(session(), u"a"_s));
        QCOMPARE(pool()->stats().inUse, 0);
        QVERIFY(session().begin());
        QCOMPARE(pool()->stats().inUse, 1);
        QVERIFY(session().commit());
        QCOMPARE(pool()->stats().inUse, 0);
    }

    void aPinnedSessionKeepsItsConnection()
    {
        QVERIFY(session().pin());
        if (!session().connection()->capabilities().has(Feature::SessionState)) {
            session().unpin();
            QSKIP("Nothing of a session lasts here.");
        }
        QVERIFY(session().run({u"CREATE TEMP TABLE mine(a int)"_s, {}}, nullptr));
        QCOMPARE(pool()->stats().inUse, 1);
        QVERIFY(session().run({u"INSERT INTO mine VALUES (1)"_s, {}}, nullptr));
        session().unpin();
        QCOMPARE(pool()->stats().inUse, 0);
    }

    void aCommittedTransactionIsSeen()
    {
        QVERIFY(session().begin());
        QVERIFY(insert(session(), u"a"_s));
        QCOMPARE(session().state(), SessionState::Active);
        QVERIFY(session().commit());
        QCOMPARE(stored(), QStringList(u"a"_s));
    }

    void aRolledBackTransactionIsNot()
    {
        QVERIFY(session().begin());
        QVERIFY(insert(session(), u"a"_s));
        QVERIFY(session().rollback());
        QCOMPARE(stored(), QStringList());
        QVERIFY(insert(session(), u"b"_s));
    }

    void whatDoesNotFitTheStateIsRefused()
    {
        QCOMPARE(kindOf(session().commit()), u"NoActiveTransaction"_s);
        QCOMPARE(kindOf(session().rollback()), u"NoActiveTransaction"_s);
        QCOMPARE(kindOf(session().savepoint(u"s"_s)), u"NoActiveTransaction"_s);
        QCOMPARE(kindOf(session().rollbackTo(u"s"_s)), u"NoActiveTransaction"_s);
        QCOMPARE(kindOf(session().release(u"s"_s)), u"NoActiveTransaction"_s);
        QVERIFY(session().begin());
        QCOMPARE(kindOf(session().begin()), u"TransactionActive"_s);
        QCOMPARE(kindOf(session().rollbackTo(u"s"_s)), u"InvalidArgument"_s);
        QCOMPARE(kindOf(session().release(u"s"_s)), u"InvalidArgument"_s);
        QCOMPARE(kindOf(session().setMode(SessionMode::Manual)), u"InvalidState"_s);
        QVERIFY(insert(session(), u"a"_s));
        QVERIFY(session().commit());
    }

    void inFailedOnlyRollbackIsLeft()
    {
        QVERIFY(session().begin());
        QVERIFY(insert(session(), u"a"_s));
        session().markFailed({ErrorKind::Check, u"the first"_s});
        session().markFailed({ErrorKind::Data, u"the second"_s});
        QCOMPARE(session().state(), SessionState::Failed);
        const Result<void> next = insert(session(), u"b"_s);
        QCOMPARE(kindOf(next), u"Check"_s);
        QCOMPARE(next.error().message, u"the first"_s);
        QVERIFY(!next.error().hint.isEmpty());
        QCOMPARE(kindOf(session().savepoint(u"s"_s)), u"Check"_s);
        const Result<void> commit = session().commit();
        QCOMPARE(kindOf(commit), u"Transaction"_s);
        QCOMPARE(commit.error().rootCause().message, u"the first"_s);
        QVERIFY(session().rollback());
        QCOMPARE(session().state(), SessionState::Idle);
        QCOMPARE(stored(), QStringList());
    }

    void theEndOfASessionRollsBackAndWarns()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"\"forgotten\".*rolled back"_s));
        {
            Session forgotten(pool(), u"forgotten"_s);
            QVERIFY(forgotten.begin());
            QVERIFY(insert(forgotten, u"a"_s));
        }
        QCOMPARE(stored(), QStringList());
    }

    void aManualSessionBeginsByItself()
    {
        QVERIFY(session().setMode(SessionMode::Manual));
        QVERIFY(insert(session(), u"a"_s));
        QCOMPARE(session().state(), SessionState::Active);
        QVERIFY(session().commit());
        QCOMPARE(session().state(), SessionState::Idle);
        QCOMPARE(pool()->stats().inUse, 1);
        QVERIFY(session().setMode(SessionMode::Autocommit));
        QCOMPARE(stored(), QStringList(u"a"_s));
    }

    void transactionsOfTypedTextAreKnown()
    {
        const auto type = [this](const QString& sql) { return session().run({sql, {}}, nullptr); };
        QCOMPARE(kindOf(type(u"COMMIT"_s)), u"NoActiveTransaction"_s);
        QVERIFY(type(u"begin -- now"_s));
        QCOMPARE(session().state(), SessionState::Active);
        QCOMPARE(kindOf(type(u"BEGIN"_s)), u"TransactionActive"_s);
        QVERIFY(insert(session(), u"a"_s));
        QVERIFY(type(u"SAVEPOINT One"_s));
        QCOMPARE(session().transaction().savepoints().names(), QStringList(u"one"_s));
        QVERIFY(type(u"SAVEPOINT \"T \"\"wo\""_s));
        QCOMPARE(session().transaction().savepoints().names().last(), u"T \"wo"_s);
        QVERIFY(insert(session(), u"b"_s));
        session().markFailed({ErrorKind::Check, u"first"_s});
        QCOMPARE(kindOf(type(u"END"_s)), u"Transaction"_s);
        QVERIFY(type(u"ROLLBACK TO one"_s));
        QVERIFY(type(u"RELEASE SAVEPOINT one"_s));
        QVERIFY(session().transaction().savepoints().names().isEmpty());
        QVERIFY(type(u"COMMIT;"_s));
        QCOMPARE(session().state(), SessionState::Idle);
        QCOMPARE(stored(), QStringList(u"a"_s));
        QVERIFY(type(u"BEGIN"_s));
        QVERIFY(insert(session(), u"c"_s));
        QVERIFY(type(u"ROLLBACK"_s));
        QCOMPARE(stored(), QStringList(u"a"_s));
    }

    void whatCannotRunInATransactionIsRefusedInside()
    {
        const Statement vacuum{u"VACUUM"_s, {}};
        QVERIFY(session().begin());
        const auto refused = session().run(vacuum, nullptr);
        QCOMPARE(kindOf(refused), u"TransactionActive"_s);
        QCOMPARE(refused.error().sqlState, u"25001"_s);
        QVERIFY(refused.error().message.contains(u"VACUUM"_s));
        QCOMPARE(session().state(), SessionState::Active);
        const bool hasSession = session().connection()->capabilities().has(Feature::SessionState);
        QVERIFY(session().rollback());
        if (!hasSession)
            return; // such a pooler is given transactions only
        QVERIFY(session().run(vacuum, nullptr));
        QVERIFY(session().setMode(SessionMode::Manual));
        QVERIFY(session().run(vacuum, nullptr));
        QCOMPARE(session().state(), SessionState::Idle);
    }

    void savepointsGoAsDeepAsOneLikes()
    {
        constexpr int depth = 50;
        QVERIFY(session().begin());
        for (int i = 0; i < depth; ++i) {
            QVERIFY(session().savepoint(u"s%1"_s.arg(i)));
            QVERIFY(insert(session(), u"n%1"_s.arg(i, 2, 10, QChar(u'0'))));
        }
        QVERIFY(session().rollbackTo(u"s3"_s));
        QCOMPARE(session().transaction().savepoints().names().size(), 4);
        QVERIFY(session().release(u"s1"_s));
        QCOMPARE(session().transaction().savepoints().names(), QStringList(u"s0"_s));
        QVERIFY(session().commit());
        QCOMPARE(stored(), QStringList({u"n00"_s, u"n01"_s, u"n02"_s}));
    }

    void hostileSavepointNamesAreNames()
    {
        QVERIFY(session().begin());
        for (const QString& name : {u"a\"; DROP TABLE items; --"_s, u"select"_s, u"%1 & <b>"_s}) {
            QVERIFY(session().savepoint(name));
            QVERIFY(insert(session(), u"gone"_s));
            QVERIFY(session().rollbackTo(name));
            QVERIFY(session().release(name));
        }
        QVERIFY(session().commit());
        QCOMPARE(stored(), QStringList());
    }

    void aDeferredConstraintFailsTheCommit()
    {
        QVERIFY(session().begin());
        QVERIFY(
            session().run({u"INSERT INTO parts(item, name) VALUES (4711, 'x')"_s, {}}, nullptr));
        QCOMPARE(kindOf(session().commit()), u"ForeignKey"_s);
        QCOMPARE(session().state(), SessionState::Idle);
        QVERIFY(insert(session(), u"a"_s));
    }

    void aReadOnlyTransactionRefusesChanges()
    {
        TransactionOptions reading;
        reading.readOnly = true;
        QVERIFY(session().begin(reading));
        QCOMPARE(kindOf(insert(session(), u"a"_s)), u"ReadOnly"_s);
        QVERIFY(session().rollback());
        QVERIFY(insert(session(), u"a"_s));
    }

    void aStoppedStatementLeavesTheConnectionClean()
    {
        std::stop_source stop;
        CallOptions call;
        call.stop = stop.get_token();
        QVERIFY(session().begin());
        QVERIFY(insert(session(), u"a"_s));
        std::jthread stopper([&stop] { stop.request_stop(); });
        QCOMPARE(kindOf(session().run({engine().endlessSql(), {}}, nullptr, call)), u"Cancelled"_s);
        QVERIFY(session().rollback());
        QVERIFY(insert(session(), u"b"_s));
        QCOMPARE(stored(), QStringList(u"b"_s));
    }

    void aCommitThatWasStoppedBeforehandIsNotSent()
    {
        std::stop_source stop;
        stop.request_stop();
        CallOptions call;
        call.stop = stop.get_token();
        QVERIFY(session().begin());
        QVERIFY(insert(session(), u"a"_s));
        QCOMPARE(kindOf(session().commit(call)), u"Cancelled"_s);
        QCOMPARE(session().state(), SessionState::Active);
        QVERIFY(session().commit());
        QCOMPARE(stored(), QStringList(u"a"_s));
    }
};

TW_TEST(SessionContractTest)
#include "session_contract_test.moc"
