// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/actions.h"
#include "connections/connection_specs.h"
#include "console/console_commands.h"
#include "log/log_commands.h"
#include "shell/commands/all_commands.h"
#include "shell/commands/tab_specs.h"
#include "shell/commands/window_commands.h"
#include "structure/structure_commands.h"
#include "test_kinds.h"
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
    void aConsoleSharesKeysWithPagesOfRows();
    void aCommandReachesThePageUnlessItIsTheWindows();
    void whoCarriesOutACommandSaysWhyNot();
    void theMarkOfAnActionIsWhatItsTargetSays();

private:
    Theme m_theme;
    Icons m_icons{m_theme};
    std::unique_ptr<QWidget> m_window;
    QWidget* m_pages = nullptr;
    Actions* m_actions = nullptr;
    PageKinds m_kinds = testKinds({m_theme, m_icons}, {});
};

void ActionsTest::init()
{
    m_window = std::make_unique<QWidget>();
    m_pages = new QWidget(m_window.get());
    m_actions = new Actions(m_icons, allCommands(m_kinds), *m_window, *m_pages);
}

void ActionsTest::cleanup()
{
    m_window.reset();
}

void ActionsTest::noTwoActionsShareAKey()
{
    int keys = 0;
    for (const CommandSpec& spec : m_actions->commands().specs()) {
        for (const QKeySequence& key : m_actions->action(spec.id)->shortcuts()) {
            QVERIFY2(!m_actions->ownerOf(key, spec.id), spec.id.name());
            ++keys;
        }
    }
    QVERIFY(keys > 20);
}

void ActionsTest::everyActionHasNameTextAndToolTip()
{
    QSet<QString> names;
    for (const CommandSpec& spec : m_actions->commands().specs()) {
        const QAction* action = m_actions->action(spec.id);
        QVERIFY2(action->objectName().count(u'.') == 2, spec.id.name());
        QVERIFY2(!names.contains(action->objectName()), spec.id.name());
        names.insert(action->objectName());
        QVERIFY2(!action->text().isEmpty(), spec.id.name());
        QVERIFY2(!action->toolTip().isEmpty(), spec.id.name());
    }
}

void ActionsTest::everyIconOfAnActionExists()
{
    for (const CommandSpec& spec : m_actions->commands().specs())
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
    for (const CommandSpec& spec : m_actions->commands().specs())
        QVERIFY2(places.value(m_actions->action(spec.id)) == 1, spec.id.name());
}

void ActionsTest::keysAreOnesThatQtUnderstands()
{
    for (const CommandSpec& spec : m_actions->commands().specs()) {
        const QString keys = QString::fromLatin1(spec.keys);
        const qsizetype expected = keys.isEmpty() ? 0 : keys.count(QStringLiteral("; ")) + 1;
        QCOMPARE(m_actions->action(spec.id)->shortcuts().size(), expected);
        for (const QKeySequence& key : m_actions->action(spec.id)->shortcuts())
            QVERIFY2(key[0].key() != Qt::Key_unknown, spec.keys);
    }
}

void ActionsTest::noTwoEntriesOfAMenuShareAMnemonic()
{
    QSet<std::pair<MenuId, QKeySequence>> taken;
    for (const CommandSpec& spec : m_actions->commands().specs()) {
        const std::pair place(spec.menu, QKeySequence::mnemonic(QString::fromUtf8(spec.text)));
        QVERIFY2(!place.second.isEmpty(), spec.text);
        QVERIFY2(!taken.contains(place), spec.text);
        taken.insert(place);
    }
}

void ActionsTest::withoutAPageOnlyCommandsOfTheWindowArePossible()
{
    m_actions->ofWindow().add(WindowCommand::NewConnection, {[] { }});
    m_actions->ofWindow().add(WindowCommand::CloseTab, {[] {}, [] { return false; }});
    m_actions->update(nullptr);
    QVERIFY(m_actions->action(WindowCommand::NewConnection)->isEnabled());
    QVERIFY(!m_actions->action(WindowCommand::CloseTab)->isEnabled());
    QVERIFY(!m_actions->action(PageCommand::Refresh)->isEnabled());
    QVERIFY(!m_actions->action(PageCommand::CopyDefinition)->isEnabled());
}

void ActionsTest::aPageDecidesWhatItCanDo()
{
    TestPage page(QStringLiteral("orders"));
    page.allow(PageCommand::Refresh);
    m_actions->update(&page);
    QVERIFY(m_actions->action(PageCommand::Refresh)->isEnabled());
    QVERIFY(!m_actions->action(PageCommand::Stop)->isEnabled());
}

