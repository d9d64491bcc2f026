// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/rows/go_to_dialog.h"
#include "browse/rows/pager_bar.h"
#include "page_fixture.h"
#include "test_program.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

// Ids are ten apart, so that a value is not a row number.
const QString kGoToSchema
    = u"CREATE TABLE events (id INTEGER PRIMARY KEY, name text);"
      " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
      " WHERE i < 2350) INSERT INTO events SELECT i * 10, 'event ' || i FROM n"_s;

}

class GoToTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TablePage> m_table;

    [[nodiscard]] BrowseController& controller() const { return m_table->page->controller(); }

    void goTo(int kind, const QString& text)
    {
        m_table->page->run(PageCommand::GoToRow);
        auto* dialog = m_table->page->findChild<GoToDialog*>();
        QVERIFY(dialog);
        dialog->findChild<QComboBox*>(u"goto.kind.combo"_s)->setCurrentIndex(kind);
        dialog->findChild<QLineEdit*>(u"goto.place.edit"_s)->setText(text);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"goto.go.button"_s), Qt::LeftButton);
    }

    [[nodiscard]] QString currentId() const
    {
        const QModelIndex cell = m_table->page->grid().currentCell();
        return cell.isValid() ? m_table->cell(cell.row(), 0) : QString();
    }

private Q_SLOTS:
    void init()
    {
        m_table = std::make_unique<TablePage>(kGoToSchema, u"events"_s);
        QTRY_COMPARE(controller().loader().page().totalKind, TotalKind::Exact);
    }

    void cleanup() { m_table.reset(); }

    void goesToARowByItsNumber()
    {
        goTo(0, u"1234"_s);
        QTRY_COMPARE(currentId(), u"12340"_s);
        QCOMPARE(controller().loader().page().number, 13);
        QCOMPARE(m_table->page->focusWidget(), m_table->page->grid().table());
    }

    void goesToAPartOfAllRows()
    {
        goTo(1, u"50"_s);
        QTRY_COMPARE(currentId(), u"11750"_s);
    }

    void goesToAValueOfTheKey()
    {
        goTo(2, u"20000"_s);
        QTRY_COMPARE(currentId(), u"20000"_s);
        goTo(2, u"20001"_s); // no row has it: the one after it
        QTRY_COMPARE(currentId(), u"20010"_s);
    }

    void goesToAValueOfTheOrder()
    {
        controller().query().setSort({{u"name"_s, SortOrder::Descending}});
        QTRY_COMPARE(m_table->cell(0, 1), u"event 999"_s);
        goTo(2, u"event 500"_s);
        QTRY_COMPARE(currentId(), u"5000"_s);
    }

    void aValueBehindAllRowsIsAnError()
    {
        goTo(2, u"99999"_s);
        QTRY_VERIFY(m_table->notice().contains(u"99999"_s));
        QCOMPARE(controller().loader().page().number, 1);
    }

    void aNumberBehindAllRowsIsTheLastOne()
    {
        goTo(0, u"99999"_s);
        QTRY_COMPARE(currentId(), u"23500"_s);
    }

    void aNewRowOnTopIsNotCounted()
    {
        static_cast<void>(m_table->edits().staged().stageNewRow());
        goTo(0, u"150"_s);
        QTRY_COMPARE(currentId(), u"1500"_s);
    }

    void whatIsNoPlaceIsSaidInTheDialog()
    {
        goTo(0, u"last"_s);
        auto* dialog = m_table->page->findChild<GoToDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(dialog->findChild<QLabel*>(u"goto.hint.label"_s)->text().contains(u"number"_s));
    }

    void totalsSayHowTheyAreKnown()
    {
        PageInfo page;
        page.rows = 100;
        const auto text = [&page] { return PagerBar::rowsText(page, {}, false); };
        QCOMPARE(text(), u"Rows 1–100 of an unknown number"_s);
        page.setTotal(98'412'007, TotalKind::Estimate);
        QCOMPARE(text(), u"Rows 1–100 of ~98,412,007 (estimate)"_s);
        page.setTotal(10'000, TotalKind::AtLeast);
        QCOMPARE(text(), u"Rows 1–100 of at least 10,000"_s);
        page.setTotal(12'345, TotalKind::Exact);
        QCOMPARE(text(), u"Rows 1–100 of exactly 12,345"_s);
        QCOMPARE(PagerBar::rowsText(page, {}, true), u"Rows 1–100 of exactly 12,345 · counting…"_s);
        QSet<QString> reasons;
        for (const TotalKind kind :
            {TotalKind::None, TotalKind::Estimate, TotalKind::AtLeast, TotalKind::Exact}) {
            page.setTotal(5, kind);
            reasons.insert(PagerBar::totalReason(page));
        }
        QCOMPARE(reasons.size(), 4);
    }

    void whatIsCountedCanBeStopped()
    {
        UiContext context{m_table->theme, m_table->icons};
        PagerBar pager(context);
        pager.show();
        PageInfo page;
        page.rows = 100;
        page.setTotal(98'412'007, TotalKind::Estimate);
        pager.setPage(page, {}, true);
        auto* stop = pager.findChild<QToolButton*>(u"grid.pager.stop.button"_s);
        QVERIFY(!stop->isVisible());
        QTRY_VERIFY(stop->isVisible());
        pager.setPage(page, {}, false);
        QVERIFY(!stop->isVisible());
        QVERIFY(pager.findChild<QToolButton*>(u"grid.pager.goto.button"_s)->isVisible());
    }
};

TW_TEST(GoToTest)
#include "go_to_test.moc"
