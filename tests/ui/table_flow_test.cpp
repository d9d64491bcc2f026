// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "navigator/navigator_dock.h"
#include "real_window.h"
#include "sqlite_file.h"
#include "test_program.h"
#include "transferring/tables_dialog.h"
#include "transferring/transfer_dialog.h"

#include <QComboBox>
#include <QContextMenuEvent>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeView>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// Exports and transfers of several tables that begin in the navigator of the real window.
class TableFlowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void menusOfTablesAndConnectionsOfferBoth();
    void checkedTablesBecomeFiles();
    void tablesAreFoundAndCheckedByWords();
    void aFolderThatIsThereIsRefused();
    void tablesAreCarriedOver();
    void aTrialTellsWhatWouldBe();
    void lossesAreNamedAndAccepted();
    void productionIsAskedAbout();
    void theKeyboardReachesEverything_data();
    void theKeyboardReachesEverything();

private:
    template <typename Dialog>
    Dialog* open(void (NavigatorDock::*wanted)(const QUuid&, const QualifiedName&),
        const QualifiedName& chosen) const;
    TransferDialog* openTransfer() const;
    template <typename Widget>
    [[nodiscard]] Widget* find(const char* name) const
    {
        return m_real->find<Widget>(name);
    }
    [[nodiscard]] QString text(const char* label) const { return find<QLabel>(label)->text(); }
    void press(const char* button) const { find<QPushButton>(button)->click(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteFile> m_file;
    std::unique_ptr<SqliteFile> m_other;
    std::unique_ptr<RealWindow> m_real;
    QUuid m_shop;
    QUuid m_copy;
};

void TableFlowTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = std::make_unique<SqliteFile>(
        u"CREATE TABLE makers (id INTEGER PRIMARY KEY, name TEXT);"
        "CREATE TABLE goods (id INTEGER PRIMARY KEY, maker INTEGER REFERENCES makers);"
        "CREATE TABLE checked (id INTEGER PRIMARY KEY, n INTEGER CHECK (n > 0));"
        "INSERT INTO makers VALUES (1, 'Ada'), (2, 'Bob'); INSERT INTO goods VALUES (7, 1);"_s);
    m_other = std::make_unique<SqliteFile>();
    m_real = std::make_unique<RealWindow>(m_folder->path());
    m_shop = m_real->connections.add(m_file->config(), {});
    m_copy = m_real->connections.add(m_other->config(), {});
    m_real->open(m_shop, {u"main"_s, u"makers"_s});
}

void TableFlowTest::cleanup()
{
    m_real.reset();
}

template <typename Dialog>
Dialog* TableFlowTest::open(void (NavigatorDock::*wanted)(const QUuid&, const QualifiedName&),
    const QualifiedName& chosen) const
{
    Q_EMIT(m_real->window->findChild<NavigatorDock*>()->*wanted)(m_shop, chosen);
    auto* dialog = m_real->window->findChild<Dialog*>();
    [&] { QVERIFY(dialog && dialog->isVisible()); }();
    return dialog;
}

TransferDialog* TableFlowTest::openTransfer() const
{
    auto* dialog = open<TransferDialog>(&NavigatorDock::transferRequested, {});
    auto* target = find<QComboBox>("transfer.target.combo");
    target->setCurrentIndex(target->findData(m_copy));
    [&] { QTRY_VERIFY(find<QPushButton>("transfer.run.button")->isEnabled()); }();
    return dialog;
}

void TableFlowTest::menusOfTablesAndConnectionsOfferBoth()
{
    auto* tree = find<QTreeView>("navigator.objects.tree");
    QTRY_COMPARE(tree->currentIndex().data().toString(), u"makers"_s);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(tree, &event);
    QVERIFY(m_real->action("navigator.transfer.action"));
    m_real->action("navigator.exportTables.action")->trigger();
    QVERIFY(m_real->window->findChild<TablesDialog*>());
    QCOMPARE(text("tables.count.label"), u"1 of 3 tables"_s);
}

void TableFlowTest::checkedTablesBecomeFiles()
{
    auto* dialog = open<TablesDialog>(&NavigatorDock::tablesExportRequested, {u"main"_s, {}});
    QCOMPARE(text("tables.count.label"), u"3 of 3 tables"_s);
    QCOMPARE(find<QPushButton>("tables.run.button")->text(), u"&Export 3 tables"_s);
    auto* list = find<QListWidget>("tables.tables.list");
    for (int row = 0; row < list->count(); ++row)
        if (list->item(row)->text().contains(u"checked"))
            list->item(row)->setCheckState(Qt::Unchecked);
    QVERIFY(!dialog->findChild<QLineEdit*>(u"export.into.edit"_s));
    const QString folder = m_folder->filePath(u"out"_s);
    find<QLineEdit>("tables.folder.edit")->setText(folder);
    press("tables.run.button");
    QTRY_VERIFY(!dialog->isRunning());
    QTRY_COMPARE(text("tables.message.label"), u"Wrote 2 tables into %1: 3 rows."_s.arg(folder));
    QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList({u"goods.csv"_s, u"makers.csv"_s}));
}

void TableFlowTest::tablesAreFoundAndCheckedByWords()
{
    open<TablesDialog>(&NavigatorDock::tablesExportRequested, {u"main"_s, u"goods"_s});
    QCOMPARE(text("tables.count.label"), u"1 of 3 tables"_s);
    find<QLineEdit>("tables.words.edit")->setText(u"make"_s);
    find<QToolButton>("tables.checkAll.button")->click();
    QCOMPARE(text("tables.count.label"), u"2 of 3 tables"_s);
    find<QLineEdit>("tables.words.edit")->clear();
    find<QToolButton>("tables.checkNone.button")->click();
    QCOMPARE(text("tables.message.label"), u"Check the tables to export."_s);
    QVERIFY(!find<QPushButton>("tables.run.button")->isEnabled());
}

