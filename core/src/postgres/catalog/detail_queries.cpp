// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/catalog/detail_queries.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr int kVersion15 = 150'000;
constexpr int kVersion18 = 180'000;

QString since(int version, int first, const QString& expression, const QString& otherwise)
{
    return version >= first ? expression : otherwise;
}

}

QString DetailQueries::from(DetailDepth least, const QString& expression) const
{
    return depth >= least ? expression : u"NULL"_s;
}

Statement DetailQueries::relations(const RelationScope& scope) const
{
    return scopeStatement(
        u"SELECT c.oid, n.nspname, c.relname, c.relkind,"
        " pg_catalog.pg_get_userbyid(c.relowner), c.relpersistence,"
        " pg_catalog.to_json(c.reloptions), c.relrowsecurity, c.relforcerowsecurity,"
        " CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END,"
        " CASE WHEN c.relispartition THEN pg_catalog.pg_get_expr(c.relpartbound, c.oid) END,"
        " CASE WHEN c.relkind = 'v' THEN pg_catalog.pg_relation_is_updatable(c.oid, true) END,"
        " c.relkind = 'v' AND EXISTS (SELECT 1 FROM pg_catalog.pg_rewrite AS r"
        "  WHERE r.ev_class = c.oid AND r.ev_type <> '1'), "_s
            + from(DetailDepth::Definitions,
                u"CASE WHEN c.relkind IN ('v', 'm')"
                " THEN pg_catalog.pg_get_viewdef(c.oid) END"_s)
            + u", "_s
            + from(DetailDepth::Sizes,
                u"CASE WHEN c.relkind IN ('r', 'm')"
                " THEN pg_catalog.pg_relation_size(c.oid) END"_s)
            + u", "_s
            + from(DetailDepth::Sizes,
                u"CASE WHEN c.relkind IN ('r', 'm')"
                " THEN pg_catalog.pg_indexes_size(c.oid) END"_s)
            + u", "_s
            + from(DetailDepth::Sizes,
                u"CASE WHEN c.relkind IN ('r', 'm')"
                " THEN pg_catalog.pg_total_relation_size(c.oid) END"_s),
        scope);
}

Statement DetailQueries::constraints(const Value& oids) const
{
    // The texts are made of rows in order: below the sort they take the server more than twice as
    // long.
    const QString sql = u"SELECT s.conrelid, s.contype, s.conname, s.keys, s.condeferrable,"
                        " s.condeferred, s.convalidated, s.inherited, s.enforced, s.description, "_s
        + from(DetailDepth::Definitions, u"pg_catalog.pg_get_constraintdef(s.oid)"_s)
        + u" FROM (SELECT k.oid, k.conrelid, k.contype, k.conname,"
          " k.conkey::pg_catalog.text AS keys, k.condeferrable, k.condeferred, k.convalidated,"
          " k.coninhcount > 0 OR k.conparentid <> 0 AS inherited, "_s
        + since(version, kVersion18, u"k.conenforced"_s, u"true"_s)
        + u" AS enforced, about.description FROM pg_catalog.pg_constraint AS k"
          " LEFT JOIN pg_catalog.pg_description AS about ON about.objoid = k.oid"
          "  AND about.classoid = 'pg_catalog.pg_constraint'::pg_catalog.regclass"
          " WHERE k.conrelid = ANY ($1::pg_catalog.oid[]) AND k.contype <> 't'"
          " ORDER BY k.conrelid, k.conname OFFSET 0) AS s"_s;
    return {sql, {oids}};
}

