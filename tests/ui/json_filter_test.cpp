// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cells/value_dialog.h"
#include "filter_chips.h"
#include "filtering/condition_dialog.h"
#include "page_fixture.h"
#include "test_program.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

const QString kJsonFilterSchema = uR"(CREATE TABLE notes (id INTEGER PRIMARY KEY, doc JSON);
          INSERT INTO notes VALUES (1, '{"place": {"city": "Bonn"}, "n": 1, "tags": ["a", "b"]}'),
          (2, '{"place": {"city": "Kiel"}, "n": 10}'), (3, '{"n": 1.0, "tags": ["b"]}'), (4, NULL);)"_s;

}

/// A part of a JSON value as a filter, from its tree.
class JsonFilterTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TablePage> m_table;

    [[nodiscard]] BrowsePage& page() const { return *m_table->page; }
    [[nodiscard]] ValueDialog* open(int row) const
    {
        page().grid().setCurrentCell(row, 1);
        page().run(PageCommand::EditValue);
        return page().findChild<ValueDialog*>();
    }
    [[nodiscard]] static QTreeWidgetItem* choose(ValueDialog* dialog, const QString& name)
    {
        auto* tree = dialog->findChild<QTreeWidget*>(u"value.json.tree"_s);
        QTreeWidgetItem* item
            = tree->findItems(name, Qt::MatchExactly | Qt::MatchRecursive).value(0);
        tree->setCurrentItem(item);
        tree->setFocus();
        return item;
    }
    [[nodiscard]] QStringList ids() const
    {
        QStringList ids;
        for (int row = 0; row < m_table->model().rowCount(); ++row)
            ids.append(m_table->cell(row, 0));
        return ids;
    }

private Q_SLOTS:
    void init() { m_table = std::make_unique<TablePage>(kJsonFilterSchema, u"notes"_s); }
    void cleanup() { m_table.reset(); }

    void aKeyKeepsTheRowsWithTheSameValueThere()
    {
        QPointer<ValueDialog> dialog = open(0);
        QVERIFY(choose(dialog, u"city"_s));
        auto* action = dialog->findChild<QAction*>(u"value.json.filter.action"_s);
        QCOMPARE(action->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_K));
        QVERIFY(dialog->findChild<QTreeWidget*>()->actions().contains(action));
        action->trigger();
        QTRY_COMPARE(ids(), QStringList(u"1"_s));
        QTRY_VERIFY(!dialog); // nothing was changed in it
        QVERIFY(chipText(page(), 0).contains(u"doc › place › city = Bonn"_s));
        QVERIFY(page().pendingChanges() == 0);
    }

    void aButtonDoesTheSameAndNumbersAreNumbers()
    {
        QPointer<ValueDialog> dialog = open(2);
        QVERIFY(choose(dialog, u"n"_s));
        dialog->findChild<QToolButton*>(u"value.json.filter.button"_s)->click();
        QTRY_COMPARE(ids(), (QStringList{u"1"_s, u"3"_s}));
    }

    void thePlaceOfAValueIsCopied()
    {
        QPointer<ValueDialog> dialog = open(0);
        QVERIFY(choose(dialog, u"city"_s));
        dialog->findChild<QAction*>(u"value.json.path.action"_s)->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"place.city"_s);
    }

    void aPlaceIsTypedToo()
    {
        page().grid().setCurrentCell(0, 1);
        page().run(PageCommand::AddFilter);
        auto* dialog = page().findChild<ConditionDialog*>();
        auto* place = dialog->findChild<QLineEdit*>(u"filter.path.edit"_s);
        auto* columns = dialog->findChild<QComboBox*>(u"filter.column.combo"_s);
        columns->setCurrentIndex(0);
        QVERIFY(!place->isVisibleTo(dialog));
        columns->lineEdit()->selectAll();
        QTest::keyClicks(columns->lineEdit(), u"doc"_s);
        QVERIFY(place->isVisibleTo(dialog)); // before the field is left
        QTest::keyClicks(place, u"place.city"_s);
        auto* ops = dialog->findChild<QComboBox*>(u"filter.operator.combo"_s);
        ops->setCurrentIndex(ops->findData(int(FilterOperator::StartsWith)));
        auto* value = dialog->findChild<QLineEdit*>(u"filter.value.edit"_s);
        value->selectAll();
        QTest::keyClicks(value, u"Ki"_s);
        dialog->findChild<QPushButton*>(u"filter.add.button"_s)->click();
        QTRY_COMPARE(ids(), QStringList(u"2"_s));
        QTest::mouseClick(waitForChip(page(), 0), Qt::LeftButton);
        QPointer<ConditionDialog> again;
        for (auto* each : page().findChildren<ConditionDialog*>())
            if (each->isVisible())
                again = each;
        QVERIFY(again);
        QCOMPARE(again->findChild<QLineEdit*>(u"filter.path.edit"_s)->text(), u"place.city"_s);
        again->findChild<QLineEdit*>(u"filter.path.edit"_s)->setText(u"n."_s);
        again->findChild<QPushButton*>(u"filter.add.button"_s)->click();
        QVERIFY(again->findChild<QLabel*>(u"filter.note.label"_s)->text().contains(u"n."_s));
    }

    void aListIsContained()
    {
        QPointer<ValueDialog> dialog = open(2);
        QVERIFY(choose(dialog, u"tags"_s));
        dialog->findChild<QToolButton*>(u"value.json.filter.button"_s)->click();
        QTRY_COMPARE(ids(), (QStringList{u"1"_s, u"3"_s}));
        dialog = open(0);
        QVERIFY(choose(dialog, u"n"_s));
        dialog->findChild<QToolButton*>(u"value.json.filter.button"_s)->click();
        QVERIFY(waitForChip(page(), 1)); // beside the first
    }

    void whatWasTypedIsNotLost()
    {
        QPointer<ValueDialog> dialog = open(0);
        choose(dialog, u"city"_s)->setText(1, u"\"Trier\""_s);
        const auto* text = dialog->findChild<QPlainTextEdit*>(u"value.text.edit"_s);
        QTRY_VERIFY(text->toPlainText().contains(u"Trier"_s));
        QVERIFY(choose(dialog, u"n"_s));
        dialog->findChild<QToolButton*>(u"value.json.filter.button"_s)->click();
        QTRY_COMPARE(ids(), (QStringList{u"1"_s, u"3"_s}));
        QVERIFY(dialog && dialog->isVisible());
        dialog->findChild<QPushButton*>(u"value.keep.button"_s)->click();
        QVERIFY(m_table->cell(0, 1).contains(u"Trier"_s));
    }
};

TW_TEST(JsonFilterTest)
#include "json_filter_test.moc"
