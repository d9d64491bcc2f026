// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_session.h"
#include "test_program.h"

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/connection/statement_log.h>
#include <tuplewright/postgres/postgres_backend.h>

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

const QString kPostgresCatalogOddSchema = u"Odd \"schema\" %1"_s;
const QString kPostgresCatalogOddTable = u"Tab'le 😀\ntwo"_s;

const RelationSummary* find(const Catalog& catalog, const QString& schema, const QString& name)
{
    for (const RelationSummary& relation : catalog.relations)
        if (relation.name == QualifiedName{schema, name})
            return &relation;
    return nullptr;
}

}

class PostgresCatalogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void relationsAreListedInNameOrderWithTheirKinds();
    void theSystemIsLeftOut();
    void oddNamesAreListedUnchanged();
    void temporaryTablesAreListed();
    void theSearchPathDecidesBetweenEqualNames();
    void whatTheRoleMayNotReadIsLeftOut();
    void rowEstimatesAreKnownOrUnset_data();
    void rowEstimatesAreKnownOrUnset();
    void aHostileSearchPathChangesNothing();
    void thousandsOfTablesAndPartitionsTakeAFewStatements();

private:
    [[nodiscard]] CatalogPtr catalog() const
    {
        return m_session->connection().catalogReader().catalog({}).value();
    }

    PostgresServer m_server;
    std::optional<PostgresSession> m_session;
};

void PostgresCatalogTest::initTestCase()
{
    m_server.loadFile(QStringLiteral(TW_TEST_DATA "catalog.sql"));
    m_session.emplace(m_server);
}

void PostgresCatalogTest::relationsAreListedInNameOrderWithTheirKinds()
{
    const CatalogPtr all = catalog();
    QVERIFY(std::ranges::is_sorted(all->relations, {}, &RelationSummary::name));
    const auto kindOf = [&all](const QString& name) { return find(*all, u"shop"_s, name)->kind; };
    QCOMPARE(kindOf(u"kinds"_s), RelationKind::Table);
    QCOMPARE(kindOf(u"parts"_s), RelationKind::PartitionedTable);
    QCOMPARE(kindOf(u"parts_1"_s), RelationKind::Table);
    QCOMPARE(kindOf(u"simple_view"_s), RelationKind::View);
    QCOMPARE(kindOf(u"stored_view"_s), RelationKind::MaterializedView);
    QCOMPARE(kindOf(u"far_away"_s), RelationKind::ForeignTable);
    QVERIFY(!find(*all, u"shop"_s, u"not_a_relation"_s));
    QVERIFY(!find(*all, u"shop"_s, u"kinds_pkey"_s));
    QVERIFY(!find(*all, u"shop"_s, u"address"_s));
    QCOMPARE(find(*all, u"shop"_s, u"kinds"_s)->comment, u"All kinds, <b>plain</b> %1"_s);
}

void PostgresCatalogTest::theSystemIsLeftOut()
{
    const CatalogPtr all = catalog();
    QCOMPARE(all->schemas, QStringList({kPostgresCatalogOddSchema, u"public"_s, u"shop"_s}));
    for (const RelationSummary& relation : all->relations)
        QVERIFY2(all->schemas.contains(relation.name.schema), qPrintable(relation.name.display()));
}

void PostgresCatalogTest::oddNamesAreListedUnchanged()
{
    QVERIFY(find(*catalog(), kPostgresCatalogOddSchema, kPostgresCatalogOddTable));
}

void PostgresCatalogTest::temporaryTablesAreListed()
{
    const PostgresSession session(m_server);
    session.run(u"CREATE TEMPORARY TABLE kinds (a int)"_s);
    const CatalogPtr all = session->catalogReader().catalog({}).value();
    const Result<QualifiedName> name = all->resolve({QString(), u"kinds"_s});
    QVERIFY(name);
    QVERIFY(name->schema.startsWith(u"pg_temp_"_s));
    // The temporary tables of others are not ours to see.
    const CatalogPtr others = catalog();
    for (const RelationSummary& relation : others->relations)
        QVERIFY(!relation.name.schema.startsWith(u"pg_temp"_s));
}

void PostgresCatalogTest::theSearchPathDecidesBetweenEqualNames()
{
    ConnectionConfig config = m_server.config();
    config.options.insert(u"options"_s, u"-c search_path=shop,nowhere,public"_s);
    const PostgresSession session(config);
    const CatalogPtr all = session->catalogReader().catalog({}).value();
    QCOMPARE(all->searchPath.last(2), QStringList({u"shop"_s, u"public"_s}));
    const QualifiedName expected{u"shop"_s, u"kinds"_s};
    QCOMPARE(all->resolve({QString(), u"kinds"_s}).value(), expected);
}

