// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/connection_dialog.h"
#include "fake_backend.h"
#include "fake_vault.h"
#include "test_program.h"

#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ConnectionDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aUrlFillsTheFields();
    void everySettingOfThePoolHasAField();
    void aPresetSetsThePool();
    void aWrongNumberIsNamedAtItsField();
    void halfANumberIsLeftAlone();
    void whatIsWrongIsNotSaved();
    void weakEncryptionIsAdvisedAgainst();
    void productionSetsLimitsAndSaysSo();
    void theKeychainIsOfferedWhereThereIsOne();
    void withoutAKeychainTheDialogSaysSo();
    void aCommandTakesThePlaceOfThePassword();
    void aColourIsPickedAndTakenBack();
    void aDroppedUrlIsEntered();
    void everyControlHasANameAndAWord();
    void fieldsFillTheUrl();
    void aPasswordInAUrlLeavesTheUrl();
    void optionsThatHaveNoFieldAreKept();
    void aWrongUrlIsSaidBelowTheLine();
    void aFileHasOnlyAFile();
    void savingHandsOverProfileAndPassword();
    void aNameIsFoundWhenNoneIsGiven();
    void aRefusedSaveKeepsTheDialogAndSaysWhy();
    void savingAndConnectingAsksToConnect();
    void aTestListsItsStages();
    void aFailedTestSaysTheServersWordsAsPlainText();
    void aClosedDialogForgetsItsTest();

private:
    void open();
    [[nodiscard]] QComboBox* combo(const char* name) const;
    void choose(const char* name, const QVariant& data) const;
    void showTab(const QString& title) const;
    [[nodiscard]] QLineEdit* edit(const char* name) const;
    void type(const char* name, const QString& text) const;
    void click(const char* name) const;
    [[nodiscard]] QString label(const char* name) const;

    Theme m_theme;
    Icons m_icons{m_theme};
    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<BackendSet> m_backends;
    std::unique_ptr<Executor> m_executor;
    QPointer<ConnectionDialog> m_dialog;
    std::shared_ptr<FakeVault> m_vault;
    std::unique_ptr<PasswordKeeper> m_passwords;
    QList<std::pair<ConnectionProfile, Secret>> m_saved;
    std::optional<Error> m_refusal;
};

void ConnectionDialogTest::init()
{
    m_server = std::make_unique<FakeServer>();
    m_backends = std::make_unique<BackendSet>(
        QList<BackendPtr>{std::make_shared<const FakeBackend>(*m_server)});
    m_executor = std::make_unique<Executor>(u"test"_s);
    m_saved.clear();
    m_refusal.reset();
    m_vault = std::make_shared<FakeVault>();
    m_vault->refusal = Error{.kind = ErrorKind::Configuration, .message = u"no <i>keychain</i>"_s};
    m_passwords = std::make_unique<PasswordKeeper>(m_vault);
    open();
}

void ConnectionDialogTest::open()
{
    delete m_dialog;
    m_dialog = new ConnectionDialog({{m_theme, m_icons}, *m_backends, *m_executor, *m_passwords},
        {}, [this](const ConnectionProfile& profile, const Secret& password) -> Result<void> {
            if (m_refusal)
                return fail(*m_refusal);
            m_saved.append({profile, password});
            return {};
        });
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
}

QComboBox* ConnectionDialogTest::combo(const char* name) const
{
    return m_dialog->findChild<QComboBox*>(QString::fromLatin1(name));
}

void ConnectionDialogTest::choose(const char* name, const QVariant& data) const
{
    combo(name)->setCurrentIndex(combo(name)->findData(data));
    Q_EMIT combo(name)->activated(combo(name)->currentIndex());
}

void ConnectionDialogTest::showTab(const QString& title) const
{
    auto* tabs = m_dialog->findChild<QTabWidget*>();
    for (int index = 0; index < tabs->count(); ++index)
        if (tabs->tabText(index) == title)
            tabs->setCurrentIndex(index);
}

void ConnectionDialogTest::cleanup()
{
    m_server->gate.release(); // whoever still waits must not hold the thread
    delete m_dialog;
    m_executor.reset();
    m_passwords.reset();
}

QLineEdit* ConnectionDialogTest::edit(const char* name) const
{
    return m_dialog->findChild<QLineEdit*>(QString::fromLatin1(name));
}

void ConnectionDialogTest::type(const char* name, const QString& text) const
{
    edit(name)->setFocus();
    edit(name)->selectAll();
    QTest::keyClicks(edit(name), text);
}

