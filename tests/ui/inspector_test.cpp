// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cells/reference_picker.h"
#include "inspector/inspector_pane.h"
#include "models/text/json_layout.h"
#include "page_fixture.h"
#include "test_program.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTreeWidget>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

const QString kInspectorSchema
    = u"CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT, facts JSON);"
      "CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT, author_id INTEGER REFERENCES "
      "authors(id));"
      "INSERT INTO authors VALUES (1, 'Ada', '{\"n\":10.00}'), (2, NULL, NULL);"
      "INSERT INTO books VALUES (1, 'One', 1), (2, 'Two', 1), (3, 'Three', NULL);"
      "CREATE TABLE notes (id TEXT PRIMARY KEY NOT NULL, words TEXT, pages INTEGER, origin_uuid "
      "TEXT,"
      " is_archived BOOLEAN NOT NULL DEFAULT 0, updated_at TIMESTAMP);"
      "INSERT INTO notes VALUES ('a', 'new', 3, NULL, 0, '2026-03-02'),"
      " ('b', 'old', 3, 'a', 1, '2026-03-01'), ('c', 'oldest', 2, 'a', 1, '2026-02-01');"
      "CREATE TABLE letters (id UUID PRIMARY KEY NOT NULL, words TEXT, pages INTEGER,"
      " origin_uuid UUID, is_archived BOOLEAN NOT NULL DEFAULT 0, updated_at TIMESTAMP);"
      "INSERT INTO letters VALUES"
      " ('00000000-0000-4000-8000-000000000001', 'new', 3, NULL, 0, '2026-03-02'),"
      " ('00000000-0000-4000-8000-000000000002', 'old', 3,"
      "  '00000000-0000-4000-8000-000000000001', 1, '2026-03-01'),"
      " ('00000000-0000-4000-8000-000000000003', 'oldest', 2,"
      "  '00000000-0000-4000-8000-000000000001', 1, '2026-02-01');"_s;

}

/// What stands beside the grid, and the ways along foreign keys and back.
class InspectorTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TablePage> m_table;

    void open(const QString& table)
    {
        m_table = std::make_unique<TablePage>(kInspectorSchema, table);
        m_table->page->run(PageCommand::Inspect);
    }
    [[nodiscard]] InspectorPane* pane() const { return m_table->page->findChild<InspectorPane*>(); }
    void choose(int row, int column) const { m_table->page->grid().setCurrentCell(row, column); }

