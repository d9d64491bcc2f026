// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session_fixture.h"
#include "test_program.h"

#include <tuplewright/session/atomic.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

AtomicOptions with(Propagation propagation)
{
    AtomicOptions options;
    options.propagation = propagation;
    return options;
}

struct Thrown
{ };

}

/// Blocks that are saved as a whole or not at all, the same for every engine.
class AtomicContractTest final : public SessionFixture
{
    Q_OBJECT

    template <class Work>
    auto run(const AtomicOptions& options, Work work)
    {
        return atomic(session(), options, work);
    }

private Q_SLOTS:
    void whatABlockMadeCanBeRead()
    {
        const auto done = run({}, [](Session& inside) -> Result<int> {
            TW_TRY_VOID(insert(inside, u"a"_s));
            return 7;
        });
        QVERIFY(done);
        QCOMPARE(done->value, 7);
        QCOMPARE(done->attempts, 1);
        QCOMPARE(stored(), QStringList(u"a"_s));
    }

    void aBlockThatFailsLeavesNothingAndAUsableSession()
    {
        QCOMPARE(
            kindOf(run({}, [](Session& s) { return insertTwice(s, u"a"_s); })), u"AlreadyExists"_s);
        QCOMPARE(stored(), QStringList());
        QVERIFY(run({}, [](Session& s) { return insert(s, u"b"_s); }));
        QCOMPARE(stored(), QStringList(u"b"_s));
    }

    void aCaughtFailureOfANestedBlockLeavesTheOuterOne()
    {
        const auto done = run({}, [](Session& outer) -> Result<void> {
            TW_TRY_VOID(insert(outer, u"A"_s));
            const auto inner = atomic(outer, with(Propagation::Nested),
                [](Session& s) { return insertTwice(s, u"B"_s); });
            if (inner)
                return fail(ErrorKind::Internal, u"The inner block did not fail."_s);
            return insert(outer, u"C"_s);
        });
        QVERIFY2(done, done ? "" : qPrintable(done.error().toText()));
        QCOMPARE(stored(), QStringList({u"A"_s, u"C"_s}));
    }

    void nestedBlocksThatEndWellAreKept()
    {
        const auto done = run({}, [](Session& outer) -> Result<void> {
            for (const QString& name : {u"a"_s, u"b"_s, u"c"_s})
                TW_TRY_VOID(atomic(outer, with(Propagation::Nested),
                    [&name](Session& s) { return insert(s, name); }));
            return {};
        });
        QVERIFY(done);
        QCOMPARE(stored(), QStringList({u"a"_s, u"b"_s, u"c"_s}));
    }

    void anErrorOfAPartIsOneOfTheWhole()
    {
        const auto done = run({}, [](Session& outer) -> Result<void> {
            TW_TRY_VOID(insert(outer, u"A"_s));
            const auto part = atomic(outer, {},
                [](Session&) -> Result<void> { return fail(ErrorKind::Check, u"no"_s); });
            Q_UNUSED(part);
            return {};
        });
        QCOMPARE(kindOf(done), u"Check"_s);
        QCOMPARE(stored(), QStringList());
    }

    void aPartOfANestedBlockFailsThatBlockAlone()
    {
        const auto done = run({}, [](Session& outer) -> Result<void> {
            TW_TRY_VOID(insert(outer, u"A"_s));
            const auto nested
                = atomic(outer, with(Propagation::Nested), [](Session& middle) -> Result<void> {
                      TW_TRY_VOID(insert(middle, u"B"_s));
                      TW_TRY_VOID(atomic(middle, with(Propagation::Mandatory),
                          [](Session& s) { return insertTwice(s, u"C"_s); }));
                      return {};
                  });
            if (nested)
                return fail(ErrorKind::Internal, u"It did not fail."_s);
            return {};
        });
        QVERIFY(done);
        QCOMPARE(stored(), QStringList(u"A"_s));
    }

    void propagationIsKeptTo()
    {
        const auto nothing = [](Session&) -> Result<void> { return {}; };
        QCOMPARE(kindOf(run(with(Propagation::Mandatory), nothing)), u"NoActiveTransaction"_s);
        QVERIFY(run(with(Propagation::Never), [](Session& s) -> Result<void> {
            if (s.isInTransaction())
                return fail(ErrorKind::Internal, u"inside"_s);
            return insert(s, u"never"_s);
        }));
        for (const auto outermost :
            {Propagation::Required, Propagation::Nested, Propagation::RequiresNew})
            QVERIFY(run(with(outermost), [](Session& s) -> Result<void> {
                if (!s.isInTransaction())
                    return fail(ErrorKind::Internal, u"outside"_s);
                return {};
            }));
        QVERIFY(session().begin());
        QVERIFY(run(with(Propagation::Mandatory), nothing));
        QVERIFY(run(with(Propagation::Required), nothing));
        QCOMPARE(kindOf(run(with(Propagation::Never), nothing)), u"TransactionActive"_s);
        QVERIFY(session().rollback());
        QCOMPARE(stored(), QStringList(u"never"_s));
    }

