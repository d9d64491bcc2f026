// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/preferences.h"
#include "fake_backend.h"
#include "models/diagnostics/statement_log_model.h"
#include "navigator/navigator_dock.h"
#include "shell/main_window.h"
#include "structure/structure_page.h"
#include "tabs/page_area.h"
#include "test_kinds.h"
#include "test_page.h"
#include "test_program.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aPageLeadsToItsStructure();
    void anEmptyWindowOffersWhatToDoFirst();
    void aFirstWindowFitsTheScreen();
    void theTitleEndsInTheNameOfTheProgram();
    void savingNamesTheNumberOfChanges();
    void everySwitchOfTheViewChangesItsPreference();
    void aTableOpensOnceItsConnectionIsThere();
    void aTableIsOpenedOnce();
    void aHostileNameIsShownAsItIs();
    void activatingATableOpensIt();
    void closingACleanTabAsksNothing();
    void closingADirtyTabAsksAndKeepsItByDefault();
    void discardingClosesTheTab();
    void savingClosesTheTabOnceItIsSaved();
    void aFailedSaveKeepsTheTab();
    void aDirtyTabKeepsTheWindowOpen();
    void disconnectingClosesItsTabs();
    void disconnectingAllClosesEveryConnection();
    void aConsoleGoesToTheDefaultConnection();
    void aFailureIsSaidAboveThePages();
    void aRefusedPasswordIsAskedFor();
    void theChosenThemeIsRemembered();
    void everyControlCanBeNamed();
    void theFilterExpandsWhatItFinds();

private:
    [[nodiscard]] TestPage* openOrders();
    [[nodiscard]] QMessageBox* question() const;
    void click(const char* name) const;
    [[nodiscard]] QAction* action(const char* name) const;

    QTemporaryDir m_folder;
    Theme m_theme;
    Icons m_icons{m_theme};
    BackendSet m_backends{{}};
    StatementLogModel m_log;
    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<ConnectionList> m_connections;
    QList<QualifiedName> m_made;
    PageKinds m_kinds = testKinds({m_theme, m_icons},
        [this](const std::shared_ptr<const Adapter>& /*adapter*/, const QualifiedName& name,
            QWidget* parent) {
            m_made.append(name);
            return new TestPage(name.name, parent);
        });
    std::unique_ptr<MainWindow> m_window;
    QUuid m_shop;
};

void MainWindowTest::init()
{
    QFile::remove(m_folder.filePath(u"settings.ini"_s));
    QFile::remove(m_folder.filePath(u"navigator.ini"_s));
    m_server = std::make_unique<FakeServer>();
    m_server->catalog = fakeCatalog();
    m_preferences = std::make_unique<Preferences>(m_folder.filePath(u"settings.ini"_s));
    m_theme.apply(*qApp, ThemeName::Light);
    m_connections = std::make_unique<ConnectionList>(
        ProfileStore(m_folder.filePath(u"profiles.json"_s)), fakeSessions(*m_server));
    m_made.clear();
    m_window = std::make_unique<MainWindow>(MainWindow::Parts{
        {m_theme, m_icons}, *m_connections, m_backends, *m_preferences, m_log, m_kinds});
    m_window->show();
    m_shop = m_connections->add(fakeConfig(), {});
}

void MainWindowTest::cleanup()
{
    m_server->gate.release(); // whoever still waits must not hold the thread
    m_window.reset();
    m_connections.reset();
    m_preferences.reset();
    m_server.reset();
}

void MainWindowTest::aPageLeadsToItsStructure()
{
    TestPage* page = openOrders();
    Q_EMIT page->pageRequested(
        PageDescriptor::structure({}, ObjectReference::relation({{}, u"orders"_s})));
    QTRY_VERIFY(m_window->currentPage() != page);
    QVERIFY(m_window->findChild<StructurePage*>());
}

TestPage* MainWindowTest::openOrders()
{
    m_window->openTable(m_shop, {{}, u"orders"_s});
    [&] { QTRY_VERIFY(m_window->currentPage() != nullptr); }();
    return static_cast<TestPage*>(m_window->currentPage());
}

QMessageBox* MainWindowTest::question() const
{
    return m_window->findChild<QMessageBox*>(u"close.unsaved.dialog"_s);
}