private Q_SLOTS:
    void cleanup() { m_table.reset(); }

    void showsTheWholeValueOfTheCell()
    {
        open(u"authors"_s);
        QVERIFY(pane()->isVisible());
        auto* value = m_table->child<QPlainTextEdit>(u"inspector.value.edit"_s);
        choose(0, 1);
        QCOMPARE(value->toPlainText(), u"Ada"_s);
        choose(0, 2);
        QVERIFY2(value->toPlainText().contains(u"10.00"_s), qPrintable(value->toPlainText()));
        choose(1, 1);
        QCOMPARE(value->toPlainText(), QString());
        QCOMPARE(value->placeholderText(), u"NULL"_s);
        m_table->stage(1, 1, u"Eve"_s);
        QCOMPARE(value->toPlainText(), u"Eve"_s);
        QVERIFY(m_table->child<QLabel>(u"inspector.facts.label"_s)->text().contains(u"edited"_s));
        m_table->page->run(PageCommand::Inspect);
        QVERIFY(!pane()->isVisible());
    }

    void laysJsonOutWithoutTouchingItsNumbers()
    {
        QCOMPARE(laidOutJson(R"({"a":[1.50,{}],"b":"x"})"),
            u"{\n  \"a\": [\n    1.50,\n    {}\n  ],\n  \"b\": \"x\"\n}"_s);
        QCOMPARE(laidOutJson("no json"), u"no json"_s);
    }

    void showsTheRowAsAForm()
    {
        open(u"books"_s);
        choose(0, 1);
        pane()->showTab(1);
        auto* form = m_table->child<QTableWidget>(u"inspector.row.table"_s);
        QCOMPARE(form->rowCount(), 3);
        QCOMPARE(form->item(1, 0)->text(), u"title"_s);
        QCOMPARE(form->item(1, 1)->text(), u"One"_s);
        choose(2, 1);
        QCOMPARE(form->item(2, 1)->text(), u"NULL"_s);
    }

    void countsTheRowsThatNameThisOne()
    {
        open(u"authors"_s);
        choose(0, 0);
        pane()->showTab(2);
        auto* list = m_table->child<QListWidget>(u"inspector.related.list"_s);
        QTRY_COMPARE(list->count(), 1);
        QTRY_VERIFY2(list->item(0)->text().endsWith(u"2"_s), qPrintable(list->item(0)->text()));
        QSignalSpy wanted(m_table->page.get(), &RowsPage::rowsRequested);
        Q_EMIT list->itemActivated(list->item(0));
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().value<QualifiedName>().name, u"books"_s);
        choose(1, 0);
        QTRY_VERIFY(list->count() == 1 && list->item(0)->text().endsWith(u"0"_s));
    }

    void tellsWhatTheRowHeldBefore()
    {
        open(u"notes"_s);
        choose(0, 1);
        pane()->showTab(3);
        auto* tree = m_table->child<QTreeWidget>(u"inspector.history.tree"_s);
        const auto* why = m_table->child<QLabel>(u"inspector.note.label"_s);
        QTRY_VERIFY2(tree->topLevelItemCount() == 2, qPrintable(why->text()));
        const QTreeWidgetItem* newest = tree->topLevelItem(0);
        QCOMPARE(newest->text(0), u"2026-03-01"_s);
        QCOMPARE(newest->childCount(), 1);
        QCOMPARE(newest->child(0)->text(0) + u'=' + newest->child(0)->text(1), u"words=old"_s);
        const QTreeWidgetItem* oldest = tree->topLevelItem(1);
        QCOMPARE(oldest->childCount(), 2);
        QCOMPARE(oldest->child(1)->text(1), u"2"_s);
        QSignalSpy wanted(m_table->page.get(), &RowsPage::rowsRequested);
        Q_EMIT tree->itemActivated(oldest->child(1), 0);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().at(1).value<Filter>().parts().front().leaf().operands,
            QList<Value>{Value::text(u"c"_s)});
        open(u"authors"_s);
        choose(0, 0);
        pane()->showTab(3);
        const auto* note = m_table->child<QLabel>(u"inspector.note.label"_s);
        QVERIFY2(note->text().contains(u"keeps no old versions"_s), qPrintable(note->text()));
    }

    void aVersionOfTheRowIsKeptAndRestored()
    {
        open(u"letters"_s);
        choose(0, 1);
        pane()->showTab(3);
        auto* tree = m_table->child<QTreeWidget>(u"inspector.history.tree"_s);
        QTRY_COMPARE(tree->topLevelItemCount(), 2);
        QVERIFY(!m_table->page->can(PageCommand::RestoreVersion));
        QVERIFY(m_table->page->can(PageCommand::KeepVersion));
        QSignalSpy told(m_table->page.get(), &RowsPage::rowsChanged);
        m_table->page->run(PageCommand::KeepVersion);
        QTRY_COMPARE(told.size(), 1);
        QTRY_COMPARE(tree->topLevelItemCount(), 3);
        auto* restore = m_table->child<QPushButton>(u"inspector.restore.button"_s);
        QVERIFY(restore->isVisible());
        tree->setCurrentItem(tree->topLevelItem(2));
        restore->click();
        m_table->child<QPushButton>(u"version.restore.button"_s)->click();
        QTRY_COMPARE(
            m_table->file.column(u"SELECT words || pages FROM letters WHERE is_archived = 0"_s),
            QStringList{u"oldest2"_s});
        QTRY_COMPARE(tree->topLevelItemCount(), 4);
    }

    void onlyAnOldVersionIsRestored()
    {
        open(u"notes"_s);
        choose(1, 1);
        QVERIFY(m_table->page->can(PageCommand::RestoreVersion));
        QVERIFY(!m_table->page->can(PageCommand::KeepVersion));
        QVERIFY(m_table->page->whyNot(PageCommand::KeepVersion).contains(u"old version"_s));
        open(u"books"_s);
        choose(0, 1);
        QVERIFY(!m_table->page->can(PageCommand::KeepVersion));
        QVERIFY(m_table->page->whyNot(PageCommand::KeepVersion).contains(u"keeps no old"_s));
    }

    void showsTheStatementThatMakesTheTable()
    {
        open(u"books"_s);
        choose(0, 0);
        pane()->showTab(4);
        const auto* text = m_table->child<QPlainTextEdit>(u"inspector.ddl.edit"_s);
        QTRY_VERIFY2(
            text->toPlainText().contains(u"CREATE TABLE books"_s), qPrintable(text->toPlainText()));
    }

    void followsAReferenceAndSaysWhenThereIsNone()
    {
        open(u"books"_s);
        choose(0, 1);
        QVERIFY(!m_table->page->can(PageCommand::FollowReference));
        choose(0, 2);
        QSignalSpy wanted(m_table->page.get(), &RowsPage::rowsRequested);
        m_table->page->run(PageCommand::FollowReference);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().value<QualifiedName>().name, u"authors"_s);
        choose(2, 2);
        m_table->page->run(PageCommand::FollowReference);
        QCOMPARE(wanted.size(), 1);
        QVERIFY(m_table->page->statusTexts().join(u' ').contains(u"names no row"_s));
    }

    void picksTheRowThatAReferenceNames()
    {
        open(u"books"_s);
        choose(2, 2);
        m_table->page->run(PageCommand::PickReference);
        auto* picker = m_table->page->findChild<ReferencePicker*>();
        QVERIFY(picker);
        auto* list = picker->findChild<QListWidget*>();
        QTRY_COMPARE(list->count(), 2);
        QTest::keyClicks(picker->findChild<QLineEdit*>(), u"aD"_s);
        QTRY_COMPARE(list->count(), 1);
        QCOMPARE(list->item(0)->text(), u"1   Ada"_s);
        QTest::keyClick(picker, Qt::Key_Return);
        QCOMPARE(m_table->cell(2, 2), u"1"_s);
        QCOMPARE(m_table->page->pendingChanges(), 1);
        choose(0, 1);
        QVERIFY(!m_table->page->can(PageCommand::PickReference));
    }

    void comesBackToTheRowsBefore()
    {
        open(u"books"_s);
        QVERIFY(!m_table->page->can(PageCommand::GoBack));
        m_table->page->narrow(
            Filter::condition(u"id"_s, FilterOperator::Equal, {Value::integer(2)}),
            m_table->page.get());
        QTRY_COMPARE(m_table->model().rowCount(), 1);
        QTRY_COMPARE(m_table->page->grid().currentCell().row(), 0);
        QVERIFY(m_table->page->can(PageCommand::GoBack));
        m_table->page->run(PageCommand::GoBack);
        QTRY_COMPARE(m_table->model().rowCount(), 3);
        QVERIFY(!m_table->page->can(PageCommand::GoBack));
    }
};

TW_TEST(InspectorTest)
#include "inspector_test.moc"
