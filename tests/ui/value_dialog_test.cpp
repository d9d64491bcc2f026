// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cells/value_dialog.h"
#include "grid_fixture.h"
#include "test_program.h"

#include <QCalendarWidget>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QUuid>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

Column dialogColumn(TypeClass type, const QString& name)
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
        m_dialog = std::make_unique<ValueDialog>(
            UiContext{m_theme, m_icons}, column, value, value, true, nullptr);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->setTarget({}, [this](const Value& chosen) -> Result<void> {
            m_chosen.append(chosen);
            return {};
        });
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

    /// Presses a button and answers the question for a file.
    void chooseFile(const QString& button, const QString& path)
    {
        m_dialog->findChild<QPushButton*>(button)->click();
        auto* files = m_dialog->findChild<QFileDialog*>();
        QVERIFY(files);
        files->selectFile(path);
        static_cast<QDialog*>(files)->accept();
        QTRY_VERIFY(!m_dialog->findChild<QFileDialog*>());
    }
    [[nodiscard]] QString makeFile(const QByteArray& bytes) const
    {
        QFile file(m_folder.filePath(u"given.bin"_s));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
            ? file.fileName()
            : QString();
    }
    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
    }

    static inline const QByteArray kAnyBytes = QByteArray("\0\r\n\xff\x80 \\x\n", 9);
    QTemporaryDir m_folder;