    void aTransactionOfItsOwnOutlivesTheOuterOne()
    {
        AtomicOptions reading;
        reading.transaction.readOnly = true;
        const auto done = run(reading, [](Session& outer) -> Result<void> {
            TW_TRY_VOID(atomic(outer, with(Propagation::RequiresNew), [&outer](Session& s) {
                return &s == &outer ? fail(ErrorKind::Internal, u"same"_s) : insert(s, u"kept"_s);
            }));
            return fail(ErrorKind::Check, u"undone"_s);
        });
        QCOMPARE(kindOf(done), u"Check"_s);
        QCOMPARE(stored(), QStringList(u"kept"_s));
    }

    void aTransactionOfItsOwnNeedsASecondConnection()
    {
        ConnectionConfig config = engine().config();
        config.pool.size = 1;
        config.pool.overflow = 0;
        const auto narrow = engine().pool(config);
        Session only(narrow);
        QVERIFY(only.begin());
        const auto refused = atomic(
            only, with(Propagation::RequiresNew), [](Session&) -> Result<void> { return {}; });
        QCOMPARE(kindOf(refused), u"Unsupported"_s);
        QVERIFY(only.rollback());
    }

    void onlyTheOutermostBlockChoosesItsIsolation()
    {
        AtomicOptions strict;
        strict.transaction.isolation = Isolation::Serializable;
        const auto nothing = [](Session&) -> Result<void> { return {}; };
        const auto done = run(strict, [&](Session& s) -> Result<void> {
            TW_TRY_VOID(atomic(s, strict, nothing));
            AtomicOptions other;
            other.transaction.isolation = Isolation::ReadCommitted;
            TW_TRY_VOID(atomic(s, other, nothing));
            return {};
        });
        QCOMPARE(kindOf(done), u"InvalidState"_s);
        AtomicOptions reading;
        reading.propagation = Propagation::Nested;
        reading.transaction.readOnly = true;
        QVERIFY(session().begin());
        QCOMPARE(kindOf(run(reading, nothing)), u"InvalidState"_s);
    }

    void exceptionsPassAndUndoTheBlock()
    {
        const auto raise = [](Session& s) -> Result<void> {
            TW_TRY_VOID(insert(s, u"a"_s));
            throw Thrown();
        };
        bool caught = false;
        try {
            static_cast<void>(run({}, raise));
        } catch (const Thrown&) {
            caught = true;
        }
        QVERIFY(caught);
        QCOMPARE(session().state(), SessionState::Idle);
        QCOMPARE(stored(), QStringList());

        const auto outer = run({}, [&raise](Session& s) -> Result<void> {
            TW_TRY_VOID(insert(s, u"kept"_s));
            try {
                static_cast<void>(atomic(s, with(Propagation::Nested), raise));
            } catch (const Thrown&) {
                return insert(s, u"after"_s);
            }
            return {};
        });
        QVERIFY(outer);
        QCOMPARE(stored(), QStringList({u"after"_s, u"kept"_s}));
    }

    void workThatEndsTheTransactionItselfIsAnError()
    {
        QCOMPARE(kindOf(run({}, [](Session& s) { return s.commit(); })), u"InvalidState"_s);
        QCOMPARE(session().state(), SessionState::Idle);
    }

    void changesInABlockAreSeenAfterIt()
    {
        QVERIFY(insert(session(), u"old"_s));
        QVERIFY(run({}, [](Session& s) -> Result<void> {
            TW_TRY_VOID(s.run({u"UPDATE items SET name = 'new'"_s, {}}, nullptr));
            return {};
        }));
        QCOMPARE(stored(), QStringList(u"new"_s));
    }

    void consecutiveBlocksDoNotDisturbEachOther()
    {
        for (int i = 0; i < 3; ++i) {
            QVERIFY(run({}, [i](Session& s) { return insert(s, QString::number(i)); }));
            QVERIFY(!run({}, [](Session& s) { return insertTwice(s, u"x"_s); }));
        }
        QCOMPARE(stored(), QStringList({u"0"_s, u"1"_s, u"2"_s}));
    }

