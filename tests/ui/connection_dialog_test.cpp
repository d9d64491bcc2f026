// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/connection_dialog.h"
#include "fake_backend.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

class ConnectionDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aUrlFillsTheFields();
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
    m_dialog = new ConnectionDialog({m_theme, m_icons}, *m_backends, *m_executor, {},
        [this](const ConnectionProfile& profile, const Secret& password) -> Result<void> {
            if (m_refusal)
                return fail(*m_refusal);
            m_saved.append({profile, password});
            return {};
        });
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
}

void ConnectionDialogTest::cleanup()
{
    m_server->gate.release(); // whoever still waits must not hold the thread
    delete m_dialog;
    m_executor.reset();
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
    QCOMPARE(edit("connection.database.edit")->text(), u"shop"_s);
    QCOMPARE(edit("connection.user.edit")->text(), u"ada"_s);
    const auto* ssl = m_dialog->findChild<QComboBox*>(u"connection.ssl.combo"_s);
    QCOMPARE(ssl->currentData().toString(), u"require"_s);
}

void ConnectionDialogTest::fieldsFillTheUrl()
{
    type("connection.host.edit", u"db2"_s);
    type("connection.database.edit", u"stock"_s);
    const Result<ParsedUrl> parsed = parseUrl(edit("connection.url.edit")->text());
    QVERIFY(parsed);
    QCOMPARE(parsed->config.host, u"db2"_s);
    QCOMPARE(parsed->config.database, u"stock"_s);
    QCOMPARE(parsed->config, m_dialog->form()->config());
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
    QCOMPARE(m_dialog->form()->config().session.applicationName, u"mine"_s);
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
    type("connection.url.edit", u"sqlite:////tmp/some.db"_s);
    QVERIFY(edit("connection.file.edit")->isVisible());
    QCOMPARE(edit("connection.file.edit")->text(), u"/tmp/some.db"_s);
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

QTEST_MAIN(ConnectionDialogTest)
#include "connection_dialog_test.moc"
