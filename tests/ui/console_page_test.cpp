// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/commands/copy_specs.h"
#include "browse/commands/edit_specs.h"
#include "browse/commands/row_specs.h"
#include "console/console_commands.h"
#include "console/console_page.h"
#include "console/history_dialog.h"
#include "console/result_pane.h"
#include "console/results_view.h"
#include "console/statement_editor.h"
#include "editor/sql_text_edit.h"
#include "engine_database.h"
#include "grid/blocks/grid_selection.h"
#include "grid/grid_view.h"
#include "postgres_window.h"
#include "rows.h"
#include "sqlite_file.h"
#include "test_program.h"

#include <tuplewright/exporting/export_recipe.h>
#include <tuplewright/sqlite/sqlite_backend.h>

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTreeView>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

const QString kPeopleTable = u"CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT);"
                             "INSERT INTO people VALUES (1, 'Ada'), (2, NULL), (3, '');"_s;

/// A console over a SQLite file, on screen.
struct ConsoleOnScreen
{
    explicit ConsoleOnScreen(const GuardOptions& guard = {})
        : file(kPeopleTable)
        , store(folder.filePath(u"consoles"_s))
    {
        theme.apply(*qApp, ThemeName::Light);
        ConnectionConfig config = file.config();
        config.guard = guard;
        pool = std::make_shared<ConnectionPool>(makeSqliteBackend(), config, Secret{});
        open();
    }

    void open()
    {
        page.reset();
        page = std::make_unique<ConsolePage>(
            UiContext{theme, icons}, pool, store, ConsolePage::Place{id, u"shop"_s});
        page->restoreView(view);
        page->resize(900, 600);
        page->show();
    }

    void run(const QString& text, CommandId command = PageCommand::RunAll) const
    {
        page->editor().setText(text);
        page->run(command);
        QTRY_VERIFY(!page->console().isRunning());
    }

    template <class Widget>
    [[nodiscard]] Widget* child(const char* name) const
    {
        return page->findChild<Widget*>(QString::fromLatin1(name));
    }

    [[nodiscard]] ResultPane* result() const
    {
        return child<ResultsView>("console.results")->current();
    }

    [[nodiscard]] QString messages() const
    {
        return child<QPlainTextEdit>("console.messages.edit")->toPlainText();
    }

    [[nodiscard]] QString count() const
    {
        return file.column(u"SELECT count(*) FROM people"_s).value(0);
    }

    Theme theme;
    Icons icons{theme};
    QTemporaryDir folder;
    SqliteFile file;
    ConsoleStore store;
    std::shared_ptr<ConnectionPool> pool;
    QUuid id = QUuid::createUuid();
    QString view;
    std::unique_ptr<ConsolePage> page;
};

}

/// The page on which SQL is typed and run.
class ConsolePageTest final : public QObject
{
    Q_OBJECT

