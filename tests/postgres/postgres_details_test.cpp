// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_session.h"
#include "test_program.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

const QString kSchemaSql
    = u"CREATE SCHEMA shop;"
      "CREATE TYPE shop.mood AS ENUM ('sad', 'ok');"
      "CREATE DOMAIN shop.positive AS integer CONSTRAINT above CHECK (VALUE > 0);"
      "CREATE TYPE shop.address AS (street text, number integer);"
      "CREATE TABLE shop.kinds (id integer PRIMARY KEY, p shop.positive, m shop.mood,"
      " moods shop.mood[], a shop.address, r int4range, c text COLLATE \"C\","
      " g integer GENERATED ALWAYS AS (id + 1) STORED);"
      "ALTER TABLE shop.kinds ALTER COLUMN c SET STORAGE EXTERNAL;"
      "CREATE TABLE shop.rooms (id integer, during int4range,"
      " CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&)) WITH (fillfactor = 70);"
      "CREATE TABLE shop.parts (id integer) PARTITION BY RANGE (id);"
      "CREATE TABLE shop.part_1 PARTITION OF shop.parts FOR VALUES FROM (0) TO (10);"
      "CREATE UNLOGGED TABLE shop.guarded (id integer PRIMARY KEY, owner text);"
      "ALTER TABLE shop.guarded ENABLE ROW LEVEL SECURITY;"
      "ALTER TABLE shop.guarded FORCE ROW LEVEL SECURITY;"
      "CREATE POLICY own ON shop.guarded FOR UPDATE USING (owner = CURRENT_USER)"
      " WITH CHECK (id > 0);"
      "CREATE FUNCTION shop.touch() RETURNS trigger LANGUAGE plpgsql AS"
      " $$BEGIN RETURN NEW; END$$;"
      "CREATE TRIGGER touched BEFORE INSERT OR UPDATE ON shop.guarded"
      " FOR EACH ROW EXECUTE FUNCTION shop.touch();"
      "ALTER TABLE shop.guarded DISABLE TRIGGER touched;"
      "CREATE INDEX covering ON shop.guarded (owner DESC) INCLUDE (id);"
      "CREATE VIEW shop.open_view AS SELECT id, owner FROM shop.guarded WHERE id > 5"
      " WITH CASCADED CHECK OPTION;"
      "CREATE VIEW shop.closed_view AS SELECT count(*) AS n FROM shop.guarded;"
      "CREATE SEQUENCE shop.numbers AS smallint;"
      "CREATE PROCEDURE shop.act() LANGUAGE sql AS 'SELECT 1';"
      "COMMENT ON INDEX shop.covering IS 'Why <b>not</b>';"_s;

template <class Named>
const Named* named(const QList<Named>& all, const QString& name)
{
    const auto found = std::ranges::find(all, name, &Named::name);
    return found == all.end() ? nullptr : &*found;
}

}

class PostgresDetailsTest : public QObject
{
    Q_OBJECT

    PostgresServer m_server;
    std::optional<PostgresSession> m_session;

    [[nodiscard]] RelationDetails details(const QString& name) const
    {
        return *m_session->connection()
                    .catalogReader()
                    .details(RelationScope::of({u"shop"_s, name}), DetailDepth::Sizes, {})
                    .value()
                    .first();
    }

    [[nodiscard]] Column column(const QString& name) const
    {
        return *m_session->connection()
                    .catalogReader()
                    .describe({u"shop"_s, u"kinds"_s}, {})
                    .value()
                    ->find(name);
    }