void ActionsTest::aDisabledActionKeepsItsToolTipAndSaysWhy()
{
    const QString before = m_actions->action(PageCommand::Refresh)->toolTip();
    QVERIFY(before.contains(QStringLiteral("F5")));
    m_actions->update(nullptr);
    QVERIFY(m_actions->action(PageCommand::Refresh)->toolTip().contains(QStringLiteral("F5")));
    QVERIFY(m_actions->action(PageCommand::Refresh)
            ->toolTip()
            .contains(QStringLiteral("no tab is open")));
    TestPage page(QStringLiteral("orders"));
    page.allow(PageCommand::Refresh);
    m_actions->update(&page);
    QCOMPARE(m_actions->action(PageCommand::Refresh)->toolTip(), before);
}

void ActionsTest::everyActionThatIsNotPossibleSaysWhy()
{
    TestPage page(QStringLiteral("orders"));
    for (CommandTarget* target : QList<CommandTarget*>{nullptr, &page}) {
        m_actions->update(target);
        for (const CommandSpec& spec : m_actions->commands().specs())
            QVERIFY2(
                m_actions->action(spec.id)->isEnabled() == m_actions->whyNot(spec.id).isEmpty(),
                spec.id.name());
    }
    QCOMPARE(m_actions->whyNot(PageCommand::Save), QStringLiteral("there are no unsaved changes"));
}

void ActionsTest::whoCarriesOutACommandSaysWhyNot()
{
    CommandTable table;
    table.add(PageCommand::Refresh,
        {[] {}, [] { return false; }, {}, [] { return QStringLiteral("it is too late"); }});
    m_actions->update(&table);
    QCOMPARE(m_actions->whyNot(PageCommand::Refresh), QStringLiteral("it is too late"));
    m_actions->update(nullptr);
}

void ActionsTest::theMarkOfAnActionIsWhatItsTargetSays()
{
    bool isOn = false;
    CommandTable table;
    table.add(PageCommand::ContinuousRows, {[] {}, {}, [&isOn] { return isOn; }});
    m_actions->update(&table);
    QAction* action = m_actions->action(PageCommand::ContinuousRows);
    QVERIFY(!action->isChecked());
    action->trigger(); // Qt marks it, and nothing was switched on
    QVERIFY(!action->isChecked());
    isOn = true;
    m_actions->refresh();
    QVERIFY(action->isChecked());
    m_actions->update(nullptr);
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
    QVERIFY(m_actions->ownerOf(key, PageCommand::Save) == PageCommand::Refresh);
    QVERIFY(!m_actions->ownerOf(key, PageCommand::Refresh));
    QVERIFY(!m_actions->ownerOf(QKeySequence(QStringLiteral("Ctrl+Alt+F12")), PageCommand::Save));
    // Where the focus is tells which is meant.
    const QKeySequence copy(QStringLiteral("Ctrl+C"));
    QVERIFY(!m_actions->ownerOf(copy, PageCommand::Copy));
    QVERIFY(m_actions->ownerOf(copy, PageCommand::FitColumn) == PageCommand::Copy);
    QVERIFY(m_actions->ownerOf(copy, WindowCommand::SaveLog) == WindowCommand::CopyStatements);
    QVERIFY(m_actions->ownerOf(copy, PageCommand::Save));
}

void ActionsTest::aConsoleSharesKeysWithPagesOfRows()
{
    const QKeySequence run(Qt::CTRL | Qt::Key_Return);
    QVERIFY(m_actions->action(PageCommand::Save)->shortcuts().contains(run));
    QCOMPARE(m_actions->action(PageCommand::RunStatement)->shortcut(), run);
    QVERIFY(!m_actions->ownerOf(run, PageCommand::RunStatement));
    QVERIFY(!m_actions->ownerOf(run, PageCommand::Save));
    // What the window carries out is possible whichever page is in front.
    m_actions->ofWindow().add(WindowCommand::NewConsole, {[] { }});
    const QKeySequence open(Qt::CTRL | Qt::Key_T);
    QCOMPARE(m_actions->ownerOf(open, PageCommand::RunStatement), WindowCommand::NewConsole);
}

void ActionsTest::aCommandReachesThePageUnlessItIsTheWindows()
{
    TestPage page(QStringLiteral("orders"));
    page.allow(PageCommand::Review);
    int given = 0;
    m_actions->ofWindow().add(WindowCommand::About, {[&given] { ++given; }});
    m_actions->update(&page);
    m_actions->action(PageCommand::Review)->trigger();
    m_actions->action(WindowCommand::About)->trigger();
    QCOMPARE(page.ran, QList{PageCommand::Review});
    QCOMPARE(given, 1);
}

TW_TEST(ActionsTest)
#include "actions_test.moc"