    void onlyConflictsOfRetryableBlocksAreTriedAgain_data()
    {
        QTest::addColumn<bool>("retryable");
        QTest::addColumn<bool>("locks");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<int>("started");
        QTest::newRow("serialization") << true << false << ErrorKind::Serialization << 3;
        QTest::newRow("deadlock") << true << false << ErrorKind::Deadlock << 3;
        QTest::newRow("not declared") << false << false << ErrorKind::Deadlock << 1;
        QTest::newRow("lock") << true << false << ErrorKind::LockNotAvailable << 1;
        QTest::newRow("lock, if asked") << true << true << ErrorKind::LockNotAvailable << 3;
        QTest::newRow("constraint") << true << true << ErrorKind::AlreadyExists << 1;
        QTest::newRow("lost") << true << true << ErrorKind::ConnectionLost << 1;
        QTest::newRow("unknown") << true << true << ErrorKind::OutcomeUnknown << 1;
    }

    void onlyConflictsOfRetryableBlocksAreTriedAgain()
    {
        QFETCH(const bool, retryable);
        QFETCH(const bool, locks);
        QFETCH(const ErrorKind, kind);
        QFETCH(const int, started);
        AtomicOptions options;
        QList<qint64> delays;
        if (retryable) {
            options.retry = RetryPolicy();
            options.retry->on = locks ? RetryOn::ConflictsAndLocks : RetryOn::Conflicts;
            options.retry->jitter = [](std::chrono::milliseconds longest) { return longest; };
            options.retry->sleep = [&delays](std::chrono::milliseconds delay, const StopToken&) {
                delays.append(delay.count());
                return true;
            };
        }
        int runs = 0;
        const auto done = run(options, [&](Session& s) -> Result<void> {
            ++runs;
            TW_TRY_VOID(insert(s, u"a"_s));
            return fail(kind, u"made up"_s);
        });
        QCOMPARE(kindOf(done), errorKindName(kind));
        QCOMPARE(runs, started);
        QCOMPARE(delays, started == 3 ? QList<qint64>({50, 100}) : QList<qint64>());
        QCOMPARE(done.error().facts().attempts, retryable ? started : 0);
        QCOMPARE(done.error().facts().totalBackoff.count(), started == 3 ? 150 : 0);
        QCOMPARE(stored(), QStringList());
    }

    void aSecondAttemptStartsAnew()
    {
        AtomicOptions options;
        options.retry = RetryPolicy();
        options.retry->sleep = [](std::chrono::milliseconds, const StopToken&) { return true; };
        int runs = 0;
        const auto done = run(options, [&runs](Session& s) -> Result<QString> {
            TW_TRY_VOID(insert(s, u"a"_s));
            if (++runs < 3)
                return fail(ErrorKind::Serialization, u"again"_s);
            return u"third"_s;
        });
        QVERIFY(done);
        QCOMPARE(done->value, u"third"_s);
        QCOMPARE(done->attempts, 3);
        QCOMPARE(stored(), QStringList(u"a"_s));
    }

    void anInnerBlockIsNotRepeatedButTheWholeIs()
    {
        AtomicOptions options;
        options.retry = RetryPolicy();
        options.retry->sleep = [](std::chrono::milliseconds, const StopToken&) { return true; };
        int outer = 0;
        int inner = 0;
        const auto done = run(options, [&](Session& s) -> Result<void> {
            ++outer;
            const auto part = atomic(s, options, [&inner](Session&) -> Result<void> {
                return ++inner < 2 ? fail(ErrorKind::Deadlock, u"again"_s) : Result<void>();
            });
            if (!part)
                return fail(ErrorKind::Check, u"made of it"_s);
            return {};
        });
        QVERIFY(done);
        QCOMPARE(outer, 2);
        QCOMPARE(inner, 2);
    }

    void stoppingEndsTheWaitForTheNextAttempt()
    {
        std::stop_source stop;
        AtomicOptions options;
        options.retry = RetryPolicy();
        options.retry->baseDelay = std::chrono::hours(1);
        options.retry->longestDelay = std::chrono::hours(1);
        options.retry->jitter = [&stop](std::chrono::milliseconds longest) {
            stop.request_stop();
            return longest;
        };
        CallOptions call;
        call.stop = stop.get_token();
        const auto done = atomic(
            session(), options,
            [](Session&) -> Result<void> { return fail(ErrorKind::Deadlock, u"again"_s); }, call);
        QCOMPARE(kindOf(done), u"Cancelled"_s);
        QCOMPARE(done.error().rootCause().kind, ErrorKind::Deadlock);
        QCOMPARE(done.error().facts().attempts, 1);
    }
};

TW_TEST(AtomicContractTest)
#include "atomic_contract_test.moc"
