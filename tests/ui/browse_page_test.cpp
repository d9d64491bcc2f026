// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/browse_page.h"
#include "browse/rows/pager_bar.h"
#include "editing/review_dialog.h"
#include "exporting/export_dialog.h"
#include "exporting/export_path.h"
#include "grid/grid_view.h"
#include "sqlite_file.h"
#include "test_program.h"

#include <tuplewright/exporting/export_file_name.h>
#include <tuplewright/sqlite/sqlite_backend.h>

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace tw;
using namespace Qt::StringLiterals;

namespace {

const QString kBrowsePageSchema
    = u"CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, note TEXT, "
      "is_deleted BOOLEAN NOT NULL DEFAULT 0);"
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 250)"
      "INSERT INTO people SELECT i, 'name ' || i, CASE WHEN i % 2 THEN 'odd' END, i % 10 = 0 FROM "
      "n;"
      "CREATE VIEW names AS SELECT name FROM people;"_s;

}

/// The whole way of a person: open a table, find rows, change them, save, take back, export.
class BrowsePageTest final : public QObject
{
    Q_OBJECT

    Theme m_theme;
    Icons m_icons{m_theme};
    std::unique_ptr<SqliteFile> m_file;
    std::unique_ptr<BrowsePage> m_page;

    void openTable(const QString& name)
    {
        auto pool
            = std::make_shared<ConnectionPool>(makeSqliteBackend(), m_file->config(), Secret{});
        m_page = std::make_unique<BrowsePage>(UiContext{m_theme, m_icons},
            std::make_shared<const Adapter>(std::move(pool)), QualifiedName{{}, name});
        m_page->resize(1000, 600);
        m_page->show();
        QTRY_VERIFY(m_page->isLoaded());
    }

    [[nodiscard]] ResultModel& model() { return *m_page->controller().model(); }
    [[nodiscard]] EditController& edits() { return *m_page->controller().edits(); }

    [[nodiscard]] QString cell(int row, int column) { return model().value(row, column).toText(); }

    void type(int row, int column, const QString& text)
    {
        m_page->grid().setCurrentCell(row, column);
        m_page->run(PageCommand::EditCell);
        const auto editors = m_page->grid().table()->findChildren<QLineEdit*>();
        const auto open = std::ranges::find_if(editors, &QWidget::isVisible);
        QVERIFY(open != editors.end());
        QLineEdit* editor = *open;
        editor->selectAll();
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
    }

    template <class Widget>
    [[nodiscard]] Widget* child(const QString& name)
    {
        return m_page->findChild<Widget*>(name);
    }

    [[nodiscard]] QString notice() { return child<QLabel>(u"page.notice.text"_s)->text(); }

    void filter(const QString& condition)
    {
        auto* line = child<QLineEdit>(u"grid.filter.where.edit"_s);
        line->setText(condition);
        QTest::keyClick(line, Qt::Key_Return);
    }

private Q_SLOTS:
    void init()
    {
        m_file = std::make_unique<SqliteFile>(kBrowsePageSchema);
        openTable(u"people"_s);
    }

    void cleanup() { m_page.reset(); }

    void showsLiveRowsAndSaysHowManyThereAre()
    {
        QCOMPARE(model().rowCount(), 100);
        QCOMPARE(cell(0, 1), u"name 1"_s);
        QCOMPARE(child<QLabel>(u"grid.pager.rows.label"_s)->text(),
            u"Rows 1–100 of exactly 225 · 225 live of 250"_s);
    }

    void whatIsReadOnlySaysSoAtItsCommands()
    {
        openTable(u"names"_s);
        QVERIFY(!m_page->can(PageCommand::NewRow));
        QVERIFY(!m_page->whyNot(PageCommand::NewRow).isEmpty());
        QCOMPARE(m_page->whyNot(PageCommand::NewRow), m_page->controller().table()->readOnlyReason);
    }

