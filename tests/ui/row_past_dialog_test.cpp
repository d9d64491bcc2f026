// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/commands/row_specs.h"
#include "grid/grid_view.h"
#include "models/editing/edit_controller.h"
#include "real_window.h"
#include "receipts/row_past_dialog.h"
#include "sqlite_file.h"
#include "test_program.h"
#include "trash/trash_page.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTreeView>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// The history of a row in the real window.
class RowPastDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aRowWithoutAPastIsTold();
    void versionsStandBesideTheRow();
    void aVersionIsStagedAndSaved();
    void whatCannotBeWrittenIsNotOffered();
    void whatWasNotReadIsNamed();
    void onlySavedRowsWithAKeyHaveOne();
    void aRowOfTheTrashHasOne();
    void keysAreEnough();
    void everyControlHasAName();

private:
    void start(const QString& table = u"people"_s);
    void saveName(const QString& name) const;
    RowPastDialog* openPast() const;
    [[nodiscard]] QString note(const char* label) const
    {
        return m_real->find<QLabel>(label)->text();
    }
    [[nodiscard]] QTreeView* list() const { return m_real->find<QTreeView>("past.versions.view"); }
    [[nodiscard]] QPushButton* restoreButton() const
    {
        return m_real->find<QPushButton>("past.restore.button");
    }
    [[nodiscard]] QString nameOfVersion() const
    {
        return m_real->find<QTableView>("past.values.view")->model()->index(1, 1).data().toString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteFile> m_file;
    std::unique_ptr<RealWindow> m_real;
    QUuid m_shop;
};

void RowPastDialogTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = std::make_unique<SqliteFile>(
        u"CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT NOT NULL);"
        "INSERT INTO people VALUES (1, 'Ada'), (2, 'Bob');"
        "CREATE VIEW shown AS SELECT * FROM people;"
        "CREATE TABLE gone (id INTEGER PRIMARY KEY, name TEXT, is_deleted BOOLEAN NOT NULL);"
        "INSERT INTO gone VALUES (1, 'Eve', 1);"_s);
}

void RowPastDialogTest::cleanup()
{
    m_real.reset();
    m_file.reset();
}

void RowPastDialogTest::start(const QString& table)
{
    m_real = std::make_unique<RealWindow>(m_folder->path());
    m_real->keepReceipts();
    m_shop = m_real->connections.add(m_file->config(), {});
    m_real->open(m_shop, {u"main"_s, table});
    m_real->page()->grid().setCurrentCell(0, 0);
}

void RowPastDialogTest::saveName(const QString& name) const
{
    BrowsePage* page = m_real->page();
    ResultModel& model = *page->controller().model();
    QVERIFY(model.setData(model.index(0, 1), name, Qt::EditRole));
    page->controller().edits()->save();
    QTRY_VERIFY(page->controller().edits()->changes().isEmpty());
}

RowPastDialog* RowPastDialogTest::openPast() const
{
    m_real->window->currentPage()->run(PageCommand::ShowPast);
    auto* dialog = m_real->window->findChild<RowPastDialog*>();
    [&] {
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->findChild<QWidget*>(u"past.progress.bar"_s)->isHidden());
    }();
    return dialog;
}

void RowPastDialogTest::aRowWithoutAPastIsTold()
{
    start();
    openPast();
    QCOMPARE(note("past.heading.label"), u"History of a row of main.people"_s);
    QCOMPARE(note("past.about.label"), u"id 1"_s);
    QVERIFY(m_real->find<QLabel>("past.empty.label")->isVisible());
    QVERIFY(note("past.empty.label").startsWith(u"Nothing is known"));
    QVERIFY(!restoreButton()->isEnabled());
}

void RowPastDialogTest::versionsStandBesideTheRow()
{
    start();
    saveName(u"Ann"_s);
    saveName(u"A\u202Emy"_s);
    openPast();
    QCOMPARE(list()->model()->rowCount(), 3);
    QCOMPARE(nameOfVersion(), u"A⟨U+202E⟩my"_s);
    QVERIFY(!restoreButton()->isEnabled()); // the row is that already
    list()->setCurrentIndex(list()->model()->index(1, 0));
    QCOMPARE(nameOfVersion(), u"Ann"_s);
    QVERIFY(restoreButton()->isEnabled());
    list()->setCurrentIndex(list()->model()->index(2, 0));
    QCOMPARE(nameOfVersion(), u"Ada"_s);
    QVERIFY(restoreButton()->isEnabled());
}

