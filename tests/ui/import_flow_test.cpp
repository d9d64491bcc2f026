// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/export_dialog.h"
#include "filtering/condition_dialog.h"
#include "importing/import_dialog.h"
#include "navigator/navigator_dock.h"
#include "sqlite_window.h"
#include "test_program.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

#include <algorithm>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// Imports that begin in the navigator, in a whole window.
class ImportFlowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_run.reset(); }

    void aTableIsMadeOfAFileAndOpened();
    void thePageOfTheTableIsReadAgain();
    void theClipboardBecomesATable();
    void theClipboardGoesIntoATable();
    void theMenuOfATableExportsItsRows();

private:
    [[nodiscard]] ImportDialog* askForClipboard(const QString& text, const QualifiedName& target);
    void importFile(const QByteArray& text, const QString& name);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteFile> m_file;
    std::unique_ptr<Run> m_run;
};

void ImportFlowTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = std::make_unique<SqliteFile>(
        u"CREATE TABLE goods (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO goods VALUES (1, "
        "'pen');"_s);
    m_run = std::make_unique<Run>(m_folder->path(), *m_file);
    m_run->open(u"goods"_s);
}

void ImportFlowTest::importFile(const QByteArray& text, const QString& name)
{
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
    file.close();
    QTRY_VERIFY(m_run->window->findChild<ImportDialog*>());
    auto* dialog = m_run->window->findChild<ImportDialog*>();
    dialog->setFile(file.fileName());
    auto* run = dialog->findChild<QPushButton*>(u"import.run.button"_s);
    QTRY_VERIFY(run->isEnabled());
    run->click();
    QTRY_VERIFY(!dialog->isRunning());
    dialog->reject();
}

void ImportFlowTest::aTableIsMadeOfAFileAndOpened()
{
    auto* navigator = m_run->window->findChild<NavigatorDock*>();
    Q_EMIT navigator->newTableRequested(m_run->shop, QString());
    importFile("id,label\n1,red\n2,blue\n", u"colours.csv"_s);
    QTRY_VERIFY(
        m_run->window->currentPage() && m_run->window->currentPage()->title() == u"colours"_s);
    const auto isListed = [this] {
        const QList<RelationSummary>& relations
            = m_run->connections().find(m_run->shop)->catalog->relations;
        return std::ranges::any_of(
            relations, [](const RelationSummary& each) { return each.name.name == u"colours"_s; });
    };
    QTRY_VERIFY(isListed());
    QCOMPARE(m_file->column(u"SELECT label FROM colours ORDER BY id"_s),
        QStringList({u"red"_s, u"blue"_s}));
}

void ImportFlowTest::thePageOfTheTableIsReadAgain()
{
    auto* navigator = m_run->window->findChild<NavigatorDock*>();
    Q_EMIT navigator->importRequested(m_run->shop, QualifiedName{u"main"_s, u"goods"_s});
    importFile("id,name\n2,book\n", u"more.csv"_s);
    QTRY_COMPARE(m_run->page->controller().model()->rowCount(), 2);
}

/// Null: no dialog came.
ImportDialog* ImportFlowTest::askForClipboard(const QString& text, const QualifiedName& target)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT m_run->window->findChild<NavigatorDock*>()->clipboardImportRequested(
        m_run->shop, target);
    // What is copied until the table was read is not meant.
    QGuiApplication::clipboard()->setText(u"other,text\n"_s);
    const auto dialog = [this] { return m_run->window->findChild<ImportDialog*>(); };
    [&dialog] { QTRY_VERIFY(dialog()); }();
    return dialog();
}

void ImportFlowTest::theClipboardBecomesATable()
{
    ImportDialog* dialog
        = askForClipboard(u"id\tlabel\n1\t\"red\nor so\"\n2\tblue\n"_s, QualifiedName());
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QLineEdit*>(u"import.path.edit"_s)->text(), u"Clipboard"_s);
    const auto* message = dialog->findChild<QLabel*>(u"import.message.label"_s);
    QTRY_COMPARE(message->text(), u"Name the new table."_s);
    auto* run = dialog->findChild<QPushButton*>(u"import.run.button"_s);
    QCOMPARE(run->text(), u"&Import 2 rows"_s);
    QTest::keyClicks(dialog->findChild<QLineEdit*>(u"import.name.edit"_s), u"colours"_s);
    QTRY_VERIFY(run->isEnabled());
    run->click();
    QTRY_VERIFY(
        m_run->window->currentPage() && m_run->window->currentPage()->title() == u"colours"_s);
    QCOMPARE(m_file->column(u"SELECT label FROM colours ORDER BY id"_s),
        QStringList({u"red\nor so"_s, u"blue"_s}));
    dialog->reject();
}

void ImportFlowTest::theClipboardGoesIntoATable()
{
    ImportDialog* dialog
        = askForClipboard(u"id,name\n2,book\n"_s, QualifiedName{u"main"_s, u"goods"_s});
    QVERIFY(dialog);
    auto* run = dialog->findChild<QPushButton*>(u"import.run.button"_s);
    QTRY_VERIFY(run->isEnabled());
    QCOMPARE(run->text(), u"&Import 1 row"_s);
    run->click();
    QTRY_COMPARE(m_run->page->controller().model()->rowCount(), 2);
    QCOMPARE(m_file->column(u"SELECT name FROM goods ORDER BY id"_s),
        QStringList({u"pen"_s, u"book"_s}));
    dialog->reject();
}

void ImportFlowTest::theMenuOfATableExportsItsRows()
{
    m_file->execute(u"CREATE TABLE more (id INTEGER PRIMARY KEY)"_s);
    auto* navigator = m_run->window->findChild<NavigatorDock*>();
    Q_EMIT navigator->exportRequested(m_run->shop, QualifiedName{{}, u"more"_s});
    QTRY_COMPARE(m_run->window->findChildren<ExportDialog*>().size(), 1);
    QCOMPARE(m_run->window->currentPage()->title(), u"more"_s);
    m_run->window->findChild<ExportDialog*>()->reject();
    QTRY_VERIFY(!m_run->window->findChild<ExportDialog*>());
    Q_EMIT navigator->filterRequested(m_run->shop, QualifiedName{{}, u"more"_s});
    QTRY_VERIFY(m_run->window->findChild<ConditionDialog*>()); // the page is there already
}

TW_TEST(ImportFlowTest)
#include "import_flow_test.moc"
