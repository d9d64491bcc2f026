// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter_chips.h"
#include "filtering/condition_dialog.h"
#include "filtering/filter_builder.h"
#include "filtering/filter_name_dialog.h"
#include "filtering/sql_line.h"
#include "filtering/values_popup.h"
#include "page_fixture.h"
#include "test_program.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QTableView>
#include <QToolButton>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

const QString kBrowseFilterSchema
    = u"CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, note TEXT, "
      "is_deleted BOOLEAN NOT NULL DEFAULT 0);"
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 250)"
      "INSERT INTO people SELECT i, 'name ' || i, CASE WHEN i % 2 THEN 'odd' END, i % 10 = 0 FROM "
      "n;"
      "CREATE VIEW names AS SELECT name FROM people;"_s;

}

/// Chips, lines, values and named filters of a page.
class BrowseFilterTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TablePage> m_table;

    [[nodiscard]] BrowsePage& page() const { return *m_table->page; }

    void filter(const QString& condition) const
    {
        auto* line = m_table->child<QLineEdit>(u"grid.filter.where.edit"_s);
        line->setText(condition);
        QTest::keyClick(line, Qt::Key_Return);
    }

private Q_SLOTS:
    void init() { m_table = std::make_unique<TablePage>(kBrowseFilterSchema, u"people"_s); }
    void cleanup() { m_table.reset(); }

    void aTypedConditionBecomesChipsAndAChipTheLine()
    {
        auto* line = m_table->child<QLineEdit>(u"grid.filter.where.edit"_s);
        filter(u"id > 5 AND note = 'odd'"_s);
        QTRY_COMPARE(m_table->model().rowCount(), 100);
        QVERIFY(waitForChip(page(), 1));
        QCOMPARE(line->text(), u"id > 5 AND note = 'odd'"_s);
        removeChip(page(), 0);
        QTRY_VERIFY(!m_table->child<QToolButton>(u"grid.filter.chip.1"_s));
        QVERIFY2(!line->text().contains(u"id"_s), qPrintable(line->text()));
        QVERIFY(line->text().contains(u"'odd'"_s));
    }

    void aConditionThatOnlySqlCanSayIsOneChip()
    {
        filter(u"length(name) = 6"_s);
        QTRY_COMPARE(m_table->model().rowCount(), 9);
        QVERIFY(chipText(page(), 0).contains(u"custom SQL"_s));
        page().grid().setCurrentCell(0, 2);
        page().run(PageCommand::FilterByValue);
        QTRY_COMPARE(m_table->model().rowCount(), 5);
        removeChip(page(), 0);
        QTRY_COMPARE(page().controller().loader().page().total, std::optional<qint64>(125));
    }

    void whatIsBeingWrittenStaysWhileRowsCome()
    {
        auto* line = m_table->child<SqlLine>(u"grid.filter.where.edit"_s);
        QTest::keyClicks(line, u"id > 1"_s);
        page().run(PageCommand::Refresh); // the same question
        QTRY_VERIFY(page().controller().state() == BrowseController::State::Ready);
        QCOMPARE(line->text(), u"id > 1"_s);
        page().grid().setCurrentCell(0, 1);
        page().run(PageCommand::SortDescending); // another, that says nothing of the condition
        QTRY_COMPARE(
            m_table->child<QLineEdit>(u"grid.filter.order.edit"_s)->text(), u"name DESC"_s);
        QCOMPARE(line->text(), u"id > 1"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTest::keyClicks(line, u"0"_s); // before the answer comes
        QTRY_VERIFY(waitForChip(page(), 0));
        QCOMPARE(line->text(), u"id > 10"_s);
        QCOMPARE(line->applied(), u"id > 1"_s);
        QTest::keyClick(line, Qt::Key_Escape);
        QCOMPARE(line->text(), u"id > 1"_s);
        QTest::keyClicks(line, u"00"_s);
        page().run(PageCommand::ClearFilter); // another condition
        QTRY_COMPARE(line->text(), QString());
    }

    void aRefusalStaysUntilItsLineIsMended()
    {
        auto* line = m_table->child<QLineEdit>(u"grid.filter.where.edit"_s);
        const auto* error = m_table->child<QLabel>(u"grid.filter.error"_s);
        filter(u"nothing = 1"_s);
        QTRY_VERIFY(error->isVisible());
        page().run(PageCommand::Refresh);
        QTRY_VERIFY(page().controller().state() == BrowseController::State::Ready);
        QVERIFY(error->isVisible());
        QCOMPARE(line->text(), u"nothing = 1"_s);
        filter(u"id = 1"_s);
        QTRY_VERIFY(!error->isVisible());
        QCOMPARE(line->text(), u"id = 1"_s);
    }

    void whatWasWrittenBesideARefusalStaysToo()
    {
        auto* order = m_table->child<SqlLine>(u"grid.filter.order.edit"_s);
        QTest::keyClicks(order, u"id DESC"_s);
        filter(u"nothing = 1"_s);
        QTRY_VERIFY(m_table->child<QLabel>(u"grid.filter.error"_s)->isVisible());
        page().run(PageCommand::Refresh);
        QTRY_VERIFY(page().controller().state() == BrowseController::State::Ready);
        QCOMPARE(order->text(), u"id DESC"_s);
        QCOMPARE(order->applied(), QString());
        filter(u"id < 4"_s);
        QTRY_COMPARE(m_table->cell(0, 0), u"3"_s);
    }

    void sortsByTheOrderLineAndShowsWhatAHeaderSaid()
    {
        auto* line = m_table->child<QLineEdit>(u"grid.filter.order.edit"_s);
        line->setText(u"id desc"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(m_table->cell(0, 1), u"name 249"_s);
        page().grid().setCurrentCell(0, 1);
        page().run(PageCommand::SortAscending);
        QTRY_COMPARE(line->text(), u"name"_s);
        QVERIFY(page().can(PageCommand::Unsort));
        page().run(PageCommand::Unsort);
        QTRY_COMPARE(line->text(), QString());
    }

    void anOrderThatCannotBeReadIsToldUnderItsWord()
    {
        auto* line = m_table->child<QLineEdit>(u"grid.filter.order.edit"_s);
        line->setText(u"id, nope"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(m_table->child<QLabel>(u"grid.filter.error"_s)
                ->text()
                .contains(u"nope is no column"_s));
        QVERIFY(m_table->child<QLabel>(u"grid.filter.caret"_s)->isVisible());
        QCOMPARE(line->cursorPosition(), 4);
        QCOMPARE(m_table->cell(0, 1), u"name 1"_s);
    }

    void filtersByTheValuesOfAColumn()
    {
        page().grid().setCurrentCell(0, 2);
        page().run(PageCommand::ShowColumnValues);
        auto* popup = page().findChild<ValuesPopup*>();
        QVERIFY(popup);
        auto* list = popup->findChild<QListWidget*>();
        QTRY_COMPARE(list->count(), 2);
        QCOMPARE(list->item(0)->text(), u"odd   ·   125"_s);
        QCOMPARE(list->item(1)->text(), u"NULL   ·   100"_s);
        auto* figures = popup->findChild<QLabel*>(u"grid.values.figures.label"_s);
        QTRY_COMPARE(figures->text(), u"225 rows · 100 NULL · 1 distinct\nfrom odd to odd"_s);
        QTest::keyClick(popup, Qt::Key_Return, Qt::ShiftModifier); // all but the first
        QTRY_COMPARE(page().controller().loader().page().total, std::optional<qint64>(100));
    }

    void addsAConditionByItsDialog()
    {
        page().grid().setCurrentCell(0, 1);
        page().run(PageCommand::AddFilter);
        auto* dialog = page().findChild<ConditionDialog*>();
        QVERIFY(dialog);
        auto* op = dialog->findChild<QComboBox*>(u"filter.operator.combo"_s);
        op->setCurrentIndex(op->findText(u"ends with"_s));
        QTest::keyClicks(dialog->findChild<QLineEdit*>(u"filter.value.edit"_s), u"99"_s);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"filter.add.button"_s), Qt::LeftButton);
        QTRY_COMPARE(page().controller().loader().page().total, std::optional<qint64>(2));
    }

    void aConditionIsAskedForWithinThePageAtTheCursorsColumn()
    {
        page().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page()));
        page().grid().setCurrentCell(0, 1);
        page().grid().table()->setFocus();
        page().run(PageCommand::AddFilter);
        QPointer<ConditionDialog> dialog = page().findChild<ConditionDialog*>();
        QVERIFY(dialog && !dialog->isWindow());
        auto* value = dialog->findChild<QLineEdit*>(u"filter.value.edit"_s);
        QCOMPARE(dialog->findChild<QComboBox*>(u"filter.column.combo"_s)->currentText(), u"name"_s);
        QTRY_VERIFY(value->hasFocus());
        QTest::keyClicks(value, u"name 7"_s); // instead of what is suggested
        QTest::keyClick(value, Qt::Key_Return);
        QTRY_COMPARE(m_table->model().rowCount(), 1);
        QTRY_VERIFY(!dialog);
        QVERIFY(page().grid().table()->hasFocus());
        QCOMPARE(
            m_table->child<QLineEdit>(u"grid.filter.where.edit"_s)->text(), u"name = 'name 7'"_s);
    }

    void aConditionIsRefusedWhereItWasTyped()
    {
        page().grid().setCurrentCell(0, 1);
        page().run(PageCommand::AddFilter);
        QPointer<ConditionDialog> dialog = page().findChild<ConditionDialog*>();
        dialog->findChild<QPushButton*>(u"filter.add.button"_s)->click();
        QVERIFY(dialog && dialog->isWaiting());
        Error error;
        error.message = u"no such thing"_s;
        page().controller().query().refuse(error);
        QVERIFY(dialog->isVisible() && !dialog->isWaiting());
        QCOMPARE(dialog->findChild<QLabel*>(u"filter.note.label"_s)->text(), u"no such thing"_s);
        QVERIFY(!m_table->child<QLabel>(u"grid.filter.error"_s)->isVisible());
    }

    void completesColumnsWhileTyping()
    {
        auto* line = m_table->child<SqlLine>(u"grid.filter.where.edit"_s);
        line->setFocus();
        QTest::keyClicks(line, u"no"_s);
        QTest::keyClick(line, Qt::Key_Tab);
        QCOMPARE(line->text(), u"note "_s);
        QTest::keyClicks(line, u"is nu"_s);
        QTest::keyClick(line, Qt::Key_Tab);
        QCOMPARE(line->text(), u"note is NULL "_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(page().controller().loader().page().total, std::optional<qint64>(100));
        line->setText(u"other"_s);
        QTest::keyClick(line, Qt::Key_Escape);
        QCOMPARE(line->text(), u"note is NULL"_s);
        line->clear();
        QTest::keyClicks(line, u"id > 5 and id"_s); // choices for the second id are shown
        QTest::keyClicks(line, u" < 8"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(line->text(), u"id > 5 and id < 8"_s);
        QTRY_COMPARE(m_table->model().rowCount(), 2);
        line->clear();
        QTest::keyClicks(line, u"is_deleted = 0 or i"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(line->text(), u"is_deleted = 0 or i"_s);
    }

    void aChipIsChangedWhereItStands()
    {
        filter(u"id > 5 AND note = 'odd'"_s);
        QTRY_COMPARE(m_table->model().rowCount(), 100);
        QVERIFY(waitForChip(page(), 1));
        QTest::mouseClick(waitForChip(page(), 0), Qt::LeftButton);
        QPointer<ConditionDialog> dialog = page().findChild<ConditionDialog*>();
        QVERIFY(dialog);
        auto* value = dialog->findChild<QLineEdit*>(u"filter.value.edit"_s);
        QCOMPARE(value->text(), u"5"_s);
        value->selectAll();
        QTest::keyClicks(value, u"245"_s);
        dialog->findChild<QPushButton*>(u"filter.add.button"_s)->click();
        QTRY_COMPARE(m_table->model().rowCount(), 2);
        QTRY_VERIFY(chipText(page(), 0).contains(u"id > 245"_s));
        QVERIFY(chipText(page(), 1).contains(u"note = odd"_s));
        waitForChip(page(), 0)->setFocus();
        QTest::keyClick(waitForChip(page(), 0), Qt::Key_Delete);
        QTRY_VERIFY(chipText(page(), 0).contains(u"note"_s));
    }

    void aChipThatOneConditionCannotSayOpensTheBuilder()
    {
        filter(u"id < 3 OR id > 248"_s);
        QTRY_COMPARE(m_table->model().rowCount(), 3);
        QTest::mouseClick(waitForChip(page(), 0), Qt::LeftButton);
        QVERIFY(page().findChild<FilterBuilder*>());
    }

    void theValueOfTheCellIsSuggestedAndLetterCaseAsked()
    {
        page().grid().setCurrentCell(0, 1);
        page().run(PageCommand::AddFilter);
        auto* dialog = page().findChild<ConditionDialog*>();
        auto* value = dialog->findChild<QLineEdit*>(u"filter.value.edit"_s);
        QCOMPARE(value->text(), u"name 1"_s);
        auto* ops = dialog->findChild<QComboBox*>(u"filter.operator.combo"_s);
        ops->setCurrentIndex(ops->findData(int(FilterOperator::Contains)));
        auto* letterCase = dialog->findChild<QCheckBox*>(u"filter.case.box"_s);
        QVERIFY(letterCase->isVisibleTo(dialog));
        QVERIFY(!letterCase->isChecked()); // what it does by itself
        letterCase->setChecked(true);
        value->selectAll();
        QTest::keyClicks(value, u"NAME 1"_s);
        dialog->findChild<QPushButton*>(u"filter.add.button"_s)->click();
        QTRY_COMPARE(m_table->model().rowCount(), 0);
        QVERIFY(chipText(page(), 0).contains(u"letter case matters"_s));
    }

    void theValuesOfAColumnStayOnTheScreen()
    {
        m_table->page->grid().setCurrentCell(0, 1);
        const QRect screen = page().screen()->availableGeometry();
        page().window()->move(screen.bottomRight() - QPoint(300, 150));
        page().run(PageCommand::ShowColumnValues);
        const auto* popup = page().findChild<ValuesPopup*>();
        QVERIFY(popup);
        // The platform without a screen draws two pixels of a frame around popups.
        QVERIFY2(screen.adjusted(0, 0, 2, 2).contains(popup->geometry()),
            qPrintable(QDebug::toString(popup->geometry())));
    }

    void commonValuesAreOffered()
    {
        auto* line = m_table->child<SqlLine>(u"grid.filter.where.edit"_s);
        line->setFocus();
        QTest::keyClicks(line, u"note = o"_s);
        const auto offered = [] {
            for (QWidget* widget : QApplication::topLevelWidgets())
                if (widget->objectName() == u"grid.filter.completion.list" && widget->isVisible())
                    return static_cast<QAbstractItemView*>(widget)
                        ->model()
                        ->index(0, 0)
                        .data()
                        .toString();
            return QString();
        };
        QTRY_COMPARE(offered(), u"'odd'"_s);
        QTest::keyClick(line, Qt::Key_Tab);
        QCOMPARE(line->text(), u"note = 'odd' "_s);
    }

    void remembersAndNamesFilters()
    {
        TableSettings memory(m_table->file.folder() + u"/tables.ini"_s);
        m_table->open(u"people"_s, &memory);
        filter(u"id < 4"_s);
        QTRY_COMPARE(m_table->model().rowCount(), 3);
        QVERIFY(waitForChip(page(), 0));
        page().run(PageCommand::SaveFilter);
        auto* dialog = page().findChild<FilterNameDialog*>();
        dialog->findChild<QLineEdit*>(u"filter.name.edit"_s)->setText(u"the first"_s);
        dialog->findChild<QPushButton*>(u"filter.name.save.button"_s)->click();
        filter(u"id < 6"_s);
        QTRY_COMPARE(m_table->model().rowCount(), 5);
        QVERIFY(chipText(page(), 0).contains(u"6"_s));
        page().run(PageCommand::ClearFilter);
        QTRY_COMPARE(m_table->model().rowCount(), 100);
        auto* line = m_table->child<QLineEdit>(u"grid.filter.where.edit"_s);
        QTest::keyClick(line, Qt::Key_Up);
        QVERIFY(line->text().contains(u"< 6"_s));
        QTest::keyClick(line, Qt::Key_Up);
        QVERIFY(line->text().contains(u"< 4"_s));
        QTest::keyClick(line, Qt::Key_Escape);

        auto* menu = m_table->child<QMenu>(u"grid.filter.saved.menu"_s);
        Q_EMIT menu->aboutToShow();
        menu->findChild<QAction*>(u"grid.filter.named.action"_s)->trigger();
        QTRY_COMPARE(m_table->model().rowCount(), 3);
        m_table->page.reset(); // before its memory
    }
};

TW_TEST(BrowseFilterTest)
#include "browse_filter_test.moc"
