// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/page_commands.h"
#include "real_window.h"
#include "receipts/history_page.h"
#include "receipts/receipt_commands.h"
#include "receipts/undo_dialog.h"
#include "sqlite_file.h"
#include "test_program.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeView>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// The history of saves in the real window, and their undo.
class HistoryPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anEmptyHistorySaysWhatItIsFor();
    void aSaveIsListedWithItsRows();
    void theListIsSearched();
    void aSaveIsUndoneFromTheHistory();
    void theEditMenuNamesWhatItUndoes();
    void aConflictIsShownAndNothingDone();
    void factsAreReadable();
    void statementsAreCopied();
    void aReceiptIsExportedForItsOwnerAlone();
    void anUnknownOutcomeIsLookedUp();
    void theKeyboardReachesEverything();
    void everyControlHasAName();
    void productionIsAskedForReceipts();
    void withoutReceiptsItSaysWhy();
    void productionWantsTheTableTyped();

private:
    void start(const GuardOptions& guard = {});
    void saveName(int row, const QString& name) const;
    [[nodiscard]] HistoryPage* openHistory() const;
    [[nodiscard]] QTreeView* list() const { return m_real->find<QTreeView>("history.list.view"); }
    [[nodiscard]] QString text(const char* label) const
    {
        return m_real->find<QLabel>(label)->text();
    }
    [[nodiscard]] UndoDialog* openUndo() const;
    [[nodiscard]] QStringList names() const
    {
        return m_file->column(u"SELECT name FROM people ORDER BY id"_s);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteFile> m_file;
    std::unique_ptr<RealWindow> m_real;
    QUuid m_shop;
};

void HistoryPageTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = std::make_unique<SqliteFile>(
        u"CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT NOT NULL);"
        "INSERT INTO people VALUES (1, 'Ada'), (2, 'Bob'), (3, 'Eve');"_s);
}

void HistoryPageTest::cleanup()
{
    m_real.reset();
    m_file.reset();
}

void HistoryPageTest::start(const GuardOptions& guard)
{
    m_real = std::make_unique<RealWindow>(m_folder->path());
    m_real->keepReceipts();
    ConnectionConfig config = m_file->config();
    config.guard = guard;
    m_shop = m_real->connections.add(config, {});
    m_real->open(m_shop, {u"main"_s, u"people"_s});
}

void HistoryPageTest::saveName(int row, const QString& name) const
{
    BrowsePage* page = m_real->page();
    ResultModel& model = *page->controller().model();
    QVERIFY(model.setData(model.index(row, 1), name, Qt::EditRole));
    page->controller().edits()->save();
    QTRY_VERIFY(page->controller().edits()->changes().isEmpty());
}

HistoryPage* HistoryPageTest::openHistory() const
{
    m_real->action("view.history.action")->trigger();
    HistoryPage* page = nullptr;
    [&] {
        QTRY_VERIFY((page = qobject_cast<HistoryPage*>(m_real->window->currentPage())));
        QTRY_VERIFY(page->isLoaded() && page->isSettled());
    }();
    return page;
}

UndoDialog* HistoryPageTest::openUndo() const
{
    m_real->window->currentPage()->run(PageCommand::UndoReceipt);
    auto* dialog = m_real->window->findChild<UndoDialog*>();
    [&] {
        QVERIFY(dialog);
        QTRY_VERIFY(!dialog->findChild<QWidget*>(u"undo.progress.bar"_s)->isVisible());
    }();
    return dialog;
}

void HistoryPageTest::anEmptyHistorySaysWhatItIsFor()
{
    start();
    const HistoryPage* page = openHistory();
    QCOMPARE(page->title(), u"History"_s);
    QVERIFY(text("history.empty.label").startsWith(u"Nothing was saved"));
    QVERIFY(!m_real->find<QToolButton>("history.undo.button")->isEnabled());
    QVERIFY(!m_real->action("history.undo.action")->isEnabled());
}

