// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/page_commands.h"
#include "sqlite_file.h"
#include "structure/structure_commands.h"
#include "structure/structure_page.h"
#include "test_program.h"

#include <tuplewright/sqlite/sqlite_backend.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace tw;
using namespace Qt::StringLiterals;

class StructurePageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_page.reset(); }
    void theColumnsAreShownFirst();
    void everyPartHasItsButton();
    void foreignKeysAreToldBothWays();
    void theDefinitionIsTextToCopy();
    void theDefinitionIsCopiedByItsOwnCommand();
    void rowsAreCopiedAsLines();
    void anObjectThatIsNoRelationShowsItsDefinition();
    void aTableThatIsGoneSaysSo();
    void refreshingShowsWhatChanged();
    void nothingOfAHostileNameIsMarkup();
    void theSectionIsPartOfTheView();

private:
    void open(const ObjectReference& object, const QString& view = {});
    void openTable(const QString& name) { open(ObjectReference::relation({u"main"_s, name})); }
    void choose(const QString& title) const;
    [[nodiscard]] QString cell(int row, int column) const;
    [[nodiscard]] QString definition() const
    {
        return m_page->findChild<QPlainTextEdit*>(u"structure.ddl.edit"_s)->toPlainText();
    }

    SqliteFile m_file{
        u"CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT 'nobody',"
        " CONSTRAINT named CHECK (name <> ''));"
        "CREATE TABLE books (id INTEGER PRIMARY KEY, author_id INTEGER, price REAL,"
        " CONSTRAINT written_by FOREIGN KEY (author_id) REFERENCES authors (id) ON DELETE CASCADE);"
        "CREATE INDEX books_by_price ON books (price DESC) WHERE price > 0;"
        "CREATE TRIGGER kept BEFORE DELETE ON books BEGIN SELECT 1; END;"
        "CREATE TABLE \"<b>&x</b> %1\" (\"<i>\" TEXT);"_s};
    Theme m_theme;
    Icons m_icons{m_theme};
    std::unique_ptr<StructurePage> m_page;
};

void StructurePageTest::init()
{
    m_theme.apply(*qApp, ThemeName::Light);
}

void StructurePageTest::open(const ObjectReference& object, const QString& view)
{
    const auto adapter = std::make_shared<const Adapter>(
        std::make_shared<ConnectionPool>(makeSqliteBackend(), m_file.config(), Secret()));
    m_page = std::make_unique<StructurePage>(UiContext{m_theme, m_icons}, adapter, object);
    m_page->restoreView(view);
    m_page->resize(900, 500);
    m_page->show();
    [this] { QTRY_VERIFY(m_page->isLoaded() || m_page->error()); }();
}

void StructurePageTest::choose(const QString& title) const
{
    for (QToolButton* button : m_page->findChildren<QToolButton*>())
        if (button->accessibleName() == title)
            return button->click();
    QFAIL(qPrintable(title));
}

QString StructurePageTest::cell(int row, int column) const
{
    const auto* list = m_page->findChild<QTreeView*>(u"structure.parts.view"_s);
    return list->model()->index(row, column).data().toString();
}

void StructurePageTest::theColumnsAreShownFirst()
{
    openTable(u"authors"_s);
    QCOMPARE(m_page->title(), u"authors structure"_s);
    QCOMPARE(cell(0, 0), u"id (key)"_s);
    QCOMPARE(cell(1, 0), u"name"_s);
    QCOMPARE(cell(1, 1), u"TEXT"_s);
    QCOMPARE(cell(1, 2), u"not null"_s);
    QCOMPARE(cell(1, 3), u"'nobody'"_s);
    QVERIFY(m_page->findChild<QLabel*>(u"structure.summary.label"_s)
            ->text()
            .startsWith(u"table · 2 columns"));
}

void StructurePageTest::everyPartHasItsButton()
{
    openTable(u"books"_s);
    choose(u"Indexes"_s);
    QCOMPARE(cell(0, 0), u"books_by_price"_s);
    QCOMPARE(cell(0, 2), u"price DESC"_s);
    QCOMPARE(cell(0, 4), u"price > 0"_s);
    choose(u"Triggers"_s);
    QCOMPARE(cell(0, 0), u"kept"_s);
    QCOMPARE(cell(0, 1), u"before"_s);
    choose(u"Dependencies"_s);
    QCOMPARE(cell(0, 0), u"uses"_s);
    QCOMPARE(cell(0, 3), u"written_by"_s);
    choose(u"Privileges"_s);
    QCOMPARE(cell(0, 1), u"yes"_s);
}

