// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"
#include "window_fixture.h"

#include <QTabBar>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// Two groups of tabs: what is where, and that all of it still works as with one.
class TabGroupsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aTabStandsBesideTheOthers();
    void groupsAreTurned();
    void oneTabAloneIsNotSplit();
    void tabsMoveBetweenGroups();
    void aGroupWithoutTabsVanishes();
    void aKeyGoesToTheOtherGroup();
    void whoeverWorksInAGroupMakesItTheActiveOne();
    void theOrderOfUseSpansBothGroups();
    void numbersAndStepsSpanBothGroups();
    void aTabComesBackToItsGroup();
    void unsavedChangesAreMarkedInBothGroups();
    void closingOthersSparesTheOtherGroup();
    void paneByPaneThroughBothGroups();
    void aNewStartHasTheSameGroups();

private:
    void trigger(const char* name) { m_fixture->trigger(name); }
    [[nodiscard]] QTabBar* bar(const char* name) const { return m_fixture->find<QTabBar>(name); }
    [[nodiscard]] QTabBar* first() const { return bar("pages.tabs.bar"); }
    [[nodiscard]] QTabBar* second() const { return bar("pages.other.tabs.bar"); }
    [[nodiscard]] static QStringList titles(const QTabBar* bar)
    {
        return WindowFixture::titles(bar);
    }
    [[nodiscard]] bool isSplit() const { return first()->isVisible() && second()->isVisible(); }

    QTemporaryDir m_folder;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TabGroupsTest::init()
{
    m_fixture = std::make_unique<WindowFixture>(m_folder.path());
    m_fixture->open({u"events"_s, u"orders"_s, u"recent orders"_s});
}

void TabGroupsTest::cleanup()
{
    m_fixture.reset();
    QFile::remove(m_folder.filePath(u"settings.ini"_s));
}

void TabGroupsTest::aTabStandsBesideTheOthers()
{
    QVERIFY(!isSplit());
    trigger("window.tabsBeside.action");
    QVERIFY(isSplit());
    QCOMPARE(titles(first()), (QStringList{u"events"_s, u"orders"_s}));
    QCOMPARE(titles(second()), QStringList{u"recent orders"_s});
    QCOMPARE(m_fixture->front(), u"recent orders"_s);
    QVERIFY(m_fixture->action("window.tabsBeside.action")->isChecked());
    const QPoint left = first()->mapTo(m_fixture->window.get(), QPoint());
    const QPoint right = second()->mapTo(m_fixture->window.get(), QPoint());
    QCOMPARE(left.y(), right.y());
    QTRY_VERIFY(right.x() > left.x());
    m_fixture->open({u"events"_s}); // has a page, which is brought to the front
    QCOMPARE(titles(first()), (QStringList{u"events"_s, u"orders"_s}));
    QCOMPARE(first()->currentIndex(), 0);
}

void TabGroupsTest::groupsAreTurned()
{
    trigger("window.tabsBeside.action");
    trigger("window.tabsBelow.action");
    QVERIFY(isSplit());
    QVERIFY(m_fixture->action("window.tabsBelow.action")->isChecked());
    QVERIFY(!m_fixture->action("window.tabsBeside.action")->isChecked());
    QTRY_VERIFY(second()->mapTo(m_fixture->window.get(), QPoint()).y()
        > first()->mapTo(m_fixture->window.get(), QPoint()).y());
    trigger("window.tabsBelow.action"); // once more: all in one
    QVERIFY(!isSplit());
    QCOMPARE(titles(first()), (QStringList{u"events"_s, u"orders"_s, u"recent orders"_s}));
    QCOMPARE(m_fixture->front(), u"recent orders"_s);
    QVERIFY(!m_fixture->action("window.tabsBelow.action")->isChecked());
}

void TabGroupsTest::oneTabAloneIsNotSplit()
{
    trigger("window.closeOtherTabs.action");
    QVERIFY(!m_fixture->action("window.tabsBeside.action")->isEnabled());
    QVERIFY(!m_fixture->action("window.moveTab.action")->isEnabled());
    QVERIFY(!m_fixture->action("window.otherGroup.action")->isEnabled());
}

void TabGroupsTest::tabsMoveBetweenGroups()
{
    trigger("window.tabsBeside.action");
    trigger("window.tab1.action");
    trigger("window.pinTab.action");
    trigger("window.moveTab.action");
    QCOMPARE(titles(first()), QStringList{u"orders"_s});
    QCOMPARE(titles(second()), (QStringList{u"recent orders"_s, u"events, pinned"_s}));
    QCOMPARE(m_fixture->front(), u"events"_s);
    QVERIFY(m_fixture->window->currentPage()->isVisible());
    trigger("window.moveTab.action");
    QCOMPARE(titles(first()), (QStringList{u"orders"_s, u"events, pinned"_s}));
}

void TabGroupsTest::aGroupWithoutTabsVanishes()
{
    trigger("window.tabsBeside.action");
    trigger("window.moveTab.action"); // the only one of the second group
    QVERIFY(!isSplit());
    QCOMPARE(m_fixture->front(), u"recent orders"_s);
    trigger("window.tabsBeside.action");
    QVERIFY(isSplit());
    trigger("file.closeTab.action");
    QVERIFY(!isSplit());
    QVERIFY(!m_fixture->front().isEmpty());
    trigger("window.tabsBeside.action");
    trigger("window.otherGroup.action");
    trigger("file.closeTab.action"); // the only one of the first group
    QVERIFY(!isSplit());
    QCOMPARE(m_fixture->window->currentPage()->isVisible(), true);
    trigger("file.closeTab.action");
    QVERIFY(m_fixture->find<QWidget>("pages.empty.panel")->isVisible());
}

