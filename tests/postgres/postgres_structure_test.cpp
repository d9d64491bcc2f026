// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_session.h"
#include "test_program.h"

#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/structure/model_difference.h>
#include <tuplewright/structure/structure_engine.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

/// What both databases of a pair begin with.
const QString kBase
    = u"CREATE SCHEMA shop; CREATE TYPE shop.mood AS ENUM ('sad', 'ok');"
      "CREATE TABLE shop.item (id integer PRIMARY KEY, name text, price numeric(10,2) DEFAULT 1,"
      " n integer, code varchar(10), at timestamp);"
      "INSERT INTO shop.item SELECT g, 'name ' || g, g / 10.0, g, 'c' || g, now()"
      " FROM generate_series(1, 20) AS g;"_s;

}

/// Pairs of schemas: the plan runs, nothing is left to do, and what is kept is the same.
class PostgresStructureTest : public QObject
{
    Q_OBJECT

    PostgresServer m_server;
    BackendPtr m_backend = makePostgresBackend();

    [[nodiscard]] SchemaModelPtr model(const QString& database) const
    {
        const PostgresSession session(m_server.config(database));
        const Result<SchemaModelPtr> read = m_backend->structure()->read(session.connection(), {});
        if (!read)
            qFatal("%s", qPrintable(read.error().toText()));
        return *read;
    }

    void makePair(const QString& from, const QString& to) const
    {
        const QString clean = u"SET client_min_messages = warning; DROP SCHEMA IF EXISTS shop,"
                              " \"Other\" CASCADE; DROP PUBLICATION IF EXISTS p;"_s;
        m_server.psql(clean + kBase + from, u"a"_s);
        m_server.psql(clean + kBase + to, u"b"_s);
    }

    /// "shop.item.n=number" each.
    static QList<ModelRename> said(const SchemaModel& from, const QStringList& renames)
    {
        QList<ModelRename> list;
        for (const QString& words : renames) {
            const Result<ModelName> name = findRenamed(from, words.section(u'=', 0, 0));
            if (!name)
                qFatal("%s", qPrintable(name.error().toText()));
            list.append({*name, words.section(u'=', 1)});
        }
        return list;
    }

    [[nodiscard]] StructurePlan plan() const
    {
        return m_backend->structure()->plan(*model(u"a"_s), *model(u"b"_s));
    }

private Q_SLOTS:
    void initTestCase();
    void thePlanRunsAndNothingIsLeft_data();
    void thePlanRunsAndNothingIsLeft();
    void equalSchemasDoNotDiffer();
    void aViewComesBackWithOwnerAndPrivileges();
    void aNameIsNeverTakenForAnother();
    void aRenameKeepsTheData_data();
    void aRenameKeepsTheData();
    void aRenamedColumnIsChangedInTheSameSave();
    void whatWouldBeMadeFromAnOldTextIsRefused();
    void whatCannotBeRenamedIsRefused();
    void whatCannotBeDoneIsRefused_data();
    void whatCannotBeDoneIsRefused();
    void checksLetOthersWrite();
    void locksAndWorkAreTold();
    void whatIsNotComparedIsListed();
    void othersWaitNoLongerThanTwoSeconds();
};

void PostgresStructureTest::initTestCase()
{
    m_server.psql(u"CREATE DATABASE a"_s);
    m_server.psql(u"CREATE DATABASE b"_s);
}

