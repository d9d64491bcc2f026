// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/definition/relation_definition.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

// Temporary tables are made without their schema, which each session names differently.
const QString kName = u"CASE c.relpersistence WHEN 't' THEN quote_ident(c.relname)"
                      " ELSE format('%I.%I', n.nspname, c.relname) END"_s;

const QString kFrom = u" FROM pg_catalog.pg_class AS c"
                      " JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace"_s;

/// The options of an array in parentheses, after the words of the SQL literal `lead`.
QString optionsSql(const QString& lead, const QString& array, const QString& format)
{
    return u"coalesce((SELECT %1 || '(' || string_agg(format('%3', split_part(o, '=', 1),"
           " substr(o, strpos(o, '=') + 1)), ', ') || ')' FROM unnest(%2) AS o), '')"_s.arg(
               lead, array, format);
}

QString persistenceSql()
{
    return u"CASE c.relpersistence WHEN 'u' THEN 'UNLOGGED ' WHEN 't' THEN 'TEMPORARY '"
           " ELSE '' END"_s;
}

// What a column takes over from its parents is written by them, unless it is a partition: that one
// is made alone, with its own order of columns, and attached.
const QString kOwnColumn = u"a.attnum > 0 AND NOT a.attisdropped"
                           " AND (a.attislocal OR c.relispartition)"_s;

QString identitySql()
{
    return u"(SELECT ' GENERATED ' || CASE a.attidentity WHEN 'a' THEN 'ALWAYS'"
           " ELSE 'BY DEFAULT' END || ' AS IDENTITY'"
           " || coalesce(' (' || ltrim(nullif(%1, '')) || ')', '')"
           " FROM pg_catalog.pg_depend AS d"
           " JOIN pg_catalog.pg_sequence AS s ON s.seqrelid = d.objid"
           " WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = a.attrelid"
           " AND d.refobjsubid = a.attnum AND d.deptype = 'i')"_s.arg(sequenceOptionsSql());
}

QString columnsSql()
{
    return u"SELECT 1 AS part, a.attnum::int4 AS place, ''::text AS name,"
           " format('    %I %s', a.attname, format_type(a.atttypid, a.atttypmod))"
           " || coalesce((SELECT format(' COLLATE %I.%I', ln.nspname, l.collname)"
           "   FROM pg_catalog.pg_collation AS l"
           "   JOIN pg_catalog.pg_namespace AS ln ON ln.oid = l.collnamespace"
           "   WHERE l.oid = a.attcollation AND a.attcollation <> t.typcollation), '')"
           " || coalesce(CASE WHEN a.attgenerated <> ''"
           "   THEN format(' GENERATED ALWAYS AS (%s) %s', pg_get_expr(f.adbin, f.adrelid),"
           "    CASE a.attgenerated WHEN 's' THEN 'STORED' ELSE 'VIRTUAL' END)"
           "  WHEN a.attidentity <> '' THEN "_s
        + identitySql()
        + u"  ELSE ' DEFAULT ' || pg_get_expr(f.adbin, f.adrelid) END, '')"
          " || CASE WHEN a.attnotnull AND NOT EXISTS ("
          "   SELECT 1 FROM pg_catalog.pg_constraint AS k WHERE k.conrelid = a.attrelid"
          "   AND k.contype = 'n' AND k.conkey = ARRAY[a.attnum]) THEN ' NOT NULL' ELSE '' END"
          " AS line FROM pg_catalog.pg_attribute AS a"
          " JOIN pg_catalog.pg_type AS t ON t.oid = a.atttypid"
          " LEFT JOIN pg_catalog.pg_attrdef AS f ON f.adrelid = a.attrelid AND f.adnum = a.attnum"
          " WHERE a.attrelid = c.oid AND "_s
        + kOwnColumn;
}

