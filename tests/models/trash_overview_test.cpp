// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine_database.h"
#include "models/trash/trash_overview.h"
#include "test_program.h"

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// The deleted rows of all tables of a connection, over both engines.
class TrashOverviewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<PostgresServer>(); }
    void cleanup();
    void cleanupTestCase() { m_server.reset(); }

    void tablesWithASignAreListedAndCounted_data() { EngineDatabase::addEngines(); }
    void tablesWithASignAreListedAndCounted();
    void rowsAreCountedAgain_data() { EngineDatabase::addEngines(); }
    void rowsAreCountedAgain();
    void stoppedCountingIsNotTakenForNone();
    void whatCannotBeReadIsTold();
    void whoDeletedIsFoundByItsName();

private:
    void open(bool isPostgres);
    /// Name, sign, rows, newest, by.
    [[nodiscard]] QStringList line(int row) const;

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<EngineDatabase> m_database;
    std::unique_ptr<TrashOverview> m_overview;
};

namespace {

const QString kOverviewSchema
    = u"CREATE TABLE people (id integer PRIMARY KEY, deleted_at timestamp, deleted_by text);"
      "CREATE TABLE flags (id integer PRIMARY KEY, is_deleted boolean);"
      "CREATE TABLE plain (id integer PRIMARY KEY, active boolean);"
      "CREATE VIEW seen AS SELECT * FROM flags;"
      "INSERT INTO people VALUES (1, NULL, NULL), (2, '2020-01-02 03:04:05', 'ada'),"
      " (3, '2021-01-02 03:04:05', 'eve');"
      "INSERT INTO flags VALUES (1, FALSE), (2, FALSE);"_s;

}

void TrashOverviewTest::cleanup()
{
    m_overview.reset();
    m_database.reset();
}

void TrashOverviewTest::open(bool isPostgres)
{
    m_database = std::make_unique<EngineDatabase>(*m_server, isPostgres, kOverviewSchema);
    m_overview = std::make_unique<TrashOverview>(m_database->adapter());
}

QStringList TrashOverviewTest::line(int row) const
{
    QStringList texts;
    for (int column = 0; column < m_overview->columnCount(); ++column)
        texts.append(m_overview->index(row, column).data().toString());
    texts[0] = texts[0].section(u'.', -1);
    return texts;
}

void TrashOverviewTest::tablesWithASignAreListedAndCounted()
{
    QFETCH(const bool, isPostgres);
    open(isPostgres);
    m_overview->load();
    QVERIFY(m_overview->isLoading());
    QTRY_VERIFY(!m_overview->isLoading());
    QCOMPARE(m_overview->rowCount(), 2);
    QCOMPARE(line(0), (QStringList{u"flags"_s, u"is_deleted is true"_s, u"0"_s, {}, {}}));
    QCOMPARE(line(1),
        (QStringList{u"people"_s, u"deleted_at holds a time"_s, u"2"_s, u"2021-01-02 03:04:05"_s,
            u"eve"_s}));
}

void TrashOverviewTest::rowsAreCountedAgain()
{
    QFETCH(const bool, isPostgres);
    open(isPostgres);
    m_overview->load();
    QTRY_VERIFY(!m_overview->isLoading());
    m_database->execute(u"UPDATE flags SET is_deleted = TRUE"_s);
    m_overview->countExactly(0);
    QTRY_VERIFY(!m_overview->isLoading());
    QCOMPARE(line(0).at(2), u"2"_s);
    QCOMPARE(m_overview->at(0).kind, TotalKind::Exact);
}

void TrashOverviewTest::stoppedCountingIsNotTakenForNone()
{
    open(false);
    m_overview->load();
    QTRY_VERIFY(m_overview->rowCount() == 2);
    m_overview->stop();
    QVERIFY(!m_overview->isLoading());
    QVERIFY(line(1).at(2) == u"not counted"_s || line(1).at(2) == u"2"_s);
}

void TrashOverviewTest::whatCannotBeReadIsTold()
{
    open(false);
    m_overview->load();
    QTRY_VERIFY(!m_overview->isLoading());
    m_database->execute(u"DROP TABLE people"_s);
    m_overview->countExactly(1);
    QTRY_VERIFY(!m_overview->isLoading());
    QCOMPARE(line(1).at(2), u"cannot be read"_s);
    QVERIFY(m_overview->at(1).error);
}

void TrashOverviewTest::whoDeletedIsFoundByItsName()
{
    Table table;
    table.columns.append(Column{});
    table.columns[0].name = u"Deleted_By"_s;
    QCOMPARE(deletedByColumn(table), u"Deleted_By"_s);
    table.columns[0].name = u"updated_by"_s;
    table.columns[0].type.typeClass = TypeClass::Text;
    QCOMPARE(deletedByColumn(table), u"updated_by"_s);
    table.columns[0].name = u"name"_s;
    QCOMPARE(deletedByColumn(table), QString());
}

TW_TEST(TrashOverviewTest)
#include "trash_overview_test.moc"