    void walksThePages()
    {
        m_page->run(PageCommand::LastPage);
        QTRY_COMPARE(m_page->controller().loader().page().number, 3);
        QTRY_COMPARE(model().rowCount(), 25);
        QVERIFY(!m_page->can(PageCommand::NextPage));
        m_page->run(PageCommand::PreviousPage);
        QTRY_COMPARE(m_page->controller().loader().page().number, 2);
        m_page->run(PageCommand::FirstPage);
        QTRY_COMPARE(cell(0, 1), u"name 1"_s);
    }

    void aLargerPageKeepsTheFirstVisibleRow()
    {
        m_page->controller().loader().setPage(3);
        QTRY_COMPARE(m_page->controller().loader().page().number, 3);
        const QString first = cell(0, 1);
        m_page->controller().loader().setPageSize(50);
        QTRY_COMPARE(m_page->controller().loader().page().size, 50);
        QCOMPARE(cell(0, 1), first);
    }

    void switchesBetweenLiveAndDeletedRows()
    {
        QTest::mouseClick(child<QToolButton>(u"grid.lifecycle.%1"_s.arg(int(DeletedRows::Deleted))),
            Qt::LeftButton);
        QTRY_COMPARE(model().rowCount(), 25);
        QCOMPARE(cell(0, 1), u"name 10"_s);
    }

    void theAccessibilityBusSwitchesRowsToo()
    {
        auto* deleted = child<QToolButton>(u"grid.lifecycle.%1"_s.arg(int(DeletedRows::Deleted)));
        QAccessibleInterface* button = QAccessible::queryAccessibleInterface(deleted);
        button->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        QTRY_COMPARE(model().rowCount(), 25);
    }

    void anEmptyTableSaysSo()
    {
        QWidget* viewport = m_page->grid().table()->viewport();
        filter(u"id < 0"_s);
        QTRY_COMPARE(model().rowCount(), 0);
        QTRY_COMPARE(child<QLabel>(u"grid.pager.rows.label"_s)->text(), u"No rows · 0 live of 0"_s);
        QCOMPARE(child<QLabel>(u"grid.pager.pages.label"_s)->text(), u"of 1"_s);
        const QImage withWords = viewport->grab().toImage();
        m_page->grid().setEmptyText({});
        QVERIFY(viewport->grab().toImage() != withWords);
    }

    void filtersByTheConditionLine()
    {
        filter(u"name LIKE '%12%'"_s);
        QTRY_COMPARE(model().rowCount(), 12);
        m_page->run(PageCommand::ClearFilter);
        QTRY_COMPARE(model().rowCount(), 100);
    }

    void aRefusedFilterKeepsTheRowsAndSaysWhy()
    {
        filter(u"name LIK 'x'"_s);
        auto* error = child<QLabel>(u"grid.filter.error"_s);
        QTRY_VERIFY(error->isVisible());
        QVERIFY(error->text().startsWith(u"Filter not applied: "_s));
        QCOMPARE(model().rowCount(), 100);
        filter({});
        QTRY_VERIFY(!error->isVisible());
    }

    void aConditionCannotEndItsOwnParenthesis_data()
    {
        QTest::addColumn<QString>("condition");
        QTest::newRow("parenthesis") << u"1) OR (1"_s;
        QTest::newRow("semicolon") << u"1; DROP TABLE people"_s;
        QTest::newRow("open text") << u"name = 'x"_s;
    }
    void aConditionCannotEndItsOwnParenthesis()
    {
        QFETCH(const QString, condition);
        filter(condition);
        QTRY_VERIFY(child<QLabel>(u"grid.filter.error"_s)->isVisible());
        QCOMPARE(m_file->column(u"SELECT count(*) FROM people"_s), QStringList(u"250"_s));
    }

