// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_backend.h"
#include "models/navigator/new_table_target.h"
#include "navigator/navigator_dock.h"
#include "test_program.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

class NavigatorDockTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theMenuOfATableHoldsWhatWorks();
    void theMenuOfAFolderIsAboutTheFolder();
    void importsAreAskedForFromMenus();
    void clipboardImportsAreAskedForFromMenus();
    void newTablesAreAskedForFromMenus();
    void theMenuOpensByKeyAtTheSelectedLine();
    void aTableIsPinnedFromItsMenu();
    void structureIsAskedForByKey();
    void aNameIsCopiedByKey();
    void aReloadKeepsWhatIsExpandedAndSelected();
    void theObjectsAreReadAgainByKey();
    void anotherDatabaseIsOpenedBesideThis();
    void whatTheServerSaysAgainstANewDatabaseStandsInTheDialog();
    void aServerThatTakesNoChangesOffersNoNewDatabase();

private:
    void open();
    [[nodiscard]] QModelIndex find(const QString& name, const QModelIndex& parent = {}) const;
    void select(const QString& name) const { m_tree->setCurrentIndex(find(name)); }
    [[nodiscard]] QMenu* menu() const;
    [[nodiscard]] QAction* command(const char* name) const;

    QTemporaryDir m_folder;
    Theme m_theme;
    Icons m_icons{m_theme};
    QAction m_newConnection;
    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<ConnectionList> m_connections;
    std::unique_ptr<NavigatorDock> m_dock;
    QTreeView* m_tree = nullptr;
    QUuid m_shop;
};

void NavigatorDockTest::init()
{
    QFile::remove(m_folder.filePath(u"navigator.ini"_s));
    m_server = std::make_unique<FakeServer>();
    m_server->catalog = fakeCatalog();
    m_server->databases
        = {{u"shop"_s, {}, {}, {}, true, true}, {u"other"_s, {}, {}, {}, false, true}};
    m_theme.apply(*qApp, ThemeName::Light);
    m_connections = std::make_unique<ConnectionList>(
        ProfileStore(m_folder.filePath(u"profiles.json"_s)), fakeSessions(*m_server));
    m_dock = std::make_unique<NavigatorDock>(UiContext{m_theme, m_icons}, *m_connections,
        m_newConnection, m_folder.filePath(u"navigator.ini"_s));
    m_tree = m_dock->findChild<QTreeView*>(u"navigator.objects.tree"_s);
    m_shop = m_connections->add(fakeConfig(), {});
    m_dock->resize(280, 600);
    m_dock->show();
    open();
}

void NavigatorDockTest::cleanup()
{
    m_dock.reset();
    m_connections.reset();
    m_server.reset();
}

void NavigatorDockTest::open()
{
    m_dock->openConnection(m_shop);
    QTRY_COMPARE(m_connections->find(m_shop)->state, ConnectionEntry::State::Open);
    QTRY_VERIFY(find(u"orders"_s).isValid());
}

QModelIndex NavigatorDockTest::find(const QString& name, const QModelIndex& parent) const
{
    const QAbstractItemModel& model = *m_tree->model();
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex child = model.index(row, 0, parent);
        if (child.data(ShortcutRole).toBool())
            continue;
        if (child.data() == name)
            return child;
        if (const QModelIndex found = find(name, child); found.isValid())
            return found;
    }
    return {};
}

QMenu* NavigatorDockTest::menu() const
{
    const auto menus = m_dock->findChildren<QMenu*>(u"navigator.object.menu"_s);
    return menus.isEmpty() ? nullptr : menus.last();
}

QAction* NavigatorDockTest::command(const char* name) const
{
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(m_tree, &event);
    return menu() ? menu()->findChild<QAction*>(QString::fromLatin1(name)) : nullptr;
}

void NavigatorDockTest::theMenuOfATableHoldsWhatWorks()
{
    select(u"orders"_s);
    for (const char* name : {"navigator.open.action", "navigator.openFiltered.action",
             "navigator.export.action", "navigator.structure.action", "navigator.copyName.action",
             "navigator.copyQualified.action", "navigator.copyDdl.action", "navigator.count.action",
             "navigator.pin.action"})
        QVERIFY2(command(name), name);
    QSignalSpy asked(m_dock.get(), &NavigatorDock::pageRequested);
    command("navigator.open.action")->trigger();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(
        asked[0][0].value<PageDescriptor>().rowsOf(), (QualifiedName{u"public"_s, u"orders"_s}));
}