void HistoryPageTest::aSaveIsListedWithItsRows()
{
    start();
    saveName(0, u"Ann"_s);
    static_cast<void>(openHistory());
    QCOMPARE(list()->model()->rowCount(), 1);
    QCOMPARE(list()->model()->index(0, 1).data().toString(), u"1 updated"_s);
    const auto* rows = m_real->find<QTableView>("history.rows.view");
    QTRY_COMPARE(rows->model()->rowCount(), 1);
    QCOMPARE(rows->model()->index(0, 2).data().toString(), u"Ada"_s);
    QCOMPARE(rows->model()->index(0, 3).data().toString(), u"Ann"_s);
    QCOMPARE(text("history.title.label"), u"1 updated · Saved"_s);
    QVERIFY(text("history.facts.label").contains(u"By: a test"));
    QCOMPARE(m_real->window->currentPage()->statusTexts(), QStringList(u"1 save"_s));
}

void HistoryPageTest::theListIsSearched()
{
    start();
    saveName(0, u"Ann"_s);
    saveName(1, u"Ben"_s);
    const HistoryPage* page = openHistory();
    QCOMPARE(list()->model()->rowCount(), 2);
    QTest::keyClicks(m_real->find<QLineEdit>("history.search.edit"), u"ben"_s);
    QTRY_COMPARE(list()->model()->rowCount(), 1);
    QCOMPARE(page->viewState(), u"ben"_s);
    m_real->find<QLineEdit>("history.search.edit")->setText(u"nobody"_s);
    QTRY_COMPARE(text("history.empty.label"), u"No save has “nobody” in it."_s);
}

void HistoryPageTest::aSaveIsUndoneFromTheHistory()
{
    start();
    saveName(0, u"Ann"_s);
    const QPointer<BrowsePage> people = m_real->page();
    static_cast<void>(openHistory());
    const UndoDialog* dialog = openUndo();
    auto* run = dialog->findChild<QPushButton*>(u"undo.run.button"_s);
    QCOMPARE(run->text(), u"&Undo 1 row"_s);
    const auto* effects = dialog->findChild<QListWidget*>(u"undo.effects.list"_s);
    QVERIFY(effects->item(0)->text().endsWith(u"people · 1 updated"));
    QCOMPARE(names().first(), u"Ann"_s);
    run->click();
    QTRY_COMPARE(names().first(), u"Ada"_s);
    QTRY_COMPARE(list()->model()->rowCount(), 2);
    QCOMPARE(text("history.notice.text"), u"Undone: 1 updated."_s);
    QTRY_COMPARE(list()->model()->index(1, 3).data().toString(), u"Undone"_s);
    m_real->window->openTable(m_shop, {u"main"_s, u"people"_s});
    QTRY_COMPARE(people->controller().model()->value(0, 1).toText(), u"Ada"_s);
}

void HistoryPageTest::theEditMenuNamesWhatItUndoes()
{
    start();
    QAction* undo = m_real->action("edit.undoSave.action");
    QVERIFY(!undo->isEnabled());
    saveName(0, u"Ann"_s);
    QTRY_VERIFY(undo->isEnabled());
    QVERIFY2(undo->text().startsWith(u"Undo sa&ve of 1 row of "), qPrintable(undo->text()));
    QVERIFY(undo->text().contains(u"people"));
    undo->trigger();
    auto* dialog = m_real->window->findChild<UndoDialog*>();
    QVERIFY(dialog);
    auto* run = dialog->findChild<QPushButton*>(u"undo.run.button"_s);
    QTRY_VERIFY(run->isEnabled());
    run->click();
    QTRY_COMPARE(names().first(), u"Ada"_s);
    QTRY_VERIFY(!undo->isEnabled());
    QCOMPARE(undo->text(), u"Undo sa&ve…"_s);
    QTRY_COMPARE(m_real->page()->controller().model()->value(0, 1).toText(), u"Ada"_s);
}