void PostgresStructureTest::thePlanRunsAndNothingIsLeft_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    const auto pair = [](const char* name, const QString& from, const QString& to) {
        QTest::newRow(name) << from << to;
        QTest::newRow(QByteArray(name).append(" back").constData()) << to << from;
    };
    pair("table", u""_s,
        u"CREATE UNLOGGED TABLE shop.\"odd \"\"name\" (id bigint GENERATED ALWAYS AS IDENTITY"
        " (START WITH 5), a text COLLATE \"C\" NOT NULL DEFAULT 'it''s', b integer,"
        " c integer GENERATED ALWAYS AS (b * 2) STORED, PRIMARY KEY (id), CHECK (b > 0))"
        " WITH (fillfactor = 70);"
        "COMMENT ON TABLE shop.\"odd \"\"name\" IS E'line\nend';"
        "COMMENT ON COLUMN shop.\"odd \"\"name\".a IS 'x';"
        "ALTER TABLE shop.\"odd \"\"name\" ALTER a SET STORAGE EXTERNAL;"_s);
    pair("column", u""_s,
        u"ALTER TABLE shop.item ADD extra text NOT NULL DEFAULT 'x', ADD m shop.mood"
        " DEFAULT 'ok';"_s);
    pair("comments", u"COMMENT ON COLUMN shop.item.name IS 'old';"_s,
        u"COMMENT ON TABLE shop.item IS 'it'; COMMENT ON SCHEMA shop IS 's';"
        "COMMENT ON CONSTRAINT item_pkey ON shop.item IS 'k';"_s);
    pair("type", u""_s,
        u"ALTER TABLE shop.item ALTER code TYPE text, ALTER n TYPE bigint,"
        " ALTER price TYPE numeric(12,2);"_s);
    pair("type under a default", u"ALTER TABLE shop.item ALTER n SET DEFAULT 7;"_s,
        u"ALTER TABLE shop.item ALTER n TYPE text; ALTER TABLE shop.item ALTER n SET DEFAULT"
        " 'seven', ALTER code TYPE text;"
        "UPDATE shop.item SET n = '1';"_s);
    pair("collation", u""_s, u"ALTER TABLE shop.item ALTER name TYPE text COLLATE \"C\";"_s);
    pair("not null", u""_s,
        u"ALTER TABLE shop.item ALTER name SET NOT NULL, ALTER code SET NOT NULL;"_s);
    pair("default", u""_s,
        u"ALTER TABLE shop.item ALTER price DROP DEFAULT, ALTER at SET DEFAULT now();"_s);
    pair("identity", u""_s,
        u"ALTER TABLE shop.item ALTER id ADD GENERATED BY DEFAULT AS IDENTITY;"_s);
    pair("identity options",
        u"ALTER TABLE shop.item ALTER id ADD GENERATED BY DEFAULT AS IDENTITY;"_s,
        u"ALTER TABLE shop.item ALTER id ADD GENERATED ALWAYS AS IDENTITY (INCREMENT BY 2 CYCLE);"_s);
    pair("serial", u""_s,
        u"CREATE SEQUENCE shop.s OWNED BY shop.item.n;"
        "ALTER TABLE shop.item ALTER n SET DEFAULT nextval('shop.s');"
        "CREATE TABLE shop.t (id serial PRIMARY KEY);"_s);
    pair("generated", u"ALTER TABLE shop.item ADD g integer GENERATED ALWAYS AS (n + 1) STORED;"_s,
        u"ALTER TABLE shop.item ADD g integer GENERATED ALWAYS AS (n + 2) STORED;"
        "CREATE INDEX by_g ON shop.item (g);"_s);
    pair("generated by a type",
        u"ALTER TABLE shop.item ADD g integer GENERATED ALWAYS AS (n + 1)"
        " STORED; CREATE VIEW shop.v AS SELECT g FROM shop.item;"_s,
        u"ALTER TABLE shop.item ALTER n TYPE bigint; ALTER TABLE shop.item ADD g integer"
        " GENERATED ALWAYS AS (n + 1) STORED; CREATE VIEW shop.v AS SELECT g FROM shop.item;"_s);
    pair("keys", u"ALTER TABLE shop.item ADD CONSTRAINT u UNIQUE (name);"_s,
        u"ALTER TABLE shop.item DROP CONSTRAINT item_pkey;"
        "ALTER TABLE shop.item ADD CONSTRAINT item_pkey PRIMARY KEY (n, id),"
        " ADD CONSTRAINT u UNIQUE (code) INCLUDE (name) DEFERRABLE INITIALLY DEFERRED;"_s);
    pair("checks", u"ALTER TABLE shop.item ADD CONSTRAINT c CHECK (n > 0);"_s,
        u"ALTER TABLE shop.item ADD CONSTRAINT c CHECK (n > -1), ADD CONSTRAINT d CHECK (id > 0)"
        " NOT VALID;"_s);
    pair("validated", u"ALTER TABLE shop.item ADD CONSTRAINT c CHECK (n > 0) NOT VALID;"_s,
        u"ALTER TABLE shop.item ADD CONSTRAINT c CHECK (n > 0);"_s);
    pair("foreign keys", u""_s,
        u"CREATE TABLE shop.line (id integer PRIMARY KEY, item integer REFERENCES shop.item"
        " ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE);"
        "ALTER TABLE shop.item ADD line integer;"
        "ALTER TABLE shop.item ADD CONSTRAINT f FOREIGN KEY (line) REFERENCES shop.line"
        " MATCH FULL;"_s);
    pair("type under a foreign key",
        u"CREATE TABLE shop.line (item integer REFERENCES shop.item);"_s,
        u"ALTER TABLE shop.item ALTER id TYPE bigint;"
        "CREATE TABLE shop.line (item bigint REFERENCES shop.item);"_s);
    pair("exclusion", u""_s,
        u"ALTER TABLE shop.item ADD during int4range, ADD CONSTRAINT x EXCLUDE USING gist"
        " (during WITH &&) WHERE (n > 0);"_s);
    pair("indexes", u"CREATE INDEX by_name ON shop.item (name);"_s,
        u"CREATE INDEX by_name ON shop.item (lower(name) DESC NULLS LAST) INCLUDE (n)"
        " WHERE n > 3; CREATE UNIQUE INDEX u ON shop.item (code) WITH (fillfactor = 50);"
        "CREATE INDEX h ON shop.item USING hash (n); COMMENT ON INDEX shop.h IS 'hash';"_s);
    pair("view",
        u"CREATE VIEW shop.v AS SELECT id, name FROM shop.item;"
        "CREATE VIEW shop.w AS SELECT id FROM shop.v;"_s,
        u"CREATE VIEW shop.v AS SELECT id FROM shop.item WHERE n > 1 WITH LOCAL CHECK OPTION;"
        "CREATE VIEW shop.w AS SELECT id FROM shop.v; COMMENT ON COLUMN shop.w.id IS 'i';"
        "COMMENT ON VIEW shop.w IS 'w'; ALTER VIEW shop.v ALTER id SET DEFAULT 9;"_s);
    pair("type under views",
        u"CREATE VIEW shop.v AS SELECT n, id FROM shop.item;"
        "CREATE MATERIALIZED VIEW shop.m AS SELECT n FROM shop.v;"
        "CREATE UNIQUE INDEX mi ON shop.m (n);"
        "CREATE VIEW shop.w AS SELECT n FROM shop.m;"_s,
        u"ALTER TABLE shop.item ALTER n TYPE bigint;"
        "CREATE VIEW shop.v AS SELECT n, id FROM shop.item;"
        "CREATE MATERIALIZED VIEW shop.m AS SELECT n FROM shop.v;"
        "CREATE UNIQUE INDEX mi ON shop.m (n);"
        "CREATE VIEW shop.w AS SELECT n FROM shop.m;"_s);
    pair("view becomes table", u"CREATE VIEW shop.v AS SELECT 1 AS a;"_s,
        u"CREATE TABLE shop.v (a integer);"_s);
    pair("rule", u"CREATE RULE r AS ON DELETE TO shop.item DO ALSO SELECT 1;"_s,
        u"CREATE RULE r AS ON DELETE TO shop.item WHERE old.n = 3 DO INSTEAD NOTHING;"
        "ALTER TABLE shop.item DISABLE RULE r;"_s);
    pair("trigger", u""_s,
        u"CREATE FUNCTION shop.touch() RETURNS trigger LANGUAGE plpgsql AS"
        " $$BEGIN NEW.at := now(); RETURN NEW; END$$;"
        "CREATE TRIGGER t BEFORE UPDATE OF n ON shop.item FOR EACH ROW WHEN (NEW.n > 1)"
        " EXECUTE FUNCTION shop.touch(); ALTER TABLE shop.item DISABLE TRIGGER t;"_s);
    pair("type under a trigger",
        u"CREATE FUNCTION shop.touch() RETURNS trigger LANGUAGE plpgsql AS"
        " $$BEGIN RETURN NEW; END$$; CREATE TRIGGER t BEFORE UPDATE OF n ON shop.item"
        " FOR EACH ROW EXECUTE FUNCTION shop.touch();"_s,
        u"ALTER TABLE shop.item ALTER n TYPE bigint;"
        "CREATE FUNCTION shop.touch() RETURNS trigger LANGUAGE plpgsql AS"
        " $$BEGIN RETURN NEW; END$$; CREATE TRIGGER t BEFORE UPDATE OF n ON shop.item"
        " FOR EACH ROW EXECUTE FUNCTION shop.touch();"_s);
    pair("policy", u"CREATE POLICY p ON shop.item FOR SELECT USING (n > 1);"_s,
        u"ALTER TABLE shop.item ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;"
        "CREATE POLICY p ON shop.item AS RESTRICTIVE FOR UPDATE TO PUBLIC USING (n > 2)"
        " WITH CHECK (n > 3); COMMENT ON POLICY p ON shop.item IS 'p';"_s);
    pair("type under a policy", u"CREATE POLICY p ON shop.item USING (n > 1);"_s,
        u"ALTER TABLE shop.item ALTER n TYPE bigint;"
        "CREATE POLICY p ON shop.item USING (n > 1);"_s);
    pair("routine",
        u"CREATE FUNCTION shop.f(a integer) RETURNS integer LANGUAGE sql AS"
        " 'SELECT a'; CREATE VIEW shop.v AS SELECT shop.f(1) AS x;"_s,
        u"CREATE FUNCTION shop.f(a integer) RETURNS text LANGUAGE sql AS 'SELECT a::text';"
        "CREATE FUNCTION shop.f(a text) RETURNS SETOF shop.item LANGUAGE sql STABLE AS"
        " 'SELECT * FROM shop.item'; CREATE PROCEDURE shop.p() LANGUAGE sql AS '';"
        "CREATE VIEW shop.v AS SELECT shop.f(1) AS x;"_s);
    pair("routine body", u"CREATE FUNCTION shop.f() RETURNS integer LANGUAGE sql AS 'SELECT 1';"_s,
        u"CREATE FUNCTION shop.f() RETURNS integer LANGUAGE sql AS 'SELECT 2';"
        "COMMENT ON FUNCTION shop.f() IS 'f';"_s);
    pair("routine with a body of the catalogue",
        u"CREATE FUNCTION shop.f() RETURNS bigint LANGUAGE sql"
        " BEGIN ATOMIC SELECT count(n) FROM shop.item; END;"_s,
        u"ALTER TABLE shop.item ALTER n TYPE bigint;"
        "CREATE FUNCTION shop.f() RETURNS bigint LANGUAGE sql"
        " BEGIN ATOMIC SELECT count(n) FROM shop.item; END;"_s);
    pair("default by a routine",
        u"CREATE FUNCTION shop.f() RETURNS integer LANGUAGE sql AS 'SELECT 1';"
        "ALTER TABLE shop.item ALTER n SET DEFAULT shop.f();"_s,
        u"CREATE FUNCTION shop.f() RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint';"
        "ALTER TABLE shop.item ALTER n SET DEFAULT shop.f();"_s);
    pair("sequence", u"CREATE SEQUENCE shop.s;"_s,
        u"CREATE SEQUENCE shop.s AS smallint INCREMENT BY 2 CACHE 5 CYCLE;"
        "COMMENT ON SEQUENCE shop.s IS 's';"_s);
    pair("domain", u"CREATE DOMAIN shop.d AS integer CONSTRAINT \"a b\" CHECK (VALUE > 0);"_s,
        u"CREATE DOMAIN shop.d AS integer DEFAULT 3 NOT NULL CONSTRAINT c CHECK (VALUE > 1);"
        "COMMENT ON DOMAIN shop.d IS 'd'; ALTER TABLE shop.item ADD d shop.d;"_s);
    pair("unused domain", u"CREATE DOMAIN shop.d AS integer;"_s,
        u"CREATE DOMAIN shop.d AS text COLLATE \"C\";"_s);
    pair("composite", u"CREATE TYPE shop.c AS (a integer);"_s,
        u"CREATE TYPE shop.c AS (a text COLLATE \"C\", b shop.mood[]);"_s);
    pair("column changes its type to a new one",
        u"UPDATE shop.item SET code = 'c' || id % 2 + 1;"_s,
        u"CREATE TYPE shop.kind AS ENUM ('c1', 'c2', 'a\\b''c');"
        "ALTER TABLE shop.item DROP code; ALTER TABLE shop.item ADD code shop.kind;"
        "DROP TYPE shop.mood;"_s);
    pair("schema", u""_s,
        u"CREATE SCHEMA \"Other\"; CREATE TABLE \"Other\".t (m shop.mood);"
        "CREATE VIEW \"Other\".v AS SELECT * FROM shop.item;"_s);
    pair("partitions", u""_s,
        u"CREATE TABLE shop.p (id integer, k integer, PRIMARY KEY (id, k)) PARTITION BY RANGE (k);"
        "CREATE TABLE shop.p1 PARTITION OF shop.p FOR VALUES FROM (0) TO (10);"
        "CREATE TABLE shop.p2 PARTITION OF shop.p DEFAULT PARTITION BY LIST (id);"
        "CREATE INDEX pi ON shop.p (id);"
        "ALTER TABLE shop.p ADD FOREIGN KEY (id) REFERENCES shop.item;"_s);
    pair("inheritance", u""_s,
        u"CREATE TABLE shop.parent (a integer CHECK (a > 0)); CREATE TABLE shop.child (b integer)"
        " INHERITS (shop.parent);"_s);
    pair("options", u"ALTER TABLE shop.item SET (fillfactor = 90);"_s,
        u"ALTER TABLE shop.item SET (autovacuum_enabled = false); ALTER TABLE shop.item"
        " SET UNLOGGED;"_s);
    pair("storage", u""_s, u"ALTER TABLE shop.item ALTER name SET STORAGE EXTERNAL;"_s);
    pair("circle of keys", u""_s,
        u"CREATE TABLE shop.a (id integer PRIMARY KEY, b integer);"
        "CREATE TABLE shop.b (id integer PRIMARY KEY, a integer REFERENCES shop.a);"
        "ALTER TABLE shop.a ADD FOREIGN KEY (b) REFERENCES shop.b;"_s);
}

