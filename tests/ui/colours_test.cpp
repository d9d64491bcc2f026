// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "columns/colour_rules_dialog.h"
#include "grid/column_placement.h"
#include "page_fixture.h"
#include "test_program.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

const QString kColoursSchema
    = u"CREATE TABLE orders (id INTEGER PRIMARY KEY, status TEXT, total NUMERIC, secret TEXT);"
      "INSERT INTO orders VALUES (1, 'open', 5, 's'), (2, 'paid', 500, 's'), (3, NULL, 7, 's');"_s;

enum ColoursColumns
{
    Id,
    Status,
    Total,
    Code
};

ColourRule rule(const QString& column, FilterOperator op, const QString& value, RuleColour colour,
    bool wholeRow = false)
{
    QList<Value> operands;
    if (!value.isNull())
        operands.append(Value::text(value));
    return {{column, op, operands}, colour, wholeRow};
}

}

/// Cells that have a colour because of their values.
class ColoursTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TablePage> m_table;

    [[nodiscard]] BrowsePage& page() const { return *m_table->page; }
    [[nodiscard]] QColor pixel(int row, int column, QPoint place) const
    {
        QTableView* table = page().grid().table();
        const QImage image = table->viewport()->grab().toImage();
        return image.pixelColor(
            table->visualRect(m_table->model().index(row, column)).bottomLeft() + place);
    }
    [[nodiscard]] QColor ground(int row, int column) const { return pixel(row, column, {5, -4}); }
    [[nodiscard]] QColor mark(int row, int column) const { return pixel(row, column, {1, -6}); }
    [[nodiscard]] QColor color(Token token) const { return m_table->theme.color(token); }
    void show(const QList<ColourRule>& rules) const
    {
        m_table->model().decorations().setColourRules(rules);
    }

