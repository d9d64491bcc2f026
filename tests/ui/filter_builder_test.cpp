// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter_chips.h"
#include "filtering/builder_row.h"
#include "filtering/filter_builder.h"
#include "filtering/filter_name_dialog.h"
#include "page_fixture.h"
#include "test_program.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>

Q_DECLARE_METATYPE(tw::Filter)

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

const QString kFilterBuilderSchema
    = u"CREATE TABLE goods (id INTEGER PRIMARY KEY, name TEXT, price INTEGER, sold INTEGER);"
      "INSERT INTO goods VALUES (1, 'pen', 2, 5), (2, 'book', 20, 1), (3, 'lamp', 20, 9),"
      " (4, 'it''s, a desk', 200, 0);"_s;

Filter condition(const QString& column, FilterOperator op, const QString& value)
{
    return Filter::condition(column, op, {Value::text(value)});
}

}

/// Groups of conditions, as a tree and as SQL.
class FilterBuilderTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TablePage> m_table;

    FilterBuilder* open(const Filter& filter = {})
    {
        m_table = std::make_unique<TablePage>(kFilterBuilderSchema, u"goods"_s);
        if (!filter.isEmpty())
            m_table->page->controller().query().setFilter(filter);
        m_table->page->run(PageCommand::BuildFilter);
        return m_table->page->findChild<FilterBuilder*>();
    }
    [[nodiscard]] static QTreeWidget* tree(FilterBuilder* builder)
    {
        return builder->findChild<QTreeWidget*>(u"builder.tree"_s);
    }
    [[nodiscard]] static BuilderRow* row(FilterBuilder* builder, QTreeWidgetItem* item)
    {
        return qobject_cast<BuilderRow*>(tree(builder)->itemWidget(item, 0));
    }
    static void press(FilterBuilder* builder, const char* name)
    {
        builder->findChild<QPushButton*>(QString::fromLatin1(name))->click();
    }
    static void fill(
        BuilderRow* row, const QString& column, FilterOperator op, const QString& value)
    {
        auto* columns = row->findChild<QComboBox*>(u"filter.column.combo"_s);
        columns->setCurrentIndex(columns->findText(column));
        auto* ops = row->findChild<QComboBox*>(u"filter.operator.combo"_s);
        ops->setCurrentIndex(ops->findData(int(op)));
        auto* line = row->findChild<QLineEdit*>(u"filter.value.edit"_s);
        line->clear();
        QTest::keyClicks(line, value);
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList all;
        for (int each = 0; each < m_table->model().rowCount(); ++each)
            all.append(m_table->cell(each, 1));
        return all;
    }

