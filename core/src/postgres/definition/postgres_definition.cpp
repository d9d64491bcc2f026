// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/definition/postgres_definition.h"

#include "postgres/catalog/table_scope.h"
#include "postgres/definition/object_address.h"
#include "postgres/definition/relation_definition.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

QString sequenceSql()
{
    return u"SELECT format('CREATE SEQUENCE %s AS %s%s;', s.seqrelid::regclass,"
           " format_type(s.seqtypid, NULL), "_s
        + sequenceOptionsSql()
        + u") FROM pg_catalog.pg_sequence AS s WHERE s.seqrelid = $1 UNION ALL"
          " SELECT format('ALTER SEQUENCE %s OWNED BY %s.%I;', d.objid::regclass,"
          "  d.refobjid::regclass, a.attname) FROM pg_catalog.pg_depend AS d"
          " JOIN pg_catalog.pg_attribute AS a ON a.attrelid = d.refobjid"
          "  AND a.attnum = d.refobjsubid"
          " WHERE d.classid = 'pg_class'::regclass AND d.objid = $1 AND d.deptype = 'a'"_s;
}

const QString kAggregateName = u"format('AGGREGATE %I.%I(%s)', n.nspname, f.proname,"
                               " coalesce(nullif(pg_get_function_identity_arguments(f.oid), ''),"
                               " '*'))"_s;

QString aggregateSql()
{
    return u"SELECT 'CREATE ' || "_s + kAggregateName
        + u" || E' (\\n    ' || concat_ws(E',\\n    ', 'SFUNC = ' || a.aggtransfn,"
          " 'STYPE = ' || format_type(a.aggtranstype, NULL),"
          " 'SSPACE = ' || nullif(a.aggtransspace, 0),"
          " 'FINALFUNC = ' || nullif(a.aggfinalfn::oid, 0)::regproc,"
          " CASE WHEN a.aggfinalextra THEN 'FINALFUNC_EXTRA' END,"
          " 'COMBINEFUNC = ' || nullif(a.aggcombinefn::oid, 0)::regproc,"
          " 'SERIALFUNC = ' || nullif(a.aggserialfn::oid, 0)::regproc,"
          " 'DESERIALFUNC = ' || nullif(a.aggdeserialfn::oid, 0)::regproc,"
          " 'INITCOND = ' || quote_literal(a.agginitval),"
          " 'MSFUNC = ' || nullif(a.aggmtransfn::oid, 0)::regproc,"
          " 'MINVFUNC = ' || nullif(a.aggminvtransfn::oid, 0)::regproc,"
          " 'MSTYPE = ' || format_type(nullif(a.aggmtranstype, 0), NULL),"
          " 'MFINALFUNC = ' || nullif(a.aggmfinalfn::oid, 0)::regproc,"
          " 'MINITCOND = ' || quote_literal(a.aggminitval),"
          " CASE f.proparallel WHEN 's' THEN 'PARALLEL = safe'"
          "  WHEN 'r' THEN 'PARALLEL = restricted' END,"
          " CASE a.aggkind WHEN 'h' THEN 'HYPOTHETICAL' END) || E'\\n);'"
          " FROM pg_catalog.pg_aggregate AS a JOIN pg_catalog.pg_proc AS f ON f.oid = a.aggfnoid"
          " JOIN pg_catalog.pg_namespace AS n ON n.oid = f.pronamespace WHERE f.oid = $1"_s;
}

QString enumSql()
{
    return u"SELECT format(E'CREATE TYPE %s AS ENUM (\\n    %s\\n);', $1::regtype,"
           " (SELECT string_agg(quote_literal(e.enumlabel), E',\\n    ' ORDER BY e.enumsortorder)"
           "  FROM pg_catalog.pg_enum AS e WHERE e.enumtypid = $1))"_s;
}

QString collationSql(const QString& collation, const QString& usual)
{
    return u"coalesce((SELECT format(' COLLATE %I.%I', ln.nspname, l.collname)"
           " FROM pg_catalog.pg_collation AS l"
           " JOIN pg_catalog.pg_namespace AS ln ON ln.oid = l.collnamespace"
           " WHERE l.oid = %1 AND %1 <> %2), '')"_s.arg(collation, usual);
}

QString compositeSql()
{
    return u"SELECT format(E'CREATE TYPE %s AS (\\n    %s\\n);', $1::regtype,"
           " (SELECT string_agg(format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod))"
           "   || "_s
        + collationSql(u"a.attcollation"_s, u"at.typcollation"_s)
        + u", E',\\n    ' ORDER BY a.attnum) FROM pg_catalog.pg_type AS t"
          "  JOIN pg_catalog.pg_attribute AS a ON a.attrelid = t.typrelid AND a.attnum > 0"
          "   AND NOT a.attisdropped"
          "  JOIN pg_catalog.pg_type AS at ON at.oid = a.atttypid WHERE t.oid = $1))"_s;
}

