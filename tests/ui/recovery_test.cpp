// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cells/cell_editor.h"
#include "cells/value_dialog.h"
#include "grid/grid_view.h"
#include "session/recovery_bar.h"
#include "sqlite_window.h"
#include "test_program.h"

#include <QDir>
#include <QFrame>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

class RecoveryTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteFile> m_file;

    [[nodiscard]] std::unique_ptr<Run> start() const
    {
        return std::make_unique<Run>(m_folder->path(), *m_file);
    }
    [[nodiscard]] QStringList kept() const
    {
        return QDir(m_folder->filePath(u"journal"_s)).entryList(QDir::Files);
    }
    /// Replaces the first name in its cell, and stays in the editor.
    static LineCellEditor* type(const Run& run, const QString& text)
    {
        run.page->grid().setCurrentCell(0, 1);
        run.page->grid().editCurrentCell();
        auto* editor = run.page->findChild<LineCellEditor*>();
        if (!editor)
            return nullptr;
        editor->selectAll();
        QTest::keyClicks(editor, text);
        return editor;
    }
    static void leave(const Run& run)
    {
        const QSignalSpy left(run.window.get(), &MainWindow::left);
        run.window->leave();
        QTRY_COMPARE(left.size(), 1);
    }
    void restoreTyped() const
    {
        const auto run = start();
        run->window->offerLeftEdits();
        QTRY_VERIFY(run->offers());
        run->find<QToolButton>("window.recovery.0.restore")->click();
        QTRY_COMPARE(run->staged(), 1);
        QTRY_COMPARE(run->page->controller().model()->value(0, 1).toText(), u"Ada L"_s);
    }
    void leaveTwoEdits() const
    {
        const auto run = start();
        run->open(u"people"_s);
        run->stage(0, u"Ada L."_s);
        run->stage(1, u"Grace H."_s);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = std::make_unique<SqliteFile>(
            u"CREATE TABLE people(id INTEGER PRIMARY KEY, name TEXT NOT NULL);"
            "INSERT INTO people VALUES (1, 'Ada'), (2, 'Grace'), (3, 'Alan');"_s);
    }

    void aFirstStartOffersNothing();
    void whatWasNotSavedIsOfferedAndRestored();
    void nothingIsSavedByRestoring();
    void restoringIntoAPageThatIsOpenWorks();
    void rowsThatChangedSinceAreTold();
    void showingListsTheChanges();
    void discardingAsksAndRemoves();
    void discardingOnCloseEndsTheOffer();
    void aTableThatIsGoneIsTold();
    void theWordsTellHowManyWhereAndWhen();
    void whatIsBeingTypedIsKeptOverTheEnd();
    void whatIsTypedIntoAWindowIsKeptOverTheEnd();
    void typedTextThatIsGivenUpIsNotKept();
};

void RecoveryTest::aFirstStartOffersNothing()
{
    const auto run = start();
    run->window->offerLeftEdits();
    bool isAnswered = false; // after the window was, for questions are answered in order
    run->journal().recoverable().then(
        this, [&isAnswered](const Result<Recoverables>&) { isAnswered = true; });
    QTRY_VERIFY(isAnswered);
    QVERIFY(!run->offers());
}

void RecoveryTest::whatWasNotSavedIsOfferedAndRestored()
{
    leaveTwoEdits();
    const auto run = start();
    run->window->offerLeftEdits();
    QTRY_VERIFY(run->offers());
    QVERIFY(run->find<QLabel>("window.recovery.0.text")->text().contains(u"2 unsaved changes"_s));
    run->find<QToolButton>("window.recovery.0.restore")->click();
    QTRY_COMPARE(run->staged(), 2);
    QTRY_VERIFY2(run->notice().contains(u"Restored 2 changes"_s), qPrintable(run->notice()));
    QVERIFY(!run->notice().contains(u"someone else"_s));
    QTRY_VERIFY(!run->offers());
    QTRY_COMPARE(kept().size(), 1);
}

void RecoveryTest::nothingIsSavedByRestoring()
{
    leaveTwoEdits();
    const auto run = start();
    run->window->offerLeftEdits();
    QTRY_VERIFY(run->offers());
    run->find<QToolButton>("window.recovery.0.restore")->click();
    QTRY_VERIFY(run->notice().contains(u"not saved"_s));
    QCOMPARE(m_file->column(u"SELECT name FROM people"_s),
        QStringList({u"Ada"_s, u"Grace"_s, u"Alan"_s}));
}

void RecoveryTest::restoringIntoAPageThatIsOpenWorks()
{
    leaveTwoEdits();
    const auto run = start();
    run->open(u"people"_s);
    run->window->offerLeftEdits();
    QTRY_VERIFY(run->offers());
    run->find<QToolButton>("window.recovery.0.restore")->click();
    QTRY_COMPARE(run->staged(), 2);
}