void PostgresStructureTest::thePlanRunsAndNothingIsLeft()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    makePair(from, to);
    const QString kept = u"SELECT id, name, price, at FROM shop.item ORDER BY id"_s;
    const QString before = m_server.psql(kept, u"a"_s);
    const SchemaModelPtr wanted = model(u"b"_s);
    const StructurePlan steps = m_backend->structure()->plan(*model(u"a"_s), *wanted);
    QCOMPARE(steps.refused, QStringList());
    QVERIFY(!steps.isEmpty());
    QVERIFY2(!steps.script().contains(u"CASCADE;"_s), qPrintable(steps.script()));
    m_server.psql(steps.script(), u"a"_s);
    const SchemaModelPtr made = model(u"a"_s);
    const QStringList left = differenceLines(differences(*made, *wanted));
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n') + u"\n\n"_s + steps.script()));
    QVERIFY(m_backend->structure()->plan(*made, *wanted).isEmpty());
    QCOMPARE(m_server.psql(kept, u"a"_s), before);
}

void PostgresStructureTest::equalSchemasDoNotDiffer()
{
    const QString sql = u"CREATE VIEW shop.v AS SELECT * FROM shop.item;"_s;
    makePair(sql, sql);
    QCOMPARE(differences(*model(u"a"_s), *model(u"b"_s)).size(), 0);
    QVERIFY(plan().isEmpty());
}

