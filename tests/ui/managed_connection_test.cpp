// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_backend.h"
#include "models/connections/connection_list.h"
#include "test_program.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// One connection on its own: opening, closing and what answers to earlier attempts may do.
class ManagedConnectionTest : public QObject
{
    Q_OBJECT

    using State = ConnectionEntry::State;

    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<PasswordKeeper> m_passwords;
    std::unique_ptr<ReceiptPolicy> m_receipts;
    std::unique_ptr<Executor> m_reaper;
    std::unique_ptr<ManagedConnection> m_it;

    [[nodiscard]] State state() const { return m_it->entry().state; }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<FakeServer>();
        m_passwords = std::make_unique<PasswordKeeper>(nullptr);
        m_receipts = std::make_unique<ReceiptPolicy>(ProfileStore(u"/nowhere/profiles.json"_s));
        m_reaper = std::make_unique<Executor>(u"reaper"_s);
        m_it = std::make_unique<ManagedConnection>(
            ManagedConnection::Services{
                fakeSessions(*m_server), *m_passwords, *m_receipts, *m_reaper},
            ConnectionProfile{QUuid::createUuid(), u"shop"_s, fakeConfig()}, false, Secret());
    }
    void cleanup()
    {
        m_it.reset();
        m_reaper.reset();
        m_receipts.reset();
        m_passwords.reset();
    }

    void openingReadsServerAndCatalogue()
    {
        QCOMPARE(state(), State::Closed);
        QVERIFY(!m_it->reader() && !m_it->watch());
        m_it->open();
        QCOMPARE(state(), State::Opening);
        QTRY_VERIFY(m_it->isOpen());
        QCOMPARE(m_it->entry().server.product, u"Fake 1.0"_s);
        QVERIFY(m_it->entry().catalog && m_it->entry().adapter);
        QVERIFY(m_it->reader() && m_it->watch());
    }

    void openingTwiceConnectsOnce()
    {
        m_server->isGated = true;
        m_it->open();
        m_it->open();
        m_server->gate.release();
        QTRY_VERIFY(m_it->isOpen());
        m_it->open();
        QVERIFY(m_it->isOpen());
        QCOMPARE(m_server->attempts.load(), 1);
    }

    void closingForgetsWhatWasRead()
    {
        m_it->open();
        QTRY_VERIFY(m_it->isOpen());
        const QSignalSpy watches(m_it.get(), &ManagedConnection::watchChanged);
        m_it->close();
        QCOMPARE(state(), State::Closed);
        QVERIFY(!m_it->entry().catalog && !m_it->entry().adapter);
        QVERIFY(!m_it->reader() && !m_it->watch());
        QCOMPARE(watches.size(), 1);
    }

    void anAnswerToAnEarlierAttemptDoesNotCount()
    {
        QList<State> states;
        connect(m_it.get(), &ManagedConnection::changed, this,
            [this, &states] { states.append(state()); });
        m_server->isGated = true;
        m_it->open();
        QTRY_COMPARE(m_server->attempts.load(), 1);
        m_it->close();
        m_it->open();
        m_server->gate.release(2);
        QTRY_VERIFY(m_it->isOpen());
        QCOMPARE(
            states, QList<State>({State::Opening, State::Closed, State::Opening, State::Open}));
        m_it->disconnect(this);
    }

    void aFailureIsKeptAndCanBeTriedAgain()
    {
        m_server->refusal = Error{ErrorKind::Connection, u"no route"_s};
        m_it->open();
        QTRY_COMPARE(state(), State::Failed);
        QCOMPARE(m_it->entry().error->message, u"no route"_s);
        m_server->refusal.reset();
        m_it->open();
        QVERIFY(!m_it->entry().error);
        QTRY_VERIFY(m_it->isOpen());
    }

    void aRefusedPasswordIsForgottenAndAnotherOneAskedFor()
    {
        m_server->password = u"right"_s;
        const QSignalSpy asked(m_it.get(), &ManagedConnection::passwordNeeded);
        m_it->setPassword(Secret(u"wrong"_s));
        m_it->open();
        QTRY_COMPARE(asked.size(), 1);
        QVERIFY(!m_it->password().isSet());
        m_it->openWithPassword(Secret(u"right"_s));
        QTRY_VERIFY(m_it->isOpen());
        QCOMPARE(m_it->password().reveal(), u"right"_s);
    }

    void inProductionItOpensOnceReceiptsAreDecided()
    {
        m_receipts->keepIn(std::make_shared<const ReceiptBook>(
            ReceiptBook{ReceiptStore(u"/nowhere/receipts"_s), u"a test"_s}));
        ConnectionProfile production = m_it->entry().profile;
        production.config.guard.environment = Environment::Production;
        m_it->setProfile(production, false);
        const QSignalSpy asked(m_receipts.get(), &ReceiptPolicy::questionNeeded);
        const QSignalSpy withdrawn(m_receipts.get(), &ReceiptPolicy::withdrawn);
        m_it->open();
        QTRY_COMPARE(asked.size(), 1);
        QCOMPARE(state(), State::Opening);
        m_it->close();
        QCOMPARE(withdrawn.size(), 1);
        m_receipts->answer(m_it->id(), true);
        QCOMPARE(state(), State::Closed);
        m_it->open();
        QTRY_COMPARE(asked.size(), 2);
        m_receipts->answer(m_it->id(), true);
        QVERIFY(m_it->isOpen());
        QVERIFY(m_it->entry().adapter->receipts());
        QVERIFY(m_it->entry().profile.receiptsAsked);
    }

    void removingFromItsOwnSignalIsPossible()
    {
        m_server->refusal = Error{ErrorKind::Authentication, u"no"_s};
        const QTemporaryDir folder;
        ConnectionList list(
            ProfileStore(folder.filePath(u"profiles.json"_s)), fakeSessions(*m_server));
        const QUuid id = list.add(fakeConfig(), Secret());
        connect(&list, &ConnectionList::changed, this, [&list, id](int index) {
            QVERIFY(index >= 0);
            if (list.at(index).state == State::Failed)
                QVERIFY(list.remove(id));
        });
        const QSignalSpy asked(&list, &ConnectionList::passwordNeeded);
        list.open(id);
        QTRY_COMPARE(list.count(), 0);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(asked.size(), 0); // nobody is asked about what is gone
    }
};

TW_TEST(ManagedConnectionTest)
#include "managed_connection_test.moc"