void NavigatorDockTest::theMenuOfAFolderIsAboutTheFolder()
{
    QAction edit(u"Edit connection"_s);
    m_dock->setConnectionActions({&edit});
    select(u"orders"_s);
    const QPersistentModelIndex folder = m_tree->currentIndex().parent();
    m_tree->setCurrentIndex(folder);
    m_tree->expand(folder);
    QCOMPARE(command("navigator.expand.action")->text(), u"&Collapse"_s);
    QVERIFY(!menu()->actions().contains(&edit));
    QVERIFY(menu()->findChild<QAction*>(u"navigator.reload.action"_s));
    QVERIFY(menu()->findChild<QAction*>(u"navigator.newTable.action"_s));
    QVERIFY(!menu()->findChild<QAction*>(u"navigator.newDatabase.action"_s)); // of another folder
    menu()->findChild<QAction*>(u"navigator.copyNames.action"_s)->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().split(u'\n').contains(u"orders"_s));
    menu()->findChild<QAction*>(u"navigator.expand.action"_s)->trigger();
    QVERIFY(!m_tree->isExpanded(folder));
    menu()->close();
    m_tree->setCurrentIndex(m_tree->model()->index(0, 0));
    QVERIFY(command("navigator.reload.action"));
    QVERIFY(menu()->actions().contains(&edit));
}

void NavigatorDockTest::importsAreAskedForFromMenus()
{
    select(u"orders"_s);
    QSignalSpy into(m_dock.get(), &NavigatorDock::importRequested);
    QAction* import = command("navigator.import.action");
    QVERIFY(import && import->isEnabled());
    import->trigger();
    QCOMPARE(into.size(), 1);
    QCOMPARE(into[0][0].toUuid(), m_shop);
    QCOMPARE(into[0][1].value<QualifiedName>(), (QualifiedName{u"public"_s, u"orders"_s}));
    menu()->close();
    m_tree->setCurrentIndex(m_tree->model()->index(0, 0));
    QSignalSpy made(m_dock.get(), &NavigatorDock::newTableRequested);
    QVERIFY(command("navigator.importNew.action"));
    QVERIFY(!menu()->findChild<QAction*>(u"navigator.import.action"_s));
    command("navigator.importNew.action")->trigger();
    QCOMPARE(made.size(), 1);
    QCOMPARE(made[0][1].toString(), QString()); // the server knows where
}

void NavigatorDockTest::clipboardImportsAreAskedForFromMenus()
{
    QSignalSpy asked(m_dock.get(), &NavigatorDock::clipboardImportRequested);
    QGuiApplication::clipboard()->clear();
    select(u"orders"_s);
    QAction* import = command("navigator.importClipboard.action");
    QVERIFY(import && !import->isEnabled());
    QVERIFY(menu()->toolTipsVisible());
    QVERIFY(import->toolTip().contains(u"The clipboard holds no text."_s));
    menu()->close();
    QGuiApplication::clipboard()->setText(u"id\n1\n"_s);
    select(u"orders"_s);
    import = command("navigator.importClipboard.action");
    QVERIFY(import && import->isEnabled());
    import->trigger();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toUuid(), m_shop);
    QCOMPARE(asked[0][1].value<QualifiedName>(), (QualifiedName{u"public"_s, u"orders"_s}));
    menu()->close();
    m_tree->setCurrentIndex(m_tree->model()->index(0, 0));
    import = command("navigator.importClipboard.action");
    QVERIFY(import && import->isEnabled());
    import->trigger();
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked[1][1].value<QualifiedName>(), QualifiedName()); // the server knows where
}

void NavigatorDockTest::newTablesAreAskedForFromMenus()
{
    QSignalSpy asked(m_dock.get(), &NavigatorDock::pageRequested);
    m_tree->setCurrentIndex(m_tree->model()->index(0, 0));
    QVERIFY(command("navigator.newTable.action"));
    command("navigator.newTable.action")->trigger();
    menu()->close();
    const auto page = asked.at(0).at(0).value<PageDescriptor>();
    QCOMPARE(page.kind, kNewTablePage);
    QCOMPARE(page.connection, m_shop);
    const ConnectionEntry& entry = *m_connections->find(m_shop);
    QCOMPARE(newTableSchema(page, entry), entry.catalog->searchPath.value(0));
    select(u"orders"_s);
    m_tree->setCurrentIndex(m_tree->currentIndex().parent()); // "Tables"
    QVERIFY(command("navigator.newTable.action"));
    command("navigator.newTable.action")->trigger();
    menu()->close();
    const auto other = asked.at(1).at(0).value<PageDescriptor>();
    QCOMPARE(newTableSchema(other, entry), u"public"_s);
    QVERIFY(!page.isSamePage(other)); // each is a table of its own
    select(u"orders"_s);
    QVERIFY(!command("navigator.newTable.action"));
}

void NavigatorDockTest::theMenuOpensByKeyAtTheSelectedLine()
{
    select(u"orders"_s);
    QVERIFY(command("navigator.open.action"));
    QVERIFY(menu()->isVisible());
    const QPoint below
        = m_tree->viewport()->mapToGlobal(m_tree->visualRect(m_tree->currentIndex()).bottomLeft());
    QVERIFY((menu()->pos() - below).manhattanLength() < 40);
}