    void filtersToTheValueOfACellByAChip()
    {
        m_page->grid().setCurrentCell(0, 2);
        m_page->run(PageCommand::FilterByValue);
        QTRY_COMPARE(m_page->controller().loader().page().total, std::optional<qint64>(125));
        auto* chip = child<QToolButton>(u"grid.filter.chip.0"_s);
        QVERIFY(chip);
        QVERIFY(chip->text().contains(u"odd"_s));
        QTest::mouseClick(child<QToolButton>(u"grid.filter.chip.0.remove"_s), Qt::LeftButton);
        QTRY_COMPARE(m_page->controller().loader().page().total, std::optional<qint64>(225));
    }

    void savesOneEditedCellAtOnceAndShowsTheServersRow()
    {
        type(0, 2, u"new note"_s);
        QCOMPARE(m_page->pendingChanges(), 1);
        m_page->run(PageCommand::Save);
        QTRY_COMPARE(m_page->pendingChanges(), 0);
        QCOMPARE(m_file->column(u"SELECT note FROM people WHERE id < 4 ORDER BY id"_s),
            QStringList({u"new note"_s, u"NULL"_s, u"odd"_s}));
        QCOMPARE(cell(0, 2), u"new note"_s);
        QVERIFY(notice().startsWith(u"Saved"_s));
    }

    void typingTheOldValueBackStagesNothing()
    {
        type(0, 2, u"x"_s);
        type(0, 2, u"odd"_s);
        QVERIFY(!m_page->isDirty());
    }

    void undoAndRedoStagedEdits()
    {
        type(0, 2, u"x"_s);
        m_page->run(PageCommand::Undo);
        QCOMPARE(cell(0, 2), u"odd"_s);
        QVERIFY(!m_page->isDirty());
        m_page->run(PageCommand::Redo);
        QCOMPARE(cell(0, 2), u"x"_s);
    }

    void stagedEditsSurviveSortPageAndRefresh()
    {
        type(0, 2, u"kept"_s);
        m_page->controller().query().setSort({{u"id"_s, SortOrder::Descending}});
        QTRY_COMPARE(cell(0, 1), u"name 249"_s);
        QCOMPARE(m_page->pendingChanges(), 1);
        m_page->controller().query().setSort({});
        QTRY_COMPARE(cell(0, 1), u"name 1"_s);
        QCOMPARE(cell(0, 2), u"kept"_s);
    }

    void aConflictKeepsTheEditAndMarksTheRow()
    {
        type(0, 2, u"mine"_s);
        m_file->execute(u"UPDATE people SET note = 'theirs' WHERE id = 1"_s);
        m_page->run(PageCommand::Save);
        QTRY_VERIFY(notice().startsWith(u"Not saved."_s));
        QCOMPARE(m_page->pendingChanges(), 1);
        QVERIFY(model().rules().failure(model().position(0)));
        QCOMPARE(
            m_file->column(u"SELECT note FROM people WHERE id = 1"_s), QStringList(u"theirs"_s));
    }

    void aBrokenRuleKeepsTheEditAndMarksTheRow()
    {
        type(0, 1, u"name 2"_s);
        m_page->run(PageCommand::Save);
        QTRY_VERIFY(notice().contains(u"Another row already has name = 'name 2'."_s));
        QCOMPARE(edits().saving().failure(model().rowKey(0))->kind, ErrorKind::AlreadyExists);
        QCOMPARE(m_page->pendingChanges(), 1);
    }

    void aSoftDeletionIsReviewedSavedAndCounted()
    {
        m_page->grid().setCurrentCell(0, 0);
        m_page->run(PageCommand::DeleteRows);
        m_page->run(PageCommand::Save);
        auto* review = m_page->findChild<ReviewDialog*>();
        QVERIFY(review);
        QVERIFY(review->findChild<QPlainTextEdit*>()->toPlainText().contains(u"UPDATE"_s));
        QTest::mouseClick(review->findChild<QPushButton*>(u"review.save.button"_s), Qt::LeftButton);
        QTRY_COMPARE(m_page->pendingChanges(), 0);
        QCOMPARE(m_file->column(u"SELECT count(*) FROM people"_s), QStringList(u"250"_s));
        QTRY_COMPARE(m_page->controller().loader().count().lifecycle()->live, 224);
    }

