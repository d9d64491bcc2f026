// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparing/comparison_kind.h"
#include "comparing/comparison_page.h"
#include "models/navigator/comparison_target.h"
#include "pages/page_commands.h"
#include "real_window.h"
#include "sqlite_file.h"
#include "test_program.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeView>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// The comparison of two tables in the real window.
class ComparisonPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void itIsOpenedFromItsTable();
    void itIsOpenedFromTheNavigator();
    void theTableOfTheSameNameIsProposed();
    void anOpenConnectionIsProposed();
    void differencesAreListedAndFilteredByKind();
    void equalTablesSayThatTheyAre();
    void whatWasNotComparedStandsBelow();
    void keyAndColumnsAreChecked();
    void otherChoicesAreToldOf();
    void aClosedConnectionIsOpenedOnRequest();
    void aFailureIsShown();
    void aScriptIsSaved();
    void aScriptIsCopied();
    void oneSideIsMadeLikeTheOther();
    void rowsChangedMeanwhileKeepBothAsTheyAre();
    void cellsAreCopied();
    void itComesBackWithoutRunning();
    void theKeyboardReachesEverything();
    void everyControlHasAName();

private:
    void start();
    void keepConnections();
    void openPage();
    void compare() const;
    void chooseCopy() const;
    template <typename Widget>
    [[nodiscard]] Widget* find(const char* name) const
    {
        return m_page->findChild<Widget*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString text(const char* label) const { return find<QLabel>(label)->text(); }
    [[nodiscard]] QAbstractItemModel& rows() const
    {
        return *find<QTableView>("comparison.rows.view")->model();
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return rows().index(row, column).data().toString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteFile> m_file;
    std::unique_ptr<SqliteFile> m_other;
    std::unique_ptr<RealWindow> m_real;
    ComparisonPage* m_page = nullptr;
    QUuid m_shop;
    QUuid m_copy;
};

namespace {

const QString kTowns = u"CREATE TABLE towns (id INTEGER PRIMARY KEY, name TEXT, land TEXT);"
                       "INSERT INTO towns VALUES (1, 'Oslo', 'NO'), (2, 'Bern', 'CH'),"
                       " (3, 'Lyon', 'FR');"
                       "CREATE TABLE others (id INTEGER PRIMARY KEY, name TEXT);"_s;

}

void ComparisonPageTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = std::make_unique<SqliteFile>(kTowns);
    m_other = std::make_unique<SqliteFile>(kTowns);
    m_other->execute(u"UPDATE towns SET name = 'Berne' WHERE id = 2;"
                     "DELETE FROM towns WHERE id = 3; INSERT INTO towns VALUES (4, 'Graz', NULL);"
                     "INSERT INTO towns VALUES (5, 'Pisa', '')"_s);
    start();
}

void ComparisonPageTest::cleanup()
{
    m_real.reset();
}

void ComparisonPageTest::start()
{
    m_real = std::make_unique<RealWindow>(m_folder->path());
    m_real->kinds.add(std::make_unique<ComparisonKind>(
        UiContext{m_real->theme, m_real->icons}, m_real->connections));
    m_shop = m_real->connections.add(m_file->config(), {});
    m_copy = m_real->connections.add(m_other->config(), {});
}

/// The connections are known by the same names in the next run.
void ComparisonPageTest::keepConnections()
{
    for (const auto& [id, file] : {std::pair(m_shop, m_file.get()), {m_copy, m_other.get()}}) {
        ConnectionProfile profile{id, id == m_shop ? u"shop"_s : u"copy"_s, file->config()};
        QVERIFY(m_real->connections.store(profile, {}));
    }
}

void ComparisonPageTest::openPage()
{
    m_real->window->open(comparisonPage(m_shop, {u"main"_s, u"towns"_s}));
    QTRY_VERIFY((m_page = qobject_cast<ComparisonPage*>(m_real->window->currentPage())) != nullptr);
    QTRY_VERIFY(m_page->controller().tableA());
}

void ComparisonPageTest::chooseCopy() const
{
    auto* combo = find<QComboBox>("comparison.connection.combo");
    combo->setCurrentIndex(combo->findData(m_copy));
    Q_EMIT combo->activated(combo->currentIndex());
    QTRY_VERIFY(m_page->can(PageCommand::Refresh));
}

void ComparisonPageTest::compare() const
{
    find<QToolButton>("comparison.run.button")->click();
    QTRY_VERIFY(m_page->isSettled());
}

void ComparisonPageTest::itIsOpenedFromItsTable()
{
    m_real->open(m_shop, {u"main"_s, u"towns"_s});
    QAction* action = m_real->action("data.compare.action");
    QVERIFY(action->isEnabled());
    action->trigger();
    QTRY_COMPARE(m_real->window->currentPage()->title(), u"Compare: towns"_s);
    QVERIFY(!action->isEnabled());
}