void NavigatorDockTest::aTableIsPinnedFromItsMenu()
{
    select(u"orders"_s);
    QAction* pin = command("navigator.pin.action");
    QCOMPARE(pin->text(), u"&Pin"_s);
    pin->trigger();
    const QModelIndex first = m_tree->model()->index(0, 0, m_tree->model()->index(0, 0));
    QCOMPARE(first.data(), u"Pinned"_s);
    QCOMPARE(m_tree->model()->index(0, 0, first).data(), u"orders"_s);
    QCOMPARE(m_tree->currentIndex().data(), u"orders"_s);
    menu()->close();
    QCOMPARE(command("navigator.pin.action")->text(), u"Un&pin"_s);
}

void NavigatorDockTest::structureIsAskedForByKey()
{
    QSignalSpy asked(m_dock.get(), &NavigatorDock::pageRequested);
    select(u"Tables"_s);
    QTest::keyClick(m_tree, Qt::Key_F4);
    QCOMPARE(asked.size(), 0);
    select(u"orders"_s);
    QTest::keyClick(m_tree, Qt::Key_F4);
    QCOMPARE(asked.size(), 1);
    const auto page = asked[0][0].value<PageDescriptor>();
    QCOMPARE(page.kind, kStructurePage);
    QVERIFY(page.object() == ObjectReference::relation({u"public"_s, u"orders"_s}));
}

void NavigatorDockTest::aNameIsCopiedByKey()
{
    select(u"<b>bold</b> & %1"_s);
    QTest::keySequence(m_tree, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"<b>bold</b> & %1"_s);
}

void NavigatorDockTest::aReloadKeepsWhatIsExpandedAndSelected()
{
    m_tree->expand(find(u"Views"_s));
    m_tree->collapse(find(u"audit"_s));
    select(u"recent orders"_s);
    m_server->catalog.relations.prepend({{u"audit"_s, u"fresh"_s}, RelationKind::Table, {}, {}});
    m_connections->reloadCatalog(m_shop);
    QTRY_VERIFY(find(u"fresh"_s).isValid());
    QCOMPARE(m_tree->currentIndex().data(), u"recent orders"_s);
    QVERIFY(m_tree->isExpanded(find(u"Views"_s)));
    QVERIFY(!m_tree->isExpanded(find(u"audit"_s)));
}

void NavigatorDockTest::theObjectsAreReadAgainByKey()
{
    // What a window offers for its pages must not take the key away.
    QAction refreshPage;
    refreshPage.setShortcuts(QKeySequence::Refresh);
    refreshPage.setShortcutContext(Qt::WindowShortcut);
    m_dock->addAction(&refreshPage);
    QSignalSpy refreshed(&refreshPage, &QAction::triggered);
    select(u"orders"_s);
    m_server->catalog.relations.prepend({{u"audit"_s, u"fresh"_s}, RelationKind::Table, {}, {}});
    QTest::keyClick(m_tree, Qt::Key_F5);
    QTRY_VERIFY(find(u"fresh"_s).isValid());
    QVERIFY(refreshed.isEmpty());
}

void NavigatorDockTest::anotherDatabaseIsOpenedBesideThis()
{
    m_tree->expand(find(u"Databases"_s));
    QTRY_VERIFY(find(u"other"_s).isValid());
    select(u"other"_s);
    command("navigator.openDatabase.action")->trigger();
    QCOMPARE(m_connections->count(), 2);
    QCOMPARE(m_connections->at(1).profile.config.database, u"other"_s);
    QTRY_COMPARE(m_connections->at(1).state, ConnectionEntry::State::Open);
    QCOMPARE(m_connections->at(0).state, ConnectionEntry::State::Open);
}

void NavigatorDockTest::whatTheServerSaysAgainstANewDatabaseStandsInTheDialog()
{
    select(u"Databases"_s);
    command("navigator.newDatabase.action")->trigger();
    auto* dialog = m_dock->findChild<QDialog*>(u"database.new.dialog"_s);
    QVERIFY(dialog);
    auto* create = dialog->findChild<QPushButton*>(u"database.create.button"_s);
    QVERIFY(!create->isEnabled());
    dialog->findChild<QLineEdit*>(u"database.name.edit"_s)->setText(u"fresh"_s);
    create->click();
    const auto* message = dialog->findChild<QLabel*>(u"database.message.label"_s);
    QTRY_VERIFY(message->text().contains(u"made by opening its file"));
    QVERIFY(dialog->isVisible());
    QVERIFY(create->isEnabled());
}

void NavigatorDockTest::aServerThatTakesNoChangesOffersNoNewDatabase()
{
    select(u"Databases"_s);
    QVERIFY(command("navigator.newDatabase.action")->isEnabled());
    m_connections->close(m_shop);
    m_server->capabilities.remove(Feature::Write, u"This server <b>follows</b> another one."_s);
    open();
    select(u"Databases"_s);
    const QAction* create = command("navigator.newDatabase.action");
    QVERIFY(!create->isEnabled());
    QVERIFY2(create->toolTip().contains(u"another one"_s), qPrintable(create->toolTip()));
    QVERIFY(menu()->toolTipsVisible());
}

TW_TEST(NavigatorDockTest)
#include "navigator_dock_test.moc"
