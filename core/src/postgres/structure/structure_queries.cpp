// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/structure/structure_queries.h"

#include "postgres/catalog/table_scope.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// Ends each WHERE: visible schemas, and nothing that an extension brought along.
QString own(const QString& catalogue, const QString& oid)
{
    return u" WHERE "_s + visibleSchemaSql()
        + u" AND n.oid <> pg_my_temp_schema() AND NOT EXISTS (SELECT FROM pg_depend AS e"
          " WHERE e.classid = '%1'::regclass AND e.objid = %2 AND e.deptype = 'e')"_s.arg(
              catalogue, oid);
}

/// The pairs of a JSON object, those of NULL left out.
QString facts(const QString& pairs)
{
    return u"json_strip_nulls(json_build_object("_s + pairs + u"))"_s;
}

QString select(const QString& names, const QString& what, const QString& aids,
    const QString& address, const QString& rights = u"NULL"_s)
{
    return u"SELECT "_s + names + u", "_s + what + u", "_s + aids + u", "_s + address + u", "_s
        + rights;
}

/// A list as one text, see ModelObject::kSeparator.
QString listed(const QString& item, const QString& from, const QString& order)
{
    return u"(SELECT string_agg(%1, E'\\x1e' ORDER BY %3) FROM %2)"_s.arg(item, from, order);
}

QString address(const QString& catalogue, const QString& oid, const QString& subOid = u"0"_s)
{
    return u"'%1'::regclass::oid, %2, %3"_s.arg(catalogue, oid, subOid);
}

QString collation(const QString& oid, const QString& usual)
{
    return u"(SELECT format('%I.%I', ln.nspname, l.collname) FROM pg_collation AS l"
           " JOIN pg_namespace AS ln ON ln.oid = l.collnamespace"
           " WHERE l.oid = %1 AND %1 <> %2)"_s.arg(oid, usual);
}

/// All options of the pg_sequence `s`, so that they can stand in CREATE and in ALTER.
QString sequenceOptions()
{
    return u"format('INCREMENT BY %s MINVALUE %s MAXVALUE %s START WITH %s CACHE %s %sCYCLE',"
           " s.seqincrement, s.seqmin, s.seqmax, s.seqstart, s.seqcache,"
           " CASE WHEN s.seqcycle THEN '' ELSE 'NO ' END)"_s;
}

/// Owner and privileges as statements. `what` is an SQL text such as 'VIEW a.b'; `on` the same for
/// GRANT; `more` are further arrays.
QString rights(const QString& what, const QString& on, const QString& acl, const QString& owner,
    const QString& more = {})
{
    return u"to_json(ARRAY[format('ALTER %s OWNER TO %I', %1, pg_get_userbyid(%4))]"
           " || CASE WHEN %3 IS NULL THEN '{}' ELSE ARRAY[format('REVOKE ALL ON %s FROM PUBLIC',"
           " %2)] END || ARRAY(SELECT format('GRANT %s ON %s TO %s%s', g.privilege_type, %2,"
           " CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(g.grantee)) END,"
           " CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)"
           " FROM aclexplode(%3) AS g WHERE g.grantee <> %4)%5)"_s.arg(what, on, acl, owner, more);
}

QString schemas()
{
    return select(u"n.nspname, '', ''"_s,
               facts(u"'comment', obj_description(n.oid, 'pg_namespace')"_s), u"NULL"_s,
               address(u"pg_namespace"_s, u"n.oid"_s))
        + u" FROM pg_namespace AS n"_s + own(u"pg_namespace"_s, u"n.oid"_s);
}

QString extensions()
{
    return select(u"n.nspname, x.extname, ''"_s, facts(u"'version', x.extversion"_s), u"NULL"_s,
               address(u"pg_extension"_s, u"x.oid"_s))
        + u" FROM pg_extension AS x JOIN pg_namespace AS n ON n.oid = x.extnamespace"
          " WHERE n.nspname <> 'pg_catalog'"_s;
}

const QString kTypeFrom = u" FROM pg_type AS t JOIN pg_namespace AS n ON n.oid = t.typnamespace"_s;