void ComparisonPageTest::itIsOpenedFromTheNavigator()
{
    m_real->open(m_shop, {u"main"_s, u"towns"_s});
    auto* tree = m_real->find<QTreeView>("navigator.objects.tree");
    QVERIFY(tree);
    QTRY_COMPARE(tree->currentIndex().data().toString(), u"towns"_s);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(tree, &event);
    QAction* action = m_real->action("navigator.compare.action");
    QVERIFY(action);
    action->trigger();
    QTRY_COMPARE(m_real->window->currentPage()->title(), u"Compare: towns"_s);
}

void ComparisonPageTest::theTableOfTheSameNameIsProposed()
{
    openPage();
    QVERIFY(!m_page->can(PageCommand::Refresh));
    QCOMPARE(text("comparison.empty.label"), u"Choose the table to compare with."_s);
    QCOMPARE(text("comparison.a.label"), u"main.towns"_s);
    auto* combo = find<QComboBox>("comparison.connection.combo");
    QCOMPARE(combo->currentData().toUuid(), m_shop);
    chooseCopy();
    QCOMPARE(find<QComboBox>("comparison.table.combo")->currentText(), u"main.towns"_s);
    combo->setCurrentIndex(combo->findData(m_shop));
    Q_EMIT combo->activated(combo->currentIndex());
    QCOMPARE(find<QComboBox>("comparison.table.combo")->currentText(), QString());
    QVERIFY(!m_page->can(PageCommand::Refresh));
}

void ComparisonPageTest::anOpenConnectionIsProposed()
{
    m_real->connections.open(m_copy);
    QTRY_VERIFY(m_real->connections.find(m_copy)->catalog);
    openPage();
    QCOMPARE(find<QComboBox>("comparison.connection.combo")->currentData().toUuid(), m_copy);
    QTRY_VERIFY(m_page->can(PageCommand::Refresh));
    QVERIFY(!m_page->controller().isRunning());
}

void ComparisonPageTest::differencesAreListedAndFilteredByKind()
{
    openPage();
    chooseCopy();
    compare();
    QCOMPARE(rows().rowCount(), 4);
    QCOMPARE(text("comparison.end.label"), u"1 equal, 1 different, 1 only in A, 2 only in B."_s);
    QCOMPARE(find<QToolButton>("comparison.all.button")->text(), u"All 4"_s);
    QCOMPARE(find<QToolButton>("comparison.onlyInB.button")->text(), u"Only in B 2"_s);
    QCOMPARE(rows().columnCount(), 4); // kind, id, name twice
    find<QCheckBox>("comparison.onlyDiffering.check")->click();
    QCOMPARE(rows().columnCount(), 6);
    find<QToolButton>("comparison.onlyInB.button")->click();
    QCOMPARE(rows().rowCount(), 2);
    QCOMPARE(cell(0, 2), u"Graz"_s);
    find<QToolButton>("comparison.all.button")->click();
    QCOMPARE(rows().rowCount(), 4);
    QCOMPARE(m_page->statusTexts(), QStringList{text("comparison.end.label")});
}

void ComparisonPageTest::equalTablesSayThatTheyAre()
{
    m_other = std::make_unique<SqliteFile>(kTowns);
    m_copy = m_real->connections.add(m_other->config(), {});
    openPage();
    chooseCopy();
    compare();
    QCOMPARE(text("comparison.empty.label"), u"All 3 rows are equal."_s);
    QVERIFY(find<QLabel>("comparison.empty.label")->isVisible());
    QVERIFY(!find<QToolButton>("comparison.all.button")->isVisible());
    QCOMPARE(text("comparison.left.label"), u"All columns were compared."_s);
}

void ComparisonPageTest::whatWasNotComparedStandsBelow()
{
    m_other->execute(u"ALTER TABLE towns ADD COLUMN size INTEGER"_s);
    openPage();
    chooseCopy();
    find<QCheckBox>("comparison.sameScale.check")->click();
    compare();
    QCOMPARE(text("comparison.left.label"),
        u"Not compared: size (only in B).\n"
        "Tolerated: numbers are compared by value, so that 1.0 equals 1.00."_s);
}

void ComparisonPageTest::keyAndColumnsAreChecked()
{
    openPage();
    chooseCopy();
    auto* key = find<QToolButton>("comparison.key.button");
    QCOMPARE(key->text(), u"Key: that of the tables"_s);
    find<QCheckBox>("comparison.key.name")->click();
    QCOMPARE(key->text(), u"Key: name"_s);
    find<QCheckBox>("comparison.columns.land")->click();
    find<QLineEdit>("comparison.where.edit")->setText(u"name <> 'Pisa'"_s);
    QCOMPARE(m_page->controller().setup().columns, QStringList{u"land"_s});
    compare();
    QCOMPARE(text("comparison.end.label"), u"1 equal, 0 different, 2 only in A, 2 only in B."_s);
    QVERIFY(text("comparison.left.label").contains(u"id (not chosen)"));
    QVERIFY(text("comparison.left.label").contains(u"name <> 'Pisa'"));
}

