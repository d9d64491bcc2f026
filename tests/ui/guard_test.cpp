// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/review_dialog.h"
#include "fake_backend.h"
#include "models/text/hidden_characters.h"
#include "shell/parts/status_bar.h"
#include "tabs/environment_band.h"
#include "tabs/page_area.h"
#include "test_page.h"
#include "test_program.h"
#include "toolkit/plain_text.h"

#include <tuplewright/editing/change_planner.h>

#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

ConnectionEntry entryOf(Environment environment)
{
    ConnectionEntry entry;
    entry.profile = {QUuid::createUuid(), u"shop"_s, fakeConfig()};
    entry.profile.config.guard.environment = environment;
    entry.state = ConnectionEntry::State::Open;
    entry.server.user = u"ada"_s;
    entry.server.database = u"shop"_s;
    return entry;
}

BatchStep step(ChangeKind kind)
{
    BatchStep step;
    step.kind = kind;
    step.statement = {u"DELETE FROM orders WHERE id = $1"_s, {Value::integer(1)}};
    return step;
}

}

/// What keeps a person from taking one database for another.
class GuardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void productionIsSaidInWordsAndColour();
    void testAndReadOnlyAreSaidToo();
    void developmentIsQuiet();
    void aChosenColourWins();
    void theBandFollowsThePageInFront();
    void theStatusBarTellsOfEncryptionAndReadOnly_data();
    void theStatusBarTellsOfEncryptionAndReadOnly();
    void theStatusBarTellsOfSuperusersAndOldServers();
    void whatCannotBeSeenIsShown_data();
    void whatCannotBeSeenIsShown();
    void aReviewNamesItsTarget();
    void productionWantsTheNameTyped();
    void elsewhereNothingIsTyped();

private:
    Theme m_theme;
    Icons m_icons{m_theme};
};

void GuardTest::productionIsSaidInWordsAndColour()
{
    ConnectionEntry entry = entryOf(Environment::Production);
    entry.profile.config.session.statementTimeout = 60s;
    const ConnectionMark look = connectionMark(entry);
    QVERIFY(look.isProduction);
    QCOMPARE(look.stripe, Token::ProfileAmber);
    QCOMPARE(look.band,
        u"PRODUCTION · changes need review · permanent delete needs typing · statements stop after 60 s"_s);
}

void GuardTest::testAndReadOnlyAreSaidToo()
{
    QCOMPARE(connectionMark(entryOf(Environment::Test)).band, u"TEST"_s);
    ConnectionEntry locked = entryOf(Environment::Development);
    locked.server.readOnly = true;
    QCOMPARE(connectionMark(locked).band, u"READ-ONLY, enforced by the server"_s);
    locked.server.superuser = true;
    QCOMPARE(connectionMark(locked).band, u"READ-ONLY, but for a superuser's functions"_s);
    ConnectionEntry both = entryOf(Environment::Production);
    both.profile.config.session.readOnly = true;
    QCOMPARE(connectionMark(both).band, u"PRODUCTION · read-only, enforced by the server"_s);
}

void GuardTest::developmentIsQuiet()
{
    const ConnectionMark look = connectionMark(entryOf(Environment::Development));
    QVERIFY(look.band.isEmpty());
    QVERIFY(!look.stripe);
}

void GuardTest::aChosenColourWins()
{
    ConnectionEntry entry = entryOf(Environment::Production);
    entry.profile.colour = u"violet"_s;
    QCOMPARE(connectionMark(entry).stripe, Token::ProfileViolet);
    entry.profile.colour = u"no colour"_s;
    QCOMPARE(connectionMark(entry).stripe, Token::ProfileAmber);
}

void GuardTest::theBandFollowsThePageInFront()
{
    PageArea area({m_theme, m_icons}, [] { return new QWidget; });
    const auto* band = area.findChild<QWidget*>(u"pages.guard.band"_s);
    const ConnectionEntry live = entryOf(Environment::Production);
    const ConnectionEntry plain = entryOf(Environment::Development);
    auto* inProduction = new TestPage(u"orders"_s);
    auto* elsewhere = new TestPage(u"notes"_s);
    area.add(inProduction, live.profile.id, {});
    QVERIFY(band->isHidden());
    area.setMark(live.profile.id, connectionMark(live));
    area.setMark(plain.profile.id, connectionMark(plain));
    QVERIFY(!band->isHidden());
    QVERIFY(band->findChild<QLabel*>()->text().startsWith(u"PRODUCTION"_s));
    area.add(elsewhere, plain.profile.id, {});
    QVERIFY(band->isHidden());
    area.bringToFront(inProduction);
    QVERIFY(!band->isHidden());
}

void GuardTest::theStatusBarTellsOfEncryptionAndReadOnly_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("encrypted");
    QTest::addColumn<bool>("readOnly");
    QTest::addColumn<QString>("words");
    QTest::newRow("local") << u"/run/postgresql"_s << false << false << u""_s;
    QTest::newRow("local, read-only") << u"localhost"_s << false << true << u"read-only"_s;
    QTest::newRow("encrypted") << u"db.example.com"_s << true << false << u"TLS"_s;
    QTest::newRow("both") << u"db.example.com"_s << true << true << u"TLS · read-only"_s;
    QTest::newRow("in the clear") << u"db.example.com"_s << false << false << u"not encrypted"_s;
}