QString rangeSql()
{
    return u"SELECT format(E'CREATE TYPE %s AS RANGE (\\n    %s\\n);', r.rngtypid::regtype,"
           " concat_ws(E',\\n    ', 'SUBTYPE = ' || format_type(r.rngsubtype, NULL),"
           " CASE WHEN NOT o.opcdefault"
           "  THEN format('SUBTYPE_OPCLASS = %I.%I', n.nspname, o.opcname) END,"
           " (SELECT format('COLLATION = %I.%I', ln.nspname, l.collname)"
           "  FROM pg_catalog.pg_collation AS l"
           "  JOIN pg_catalog.pg_namespace AS ln ON ln.oid = l.collnamespace"
           "  WHERE l.oid = r.rngcollation AND l.oid <> t.typcollation),"
           " 'CANONICAL = ' || nullif(r.rngcanonical::oid, 0)::regproc,"
           " 'SUBTYPE_DIFF = ' || nullif(r.rngsubdiff::oid, 0)::regproc))"
           " FROM pg_catalog.pg_range AS r JOIN pg_catalog.pg_type AS t ON t.oid = r.rngsubtype"
           " JOIN pg_catalog.pg_opclass AS o ON o.oid = r.rngsubopc"
           " JOIN pg_catalog.pg_namespace AS n ON n.oid = o.opcnamespace WHERE r.rngtypid = $1"_s;
}

QString domainSql()
{
    return u"SELECT format('CREATE DOMAIN %s AS %s', t.oid::regtype,"
           " format_type(t.typbasetype, t.typtypmod)) || "_s
        + collationSql(u"t.typcollation"_s, u"b.typcollation"_s)
        + u" || coalesce(' DEFAULT ' || coalesce(pg_get_expr(t.typdefaultbin, 0),"
          "   quote_literal(t.typdefault)), '')"
          " || CASE WHEN t.typnotnull THEN ' NOT NULL' ELSE '' END"
          " || coalesce((SELECT string_agg(format(E'\\n    CONSTRAINT %I %s', k.conname,"
          "   pg_get_constraintdef(k.oid)), '' ORDER BY k.conname)"
          "   FROM pg_catalog.pg_constraint AS k WHERE k.contypid = t.oid AND k.contype = 'c'"
          "   AND k.convalidated), '') || ';'"
          " FROM pg_catalog.pg_type AS t JOIN pg_catalog.pg_type AS b ON b.oid = t.typbasetype"
          " WHERE t.oid = $1"_s;
}

QString extensionSql()
{
    return u"SELECT format('CREATE EXTENSION IF NOT EXISTS %I WITH SCHEMA %I VERSION %L;',"
           " e.extname, n.nspname, e.extversion) FROM pg_catalog.pg_extension AS e"
           " JOIN pg_catalog.pg_namespace AS n ON n.oid = e.extnamespace WHERE e.oid = $1"_s;
}

QString roleSql()
{
    return u"SELECT format('CREATE ROLE %I WITH %s;', r.rolname, concat_ws(' ',"
           " CASE WHEN r.rolcanlogin THEN 'LOGIN' ELSE 'NOLOGIN' END,"
           " CASE WHEN r.rolsuper THEN 'SUPERUSER' END,"
           " CASE WHEN r.rolcreatedb THEN 'CREATEDB' END,"
           " CASE WHEN r.rolcreaterole THEN 'CREATEROLE' END,"
           " CASE WHEN NOT r.rolinherit THEN 'NOINHERIT' END,"
           " CASE WHEN r.rolreplication THEN 'REPLICATION' END,"
           " CASE WHEN r.rolbypassrls THEN 'BYPASSRLS' END,"
           " CASE WHEN r.rolconnlimit >= 0 THEN 'CONNECTION LIMIT ' || r.rolconnlimit END,"
           " 'VALID UNTIL ' || quote_literal(r.rolvaliduntil)))"
           " FROM pg_catalog.pg_roles AS r WHERE r.oid = $1 UNION ALL ("
           "SELECT format('GRANT %I TO %I%s;', g.rolname, r.rolname,"
           "  CASE WHEN m.admin_option THEN ' WITH ADMIN OPTION' ELSE '' END)"
           " FROM pg_catalog.pg_auth_members AS m"
           " JOIN pg_catalog.pg_roles AS g ON g.oid = m.roleid"
           " JOIN pg_catalog.pg_roles AS r ON r.oid = m.member WHERE r.oid = $1"
           " ORDER BY g.rolname)"_s;
}