private Q_SLOTS:
    void cleanup() { m_dialog.reset(); }

    void bytesComeFromAFile_data()
    {
        QTest::addColumn<Value>("before");
        QTest::addColumn<Value>("wanted");
        const QByteArray digits = "\\x" + kAnyBytes.toHex();
        QTest::newRow("as PostgreSQL sends them")
            << text("\\x01") << Value::text(QString::fromLatin1(digits));
        QTest::newRow("as SQLite stores them") << Value::stored(StorageClass::Bytes, "\1")
                                               << Value::stored(StorageClass::Bytes, kAnyBytes);
    }
    void bytesComeFromAFile()
    {
        QFETCH(const Value, before);
        QFETCH(const Value, wanted);
        open(dialogColumn(TypeClass::Bytes, u"bytea"_s), before);
        chooseFile(u"value.load.button"_s, makeFile(kAnyBytes));
        QCOMPARE(textEdit()->toPlainText(), u"\\x"_s + QString::fromLatin1(kAnyBytes.toHex()));
        keep()->click();
        QCOMPARE(m_chosen, QList<Value>({wanted}));
    }

    void anEmptyFileIsAnEmptyValue()
    {
        open(dialogColumn(TypeClass::Bytes, u"bytea"_s), text("\\x01"));
        chooseFile(u"value.load.button"_s, makeFile({}));
        keep()->click();
        QCOMPARE(m_chosen, QList<Value>({text("\\x")}));
    }

    void aFileThatCannotBeReadChangesNothing()
    {
        open(dialogColumn(TypeClass::Bytes, u"bytea"_s), text("\\x01"));
        chooseFile(u"value.load.button"_s, m_folder.filePath(u"missing.bin"_s));
        QVERIFY2(note().contains(u"cannot be read"_s), qPrintable(note()));
        QCOMPARE(textEdit()->toPlainText(), u"\\x01"_s);
        keep()->click();
        QVERIFY(m_chosen.isEmpty());
    }

    void bytesAreWrittenToAFile_data()
    {
        QTest::addColumn<Value>("value");
        QTest::addColumn<QByteArray>("wanted");
        QTest::newRow("as PostgreSQL sends them")
            << Value::text(QString::fromLatin1("\\x" + kAnyBytes.toHex())) << kAnyBytes;
        QTest::newRow("as SQLite stores them")
            << Value::stored(StorageClass::Bytes, kAnyBytes) << kAnyBytes;
        QTest::newRow("none") << text("\\x") << QByteArray();
    }
    void bytesAreWrittenToAFile()
    {
        QFETCH(const Value, value);
        open(dialogColumn(TypeClass::Bytes, u"bytea"_s), value);
        const QString path = m_folder.filePath(
            QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'_') + u".bin"_s);
        chooseFile(u"value.save.button"_s, path);
        QTEST(contentOf(path), "wanted");
        QVERIFY2(note().startsWith(u"Wrote"_s), qPrintable(note()));
        keep()->click();
        QVERIFY(m_chosen.isEmpty());
    }

    void aFileThatCannotBeWrittenIsNamed()
    {
        open(dialogColumn(TypeClass::Bytes, u"bytea"_s), text("\\x01"));
        chooseFile(u"value.save.button"_s, m_folder.filePath(u"no/such/folder.bin"_s));
        QVERIFY2(note().contains(u"cannot be written"_s), qPrintable(note()));
    }

    void nullIsNotWrittenAndReadOnlyBytesAreNotLoaded()
    {
        const Column column = dialogColumn(TypeClass::Bytes, u"bytea"_s);
        open(column, Value());
        QVERIFY(!m_dialog->findChild<QPushButton*>(u"value.save.button"_s)->isEnabled());
        m_dialog = std::make_unique<ValueDialog>(
            UiContext{m_theme, m_icons}, column, text("\\x01"), text("\\x01"), false, nullptr);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
        QVERIFY(!m_dialog->findChild<QPushButton*>(u"value.load.button"_s)->isVisible());
        QVERIFY(m_dialog->findChild<QPushButton*>(u"value.save.button"_s)->isEnabled());
    }

    void uuidsAreMade()
    {
        const char* const before = "11111111-1111-4111-8111-111111111111";
        open(dialogColumn(TypeClass::Uuid, u"uuid"_s), text(before));
        auto* generate = m_dialog->findChild<QPushButton*>(u"value.uuid.button"_s);
        QVERIFY(generate);
        generate->click();
        const QString first = textEdit()->toPlainText();
        generate->click();
        const QString second = textEdit()->toPlainText();
        QVERIFY(first != second && second != QString::fromLatin1(before));
        QCOMPARE(QUuid::fromString(second).version(), QUuid::Random);
        keep()->click();
        QCOMPARE(m_chosen, QList<Value>({Value::text(second)}));
        open(dialogColumn(TypeClass::Text, u"text"_s), text(before));
        QVERIFY(!m_dialog->findChild<QPushButton*>(u"value.uuid.button"_s));
    }

    void whatNobodyTouchedIsNotGivenBack()
    {
        open(dialogColumn(TypeClass::Json, u"jsonb"_s), text(R"({"a": 10.00})"));
        keep()->click();
        QVERIFY(m_chosen.isEmpty());
    }

    void jsonKeepsItsNumbersAndIsCheckedWhileTyping()
    {
        open(dialogColumn(TypeClass::Json, u"jsonb"_s), text(R"({"a": 10.00})"));
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
        open(dialogColumn(TypeClass::Text, u"text"_s), text("a\r\nb"));
        textEdit()->moveCursor(QTextCursor::End);
        textEdit()->insertPlainText(u"\nc"_s);
        keep()->click();
        QCOMPARE(m_chosen, QList<Value>({text("a\r\nb\r\nc")}));
    }

    void anArrayIsAListWithItsNulls()
    {
        open(dialogColumn(TypeClass::Array, u"text[]"_s), text(R"({a,NULL,"x, y"})"));
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
        open(dialogColumn(TypeClass::Array, u"int[]"_s), text("{1}"));
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
        open(dialogColumn(TypeClass::Bytes, u"bytea"_s), text("\\x00ff"));
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

    void aValueWhoseRowIsGoneStaysInTheWindow()
    {
        Grid grid(peopleTable());
        grid.load(threePeople());
        grid.show(0, 1);
        grid.view.editInWindow();
        auto* dialog = grid.view.findChild<ValueDialog*>();
        QVERIFY(dialog);
        auto* edit = dialog->findChild<QPlainTextEdit*>(u"value.text.edit"_s);
        edit->setPlainText(u"a long text"_s);
        // Meanwhile the page was read again, without the row.
        grid.load({{text("9"), text("Zoe"), Value(), Value(), Value()}});
        dialog->findChild<QPushButton*>(u"value.keep.button"_s)->click();
        QVERIFY(dialog->isVisible());
        QCOMPARE(edit->toPlainText(), u"a long text"_s);
        QVERIFY(dialog->findChild<QLabel*>(u"value.note.label"_s)
                ->text()
                .contains(u"no longer shown"_s));
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
        const QWidget* window = grid.lineEditor()->window();
        const auto calendar = [window] { return window->findChild<QCalendarWidget*>(); };
        QVERIFY(calendar() && calendar()->isVisible());
        QCOMPARE(calendar()->selectedDate(), QDate(2025, 11, 18));
        grid.press(Qt::Key_PageDown);
        grid.press(Qt::Key_Left);
        grid.press(Qt::Key_Return);
        QCOMPARE(grid.lineEditor()->text(), u"2025-12-17 09:41:07"_s);
        QVERIFY(grid.lineEditor()->hasFocus());
        QTRY_VERIFY(!calendar());
        grid.lineEditor()->findChild<QAction*>(u"grid.cell.calendar.action"_s)->trigger();
        QVERIFY(calendar());
        grid.press(Qt::Key_Escape);
        QTRY_VERIFY(!calendar());
        QVERIFY(grid.lineEditor()); // Esc was for the calendar
    }
};

TW_TEST(ValueDialogTest)
#include "value_dialog_test.moc"
