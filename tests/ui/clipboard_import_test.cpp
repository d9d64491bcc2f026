// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/browse_page.h"
#include "browse/commands/row_specs.h"
#include "engine_database.h"
#include "importing/import_dialog.h"
#include "models/text/clipboard_text.h"
#include "test_program.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// The text of the clipboard as rows of the table of a page, over both engines.
class ClipboardImportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<PostgresServer>(); }
    void cleanup();
    void cleanupTestCase() { m_server.reset(); }

    void cellsOfASpreadsheetAreImportedAndUndone_data() { EngineDatabase::addEngines(); }
    void cellsOfASpreadsheetAreImportedAndUndone();
    void theShapeIsFound_data();
    void theShapeIsFound();
    void theCommandNeedsPlainText();
    void blankTextIsNoImport();
    void hostileTextIsOnlyText();
    void aFileTakesItsPlace();
    void theKeyboardIsEnough();

private:
    void open(bool isPostgres = false);
    void ask(const QString& text);
    [[nodiscard]] QString shown(const char* label) const
    {
        return m_dialog->findChild<QLabel*>(QString::fromLatin1(label))->text();
    }
    [[nodiscard]] QPushButton* button(const char* name) const
    {
        return m_dialog->findChild<QPushButton*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QLineEdit* source() const
    {
        return m_dialog->findChild<QLineEdit*>(u"import.path.edit"_s);
    }
    [[nodiscard]] const ImportController& import() const
    {
        return *m_dialog->findChild<ImportController*>();
    }
    [[nodiscard]] QString goods() const
    {
        return m_database->column(u"SELECT id || ' ' || name FROM goods ORDER BY id"_s).join(u',');
    }

    Theme m_theme;
    Icons m_icons{m_theme};
    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<EngineDatabase> m_database;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<BrowsePage> m_page;
    QPointer<ImportDialog> m_dialog;
};

namespace {

void hold(QMimeData* data)
{
    QGuiApplication::clipboard()->setMimeData(data);
}

}

void ClipboardImportTest::cleanup()
{
    m_page.reset();
    m_database.reset();
    QGuiApplication::clipboard()->clear();
}

void ClipboardImportTest::open(bool isPostgres)
{
    m_database = std::make_unique<EngineDatabase>(*m_server, isPostgres,
        u"CREATE TABLE goods (id INTEGER PRIMARY KEY, name TEXT NOT NULL);"
        "INSERT INTO goods VALUES (1, 'pen');"_s);
    m_folder = std::make_unique<QTemporaryDir>();
    const auto adapter = std::make_shared<const Adapter>(
        m_database->adapter({}, {})->withReceipts(std::make_shared<const ReceiptBook>(
            ReceiptBook{ReceiptStore(m_folder->filePath(u"receipts"_s)), u"a test"_s})));
    m_page = std::make_unique<BrowsePage>(
        UiContext{m_theme, m_icons}, adapter, QualifiedName{{}, u"goods"_s});
    m_page->resize(900, 500);
    m_page->show();
    QTRY_VERIFY(m_page->isLoaded());
}

void ClipboardImportTest::ask(const QString& text)
{
    QGuiApplication::clipboard()->setText(text);
    QVERIFY(m_page->can(PageCommand::ImportClipboard));
    m_page->run(PageCommand::ImportClipboard);
    m_dialog = m_page->findChild<ImportDialog*>();
    QVERIFY(m_dialog);
    QCOMPARE(source()->text(), u"Clipboard"_s);
}

void ClipboardImportTest::cellsOfASpreadsheetAreImportedAndUndone()
{
    QFETCH(const bool, isPostgres);
    open(isPostgres);
    ask(u"id\tname\n2\t\"red,\tor green\"\n3\tقلم\n"_s);
    QGuiApplication::clipboard()->setText(u"something else"_s); // what was there counts
    QTRY_VERIFY(import().sight());
    QCOMPARE(button("import.run.button")->text(), u"&Import 2 rows"_s);
    button("import.try.button")->click();
    QTRY_VERIFY(shown("import.result.label").startsWith(u"Tried"));
    QCOMPARE(goods(), u"1 pen"_s);
    button("import.run.button")->click();
    QTRY_COMPARE(shown("import.result.label"), u"Imported."_s);
    QCOMPARE(goods(), u"1 pen,2 red,\tor green,3 قلم"_s);
    QTRY_COMPARE(m_page->controller().model()->rowCount(), 3);
    QTRY_VERIFY(button("import.undo.button")->isVisible());
    button("import.undo.button")->click();
    const auto undo = [this] { return m_dialog->findChild<QPushButton*>(u"undo.run.button"_s); };
    QTRY_VERIFY(undo() && undo()->isEnabled());
    undo()->click();
    QTRY_COMPARE(goods(), u"1 pen"_s);
}

void ClipboardImportTest::theShapeIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("delimiter");
    QTest::addColumn<QString>("header");
    QTest::newRow("tabs") << u"id\tname\n2\tink\n"_s << u"tab"_s << u"yes"_s;
    QTest::newRow("commas") << u"id,name\r\n2,ink"_s << u"comma"_s << u"yes"_s;
    QTest::newRow("semicolons, no header") << u"2;ink\n3;book\n"_s << u"semicolon"_s << u"no"_s;
}