QString databaseSql()
{
    return u"SELECT format(E'CREATE DATABASE %I\\n    TEMPLATE template0\\n    ENCODING %L"
           "\\n    LC_COLLATE %L\\n    LC_CTYPE %L;', d.datname,"
           " pg_encoding_to_char(d.encoding), d.datcollate, d.datctype)"
           " FROM pg_catalog.pg_database AS d WHERE d.oid = $1"_s;
}

QString commentOf(const QString& catalogue, const QString& what)
{
    return u"SELECT "_s + commentSql(catalogue, what);
}

/// The name that stands for a routine in a comment.
QString routineComment(const QString& word)
{
    return commentOf(u"pg_proc"_s,
               u"format('%1 %I.%I(%s)', n.nspname, f.proname,"
               " pg_get_function_identity_arguments(f.oid))"_s.arg(word))
        + u" FROM pg_catalog.pg_proc AS f"
          " JOIN pg_catalog.pg_namespace AS n ON n.oid = f.pronamespace WHERE f.oid = $1"_s;
}

QString named(const QString& catalogue, const QString& column, const QString& word)
{
    return commentOf(catalogue, u"format('%1 %I', o.%2)"_s.arg(word, column))
        + u" FROM pg_catalog.%1 AS o WHERE o.oid = $1"_s.arg(
            catalogue == u"pg_authid"_s ? u"pg_roles"_s : catalogue);
}

QString typeComment(const QString& word)
{
    return commentOf(u"pg_type"_s, u"'%1 ' || $1::regtype"_s.arg(word));
}

QStringList queriesFor(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::Sequence:
        return {sequenceSql(), commentOf(u"pg_class"_s, u"'SEQUENCE ' || $1::regclass"_s)};
    case ObjectKind::Function:
        return {u"SELECT pg_get_functiondef($1) || ';'"_s, routineComment(u"FUNCTION"_s)};
    case ObjectKind::Procedure:
        return {u"SELECT pg_get_functiondef($1) || ';'"_s, routineComment(u"PROCEDURE"_s)};
    case ObjectKind::Aggregate:
        return {aggregateSql(),
            commentOf(u"pg_proc"_s, kAggregateName)
                + u" FROM pg_catalog.pg_proc AS f"
                  " JOIN pg_catalog.pg_namespace AS n ON n.oid = f.pronamespace"
                  " WHERE f.oid = $1"_s};
    case ObjectKind::Enum:
        return {enumSql(), typeComment(u"TYPE"_s)};
    case ObjectKind::Domain:
        return {domainSql(), typeComment(u"DOMAIN"_s)};
    case ObjectKind::Composite:
        return {compositeSql(), typeComment(u"TYPE"_s)};
    case ObjectKind::Range:
        return {rangeSql(), typeComment(u"TYPE"_s)};
    case ObjectKind::Extension:
        return {extensionSql(), named(u"pg_extension"_s, u"extname"_s, u"EXTENSION"_s)};
    case ObjectKind::Role:
        return {roleSql(), named(u"pg_authid"_s, u"rolname"_s, u"ROLE"_s)};
    case ObjectKind::Index:
        return {u"SELECT pg_get_indexdef($1) || ';'"_s,
            commentOf(u"pg_class"_s, u"'INDEX ' || $1::regclass"_s)};
    case ObjectKind::Schema:
        return {u"SELECT format('CREATE SCHEMA %I;', n.nspname)"
                " FROM pg_catalog.pg_namespace AS n WHERE n.oid = $1"_s,
            named(u"pg_namespace"_s, u"nspname"_s, u"SCHEMA"_s)};
    case ObjectKind::Database:
        return {databaseSql(), named(u"pg_database"_s, u"datname"_s, u"DATABASE"_s)};
    case ObjectKind::Trigger:
        break;
    }
    return {};
}

/// The oid of an object, found under the search path of the session.
Result<ObjectAddress> addressOf(
    Connection& connection, const ObjectReference& object, const CallOptions& options)
{
    CatalogSession session(connection, options);
    TW_TRY_VOID(session.open());
    return findObject(session, object);
}

}

Result<QString> loadDefinition(
    Connection& connection, const ObjectReference& object, const CallOptions& options)
{
    TW_TRY(const ObjectAddress address, addressOf(connection, object, options));
    CatalogSession session(connection, options);
    TW_TRY_VOID(session.openQualified());
    const QStringList queries
        = object.kind ? queriesFor(*object.kind) : relationDefinitionQueries(session.version());
    QStringList parts;
    for (const QString& query : queries) {
        TW_TRY(const CatalogRows rows,
            session.load({query, {Value::text(QString::number(address.oid))}}));
        QStringList statements;
        for (qint64 row = 0; row < rows.count(); ++row) {
            if (const QString statement = rows.text(row, 0); !statement.isEmpty())
                statements.append(statement);
        }
        if (!statements.isEmpty())
            parts.append(statements.join(u'\n'));
    }
    return parts.join(u"\n\n"_s) + u'\n';
}

}
