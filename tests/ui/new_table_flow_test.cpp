// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/navigator/new_table_target.h"
#include "navigator/navigator_dock.h"
#include "pages/page_commands.h"
#include "sqlite_window.h"
#include "structure/new_table_page.h"
#include "structure/structure_page.h"
#include "structure/structure_review.h"
#include "tabs/page_area.h"
#include "test_program.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

#include <algorithm>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// A table made in a whole window, from the navigator to its rows.
class NewTableFlowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_run.reset(); }

    void itsStructureTakesThePlaceOfThePage();
    void closingAsksOnceSomethingIsStaged();

private:
    [[nodiscard]] NewTablePage* begin() const;
    [[nodiscard]] PageArea& pages() const { return *m_run->window->findChild<PageArea*>(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteFile> m_file;
    std::unique_ptr<Run> m_run;
};

void NewTableFlowTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = std::make_unique<SqliteFile>(u"CREATE TABLE goods (id INTEGER PRIMARY KEY);"_s);
    m_run = std::make_unique<Run>(m_folder->path(), *m_file);
    m_run->open(u"goods"_s);
}

NewTablePage* NewTableFlowTest::begin() const
{
    auto* navigator = m_run->window->findChild<NavigatorDock*>();
    Q_EMIT navigator->pageRequested(newTablePage(m_run->shop, {}));
    auto* page = qobject_cast<NewTablePage*>(m_run->window->currentPage());
    [page] { QTRY_VERIFY(page && page->isLoaded()); }();
    return page;
}

void NewTableFlowTest::itsStructureTakesThePlaceOfThePage()
{
    NewTablePage* const page = begin();
    QVERIFY(page);
    QTest::keyClicks(page->findChild<QLineEdit*>(u"newTable.name.edit"_s), u"colours"_s);
    page->run(PageCommand::Save);
    QTRY_VERIFY(m_run->window->findChild<StructureReview*>());
    m_run->find<QPushButton>("structureReview.run.button")->click();
    QTRY_VERIFY(qobject_cast<StructurePage*>(m_run->window->currentPage()));
    QCOMPARE(m_run->window->currentPage()->title(), u"colours structure"_s);
    QTRY_VERIFY(m_run->window->currentPage()->isLoaded());
    QCOMPARE(pages().pages().size(), 2); // with the one of goods
    const auto isListed = [this] {
        const QList<RelationSummary>& relations
            = m_run->connections().find(m_run->shop)->catalog->relations;
        return std::ranges::any_of(
            relations, [](const RelationSummary& each) { return each.name.name == u"colours"_s; });
    };
    QTRY_VERIFY(isListed());
    m_run->open(u"colours"_s); // its rows
}

void NewTableFlowTest::closingAsksOnceSomethingIsStaged()
{
    NewTablePage* const page = begin();
    QVERIFY(page);
    Q_EMIT pages().closeRequested(page);
    QCOMPARE(pages().pages().size(), 1); // nobody has touched it
    NewTablePage* const other = begin();
    QVERIFY(other);
    QTest::keyClicks(other->findChild<QLineEdit*>(u"newTable.name.edit"_s), u"colours"_s);
    Q_EMIT pages().closeRequested(other);
    QCOMPARE(pages().pages().size(), 2);
    auto* discard = m_run->find<QPushButton>("close.discard.button");
    QVERIFY(discard);
    discard->click();
    QTRY_COMPARE(pages().pages().size(), 1);
    QVERIFY(m_file->column(u"SELECT name FROM sqlite_schema WHERE name = 'colours'"_s).isEmpty());
}

TW_TEST(NewTableFlowTest)
#include "new_table_flow_test.moc"