void ComparisonPageTest::otherChoicesAreToldOf()
{
    openPage();
    chooseCopy();
    compare();
    QVERIFY(!text("comparison.end.label").contains(u"changed since"));
    find<QCheckBox>("comparison.sameScale.check")->click();
    QVERIFY(text("comparison.end.label").contains(u"changed since"));
}

void ComparisonPageTest::aClosedConnectionIsOpenedOnRequest()
{
    openPage();
    ComparisonSetup setup;
    setup.connectionOfB = m_copy;
    setup.b = {u"main"_s, u"towns"_s};
    m_page->restoreView(setup.toText());
    auto* connectToB = find<QToolButton>("comparison.connect.button");
    QVERIFY(connectToB->isVisible());
    QCOMPARE(text("comparison.empty.label"), u"The connection of table B is not open."_s);
    QVERIFY(m_real->connections.find(m_copy)->state == ConnectionEntry::State::Closed);
    connectToB->click();
    QTRY_VERIFY(m_page->can(PageCommand::Refresh));
    QVERIFY(!connectToB->isVisible());
}

void ComparisonPageTest::aFailureIsShown()
{
    openPage();
    chooseCopy();
    find<QLineEdit>("comparison.where.edit")->setText(u"nonsense = 1"_s);
    compare();
    QTRY_VERIFY(text("comparison.notice.text").contains(u"nonsense"));
    QVERIFY(!m_page->controller().hasResult());
}

