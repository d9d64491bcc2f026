// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostile_names.h"
#include "test_program.h"

#include <tuplewright/profiles/profile_store.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <thread>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tw;

class ProfileStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMissingFileHoldsNoProfiles();
    void findsWhatWasSaved();
    void hostileNamesComeBack();
    void savingTheSameIdReplaces();
    void refusesASecondProfileOfAName();
    void removesByName();
    void tellsOfUnknownNames();
    void keepsWhatItDoesNotKnow();
    void keepsSettingsThatDifferFromTheDefault();
    void readsFilesOfTheFirstFormat();
    void keepsOptionsItDoesNotKnow();
    void aFullDiskKeepsTheOldFile();
    void neverWritesOverABrokenFile_data();
    void neverWritesOverABrokenFile();
    void keepsHowItIsListedAndGuarded();
    void onlyOneIsTheDefault();
    void findsByAnyPlainWord_data();
    void findsByAnyPlainWord();
    void addsAllUnderNamesThatAreFree();
    void addsAllOrNone();
    void storesNoSecret();
    void fileAndFolderAreForTheOwnerWhateverTheUmask();
    void leavesTheFolderOfOthersAlone();
    void programsDoNotLoseEachOthersProfiles();
};

namespace {

ConnectionProfile profile(const QString& name)
{
    ConnectionProfile profile;
    profile.id = QUuid::createUuid();
    profile.name = name;
    profile.config.backend = u"postgresql"_s;
    profile.config.host = u"h"_s;
    profile.config.port = u"5433"_s;
    profile.config.database = name;
    profile.config.user = u"u"_s;
    profile.config.options = {{u"sslmode"_s, u"require"_s}};
    return profile;
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(file.errorString()));
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}

void ProfileStoreTest::aMissingFileHoldsNoProfiles()
{
    QTemporaryDir folder;
    const auto profiles = ProfileStore(folder.filePath(u"none.json"_s)).load();
    QVERIFY(profiles.has_value());
    QVERIFY(profiles->isEmpty());
}

void ProfileStoreTest::findsWhatWasSaved()
{
    QTemporaryDir folder;
    const ProfileStore store(folder.filePath(u"profiles.json"_s));
    const ConnectionProfile shop = profile(u"shop"_s);
    QVERIFY(store.save(shop).has_value());
    const auto found = store.find(u"shop"_s);
    QVERIFY(found.has_value());
    QCOMPARE(found->id, shop.id);
    QVERIFY(found->config == shop.config);
}

void ProfileStoreTest::hostileNamesComeBack()
{
    QTemporaryDir folder;
    const ProfileStore store(folder.filePath(u"profiles.json"_s));
    for (const QString& name : test::hostileNames())
        QVERIFY(store.save(profile(name)).has_value());
    for (const QString& name : test::hostileNames()) {
        const auto found = store.find(name);
        QVERIFY2(found.has_value(), qPrintable(name));
        QCOMPARE(found->config.database, name);
    }
}

void ProfileStoreTest::savingTheSameIdReplaces()
{
    QTemporaryDir folder;
    const ProfileStore store(folder.filePath(u"profiles.json"_s));
    ConnectionProfile shop = profile(u"shop"_s);
    QVERIFY(store.save(shop).has_value());
    shop.name = u"store"_s;
    QVERIFY(store.save(shop).has_value());
    const auto profiles = store.load();
    QVERIFY(profiles.has_value());
    QCOMPARE(profiles->size(), 1);
    QCOMPARE(profiles->first().name, u"store"_s);
}

void ProfileStoreTest::refusesASecondProfileOfAName()
{
    QTemporaryDir folder;
    const ProfileStore store(folder.filePath(u"profiles.json"_s));
    QVERIFY(store.save(profile(u"shop"_s)).has_value());
    const auto again = store.save(profile(u"shop"_s));
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::AlreadyExists);
    QCOMPARE(store.load()->size(), 1);
}