void TableFlowTest::aFolderThatIsThereIsRefused()
{
    open<TablesDialog>(&NavigatorDock::tablesExportRequested, {u"main"_s, {}});
    find<QLineEdit>("tables.folder.edit")->setText(m_folder->path());
    QVERIFY(text("tables.message.label").contains(u"is there already"));
    QVERIFY(!find<QPushButton>("tables.run.button")->isEnabled());
}

void TableFlowTest::tablesAreCarriedOver()
{
    TransferDialog* dialog = openTransfer();
    auto* list = find<QListWidget>("transfer.tables.list");
    for (int row = 0; row < list->count(); ++row)
        if (list->item(row)->text().contains(u"checked"))
            list->item(row)->setCheckState(Qt::Unchecked);
    press("transfer.run.button");
    QTRY_VERIFY(!dialog->isRunning());
    QTRY_COMPARE(text("transfer.end.label"), u"3 rows were written."_s);
    QCOMPARE(find<QTableView>("transfer.report.view")->model()->rowCount(), 2);
    QVERIFY(!find<QPushButton>("transfer.run.button")->isEnabled());
    QCOMPARE(m_other->column(u"SELECT name FROM makers ORDER BY id"_s),
        QStringList({u"Ada"_s, u"Bob"_s}));
    QTRY_COMPARE(m_real->connections.find(m_copy)->catalog->relations.size(), 2);
}

void TableFlowTest::aTrialTellsWhatWouldBe()
{
    TransferDialog* dialog = openTransfer();
    press("transfer.try.button");
    QTRY_VERIFY(!dialog->isRunning());
    QTRY_COMPARE(
        text("transfer.end.label"), u"Tried: 3 rows would be written. All was taken back."_s);
    QVERIFY(m_other->column(u"SELECT name FROM sqlite_master"_s).isEmpty());
    QVERIFY(find<QPlainTextEdit>("transfer.details.text")->toPlainText().contains(u"Lost: "));
}

void TableFlowTest::lossesAreNamedAndAccepted()
{
    TransferDialog* dialog = openTransfer();
    press("transfer.run.button");
    QTRY_VERIFY(!dialog->isRunning());
    QTRY_COMPARE(text("transfer.end.label"), u"Not everything can be kept. Nothing was done."_s);
    QVERIFY(find<QPlainTextEdit>("transfer.details.text")->toPlainText().contains(u"Lost: "));
    press("transfer.accept.button");
    QTRY_COMPARE(text("transfer.end.label"), u"3 rows were written."_s);
}

void TableFlowTest::productionIsAskedAbout()
{
    ConnectionConfig config = m_other->config();
    config.guard.environment = Environment::Production;
    QVERIFY(m_real->connections.reconfigure(m_copy, config));
    openTransfer();
    press("transfer.run.button");
    auto* question = find<QMessageBox>("transfer.consent.question");
    QVERIFY(question && question->text().contains(u"production"));
    QVERIFY(m_other->column(u"SELECT name FROM sqlite_master"_s).isEmpty());
    press("transfer.consent.button");
    QTRY_VERIFY(find<QLabel>("transfer.end.label")->isVisible());
}

void TableFlowTest::theKeyboardReachesEverything_data()
{
    QTest::addColumn<bool>("isTransfer");
    QTest::addColumn<QStringList>("wanted");
    QTest::newRow("export") << false
                            << QStringList{u"export.format.combo"_s, u"tables.deleted.check"_s,
                                   u"tables.words.edit"_s, u"tables.checkAll.button"_s,
                                   u"tables.checkNone.button"_s, u"tables.tables.list"_s,
                                   u"tables.folder.edit"_s, u"tables.choose.button"_s,
                                   u"tables.cancel.button"_s, u"tables.run.button"_s};
    QTest::newRow("transfer") << true
                              << QStringList{u"transfer.target.combo"_s, u"transfer.create.check"_s,
                                     u"transfer.mode.combo"_s, u"transfer.refused.combo"_s,
                                     u"transfer.words.edit"_s, u"transfer.checkAll.button"_s,
                                     u"transfer.checkNone.button"_s, u"transfer.tables.list"_s,
                                     u"transfer.try.button"_s, u"transfer.cancel.button"_s,
                                     u"transfer.run.button"_s};
}

void TableFlowTest::theKeyboardReachesEverything()
{
    QFETCH(const bool, isTransfer);
    QFETCH(const QStringList, wanted);
    QDialog* dialog = nullptr;
    if (isTransfer)
        dialog = openTransfer();
    else
        dialog = open<TablesDialog>(&NavigatorDock::tablesExportRequested, {});
    dialog->findChild<QComboBox*>(wanted.constFirst())->setFocus();
    QStringList reached;
    for (int step = 0; step < 40; ++step) {
        QWidget* focused = dialog->focusWidget();
        QVERIFY(focused);
        if (reached.contains(focused->objectName()))
            break;
        QVERIFY2(!focused->accessibleName().isEmpty()
                || (qobject_cast<QAbstractButton*>(focused)
                    && !qobject_cast<QAbstractButton*>(focused)->text().isEmpty()),
            qPrintable(focused->objectName()));
        reached.append(focused->objectName());
        QTest::keyClick(focused, Qt::Key_Tab);
    }
    qsizetype last = -1;
    for (const QString& name : wanted) {
        QVERIFY2(reached.indexOf(name) > last, qPrintable(name + u" in " + reached.join(u' ')));
        last = reached.indexOf(name);
    }
}

TW_TEST(TableFlowTest)
#include "table_flow_test.moc"