QString constraintLinesSql()
{
    return u"SELECT 2, position(k.contype::text IN 'puxcn'), k.conname::text,"
           " format('    CONSTRAINT %I %s', k.conname, pg_get_constraintdef(k.oid))"
           " FROM pg_catalog.pg_constraint AS k WHERE k.conrelid = c.oid AND k.convalidated"
           " AND k.contype IN ('p', 'u', 'x', 'c', 'n') AND (k.conislocal OR c.relispartition)"_s;
}

QString createTableSql()
{
    return u"SELECT 'CREATE ' || %1 || CASE c.relkind WHEN 'f' THEN 'FOREIGN ' ELSE '' END"
           " || 'TABLE ' || %2 || ' ('"
           " || coalesce(E'\\n' || (SELECT string_agg(lines.line, E',\\n'"
           "   ORDER BY lines.part, lines.place, lines.name)"
           "   FROM (%3 UNION ALL %4) AS lines) || E'\\n', '') || ')'"
           " || CASE WHEN c.relispartition THEN '' ELSE coalesce((SELECT E'\\nINHERITS ('"
           "   || string_agg(i.inhparent::regclass::text, ', ' ORDER BY i.inhseqno) || ')'"
           "   FROM pg_catalog.pg_inherits AS i WHERE i.inhrelid = c.oid), '') END"
           " || CASE c.relkind WHEN 'p' THEN E'\\nPARTITION BY ' || pg_get_partkeydef(c.oid)"
           "   ELSE '' END"
           " || coalesce((SELECT format(E'\\nUSING %I', m.amname) FROM pg_catalog.pg_am AS m"
           "   WHERE m.oid = c.relam AND m.amname <> 'heap'), '')"
           " || coalesce((SELECT format(E'\\nSERVER %I', w.srvname) || %5"
           "   FROM pg_catalog.pg_foreign_table AS x"
           "   JOIN pg_catalog.pg_foreign_server AS w ON w.oid = x.ftserver"
           "   WHERE x.ftrelid = c.oid), '') || %6 || ';'"_s.arg(persistenceSql(), kName,
               columnsSql(), constraintLinesSql(),
               optionsSql(u"' OPTIONS '"_s, u"x.ftoptions"_s, u"%I %L"_s),
               optionsSql(u"E'\\nWITH '"_s, u"c.reloptions"_s, u"%s=%L"_s))
        + kFrom + u" WHERE c.oid = $1 AND c.relkind IN ('r', 'p', 'f')"_s;
}

QString createViewSql()
{
    return u"SELECT 'CREATE ' || CASE c.relpersistence WHEN 't' THEN 'TEMPORARY ' ELSE '' END"
           " || CASE c.relkind WHEN 'm' THEN 'MATERIALIZED ' ELSE '' END || 'VIEW ' || "_s
        + kName + u" || "_s + optionsSql(u"' WITH '"_s, u"c.reloptions"_s, u"%s=%L"_s)
        + u" || E' AS\\n' || rtrim(pg_get_viewdef(c.oid), ';')"
          " || CASE WHEN c.relkind = 'm' AND NOT c.relispopulated THEN E'\\nWITH NO DATA' ELSE ''"
          " END || ';'"_s
        + kFrom + u" WHERE c.oid = $1 AND c.relkind IN ('v', 'm')"_s;
}

QString ownedSequencesSql(const QString& statement)
{
    return u"SELECT "_s + statement
        + u" FROM pg_catalog.pg_depend AS d"
          " JOIN pg_catalog.pg_sequence AS s ON s.seqrelid = d.objid"
          " JOIN pg_catalog.pg_class AS q ON q.oid = s.seqrelid"
          " JOIN pg_catalog.pg_namespace AS qn ON qn.oid = q.relnamespace"
          " JOIN pg_catalog.pg_class AS c ON c.oid = d.refobjid"
          " JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace"
          " JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid"
          " WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass"
          " AND d.refobjid = $1 AND d.deptype = 'a' ORDER BY q.relname"_s;
}