void PostgresStructureTest::aViewComesBackWithOwnerAndPrivileges()
{
    m_server.psql(u"CREATE ROLE reader; CREATE ROLE keeper;"_s);
    const QString view = u"CREATE VIEW shop.v AS SELECT n, id FROM shop.item;"
                         "ALTER VIEW shop.v OWNER TO keeper; GRANT SELECT ON shop.v TO reader"
                         " WITH GRANT OPTION; GRANT UPDATE (n) ON shop.v TO reader;"
                         "COMMENT ON VIEW shop.v IS 'kept'; COMMENT ON COLUMN shop.v.n IS 'n';"_s;
    makePair(u"GRANT CREATE ON SCHEMA shop TO keeper;"_s + view,
        u"ALTER TABLE shop.item ALTER n TYPE bigint;"_s + view);
    const QString facts
        = u"SELECT relowner::regrole, relacl, obj_description(oid, 'pg_class'),"
          " col_description(oid, 1), (SELECT attacl FROM pg_attribute WHERE attrelid = c.oid"
          " AND attname = 'n') FROM pg_class AS c WHERE oid = 'shop.v'::regclass"_s;
    const QString before = m_server.psql(facts, u"a"_s);
    QVERIFY(before.contains(u"reader"_s));
    m_server.psql(plan().script(), u"a"_s);
    QCOMPARE(m_server.psql(facts, u"a"_s), before);
}