void GuardTest::theStatusBarTellsOfEncryptionAndReadOnly()
{
    QFETCH(const QString, host);
    QFETCH(const bool, encrypted);
    QFETCH(const bool, readOnly);
    QFETCH(const QString, words);
    ConnectionEntry entry = entryOf(Environment::Development);
    entry.profile.config.host = host;
    entry.server.encrypted = encrypted;
    entry.server.readOnly = readOnly;
    StatusBar bar({m_theme, m_icons});
    bar.showConnection(&entry);
    QCOMPARE(bar.findChild<QLabel*>(u"status.security.label"_s)->text(), words);
}

void GuardTest::theStatusBarTellsOfSuperusersAndOldServers()
{
    ConnectionEntry entry = entryOf(Environment::Development);
    entry.profile.config.host = u"localhost"_s;
    entry.server.engine = u"PostgreSQL"_s;
    entry.server.product = u"PostgreSQL 11.22"_s;
    entry.server.versionNumber = 120'000;
    StatusBar bar({m_theme, m_icons});
    const auto* label = bar.findChild<QLabel*>(u"status.advice.label"_s);
    bar.showConnection(&entry);
    QVERIFY(label->text().isEmpty() && label->toolTip().isEmpty() && label->isHidden());
    entry.server.superuser = true;
    entry.server.user = u"root<b>"_s;
    bar.showConnection(&entry);
    QCOMPARE(label->text(), u"superuser"_s);
    QVERIFY(!label->isHidden());
    QVERIFY2(
        label->toolTip().contains(u"root&lt;b&gt; is a superuser"_s), qPrintable(label->toolTip()));
    entry.server.superuser = false;
    entry.server.versionNumber = 110'022;
    bar.showConnection(&entry);
    QCOMPARE(label->text(), u"unsupported version"_s);
    QVERIFY(label->toolTip().contains(u"older than PostgreSQL 12"_s));
    entry.server.superuser = true;
    bar.showConnection(&entry);
    QCOMPARE(label->text(), u"unsupported version · superuser"_s);
    entry.server.superuser = false;
    entry.server.engine = u"CockroachDB"_s; // whose versions are counted otherwise
    bar.showConnection(&entry);
    QVERIFY(label->text().isEmpty() && label->isHidden());
}

void GuardTest::whatCannotBeSeenIsShown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"Größe 1 <b>"_s << u"Größe 1 <b>"_s;
    QTest::newRow("no width") << u"or\u200Bders"_s << u"or⟨U+200B⟩ders"_s;
    QTest::newRow("turned around") << u"a\u202Eb"_s << u"a⟨U+202E⟩b"_s;
    QTest::newRow("hard blank") << u"a\u00A0b"_s << u"a⟨U+00A0⟩b"_s;
    QTest::newRow("line end") << u"a\nb"_s << u"a⟨U+000A⟩b"_s;
    QTest::newRow("beyond 16 bits") << u"a\U000E0041b"_s << u"a⟨U+E0041⟩b"_s;
    QTest::newRow("emoji") << u"\U0001F600"_s << u"\U0001F600"_s;
}

void GuardTest::whatCannotBeSeenIsShown()
{
    QFETCH(const QString, text);
    QFETCH(const QString, shown);
    QCOMPARE(revealedText(text), shown);
}

void GuardTest::aReviewNamesItsTarget()
{
    ConnectionConfig target = fakeConfig();
    target.host = u"db\u200B1"_s;
    target.port = u"5433"_s;
    const ReviewDialog dialog({m_theme, m_icons}, {step(ChangeKind::Delete)},
        {u"public"_s, u"orders"_s}, target, nullptr);
    QCOMPARE(dialog.findChild<QLabel*>(u"review.target.label"_s)->text(),
        u"shop on db⟨U+200B⟩1:5433 as ada"_s);
}

void GuardTest::productionWantsTheNameTyped()
{
    ConnectionConfig target = fakeConfig();
    target.guard.environment = Environment::Production;
    QPointer dialog
        = new ReviewDialog({m_theme, m_icons}, {step(ChangeKind::Delete), step(ChangeKind::Update)},
            {u"public"_s, u"orders"_s}, target, nullptr);
    auto* save = dialog->findChild<QPushButton*>(u"review.save.button"_s);
    auto* typed = dialog->findChild<QLineEdit*>(u"review.typing.edit"_s);
    QVERIFY(typed);
    QVERIFY(typed->accessibleName().contains(u"delete 1 row for good"_s));
    QVERIFY(!save->isEnabled());
    QTest::keyClicks(typed, u"order"_s);
    QVERIFY(!save->isEnabled());
    QTest::keyClicks(typed, u"s"_s);
    QVERIFY(save->isEnabled());
    QSignalSpy accepted(dialog, &QDialog::accepted);
    save->click();
    QCOMPARE(accepted.size(), 1);
    delete dialog;
}

void GuardTest::elsewhereNothingIsTyped()
{
    ConnectionConfig target = fakeConfig();
    const ReviewDialog plain({m_theme, m_icons}, {step(ChangeKind::Delete)},
        {u"public"_s, u"orders"_s}, target, nullptr);
    QVERIFY(!plain.findChild<QLineEdit*>(u"review.typing.edit"_s));
    target.guard.environment = Environment::Production;
    const ReviewDialog soft({m_theme, m_icons}, {step(ChangeKind::SoftDelete)},
        {u"public"_s, u"orders"_s}, target, nullptr);
    QVERIFY(!soft.findChild<QLineEdit*>(u"review.typing.edit"_s));
    QVERIFY(soft.findChild<QPushButton*>(u"review.save.button"_s)->isEnabled());
}

TW_TEST(GuardTest)
#include "guard_test.moc"