void TabGroupsTest::aKeyGoesToTheOtherGroup()
{
    trigger("window.tabsBeside.action");
    QVERIFY(QTest::qWaitForWindowActive(m_fixture->window.get()));
    QTest::keyClick(m_fixture->window.get(), Qt::Key_F12);
    QCOMPARE(m_fixture->front(), u"orders"_s);
    QVERIFY(m_fixture->window->currentPage()->hasFocus());
    QTest::keyClick(m_fixture->window.get(), Qt::Key_F12);
    QCOMPARE(m_fixture->front(), u"recent orders"_s);
    QVERIFY(m_fixture->window->currentPage()->hasFocus());
}

void TabGroupsTest::whoeverWorksInAGroupMakesItTheActiveOne()
{
    trigger("window.tabsBeside.action");
    Page* right = m_fixture->window->currentPage();
    trigger("window.otherGroup.action");
    QCOMPARE(m_fixture->front(), u"orders"_s);
    QVERIFY(QTest::qWaitForWindowActive(m_fixture->window.get()));
    right->setFocus();
    QCOMPARE(m_fixture->front(), u"recent orders"_s);
    QVERIFY(m_fixture->window->windowTitle().startsWith(u"recent orders"_s));
    QTest::mouseClick(first(), Qt::LeftButton, {}, first()->tabRect(0).center());
    QTRY_COMPARE(m_fixture->front(), u"events"_s);
}

void TabGroupsTest::theOrderOfUseSpansBothGroups()
{
    trigger("window.tabsBeside.action"); // used: recent orders, orders, events
    trigger("window.tab1.action");
    trigger("window.recentTab.action");
    m_fixture->releaseCtrl();
    QCOMPARE(m_fixture->front(), u"recent orders"_s);
    trigger("window.recentTab.action");
    trigger("window.recentTab.action");
    m_fixture->releaseCtrl();
    QCOMPARE(m_fixture->front(), u"orders"_s);
}

void TabGroupsTest::numbersAndStepsSpanBothGroups()
{
    trigger("window.tabsBeside.action");
    trigger("window.tab2.action");
    QCOMPARE(m_fixture->front(), u"orders"_s);
    trigger("window.nextTab.action");
    QCOMPARE(m_fixture->front(), u"recent orders"_s);
    trigger("window.nextTab.action");
    QCOMPARE(m_fixture->front(), u"events"_s);
    trigger("window.tab3.action");
    QCOMPARE(m_fixture->front(), u"recent orders"_s);
}

void TabGroupsTest::aTabComesBackToItsGroup()
{
    trigger("window.tabsBeside.action");
    trigger("window.tab2.action");
    trigger("window.moveTab.action");
    trigger("file.closeTab.action");
    trigger("window.tab1.action");
    trigger("window.reopenTab.action");
    QCOMPARE(titles(second()), (QStringList{u"recent orders"_s, u"orders"_s}));
    trigger("file.closeTab.action");
    QCOMPARE(m_fixture->front(), u"recent orders"_s);
    trigger("file.closeTab.action"); // the second group is gone
    QVERIFY(!isSplit());
    trigger("window.reopenTab.action");
    QVERIFY(!isSplit());
    QCOMPARE(titles(first()), (QStringList{u"events"_s, u"recent orders"_s}));
}

void TabGroupsTest::unsavedChangesAreMarkedInBothGroups()
{
    trigger("window.tabsBeside.action");
    auto* right = static_cast<TestPage*>(m_fixture->window->currentPage());
    trigger("window.otherGroup.action");
    right->changes = 1;
    right->change();
    QCOMPARE(titles(second()), QStringList{u"recent orders, unsaved changes"_s});
    QVERIFY(!m_fixture->action("data.save.action")->isEnabled()); // that is the page in front
    right->changes = 0;
}

void TabGroupsTest::closingOthersSparesTheOtherGroup()
{
    trigger("window.tabsBeside.action");
    QVERIFY(!m_fixture->action("window.closeOtherTabs.action")->isEnabled());
    trigger("window.tab1.action");
    trigger("window.closeOtherTabs.action");
    QCOMPARE(titles(first()), QStringList{u"events"_s});
    QCOMPARE(titles(second()), QStringList{u"recent orders"_s});
}

void TabGroupsTest::paneByPaneThroughBothGroups()
{
    trigger("window.tabsBeside.action");
    QVERIFY(QTest::qWaitForWindowActive(m_fixture->window.get()));
    for (Page* page : m_fixture->window->findChildren<Page*>())
        page->setFocusPolicy(Qt::StrongFocus);
    QSet<QString> visited;
    for (int step = 0; step < 6; ++step) {
        trigger("view.nextPane.action");
        visited.insert(m_fixture->front());
    }
    QCOMPARE(visited, (QSet<QString>{u"orders"_s, u"recent orders"_s}));
}

void TabGroupsTest::aNewStartHasTheSameGroups()
{
    trigger("window.tabsBelow.action");
    trigger("window.tab1.action");
    trigger("window.moveTab.action");
    trigger("window.tab1.action");
    m_fixture->window->close();
    m_fixture.reset();
    m_fixture = std::make_unique<WindowFixture>(m_folder.path());
    QVERIFY(m_fixture->window->restoreSession());
    m_fixture->connections.open(m_fixture->shop);
    QTRY_COMPARE(titles(second()), (QStringList{u"recent orders"_s, u"events"_s}));
    QCOMPARE(titles(first()), QStringList{u"orders"_s});
    QCOMPARE(second()->currentIndex(), 1);
    QCOMPARE(m_fixture->front(), u"orders"_s);
    QVERIFY(isSplit());
    QVERIFY(m_fixture->action("window.tabsBelow.action")->isChecked());
}

TW_TEST(TabGroupsTest)
#include "tab_groups_test.moc"