void MainWindowTest::click(const char* name) const
{
    auto* button = m_window->findChild<QAbstractButton*>(QString::fromLatin1(name));
    QVERIFY2(button, name);
    button->click();
}

QAction* MainWindowTest::action(const char* name) const
{
    return m_window->findChild<QAction*>(QString::fromLatin1(name));
}

void MainWindowTest::anEmptyWindowOffersWhatToDoFirst()
{
    auto* panel = m_window->findChild<QWidget*>(u"pages.empty.panel"_s);
    QVERIFY(panel && panel->isVisible());
    click("pages.newConnection.button");
    QVERIFY(m_window->findChild<QDialog*>(u"connection.dialog"_s));
}

void MainWindowTest::aFirstWindowFitsTheScreen()
{
    const QSize screen = m_window->screen()->availableSize();
    QVERIFY(m_window->height() < screen.height());
    QVERIFY(m_window->width() <= std::max(screen.width(), m_window->minimumWidth()));
}

void MainWindowTest::theTitleEndsInTheNameOfTheProgram()
{
    QCOMPARE(m_window->windowTitle(), u"Tuplewright"_s);
    QVERIFY(openOrders());
    QCOMPARE(m_window->windowTitle(), u"orders — shop@db1 — Tuplewright"_s);
}

void MainWindowTest::savingNamesTheNumberOfChanges()
{
    TestPage* page = openOrders();
    QAction* save = action("data.save.action");
    QCOMPARE(save->text(), u"&Save changes"_s);
    page->changes = 7;
    page->change();
    QCOMPARE(save->text(), u"&Save 7 changes"_s);
    QCOMPARE(save->iconText(), u"Save 7"_s);
    page->changes = 1;
    page->change();
    QCOMPARE(save->text(), u"&Save 1 change"_s);
}

void MainWindowTest::everySwitchOfTheViewChangesItsPreference()
{
    for (const auto& [name, preference] :
        {std::pair("view.labels.action", Preference::ReferenceLabels),
            std::pair("view.types.action", Preference::ColumnTypes),
            std::pair("view.childRows.action", Preference::ChildRows)}) {
        const int before = m_preferences->choice(preference);
        const bool wasChecked = action(name)->isChecked();
        action(name)->trigger();
        QVERIFY2(m_preferences->choice(preference) != before, name);
        QVERIFY2(action(name)->isChecked() != wasChecked, name);
    }
}

void MainWindowTest::aTableOpensOnceItsConnectionIsThere()
{
    m_server->isGated = true;
    QSignalSpy opened(m_window.get(), &MainWindow::pageOpened);
    m_window->openTable(m_shop, {{}, u"orders"_s});
    QVERIFY(!m_window->currentPage());
    m_server->gate.release();
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(m_made, (QList{QualifiedName{u"public"_s, u"orders"_s}}));
}

void MainWindowTest::aTableIsOpenedOnce()
{
    const Page* page = openOrders();
    m_window->openTable(m_shop, {u"audit"_s, u"log"_s});
    QCOMPARE(m_made.size(), 2);
    m_window->openTable(m_shop, {u"public"_s, u"orders"_s});
    QCOMPARE(m_made.size(), 2);
    QCOMPARE(m_window->currentPage(), page);
}

void MainWindowTest::aHostileNameIsShownAsItIs()
{
    const QString name = u"<b>bold</b> & %1"_s;
    QVERIFY(openOrders());
    m_window->openTable(m_shop, {u"public"_s, name});
    QCOMPARE(m_window->windowTitle(), name + u" — shop@db1 — Tuplewright"_s);
    const auto* tabs = m_window->findChild<QTabBar*>(u"pages.tabs.bar"_s);
    QCOMPARE(tabs->accessibleTabName(1), name);
    QCOMPARE(tabs->tabText(1), u"<b>bold</b> && %1"_s);
    QVERIFY(tabs->tabToolTip(1).contains(u"&lt;b&gt;"_s));
}

void MainWindowTest::activatingATableOpensIt()
{
    QVERIFY(openOrders());
    auto* tree = m_window->findChild<QTreeView*>(u"navigator.objects.tree"_s);
    const QModelIndexList found = tree->model()->match(
        tree->model()->index(0, 0), Qt::DisplayRole, u"events"_s, 1, Qt::MatchRecursive);
    QCOMPARE(found.size(), 1);
    tree->setCurrentIndex(found.constFirst());
    QTest::keyClick(tree, Qt::Key_Return);
    QCOMPARE(m_made.constLast(), (QualifiedName{u"public"_s, u"events"_s}));
}