void ClipboardImportTest::theShapeIsFound()
{
    QFETCH(const QString, text);
    open();
    ask(text);
    QTRY_VERIFY(import().sight());
    const ImportRecipe& recipe = import().sight()->recipe;
    QCOMPARE(recipe.format, u"csv"_s);
    QTEST(recipe.choice(u"delimiter"_s), "delimiter");
    QTEST(recipe.choice(u"header"_s), "header");
    QCOMPARE(import().sight()->bytes, text.toUtf8().size());
}

void ClipboardImportTest::theCommandNeedsPlainText()
{
    open();
    QGuiApplication::clipboard()->setText(u"id\n2"_s);
    QVERIFY(m_page->can(PageCommand::ImportClipboard));
    const QSignalSpy told(m_page.get(), &Page::stateChanged);
    QGuiApplication::clipboard()->clear();
    QVERIFY(!told.isEmpty()); // the menu knows without being asked
    QVERIFY(!m_page->can(PageCommand::ImportClipboard));
    QCOMPARE(m_page->whyNot(PageCommand::ImportClipboard), u"the clipboard holds no text"_s);
    auto* markup = new QMimeData;
    markup->setHtml(u"<table><tr><td>2</td></tr></table>"_s);
    hold(markup);
    QVERIFY(!m_page->can(PageCommand::ImportClipboard));
    auto* files = new QMimeData;
    files->setUrls({QUrl::fromLocalFile(u"/a.csv"_s)});
    hold(files);
    QVERIFY(!m_page->can(PageCommand::ImportClipboard));
    QCOMPARE(clipboardText(), QString());
    auto* both = new QMimeData;
    both->setHtml(u"<table><tr><td>of the markup</td></tr></table>"_s);
    both->setText(u"id\tname\n2\tof the text\n"_s);
    hold(both);
    QVERIFY(m_page->can(PageCommand::ImportClipboard));
    QCOMPARE(clipboardText(), u"id\tname\n2\tof the text\n"_s);
}

void ClipboardImportTest::blankTextIsNoImport()
{
    open();
    ask(u" \n\t\n"_s);
    QCOMPARE(shown("import.message.label"), u"There is no text to import."_s);
    QVERIFY(!button("import.run.button")->isEnabled());
    QVERIFY(!button("import.try.button")->isEnabled());
}

void ClipboardImportTest::hostileTextIsOnlyText()
{
    open();
    const QString name = u"<b>x</b>'); DROP TABLE goods; --\u202Eabc\u001B[31m"_s;
    ask(u"id\tname\n2\t"_s + name + u"\n"_s);
    QTRY_VERIFY(import().sight());
    button("import.run.button")->click();
    QTRY_COMPARE(shown("import.result.label"), u"Imported."_s);
    QCOMPARE(goods(), u"1 pen,2 "_s + name);
    m_dialog->reject();
    QTRY_VERIFY(!m_dialog);
    ask(u"PK\u0003\u0004\u0001,\"never closed\n\n,,,\n"_s);
    QTRY_VERIFY(import().missing() != u"Reading the file…"_s);
    m_dialog->reject();
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(goods(), u"1 pen,2 "_s + name);
}

void ClipboardImportTest::aFileTakesItsPlace()
{
    open();
    ask(u"id\tname\n2\tink\n"_s);
    QTRY_VERIFY(import().sight());
    QFile file(m_folder->filePath(u"more.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("id,name\n7,book\n");
    file.close();
    m_dialog->setFile(file.fileName());
    QTRY_VERIFY(import().sight());
    QVERIFY(!import().task().text);
    button("import.run.button")->click();
    QTRY_COMPARE(goods(), u"1 pen,7 book"_s);
}

void ClipboardImportTest::theKeyboardIsEnough()
{
    open();
    ask(u"id\tlabel\n2\tink\n"_s);
    m_dialog->activateWindow();
    const auto press = [this](Qt::Key key) { QTest::keyClick(m_dialog->focusWidget(), key); };
    const auto reach = [&](const char* name) {
        for (int step = 0;
            step < 30 && m_dialog->focusWidget()->objectName() != QLatin1String(name); ++step)
            press(Qt::Key_Tab);
        QCOMPARE(m_dialog->focusWidget()->objectName(), QLatin1String(name));
    };
    QTRY_VERIFY(import().sight());
    QVERIFY(m_dialog->focusWidget());
    reach("import.path.edit");
    press(Qt::Key_Return); // the same source: nothing is looked for under its name
    QVERIFY(import().task().text);
    reach("import.format.combo");
    const auto* header = m_dialog->findChild<QWidget*>(u"import.header.combo"_s);
    QTRY_VERIFY(header && header->isVisible());
    reach("import.header.combo");
    reach("import.mapping.view");
    press(Qt::Key_Down);
    press(Qt::Key_F2);
    QTest::keyClicks(m_dialog->focusWidget(), u"name"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_dialog->focusWidget()->objectName(), u"import.mapping.view"_s);
    reach("import.run.button");
    press(Qt::Key_Space);
    QTRY_COMPARE(shown("import.result.label"), u"Imported."_s);
    QCOMPARE(goods(), u"1 pen,2 ink"_s);
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
}

TW_TEST(ClipboardImportTest)
#include "clipboard_import_test.moc"
