// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/connection_commands.h"
#include "test_program.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QDir>
#include <QMenu>
#include <QMessageBox>
#include <QTabBar>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

class TabsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void recentTabsComeInTheOrderOfTheirUse();
    void theOrderStandsStillWhileCtrlIsHeld();
    void tabsAreReachedByNumber();
    void aClosedTabComesBack();
    void tabsOfTwoConnectionsAreToldApart();
    void closedTabsComeBackLatestFirst();
    void closingTheOthersSparesThePinned();
    void closingBehindLeavesWhatStandsBefore();
    void unsavedChangesAreAskedForOnce();
    void theMenuOfATabIsAboutThatTab();
    void aPinnedTabSaysSo();
    void aConnectionThatCannotBeChangedKeepsItsTabs();

private:
    void trigger(const char* name) { m_fixture->trigger(name); }
    [[nodiscard]] QTabBar* bar() const { return m_fixture->find<QTabBar>("pages.tabs.bar"); }
    [[nodiscard]] QStringList titles() const { return WindowFixture::titles(bar()); }

    QTemporaryDir m_folder;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TabsTest::init()
{
    m_fixture = std::make_unique<WindowFixture>(m_folder.path());
    m_fixture->open({u"events"_s, u"orders"_s, u"recent orders"_s});
}

void TabsTest::cleanup()
{
    m_fixture.reset();
    QFile::remove(m_folder.filePath(u"settings.ini"_s));
}

void TabsTest::recentTabsComeInTheOrderOfTheirUse()
{
    m_fixture->open({u"events"_s});
    trigger("window.recentTab.action");
    m_fixture->releaseCtrl();
    QCOMPARE(m_fixture->front(), u"recent orders"_s);
    trigger("window.recentTab.action");
    m_fixture->releaseCtrl();
    QCOMPARE(m_fixture->front(), u"events"_s);
}

void TabsTest::theOrderStandsStillWhileCtrlIsHeld()
{
    trigger("window.recentTab.action");
    QCOMPARE(m_fixture->front(), u"orders"_s);
    trigger("window.recentTab.action");
    QCOMPARE(m_fixture->front(), u"events"_s);
    trigger("window.earlierTab.action");
    QCOMPARE(m_fixture->front(), u"orders"_s);
    m_fixture->releaseCtrl();
    trigger("window.recentTab.action");
    QCOMPARE(m_fixture->front(), u"recent orders"_s);
}

void TabsTest::tabsAreReachedByNumber()
{
    trigger("window.tab1.action");
    QCOMPARE(m_fixture->front(), u"events"_s);
    trigger("window.tab3.action");
    QCOMPARE(m_fixture->front(), u"recent orders"_s);
    QVERIFY(!m_fixture->action("window.tab4.action")->isEnabled());
}

void TabsTest::aClosedTabComesBack()
{
    QVERIFY(!m_fixture->action("window.reopenTab.action")->isEnabled());
    trigger("file.closeTab.action");
    QCOMPARE(titles(), (QStringList{u"events"_s, u"orders"_s}));
    trigger("window.reopenTab.action");
    QCOMPARE(m_fixture->front(), u"recent orders"_s);
    QVERIFY(!m_fixture->action("window.reopenTab.action")->isEnabled());
}

void TabsTest::tabsOfTwoConnectionsAreToldApart()
{
    const QUuid archive = m_fixture->connections.add(fakeConfig(u"archive"_s), {});
    m_fixture->window->openTable(archive, {u"public"_s, u"orders"_s});
    QTRY_COMPARE(titles().size(), 4);
    const QString shop = m_fixture->connections.find(m_fixture->shop)->profile.name;
    const QString other = m_fixture->connections.find(archive)->profile.name;
    QVERIFY(shop != other);
    QTRY_COMPARE(titles(),
        (QStringList{
            u"events"_s, u"orders · "_s + shop, u"recent orders"_s, u"orders · "_s + other}));
    trigger("file.closeTab.action");
    QTRY_COMPARE(titles(), (QStringList{u"events"_s, u"orders"_s, u"recent orders"_s}));
}

