// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/value_dialog.h"
#include "grid_fixture.h"

#include <QCalendarWidget>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

Column columnOf(TypeClass type, const QString& name)
{
    Column column;
    column.name = u"it"_s;
    column.type.typeClass = type;
    column.type.name = name;
    return column;
}

}

/// Values that need more room than a cell, and what an editor says while somebody types.
class ValueDialogTest final : public QObject
{
    Q_OBJECT

    Theme m_theme;
    Icons m_icons{m_theme};
    std::unique_ptr<ValueDialog> m_dialog;
    QList<Value> m_chosen;

    void open(const Column& column, const Value& value)
    {
        m_chosen.clear();
        m_dialog.reset(new ValueDialog({m_theme, m_icons}, column, value, value, true, nullptr));
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        connect(m_dialog.get(), &ValueDialog::chosen, this,
            [this](const Value& chosen) { m_chosen.append(chosen); });
        m_dialog->show();
    }

    [[nodiscard]] QPlainTextEdit* textEdit() const
    {
        return m_dialog->findChild<QPlainTextEdit*>(u"value.text.edit"_s);
    }
    [[nodiscard]] QPushButton* keep() const
    {
        return m_dialog->findChild<QPushButton*>(u"value.keep.button"_s);
    }
    [[nodiscard]] QString note() const
    {
        return m_dialog->findChild<QLabel*>(u"value.note.label"_s)->text();
    }

private Q_SLOTS:
    void cleanup() { m_dialog.reset(); }

    void whatNobodyTouchedIsNotGivenBack()
    {
        open(columnOf(TypeClass::Json, u"jsonb"_s), text(R"({"a": 10.00})"));
        keep()->click();
        QVERIFY(m_chosen.isEmpty());
    }

    void jsonKeepsItsNumbersAndIsCheckedWhileTyping()
    {
        open(columnOf(TypeClass::Json, u"jsonb"_s), text(R"({"a": 10.00})"));
        textEdit()->setPlainText(u"{\"a\": 10.00, "_s);
        QVERIFY(!keep()->isEnabled());
        QVERIFY2(note().startsWith(u"This is not JSON"_s), qPrintable(note()));
        textEdit()->setPlainText(u"{\"a\": 10.00, \"b\": 9007199254740993.10}"_s);
        QVERIFY(keep()->isEnabled());
        keep()->click();
        QCOMPARE(m_chosen, QList<Value>({text(R"({"a": 10.00, "b": 9007199254740993.10})")}));
    }

    void lineEndsStayWhatTheyWere()
    {
        open(columnOf(TypeClass::Text, u"text"_s), text("a\r\nb"));
        textEdit()->moveCursor(QTextCursor::End);
        textEdit()->insertPlainText(u"\nc"_s);
        keep()->click();
        QCOMPARE(m_chosen, QList<Value>({text("a\r\nb\r\nc")}));
    }

    void anArrayIsAListWithItsNulls()
    {
        open(columnOf(TypeClass::Array, u"text[]"_s), text(R"({a,NULL,"x, y"})"));
        auto* list = m_dialog->findChild<QTableWidget*>(u"value.elements.table"_s);
        QCOMPARE(list->rowCount(), 3);
        QCOMPARE(list->item(1, 1)->checkState(), Qt::Checked);
        list->item(0, 1)->setCheckState(Qt::Checked);
        list->setCurrentCell(2, 0);
        m_dialog->findChild<QPushButton*>(u"value.up.button"_s)->click();
        list->item(2, 0)->setText(u"typed"_s);
        keep()->click();
        QCOMPARE(m_chosen, QList<Value>({text(R"({NULL,"x, y",typed})")}));
    }

    void typedTextOfAnArrayReachesTheList()
    {
        open(columnOf(TypeClass::Array, u"int[]"_s), text("{1}"));
        auto* tabs = m_dialog->findChild<QTabWidget*>();
        tabs->setCurrentIndex(1);
        textEdit()->setPlainText(u"{1,2,3}"_s);
        tabs->setCurrentIndex(0);
        QCOMPARE(m_dialog->findChild<QTableWidget*>()->rowCount(), 3);
        tabs->setCurrentIndex(1);
        textEdit()->setPlainText(u"{1,2"_s);
        tabs->setCurrentIndex(0);
        QCOMPARE(tabs->currentIndex(), 1);
    }

    void bytesAreHexadecimalDigits()
    {
        open(columnOf(TypeClass::Bytes, u"bytea"_s), text("\\x00ff"));
        QCOMPARE(textEdit()->toPlainText(), u"\\x00ff"_s);
        textEdit()->setPlainText(u"00 f"_s);
        QVERIFY(!keep()->isEnabled());
        textEdit()->setPlainText(u"00 fe"_s);
        keep()->click();
        QCOMPARE(m_chosen, QList<Value>({text("\\x00fe")}));
    }

    void anEditorSaysWhatIsWrongWhileTypingAndIsNotStuck()
    {
        Grid grid(peopleTable());
        grid.load(threePeople());
        grid.show(0, 2);
        grid.press(Qt::Key_F2);
        grid.type("x");
        auto* note = grid.view.findChild<QLabel*>(u"grid.editor.note"_s);
        QVERIFY(note);
        QVERIFY(note->text().contains(u"not a whole number"_s));
        grid.press(Qt::Key_Backspace);
        QVERIFY(!grid.view.findChild<QLabel*>(u"grid.editor.note"_s));
        grid.press(Qt::Key_Return);
        QVERIFY(grid.edits.changes().isEmpty());
    }

    void aCalendarReplacesTheDateAndKeepsTheTime()
    {
        Table table = peopleTable();
        table.columns[1].type.typeClass = TypeClass::Timestamp;
        Grid grid(table);
        grid.load({{text("1"), text("2025-11-18 09:41:07"), Value(), Value(), Value()}});
        grid.show(0, 1);
        grid.press(Qt::Key_F2);
        grid.press(Qt::Key_Down, Qt::AltModifier);
        auto* calendar = grid.lineEditor()->findChild<QCalendarWidget*>();
        QVERIFY(calendar);
        QCOMPARE(calendar->selectedDate(), QDate(2025, 11, 18));
        Q_EMIT calendar->activated(QDate(2025, 12, 24));
        QCOMPARE(grid.lineEditor()->text(), u"2025-12-24 09:41:07"_s);
    }
};

QTEST_MAIN(ValueDialogTest)
#include "value_dialog_test.moc"
