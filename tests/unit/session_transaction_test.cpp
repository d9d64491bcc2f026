// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"

#include <tuplewright/session/session_transaction.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

const Error kCheckFailed{ErrorKind::Check, u"a check failed"_s};
const Error kLinkLost{ErrorKind::ConnectionLost, u"the link ended"_s};

ErrorKind kindOf(const Result<void>& result)
{
    return result ? ErrorKind::Internal : result.error().kind;
}

SessionTransaction begun()
{
    SessionTransaction transaction;
    transaction.begin();
    return transaction;
}

}

/// The state of a transaction without a connection; with one it is in the contract tests.
class SessionTransactionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsOpenAtFirst()
    {
        const SessionTransaction transaction;
        QVERIFY(!transaction.isOpen());
        QCOMPARE(transaction.age().count(), 0);
        QVERIFY(transaction.checkClosed());
        QVERIFY(transaction.checkUsable());
        QCOMPARE(kindOf(transaction.checkOpen()), ErrorKind::NoActiveTransaction);
        QCOMPARE(kindOf(transaction.checkCommittable()), ErrorKind::NoActiveTransaction);
    }

    void anOpenOneCanBeUsedAndCommitted()
    {
        const SessionTransaction transaction = begun();
        QCOMPARE(transaction.state(), SessionState::Active);
        QVERIFY(transaction.age().count() >= 0);
        QVERIFY(transaction.checkOpen() && transaction.checkUsable());
        QVERIFY(transaction.checkConnected() && transaction.checkCommittable());
        QCOMPARE(kindOf(transaction.checkClosed()), ErrorKind::TransactionActive);
    }

    void theFirstFailureIsTheCause()
    {
        SessionTransaction transaction = begun();
        transaction.markFailed(kCheckFailed);
        transaction.markFailed(kLinkLost);
        QCOMPARE(transaction.state(), SessionState::Failed);
        QCOMPARE(transaction.cause()->message, kCheckFailed.message);
        QCOMPARE(kindOf(transaction.checkUsable()), ErrorKind::Check);
        QVERIFY(transaction.checkUsable().error().hint.contains(u"savepoint"_s));
        QVERIFY(transaction.checkConnected());
    }

    void aFailedOneIsNotCommitted()
    {
        SessionTransaction transaction = begun();
        transaction.markFailed(kCheckFailed);
        const Result<void> refused = transaction.checkCommittable();
        QCOMPARE(kindOf(refused), ErrorKind::Transaction);
        QVERIFY(refused.error().message.endsWith(kCheckFailed.message));
        QCOMPARE(refused.error().facts().causes.size(), 1);
    }

    void aLostOneIsOverWhateverFailedBefore()
    {
        SessionTransaction transaction = begun();
        transaction.markFailed(kCheckFailed);
        transaction.markLost(kLinkLost);
        QVERIFY(transaction.isLost());
        QCOMPARE(kindOf(transaction.checkConnected()), ErrorKind::Check);
        QVERIFY(transaction.checkCommittable().error().hint.contains(u"nothing was saved"_s));
    }

    void recoveringForgetsTheCauseOnly()
    {
        SessionTransaction transaction = begun();
        transaction.savepoints().set(u"one"_s);
        transaction.markFailed(kCheckFailed);
        transaction.recover();
        QCOMPARE(transaction.state(), SessionState::Active);
        QVERIFY(!transaction.cause());
        QCOMPARE(transaction.savepoints().names(), QStringList(u"one"_s));
    }

    void theEndForgetsEverything()
    {
        SessionTransaction transaction = begun();
        transaction.setOptions({.readOnly = true});
        transaction.savepoints().set(transaction.savepoints().newName());
        transaction.markLost(kLinkLost);
        transaction.end();
        QVERIFY(!transaction.isOpen() && !transaction.isLost() && !transaction.cause());
        QVERIFY(!transaction.options().readOnly);
        QVERIFY(transaction.savepoints().names().isEmpty());
        QCOMPARE(transaction.savepoints().newName(), u"tuplewright_2"_s);
    }

    void theLaterSavepointOfANameIsMeant()
    {
        Savepoints savepoints;
        for (const QString& name : {u"a"_s, u"b"_s, u"a"_s, u"c"_s})
            savepoints.set(name);
        QCOMPARE(savepoints.find(u"a"_s).value(), 2);
        savepoints.keep(2);
        QCOMPARE(savepoints.find(u"a"_s).value(), 0);
        QCOMPARE(savepoints.names(), (QStringList{u"a"_s, u"b"_s}));
    }

    void anUnknownSavepointIsRefusedWithThoseThereAre()
    {
        Savepoints savepoints;
        QCOMPARE(savepoints.find(u"x"_s).error().hint, QString());
        savepoints.set(u"a"_s);
        savepoints.set(u"b"_s);
        const Error refused = savepoints.find(u"x"_s).error();
        QCOMPARE(refused.kind, ErrorKind::InvalidArgument);
        QCOMPARE(refused.message, u"There is no savepoint \"x\"."_s);
        QCOMPARE(refused.hint, u"There is: a, b"_s);
    }
};

TW_TEST(SessionTransactionTest)
#include "session_transaction_test.moc"