    void theReviewsSafeAnswerIsTheDefault()
    {
        m_page->grid().setCurrentCell(0, 0);
        m_page->run(PageCommand::DeletePermanently);
        m_page->run(PageCommand::Review);
        auto* review = m_page->findChild<ReviewDialog*>();
        QTest::keyClick(review, Qt::Key_Return);
        QTRY_VERIFY(!m_page->findChild<ReviewDialog*>());
        QCOMPARE(m_page->pendingChanges(), 1);
        QCOMPARE(m_file->column(u"SELECT count(*) FROM people"_s), QStringList(u"250"_s));
    }

    void aNewRowIsInsertedWithItsDefaults()
    {
        m_page->run(PageCommand::NewRow);
        type(0, 1, u"somebody"_s);
        m_page->run(PageCommand::Save);
        QTRY_COMPARE(m_page->pendingChanges(), 0);
        QCOMPARE(m_file->column(u"SELECT is_deleted FROM people WHERE name = 'somebody'"_s),
            QStringList(u"0"_s));
    }

    void rowsAreMadeAndDeletedBelowThem()
    {
        auto* add = child<QToolButton>(u"grid.rows.new.button"_s);
        auto* copy = child<QToolButton>(u"grid.rows.duplicate.button"_s);
        auto* remove = child<QToolButton>(u"grid.rows.delete.button"_s);
        QVERIFY(add->isVisible() && add->isEnabled());
        m_page->grid().setCurrentCell(2, 1);
        QTest::mouseClick(copy, Qt::LeftButton);
        QCOMPARE(edits().changes().newRows().size(), 1);
        QTest::mouseClick(add, Qt::LeftButton);
        QCOMPARE(edits().changes().newRows().size(), 2);
        m_page->grid().setCurrentCell(5, 1);
        QTest::mouseClick(remove, Qt::LeftButton);
        QCOMPARE(m_page->pendingChanges(), 3);
        openTable(u"names"_s);
        add = child<QToolButton>(u"grid.rows.new.button"_s);
        QVERIFY(!add->isEnabled());
        QVERIFY(add->toolTip().contains(m_page->whyNot(PageCommand::NewRow).left(8)));
    }

    void theMenuOfACellOffersWhatFitsTheCell()
    {
        const auto commandsAt = [this](int column) {
            m_page->grid().setCurrentCell(0, column);
            QSignalSpy wanted(m_page.get(), &Page::menuRequested);
            Q_EMIT m_page->grid().contextMenuRequested({});
            return wanted.value(0).value(1).value<QList<CommandId>>();
        };
        const QList<CommandId> name = commandsAt(1);
        QVERIFY(name.contains(PageCommand::EditCell) && name.contains(PageCommand::Inspect));
        QVERIFY(name.contains(PageCommand::DuplicateRows));
        QVERIFY(!name.contains(PageCommand::RevertSelection)); // nothing is staged
        QVERIFY(!name.contains(PageCommand::RestoreRows)); // nor deleted
        QVERIFY(!name.contains(PageCommand::SetNull)); // it must have a value
        QVERIFY(!name.contains(PageCommand::SetDefault)); // there is none
        QVERIFY(!name.contains(PageCommand::FollowReference)); // it is none
        const QList<CommandId> note = commandsAt(2);
        QVERIFY(note.contains(PageCommand::SetNull) && note.contains(PageCommand::SetEmpty));
        const QList<CommandId> isDeleted = commandsAt(3);
        QVERIFY(isDeleted.contains(PageCommand::SetDefault));
        QVERIFY(!isDeleted.contains(PageCommand::SetEmpty));
        openTable(u"names"_s);
        QVERIFY(!commandsAt(0).contains(PageCommand::NewRow));
    }