void PostgresStructureTest::aNameIsNeverTakenForAnother()
{
    makePair(u""_s, u"ALTER TABLE shop.item RENAME name TO title;"_s);
    const QList<ObjectDifference> found = differences(*model(u"a"_s), *model(u"b"_s));
    QCOMPARE(differenceLines(found),
        (QStringList{
            u"~ shop.item"_s, u"  - column shop.item.name"_s, u"  + column shop.item.title"_s}));
    QVERIFY(plan().script().contains(u"LOSES DATA"_s));
}

void PostgresStructureTest::aRenameKeepsTheData_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QStringList>("renames");
    const auto row
        = [](const char* name, const QString& from, const QString& to, const QStringList& renames) {
              QTest::newRow(name) << from << to << renames;
          };
    const QString parts
        = u"ALTER TABLE shop.item ADD CONSTRAINT c CHECK (n > 0), ADD UNIQUE (code, n),"
          " ADD twice integer GENERATED ALWAYS AS (n * 2) STORED, ADD up integer REFERENCES"
          " shop.item; CREATE INDEX n ON shop.item (n, lower(code)) WHERE n > 1;"
          "CREATE TABLE shop.line (item integer REFERENCES shop.item (id));"
          "CREATE VIEW shop.v AS SELECT n FROM shop.item;"_s;
    row("column", u""_s, u"ALTER TABLE shop.item RENAME name TO \"the \"\"title\";"_s,
        {u"item.name=the \"title"_s});
    row("column with what names it", parts, parts + u"ALTER TABLE shop.item RENAME n TO number;"_s,
        {u"item.n=number"_s});
    row("key that others refer to", parts, parts + u"ALTER TABLE shop.item RENAME id TO nr;"_s,
        {u"item.id=nr"_s});
    row("column, type and default", u"ALTER TABLE shop.item ALTER n SET DEFAULT 5;"_s,
        u"ALTER TABLE shop.item RENAME n TO amount; ALTER TABLE shop.item ALTER amount TYPE"
        " numeric(12,2), ALTER amount SET DEFAULT 7.5, ALTER amount SET NOT NULL;"_s,
        {u"shop.item.n=amount"_s});
    row("columns that change places", u""_s,
        u"ALTER TABLE shop.item RENAME n TO x; ALTER TABLE shop.item RENAME code TO n;"
        "ALTER TABLE shop.item RENAME x TO code;"_s,
        {u"item.n=code"_s, u"item.code=n"_s});
    row("column in place of one that goes", u""_s,
        u"ALTER TABLE shop.item DROP n; ALTER TABLE shop.item RENAME code TO n;"_s,
        {u"item.code=n"_s});
    row("table", parts, parts + u"ALTER TABLE shop.item RENAME TO \"Thing\";"_s, {u"item=Thing"_s});
    row("table and column", u"CREATE SEQUENCE shop.s OWNED BY shop.item.n;"_s,
        u"CREATE SEQUENCE shop.s OWNED BY shop.item.n; ALTER TABLE shop.item RENAME n TO number;"
        "ALTER TABLE shop.item RENAME TO thing;"_s,
        {u"item=thing"_s, u"item.n=number"_s});
    row("index and constraint", parts,
        parts
            + u"ALTER INDEX shop.n RENAME TO by_n;"
              "ALTER TABLE shop.item RENAME CONSTRAINT c TO positive;"_s,
        {u"shop.n=by_n"_s, u"item.c=positive"_s});
    row("partition key",
        u"CREATE TABLE shop.p (a integer) PARTITION BY LIST (a);"
        "CREATE TABLE shop.p1 PARTITION OF shop.p FOR VALUES IN (1);"_s,
        u"CREATE TABLE shop.q (b integer) PARTITION BY LIST (b);"
        "CREATE TABLE shop.p1 PARTITION OF shop.q FOR VALUES IN (1);"_s,
        {u"p.a=b"_s, u"p=q"_s});
}