void MainWindowTest::closingACleanTabAsksNothing()
{
    QVERIFY(openOrders());
    action("file.closeTab.action")->trigger();
    QVERIFY(!question());
    QVERIFY(!m_window->currentPage());
    QVERIFY(m_window->findChild<QWidget*>(u"pages.empty.panel"_s)->isVisible());
}

void MainWindowTest::closingADirtyTabAsksAndKeepsItByDefault()
{
    TestPage* page = openOrders();
    page->changes = 3;
    action("file.closeTab.action")->trigger();
    QVERIFY(question());
    QCOMPARE(question()->text(), u"orders has 3 unsaved changes."_s);
    QCOMPARE(question()->defaultButton()->objectName(), u"close.cancel.button"_s);
    QTest::keyClick(question(), Qt::Key_Escape);
    QCOMPARE(m_window->currentPage(), page);
}

void MainWindowTest::discardingClosesTheTab()
{
    openOrders()->changes = 3;
    action("file.closeTab.action")->trigger();
    click("close.discard.button");
    QVERIFY(!m_window->currentPage());
}

void MainWindowTest::savingClosesTheTabOnceItIsSaved()
{
    TestPage* page = openOrders();
    page->changes = 1;
    action("file.closeTab.action")->trigger();
    click("close.save.button"); // cannot save again while it saves
    QCOMPARE(page->ran, QList{PageCommand::Save});
    QCOMPARE(m_window->currentPage(), page);
    page->changes = 0;
    page->change();
    QVERIFY(!m_window->currentPage());
}

void MainWindowTest::aFailedSaveKeepsTheTab()
{
    TestPage* page = openOrders();
    page->changes = 1;
    action("file.closeTab.action")->trigger();
    click("close.save.button");
    page->allow(PageCommand::Save); // saving ended, the change is still there
    page->change();
    page->changes = 0; // saved later, for another reason
    page->change();
    QCOMPARE(m_window->currentPage(), page);
}

void MainWindowTest::aDirtyTabKeepsTheWindowOpen()
{
    openOrders()->changes = 2;
    QVERIFY(!m_window->close());
    QVERIFY(m_window->isVisible());
    click("close.discard.button");
    QVERIFY(!m_window->isVisible());
}

void MainWindowTest::disconnectingClosesItsTabs()
{
    QVERIFY(openOrders());
    action("connection.disconnect.action")->trigger();
    QVERIFY(!m_window->currentPage());
    auto* tree = m_window->findChild<QTreeView*>(u"navigator.objects.tree"_s);
    tree->doItemsLayout(); // would ask an expanded line for its children
    QCoreApplication::sendPostedEvents();
    QCOMPARE(m_connections->find(m_shop)->state, ConnectionEntry::State::Closed);
    QVERIFY(!tree->isExpanded(tree->model()->index(0, 0)));
}

void MainWindowTest::disconnectingAllClosesEveryConnection()
{
    QVERIFY(!action("connection.disconnectAll.action")->isEnabled());
    QVERIFY(openOrders());
    const QUuid other = m_connections->add(fakeConfig(u"other"_s), {});
    m_connections->open(other);
    QTRY_COMPARE(m_connections->find(other)->state, ConnectionEntry::State::Open);
    action("connection.disconnectAll.action")->trigger();
    QVERIFY(!m_window->currentPage());
    for (const QUuid& id : {m_shop, other})
        QCOMPARE(m_connections->find(id)->state, ConnectionEntry::State::Closed);
    QVERIFY(!action("connection.disconnectAll.action")->isEnabled());
}

void MainWindowTest::aConsoleGoesToTheDefaultConnection()
{
    auto* tree = m_window->findChild<QTreeView*>(u"navigator.objects.tree"_s);
    tree->setCurrentIndex({});
    QVERIFY(!action("file.newConsole.action")->isEnabled());
    ConnectionProfile profile{QUuid::createUuid(), u"usual"_s, fakeConfig(u"usual"_s)};
    QVERIFY(m_connections->store(profile, {}));
    tree->setCurrentIndex({});
    QVERIFY(m_connections->setDefault(profile.id, true));
    QVERIFY(action("file.newConsole.action")->isEnabled());
    tree->setCurrentIndex(tree->model()->index(1, 0));
    QVERIFY(action("connection.default.action")->isChecked());
    action("connection.default.action")->trigger();
    QVERIFY(m_connections->defaultConnection().isNull());
}

