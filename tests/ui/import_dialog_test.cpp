// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/browse_page.h"
#include "browse/commands/row_specs.h"
#include "browse/row_import.h"
#include "engine_database.h"
#include "importing/import_dialog.h"
#include "test_program.h"

#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// The dialog that imports a file, over both engines, on the page of the table.
class ImportDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<PostgresServer>(); }
    void cleanup();
    void cleanupTestCase() { m_server.reset(); }

    void aFileIsImported_data() { EngineDatabase::addEngines(); }
    void aFileIsImported();
    void anImportIsUndone_data() { EngineDatabase::addEngines(); }
    void anImportIsUndone();
    void aTrialShowsBadRows_data() { EngineDatabase::addEngines(); }
    void aTrialShowsBadRows();
    void aNewTableIsMadeAndOpened_data() { EngineDatabase::addEngines(); }
    void aNewTableIsMadeAndOpened();
    void theColumnOfAFieldIsChosen();
    void optionsAreShownAsFoundAndChanged();
    void anotherFileForgetsWhatWasChosen();
    void aScriptHasNoColumns();
    void inProductionAPersonIsAskedFirst();
    void aFileOfBadRowsIsNotReplacedWithoutAWord();
    void anImportIsRunningWork();
    void aDroppedFileIsImported();
    void aDroppedDatabaseIsForTheWindow();
    void theKeyboardIsEnough();
    void everyControlHasAName();

private:
    void open(bool isPostgres = false, const GuardOptions& guard = {});
    void ask();
    void look(const QByteArray& text, const QString& name = u"more.csv"_s);
    template <class Widget>
    [[nodiscard]] Widget* find(const char* name) const
    {
        return m_dialog->findChild<Widget*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString text(const char* name) const { return find<QLabel>(name)->text(); }
    [[nodiscard]] QPushButton* button(const char* name) const { return find<QPushButton>(name); }
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }
    QString write(const QByteArray& text, const QString& name) const;
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

const QString kImportDialogSchema
    = u"CREATE TABLE goods (id INTEGER PRIMARY KEY, name TEXT NOT NULL, price NUMERIC"
      " CHECK (price < 100));"
      "INSERT INTO goods VALUES (1, 'pen', 2);"_s;

}

void ImportDialogTest::cleanup()
{
    m_page.reset();
    m_database.reset();
}

void ImportDialogTest::open(bool isPostgres, const GuardOptions& guard)
{
    m_database = std::make_unique<EngineDatabase>(*m_server, isPostgres, kImportDialogSchema);
    m_folder = std::make_unique<QTemporaryDir>();
    const auto adapter = std::make_shared<const Adapter>(
        m_database->adapter({}, guard)->withReceipts(std::make_shared<const ReceiptBook>(
            ReceiptBook{ReceiptStore(m_folder->filePath(u"receipts"_s)), u"a test"_s})));
    m_page = std::make_unique<BrowsePage>(
        UiContext{m_theme, m_icons}, adapter, QualifiedName{{}, u"goods"_s});
    m_page->resize(900, 500);
    m_page->show();
    QTRY_VERIFY(m_page->isLoaded());
}

void ImportDialogTest::ask()
{
    QVERIFY(m_page->can(PageCommand::Import));
    m_page->run(PageCommand::Import);
    m_dialog = m_page->findChild<ImportDialog*>();
    QVERIFY(m_dialog);
}

QString ImportDialogTest::write(const QByteArray& text, const QString& name) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("no file");
    return file.fileName();
}

void ImportDialogTest::look(const QByteArray& text, const QString& name)
{
    m_dialog->setFile(write(text, name));
    QTRY_VERIFY(m_dialog->findChild<ImportController*>()->sight());
}

void ImportDialogTest::aFileIsImported()
{
    QFETCH(const bool, isPostgres);
    open(isPostgres);
    ask();
    QCOMPARE(text("import.message.label"), u"Choose the file to import."_s);
    QVERIFY(!button("import.run.button")->isEnabled());
    look("id,name\n2,book\n3,ink\n");
    QCOMPARE(button("import.run.button")->text(), u"&Import 2 rows"_s);
    const QSignalSpy told(m_page.get(), &RowsPage::rowsChanged);
    button("import.run.button")->click();
    QCOMPARE(button("import.cancel.button")->text(), u"Sto&p"_s);
    QTRY_COMPARE(text("import.result.label"), u"Imported."_s);
    QCOMPARE(goods(), u"1 pen,2 book,3 ink"_s);
    QCOMPARE(told.size(), 1);
    QVERIFY(!button("import.run.button")->isEnabled()); // nobody means it twice
    QTRY_COMPARE(m_page->controller().model()->rowCount(), 3);
    find<QComboBox>("import.known.combo")->setCurrentIndex(2);
    QVERIFY(button("import.run.button")->isEnabled());
    m_dialog->reject();
    QTRY_VERIFY(!m_dialog);
}