/// What can only be said once the columns are there.
QString columnSettingsSql(int version)
{
    constexpr int kHasCompression = 140'000;
    const QString compression = version >= kHasCompression
        ? u" UNION ALL SELECT 2, format('SET COMPRESSION %s', CASE a.attcompression"
          " WHEN 'l' THEN 'lz4' ELSE 'pglz' END) WHERE a.attcompression <> ''"_s
        : QString();
    return u"SELECT format('ALTER %s %s ALTER COLUMN %I %s;', CASE c.relkind WHEN 'v' THEN 'VIEW'"
           " WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'TABLE' END, "_s
        + kName + u", a.attname, what.clause)"_s + kFrom
        + u" JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid"
          " JOIN pg_catalog.pg_type AS t ON t.oid = a.atttypid"
          " CROSS JOIN LATERAL ("
          "  SELECT 1 AS place, 'SET STORAGE ' || CASE a.attstorage WHEN 'p' THEN 'PLAIN'"
          "   WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END AS clause"
          "  WHERE a.attstorage <> t.typstorage AND c.relkind <> 'v'"_s
        + compression
        + u" UNION ALL SELECT 3, format('SET STATISTICS %s', a.attstattarget)"
          " WHERE a.attstattarget >= 0"
          " UNION ALL SELECT 4, 'SET (' || array_to_string(a.attoptions, ', ') || ')'"
          " WHERE a.attoptions IS NOT NULL"
          " UNION ALL SELECT 5, 'SET DEFAULT ' || pg_get_expr(f.adbin, f.adrelid)"
          "  FROM pg_catalog.pg_attrdef AS f WHERE f.adrelid = c.oid AND f.adnum = a.attnum"
          "  AND c.relkind = 'v'"
          " ) AS what WHERE c.oid = $1 AND "_s
        + kOwnColumn + u" ORDER BY a.attnum, what.place"_s;
}

QString laterConstraintsSql()
{
    return u"SELECT format('ALTER %sTABLE %s ADD CONSTRAINT %I %s;',"
           " CASE c.relkind WHEN 'f' THEN 'FOREIGN ' ELSE '' END, "_s
        + kName + u", k.conname, pg_get_constraintdef(k.oid))"_s + kFrom
        + u" JOIN pg_catalog.pg_constraint AS k ON k.conrelid = c.oid"
          " WHERE c.oid = $1 AND k.conparentid = 0 AND k.conislocal"
          " AND (k.contype = 'f' OR NOT k.convalidated)"
          " AND k.contype IN ('p', 'u', 'x', 'c', 'n', 'f') ORDER BY k.contype, k.conname"_s;
}

QString indexesSql()
{
    return u"SELECT pg_get_indexdef(i.indexrelid) || ';' FROM pg_catalog.pg_index AS i"
           " JOIN pg_catalog.pg_class AS x ON x.oid = i.indexrelid"
           " WHERE i.indrelid = $1 AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_constraint AS k"
           "  WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))"
           " ORDER BY x.relname"_s;
}

QString statisticsSql()
{
    return u"SELECT pg_get_statisticsobjdef(s.oid) || ';' FROM pg_catalog.pg_statistic_ext AS s"
           " WHERE s.stxrelid = $1 ORDER BY s.stxname"_s;
}

QString attachSql()
{
    return u"SELECT format('ALTER TABLE %s ATTACH PARTITION %s %s;', i.inhparent::regclass, "_s
        + kName + u", pg_get_expr(c.relpartbound, c.oid))"_s + kFrom
        + u" JOIN pg_catalog.pg_inherits AS i ON i.inhrelid = c.oid"
          " WHERE c.oid = $1 AND c.relispartition"_s;
}

// A trigger that a partition has from its parent comes with being attached.
const QString kOwnTrigger = u" NOT g.tgisinternal AND NOT EXISTS ("
                            "SELECT 1 FROM pg_catalog.pg_depend AS d"
                            " WHERE d.classid = 'pg_trigger'::regclass AND d.objid = g.oid"
                            " AND d.refclassid = 'pg_trigger'::regclass)"_s;

