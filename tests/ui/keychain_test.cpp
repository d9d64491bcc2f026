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

/// The real thing: gnome-keyring on a bus of its own, in a home of its own.
class KeychainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aKeychainIsThere();
    void keepsGivesBackAndForgets_data();
    void keepsGivesBackAndForgets();
    void whatIsNotThereIsNotFound();
    void noFileHoldsThePassword();
    void lookingForAKeychainTouchesNone(); // last: the keyring stays locked

private:
    [[nodiscard]] Result<Secret> read(const QUuid& id);
    [[nodiscard]] Result<void> write(const QUuid& id, const QString& text);
    [[nodiscard]] Result<void> remove(const QUuid& id);
    [[nodiscard]] qsizetype entries() const;
    [[nodiscard]] bool isLocked() const;

    SessionBus m_bus;
    std::optional<Keychain> m_keychain; ///< one for all, as in the program
};

void KeychainTest::initTestCase()
{
    if (!SessionBus::canRun())
        QSKIP("gnome-keyring-daemon or dbus-daemon is not installed");
    QVERIFY(m_bus.start());
    QVERIFY(m_bus.startKeyring());
    m_keychain.emplace();
}

Result<Secret> KeychainTest::read(const QUuid& id)
{
    std::optional<Result<Secret>> answer;
    m_keychain->read(id, this, [&answer](const Result<Secret>& found) { answer = found; });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 30'000); }();
    return answer.value_or(fail(ErrorKind::Timeout, u"no answer"_s));
}

Result<void> KeychainTest::write(const QUuid& id, const QString& text)
{
    std::optional<Result<void>> answer;
    m_keychain->write(
        id, Secret(text), this, [&answer](const Result<void>& done) { answer = done; });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 30'000); }();
    return answer.value_or(fail(ErrorKind::Timeout, u"no answer"_s));
}

Result<void> KeychainTest::remove(const QUuid& id)
{
    std::optional<Result<void>> answer;
    m_keychain->remove(id, this, [&answer](const Result<void>& done) { answer = done; });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 30'000); }();
    return answer.value_or(fail(ErrorKind::Timeout, u"no answer"_s));
}

void KeychainTest::aKeychainIsThere()
{
    std::optional<Result<void>> answer;
    m_keychain->probe(this, [&answer](const Result<void>& probed) { answer = probed; });
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
    const QUuid id = QUuid::createUuid();
    QVERIFY(write(id, u"before"_s));
    QVERIFY(write(id, password));
    const Result<Secret> found = read(id);
    QVERIFY2(found.has_value(), found ? "" : qPrintable(found.error().toText()));
    QCOMPARE(found->reveal(), password);
    QVERIFY(remove(id));
    QCOMPARE(read(id).error().kind, ErrorKind::NotFound);
}

void KeychainTest::whatIsNotThereIsNotFound()
{
    const Result<Secret> found = read(QUuid::createUuid());
    QVERIFY(!found);
    QCOMPARE(found.error().kind, ErrorKind::NotFound);
    QVERIFY(remove(QUuid::createUuid()));
}

namespace {

/// Arguments of gdbus that call a method of an interface of the secret service.
QStringList callOf(const QString& object, const QString& method, const QStringList& arguments)
{
    return QStringList{u"call"_s, u"--session"_s, u"--dest"_s, u"org.freedesktop.secrets"_s,
               u"--object-path"_s, object, u"--method"_s, method}
    + arguments;
}

const QString kService = u"/org/freedesktop/secrets"_s;
const QString kCollection = u"/org/freedesktop/secrets/aliases/default"_s;

}

qsizetype KeychainTest::entries() const
{
    const QByteArray found = m_bus.run(u"gdbus"_s,
        callOf(kService, u"org.freedesktop.Secret.Service.SearchItems"_s,
            {u"{'server': 'tuplewright'}"_s}));
    return found.count("/collection/");
}

bool KeychainTest::isLocked() const
{
    return m_bus
        .run(u"gdbus"_s,
            callOf(kCollection, u"org.freedesktop.DBus.Properties.Get"_s,
                {u"org.freedesktop.Secret.Collection"_s, u"Locked"_s}))
        .contains("true");
}

void KeychainTest::lookingForAKeychainTouchesNone()
{
    QVERIFY(write(QUuid::createUuid(), u"s3cret"_s));
    const qsizetype before = entries();
    QVERIFY(before > 0); // so the search finds what there is
    QVERIFY(!isLocked());
    const QStringList lock = callOf(
        kService, u"org.freedesktop.Secret.Service.Lock"_s, {u"['%1']"_s.arg(kCollection)});
    QVERIFY(!m_bus.run(u"gdbus"_s, lock).isEmpty());
    QVERIFY(isLocked());
    aKeychainIsThere();
    QCOMPARE(entries(), before);
    QVERIFY(isLocked());
}

void KeychainTest::noFileHoldsThePassword()
{
    QVERIFY(write(QUuid::createUuid(), u"canary-51c9"_s));
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

TW_TEST(KeychainTest)
#include "keychain_test.moc"