void ProfileStoreTest::removesByName()
{
    QTemporaryDir folder;
    const ProfileStore store(folder.filePath(u"profiles.json"_s));
    QVERIFY(store.save(profile(u"a"_s)).has_value());
    QVERIFY(store.save(profile(u"b"_s)).has_value());
    QVERIFY(store.remove(u"a"_s).has_value());
    const auto profiles = store.load();
    QVERIFY(profiles.has_value());
    QCOMPARE(profiles->size(), 1);
    QCOMPARE(profiles->first().name, u"b"_s);
}

void ProfileStoreTest::tellsOfUnknownNames()
{
    QTemporaryDir folder;
    const ProfileStore store(folder.filePath(u"profiles.json"_s));
    QCOMPARE(store.find(u"x"_s).error().kind, ErrorKind::NotFound);
    QCOMPARE(store.remove(u"x"_s).error().kind, ErrorKind::NotFound);
}

void ProfileStoreTest::keepsWhatItDoesNotKnow()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"profiles.json"_s);
    const QUuid id = QUuid::createUuid();
    write(path,
        R"({"newer":{"a":1},"profiles":[{"name":"shop","backend":"sqlite","shade":"red","id":")"
            + id.toByteArray(QUuid::WithoutBraces) + "\"}]}");
    const ProfileStore store(path);
    ConnectionProfile shop = profile(u"renamed"_s);
    shop.id = id;
    QVERIFY(store.save(shop).has_value());
    QVERIFY(contentOf(path).contains("\"newer\""));
    QVERIFY(contentOf(path).contains("\"shade\": \"red\""));
    QVERIFY(contentOf(path).contains("\"renamed\""));
}

void ProfileStoreTest::keepsSettingsThatDifferFromTheDefault()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"profiles.json"_s);
    ConnectionProfile shop = profile(u"shop"_s);
    shop.config.pool.size = 9;
    shop.config.pool.timeout = 250ms;
    shop.config.session.isolation = IsolationLevel::Serializable;
    shop.config.session.searchPath = u"\"a b\", public"_s;
    shop.config.sqlite.foreignKeys = false;
    shop.config.log.echoPool = PoolEcho::Debug;
    QVERIFY(ProfileStore(path).save(shop).has_value());
    QVERIFY(ProfileStore(path).find(u"shop"_s)->config == shop.config);
    QVERIFY(contentOf(path).contains("\"pool_size\": \"9\""));
    QVERIFY(!contentOf(path).contains("max_overflow"));
}

void ProfileStoreTest::readsFilesOfTheFirstFormat()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"profiles.json"_s);
    write(path, R"({"profiles":[{"id":"5f1b1c1e-0b7a-4a55-9d8e-2f6a6d2c1a01","name":"file",
        "backend":"sqlite","host":"","port":"","database":"/a.db","user":"",
        "options":{"mode":"rwc"}},{"id":"5f1b1c1e-0b7a-4a55-9d8e-2f6a6d2c1a02","name":"server",
        "backend":"postgresql","host":"h","port":"1","database":"d","user":"u",
        "options":{"sslmode":"require","application_name":"a","connect_timeout":3}}]})");
    const ProfileStore store(path);
    QCOMPARE(store.find(u"file"_s)->config.sqlite.mode, SqliteFileMode::ReadWriteCreate);
    const ConnectionConfig server = store.find(u"server"_s)->config;
    QCOMPARE(server.toUrl(),
        u"postgresql://u@h:1/d?application_name=a&connect_timeout=3&sslmode=require"_s);
    QCOMPARE(server.session.applicationName, u"a"_s);
}

