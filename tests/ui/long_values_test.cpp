// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/find_bar.h"
#include "cells/value_dialog.h"
#include "models/page/whole_values.h"
#include "page_fixture.h"
#include "test_program.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

const QString kLongValuesSchema
    = u"CREATE TABLE letters (id INTEGER PRIMARY KEY, words TEXT, scan BLOB, note TEXT);"
      "INSERT INTO letters VALUES"
      " (1, 'Dear ' || printf('%.*c', 199995, 'x'), zeroblob(300000), 'first'),"
      " (2, 'short', x'0102', 'second');"_s;

enum LongValuesColumns
{
    LongValuesId,
    Words,
    Scan,
    LongValuesNote
};

}

/// Values that are too long to be read with their rows.
class LongValuesTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TablePage> m_table;

    [[nodiscard]] BrowsePage& page() const { return *m_table->page; }
    [[nodiscard]] ResultModel& model() const { return m_table->model(); }
    [[nodiscard]] QString whole() const { return u"Dear "_s + QString(199'995, u'x'); }
    void choose(int row, int column) const { page().grid().setCurrentCell(row, column); }
    [[nodiscard]] QString textOf(const QString& sql) const
    {
        return m_table->file.column(sql).value(0);
    }
    [[nodiscard]] QString onServer(const QString& expression) const
    {
        return textOf(u"SELECT "_s + expression + u" FROM letters WHERE id = 1"_s);
    }
    void save() const
    {
        page().run(PageCommand::Save);
        QTRY_COMPARE(page().pendingChanges(), 0);
    }

private Q_SLOTS:
    void init()
    {
        m_table = std::make_unique<TablePage>(kLongValuesSchema, u"letters"_s);
        QApplication::clipboard()->setText(u"before"_s);
    }
    void cleanup() { m_table.reset(); }

    void theStartIsShownWithTheSize()
    {
        QCOMPARE(model().cells().shortened(model().position(0), Words)->size, 200'000);
        QCOMPARE(model().cells().shortened(model().position(0), Scan)->size, 300'000);
        QVERIFY(!model().cells().shortened(model().position(1), Words));
        const CellDisplay words = model().display(0, Words);
        QVERIFY(words.text.startsWith(u"Dear xxx"_s));
        QCOMPARE(words.shortenedFrom, 200'000);
        QCOMPARE(model().display(0, Scan).glyph, CellGlyph::Binary);
        QCOMPARE(model().display(0, Scan).shortenedFrom, 300'000);
        QVERIFY(model()
                .index(0, Words)
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(u"shortened"_s));
        QVERIFY(!model().flags(model().index(0, Words)).testFlag(Qt::ItemIsEditable));
        QVERIFY(model().loadedRow(0).at(Words).isDefault());
    }

    void copyingTakesTheWholeValue()
    {
        choose(0, Words);
        page().run(PageCommand::Copy);
        QTRY_COMPARE(QApplication::clipboard()->text().size(), 200'000);
        QCOMPARE(QApplication::clipboard()->text(), whole());
    }

    void nothingIsCopiedOnceTheSelectionIsAnother()
    {
        choose(0, Words);
        page().run(PageCommand::Copy);
        choose(1, LongValuesNote);
        QTRY_VERIFY(!model().cells().shortened(model().position(0), Words));
        QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
    }

    void whatIsGoneIsNotCopied()
    {
        m_table->file.execute(u"DELETE FROM letters WHERE id = 1"_s);
        choose(0, Words);
        page().run(PageCommand::Copy);
        QTRY_VERIFY(m_table->notice().contains(u"no longer exists"_s));
        QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
    }

    void editingReadsItFirst()
    {
        choose(0, Words);
        page().run(PageCommand::EditValue);
        QTRY_VERIFY(page().findChild<ValueDialog*>());
        auto* dialog = page().findChild<ValueDialog*>();
        auto* text = dialog->findChild<QPlainTextEdit*>(u"value.text.edit"_s);
        QCOMPARE(text->toPlainText(), whole());
        text->setPlainText(whole() + u"!"_s);
        dialog->findChild<QPushButton*>(u"value.keep.button"_s)->click();
        QCOMPARE(page().pendingChanges(), 1);
        save();
        QCOMPARE(onServer(u"length(words) || substr(words, -1)"_s), u"200001!"_s);
        QCOMPARE(onServer(u"length(scan)"_s), u"300000"_s);
    }

    void anotherColumnIsSavedWithoutIt()
    {
        m_table->stage(0, LongValuesNote, u"changed"_s);
        save();
        QCOMPARE(onServer(u"note"_s), u"changed"_s);
        QCOMPARE(onServer(u"length(words)"_s), u"200000"_s);
        QCOMPARE(onServer(u"length(scan)"_s), u"300000"_s);
    }

    void whatOthersMadeOfItIsNotOverwrittenUnseen()
    {
        choose(0, Words);
        page().run(PageCommand::SetNull);
        QTRY_COMPARE(page().pendingChanges(), 1);
        m_table->file.execute(u"UPDATE letters SET words = 'theirs' WHERE id = 1"_s);
        page().controller().edits()->save();
        QTRY_VERIFY(m_table->edits().saving().failureCount() > 0);
        QCOMPARE(onServer(u"words"_s), u"theirs"_s);
    }

    void whatIsStagedCanBeTakenBackAfterARefresh()
    {
        choose(0, Words);
        page().run(PageCommand::SetNull);
        QTRY_COMPARE(page().pendingChanges(), 1);
        m_table->file.execute(u"UPDATE letters SET note = 'new' WHERE id = 1"_s);
        page().run(PageCommand::Refresh);
        QTRY_COMPARE(m_table->cell(0, LongValuesNote), u"new"_s);
        QVERIFY(model().value(0, Words).isNull());
        QTest::keyClick(page().grid().table(), Qt::Key_Escape);
        QTRY_COMPARE(page().pendingChanges(), 0);
        QVERIFY(model().cells().shortened(model().position(0), Words));
    }

    void aDuplicateHasIt()
    {
        choose(0, LongValuesNote);
        page().run(PageCommand::DuplicateRows);
        QTRY_COMPARE(page().pendingChanges(), 1);
        save();
        QCOMPARE(textOf(u"SELECT count(*) FROM letters WHERE length(words) = 200000"
                        " AND length(scan) = 300000"_s),
            u"2"_s);
    }

    void theInspectorReadsItOnDemand()
    {
        page().run(PageCommand::Inspect);
        choose(0, Words);
        auto* text = m_table->child<QPlainTextEdit>(u"inspector.value.edit"_s);
        auto* button = m_table->child<QPushButton>(u"inspector.whole.button"_s);
        QVERIFY(text->toPlainText().size() < 1'000);
        QVERIFY(button->isVisible());
        button->click();
        QTRY_COMPARE(text->toPlainText(), whole());
        QVERIFY(!button->isVisible());
    }

    void findingTellsWhatItDidNotSearch()
    {
        choose(1, Words);
        page().run(PageCommand::Find);
        m_table->child<QLineEdit>(u"grid.find.text.edit"_s)->setText(u"nowhere"_s);
        page().run(PageCommand::FindNext);
        QVERIFY(m_table->child<QLabel>(u"grid.find.note.label"_s)
                ->text()
                .contains(u"only the start"_s));
    }

    void tooMuchIsRefused()
    {
        m_table->file.execute(
            u"INSERT INTO letters SELECT value, NULL, zeroblob(90000000), 'huge' FROM"
            " (SELECT 3 AS value UNION SELECT 4 UNION SELECT 5)"_s);
        page().run(PageCommand::Refresh);
        QTRY_COMPARE(model().rowCount(), 5);
        choose(2, Scan);
        auto* table = page().grid().table();
        table->selectionModel()->select(
            {model().index(2, Scan), model().index(4, Scan)}, QItemSelectionModel::ClearAndSelect);
        page().run(PageCommand::Copy);
        QTRY_VERIFY(m_table->notice().contains(u"export"_s));
        QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
        QVERIFY(model().cells().shortened(model().position(2), Scan));
    }
};

TW_TEST(LongValuesTest)
#include "long_values_test.moc"