QString triggersSql()
{
    return u"SELECT pg_get_triggerdef(g.oid) || ';' || CASE WHEN g.tgenabled = 'O' THEN ''"
           " ELSE format(E'\\nALTER TABLE %s %s TRIGGER %I;', "_s
        + kName
        + u", CASE g.tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA'"
          " ELSE 'ENABLE ALWAYS' END, g.tgname) END"_s
        + kFrom + u" JOIN pg_catalog.pg_trigger AS g ON g.tgrelid = c.oid WHERE c.oid = $1 AND"_s
        + kOwnTrigger + u" ORDER BY g.tgname"_s;
}

QString rulesSql()
{
    return u"SELECT pg_get_ruledef(r.oid) FROM pg_catalog.pg_rewrite AS r"
           " WHERE r.ev_class = $1 AND r.rulename <> '_RETURN' ORDER BY r.rulename"_s;
}

QString policiesSql()
{
    return u"SELECT lines.line FROM ("
           " SELECT 1 AS part, ''::text AS name, format('ALTER TABLE %s ENABLE ROW LEVEL "
           "SECURITY;',"
           " %1) AS line %2 WHERE c.oid = $1 AND c.relrowsecurity"
           " UNION ALL SELECT 2, '', format('ALTER TABLE %s FORCE ROW LEVEL SECURITY;', %1) %2"
           "  WHERE c.oid = $1 AND c.relforcerowsecurity"
           " UNION ALL SELECT 3, p.polname::text, format('CREATE POLICY %I ON %s%s FOR %s TO %s',"
           "  p.polname, %1, CASE WHEN p.polpermissive THEN '' ELSE ' AS RESTRICTIVE' END,"
           "  CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE'"
           "   WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,"
           "  (SELECT string_agg(CASE role.id WHEN 0 THEN 'PUBLIC'"
           "    ELSE quote_ident(pg_get_userbyid(role.id)) END, ', ')"
           "   FROM unnest(p.polroles) AS role(id)))"
           "  || coalesce(' USING (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')"
           "  || coalesce(' WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '')"
           "  || ';' %2 JOIN pg_catalog.pg_policy AS p ON p.polrelid = c.oid WHERE c.oid = $1"
           ") AS lines ORDER BY lines.part, lines.name"_s.arg(kName, kFrom);
}