    void theInspectorSaysWhetherItIsShown()
    {
        QVERIFY(!m_page->isOn(PageCommand::Inspect));
        QSignalSpy changed(m_page.get(), &Page::stateChanged);
        m_page->run(PageCommand::Inspect);
        QVERIFY(m_page->isOn(PageCommand::Inspect) && !changed.isEmpty());
        m_page->run(PageCommand::Inspect);
        QVERIFY(!m_page->isOn(PageCommand::Inspect));
    }

    void aSaveLeadsToTheValueThatIsMissing()
    {
        m_page->run(PageCommand::NewRow);
        m_page->run(PageCommand::NewRow); // two, which are reviewed first
        QCOMPARE(model().data(model().index(0, 1), Qt::DisplayRole).toString(), u"required"_s);
        type(0, 1, u"somebody"_s);
        m_page->grid().setCurrentCell(5, 3);
        m_page->run(PageCommand::Save);
        QVERIFY(!m_page->findChild<ReviewDialog*>());
        QTRY_COMPARE(m_page->grid().currentCell(), model().index(1, 1));
        QVERIFY2(notice().contains(u"name"_s), qPrintable(notice()));
        QCOMPARE(m_page->pendingChanges(), 2);
    }

    void aHintLastsUntilTheNextStep()
    {
        type(0, 2, u"even"_s);
        m_page->grid().setCurrentCell(0, 1);
        m_page->run(PageCommand::SetNull);
        QVERIFY(m_page->statusTexts().join(u' ').contains(u"must have a value"_s));
        m_page->run(PageCommand::Undo);
        QVERIFY(!m_page->statusTexts().join(u' ').contains(u"must have a value"_s));
    }

    void aViewIsReadOnlyAndSaysWhy()
    {
        openTable(u"names"_s);
        QVERIFY(!m_page->can(PageCommand::NewRow));
        m_page->grid().setCurrentCell(0, 0);
        QVERIFY(!m_page->can(PageCommand::EditCell));
        QVERIFY(m_page->statusTexts().join(u' ').contains(u"Read-only"_s));
    }

    void aMissingTableIsAnErrorInWords()
    {
        auto pool
            = std::make_shared<ConnectionPool>(makeSqliteBackend(), m_file->config(), Secret{});
        m_page = std::make_unique<BrowsePage>(UiContext{m_theme, m_icons},
            std::make_shared<const Adapter>(std::move(pool)), QualifiedName{{}, u"nope"_s});
        m_page->show();
        QTRY_VERIFY(m_page->error());
        QVERIFY(notice().contains(u"nope"_s));
        QVERIFY(!child<QToolButton>(u"grid.pager.count.button"_s)->isVisible());
    }