void RowPastDialogTest::aVersionIsStagedAndSaved()
{
    start();
    saveName(u"Ann"_s);
    saveName(u"Amy"_s);
    const QPointer<RowPastDialog> dialog = openPast();
    list()->setCurrentIndex(list()->model()->index(1, 0));
    restoreButton()->click();
    QTRY_VERIFY(!dialog);
    BrowsePage* page = m_real->page();
    QCOMPARE(page->pendingChanges(), 1);
    QCOMPARE(page->controller().model()->index(0, 1).data().toString(), u"Ann"_s);
    QCOMPARE(m_file->column(u"SELECT name FROM people ORDER BY id"_s).first(), u"Amy"_s);
    page->controller().edits()->save();
    QTRY_COMPARE(m_file->column(u"SELECT name FROM people ORDER BY id"_s).first(), u"Ann"_s);
    QTRY_COMPARE(page->pendingChanges(), 0);
    openPast();
    QCOMPARE(list()->model()->rowCount(), 4);
}

void RowPastDialogTest::whatCannotBeWrittenIsNotOffered()
{
    start();
    saveName(u"Ann"_s);
    m_file->execute(u"DELETE FROM people WHERE id = 1"_s);
    openPast();
    QCOMPARE(list()->model()->rowCount(), 2);
    QVERIFY(note("past.note.label").contains(u"no such row"));
    QVERIFY(!restoreButton()->isEnabled());
}

void RowPastDialogTest::whatWasNotReadIsNamed()
{
    start();
    saveName(u"Ann"_s);
    const RowPastDialog* dialog = openPast();
    QVERIFY(m_real->find<QLabel>("past.note.label")->isHidden());
    m_file->execute(u"DROP TABLE people"_s);
    dialog->findChild<QPushButton*>(u"past.reload.button"_s)->click();
    QTRY_VERIFY(note("past.note.label").startsWith(u"Could not be read again: "));
    QCOMPARE(list()->model()->rowCount(), 2); // what is known stays
}

void RowPastDialogTest::onlySavedRowsWithAKeyHaveOne()
{
    start();
    QVERIFY(m_real->page()->can(PageCommand::ShowPast));
    QCOMPARE(m_real->action("data.rowHistory.action")->isEnabled(), true);
    m_real->open(m_shop, {u"main"_s, u"shown"_s});
    QTRY_VERIFY(m_real->page() && m_real->page()->isSettled());
    m_real->page()->grid().setCurrentCell(0, 0);
    QVERIFY(!m_real->page()->can(PageCommand::ShowPast));
}

void RowPastDialogTest::aRowOfTheTrashHasOne()
{
    start(u"gone"_s);
    m_real->page()->run(PageCommand::ShowTrash);
    QTRY_VERIFY(!m_real->page() && m_real->window->currentPage()->isSettled());
    qobject_cast<TrashPage*>(m_real->window->currentPage())->rows().grid().setCurrentCell(0, 0);
    QTRY_VERIFY(m_real->window->currentPage()->can(PageCommand::ShowPast));
    openPast();
    QCOMPARE(note("past.heading.label"), u"History of a row of main.gone"_s);
}

void RowPastDialogTest::keysAreEnough()
{
    start();
    saveName(u"Ann"_s);
    saveName(u"Amy"_s);
    const QPointer<RowPastDialog> dialog = openPast();
    dialog->activateWindow();
    QTRY_COMPARE(QApplication::focusWidget(), list());
    QTest::keyClick(list(), Qt::Key_Down);
    QCOMPARE(nameOfVersion(), u"Ann"_s);
    QSet<QString> reached;
    for (int step = 0; step < 12; ++step) {
        reached.insert(QApplication::focusWidget()->objectName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    for (const QString& name : {u"past.versions.view"_s, u"past.values.view"_s,
             u"past.reload.button"_s, u"past.restore.button"_s, u"past.close.button"_s})
        QVERIFY2(reached.contains(name), qPrintable(name));
    QTest::keyClick(dialog, Qt::Key_S, Qt::AltModifier);
    QTRY_VERIFY(!dialog);
    QCOMPARE(m_real->page()->pendingChanges(), 1);
    const QPointer<RowPastDialog> again = openPast();
    QTest::keyClick(again, Qt::Key_Escape);
    QTRY_VERIFY(!again);
}

void RowPastDialogTest::everyControlHasAName()
{
    start();
    saveName(u"Ann"_s);
    const RowPastDialog* dialog = openPast();
    for (const char* const name : {"past.versions.view", "past.values.view"})
        QVERIFY(!m_real->find<QWidget>(name)->accessibleName().isEmpty());
    for (const QAbstractButton* button : dialog->findChildren<QAbstractButton*>())
        if (button->isVisible())
            QVERIFY2(!button->objectName().isEmpty(), qPrintable(button->text()));
}

TW_TEST(RowPastDialogTest)
#include "row_past_dialog_test.moc"
