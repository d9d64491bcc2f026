// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostile_names.h"
#include "test_program.h"

#include <tuplewright/profiles/profile_exchange.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

class ProfileExchangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatGoesOutComesIn();
    void noSecretGoesOut();
    void nothingOfAStrangersFileRuns();
    void tellsWhatIsWrongWithAFile_data();
    void tellsWhatIsWrongWithAFile();
    void aDuplicateIsAnother();
};

namespace {

ConnectionProfile shop(const QString& name = u"shop"_s)
{
    ConnectionProfile profile;
    profile.id = QUuid::createUuid();
    profile.name = name;
    profile.config.backend = u"postgresql"_s;
    profile.config.host = u"db.example.com"_s;
    profile.config.pool.size = 3;
    profile.config.guard.environment = Environment::Production;
    profile.group = u"Customers"_s;
    profile.tags = {u"eu"_s};
    profile.passwordPlace = PasswordPlace::Keychain;
    return profile;
}

}

void ProfileExchangeTest::whatGoesOutComesIn()
{
    QList<ConnectionProfile> profiles;
    for (const QString& name : test::hostileNames())
        profiles.append(shop(name));
    const auto read = importedProfiles(exportedProfiles(profiles));
    QVERIFY(read.has_value());
    QVERIFY(*read == profiles);
}

void ProfileExchangeTest::noSecretGoesOut()
{
    ConnectionProfile profile = shop();
    profile.config.options = {{u"password"_s, u"canary"_s}, {u"sslpassword"_s, u"canary"_s}};
    profile.passwordPlace = PasswordPlace::Command;
    profile.passwordCommand = u"echo canary"_s;
    const QByteArray bytes = exportedProfiles({profile});
    QVERIFY(bytes.contains("db.example.com"));
    QVERIFY2(!bytes.contains("canary"), bytes.constData());
}

void ProfileExchangeTest::nothingOfAStrangersFileRuns()
{
    const auto read = importedProfiles(
        R"({"profiles":[{"id":"5f1b1c1e-0b7a-4a55-9d8e-2f6a6d2c1a01","name":"p",
        "backend":"postgresql","password_from":"command","password_command":"touch owned",
        "options":{"password":"canary","sslpassword":"canary"}}]})");
    QVERIFY(read.has_value());
    QCOMPARE(read->first().passwordPlace, PasswordPlace::Session);
    QVERIFY(read->first().passwordCommand.isEmpty());
    QVERIFY(read->first().config.options.isEmpty());
}

void ProfileExchangeTest::tellsWhatIsWrongWithAFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("hello");
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("another object") << QByteArray("{\"a\": 1}");
    QTest::newRow("a profile without an id") << QByteArray(R"({"profiles":[{"name":"x"}]})");
}

void ProfileExchangeTest::tellsWhatIsWrongWithAFile()
{
    QFETCH(const QByteArray, bytes);
    const auto read = importedProfiles(bytes);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Configuration);
    QVERIFY(!read.error().hint.isEmpty());
}

void ProfileExchangeTest::aDuplicateIsAnother()
{
    const ConnectionProfile one = shop();
    const ConnectionProfile two = duplicateOf(one, u"copy"_s);
    QVERIFY(two.id != one.id);
    QCOMPARE(two.name, u"copy"_s);
    QVERIFY(two.config == one.config);
}

TW_TEST(ProfileExchangeTest)
#include "profile_exchange_test.moc"
