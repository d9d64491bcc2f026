// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session_state.h"
#include "test_program.h"
#include "window_fixture.h"

#include <QTabBar>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

class SessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsWrittenIsReadAgain();
    void theFileOfAnEarlierVersionIsRead();
    void whatCannotBeReadIsLeftOut();
    void aStructureComesBackAfterARestart();
    void aClosedStructureComesBack();
    void aStructureSurvivesANewWindow();
    void aStructureIsOpenedOnce();
    void nonsenseIsAnEmptySession_data();
    void nonsenseIsAnEmptySession();
    void aFirstStartHasNothingToRestore();
    void tabsComeBackAsTheyWere();
    void aTabBehindIsNotInFront();
    void noPasswordIsKept();
    void withoutConnectingTabsWaitForTheConnection();
    void whoWantsNoSessionGetsNone();
    void aProfileThatIsGoneTakesItsTabsWithIt();
    void aClosedTabComesBackWithItsView();

private:
    void leaveAndStart();
    void openStructures();
    [[nodiscard]] TestPage* front() const
    {
        return static_cast<TestPage*>(m_fixture->window->currentPage());
    }
    [[nodiscard]] QStringList titles() const;

    QTemporaryDir m_folder;
    std::unique_ptr<WindowFixture> m_fixture;
};

void SessionTest::init()
{
    m_fixture = std::make_unique<WindowFixture>(m_folder.path());
}

void SessionTest::cleanup()
{
    m_fixture.reset();
    QFile::remove(m_folder.filePath(u"settings.ini"_s));
    QFile::remove(m_folder.filePath(u"profiles.json"_s));
}

void SessionTest::leaveAndStart()
{
    m_fixture->window->close();
    QVERIFY(!m_fixture->window->isVisible());
    m_fixture.reset();
    m_fixture = std::make_unique<WindowFixture>(m_folder.path());
    QVERIFY(m_fixture->connections.loadProfiles());
    QVERIFY(m_fixture->window->restoreSession());
}

QStringList SessionTest::titles() const
{
    const auto* bar = m_fixture->find<QTabBar>("pages.tabs.bar");
    QStringList titles;
    for (int index = 0; index < bar->count(); ++index)
        titles << bar->accessibleTabName(index);
    return titles;
}

void SessionTest::whatIsWrittenIsReadAgain()
{
    WindowSession state;
    state.connections
        = {{QUuid::createUuid(), {}, true}, {{}, u"sqlite:////srv/a b%1.db"_s, false}};
    state.tabs = {{1, PageDescriptor::rows({}, {u"ma\"in"_s, u"<b> & %1 🙂"_s}), true},
        {0,
            PageDescriptor::structure(
                {}, {ObjectKind::Function, {u"shop"_s, u"total"_s}, u"integer, text"_s}),
            false, true, true}};
    state.tabs[0].page.view = u"{\"where\":\"a = '\\''\"}"_s;
    state.front = 1;
    state.isStacked = true;
    state.share = 30;
    QCOMPARE(WindowSession::fromJson(state.toJson()), state);
}

void SessionTest::theFileOfAnEarlierVersionIsRead()
{
    const WindowSession state = WindowSession::fromJson(
        R"({"connections": [{"url": "sqlite:////srv/a.db"}], "front": 0, "tabs": [{"connection": 0,
            "schema": "main", "name": "orders", "view": "v", "pinned": true}]})");
    QCOMPARE(state.tabs.size(), 1);
    QCOMPARE(state.tabs[0].page.rowsOf(), (QualifiedName{u"main"_s, u"orders"_s}));
    QCOMPARE(state.tabs[0].page.view, u"v"_s);
    QVERIFY(state.tabs[0].isPinned);
}

void SessionTest::whatCannotBeReadIsLeftOut()
{
    m_fixture->open({u"orders"_s});
    for (const PageDescriptor& page : {PageDescriptor{m_fixture->shop, u"unheard of"_s, {}},
             PageDescriptor{m_fixture->shop, kRowsPage, {{u"name"_s, 7}}},
             PageDescriptor{m_fixture->shop, kStructurePage,
                 {{u"name"_s, u"orders"_s}, {u"object"_s, u"poem"_s}}}})
        m_fixture->window->open(page);
    QTRY_COMPARE(titles(), QStringList{u"orders"_s});
}

void SessionTest::openStructures()
{
    m_fixture->open({u"events"_s, u"orders"_s});
    const QUuid shop = m_fixture->shop;
    m_fixture->window->open(
        PageDescriptor::structure(shop, ObjectReference::relation({{}, u"orders"_s})));
    QTRY_COMPARE(titles().size(), 3);
}

void SessionTest::aStructureComesBackAfterARestart()
{
    openStructures();
    leaveAndStart();
    QTRY_COMPARE(titles(), (QStringList{u"events"_s, u"orders"_s, u"orders structure"_s}));
    QCOMPARE(m_fixture->front(), u"orders structure"_s);
}

void SessionTest::aClosedStructureComesBack()
{
    openStructures();
    m_fixture->window->currentPage()->restoreView(u"ddl"_s);
    m_fixture->action("file.closeTab.action")->trigger();
    QTRY_COMPARE(titles().size(), 2);
    m_fixture->action("window.reopenTab.action")->trigger();
    QTRY_COMPARE(m_fixture->front(), u"orders structure"_s);
    QCOMPARE(m_fixture->window->currentPage()->viewState(), u"ddl"_s);
}

