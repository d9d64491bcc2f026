// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_backend.h"
#include "fake_vault.h"
#include "models/connections/connection_list.h"
#include "test_program.h"

#include <QDirIterator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

using State = ConnectionEntry::State;

namespace {

const QString kConnectionPasswordsCanary = u"canary-7f3a"_s;

ConnectionProfile profile(PasswordPlace source, const QString& name = u"shop"_s)
{
    ConnectionProfile profile{QUuid::createUuid(), name, fakeConfig()};
    profile.passwordPlace = source;
    return profile;
}

}

/// Where passwords come from and go to, as the list of connections has it done.
class ConnectionPasswordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aTypedPasswordGoesToTheKeychainOnSaving();
    void theKeychainsPasswordConnects();
    void anEmptyKeychainAsksAndKeepsWhatTheServerTook();
    void aWrongPasswordIsNotKept();
    void withoutAKeychainItSaysSoAndAsks();
    void whatCannotBeKeptIsTold();
    void askedForEachTime();
    void aCommandPrintsIt();
    void aFailingCommandSaysSo();
    void removingRemovesTheEntry();
    void anotherSourceRemovesTheEntry();
    void aCopyHasNoEntry();
    void noFileHoldsAPassword();

private:
    [[nodiscard]] State state(const QUuid& id) const { return m_list->find(id)->state; }

    QTemporaryDir* m_folder = nullptr;
    std::unique_ptr<FakeServer> m_server;
    std::shared_ptr<FakeVault> m_vault;
    std::unique_ptr<ConnectionList> m_list;
};

void ConnectionPasswordsTest::init()
{
    m_folder = new QTemporaryDir;
    m_server = std::make_unique<FakeServer>();
    m_server->password = kConnectionPasswordsCanary;
    m_vault = std::make_shared<FakeVault>();
    m_list = std::make_unique<ConnectionList>(
        ProfileStore(m_folder->filePath(u"profiles.json"_s)), fakeSessions(*m_server), m_vault);
}

void ConnectionPasswordsTest::cleanup()
{
    m_list.reset();
    delete m_folder;
}

void ConnectionPasswordsTest::aTypedPasswordGoesToTheKeychainOnSaving()
{
    const ConnectionProfile shop = profile(PasswordPlace::Keychain);
    QVERIFY(m_list->store(shop, Secret(kConnectionPasswordsCanary)));
    QCOMPARE(m_vault->entries.value(shop.id), kConnectionPasswordsCanary);
    const ConnectionProfile other = profile(PasswordPlace::Session, u"other"_s);
    QVERIFY(m_list->store(other, Secret(kConnectionPasswordsCanary)));
    QVERIFY(!m_vault->entries.contains(other.id));
}

void ConnectionPasswordsTest::theKeychainsPasswordConnects()
{
    const ConnectionProfile shop = profile(PasswordPlace::Keychain);
    QVERIFY(m_list->store(shop, {}));
    m_vault->entries.insert(shop.id, kConnectionPasswordsCanary);
    m_list->open(shop.id);
    QCOMPARE(state(shop.id), State::Opening);
    QTRY_COMPARE(state(shop.id), State::Open);
}

void ConnectionPasswordsTest::anEmptyKeychainAsksAndKeepsWhatTheServerTook()
{
    const ConnectionProfile shop = profile(PasswordPlace::Keychain);
    QVERIFY(m_list->store(shop, {}));
    QSignalSpy needed(m_list.get(), &ConnectionList::passwordNeeded);
    m_list->open(shop.id);
    QTRY_COMPARE(needed.size(), 1);
    m_list->openWithPassword(shop.id, Secret(kConnectionPasswordsCanary));
    QTRY_COMPARE(state(shop.id), State::Open);
    QCOMPARE(m_vault->entries.value(shop.id), kConnectionPasswordsCanary);
}

void ConnectionPasswordsTest::aWrongPasswordIsNotKept()
{
    const ConnectionProfile shop = profile(PasswordPlace::Keychain);
    QVERIFY(m_list->store(shop, {}));
    m_list->openWithPassword(shop.id, Secret(u"wrong"_s));
    QTRY_COMPARE(state(shop.id), State::Failed);
    QVERIFY(m_vault->entries.isEmpty());
}