void PostgresStructureTest::aRenameKeepsTheData()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const QStringList, renames);
    makePair(from, to);
    const SchemaModelPtr before = model(u"a"_s);
    const SchemaModelPtr wanted = model(u"b"_s);
    const StructurePlan steps
        = m_backend->structure()->plan(*before, *wanted, said(*before, renames));
    QCOMPARE(steps.refused, QStringList());
    for (const PlannedGroup& group : steps.groups) {
        for (const PlannedStatement& one : group.statements)
            QVERIFY2(
                !one.sql.contains(u"DROP INDEX"_s) && !one.sql.contains(u"DROP CONSTRAINT \"i"_s),
                qPrintable(one.sql));
    }
    const QString rows = u"SELECT string_agg(md5(concat_ws('|', id, name, price, at)), ','"
                         " ORDER BY id) FROM (SELECT * FROM shop.item) AS t(id, name, price, n,"
                         " code, at)"_s;
    const QString kept = m_server.psql(rows, u"a"_s);
    m_server.psql(steps.script(), u"a"_s);
    const SchemaModelPtr made = model(u"a"_s);
    const QStringList left = differenceLines(differences(*made, *wanted));
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n') + u"\n\n"_s + steps.script()));
    QVERIFY(m_backend->structure()->plan(*made, *wanted).isEmpty());
    const bool isMoved = made->find({ModelKind::Table, {u"shop"_s, u"item"_s}}) == nullptr;
    const bool isShorter = QByteArray(QTest::currentDataTag()).contains("in place");
    if (!isMoved && !isShorter)
        QCOMPARE(m_server.psql(rows, u"a"_s), kept);
}