void SessionTest::aStructureSurvivesANewWindow()
{
    openStructures();
    QVERIFY(m_fixture->window->prepareReplacement());
    m_fixture->replaceWindow();
    m_fixture->window->takeOver();
    QTRY_COMPARE(titles(), (QStringList{u"events"_s, u"orders"_s, u"orders structure"_s}));
}

void SessionTest::aStructureIsOpenedOnce()
{
    openStructures();
    m_fixture->trigger("window.tab1.action");
    const QUuid shop = m_fixture->shop;
    m_fixture->window->open(
        PageDescriptor::structure(shop, ObjectReference::relation({u"public"_s, u"orders"_s})));
    QTRY_COMPARE(m_fixture->front(), u"orders structure"_s);
    QCOMPARE(titles().size(), 3);
}

void SessionTest::nonsenseIsAnEmptySession_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("purple");
    QTest::newRow("another JSON") << QByteArray("[1, 2]");
    QTest::newRow("wrong types") << QByteArray(
        R"({"connections": 7, "tabs": {"a": 1}, "front": "x"})");
    QTest::newRow("a tab of no connection") << QByteArray(
        R"({"connections": [], "tabs": [{"connection": 0, "name": "a"}], "front": 0})");
}

void SessionTest::nonsenseIsAnEmptySession()
{
    QFETCH(const QByteArray, json);
    QCOMPARE(WindowSession::fromJson(json), WindowSession());
}

void SessionTest::aFirstStartHasNothingToRestore()
{
    QVERIFY(!m_fixture->window->restoreSession());
}

void SessionTest::tabsComeBackAsTheyWere()
{
    m_fixture->open({u"events"_s, u"orders"_s});
    front()->view = u"{\"where\":\"id > 7\"}"_s;
    m_fixture->action("window.pinTab.action")->trigger();
    leaveAndStart();
    QTRY_COMPARE(titles(), (QStringList{u"events"_s, u"orders, pinned"_s}));
    QCOMPARE(m_fixture->front(), u"orders"_s);
    QCOMPARE(front()->view, u"{\"where\":\"id > 7\"}"_s);
}

void SessionTest::aTabBehindIsNotInFront()
{
    m_fixture->open({u"events"_s, u"orders"_s, u"recent orders"_s});
    m_fixture->action("window.tab2.action")->trigger();
    leaveAndStart();
    QTRY_COMPARE(titles().size(), 3);
    QCOMPARE(m_fixture->front(), u"orders"_s);
}

void SessionTest::noPasswordIsKept()
{
    m_fixture->server.password = u"open sesame"_s;
    ConnectionConfig config = fakeConfig(u"vault"_s);
    const QUuid vault = m_fixture->connections.add(config, Secret(u"open sesame"_s));
    m_fixture->window->openTable(vault, {u"public"_s, u"orders"_s});
    QTRY_COMPARE(m_fixture->front(), u"orders"_s);
    m_fixture->window->close();
    QVERIFY(!m_fixture->window->isVisible());
    QFile file(m_folder.filePath(u"settings.ini"_s));
    m_fixture.reset();
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("vault"));
    QVERIFY(!text.contains("sesame"));
}

void SessionTest::withoutConnectingTabsWaitForTheConnection()
{
    m_fixture->open({u"events"_s, u"orders"_s});
    m_fixture->preferences.choose(Preference::ConnectAtStart, 1);
    leaveAndStart();
    QCOMPARE(m_fixture->connections.at(0).state, ConnectionEntry::State::Closed);
    QVERIFY(m_fixture->find<QWidget>("pages.empty.panel")->isVisible());
    leaveAndStart(); // they still wait
    m_fixture->window->openConnection(m_fixture->shop);
    QTRY_COMPARE(titles(), (QStringList{u"events"_s, u"orders"_s}));
}

void SessionTest::whoWantsNoSessionGetsNone()
{
    m_fixture->open({u"events"_s});
    m_fixture->preferences.choose(Preference::RestoreSession, 1);
    leaveAndStart();
    QCOMPARE(m_fixture->connections.at(0).state, ConnectionEntry::State::Closed);
    QVERIFY(!m_fixture->window->currentPage());
}

void SessionTest::aProfileThatIsGoneTakesItsTabsWithIt()
{
    ConnectionProfile profile;
    profile.id = QUuid::createUuid();
    profile.name = u"stored"_s;
    profile.config = fakeConfig(u"stored"_s);
    QVERIFY(m_fixture->connections.store(profile, {}));
    m_fixture->window->openTable(profile.id, {u"public"_s, u"orders"_s});
    QTRY_COMPARE(m_fixture->front(), u"orders"_s);
    m_fixture->open({u"events"_s});
    m_fixture->window->close();
    QVERIFY(!m_fixture->window->isVisible());
    m_fixture.reset();
    QVERIFY(QFile::remove(m_folder.filePath(u"profiles.json"_s)));
    m_fixture = std::make_unique<WindowFixture>(m_folder.path());
    QVERIFY(m_fixture->window->restoreSession());
    QTRY_COMPARE(titles(), QStringList{u"events"_s});
}

void SessionTest::aClosedTabComesBackWithItsView()
{
    m_fixture->open({u"orders"_s});
    front()->view = u"{\"page\":3}"_s;
    m_fixture->action("file.closeTab.action")->trigger();
    m_fixture->action("window.reopenTab.action")->trigger();
    QCOMPARE(front()->view, u"{\"page\":3}"_s);
}

TW_TEST(SessionTest)
#include "session_test.moc"
