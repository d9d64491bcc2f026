// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychain.h"
#include "session_bus.h"
#include "test_program.h"

#include <QDirIterator>
#include <QTest>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// A desktop without a secret service: a bus with nobody on it.
class KeychainAbsentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysThatThereIsNone();
    void writesNothingAnywhere();

private:
    SessionBus m_bus;
};

void KeychainAbsentTest::initTestCase()
{
    if (!SessionBus::canRun())
        QSKIP("gnome-keyring-daemon or dbus-daemon is not installed");
    QVERIFY(m_bus.start());
}

void KeychainAbsentTest::saysThatThereIsNone()
{
    Keychain keychain;
    for (int time = 0; time < 2; ++time) {
        std::optional<Result<void>> answer;
        keychain.probe(this, [&answer](const Result<void>& probed) { answer = probed; });
        QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 30'000);
        QVERIFY(!*answer);
        QCOMPARE(answer->error().kind, ErrorKind::Configuration);
        QVERIFY(!answer->error().hint.isEmpty());
    }
}

void KeychainAbsentTest::writesNothingAnywhere()
{
    Keychain keychain;
    std::optional<Result<void>> answer;
    keychain.write(QUuid::createUuid(), Secret(u"canary-51c9"_s), this,
        [&answer](const Result<void>& written) { answer = written; });
    QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 30'000);
    QVERIFY(!*answer);
    QDirIterator files(m_bus.home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("canary-51c9"), qPrintable(file.fileName()));
    }
}

TW_TEST(KeychainAbsentTest)
#include "keychain_absent_test.moc"