void HistoryPageTest::aConflictIsShownAndNothingDone()
{
    start();
    saveName(0, u"Ann"_s);
    m_file->execute(u"UPDATE people SET name = 'Zoe' WHERE id = 1"_s);
    static_cast<void>(openHistory());
    UndoDialog* dialog = openUndo();
    QVERIFY(!dialog->findChild<QPushButton*>(u"undo.run.button"_s)->isEnabled());
    QCOMPARE(dialog->findChild<QLabel*>(u"undo.text.label"_s)->text(),
        u"Nothing can be undone: this stands against it."_s);
    const auto* effects = dialog->findChild<QListWidget*>(u"undo.effects.list"_s);
    QCOMPARE(effects->count(), 1);
    QVERIFY(effects->item(0)->text().contains(u"id 1"));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_real->window->findChild<UndoDialog*>());
    QCOMPARE(names().first(), u"Zoe"_s);
}

/// The blank between a number and its unit does not break, and is no character that hides.
void HistoryPageTest::factsAreReadable()
{
    start();
    saveName(0, u"Ann"_s);
    static_cast<void>(openHistory());
    const QString facts = text("history.facts.label");
    QVERIFY2(facts.contains(u"Size: "), qPrintable(facts));
    QVERIFY2(!facts.contains(u"U+"), qPrintable(facts));
    const int at = int(ReceiptList::Column::At);
    const QString time = list()->model()->index(0, at).data().toString();
    QVERIFY(list()->columnWidth(at) > list()->fontMetrics().horizontalAdvance(time));
}

void HistoryPageTest::statementsAreCopied()
{
    start();
    saveName(0, u"Ann"_s);
    HistoryPage* page = openHistory();
    QTRY_VERIFY(page->can(PageCommand::CopyReceipt));
    page->run(PageCommand::CopyReceipt);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"UPDATE"));
    page->run(PageCommand::Copy);
    QVERIFY(QGuiApplication::clipboard()->text().endsWith(u"\tAda\tAnn"));
}

void HistoryPageTest::aReceiptIsExportedForItsOwnerAlone()
{
    start();
    saveName(0, u"Ann"_s);
    HistoryPage* page = openHistory();
    for (const QString& name : {u"receipt.jsonl"_s, u"receipt.sql"_s}) {
        page->run(PageCommand::ExportReceipt);
        auto* dialog = page->findChild<QFileDialog*>(u"history.export.dialog"_s);
        QVERIFY(dialog);
        const QString path = m_folder->filePath(name);
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
        QTRY_VERIFY(QFile::exists(path));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
            | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFile::permissions(path) & others));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("UPDATE"));
        QTRY_VERIFY(!page->findChild<QFileDialog*>(u"history.export.dialog"_s));
    }
}

void HistoryPageTest::anUnknownOutcomeIsLookedUp()
{
    start();
    saveName(0, u"Ada L."_s);
    const auto receipts = m_real->receipts().list();
    QVERIFY(receipts && receipts->size() == 1);
    QFile file(m_real->receipts().path(receipts->first().head.id));
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray all = file.readAll();
    // As if the program had ended while it saved: the line with the outcome was not written.
    QVERIFY(file.resize(all.lastIndexOf('\n', all.size() - 2) + 1));
    file.close();
    m_file->execute(u"UPDATE people SET name = 'somebody else' WHERE id = 1"_s);
    HistoryPage* page = openHistory();
    QVERIFY2(text("history.title.label").contains(u"unknown"_s),
        qPrintable(text("history.title.label")));
    auto* button = m_real->find<QToolButton>("history.resolve.button");
    QVERIFY(button->isEnabled());
    button->click();
    QTRY_VERIFY(text("history.notice.text").contains(u"Nobody can tell yet"_s));
    m_file->execute(u"UPDATE people SET name = 'Ada L.' WHERE id = 1"_s);
    page->run(PageCommand::ResolveReceipt);
    QTRY_VERIFY2(text("history.notice.text").contains(u"known now: Saved"_s),
        qPrintable(text("history.notice.text")));
    QVERIFY(!page->can(PageCommand::ResolveReceipt));
}

