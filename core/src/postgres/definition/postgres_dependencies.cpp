// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/definition/postgres_dependencies.h"

#include "postgres/definition/object_address.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// The object and its parts, whose edges are read: $1 is its catalogue, $2 its oid.
QString partsSql()
{
    const std::pair<QString, QString> parts[]
        = {{u"pg_rewrite"_s, u"o.ev_class = $2"_s}, {u"pg_attrdef"_s, u"o.adrelid = $2"_s},
            {u"pg_constraint"_s, u"o.conrelid = $2 OR o.contypid = $2"_s},
            {u"pg_trigger"_s, u"o.tgrelid = $2"_s}, {u"pg_policy"_s, u"o.polrelid = $2"_s},
            {u"pg_type"_s, u"o.typrelid = $2 OR o.typelem = $2"_s}};
    QString sql = u"SELECT $1::pg_catalog.regclass::pg_catalog.oid AS class,"
                  " $2::pg_catalog.oid AS id UNION ALL"
                  " SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, i.indexrelid"
                  " FROM pg_catalog.pg_index AS i WHERE i.indrelid = $2"_s;
    for (const auto& [catalogue, condition] : parts)
        sql += u" UNION ALL SELECT 'pg_catalog.%1'::pg_catalog.regclass, o.oid"
               " FROM pg_catalog.%1 AS o WHERE %2"_s.arg(catalogue, condition);
    return sql;
}

QString edgesSql(bool uses)
{
    if (uses)
        return u"SELECT d.refclassid AS class, d.refobjid AS id, d.classid AS own_class,"
               " d.objid AS own_id FROM parts JOIN pg_catalog.pg_depend AS d"
               " ON d.classid = parts.class AND d.objid = parts.id"_s;
    // What a role owns is told beside, as roles belong to all databases.
    return u"SELECT d.classid AS class, d.objid AS id, d.refclassid AS own_class,"
           " d.refobjid AS own_id FROM parts JOIN pg_catalog.pg_depend AS d"
           " ON d.refclassid = parts.class AND d.refobjid = parts.id UNION ALL"
           " SELECT d.classid, d.objid, d.refclassid, d.refobjid FROM parts"
           " JOIN pg_catalog.pg_shdepend AS d"
           "  ON d.refclassid = parts.class AND d.refobjid = parts.id AND d.deptype = 'o'"
           "  AND d.dbid = (SELECT b.oid FROM pg_catalog.pg_database AS b"
           "   WHERE b.datname = pg_catalog.current_database())"_s;
}

/// Joins to the edges `x` what their ends are a part of: a rule of its view, a default, constraint,
/// trigger, policy or index of its table, a row type of its table, an array of its element.
QString ownersSql()
{
    const std::pair<QString, QString> parts[]
        = {{u"pg_rewrite"_s, u"r"_s}, {u"pg_attrdef"_s, u"f"_s}, {u"pg_constraint"_s, u"k"_s},
            {u"pg_trigger"_s, u"g"_s}, {u"pg_policy"_s, u"p"_s}, {u"pg_type"_s, u"t"_s}};
    QString sql = u" LEFT JOIN pg_catalog.pg_index AS i ON i.indexrelid = x.id"
                  " AND x.class = 'pg_catalog.pg_class'::pg_catalog.regclass"_s;
    for (const auto& [catalogue, alias] : parts)
        sql += u" LEFT JOIN pg_catalog.%1 AS %2 ON %2.oid = x.id"
               " AND x.class = 'pg_catalog.%1'::pg_catalog.regclass"_s.arg(catalogue, alias);
    return sql
        + u" LEFT JOIN pg_catalog.pg_type AS e ON e.oid = t.typelem AND t.typcategory = 'A'"
          " LEFT JOIN pg_catalog.pg_class AS c ON c.relkind <> 'c'"
          "  AND c.oid = COALESCE(NULLIF(t.typrelid, 0), e.typrelid)"
          " LEFT JOIN pg_catalog.pg_constraint AS own ON own.oid = x.own_id"
          "  AND x.own_class = 'pg_catalog.pg_constraint'::pg_catalog.regclass"
          "  AND own.contype IN ('f', 'c')"
          " LEFT JOIN pg_catalog.pg_trigger AS ownt ON ownt.oid = x.own_id"
          "  AND x.own_class = 'pg_catalog.pg_trigger'::pg_catalog.regclass"
          " LEFT JOIN pg_catalog.pg_policy AS ownp ON ownp.oid = x.own_id"
          "  AND x.own_class = 'pg_catalog.pg_policy'::pg_catalog.regclass"
          " CROSS JOIN LATERAL (SELECT COALESCE(r.ev_class, f.adrelid, NULLIF(k.conrelid, 0),"
          "  g.tgrelid, p.polrelid, i.indrelid, c.oid) AS relation,"
          "  COALESCE(NULLIF(k.contypid, 0),"
          "   e.oid) AS type) AS whole"_s;
}