void TabsTest::closedTabsComeBackLatestFirst()
{
    trigger("file.closeTab.action");
    trigger("file.closeTab.action");
    QCOMPARE(titles(), QStringList{u"events"_s});
    trigger("window.reopenTab.action");
    trigger("window.reopenTab.action");
    QCOMPARE(titles(), (QStringList{u"events"_s, u"orders"_s, u"recent orders"_s}));
}

void TabsTest::closingTheOthersSparesThePinned()
{
    trigger("window.tab1.action");
    trigger("window.pinTab.action");
    trigger("window.tab2.action");
    trigger("window.closeOtherTabs.action");
    QCOMPARE(titles(), (QStringList{u"events, pinned"_s, u"orders"_s}));
    QCOMPARE(m_fixture->front(), u"orders"_s);
}

void TabsTest::closingBehindLeavesWhatStandsBefore()
{
    trigger("window.tab2.action");
    trigger("window.closeTabsBehind.action");
    QCOMPARE(titles(), (QStringList{u"events"_s, u"orders"_s}));
}

void TabsTest::unsavedChangesAreAskedForOnce()
{
    trigger("window.tab1.action");
    static_cast<TestPage*>(m_fixture->window->currentPage())->changes = 2;
    trigger("window.tab2.action");
    static_cast<TestPage*>(m_fixture->window->currentPage())->changes = 1;
    trigger("window.tab3.action");
    trigger("window.closeOtherTabs.action");
    QCOMPARE(m_fixture->find<QMessageBox>("close.unsaved.dialog")->text(),
        u"2 tabs have 3 unsaved changes."_s);
    QCOMPARE(titles().size(), 3);
    m_fixture->find<QAbstractButton>("close.discard.button")->click();
    QCOMPARE(titles(), QStringList{u"recent orders"_s});
}

void TabsTest::theMenuOfATabIsAboutThatTab()
{
    const QPoint place = bar()->tabRect(0).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, bar()->mapToGlobal(place));
    QCoreApplication::sendEvent(bar(), &event);
    QCOMPARE(m_fixture->front(), u"events"_s);
    const auto* menu = m_fixture->find<QMenu>("page.context.menu");
    QVERIFY(menu && menu->actions().contains(m_fixture->action("window.closeOtherTabs.action")));
}

void TabsTest::aPinnedTabSaysSo()
{
    trigger("window.pinTab.action");
    QCOMPARE(titles().constLast(), u"recent orders, pinned"_s);
    QVERIFY(m_fixture->action("window.pinTab.action")->isChecked());
    trigger("window.tab1.action");
    QVERIFY(!m_fixture->action("window.pinTab.action")->isChecked());
    trigger("window.tab3.action");
    trigger("window.pinTab.action");
    QCOMPARE(titles().constLast(), u"recent orders"_s);
}

void TabsTest::aConnectionThatCannotBeChangedKeepsItsTabs()
{
    ConnectionList& connections = m_fixture->connections;
    QVERIFY(connections.store(connections.find(m_fixture->shop)->profile, {}));
    m_fixture->open({u"events"_s, u"orders"_s});
    const QString profiles = m_folder.filePath(u"profiles.json"_s);
    QVERIFY(QFile::remove(profiles) && QDir().mkpath(profiles));
    const QStringList before = titles();
    ConnectionConfig config = fakeConfig();
    config.host = u"db2"_s;
    Q_EMIT m_fixture->window->findChild<ConnectionCommands*>()->reconfigureRequested(
        m_fixture->shop, config);
    QTRY_COMPARE(titles(), before);
    QCOMPARE(connections.find(m_fixture->shop)->profile.config.host, u"db1"_s);
    QVERIFY(QDir(profiles).removeRecursively());
}

TW_TEST(TabsTest)
#include "tabs_test.moc"