void RecoveryTest::rowsThatChangedSinceAreTold()
{
    leaveTwoEdits();
    m_file->execute(u"UPDATE people SET name = 'Adele' WHERE id = 1"_s);
    const auto run = start();
    run->window->offerLeftEdits();
    QTRY_VERIFY(run->offers());
    run->find<QToolButton>("window.recovery.0.restore")->click();
    QTRY_VERIFY2(
        run->notice().contains(u"1 row was changed by someone else"_s), qPrintable(run->notice()));
    QCOMPARE(run->find<QToolButton>("page.notice.action")->text(), u"Compare…"_s);
    QCOMPARE(run->page->controller().edits()->saving().failureCount(), 1);
    run->find<QToolButton>("page.notice.action")->click();
    QTRY_VERIFY(run->page->findChild<QDialog*>(u"conflict.dialog"_s));
}

void RecoveryTest::showingListsTheChanges()
{
    leaveTwoEdits();
    const auto run = start();
    run->window->offerLeftEdits();
    QTRY_VERIFY(run->offers());
    run->find<QToolButton>("window.recovery.0.show")->click();
    auto* list = run->find<QTableWidget>("recovery.list.table");
    QVERIFY(list);
    QCOMPARE(list->rowCount(), 2);
    QCOMPARE(list->item(1, 2)->text(), u"Grace"_s);
    QCOMPARE(list->item(1, 3)->text(), u"Grace H."_s);
    run->find<QPushButton>("recovery.restore.button")->click();
    QTRY_COMPARE(run->staged(), 2);
}

void RecoveryTest::discardingAsksAndRemoves()
{
    leaveTwoEdits();
    const auto run = start();
    run->window->offerLeftEdits();
    QTRY_VERIFY(run->offers());
    run->find<QToolButton>("window.recovery.0.discard")->click();
    QCOMPARE(kept().size(), 1);
    auto* button = run->find<QPushButton>("recovery.discard.button");
    QVERIFY(button);
    QCOMPARE(button->text(), u"Discard 2 changes"_s);
    button->click();
    QTRY_VERIFY(kept().isEmpty());
    QTRY_VERIFY(!run->offers());
}

void RecoveryTest::discardingOnCloseEndsTheOffer()
{
    const auto run = start();
    run->open(u"people"_s);
    run->stage(0, u"x"_s);
    QCOMPARE(kept().size(), 1);
    run->window->close();
    auto* button = run->find<QPushButton>("close.discard.button");
    QVERIFY(button);
    button->click();
    QTRY_VERIFY(kept().isEmpty());
}

void RecoveryTest::aTableThatIsGoneIsTold()
{
    leaveTwoEdits();
    m_file->execute(u"DROP TABLE people"_s);
    {
        const auto run = start();
        run->window->offerLeftEdits();
        QTRY_VERIFY(run->offers());
        run->find<QToolButton>("window.recovery.0.restore")->click();
        QTRY_VERIFY(run->page && run->page->error());
        QCOMPARE(kept().size(), 1); // until the table is back, or somebody discards them
    }
    const auto next = start();
    next->window->offerLeftEdits();
    QTRY_VERIFY(next->offers());
}

void RecoveryTest::theWordsTellHowManyWhereAndWhen()
{
    RecoverableEdits edits;
    edits.place.table = {u"public"_s, u"customer"_s};
    edits.place.connection = u"shop"_s;
    edits.rows.resize(12);
    const QDateTime now(QDate(2026, 11, 22), QTime(12, 0));
    edits.latest = QDateTime(QDate(2026, 11, 22), QTime(10, 41));
    const QString text = RecoveryBar::textOf(edits, now);
    QVERIFY2(text.startsWith(u"12 unsaved changes of public.customer · shop, from today"_s),
        qPrintable(text));
    edits.commit.emplace();
    edits.isTorn = true;
    QVERIFY(RecoveryBar::textOf(edits, now).contains(u"being saved"_s));
    QVERIFY(RecoveryBar::textOf(edits, now).contains(u"may be missing"_s));
    edits.latest = QDateTime(QDate(2026, 11, 21), QTime(10, 41));
    QVERIFY(RecoveryBar::textOf(edits, now).contains(u"yesterday"_s));
}

void RecoveryTest::whatIsBeingTypedIsKeptOverTheEnd()
{
    {
        const auto run = start();
        run->open(u"people"_s);
        QVERIFY(type(*run, u"Ada L"_s));
        QTRY_COMPARE(kept().size(), 1); // for a crash, within a second
        leave(*run);
    }
    restoreTyped();
}

void RecoveryTest::whatIsTypedIntoAWindowIsKeptOverTheEnd()
{
    {
        const auto run = start();
        run->open(u"people"_s);
        run->page->grid().setCurrentCell(0, 1);
        run->page->run(PageCommand::EditValue);
        auto* dialog = run->find<ValueDialog>("value.dialog");
        QVERIFY(dialog);
        dialog->findChild<QPlainTextEdit*>(u"value.text.edit"_s)->setPlainText(u"Ada L"_s);
        leave(*run);
    }
    restoreTyped();
}

void RecoveryTest::typedTextThatIsGivenUpIsNotKept()
{
    const auto run = start();
    run->open(u"people"_s);
    auto* editor = type(*run, u"Ada L"_s);
    QVERIFY(editor);
    QTRY_COMPARE(kept().size(), 1);
    QTest::keyClick(editor, Qt::Key_Escape);
    QTRY_VERIFY(kept().isEmpty());
    QCOMPARE(run->staged(), 0);
}

TW_TEST(RecoveryTest)
#include "recovery_test.moc"