void HistoryPageTest::theKeyboardReachesEverything()
{
    start();
    saveName(0, u"Ann"_s);
    saveName(1, u"Ben"_s);
    HistoryPage* page = openHistory();
    QTRY_VERIFY(page->can(PageCommand::CopyReceipt));
    QSet<QString> reached;
    page->setFocus();
    for (int step = 0; step < 80; ++step) {
        if (const QWidget* focus = QApplication::focusWidget())
            reached.insert(focus->objectName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    for (const QString& name : {u"history.list.view"_s, u"history.rows.view"_s,
             u"history.search.edit"_s, u"history.undo.button"_s, u"history.export.button"_s})
        QVERIFY2(reached.contains(name), qPrintable(name));
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Down);
    QTRY_COMPARE(m_real->find<QTableView>("history.rows.view")->model()->index(0, 3).data(),
        QVariant(u"Ann"_s));
    QTest::keyClick(list(), Qt::Key_Return);
    QVERIFY(m_real->window->findChild<UndoDialog*>());
}

void HistoryPageTest::everyControlHasAName()
{
    start();
    saveName(0, u"Ann"_s);
    static_cast<void>(openHistory());
    static_cast<void>(openUndo());
    for (const QWidget* root :
        QList<QWidget*>{m_real->window->currentPage(), m_real->window->findChild<UndoDialog*>()}) {
        for (const QWidget* widget : root->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"))
                continue;
            QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const bool hasName = !widget->accessibleName().isEmpty()
                || (button && !button->text().isEmpty()) || qobject_cast<const QLabel*>(widget);
            QVERIFY2(hasName, qPrintable(widget->objectName()));
        }
    }
}

void HistoryPageTest::productionIsAskedForReceipts()
{
    m_real = std::make_unique<RealWindow>(m_folder->path());
    m_real->keepReceipts();
    ConnectionConfig config = m_file->config();
    config.guard.environment = Environment::Production;
    ConnectionProfile profile{QUuid::createUuid(), u"shop"_s, config};
    QVERIFY(m_real->connections.store(profile, {}));
    m_real->window->openTable(profile.id, {u"main"_s, u"people"_s});
    QTRY_VERIFY(m_real->find<QMessageBox>("receipts.question.dialog"));
    auto* question = m_real->find<QMessageBox>("receipts.question.dialog");
    QVERIFY(question->text().contains(u"shop"));
    QVERIFY(!m_real->window->currentPage());
    question->findChild<QPushButton*>(u"receipts.keep.button"_s)->click();
    QTRY_VERIFY(m_real->window->currentPage() && m_real->window->currentPage()->isLoaded());
    QVERIFY(m_real->page()->controller().adapter().receipts());
    QVERIFY(m_real->connections.find(profile.id)->profile.receiptsAsked);
}

void HistoryPageTest::withoutReceiptsItSaysWhy()
{
    GuardOptions guard;
    guard.receipts = false;
    start(guard);
    saveName(0, u"Ann"_s);
    static_cast<void>(openHistory());
    QVERIFY(text("history.empty.label").startsWith(u"Saves of this connection leave no receipts"));
    QVERIFY(!m_real->action("edit.undoSave.action")->isEnabled());
}

void HistoryPageTest::productionWantsTheTableTyped()
{
    start();
    m_real->page()->run(PageCommand::NewRow);
    ResultModel& model = *m_real->page()->controller().model();
    QVERIFY(model.setData(model.index(0, 1), u"Fay"_s, Qt::EditRole));
    m_real->page()->controller().edits()->save();
    QTRY_COMPARE(names().size(), 4);
    const auto adapter = m_real->page()->controller().sharedAdapter();
    const ReceiptSummary receipt = m_real->receipts().list().value().first();
    GuardOptions guard;
    guard.environment = Environment::Production;
    auto* dialog = new UndoDialog({m_real->theme, m_real->icons},
        new ReceiptUndo(adapter, m_real->receipts(), receipt), guard, m_real->window.get());
    dialog->open();
    auto* typed = dialog->findChild<QLineEdit*>(u"undo.typed.edit"_s);
    auto* run = dialog->findChild<QPushButton*>(u"undo.run.button"_s);
    QTRY_VERIFY(typed->isVisible());
    QVERIFY(!run->isEnabled());
    typed->setText(u"people"_s);
    QVERIFY(run->isEnabled());
    run->click();
    QTRY_COMPARE(names().size(), 3);
}

TW_TEST(HistoryPageTest)
#include "history_page_test.moc"