    void exportsAllRowsOfTheFilter()
    {
        filter(u"id <= 120"_s);
        QTRY_COMPARE(m_page->controller().loader().page().total, std::optional<qint64>(108));
        m_page->run(PageCommand::Export);
        auto* dialog = m_page->findChild<ExportDialog*>();
        QVERIFY(dialog);
        const QString path = m_file->folder() + u"/out.csv"_s;
        dialog->findChild<QLineEdit*>(u"export.path.edit"_s)->setText(path);
        QTest::mouseClick(
            dialog->findChild<QPushButton*>(u"export.start.button"_s), Qt::LeftButton);
        auto* message = dialog->findChild<QLabel*>(u"export.message.label"_s);
        QTRY_VERIFY(message->text().startsWith(u"Wrote 108 rows"_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.startsWith("id,name,note,is_deleted\n1,name 1,odd,0\n2,name 2,,0\n"));
        QCOMPARE(text.count('\n'), 109);
    }

    void exportFileNamesNeverLeaveTheirFolder()
    {
        QCOMPARE(exportFileName(u"../a/b\\c"_s, {u"csv"_s}), u"___a_b_c.csv"_s);
        QCOMPARE(exportFileName({}, {u"ndjson"_s}), u"rows.ndjson"_s);
        QCOMPARE(exportFileName(u"-rf\0\n~$(id)"_s, {u"csv"_s}), u"_rf_____id_.csv"_s);
        QCOMPARE(exportFileName(u"CON"_s, {u"csv"_s}), u"_CON.csv"_s);
        for (const QChar wide : {QChar(u'n'), QChar(0x00E9), QChar(0x4E2D)})
            QVERIFY(exportFileName(QString(300, wide), {u"ndjson"_s}).toUtf8().size() <= 255);
    }

    void exportAsksBeforeAFileIsReplaced()
    {
        const QString path = m_file->folder() + u"/kept.csv"_s;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("mine");
        file.close();
        m_page->run(PageCommand::Export);
        auto* dialog = m_page->findChild<ExportDialog*>();
        dialog->findChild<QLineEdit*>(u"export.path.edit"_s)->setText(path);
        dialog->findChild<QPushButton*>(u"export.start.button"_s)->click();
        QPointer<QMessageBox> question
            = dialog->findChild<QMessageBox*>(u"export.replace.question"_s);
        QVERIFY(question);
        QVERIFY(question->text().contains(u"kept.csv"_s));
        question->reject();
        QVERIFY(!dialog->isRunning());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("mine"));
        file.close();

        QTRY_VERIFY(!question);
        dialog->findChild<QPushButton*>(u"export.start.button"_s)->click();
        dialog->findChild<QPushButton*>(u"export.replace.button"_s)->click();
        QTRY_VERIFY(
            dialog->findChild<QLabel*>(u"export.message.label"_s)->text().startsWith(u"Wrote"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("id,name"));
    }

    void exportProposesAFileThatIsNotThereYet()
    {
        const QTemporaryDir home;
        const auto before = qgetenv("HOME");
        const auto back = qScopeGuard([&before] { qputenv("HOME", before); });
        qputenv("HOME", QFile::encodeName(home.path()));
        QCOMPARE(freeExportPath(u"user"_s, {u"csv"_s}), home.filePath(u"user.csv"_s));
        QFile taken(home.filePath(u"user.csv"_s));
        QVERIFY(taken.open(QIODevice::WriteOnly));
        QCOMPARE(freeExportPath(u"user"_s, {u"csv"_s}), home.filePath(u"user-2.csv"_s));
        QVERIFY(QDir(home.path()).mkdir(u"Documents"_s));
        QCOMPARE(freeExportPath(u"user"_s, {u"csv"_s}), home.filePath(u"Documents/user.csv"_s));
    }

    void everyInteractiveWidgetHasNames()
    {
        for (const QWidget* widget : m_page->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()
                || widget->objectName().startsWith(u"qt_"_s))
                continue;
            QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        }
    }

    void theRowsLineTellsTheKindOfItsTotal()
    {
        PageInfo page;
        page.rows = 100;
        QCOMPARE(
            PagerBar::rowsText(page, {}, false).trimmed(), u"Rows 1–100 of an unknown number"_s);
        QCOMPARE(
            PagerBar::rowsText(page, {}, true), u"Rows 1–100 of an unknown number · counting…"_s);
        page.setTotal(98412007, TotalKind::Estimate);
        QCOMPARE(PagerBar::rowsText(page, {}, false), u"Rows 1–100 of ~98,412,007 (estimate)"_s);
        const auto aged = [&page](std::chrono::seconds age) {
            return PagerBar::rowsText(page, {}, false, {}, age).section(u", "_s, -1);
        };
        QCOMPARE(aged(std::chrono::minutes(7)), u"7 min old)"_s);
        QCOMPARE(aged(std::chrono::hours(2)), u"2 h old)"_s);
        QCOMPARE(aged(std::chrono::hours(24 * 5)), u"5 days old)"_s);
        QVERIFY(!PagerBar::totalText(page, std::chrono::seconds(3)).contains(u"old"_s));
        page.setTotal(1, TotalKind::Exact);
        QCOMPARE(PagerBar::rowsText(page, {}, false, PagerBar::Range{1, 2}),
            u"Rows 1–1 of exactly 1"_s); // the other one was restored, and is about to go
    }
};

TW_TEST(BrowsePageTest)
#include "browse_page_test.moc"