    SharedServer m_server;

private Q_SLOTS:
    void theStatementUnderTheCaretIsShownInAGrid()
    {
        ConsoleOnScreen console;
        console.page->editor().setText(u"SELECT 1;\n\nSELECT id, name FROM people ORDER BY id;"_s);
        QTextCursor cursor = console.page->editor().textEdit().textCursor();
        cursor.setPosition(20);
        console.page->editor().textEdit().setTextCursor(cursor);
        QTest::keyClick(
            &console.page->editor().textEdit(), Qt::Key_A); // what is typed is no command
        console.page->editor().textEdit().undo();
        console.page->run(PageCommand::RunStatement);
        QTRY_VERIFY(console.result());
        QTRY_VERIFY(!console.page->console().isRunning());
        const auto* tabs = console.child<QTabBar>("console.results.tabs");
        QCOMPARE(tabs->count(), 2);
        QCOMPARE(tabs->tabText(0), u"Result 1 · 3 rows"_s);
        const QAbstractItemModel* model = console.result()->grid().table()->model();
        QCOMPARE(model->rowCount(), 3);
        QCOMPARE(model->headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"name"_s);
        console.result()->grid().setCurrentCell(1, 1);
        QVERIFY(console.page->can(PageCommand::CopyCsv));
        console.result()->grid().table()->selectAll();
        console.page->run(PageCommand::CopyCsv);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"2,\n3,\"\""_s));
    }

    void aResultIsCopiedInEveryFormatThatNeedsNoTable()
    {
        ConsoleOnScreen console;
        console.run(u"SELECT id, name FROM people ORDER BY id"_s);
        QTRY_VERIFY(console.result());
        GridView& grid = console.result()->grid();
        grid.setCurrentCell(0, 0);
        grid.table()->selectAll();
        ResultHeader header;
        for (const Column& column : grid.selection().model().columns())
            header.columns.append({column.name, column.type});
        const RowChunkPtr rows = chunkOf({{Value::integer(1), Value::text(u"Ada"_s)},
            {Value::integer(2), Value()}, {Value::integer(3), Value::text({})}});
        int formats = 0;
        for (const FormatCopy& copy : formatCopies()) {
            QCOMPARE(console.page->can(copy.command), copy.format != "sql"_L1);
            if (copy.format == "sql"_L1)
                continue;
            QByteArray expected;
            const auto writer = *makeRowWriter({copy.format});
            QVERIFY(writer->begin(header, expected) && writer->append(*rows, expected)
                && writer->end(expected));
            console.page->run(copy.command);
            QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromUtf8(expected));
            ++formats;
        }
        QVERIFY(formats > 5);
    }

    void anErrorIsToldAndMarked()
    {
        ConsoleOnScreen console;
        const QString text = u"SELECT 1;\nSELEC 2"_s;
        console.run(text);
        QVERIFY(console.messages().contains(u"Line 2: SELEC 2"_s));
        QVERIFY(console.messages().contains(u"SELEC"_s));
        QVERIFY(console.child<QPlainTextEdit>("console.messages.edit")->isVisible());
        QCOMPARE(
            console.page->editor().textEdit().textCursor().position(), text.indexOf(u"SELEC 2"_s));
    }

    void manualTransactionsWaitForTheirEnd()
    {
        ConsoleOnScreen console;
        console.page->run(PageCommand::ManualTransactions);
        QVERIFY(console.page->isOn(PageCommand::ManualTransactions));
        console.run(u"INSERT INTO people VALUES (9, 'Eve')"_s);
        auto* bar = console.child<QWidget>("console.transaction.bar");
        QVERIFY(bar->isVisible());
        QVERIFY(
            console.child<QLabel>("console.transaction.label")->text().contains(u"1 statement"_s));
        QCOMPARE(console.count(), u"3"_s);
        console.child<QAbstractButton>("console.commit.button")->click();
        QTRY_VERIFY(!bar->isVisible());
        QCOMPARE(console.count(), u"4"_s);
        QVERIFY(!console.page->can(PageCommand::RollBackTransaction));
    }

    void whatChangesAllRowsIsAskedAbout()
    {
        ConsoleOnScreen console;
        console.page->editor().setText(u"DELETE FROM people"_s);
        console.page->run(PageCommand::RunStatement);
        auto* question = console.child<QMessageBox>("console.warning.dialog");
        QVERIFY(question && question->text().contains(u"DELETE has no WHERE"_s));
        console.child<QPushButton>("console.warning.back.button")->click();
        QTRY_VERIFY(!console.child<QMessageBox>("console.warning.dialog"));
        QVERIFY(!console.page->console().isRunning());
        QCOMPARE(console.count(), u"3"_s);
        console.page->run(PageCommand::RunStatement);
        console.child<QPushButton>("console.warning.run.button")->click();
        QTRY_COMPARE(console.count(), u"0"_s);
    }

    void inProductionDefinitionsAreAskedAbout()
    {
        GuardOptions guard;
        guard.environment = Environment::Production;
        ConsoleOnScreen console(guard);
        console.page->editor().setText(u"DROP TABLE people"_s);
        console.page->run(PageCommand::RunAll);
        QVERIFY(console.child<QMessageBox>("console.warning.dialog"));
        QVERIFY(!console.page->console().isRunning());
    }

    void aTrialIsRolledBackAndSaysSo()
    {
        ConsoleOnScreen console;
        console.run(u"DELETE FROM people"_s, PageCommand::TryStatement);
        QCOMPARE(console.count(), u"3"_s);
        QVERIFY(console.messages().contains(u"3 rows affected"_s));
        QVERIFY(console.messages().contains(u"rolled back"_s));
    }

    void parametersAreAskedForOnce()
    {
        ConsoleOnScreen console;
        console.page->editor().setText(u"SELECT name FROM people WHERE id = :id"_s);
        console.page->run(PageCommand::RunStatement);
        auto* value = console.child<QLineEdit>("console.parameter0.edit");
        QVERIFY(value);
        value->setText(u"1"_s);
        console.child<QPushButton>("console.parameters.run.button")->click();
        QTRY_VERIFY(console.result());
        QTRY_VERIFY(!console.page->console().isRunning());
        QCOMPARE(console.result()->rows().kept().cell(0, 0).toValue().toText(), u"Ada"_s);
        console.page->run(PageCommand::RunStatement);
        QTRY_VERIFY(!console.page->console().isRunning());
        QCOMPARE(console.page->console().results().front().state, StatementResult::State::Done);
    }

    void aTextComesBackAndNothingRunsByItself()
    {
        ConsoleOnScreen console;
        QSignalSpy written(&console.store.texts, &ConsoleTexts::written);
        console.page->editor().setText(u"-- monthly revenue\nDELETE FROM people"_s);
        QVERIFY(written.wait(1000));
        QCOMPARE(console.page->title(), u"monthly revenue"_s);
        console.page->run(PageCommand::ManualTransactions);
        console.view = console.page->viewState();
        console.open();
        QCOMPARE(console.page->editor().text(), u"-- monthly revenue\nDELETE FROM people"_s);
        QVERIFY(console.page->isOn(PageCommand::ManualTransactions));
        QVERIFY(!console.page->console().isRunning());
        QVERIFY(console.page->console().results().empty());
        // What was typed last is kept although no time has passed.
        console.page->editor().setText(u"SELECT 2"_s);
        console.open();
        QTRY_COMPARE(console.store.texts.read(console.id).value(), u"SELECT 2"_s);
    }

    void pinnedResultsStay()
    {
        ConsoleOnScreen console;
        console.run(u"SELECT 1"_s);
        console.page->run(PageCommand::PinResult);
        console.run(u"SELECT 2; SELECT 3"_s);
        const auto* tabs = console.child<QTabBar>("console.results.tabs");
        QCOMPARE(tabs->count(), 4);
        QCOMPARE(tabs->tabText(0), u"Result 1 · 1 row"_s);
        QCOMPARE(tabs->tabText(2), u"Result 3 · 1 row"_s);
        console.page->run(PageCommand::RunAll);
        QTRY_VERIFY(!console.page->console().isRunning());
        QCOMPARE(tabs->count(), 4);
    }

    void resultsAreSortedAndFilteredWhereTheyAre()
    {
        ConsoleOnScreen console;
        console.run(u"SELECT name, id, id AS twice, 7 AS twice FROM people ORDER BY id"_s);
        const ResultPane* pane = console.result();
        QVERIFY(pane);
        ResultModel& model = pane->rows().model();
        auto* arranged = console.child<QLabel>("console.result.label");
        const QString counts = arranged->text();
        QVERIFY(counts.startsWith(u"3 rows, all there are"_s));
        const auto ids = [&model] {
            QStringList texts;
            for (int row = 0; row < model.rowCount(); ++row)
                texts.append(model.value(row, 1).toText());
            return texts.join(u' ');
        };
        const auto sort = [pane](const QString& column, SortOrder order) {
            Q_EMIT pane->grid().sortRequested({SortKey{column, order}});
        };
        sort(u"name"_s, SortOrder::Descending);
        QTRY_COMPARE(ids(), u"2 1 3"_s);
        QCOMPARE(arranged->text(), counts + u" · Sorted here by name descending."_s);
        QCOMPARE(model.headers().sortKeys().first().column, u"name"_s);
        // Two columns of one name: nobody guesses which.
        QSignalSpy told(pane, &ResultPane::statusMessage);
        sort(u"twice"_s, SortOrder::Ascending);
        QCOMPARE(told.count(), 1);
        QCOMPARE(ids(), u"2 1 3"_s);
        Q_EMIT pane->grid().sortRequested({});
        QTRY_COMPARE(ids(), u"1 2 3"_s);

        console.page->run(PageCommand::FilterResult);
        auto* filter = console.child<QLineEdit>("console.result.filter.edit");
        QCOMPARE(console.page->window()->focusWidget(), filter);
        QTest::keyClicks(filter, u"aD"_s);
        QTRY_COMPARE(ids(), u"1"_s);
        QCOMPARE(arranged->text(), counts + u" · 1 of 3 rows contain the text."_s);
        filter->setText(u"nobody"_s);
        QTRY_COMPARE(model.rowCount(), 0);
        QCOMPARE(pane->rows().kept().rowCount(), 3);
        filter->clear();
        QTRY_COMPARE(ids(), u"1 2 3"_s);
        QCOMPARE(arranged->text(), counts);
    }

    void aResultBecomesAFile()
    {
        ConsoleOnScreen console;
        console.run(u"SELECT id, name FROM people ORDER BY id"_s);
        console.page->run(PageCommand::Export);
        auto* format = console.child<QComboBox>("export.format.combo");
        QVERIFY(format);
        console.child<QLineEdit>("export.path.edit")->setText(console.folder.filePath(u"a.csv"_s));
        const auto* preview = console.child<QPlainTextEdit>("export.preview.text");
        QTRY_COMPARE(preview->toPlainText().section(u'\n', 0, 1), u"id,name\n1,Ada"_s);
        format->setCurrentIndex(format->findData(u"ndjson"_s));
        console.child<QPushButton>("export.start.button")->click();
        QTRY_VERIFY(console.child<QLabel>("export.message.label")->text().contains(u"3 rows"_s));
        QFile file(console.folder.filePath(u"a.ndjson"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readLine(), QByteArray("{\"id\":1,\"name\":\"Ada\"}\n"));
        QCOMPARE(file.readLine(), QByteArray("{\"id\":2,\"name\":null}\n"));
    }

    void rowsThatAreNotKeptAreWrittenByRunningAgain()
    {
        ConsoleOnScreen console;
        console.run(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                    "WHERE i < 1000100) SELECT i FROM n"_s);
        QVERIFY(console.result()->rows().isBounded());
        // How many there are is not known.
        QVERIFY2(
            console.result()->title().contains(u"first"), qPrintable(console.result()->title()));
        QVERIFY(!console.result()->title().remove(u',').contains(u"1000100"));
        console.page->run(PageCommand::Export);
        auto* question
            = console.page->window()->findChild<QMessageBox*>(u"console.export.question"_s);
        QVERIFY(question);
        QVERIFY(question->text().contains(u"runs once more"_s)
            || question->informativeText().contains(u"runs once more"_s));
        QVERIFY(!console.page->console().isRunning());
        QTest::keyClick(question, Qt::Key_Return);
        const QString path = console.folder.filePath(u"a.csv"_s);
        QTRY_VERIFY(console.child<QLineEdit>("export.path.edit"));
        console.child<QLineEdit>("export.path.edit")->setText(path);
        console.child<QPushButton>("export.start.button")->click();
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().endsWith("1000100\n"));
        QTRY_VERIFY(!console.page->console().isRunning());
        QCOMPARE(console.result()->rows().kept().rowCount(), 1'000'000);
    }

    void ofRowsThatAreNotKeptTheKeptOnesCanBeWritten()
    {
        ConsoleOnScreen console;
        console.run(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                    "WHERE i < 1000100) SELECT i FROM n"_s);
        console.page->run(PageCommand::Export);
        const auto find = [&console](const char* name) {
            return console.page->window()->findChild<QPushButton*>(QString::fromLatin1(name));
        };
        QTest::keyClick(find("console.export.all.button"), Qt::Key_Escape);
        QVERIFY(!console.child<QLineEdit>("export.path.edit"));
        QTRY_VERIFY(!find("console.export.all.button"));
        console.page->run(PageCommand::Export);
        find("console.export.kept.button")->click();
        QTRY_VERIFY(console.child<QLineEdit>("export.path.edit"));
        console.child<QLineEdit>("export.path.edit")->setText(console.folder.filePath(u"k.csv"_s));
        console.child<QPushButton>("export.start.button")->click();
        QTRY_VERIFY(
            console.child<QLabel>("export.message.label")->text().contains(u"1,000,000 rows"_s));
    }

    void aPlanIsShownAsATree()
    {
        ConsoleOnScreen console;
        console.run(u"SELECT * FROM people"_s, PageCommand::ExplainStatement);
        const auto* tree = console.child<QTreeView>("console.plan.tree");
        QVERIFY(tree && tree->isVisible());
        QCOMPARE(tree->model()->index(0, 0).data().toString(), u"SCAN people"_s);
        const auto* text = console.child<QPlainTextEdit>("console.plan.step.edit");
        QVERIFY(text->toPlainText().contains(u"reads the whole table"_s));
        console.child<ResultsView>("console.results")->setFocus();
        console.page->run(PageCommand::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"SCAN people"_s);
        QVERIFY(!console.page->can(PageCommand::MeasureStatement)); // SQLite measures nothing
    }

    void aStatementWithoutStepsSaysSo()
    {
        ConsoleOnScreen console;
        console.run(u"INSERT INTO people (name) VALUES ('x')"_s, PageCommand::ExplainStatement);
        const auto* text = console.child<QPlainTextEdit>("console.plan.edit");
        QVERIFY(text && !text->placeholderText().isEmpty());
        QCOMPARE(console.count(), u"3"_s);
    }

    void aMeasuredChangeIsTakenBack()
    {
        const EngineDatabase database(m_server.fresh(), true, kPeopleTable);
        ConsoleOnScreen console;
        console.pool = database.adapter()->pool();
        console.open();
        console.page->editor().setText(u"DELETE FROM people"_s);
        console.page->run(PageCommand::MeasureStatement);
        auto* question = console.child<QMessageBox>("console.measure.dialog");
        QVERIFY(question);
        QVERIFY(question->text().contains(u"DELETE"_s)
            || question->informativeText().contains(u"DELETE"_s));
        question->findChild<QPushButton*>(u"console.measure.run.button"_s)->click();
        QTRY_VERIFY(console.child<QTreeView>("console.plan.tree"));
        QTRY_VERIFY(!console.page->console().isRunning());
        QVERIFY(console.page->console().wasTrial());
        QCOMPARE(database.column(u"SELECT count(*) FROM people"_s), QStringList{u"3"_s});
        const QAbstractItemModel* plan = console.child<QTreeView>("console.plan.tree")->model();
        QVERIFY(plan->columnCount() > 4);
        QCOMPARE(plan->index(0, 0).data().toString(), u"Delete on people"_s);
    }

    void whatReadsIsMeasuredAtOnce()
    {
        const EngineDatabase database(m_server.fresh(), true, kPeopleTable);
        ConsoleOnScreen console;
        console.pool = database.adapter()->pool();
        console.open();
        console.run(u"SELECT count(*) FROM people"_s, PageCommand::MeasureStatement);
        QVERIFY(!console.child<QMessageBox>("console.measure.dialog"));
        QVERIFY(console.child<QTreeView>("console.plan.tree"));
        QVERIFY(console.child<QLabel>("console.plan.label")->text().contains(u"execution"_s));
    }

    void aPlanOfTheClipboardIsShown()
    {
        const EngineDatabase database(m_server.fresh(), true, kPeopleTable);
        ConsoleOnScreen console;
        console.pool = database.adapter()->pool();
        console.open();
        QGuiApplication::clipboard()->setText(u"no plan"_s);
        console.page->run(PageCommand::OpenPlan);
        QVERIFY(!console.child<QTreeView>("console.plan.tree"));
        QVERIFY(console.child<QLabel>("console.notice.text")->text().contains(u"no plan"_s));
        QGuiApplication::clipboard()->setText(
            u" Result  (cost=0.00..0.01 rows=1 width=4) (actual time=0.001..0.002 rows=1 loops=1)"_s);
        console.page->run(PageCommand::OpenPlan);
        const auto* tree = console.child<QTreeView>("console.plan.tree");
        QVERIFY(tree && tree->isVisible());
        QCOMPARE(tree->model()->index(0, 0).data().toString(), u"Result"_s);
    }

    void theHistoryGivesStatementsBack()
    {
        ConsoleOnScreen console;
        console.run(u"SELECT 17"_s);
        console.run(u"SELECT 18"_s);
        console.page->run(PageCommand::ShowHistory);
        auto* dialog = console.child<HistoryDialog>("console.history.dialog");
        QVERIFY(dialog);
        dialog->findChild<QLineEdit*>(u"console.history.search.edit"_s)->setText(u"17"_s);
        dialog->findChild<QPushButton*>(u"console.history.insert.button"_s)->click();
        QCOMPARE(console.page->editor().text(), u"SELECT 18\n;\n\nSELECT 17;"_s);
        QCOMPARE(console.page->editor().chosen().first().sql, u"SELECT 17"_s);
    }

    void closingWithAnOpenTransactionAsks()
    {
        PostgresWindow window(m_server.fresh());
        auto* action = window.window->findChild<QAction*>(u"file.newConsole.action"_s);
        QVERIFY(action->isEnabled());
        action->trigger();
        QPointer<ConsolePage> page;
        QTRY_VERIFY((page = qobject_cast<ConsolePage*>(window.window->currentPage())));
        page->editor().setText(u"BEGIN; UPDATE t SET name = 'mine' WHERE id = 1"_s);
        page->run(PageCommand::RunAll);
        QTRY_VERIFY(!page->console().isRunning());
        QVERIFY(page->console().transaction().isOpen());
        auto* close = window.window->findChild<QAction*>(u"file.closeTab.action"_s);
        close->trigger();
        auto* question = window.window->findChild<QMessageBox*>(u"close.transaction.dialog"_s);
        QVERIFY(question && question->text().contains(u"2 statements"_s));
        question->findChild<QPushButton*>(u"close.keepOpen.button"_s)->click();
        QTRY_VERIFY(!window.window->findChild<QMessageBox*>(u"close.transaction.dialog"_s));
        QVERIFY(page);
        close->trigger();
        window.window->findChild<QPushButton*>(u"close.commit.button"_s)->click();
        QTRY_VERIFY(!page);
        QCOMPARE(window.server.psql(u"SELECT name FROM t WHERE id = 1"_s), u"mine"_s);
    }

    void completionsAreAskedForByTheirKey()
    {
        QVERIFY(!ConsoleOnScreen().page->can(PageCommand::Complete)); // from nothing
        PostgresWindow window(m_server.fresh());
        window.window->findChild<QAction*>(u"file.newConsole.action"_s)->trigger();
        QPointer<ConsolePage> page;
        QTRY_VERIFY((page = qobject_cast<ConsolePage*>(window.window->currentPage())));
        window.window->activateWindow();
        SqlTextEdit& text = page->editor().textEdit();
        text.setFocus();
        QTest::keyClick(&text, Qt::Key_Space, Qt::ControlModifier);
        const auto* popup = window.window->findChild<QWidget*>(u"editor.completion.popup"_s);
        QTRY_VERIFY(popup && popup->isVisible());
        QCOMPARE(page->editor().text(), QString());
    }

    void aConsoleIsOpenAgainAtTheNextStart()
    {
        PostgresWindow window(m_server.fresh());
        window.window->findChild<QAction*>(u"file.newConsole.action"_s)->trigger();
        QPointer<ConsolePage> page;
        QTRY_VERIFY((page = qobject_cast<ConsolePage*>(window.window->currentPage())));
        page->editor().setText(u"DELETE FROM t"_s);
        page->run(PageCommand::ManualTransactions);
        window.window->keepState();
        window.window.reset(); // it holds the session
        QVERIFY(!page);
        window.window = window.makeWindow();
        window.window->show();
        QVERIFY(window.window->restoreSession());
        QTRY_VERIFY((page = qobject_cast<ConsolePage*>(window.window->currentPage())));
        QCOMPARE(page->editor().text(), u"DELETE FROM t"_s);
        QVERIFY(page->isOn(PageCommand::ManualTransactions));
        QVERIFY(!page->console().isRunning());
        QCOMPARE(window.server.psql(u"SELECT count(*) FROM t"_s), u"200"_s);
    }

    void stoppingGivesTheWindowBack()
    {
        PostgresWindow window(m_server.fresh());
        window.window->findChild<QAction*>(u"file.newConsole.action"_s)->trigger();
        ConsolePage* page = nullptr;
        QTRY_VERIFY((page = qobject_cast<ConsolePage*>(window.window->currentPage())));
        page->editor().setText(u"SELECT pg_sleep(60)"_s);
        page->run(PageCommand::RunStatement);
        QVERIFY(!page->can(PageCommand::RunStatement));
        QCOMPARE(page->running().size(), 1);
        QTRY_VERIFY(window.server.psql(u"SELECT count(*) FROM pg_stat_activity WHERE query = "
                                       "'SELECT pg_sleep(60)'"_s)
            == u"1"_s);
        page->run(PageCommand::Stop);
        QTRY_VERIFY(page->can(PageCommand::RunStatement));
        QVERIFY(page->findChild<QPlainTextEdit*>(u"console.messages.edit"_s)
                ->toPlainText()
                .contains(u"Stopped"_s));
    }
};

TW_TEST(ConsolePageTest)
#include "console_page_test.moc"