QString commentsSql()
{
    const QString described = u" JOIN pg_catalog.pg_description AS about ON about.objoid = %1"
                              " AND about.classoid = '%2'::regclass AND about.objsubid = %3"_s;
    const auto own = [&described](const QString& oid, const QString& catalogue) {
        return described.arg(oid, catalogue, u"0"_s);
    };
    const QString table = u"CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW'"
                          " WHEN 'f' THEN 'FOREIGN TABLE' ELSE 'TABLE' END"_s;
    const auto part = [](const QString& catalogue, const QString& alias, const QString& owner) {
        return u" JOIN pg_catalog.%1 AS %2 ON %2.%3 = c.oid"_s.arg(catalogue, alias, owner);
    };
    const QString all = u"SELECT 1 AS part, 0 AS place, ''::text AS name, "_s + table
        + u" || ' ' || "_s + kName + u" AS what, about.description AS text"_s + kFrom
        + own(u"c.oid"_s, u"pg_class"_s)
        + u" WHERE c.oid = $1 UNION ALL SELECT 2, a.attnum::int4, '', format('COLUMN %s.%I', "_s
        + kName + u", a.attname), about.description"_s + kFrom
        + part(u"pg_attribute"_s, u"a"_s, u"attrelid"_s)
        + described.arg(u"c.oid"_s, u"pg_class"_s, u"a.attnum"_s)
        + u" WHERE c.oid = $1 UNION ALL SELECT 3, 0, k.conname::text,"
          " format('CONSTRAINT %I ON %s', k.conname, "_s
        + kName + u"), about.description"_s + kFrom
        + part(u"pg_constraint"_s, u"k"_s, u"conrelid"_s) + own(u"k.oid"_s, u"pg_constraint"_s)
        + u" WHERE c.oid = $1 UNION ALL SELECT 4, 0, x.relname::text,"
          " format('INDEX %I.%I', n.nspname, x.relname), about.description"_s
        + kFrom + part(u"pg_index"_s, u"i"_s, u"indrelid"_s)
        + u" JOIN pg_catalog.pg_class AS x ON x.oid = i.indexrelid"_s
        + own(u"x.oid"_s, u"pg_class"_s)
        + u" WHERE c.oid = $1 UNION ALL SELECT 5, 0, g.tgname::text,"
          " format('TRIGGER %I ON %s', g.tgname, "_s
        + kName + u"), about.description"_s + kFrom + part(u"pg_trigger"_s, u"g"_s, u"tgrelid"_s)
        + own(u"g.oid"_s, u"pg_trigger"_s)
        + u" WHERE c.oid = $1 UNION ALL SELECT 6, 0, p.polname::text,"
          " format('POLICY %I ON %s', p.polname, "_s
        + kName + u"), about.description"_s + kFrom + part(u"pg_policy"_s, u"p"_s, u"polrelid"_s)
        + own(u"p.oid"_s, u"pg_policy"_s) + u" WHERE c.oid = $1"_s;
    return u"SELECT format('COMMENT ON %s IS %L;', lines.what, lines.text) FROM ("_s + all
        + u") AS lines ORDER BY lines.part, lines.place, lines.name"_s;
}

}

QString sequenceOptionsSql()
{
    return u"concat(CASE WHEN s.seqincrement <> 1 THEN format(' INCREMENT BY %s', s.seqincrement)"
           " END, CASE WHEN s.seqmin <> 1 THEN format(' MINVALUE %s', s.seqmin) END,"
           " CASE WHEN s.seqmax <> CASE s.seqtypid WHEN 'int2'::regtype THEN 32767"
           "  WHEN 'int4'::regtype THEN 2147483647 ELSE 9223372036854775807 END"
           "  THEN format(' MAXVALUE %s', s.seqmax) END,"
           " CASE WHEN s.seqstart <> 1 THEN format(' START WITH %s', s.seqstart) END,"
           " CASE WHEN s.seqcache <> 1 THEN format(' CACHE %s', s.seqcache) END,"
           " CASE WHEN s.seqcycle THEN ' CYCLE' END)"_s;
}

QString commentSql(const QString& catalogue, const QString& what)
{
    const bool isShared = catalogue == u"pg_authid"_s || catalogue == u"pg_database"_s;
    return u"format('COMMENT ON %s IS %L;', %1, %2($1, '%3')) || CASE WHEN %2($1, '%3') IS NULL"
           " THEN NULL ELSE '' END"_s.arg(
               what, isShared ? u"shobj_description"_s : u"obj_description"_s, catalogue);
}

QStringList relationDefinitionQueries(int version)
{
    return {ownedSequencesSql(u"format('CREATE %sSEQUENCE %s AS %s%s;', CASE q.relpersistence"
                              " WHEN 't' THEN 'TEMPORARY ' ELSE '' END, CASE q.relpersistence"
                              " WHEN 't' THEN quote_ident(q.relname) ELSE"
                              " format('%I.%I', qn.nspname, q.relname) END,"
                              " format_type(s.seqtypid, NULL), "_s
                + sequenceOptionsSql() + u')'),
        createTableSql(), createViewSql(),
        ownedSequencesSql(u"format('ALTER SEQUENCE %s OWNED BY %s.%I;', s.seqrelid::regclass, "_s
            + kName + u", a.attname)"_s),
        columnSettingsSql(version), laterConstraintsSql(), indexesSql(), statisticsSql(),
        attachSql(), triggersSql(), rulesSql(), policiesSql(), commentsSql()};
}

}
