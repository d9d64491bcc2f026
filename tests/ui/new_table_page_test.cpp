// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine_database.h"
#include "pages/page_commands.h"
#include "structure/new_table_page.h"
#include "structure/structure_review.h"
#include "test_program.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// A table made on its page, over both engines.
class NewTablePageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase() { m_server.reset(); }

    void itBeginsWithAKey_data() { EngineDatabase::addEngines(); }
    void itBeginsWithAKey();
    void aTableIsReviewedAndMade_data() { EngineDatabase::addEngines(); }
    void aTableIsReviewedAndMade();
    void whatIsMissingIsToldInWords_data() { EngineDatabase::addEngines(); }
    void whatIsMissingIsToldInWords();
    void aKeyIsDroppedInItsList_data() { EngineDatabase::addEngines(); }
    void aKeyIsDroppedInItsList();

private:
    void open();
    void type(const QString& name) const;
    [[nodiscard]] QTreeView* list(const QString& name) const
    {
        return m_page->findChild<QTreeView*>(u"newTable."_s + name + u".view"_s);
    }
    void press(const QString& name) const
    {
        m_page->findChild<QToolButton*>(u"structure."_s + name + u".button"_s)->click();
    }
    [[nodiscard]] StructureReview* review();
    [[nodiscard]] QString told() const
    {
        return m_page->findChild<QLabel*>(u"newTable.notice.text"_s)->text();
    }

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<EngineDatabase> m_database;
    Theme m_theme;
    Icons m_icons{m_theme};
    std::unique_ptr<NewTablePage> m_page;
};

void NewTablePageTest::initTestCase()
{
    m_server = std::make_unique<PostgresServer>();
    m_theme.apply(*qApp, ThemeName::Light);
}

void NewTablePageTest::cleanup()
{
    m_page.reset();
    m_database.reset();
}

void NewTablePageTest::open()
{
    QFETCH(const bool, isPostgres);
    m_database = std::make_unique<EngineDatabase>(
        *m_server, isPostgres, u"CREATE TABLE goods (id INTEGER PRIMARY KEY);"_s);
    m_page = std::make_unique<NewTablePage>(
        UiContext{m_theme, m_icons}, m_database->adapter(), isPostgres ? u"public"_s : u"main"_s);
    m_page->resize(1000, 500);
    m_page->show();
    QTRY_VERIFY(m_page->isLoaded());
}

void NewTablePageTest::type(const QString& name) const
{
    auto* edit = m_page->findChild<QLineEdit*>(u"newTable.name.edit"_s);
    edit->selectAll();
    if (name.isEmpty())
        QTest::keyClick(edit, Qt::Key_Delete);
    else
        QTest::keyClicks(edit, name);
}

StructureReview* NewTablePageTest::review()
{
    m_page->run(PageCommand::Save);
    StructureReview* dialog = nullptr;
    [&] {
        QTRY_VERIFY(
            (dialog = m_page->window()->findChild<StructureReview*>()) && dialog->isVisible());
    }();
    return dialog;
}

void NewTablePageTest::itBeginsWithAKey()
{
    open();
    QCOMPARE(m_page->title(), u"New table"_s);
    QCOMPARE(m_page->statusTexts(), QStringList{u"1 column"_s});
    QVERIFY(!m_page->isDirty()); // nothing is lost by closing it
    QCOMPARE(list(u"columns"_s)->model()->rowCount(), 1);
    QCOMPARE(list(u"columns"_s)->model()->index(0, 0).data().toString(), u"id"_s);
    QCOMPARE(list(u"rules"_s)->model()->rowCount(), 1);
    type(u"colours"_s);
    QCOMPARE(m_page->title(), u"New table colours"_s);
    QCOMPARE(list(u"rules"_s)->model()->index(0, 0).data().toString(), u"colours_pkey"_s);
    QVERIFY(m_page->isDirty());
    m_page->abandonChanges();
    QVERIFY(!m_page->isDirty());
    QVERIFY(m_page->findChild<QLineEdit*>(u"newTable.name.edit"_s)->text().isEmpty());
}

void NewTablePageTest::aTableIsReviewedAndMade()
{
    open();
    type(u"colours"_s);
    press(u"addColumn"_s);
    auto* editor = list(u"columns"_s)->findChild<QLineEdit*>(u"structure.cell.edit"_s);
    QVERIFY(editor);
    editor->setText(u"label"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(list(u"columns"_s)->model()->index(1, 0).data().toString(), u"label"_s);
    QSignalSpy made(m_page.get(), &MakingPage::made);
    QSignalSpy written(m_page.get(), &Page::rowsWritten);
    StructureReview* dialog = review();
    const QString sql
        = dialog->findChild<QPlainTextEdit*>(u"structureReview.sql.edit"_s)->toPlainText();
    QVERIFY2(sql.contains(u"CREATE TABLE"), qPrintable(sql));
    QVERIFY(dialog->findChild<QLabel*>(u"structureReview.title.label"_s)
            ->text()
            .startsWith(u"Review the new table"));
    dialog->findChild<QPushButton*>(u"structureReview.run.button"_s)->click();
    QTRY_COMPARE(made.size(), 1);
    const auto page = made[0][0].value<PageDescriptor>();
    QCOMPARE(page.kind, kStructurePage);
    QCOMPARE(page.object()->name.name, u"colours"_s);
    QCOMPARE(written.size(), 1);
    QTRY_VERIFY(!m_page->isDirty());
    m_database->execute(u"INSERT INTO colours (label) VALUES ('red')"_s);
    QCOMPARE(m_database->column(u"SELECT id FROM colours"_s), QStringList{u"1"_s});
}

void NewTablePageTest::whatIsMissingIsToldInWords()
{
    open();
    m_page->run(PageCommand::Save);
    QVERIFY2(told().contains(u"The table needs a name."), qPrintable(told()));
    type(u"goods"_s);
    m_page->run(PageCommand::Save);
    QTRY_VERIFY2(told().contains(u"goods is there already."), qPrintable(told()));
    type(u"fresh"_s);
    list(u"columns"_s)->setCurrentIndex(list(u"columns"_s)->model()->index(0, 0));
    press(u"drop"_s);
    QCOMPARE(list(u"columns"_s)->model()->rowCount(), 0);
    QCOMPARE(list(u"rules"_s)->model()->rowCount(), 0);
    m_page->run(PageCommand::Save);
    QVERIFY2(told().contains(u"A table needs a column."), qPrintable(told()));
    QVERIFY(!m_page->window()->findChild<StructureReview*>());
    QVERIFY(m_page->isDirty()); // dropping the key is a change, too
}

void NewTablePageTest::aKeyIsDroppedInItsList()
{
    open();
    list(u"rules"_s)->setCurrentIndex(list(u"rules"_s)->model()->index(0, 0));
    press(u"drop"_s);
    QCOMPARE(list(u"rules"_s)->model()->rowCount(), 0);
    QCOMPARE(list(u"columns"_s)->model()->rowCount(), 1);
}

TW_TEST(NewTablePageTest)
#include "new_table_page_test.moc"