void ProfileStoreTest::keepsOptionsItDoesNotKnow()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"profiles.json"_s);
    write(path, R"({"profiles":[{"id":"5f1b1c1e-0b7a-4a55-9d8e-2f6a6d2c1a01","name":"p",
        "backend":"postgresql","options":{"colour":"red","pool_size":"many"}}]})");
    const ProfileStore store(path);
    const auto profile = store.find(u"p"_s);
    QVERIFY(profile.has_value());
    QCOMPARE(profile->config.validate().size(), 2);
    QVERIFY(store.save(*profile).has_value());
    QVERIFY(contentOf(path).contains("\"colour\": \"red\""));
    QVERIFY(contentOf(path).contains("\"pool_size\": \"many\""));
}

void ProfileStoreTest::aFullDiskKeepsTheOldFile()
{
    QTemporaryDir folder;
    const ProfileStore store(folder.filePath(u"profiles.json"_s));
    QVERIFY(store.save(profile(u"shop"_s)));
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit little{200, before.rlim_max}; // bytes that a file may have
    setrlimit(RLIMIT_FSIZE, &little);
    const Result<void> saved = store.save(profile(u"second"_s));
    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::File);
    QCOMPARE(store.load()->size(), 1);
    QCOMPARE(store.load()->first().name, u"shop"_s);
}

void ProfileStoreTest::neverWritesOverABrokenFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no JSON") << QByteArray("{\"profiles\": [");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("profiles are no array") << QByteArray("{\"profiles\": 1}");
    QTest::newRow("a profile is no object") << QByteArray("{\"profiles\": [1]}");
    QTest::newRow("a profile without a name") << QByteArray("{\"profiles\": [{\"id\": \"1\"}]}");
}

void ProfileStoreTest::neverWritesOverABrokenFile()
{
    QFETCH(const QByteArray, content);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"profiles.json"_s);
    write(path, content);
    const ProfileStore store(path);
    const auto loaded = store.load();
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, ErrorKind::Configuration);
    QVERIFY(loaded.error().message.contains(path));
    QVERIFY(!store.save(profile(u"shop"_s)));
    QVERIFY(!store.remove(u"shop"_s));
    QCOMPARE(contentOf(path), content);
}

void ProfileStoreTest::keepsHowItIsListedAndGuarded()
{
    QTemporaryDir folder;
    const ProfileStore store(folder.filePath(u"profiles.json"_s));
    ConnectionProfile shop = profile(u"shop"_s);
    shop.group = u"Customers <b>"_s;
    shop.colour = u"amber"_s;
    shop.tags = {u"eu"_s, u"a, b"_s};
    shop.passwordPlace = PasswordPlace::Command;
    shop.passwordCommand = u"pass show 'my shop'"_s;
    shop.config.guard = {Environment::Production, ReviewPolicy::Rows, 7};
    QVERIFY(store.save(shop).has_value());
    QVERIFY(*store.find(u"shop"_s) == shop);
    const ConnectionProfile plain{shop.id, shop.name, shop.config};
    QVERIFY(store.save(plain).has_value());
    QVERIFY(*store.find(u"shop"_s) == plain);
}

void ProfileStoreTest::onlyOneIsTheDefault()
{
    const QTemporaryDir folder;
    const ProfileStore store(folder.filePath(u"profiles.json"_s));
    QVERIFY(!store.findDefault()->has_value());
    ConnectionProfile one = profile(u"one"_s);
    ConnectionProfile two = profile(u"two"_s);
    one.isDefault = true;
    two.isDefault = true;
    QVERIFY(store.save(one) && store.save(two));
    QCOMPARE((*store.findDefault())->name, u"two"_s);
    QVERIFY(!store.find(u"one"_s)->isDefault);
    two.isDefault = false;
    QVERIFY(store.save(two));
    QVERIFY(!store.findDefault()->has_value());
}

void ProfileStoreTest::findsByAnyPlainWord_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    QTest::newRow("nothing") << u""_s << true;
    QTest::newRow("name") << u"SHO"_s << true;
    QTest::newRow("group and tag") << u"custom  eu"_s << true;
    QTest::newRow("host") << u"h"_s << true;
    QTest::newRow("one of two") << u"shop asia"_s << false;
    QTest::newRow("a pattern is no pattern") << u"s.*p"_s << false;
}