private Q_SLOTS:
    void init()
    {
        m_table
            = std::make_unique<TablePage>(kColoursSchema, u"orders"_s, GuardOptions(), u"secret"_s);
        page().grid().setCurrentCell(2, Total);
    }
    void cleanup() { m_table.reset(); }

    void aCellHasTheColourOfTheFirstRuleItMeets()
    {
        show({rule(u"total"_s, FilterOperator::GreaterThan, u"100"_s, RuleColour::Red),
            rule(u"total"_s, FilterOperator::GreaterThan, u"1"_s, RuleColour::Green)});
        QCOMPARE(ground(0, Total), color(Token::RuleGreen));
        QCOMPARE(ground(1, Total), color(Token::RuleRed));
        QCOMPARE(ground(1, Status), color(Token::BgBase));
    }

    void colourIsNeverAlone()
    {
        show({rule(u"status"_s, FilterOperator::Equal, u"open"_s, RuleColour::Amber)});
        QCOMPARE(mark(0, Status), color(Token::ProfileAmber));
        QVERIFY(mark(1, Status) != color(Token::ProfileAmber));
        const QModelIndex cell = m_table->model().index(0, Status);
        QCOMPARE(cell.data(Qt::ToolTipRole).toString(), u"Coloured because status = open"_s);
        QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(),
            u"open, coloured because status = open"_s);
        m_table->theme.apply(*qApp, ThemeName::HighContrast);
        QCOMPARE(mark(0, Status), Theme::color(Token::ProfileAmber, ColorScheme::HighContrast));
        m_table->theme.apply(*qApp, ThemeName::Light);
    }

    void aRuleMayColourTheWholeRow()
    {
        show({rule(u"status"_s, FilterOperator::IsNull, {}, RuleColour::Blue, true)});
        QCOMPARE(ground(2, Id), color(Token::RuleBlue));
        QCOMPARE(ground(2, Code), color(Token::RuleBlue));
        QCOMPARE(ground(1, Id), color(Token::BgBase));
        QCOMPARE(mark(2, Id), color(Token::ProfileBlue));
    }

    void whatIsStagedIsLookedAtAndItsOwnColourComesFirst()
    {
        show({rule(u"total"_s, FilterOperator::GreaterThan, u"100"_s, RuleColour::Red)});
        m_table->stage(0, Total, u"900"_s);
        QCOMPARE(ground(0, Total), color(Token::StateEdited));
        QCOMPARE(mark(0, Total), color(Token::ProfileRed));
    }

    void aMaskedColumnTellsNothing()
    {
        show({rule(u"secret"_s, FilterOperator::Equal, u"s"_s, RuleColour::Red, true),
            rule(u"secret"_s, FilterOperator::IsNotNull, {}, RuleColour::Red)});
        QCOMPARE(ground(0, Code), color(Token::BgBase));
        QCOMPARE(ground(0, Id), color(Token::BgBase));
        page().run(PageCommand::RevealMasked);
        QTRY_COMPARE(m_table->cell(0, Code), u"s"_s);
        QCOMPARE(ground(0, Id), color(Token::RuleRed));
    }

    void rulesAreMadeInADialogAndKept()
    {
        TableSettings memory(m_table->file.folder() + u"/tables.ini"_s);
        m_table->open(u"orders"_s, &memory);
        page().grid().setCurrentCell(2, Status);
        QVERIFY(page().can(PageCommand::ColourRules));
        page().run(PageCommand::ColourRules);
        auto* dialog = page().findChild<ColourRulesDialog*>();
        const auto click = [dialog](const char* name) {
            dialog->findChild<QPushButton*>(QString::fromLatin1(name))->click();
        };
        QCOMPARE(
            dialog->findChild<QComboBox*>(u"filter.column.combo"_s)->currentText(), u"status"_s);
        QTest::keyClicks(dialog->findChild<QLineEdit*>(u"filter.value.edit"_s), u"paid"_s);
        auto* colours = dialog->findChild<QComboBox*>(u"colours.colour.combo"_s);
        colours->setCurrentIndex(int(RuleColour::Green));
        click("colours.add.button");
        dialog->findChild<QComboBox*>(u"colours.extent.combo"_s)->setCurrentIndex(1);
        click("colours.add.button");
        auto* list = dialog->findChild<QListWidget*>(u"colours.list"_s);
        QCOMPARE(list->count(), 2);
        QCOMPARE(list->item(0)->text(), u"status = paid: Green"_s);
        list->setCurrentRow(0);
        colours->setCurrentIndex(int(RuleColour::Teal));
        click("colours.replace.button");
        click("colours.down.button");
        QCOMPARE(list->item(1)->text(), u"status = paid: Teal"_s);
        list->setCurrentRow(0);
        click("colours.remove.button");
        QCOMPARE(list->count(), 1);
        QCOMPARE(ground(1, Status), color(Token::BgBase)); // nothing is chosen yet
        click("colours.apply.button");
        QCOMPARE(ground(1, Status), color(Token::RuleTeal));

        m_table->open(u"orders"_s, &memory);
        QCOMPARE(ground(1, Status), color(Token::RuleTeal));
        m_table->page.reset();
    }

    void aHiddenColumnIsReadWhereARuleGoesByIt()
    {
        TableSettings memory(m_table->file.folder() + u"/tables.ini"_s);
        m_table->open(u"orders"_s, &memory);
        const QString place = TableSettings::placeOf(
            page().controller().adapter().pool()->config(), {u"main"_s, u"orders"_s});
        memory.setColourRules(place,
            {rule(u"total"_s, FilterOperator::GreaterThan, u"100"_s, RuleColour::Red, true)});
        memory.setLayout(place, {{}, {u"total"_s}, {}, {}});
        m_table->open(u"orders"_s, &memory);
        QVERIFY(page().grid().table()->isColumnHidden(Total));
        QCOMPARE(ground(1, Id), color(Token::RuleRed));
        m_table->page.reset();
    }
};

TW_TEST(ColoursTest)
#include "colours_test.moc"
