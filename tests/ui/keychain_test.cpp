// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychain.h"
#include "session_bus.h"

#include <QDirIterator>
#include <QTest>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// The real thing: gnome-keyring on a bus of its own, in a home of its own.
class KeychainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aKeychainIsThere();
    void keepsGivesBackAndForgets_data();
    void keepsGivesBackAndForgets();
    void anotherRunFindsIt();
    void whatIsNotThereIsNotFound();
    void nothingIsLeftOfTheProbe();
    void noFileHoldsThePassword();

private:
    [[nodiscard]] Result<Secret> read(Keychain& keychain, const QUuid& id);
    [[nodiscard]] Result<void> write(Keychain& keychain, const QUuid& id, const QString& text);
    [[nodiscard]] Result<void> remove(Keychain& keychain, const QUuid& id);
    [[nodiscard]] qsizetype entries() const;

    SessionBus m_bus;
};

void KeychainTest::initTestCase()
{
    if (!SessionBus::canRun())
        QSKIP("gnome-keyring-daemon or dbus-daemon is not installed");
    QVERIFY(m_bus.start());
    QVERIFY(m_bus.startKeyring());
}

Result<Secret> KeychainTest::read(Keychain& keychain, const QUuid& id)
{
    std::optional<Result<Secret>> answer;
    keychain.read(id, this, [&answer](const Result<Secret>& found) { answer = found; });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 30'000); }();
    return answer.value_or(fail(ErrorKind::Timeout, u"no answer"_s));
}

Result<void> KeychainTest::write(Keychain& keychain, const QUuid& id, const QString& text)
{
    std::optional<Result<void>> answer;
    keychain.write(id, Secret(text), this, [&answer](const Result<void>& done) { answer = done; });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 30'000); }();
    return answer.value_or(fail(ErrorKind::Timeout, u"no answer"_s));
}

Result<void> KeychainTest::remove(Keychain& keychain, const QUuid& id)
{
    std::optional<Result<void>> answer;
    keychain.remove(id, this, [&answer](const Result<void>& done) { answer = done; });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 30'000); }();
    return answer.value_or(fail(ErrorKind::Timeout, u"no answer"_s));
}

void KeychainTest::aKeychainIsThere()
{
    Keychain keychain;
    std::optional<Result<void>> answer;
    keychain.probe(this, [&answer](const Result<void>& probed) { answer = probed; });
    QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 30'000);
    QVERIFY2(answer->has_value(), *answer ? "" : qPrintable(answer->error().toText()));
}

void KeychainTest::keepsGivesBackAndForgets_data()
{
    QTest::addColumn<QString>("password");
    QTest::newRow("plain") << u"s3cret"_s;
    QTest::newRow("quotes and blanks") << u" it's \"so\" $HOME `x` "_s;
    QTest::newRow("UTF-8") << u"pä ß 密码 \U0001F511"_s;
    QTest::newRow("lines") << u"a\nb"_s;
    QTest::newRow("long") << QString(4000, u'x');
}

void KeychainTest::keepsGivesBackAndForgets()
{
    QFETCH(const QString, password);
    Keychain keychain;
    const QUuid id = QUuid::createUuid();
    QVERIFY(write(keychain, id, u"before"_s));
    QVERIFY(write(keychain, id, password));
    const Result<Secret> found = read(keychain, id);
    QVERIFY2(found.has_value(), found ? "" : qPrintable(found.error().toText()));
    QCOMPARE(found->reveal(), password);
    QVERIFY(remove(keychain, id));
    QCOMPARE(read(keychain, id).error().kind, ErrorKind::NotFound);
}

void KeychainTest::anotherRunFindsIt()
{
    const QUuid id = QUuid::createUuid();
    {
        Keychain keychain;
        QVERIFY(write(keychain, id, u"s3cret"_s));
    }
    Keychain next;
    QCOMPARE(read(next, id)->reveal(), u"s3cret"_s);
}

void KeychainTest::whatIsNotThereIsNotFound()
{
    Keychain keychain;
    const Result<Secret> found = read(keychain, QUuid::createUuid());
    QVERIFY(!found);
    QCOMPARE(found.error().kind, ErrorKind::NotFound);
    QVERIFY(remove(keychain, QUuid::createUuid()));
}

qsizetype KeychainTest::entries() const
{
    const QByteArray found = m_bus.run(u"gdbus"_s,
        {u"call"_s, u"--session"_s, u"--dest"_s, u"org.freedesktop.secrets"_s, u"--object-path"_s,
            u"/org/freedesktop/secrets"_s, u"--method"_s,
            u"org.freedesktop.Secret.Service.SearchItems"_s, u"{'server': 'tuplewright'}"_s});
    return found.count("/collection/");
}

void KeychainTest::nothingIsLeftOfTheProbe()
{
    Keychain keychain;
    const qsizetype before = entries();
    QVERIFY(write(keychain, QUuid::createUuid(), u"s3cret"_s));
    QCOMPARE(entries(), before + 1); // so the search finds what there is
    aKeychainIsThere();
    QCOMPARE(entries(), before + 1);
}

void KeychainTest::noFileHoldsThePassword()
{
    Keychain keychain;
    QVERIFY(write(keychain, QUuid::createUuid(), u"canary-51c9"_s));
    QDirIterator files(m_bus.home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int read = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("canary-51c9"), qPrintable(file.fileName()));
        ++read;
    }
    QVERIFY(read > 0);
}

QTEST_GUILESS_MAIN(KeychainTest)
#include "keychain_test.moc"