    [[nodiscard]] const SchemaObject* object(const Catalog& catalog, const QString& name) const
    {
        for (const SchemaObject& one : catalog.objects) {
            if (one.name == QualifiedName{u"shop"_s, name})
                return &one;
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_server.psql(kSchemaSql);
        m_session.emplace(m_server);
    }

    void typesTellWhatTheyAreMadeOf()
    {
        const Column domain = column(u"p"_s);
        QVERIFY(domain.type.details && domain.type.details->isDomain);
        QCOMPARE(domain.type.details->baseType, u"integer"_s);
        QCOMPARE(domain.type.details->checks, QStringList{u"CHECK ((VALUE > 0))"_s});
        QCOMPARE(column(u"m"_s).type.enumValues, QStringList({u"sad"_s, u"ok"_s}));
        QCOMPARE(column(u"moods"_s).type.details->elementType, u"shop.mood"_s);
        QCOMPARE(column(u"r"_s).type.details->elementType, u"integer"_s);
        const QList<TypeField> fields{{u"street"_s, u"text"_s}, {u"number"_s, u"integer"_s}};
        QCOMPARE(column(u"a"_s).type.details->fields, fields);
        QVERIFY(!column(u"id"_s).type.details);
    }

    void columnsTellCollationStorageAndExpression()
    {
        QCOMPARE(column(u"c"_s).collation, u"C"_s);
        QCOMPARE(column(u"c"_s).storage, u"external"_s);
        QVERIFY(column(u"m"_s).collation.isNull());
        QCOMPARE(column(u"g"_s).generationExpression, u"(id + 1)"_s);
    }

    void exclusionsAndOptionsAreTold()
    {
        const RelationDetails rooms = details(u"rooms"_s);
        const Constraint* exclusion = named(rooms.constraints, u"no_overlap"_s);
        QVERIFY(exclusion);
        QCOMPARE(exclusion->kind, ConstraintKind::Exclusion);
        QCOMPARE(exclusion->definition, u"EXCLUDE USING gist (during WITH &&)"_s);
        QCOMPARE(rooms.options.value(u"fillfactor"_s), u"70"_s);
        QCOMPARE(named(rooms.indexes, u"no_overlap"_s)->method, u"gist"_s);
    }

    void partitionsTellTheirPlace()
    {
        const QualifiedName parts{u"shop"_s, u"parts"_s};
        const QualifiedName part{u"shop"_s, u"part_1"_s};
        QCOMPARE(details(u"parts"_s).partitionKey, u"RANGE (id)"_s);
        QCOMPARE(details(u"parts"_s).children, QList{part});
        QCOMPARE(details(u"part_1"_s).parents, QList{parts});
        QCOMPARE(details(u"part_1"_s).partitionBound, u"FOR VALUES FROM (0) TO (10)"_s);
        const CatalogPtr catalog = m_session->connection().catalogReader().catalog({}).value();
        const auto listed = std::ranges::find(catalog->relations, part, &RelationSummary::name);
        QCOMPARE(listed->parent, parts);
    }

    void policiesTriggersAndIndexesAreTold()
    {
        const RelationDetails guarded = details(u"guarded"_s);
        QVERIFY(guarded.rowSecurity && guarded.rowSecurityForced);
        QCOMPARE(guarded.persistence, u"unlogged"_s);
        QCOMPARE(guarded.policies.size(), 1);
        QCOMPARE(guarded.policies[0].command, u"UPDATE"_s);
        QCOMPARE(guarded.policies[0].roles, QStringList{u"public"_s});
        QCOMPARE(guarded.policies[0].checkExpression, u"(id > 0)"_s);
        const Trigger* trigger = named(guarded.triggers, u"touched"_s);
        QVERIFY(trigger);
        QCOMPARE(trigger->timing, Trigger::Timing::Before);
        QCOMPARE(trigger->events, QStringList({u"INSERT"_s, u"UPDATE"_s}));
        QCOMPARE(trigger->firing, Trigger::Firing::Disabled);
        QCOMPARE(trigger->function, u"shop.touch"_s);
        const Index* index = named(guarded.indexes, u"covering"_s);
        QVERIFY(index && index->parts[0].descending && index->parts[1].isIncluded);
        QCOMPARE(index->comment, u"Why <b>not</b>"_s);
        QVERIFY(index->bytes && index->scans);
        QVERIFY(guarded.size.total);
    }

    void viewsTellWhatTheyLetThrough()
    {
        const ViewWriting open = *details(u"open_view"_s).viewWriting;
        QVERIFY(open.insertable && open.updatable && open.deletable);
        QCOMPARE(open.checkOption, u"CASCADED"_s);
        const ViewWriting closed = *details(u"closed_view"_s).viewWriting;
        QVERIFY(!closed.insertable && !closed.updatable && !closed.deletable);
        QVERIFY(!details(u"open_view"_s).size.total);
    }

    void theStructureComesWithoutTexts()
    {
        const QList<RelationDetailsPtr> all
            = m_session->connection()
                  .catalogReader()
                  .details({{}, {u"shop"_s}}, DetailDepth::Structure, {})
                  .value();
        for (const RelationDetailsPtr& one : all) {
            QVERIFY(one->definition.isNull() && !one->size.total);
            for (const Constraint& constraint : one->constraints)
                QVERIFY(constraint.definition.isNull());
        }
    }

    void otherObjectsAreListed()
    {
        const CatalogPtr catalog = m_session->connection().catalogReader().catalog({}).value();
        const auto kindOf = [&](const QString& name) { return object(*catalog, name)->kind; };
        QCOMPARE(kindOf(u"numbers"_s), ObjectKind::Sequence);
        QCOMPARE(kindOf(u"touch"_s), ObjectKind::Function);
        QCOMPARE(kindOf(u"act"_s), ObjectKind::Procedure);
        QCOMPARE(kindOf(u"mood"_s), ObjectKind::Enum);
        QCOMPARE(kindOf(u"positive"_s), ObjectKind::Domain);
        QCOMPARE(kindOf(u"address"_s), ObjectKind::Composite);
        QVERIFY(std::ranges::any_of(catalog->objects,
            [](const SchemaObject& one) { return one.kind == ObjectKind::Extension; }));
        QVERIFY(catalog->gaps.isEmpty());
    }

    void privilegesOfSingleColumnsAreTold()
    {
        m_server.psql(u"CREATE ROLE clerk LOGIN; GRANT USAGE ON SCHEMA shop TO clerk;"
                      "GRANT SELECT ON shop.guarded TO clerk;"
                      "GRANT UPDATE (owner) ON shop.guarded TO clerk;"_s);
        ConnectionConfig config = m_server.config();
        config.user = u"clerk"_s;
        const PostgresSession session(config);
        const TablePtr table
            = session->catalogReader().describe({u"shop"_s, u"guarded"_s}, {}).value();
        QVERIFY(table->privileges.select && !table->privileges.update);
        QVERIFY(table->find(u"owner")->updatable && !table->find(u"id")->updatable);
        QVERIFY(table->find(u"id")->readable && !table->find(u"owner")->insertable);
        QVERIFY(table->isEditable());
    }

    void aRefusedPartIsAGapAndTheRestHolds_data()
    {
        QTest::addColumn<bool>("inTransaction");
        QTest::newRow("on its own") << false;
        QTest::newRow("within a transaction") << true;
    }

    void aRefusedPartIsAGapAndTheRestHolds()
    {
        QFETCH(const bool, inTransaction);
        m_server.psql(u"REVOKE SELECT ON pg_catalog.pg_policy, pg_catalog.pg_extension FROM PUBLIC;"
                      "DO $$BEGIN CREATE ROLE outsider LOGIN;"
                      " EXCEPTION WHEN duplicate_object THEN NULL; END$$;"
                      "GRANT USAGE ON SCHEMA shop TO outsider;"
                      "GRANT SELECT ON shop.guarded TO outsider;"_s);
        ConnectionConfig config = m_server.config();
        config.user = u"outsider"_s;
        const PostgresSession session(config);
        if (inTransaction)
            QVERIFY(session->begin({}, {}));
        const CatalogPtr catalog = session->catalogReader().catalog({}).value();
        QCOMPARE(catalog->gaps.size(), 1);
        QCOMPARE(catalog->gaps[0].part, u"the extensions"_s);
        QCOMPARE(catalog->gaps[0].error.kind, ErrorKind::Permission);
        QVERIFY(!catalog->relations.isEmpty() && object(*catalog, u"numbers"_s));
        const auto all = session->catalogReader().details(
            RelationScope::of({u"shop"_s, u"guarded"_s}), DetailDepth::Sizes, {});
        QVERIFY(all);
        QCOMPARE(all->first()->gaps.size(), 1);
        QCOMPARE(all->first()->triggers.size(), 1);
        if (inTransaction)
            QCOMPARE(session->transactionState(), TransactionState::Active);
        m_server.psql(u"GRANT SELECT ON pg_catalog.pg_policy, pg_catalog.pg_extension TO PUBLIC"_s);
    }

    void shadowedOperatorsChangeNothing_data()
    {
        QTest::addColumn<bool>("inTransaction");
        QTest::newRow("on its own") << false;
        QTest::newRow("within a transaction") << true;
    }

    void shadowedOperatorsChangeNothing()
    {
        QFETCH(const bool, inTransaction);
        m_server.psql(
            u"DROP SCHEMA IF EXISTS trap CASCADE; CREATE SCHEMA trap;"
            "CREATE FUNCTION trap.no(oid, oid) RETURNS boolean LANGUAGE sql"
            " AS 'SELECT false';"
            "CREATE FUNCTION trap.no(name, text) RETURNS boolean LANGUAGE sql"
            " AS 'SELECT false';"
            "CREATE FUNCTION trap.no(\"char\", \"char\") RETURNS boolean LANGUAGE sql"
            " AS 'SELECT false';"
            "CREATE OPERATOR trap.= (FUNCTION = trap.no, LEFTARG = oid, RIGHTARG = oid);"
            "CREATE OPERATOR trap.= (FUNCTION = trap.no, LEFTARG = name, RIGHTARG = text);"
            "CREATE OPERATOR trap.= (FUNCTION = trap.no, LEFTARG = \"char\","
            " RIGHTARG = \"char\");"_s);
        ConnectionConfig config = m_server.config();
        config.options.insert(u"options"_s, u"-c search_path=trap,pg_catalog"_s);
        const PostgresSession session(config);
        if (inTransaction)
            QVERIFY(session->begin({}, {}));
        const TablePtr table
            = session->catalogReader().describe({u"shop"_s, u"kinds"_s}, {}).value();
        QCOMPARE(table->primaryKey.columns, QStringList{u"id"_s});
        QCOMPARE(table->find(u"m")->type.typeClass, TypeClass::Enum);
        QVERIFY(!session->catalogReader().catalog({}).value()->relations.isEmpty());
        QCOMPARE(session.cell(u"SELECT pg_catalog.current_setting('search_path')"_s),
            u"trap,pg_catalog"_s);
        QCOMPARE(session->transactionState(),
            inTransaction ? TransactionState::Active : TransactionState::Idle);
    }
};

TW_TEST(PostgresDetailsTest)
#include "postgres_details_test.moc"