/// The models are made from one that was read, as an editor does.
void PostgresStructureTest::aRenamedColumnIsChangedInTheSameSave()
{
    makePair(u"ALTER TABLE shop.item ALTER n SET DEFAULT 5, ADD CHECK (n > 0);"
             "CREATE INDEX by_n ON shop.item (n);"_s,
        u""_s);
    const SchemaModelPtr before = model(u"a"_s);
    const QList<ModelRename> renames = said(*before, {u"shop.item.n=amount"_s});
    SchemaModel wanted = **m_backend->structure()->renamed(*before, renames);
    ModelObject& column = wanted.objects[{ModelKind::Column, {u"shop"_s, u"item"_s}, u"amount"_s}];
    column.facts[u"type"_s] = u"bigint"_s;
    column.facts[u"default"_s] = u"9"_s;
    column.facts[u"not null"_s] = u"yes"_s;
    const StructurePlan steps = m_backend->structure()->plan(*before, wanted, renames);
    QCOMPARE(steps.refused, QStringList());
    const QString rows = m_server.psql(u"SELECT id, n FROM shop.item ORDER BY id"_s, u"a"_s);
    m_server.psql(steps.script(), u"a"_s);
    QCOMPARE(m_server.psql(u"SELECT id, amount FROM shop.item ORDER BY id"_s, u"a"_s), rows);
    QVERIFY(m_backend->structure()->plan(*model(u"a"_s), wanted).isEmpty());
}

void PostgresStructureTest::whatWouldBeMadeFromAnOldTextIsRefused()
{
    makePair(u"CREATE VIEW shop.v AS SELECT n FROM shop.item;"_s, u""_s);
    const SchemaModelPtr before = model(u"a"_s);
    const QList<ModelRename> renames = said(*before, {u"item.n=amount"_s});
    SchemaModel wanted = **m_backend->structure()->renamed(*before, renames);
    QCOMPARE(m_backend->structure()->plan(*before, wanted, renames).refused, QStringList());
    wanted.objects[{ModelKind::Column, {u"shop"_s, u"item"_s}, u"amount"_s}].facts[u"type"_s]
        = u"bigint"_s;
    const StructurePlan steps = m_backend->structure()->plan(*before, wanted, renames);
    QCOMPARE(steps.refused.size(), 1);
    QVERIFY(steps.refused.first().startsWith(u"view shop.v names what is renamed"_s));
}

