// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/tunnel_dialog.h"
#include "test_program.h"

#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>

#include <future>

using namespace tw;
using namespace Qt::StringLiterals;

/// What ssh asks in a thread of its own reaches the user, and the answer goes back.
class TunnelDialogTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<TunnelQuestions> m_questions;

    [[nodiscard]] TunnelDialog* dialog() const { return m_window->findChild<TunnelDialog*>(); }
    void press(const char* name) const
    {
        dialog()->findChild<QPushButton*>(QString::fromLatin1(name))->click();
        QTRY_VERIFY(!dialog());
    }
    [[nodiscard]] std::future<bool> showKey(const StopToken& stop = {}) const
    {
        return std::async(std::launch::async, [prompt = m_questions->prompt(), stop] {
            return prompt->trusts(
                {u"bastion <b>&\u202e"_s, u"ED25519"_s, u"SHA256:abc"_s, {}}, stop);
        });
    }
    [[nodiscard]] std::future<QString> askSecret(const QString& question) const
    {
        return std::async(std::launch::async, [prompt = m_questions->prompt(), question] {
            const std::optional<Secret> answer = prompt->secret(question, {});
            return answer ? answer->reveal() : u"<none>"_s;
        });
    }

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->show();
        m_questions = std::make_unique<TunnelQuestions>();
        askOver(*m_window, *m_questions);
    }
    void cleanup()
    {
        m_questions.reset();
        m_window.reset();
    }

    void aKeyIsTrustedOnlyByTheButtonThatSaysSo()
    {
        std::future<bool> trusted = showKey();
        QTRY_VERIFY(dialog());
        const auto* fingerprint = dialog()->findChild<QLabel*>(u"tunnel.fingerprint.label"_s);
        QCOMPARE(fingerprint->text(), u"ED25519\nSHA256:abc"_s);
        const auto* question = dialog()->findChild<QLabel*>(u"tunnel.question.label"_s);
        QVERIFY2(
            question->text().contains(u"bastion <b>&⟨U+202E⟩"_s), qPrintable(question->text()));
        QVERIFY(dialog()->findChild<QPushButton*>(u"tunnel.decline.button"_s)->isDefault());
        QTest::keyClick(dialog(), Qt::Key_Return);
        QTRY_VERIFY(!dialog());
        QVERIFY(!trusted.get());

        trusted = showKey();
        QTRY_VERIFY(dialog());
        press("tunnel.accept.button");
        QVERIFY(trusted.get());
    }

    void aSecretGoesBackAsItWasTyped()
    {
        std::future<QString> secret = askSecret(u"Enter passphrase for key '/k':"_s);
        QTRY_VERIFY(dialog());
        auto* edit = dialog()->findChild<QLineEdit*>(u"tunnel.secret.edit"_s);
        QCOMPARE(edit->echoMode(), QLineEdit::Password);
        QTest::keyClicks(edit, u"a b'\"$x"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(secret.get(), u"a b'\"$x"_s);
    }

    void closingTheDialogGivesNothing()
    {
        std::future<QString> secret = askSecret(u"Password:"_s);
        QTRY_VERIFY(dialog());
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
        QCOMPARE(secret.get(), u"<none>"_s);
    }

    void oneQuestionIsAskedAfterTheOther()
    {
        std::future<QString> first = askSecret(u"first"_s);
        QTRY_VERIFY(dialog());
        std::future<QString> second = askSecret(u"second"_s);
        QCOMPARE(m_window->findChildren<TunnelDialog*>().size(), 1);
        const QPointer<TunnelDialog> shown(dialog());
        dialog()->findChild<QLineEdit*>(u"tunnel.secret.edit"_s)->setText(u"1"_s);
        dialog()->accept();
        QCOMPARE(first.get(), u"1"_s);
        QTRY_VERIFY(!shown && dialog());
        dialog()->findChild<QLineEdit*>(u"tunnel.secret.edit"_s)->setText(u"2"_s);
        dialog()->accept();
        QCOMPARE(second.get(), u"2"_s);
    }

    void whoGivesUpTakesTheQuestionAway()
    {
        std::stop_source stop;
        std::future<bool> trusted = showKey(stop.get_token());
        QTRY_VERIFY(dialog());
        stop.request_stop();
        QVERIFY(!trusted.get());
        QTRY_VERIFY(!dialog());
    }

    void theEndOfTheProgramAnswersThemAll()
    {
        std::future<bool> trusted = showKey();
        QTRY_VERIFY(dialog());
        m_questions.reset();
        QVERIFY(!trusted.get());
    }
};

TW_TEST(TunnelDialogTest)
#include "tunnel_dialog_test.moc"