void PostgresCatalogTest::whatTheRoleMayNotReadIsLeftOut()
{
    m_server.psql(u"CREATE ROLE guest LOGIN; GRANT USAGE ON SCHEMA shop TO guest;"
                  " GRANT SELECT (a) ON shop.parent TO guest;"_s);
    ConnectionConfig config = m_server.config();
    config.user = u"guest"_s;
    const PostgresSession session(config);
    const CatalogPtr all = session->catalogReader().catalog({}).value();
    QCOMPARE(all->schemas, QStringList({u"public"_s, u"shop"_s}));
    QCOMPARE(all->relations.size(), 1);
    QCOMPARE(all->relations.first().name.name, u"parent"_s);
}

void PostgresCatalogTest::rowEstimatesAreKnownOrUnset_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("estimate");
    QTest::newRow("never analysed") << u"unique_only"_s << qint64(-1);
    QTest::newRow("analysed") << u"keyless"_s << qint64(321);
    QTest::newRow("sum of the partitions") << u"parts"_s << qint64(1500);
    QTest::newRow("one partition") << u"parts_1"_s << qint64(1000);
    QTest::newRow("view") << u"simple_view"_s << qint64(-1);
    m_server.psql(u"TRUNCATE shop.keyless, shop.parts;"
                  "INSERT INTO shop.keyless SELECT generate_series(1, 321);"
                  "INSERT INTO shop.parts SELECT generate_series(0, 1499);"
                  "ANALYZE shop.keyless; ANALYZE shop.parts_1; ANALYZE shop.parts_2;"_s);
}

void PostgresCatalogTest::rowEstimatesAreKnownOrUnset()
{
    QFETCH(const QString, name);
    QFETCH(const qint64, estimate);
    QCOMPARE(find(*catalog(), u"shop"_s, name)->rowEstimate.value_or(-1), estimate);
    const TablePtr table
        = m_session->connection().catalogReader().describe({u"shop"_s, name}, {}).value();
    QCOMPARE(table->rowEstimate.value_or(-1), estimate);
}

void PostgresCatalogTest::aHostileSearchPathChangesNothing()
{
    m_server.psql(u"CREATE SCHEMA trap;"
                  "CREATE TABLE trap.pg_class (oid int, relname text);"
                  "CREATE TABLE trap.pg_namespace (oid int);"
                  "CREATE TABLE trap.pg_attribute (oid int);"
                  "CREATE FUNCTION trap.format_type(oid, integer) RETURNS text LANGUAGE sql"
                  " AS $$ SELECT 'trapped' $$;"_s);
    ConnectionConfig config = m_server.config();
    config.options.insert(u"options"_s, u"-c search_path=trap,pg_catalog"_s);
    const PostgresSession session(config);
    const TablePtr table = session->catalogReader().describe({u"shop"_s, u"parent"_s}, {}).value();
    QCOMPARE(table->columns.first().type.name, u"integer"_s);
    QVERIFY(find(*session->catalogReader().catalog({}).value(), u"shop"_s, u"parent"_s));
    m_server.psql(u"DROP SCHEMA trap CASCADE"_s);
}

void PostgresCatalogTest::thousandsOfTablesAndPartitionsTakeAFewStatements()
{
    constexpr int kTables = 2000;
    constexpr int kPartitions = 1000;
    m_server.psql(u"CREATE DATABASE many"_s);
    const QString loop = u"DO $$ BEGIN FOR i IN 1..%1 LOOP EXECUTE format('%2', i);"
                         " IF i % 500 = 0 THEN COMMIT; END IF; END LOOP; END $$"_s;
    m_server.psql(loop.arg(QString::number(kTables), u"CREATE TABLE plain_%s ()"_s), u"many"_s);
    m_server.psql(u"CREATE TABLE measured (at int) PARTITION BY LIST (at);"_s
            + loop.arg(QString::number(kPartitions),
                u"CREATE TABLE part_%1$s PARTITION OF measured FOR VALUES IN (%1$s)"_s),
        u"many"_s);
    const auto adapterOf
        = [this](const QString& database, const std::shared_ptr<StatementLog>& log) {
              return Adapter(std::make_shared<ConnectionPool>(makePostgresBackend(),
                  m_server.config(database), Secret(), PoolSetup{.statements = log}));
          };
    const auto few = std::make_shared<StatementLog>();
    const Adapter small = adapterOf(u"postgres"_s, few);
    QVERIFY(small.catalog({}) && small.describeAll({}, {}));
    const auto many = std::make_shared<StatementLog>();
    const Adapter large = adapterOf(u"many"_s, many);
    const CatalogPtr all = large.catalog({}).value();
    QCOMPARE(all->relations.size(), kTables + kPartitions + 1);
    const RelationSummary* part = find(*all, u"public"_s, u"part_789"_s);
    QVERIFY(part);
    QCOMPARE(part->parent.name, u"measured"_s);
    QCOMPARE(large.describeAll({}, {}).value().size(), kTables + kPartitions + 1);
    QVERIFY2(many->count() <= few->count(), qPrintable(QString::number(many->count())));
}

TW_TEST(PostgresCatalogTest)
#include "postgres_catalog_test.moc"
