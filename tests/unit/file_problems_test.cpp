// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"

#include <tuplewright/configuration/file_problems.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace tw;

class FileProblemsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfFilesThatAreOfNoUse_data();
    void tellsOfFilesThatAreOfNoUse();
    void whatIsNoFileIsLeftAlone();
    void warnsOfSocketsThatAnybodyCouldHavePut_data();
    void warnsOfSocketsThatAnybodyCouldHavePut();
};

void FileProblemsTest::tellsOfFilesThatAreOfNoUse_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<int>("permissions"); // 0: no file; -1: a folder
    QTest::addColumn<QString>("words");
    QTest::newRow("certificate") << u"sslcert"_s << 0x6444 << u""_s;
    QTest::newRow("missing") << u"sslrootcert"_s << 0 << u"no such file"_s;
    QTest::newRow("a folder") << u"sslcrl"_s << -1 << u"that is no file"_s;
    QTest::newRow("own key") << u"sslkey"_s << 0x6600 << u""_s;
    QTest::newRow("key for all") << u"sslkey"_s << 0x6604 << u"others can read it"_s;
    QTest::newRow("own passwords") << u"passfile"_s << 0x6600 << u""_s;
    QTest::newRow("passwords for a group") << u"passfile"_s << 0x6640 << u"others can read it"_s;
}

void FileProblemsTest::tellsOfFilesThatAreOfNoUse()
{
    QFETCH(const QString, setting);
    QFETCH(const int, permissions);
    QFETCH(const QString, words);
    QTemporaryDir folder;
    const QString path = permissions < 0 ? folder.path() : folder.filePath(u"f"_s);
    if (permissions > 0) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.setPermissions(QFileDevice::Permissions(permissions)));
    }
    ConnectionConfig config;
    config.backend = u"postgresql"_s;
    config.options = {{setting, path}};
    const QList<Problem> problems = fileProblems(config);
    QCOMPARE(problems.isEmpty(), words.isEmpty());
    if (!words.isEmpty()) {
        QCOMPARE(problems.first().setting, setting);
        QVERIFY2(problems.first().message.contains(words), qPrintable(problems.first().message));
        QVERIFY(problems.first().message.contains(path));
    }
}

void FileProblemsTest::whatIsNoFileIsLeftAlone()
{
    ConnectionConfig config;
    config.backend = u"postgresql"_s;
    config.options = {{u"sslrootcert"_s, u"system"_s}, {u"sslkey"_s, u"pkcs11:token=a"_s}};
    QVERIFY(fileProblems(config).isEmpty());
}

void FileProblemsTest::warnsOfSocketsThatAnybodyCouldHavePut_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("hosts"); // %1: the folder
    QTest::addColumn<QString>("account");
    QTest::addColumn<bool>("isWarned");
    const QString folder = u"%1"_s;
    QTest::newRow("for all") << 0777 << folder << QString() << true;
    QTest::newRow("like /tmp") << 01777 << folder << QString() << true;
    QTest::newRow("one of several") << 0777 << u"db,/nowhere,%1"_s << QString() << true;
    QTest::newRow("of one user") << 0755 << folder << QString() << false;
    QTest::newRow("of a group") << 0775 << folder << QString() << false;
    QTest::newRow("the account is known") << 01777 << folder << u"postgres"_s << false;
    QTest::newRow("no folder") << 0777 << u"db"_s << QString() << false;
    QTest::newRow("the usual one") << 0777 << QString() << QString() << false;
}

void FileProblemsTest::warnsOfSocketsThatAnybodyCouldHavePut()
{
    QFETCH(const int, mode);
    QFETCH(const QString, hosts);
    QFETCH(const QString, account);
    QFETCH(const bool, isWarned);
    QTemporaryDir folder;
    QCOMPARE(chmod(qPrintable(folder.path()), mode_t(mode)), 0);
    ConnectionConfig config;
    config.backend = u"postgresql"_s;
    config.host = hosts.contains(u'%') ? hosts.arg(folder.path()) : hosts;
    if (!account.isEmpty())
        config.options.insert(u"requirepeer"_s, account);
    const std::optional<Problem> advice = socketAdvice(config);
    QCOMPARE(advice.has_value(), isWarned);
    if (!advice)
        return;
    QCOMPARE(advice->severity, Problem::Severity::Warning);
    QVERIFY2(advice->message.contains(folder.path()), qPrintable(advice->message));
    QVERIFY(advice->fix.contains(u"requirepeer"_s));
}

TW_TEST(FileProblemsTest)
#include "file_problems_test.moc"
