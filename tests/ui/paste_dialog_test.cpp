// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/saving/paste_dialog.h"
#include "page_fixture.h"
#include "test_program.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

const QString kPasteDialogSchema
    = u"CREATE TABLE goods (id INTEGER PRIMARY KEY, name TEXT, kind TEXT, price INTEGER);"
      "INSERT INTO goods VALUES (1, 'pen', 'a', 2), (2, 'book', 'b', 20), (3, 'lamp', 'c', 30);"_s;

}

/// A block of the clipboard that is laid out by hand.
class PasteDialogTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TablePage> m_table;

    PasteDialog* open(const QString& text) const
    {
        QApplication::clipboard()->setText(text);
        m_table->page->grid().setCurrentCell(0, 1);
        m_table->page->run(PageCommand::PasteSpecial);
        return m_table->page->findChild<PasteDialog*>();
    }
    template <class Widget>
    [[nodiscard]] static Widget* child(const PasteDialog* dialog, const char* name)
    {
        return dialog->findChild<Widget*>(QString::fromLatin1(name));
    }
    static void place(const PasteDialog* dialog, int number, const QString& column)
    {
        auto* box = dialog->findChild<QComboBox*>(u"paste.column.%1.combo"_s.arg(number));
        QVERIFY(box && box->findText(column) >= 0);
        box->setCurrentIndex(box->findText(column));
    }
    static void paste(const PasteDialog* dialog)
    {
        child<QPushButton>(dialog, "paste.paste.button")->click();
    }
    [[nodiscard]] QString row(int number) const
    {
        QStringList cells;
        for (int column = 0; column < 4; ++column) {
            const Value value = m_table->model().value(number, column);
            cells.append(value.isNull() ? u"NULL"_s : value.toText());
        }
        return cells.join(u' ');
    }

private Q_SLOTS:
    void init()
    {
        m_table = std::make_unique<TablePage>(kPasteDialogSchema, u"goods"_s);
        open();
    }
    void cleanup() { m_table.reset(); }

    void columnsGoWhereTheyAreSent()
    {
        const PasteDialog* dialog = open(u"7\tcup\tx\n8\tpot\ty"_s);
        QVERIFY(dialog);
        QCOMPARE(
            child<QLabel>(dialog, "paste.note.label")->text(), u"2 rows, from the cursor on."_s);
        place(dialog, 1, u"price"_s);
        auto* run = child<QPushButton>(dialog, "paste.paste.button");
        place(dialog, 2, u"price"_s);
        QVERIFY(!run->isEnabled()); // chosen twice
        place(dialog, 2, u"name"_s);
        place(dialog, 3, u"left out"_s);
        QVERIFY(run->isEnabled());
        paste(dialog);
        QCOMPARE(row(0), u"1 cup a 7"_s);
        QCOMPARE(row(1), u"2 pot b 8"_s);
        QCOMPARE(row(2), u"3 lamp c 30"_s);
        m_table->edits().undoStack()->undo();
        QCOMPARE(m_table->edits().changes().size(), 0);
    }

    void rowsBecomeColumns()
    {
        const PasteDialog* dialog = open(u"cup\tpot\n7\t8"_s);
        child<QCheckBox>(dialog, "paste.transpose.check")->setChecked(true);
        place(dialog, 2, u"price"_s);
        paste(dialog);
        QCOMPARE(row(0), u"1 cup a 7"_s);
        QCOMPARE(row(1), u"2 pot b 8"_s);
    }

    void aFirstRowOfNamesIsSeenAndCanBeValues()
    {
        const PasteDialog* dialog = open(u"price\tname\n7\tcup"_s);
        auto* names = child<QCheckBox>(dialog, "paste.names.check");
        QVERIFY(names->isChecked());
        QCOMPARE(child<QComboBox>(dialog, "paste.column.1.combo")->currentText(), u"price"_s);
        names->setChecked(false);
        QCOMPARE(child<QComboBox>(dialog, "paste.column.1.combo")->currentText(), u"name"_s);
        names->setChecked(true);
        paste(dialog);
        QCOMPARE(row(0), u"1 cup a 7"_s);
        QCOMPARE(row(1), u"2 book b 20"_s);
    }

    void nothingIsNullOrAnEmptyText()
    {
        const PasteDialog* dialog = open(u"\tx\n\ty"_s);
        paste(dialog);
        QCOMPARE(row(0), u"1 NULL x 2"_s);
        dialog = open(u"\tx\n\ty"_s);
        child<QCheckBox>(dialog, "paste.empty.check")->setChecked(true);
        paste(dialog);
        QCOMPARE(row(0), u"1  x 2"_s);
    }

    void anEmptyClipboardIsTold()
    {
        QVERIFY(!open(QString()));
        QVERIFY(m_table->page->statusTexts().join(u' ').contains(u"no text"_s));
    }

    void columnsAreKnownByTheirNames()
    {
        const PasteDialog* dialog = open(u"7"_s);
        place(dialog, 1, u"price"_s);
        m_table->file.execute(u"ALTER TABLE goods DROP COLUMN kind"_s);
        m_table->page->controller().refresh();
        QTRY_COMPARE(m_table->model().columnCount(), 3);
        QTRY_COMPARE(m_table->page->controller().state(), BrowseController::State::Ready);
        m_table->page->grid().setCurrentCell(0, 0);
        paste(dialog);
        QCOMPARE(m_table->cell(0, 2), u"7"_s);
        QCOMPARE(m_table->cell(0, 1), u"pen"_s);
    }

private:
    void open() const { m_table->open(u"goods"_s); }
};

TW_TEST(PasteDialogTest)
#include "paste_dialog_test.moc"