void ProfileStoreTest::findsByAnyPlainWord()
{
    QFETCH(const QString, text);
    QFETCH(const bool, expected);
    ConnectionProfile shop = profile(u"shop"_s);
    shop.group = u"Customers"_s;
    shop.tags = {u"eu"_s};
    QCOMPARE(shop.matches(text), expected);
}

void ProfileStoreTest::addsAllUnderNamesThatAreFree()
{
    QTemporaryDir folder;
    const ProfileStore store(folder.filePath(u"profiles.json"_s));
    const ConnectionProfile shop = profile(u"shop"_s);
    QVERIFY(store.save(shop).has_value());
    const auto added = store.add({shop, profile(u"shop"_s), profile(u"other"_s)});
    QVERIFY(added.has_value());
    QCOMPARE(added->at(0).name, u"shop (2)"_s);
    QVERIFY(added->at(0).id != shop.id);
    QCOMPARE(added->at(1).name, u"shop (3)"_s);
    QCOMPARE(added->at(2).name, u"other"_s);
    QCOMPARE(store.load()->size(), 4);
    QVERIFY(store.find(u"shop"_s)->id == shop.id);
}

void ProfileStoreTest::addsAllOrNone()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"profiles.json"_s);
    write(path, R"({"profiles":[{"name":"broken"}]})");
    QVERIFY(!ProfileStore(path).add({profile(u"shop"_s)}));
    QCOMPARE(contentOf(path), QByteArray(R"({"profiles":[{"name":"broken"}]})"));
}

void ProfileStoreTest::storesNoSecret()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"profiles.json"_s);
    ConnectionProfile shop = profile(u"shop"_s);
    shop.config.options = {{u"password"_s, u"s3cret"_s}, {u"sslpassword"_s, u"s3cret"_s}};
    QVERIFY(ProfileStore(path).save(shop).has_value());
    QVERIFY(!contentOf(path).contains("s3cret"));
}

void ProfileStoreTest::fileAndFolderAreForTheOwnerWhateverTheUmask()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"config/tuplewright/profiles.json"_s);
    const mode_t before = umask(0);
    const auto saved = ProfileStore(path).save(profile(u"shop"_s));
    umask(before);
    QVERIFY(saved.has_value());
    const auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser
        | QFileDevice::WriteUser;
    QCOMPARE(QFileInfo(path).permissions(), owner);
    QCOMPARE(QFileInfo(QFileInfo(path).path()).permissions(),
        owner | QFileDevice::ExeOwner | QFileDevice::ExeUser);
}

void ProfileStoreTest::leavesTheFolderOfOthersAlone()
{
    QTemporaryDir folder;
    const auto shared = QFileDevice::Permissions(0x7775);
    QVERIFY(QFile::setPermissions(folder.path(), shared));
    QVERIFY(ProfileStore(folder.filePath(u"p.json"_s)).save(profile(u"a"_s)).has_value());
    QVERIFY(QFileInfo(folder.path()).permissions().testFlag(QFileDevice::ReadOther));
}

void ProfileStoreTest::programsDoNotLoseEachOthersProfiles()
{
    constexpr int kWriters = 4;
    constexpr int kEach = 3;
    QTemporaryDir folder;
    const QString path = folder.filePath(u"profiles.json"_s);
    {
        std::vector<std::jthread> writers;
        for (int writer = 0; writer < kWriters; ++writer)
            writers.emplace_back([path, writer] {
                for (int i = 0; i < kEach; ++i) {
                    const QString name = QString::number(writer * kEach + i);
                    if (!ProfileStore(path).save(profile(name)))
                        qWarning("not saved");
                }
            });
    }
    QCOMPARE(ProfileStore(path).load()->size(), kWriters * kEach);
}

TW_TEST(ProfileStoreTest)
#include "profile_store_test.moc"