QString enums()
{
    return select(u"n.nspname, t.typname, ''"_s,
               facts(u"'labels', %1, 'comment', obj_description(t.oid, 'pg_type')"_s.arg(
                   listed(u"quote_literal(l.enumlabel)"_s,
                       u"pg_enum AS l WHERE l.enumtypid = t.oid"_s, u"l.enumsortorder"_s))),
               u"NULL"_s, address(u"pg_type"_s, u"t.oid"_s))
        + kTypeFrom + own(u"pg_type"_s, u"t.oid"_s) + u" AND t.typtype = 'e'"_s;
}

QString domains()
{
    const QString checks
        = listed(u"format('CONSTRAINT %I %s', k.conname, pg_get_constraintdef(k.oid))"_s,
            u"pg_constraint AS k WHERE k.contypid = t.oid AND k.contype = 'c'"_s, u"k.conname"_s);
    return select(u"n.nspname, t.typname, ''"_s,
               facts(u"'type', format_type(t.typbasetype, t.typtypmod), 'collation', %1,"
                     " 'default', coalesce(pg_get_expr(t.typdefaultbin, 0),"
                     " quote_literal(t.typdefault)), 'not null', CASE WHEN t.typnotnull THEN 'yes'"
                     " END, 'checks', %2, 'comment', obj_description(t.oid, 'pg_type')"_s.arg(
                         collation(u"t.typcollation"_s, u"b.typcollation"_s), checks)),
               u"NULL"_s, address(u"pg_type"_s, u"t.oid"_s))
        + kTypeFrom + u" JOIN pg_type AS b ON b.oid = t.typbasetype"_s
        + own(u"pg_type"_s, u"t.oid"_s) + u" AND t.typtype = 'd'"_s;
}

QString composites()
{
    const QString attributes
        = listed(u"format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod))"
                 " || coalesce(' COLLATE ' || "_s
                + collation(u"a.attcollation"_s, u"at.typcollation"_s) + u", '')"_s,
            u"pg_attribute AS a JOIN pg_type AS at ON at.oid = a.atttypid"
            " WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped"_s,
            u"a.attnum"_s);
    return select(u"n.nspname, t.typname, ''"_s,
               facts(u"'attributes', %1, 'comment', obj_description(t.oid, 'pg_type')"_s.arg(
                   attributes)),
               u"NULL"_s, address(u"pg_type"_s, u"t.oid"_s))
        + kTypeFrom + u" JOIN pg_class AS c ON c.oid = t.typrelid AND c.relkind = 'c'"_s
        + own(u"pg_type"_s, u"t.oid"_s);
}

/// Those that a column of identity keeps for itself are told with it.
QString sequences()
{
    return select(u"n.nspname, c.relname, ''"_s,
               facts(u"'type', format_type(s.seqtypid, NULL), 'options', %1, 'owned by',"
                     " (SELECT format('%s.%I', d.refobjid::regclass, a.attname)"
                     "  FROM pg_depend AS d JOIN pg_attribute AS a ON a.attrelid = d.refobjid"
                     "   AND a.attnum = d.refobjsubid WHERE d.classid = 'pg_class'::regclass"
                     "   AND d.objid = c.oid AND d.deptype = 'a'), 'comment',"
                     " obj_description(c.oid, 'pg_class')"_s.arg(sequenceOptions())),
               u"NULL"_s, address(u"pg_class"_s, u"c.oid"_s))
        + u" FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace"
          " JOIN pg_sequence AS s ON s.seqrelid = c.oid"_s
        + own(u"pg_class"_s, u"c.oid"_s)
        + u" AND NOT EXISTS (SELECT FROM pg_depend AS i WHERE i.classid = 'pg_class'::regclass"
          " AND i.objid = c.oid AND i.deptype = 'i')"_s;
}