void ConnectionDialogTest::click(const char* name) const
{
    m_dialog->findChild<QPushButton*>(QString::fromLatin1(name))->click();
}

QString ConnectionDialogTest::label(const char* name) const
{
    const auto* found = m_dialog->findChild<QLabel*>(QString::fromLatin1(name));
    return found ? found->text() : QString();
}

void ConnectionDialogTest::aUrlFillsTheFields()
{
    type("connection.url.edit", u"postgresql://ada@db1:5433/shop?sslmode=require"_s);
    QCOMPARE(edit("connection.host.edit")->text(), u"db1"_s);
    QCOMPARE(edit("connection.port.edit")->text(), u"5433"_s);
    QCOMPARE(edit("connection.dbname.edit")->text(), u"shop"_s);
    QCOMPARE(edit("connection.user.edit")->text(), u"ada"_s);
    QCOMPARE(combo("connection.sslmode.combo")->currentData().toString(), u"require"_s);
    QCOMPARE(combo("connection.security.sslmode.combo")->currentData().toString(), u"require"_s);
}

void ConnectionDialogTest::everySettingOfThePoolHasAField()
{
    int fields = 0;
    for (const Setting& setting : Setting::all()) {
        if (!setting.name().startsWith(u"pool_") && setting.name() != u"max_overflow")
            continue;
        const QString name = u"connection.pool."_s + setting.name();
        QVERIFY2(m_dialog->findChild<QWidget*>(name + u".edit"_s)
                || m_dialog->findChild<QWidget*>(name + u".check"_s)
                || m_dialog->findChild<QWidget*>(name + u".combo"_s),
            qPrintable(name));
        ++fields;
    }
    QCOMPARE(fields, 14);
}

void ConnectionDialogTest::aPresetSetsThePool()
{
    choose("connection.pool.preset.combo", u"api"_s);
    QCOMPARE(m_dialog->draft().config().pool.size, 20);
    QCOMPARE(edit("connection.pool.pool_timeout.edit")->text(), u"5"_s);
    showTab(u"Pool"_s);
    type("connection.pool.pool_size.edit", u"21"_s);
    QCOMPARE(combo("connection.pool.preset.combo")->currentIndex(), 0);
}

void ConnectionDialogTest::aWrongNumberIsNamedAtItsField()
{
    showTab(u"Pool"_s);
    type("connection.pool.pool_size.edit", u"many"_s);
    QVERIFY(edit("connection.pool.pool_size.edit")->property("err").toBool());
    QVERIFY(label("connection.pool.pool_size.problem.label").contains(u"many"_s));
    QCOMPARE(edit("connection.pool.pool_size.edit")->text(), u"many"_s);
    type("connection.pool.pool_size.edit", u"7"_s);
    QVERIFY(!edit("connection.pool.pool_size.edit")->property("err").toBool());
    QCOMPARE(m_dialog->draft().config().pool.size, 7);
}

void ConnectionDialogTest::halfANumberIsLeftAlone()
{
    showTab(u"Pool"_s);
    type("connection.pool.pool_timeout.edit", u"0.05"_s);
    QCOMPARE(m_dialog->draft().config().pool.timeout, 50ms);
    type("connection.pool.pool_timeout.edit", u"1.50"_s);
    QCOMPARE(edit("connection.pool.pool_timeout.edit")->text(), u"1.50"_s);
    edit("connection.pool.pool_size.edit")->setFocus();
    QCOMPARE(edit("connection.pool.pool_timeout.edit")->text(), u"1.5"_s);
}

void ConnectionDialogTest::whatIsWrongIsNotSaved()
{
    type("connection.port.edit", u"99999"_s);
    click("connection.save.button");
    QVERIFY(m_dialog->isVisible());
    QVERIFY(m_saved.isEmpty());
    QVERIFY(label("connection.save.error.label").contains(u"99999"_s));
}

void ConnectionDialogTest::weakEncryptionIsAdvisedAgainst()
{
    type("connection.host.edit", u"db.example.com"_s);
    QVERIFY(label("connection.sslmode.problem.label").isEmpty());
    choose("connection.sslmode.combo", u"require"_s);
    QVERIFY(label("connection.sslmode.problem.label").contains(u"verify-full"_s));
    choose("connection.sslmode.combo", u"verify-full"_s);
    QVERIFY(label("connection.sslmode.problem.label").isEmpty());
}