void MainWindowTest::aFailureIsSaidAboveThePages()
{
    m_server->refusal
        = Error{.kind = ErrorKind::Connection, .message = u"<b>no</b> route to host"_s};
    m_window->openTable(m_shop, {{}, u"orders"_s});
    auto* banner = m_window->findChild<QWidget*>(u"window.notice.bar"_s);
    QTRY_VERIFY(banner->isVisible());
    const auto* why = banner->findChild<QLabel*>(u"window.notice.text"_s);
    QVERIFY(why->text().endsWith(u"<b>no</b> route to host"_s));
    QCOMPARE(why->textFormat(), Qt::PlainText);
    QVERIFY(!m_window->currentPage());
}

void MainWindowTest::aRefusedPasswordIsAskedFor()
{
    m_server->password = u"secret"_s;
    m_window->openTable(m_shop, {{}, u"orders"_s});
    QDialog* dialog = nullptr;
    QTRY_VERIFY((dialog = m_window->findChild<QDialog*>(u"password.dialog"_s)));
    dialog->findChild<QLineEdit*>(u"password.secret.edit"_s)->setText(u"secret"_s);
    click("password.connect.button");
    QTRY_COMPARE(m_connections->find(m_shop)->state, ConnectionEntry::State::Open);
    QCOMPARE(m_made, (QList{QualifiedName{u"public"_s, u"orders"_s}})); // the wish still stands
}

void MainWindowTest::theChosenThemeIsRemembered()
{
    action("view.themeDark.action")->trigger();
    QVERIFY(m_theme.isDark());
    QCOMPARE(Preferences(m_folder.filePath(u"settings.ini"_s)).theme(), ThemeName::Dark);
    QVERIFY(action("view.themeDark.action")->isChecked());
    QVERIFY(!action("view.themeLight.action")->isChecked());
}

void MainWindowTest::everyControlCanBeNamed()
{
    TestPage* page = openOrders();
    page->changes = 1;
    action("file.newConnection.action")->trigger();
    action("file.closeTab.action")->trigger();
    action("help.about.action")->trigger();
    for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
        const bool isControl = widget->inherits("QAbstractButton") || widget->inherits("QLineEdit")
            || widget->inherits("QComboBox") || widget->inherits("QAbstractItemView")
            || widget->inherits("QTabBar");
        const bool isOfQt = widget->objectName().startsWith(u"qt_"_s)
            || widget->objectName().startsWith(u"Scroll"_s) || !widget->parentWidget()
            || widget->parentWidget()->inherits("QComboBoxPrivateContainer")
            || widget->inherits("QLineEditIconButton") || widget->inherits("QHeaderView")
            || widget->inherits("QLabel");
        if (!isControl || isOfQt || !widget->isVisibleTo(m_window.get()))
            continue;
        const QString where = QString::fromLatin1(widget->metaObject()->className()) + u" in "_s
            + widget->parentWidget()->objectName();
        QVERIFY2(widget->objectName().count(u'.') >= 1, qPrintable(where));
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool hasName
            = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        QVERIFY2(hasName, qPrintable(widget->objectName()));
    }
}

void MainWindowTest::theFilterExpandsWhatItFinds()
{
    QVERIFY(openOrders());
    auto* tree = m_window->findChild<QTreeView*>(u"navigator.objects.tree"_s);
    auto* filter = m_window->findChild<QLineEdit*>(u"navigator.filter.edit"_s);
    QTest::keyClicks(filter, u"log"_s);
    const auto visible = [tree] {
        QStringList names;
        for (QModelIndex index = tree->model()->index(0, 0); index.isValid();
            index = tree->indexBelow(index))
            names << index.data().toString();
        return names.join(u'/');
    };
    QTRY_COMPARE(visible(), u"shop@db1/audit/Tables/log"_s);
    QTest::keyClick(filter, Qt::Key_Escape);
    QTRY_COMPARE(visible(),
        u"shop@db1/Recent/audit/public/Tables/<b>bold</b> & %1/events/orders/Views/Databases"_s);
}

TW_TEST(MainWindowTest)
#include "main_window_test.moc"