void PostgresStructureTest::whatCannotBeRenamedIsRefused()
{
    makePair(u""_s, u""_s);
    const SchemaModelPtr before = model(u"a"_s);
    const ModelName column{ModelKind::Column, {u"shop"_s, u"item"_s}, u"n"_s};
    const auto refused = [&](const QList<ModelRename>& renames) {
        const StructurePlan steps = m_backend->structure()->plan(*before, *before, renames);
        return steps.isEmpty() && steps.refused.size() == 1;
    };
    QVERIFY(refused({{{ModelKind::Enum, {u"shop"_s, u"mood"_s}}, u"x"_s}}));
    QVERIFY(refused({{{ModelKind::Table, {u"shop"_s, u"gone"_s}}, u"x"_s}}));
    QVERIFY(refused({{column, QString()}}));
    QVERIFY(refused({{column, u"x"_s}, {column, u"y"_s}}));
}

void PostgresStructureTest::whatCannotBeDoneIsRefused_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("labels") << u""_s << u"ALTER TYPE shop.mood RENAME VALUE 'sad' TO 'glad';"_s;
    QTest::newRow("partition key") << u"CREATE TABLE shop.p (a integer) PARTITION BY LIST (a);"_s
                                   << u"CREATE TABLE shop.p (a integer) PARTITION BY HASH (a);"_s;
    QTest::newRow("type in use")
        << u"CREATE TYPE shop.c AS (a integer); ALTER TABLE shop.item ADD c shop.c;"_s
        << u"CREATE TYPE shop.c AS (a text); ALTER TABLE shop.item ADD c shop.c;"_s;
}

void PostgresStructureTest::whatCannotBeDoneIsRefused()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    makePair(from, to);
    const StructurePlan steps = plan();
    QCOMPARE(steps.refused.size(), 1);
    QVERIFY(steps.script().contains(u"-- NOT DONE: "_s));
}

void PostgresStructureTest::checksLetOthersWrite()
{
    makePair(
        u""_s, u"ALTER TABLE shop.item ALTER name SET NOT NULL, ADD CONSTRAINT c CHECK (n > 0);"_s);
    const StructurePlan steps = plan();
    QCOMPARE(steps.groups.size(), 3);
    QVERIFY(steps.groups[0].inTransaction);
    QVERIFY(!steps.groups[1].inTransaction);
    for (const PlannedStatement& statement : steps.groups[0].statements)
        QCOMPARE(statement.work, QString());
    for (const PlannedStatement& statement : steps.groups[1].statements)
        QVERIFY(statement.lock.startsWith(u"SHARE UPDATE EXCLUSIVE"_s));
}

void PostgresStructureTest::locksAndWorkAreTold()
{
    makePair(u""_s,
        u"ALTER TABLE shop.item ALTER n TYPE bigint, ALTER code TYPE varchar(20);"
        "CREATE INDEX i ON shop.item (n);"_s);
    const QString script = plan().script();
    QVERIFY(script.contains(
        u"-- ACCESS EXCLUSIVE on shop.item; rewrites the table and its indexes\nALTER TABLE"
        " \"shop\".\"item\" ALTER COLUMN \"n\" TYPE bigint"_s));
    QVERIFY(script.contains(u"-- ACCESS EXCLUSIVE on shop.item\nALTER TABLE \"shop\".\"item\""
                            " ALTER COLUMN \"code\" TYPE character varying(20)"_s));
    QVERIFY(script.contains(u"-- SHARE on shop.item; builds an index\nCREATE INDEX"_s));
}

void PostgresStructureTest::whatIsNotComparedIsListed()
{
    makePair(u"CREATE PUBLICATION p FOR ALL TABLES;"_s, u""_s);
    QVERIFY(model(u"a"_s)->notCompared.contains(u"publications (1)"_s));
    QVERIFY(!model(u"b"_s)->notCompared.contains(u"publications (1)"_s));
}

void PostgresStructureTest::othersWaitNoLongerThanTwoSeconds()
{
    makePair(u""_s, u"ALTER TABLE shop.item ADD x integer;"_s);
    QVERIFY(plan().script().contains(u"BEGIN;\nSET LOCAL lock_timeout = '2s';\n"_s));
}

TW_TEST(PostgresStructureTest)
#include "postgres_structure_test.moc"
