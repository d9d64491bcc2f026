// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connections/receipt_policy.h"
#include "test_program.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tw;
using namespace Qt::StringLiterals;

/// Whether saves leave receipts, by the profile and a person's answer.
class ReceiptPolicyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutAFolderNothingIsKept();
    void theProfileDecides_data();
    void theProfileDecides();
    void productionIsAskedOnce();
    void aRefusalIsStoredToo();
    void notThisTimeIsAskedAgain();
    void anAnswerOfAConnectionThatIsNotStoredStaysInMemory();
    void anAnswerThatCannotBeStoredIsTold();
    void aWithdrawnQuestionTakesNoAnswer();

private:
    [[nodiscard]] static ConnectionProfile profile(Environment environment, bool receipts);
    void decide(const ConnectionProfile& profile, bool isStored = true);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProfileStore> m_store;
    std::unique_ptr<ReceiptPolicy> m_policy;
    std::optional<ConnectionProfile> m_decided;
    bool m_keeps = false;
};

void ReceiptPolicyTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<ProfileStore>(m_folder->filePath(u"profiles.json"_s));
    m_policy = std::make_unique<ReceiptPolicy>(*m_store);
    m_policy->keepIn(std::make_shared<const ReceiptBook>(
        ReceiptBook{ReceiptStore(m_folder->filePath(u"receipts"_s)), u"a test"_s}));
    m_decided.reset();
    m_keeps = false;
}

ConnectionProfile ReceiptPolicyTest::profile(Environment environment, bool receipts)
{
    ConnectionProfile profile{QUuid::createUuid(), u"shop"_s, {}};
    profile.config.backend = u"sqlite"_s;
    profile.config.database = u"shop.db"_s;
    profile.config.guard.environment = environment;
    profile.config.guard.receipts = receipts;
    return profile;
}

void ReceiptPolicyTest::decide(const ConnectionProfile& profile, bool isStored)
{
    m_decided.reset();
    m_policy->decide(profile, isStored,
        [this](const ConnectionProfile& decided, const std::shared_ptr<const ReceiptBook>& book) {
            m_decided = decided;
            m_keeps = book != nullptr;
        });
}

void ReceiptPolicyTest::withoutAFolderNothingIsKept()
{
    m_policy->keepIn(nullptr);
    decide(profile(Environment::Production, true));
    QVERIFY(m_decided);
    QVERIFY(!m_keeps);
    QCOMPARE(m_policy->store().folder(), ReceiptStore::defaultFolder());
}

void ReceiptPolicyTest::theProfileDecides_data()
{
    QTest::addColumn<int>("environment");
    QTest::addColumn<bool>("receipts");
    QTest::newRow("development") << int(Environment::Development) << true;
    QTest::newRow("development, off") << int(Environment::Development) << false;
    QTest::newRow("test") << int(Environment::Test) << true;
    QTest::newRow("production, off") << int(Environment::Production) << false;
}

void ReceiptPolicyTest::theProfileDecides()
{
    QFETCH(const int, environment);
    QFETCH(const bool, receipts);
    const QSignalSpy asked(m_policy.get(), &ReceiptPolicy::questionNeeded);
    decide(profile(Environment(environment), receipts));
    QVERIFY(m_decided);
    QCOMPARE(m_keeps, receipts);
    QCOMPARE(asked.size(), 0);
}

void ReceiptPolicyTest::productionIsAskedOnce()
{
    const ConnectionProfile shop = profile(Environment::Production, true);
    const QSignalSpy asked(m_policy.get(), &ReceiptPolicy::questionNeeded);
    decide(shop);
    QCOMPARE(asked.size(), 1);
    QVERIFY(!m_decided);
    m_policy->answer(shop.id, true);
    QVERIFY(m_keeps);
    m_policy->answer(shop.id, false);
    QVERIFY(m_decided->config.guard.receipts);
    const auto stored = m_store->find(u"shop"_s);
    QVERIFY(stored && stored->receiptsAsked);
    decide(*stored);
    QVERIFY(m_keeps);
    QCOMPARE(asked.size(), 1);
}

void ReceiptPolicyTest::aRefusalIsStoredToo()
{
    const ConnectionProfile shop = profile(Environment::Production, true);
    decide(shop);
    m_policy->answer(shop.id, false);
    QVERIFY(m_decided);
    QVERIFY(!m_keeps);
    const auto stored = m_store->find(u"shop"_s);
    QVERIFY(stored && !stored->config.guard.receipts);
}

void ReceiptPolicyTest::notThisTimeIsAskedAgain()
{
    const ConnectionProfile shop = profile(Environment::Production, true);
    const QSignalSpy asked(m_policy.get(), &ReceiptPolicy::questionNeeded);
    decide(shop);
    m_policy->answer(shop.id, std::nullopt);
    QVERIFY(m_decided);
    QVERIFY(!m_keeps);
    QVERIFY(!m_store->find(u"shop"_s));
    decide(*m_decided);
    QCOMPARE(asked.size(), 2);
}

void ReceiptPolicyTest::anAnswerOfAConnectionThatIsNotStoredStaysInMemory()
{
    const ConnectionProfile shop = profile(Environment::Production, true);
    decide(shop, false);
    m_policy->answer(shop.id, true);
    QVERIFY(m_keeps && m_decided->receiptsAsked);
    QVERIFY(!m_store->find(u"shop"_s));
}

void ReceiptPolicyTest::anAnswerThatCannotBeStoredIsTold()
{
    QFile broken(m_folder->filePath(u"profiles.json"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("no JSON") > 0);
    broken.close();
    const QSignalSpy failed(m_policy.get(), &ReceiptPolicy::failed);
    const ConnectionProfile shop = profile(Environment::Production, true);
    decide(shop);
    m_policy->answer(shop.id, true);
    QCOMPARE(failed.size(), 1);
    QVERIFY(m_keeps);
}

void ReceiptPolicyTest::aWithdrawnQuestionTakesNoAnswer()
{
    const ConnectionProfile shop = profile(Environment::Production, true);
    const QSignalSpy withdrawn(m_policy.get(), &ReceiptPolicy::withdrawn);
    m_policy->withdraw(shop.id);
    QCOMPARE(withdrawn.size(), 0);
    decide(shop);
    m_policy->withdraw(shop.id);
    QCOMPARE(withdrawn.size(), 1);
    m_policy->answer(shop.id, true);
    QVERIFY(!m_decided);
    QVERIFY(!m_store->find(u"shop"_s));
}

TW_TEST(ReceiptPolicyTest)
#include "receipt_policy_test.moc"
