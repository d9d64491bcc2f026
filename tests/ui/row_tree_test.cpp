// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/browse_page.h"
#include "browse/rows/row_tree_view.h"
#include "engine_database.h"
#include "grid/grid_view.h"
#include "test_program.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTreeView>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

const QString kRowTreeSchema
    = u"CREATE TABLE places (id INTEGER PRIMARY KEY, name TEXT,"
      " parent_id INTEGER REFERENCES places(id));"
      "INSERT INTO places VALUES (1, 'World', NULL), (2, 'Europe', 1), (3, 'Asia', 1),"
      " (4, 'Ulm <b>', 2), (5, 'Moon', NULL);"
      "CREATE TABLE other (id INTEGER PRIMARY KEY);"_s;

}

/// The rows of a table that names itself.
class RowTreeTest final : public QObject
{
    Q_OBJECT

    Theme m_theme;
    Icons m_icons{m_theme};
    PostgresServer m_server;
    std::unique_ptr<EngineDatabase> m_database;
    std::unique_ptr<BrowsePage> m_page;

    void open(const QString& table)
    {
        QFETCH(const bool, isPostgres);
        m_database = std::make_unique<EngineDatabase>(m_server, isPostgres, kRowTreeSchema);
        m_page = std::make_unique<BrowsePage>(
            UiContext{m_theme, m_icons}, m_database->adapter(), QualifiedName{{}, table});
        m_page->resize(900, 500);
        m_page->show();
        QTRY_VERIFY(m_page->isLoaded());
    }
    [[nodiscard]] QTreeView* tree() const
    {
        return m_page->findChild<QTreeView*>(u"tree.rows.tree"_s);
    }
    [[nodiscard]] QStringList below(const QModelIndex& parent) const
    {
        QStringList texts;
        for (int row = 0; row < tree()->model()->rowCount(parent); ++row)
            texts.append(tree()->model()->index(row, 0, parent).data().toString());
        return texts;
    }

private Q_SLOTS:
    void cleanup()
    {
        m_page.reset();
        m_database.reset();
    }

    void childrenAreReadWhenTheyAreLookedAt_data() { EngineDatabase::addEngines(); }
    void childrenAreReadWhenTheyAreLookedAt()
    {
        open(u"places"_s);
        m_page->run(PageCommand::ShowTree);
        QVERIFY(tree() && tree()->isVisible());
        QTRY_COMPARE(below({}), QStringList({u"Moon"_s, u"World"_s}));
        const QModelIndex world = tree()->model()->index(1, 0);
        QVERIFY(below(world).isEmpty() && tree()->model()->hasChildren(world));
        tree()->expand(world);
        QTRY_COMPARE(below(world), QStringList({u"Asia"_s, u"Europe"_s}));
        const QModelIndex europe = tree()->model()->index(1, 0, world);
        tree()->expand(europe);
        QTRY_COMPARE(below(europe), QStringList{u"Ulm <b>"_s});
        const QModelIndex asia = tree()->model()->index(0, 0, world);
        tree()->expand(asia);
        QTRY_VERIFY(!tree()->model()->hasChildren(asia));
        const QAbstractItemModelTester tester(
            tree()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void aRowOfTheTreeIsShownInTheGrid_data() { EngineDatabase::addEngines(); }
    void aRowOfTheTreeIsShownInTheGrid()
    {
        open(u"places"_s);
        m_page->run(PageCommand::ShowTree);
        QTRY_COMPARE(below({}).size(), 2);
        Q_EMIT tree()->activated(tree()->model()->index(1, 0));
        QTRY_VERIFY(m_page->grid().isVisible());
        ResultModel& rows = *m_page->controller().model();
        QTRY_COMPARE(rows.rowCount(), 1);
        QCOMPARE(rows.value(0, 1).toText(), u"World"_s);
        m_page->run(PageCommand::GoBack);
        QTRY_COMPARE(rows.rowCount(), 5);
    }

    void onlyATableThatNamesItselfHasOne_data() { EngineDatabase::addEngines(); }
    void onlyATableThatNamesItselfHasOne()
    {
        open(u"other"_s);
        QVERIFY(!m_page->can(PageCommand::ShowTree));
    }
};

TW_TEST(RowTreeTest)
#include "row_tree_test.moc"