void ConnectionDialogTest::productionSetsLimitsAndSaysSo()
{
    showTab(u"Guard"_s);
    choose("connection.guard.guard.combo", u"production"_s);
    QCOMPARE(label("connection.environment.label"), u"Production"_s);
    QCOMPARE(edit("connection.guard.statement_timeout.edit")->text(), u"60000"_s);
    QCOMPARE(edit("connection.session.lock_timeout.edit")->text(), u"3000"_s);
    QVERIFY(edit("connection.url.edit")->text().contains(u"guard=production"_s));
}

void ConnectionDialogTest::theKeychainIsOfferedWhereThereIsOne()
{
    m_vault->refusal.reset();
    open();
    QTRY_COMPARE(m_dialog->draft().profile().passwordPlace, PasswordPlace::Keychain);
    choose("connection.passwordPlace.combo", int(PasswordPlace::Session));
    QCOMPARE(m_dialog->draft().profile().passwordPlace, PasswordPlace::Session);
}

void ConnectionDialogTest::withoutAKeychainTheDialogSaysSo()
{
    choose("connection.passwordPlace.combo", int(PasswordPlace::Keychain));
    QTRY_VERIFY(label("connection.passwordPlace.note.label").startsWith(u"no <i>keychain</i>"_s));
    const auto* note = m_dialog->findChild<QLabel*>(u"connection.passwordPlace.note.label"_s);
    QCOMPARE(note->textFormat(), Qt::PlainText);
}

void ConnectionDialogTest::aCommandTakesThePlaceOfThePassword()
{
    choose("connection.passwordPlace.combo", int(PasswordPlace::Command));
    QVERIFY(!edit("connection.password.edit")->isVisible());
    click("connection.save.button");
    QVERIFY(m_saved.isEmpty());
    type("connection.passwordCommand.edit", u"pass show shop"_s);
    click("connection.save.button");
    QCOMPARE(m_saved.size(), 1);
    QCOMPARE(m_saved[0].first.passwordCommand, u"pass show shop"_s);
}

void ConnectionDialogTest::aColourIsPickedAndTakenBack()
{
    auto* amber = m_dialog->findChild<QAbstractButton*>(u"connection.colour.amber.button"_s);
    amber->click();
    QCOMPARE(m_dialog->draft().profile().colour, u"amber"_s);
    QVERIFY(amber->isChecked());
    amber->click();
    QVERIFY(m_dialog->draft().profile().colour.isEmpty());
    QVERIFY(!amber->isChecked());
}

void ConnectionDialogTest::aDroppedUrlIsEntered()
{
    QMimeData data;
    data.setText(u"postgresql://ada:s3cret@db9/shop"_s);
    QDragEnterEvent enter(QPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_dialog, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_dialog, &drop);
    QCOMPARE(edit("connection.host.edit")->text(), u"db9"_s);
    QCOMPARE(edit("connection.password.edit")->text(), u"s3cret"_s);
    QVERIFY(!edit("connection.url.edit")->text().contains(u"s3cret"_s));
}

void ConnectionDialogTest::everyControlHasANameAndAWord()
{
    QSet<QString> names;
    int controls = 0;
    for (const QWidget* widget : m_dialog->findChildren<QWidget*>()) {
        const bool isOurs = widget->focusPolicy() != Qt::NoFocus
            && !widget->objectName().startsWith(u"qt_") && !widget->focusProxy()
            && !qobject_cast<const QLabel*>(widget) && !widget->inherits("QComboBoxListView");
        if (!isOurs || widget->inherits("QTabWidget"))
            continue;
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        QVERIFY2(!names.contains(widget->objectName()), qPrintable(widget->objectName()));
        names.insert(widget->objectName());
        ++controls;
    }
    QVERIFY(controls > 40);
}

void ConnectionDialogTest::fieldsFillTheUrl()
{
    type("connection.host.edit", u"db2"_s);
    type("connection.dbname.edit", u"stock"_s);
    const Result<ParsedUrl> parsed = parseUrl(edit("connection.url.edit")->text());
    QVERIFY(parsed);
    QCOMPARE(parsed->config.host, u"db2"_s);
    QCOMPARE(parsed->config.database, u"stock"_s);
    QCOMPARE(parsed->config, m_dialog->draft().config());
}

void ConnectionDialogTest::aPasswordInAUrlLeavesTheUrl()
{
    type("connection.url.edit", u"postgresql://ada:s3cret@db1/shop"_s);
    edit("connection.host.edit")->setFocus();
    QCOMPARE(edit("connection.password.edit")->text(), u"s3cret"_s);
    QCOMPARE(edit("connection.password.edit")->echoMode(), QLineEdit::Password);
    QVERIFY(!edit("connection.url.edit")->text().contains(u"s3cret"_s));
}

