// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/actions.h"
#include "test_page.h"
#include "test_program.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTest>

using namespace tw;
using namespace tw::test;

class ActionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void noTwoActionsShareAKey();
    void everyActionHasNameTextAndToolTip();
    void everyIconOfAnActionExists();
    void everyActionStandsInOneMenuOnce();
    void keysAreOnesThatQtUnderstands();
    void noTwoEntriesOfAMenuShareAMnemonic();
    void withoutAPageOnlyCommandsOfTheWindowArePossible();
    void aPageDecidesWhatItCanDo();
    void aDisabledActionKeepsItsToolTipAndSaysWhy();
    void everyActionThatIsNotPossibleSaysWhy();
    void chosenKeysReplaceTheDefaults();
    void aKeyThatIsTakenNamesItsOwner();
    void savingNamesTheNumberOfChanges();
    void aPageCommandReachesWhoListens();

private:
    Theme m_theme;
    Icons m_icons{m_theme};
    std::unique_ptr<QWidget> m_window;
    QWidget* m_pages = nullptr;
    Actions* m_actions = nullptr;
};

void ActionsTest::init()
{
    m_window = std::make_unique<QWidget>();
    m_pages = new QWidget(m_window.get());
    m_actions = new Actions(m_icons, *m_window, *m_pages);
}

void ActionsTest::cleanup()
{
    m_window.reset();
}

void ActionsTest::noTwoActionsShareAKey()
{
    int keys = 0;
    for (const ActionSpec& spec : Actions::specs()) {
        for (const QKeySequence& key : m_actions->action(spec.id)->shortcuts()) {
            QVERIFY2(!m_actions->ownerOf(key, spec.id), spec.name);
            ++keys;
        }
    }
    QVERIFY(keys > 20);
}

void ActionsTest::everyActionHasNameTextAndToolTip()
{
    QSet<QString> names;
    for (const ActionSpec& spec : Actions::specs()) {
        const QAction* action = m_actions->action(spec.id);
        QVERIFY2(action->objectName().count(u'.') == 2, spec.name);
        QVERIFY2(!names.contains(action->objectName()), spec.name);
        names.insert(action->objectName());
        QVERIFY2(!action->text().isEmpty(), spec.name);
        QVERIFY2(!action->toolTip().isEmpty(), spec.name);
        QVERIFY2((spec.id.ofPage() != nullptr) != (spec.isPossible != nullptr), spec.name);
    }
}

void ActionsTest::everyIconOfAnActionExists()
{
    for (const ActionSpec& spec : Actions::specs())
        if (*spec.icon)
            QVERIFY2(!Icons::tintedSvg(QString::fromLatin1(spec.icon), Qt::black, 16).isEmpty(),
                spec.icon);
}

void ActionsTest::everyActionStandsInOneMenuOnce()
{
    QMenuBar bar;
    m_actions->fill(bar);
    QHash<QAction*, int> places;
    for (const QMenu* menu : bar.findChildren<QMenu*>())
        for (QAction* action : menu->actions())
            ++places[action];
    for (const ActionSpec& spec : Actions::specs())
        QVERIFY2(places.value(m_actions->action(spec.id)) == 1, spec.name);
}

void ActionsTest::keysAreOnesThatQtUnderstands()
{
    for (const ActionSpec& spec : Actions::specs()) {
        const QString keys = QString::fromLatin1(spec.keys);
        const qsizetype expected = keys.isEmpty() ? 0 : keys.count(QStringLiteral("; ")) + 1;
        QCOMPARE(m_actions->action(spec.id)->shortcuts().size(), expected);
        for (const QKeySequence& key : m_actions->action(spec.id)->shortcuts())
            QVERIFY2(key[0].key() != Qt::Key_unknown, spec.keys);
    }
}

void ActionsTest::noTwoEntriesOfAMenuShareAMnemonic()
{
    QSet<std::pair<int, QKeySequence>> taken;
    for (const ActionSpec& spec : Actions::specs()) {
        const std::pair place(int(spec.menu), QKeySequence::mnemonic(tr(spec.text)));
        QVERIFY2(!place.second.isEmpty(), spec.text);
        QVERIFY2(!taken.contains(place), spec.text);
        taken.insert(place);
    }
}

void ActionsTest::withoutAPageOnlyCommandsOfTheWindowArePossible()
{
    m_actions->update({});
    for (const ActionSpec& spec : Actions::specs())
        if (spec.id.ofPage())
            QVERIFY2(!m_actions->action(spec.id)->isEnabled(), spec.name);
    QVERIFY(m_actions->action(WindowCommand::NewConnection)->isEnabled());
    QVERIFY(!m_actions->action(WindowCommand::CloseTab)->isEnabled());
    QVERIFY(!m_actions->action(WindowCommand::Disconnect)->isEnabled());
}