void StructurePageTest::foreignKeysAreToldBothWays()
{
    openTable(u"books"_s);
    choose(u"Foreign keys"_s);
    QCOMPARE(cell(0, 0), u"references"_s);
    QCOMPARE(cell(0, 1), u"written_by"_s);
    QCOMPARE(cell(0, 3), u"main.authors"_s);
    QCOMPARE(cell(0, 6), u"CASCADE"_s);
    openTable(u"authors"_s);
    choose(u"Foreign keys"_s);
    QCOMPARE(cell(0, 0), u"referenced by"_s);
    QCOMPARE(cell(0, 2), u"id"_s);
    QCOMPARE(cell(0, 3), u"main.books"_s);
}

void StructurePageTest::theDefinitionIsTextToCopy()
{
    openTable(u"books"_s);
    choose(u"DDL"_s);
    QVERIFY(definition().startsWith(u"CREATE TABLE books"));
    QVERIFY(definition().contains(u"CREATE INDEX books_by_price"));
    QVERIFY(definition().contains(u"CREATE TRIGGER kept"));
    m_page->run(PageCommand::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), definition());
}

void StructurePageTest::theDefinitionIsCopiedByItsOwnCommand()
{
    openTable(u"books"_s);
    QVERIFY(m_page->can(PageCommand::CopyDefinition));
    m_page->run(PageCommand::CopyDefinition);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"CREATE TABLE books"));
    openTable(u"nothing"_s);
    QVERIFY(!m_page->can(PageCommand::CopyDefinition));
}

void StructurePageTest::rowsAreCopiedAsLines()
{
    openTable(u"authors"_s);
    m_page->findChild<QTreeView*>(u"structure.parts.view"_s)->selectAll();
    m_page->run(PageCommand::Copy);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].startsWith(u"id (key)\tINTEGER\t"));
    QCOMPARE(lines[1], u"name\tTEXT\tnot null\t'nobody'\t"_s);
}

void StructurePageTest::anObjectThatIsNoRelationShowsItsDefinition()
{
    open({ObjectKind::Index, {u"main"_s, u"books_by_price"_s}, {}});
    QVERIFY(m_page->isLoaded());
    QVERIFY(m_page->findChild<QPlainTextEdit*>(u"structure.ddl.edit"_s)->isVisible());
    QCOMPARE(
        definition(), u"CREATE INDEX books_by_price ON books (price DESC) WHERE price > 0;\n"_s);
}

void StructurePageTest::aTableThatIsGoneSaysSo()
{
    openTable(u"nothing"_s);
    QVERIFY(m_page->error());
    QCOMPARE(m_page->error()->kind, ErrorKind::UndefinedObject);
    const auto* text = m_page->findChild<QLabel*>(u"structure.notice.text"_s);
    QVERIFY(text && text->isVisible() && text->text().contains(u"main.nothing"));
    QVERIFY(m_page->can(PageCommand::Refresh));
    QVERIFY(!m_page->can(PageCommand::Copy));
}

void StructurePageTest::refreshingShowsWhatChanged()
{
    openTable(u"authors"_s);
    m_file.execute(u"ALTER TABLE authors ADD COLUMN born TEXT"_s);
    QSignalSpy loaded(m_page.get(), &Page::loaded);
    m_page->run(PageCommand::Refresh);
    QTRY_COMPARE(loaded.size(), 1);
    QTRY_COMPARE(cell(2, 0), u"born"_s); // the draft is read after the facts
}

void StructurePageTest::nothingOfAHostileNameIsMarkup()
{
    openTable(u"<b>&x</b> %1"_s);
    QCOMPARE(cell(0, 0), u"<i>"_s);
    QCOMPARE(m_page->title(), u"<b>&x</b> %1 structure"_s);
    for (const char* name : {"structure.summary.label", "structure.empty.label"})
        QCOMPARE(
            m_page->findChild<QLabel*>(QString::fromLatin1(name))->textFormat(), Qt::PlainText);
}

void StructurePageTest::theSectionIsPartOfTheView()
{
    openTable(u"books"_s);
    choose(u"Indexes"_s);
    const QString view = m_page->viewState();
    open(ObjectReference::relation({u"main"_s, u"books"_s}), view);
    QCOMPARE(m_page->viewState(), view);
    QCOMPARE(cell(0, 0), u"books_by_price"_s);
    choose(u"DDL"_s);
    open(ObjectReference::relation({u"main"_s, u"books"_s}), m_page->viewState());
    QVERIFY(m_page->findChild<QPlainTextEdit*>(u"structure.ddl.edit"_s)->isVisible());
}

TW_TEST(StructurePageTest)
#include "structure_page_test.moc"