Statement dependenciesQuery(const ObjectAddress& object, bool uses)
{
    const QString sql = u"WITH parts AS MATERIALIZED ("_s + partsSql()
        + u"), edges AS MATERIALIZED ("_s + edgesSql(uses)
        + u"), found AS (SELECT DISTINCT"
          " CASE WHEN whole.relation IS NOT NULL THEN 'pg_catalog.pg_class'::pg_catalog.regclass"
          "  WHEN whole.type IS NOT NULL THEN 'pg_catalog.pg_type'::pg_catalog.regclass"
          "  ELSE x.class END::pg_catalog.oid AS class,"
          " COALESCE(whole.relation, whole.type, x.id) AS id,"
          " COALESCE(k.conname, g.tgname, p.polname, own.conname, ownt.tgname, "
          "ownp.polname)::pg_catalog.text AS through"
          " FROM edges AS x"_s
        + ownersSql()
        // The server's own triggers stand for a foreign key, which is told by itself.
        + u" WHERE g.tgisinternal IS NOT TRUE AND ownt.tgisinternal IS NOT TRUE)"
          " SELECT what.type, what.identity, n.nspname, "
          u"c.relname, found.through FROM found"
          " CROSS JOIN LATERAL pg_catalog.pg_identify_object(found.class, found.id, 0) AS what"
          " LEFT JOIN pg_catalog.pg_class AS c ON c.oid = found.id"
          "  AND found.class = 'pg_catalog.pg_class'::pg_catalog.regclass AND c.relkind IN "_s
        + relationKindsSql()
        + u" LEFT JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace"
          " WHERE (found.class, found.id) NOT IN (SELECT parts.class, parts.id FROM parts)"
          // What is built in, and the schema that everything is in, tell nothing.
          " AND (found.id >= 16384 OR found.class = 'pg_catalog.pg_extension'::pg_catalog.regclass)"
          " AND found.class <> 'pg_catalog.pg_namespace'::pg_catalog.regclass"
          " AND what.type <> 'toast table'"
          " ORDER BY what.type, what.identity, found.through"_s;
    return {sql,
        {Value::text(u"pg_catalog."_s + object.catalogue),
            Value::text(QString::number(object.oid))}};
}

Result<QList<Dependency>> load(CatalogSession& session, const Statement& query)
{
    TW_TRY(const CatalogRows rows, session.load(query));
    QList<Dependency> found;
    for (qint64 row = 0; row < rows.count(); ++row)
        found.append({rows.text(row, 0), rows.text(row, 1), {rows.text(row, 2), rows.text(row, 3)},
            rows.text(row, 4)});
    return found;
}

}

Result<ObjectDependencies> loadDependencies(
    Connection& connection, const ObjectReference& object, const CallOptions& options)
{
    CatalogSession session(connection, options);
    TW_TRY_VOID(session.open());
    TW_TRY(const ObjectAddress address, findObject(session, object));
    ObjectDependencies dependencies;
    TW_TRY(dependencies.uses, load(session, dependenciesQuery(address, true)));
    TW_TRY(dependencies.usedBy, load(session, dependenciesQuery(address, false)));
    return dependencies;
}

}