void ConnectionPasswordsTest::withoutAKeychainItSaysSoAndAsks()
{
    const ConnectionProfile shop = profile(PasswordPlace::Keychain);
    QVERIFY(m_list->store(shop, {}));
    m_vault->refusal = Error{.kind = ErrorKind::Configuration, .message = u"no keychain"_s};
    QSignalSpy needed(m_list.get(), &ConnectionList::passwordNeeded);
    m_list->open(shop.id);
    QTRY_COMPARE(needed.size(), 1);
    QCOMPARE(needed[0][1].value<Error>().message, u"no keychain"_s);
    QCOMPARE(m_server->attempts, 0);
}

void ConnectionPasswordsTest::whatCannotBeKeptIsTold()
{
    const ConnectionProfile shop = profile(PasswordPlace::Keychain);
    m_vault->refusal = Error{.kind = ErrorKind::Configuration, .message = u"no keychain"_s};
    QSignalSpy failed(&m_list->passwords(), &PasswordKeeper::failed);
    QVERIFY(m_list->store(shop, Secret(kConnectionPasswordsCanary)));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].toUuid(), shop.id);
}

void ConnectionPasswordsTest::askedForEachTime()
{
    const ConnectionProfile shop = profile(PasswordPlace::Ask);
    QVERIFY(m_list->store(shop, {}));
    QSignalSpy needed(m_list.get(), &ConnectionList::passwordNeeded);
    for (int time = 1; time <= 2; ++time) {
        m_list->open(shop.id);
        QCOMPARE(needed.size(), time);
        m_list->openWithPassword(shop.id, Secret(kConnectionPasswordsCanary));
        QTRY_COMPARE(state(shop.id), State::Open);
        m_list->close(shop.id);
    }
    QVERIFY(m_vault->entries.isEmpty());
}

void ConnectionPasswordsTest::aCommandPrintsIt()
{
    ConnectionProfile shop = profile(PasswordPlace::Command);
    shop.passwordCommand = u"printf %s "_s + kConnectionPasswordsCanary;
    QVERIFY(m_list->store(shop, {}));
    m_list->open(shop.id);
    QTRY_COMPARE(state(shop.id), State::Open);
}

void ConnectionPasswordsTest::aFailingCommandSaysSo()
{
    ConnectionProfile shop = profile(PasswordPlace::Command);
    shop.passwordCommand = u"false"_s;
    QVERIFY(m_list->store(shop, {}));
    m_list->open(shop.id);
    QTRY_COMPARE(state(shop.id), State::Failed);
    QVERIFY(m_list->find(shop.id)->error->message.contains(u"exit code 1"));
    QCOMPARE(m_server->attempts, 0);
}

void ConnectionPasswordsTest::removingRemovesTheEntry()
{
    const ConnectionProfile shop = profile(PasswordPlace::Keychain);
    QVERIFY(m_list->store(shop, Secret(kConnectionPasswordsCanary)));
    QVERIFY(m_list->remove(shop.id));
    QVERIFY(m_vault->entries.isEmpty());
}

void ConnectionPasswordsTest::anotherSourceRemovesTheEntry()
{
    ConnectionProfile shop = profile(PasswordPlace::Keychain);
    QVERIFY(m_list->store(shop, Secret(kConnectionPasswordsCanary)));
    shop.passwordPlace = PasswordPlace::Ask;
    QVERIFY(m_list->store(shop, {}));
    QVERIFY(m_vault->entries.isEmpty());
}

void ConnectionPasswordsTest::aCopyHasNoEntry()
{
    const ConnectionProfile shop = profile(PasswordPlace::Keychain);
    QVERIFY(m_list->store(shop, Secret(kConnectionPasswordsCanary)));
    const Result<QUuid> copy = m_list->duplicate(shop.id);
    QVERIFY(copy);
    QCOMPARE(m_list->find(*copy)->profile.name, u"shop (2)"_s);
    QCOMPARE(m_vault->entries.size(), 1);
}

void ConnectionPasswordsTest::noFileHoldsAPassword()
{
    const ConnectionProfile shop = profile(PasswordPlace::Keychain);
    QVERIFY(m_list->store(shop, Secret(kConnectionPasswordsCanary)));
    const QString shared = m_folder->filePath(u"shared.json"_s);
    QVERIFY(m_list->exportTo(shared));
    QVERIFY(m_list->importFrom(shared));
    QCOMPARE(m_list->at(1).profile.name, u"shop (2)"_s);
    m_list->open(shop.id);
    QTRY_COMPARE(state(shop.id), State::Open);
    QDirIterator files(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int read = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(kConnectionPasswordsCanary.toUtf8()),
            qPrintable(file.fileName()));
        ++read;
    }
    QVERIFY(read > 0);
}

TW_TEST(ConnectionPasswordsTest)
#include "connection_passwords_test.moc"