void ImportDialogTest::anImportIsUndone()
{
    QFETCH(const bool, isPostgres);
    open(isPostgres);
    ask();
    look("id,name\n2,book\n");
    button("import.run.button")->click();
    QTRY_VERIFY(button("import.undo.button")->isVisible());
    button("import.undo.button")->click();
    const auto undo = [this] { return m_dialog->findChild<QPushButton*>(u"undo.run.button"_s); };
    QTRY_VERIFY(undo() && undo()->isEnabled());
    undo()->click();
    QTRY_COMPARE(goods(), u"1 pen"_s);
    QTRY_COMPARE(text("import.counts.label"), u"The import was undone."_s);
    QTRY_COMPARE(m_page->controller().model()->rowCount(), 1);
}

void ImportDialogTest::aTrialShowsBadRows()
{
    QFETCH(const bool, isPostgres);
    open(isPostgres);
    ask();
    look("id,name,price\n2,book,9\n3,ink,500\n");
    button("import.try.button")->click();
    QTRY_VERIFY(text("import.result.label").startsWith(u"Tried: 1 of 2 rows"));
    QVERIFY(text("import.counts.label").contains(u"The first of them would end the import"));
    auto* rejected = find<QTableView>("import.rejected.view");
    QVERIFY(rejected->isVisible());
    QCOMPARE(rejected->model()->index(0, 0).data(), QVariant(u"3"_s));
    QVERIFY(!rejected->model()->index(0, 3).data().toString().isEmpty());
    QCOMPARE(goods(), u"1 pen"_s);
    find<QLineEdit>("import.rejects.edit")->setText(path(u"bad.csv"_s));
    button("import.run.button")->click();
    QTRY_COMPARE(text("import.result.label"), u"Imported, all but the rejected rows."_s);
    QVERIFY(text("import.counts.label").contains(u"bad.csv"));
    QVERIFY(!find<QTableView>("import.preview.view")->isVisible());
    QCOMPARE(rejected->model()->rowCount(), 1);
    QCOMPARE(goods(), u"1 pen,2 book"_s);
}

void ImportDialogTest::aNewTableIsMadeAndOpened()
{
    QFETCH(const bool, isPostgres);
    open(isPostgres);
    ask();
    look("id,name\n2,book\n", u"stock.csv"_s);
    QVERIFY(!find<QLineEdit>("import.name.edit")->isVisible());
    find<QComboBox>("import.into.combo")->setCurrentIndex(1);
    QCOMPARE(find<QLineEdit>("import.name.edit")->text(), u"stock"_s);
    QVERIFY(!find<QComboBox>("import.known.combo")->isVisible());
    QTRY_VERIFY(button("import.run.button")->isEnabled());
    const QSignalSpy opened(m_page.get(), &Page::pageRequested);
    const QSignalSpy written(m_page.get(), &Page::rowsWritten);
    button("import.run.button")->click();
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(written.size(), 1);
    QCOMPARE(opened.first().first().value<PageDescriptor>().rowsOf().value().name, u"stock"_s);
    QCOMPARE(m_database->column(u"SELECT name FROM stock"_s), QStringList{u"book"_s});
}

void ImportDialogTest::theColumnOfAFieldIsChosen()
{
    open();
    ask();
    look("id,label\n2,book\n");
    auto* mapping = find<QTableView>("import.mapping.view");
    const QModelIndex target = mapping->model()->index(1, int(ImportMappingModel::Column::Target));
    QCOMPARE(target.data(), QVariant(u"(leave out)"_s));
    mapping->setCurrentIndex(target);
    mapping->setFocus();
    QTest::keyClick(mapping, Qt::Key_F2);
    auto* combo = mapping->findChild<QComboBox*>(u"import.column.combo"_s);
    QVERIFY(combo);
    QCOMPARE(combo->accessibleName(), u"Column of label"_s);
    QTest::keyClicks(combo, u"name"_s);
    QTest::keyClick(combo, Qt::Key_Return);
    QTRY_COMPARE(target.data(), QVariant(u"name"_s));
    QTRY_COMPARE(find<QTableView>("import.preview.view")->model()->columnCount(), 2);
    button("import.run.button")->click();
    QTRY_COMPARE(goods(), u"1 pen,2 book"_s);
}