QString routines()
{
    const QString word = u"CASE f.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END"_s;
    const QString what = u"format('%s %I.%I(%s)', "_s + word
        + u", n.nspname, f.proname, oidvectortypes(f.proargtypes))"_s;
    return select(u"n.nspname, f.proname, oidvectortypes(f.proargtypes)"_s,
               facts(u"'definition', pg_get_functiondef(f.oid), 'kind', %1, 'comment',"
                     " obj_description(f.oid, 'pg_proc')"_s.arg(word)),
               facts(u"'arguments', pg_get_function_identity_arguments(f.oid), 'result',"
                     " pg_get_function_result(f.oid)"_s),
               address(u"pg_proc"_s, u"f.oid"_s),
               rights(what, what, u"f.proacl"_s, u"f.proowner"_s))
        + u" FROM pg_proc AS f JOIN pg_namespace AS n ON n.oid = f.pronamespace"_s
        + own(u"pg_proc"_s, u"f.oid"_s) + u" AND f.prokind <> 'a'"_s;
}

const QString kRelationFrom
    = u" FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace"_s;
const QString kComment = u"'comment', obj_description(c.oid, 'pg_class')"_s;
const QString kOptions
    = u"'options', (SELECT string_agg(format('%s = %L', o.option_name, o.option_value), E'\\x1e'"
      " ORDER BY o.option_name) FROM pg_options_to_table(c.reloptions) AS o)"_s;

QString tables()
{
    const QString parents = listed(u"h.inhparent::regclass::text"_s,
        u"pg_inherits AS h WHERE h.inhrelid = c.oid"_s, u"h.inhseqno"_s);
    return select(u"n.nspname, c.relname, ''"_s,
               facts(u"'persistence', CASE c.relpersistence WHEN 'u' THEN 'unlogged' END,"
                     " 'partition key', pg_get_partkeydef(c.oid), 'partition bound',"
                     " pg_get_expr(c.relpartbound, c.oid), 'parents', %1, 'row security',"
                     " CASE WHEN c.relrowsecurity THEN 'on' END, 'row security of the owner',"
                     " CASE WHEN c.relforcerowsecurity THEN 'on' END, %2, %3"_s.arg(
                         parents, kOptions, kComment)),
               u"NULL"_s, address(u"pg_class"_s, u"c.oid"_s))
        + kRelationFrom + own(u"pg_class"_s, u"c.oid"_s) + u" AND c.relkind IN ('r', 'p')"_s;
}

QString columns()
{
    const QString identity
        = u"(SELECT %1 FROM pg_depend AS d JOIN pg_sequence AS s ON s.seqrelid = d.objid"
          " WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass"
          " AND d.refobjid = c.oid AND d.refobjsubid = a.attnum AND d.deptype = 'i')"_s.arg(
              sequenceOptions());
    return select(u"n.nspname, c.relname, a.attname"_s,
               facts(u"'type', format_type(a.atttypid, a.atttypmod), 'collation', %1, 'not null',"
                     " CASE WHEN a.attnotnull THEN 'yes' END, 'default', CASE a.attgenerated"
                     " WHEN '' THEN pg_get_expr(f.adbin, f.adrelid) END, 'generated',"
                     " CASE a.attgenerated WHEN 's' THEN format('(%s) STORED',"
                     " pg_get_expr(f.adbin, f.adrelid)) WHEN 'v' THEN format('(%s) VIRTUAL',"
                     " pg_get_expr(f.adbin, f.adrelid)) END, 'identity', CASE a.attidentity"
                     " WHEN 'a' THEN 'ALWAYS' WHEN 'd' THEN 'BY DEFAULT' END, 'identity options',"
                     " %2, 'storage', CASE WHEN a.attstorage <> t.typstorage THEN"
                     " CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL'"
                     " WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END END, 'comment',"
                     " col_description(c.oid, a.attnum)"_s.arg(
                         collation(u"a.attcollation"_s, u"t.typcollation"_s), identity)),
               facts(
                   u"'place', a.attnum::text, 'usual storage', CASE t.typstorage WHEN 'p' THEN"
                   " 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END"_s),
               address(u"pg_class"_s, u"c.oid"_s, u"a.attnum"_s))
        + kRelationFrom
        + u" JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0"
          "  AND NOT a.attisdropped AND a.attislocal JOIN pg_type AS t ON t.oid = a.atttypid"
          " LEFT JOIN pg_attrdef AS f ON f.adrelid = a.attrelid AND f.adnum = a.attnum"_s
        + own(u"pg_class"_s, u"c.oid"_s) + u" AND c.relkind IN ('r', 'p')"_s;
}