Statement DetailQueries::indexes(const Value& oids) const
{
    const QString sql = u"SELECT i.indrelid, x.relname, m.amname, i.indisunique, i.indisprimary,"
                        " i.indisvalid, i.indkey::pg_catalog.text, i.indnkeyatts,"
                        " i.indoption::pg_catalog.text,"
                        " CASE WHEN i.indexprs IS NOT NULL THEN"
                        "  (SELECT pg_catalog.json_agg(pg_catalog.pg_get_indexdef("
                        "    i.indexrelid, place::pg_catalog.int4, true) ORDER BY place)"
                        "   FROM pg_catalog.generate_series(1, i.indnkeyatts) AS place) END, "_s
        + since(version, kVersion15, u"i.indnullsnotdistinct"_s, u"false"_s)
        + u", about.description, pg_catalog.pg_stat_get_numscans(i.indexrelid), "_s
        + from(DetailDepth::Sizes, u"pg_catalog.pg_relation_size(i.indexrelid)"_s) + u", "_s
        + from(DetailDepth::Definitions, u"pg_catalog.pg_get_expr(i.indpred, i.indrelid)"_s)
        + u", "_s + from(DetailDepth::Definitions, u"pg_catalog.pg_get_indexdef(i.indexrelid)"_s)
        + u" FROM pg_catalog.pg_index AS i"
          " JOIN pg_catalog.pg_class AS x ON x.oid = i.indexrelid"
          " JOIN pg_catalog.pg_am AS m ON m.oid = x.relam"
          " LEFT JOIN pg_catalog.pg_description AS about ON about.objoid = i.indexrelid"
          "  AND about.objsubid = 0"
          "  AND about.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass"
          " WHERE i.indrelid = ANY ($1::pg_catalog.oid[])"
          " ORDER BY i.indrelid, x.relname"_s;
    return {sql, {oids}};
}

Statement DetailQueries::triggers(const Value& oids) const
{
    const QString sql = u"SELECT g.tgrelid, g.tgname, g.tgtype, g.tgenabled,"
                        " pg_catalog.concat_ws('.', fn.nspname, f.proname),"
                        " about.description, "_s
        + from(DetailDepth::Definitions, u"pg_catalog.pg_get_triggerdef(g.oid)"_s)
        + u" FROM pg_catalog.pg_trigger AS g"
          " JOIN pg_catalog.pg_proc AS f ON f.oid = g.tgfoid"
          " JOIN pg_catalog.pg_namespace AS fn ON fn.oid = f.pronamespace"
          " LEFT JOIN pg_catalog.pg_description AS about ON about.objoid = g.oid"
          "  AND about.classoid = 'pg_catalog.pg_trigger'::pg_catalog.regclass"
          " WHERE NOT g.tgisinternal AND g.tgrelid = ANY ($1::pg_catalog.oid[])"
          " ORDER BY g.tgrelid, g.tgname"_s;
    return {sql, {oids}};
}

Statement DetailQueries::policies(const Value& oids)
{
    static const QString sql
        = u"SELECT p.polrelid, p.polname, p.polpermissive, p.polcmd,"
          " CASE WHEN 0 = ANY (p.polroles) THEN '[\"public\"]'::pg_catalog.json ELSE"
          "  (SELECT pg_catalog.json_agg(pg_catalog.pg_get_userbyid(role.id))"
          "   FROM pg_catalog.unnest(p.polroles) AS role(id)) END,"
          " pg_catalog.pg_get_expr(p.polqual, p.polrelid),"
          " pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid)"
          " FROM pg_catalog.pg_policy AS p WHERE p.polrelid = ANY ($1::pg_catalog.oid[])"
          " ORDER BY p.polrelid, p.polname"_s;
    return {sql, {oids}};
}

Statement DetailQueries::inheritance(const Value& oids)
{
    static const QString sql
        = u"SELECT c.oid, cn.nspname, c.relname, p.oid, pn.nspname, p.relname"
          " FROM pg_catalog.pg_inherits AS i"
          " JOIN pg_catalog.pg_class AS c ON c.oid = i.inhrelid AND c.relkind NOT IN ('i', 'I')"
          " JOIN pg_catalog.pg_namespace AS cn ON cn.oid = c.relnamespace"
          " JOIN pg_catalog.pg_class AS p ON p.oid = i.inhparent"
          " JOIN pg_catalog.pg_namespace AS pn ON pn.oid = p.relnamespace"
          " WHERE i.inhrelid = ANY ($1::pg_catalog.oid[])"
          " OR i.inhparent = ANY ($1::pg_catalog.oid[])"
          " ORDER BY i.inhseqno, cn.nspname, c.relname"_s;
    return {sql, {oids}};
}

}