void ComparisonPageTest::aScriptIsSaved()
{
    openPage();
    chooseCopy();
    compare();
    m_page->findChild<QAction*>(u"comparison.saveB.action"_s)->trigger();
    auto* dialog = find<QFileDialog>("comparison.script.dialog");
    QVERIFY(dialog);
    const QString path = m_folder->filePath(u"sync.sql"_s);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    QTRY_VERIFY(m_page->isSettled());
    QTRY_VERIFY(text("comparison.notice.text").contains(u"The script changes 4 rows"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_other->execute(QString::fromUtf8(file.readAll()));
    QCOMPARE(m_other->column(u"SELECT name FROM towns ORDER BY id"_s),
        m_file->column(u"SELECT name FROM towns ORDER BY id"_s));
}

void ComparisonPageTest::oneSideIsMadeLikeTheOther()
{
    m_real->connections.open(m_copy);
    QTRY_VERIFY(m_real->connections.find(m_copy)->catalog);
    m_real->open(m_copy, {u"main"_s, u"towns"_s});
    QTRY_COMPARE(m_real->page()->controller().model()->rowCount(), 4);
    openPage();
    chooseCopy();
    compare();
    m_page->findChild<QAction*>(u"comparison.syncB.action"_s)->trigger();
    auto* question = find<QMessageBox>("comparison.sync.question");
    QVERIFY(question);
    QVERIFY2(question->text().contains(u"inserted: 1, changed: 1, deleted: 2"),
        qPrintable(question->text()));
    QCOMPARE(question->defaultButton(), question->button(QMessageBox::Cancel));
    QSignalSpy written(m_page, &Page::rowsWritten);
    question->findChild<QPushButton*>(u"comparison.write.button"_s)->click();
    QTRY_VERIFY(text("comparison.notice.text").contains(u"Saved. 4 rows were written."));
    QTRY_COMPARE(text("comparison.end.label"), u"All 3 rows are equal."_s);
    QCOMPARE(written.size(), 1);
    QCOMPARE(written.first().at(0).value<QualifiedName>(), (QualifiedName{u"main"_s, u"towns"_s}));
    QCOMPARE(written.first().at(1).toUuid(), m_copy);
    m_real->open(m_copy, {u"main"_s, u"towns"_s}); // the tab that was there
    QTRY_COMPARE(m_real->page()->controller().model()->rowCount(), 3);
    QCOMPARE(m_other->column(u"SELECT name FROM towns ORDER BY id"_s),
        m_file->column(u"SELECT name FROM towns ORDER BY id"_s));
}

void ComparisonPageTest::rowsChangedMeanwhileKeepBothAsTheyAre()
{
    openPage();
    chooseCopy();
    compare();
    m_page->findChild<QAction*>(u"comparison.syncA.action"_s)->trigger();
    auto* question = find<QMessageBox>("comparison.sync.question");
    QVERIFY(question);
    m_file->execute(u"UPDATE towns SET name = 'meanwhile' WHERE id = 1"_s);
    question->findChild<QPushButton*>(u"comparison.write.button"_s)->click();
    QTRY_VERIFY(text("comparison.notice.text").contains(u"Not saved."));
    QTRY_VERIFY(m_page->isSettled());
    QCOMPARE(m_file->column(u"SELECT name FROM towns ORDER BY id"_s),
        QStringList({u"meanwhile"_s, u"Bern"_s, u"Lyon"_s}));
}

void ComparisonPageTest::aScriptIsCopied()
{
    openPage();
    chooseCopy();
    compare();
    QGuiApplication::clipboard()->clear();
    m_page->findChild<QAction*>(u"comparison.copyA.action"_s)->trigger();
    QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
    m_file->execute(QGuiApplication::clipboard()->text());
    QCOMPARE(m_file->column(u"SELECT name FROM towns ORDER BY id"_s),
        m_other->column(u"SELECT name FROM towns ORDER BY id"_s));
}

void ComparisonPageTest::cellsAreCopied()
{
    openPage();
    chooseCopy();
    compare();
    QVERIFY(!m_page->can(PageCommand::Copy));
    auto* view = find<QTableView>("comparison.rows.view");
    view->selectionModel()->select(
        QItemSelection(rows().index(0, 0), rows().index(1, 3)), QItemSelectionModel::Select);
    QVERIFY(m_page->can(PageCommand::Copy));
    m_page->run(PageCommand::Copy);
    QCOMPARE(
        QGuiApplication::clipboard()->text(), u"Different\t2\tBern\tBerne\nOnly in A\t3\tLyon\t"_s);
}

void ComparisonPageTest::itComesBackWithoutRunning()
{
    openPage();
    chooseCopy();
    find<QCheckBox>("comparison.sameMoment.check")->click();
    find<QLineEdit>("comparison.where.edit")->setText(u"id < 9"_s);
    const QString view = m_page->viewState();
    PageDescriptor page = comparisonPage(m_shop, {u"main"_s, u"towns"_s});
    page.view = view;
    keepConnections();
    const QUuid shop = m_shop;
    const QUuid copy = m_copy;
    cleanup();
    start();
    QVERIFY(m_real->connections.loadProfiles());
    page.connection = shop;
    m_real->window->open(page);
    QTRY_VERIFY((m_page = qobject_cast<ComparisonPage*>(m_real->window->currentPage())) != nullptr);
    QTRY_VERIFY(m_page->controller().tableA());
    ComparisonSetup kept;
    kept.read(view);
    QCOMPARE(m_page->controller().setup().whereSql, u"id < 9"_s);
    QVERIFY(find<QCheckBox>("comparison.sameMoment.check")->isChecked());
    QCOMPARE(find<QLineEdit>("comparison.where.edit")->text(), u"id < 9"_s);
    QCOMPARE(m_page->controller().setup().b, (QualifiedName{u"main"_s, u"towns"_s}));
    QVERIFY(!m_page->controller().isRunning() && !m_page->controller().hasResult());
    QVERIFY(m_real->connections.find(copy)->state == ConnectionEntry::State::Closed);
}

void ComparisonPageTest::theKeyboardReachesEverything()
{
    openPage();
    chooseCopy();
    compare();
    find<QComboBox>("comparison.connection.combo")->setFocus();
    QStringList reached;
    for (int step = 0; step < 40; ++step) {
        const QWidget* focused = m_real->window->focusWidget();
        QVERIFY(focused);
        if (!m_page->isAncestorOf(focused))
            break;
        if (!reached.contains(focused->objectName()))
            reached.append(focused->objectName());
        QTest::keyClick(m_real->window->focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(reached,
        QStringList({u"comparison.connection.combo"_s, u"comparison.table.combo"_s,
            u"comparison.run.button"_s, u"comparison.key.button"_s, u"comparison.columns.button"_s,
            u"comparison.where.edit"_s, u"comparison.sameScale.check"_s,
            u"comparison.sameMoment.check"_s, u"comparison.all.button"_s,
            u"comparison.onlyDiffering.check"_s, u"comparison.script.button"_s,
            u"comparison.sync.button"_s, u"comparison.rows.view"_s}));
}

void ComparisonPageTest::everyControlHasAName()
{
    openPage();
    chooseCopy();
    compare();
    for (const QWidget* widget : m_page->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"))
            continue;
        if (widget->inherits("QComboBoxListView"))
            continue;
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        const auto* face = qobject_cast<const QAbstractButton*>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || (face && !face->text().isEmpty())
                || qobject_cast<const QLabel*>(widget) || qobject_cast<const QMenu*>(widget),
            qPrintable(widget->objectName()));
    }
}

TW_TEST(ComparisonPageTest)
#include "comparison_page_test.moc"