void ActionsTest::aPageDecidesWhatItCanDo()
{
    TestPage page(QStringLiteral("orders"));
    page.allow(PageCommand::Refresh);
    m_actions->update({.page = &page, .pages = 1});
    QVERIFY(m_actions->action(PageCommand::Refresh)->isEnabled());
    QVERIFY(!m_actions->action(PageCommand::Stop)->isEnabled());
    QVERIFY(m_actions->action(WindowCommand::CloseTab)->isEnabled());
    QVERIFY(!m_actions->action(WindowCommand::NextTab)->isEnabled());
}

void ActionsTest::aDisabledActionKeepsItsToolTipAndSaysWhy()
{
    const QString before = m_actions->action(PageCommand::Refresh)->toolTip();
    QVERIFY(before.contains(QStringLiteral("F5")));
    m_actions->update({});
    QVERIFY(m_actions->action(PageCommand::Refresh)->toolTip().contains(QStringLiteral("F5")));
    QVERIFY(m_actions->action(PageCommand::Refresh)
            ->toolTip()
            .contains(QStringLiteral("no tab is open")));
    TestPage page(QStringLiteral("orders"));
    page.allow(PageCommand::Refresh);
    m_actions->update({.page = &page, .pages = 1});
    QCOMPARE(m_actions->action(PageCommand::Refresh)->toolTip(), before);
}

void ActionsTest::everyActionThatIsNotPossibleSaysWhy()
{
    const TestPage page(QStringLiteral("orders"));
    for (const WindowState& state : {WindowState{}, WindowState{.page = &page, .pages = 1}}) {
        m_actions->update(state);
        for (const ActionSpec& spec : Actions::specs())
            QVERIFY2(
                m_actions->action(spec.id)->isEnabled() == m_actions->whyNot(spec.id).isEmpty(),
                spec.name);
    }
    QCOMPARE(m_actions->whyNot(PageCommand::Save), QStringLiteral("there are no unsaved changes"));
}

void ActionsTest::chosenKeysReplaceTheDefaults()
{
    const QAction* refresh = m_actions->action(PageCommand::Refresh);
    QVERIFY(m_actions->hasDefaultKeys(PageCommand::Refresh));
    m_actions->bind({{QStringLiteral("data.refresh.action"), QStringLiteral("Ctrl+F5")},
        {QStringLiteral("data.review.action"), QString()}});
    QCOMPARE(refresh->shortcuts(), QList{QKeySequence(QStringLiteral("Ctrl+F5"))});
    QVERIFY(refresh->toolTip().contains(QStringLiteral("Ctrl+F5")));
    QVERIFY(!m_actions->hasDefaultKeys(PageCommand::Refresh));
    QVERIFY(m_actions->action(PageCommand::Review)->shortcuts().isEmpty());
    m_actions->bind({});
    QVERIFY(m_actions->hasDefaultKeys(PageCommand::Refresh));
    QVERIFY(m_actions->hasDefaultKeys(PageCommand::Review));
}

void ActionsTest::aKeyThatIsTakenNamesItsOwner()
{
    const QKeySequence key(QStringLiteral("F5"));
    QCOMPARE(m_actions->ownerOf(key, PageCommand::Save), PageCommand::Refresh);
    QVERIFY(!m_actions->ownerOf(key, PageCommand::Refresh));
    QVERIFY(!m_actions->ownerOf(QKeySequence(QStringLiteral("Ctrl+Alt+F12")), PageCommand::Save));
    // Where the focus is tells which is meant.
    const QKeySequence copy(QStringLiteral("Ctrl+C"));
    QVERIFY(!m_actions->ownerOf(copy, PageCommand::Copy));
    QCOMPARE(m_actions->ownerOf(copy, PageCommand::FitColumn), PageCommand::Copy);
    QCOMPARE(m_actions->ownerOf(copy, WindowCommand::SaveLog), WindowCommand::CopyStatements);
    QVERIFY(m_actions->ownerOf(copy, PageCommand::Save));
}

void ActionsTest::savingNamesTheNumberOfChanges()
{
    TestPage page(QStringLiteral("orders"));
    page.changes = 7;
    m_actions->update({.page = &page, .pages = 1});
    QCOMPARE(m_actions->action(PageCommand::Save)->text(), QStringLiteral("&Save 7 changes"));
    QCOMPARE(m_actions->action(PageCommand::Save)->iconText(), QStringLiteral("Save 7"));
    page.changes = 1;
    m_actions->update({.page = &page, .pages = 1});
    QCOMPARE(m_actions->action(PageCommand::Save)->text(), QStringLiteral("&Save 1 change"));
}

void ActionsTest::aPageCommandReachesWhoListens()
{
    QList<PageCommand> commands;
    connect(m_actions, &Actions::pageCommand, this,
        [&commands](PageCommand command) { commands.append(command); });
    m_actions->action(PageCommand::Review)->trigger();
    QCOMPARE(commands, QList{PageCommand::Review});
}

TW_TEST(ActionsTest)
#include "actions_test.moc"
