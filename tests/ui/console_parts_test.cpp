// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/command_table.h"
#include "console/console_commands.h"
#include "console/console_kind.h"
#include "console/history_dialog.h"
#include "console/messages_view.h"
#include "console/parameters_dialog.h"
#include "console/result_pane.h"
#include "console/results_view.h"
#include "console/run_bar.h"
#include "console/statement_editor.h"
#include "console/transaction_bar.h"
#include "editor/sql_text_edit.h"
#include "models/console/console_controller.h"
#include "models/sql/formatting.h"
#include "pages/page.h"
#include "pages/page_commands.h"
#include "sqlite_file.h"
#include "test_program.h"

#include <tuplewright/sqlite/sqlite_backend.h>

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QToolButton>
#include <QTreeView>

using namespace tw;
using namespace Qt::StringLiterals;

/// The parts of a console, each by itself.
class ConsolePartsTest final : public QObject
{
    Q_OBJECT

    Theme m_theme;
    Icons m_icons{m_theme};
    QTemporaryDir m_folder;

    [[nodiscard]] UiContext context() { return {m_theme, m_icons}; }

    [[nodiscard]] static StatementResult failed(const QString& sql)
    {
        StatementResult result{{sql, 7}, {}};
        result.state = StatementResult::State::Failed;
        result.error = Error{ErrorKind::Syntax, u"<b>syntax</b> error"_s, u"near %1"_s, u"help"_s};
        result.elapsed = std::chrono::milliseconds(12);
        return result;
    }

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp, ThemeName::Light); }

    void valuesKeepTheirKind()
    {
        ParametersDialog dialog({u":a"_s, u":b"_s, u":c"_s},
            {{u":b"_s, Value::integer(7)}, {u":c"_s, Value()}}, u"&Run"_s, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        const auto edit = [&dialog](int number) {
            return dialog.findChild<QLineEdit*>(u"console.parameter%1.edit"_s.arg(number));
        };
        const auto kind = [&dialog](int number) {
            return dialog.findChild<QComboBox*>(u"console.parameter%1.combo"_s.arg(number));
        };
        QCOMPARE(kind(0)->currentIndex(), 0);
        QCOMPARE(kind(1)->currentIndex(), 1);
        QCOMPARE(kind(2)->currentIndex(), 2);
        QVERIFY(!edit(2)->isEnabled());
        edit(0)->setText(u"O'Hara; DROP"_s);
        const QHash<QString, Value> values = dialog.values();
        QCOMPARE(values.value(u":a"_s), Value::text(u"O'Hara; DROP"_s));
        QCOMPARE(values.value(u":b"_s), Value::integer(7));
        QVERIFY(values.value(u":c"_s).isNull());
        kind(1)->setCurrentIndex(0);
        QCOMPARE(dialog.values().value(u":b"_s), Value::text(u"7"_s));
    }

    void messagesAreShownAsTheyAre()
    {
        MessagesView view;
        StatementResult result = failed(u"SELEC\n%1 &amp;"_s);
        result.outcome.notices.kept = {{u"NOTICE"_s, {}, u"<i>hi</i>"_s, u"detail"_s, {}}};
        result.outcome.notices.dropped = 3;
        view.append(result);
        const QString text = view.toPlainText();
        QVERIFY(text.startsWith(u"Line 7: SELEC %1 &amp;\n    Failed · 12 ms"_s));
        QVERIFY(text.contains(u"<b>syntax</b> error"_s));
        QVERIFY(text.contains(u"help"_s));
        QVERIFY(text.contains(u"NOTICE: <i>hi</i>\n    detail"_s));
        QVERIFY(text.contains(u"3 more notices were not kept."_s));
        view.begin();
        QVERIFY(view.toPlainText().isEmpty());
    }

    void aForgottenTransactionLooksLikeAWarning()
    {
        TransactionBar bar(context());
        const auto* warning = bar.findChild<QWidget*>(u"console.transaction.warning"_s);
        bar.show(u"Transaction open"_s, true, true, false);
        QVERIFY(bar.isVisible() && !warning->isVisible());
        QCOMPARE(bar.property("kind").toString(), u"band-prod"_s);
        bar.show(u"Transaction open"_s, true, true, true);
        QVERIFY(warning->isVisible());
        QCOMPARE(bar.property("kind").toString(), u"band-error"_s);
        bar.show(u"Transaction open"_s, true, true, false);
        QVERIFY(!warning->isVisible());
        QCOMPARE(bar.property("kind").toString(), u"band-prod"_s);
    }

    void aTransactionHasItsTwoWaysOut()
    {
        TransactionBar bar(context());
        QSignalSpy commits(&bar, &TransactionBar::commitRequested);
        QSignalSpy rollbacks(&bar, &TransactionBar::rollbackRequested);
        bar.show(u"Transaction open"_s, false, true);
        QVERIFY(bar.isVisibleTo(nullptr));
        auto* commit = bar.findChild<QToolButton*>(u"console.commit.button"_s);
        QVERIFY(!commit->isEnabled());
        bar.findChild<QToolButton*>(u"console.rollback.button"_s)->click();
        QCOMPARE(rollbacks.size(), 1);
        bar.show(u"Transaction open"_s, true, true);
        commit->click();
        QCOMPARE(commits.size(), 1);
        bar.show({}, false, false);
        QVERIFY(!bar.isVisibleTo(nullptr));
    }

    void buttonsDoWhatTheirCommandsDo()
    {
        CommandTable table;
        int runs = 0;
        bool isManual = false;
        table.add(PageCommand::RunStatement, {[&runs] { ++runs; }});
        table.add(PageCommand::ManualTransactions,
            {[&isManual] { isManual = !isManual; }, {}, [&isManual] { return isManual; }});
        RunBar bar(context(), table);
        bar.refresh(u"Auto-commit"_s);
        bar.findChild<QToolButton*>(u"console.query.run.action.button"_s)->click();
        QCOMPARE(runs, 1);
        QVERIFY(!bar.findChild<QToolButton*>(u"console.data.stop.action.button"_s)->isEnabled());
        auto* mode = bar.findChild<QToolButton*>(u"console.mode.button"_s);
        QCOMPARE(mode->text(), u"Auto-commit"_s);
        mode->menu()->actions().first()->trigger();
        QVERIFY(isManual);
        Q_EMIT mode->menu()->aboutToShow();
        QVERIFY(mode->menu()->actions().first()->isChecked());
    }

    void chosenStatementsKnowTheirPlaces()
    {
        StatementEditor editor(context(), makeSqliteBackend()->dialect().syntax());
        QSignalSpy edited(&editor, &StatementEditor::edited);
        QVERIFY(editor.isEmpty());
        QVERIFY(editor.chosen().isEmpty());
        editor.setText(u"SELECT 1;\nSELECT\n2;"_s);
        QVERIFY(!edited.isEmpty());
        QCOMPARE(editor.chosen().first().sql, u"SELECT 1"_s);
        editor.setCaret(12);
        QCOMPARE(editor.chosen().size(), 1);
        QCOMPARE(editor.chosen().first().sql, u"SELECT\n2"_s);
        QCOMPARE(editor.chosen().first().line, 2);
        QCOMPARE(editor.chosen().first().start, 10);
        editor.textEdit().selectAll();
        QCOMPARE(editor.chosen().size(), 2);
        QCOMPARE(editor.chosen().last().line, 2);
    }

    void theStatementAtTheCaretIsLaidOut()
    {
        StatementEditor editor(context(), makeSqliteBackend()->dialect().syntax());
        const QString text = u"SELECT 1;\nselect a,b from t where c='x  y';\nSELECT 3"_s;
        editor.setText(text);
        editor.setCaret(15);
        editor.formatStatement();
        QCOMPARE(editor.text(),
            u"SELECT 1;\n"_s
                + formatSql(
                    u"select a,b from t where c='x  y'"_s, makeSqliteBackend()->dialect().syntax())
                + u";\nSELECT 3"_s);
        QVERIFY(editor.text().count(u'\n') > 4);
        QCOMPARE(editor.caret(), 10);
        editor.textEdit().undo();
        QCOMPARE(editor.text(), text); // one step
    }

    void theHistoryIsSearchedAndCleared()
    {
        ConsoleHistory history(m_folder.filePath(u"history.ndjson"_s));
        for (const QString& sql : {u"SELECT 1"_s, u"DELETE\nFROM a"_s, u"SELECT 3"_s})
            history.record({QDateTime::currentDateTimeUtc(), u"shop"_s, sql, 5, -1,
                HistoryEntry::Outcome::Failed, u"no"_s});
        HistoryDialog dialog(context(), history, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        auto* list = dialog.findChild<QTreeView*>(u"console.history.list"_s);
        QTRY_COMPARE(list->model()->rowCount(), 3);
        QCOMPARE(list->model()->index(0, 4).data().toString(), u"SELECT 3"_s);
        QCOMPARE(list->model()->index(1, 4).data().toString(), u"DELETE FROM a"_s);
        QCOMPARE(list->model()->index(1, 2).data().toString(), u"Failed"_s);
        dialog.findChild<QLineEdit*>(u"console.history.search.edit"_s)->setText(u"delete"_s);
        QCOMPARE(list->model()->rowCount(), 1);
        QSignalSpy chosen(&dialog, &HistoryDialog::chosen);
        Q_EMIT list->activated(list->model()->index(0, 0));
        QCOMPARE(chosen.first().first().toString(), u"DELETE\nFROM a"_s);
        dialog.findChild<QPushButton*>(u"console.history.clear.button"_s)->click();
        QCOMPARE(list->model()->rowCount(), 0);
        QVERIFY(!dialog.findChild<QPushButton*>(u"console.history.insert.button"_s)->isEnabled());
    }

    void manyResultsDoNotBecomeManyTabs()
    {
        const SqliteFile file(u"CREATE TABLE a (b)"_s);
        ConsoleStore store(m_folder.filePath(u"many"_s));
        ConsoleController console(
            std::make_shared<ConnectionPool>(makeSqliteBackend(), file.config(), Secret{}), store,
            {});
        ResultsView view(context(), console, store.sorter);
        connect(&console, &ConsoleController::statementChanged, &view, &ResultsView::refresh);
        view.begin(false);
        console.run({.parts = readScript(u"SELECT 1;"_s.repeated(30), console.syntax())});
        QTRY_VERIFY(!console.isRunning());
        const auto* tabs = view.findChild<QTabBar*>(u"console.results.tabs"_s);
        QCOMPARE(tabs->count(), 21);
        QVERIFY(view.current());
        view.showMessages();
        QVERIFY(!view.current());
        QCOMPARE(view.currentText().count(u"Line 1: SELECT 1"_s), 30);
        view.begin(false);
        QCOMPARE(tabs->count(), 1);
    }

    void aConsoleNeedsANameOfItsOwn()
    {
        const ConsoleKind kind(context(), m_folder.filePath(u"kind"_s));
        const SqliteFile file;
        ConnectionEntry entry;
        entry.adapter = std::make_shared<const Adapter>(
            std::make_shared<ConnectionPool>(makeSqliteBackend(), file.config(), Secret{}));
        QWidget parent;
        PageDescriptor page = PageDescriptor::console({}, {});
        page.target = {};
        QVERIFY(!kind.open(page, entry, &parent));
        page = PageDescriptor::console({}, QUuid::createUuid(), u"SELECT '\"%1'"_s);
        QCOMPARE(kind.resolved(page, entry), page);
        QVERIFY(!kind.label(page).isEmpty());
        Page* open = kind.open(page, entry, &parent);
        QVERIFY(open);
        open->restoreView(page.view);
        QCOMPARE(
            open->findChild<StatementEditor*>(u"console.editor"_s)->text(), u"SELECT '\"%1'"_s);
        QVERIFY(!open->isDirty());
        QVERIFY(open->statusTexts().isEmpty());
        delete open;
    }
};

TW_TEST(ConsolePartsTest)
#include "console_parts_test.moc"