void ConnectionDialogTest::optionsThatHaveNoFieldAreKept()
{
    type("connection.url.edit", u"postgresql://db1/shop?application_name=mine"_s);
    type("connection.host.edit", u"db2"_s);
    QCOMPARE(m_dialog->draft().config().session.applicationName, u"mine"_s);
}

void ConnectionDialogTest::aWrongUrlIsSaidBelowTheLine()
{
    type("connection.url.edit", u"mysql://db1/shop"_s);
    QVERIFY(edit("connection.url.edit")->property("err").toBool());
    type("connection.url.edit", u"postgresql://db1/shop"_s);
    QVERIFY(!edit("connection.url.edit")->property("err").toBool());
}

void ConnectionDialogTest::aFileHasOnlyAFile()
{
    type("connection.url.edit", u"sqlite:////srv/some.db"_s);
    QVERIFY(edit("connection.file.dbname.edit")->isVisible());
    QCOMPARE(edit("connection.file.dbname.edit")->text(), u"/srv/some.db"_s);
    for (const char* name : {"connection.host.edit", "connection.password.edit"})
        QVERIFY2(!edit(name)->isVisible(), name);
}

void ConnectionDialogTest::savingHandsOverProfileAndPassword()
{
    type("connection.name.edit", u"R&D <b>"_s);
    type("connection.host.edit", u"db1"_s);
    type("connection.password.edit", u"s3cret"_s);
    click("connection.save.button");
    QCOMPARE(m_saved.size(), 1);
    QCOMPARE(m_saved[0].first.name, u"R&D <b>"_s);
    QVERIFY(!m_saved[0].first.id.isNull());
    QCOMPARE(m_saved[0].first.config.host, u"db1"_s);
    QCOMPARE(m_saved[0].second.reveal(), u"s3cret"_s);
    QVERIFY(!m_dialog || !m_dialog->isVisible());
}

void ConnectionDialogTest::aNameIsFoundWhenNoneIsGiven()
{
    type("connection.url.edit", u"postgresql://db1/shop"_s);
    click("connection.save.button");
    QCOMPARE(m_saved[0].first.name, m_saved[0].first.config.title());
    QVERIFY(!m_saved[0].first.name.isEmpty());
}

void ConnectionDialogTest::aRefusedSaveKeepsTheDialogAndSaysWhy()
{
    m_refusal = Error{.kind = ErrorKind::AlreadyExists, .message = u"<i>taken</i>"_s};
    click("connection.save.button");
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(label("connection.save.error.label"), u"<i>taken</i>"_s);
}

void ConnectionDialogTest::savingAndConnectingAsksToConnect()
{
    QSignalSpy wanted(m_dialog, &ConnectionDialog::connectRequested);
    click("connection.open.button");
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].toUuid(), m_saved[0].first.id);
}

void ConnectionDialogTest::aTestListsItsStages()
{
    type("connection.host.edit", u"db1"_s);
    click("connection.test.button");
    QTRY_VERIFY(label("connection.test.summary.label").contains(u"Fake 1.0"_s));
    const auto* panel = m_dialog->findChild<QWidget*>(u"connection.test.panel"_s);
    QStringList texts;
    for (const QLabel* found : panel->findChildren<QLabel*>())
        texts << found->text();
    QVERIFY(texts.contains(u"Connect"_s));
    QVERIFY(texts.contains(u"Authenticate"_s));
    QVERIFY(texts.join(u' ').contains(u"3.0"_s));
}

void ConnectionDialogTest::aFailedTestSaysTheServersWordsAsPlainText()
{
    m_server->password = u"right"_s;
    type("connection.password.edit", u"wrong"_s);
    click("connection.test.button");
    QTRY_COMPARE(label("connection.test.error.label"), u"password <b>refused</b>"_s);
    const auto* words = m_dialog->findChild<QLabel*>(u"connection.test.error.label"_s);
    QCOMPARE(words->textFormat(), Qt::PlainText);
}

void ConnectionDialogTest::aClosedDialogForgetsItsTest()
{
    m_server->isGated = true;
    click("connection.test.button");
    QTRY_COMPARE(m_server->attempts, 1);
    m_dialog->close();
    QTRY_VERIFY(!m_dialog);
    m_server->gate.release();
}

TW_TEST(ConnectionDialogTest)
#include "connection_dialog_test.moc"