void ImportDialogTest::optionsAreShownAsFoundAndChanged()
{
    open();
    ask();
    look("id;name;price\n2;book;1,5\n");
    QCOMPARE(find<QComboBox>("import.delimiter.combo")->currentText(), u"Semicolon  ;"_s);
    auto* decimal = find<QComboBox>("import.decimal.combo");
    decimal->setCurrentIndex(decimal->findData(u"comma"_s));
    const auto price = [this] {
        return find<QTableView>("import.preview.view")->model()->index(0, 2).data().toString();
    };
    QTRY_COMPARE(price(), u"1.5"_s);
    QCOMPARE(find<QComboBox>("import.decimal.combo"), decimal);
    QCOMPARE(decimal->currentData(), QVariant(u"comma"_s));
    auto* null = find<QLineEdit>("import.null.edit");
    null->setFocus();
    QTest::keyClicks(null, u"1,5"_s);
    QTRY_COMPARE(price(), u"NULL"_s);
    QCOMPARE(null->text(), u"1,5"_s);
    auto* format = find<QComboBox>("import.format.combo");
    format->setCurrentIndex(format->findData(u"tsv"_s));
    QTRY_VERIFY(!find<QComboBox>("import.delimiter.combo"));
    QVERIFY(find<QComboBox>("import.header.combo"));
}

void ImportDialogTest::anotherFileForgetsWhatWasChosen()
{
    open();
    ask();
    look("id;name\n2;book\n");
    auto* header = find<QComboBox>("import.header.combo");
    header->setCurrentIndex(header->findData(u"no"_s));
    QTRY_COMPARE(text("import.message.label"), u"No field goes to a column."_s);
    look("id,name\n2,book\n", u"other.csv"_s);
    QTRY_COMPARE(text("import.message.label"), QString());
    QCOMPARE(header->currentData(), QVariant(u"yes"_s));
}

void ImportDialogTest::aScriptHasNoColumns()
{
    open();
    ask();
    look("DELETE FROM goods;\n", u"clean.sql"_s);
    QVERIFY(find<QLabel>("import.script.label")->isVisible());
    QVERIFY(!find<QTableView>("import.mapping.view")->isVisible());
    QCOMPARE(button("import.run.button")->text(), u"&Run the script"_s);
    button("import.run.button")->click();
    QTRY_COMPARE(goods(), QString());
    QTRY_COMPARE(text("import.counts.label"), u"Statements: 1. Rows written: 1."_s);
    QVERIFY(!button("import.undo.button")->isVisible());
}

void ImportDialogTest::inProductionAPersonIsAskedFirst()
{
    GuardOptions guard;
    guard.environment = Environment::Production;
    open(false, guard);
    ask();
    look("id,name\n2,book\n");
    button("import.run.button")->click();
    auto* question = find<QMessageBox>("import.consent.question");
    QVERIFY(question);
    QVERIFY(question->text().contains(u"production"));
    QCOMPARE(question->defaultButton(), question->button(QMessageBox::Cancel));
    QVERIFY(!m_dialog->isRunning());
    question->reject();
    QTRY_VERIFY(!find<QMessageBox>("import.consent.question"));
    QCOMPARE(goods(), u"1 pen"_s);
    button("import.try.button")->click();
    QTRY_VERIFY(button("import.consent.button"));
    button("import.consent.button")->click();
    QTRY_VERIFY(text("import.result.label").startsWith(u"Tried: all rows"));
    QCOMPARE(goods(), u"1 pen"_s);
}

void ImportDialogTest::aFileOfBadRowsIsNotReplacedWithoutAWord()
{
    open();
    ask();
    look("id,name\n2,book\n");
    find<QLineEdit>("import.rejects.edit")->setText(write("mine", u"bad.csv"_s));
    button("import.run.button")->click();
    auto* question = find<QMessageBox>("import.consent.question");
    QVERIFY(question);
    QVERIFY(question->text().contains(u"bad.csv already exists"));
    question->reject();
    QVERIFY(!m_dialog->isRunning());
}

