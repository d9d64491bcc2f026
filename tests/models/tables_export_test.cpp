// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine_database.h"
#include "models/exporting/tables_export.h"
#include "test_program.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// Several tables written into a folder by the window's controller, over both engines.
class TablesExportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<PostgresServer>(); }
    void cleanup();
    void cleanupTestCase() { m_server.reset(); }

    void eachTableIsAFile_data() { EngineDatabase::addEngines(); }
    void eachTableIsAFile();
    void softDeletedRowsAreToldOf_data() { EngineDatabase::addEngines(); }
    void softDeletedRowsAreToldOf();
    void aStopLeavesNothing_data() { EngineDatabase::addEngines(); }
    void aStopLeavesNothing();
    void aTableThatIsGoneLeavesNothing_data() { EngineDatabase::addEngines(); }
    void aTableThatIsGoneLeavesNothing();
    void whatIsMissingIsSaid();

private:
    void make(const QString& sql);
    [[nodiscard]] UnloadPlan plan(const QStringList& tables) const;
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<EngineDatabase> m_database;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TablesExport> m_export;
};

void TablesExportTest::cleanup()
{
    m_export.reset();
    m_database.reset();
}

void TablesExportTest::make(const QString& sql)
{
    QFETCH(const bool, isPostgres);
    m_database = std::make_unique<EngineDatabase>(*m_server, isPostgres, sql);
    m_folder = std::make_unique<QTemporaryDir>();
    m_export = std::make_unique<TablesExport>(m_database->adapter());
}

UnloadPlan TablesExportTest::plan(const QStringList& tables) const
{
    UnloadPlan plan{{}, m_folder->filePath(u"out"_s), {}};
    for (const QString& table : tables)
        plan.tables.append({{}, table});
    return plan;
}

void TablesExportTest::eachTableIsAFile()
{
    make(u"CREATE TABLE one (id INTEGER PRIMARY KEY); CREATE TABLE two (id INTEGER PRIMARY KEY);"
         "INSERT INTO one VALUES (1), (2); INSERT INTO two VALUES (3);"_s);
    QSignalSpy finished(m_export.get(), &TablesExport::finished);
    const UnloadPlan both = plan({u"one"_s, u"two"_s});
    m_export->start(both);
    QVERIFY(m_export->isRunning());
    QTRY_COMPARE(finished.size(), 1);
    QFile file(both.folder + u"/one.csv"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("id"));
    QVERIFY(QFile::exists(both.folder + u"/two.csv"_s));
    const auto tables = finished[0][0].value<QList<UnloadedTable>>();
    QCOMPARE(tablesExportWords(tables, u"/out"_s), u"Wrote 2 tables into /out: 3 rows."_s);
    QVERIFY(TablesExport::missing(both).contains(u"out is there already"));
}

void TablesExportTest::softDeletedRowsAreToldOf()
{
    make(u"CREATE TABLE one (id INTEGER PRIMARY KEY, deleted_at timestamp);"
         "INSERT INTO one VALUES (1, NULL), (2, '2024-01-01 10:00:00');"_s);
    QSignalSpy finished(m_export.get(), &TablesExport::finished);
    m_export->start(plan({u"one"_s}));
    QTRY_COMPARE(finished.size(), 1);
    const auto tables = finished[0][0].value<QList<UnloadedTable>>();
    const QString words = tablesExportWords(tables, u"/out"_s);
    QVERIFY2(words.startsWith(u"Wrote 1 table into /out: 1 row.\n"), qPrintable(words));
    QVERIFY2(words.endsWith(u"one: 1 soft-deleted row was left out."), qPrintable(words));
}

void TablesExportTest::aStopLeavesNothing()
{
    make(u"CREATE TABLE one (id INTEGER PRIMARY KEY, name TEXT);"
         "INSERT INTO one WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
         " WHERE i < 300000) SELECT i, 'x' FROM n;"_s);
    QSignalSpy failed(m_export.get(), &TablesExport::failed);
    m_export->start(plan({u"one"_s}));
    m_export->cancel();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].value<Error>().kind, ErrorKind::Cancelled);
    QVERIFY(!m_export->isRunning());
    QCOMPARE(files(), QStringList());
}

void TablesExportTest::aTableThatIsGoneLeavesNothing()
{
    make(u"CREATE TABLE one (id INTEGER PRIMARY KEY);"_s);
    QSignalSpy failed(m_export.get(), &TablesExport::failed);
    m_export->start(plan({u"one"_s, u"gone"_s}));
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed[0][0].value<Error>().message.contains(u"gone"));
    QCOMPARE(files(), QStringList());
}

void TablesExportTest::whatIsMissingIsSaid()
{
    UnloadPlan plan;
    QCOMPARE(TablesExport::missing(plan), u"Check the tables to export."_s);
    plan.tables.append({{}, u"one"_s});
    QCOMPARE(TablesExport::missing(plan), u"Choose the folder to write."_s);
    const QTemporaryDir folder;
    plan.folder = folder.path();
    QCOMPARE(TablesExport::missing(plan), QString());
}

TW_TEST(TablesExportTest)
#include "tables_export_test.moc"