QString constraints()
{
    return select(u"n.nspname, c.relname, k.conname"_s,
               facts(u"'definition', pg_get_constraintdef(k.oid), 'comment',"
                     " obj_description(k.oid, 'pg_constraint')"_s),
               facts(u"'kind', k.contype::text, 'partitioned', CASE c.relkind WHEN 'p' THEN 'yes'"
                     " END, 'target', k.confrelid::regclass::text"_s),
               address(u"pg_constraint"_s, u"k.oid"_s))
        + kRelationFrom + u" JOIN pg_constraint AS k ON k.conrelid = c.oid"_s
        + own(u"pg_class"_s, u"c.oid"_s)
        + u" AND c.relkind IN ('r', 'p') AND k.contype IN ('p', 'u', 'f', 'c', 'x')"
          " AND k.conislocal AND k.conparentid = 0"_s;
}

/// Those that hold up a constraint come and go with it, those of partitions with their parent's.
QString indexes()
{
    return select(u"n.nspname, c.relname, ''"_s,
               facts(u"'definition', CASE c.relkind WHEN 'I' THEN replace(pg_get_indexdef(c.oid),"
                     " ' ON ONLY ', ' ON ') ELSE pg_get_indexdef(c.oid) END, 'state',"
                     " CASE WHEN NOT i.indisvalid AND c.relkind = 'i' THEN 'invalid' END, "_s
                   + kComment),
               facts(u"'table', i.indrelid::regclass::text"_s), address(u"pg_class"_s, u"c.oid"_s))
        + kRelationFrom + u" JOIN pg_index AS i ON i.indexrelid = c.oid"_s
        + own(u"pg_class"_s, u"c.oid"_s)
        + u" AND NOT c.relispartition AND NOT EXISTS (SELECT FROM pg_constraint AS k"
          " WHERE k.conindid = c.oid AND k.contype IN ('p', 'u', 'x'))"
          " AND i.indrelid IN (SELECT r.oid FROM pg_class AS r WHERE r.relkind IN ('r', 'p', 'm'))"
          " AND i.indrelid NOT IN (SELECT e.objid FROM pg_depend AS e"
          "  WHERE e.classid = 'pg_class'::regclass AND e.deptype = 'e')"_s;
}

QString views(char kind, const QString& word)
{
    const QString columnComments
        = listed(u"format('COLUMN %s.%I IS %L', c.oid::regclass, a.attname,"
                 " col_description(c.oid, a.attnum))"_s,
            u"pg_attribute AS a WHERE a.attrelid = c.oid AND a.attnum > 0"
            " AND col_description(c.oid, a.attnum) IS NOT NULL"_s,
            u"a.attnum"_s);
    const QString columnRights
        = u" || ARRAY(SELECT format('GRANT %s (%I) ON %s TO %s%s', g.privilege_type, a.attname,"
          " c.oid::regclass, CASE g.grantee WHEN 0 THEN 'PUBLIC'"
          " ELSE quote_ident(pg_get_userbyid(g.grantee)) END,"
          " CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)"
          " FROM pg_attribute AS a, aclexplode(a.attacl) AS g"
          " WHERE a.attrelid = c.oid AND a.attacl IS NOT NULL)"_s;
    return select(u"n.nspname, c.relname, ''"_s,
               facts(u"'definition', rtrim(pg_get_viewdef(c.oid), ';'), 'column comments', %1,"
                     " 'column defaults', %4, %2, %3"_s.arg(columnComments, kOptions, kComment,
                         listed(u"format('ALTER COLUMN %I SET DEFAULT %s', a.attname,"
                                " pg_get_expr(f.adbin, f.adrelid))"_s,
                             u"pg_attrdef AS f JOIN pg_attribute AS a ON a.attrelid = f.adrelid"
                             " AND a.attnum = f.adnum WHERE f.adrelid = c.oid"_s,
                             u"a.attnum"_s))),
               facts(u"'populated', CASE WHEN NOT c.relispopulated THEN 'no' END"_s),
               address(u"pg_class"_s, u"c.oid"_s),
               rights(u"'%1 ' || c.oid::regclass"_s.arg(word), u"c.oid::regclass::text"_s,
                   u"c.relacl"_s, u"c.relowner"_s, columnRights))
        + kRelationFrom + own(u"pg_class"_s, u"c.oid"_s)
        + u" AND c.relkind = '%1'"_s.arg(QLatin1Char(kind));
}