private Q_SLOTS:
    void cleanup() { m_table.reset(); }

    void groupsAreNestedAndApplied()
    {
        FilterBuilder* builder = open();
        QTreeWidgetItem* root = tree(builder)->topLevelItem(0);
        QCOMPARE(root->childCount(), 1);
        fill(row(builder, root->child(0)), u"price"_s, FilterOperator::Equal, u"20"_s);
        tree(builder)->setCurrentItem(root);
        press(builder, "builder.group.button");
        QTreeWidgetItem* group = root->child(1);
        press(builder, "builder.condition.button");
        press(builder, "builder.condition.button");
        QCOMPARE(group->childCount(), 2);
        fill(row(builder, group->child(0)), u"name"_s, FilterOperator::Equal, u"lamp"_s);
        fill(row(builder, group->child(1)), u"sold"_s, FilterOperator::GreaterThan, u"100"_s);
        const QString sql
            = builder->findChild<QPlainTextEdit*>(u"builder.sql.edit"_s)->toPlainText();
        QVERIFY2(sql.contains(u"OR"_s) && sql.contains(u"lamp"_s), qPrintable(sql));
        press(builder, "builder.apply.button");
        QTRY_COMPARE(names(), QStringList{u"lamp"_s});
        // The parts of the outermost group are chips.
        QVERIFY(waitForChip(*m_table->page, 1));
        QVERIFY(!m_table->child<QToolButton>(u"grid.filter.chip.2"_s));
    }

    void aFilterIsNamedWhereItIsBuilt()
    {
        open();
        TableSettings memory(m_table->file.folder() + u"/tables.ini"_s);
        m_table->open(u"goods"_s, &memory);
        m_table->page->run(PageCommand::BuildFilter);
        auto* builder = m_table->page->findChild<FilterBuilder*>();
        fill(row(builder, tree(builder)->topLevelItem(0)->child(0)), u"price"_s,
            FilterOperator::Equal, u"20"_s);
        press(builder, "builder.save.button");
        auto* question = m_table->page->findChild<FilterNameDialog*>();
        QVERIFY(question);
        question->findChild<QLineEdit*>(u"filter.name.edit"_s)->setText(u"twenties"_s);
        question->findChild<QPushButton*>(u"filter.name.save.button"_s)->click();
        QTRY_COMPARE(names(), (QStringList{u"book"_s, u"lamp"_s}));
        m_table->page->run(PageCommand::ClearFilter);
        QTRY_COMPARE(names().size(), 4);
        auto* menu = m_table->child<QMenu>(u"grid.filter.saved.menu"_s);
        Q_EMIT menu->aboutToShow();
        const auto* named = menu->findChild<QAction*>(u"grid.filter.named.action"_s);
        QVERIFY(named);
        QCOMPARE(named->text(), u"twenties"_s);
        m_table->page.reset(); // before its memory
    }

    void theFilterInForceIsShownAndKept_data()
    {
        QTest::addColumn<Filter>("filter");
        using Op = FilterOperator;
        const Filter cheap = condition(u"price"_s, Op::LessThan, u"20"_s);
        const Filter pen = condition(u"name"_s, Op::Equal, u"pen"_s);
        QTest::newRow("all") << Filter::all({cheap, pen});
        QTest::newRow("any") << Filter::any({cheap, pen});
        QTest::newRow("not") << Filter::all({Filter::negate(pen)});
        QTest::newRow("none") << Filter::all({Filter::negate(Filter::any({cheap, pen}))});
        QTest::newRow("not all") << Filter::negate(Filter::all({cheap, pen}));
        QTest::newRow("list") << Filter::all({Filter::condition(
            u"name"_s, Op::InList, {Value::text(u"it's, a desk"_s), Value::text(u"pen"_s)})});
        FilterCondition length{u"name"_s, Op::GreaterThan, {Value::text(u"3"_s)}};
        length.measure = Measure::Length;
        QTest::newRow("what it has no widgets for")
            << Filter::all({Filter::condition(length), pen});
        QTest::newRow("null in a list") << Filter::all(
            {Filter::condition(u"name"_s, Op::InList, {Value(), Value::text(u"pen"_s)})});
    }
    void theFilterInForceIsShownAndKept()
    {
        QFETCH(const Filter, filter);
        FilterBuilder* builder = open(filter);
        Filter chosen;
        connect(builder, &FilterBuilder::chosen, this,
            [&chosen](const Filter& given) { chosen = given; });
        press(builder, "builder.apply.button");
        QCOMPARE(chosen, filter);
    }

    void whatIsWrongIsToldAndNotApplied()
    {
        FilterBuilder* builder = open();
        QTreeWidgetItem* root = tree(builder)->topLevelItem(0);
        fill(row(builder, root->child(0)), u"price"_s, FilterOperator::Equal, u"2x"_s);
        QVERIFY(!builder->findChild<QPushButton*>(u"builder.apply.button"_s)->isEnabled());
        QVERIFY(builder->findChild<QLabel*>(u"builder.note.label"_s)->text().contains(u"2x"_s));
    }

    void keysAddAndRemove()
    {
        FilterBuilder* builder = open();
        QTreeWidgetItem* root = tree(builder)->topLevelItem(0);
        tree(builder)->setFocus();
        QTest::keyClick(tree(builder), Qt::Key_Insert);
        QCOMPARE(root->childCount(), 2);
        tree(builder)->setFocus();
        QTest::keyClick(tree(builder), Qt::Key_Delete);
        QCOMPARE(root->childCount(), 1);
        tree(builder)->setCurrentItem(root);
        QTest::keyClick(tree(builder), Qt::Key_Delete);
        QCOMPARE(tree(builder)->topLevelItemCount(), 1);
        while (root->childCount() > 0)
            delete root->child(0);
        press(builder, "builder.apply.button");
        QTRY_COMPARE(names().size(), 4);
    }
};

TW_TEST(FilterBuilderTest)
#include "filter_builder_test.moc"