void ImportDialogTest::anImportIsRunningWork()
{
    open();
    ask();
    QByteArray rows("id,name\n");
    for (int i = 2; i < 100'000; ++i)
        rows += QByteArray::number(i) + ",thing\n";
    look(rows);
    button("import.run.button")->click();
    QCOMPARE(m_page->running().size(), 1);
    QCOMPARE(m_page->running().first().what, u"Importing into goods"_s);
    QVERIFY(m_page->running().first().isWrite);
    QVERIFY(!find<QTableView>("import.mapping.view")->isEnabled());
    m_dialog->reject(); // asks it to end
    QVERIFY(m_dialog->isVisible());
    QTRY_COMPARE(text("import.result.label"), u"Stopped. Nothing was saved."_s);
    QVERIFY(m_page->running().isEmpty());
    QCOMPARE(goods(), u"1 pen"_s);
}

void ImportDialogTest::aDroppedFileIsImported()
{
    open();
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(write("id,name\n2,book\n", u"more.CSV.gz"_s))});
    QVERIFY(!RowImport::fileOfRows(dropped).isEmpty());
    dropped.setUrls({QUrl::fromLocalFile(write("id,name\n2,book\n", u"more.csv"_s))});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_page.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(
        {10, 10}, Qt::CopyAction | Qt::MoveAction, &dropped, Qt::LeftButton, Qt::ShiftModifier);
    QCoreApplication::sendEvent(m_page.get(), &drop);
    QVERIFY(drop.isAccepted());
    QCOMPARE(drop.dropAction(), Qt::CopyAction); // it is only read
    m_dialog = m_page->findChild<ImportDialog*>();
    QVERIFY(m_dialog);
    QTRY_VERIFY(button("import.run.button")->isEnabled());
}

void ImportDialogTest::aDroppedDatabaseIsForTheWindow()
{
    open();
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(path(u"shop.db"_s))});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_page.get(), &enter);
    QVERIFY(!enter.isAccepted());
    dropped.setUrls({QUrl::fromLocalFile(path(u"a.csv"_s)), QUrl::fromLocalFile(path(u"b.csv"_s))});
    QCOMPARE(RowImport::fileOfRows(dropped), QString());
}

void ImportDialogTest::theKeyboardIsEnough()
{
    open();
    ask();
    m_dialog->activateWindow();
    const auto press = [this](Qt::Key key) { QTest::keyClick(m_dialog->focusWidget(), key); };
    const auto reach = [&](const char* name) {
        for (int step = 0;
            step < 30 && m_dialog->focusWidget()->objectName() != QLatin1String(name); ++step)
            press(Qt::Key_Tab);
        QCOMPARE(m_dialog->focusWidget()->objectName(), QLatin1String(name));
    };
    QVERIFY(m_dialog->focusWidget());
    reach("import.path.edit");
    QTest::keyClicks(m_dialog->focusWidget(), write("id,label\n1,quill\n2,book\n", u"more.csv"_s));
    press(Qt::Key_Return);
    QTRY_VERIFY(m_dialog->findChild<ImportController*>()->sight());
    reach("import.format.combo");
    // What was just put into a layout is shown a moment later.
    const auto* header = m_dialog->findChild<QWidget*>(u"import.header.combo"_s);
    QTRY_VERIFY(header && header->isVisible());
    reach("import.header.combo");
    reach("import.known.combo");
    press(Qt::Key_Down);
    reach("import.mapping.view");
    press(Qt::Key_Down);
    press(Qt::Key_F2);
    QTest::keyClicks(m_dialog->focusWidget(), u"name"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_dialog->focusWidget()->objectName(), u"import.mapping.view"_s);
    reach("import.preview.view");
    reach("import.try.button");
    press(Qt::Key_Space);
    QTRY_VERIFY(text("import.result.label").startsWith(u"Tried"));
    reach("import.run.button");
    press(Qt::Key_Space);
    QTRY_COMPARE(goods(), u"1 quill,2 book"_s);
    QTRY_COMPARE(text("import.result.label"), u"Imported."_s);
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
}

void ImportDialogTest::everyControlHasAName()
{
    open();
    ask();
    look("id,name,price\n2,book,500\n");
    button("import.try.button")->click();
    QTRY_VERIFY(find<QTableView>("import.rejected.view")->isVisible());
    for (const QWidget* widget : m_dialog->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"))
            continue;
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool hasName = !widget->accessibleName().isEmpty()
            || (button && !button->text().isEmpty()) || qobject_cast<const QLabel*>(widget);
        QVERIFY2(hasName, qPrintable(widget->objectName()));
    }
}

TW_TEST(ImportDialogTest)
#include "import_dialog_test.moc"