QString rules()
{
    return select(u"n.nspname, c.relname, r.rulename"_s,
               facts(u"'definition', rtrim(pg_get_ruledef(r.oid), ';'), 'fires',"
                     " CASE r.ev_enabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA'"
                     " WHEN 'A' THEN 'ENABLE ALWAYS' END, 'comment',"
                     " obj_description(r.oid, 'pg_rewrite')"_s),
               u"NULL"_s, address(u"pg_rewrite"_s, u"r.oid"_s))
        + kRelationFrom + u" JOIN pg_rewrite AS r ON r.ev_class = c.oid"_s
        + own(u"pg_class"_s, u"c.oid"_s) + u" AND r.rulename <> '_RETURN'"_s;
}

QString triggers()
{
    return select(u"n.nspname, c.relname, g.tgname"_s,
               facts(u"'definition', pg_get_triggerdef(g.oid), 'fires', CASE g.tgenabled"
                     " WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA'"
                     " WHEN 'A' THEN 'ENABLE ALWAYS' END, 'comment',"
                     " obj_description(g.oid, 'pg_trigger')"_s),
               u"NULL"_s, address(u"pg_trigger"_s, u"g.oid"_s))
        + kRelationFrom + u" JOIN pg_trigger AS g ON g.tgrelid = c.oid"_s
        + own(u"pg_class"_s, u"c.oid"_s)
        + u" AND NOT g.tgisinternal AND g.tgparentid = 0 AND c.relkind IN ('r', 'p', 'v')"_s;
}

QString policies()
{
    return select(u"n.nspname, c.relname, p.polname"_s,
               facts(u"'definition', concat('AS ', CASE WHEN p.polpermissive THEN 'PERMISSIVE'"
                     " ELSE 'RESTRICTIVE' END, ' FOR ', CASE p.polcmd WHEN 'r' THEN 'SELECT'"
                     " WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE'"
                     " ELSE 'ALL' END, ' TO ', (SELECT string_agg(CASE o.role WHEN 0 THEN 'PUBLIC'"
                     "  ELSE quote_ident(pg_get_userbyid(o.role)) END, ', ' ORDER BY"
                     "  pg_get_userbyid(o.role)) FROM unnest(p.polroles) AS o(role)),"
                     " ' USING (' || pg_get_expr(p.polqual, p.polrelid) || ')',"
                     " ' WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')'),"
                     " 'comment', obj_description(p.oid, 'pg_policy')"_s),
               u"NULL"_s, address(u"pg_policy"_s, u"p.oid"_s))
        + kRelationFrom + u" JOIN pg_policy AS p ON p.polrelid = c.oid"_s
        + own(u"pg_class"_s, u"c.oid"_s);
}

QString counted(const QString& word, const QString& from)
{
    return u"SELECT '%1', count(*) FROM %2"_s.arg(word, from);
}

}

QList<StructureQueries::Query> StructureQueries::objects(int)
{
    return {
        {ModelKind::Schema, schemas()},
        {ModelKind::Extension, extensions()},
        {ModelKind::Enum, enums()},
        {ModelKind::Domain, domains()},
        {ModelKind::Composite, composites()},
        {ModelKind::Sequence, sequences()},
        {ModelKind::Routine, routines()},
        {ModelKind::Table, tables()},
        {ModelKind::Column, columns()},
        {ModelKind::Constraint, constraints()},
        {ModelKind::Index, indexes()},
        {ModelKind::View, views('v', u"VIEW"_s)},
        {ModelKind::MaterializedView, views('m', u"MATERIALIZED VIEW"_s)},
        {ModelKind::RewriteRule, rules()},
        {ModelKind::Trigger, triggers()},
        {ModelKind::Policy, policies()},
    };
}

QString StructureQueries::edges()
{
    return u"SELECT d.classid::int8, d.objid::int8, d.objsubid, d.refclassid::int8,"
           " d.refobjid::int8, d.refobjsubid FROM pg_depend AS d WHERE d.deptype IN ('n', 'a',"
           " 'P', 'S') AND d.objid >= 16384"_s;
}

QString StructureQueries::aliases()
{
    return u"SELECT 'pg_rewrite'::regclass::oid::int8, r.oid::int8, 0,"
           " 'pg_class'::regclass::oid::int8, r.ev_class::int8, 0 FROM pg_rewrite AS r"
           " WHERE r.rulename = '_RETURN' AND r.oid >= 16384"
           " UNION ALL SELECT 'pg_attrdef'::regclass::oid::int8, f.oid::int8, 0,"
           " 'pg_class'::regclass::oid::int8, f.adrelid::int8, f.adnum FROM pg_attrdef AS f"
           " UNION ALL SELECT 'pg_type'::regclass::oid::int8, t.oid::int8, 0,"
           " 'pg_class'::regclass::oid::int8, t.typrelid::int8, 0 FROM pg_type AS t"
           " JOIN pg_class AS c ON c.oid = t.typrelid AND c.relkind <> 'c'"
           " WHERE t.oid >= 16384"
           " UNION ALL SELECT 'pg_class'::regclass::oid::int8, t.typrelid::int8, 0,"
           " 'pg_type'::regclass::oid::int8, t.oid::int8, 0 FROM pg_type AS t"
           " JOIN pg_class AS c ON c.oid = t.typrelid AND c.relkind = 'c'"
           " WHERE t.oid >= 16384"
           " UNION ALL SELECT 'pg_type'::regclass::oid::int8, t.oid::int8, 0,"
           " 'pg_type'::regclass::oid::int8, t.typelem::int8, 0 FROM pg_type AS t"
           " WHERE t.typelem <> 0 AND t.oid >= 16384"
           " UNION ALL SELECT 'pg_constraint'::regclass::oid::int8, k.oid::int8, 0,"
           " 'pg_type'::regclass::oid::int8, k.contypid::int8, 0 FROM pg_constraint AS k"
           " WHERE k.contypid <> 0 AND k.oid >= 16384"
           " UNION ALL SELECT 'pg_class'::regclass::oid::int8, k.conindid::int8, 0,"
           " 'pg_constraint'::regclass::oid::int8, k.oid::int8, 0 FROM pg_constraint AS k"
           " WHERE k.contype IN ('p', 'u', 'x') AND k.oid >= 16384"_s;
}

QString StructureQueries::others()
{
    const QStringList parts{
        counted(u"aggregates"_s, u"pg_proc WHERE prokind = 'a' AND oid >= 16384"_s),
        counted(u"range types"_s, u"pg_range WHERE rngtypid >= 16384"_s),
        counted(u"foreign tables"_s, u"pg_foreign_table"_s),
        counted(u"foreign servers"_s, u"pg_foreign_server"_s),
        counted(u"event triggers"_s, u"pg_event_trigger"_s),
        counted(u"publications"_s, u"pg_publication"_s),
        counted(u"extended statistics"_s, u"pg_statistic_ext"_s),
        counted(u"casts"_s, u"pg_cast WHERE oid >= 16384"_s),
        counted(u"operators"_s, u"pg_operator WHERE oid >= 16384"_s),
        counted(u"collations"_s, u"pg_collation WHERE oid >= 16384"_s),
        counted(u"text search configurations"_s, u"pg_ts_config WHERE oid >= 16384"_s),
        counted(u"default privileges"_s, u"pg_default_acl"_s),
    };
    return parts.join(u" UNION ALL "_s);
}

}
